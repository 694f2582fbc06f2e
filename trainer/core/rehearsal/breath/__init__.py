"""Several things said in one breath."""
