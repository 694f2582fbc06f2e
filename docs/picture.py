"""Makes the pictures of docs from the real screens; after a change: python docs/picture.py."""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta, timezone
from html import escape
from itertools import groupby
from pathlib import Path

import pyte.screens

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.support.terminals.terminal import Terminal, surroundings, terminal
from trainer.core.log.events import Event, microseconds, study_day
from trainer.core.script.cards import cards
from trainer.core.script.clauses import clauses
from trainer.core.script.parse import parse
from trainer.store.store import Store

ROOT = Path(__file__).parents[1]
KEY = "second-interview/present-better#phrasing"
SAID = (
    "ms ortiz in the next interview i am going to present myself to mr lee way i presented myself "
    "to you can you give me any pointers on how i might be able to present myself better as a "
    "candidate"
)
SPOKEN = (
    (
        "ms ortiz, i'm excited about coming back to speak with you again about the position at"
        " your company. can you please share with me what the rest of the process will be"
    ),
    "please tell me, what is mr lee like as a person",
)
"""What is said on the picture of a rehearsal."""
COLUMNS, ROWS = 80, 24
CELL, LINE, EDGE = 8.4, 18.0, 14.0
INK, PAPER = "#1b1b1b", "#fdfdfb"
PEOPLE = ("interview", "add", "Acme", "--interviewer", "Ms. Ortiz", "--next", "Mr. Lee")
LIGHT = {"COLORFGBG": "0;15"}
"""The terminal says that its ground is light, as the paper of the pictures is."""
SEEDED = """
import sys
from random import Random
from trainer.acts.context import Context
from trainer.cli import run
sys.exit(run(sys.argv[1:], Context(random=Random(1))))
"""
"""The program with the same chance each time: a picture changes only where its screen does."""


AHEAD = 12 - datetime.now(UTC).hour
NOON = timezone(timedelta(hours=AHEAD))
"""Where it is about noon now: in the small hours an answer comes back later, and not tomorrow."""
CLOCK = {"TZ": f"<noon>{-AHEAD}"}


def prepared(path: Path) -> None:
    """Write a log in which one long line is due, to be said whole."""
    deck = ROOT / "decks" / "second-interview.md"
    script, _ = parse(deck.read_text(encoding="utf-8"), path=str(deck), stem=deck.stem)
    assert script is not None
    line = next(card.line.wanted for card in cards(script) if card.key == KEY)
    then = datetime.now(NOON) - timedelta(days=9)
    parts = [(part.text, 0, None) for part in clauses(line)]
    with Store.open(path) as store:
        for number, (text, rung, rating) in enumerate([*parts, (line.text, 1, 3)]):
            moment = then - timedelta(minutes=3 * (len(parts) - number))
            store.append(
                Event(
                    event="study" if rating is None else "review",
                    at=microseconds(moment),
                    day=study_day(moment),
                    key=KEY,
                    line=text,
                    way="letters",
                    rung=rung,
                    rating=rating,
                    hints=0,
                    missing=(),
                )
            )


KNOWN = ("process", "person", "role", "looks-for", "how-many", "support", "hire/no", "rank/first")
"""Lines that can be said on the picture of home."""


def practiced(path: Path, *, all_of_it: bool = False) -> None:
    """Write a log in which some lines were said whole yesterday, others by their first letters."""
    deck = ROOT / "decks" / "second-interview.md"
    script, _ = parse(deck.read_text(encoding="utf-8"), path=str(deck), stem=deck.stem)
    assert script is not None
    then = datetime.now(NOON) - timedelta(days=1)
    with Store.open(path) as store:
        for number, card in enumerate(one for one in cards(script) if one.key.endswith("phrasing")):
            place = card.key.removeprefix("second-interview/").removesuffix("#phrasing")
            known = all_of_it or place in KNOWN
            if not known and number % 3:
                continue
            moment = then + timedelta(minutes=number)
            store.append(
                Event(
                    event="review",
                    at=microseconds(moment),
                    day=study_day(moment),
                    key=card.key,
                    line=card.line.wanted.text,
                    way="type" if known else "letters",
                    rung=2 if known else 1,
                    rating=3,
                    hints=0,
                    missing=(),
                )
            )


@contextmanager
def opened(home: Path, *arguments: str) -> Iterator[Terminal]:
    """Start the program at a light terminal, with the log of that home."""
    named = ("--db", str(home / "log.db"), *arguments)
    if "--example" not in arguments:
        with terminal(*named[:2], *PEOPLE, home=home, env=CLOCK) as screen:
            screen.wait()
    around = {**surroundings(home), **LIGHT, **CLOCK}
    screen = Terminal([sys.executable, "-c", SEEDED, *named], around, COLUMNS, ROWS)
    try:
        yield screen
    finally:
        screen.kill()


def at_home() -> Terminal:
    """Open home with some lines known and return the terminal as it stands then."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        practiced(home / "log.db")
        with opened(home) as screen:
            screen.see("You can say")
            screen.settle()
            return screen


def photographed() -> Terminal:
    """Drive the program to a verdict and return the terminal as it stands then."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        prepared(home / "log.db")
        with opened(home, "drill", "--by", "type") as screen:
            screen.see("Type your line")
            screen.settle()
            screen.type(SAID)
            screen.see("candidate")
            screen.type("\r")
            screen.see("Missing: ")
            screen.settle()
            return screen


def counted() -> Terminal:
    """Print the figures of the example and return the terminal as it stands then."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        with opened(home, "stats", "--example") as screen:
            screen.see("INTERVIEWS")
            screen.wait()
            return screen


def at_a_fork() -> Terminal:
    """Answer what was said at a fork with another choice, and return the terminal."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        practiced(home / "log.db", all_of_it=True)
        with opened(home, "drill") as screen:
            for _ in range(40):
                shown = screen.see("Esc: ")
                if "What did they just tell you?" in shown:
                    return _chosen(screen)
                screen.settle()
                screen.type("\r")
                screen.settle()
            raise AssertionError(screen.text)


def _chosen(screen: Terminal) -> Terminal:
    """Choose until a choice is not the right one; the next one asked is another."""
    while True:
        screen.settle()
        screen.type("a")
        shown = screen.see("this one")
        screen.settle()
        if "you chose" in shown:
            return screen
        screen.type("\r")
        screen.see("What did they just tell you?")


def on_the_phone() -> Terminal:
    """Say the first line of a rehearsal, and return the terminal with their answer."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        practiced(home / "log.db", all_of_it=True)
        with opened(home, "rehearse", "--by", "type") as screen:
            screen.see("Enter: say it")
            screen.settle()
            for line in SPOKEN:
                screen.type(line)
                screen.see(line.split()[-1])
                screen.settle()
                screen.type("\r")
                screen.see(_is_your_turn)
                screen.settle()
            screen.type("what is his role in")
            screen.see("role in")
            screen.settle()
            return screen


def _is_your_turn(shown: str) -> bool:
    return any(line.strip() == ">" for line in shown.splitlines())


PICTURES = {
    "map": (at_home, "Home: the map of the call, with a mark for every line you can say"),
    "drill": (
        photographed,
        "A drill: three words are missing from the answer, and the screen shows which",
    ),
    "fork": (at_a_fork, "A fork: what they said, what you took it for, and what it means"),
    "call": (on_the_phone, "A rehearsal: the call as it grows, their answers and your lines"),
    "stats": (counted, "The figures of a made-up search of six weeks"),
}


def drawn(screen: Terminal, title: str) -> str:
    """Return the screen as a self-contained SVG."""
    width, height = COLUMNS * CELL + 2 * EDGE, ROWS * LINE + 2 * EDGE
    rows = "\n".join(_row(screen.screen.buffer[y], y) for y in range(ROWS))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" '
        f'font-family="ui-monospace, Menlo, Consolas, DejaVu Sans Mono, monospace" '
        f'font-size="14" role="img">\n'
        f"<title>{escape(title)}</title>\n"
        f'<rect width="{width:g}" height="{height:g}" rx="10" fill="{PAPER}" stroke="#8c959f"/>\n'
        f"{rows}\n</svg>\n"
    )


def _row(cells: dict[int, pyte.screens.Char], y: int) -> str:
    """Return one line of the screen: a run of text for each look."""
    found = []
    place = 0
    for look, run in groupby((cells[x] for x in range(COLUMNS)), key=lambda cell: cell[1:]):
        text = "".join(cell.data for cell in run)
        found.append(_run(text, pyte.screens.Char(" ", *look), place, y))
        place += len(text)
    return "".join(found)


def _color(found: str) -> str:
    """Return a color of the terminal as a picture has it."""
    return INK if found == "default" else f"#{found}"


def _run(text: str, look: pyte.screens.Char, x: int, y: int) -> str:
    left, top = EDGE + x * CELL, EDGE + y * LINE
    size = len(text) * CELL
    drawn = ""
    if look.reverse:
        box = f'x="{left:g}" y="{top:g}" width="{size:g}" height="{LINE:g}"'
        drawn = f'<rect {box} fill="{_color(look.fg)}"/>'
    if not text.strip():
        return drawn
    color = PAPER if look.reverse else _color(look.fg)
    weight = ' font-weight="bold"' if look.bold else ""
    line = ' text-decoration="underline"' if look.underscore else ""
    shift = len(text) - len(text.lstrip())
    return drawn + (
        f'<text x="{left + shift * CELL:g}" y="{top + 13.5:g}" fill="{color}"{weight}{line} '
        f'textLength="{len(text.strip()) * CELL:g}" xml:space="preserve">'
        f"{escape(text.strip())}</text>"
    )


if __name__ == "__main__":
    for name, (screen, title) in PICTURES.items():
        (ROOT / "docs" / f"{name}.svg").write_text(drawn(screen(), title), encoding="utf-8")
