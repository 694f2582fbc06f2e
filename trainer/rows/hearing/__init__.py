"""A line said aloud and heard, in words: while it is listened to, and what was heard of it."""
