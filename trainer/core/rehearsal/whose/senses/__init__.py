"""What words of a call speak of, whatever they are called."""
