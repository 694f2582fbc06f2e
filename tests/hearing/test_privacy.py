"""Sound stays in memory: while somebody is heard no file appears and no connection is opened.

Watched from outside, call by call. The one socket there may be is that of the sound system on this
machine (on Linux it is the microphone). Once the device is miniaudio's null one, so there is none;
once it is PulseAudio's, spoken into, and there is that one alone, on this machine and with a name
in the file system.
"""

import os
import re
import subprocess
import sys
from pathlib import Path
from shutil import which

import pytest

pytest.importorskip("py_nanotts", reason="the voice extra isn't installed")

from tests.support.sounds.room import possible, room
from tests.support.sounds.speech import spoken

pytestmark = [
    pytest.mark.voice,
    pytest.mark.skipif(not which("strace"), reason="strace shows every call of the system"),
]

HEARD = """
import sys
from miniaudio import Backend
from tests.support.sounds.speech import spoken
from trainer.hearing.ear import Ear
from trainer.hearing.microphone import Microphone
from trainer.hearing.speaker import Speaker, voice

from trainer.hearing import devices
devices.devices = lambda: [Backend.NULL]

class Spoken(Microphone):
    def samples(self):
        super().samples()
        return spoken("What are your concerns?")

ear = Ear(lambda: Spoken([Backend.NULL]))
print(ear.listen().done().text)
listening = ear.listen()
listening.drop()
someone = Speaker(voice())
someone.say("Yes.")
someone.wait()
"""
LISTENS = """
import sys
from trainer.hearing.ear import Ear
from trainer.hearing.speaker import Speaker, voice

listening = Ear().listen()
print("listening", flush=True)
sys.stdin.readline()
print(listening.done().text)
someone = Speaker(voice())
someone.say("Yes.")
someone.wait()
"""
CALLS = "openat,open,creat,socket,connect,mkdir,rename,unlink,memfd_create,mknod"
WRITING = re.compile(r"O_WRONLY|O_RDWR|O_CREAT")
HARMLESS = "/dev/null"


def watched(program: str, told: Path) -> list[str]:
    """Return the command that runs a program and tells what it asks of the system."""
    watch = ["strace", "-f", "-qq", "-e", f"trace={CALLS}", "-o", str(told)]
    return [*watch, sys.executable, "-B", "-c", program]


def calls(program: str, folder: Path) -> list[str]:
    told = folder / "calls"
    done = subprocess.run(
        watched(program, told),
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert "concerns" in done.stdout.lower()
    return told.read_text(errors="replace").splitlines()


def test_no_file_appears_and_no_connection_is_opened(tmp_path: Path) -> None:
    found = calls(HEARD, tmp_path)
    assert any("encoder_model.ort" in line for line in found)  # it saw what it looks for
    assert [line for line in found if "socket(" in line or "connect(" in line] == []
    assert written(found) == []


@pytest.mark.skipif(not possible(), reason="PulseAudio makes the room")
def test_through_the_sound_server_too_its_own_socket_is_the_only_one(tmp_path: Path) -> None:
    told = tmp_path / "calls"
    with room() as quiet:
        env = {**os.environ, **quiet.env}
        # Who connects first makes a cookie in their home: that's the sound server's, and not ours.
        subprocess.run((which("pactl") or "", "info"), env=env, check=True, capture_output=True)
        with subprocess.Popen(
            watched(LISTENS, told),
            env=env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
        ) as listens:
            assert listens.stdout
            assert listens.stdout.readline() == "listening\n"
            assert quiet.say(spoken("What are your concerns?"))
            heard, _ = listens.communicate("\n")
    assert "concerns" in heard.lower()
    found = told.read_text(errors="replace").splitlines()
    server = quiet.env["PULSE_SERVER"].removeprefix("unix:")
    reached = [line for line in found if "connect(" in line]
    assert reached  # it was heard through it
    assert [line for line in reached if f'sun_path="{server}"' not in line] == []
    assert [line for line in found if "socket(" in line and "AF_UNIX" not in line] == []
    assert written(found) == []


def written(found: list[str]) -> list[str]:
    """Return the calls that would write a file, or make one."""
    return [
        line
        for line in found
        if (WRITING.search(line) or re.search(r" (creat|mkdir|rename|mknod)\(", line))
        and HARMLESS not in line
    ]


def test_the_watch_sees_what_it_must(tmp_path: Path) -> None:
    """Without this a blind watch would pass."""
    file = tmp_path / "sound"
    bad = f"""
import socket
socket.socket()
open({str(file)!r}, "w").close()
print("concerns")
"""
    found = calls(bad, tmp_path)
    assert any("socket(" in line for line in found)
    assert any(WRITING.search(line) and str(file) in line for line in found)
