"""What people tell of a call and an interview: what was said, what wasn't, what came of it."""
