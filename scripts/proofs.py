"""The proofs of docs/promises.md, whole: kills, power cuts, damage, edits; and what they counted.

python scripts/proofs.py [--share 0.1] [--seed 2] [--sums FILE] [PYTEST_ARGUMENT ...]

Each proof is done in portions, and each portion that is done is a line in FILE (proofs.jsonl).
Stopped and started again, it goes on after the last; with another seed the figures add up.
With no arguments more than hours: name a test file to run one of them alone.
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
    known.add_argument("--share", default="1", help="of the whole, so much")
    known.add_argument("--seed", default="1", help="what chance begins with")
    known.add_argument("--sums", type=Path, default=Path("proofs.jsonl"), help="the file of sums")
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
