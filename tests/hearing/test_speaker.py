"""The interviewer's voice: what it reads, and that it says one thing at a time."""

import os
import sys
from pathlib import Path

import pytest

from trainer.hearing import speaker
from trainer.hearing.refusals import Mute
from trainer.hearing.speaker import Speaker, readable, voice


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Honestly? You're not No. 1 yet.", "Honestly? You're not number 1 yet."),
        ("You're No.1, or #2.", "You're number 1, or number 2."),
        ("No. I don't think so.", "No. I don't think so."),
        ("Sure. [pause] You'll see ____ next.", "Sure. You'll see next."),
        ("“He's *direct*.”", "He's direct."),
        ("[sighs]", ""),
        ("<speed level='500'>Yes</speed> [[slnc 9999]]", "speed level='500'Yes/speed"),
    ],
)
def test_a_text_is_read_as_a_person_would(text: str, said: str) -> None:
    assert readable(text) == said


class Talking:
    """What is being said, made up."""

    def __init__(self, text: str, told: list[str]) -> None:
        self._text, self._told = text, told
        told.append(f"begin {text}")

    def wait(self) -> None:
        self._told.append(f"heard {self._text}")

    def stop(self) -> None:
        self._told.append(f"stop {self._text}")


def test_one_thing_is_said_at_a_time_and_the_person_may_break_in() -> None:
    told: list[str] = []
    someone = Speaker(lambda text: Talking(text, told))
    someone.say("one")
    someone.say("two")
    someone.wait()
    someone.say("[nods]")
    someone.say("three")
    someone.stop()
    someone.stop()
    assert told == ["begin one", "stop one", "begin two", "heard two", "begin three", "stop three"]


PROGRAM = "import sys, pathlib; pathlib.Path(sys.argv[1]).write_text(sys.stdin.read())"


@pytest.mark.slow
def test_a_program_of_the_system_is_handed_the_text_through_a_pipe(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On macOS `say` and on Windows PowerShell: no text is ever a part of the command."""
    heard = tmp_path / "heard"
    script = tmp_path / "say"
    script.write_text(f"#!{sys.executable}\nimport sys\nsys.argv[1:] = [{str(heard)!r}]\n{PROGRAM}")
    script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(speaker, "which", lambda name: str(tmp_path / name))
    someone = Speaker(voice())
    someone.say('He said: "No. 1"; rm -rf $HOME')
    someone.wait()
    assert heard.read_text() == "He said: number 1; rm -rf $HOME"


def test_where_no_voice_is_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "plan9")
    with pytest.raises(Mute, match="so you read what they say"):
        voice()


def test_on_linux_without_pico_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setitem(sys.modules, "py_nanotts", None)
    with pytest.raises(Mute):
        voice()


@pytest.mark.voice
@pytest.mark.skipif(sys.platform != "linux", reason="the voice of Linux")
def test_pico_speaks_and_can_be_broken_off(monkeypatch: pytest.MonkeyPatch) -> None:
    from miniaudio import Backend

    monkeypatch.setattr("trainer.hearing.devices.devices", lambda: [Backend.NULL])
    someone = Speaker(voice())
    someone.say("Yes.")
    someone.wait()
    someone.say("A sentence that nobody hears to its end.")
    someone.stop()
