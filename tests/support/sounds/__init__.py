"""Sound for tests: made up, or spoken by a program."""
