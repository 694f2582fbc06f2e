"""The day of the call: the warm-up, the sheet read aloud, and the short way where time is short."""
