"""The log in one SQLite file that is only ever added to."""
