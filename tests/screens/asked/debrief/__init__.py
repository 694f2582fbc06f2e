"""The questions after a call."""
