"""Several questions asked in one breath: "What's he like, and what's his role?"."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from trainer.core.log.events import HARD
from trainer.core.memory.step import Way
from trainer.core.rehearsal.manners.dodge import wanting
from trainer.core.rehearsal.manners.nudges import nudges
from trainer.core.rehearsal.rehearsal import Rehearsal, Slip, Speech, Taken
from trainer.core.rehearsal.whose.own_words import wonders
from trainer.core.rehearsal.whose.short import shortened
from trainer.core.rehearsal.whose.whose import another_branch, given, whose
from trainer.core.rehearsal.whose.words import asks, plain
from trainer.core.script.cards import Card, sisters
from trainer.core.script.key import Key
from trainer.core.sitting import answer as answering
from trainer.core.sitting.keep import in_hand
from trainer.core.value import replace
from trainer.core.words.known import Known

MOST = 6
"""Pieces that are looked at; who says more in one breath says one thing."""
_END = r"(?<=[?!;])\s*|(?<!\bmr\.)(?<!\bms\.)(?<!\bdr\.)(?<!\bmrs\.)(?<!\bno\.)(?<=\.)\s+"
_SENTENCES = re.compile(_END, re.IGNORECASE)
CLAUSES = re.compile(
    rf"{_END}|(?:(?<!\s)\s+)?,\s*|(?<!\s)\s+(?=(?:and|also|plus|&|\+)\s)", re.IGNORECASE
)
"""Where a question may end and another begin."""
TIES = re.compile(r"(?:(?:and|also|plus|then|or|next|&|\+)\W+)*", re.IGNORECASE)


FEWEST = 4
"""Words of a question that stands by itself beside a line."""


class Part(Struct, frozen=True):
    """One of the questions: its words, its card, and whether they pass for its line.

    `early`: it was asked before, and answered.
    """

    words: str
    card: Card
    passes: bool
    early: bool


def several(call: Rehearsal, speech: Speech, *, known: Known) -> tuple[Part, ...]:
    """Return the questions that words ask; nothing where it is one.

    What answers their reply comes first: it can't be said later. So does the question at hand.
    """
    if call.way is Way.LETTERS or speech.keys or just_that(call, speech, known):
        return ()
    sentences, clauses = (_asked(call, ends, speech, known) for ends in (_SENTENCES, CLAUSES))
    surely = sentences and all(part.passes for part in sentences)
    parts = sentences if surely else max(clauses, sentences, key=len)
    if not parts:
        return ()
    here = None if call.quiet else answering.asked(call).card.key
    apart = all(part.passes for part in parts) or _each_asks(parts, here)
    if not apart and _one(call, speech, known):
        return ()
    parts.sort(key=lambda part: part.card.key != here)
    return tuple(parts)


def fresh(parts: Sequence[Part]) -> Sequence[Part]:
    """Return the questions that were not asked before; where all of them were, the first."""
    return [part for part in parts if not part.early] or parts[:1]


def asked_again(parts: Sequence[Part]) -> frozenset[str]:
    """Return the ids of the questions that were asked before, and answered."""
    return frozenset(part.card.cue.id for part in parts if part.early)


def _each_asks(parts: Sequence[Part], here: Key | None) -> bool:
    """Tell whether the line at hand is one of the parts, and each other is a question by itself."""
    rest = [part for part in parts if part.card.key != here]
    own = any(part.passes for part in parts if part.card.key == here)
    return own and all(part.passes or asks(part.words, least=FEWEST) for part in rest)


def _asked(call: Rehearsal, ends: re.Pattern[str], speech: Speech, known: Known) -> list[Part]:
    """Return the questions that words ask which are cut there; nothing where it is one, or few."""
    pieces = [each for each in ends.split(speech.words) if plain(each)]
    if not 1 < len(pieces) <= MOST:
        return []
    parts = list(_grouped(call, pieces, speech, known))
    apart = len({part.card.key for part in parts}) == len(parts) > 1
    return parts if apart else []


def just_that(call: Rehearsal, speech: Speech, known: Known) -> bool:
    """Tell whether words are the line at hand and nothing besides, or another answer's line."""
    if call.quiet:
        return False
    verdict, card = in_hand(given(call, speech, known=known)), answering.asked(call).card
    if verdict.chosen or another_branch(
        speech.words, call.names, sisters(card), own=card.line.wordings if card.asked else ()
    ):
        return True
    graded = verdict.grade
    return graded is not None and graded.share == 1 and not graded.added


def _one(call: Rehearsal, speech: Speech, known: Known) -> bool:
    """Tell whether the whole of the words passes for the line at hand."""
    return not call.quiet and (in_hand(given(call, speech, known=known)).suggested or 0) >= HARD


def _grouped(call: Rehearsal, pieces: list[str], speech: Speech, known: Known) -> Iterator[Part]:
    """Yield the questions of the pieces; what asks nothing belongs to the one before it.

    What comes before the first of them leads in to it.
    """
    found: Part | None = None
    lead = ""
    for piece in pieces:
        part = asked_in(call, replace(speech, words=TIES.sub("", piece, count=1)), known)
        if part is None and found is None:
            lead += f"{piece} "
        elif part is None and found:
            found = replace(found, words=f"{found.words} {piece}")
        elif found and part and part.card.key == found.card.key:
            joined = f"{found.words} {part.words}"
            both = asked_in(call, replace(speech, words=joined), known)
            same = both and both.card.key == found.card.key
            found = replace(both if both and same else found, words=joined)
        elif part:
            if found:
                yield found
            led = (
                asked_in(call, replace(speech, words=f"{lead}{part.words}"), known)
                if lead
                else None
            )
            found = led if led and led.card.key == part.card.key else part
            lead = ""
    if found:
        yield found


def asked_in(call: Rehearsal, speech: Speech, known: Known) -> Part | None:
    """Return what a piece asks; None: nothing by itself."""
    words = speech.words
    if not wonders(words) or nudges(words, call.names):
        return None
    here = answering.asked(call).card
    if not call.quiet and _one(call, part_of(speech, words), known):
        return Part(words, here, passes=True, early=False)
    taken = whose(call, words, known)
    passes = taken is not None
    found = taken or shortened(call, words, here)
    if isinstance(found, Taken):
        early = found.slip is Slip.EARLIER and not wanting(call, found.card)
        return Part(words, found.card, passes=passes, early=early)
    return Part(words, found, passes=False, early=False) if found else None


def part_of(speech: Speech, words: str) -> Speech:
    """Return some words of what was said, as they were heard."""
    heard = speech.heard and replace(speech.heard, text=words)
    return replace(speech, words=words, heard=heard)
