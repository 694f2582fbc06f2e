"""Interim grading, used until the real one stands."""
