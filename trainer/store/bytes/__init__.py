"""The bytes of a log: its pages, what was written ahead of them, and rows carved out of damage."""
