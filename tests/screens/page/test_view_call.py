"""Every state of a rehearsal, at every size: it fits, and tells what can be pressed."""

from collections.abc import Iterator

import pytest
from prompt_toolkit.utils import get_cwidth

from tests.support.caller import SCRIPT, Caller, fork, line
from tests.support.people import MONDAY, Person
from trainer.core.memory.step import Way
from trainer.core.rehearsal.order import of_scene
from trainer.core.rehearsal.rehearsal import Rehearsal, aloud, prompted
from trainer.core.value import replace
from trainer.rows.practice.call import CallFace, doing
from trainer.rows.practice.doing import Doing, Typed
from trainer.rows.practice.keys import CALL, LIVE
from trainer.screens.page.view import View

TITLE = "Ms. Ortiz -> Mr. Lee · call Wed 17:00, in 2 days"


def states() -> Iterator[View]:
    """Yield the screen in every state."""

    def view(call: Rehearsal, state: Doing, *, words: int = 0, helping: bool = False) -> View:
        face = CallFace(call, MONDAY)
        assert state in (doing(call), Doing.NOTING)
        typed = Typed(words=words)
        return View(face, state, 80, 24, title=TITLE, typed=typed, helping=helping)

    for live in (False, True):
        start = Caller(live=live)
        yield view(start.call, Doing.ANSWERING)
        yield view(aloud(start.call), Doing.ALOUD)
        yield view(Caller(live=live).says("please share").call, Doing.RATING)
        yield view(Caller(live=live, by=Way.ALOUD).says("").call, Doing.RATING)
        yield view(Caller(live=live).says_it().call, Doing.RATING, helping=True)
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


@pytest.mark.parametrize("width", [1, 10, 24, 40, 59, 60, 80, 200])
def test_nothing_is_wider_than_the_screen_and_nothing_is_higher(width: int) -> None:
    for state in STATES:
        view = replace(state, width=width)
        shown = "".join(part[1] for part in view.body()).split("\n")
        assert len(shown) + 1 + len(view.footer()) <= view.height
        for text in view.footer():
            assert get_cwidth(text) <= width
        if width >= 24:
            assert all(get_cwidth(text.rstrip()) <= width for text in shown)


@pytest.mark.parametrize("width", [40, 59, 60, 80])
def test_every_footer_tells_in_whole_words_how_to_go_on_and_how_to_end(width: int) -> None:
    for state in STATES:
        keys = replace(state, width=width).footer()[-1]
        first = ("Enter", "1-4", "1: Again", "Say it", "q: hang up", "?: back")
        assert keys.strip().startswith(first)
        assert any(end in keys for end in ("Ctrl-C", "q: hang up", "?: help", "note"))
        assert all(hint.strip() in str(_every_hint()) for hint in keys.split(" · "))


def test_the_header_keeps_the_place_in_the_call_when_there_is_little_room() -> None:
    seen = {width: replace(STATES[0], width=width).header()[0][1] for width in (20, 40, 60, 70)}
    assert all(get_cwidth(text) == width for width, text in seen.items())
    assert seen[20].startswith(" Ms. Ortiz… ")
    assert seen[40].split("  ")[0] == " Ms. Ortiz -> Mr. Lee"
    assert seen[70].split("  ")[0] == f" {TITLE}"
    assert seen[60].split("  ")[0] == " Ms. Ortiz -> Mr. Lee"
    assert [text.rstrip().endswith("1 of 13") for text in seen.values()] == [True] * 4


def test_the_rating_says_what_enter_does_and_that_there_is_help() -> None:
    rating = next(view for view in STATES if view.doing is Doing.RATING)
    for width in (40, 80):
        enter, keys = replace(rating, width=width).footer()
        assert enter.startswith(" Enter: ")
        assert "?: help" in keys


def _every_hint() -> list[str]:
    every = (*CALL.keys.values(), *LIVE.keys.values())
    return [hint for wide, narrow in every for hint in (*wide, *narrow)]


@pytest.mark.parametrize("width", [40, 80])
def test_the_help_fits_a_small_screen_whole(width: int) -> None:
    for view in STATES:
        if view.helping:
            shown = "".join(part[1] for part in replace(view, width=width).body()).split("\n")
            assert shown[1].lower().lstrip().startswith("enter")
            assert "closes this help" in shown[-1]
