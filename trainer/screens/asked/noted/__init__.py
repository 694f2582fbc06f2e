"""What is asked of a call that was made, and of an interview that was had; kept at once."""
