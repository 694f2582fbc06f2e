"""A line that was right with a hint: it is said why it is no mark on the map yet, and said once."""

from datetime import timedelta

from tests.support.drills import asked, said
from tests.support.made import TIME
from tests.support.people import MONDAY
from trainer.core.drill.drill import Drill
from trainer.core.log.events import GOOD
from trainer.core.memory.step import Way
from trainer.core.sitting.answer import aloud, hinted
from trainer.core.sitting.keep import review
from trainer.core.sitting.sitting import added
from trainer.core.value import replace
from trainer.rows.practice.helped import WITH_A_HINT, helped


def kept(drill: Drill) -> Drill:
    """Return the drill with the answer in hand kept as Good."""
    now = MONDAY + timedelta(minutes=1)
    event = replace(review(drill, GOOD, now=now), id="1")
    return replace(added(drill, event), verdict=None)


def test_a_line_said_aloud_after_a_hint_is_told_why_the_map_does_not_count_it() -> None:
    drill = said(hinted(aloud(asked(TIME))), "", after=9)
    assert helped(drill) == WITH_A_HINT
    assert not kept(drill).memories[TIME].said


def test_so_is_one_that_was_typed_or_known_by_its_letters() -> None:
    assert helped(said(hinted(asked(TIME)), "what time is it now", after=9)) == WITH_A_HINT
    assert helped(said(hinted(asked(TIME, by=Way.LETTERS)), "wtiin", after=9)) == WITH_A_HINT


def test_it_is_not_said_without_a_hint_nor_of_a_miss_nor_of_a_line_that_was_shown() -> None:
    assert not helped(said(aloud(asked(TIME)), "", after=9))
    assert not helped(said(hinted(asked(TIME)), "xyz", after=9))
    shown = asked(TIME)
    for _ in range(9):
        shown = hinted(shown)
    assert shown.task
    assert shown.task.help.revealed
    assert not helped(said(aloud(shown), "", after=9))


def test_it_is_said_once_in_a_drill() -> None:
    first = kept(said(hinted(aloud(asked(TIME))), "", after=9))
    assert not helped(said(hinted(aloud(first)), "", after=99))
