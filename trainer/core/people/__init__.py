"""People and companies out of what is typed: names, what they are called, what they do."""
