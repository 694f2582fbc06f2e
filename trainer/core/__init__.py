"""Thinks: no disk, no screen, no clock and no randomness that it was not handed."""
