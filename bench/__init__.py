"""Measurements; each script says what it measures."""
