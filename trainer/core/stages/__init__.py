"""Interviews, one after another: names, days, notes, the debrief, forgetting."""
