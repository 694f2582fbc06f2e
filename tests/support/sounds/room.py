"""A room with a microphone: PulseAudio with a sink that plays nowhere, and listens to itself.

Speech goes into it as a person's voice goes into a microphone, at the pace at which it is spoken.
Nothing is written: sound reaches PulseAudio through a pipe. Its own socket is the device.

A busy machine chops sound that is handed over bit by bit, and a sink that rewinds loses some of it
whenever somebody begins to speak. So all that is said is handed over before its first sample
sounds, the sink never rewinds, and a second microphone says whether every sample arrived.
"""

import json
import os
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from threading import Thread
from time import monotonic, sleep
from typing import TYPE_CHECKING

from msgspec import Struct

from trainer.hearing.sound import RATE

if TYPE_CHECKING:
    from array import array

PROGRAMS = ("pulseaudio", "pacat", "parec", "pactl")
SINK, SECOND = "room", "second"
FORMAT = ("--format=s16le", "--channels=1", f"--rate={RATE}")
HELD = 120_000
"""Milliseconds of sound that are handed over before the first of it sounds."""
PATIENCE = 30.0
"""Seconds to wait for somebody to listen: machines that run tests are busy."""
TAKEN = 20_000
"""Microseconds of sound that may still lie there for who listens: less than a key is late."""


def possible() -> bool:
    """Say whether PulseAudio is here."""
    return all(map(which, PROGRAMS))


class Room(Struct, frozen=True):
    """A room, and what a program needs to know to listen to it."""

    env: dict[str, str]

    def say(self, samples: "array[int]", *, to: str = "trainer") -> bool:
        """Say something to a program that listens, and return when it has taken all of it.

        Whether every sample arrived as it was: False where the machine was too busy.
        """
        _until(lambda: self._left(to) is not None, f"{to} doesn't listen")
        with self._recorded() as heard:
            command = ["pacat", "--playback", f"--device={SINK}", *FORMAT, f"--latency-msec={HELD}"]
            self._run(*command, sound=samples.tobytes())
            # What still sounds when it returns is the silence that each utterance ends with.
            whole = _within(2.0, lambda: samples.tobytes() in heard)
        _until(lambda: (self._left(to) or 0) <= TAKEN, f"{to} doesn't take what it hears")
        return whole

    def _left(self, who: str) -> float | None:
        """Return how many microseconds of sound lie there for a program; None: it doesn't listen.

        PulseAudio 16 and later tells it in JSON.
        """
        told = json.loads(self._run("pactl", "--format=json", "list", "source-outputs") or "[]")
        own = (each for each in told if each["properties"].get("application.name") == who)
        return next((each["buffer_latency_usec"] for each in own if not each["corked"]), None)

    @contextmanager
    def _recorded(self) -> Iterator[bytearray]:
        """Listen with a second microphone; what it hears grows while it is open."""
        heard = bytearray()
        command = ["parec", f"--device={SINK}.monitor", *FORMAT, "--raw"]
        command += ["--latency-msec=20", f"--client-name={SECOND}"]
        with subprocess.Popen(
            command,
            env={**os.environ, **self.env},
            stdout=subprocess.PIPE,
        ) as taking:
            listener = Thread(target=_taken, args=(taking, heard))
            listener.start()
            try:
                _until(lambda: self._left(SECOND) is not None, "the second microphone is deaf")
                yield heard
            finally:
                taking.terminate()
                listener.join()

    def _run(self, *command: str, sound: bytes | None = None) -> bytes:
        env = {**os.environ, **self.env}
        return subprocess.run(command, input=sound, env=env, check=True, capture_output=True).stdout


@contextmanager
def room() -> Iterator[Room]:
    """Open a room; it is gone at the end. It needs PulseAudio 15 or later."""
    with tempfile.TemporaryDirectory(prefix="room") as folder:
        socket = Path(folder) / "pulse"
        env = {
            "PULSE_SERVER": f"unix:{socket}",
            "PULSE_RUNTIME_PATH": folder,
            "PULSE_STATE_PATH": folder,
            "PULSE_CONFIG_PATH": folder,
            "HOME": folder,
        }
        sink = f"sink_name={SINK} rate={RATE} channels=1 format=s16le norewinds=1"
        modules = (
            f"module-null-sink {sink}",
            f"module-native-protocol-unix socket={socket} auth-anonymous=1",
        )
        daemon = subprocess.Popen(
            [
                *("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"),
                *(part for module in modules for part in ("-L", module)),
            ],
            env={**os.environ, **env},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            _opened(env, daemon)
            yield Room({name: env[name] for name in env if name.startswith("PULSE")})
        finally:
            daemon.terminate()
            daemon.wait()


def _opened(env: dict[str, str], daemon: "subprocess.Popen[bytes]") -> None:
    def answers() -> bool:
        done = subprocess.run(
            ["pactl", "set-default-source", f"{SINK}.monitor"],  # noqa: S607 where the system has it
            env={**os.environ, **env},
            capture_output=True,
            check=False,
        )
        assert daemon.poll() is None, "PulseAudio ended; is it older than 15?"
        return done.returncode == 0

    _until(answers, "PulseAudio doesn't answer")


def _taken(taking: "subprocess.Popen[bytes]", heard: bytearray) -> None:
    assert taking.stdout
    while data := os.read(taking.stdout.fileno(), 65536):
        heard.extend(data)


def _within(seconds: float, holds: Callable[[], bool]) -> bool:
    end = monotonic() + seconds
    while not (found := holds()) and monotonic() < end:
        sleep(0.05)
    return found


def _until(holds: Callable[[], bool], otherwise: str) -> None:
    if not _within(PATIENCE, holds):
        raise TimeoutError(otherwise)
