"""What is said of texts, logs and cards that come in or go out."""
