"""The interviewer's voice: the system's own on macOS and Windows, Pico's on Linux.

Text reaches a voice as text, never as a command: through a pipe, or as an argument of a function.
"""

import re
import subprocess
import sys
from collections.abc import Callable, Generator
from shutil import which
from time import sleep
from typing import Protocol

from trainer.core.text import one_line
from trainer.hearing.refusals import NoVoice
from trainer.hearing.sound import RATE

_NUMBER = re.compile(r"\b(?:No\.?|№) ?(?=\d)|#(?=\d)")
_DIRECTION = re.compile(r"\[[^\]]*\]")
_BLANK = re.compile(r"_{2,}")
_MARKS = re.compile(r"[“”\"*_<>\[\]]")
"""What voices would spell out, or take for commands."""
_WINDOWS = (
    "Add-Type -AssemblyName System.Speech;"
    "[Console]::InputEncoding = [Text.Encoding]::UTF8;"
    "(New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak([Console]::In.ReadToEnd())"
)
LONGEST = 120.0
"""Seconds that something said may take; then the voice is stuck, and is stopped."""

_PATIENCE = 2.0
"""Seconds more than its length that sound may take to be played."""
_LAST = 0.2
"""Seconds until the last of it, already handed over, has been heard."""

Say = Callable[[str], "Talk"]
"""Begins to say a text, and returns at once."""


class Talk(Protocol):
    """Something that is being said."""

    def wait(self) -> None:
        """Wait until it has been said."""

    def stop(self) -> None:
        """Be silent."""


def readable(text: str) -> str:
    """Return a text as a voice should read it: *No. 1* as a number, no directions, no marks.

    A name that isn't known yet is left out, as a person would.
    """
    text = _DIRECTION.sub(" ", one_line(text))
    text = _NUMBER.sub("number ", text)
    return " ".join(_MARKS.sub("", _BLANK.sub(" ", text)).split())


class Speaker:
    """Says one thing at a time."""

    def __init__(self, say: Say | None = None) -> None:
        self._say = say or voice()
        self._talk: Talk | None = None

    def say(self, text: str) -> None:
        """Begin to say a text; what was being said is broken off."""
        self.stop()
        if words := readable(text):
            self._talk = self._say(words)

    def wait(self) -> None:
        """Wait until all has been said."""
        if self._talk:
            self._talk.wait()
            self._talk = None

    def stop(self) -> None:
        """Be silent: the person speaks now."""
        if self._talk:
            self._talk.stop()
            self._talk = None


def voice() -> Say:
    """Return the voice of this platform; `NoVoice` where there is none."""
    match sys.platform:
        case "darwin" if which("say"):
            return lambda text: _Program(["say"], text)
        case "win32" if shell := which("powershell"):
            return lambda text: _Program([shell, "-NoProfile", "-Command", _WINDOWS], text)
        case "linux":
            return _pico()
        case _:
            raise NoVoice


class _Program:
    """A program of the system that reads what it says from a pipe."""

    def __init__(self, command: list[str], text: str) -> None:
        try:
            self._running = subprocess.Popen(  # noqa: S603 a program of the system, no text of ours
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        except OSError as error:
            raise NoVoice from error
        if self._running.stdin:
            try:
                self._running.stdin.write(text.encode())
                self._running.stdin.close()
            except OSError as error:  # it ended at once
                raise NoVoice from error

    def wait(self) -> None:
        """Wait until it has been said."""
        try:
            self._running.wait(LONGEST)
        except subprocess.TimeoutExpired:
            self.stop()

    def stop(self) -> None:
        """Be silent."""
        self._running.terminate()
        self._running.wait()


def _pico() -> Say:
    """Return the voice of py-nanotts, played by miniaudio."""
    try:
        import py_nanotts
        from miniaudio import MiniaudioError
    except (ImportError, OSError) as error:
        raise NoVoice from error
    speech = py_nanotts.NanoTTS()

    def say(text: str) -> Talk:
        try:
            return _Played(speech.speak(text, voice="en-US"))
        except MiniaudioError as error:
            raise NoVoice from error

    return say


class _Played:
    """Sound that is being played from memory."""

    def __init__(self, sound: bytes) -> None:
        from threading import Event

        import miniaudio

        from trainer.hearing.devices import devices, hushed

        self._over = Event()
        self._seconds = len(sound) / 2 / RATE
        with hushed():
            self._device = miniaudio.PlaybackDevice(
                output_format=miniaudio.SampleFormat.SIGNED16,
                nchannels=1,
                sample_rate=RATE,
                backends=devices(),
                app_name="trainer",
            )
            playing = self._playing(sound)
            next(playing)
            self._device.start(playing)

    def wait(self) -> None:
        """Wait until it has been said."""
        self._over.wait(self._seconds + _PATIENCE)
        sleep(_LAST)
        self._device.close()

    def stop(self) -> None:
        """Be silent."""
        self._device.close()

    def _playing(self, sound: bytes) -> Generator[bytes, int, None]:
        at = 0
        wanted = yield b""
        while at < len(sound):
            size = wanted * 2
            wanted = yield sound[at : at + size]
            at += size
        self._over.set()
        while True:
            wanted = yield b"\0\0" * wanted
