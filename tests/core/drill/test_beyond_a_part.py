"""What is rightly given beyond the part of a line that is asked counts, and isn't asked again."""

from datetime import timedelta
from random import Random

import pytest

from tests.for_each import for_each
from tests.support.caller import CARDS, NAMES
from tests.support.people import MONDAY
from trainer.core.drill.ask import put
from trainer.core.drill.drill import Limit, prepared
from trainer.core.log.events import Event, Live
from trainer.core.memory.ladder import BOTTOM, Clause, Rung, climbed, parts_left
from trainer.core.memory.step import Step, Way
from trainer.core.script.clauses import clauses
from trainer.core.sitting.answer import answer
from trainer.core.sitting.keep import review, study
from trainer.core.sitting.sitting import meant_at
from trainer.core.words.known import Nothing
from trainer.core.words.slots import filled
from trainer.rows.practice.verdict.words import PART_AGAIN, verdict_rows

CARD = CARDS["second-interview/process#phrasing"]
LINE = CARD.line.wanted
PARTS = clauses(LINE)
FIRST, SECOND, THIRD, FOURTH = (
    "".join(word[0] for word in filled(part, NAMES).shown).lower() for part in PARTS
)
WORDS = " ".join(filled(LINE, NAMES).shown)


def kept(said: str, number: int) -> tuple[Event, list[str]]:
    """Return what is kept of an answer to a part, and the sentences of its verdict."""
    drill = meant_at(prepared((CARD,), Live(()), limit=Limit(), now=MONDAY), None, NAMES)
    part = Clause(PARTS[number - 1], number, len(PARTS))
    step = Step(CARD, Way.LETTERS, part.words, Rung.LETTERS, part)
    drill = put(drill, step, now=MONDAY, random=Random(1))
    now = MONDAY + timedelta(seconds=90)
    drill = answer(drill, said, now=now, known=Nothing())
    assert drill.verdict
    event = study(drill, now=now)
    if not drill.verdict.task.step.study:
        event = review(drill, drill.verdict.suggested or 1, now=now)
    return event, [row.text for row in verdict_rows(drill)]


@pytest.mark.slow
@for_each(
    ("said", "number", "left"),
    [
        (FIRST, 1, [2, 3, 4]),
        (FIRST + SECOND, 1, [3, 4]),
        (" ".join(FIRST + SECOND), 1, [3, 4]),
        (FIRST + SECOND + THIRD + "zzzz", 1, [4]),
        (FIRST + "zzzzzzz" + THIRD + FOURTH, 1, [2, 3, 4]),
        (SECOND + THIRD, 2, [1, 4]),
        (FIRST + SECOND + THIRD + FOURTH, 2, [1]),
        ("zzzz", 1, [1, 2, 3, 4]),
        (FIRST + SECOND + THIRD + FOURTH, 1, []),
        (WORDS, 1, []),
    ],
)
def test_the_parts_that_were_right_are_not_asked_again(
    said: str, number: int, left: list[int]
) -> None:
    event, _ = kept(said, number)
    position = climbed(BOTTOM, event)
    assert [part.number for part in parts_left(position.clean, LINE)] == left


@pytest.mark.slow
def test_the_whole_line_given_at_its_first_part_is_rated() -> None:
    event, _ = kept(FIRST + SECOND + THIRD + FOURTH, 1)
    assert event.rating
    assert event.line == LINE.text
    assert climbed(BOTTOM, event).rung is Rung.WHOLE


@pytest.mark.slow
def test_a_part_of_a_stretch_that_is_missed_later_is_asked_again() -> None:
    event, _ = kept(FIRST + SECOND, 1)
    position = climbed(climbed(BOTTOM, event), kept("zzzz", 2)[0])
    assert [part.number for part in parts_left(position.clean, LINE)] == [1, 2, 3, 4]


@for_each(("said", "told"), [("", True), ("zzz", True), (SECOND[:-3], True), (SECOND, False)])
def test_of_a_part_that_was_missed_in_any_measure_it_says_that_it_comes_again(
    said: str,
    told: bool,  # noqa: FBT001 a table
) -> None:
    assert (PART_AGAIN in kept(said, 2)[1]) is told
