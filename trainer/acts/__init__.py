"""What a command does: brings disk, store, core and a screen together."""
