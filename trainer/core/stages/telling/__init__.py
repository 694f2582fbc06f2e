"""What people tell of what was said in a call: that it wasn't asked, or a report of an answer."""
