"""A question that nobody understands beside one that is: "What's he like, and where do I park?"."""

import re
from collections.abc import Iterable, Iterator
from enum import Enum

from msgspec import Struct

from trainer.core.edits.accepted import counting
from trainer.core.rehearsal.breath.several import CLAUSES, MOST, TIES, asked_in, just_that
from trainer.core.rehearsal.manners.elsewhere import elsewhere
from trainer.core.rehearsal.manners.introduction import introduction
from trainer.core.rehearsal.manners.manners import manner
from trainer.core.rehearsal.manners.remarks import Manner, remark
from trainer.core.rehearsal.manners.second_thought import corrected
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal, Speech
from trainer.core.rehearsal.talk import theirs
from trainer.core.rehearsal.whose.senses.senses import senses
from trainer.core.rehearsal.whose.whose import tried
from trainer.core.rehearsal.whose.words import in_order, plain, spelled
from trainer.core.value import replace
from trainer.core.words.known import Known

FEWEST = 4
"""Words of a question that is no mere tag: "do you know?"."""
_TIED = re.compile(r"(?:and|also|plus)\b", re.IGNORECASE)
_ENDED = re.compile(r"(?:^|[.?!])\s*$")
_LED_IN = re.compile(
    r"(?:(?:by the way|sorry|oh|also|and|so|wait|actually|one (?:more|last) thing)\W*){1,6}$",
    re.IGNORECASE,
)
_AUX = (
    "is|s|are|re|was|were|do|does|did|would|will|can|could|should|shall|has|have|had|may|might|am"
)
_WHO = "i|you|he|she|it|we|they|this|that|these|those|the|my|your|his|her|their|its"
_ASKS = re.compile(
    rf"(?:by the way |oh |one more thing )*"
    rf"(?:(?:what|where|when|who|whose|which|why|how)(?: (?!(?:{_WHO})\b)\w+){{0,3}}? (?:{_AUX})\b"
    rf"|(?:{_AUX}) (?:i|you|we|there|the|my|your|their|any\w*|some\w*|an?)\b)"
)
"""How a question begins that is a sentence by itself; "when he is busy" is none."""
_ASKS_ON = re.compile(rf"(?:{_AUX}) (?:he|she|they|it|that|this)\b|how (?:are|re) you\b")
"""How a question goes on, and small talk."""
_OTHERS = (Heard.OTHER, Heard.REST_LATER)
_ANSWERED = (Heard.ANSWERED, Heard.TOLD, Heard.ALREADY, Heard.PARTING)


class _Kind(Enum):
    """What a clause is that asks something nobody understands."""

    STRANGE = "plainly another question"
    ASIDE = "small talk, or the question before goes on"


class Besides(Struct, frozen=True):
    """What is understood of several questions in one breath.

    `unclear` is what they say to another that is plainly asked besides; None: what was left out is
    small talk, or asks on.
    """

    words: str
    unclear: Heard | None


def understood(call: Rehearsal, speech: Speech, *, known: Known) -> Besides | None:
    """Return words without what is asked in them that nobody understands, beside what they do.

    None: all of it is understood, or none. What may be part of a line is left in it.
    """
    text = speech.words
    spans = list(_pieces(text))
    if not 1 < len(spans) <= MOST or just_that(call, speech, known) or _a_line(call, text):
        return None
    kinds = [_kind(call, text, span, speech, known) for span in spans]
    kept = [text[a:b] for (a, b), kind in zip(spans, kinds, strict=True) if kind is None]
    if len(kept) == len(spans):
        return None
    if not any(_meant(call, replace(speech, words=_bare(each)), known) for each in kept):
        return None
    asked = [(k, _bare(text[a:b])) for (a, b), k in zip(spans, kinds, strict=True) if k]
    for (start, end), kind in reversed(list(zip(spans, kinds, strict=True))):
        if kind:
            text = f"{text[:start].rstrip(' ,')} {text[end:].lstrip(' ,')}"
    return Besides(TIES.sub("", text.strip(" ,"), count=1), _unclear(call, asked))


def _a_line(call: Rehearsal, words: str) -> bool:
    """Tell whether words are of one line of the script, and nothing else is in them."""
    said = plain(words)
    lines = (counting(call.accepted, card) for card in call.deck)
    return any(in_order(said, each, call.names) == len(said) for each in lines)


def _unclear(call: Rehearsal, asked: Iterable[tuple[_Kind, str]]) -> Heard | None:
    """Return what they say to what is asked besides: what it was, or that they'll let you know."""
    away = [(kind, elsewhere(call, words)) for kind, words in asked]
    strange = [known for kind, known in away if known or kind is _Kind.STRANGE]
    return (Heard.REST_LATER if all(strange) else Heard.OTHER) if strange else None


def asks_besides(call: Rehearsal) -> Rehearsal:
    """Return the call in which they speak of what else it was, once they have answered the rest.

    A reply of theirs that asks for a line of yours comes before it: then it may be asked again.
    """
    last = call.talk[-1].heard if call.talk else None
    if call.unclear and last in _ANSWERED:
        call = replace(theirs(call, call.unclear), heard=call.heard)
    return replace(call, unclear=None)


def asked_first(call: Rehearsal) -> int | None:
    """Return the microsecond at which what they asked about was said first; None: they did not.

    It was in the same breath with what they understood, which was kept last.
    """
    told = next((one.heard for one in reversed(call.talk) if one.heard), None)
    last = call.turns[-1] if told in _OTHERS and call.turns else None
    return (last.first or last.event.at) if last else None


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the clauses of a text begin and end."""
    start = 0
    for gap in CLAUSES.finditer(text):
        if plain(text[start : gap.start()]):
            yield start, gap.start()
            start = gap.end()
    if plain(text[start:]):
        yield start, len(text)


def _meant(call: Rehearsal, speech: Speech, known: Known) -> bool:
    """Tell whether words are understood: as a question, or as a reply that was missed."""
    if asked_in(call, speech, known):
        return True
    return not call.quiet and corrected(call, speech, known=known) is not None


def _bare(piece: str) -> str:
    return TIES.sub("", piece, count=1)


def _kind(
    call: Rehearsal, text: str, span: tuple[int, int], speech: Speech, known: Known
) -> _Kind | None:
    """Return what a clause is that asks something nobody here understands; None: it is none."""
    start, end = span
    before, piece = text[:start], text[start:end]
    if before and not (_TIED.match(piece) or _ENDED.search(_LED_IN.sub("", before))):
        return None
    words = _bare(piece)
    said = " ".join(spelled(words))
    found = manner(words, call.names) or remark(words, call.names)
    if found is Manner.AGAIN or tried(call, words):
        return None
    if _meant(call, replace(speech, words=words), known):
        return None
    polite = bool(found or introduction(words, call.names))
    if _ASKS.match(said) and not polite and len(plain(words)) >= FEWEST and senses(said):
        return _Kind.STRANGE
    return _Kind.ASIDE if _ASKS.match(said) or _ASKS_ON.match(said) else None
