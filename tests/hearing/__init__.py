"""The room that listens and speaks."""
