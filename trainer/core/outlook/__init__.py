"""What today asks, and what the days until the call will bring."""
