"""Home in words: where a person stands, the next thing to do, and what each key does."""
