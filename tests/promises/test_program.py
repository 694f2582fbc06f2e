"""P1: the real program killed in mid-drill, in a call, in a warm-up: what it had saved is there."""

import re
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from msgspec import Struct

from tests.often import SLOW, some
from tests.support.people import Person, real_cards
from tests.support.stores.proofs import Proof
from tests.support.terminals.terminal import Terminal, surroundings, terminal
from trainer.core.drill.drill import Limit
from trainer.core.log.events import Event
from trainer.core.rehearsal.marks import marks
from trainer.core.value import replace
from trainer.store.check import findings
from trainer.store.store import Store, read

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and terminals of POSIX")

LOG = Path("data/second-interview-trainer/log.db")


@pytest.fixture(scope="module")
def practiced(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the home of somebody who has practiced two evenings, so long ago that much is due."""
    home = tmp_path_factory.mktemp("practiced")
    person = Person(now=datetime.now(UTC) - timedelta(days=30))
    for _ in range(2):
        person.drill(real_cards(), limit=Limit(seconds=4000))
        person.wait(86_400)
    with Store.open(home / LOG) as store:
        store.join(
            replace(event, id=f"{number:032x}", origin="person", seq=number)
            for number, event in enumerate(person.log, 1)
        )
    return home


def home_of(practiced: Path, place: Path, command: str) -> Path:
    """Return a home like theirs, anew; who warms up has a call soon."""
    shutil.rmtree(place, ignore_errors=True)
    home = Path(shutil.copytree(practiced, place))
    if command == "warm-up":
        soon = f"{datetime.now(UTC) + timedelta(minutes=50):%Y-%m-%d %H:%M}"
        add = [sys.executable, "-m", "trainer", "interview", "add", "Acme", "--call", soon]
        subprocess.run(add, check=True, capture_output=True, env=surroundings(home))
    return home


def added(home: Path, before: int) -> list[Event]:
    """Return what came to a log; all of it is whole."""
    log = read(home / LOG)
    assert findings(home / LOG) == ()
    found = list(log[before:])
    assert all(event.missing is not None for event in found if event.said)
    return found


def doubled(found: list[Event]) -> list[str]:
    """Return what was typed once, and is there more often."""
    said = Counter(e.said for e in found if e.said and e.said.startswith(("share", "hm")))
    return [words for words, count in said.items() if count > 1]


# -- in ordinary lines


class Lines(Struct, frozen=True):
    """A command in ordinary lines, and what it prints once for each answer that was saved.

    `ahead`: it prints that of the answer it waits for too. `rated`: by the person; else by the
    program, and of what isn't an attempt at a line nothing is kept.
    """

    args: tuple[str, ...]
    saved: str
    ahead: int = 0
    rated: bool = True


KEY = r"^key: "
LINES = (
    Lines(("drill", "--keys", "--by", "type"), KEY, 1),
    Lines(("rehearse", "--keys", "--from-start", "--by", "type"), KEY, 2, rated=False),
    Lines(("warm-up",), r"Saved as "),
)


def lines_killed(home: Path, lines: Lines, chance: Random) -> int:
    """Kill a command that is typed into; return how many answers it had shown as saved."""
    out = home / "out"
    wanted = chance.choice((0, 1, 1, 2, 3, 5, 8))
    with (
        out.open("wb") as file,
        subprocess.Popen(
            [sys.executable, "-u", "-m", "trainer", *lines.args, "--plain"],
            stdin=subprocess.PIPE,
            stdout=file,
            stderr=subprocess.DEVNULL,
            env=surroundings(home),
        ) as child,
    ):
        assert child.stdin
        # An answer, a rating, and a letter for where one of four is chosen: the others are refused.
        rated = b"2\na\n" if lines.rated else b""
        child.stdin.write(
            b"".join(b"share company w%d x%d\n%b" % (n, n, rated) for n in range(400))
        )
        child.stdin.flush()
        for _ in range(30_000):
            if _count(lines, out) >= wanted or child.poll() is not None:
                break
            time.sleep(0.002)
        time.sleep(chance.random() * 0.02)
        assert child.poll() is None, out.read_bytes()[-300:]
        child.send_signal(signal.SIGKILL)
    return _count(lines, out)


def spared(found: list[Event]) -> int:
    """Return how many questions of a call were answered before they were asked: none is kept."""
    told = [marks(event) for event in found]
    return len(frozenset[str]().union(*(one.answered for one in told if one)))


def _count(lines: Lines, out: Path) -> int:
    shown = out.read_bytes().decode(errors="replace")
    return max(0, len(re.findall(lines.saved, shown, re.MULTILINE)) - lines.ahead)


@pytest.mark.parametrize("lines", some(1, LINES, SLOW), ids=lambda lines: lines.args[0])
@pytest.mark.parametrize("kills", [2, pytest.param(200, marks=pytest.mark.long)])
def test_p1_killed_in_ordinary_lines_it_has_kept_what_it_showed_as_saved(
    practiced: Path, tmp_path: Path, lines: Lines, kills: int
) -> None:
    proof = Proof(f"P1 kills of trainer {lines.args[0]}, in lines", kills)
    for portion in proof.portions(2):  # more kills of one home, and nothing may be due there
        home, saved, after = home_of(practiced, tmp_path / "home", lines.args[0]), 0, 0
        for _ in range(portion.size):
            before = len(read(home / LOG))
            shown = lines_killed(home, lines, portion.chance)
            found = added(home, before)
            assert len(found) + spared(found) >= shown
            assert not doubled(found)
            saved += shown
            after += bool(shown)
        portion.done(after_a_saved_answer=after, acknowledged=saved, lost=0)
    assert proof.counted["after_a_saved_answer"] >= proof.counted["n"] / 2


# -- on a terminal


class OnScreen(Struct, frozen=True):
    """A command on the full screen; so many times nonsense is said there before it is kept.

    `rated`: by the person, once it is on the screen; else the program keeps it at once.
    """

    args: tuple[str, ...]
    said: int = 1
    rated: bool = True


COMMANDS = (
    OnScreen(("drill", "--by", "type")),
    OnScreen(("rehearse", "--from-start", "--by", "type"), said=5, rated=False),
    OnScreen(("warm-up",)),
)
RATED = "1: Again"
"""What stands on the screen where an answer waits to be rated."""
CHOSEN = "Enter: Again"
"""What stands alone there where a wrong reply was chosen: "hm b" is one of four at a fork."""
SOON = 0.03
"""Seconds in which a save begins and ends."""


MOST = 6
"""New lines are only read before one is answered; more of them than so many there are not."""


def harmless(number: int, *, rated: bool) -> str:
    """Return words that are no other's, without a letter or figure that is a key where one rates.

    On a slow machine they may come too late, once an answer waits to be rated. In a call nothing
    is a key, and they are a poor attempt at a question: of a remark nothing is kept.
    """
    word = "".join("bcdfghjklm"[int(digit)] for digit in str(number))
    return f"hm {word}" if rated else f"share company {word} {word}{word}"


def pressed(screen: Terminal, key: str, chance: Random, *, kill: bool) -> None:
    """Press a key and wait for what it does; `kill`: in the middle of that."""
    before = screen.text
    screen.type(key)
    if kill:
        time.sleep(chance.random() * SOON)
        screen.kill()
    else:
        screen.see(lambda text: text != before)


def answered(
    screen: Terminal, how: OnScreen, number: int, chance: Random, *, kill: bool = False
) -> int:
    """Answer once more, as people do, and rate it; return the rating. `kill`: while it is kept."""
    for turn in range(how.said if not how.rated else MOST):
        screen.settle()
        if RATED in screen.text:
            break
        if CHOSEN in screen.text:
            pressed(screen, "\r", chance, kill=False)
            continue
        screen.type(harmless(number + turn, rated=how.rated))
        screen.settle()
        pressed(screen, "\r", chance, kill=kill and not how.rated and turn == how.said - 1)
    if not how.rated:
        return 0
    screen.settle()
    assert RATED in screen.text
    rating = chance.choice((1, 2, 3, 4))
    pressed(screen, str(rating), chance, kill=kill)
    return rating


def terminal_killed(home: Path, how: OnScreen, chance: Random, first: int) -> list[int]:
    """Kill a command on a terminal; return the ratings that it had shown as saved."""
    after = chance.random() < 1 / 2
    with terminal(*how.args, home=home, env={"TZ": "UTC"}) as screen:
        screen.see("Enter")
        ratings = [
            answered(screen, how, first + 10 * number, chance)
            for number in range(after + chance.randrange(2))
        ]
        if after:
            time.sleep(chance.random() ** 2 * SOON)
        else:
            answered(screen, how, first + 90, chance, kill=True)
        screen.kill()
    return ratings


@pytest.mark.parametrize("how", some(1, COMMANDS, SLOW), ids=lambda how: how.args[0])
@pytest.mark.parametrize("kills", [1, pytest.param(140, marks=pytest.mark.long)])
def test_p1_killed_on_a_terminal_it_has_kept_what_it_showed_as_saved(
    practiced: Path, tmp_path: Path, how: OnScreen, kills: int
) -> None:
    proof = Proof(f"P1 kills of trainer {how.args[0]}, on a terminal", kills)
    for portion in proof.portions(5):
        home, saved, after = home_of(practiced, tmp_path / "home", how.args[0]), 0, 0
        for number in range(portion.size):
            before = len(read(home / LOG))
            ratings = terminal_killed(home, how, portion.chance, 100 * number)
            # What a reply belongs to is chosen by a letter, and rated by the program.
            found = [e for e in added(home, before) if e.event == "review" and e.way != "choose"]
            assert not doubled(found)
            if how.rated:
                assert [event.rating for event in found][: len(ratings)] == ratings
            assert len(ratings) <= len(found) <= len(ratings) + 1
            saved += len(ratings)
            after += bool(ratings)
        portion.done(after_a_saved_answer=after, acknowledged=saved, lost=0)
    assert proof.counted["n"] == proof.whole or proof.counted["n"] == 0
