"""What is done with scripts: they are checked, listed, edited, and what was learned follows."""
