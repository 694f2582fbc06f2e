"""Words around the questions about an interview."""
