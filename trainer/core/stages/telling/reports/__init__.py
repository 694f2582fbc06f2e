"""What somebody said, as it's told by whoever heard it: the report, and their words in it."""
