"""Lives a week with the real program: first start, evenings, the call, the debrief.

A simulated person types into it on a terminal, in plain lines, while libfaketime tells it the time.
What it printed each evening is held against what came, and the log is read afterwards.
"""

import argparse
import json
import os
import shlex
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pexpect

from bench.learners import FAMILIES, RATERS
from bench.life.answering import Person, prompt_of
from bench.lives import real_deck
from trainer.core.log.events import Event, What, live, microseconds
from trainer.core.memory.fold import fold
from trainer.core.memory.ladder import Rung
from trainer.core.memory.tally import tally
from trainer.core.script.key import Kind
from trainer.core.stats.kindness import kindness
from trainer.core.stats.past import past
from trainer.store.store import read

FIRST = datetime(2026, 11, 23, 20, 0)  # noqa: DTZ001 - the program's own local time
EVENINGS = 7
CALL = FIRST.replace(hour=17) + timedelta(days=EVENINGS)
LIBRARIES = ("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1", "/usr/lib/faketime")
WIDE = 4000
"""Columns, so that no line is broken."""
STILL = 0.25
"""Seconds of silence after which a line without an end is a question."""


class Clock:
    """A moment in a file, which libfaketime hands to the program."""

    def __init__(self, path: Path, now: datetime) -> None:
        self.path = path
        self.now = now
        self.go(0)

    def go(self, seconds: float) -> None:
        """Let time pass."""
        self.at(self.now + timedelta(seconds=seconds))

    def at(self, now: datetime) -> None:
        """Make it that moment."""
        self.now = now
        fresh = self.path.with_suffix(".new")
        fresh.write_text(f"{now:%Y-%m-%d %H:%M:%S}\n", encoding="utf-8")
        fresh.replace(self.path)


@dataclass
class Evening:
    """What the program said after an evening, and what was true then."""

    when: datetime
    told: dict[str, object]
    stopping: float
    """Lines that would be said right at the call if they stopped now: the learner's true state."""


@dataclass
class Life:
    """One person, one home folder, one week."""

    folder: Path
    person: Person
    clock: Clock
    program: Sequence[str]
    transcript: list[str] = field(default_factory=list)
    evenings: list[Evening] = field(default_factory=list)

    @property
    def env(self) -> dict[str, str]:
        """Return the environment of the program."""
        return {
            **os.environ,
            "HOME": str(self.folder),
            "TZ": "UTC",
            "TERM": "dumb",
            "COLUMNS": str(WIDE),  # whatever whoever starts this has there
            "LD_PRELOAD": library(),
            "FAKETIME_TIMESTAMP_FILE": str(self.clock.path),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        }

    @property
    def database(self) -> Path:
        """Where the log is."""
        return self.folder / "log.db"

    def sit_down(self, *arguments: str) -> str:
        """Start the program, answer whatever it asks, and return what it said."""
        rest = [*self.program[1:], "--plain", "--db", str(self.database), *arguments]
        child = pexpect.spawn(
            self.program[0], rest, env=self.env, encoding="utf-8", dimensions=(50, WIDE), echo=False
        )
        said = ""
        while (text := heard(child)) is not None:
            said += text
            answer, seconds = self.person.answer(prompt_of(text, said), self.clock.now)
            self.clock.go(seconds)
            child.sendline(answer)
            said += f"{answer}\n"
        child.close()
        self.transcript.append(f"=== {self.clock.now:%a %H:%M} {' '.join(arguments)}\n{said}")
        return said

    def told(self) -> dict[str, object]:
        """Return what `today --json` says."""
        command = [*list(self.program), "--db", str(self.database), "today", "--json"]
        found = subprocess.run(command, env=self.env, capture_output=True, text=True, check=True)
        answer = json.loads(found.stdout)
        assert isinstance(answer, dict)
        return answer

    def evening(self, number: int) -> None:
        """Live one evening, and note what was printed."""
        self.clock.at(FIRST + timedelta(days=number))
        # The first ten minutes are a drill themselves; the evening before says every line, too.
        last = number == EVENINGS - 1
        self.person.sits_down(enough=1 if self.transcript or last else 0)
        self.sit_down()
        self.evenings.append(Evening(self.clock.now, self.told(), self.person.at_call(CALL)))

    def week(self, evenings: int = EVENINGS) -> None:
        """Live the evenings, the warm-up, the time after the call, and what comes next."""
        for number in range(EVENINGS - evenings, EVENINGS):
            self.evening(number)
        for moment in (CALL - timedelta(hours=1), CALL + timedelta(minutes=40)):
            self.clock.at(moment)
            self.person.sits_down()
            self.sit_down()
        self.clock.at(CALL + timedelta(hours=3))
        self.person.sits_down(enough=0)
        self.sit_down()


def heard(child: "pexpect.spawn[str]") -> str | None:
    """Return what the program says up to its next question; None: it has ended."""
    text = ""
    while True:
        try:
            text += child.read_nonblocking(65536, timeout=STILL)
        except pexpect.TIMEOUT:
            if text and not text.endswith("\n"):
                return text
        except pexpect.EOF:
            return None


def library() -> str:
    """Return where libfaketime is."""
    places = [Path(LIBRARIES[0]), *Path("/usr").glob("lib*/**/libfaketime.so.1")]
    found = next((place for place in places if place.exists()), None)
    if found is None:
        raise SystemExit("libfaketime isn't here. On Debian: apt-get install faketime")
    return str(found)


def lived(
    family: str, seed: int, rater: str, folder: Path, *, program: Sequence[str], evenings: int
) -> Life:
    """Return a week as it was lived."""
    learner = FAMILIES[family](seed)
    learner.rater = rater
    clock = Clock(folder / "now", FIRST + timedelta(days=EVENINGS - evenings))
    life = Life(folder, Person(learner, CALL), clock, program)
    life.week(evenings)
    return life


def report(life: Life) -> Iterator[str]:
    """Yield what the log says, and each printed figure beside what came."""
    events = [e for e in live(read(life.database), now=microseconds_of(CALL) + 10**11) if e.key]
    reviews = [event for event in events if event.event == What.REVIEW and event.way != "choose"]
    lines = [card.key for card in real_deck() if card.kind is Kind.PHRASING]
    before = [event for event in events if event.at < microseconds_of(CALL)]
    said = {e.key for e in reviews if e.rung == Rung.WHOLE and e.at < microseconds_of(CALL)}
    missed = sum(event.rating == 1 for event in reviews) / max(1, len(reviews))
    yield f"{len(reviews)} tries of lines, {missed:.0%} missed"
    yield f"said whole before the call: {len(said)} of {len(lines)}"
    for day, shares in whole_by_day(reviews):
        yield f"  {day}: {shares}"
    own = kindness(past(live(before, now=microseconds_of(CALL))).entries)
    yield (
        f"own ratings: {own.well} of {own.rated} aloud rated right, {own.proven} of {own.proofs}"
        f" proofs were; taken off the estimate: {own.share:+.2f}"
    )
    memories = fold(live(before, now=microseconds_of(CALL)))
    practiced = sum(memories[key].tested for key in lines if key in memories)
    eve = microseconds_of(FIRST + timedelta(days=EVENINGS - 1))
    earlier = fold(live([event for event in events if event.at < eve], now=eve))
    before_it = sum(earlier[key].tested for key in lines if key in earlier)
    can_say = len(tally(real_deck(), memories).say)
    true = life.person.at_call(CALL)
    yield f"before the last evening: practiced {before_it}"
    yield f"at the call: practiced {practiced}, sayable by the last try {can_say}, true {true:.1f}"
    for each in life.evenings:
        told, last = each.told, each is life.evenings[-1]
        came = practiced if last else before_it
        yield (
            f"  {each.when:%a}: practiced {span(told['lines_practiced'])} ({came}),"
            f" sayable {span(told['lines_sayable'])} ({can_say}),"
            f" if you keep going {span(told['if_you_keep_going'])} ({true:.1f}),"
            f" if you stop now {span(told['if_you_stop_now'])} ({each.stopping:.1f})"
        )


def whole_by_day(reviews: Sequence[Event]) -> Iterator[tuple[str, str]]:
    """Yield for each day the share of tries that were whole, and how they were given."""
    for day in sorted({event.day for event in reviews}):
        own = [event for event in reviews if event.day == day]
        whole = sum(event.rung == Rung.WHOLE for event in own)
        proofs = sum(event.proof for event in own)
        ways = {way: sum(e.way == way for e in own) for way in ("letters", "aloud", "type")}
        yield day, f"{whole} of {len(own)} whole ({whole / len(own):.0%}), {ways}, {proofs} proofs"


def span(told: object) -> str:
    """Return a range as it was printed."""
    if isinstance(told, dict):
        return f"{told['low']} to {told['high']}"
    return f"{told[0]} to {told[1]}" if isinstance(told, list) else "not said"


def microseconds_of(local: datetime) -> int:
    """Return a local moment of the program, whose zone is UTC."""
    return microseconds(local.replace(tzinfo=UTC))


def main() -> None:
    """Live a week and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--family", choices=tuple(FAMILIES), default="people")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rater", choices=RATERS, default="honest")
    parser.add_argument("--evenings", type=int, default=EVENINGS)
    parser.add_argument("--program", default="trainer")
    parser.add_argument("--transcript", type=Path, help="where to write all that was said")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        life = lived(
            wanted.family,
            wanted.seed,
            wanted.rater,
            Path(folder),
            program=shlex.split(wanted.program),
            evenings=wanted.evenings,
        )
        if wanted.transcript:
            wanted.transcript.write_text("\n".join(life.transcript), encoding="utf-8")
        for line in report(life):
            print(line)


if __name__ == "__main__":
    main()
