"""Every way out of the program, and every way in: each proof runs over the whole table.

A new importer or exporter is one more row.
"""

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

TYPED = "words\n\n1\n?\n\n" * 12
"""What is typed where a command asks."""


class Out(Struct, frozen=True):
    """A command that shows something, or writes it into the file that its last argument names."""

    args: tuple[str, ...]
    file: str = ""
    typed: str = ""

    @property
    def mine(self) -> bool:
        """Whether it shows the script of a stranger."""
        return "mine" in self.args

    @property
    def name(self) -> str:
        """What a test calls it."""
        return " ".join(("trainer", *self.args, self.file)).strip()


OUT = (
    Out(()),
    Out(("read",), typed="\n" * 40),
    Out(("read", "--page")),
    Out(("read", "--html"), file="call.html"),
    Out(("drill", "--cards", "6", "--keys"), typed=TYPED),
    Out(("read", "mine"), typed="\n" * 40),
    Out(("read", "mine", "--page")),
    Out(("read", "mine", "--html"), file="mine.html"),
    Out(("drill", "mine", "--cards", "6", "--keys"), typed=TYPED),
    Out(("rehearse", "mine"), typed=TYPED),
    Out(("script", "check", "mine")),
    Out(("script", "check", "mine", "--tree")),
    Out(("script", "cards", "mine")),
    Out(("script", "cards", "mine", "--keys")),
    Out(("script", "cards", "mine", "--json")),
    Out(("today",)),
    Out(("today", "--json")),
    Out(("rehearse",), typed=TYPED),
    Out(("interview", "list")),
    Out(("interview", "list", "--json")),
    Out(("stats",)),
    Out(("stats", "--json")),
    Out(("stats", "--html"), file="stats.html"),
    Out(("script", "list")),
    Out(("script", "list", "--json")),
    Out(("script", "check")),
    Out(("script", "check", "--tree")),
    Out(("script", "check", "--json")),
    Out(("script", "cards")),
    Out(("script", "cards", "--json")),
    Out(("log", "show")),
    Out(("log", "show", "--json")),
    Out(("log", "check")),
    Out(("log", "export"), file="out.jsonl"),
    Out(("log", "export", "--without-words"), file="bare.jsonl"),
    Out(("log", "export"), file="out.csv"),
    Out(("config",)),
    Out(("undo",)),
)


class In(Struct, frozen=True):
    """A way for bytes from outside to come in: how they are put there, and what reads them."""

    name: str
    put: Callable[[Path, bytes], object]
    args: tuple[str, ...]
    typed: bool = False


def _script(folder: Path, data: bytes) -> None:
    (folder / "scripts").mkdir(exist_ok=True)
    (folder / "scripts" / "mine.md").write_bytes(data)


def _file(name: str) -> Callable[[Path, bytes], object]:
    return lambda folder, data: (folder / name).write_bytes(data)


IN = (
    In("a text to draft from", _file("some.txt"), ("script", "new", "x", "--from", "some.txt")),
    In("a page to draft from", _file("some.html"), ("script", "new", "x", "--from", "some.html")),
    In("a table to draft from", _file("some.csv"), ("script", "new", "x", "--from", "some.csv")),
    In("a deck to draft from", _file("some.apkg"), ("script", "new", "x", "--from", "some.apkg")),
    In("lines to import", _file("some.jsonl"), ("log", "import", "some.jsonl")),
    In("a table to import", _file("some.csv"), ("log", "import", "some.csv")),
    In("a log to import", _file("some.db"), ("log", "import", "some.db")),
    In("a deck to import", _file("some.apkg"), ("log", "import", "some.apkg")),
    In("a copy beside the log", _file("log (1).db"), ()),
    In("a text that is pasted", lambda *_: None, ("script", "new", "x", "--from", "-"), typed=True),
    In("a script", _script, ("script", "check")),
    In("a script by its path", _file("some.md"), ("drill", "some.md", "--cards", "1")),
    In("the settings", _file("settings.toml"), ("config",)),
    In("the log", _file("log.db"), ("log", "show")),
    In("the log, to be written", _file("log.db"), ("undo",)),
    In("the log, to be checked", _file("log.db"), ("log", "check")),
    In("the log, to be exported", _file("log.db"), ("log", "export", "out.jsonl")),
    In("a copy to restore", _file("copy.db"), ("log", "restore", "copy.db")),
    In("what was written ahead", _file("log.db-wal"), ("log", "show")),
    In("what is typed", lambda _folder, _data: None, ("drill", "--cards", "2"), typed=True),
)
