"""Other wordings of a line that a person let count, and whether they still do."""

import re
from collections.abc import Iterable, Mapping

from msgspec import Struct

from trainer.core.log.events import Event, Live, What
from trainer.core.script.cards import Card
from trainer.core.script.script import KNOWN_SLOTS, Piece, Words

_SLOT = re.compile(rf"\{{({'|'.join(KNOWN_SLOTS)})\}}")


class Accepted(Struct, frozen=True):
    """A wording that counts too, names as slots, and the line that it was accepted against."""

    words: Words
    line: str

    def rests(self, card: Card) -> bool:
        """Tell whether the line is another one since: then the wording does not count for now."""
        from trainer.core.edits.recognition import REWRITTEN, kept  # not where nothing was added

        return max(kept(self.line, own.text) for own in card.line.wordings) < REWRITTEN


ByKey = Mapping[str, tuple[Accepted, ...]]


def accepted(events: Live) -> ByKey:
    """Return by key the wordings that count too, in their order, each once."""
    found: ByKey = {}
    for event in events:
        found = with_wording(found, event)
    return found


def with_wording(found: ByKey, event: Event) -> ByKey:
    """Return the wordings after one more event; one whose words were forgotten adds nothing."""
    if event.event != What.WORDING or not (event.key and event.said and event.line):
        return found
    words = with_names(event.said)
    others = (one for one in found.get(event.key, ()) if one.words != words)
    return {**found, event.key: (*others, Accepted(words, event.line))}


def counting(found: ByKey, card: Card) -> tuple[Words, ...]:
    """Return what counts for a card: the wordings of the script, then those accepted."""
    if card.key not in found:
        return card.line.wordings
    also = (one.words for one in found[card.key] if not one.rests(card))
    return (*card.line.wordings, *(words for words in also if words not in card.line.wordings))


def unwritten(found: ByKey, deck: Iterable[Card]) -> tuple[tuple[Card, Accepted], ...]:
    """Return the wordings accepted that no line of the script has yet, each with its card."""
    return tuple(
        (card, one)
        for card in deck
        for one in found.get(card.key, ())
        if all(one.words.text != own.text for own in card.line.wordings)
    )


def with_slots(said: str, names: Mapping[str, str]) -> str:
    """Return what was said with the whole names of an interview as slots, whatever the letters."""
    by_length = sorted(names.items(), key=lambda pair: -len(pair[1]))
    slots = {name.strip().casefold(): f"{{{slot}}}" for slot, name in reversed(by_length)}
    found = [re.escape(name.strip()) for _, name in by_length if name.strip()]
    if not found:
        return said
    either = re.compile(rf"(?<!\w)(?:{'|'.join(found)})(?!\w)", re.IGNORECASE)
    return either.sub(lambda match: slots.get(match[0].casefold(), match[0]), said)


def with_names(text: str) -> Words:
    """Return the words of a text as the log has it, in which names are slots."""
    pieces = (Piece(part, slot=n % 2 == 1) for n, part in enumerate(_SLOT.split(text)) if part)
    return Words(tuple(pieces))
