"""What is said to a question about what they just said: "How so?", "Why strong?", "Second?"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from trainer.core.edits.accepted import counting
from trainer.core.rehearsal.manners.elsewhere import elsewhere
from trainer.core.rehearsal.manners.remarks import Manner, remark
from trainer.core.rehearsal.manners.small import Small, bare, whys
from trainer.core.rehearsal.rehearsal import (
    Heard,
    Rehearsal,
    Slip,
    Speech,
    Taken,
    Utterance,
    Waits,
)
from trainer.core.rehearsal.theirs.told import answer, told_before
from trainer.core.rehearsal.whose.own_words import wonders
from trainer.core.rehearsal.whose.senses.senses import stem
from trainer.core.rehearsal.whose.short import shortened, surely
from trainer.core.rehearsal.whose.whose import whose
from trainer.core.rehearsal.whose.words import ASIDE, ASKING, LEAST, asks, asks_whether, plain
from trainer.core.script.cards import Card
from trainer.core.script.script import Words
from trainer.core.sitting import answer as answering
from trainer.core.value import replace
from trainer.core.words.known import Known
from trainer.core.words.slots import filled

LONGEST = 12
"""Words of the longest question that only takes up what they said."""
_NUMBERS = {
    **{str(n): word for n, word in enumerate("zero one two three four five six".split())},
    "first": "one",
    "second": "two",
    "third": "three",
    "fourth": "four",
    "fifth": "five",
}
_COUNTS = frozenset(_NUMBERS.values())
_TAKES_UP = frozenset(
    """
    believe but feel guess hm huh just mean meant number oh ok only put really right say saying
    see so still sure then think wait wow
    """.split()
)
"""Words around what is taken up."""
_NOT = frozenset("not no never t nobody nothing".split())
_NEXT = re.compile(
    r"\bnext (?:\w+ )?(?:person|one|interviewer|manager|authority|boss|people)\b|\bwho you.ll meet"
)
"""How they speak of whom you meet next, without a name."""
_FIRST = re.compile(r"\b(?:number one|first)\b")
_CONFIRMS = re.compile(
    r"(?:(?:so|then|you mean|meaning|in other words|that means) )*"
    r"(?:i m|i am|i d be|you re|it s|it is|that s|there (?:are|s|is)|we re|he s|she s|they re) "
)
"""How somebody says what they have understood, to hear whether that is it."""
FURTHER = frozenset(
    {
        Heard.TOLD,
        Heard.NO_MORE,
        Heard.SEES_IT,
        Heard.NO_EXAMPLE,
        Heard.SURE,
        Heard.RIGHT,
        Heard.ALL,
        Heard.PLACE,
        Heard.THEM,
    }
)
"""What is said to that."""
_REMARKS = frozenset(
    {
        Manner.AGAIN,
        Manner.HOW_ARE_YOU,
        Manner.TIME,
        Manner.BRIEF,
        Manner.BEGINS,
        Manner.THERE,
        Manner.HELLO,
    }
)
"""Remarks that are about something else."""
_TO = {
    Small.MORE: Heard.NO_MORE,
    Small.WHY: Heard.SEES_IT,
    Small.EXAMPLE: Heard.NO_EXAMPLE,
    Small.MEANING: Heard.TOLD,
    Small.SURE: Heard.SURE,
    Small.SAID: Heard.TOLD,
    Small.RIGHT: Heard.RIGHT,
    Small.HEARD: Heard.LISTENS,
}
_ECHOED = frozenset({Small.SAID, Small.RIGHT, Small.HEARD})
"""What is wanted by who takes up what they said."""


def further(call: Rehearsal, wish: Small) -> Utterance | None:
    """Return what they say to a wish to hear more of what they said; None: they told nothing yet.

    Asked for more a second time they say the same again, and then that it is all.
    """
    last = _last(call)
    if wish is Small.PLACE:
        return _place(call, call.talk[last].words if last is not None else ())
    if last is None:
        return None
    told = call.talk[last]
    if wish is Small.WHO:
        return Utterance(Heard.THEM if _of_next(call, told) else Heard.PUTS_OFF)
    if told.heard is Heard.SPOKE:  # they asked something, and ask it again
        return told
    since = [one.heard for one in call.talk[last + 1 :] if one.heard in FURTHER]
    heard = _TO[wish]
    if wish not in _ECHOED and set(since) - {Heard.TOLD, Heard.RIGHT, Heard.PLACE}:
        heard = Heard.ALL if since[-1] is Heard.TOLD else Heard.TOLD
    elif wish is Small.MEANING and since and since[-1] is Heard.TOLD:
        heard = Heard.ALL
    return Utterance(heard, told.words if heard is Heard.TOLD else ())


def _of_next(call: Rehearsal, told: Utterance) -> bool:
    """Tell whether they spoke of whom you meet next, whose name is known, or you asked of them."""
    asked = call.turns[-1].card.line.wordings if call.turns else ()
    words = (*told.words, *asked)
    spoken_of = any("next" in each.slots or _NEXT.search(each.text.lower()) for each in words)
    return "next" in call.names and spoken_of


def _place(call: Rehearsal, told: tuple[Words, ...]) -> Utterance:
    """Return where they were: what they told last, and which question of yours is due."""
    card = call.task.card if call.task and call.waits is Waits.LINE else None
    return Utterance(Heard.PLACE, told, None if card and card.asked else card)


def says(call: Rehearsal, words: str, told: Utterance, *, now: datetime) -> Rehearsal:
    """Return the call in which they say something to words of yours, and it waits as before."""
    task = call.task and replace(call.task, since=now)
    yours = Utterance(None, text=words, way=call.way, aside=True)
    return replace(call, task=task, lost=0, talk=(*call.talk, yours, told))


def asked_on(call: Rehearsal, speech: Speech, *, known: Known) -> Rehearsal | None:
    """Return the call after words that only take up what they said just now; None: others.

    A line of another question is none, nor is what is short for the line at hand.
    """
    words, here = speech.words, answering.asked(call).card
    if whose(call, words, known) or remark(words, call.names) in _REMARKS:
        return None
    if elsewhere(call, words):
        return None
    found = shortened(call, words, here)
    wish = taken_up(
        call, words, found, guessed=not (asks_whether(words) or surely(call, words, here))
    )
    told = further(call, wish) if wish else None
    return says(call, words, told, now=speech.now) if told else None


def taken_up(
    call: Rehearsal, words: str, found: Taken | Card | None, *, guessed: bool = False
) -> Small | None:
    """Return what words want that take up what they said just now; None: they do no such thing.

    `found` is the line that they are short for, `guessed`: by what they mean alone. What asks why
    may take up the question, too.
    """
    said, last = bare(words).split(), _last(call)
    if last is None or call.talk[last].heard is Heard.SPOKE or not 0 < len(said) <= LONGEST:
        return None
    states = "?" in words and not asks(words)
    confirms = states and bool(_CONFIRMS.match(" ".join(said)))
    if isinstance(found, Card):
        return Small.SAID if confirms and found.asked is not None else None
    about = _heavy(said) - _heavy(word for name in call.names.values() for word in plain(name))
    told = [each for one in call.talk[last].words for each in _shown(call, one)]
    answer = _heavy(told)
    whole = answer | _heavy(_question(call))
    if not about or whys(words):
        return Small.SAID if about and about <= whole else None
    if isinstance(found, Taken) and found.slip is Slip.LATER and not (guessed and about <= answer):
        return None
    if about <= answer:
        return _echoed(words, said, told)
    numbered = about <= _COUNTS
    known = about <= whole or numbered or (confirms and about & whole)
    return Small.SAID if states and known else None


def _echoed(words: str, said: Sequence[str], told: Sequence[str]) -> Small:
    """Return what words want that have nothing in them but what they said.

    Of what they denied nobody can say that it's right, nor of a "one" that is anybody.
    """
    if not wonders(words):
        return Small.HEARD
    anybody = {"one", "first"}.intersection(said) and not _FIRST.search(" ".join(told))
    plainly = said[0] not in ASKING and not _NOT & {*said, *told} and not anybody
    return Small.RIGHT if plainly else Small.SAID


def tells(call: Rehearsal, card: Card) -> Utterance:
    """Return what they say to a line said before: the same again, or what they never told."""
    told, answers = told_before(call, card), card.line.answers
    if told or not answers:
        return Utterance(Heard.TOLD, told)
    return Utterance(Heard.ANSWERED, answer(call, card))


def said_before(call: Rehearsal, card: Card, words: str) -> bool:
    """Tell whether a question was asked in just these words."""
    said = (turn.event.said or "" for turn in call.turns if turn.card.key == card.key)
    return any(plain(each) == plain(words) for each in said)


def _last(call: Rehearsal) -> int | None:
    """Return the place in the conversation of the last that they told; None: nothing so far."""
    told = [n for n, one in enumerate(call.talk) if _tells(one)]
    new = [n for n in told if call.talk[n].heard is not Heard.TOLD]
    return (new or told)[-1] if told else None


def _tells(one: Utterance) -> bool:
    if one.heard in {None, Heard.PART, *FURTHER - {Heard.TOLD}}:
        return False
    return bool(one.words) or one.heard in (Heard.ANSWERED, Heard.TOLD)


def _question(call: Rehearsal) -> Iterator[str]:
    """Yield the words of the line that was said last."""
    if call.turns:
        for wording in counting(call.accepted, call.turns[-1].card):
            yield from _shown(call, wording)


def _shown(call: Rehearsal, words: Words) -> list[str]:
    return plain(" ".join(filled(words, call.names).shown))


def _heavy(words: Iterable[str]) -> set[str]:
    """Return what words speak of; in whatever form, and numbers as numbers."""
    told = set(words) - LEAST - ASIDE - _TAKES_UP
    return {_NUMBERS.get(word, word if word in _COUNTS else stem(word)) for word in told}
