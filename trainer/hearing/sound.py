"""Sound as figures: how loud it is, whether there is any, whether a voice stands above the noise.

Samples are 16-bit whole numbers, one channel, `RATE` a second. Pure: nothing is recorded here.
"""

from collections.abc import Sequence
from itertools import pairwise
from math import log10, sqrt

from msgspec import Struct

RATE = 16_000
"""Samples a second: what recognizers are made for."""
FULL = 32_768
"""The largest sample."""
FRAME = RATE // 50
"""Samples of 20 ms, over which loudness is measured."""
QUIETEST = -60.0
"""Loudness, in decibels below the loudest there can be, that draws nothing."""
DEAD = 8
"""Samples up to which a microphone that works never stays: such sound is none."""
FAINT = -52.0
"""Decibels that a voice reaches now and then, however soft it is."""
CLEAN = 24.0
"""Decibels by which a voice stands above the noise, for what is missing to mean something.

At 25 one answer in eight had a word wrongly not heard, at 20 one in four (bench/README.md).
"""
EVEN = 3.0
"""Decibels by which a voice rises and falls at least: what doesn't is noise alone."""
STEADY = 0.45
"""Decibels from a fiftieth of a second to the next: white noise has less, also where it breaks off,
each of nine synthetic voices more."""
_NOISE, _VOICE = 0.1, 0.9
"""Shares of the frames, from the softest, at which noise and voice are measured."""

Samples = Sequence[int]
"""Sound, in memory."""


class Measured(Struct, frozen=True):
    """How loud sound was: its voice and its noise, in decibels below the loudest there can be.

    From where it begins to where it ends: `swing` is by how many decibels it rises and falls,
    `flutter` by how many from a fiftieth of a second to the next (the median).
    """

    voice: float
    noise: float
    swing: float
    flutter: float

    @property
    def clean(self) -> bool:
        """Whether the voice stands above the noise far enough."""
        return self.voice - self.noise >= CLEAN

    @property
    def nobody(self) -> bool:
        """Whether it was too soft, or too even, to be a voice at all."""
        return self.voice < FAINT or self.swing < EVEN or self.flutter < STEADY


def level(samples: Samples) -> float:
    """Return how loud samples are, 0 to 1, as a row of squares shows it."""
    return level_of(loudness(samples))


def level_of(decibels: float) -> float:
    """Return decibels below the loudest as a share of the squares."""
    return max(0.0, min(1.0, 1 - decibels / QUIETEST))


def loudness(samples: Samples) -> float:
    """Return the loudness of samples in decibels below the loudest there can be; -96 for none."""
    if not samples:
        return -96.0
    power = sum(sample * sample for sample in samples) / len(samples)
    return max(-96.0, 20 * log10(sqrt(power) / FULL)) if power else -96.0


def dead(samples: Samples) -> bool:
    """Say whether a microphone gave nothing but zeros, or next to nothing."""
    return not samples or (max(samples) <= DEAD and min(samples) >= -DEAD)


def measured(samples: Samples) -> Measured:
    """Return how loud voice and noise are in what was said."""
    frames = range(0, len(samples) - FRAME + 1, FRAME)
    found = [loudness(samples[at : at + FRAME]) for at in frames] or [-96.0]
    noise, voice = _softest(found, _NOISE), _softest(found, _VOICE)
    loud = [at for at, each in enumerate(found) if each >= (noise + voice) / 2]
    said = found[loud[0] : loud[-1] + 1]
    steps = [abs(one - other) for one, other in pairwise(said)] or [0.0]
    swing = _softest(said, _VOICE) - _softest(said, _NOISE)
    return Measured(voice, noise, swing, _softest(steps, 0.5))


def _softest(found: Sequence[float], share: float) -> float:
    """Return the loudness under which such a share of the frames is."""
    return sorted(found)[min(len(found) - 1, int(len(found) * share))]
