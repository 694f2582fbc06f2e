"""Listening on the page: key by key, without a terminal, with an ear that is made up."""

from asyncio import sleep
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.input.base import PipeInput
from prompt_toolkit.output import DummyOutput

from tests.support.answers.grading import KNOWN
from tests.support.drills import asked
from tests.support.made import HAND
from tests.support.people import MONDAY, Person
from tests.support.sounds.devices import Device, ear, tone
from trainer.core.log.events import Event
from trainer.core.memory.step import Way
from trainer.core.value import replace
from trainer.hearing.ear import Ear
from trainer.hearing.refusals import ExtraMissing, NoDevice
from trainer.rows.practice.doing import Doing
from trainer.rows.signs import ASCII
from trainer.screens.page.full import FullScreen
from trainer.screens.steps.drill import DrillPractice
from trainer.screens.steps.hearing import Hears
from trainer.screens.steps.outside import Outside

pytestmark = pytest.mark.slow


if TYPE_CHECKING:
    from array import array

LINE = "Can you help me carry this very heavy box?"
WHOLE = LINE.lower().strip("?")
ESCAPE, CTRL_O = "\x1b", "\x0f"


class Sized(DummyOutput):
    """An output of a size."""

    def __init__(self, columns: int, rows: int) -> None:
        self._size = Size(rows=rows, columns=columns)

    def get_size(self) -> Size:
        return self._size


class Stage:
    """A drill on the full screen, at which keys are pressed one after the other."""

    def __init__(self, listener: Ear, *, by: Way = Way.VOICE, columns: int = 80) -> None:
        self.kept: list[Event] = []
        self.shown: list[str] = []
        self.states: list[Doing] = []
        self._now = MONDAY
        person = Person()
        outside = Outside(self.record, self.clock, person.random, KNOWN)
        self._practice = DrillPractice(asked(HAND, by=by), outside)
        self._hears: Hears[DrillPractice] = Hears(
            listener, heard=DrillPractice.heard, said_it=DrillPractice.said_it
        )
        self._size = Sized(columns, 24)

    def clock(self) -> datetime:
        self._now += timedelta(seconds=2)
        return self._now

    def record(self, event: Event, *, exact: bool = False) -> Event:
        del exact
        self.kept.append(replace(event, id=f"{len(self.kept)}"))
        return self.kept[-1]

    def press(self, *keys: str) -> "Stage":
        """Press keys, and note after each what the page shows and what the keyboard is for."""
        with create_pipe_input() as source:
            screen = FullScreen(
                self._practice,
                now=self.clock,
                source=source,
                output=self._size,
                hears=lambda: self._hears,
            )

            def begin() -> None:
                screen.app.create_background_task(self._all(screen, source, keys))

            screen.app.pre_run_callables.append(begin)
            screen.run()
        return self

    async def _all(
        self, screen: FullScreen[DrillPractice], source: PipeInput, keys: tuple[str, ...]
    ) -> None:
        for key in keys:
            source.send_text(key)
            await self._settled(screen)
            view = screen.keyboard.view(80, 24, signs=ASCII)
            lines = ["".join(part[1] for part in line) for line in view.screen().lines]
            self.shown.append("\n".join(line.rstrip() for line in lines))
            self.states.append(screen.keyboard.doing())
        screen.app.exit()

    async def _settled(self, screen: FullScreen[DrillPractice]) -> None:
        """Wait until the key was taken, and what was said is worked out."""
        await sleep(0.1)
        board = screen.keyboard  # a letter waits for the rest of a word
        while board.spelling.text or board.doing() is Doing.WORKING:  # noqa: ASYNC110 nothing tells of it
            await sleep(0.01)


def test_space_listens_and_enter_ends_it_and_enter_rates() -> None:
    stage = Stage(ear(WHOLE)[0]).press(" ", "\r", "\r")
    listening, verdict = stage.shown[:2]
    assert stage.states[:2] == [Doing.LISTENING, Doing.RATING]
    assert "Listening  ########################" not in listening
    assert "Listening  #" in listening
    assert "Enter: done" in listening
    for each in (f"I heard: {WHOLE}", LINE, "Every word that counts was there.", "Enter: Good"):
        assert each in verdict
    assert verdict.index("I heard") < verdict.index(LINE)
    assert [(event.way, event.rating) for event in stage.kept] == [("voice", 3)]


def test_what_was_not_heard_is_marked_in_its_line_and_h_takes_it_all() -> None:
    stage = Stage(ear("can you carry this heavy box")[0]).press(" ", "\r", "h", "\r")
    _, verdict, vouched = stage.shown[:3]
    assert "I didn't hear: help." in verdict
    assert "Enter: Again" in verdict
    assert "h: I said it all" in verdict
    assert "You said it all, so that's what counts." in vouched
    assert "h: I said it all" not in vouched
    assert (stage.kept[0].rating, stage.kept[0].own) == (3, True)


def test_a_key_word_that_is_not_sure_waits_for_the_person() -> None:
    stage = Stage(ear("can you health me carry this heavy box")[0]).press(" ", "\r", "\r", "2")
    assert "Not sure about: help." in stage.shown[1]
    assert "How did it go?" in stage.shown[1]
    assert stage.states[2] is Doing.RATING  # Enter alone rates nothing
    assert [event.rating for event in stage.kept] == [2]


def test_esc_stops_listening_and_nothing_else() -> None:
    listener, device = ear(WHOLE)
    stage = Stage(listener).press(" ", ESCAPE, "\r")
    assert stage.states == [Doing.LISTENING, Doing.ALOUD, Doing.RATING]
    assert not device.open
    assert "Did you say it in these words?" in stage.shown[2]


def test_ctrl_o_starts_over_and_a_hint_may_be_had_meanwhile() -> None:
    opened: list[Device] = []

    def device() -> Device:
        opened.append(ear("")[1])
        return opened[-1]

    listener = Ear(device, lambda: lambda _: WHOLE, lambda: "made up 1")
    stage = Stage(listener).press(" ", CTRL_O, "\t", "\r")
    assert stage.states == [*[Doing.LISTENING] * 3, Doing.RATING]
    assert [each.open for each in opened] == [False, False]
    assert "Next:" in stage.shown[2]
    assert "Enter: Hard" in stage.shown[3]


def test_changing_to_aloud_begins_to_listen_where_that_can_be() -> None:
    stage = Stage(ear(WHOLE)[0], by=Way.TYPE).press(CTRL_O, "\r", "\r")
    assert stage.states[:2] == [Doing.LISTENING, Doing.RATING]
    assert stage.kept[0].way == "voice"


def test_without_the_extra_changing_to_aloud_is_as_before() -> None:
    class Missing(Ear):
        def ready(self) -> bool:
            return False

    stage = Stage(Missing(load=lambda: lambda _: ""), by=Way.TYPE).press(CTRL_O, " ", "\r")
    assert stage.states[:2] == [Doing.ALOUD, Doing.ALOUD]
    assert str(ExtraMissing()) in " ".join(stage.shown[1].split())
    assert "Did you say it in these words?" in stage.shown[2]


def test_without_a_microphone_one_line_says_so_and_the_line_is_rated_as_before() -> None:
    def none() -> Device:
        raise NoDevice

    stage = Stage(Ear(none, lambda: lambda _: "", lambda: "")).press(" ", "\r", "3")
    assert "I can't find a microphone, so you rate your lines yourself." in stage.shown[0]
    assert "Enter: I've said it" in stage.shown[0]
    assert "Space: " not in stage.shown[0]
    assert stage.states[0] is Doing.ALOUD
    assert stage.kept[0].way == "aloud"


@pytest.mark.parametrize(
    ("sound", "told"),
    [(tone(3, 0.0), "I can't hear the microphone"), (tone(3, 0.2), "I didn't hear any words")],
)
def test_silence_and_noise_are_no_answer(sound: "array[int]", told: str) -> None:
    stage = Stage(ear("you", sound)[0]).press(" ", "\r")
    assert told in stage.shown[1]
    assert "I heard" not in stage.shown[1]
    assert ("I can't hear the microphone. Say it anyway" in stage.shown[0]) is (max(sound) == 0)


def test_whoever_leaves_leaves_no_microphone_open() -> None:
    listener, device = ear(WHOLE)
    Stage(listener).press(" ")
    assert not device.open


def test_words_typed_instead_are_a_typed_answer() -> None:
    stage = Stage(ear("")[0]).press("can you help me", "\r", "2")
    assert [event.way for event in stage.kept] == ["type"]
