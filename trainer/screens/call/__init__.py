"""The rehearsal on a screen: a conversation as it grows, and how it went."""
