"""Every state of a rehearsal, at every size: it fits, and tells what can be pressed."""

from collections.abc import Iterator

import pytest
from prompt_toolkit.utils import get_cwidth

from tests.support.caller import SCRIPT, Caller, fork, line
from tests.support.people import MONDAY, Person
from tests.support.terminals.gallery import texts
from trainer.core.memory.step import Way
from trainer.core.rehearsal.order import of_scene
from trainer.core.rehearsal.rehearsal import Rehearsal, aloud, prompted
from trainer.core.value import replace
from trainer.rows.practice.call import CallFace, doing
from trainer.rows.practice.doing import Doing, Typed
from trainer.screens.page.view import View

TITLE = "Ms. Ortiz → Mr. Lee"


def states() -> Iterator[View]:
    """Yield the screen in every state."""

    def view(call: Rehearsal, state: Doing, *, words: int = 0, helping: int = 0) -> View:
        face = CallFace(call, MONDAY, TITLE)
        assert state in (doing(call), Doing.NOTING)
        typed = Typed(None, "so " * words)
        return View(face, state, 80, 24, typed=typed, helping=helping)

    for live in (False, True):
        start = Caller(live=live)
        yield view(start.call, Doing.ANSWERING)
        yield view(aloud(start.call), Doing.ALOUD)
        yield view(Caller(live=live).says("please share").call, Doing.RATING)
        yield view(Caller(live=live, by=Way.ALOUD).says("").call, Doing.RATING)
        yield view(Caller(live=live).says_it().call, Doing.RATING, helping=1)
    yield view(fork("not-first").call, Doing.ANSWERING)
    yield view(fork("not-first").says(line("rank/first")).call, Doing.RATING)
    yield view(fork("otherwise").says("").call, Doing.RATING)
    yield view(Caller().says_it().call, Doing.NOTING)
    call = Caller(Person(), of_scene(SCRIPT, "getting")).call
    call = replace(call, notes={call.order[0].key: "“yes” " * 40})
    for words in range(8):
        call = prompted(call)
        yield view(call, Doing.ANSWERING, words=words)


STATES = list(states())


@pytest.mark.parametrize("size", [(38, 14), (40, 20), (60, 20), (80, 24), (200, 60)])
def test_nothing_is_wider_than_the_screen_and_nothing_is_higher(size: tuple[int, int]) -> None:
    for state in STATES:
        shown = texts(replace(state, columns=size[0], rows=size[1]))
        assert max(map(get_cwidth, shown)) <= size[0]
        assert len(shown) <= size[1]


@pytest.mark.parametrize("columns", [40, 59, 60, 80])
def test_every_foot_tells_how_to_go_on_and_how_to_end(columns: int) -> None:
    for state in STATES:
        do, keys = texts(replace(state, columns=columns))[-2:]
        assert do.strip() or state.helping
        ends = ("Esc: hang up", "?: help", "Esc: close", "Ctrl-C: hang up", "Esc: no note")
        assert keys.strip().endswith(ends)


def test_the_header_keeps_the_place_in_the_call_when_there_is_little_room() -> None:
    for columns in (40, 60, 70):
        first = texts(replace(STATES[0], columns=columns, rows=20))[0]
        assert first.endswith("question 1 of 13")
        assert first.startswith("  Ms. Ortiz → Mr. Lee") == (columns >= 60)


def test_the_rating_says_what_enter_does_and_that_there_is_help() -> None:
    rating = next(view for view in STATES if view.doing is Doing.RATING)
    enter, keys = texts(replace(rating, columns=80))[-2:]
    assert enter.startswith("  Enter: ")
    assert keys.endswith("?: help")
