"""A draft of a script from a text that somebody pasted: guesses, each of them named."""
