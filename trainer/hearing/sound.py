"""Sound as figures: how loud it is, whether there is any, whether a voice stands above the noise.

Samples are 16-bit whole numbers, one channel, `RATE` a second. Pure: nothing is recorded here.
"""

from collections.abc import Sequence
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
EVEN = 6.0
"""Decibels by which at least a voice rises above its own pauses: less is noise alone."""
_NOISE, _VOICE = 0.1, 0.9
"""Shares of the frames, from the softest, at which noise and voice are measured."""

Samples = Sequence[int]
"""Sound, in memory."""


class Measured(Struct, frozen=True):
    """How loud sound was: its voice and its noise, in decibels below the loudest there can be."""

    voice: float
    noise: float

    @property
    def clean(self) -> bool:
        """Whether the voice stands above the noise far enough."""
        return self.voice - self.noise >= CLEAN

    @property
    def nobody(self) -> bool:
        """Whether it was too soft, or too even, to be a voice at all."""
        return self.voice < FAINT or self.voice - self.noise < EVEN


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
    found = sorted(loudness(samples[at : at + FRAME]) for at in frames) or [-96.0]
    voice, noise = (
        found[min(len(found) - 1, int(len(found) * share))] for share in (_VOICE, _NOISE)
    )
    return Measured(voice, noise)
