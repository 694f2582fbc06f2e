"""Logs of other machines and other programs: read as events, written as tables."""
