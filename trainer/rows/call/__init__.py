"""A rehearsal in words: the conversation, what can be done in it, and how it went."""
