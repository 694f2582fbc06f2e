"""The full proofs of docs/promises.md: kills, power cuts, damage, edits, and what they counted.

python scripts/proofs.py [--share 0.1] [--seed 2] [--sums FILE] [PYTEST_ARGUMENT ...]

Each proof is done in parts, and each part that's done is a line in FILE (proofs.jsonl). Stop it,
start it again, and it continues after the last one; with another seed, the figures add up. Without
arguments it takes hours: name a test file to run just that one.
"""

import argparse
import json
import os
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path

ROOT = Path(__file__).parents[1]
PROOFS = (
    "tests/promises",
    "tests/core/log/test_promises.py",
    "tests/core/script/test_hostile.py",
)


def table(sums: Path) -> list[str]:
    """Return a line for each proof and seed: what was counted in all."""
    found: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for line in sums.read_text(encoding="utf-8").splitlines() if sums.exists() else ():
        each = json.loads(line)
        figures = {name: count for name, count in each.items() if isinstance(count, int)}
        found[each["proof"], each["seed"]].update(figures)
    return [
        f"{proof} (seed {seed}): "
        + ", ".join(f"{n:,} {what}" for what, n in counted.items() if what != "portion")
        for (proof, seed), counted in sorted(found.items())
    ]


def main() -> int:
    """Run them, print the sums, and return the exit code of the tests."""
    known = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    known.add_argument("--share", default="1", help="the share of the whole to do")
    known.add_argument("--seed", default="1", help="the seed of the random numbers")
    known.add_argument("--sums", type=Path, default=Path("proofs.jsonl"), help="where the sums go")
    wanted, more = known.parse_known_args()
    sums = wanted.sums.absolute()
    places = more if any(not word.startswith("-") for word in more) else [*more, *PROOFS]
    ended = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-m", "long", "-n0", "-s"),
            *(f"--hypothesis-seed={wanted.seed}", *places),
        ],
        check=False,
        cwd=ROOT,
        env={
            **os.environ,
            "PROOF_SEED": wanted.seed,
            "PROOF_SHARE": wanted.share,
            "PROOF_SUMS": str(sums),
        },
    )
    print("\n".join(["", "Counted so far:", *table(sums)]))
    return ended.returncode


if __name__ == "__main__":
    sys.exit(main())
