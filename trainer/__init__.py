"""A spaced-repetition rehearsal trainer for the telephone call before a second interview."""

__version__ = "0.1.0"
