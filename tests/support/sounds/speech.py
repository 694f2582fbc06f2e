"""Speech made at test time, in voices of two programs, and noise; never a file in the project."""

import subprocess
from array import array
from collections.abc import Sequence
from math import sqrt
from random import Random
from shutil import which

from msgspec import Struct

from trainer.hearing.sound import FULL, RATE


class Voice(Struct, frozen=True):
    """A voice: of py-nanotts (`en-US`, `en-GB`) or of flite; how fast and how high it speaks."""

    name: str
    of: str = "nanotts"
    speed: float = 1.0
    pitch: float = 1.0

    def __str__(self) -> str:
        return f"{self.of} {self.name}" + (f" x{self.speed}" if self.speed != 1 else "")


NANO = (
    Voice("en-US"),
    Voice("en-GB"),
    Voice("en-US", speed=0.8, pitch=0.8),
    Voice("en-US", speed=1.3, pitch=1.1),
    Voice("en-GB", speed=1.2, pitch=0.7),
)
FLITE = tuple(Voice(name, "flite") for name in ("slt", "rms", "awb", "kal16"))


def voices() -> tuple[Voice, ...]:
    """Return the voices that can be made here."""
    return NANO + (FLITE if which("flite") else ())


def spoken(text: str, voice: Voice = NANO[0]) -> "array[int]":
    """Return a text as that voice says it, with a moment of a quiet room around it."""
    found = array("h")
    if voice.of == "flite":
        found = _flite(text, voice)
    else:
        import py_nanotts

        found.frombytes(
            py_nanotts.NanoTTS().speak(text, voice=voice.name, speed=voice.speed, pitch=voice.pitch)
        )
    return noisy(padded(found), decibels=45)


def silence(seconds: float = 2.0) -> "array[int]":
    """Return nothing but zeros."""
    return array("h", [0]) * int(seconds * RATE)


def noise(seconds: float = 3.0, *, loudness: float = 0.1, seed: int = 0) -> "array[int]":
    """Return white noise of a loudness, 0 to 1."""
    chance = Random(seed)
    return array("h", (_held(chance.gauss(0, loudness * FULL)) for _ in range(int(seconds * RATE))))


def noisy(samples: Sequence[int], *, decibels: float, seed: int = 0) -> "array[int]":
    """Return sound with white noise that stands so many decibels below the voice."""
    chance = Random(seed)
    loud = [sample for sample in samples if abs(sample) > FULL // 100] or [1]
    power = sqrt(sum(sample * sample for sample in loud) / len(loud))
    strength = power / 10 ** (decibels / 20)
    return array("h", (_held(sample + chance.gauss(0, strength)) for sample in samples))


def padded(samples: "array[int]", seconds: float = 0.4) -> "array[int]":
    """Return sound with a moment before and after it."""
    return silence(seconds) + samples + silence(seconds)


def _flite(text: str, voice: Voice) -> "array[int]":
    program = which("flite")
    assert program
    done = subprocess.run(
        [program, "-voice", voice.name, "-t", text, "-o", "/dev/stdout"],
        capture_output=True,
        check=True,
    )
    # Its header counts what it could not know when it began: the samples follow after 44 bytes.
    found = array("h")
    data = done.stdout[44:]
    found.frombytes(data[: len(data) // 2 * 2])
    assert int.from_bytes(done.stdout[24:28], "little") == RATE
    return found


def _held(sample: float) -> int:
    return max(-FULL, min(FULL - 1, round(sample)))
