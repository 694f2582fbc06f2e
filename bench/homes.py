"""Makes homes for bench/speed.py: logs of so many reviews, written by the program measured.

It is run by the Python that the program is installed for: python homes.py FOLDER
"""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from msgspec import Struct

from trainer.core.log.events import DAY, Event, What, microseconds, moment, study_day
from trainer.core.script.cards import Card, cards
from trainer.core.script.key import Kind
from trainer.core.script.parse import parse
from trainer.core.script.script import Script
from trainer.disk.scripts import built_in
from trainer.store.store import Store

NOW = datetime.now(UTC)
CALL = NOW + timedelta(days=5)
SITTING, FORGOTTEN = 6, 0.2
"""Reviews of one evening; how many of them lack a word."""
CURVE = (100, 1_000, 10_000, 100_000)


class Size(Struct, frozen=True):
    """What a person has: the lines of a made-up script (none: the real one), reviews, days."""

    lines: int
    reviews: int
    days: int
    call: bool = True


SIZES = {
    "E": Size(0, 0, 60),
    "S": Size(0, 340, 60),
    "M": Size(1_000, 20_000, 3_650, call=False),
    "C": Size(1_000, 20_000, 3_650),
    **{f"at {reviews}": Size(0, reviews, 3_650) for reviews in CURVE},
}
"""A new person; a whole search; ten years of one person without a call, and with one."""


def main(names: Sequence[str]) -> None:
    """Make a home in each folder; its name says of what size."""
    for name in names:
        make(Path(name), SIZES[Path(name).name])


def make(folder: Path, size: Size) -> None:
    """Make one home."""
    scripts = folder / "scripts"
    scripts.mkdir(parents=True)
    if size.lines:
        text = [f"### Ask {n} {{#q{n}}}\n\n> {line(n)}\n" for n in range(size.lines)]
        (scripts / "big.md").write_text("\n".join(["# Big {#big}\n", *text]), encoding="utf-8")
        deck = cards(read(scripts / "big.md"))
    else:
        deck = cards(read(built_in() / "second-interview.md"))
    with Store.open(folder / "log.db") as store:
        store.join(tries(deck, size))
    if size.call:
        call = CALL.astimezone().strftime("%Y-%m-%d %H:%M")
        told = ["--call", call, "--interviewer", "Ms. Ortiz", "--next", "Mr. Lee"]
        script = ["--script", "big"] if size.lines else []
        command = [sys.executable, "-m", "trainer", "interview", "add", "Acme", *told, *script]
        subprocess.run(command, env=environment(folder), check=True, capture_output=True)


def environment(folder: Path) -> dict[str, str]:
    """Return the surroundings of a program that keeps everything in one folder."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "TRAINER_", "PYTHON"))}
    own = {"TRAINER_DB": str(folder / "log.db"), "TRAINER_SCRIPTS": str(folder / "scripts")}
    return {**kept, **own, "HOME": str(folder), "TERM": "xterm-256color"}


def read(path: Path) -> Script:
    """Return a script that is known to be right."""
    script, problems = parse(path.read_text(encoding="utf-8"), path=str(path), stem=path.stem)
    if script is None:
        raise SystemExit("\n".join(map(str, problems)))
    return script


def line(number: int) -> str:
    """Return the words of a line."""
    return f"What is the number {number} of the things that you want to know about it?"


def tries(deck: Sequence[Card], size: Size) -> Iterator[Event]:
    """Yield reviews until yesterday, some of them with a word missing; each line is met first."""
    chance = Random(1)
    step = size.days * DAY * SITTING // max(1, size.reviews)
    at = microseconds(NOW) - (size.days + 1) * DAY
    met: set[str] = set()
    number = 0
    for each in range(size.reviews):
        at += max(30_000_000, step - 150_000_000) if each % SITTING == 0 else 30_000_000
        card = deck[each] if each < len(deck) else chance.choice(deck)
        if card.kind is Kind.PHRASING and card.key not in met:
            met.add(card.key)
            number += 1
            yield event(number, What.STUDY, card, at - 20_000_000)
        number += 1
        yield event(number, What.REVIEW, card, at, chance)


def event(number: int, what: What, card: Card, at: int, chance: Random | None = None) -> Event:
    """Return a line met or, with chance, a try."""
    text = card.line.wanted.text
    base = Event(
        id=f"{number:08}",
        origin="bench",
        seq=number,
        event=what,
        kind="drill",
        at=at,
        day=study_day(moment(at)),
        key=card.key,
        line=text,
    )
    if chance is None:
        return base
    bad = chance.random() < FORGOTTEN
    rating = chance.choice((1, 2)) if bad else chance.choice((3, 3, 3, 3, 4))
    changed = base_choice(card, rating) if card.kind is Kind.BRANCH else base_typed(text, rating)
    return Event(**{name: getattr(base, name) for name in base.__struct_fields__} | changed)


def base_choice(card: Card, rating: int) -> dict[str, object]:
    """Return what a choice adds to an event."""
    branch = card.branch
    line_ = branch.condition.text if branch else ""
    return {"line": line_, "way": "choose", "seconds": 8.0, "rating": rating, "chosen": card.key}


def base_typed(text: str, rating: int) -> dict[str, object]:
    """Return what a typed line adds to an event."""
    word = text.split(maxsplit=1)[0]
    bad = rating < 3  # noqa: PLR2004 - Good is 3
    return {
        "way": "type",
        "rung": 2,
        "said": text.removeprefix(word) if bad else text,
        "strictness": "exact",
        "hints": 0,
        "share": 0.9 if bad else 1.0,
        "missing": (word.lower(),) if bad else (),
        "seconds": 15.0,
        "suggested": 1 if bad else 3,
        "rating": rating,
    }


if __name__ == "__main__":
    main(sys.argv[1:])
