"""A script: scenes, cues, lines, branches; its cards and their keys."""
