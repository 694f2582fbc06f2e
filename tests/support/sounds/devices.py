"""A microphone and a recognizer that are made up, and tones."""

from array import array
from collections.abc import Callable, Sequence
from math import pi, sin

from trainer.hearing.ear import Ear
from trainer.hearing.sound import FULL, RATE


def tone(seconds: float, loud: float) -> "array[int]":
    """Return an even tone of a loudness, 0 to 1."""
    steps = range(int(seconds * RATE))
    return array("h", (round(loud * (FULL - 1) * sin(2 * pi * 200 * n / RATE)) for n in steps))


def talk(*, loud: float = 0.3, pause: float = 0.003) -> "array[int]":
    """Return a voice that rises and falls, between two seconds of what the room sounds like."""
    voice = sum((tone(0.02, loud / each) for each in (1, 3, 5)), array("h")) * 20
    return tone(1, pause) + voice + tone(1, pause)


class Device:
    """A microphone that has heard this already."""

    def __init__(self, sound: "array[int]") -> None:
        self.sound = sound
        self.open = True

    def samples(self) -> "array[int]":
        """Return it."""
        return self.sound

    def close(self) -> None:
        """Remember that it was closed."""
        self.open = False


def ear(
    words: str | Callable[[Sequence[int]], str], sound: "array[int] | None" = None
) -> tuple[Ear, Device]:
    """Return an ear that hears these words, and its microphone."""
    device = Device(talk() if sound is None else sound)

    def recognize(samples: Sequence[int]) -> str:
        return words if isinstance(words, str) else words(samples)

    return Ear(lambda: device, lambda: recognize, lambda: "made up 1"), device
