"""Plain text and Markdown as rows."""
