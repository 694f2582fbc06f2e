"""The questions about a day and a time."""
