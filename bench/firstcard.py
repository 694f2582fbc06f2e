"""The `anki` package's backend giving its first card: what a start is held against.

It is run by a Python that has that package: python firstcard.py FOLDER
"""

import sys
from pathlib import Path

from anki.collection import Collection

NOTES = 34


def main(folder: Path) -> None:
    """Open a collection, made when there is none, and ask for the first card."""
    collection = Collection(str(folder / "collection.anki2"))
    if not collection.note_count():
        kind = collection.models.by_name("Basic")
        deck = collection.decks.id("Default")
        for number in range(NOTES):
            note = collection.new_note(kind)
            note.fields = [f"Ask {number}", f"What is the number {number} of the things?"]
            collection.add_note(note, deck)
    card = collection.sched.getCard()
    assert card is not None
    card.question()
    collection.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
