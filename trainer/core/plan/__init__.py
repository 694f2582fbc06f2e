"""What is worth asking next, with a call ahead or without."""
