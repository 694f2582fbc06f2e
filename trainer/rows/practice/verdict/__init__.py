"""A verdict as rows: on words, and on a choice."""
