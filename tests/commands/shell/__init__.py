"""What the shell sees of the program: completion with Tab."""
