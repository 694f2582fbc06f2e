"""The words of a text: what counts as the same, and what each weighs."""
