"""What is said of a deck for Anki, and of one that came from there."""

from pathlib import Path

from trainer.core.text import one_line
from trainer.rows.row import counted

AGAIN = (
    "In Anki: File, Import. If you export again later and import that, the same cards are updated, "
    "and nothing is duplicated."
)


def written(file: Path, notes: int, reviews: int | None) -> str:
    """Say what is in the deck."""
    past = "" if reviews is None else f", with {counted(reviews, 'answer')} from before"
    return one_line(f"Wrote {counted(notes, 'note')} for Anki to {file}{past}.")


def none_of_ours(file: Path) -> str:
    """Say that the cards in a deck aren't ours, and what can be done with their texts."""
    return one_line(
        f"I didn't make any cards in {file}, so there's no history to take from it. To make a "
        f"script from its texts: trainer script new NAME --from {file}"
    )
