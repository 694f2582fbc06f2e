"""HTML pages that a person may open, print or carry: whole in one file, and inert."""
