"""What only POSIX has, or has in its own way: signals, the terminal, private files."""
