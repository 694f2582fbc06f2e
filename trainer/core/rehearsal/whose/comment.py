"""A comment on their reply that a line begins with, said without what the line asks."""

from trainer.core.edits.accepted import counting
from trainer.core.rehearsal.rehearsal import Rehearsal
from trainer.core.rehearsal.whose.own_words import wonders
from trainer.core.rehearsal.whose.words import ASIDE, ASKING, LEAST, plain
from trainer.core.script.cards import Card
from trainer.core.sitting import answer as answering
from trainer.core.words.slots import filled


def only_opens(call: Rehearsal, words: str) -> bool:
    """Tell whether words are how a line for the reply at hand, or another, opens, and no more.

    They ask nothing, and what they have of any such line stands before its question: "That is
    great to hear." Who says that may still say the line.
    """
    here = answering.asked(call).card
    if here.parent is None or wonders(words):
        return False
    names = {word for name in call.names.values() for word in plain(name)}
    cards = (card for card in call.deck if card.parent == here.parent)
    lines = [line for card in cards for line in _lines(call, card)]
    heavy = set(plain(words)) - LEAST - ASIDE - names
    said = heavy.intersection(word for line in lines for word in line)
    return bool(said) and any(said <= set(_opening(line)) for line in lines)


def _lines(call: Rehearsal, card: Card) -> list[list[str]]:
    shown = (filled(each, call.names).shown for each in counting(call.accepted, card))
    return [plain(" ".join(each)) for each in shown]


def _opening(line: list[str]) -> list[str]:
    """Return the words of a line before the one with which its question begins."""
    return line[: next((n for n, word in enumerate(line) if word in ASKING), 0)]
