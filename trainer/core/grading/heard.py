"""What was said, as it is meant: no asides and restarts, slips in small words read (G2, G4)."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from trainer.core.grading.blanks import SHORTEST, parted
from trainer.core.grading.hours import clocks
from trainer.core.grading.terms import bounded
from trainer.core.words import numerals
from trainer.core.words.asides import (
    ABBREVIATIONS,
    AFTERWARDS,
    CORRECTIONS,
    FILLERS,
    LAST_MARKS,
    MARKS,
    OPENINGS,
    TAGS,
    THANKS,
)
from trainer.core.words.contractions import NEGATED
from trainer.core.words.known import Known
from trainer.core.words.lists import ALIASES, NEGATIONS, PERSONS, REFUSALS, REVERSED, TITLES
from trainer.core.words.pieces import Chunk, Raw, raws
from trainer.core.words.slots import Wanted
from trainer.core.words.spelling import SHORTEST_EDITED, doubled, slip
from trainer.core.words.wording import LONGEST_AGAIN, Said, Spot, grouped

_LONGEST_PHRASE = 5
_OPENING, _MOST = 3, 0.75
"""Words with which a line is begun anew, and how much of it is the whole."""
_POINTED = re.compile(r"\d{1,3}(?:\.\d{2,3})+")
_ASKING = frozenset({"do", "does", "did", "not"})
"""Words behind which *you know* is no filler."""
LONGEST_BACK = 5
"""Words that a *no* takes back at most."""

_CLOSED = {
    **NEGATED,
    "nt": ("not",),
    **{
        word: (word,)
        for word in sorted({*NEGATIONS, *PERSONS, *numerals.WORDS, *REFUSALS})
        if len(word) > 1
    },
}
"""Small words that change a meaning: a slip in one of them is read as that word."""


def heard(said: str, wanted: Wanted, known: Known, people: frozenset[str]) -> Said:
    """Return the words of an answer, those that only typing or thinking aloud added left out.

    `people` are the words of the names of the interview. What is far too long is cut at a blank.
    """
    shown = tuple(bounded(said, sum(map(len, wanted.shown))).split())
    chunks = [Chunk(text, at) for at, text in enumerate(shown)]
    found = list(_with_blanks(raws(chunks), wanted, known))
    found = _without_asides(_without_opening(found, wanted), wanted)
    found = list(_read(found, wanted, known, people))
    return Said(shown, _anew(restarted(tuple(grouped(found)), wanted.doubled), wanted))


def _with_blanks(found: Sequence[Raw], wanted: Wanted, known: Known) -> Iterator[Raw]:
    """Yield the words, those that have run together one by one (G5)."""
    for raw in found:
        words = parted(raw.text, wanted, known) if len(raw.text) >= SHORTEST else ()
        if len(words) > 1:
            yield from raws([Chunk(word, raw.chunk.at) for word in words])
        else:
            yield raw


def _anew(found: tuple[Spot, ...], wanted: Wanted) -> tuple[Spot, ...]:
    """Return the words without a try that broke off: begun anew, the line went as far (G4)."""
    opening = tuple(place.word.norm for place in wanted.places[:_OPENING])
    norms = [spot.word.norm for spot in found]
    begun = [at for at in range(len(norms)) if tuple(norms[at : at + _OPENING]) == opening]
    own = [place.word.norm for place in wanted.places]
    again = any(tuple(own[at : at + _OPENING]) == opening for at in range(1, len(own)))
    if len(begun) < 2 or again:  # noqa: PLR2004 twice
        return found
    if len(norms) - begun[-1] < min(begun[-1] - begun[0], len(own) * _MOST):
        return found
    return (*found[: begun[0]], *found[begun[-1] :])


def restarted(
    found: Sequence[Spot], doubles: frozenset[tuple[str, ...]] = frozenset()
) -> tuple[Spot, ...]:
    """Return the words without what is said twice in a row, of any length (G4).

    One number alone stays (places do not: the first first), and so does what the line has twice:
    `doubles`. The first time may break off in a word: "tell me wha tell me what".
    """
    kept: list[Spot] = []
    seen: set[str] = set()
    for spot in found:
        kept.append(spot)
        norm = spot.word.norm
        if not any(norm[:end] in seen for end in range(2, len(norm) + 1)) and norm not in seen:
            seen.add(norm)
            continue
        while size := _again(kept, doubles):
            whole = kept[-1 - size].word.norm == kept[-1].word.norm
            if whole:
                del kept[-size:]
            else:
                del kept[-2 * size : -size]
    return tuple(kept)


def _again(kept: Sequence[Spot], doubles: frozenset[tuple[str, ...]]) -> int:
    """Return of how many words the last run is that was said just before; 0 without one."""
    last = kept[-1].word
    for size in range(1, min(len(kept) // 2, LONGEST_AGAIN) + 1):
        before = kept[-1 - size].word
        broken = size > 1 and len(before.norm) > 1 and last.norm.startswith(before.norm)
        if before.norm != last.norm and not (broken and not before.number):
            continue
        norms = [spot.word.norm for spot in kept[-size:]]
        if norms[:-1] != [spot.word.norm for spot in kept[-2 * size : -size - 1]]:
            continue
        numbers = all(spot.word.counts for spot in kept[-size:])
        if not numbers and tuple(norms) not in doubles:
            return size
    return 0


def _without_opening(found: list[Raw], wanted: Wanted) -> list[Raw]:
    """Return the words without what people begin to speak with, and the line has not (G4)."""
    texts = [raw.text.removesuffix(",") for raw in found]
    at = 0
    openings = OPENINGS if " thank" in wanted.phrase else OPENINGS | THANKS
    while taken := _phrase(texts, at, openings, wanted):
        at += taken
    return found[at:] or found


def _without_asides(found: list[Raw], wanted: Wanted) -> list[Raw]:
    """Return the words without corrections, dictated marks, and tags at the end (G4)."""
    texts = [raw.text.removesuffix(",") for raw in found]
    if not _BEGINNINGS.intersection(texts):  # "no" is one of them
        return found
    kept: list[Raw] = []
    at = 0
    while at < len(found):
        taken = _phrase(texts, at, CORRECTIONS, wanted)
        if taken:
            at += taken
            while more := _phrase(texts, at, CORRECTIONS, wanted) or (
                at < len(texts)
                and texts[at] in AFTERWARDS
                and f" {texts[at]} " not in wanted.phrase
            ):
                at += int(more)
            continue
        if back := _taken_back(kept, texts[at:], wanted):
            del kept[-back:]
            at += 1
            continue
        taken = _phrase(texts, at, MARKS, wanted)
        if not taken and not (at and texts[at - 1] in _ASKING):  # *do you know*
            taken = _phrase(texts, at, FILLERS, wanted)
        if not taken:
            kept.append(found[at])
        at += taken or 1
    return _without_end(kept, wanted)


def _taken_back(kept: Sequence[Raw], rest: Sequence[str], wanted: Wanted) -> int:
    """Return how many words a *no* takes back: those from the word on that comes again after it.

    "Do you, no, do I have your support": two. In "do I have no support" it says no.
    """
    if rest[:1] != ["no"] or len(rest) == 1 or " no " in wanted.phrase:
        return 0
    again = TITLES if rest[1] in TITLES else {rest[1]}
    texts = [raw.text.removesuffix(",") for raw in reversed(kept[-LONGEST_BACK:])]
    return next((back for back, text in enumerate(texts, 1) if text in again), 0)


def _without_end(kept: list[Raw], wanted: Wanted) -> list[Raw]:
    for _ in range(_LONGEST_PHRASE):
        texts = [raw.text.removesuffix(",") for raw in kept]
        for phrase in (*TAGS, *LAST_MARKS):
            size = len(phrase)
            said_last = len(kept) > size and tuple(texts[-size:]) == phrase
            if said_last and not wanted.phrase.endswith(f" {' '.join(phrase)} "):
                del kept[-size:]
                break
        else:
            break
    return kept


def _phrase(
    texts: Sequence[str], at: int, phrases: Collection[tuple[str, ...]], wanted: Wanted
) -> int:
    """Return of how many words the phrase is that begins here, and that the line has not."""
    for size in range(min(_LONGEST_PHRASE, len(texts) - at), 0, -1):
        phrase = tuple(texts[at : at + size])
        if phrase in phrases and f" {' '.join(phrase)} " not in wanted.phrase:
            return size
    return 0


_BEGINNINGS = frozenset(
    phrase[0] for phrase in (*CORRECTIONS, *MARKS, *FILLERS, *TAGS, *LAST_MARKS)
)


def _read(
    found: Sequence[Raw], wanted: Wanted, known: Known, people: frozenset[str]
) -> Iterator[Raw]:
    """Yield the words: what is short for something in full, slips in small words as those."""
    before = ""
    texts = [raw.text for raw in found]
    for raw, after in zip(found, [*texts[1:], ""], strict=False):
        text = raw.text
        if text in wanted.vocabulary or text in people or text in ALIASES or before in TITLES:
            yield raw
        elif (
            text in wanted.joined
            or not wanted.joined.isdisjoint(pairs := (before + text, text + after))
            or not wanted.vocabulary.isdisjoint(pairs)
        ):
            yield raw  # half of a word, two of them, or two with the blank a key off: int he
        elif text in ABBREVIATIONS:
            yield from (Raw(full, full, raw.chunk) for full in ABBREVIATIONS[text])
        elif figures := _with_points(text, wanted):
            yield Raw(figures, raw.shown, raw.chunk)
        else:
            meant = _meant(text, wanted, known)
            yield from (Raw(each, raw.shown, raw.chunk) for each in meant or ())
            if not meant:
                yield raw
        before = text


def _with_points(text: str, wanted: Wanted) -> str:
    """Return a time or thousands of the line, as they are compared: 3.30 for 3:30."""
    if not _POINTED.fullmatch(text):
        return ""
    time, thousands = text.replace(".", ":"), text.replace(".", "")
    if not wanted.vocabulary.isdisjoint((time, *clocks(time))):
        return time
    return thousands if thousands in wanted.vocabulary else ""


def _meant(text: str, wanted: Wanted, known: Known) -> tuple[str, ...] | None:
    """Return the small words that a word which nobody knows is a slip in; None for any other.

    Not where it may be a slip in a word of the line itself; but in its numbers each word is read.
    """
    if len(text) < 2 or not text.isalpha() or text in _CLOSED or known.word(text):  # noqa: PLR2004 a letter
        return _CLOSED[text] if text == "nt" else None
    own = next((word for word in wanted.counted if _near(text, word)), None)
    if own:
        return (own,)
    small = _small_word(text)
    if small is None:
        reverse = {other for word in wanted.vocabulary for other in _reverse(word, known)}
        found = min((other for other in reverse if slip(text, other)), default=None)
        small = (found,) if found else None
    if small is None or any(slip(text, word) for word in wanted.vocabulary):
        return None
    return small


def _reverse(word: str, known: Known) -> Iterator[str]:
    yield from known.opposites(word)
    yield from REVERSED.get(word, ())


@lru_cache(maxsize=1024)
def _small_word(text: str) -> tuple[str, ...] | None:
    near = [word for word in _CLOSED if _near(text, word)]
    best = min(near, key=lambda word: (word[0] != text[0], len(word) < SHORTEST_EDITED), default="")
    return _CLOSED.get(best)


def _near(text: str, word: str) -> bool:
    return slip(text, word) if len(word) > 2 else doubled(text, word)  # noqa: PLR2004 a letter pair
