"""What they say: answers, replies, and what they have told so far."""
