"""The Markdown of a script, read block by block, with its problems."""
