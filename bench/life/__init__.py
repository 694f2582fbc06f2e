"""A week lived with the real program, at a terminal, while libfaketime tells the time."""
