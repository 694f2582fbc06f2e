"""Practice near the call, in words: the evening before it, and its own day."""
