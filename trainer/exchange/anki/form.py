"""The form of our cards in Anki: the fields of a note, and the ids that never change."""

NAME = "Second interview trainer"
FIELDS = ("Key", "Script", "Cue", "Asked", "Condition", "Replies", "Line", "Advice")
"""Of a note: what tells it from every other, then what is shown."""
MODEL = 1_764_115_200_001
"""The id of our note type; Anki knows it again by it."""
