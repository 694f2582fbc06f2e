"""What is done with interviews: they are told of, changed, listed, removed and talked over."""
