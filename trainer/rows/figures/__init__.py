"""Figures in words: one screen of them, and the same for JSON."""
