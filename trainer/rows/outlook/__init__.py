"""What is ahead, in words: what today asks, and what comes of it by the call."""
