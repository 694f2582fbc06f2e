"""The rehearsal on the full screen, typed into a real prompt."""

from collections.abc import Callable
from datetime import datetime

import pytest
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput

from tests.support.caller import CARDS, SCRIPT, line, standing
from tests.support.folds import notes, prepared
from tests.support.people import Person, wordings
from tests.support.terminals.gallery import texts
from trainer.core.drill.drill import Limit
from trainer.core.log.events import Event, What, microseconds
from trainer.core.memory.step import Way
from trainer.core.problems import TrainerError
from trainer.core.rehearsal.order import of_scene
from trainer.core.rehearsal.turns import begin
from trainer.core.script.cards import Card
from trainer.core.script.script import Cue
from trainer.core.stages.notes import Note
from trainer.core.value import replace
from trainer.core.words.known import Nothing
from trainer.screens.page.full import FullScreen
from trainer.screens.steps.call import CallPractice
from trainer.screens.steps.outside import Outside

SCENE = of_scene(SCRIPT, "happens")
TAB, END, ALOUD, UNDO = "\t", "\x04", "\x0f", "\x15"
PROCESS, PERSON = line("process"), line("person")
LESS = PROCESS.replace("the rest of the process ", "")


class Typed:
    """A rehearsal after its keys: what it showed at last, and what was kept."""

    def __init__(
        self,
        keys: str,
        *,
        live: bool = False,
        by: Way = Way.TYPE,
        order: tuple[Cue, ...] = SCENE,
        full: Callable[[Event], bool] = lambda _event: False,
    ) -> None:
        self.person = person = Person()
        self.edits: list[str] = []
        drill = prepared(tuple(CARDS.values()), (), limit=Limit(), now=person.now, by=by)
        drill = replace(drill, names={"interviewer": "Ms. Ortiz", "next": "Mr. Lee"})
        call = begin(drill, order, now=person.now, random=person.random, live=live)

        def now() -> datetime:
            person.wait(1)
            return person.now

        def record(event: Event, *, exact: bool = False) -> Event:
            if full(event):
                raise TrainerError("The disk is full.")
            return person.record(event, exact=exact)

        outside = Outside(record, now, person.random, Nothing(), self.edit)
        source: PipeInput
        with create_pipe_input() as source:
            screen = FullScreen(
                CallPractice(call, outside),
                now=now,
                source=source,
                output=DummyOutput(),
            )
            source.send_text(keys)
            screen.run()
        self.call = screen.practice.call
        view = screen._view()  # noqa: SLF001 - what is seen
        self.shown = "\n".join(texts(view))
        self.state, self.footer = view.doing, texts(view)[-2:]

    def edit(self, card: Card) -> tuple[Card, ...]:
        self.edits.append(card.key)
        return tuple(CARDS.values())

    @property
    def log(self) -> list[Event]:
        return self.person.log

    @property
    def notes(self) -> dict[str, Note]:
        return notes(self.log, now=microseconds(self.person.now))


def test_a_line_typed_and_accepted_is_kept_and_ends_the_call() -> None:
    typed = Typed(f"{PROCESS}\r\r")
    assert [event.key for event in typed.log] == ["second-interview/process#phrasing"]


def test_tab_shows_the_cue_and_counts() -> None:
    typed = Typed(TAB + END)
    assert "The point: Ask" in typed.shown
    assert typed.log == []
    assert Typed(f"{TAB}{PROCESS}\r\r").log[0].hints == 1


def test_the_verdict_stands_under_what_was_said_until_it_is_rated() -> None:
    typed = Typed(f"something else\r{END}")
    assert "\n  something else\n" in typed.shown
    assert "The line: " in typed.shown
    assert typed.log == []


def test_a_number_overrules_the_suggestion() -> None:
    assert Typed(f"{PROCESS}\r2").log[0].rating == 2


@pytest.mark.parametrize(("keys", "right"), [("\r", False), (f"{PROCESS}\r", True)])
def test_live_is_kept_at_once(keys: str, *, right: bool) -> None:
    assert ((Typed(keys, live=True).log[0].rating or 0) > 1) is right


def test_live_there_is_no_hint() -> None:
    typed = Typed(TAB + END, live=True)
    assert "No hints in a live call." in typed.shown
    assert "THE POINT" not in typed.shown
    assert "Tab" not in " ".join(typed.footer)


def test_ctrl_o_asks_for_it_aloud() -> None:
    event = Typed(f"{ALOUD}\r3").log[0]
    assert (event.way, event.rating) == ("aloud", 3)


def test_ctrl_c_ends_with_an_interrupt() -> None:
    with pytest.raises(KeyboardInterrupt):
        Typed("\x03")


# -- going back, notes, the script, help


def test_u_at_the_rating_takes_the_turn_before_back_and_then_the_one_at_hand_is_rated() -> None:
    typed = Typed(f"{PROCESS}\r\r{PERSON}\ru2\r{END}", order=SCRIPT.cues)
    assert standing(typed.person) == [
        ("second-interview/process#phrasing", 2),
        ("second-interview/person#phrasing", 3),
    ]
    assert typed.state == "answering"


def test_ctrl_u_takes_back_before_anything_is_typed_and_clears_the_line_after_that() -> None:
    taken = Typed(f"{PROCESS}\r\r{UNDO}{END}", order=SCRIPT.cues)
    assert standing(taken.person) == []
    assert taken.state == "rating"
    assert "\n  Ask what steps are left" in taken.shown
    kept = Typed(f"{PROCESS}\r\rx{UNDO}{END}", order=SCRIPT.cues)
    assert len(standing(kept.person)) == 1


def test_with_nothing_to_take_back_it_says_so() -> None:
    assert "There's nothing from this call to take back" in Typed(UNDO + END).shown


def test_n_notes_a_line_which_stands_below_the_verdict() -> None:
    typed = Typed(f"{PROCESS}\rnthree talks, then an offer\r{END}")
    assert typed.notes["second-interview/process#phrasing"].text == "three talks, then an offer"
    assert "Last time: “three talks, then an offer”" in typed.shown
    assert typed.state == "rating"


def test_an_empty_note_is_none() -> None:
    typed = Typed(f"{PROCESS}\rn\r{END}")
    assert typed.log == []
    assert typed.state == "rating"


def test_a_note_that_could_not_be_kept_is_not_lost_and_enter_tries_again() -> None:
    tries = [True, False]

    def full(event: Event) -> bool:
        return event.event == What.NOTE and tries.pop(0)

    typed = Typed(f"{PROCESS}\rntwo more\r{END}", full=lambda e: e.event == What.NOTE)
    assert "Not saved yet. Press Enter to try again. The disk is full." in typed.shown
    assert typed.state == "noting"
    typed = Typed(f"{PROCESS}\rntwo more\r\r{END}", full=full)
    assert [note.text for note in typed.notes.values()] == ["two more"]


def test_e_opens_the_script_at_the_line() -> None:
    typed = Typed(f"{PROCESS}\re{END}")
    assert typed.edits == ["second-interview/process#phrasing"]


def test_the_help_opens_and_closes_and_rates_nothing() -> None:
    typed = Typed(f"{PROCESS}\r?1{END}")
    assert "takes back your last answer" in " ".join(typed.shown.split())
    assert typed.log == []
    assert len(Typed(f"{PROCESS}\r??\r").log) == 1


@pytest.mark.parametrize("key", ["u", "e", "n"])
def test_live_and_aloud_there_is_no_way_back(key: str) -> None:
    typed = Typed(f"\r{key}{END}", live=True, by=Way.ALOUD)
    assert "You can't undo in a live call." in typed.shown
    assert (typed.state, typed.edits, typed.log) == ("rating", [], [])


def test_an_answer_that_could_not_be_kept_stays() -> None:
    typed = Typed(f"{PROCESS}\r\r{END}", full=lambda _event: True)
    assert "Not saved yet. Press Enter to try again. The disk is full." in typed.shown
    assert "all saved" not in typed.shown
    assert typed.state == "rating"


# -- w: these words count too


def test_w_on_the_full_screen_counts_and_asks_first_where_a_key_word_went() -> None:
    typed = Typed(f"{LESS}\rw{END}")
    assert typed.state == "weighing"
    assert wordings(typed.person) == []
    typed = Typed(f"{LESS}\rwy{END}")
    assert wordings(typed.person) == [LESS.replace("Ms. Ortiz", "{interviewer}")]
    assert typed.state == "rating"
    assert "From now on, these words count too." in " ".join(typed.shown.split())
    assert "All words right." in typed.shown


def test_w_on_the_full_screen_asks_nothing_where_the_meaning_stayed_and_u_takes_it_back() -> None:
    typed = Typed(f"Well, {PROCESS}\rw{END}")
    assert wordings(typed.person) == ["Well, " + PROCESS.replace("Ms. Ortiz", "{interviewer}")]
    back = Typed(f"Well, {PROCESS}\rwu{END}")
    assert [event.event for event in back.log] == ["wording", "retract"]
    assert back.state == "rating"
    assert "From now on" not in back.shown


@pytest.mark.parametrize("key", ["n", "\r", " ", "q", "1", "w", "\t"])
def test_any_other_key_leaves_it_and_does_nothing_else(key: str) -> None:
    asked = Typed(f"something else\rw{END}")
    assert "Keep it?" in " ".join(asked.shown.split())
    assert asked.state == "weighing"
    assert "y: keep it" in " ".join(asked.footer)
    typed = Typed(f"something else\rw{key}{END}")
    assert typed.state == "rating"
    assert typed.log == []
    assert "Keep it?" not in typed.shown


def test_what_could_not_be_kept_is_asked_still_and_y_tries_again() -> None:
    def full(event: Event) -> bool:
        return event.event == What.WORDING

    typed = Typed(f"something else\rwy{END}", full=full)
    assert "The disk is full." in typed.shown
    assert (typed.state, typed.log) == ("weighing", [])


def test_another_line_said_in_a_call_is_asked_about_and_counts_for_this_one_then() -> None:
    typed = Typed(f"{line('person')}\rw{END}")
    assert "That changes what you say: " in " ".join(typed.shown.split())
    typed = Typed(f"{line('person')}\rwy\r")
    assert [event.event for event in typed.log] == ["wording", "review"]
    assert (typed.log[-1].share, typed.log[-1].chosen) == (1.0, None)


def test_live_nothing_is_added() -> None:
    assert wordings(Typed(f"something else\rw{END}", live=True).person) == []
