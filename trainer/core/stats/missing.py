"""Which words of a line go missing, each in its place."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import SequenceMatcher

from msgspec import Struct

from trainer.core.grading.bits import Op
from trainer.core.grading.grade import grade, grade_letters
from trainer.core.log.events import Event
from trainer.core.memory.step import Way
from trainer.core.script.cards import Card
from trainer.core.script.key import Kind
from trainer.core.script.script import Piece, Words
from trainer.core.stats.past import Counts, Entry, Past, all_count
from trainer.core.stats.practice import Recall
from trainer.core.words.known import Nothing
from trainer.core.words.pieces import fold
from trainer.core.words.slots import BLANK, filled

LOOKED_AT = 20
"""The last answers of a line that are looked at: what was missed a year ago is learned."""
LONGEST = 600
"""Words of a line that is looked at, names filled in: nobody has a longer one by heart, and to
compare one takes seconds. A script, a name or a log from somebody else may have it all the same."""
_SLOT = re.compile(r"\{([^{}\s]+)\}")

Names = Callable[[str | None], Mapping[str, str]]
"""Returns the values of slots in the stage of that name."""


class Missed(Struct, frozen=True):
    """The words of a line as they read today (split at blanks, slots unfilled).

    `times` tells beside each word in how many of the last `answers` it was missing.
    """

    words: tuple[str, ...]
    times: tuple[int, ...]
    answers: int

    @property
    def any(self) -> bool:
        """Whether any word was ever missing."""
        return any(self.times)


def missed(
    card: Card, entries: Iterable[Entry], names: Names, *, counts: Counts = all_count
) -> Missed:
    """Return how often each word of a card's line was missing in its last answers.

    Answers are whole lines, typed or by letters, of which at least a word was right; what was said
    aloud, forgotten since, or the words of another branch tells nothing, nor does what `counts`
    does not accept.
    """
    words = tuple(card.line.wanted.text.split())
    times = [0] * len(words)
    answers = [e.event for e in entries if _tells(e) and counts(e.event)][-LOOKED_AT:]
    for event in answers:
        if event.missing:
            for at in _today(_places(card, event, names(event.stage)), event, words):
                times[at] += 1
    return Missed(words, tuple(times), len(answers))


def _tells(entry: Entry) -> bool:
    event = entry.event
    return bool(
        entry.review
        and event.way in (Way.TYPE, Way.LETTERS)
        and event.missing is not None
        and event.line
        and event.said
        and event.share
        and not event.chosen
    )


def _places(card: Card, event: Event, names: Mapping[str, str]) -> set[int]:
    """Return which words of the line, as it was then, were missing.

    The log says which they were; where the line has a word twice, the answer says which of the two.
    """
    words = _wording(card, event.line or "")
    wanted = filled(words, names)
    if len(wanted.places) > LONGEST:
        return set()
    likely = _unsaid(event, words, names)
    found: list[int] = []
    after = -1
    for text in event.missing or ():
        same = [at for at, place in enumerate(wanted.places) if _listed(text, place.word.text)]
        free = [at for at in same if at not in found] or same
        ahead = [at for at in free if at > after] or free
        best = [at for at in ahead if wanted.places[at].first in likely] or ahead
        if best:
            after = best[0]
            found.append(after)
    return _unfilled({wanted.places[at].first for at in found}, event.line or "", names)


def _unsaid(event: Event, words: Words, names: Mapping[str, str]) -> set[int]:
    """Return which words as shown, names filled, the answer does not have where they belong."""
    said = event.said or ""
    if event.way == Way.LETTERS:
        graded = grade_letters(said, (words,), names=names)
    else:
        graded = grade(said, (words,), names=names, known=Nothing())
    found: set[int] = set()
    at = 0
    for bit in graded.diff:
        size = len(bit.wanted.split())
        if bit.op in (Op.MISSING, Op.CHANGED):
            found |= set(range(at, at + size))
        at += size
    return found


def _unfilled(shown: set[int], line: str, names: Mapping[str, str]) -> set[int]:
    """Return the same words counted in the line as written, where a slot is one word."""
    found: set[int] = set()
    start = 0
    for number, token in enumerate(line.split()):
        text = _SLOT.sub(lambda slot: names.get(slot[1], "").strip() or BLANK, token)
        end = start + max(1, len(text.split()))
        if shown & set(range(start, end)):
            found.add(number)
        start = end
    return found


def _today(places: set[int], event: Event, words: Sequence[str]) -> set[int]:
    """Return the same words counted in the line as it reads today; those that are gone are not."""
    then = (event.line or "").split()
    if not places or then == list(words):
        return places
    same = SequenceMatcher(a=then, b=words, autojunk=False).get_matching_blocks()
    moved = {block.a + n: block.b + n for block in same for n in range(block.size)}
    return {moved[at] for at in places if at in moved}


def _wording(card: Card, line: str) -> Words:
    """Return the wording of a card that reads like this, or one made of the text."""
    found = next((words for words in card.line.wordings if words.text == line), None)
    return found or Words(tuple(_pieces(line)))


def _pieces(line: str) -> Iterable[Piece]:
    for number, text in enumerate(_SLOT.split(line)):
        if text:
            yield Piece(text, slot=number % 2 == 1)


def _listed(text: str, word: str) -> bool:
    """Say whether a word that is listed as missing is this one; `what's` lists two words.

    Old logs list it folded.
    """
    listed, own = fold(text), fold(word)
    return listed == own or listed.startswith(f"{own}'")


LATELY = 5
"""The last tries of a line that its weakness is judged by."""
SHOWN = 5
"""How many lines are named."""


class Weak(Struct, frozen=True):
    """A line, its last tries (at most five) and how many were right, and its missing words."""

    card: Card
    lately: Recall
    missed: Missed


def weakest(
    cards: Iterable[Card], told: Past, names: Names, *, counts: Counts = all_count
) -> tuple[Weak, ...]:
    """Return the five weakest lines, the weakest first.

    Of the last five tries: the smallest share right, then the smallest mean rating, then the
    smallest stability. A line that was right in all of them is not weak. Right just after it was
    seen counts for nothing, missed even then counts. Tries that `counts` does not accept are left
    out.
    """
    found: list[tuple[tuple[float, float, float], Card, Recall]] = []
    for card in cards:
        if card.kind is not Kind.PHRASING:
            continue
        held = (e for e in told.of.get(card.key, ()) if e.review and (e.fed or not e.right))
        tries = [entry for entry in held if counts(entry.event)][-LATELY:]
        ratings = [entry.event.rating or 0 for entry in tries]
        lately = Recall(len(tries), sum(entry.right for entry in tries))
        if lately.right < lately.tests:
            stability = told.memory(card.key).stability or 0.0
            mean = sum(ratings) / len(ratings)
            found.append(((lately.share or 0.0, mean, stability), card, lately))
    found.sort(key=lambda each: each[0])
    return tuple(
        Weak(card, lately, missed(card, told.of[card.key], names, counts=counts))
        for _, card, lately in found[:SHOWN]
    )
