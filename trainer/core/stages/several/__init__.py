"""Several interviews under way at once: which of them a script, or a sentence, is about."""
