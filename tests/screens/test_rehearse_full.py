"""The rehearsal on the full screen, typed into a real prompt."""

from dataclasses import replace
from datetime import datetime

import pytest
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput

from tests.core.people import Person
from tests.core.test_rehearsal import CARDS, SCRIPT, line
from trainer.core.drill import Limit, prepared
from trainer.core.rehearsal_order import of_scene
from trainer.core.rehearsal_turns import begin
from trainer.core.script import Cue
from trainer.core.task import Way
from trainer.screens.layout import NARROW, fitting
from trainer.screens.rehearse_full import FullRehearsal
from trainer.screens.theme import CALL_FOOTERS

SCENE = of_scene(SCRIPT, "happens")
TAB, END, ALOUD = "\t", "\x04", "\x0f"


def rehearsed(
    keys: str, *, live: bool = False, by: Way = Way.TYPE, order: tuple[Cue, ...] = SCENE
) -> tuple[Person, str]:
    """Return the person after the keys, and what the screen showed at last."""
    person = Person()
    drill = prepared(tuple(CARDS.values()), (), limit=Limit(), now=person.now, by=by)
    drill = replace(drill, names={"interviewer": "Ms. Ortiz", "next": "Mr. Lee"})
    call = begin(drill, order, now=person.now, live=live)

    def now() -> datetime:
        person.wait(0.4)
        return person.now

    source: PipeInput
    with create_pipe_input() as source:
        outside = replace(person.outside, now=now)
        screen = FullRehearsal(call, outside, title="Call", source=source, output=DummyOutput())
        source.send_text(keys)
        screen.run()
    shown = "".join(str(part[1]) for part in screen._body_text())  # noqa: SLF001 - what is seen
    return person, shown


def test_a_line_typed_and_accepted_is_kept_and_ends_the_call() -> None:
    person, _ = rehearsed(f"{line('process')}\r\r")
    assert [event.key for event in person.log] == ["second-interview/process#phrasing"]


def test_tab_shows_the_cue_and_counts() -> None:
    person, shown = rehearsed(TAB + END)
    assert "LINE?" in shown
    assert person.log == []
    person, _ = rehearsed(f"{TAB}{line('process')}\r\r")
    assert person.log[0].hints == 1


def test_the_verdict_stands_under_what_was_said_until_it_is_rated() -> None:
    person, shown = rehearsed(f"something else\r{END}")
    assert "YOU something else" in " ".join(shown.split())
    assert "LINE" in shown
    assert person.log == []


def test_a_number_overrules_the_suggestion() -> None:
    person, _ = rehearsed(f"{line('process')}\r2")
    assert person.log[0].rating == 2


@pytest.mark.parametrize(("keys", "rating"), [("\r", 1), (f"{line('process')}\r", 4)])
def test_live_is_kept_at_once(keys: str, rating: int) -> None:
    person, _ = rehearsed(keys, live=True)
    assert person.log[0].rating == rating


def test_live_there_is_no_hint() -> None:
    _, shown = rehearsed(TAB + END, live=True)
    assert "No hints in a live call." in shown
    assert "LINE?" not in shown


def test_ctrl_o_asks_for_it_aloud() -> None:
    person, _ = rehearsed(f"{ALOUD}\r3")
    assert (person.log[0].way, person.log[0].rating) == ("aloud", 3)


def test_ctrl_c_ends_with_an_interrupt() -> None:
    with pytest.raises(KeyboardInterrupt):
        rehearsed("\x03")


def test_u_takes_the_last_answer_back_for_a_new_rating() -> None:
    scene = f"{line('process')}\r2"
    person, _ = rehearsed(f"{scene}u{END}", order=SCRIPT.cues)
    assert [event.event for event in person.log] == ["review"]  # u is text while answering
    typed = f"{scene}{line('person')}\ru4{END}"
    person, shown = rehearsed(typed, order=SCRIPT.cues)
    assert [event.event for event in person.log] == ["review", "retract", "review"]
    assert person.log[-1].rating == 4
    assert "YOU Please tell me" in " ".join(shown.split())


def test_n_notes_a_line_and_help_comes_and_goes() -> None:
    person, shown = rehearsed(f"{line('process')}\r?q", order=SCRIPT.cues)
    assert person.log == []
    assert "closes this help" in shown
    person, shown = rehearsed(f"{line('process')}\rnthree rounds\r{END}", order=SCRIPT.cues)
    assert person.log[0].data == '{"text": "three rounds"}'
    assert "three rounds" in shown


def test_a_line_of_the_footer_is_never_cut_in_the_middle() -> None:
    for width in range(20, 100):
        for hints in CALL_FOOTERS.values():
            line_ = fitting(hints[width < NARROW], width)
            assert line_.split(" · ") == list(hints[width < NARROW])[: len(line_.split(" · "))]
