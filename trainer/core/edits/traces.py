"""What the log knows of a card's words, and whether they still stand where they stood."""

from msgspec import Struct

from trainer.core.log.events import Live, What
from trainer.core.script.cards import Card
from trainer.core.script.key import Key, Kind

RESTS = "rests"
"""What a setting of a key says: whether a person was told that it rests, since no card has it."""


class Trace(Struct, frozen=True):
    """What the log knows of a card: the words it was last asked with, the replies heard there."""

    words: str
    heard: frozenset[str] = frozenset()

    def stands(self, card: Card | None) -> bool:
        """Tell whether a card of the same key still has these very words."""
        if card is None:
            return False
        if card.kind is Kind.BRANCH:
            return card.branch is not None and self.words == card.branch.condition.text
        return any(self.words == wording.text for wording in card.line.wordings)


def traces(events: Live) -> dict[str, Trace]:
    """Return what the log knows of each key: the whole wording it was last asked with, replies."""
    wordings: dict[str, str] = {}
    heard: dict[str, set[str]] = {}
    for event in events:
        if event.key and event.line and event.rung != 0:
            if event.rung == 1 and event.line in wordings.get(event.key, ""):
                continue  # a clause of a long line, asked by itself
            wordings[event.key] = event.line
    for event in events:
        if event.key and event.reply:
            heard.setdefault(Key(event.key).place, set()).add(event.reply)
    return {
        key: Trace(words, frozenset(heard.get(Key(key).place, ())))
        for key, words in wordings.items()
    }


def at_rest(events: Live) -> frozenset[str]:
    """Return the keys of which was told that they rest, and that neither came back nor were asked.

    A line that was practiced since rests anew, once it is gone.
    """
    found: set[str] = set()
    for event in events:
        match event.event:
            case What.REVIEW | What.STUDY:
                found.discard(event.key or "")
            case What.SETTING if event.key and isinstance(rests := event.setting(RESTS), bool):
                (found.add if rests else found.discard)(event.key)
    return frozenset(found)
