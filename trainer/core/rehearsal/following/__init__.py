"""What comes next in a rehearsal."""
