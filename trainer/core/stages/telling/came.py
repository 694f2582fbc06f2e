"""What may come of an interview, in words that are kept."""

ON, OFFER, NO, WAITING = "another round", "an offer", "a no", "nothing yet"
