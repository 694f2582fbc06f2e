"""Fuzzing of what reads text from outside, guided by the lines that each input reaches.

python scripts/fuzz.py [SECONDS] [SEED] [TARGET ...]

Each target is fed for so many seconds of processor time with texts that are changed at random:
what reached a line that nothing had reached before is changed further. An error of the program is
printed once for each place it arises at, with the input, which is kept in a file.
"""

import random
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from trainer.core.draft.guesses import drafted  # noqa: E402 - below the path
from trainer.core.draft.write import written  # noqa: E402 - below the path
from trainer.core.log.events import live, microseconds  # noqa: E402 - below the path
from trainer.core.problems import TrainerError  # noqa: E402 - below the path
from trainer.core.script.cards import cards  # noqa: E402 - below the path
from trainer.core.script.parse import parse  # noqa: E402 - below the path
from trainer.core.settings import parse_settings  # noqa: E402 - below the path
from trainer.core.stages.record import stages  # noqa: E402 - below the path
from trainer.core.when.away import days_away  # noqa: E402 - below the path
from trainer.core.when.moments import when  # noqa: E402 - below the path
from trainer.core.when.reading.found import Unclear  # noqa: E402 - below the path
from trainer.exchange.articles.read import read  # noqa: E402 - below the path
from trainer.exchange.logs import jsonl, table  # noqa: E402 - below the path

NOW = datetime(2026, 11, 25, 17, tzinfo=UTC)
LONGEST = 4_000
TRACED = 4
"""Of so many inputs one is watched line by line, which takes ten times as long."""
SLOW = 2.0
"""Seconds of the processor for one small text that are worth a look."""


def one_line(error: Exception) -> None:
    """Fail unless what is told is one line."""
    assert "\n" not in str(error)


def script(data: bytes) -> None:
    """Read a script, or find errors in it; its cards have keys of their own."""
    found, problems = parse(data.decode("utf-8", "surrogateescape"), path="a.md", stem="a")
    assert (found is None) == any(not problem.warning for problem in problems)
    keys = [card.key for card in cards(found)] if found else []
    assert len(set(keys)) == len(keys)


def settings(data: bytes) -> None:
    """Read settings, or find problems in them."""
    parse_settings(data.decode("utf-8", "replace"), path="settings.toml")


def moment(data: bytes) -> None:
    """Understand a moment, or days away, or say what is unclear."""
    text = data.decode("utf-8", "replace")
    for understand in (when, days_away):
        try:
            understand(text, now=NOW)
        except Unclear as unclear:
            one_line(unclear)


def lines(data: bytes) -> None:
    """Take in a log in lines, whole, or refuse it."""
    stages(live(jsonl.events(data, "x.jsonl"), now=microseconds(NOW)))


def rows(data: bytes) -> None:
    """Take in a table of reviews, whole, or refuse it."""
    stages(live(table.reviews(data, "x.csv"), now=microseconds(NOW)))


def _draft(data: bytes, ending: str) -> None:
    found = drafted(read(data, f"x{ending}"))
    if found.draft.questions:
        text = written(found.draft, title="A", notes=(), marks={})
        _, problems = parse(text, path="a.md", stem="a")
        assert not [problem for problem in problems if not problem.warning], problems[:3]


def page(data: bytes) -> None:
    """Draft a script from a page; it has no errors."""
    _draft(data, ".html")


def text(data: bytes) -> None:
    """Draft a script from a text; it has no errors."""
    _draft(data, ".txt")


EVENT = (
    b'{"event":"review","at":1795625545000000,"day":"2026-11-25","id":"00","origin":"o","seq":1,'
    b'"key":"a/b#phrasing","rating":3,"line":"Who are you?","said":"who","missing":["are"],"v":1}\n'
)
REVIEWS = (
    b"card_id,review_time,review_rating,review_state,review_duration\n"
    b"a/b#phrasing,1795625545000,3,2,3000\n"
)


def _marks(text: str) -> tuple[bytes, ...]:
    """Return what stands between blanks; ~ is a blank, and escapes are as in Python."""
    return tuple(
        each.replace("~", " ").encode().decode("unicode_escape").encode() for each in text.split()
    )


SCRIPT = _marks(
    r"""\n##~ \n>~ \n-~ \n~~-~" If~ Otherwise {next} {#id} { } [ ](#a) ** ` ``` <!-- --> <b> \\ |
    \r\n \t \0 &#9; --- \n|-|-|\n ____ \ufeff \u202e \u2028 \xe9 e\u0301 ~~~~ .end .anytime"""
)
SAID = _marks(r"""You:~ They:~ If~yes:~ ?\n (pause) Q1.~ [your~name] , ; \t \n\n " \u201c""")
PAGE = _marks("<table> <tr> <td> </td> </table> <ul> <li> <p> <h2> <pre> <br> &amp; <script>")
JSON = _marks(
    r"""" { } [ ] : , null 1e999 -1 NaN \\ud800 \n "event":"alias" "event":"stage" "data":"{}"
    "rating":4 "at": "v":2"""
)
DAYS = _marks(
    r"""mon noon 12 31 feb : - / , am next~ in~ +14:00 days weeks half~past~ th today 2027 utc \xbd
    ~ 0 z"""
)
TOML = _marks(r"""minutes = " ' [ ] . # \n inf nan 0x 1e9 ''' \\u true 2026-01-01""")
TABLE = _marks(r""", " \n \r -1 1.5 99999999999 =cmd \0 ;""")

Fed = Callable[[bytes], None]
TARGETS: dict[str, tuple[Fed, tuple[str, ...], tuple[bytes, ...], tuple[bytes, ...]]] = {
    "script": (
        script,
        ("decks/*.md", "trainer/**/*.md", "tests/**/*.md"),
        (),
        SCRIPT,
    ),
    "settings": (settings, (), (b'minutes = 5\nstrictness = "gist"\n',), TOML),
    "moment": (moment, (), (b"wed 5pm", b"2026-11-26T17:00Z", b"fri-sun, dec 3"), DAYS),
    "lines": (lines, (), (EVENT,), JSON),
    "rows": (rows, (), (REVIEWS,), TABLE),
    "page": (page, ("tests/**/*.html",), (b"<h1>A</h1><p>Who?</p>",), SCRIPT + PAGE + SAID),
    "text": (text, ("tests/**/*.txt", "decks/*.md"), (b"Who?\n",), SCRIPT + SAID),
}
"""What is fed, the files and texts it begins with, and what is put in."""


def changed(
    data: bytes, others: Sequence[bytes], marks: Sequence[bytes], chance: random.Random
) -> bytes:
    """Return a text with a few things put in, taken out, doubled or taken from another one."""
    made = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 3, 5, 9))):
        at = chance.randrange(len(made) + 1)
        match chance.randrange(6):
            case 0 | 1:
                made[at:at] = chance.choice(marks) * chance.choice((1, 1, 1, 2, 3))
            case 2:
                del made[at : at + chance.choice((1, 1, 2, 5, 20, 100))]
            case 3:
                made[at : at + 1] = bytes([chance.randrange(256)])
            case 4:
                other = chance.choice(others)
                start = chance.randrange(len(other) + 1)
                made[at:at] = other[start : start + chance.choice((5, 30, 200))]
            case _:
                made[at:at] = made[at : at + chance.choice((3, 20, 100))]
    return bytes(made[:LONGEST])


def reached(fed: Fed, data: bytes) -> set[tuple[str, int]]:
    """Feed a text, and return the lines of the program that it reached."""
    found: set[tuple[str, int]] = set()

    def line(frame: FrameType, event: str, _: object) -> object:
        if event == "line":
            found.add((frame.f_code.co_filename, frame.f_lineno))
        return line

    def call(frame: FrameType, _event: str, _: object) -> object:
        return line if frame.f_code.co_filename.startswith(str(ROOT / "trainer")) else None

    sys.settrace(call)  # type: ignore[arg-type]  # the types want the tracer's own protocol
    try:
        fed(data)
    except TrainerError as error:
        one_line(error)
    finally:
        sys.settrace(None)
    return found


def fuzz(name: str, seconds: float, chance: random.Random, kept: Path) -> int:
    """Feed a target, print what it can't take, and return of how many kinds that is."""
    fed, patterns, more, marks = TARGETS[name]
    files = [path for pattern in patterns for path in sorted(ROOT.glob(pattern))]
    texts = [*more, *(path.read_bytes()[:LONGEST] for path in files)]
    known: set[tuple[str, int]] = set()
    faults: set[tuple[str, str, int]] = set()
    count, end = 0, time.process_time() + seconds
    while time.process_time() < end:
        data = changed(chance.choice(texts), texts, marks, chance)
        count, begun = count + 1, time.process_time()
        try:
            if count % TRACED == 0:
                found = reached(fed, data)
                if not found <= known:
                    known |= found
                    texts.append(data)
            else:
                fed(data)
        except TrainerError as error:
            one_line(error)
        except Exception as error:  # noqa: BLE001 - each of them is what is looked for
            place = traceback.extract_tb(error.__traceback__)[-1]
            fault = (type(error).__name__, place.filename, place.lineno or 0)
            if fault not in faults:
                faults.add(fault)
                (kept / f"{name}-{len(faults)}").write_bytes(data)
                print(
                    f"{name}: {fault} {str(error)[:200]}: {kept}/{name}-{len(faults)}", flush=True
                )
        if (took := time.process_time() - begun) > SLOW:
            (kept / f"{name}-slow").write_bytes(data)
            print(f"{name}: {took:.1f} s for {kept}/{name}-slow", flush=True)
    print(
        f"{name}: {count:,} texts, {len(known):,} lines reached, {len(faults)} faults", flush=True
    )
    return len(faults)


def main() -> int:
    """Feed each target; return 1 where one could not take it, 2 where there is no such target."""
    numbers = [int(word) for word in sys.argv[1:] if word.isdecimal()]
    names = [word for word in sys.argv[1:] if not word.isdecimal()] or list(TARGETS)
    if unknown := set(names) - set(TARGETS):
        print(f"No target: {', '.join(sorted(unknown))}. There are: {', '.join(TARGETS)}.")
        return 2
    seconds, seed = [*numbers, 60][0], [*numbers[1:], 1][0]
    kept = Path(tempfile.mkdtemp(prefix="fuzz-"))
    faults = [fuzz(name, seconds, random.Random(f"{name} {seed}"), kept) for name in names]
    return int(any(faults))


if __name__ == "__main__":
    sys.exit(main())
