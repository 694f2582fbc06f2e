"""Stores in the tests: what writes to them, spoils them, cuts their power."""
