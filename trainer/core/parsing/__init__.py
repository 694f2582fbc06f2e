"""The steps from a Markdown file to a script; `trainer.core.parse` is their one face."""
