"""What is said at the end of practice, or where there is none."""
