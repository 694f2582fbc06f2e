"""Whose words were said in a rehearsal: by their words, in short, in one's own words."""
