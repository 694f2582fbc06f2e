"""A pasted text read: what is quoted, asked, answered, and by whom."""
