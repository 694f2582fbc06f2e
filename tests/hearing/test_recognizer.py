"""The recognizer, on speech that programs make: nothing claimed, little missed, nothing made up.

What it hears of people is not known: nobody has spoken these lines to it yet.
"""

from collections.abc import Callable, Sequence
from functools import partial

import pytest

from bench.hearing.__main__ import SAYING_NO, Told, dropped, negated, swapped, text, whole
from tests.support.people import real_cards
from tests.support.sounds.devices import Device
from tests.support.sounds.speech import NANO, Voice, noise, silence, spoken
from trainer.core.grading.voice.states import State
from trainer.core.script.key import Kind
from trainer.core.script.script import Words
from trainer.hearing.ear import Ear
from trainer.hearing.recognizer import Recognizer, engine, moonshine

pytestmark = pytest.mark.voice
LINES = [card.line.wanted for card in real_cards() if card.kind is Kind.PHRASING]
VOICES = NANO[:1]
FEW = LINES[1::3]


@pytest.fixture(scope="module")
def recognize() -> Recognizer:
    return moonshine()


def test_of_a_line_said_whole_hardly_a_word_is_missed(recognize: Recognizer) -> None:
    told = Told()
    for words in FEW:
        whole(told, words, spoken(text(words), VOICES[0]), recognize)
    assert told.words.total() > 20
    assert told.words[State.UNHEARD] <= 0.03 * told.words.total()


@pytest.mark.parametrize("out", [dropped, swapped], ids=["a word", "a name for another"])
def test_what_was_left_out_is_not_claimed(
    out: Callable[[Sequence[Words], Sequence[Voice], Recognizer], Told], recognize: Recognizer
) -> None:
    told = out(FEW, VOICES, recognize)
    assert told.words.total() >= 2
    assert told.words[State.HEARD] == 0


def test_a_negation_that_was_left_out_is_not_claimed(recognize: Recognizer) -> None:
    told = negated(VOICES, recognize, SAYING_NO[:3])
    assert (told.words[State.HEARD], told.words.total()) == (0, 3)


@pytest.mark.long
@pytest.mark.parametrize("voice", NANO, ids=str)
def test_in_every_voice_next_to_nothing_is_claimed(voice: Voice, recognize: Recognizer) -> None:
    for told in (
        dropped(LINES, (voice,), recognize),
        swapped(LINES, (voice,), recognize),
        negated((voice,), recognize),
    ):
        # Once in a hundred the recognizer itself writes what was left out (bench/README.md).
        assert told.words[State.HEARD] <= 0.02 * told.words.total() + 1


def test_silence_and_noise_say_nothing(recognize: Recognizer) -> None:
    for sound in (silence(), noise(), noise(loudness=0.003)):
        assert Ear(partial(Device, sound), lambda: recognize).listen().done().text == ""


def test_the_log_can_tell_what_heard_it() -> None:
    assert engine() == "moonshine-voice 0.1.0 tiny-en"
