"""Which question words are a part of: "Would you hire me?"."""

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from trainer.core.edits.accepted import counting
from trainer.core.rehearsal.rehearsal import Rehearsal, Slip, Taken
from trainer.core.rehearsal.whose.senses.frame import COMMON
from trainer.core.rehearsal.whose.senses.senses import senses
from trainer.core.rehearsal.whose.words import (
    ASIDE,
    LEAST,
    MOSTLY,
    in_order,
    key_words,
    peculiar,
    plain,
)
from trainer.core.script.cards import Card, sisters
from trainer.core.script.script import Words
from trainer.core.words.slots import filled

HEAVY = 2 / 3
"""Share of the heavy words said that must stand in a line which they are short for."""
PIECE = 5
"""Words of a line, one after the other, that are no accident."""


def clipped(call: Rehearsal, words: str, here: Card) -> Taken | Card | None:
    """Return which question words are a part of.

    Their heavy words are mostly in its line, and more of their words in its order than in the line
    of any other question: "Would you hire me?" One asked before is asked again. What is short for
    a follow-up comes to its point: its key words, or something of its second half; and is not as
    good for another answer's: "What makes me unique?"
    """
    said = [word for word in plain(words) if word not in ASIDE]
    names = {word for name in call.names.values() for word in plain(name)}
    heavy = {word for word in said if word not in LEAST | names}
    if not heavy:
        return None
    cards = [here, *(card for card in call.order if card.key != here.key and not card.cue.heard)]
    found: list[tuple[int, Card]] = []
    for card in cards:
        wordings = counting(call.accepted, card)
        own = {word for each in wordings for word in plain(each.text)}
        if len(heavy & own) < HEAVY * len(heavy):
            continue
        most = in_order(said, wordings, call.names)
        # A good piece of the line that answers their reply is that line, whatever it is made of.
        piece = card is here and here.asked is not None and len(said) >= PIECE and most == len(said)
        if piece or _telling(heavy & own, wordings):
            found.append((most, card))
    found.sort(key=lambda one: -one[0])
    if here.asked is None and _as_good(call, found, here, heavy):
        return here
    if not found or found[0][0] < MOSTLY * len(said):
        return None
    if len(found) > 1 and found[1][0] == found[0][0]:
        return None
    card = found[0][1]
    if card is here and here.asked is not None and not _to_the_point(call, said, here):
        return None
    return found_as(call, card, here)


def _as_good(
    call: Rehearsal, found: Sequence[tuple[int, Card]], here: Card, heavy: Iterable[str]
) -> bool:
    """Tell whether words are as good for the question at hand as for the best of those `found`.

    "What is the process?" has a key word of the one at hand, and but one small word more of another
    line, of which it has no key word.
    """
    own = next((most for most, card in found if card is here), None)
    if own is None or found[0][1] is here or own < found[0][0] - 1:
        return False
    keyed = [
        any(key_words(each).intersection(heavy) for each in counting(call.accepted, card))
        for card in (here, found[0][1])
    ]
    return keyed == [True, False]


def found_as(call: Rehearsal, card: Card, here: Card) -> Taken | Card:
    """Return a line as the one that was meant: the one at hand, or another question."""
    if card.key == here.key:
        return here
    return Taken(Slip.EARLIER if card.cue.id in call.said else Slip.LATER, card)


def _telling(shared: set[str], wordings: Iterable[Words]) -> bool:
    """Tell whether words stand for a line: one alone only where it is of its key words, if any.

    Where there are none, it is no word of every such call: "interview".
    """
    keys = {word for each in wordings for word in key_words(each)}
    common = any(thing <= COMMON for thing in senses(" ".join(shared)))
    return len(shared) > 1 or (bool(shared & keys) if keys else not common)


def _to_the_point(call: Rehearsal, said: Sequence[str], card: Card) -> bool:
    """Tell whether words are a follow-up's, and not its begin.

    They are, where no more of them is another's of its fork, or no word tells that one.
    """
    wordings, own = counting(call.accepted, card), 0
    for words in wordings:
        line = plain(" ".join(filled(words, call.names).shown))
        blocks = SequenceMatcher(None, said, line, autojunk=False).get_matching_blocks()
        end = max((block.b + block.size for block in blocks if block.size), default=0)
        key = key_words(words)
        if 2 * end > len(line) or (key and key <= set(said)):
            own = max(own, sum(block.size for block in blocks))
    return own > 0 and all(
        own > in_order(said, other, call.names) or not peculiar(said, other, wordings)
        for other in sisters(card).values()
    )
