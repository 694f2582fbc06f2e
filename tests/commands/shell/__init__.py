"""Where the program meets others: completion in the shell, the editor."""
