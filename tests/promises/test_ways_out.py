"""P12: whatever text there is, nothing that drives a terminal comes out, in any encoding."""

import io
import json
import sqlite3
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import closing, redirect_stderr, redirect_stdout
from functools import cache, lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import pytest

from tests.often import SLOW, some
from tests.support.here import Here, begin_anew, environment
from tests.support.stores.proofs import Proof
from tests.support.stores.ways import OUT, Out
from tests.support.stores.writer import START
from trainer.cli import main, run
from trainer.core.log.events import Event, moment
from trainer.store.store import Store

UNSAFE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
OURS = frozenset("\n")
KEYS = ("second-interview/rank#phrasing", "second-interview/rank/no#branch", "mine/ask#phrasing")
ENCODINGS = ("utf-8", "cp1252", "cp437", "latin-1", "ascii", "cp932")
PLAIN = frozenset({"cp1252", "cp437", "latin-1", "cp932"})
"""Encodings without the letters of the name."""
NAME = "Nguyễn 強み €"


@cache
def hostile() -> list[str]:
    """Return every sign that could drive a terminal."""
    return [chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) in UNSAFE]


def person(folder: Path, text: str) -> Here:
    """Return somebody into whose log and script a stranger wrote this text, past the program."""
    here = Here(folder, now=moment(START).astimezone())
    (folder / "scripts").mkdir(parents=True)
    inside = in_a_script(text)
    quotes = {sign for sign in text if "QUOTATION" in unicodedata.name(sign, "") or sign == '"'}
    reply = in_a_script("".join(sign for sign in text if sign not in quotes))
    script = (
        f"# A {inside} title {{#mine}}\n\nAdvice {inside} here.\n\n## Scene {inside}\n\n"
        f"### Ask {{#ask}}\n\n> Say {inside} it, {{next}}.\n\n- If they say {inside} yes {{#yes}}\n"
        f'  - "Yes {reply} one."\n  - "Oh {reply} yes."\n\n  > Then {inside} this.\n'
    )
    path = folder / "scripts" / "mine.md"
    path.write_bytes(script.encode())
    here.store_path.write_bytes(log(text))
    here.store_path.chmod(0o600)
    return here


@lru_cache(maxsize=8)
def log(text: str) -> bytes:
    """Return the log with that text, made once for all the ways out."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "log.db"
        fill(path)
        spoil(path, text)
        assert [each.name for each in path.parent.glob("log.db*")] == ["log.db"]
        return path.read_bytes()


def fill(path: Path) -> None:
    with Store.open(path) as store:
        for number, what in enumerate(("stage", "note", "review", "review", "dream")):
            store.append(
                Event(
                    event=what,
                    at=START - 86_400_000_000 + number,
                    day="2026-09-20",
                    key=KEYS[number % 3],
                    stage="acme-1",
                    line="a line",
                    kind="drill",
                    way="type",
                    rung=2,
                    rating=1,
                    share=0.5,
                    said="said",
                    missing=("missing",),
                    unsure=("unsure",),
                    reply="reply",
                    data=json.dumps({"company": "Acme", "text": "x", "number": 1}),
                )
            )


def in_a_script(text: str) -> str:
    """Return a text as a script may hold it, so that it is shown and not only refused."""
    signs = (sign for sign in text if sign not in "\n\r\0" and not "\ud800" <= sign <= "\udfff")
    return "".join(f"\\{sign}" if sign.isascii() and not sign.isalnum() else sign for sign in signs)


def spoil(path: Path, text: str) -> None:
    stored = text.encode("utf-8", "replace").decode()
    told = json.dumps(dict.fromkeys(("company", "interviewer", "next", "role", "text"), text))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for trigger in ("events_update", "words_update"):
            connection.execute(f"DROP TRIGGER {trigger}")
        connection.execute("UPDATE events SET line = line || ?, day = day", (stored,))
        connection.execute(
            "UPDATE words SET text = text || ? WHERE field IN ('said', 'reply')", (stored,)
        )
        connection.execute(
            "UPDATE words SET text = ? WHERE field IN ('missing', 'unsure')", (json.dumps([text]),)
        )
        connection.execute("UPDATE words SET text = ? WHERE field = 'data'", (told,))


def shown(here: Here, out: Out) -> str:
    """Return all that a command shows and writes, as text."""
    out_stream, err_stream = io.StringIO(), io.StringIO()
    written = here.folder / out.file if out.file else None
    args = [*out.args, *([str(written)] if written else [])]
    here.stage_name = None
    with (
        redirect_stdout(out_stream),
        redirect_stderr(err_stream),
        patch("sys.stdin", io.StringIO(out.typed)),
    ):
        code = run(args, here)
    # A script of a stranger is shown, not only refused.
    assert code in ({0} if out.mine else {0, 1}), (out.name, err_stream.getvalue())
    assert "Something went wrong" not in err_stream.getvalue(), (out.name, err_stream.getvalue())
    page = written.read_text("utf-8") if written and written.exists() else ""
    return out_stream.getvalue() + err_stream.getvalue() + page


def unsafe(text: str) -> list[str]:
    return [
        f"U+{ord(sign):04X}" for sign in set(text) - OURS if unicodedata.category(sign) in UNSAFE
    ]


@pytest.mark.parametrize("out", some(12, OUT, SLOW), ids=lambda out: out.name)
def test_p12_no_control_character_comes_out(tmp_path: Path, out: Out) -> None:
    for number, signs in enumerate(chunked(hostile(), 1200)):
        text = shown(person(tmp_path / str(number), "".join(signs)), out)
        assert unsafe(text) == []


@pytest.mark.long
@pytest.mark.parametrize("out", OUT, ids=lambda out: out.name)
def test_p12_no_code_point_comes_out_as_a_control_character(tmp_path: Path, out: Out) -> None:
    # A script may not have longer lines.
    size = 9_000 if out.mine else 60_000
    whole = list(chunked([chr(code) for code in range(0x110000)], size))
    for portion in Proof(f"P12 {out.name}", len(whole)).portions(1):
        signs = whole[portion.place]
        assert unsafe(shown(person(tmp_path / str(portion.first), "".join(signs)), out)) == []
        portion.done(code_points=len(signs), control_characters=0)


def chunked(signs: list[str], size: int) -> Iterator[list[str]]:
    for at in range(0, len(signs), size):
        yield signs[at : at + size]


def test_p12_the_same_test_sees_one_that_does(tmp_path: Path) -> None:
    here = person(tmp_path / "a", "\x9b2J")
    with patch("trainer.core.text.clean", str), patch("trainer.rows.log.one_line", str):
        assert unsafe(shown(here, Out(("log", "show")))) == ["U+009B"]


@pytest.mark.parametrize("every", [3, pytest.param(1, marks=pytest.mark.long)])
@pytest.mark.parametrize("encoding", some(2, ENCODINGS, SLOW))
def test_every_way_out_speaks_every_encoding(
    tmp_path: Path, encoding: str, every: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = ENCODINGS.index(encoding) % every  # so every way out speaks two of them at least
    here = person(tmp_path / "a", NAME)
    for name, value in environment(here.folder).items():
        monkeypatch.setenv(name, value)
    for out in OUT[first::every]:
        code, text = program(here, out, encoding, monkeypatch)
        assert code in {0, 1}, (out.name, text)
        assert "Traceback" not in text, out.name
        assert "went wrong" not in text, out.name
        if "--json" in out.args:
            json.loads(text)
            assert text.isascii()
    listed = program(here, Out(("log", "show")), encoding, monkeypatch)[1]
    assert ("Nguyen" if encoding in PLAIN else "Nguy\u1ec5n") in listed


def program(
    here: Here, out: Out, encoding: str, monkeypatch: pytest.MonkeyPatch
) -> tuple[int, str]:
    """Run the program as it runs from a shell, with streams of an encoding."""
    begin_anew()
    written = [str(here.folder / out.file)] if out.file else []
    if out.file:
        (here.folder / out.file).unlink(missing_ok=True)
    streams = {
        "stdin": io.TextIOWrapper(io.BytesIO(out.typed.encode()), encoding=encoding),
        "stdout": io.TextIOWrapper(io.BytesIO(), encoding=encoding),
        "stderr": io.TextIOWrapper(io.BytesIO(), encoding=encoding),
    }
    monkeypatch.setattr("trainer.cli.on_stop", lambda: None)
    for name, stream in streams.items():
        monkeypatch.setattr(sys, name, stream)
    monkeypatch.setattr(sys, "argv", ["trainer", *out.args, *written])
    with pytest.raises(SystemExit) as ended:
        main()
    shown = streams["stdout"].buffer.getvalue()
    told = streams["stderr"].buffer.getvalue()
    # Where a stream says ASCII, click takes the system for one that was set up wrongly.
    decoded = shown.decode("utf-8" if encoding == "ascii" else encoding)
    if "--json" in out.args:
        return int(str(ended.value.code or 0)), decoded
    return int(str(ended.value.code or 0)), decoded + told.decode(encoding, "replace")


CLOSED = ("<&-", ">&-", "<&- >&- 2>&-", "2>&-")


@pytest.mark.skipif(sys.platform == "win32", reason="a shell closes streams")
@pytest.mark.parametrize("every", [2, pytest.param(1, marks=pytest.mark.long)])
@pytest.mark.parametrize("closed", some(1, CLOSED, SLOW))
def test_closed_streams_are_one_line_at_most(tmp_path: Path, closed: str, every: int) -> None:
    here = person(tmp_path / "a", "x")
    first = CLOSED.index(closed) % every  # so each command meets two of them at least
    for args in ("today", "drill --cards 1", "stats --json", "log check")[first::every]:
        ended = subprocess.run(
            ["/bin/sh", "-c", f"{sys.executable} -m trainer {args} {closed}"],
            check=False,
            capture_output=True,
            cwd=here.folder,
            env=environment(here.folder),
        )
        assert ended.returncode in {0, 1}
        assert b"Traceback" not in ended.stderr
        if closed == ">&-":
            assert ended.stderr.count(b"\n") == 1
