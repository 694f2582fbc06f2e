"""A script as rows: listed with its cards, and to be read from beginning to end."""
