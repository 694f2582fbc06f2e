"""The lines of a script as notes: one for each place, with what is asked, said and heard there."""

import html
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from trainer.core.script.cards import Card
from trainer.core.script.key import Key, Kind
from trainer.core.script.markdown.rendered import BLANKS
from trainer.core.script.script import Script, Words
from trainer.core.text import clean

_SAID = {"interviewer": "the interviewer", "next": "the next person"}


class Place(Struct, frozen=True):
    """A note: its place in the script, its fields in HTML, the keys of the cards that it has."""

    place: str
    fields: tuple[str, ...]
    keys: tuple[Key, ...]


def places(script: Script, deck: Sequence[Card], names: Mapping[str, str]) -> Iterator[Place]:
    """Yield a note for each line to say and each answer to know, in the order of the script."""
    together: dict[str, dict[Kind, Card]] = {}
    for card in deck:
        together.setdefault(card.key.place, {})[card.kind] = card
    for place, cards in together.items():
        yield _place(script, place, cards, names)


def _place(
    script: Script, place: str, cards: Mapping[Kind, Card], names: Mapping[str, str]
) -> Place:
    said = cards.get(Kind.PHRASING)
    any_card = next(iter(cards.values()))
    branch, cue = any_card.branch, any_card.cue
    condition = _text(branch.condition, names) if branch else ""
    heard = branch.replies if branch else cue.heard
    replies = "".join(f"<li>\u201c{_text(reply, names)}\u201d</li>" for reply in heard)
    directions = (branch.directions if branch else cue.directions) if said else ()
    fields = (
        _escaped(place),
        _text(script.title, names),
        _text(cue.heading, names),
        _text(any_card.asked.wanted, names) if any_card.asked else "",
        condition,
        f"<ul>{replies}</ul>" if replies else "",
        _line(said, names) if said else "",
        "".join(f"<p>{_text(words, names)}</p>" for words in directions),
    )
    return Place(place, fields, tuple(card.key for card in cards.values()))


def _line(card: Card, names: Mapping[str, str]) -> str:
    wordings = [_text(words, names) for words in card.line.wordings]
    first, *others = wordings
    also = "".join(f'<div class="also">{words}</div>' for words in others)
    return first + also


def _text(words: Words, names: Mapping[str, str]) -> str:
    """Return words as HTML, key words bold, a name where one is known."""
    parts: list[str] = []
    for piece in words.pieces:
        text = piece.text
        if piece.slot:
            text = names.get(piece.text) or f"[{_SAID.get(piece.text, piece.text)}]"
        parts.append(f"<b>{_escaped(text)}</b>" if piece.key else _escaped(text))
    return "".join(parts)


def _escaped(text: str) -> str:
    """Return text that Anki shows as it is: no tag, no sound, no formula, no field."""
    safe = html.escape(BLANKS.sub(" ", clean(text)))  # those at its ends part it from the next
    for sign in "[]{}\\":
        safe = safe.replace(sign, f"&#x{ord(sign):x};")
    return safe.replace("\x1f", " ")
