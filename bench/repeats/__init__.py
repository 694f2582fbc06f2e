"""What could hang the program: its patterns, its functions, what they look for again and again."""
