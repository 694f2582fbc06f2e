"""Which other line of the script was said, where it was none of the one asked for."""

from trainer.core.sitting.mistaken import another_line
from trainer.core.sitting.sitting import Sitting
from trainer.core.text import one_line
from trainer.rows.names import filled


def mistaken(sitting: Sitting) -> str:
    """Return which line was said instead: `You said the line for “...”.`; or nothing."""
    card = another_line(sitting)
    if card is None:
        return ""
    which = "the line for" if card.asked is None else "a follow-up of"
    return f"You said {which} “{one_line(filled(card.cue.heading, sitting.names))}”."
