"""Practice in words: the card, the verdict, the call, the keys, and how it ended."""
