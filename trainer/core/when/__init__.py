"""Moments in words: what people type for a day and a time."""
