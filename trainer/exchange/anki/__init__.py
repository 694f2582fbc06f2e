"""Anki's packages: cards and reviews out, reviews and texts in."""
