"""What is said at home, in a key, a command or a sentence, and what is done about it."""
