"""Texts of every kind, read as rows from which a script is drafted."""
