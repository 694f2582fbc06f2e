"""A person's files beside the log: scripts, settings, pages, the word list, the editor."""
