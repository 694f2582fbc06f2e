"""The steps from a Markdown file to a script; `trainer.core.script.parse` is their one face."""
