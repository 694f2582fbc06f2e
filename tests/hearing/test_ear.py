"""Push to talk: from the key that starts it to the words, and every reason why not."""

import sys
from array import array
from pathlib import Path
from unittest.mock import Mock

import pytest

from tests.support.here import Desk
from tests.support.sounds.devices import ear, talk, tone
from trainer.core.grading.voice.utterance import Utterance
from trainer.hearing.ear import Ear
from trainer.hearing.microphone import Microphone
from trainer.hearing.recognizer import Recognizer
from trainer.hearing.refusals import Deaf, ExtraMissing, NoDevice, NoModel


@pytest.mark.slow
def test_what_was_said_comes_back_as_words_with_what_heard_it() -> None:
    listening = ear(" what are your  concerns\n")[0].listen()
    assert listening.done() == Utterance("what are your concerns", clean=True, engine="made up 1")


@pytest.mark.slow
def test_the_microphone_is_closed_whether_done_or_dropped() -> None:
    for ending in ("done", "drop"):
        listener, device = ear("words")
        getattr(listener.listen(), ending)()
        assert not device.open


@pytest.mark.parametrize("sound", [array("h", [0] * 40_000), tone(2, 0.3), tone(2, 0.0001)])
def test_of_silence_and_of_mere_noise_no_word_is_made(sound: "array[int]") -> None:
    heard = ear("you", sound)[0].listen().done()
    assert (heard.text, heard.clean) == ("", False)


def test_in_noise_the_words_come_and_that_it_was_noise() -> None:
    heard = ear("words", talk(loud=0.3, pause=0.05))[0].listen().done()
    assert (heard.text, heard.clean) == ("words", False)


def test_two_seconds_of_zeros_are_told_and_not_sooner() -> None:
    assert ear("", array("h", [0] * 33_000))[0].listen().dead
    assert not ear("", array("h", [0] * 31_000))[0].listen().dead
    assert not ear("", talk())[0].listen().dead


def test_the_level_is_that_of_the_last_moment() -> None:
    listening = ear("", tone(1, 0.5) + tone(0.2, 0.0))[0].listen()
    assert listening.level == 0
    assert listening.seconds == pytest.approx(1.2)


@pytest.mark.slow
def test_a_recognizer_is_loaded_once_and_again_only_where_it_failed() -> None:
    loaded = []

    def load() -> Recognizer:
        loaded.append(1)
        if len(loaded) == 1:
            raise NoModel
        return lambda _: "words"

    device = ear("")[1]
    listener = Ear(lambda: device, load, lambda: "made up 1")
    with pytest.raises(NoModel):
        listener.listen().done()
    assert [listener.listen().done().text for _ in range(3)] == ["words"] * 3
    assert len(loaded) == 2


@pytest.mark.parametrize("missing", ["miniaudio", "moonshine_voice"])
def test_without_the_extra_nobody_listens_and_says_why(
    missing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "trainer.hearing.recognizer.find_spec", lambda name: None if name == missing else object()
    )
    with pytest.raises(ExtraMissing) as found:
        Ear().listen()
    assert "trainer config voice" in str(found.value)


def test_without_miniaudio_a_microphone_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "miniaudio", None)
    with pytest.raises(ExtraMissing):
        Microphone()


@pytest.mark.parametrize("refusal", [ExtraMissing, NoDevice, NoModel])
def test_every_reason_is_one_line(refusal: type[Deaf]) -> None:
    told = str(refusal())
    assert "\n" not in told
    assert len(told) <= 80


@pytest.mark.parametrize(
    ("refusal", "how"),
    [(ExtraMissing, ["-q"]), (NoModel, ["-q", "--force-reinstall"]), (NoDevice, None)],
)
def test_trying_the_microphone_tells_what_to_type_to_install_what_listens(
    refusal: type[Deaf], how: list[str] | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Ear, "listen", Mock(side_effect=refusal))
    told = Desk(tmp_path)("config", "voice").stdout
    lines = [line.split(" -m pip install ")[1] for line in told.splitlines() if " -m pip" in line]
    assert [line.split()[:-1] for line in lines] == ([how] if how else [])
    assert all(line.rstrip("'\"").endswith("[voice]") for line in lines)
