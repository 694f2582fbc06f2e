"""Terminals in the tests: typing into the real program and reading what it shows."""
