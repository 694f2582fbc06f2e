"""What the log says a person knows of each card."""
