"""One file a command; each exports `command` and imports what it needs when it runs."""
