"""What the log knows of a card's words, and whether they still stand where they stood."""

from msgspec import Struct

from trainer.core.log.events import Live, What
from trainer.core.script.cards import Card
from trainer.core.script.key import Key, Kind

RESTS = "rests"
"""What a setting of a key says: whether a person was told that it rests, since no card has it."""


class Trace(Struct, frozen=True):
    """What the log knows of a card: the words it was last asked with, the replies heard there.

    `part`: of a long line only this part was ever asked, and how the rest read isn't known. `since`
    are the words of it that were shown or asked by themselves later, where `words` don't have them.
    """

    words: str
    heard: frozenset[str] = frozenset()
    part: bool = False
    since: str = ""

    def stands(self, card: Card | None) -> bool:
        """Tell whether a card of the same key still has these very words."""
        if card is None:
            return False
        if card.kind is Kind.BRANCH:
            return card.branch is not None and self.words == card.branch.condition.text
        if self.part:
            return self.holds(self.words, card)
        return any(self.words == wording.text for wording in card.line.wordings)

    def told(self, card: Card) -> bool:
        """Tell whether the new words of a line were on the screen already, a part of them."""
        return bool(self.since) and self.holds(self.since, card)

    @staticmethod
    def holds(words: str, card: Card) -> bool:
        """Tell whether these words stand in a row in the line of a card."""
        return any(words in wording.text for wording in card.line.wordings)


def traces(events: Live) -> dict[str, Trace]:
    """Return what the log knows of each key: the whole wording it was last asked with, replies.

    A line is studied in parts, or with words shown; only what is rated, or read, is whole.
    """
    lines: dict[str, tuple[str, bool]] = {}  # the words, and whether they are all of the line
    since: dict[str, str] = {}
    heard: dict[str, set[str]] = {}
    for event in events:
        if event.key and event.line:
            if event.event == What.STUDY and event.rung is not None:
                since[event.key] = event.line
                if event.rung and not lines.get(event.key, ("", False))[1]:
                    lines[event.key] = (event.line, False)
            elif event.rung != 0:
                since.pop(event.key, None)
                lines[event.key] = (event.line, True)
        if event.key and event.reply:
            heard.setdefault(Key(event.key).place, set()).add(event.reply)
    return {
        key: Trace(
            words,
            frozenset(heard.get(Key(key).place, ())),
            part=not whole,
            since=later if (later := since.get(key, "")) not in words else "",
        )
        for key, (words, whole) in lines.items()
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
