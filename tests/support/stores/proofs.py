"""Proofs that are counted: in portions, each with its own seed, continued where they were left.

Run by `scripts/proofs.py`, every portion that is done adds a line to a file; started again with the
same seed, it goes on after the last of them. In the ordinary run nothing is written down.
"""

import json
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

from msgspec import Struct

from tests.support.stores.writer import report

SEED = os.environ.get("PROOF_SEED", "1")
"""What chance begins with, in every proof."""
SHARE = float(os.environ.get("PROOF_SHARE", "1"))
"""Of the whole of each proof, so much: a second run may be a tenth."""
SUMS = os.environ.get("PROOF_SUMS")
"""The file of what was counted."""


class Portion(Struct):
    """A part of a proof; `first` is the number, in the whole of it, that it begins with."""

    proof: "Proof"
    number: int
    first: int
    size: int
    chance: Random

    @property
    def place(self) -> int:
        """Which of all that can be tried it begins with: a share takes them from all over."""
        start = Random(SEED).random()
        return int((self.first + start) * self.proof.all / self.proof.whole)

    def done(self, **figures: int) -> None:
        """Count what was found in it; told to whoever runs the proofs, and kept."""
        self.proof.counted.update(figures)
        self.proof.counted["n"] += self.size
        if SUMS:
            line = {"proof": self.proof.name, "seed": SEED, "portion": self.number, "n": self.size}
            with Path(SUMS).open("a", encoding="utf-8") as file:
                file.write(json.dumps(line | figures) + "\n")


class Proof:
    """Something that is tried many times over, and what was counted in it by this run."""

    def __init__(self, name: str, whole: int) -> None:
        self.name, self.all, self.whole = name, whole, max(1, round(whole * SHARE))
        self.counted: Counter[str] = Counter()

    def portions(self, each: int) -> Iterator[Portion]:
        """Yield the portions of it that were not counted yet, and tell the figures at the end."""
        before = _counted(self.name)
        for number, first in enumerate(range(0, self.whole, each)):
            if number not in before:
                chance = Random(f"{self.name} {SEED} {number}")
                size = min(each, self.whole - first)
                yield Portion(self, number, first, size, chance)
        report(f"{self.name}: {self}")

    def once(self, **figures: int) -> None:
        """Count a proof that is done as a whole."""
        Portion(self, 0, 0, self.whole, Random(0)).done(**figures)
        report(f"{self.name}: {self}")

    def __str__(self) -> str:
        return ", ".join(f"{count:,} {what}" for what, count in self.counted.items())


def _counted(name: str) -> set[int]:
    if not SUMS or not Path(SUMS).exists():
        return set()
    lines = map(json.loads, Path(SUMS).read_text(encoding="utf-8").splitlines())
    return {each["portion"] for each in lines if (each["proof"], each["seed"]) == (name, SEED)}
