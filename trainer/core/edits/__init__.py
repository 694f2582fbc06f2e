"""What an edit of the script did to its cards: histories follow their lines."""
