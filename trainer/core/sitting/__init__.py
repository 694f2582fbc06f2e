"""What a drill and a rehearsal share: what is asked, the answer in hand, and one more event."""
