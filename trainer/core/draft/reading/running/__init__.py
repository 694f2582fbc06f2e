"""Running text: what to say is quoted in it, or told one thing after the other."""
