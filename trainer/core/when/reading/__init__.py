"""Reading words and figures of a day and a time, one after the other, by a grammar."""
