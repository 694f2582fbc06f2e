"""What the store set aside when it opened the log, because it was not the log's own."""

from trainer.acts.context import say
from trainer.store import aside


def say_what_was_set_aside() -> None:
    """Say it, once."""
    if aside.moved:
        from trainer.rows.copies import stray

        for line in stray(aside.moved):
            say(line)
        aside.moved.clear()
