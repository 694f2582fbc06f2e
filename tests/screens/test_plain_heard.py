"""A drill in ordinary lines at which somebody is heard: Enter starts listening, and ends it."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.support.answers.grading import KNOWN
from tests.support.drills import asked
from tests.support.made import HAND
from tests.support.people import MONDAY, Person
from tests.support.sounds.devices import Device, ear, tone
from trainer.core.log.events import Event
from trainer.core.memory.step import Way
from trainer.core.value import replace
from trainer.hearing.ear import Ear
from trainer.hearing.refusals import NoDevice, NoModel
from trainer.rows.practice.aloud import HEARD_TOO
from trainer.screens.plain import PlainScreen
from trainer.screens.steps.drill import DrillPractice
from trainer.screens.steps.hearing import Hears
from trainer.screens.steps.outside import Outside

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterator

LINE = "Can you help me carry this very heavy box?"
WHOLE = LINE.lower().strip("?")


class Talk:
    """A drill by voice at which somebody presses and types these lines, and nothing more."""

    def __init__(self, *typed: str, ear: Ear, by: Way = Way.VOICE) -> None:
        self.written: list[str] = []
        self.kept: list[Event] = []
        self._typed: Iterator[str] = iter(typed)
        self._now = MONDAY
        person = Person()
        outside = Outside(self.record, self.clock, person.random, KNOWN)
        self.screen = PlainScreen(
            DrillPractice(asked(HAND, by=by), outside),
            read=self.read,
            write=self.written.append,
            hears=lambda: Hears(ear, heard=DrillPractice.heard, said_it=DrillPractice.said_it),
        )
        self.screen.run()

    def clock(self) -> datetime:
        self._now += timedelta(seconds=4)
        return self._now

    def record(self, event: Event, *, exact: bool = False) -> Event:
        del exact
        self.kept.append(replace(event, id=f"{len(self.kept)}"))
        return self.kept[-1]

    def read(self, prompt: str) -> str:
        self.written.append(prompt)
        try:
            return next(self._typed)
        except StopIteration:
            raise EOFError from None

    @property
    def text(self) -> str:
        return "\n".join(self.written)


@pytest.mark.slow
def test_enter_listens_and_enter_ends_it_and_enter_takes_the_rating() -> None:
    talk = Talk("", "", "", ear=ear(WHOLE)[0])
    assert talk.text.count("Say it now, to the room. Enter: start listening. ") == 1
    after = talk.text.partition("Listening. Enter when done. ")[2].splitlines()
    assert after[1:4] == [
        f"I heard: {WHOLE}",
        f"The line: {LINE}",
        "Every word that counts was there.",
    ]
    (event, *_) = talk.kept
    assert (event.way, event.rating, event.said) == ("voice", 3, WHOLE)


@pytest.mark.slow
def test_what_was_not_heard_is_said_and_h_takes_it_all() -> None:
    talk = Talk("", "", "h", "", ear=ear("can you carry this heavy box")[0])
    assert "I didn't hear: help." in talk.text
    assert "Enter: Again" in talk.text
    assert "h: I said it all" in talk.text
    assert "You said it all, so that's what counts." in talk.text
    assert talk.text.count("I heard:") == 1  # nothing is said twice
    assert (talk.kept[0].rating, talk.kept[0].own, talk.kept[0].missing) == (3, True, ())


@pytest.mark.slow
def test_a_key_word_that_is_not_sure_is_left_to_the_person() -> None:
    talk = Talk("", "", "", "2", ear=ear("can you health me carry this heavy box")[0])
    assert "Not sure about: help." in talk.text
    assert "How did it go?" in talk.text
    assert [event.rating for event in talk.kept] == [2]


@pytest.mark.parametrize(
    ("refusal", "told"),
    [(NoDevice, "I can't find a microphone"), (NoModel, "I can't load the speech model")],
)
def test_where_nobody_can_listen_one_line_says_why_and_the_line_is_rated_as_before(
    refusal: type[NoDevice | NoModel], told: str
) -> None:
    def none() -> Device:
        raise refusal

    talk = Talk("", "", "3", ear=Ear(none, lambda: lambda _: "", lambda: "made up 1"))
    assert sum(told in line for line in talk.written) == 1
    assert "Did you say it in these words?" in talk.text or "In these words?" in talk.text
    assert (talk.kept[0].way, talk.kept[0].said) == ("aloud", None)


@pytest.mark.parametrize(
    ("sound", "told"),
    [(tone(3, 0.0), "I can't hear the microphone"), (tone(3, 0.2), "I didn't hear any words")],
)
def test_silence_and_noise_are_no_answer(sound: "array[int]", told: str) -> None:
    talk = Talk("", "", "3", ear=ear("you", sound)[0])
    assert told in talk.text
    assert "I heard" not in talk.text
    assert (talk.kept[0].way, talk.kept[0].said) == ("aloud", None)


def test_words_typed_instead_are_a_typed_answer() -> None:
    listener, device = ear(WHOLE)
    talk = Talk(WHOLE, "", ear=listener)
    assert talk.kept[0].way == "type"
    assert device.open


def test_the_end_of_the_input_closes_the_microphone() -> None:
    listener, device = ear(WHOLE)
    Talk("", ear=listener)
    assert not device.open


def test_h_is_no_key_where_nothing_was_heard() -> None:
    talk = Talk(WHOLE, "h", ear=ear("")[0])
    assert talk.kept == []
    assert "Type 1, 2, 3" in talk.text


def test_said_aloud_it_may_be_heard_after_a_blank_and_that_is_told() -> None:
    talk = Talk(" ", "", "", ear=ear(WHOLE)[0], by=Way.ALOUD)
    assert talk.text.count(HEARD_TOO) == 1
    assert (talk.kept[0].way, talk.kept[0].said) == ("voice", WHOLE)
