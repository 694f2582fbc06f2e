"""Every state of a drill, at every size: it fits, and tells what can be pressed."""

from collections.abc import Iterator

import pytest
from prompt_toolkit.utils import get_cwidth

from tests.support.drills import DECK, asked, said
from tests.support.made import HAND, SHORT, TIME, YES, script
from tests.support.people import MONDAY
from trainer.core.drill.drill import Drill
from trainer.core.grading.keying import keying
from trainer.core.memory.step import Way
from trainer.core.script.cards import cards
from trainer.core.sitting.answer import aloud, choose, hinted
from trainer.core.sitting.keep import in_hand
from trainer.core.value import replace
from trainer.rows.practice.aloud import rating_keys
from trainer.rows.practice.doing import Typed
from trainer.rows.practice.drill import DrillFace, doing
from trainer.rows.practice.keys import DRILL
from trainer.screens.page.view import View

LONG = cards(script(SHORT.replace("box?", "box " * 60 + "面接の電話 📞?")))
WIDTHS = (1, 5, 10, 16, 24, 40, 59, 60, 80, 200)
HINTS = 7
NOTHING = Typed()


def states() -> Iterator[tuple[str, View]]:
    """Yield every state of the screen by its name."""

    def view(
        drill: Drill, state: str, *, typed: Typed = NOTHING, notice: str = "", helping: bool = False
    ) -> tuple[str, View]:
        face, title = DrillFace(drill, MONDAY), "A short call"
        assert doing(drill) == state.split(maxsplit=1)[0]
        shown = View(face, doing(drill), 80, 24, title=title, typed=typed, notice=notice)
        return state, replace(shown, helping=helping)

    for deck in (DECK, LONG):
        for drill in (asked(deck=deck), asked(HAND, deck=deck)):
            yield view(drill, "reading" if drill.task and drill.task.step.study else "answering")
        typed = asked(HAND, deck=deck)
        letters = asked(HAND, deck=deck, by=Way.LETTERS)
        assert letters.task
        line = keying(letters.task.step.wanted, {}, every_other=False)
        yield view(letters, "letters", typed=Typed(line))
        yield view(aloud(typed), "aloud")
        yield view(said(typed, "can you help"), "rating")
        yield view(said(aloud(typed), "", after=60), "rating aloud")
        yield view(said(aloud(typed), ""), "rating too quickly")
        yield view(asked(YES, deck=deck), "choosing")
        yield view(choose(asked(YES, deck=deck), "c", now=MONDAY), "rating")
        yield view(typed, "answering", helping=True)
        yield view(typed, "answering", notice="Not saved. There is no space left." * 9)
        for _ in range(HINTS):
            typed = hinted(typed)
            yield view(typed, "answering", typed=Typed(words=1))


STATES = list(states())


def text(view: View) -> list[str]:
    return "".join(part[1] for part in view.body()).split("\n")


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_wider_than_the_screen(width: int) -> None:
    for _, view in STATES:
        narrow = replace(view, width=width)
        assert all(get_cwidth(line) <= width for line in narrow.footer())
        if width >= 24:
            assert max(map(get_cwidth, text(narrow))) <= width
            assert get_cwidth("".join(part[1] for part in narrow.header())) <= width


@pytest.mark.parametrize("height", [1, 5, 10, 24])
def test_when_not_all_fits_the_latest_stays(height: int) -> None:
    for _, view in STATES:
        low = replace(view, height=height)
        found = text(low)
        assert found == text(replace(view, height=1000))[-len(found) :]
        assert len(found) <= max(3, height)


@pytest.mark.parametrize(("width", "fewest"), [(40, 2), (60, 2), (66, 2), (80, 2)])
def test_every_footer_tells_what_to_press_in_whole_words(width: int, fewest: int) -> None:
    whole = {hint for both in DRILL.keys.values() for line in both for hint in line}
    whole |= {"a-c: choose"}
    alone = (in_hand(said(aloud(asked(HAND)), "", after=after)) for after in (0, 60))
    whole |= {hint for verdict in alone for line in rating_keys(verdict) for hint in line}
    for name, view in STATES:
        found = hints(replace(view, width=width))
        assert len(found) >= fewest, name
        assert set(found) <= whole, name
        assert any(
            "stop" in hint or "hang up" in hint or "note" in hint or "?: help" in hint
            for hint in found
        ), name


def hints(view: View) -> list[str]:
    return [hint.strip() for hint in view.footer()[-1].split("·")]


def test_the_footer_of_each_state_says_how_to_go_on() -> None:
    expected = {
        "reading": "Enter: I've said it",
        "answering": "Enter: check",
        "letters": "First letter of each word",
        "aloud": "Enter: I've said it",
        "choosing": "a-c: choose",
        "rating": "1: Again  2: Hard  3: Good  4: Easy",
        "rating aloud": "1: no",
        "rating too quickly": "3: yes",
    }
    for name, view in STATES:
        assert hints(view)[0] == ("?: back" if view.helping else expected[name])


def test_in_a_first_drill_the_ratings_are_not_explained_yet() -> None:
    view = next(view for name, view in STATES if name == "rating")
    assert isinstance(view.face, DrillFace)
    drill = view.face.drill
    drill = replace(drill, progress=replace(drill.progress, first=(TIME,)))
    first = replace(view, face=DrillFace(drill, MONDAY))
    assert hints(first) == ["u: undo", "q: stop (all saved)", "?: help"]


def test_the_title_is_cut_before_the_progress_is() -> None:
    view = replace(STATES[0][1], title="面接の電話" * 20)
    header = "".join(part[1] for part in view.header())
    assert header.rstrip().endswith("50 min · 1 of about 2")
    assert get_cwidth(header) == 80


def test_without_a_clock_only_the_progress_is_shown() -> None:
    view = replace(STATES[0][1], face=DrillFace(asked(), MONDAY, timed=False))
    assert "min" not in "".join(part[1] for part in view.header())


@pytest.mark.parametrize("width", [40, 80])
def test_the_help_fits_a_small_screen_whole(width: int) -> None:
    for _, view in STATES:
        if view.helping:
            shown = text(replace(view, width=width))
            assert shown[1].lower().lstrip().startswith("enter")
            assert "closes this help" in shown[-1]
