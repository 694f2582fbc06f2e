"""A room with a microphone: PulseAudio with a sink that plays nowhere, and listens to itself.

Speech goes into it as a person's voice goes into a microphone, at the pace at which it is spoken.
Nothing is written: sound reaches PulseAudio through a pipe. Its own socket is the device.
"""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from time import sleep
from typing import TYPE_CHECKING

from msgspec import Struct

from trainer.hearing.sound import RATE

if TYPE_CHECKING:
    from array import array

PROGRAMS = ("pulseaudio", "pacat", "pactl")
SINK = "room"


def possible() -> bool:
    """Say whether PulseAudio is here."""
    return all(map(which, PROGRAMS))


class Room(Struct, frozen=True):
    """A room, and what a program needs to know to listen to it."""

    env: dict[str, str]

    def say(self, samples: "array[int]") -> None:
        """Say something, and return when it has been said."""
        command = ["pacat", "--playback", f"--device={SINK}", "--format=s16le", "--channels=1"]
        subprocess.run(
            [*command, f"--rate={RATE}", "--latency-msec=50"],
            input=samples.tobytes(),
            env={**os.environ, **self.env},
            check=True,
            capture_output=True,
        )


@contextmanager
def room() -> Iterator[Room]:
    """Open a room; it is gone at the end."""
    with tempfile.TemporaryDirectory(prefix="room") as folder:
        socket = Path(folder) / "pulse"
        env = {
            "PULSE_SERVER": f"unix:{socket}",
            "PULSE_RUNTIME_PATH": folder,
            "PULSE_STATE_PATH": folder,
            "PULSE_CONFIG_PATH": folder,
            "HOME": folder,
        }
        modules = (
            f"module-null-sink sink_name={SINK} rate={RATE} channels=1 format=s16le",
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
            _wait(env, daemon)
            yield Room({name: env[name] for name in env if name.startswith("PULSE")})
        finally:
            daemon.terminate()
            daemon.wait()


def _wait(env: dict[str, str], daemon: "subprocess.Popen[bytes]") -> None:
    for _ in range(200):
        done = subprocess.run(
            ["pactl", "set-default-source", f"{SINK}.monitor"],  # noqa: S607 where the system has it
            env={**os.environ, **env},
            capture_output=True,
            check=False,
        )
        if done.returncode == 0:
            return
        assert daemon.poll() is None
        sleep(0.05)
    raise TimeoutError("PulseAudio does not answer")
