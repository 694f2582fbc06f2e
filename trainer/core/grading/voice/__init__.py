"""A line said aloud and heard by a machine: which of its words arrived, and what follows."""
