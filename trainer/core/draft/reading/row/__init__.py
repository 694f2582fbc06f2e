"""One row: a condition, the words to say, and advice, each known by how it is written."""
