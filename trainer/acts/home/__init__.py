"""Home: where a person stands, what today asks, the first ten minutes, the word to come back by."""
