"""Events: what happened, once and for years, and the clock they are written by."""
