"""Commands in sentences, as they have to be typed here: in a terminal, or at home."""

import re
import shlex
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import pairwise

NEAR = 0.7
"""How like a command a word is that gets it offered."""
_WITHIN: ContextVar[bool] = ContextVar("within home", default=False)
_KEPT: ContextVar[bool] = ContextVar("plain lines are kept", default=False)
_COMMANDS = (
    "read|drill|today|rehearse|warm-up|interview|debrief|stats|undo|script|log|compare|config"
)
_COMMAND = re.compile(
    rf"(?<![\w./\\-])trainer(?= (?:{_COMMANDS}|--db|--help)\b)"
    r"|(?<=type: )trainer\b(?! --plain)"
)
"""Where a text says what to type."""
KEYS: dict[str, tuple[str, ...]] = {
    "d": ("drill",),
    "r": ("read",),
    "h": ("rehearse",),
    "c": ("read", "--page"),
    "w": ("warm-up",),
    "b": ("debrief",),
    "i": ("interview", "list"),
    "a": ("interview", "add"),
    "t": ("today",),
    "s": ("stats",),
    "u": ("undo",),
}
"""What each key of home does, as it would be typed."""
_PRESSED = {" ".join(words): key for key, words in KEYS.items()}
_TYPE = r"(?:\btype:? )?(?<![\w./\\-])trainer "
_KEYED = re.compile(
    rf"{_TYPE}({'|'.join(sorted(map(re.escape, _PRESSED), key=len, reverse=True))})"
    r"(?=$|[.,;)])"
)
_WORDED = re.compile(rf"{_TYPE}(?=(?:{_COMMANDS})\b(?! --page >))")
"""What has no key: its words are typed at home, without us before them; but where a shell's are."""
_FOR_ONE = re.compile(r"(\btype (?:drill|rehearse|read|warm-up|today|stats)) --stage (\S+)")
"""Where a command is for an interview that isn't the next: at home its name alone says so."""
_UNMET = re.compile(r'trainer interview edit \S+ --next "Mr\. Lee"')
"""Where a text says how to add who will be met: at home one key asks for it."""
_EDIT = re.compile(
    r'trainer interview edit \S+?(?: --(?:call|interview) (?:"Wed 5pm"|ask))?(?=$|[.,;)](?:\s|$))'
)
"""Where it says how to change an interview: the page that says it has a key for that."""
_BLANKS = re.compile(r"trainer interview edit( \S+)? --slot ask")
"""Where it says how to fill the blanks of a script."""
_NOTE = re.compile(r"trainer debrief \S+?(?=$|[.,;)](?:\s|$))")
"""Where it says how to note what comes of an interview, which is the one that home asks about."""
_ADD = re.compile(r"trainer interview add Acme(?=$|[.,;)])")
"""Where it says how to add an interview, of a company for example: there the key asks which."""
PLAIN = " --plain"
"""What asks for plain lines on a command line, after the program."""
COME_BACK = "To come back, type: trainer"
NEW_TERMINAL = "To come back, open a new terminal and type “{}”."
"""The same where a launcher was made that only a new terminal finds."""
_TOLD: ContextVar[list[str] | None] = ContextVar("what is told is kept", default=None)


SINCE: deque[str] = deque(maxlen=20)
"""The lines told since the last answer: with its question they're shown again after Ctrl-Z."""


@contextmanager
def telling() -> Iterator[list[str]]:
    """Keep each line that is told meanwhile, so that it can be told once more."""
    told: list[str] = []
    before = _TOLD.set(told)
    try:
        yield told
    finally:
        _TOLD.reset(before)


def told(line: str) -> str:
    """Return a line that is told now, kept where somebody may want it told once more."""
    SINCE.append(line)
    kept = _TOLD.get()
    if kept is not None:
        kept.append(line)
    return line


@contextmanager
def within_home() -> Iterator[None]:
    """Let what is said meanwhile name keys and words of home: nothing else is typed there."""
    before = _WITHIN.set(True)
    try:
        yield
    finally:
        _WITHIN.reset(before)


def typed_here(text: str) -> str:
    """Return a text with each command in it as it has to be typed here.

    `trainer drill` stays as it is where `trainer` is found and is us; else it begins as this
    program was started: `.venv/bin/trainer drill`. Plain lines that were asked for are asked for
    again: `trainer --plain drill`. The log that was named with --db is named again: else it would
    be done to another, whoever's that is. At home it is a key (`type d`), where
    there is one, else the words alone (`type drill --weakest`): home is the program already, so
    what goes wrong doesn't begin with its name there.
    """
    if "trainer" not in text:
        return text
    if _WITHIN.get():
        text = text.removeprefix("trainer: ")
        text = _BLANKS.sub(r"type blanks\1", text)
        for told, key in ((_UNMET, "n"), (_ADD, "a"), (_NOTE, "b"), (_EDIT, "e")):
            text = told.sub(f"type {key}", text)
        text = _KEYED.sub(lambda found: f"type {_PRESSED[found[1]]}", text)
        text = _WORDED.sub("type ", text)
        text = _FOR_ONE.sub(r"\1 \2", text)
    if "trainer" not in text:
        return text
    from trainer.disk.launcher import Here, opens_later

    now = Here.now()
    command = comes_back(now.command)
    if COME_BACK in text and opens_later(now):
        text = text.replace(COME_BACK, NEW_TERMINAL.format(comes_back("trainer")))
    return _COMMAND.sub(lambda _: command, text)


def at_home() -> bool:
    """Say whether this is told at home, where keys do what is typed elsewhere."""
    return _WITHIN.get()


def key_or(key: str, command: str) -> str:
    """Return a key of home where that is where it is typed, else a command."""
    return f"type {key}" if _WITHIN.get() else command


def comes_back(command: str) -> str:
    """Return what starts the program again as it was started now: with plain lines, with a log."""
    return f"{command}{PLAIN * plain_typed()}{_named_log(sys.argv[1:])}"


def plain_typed() -> bool:
    """Tell whether plain lines were asked for on the command line, and have to be again."""
    return PLAIN.strip() in sys.argv[1:] and not _KEPT.get()


def plain_kept() -> None:
    """Let no command ask for plain lines from now on: the settings do."""
    _KEPT.set(True)


def looks_like(word: str, commands: Iterable[str]) -> str | None:
    """Return the command that a word looks like, if any."""
    from difflib import get_close_matches  # not before something was mistyped

    return next(iter(get_close_matches(word.lower(), list(commands), n=1, cutoff=NEAR)), None)


def _named_log(arguments: Sequence[str]) -> str:
    """Return the option that named the log on the command line, as it is typed; or nothing."""
    for word, following in pairwise((*arguments, "")):
        if word == "--db" and following:
            return f" --db {shlex.quote(following)}"
        if word.startswith("--db="):
            return f" --db {shlex.quote(word.removeprefix('--db='))}"
    return ""
