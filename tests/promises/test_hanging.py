"""What is typed or pasted never hangs the program, however often it says the same thing.

That these return is all that's asked; how long each takes is measured by bench/repeats.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime

import pytest

from tests.support.caller import Caller
from trainer.core.people.address import spoken
from trainer.core.people.company import company, firm, position
from trainer.core.people.mended import mended
from trainer.core.people.person import person
from trainer.core.problems import TrainerError
from trainer.core.rehearsal.left import goes_on
from trainer.core.rehearsal.manners.goodbye import done, says_goodbye
from trainer.core.rehearsal.manners.introduction import introduction
from trainer.core.rehearsal.manners.manners import manner
from trainer.core.rehearsal.manners.small import small
from trainer.core.rehearsal.manners.unheard import unheard
from trainer.core.sitting.aside import forgotten
from trainer.core.sitting.request import request
from trainer.core.sitting.wishes.reading import wish
from trainer.core.sitting.wishes.sad import laments
from trainer.core.sitting.wishes.worries import worry
from trainer.core.stages.telling.ahead import to_come
from trainer.core.stages.telling.hourless import before_no_hour
from trainer.core.stages.telling.news import news
from trainer.core.stages.telling.outcome import went
from trainer.core.stages.telling.placed import numbered, placed
from trainer.core.stages.telling.reports.reported import reports
from trainer.core.stages.telling.reports.turned import words_told
from trainer.core.stages.telling.result import came
from trainer.core.stages.telling.unmade import not_made
from trainer.core.when.away import days_away
from trainer.core.when.moments import when
from trainer.core.when.reading.found import Unclear
from trainer.core.when.spoken.talk import without_talk
from trainer.core.when.told import day_told
from trainer.core.words.consent import answered, found_right
from trainer.core.words.ranks.sense import by_sense
from trainer.core.words.unsure import awaited
from trainer.screens.asked.correction import wrong_part

LONGEST = 2_000
"""Characters; an answer is cut there."""
NOW = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)
SAID = (
    """
hi |so |sorry |so so so so so so so so sorry |again |rephrasing what was that once again |i hada
no wait |um, |mr |that |bye |i have to go now |thanks a lot |how are you |is this |one more |and
half an hour |wrong day
the |in a week |at |between |on monday |tomorrow or |next |with |at the |o'clock |5 |5: |1/ |of
how do i |is it |can i |i'd honestly think |do i have to type it
i don't know it |no, i forgot |at all
""".replace("\n", "|")
    .strip("|")
    .split("|")
)
TYPED = [*SAID, " ", "\t", "a", "1", ".", ", ", "-", "- ", "'", "(", "?", "? ", "é", "\u0301"]
"""What comes again and again."""
READS: list[Callable[[str], object]] = [
    lambda text: manner(text, {}),
    lambda text: introduction(text, {}),
    lambda text: says_goodbye(text, {}),
    done,
    goes_on,
    small,
    unheard,
    request,
    lambda text: when(text, now=NOW),
    lambda text: day_told(text, now=NOW),
    lambda text: days_away(text, now=NOW),
    lambda text: without_talk(text, of="call"),
    before_no_hour,
    wrong_part,
    awaited,
    answered,
    found_right,
    lambda text: by_sense(text, {"a": "they say you're No. 1", "b": "they say yes"}),
    spoken,
    company,
    position,
    person,
    lambda text: mended(text, {"interviewer": "Sam Ortega"}, asks="next"),
    went,
    news,
    reports,
    placed,
    numbered,
    came,
    not_made,
    to_come,
    wish,
    worry,
    laments,
    words_told,
    firm,
    forgotten,
]


EVERY = pytest.mark.parametrize("every", [7, pytest.param(1, marks=pytest.mark.long)])


@EVERY
def test_whoever_reads_what_is_typed_comes_to_an_end(every: int) -> None:
    for piece in TYPED[::every]:
        for words in (piece * 6, f"{piece * 12}zq!", f"{piece * (LONGEST // len(piece))}zq!"):
            for read in READS:
                with suppress(TrainerError, Unclear):  # that it's no day is an answer, too
                    read(words)


@EVERY
def test_whatever_is_said_in_a_call_is_answered(every: int) -> None:
    for piece in TYPED[::every]:
        caller = Caller()
        caller.says(piece * 12)
        caller.says(piece * (LONGEST // len(piece)))
        assert caller.call.talk
