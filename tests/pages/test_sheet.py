"""The pages: escaped, inert, private, and whole or not there at all."""

import errno
import os
import re
import stat
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.people import DECK
from trainer.core.script.parse import parse
from trainer.core.stages.notes import Shown
from trainer.disk.pages import NotAFile, NotOurs, write_page
from trainer.pages.markup import MARK, POLICY, tag
from trainer.pages.sheet.page import call_sheet
from trainer.rows.sheet import Circumstances, sheet
from trainer.rows.trouble import trouble

HOSTILE = (
    "<script>alert(1)</script>",
    '"\' onmouseover=alert(1) x="',
    "javascript:alert(1)",
    "</style></title><img src=x onerror=alert(1)>",
    "\x1b]0;owned\x07\x1b[2J",
    "\u202eevil\u2066",
    "&lt;b&gt; &#60;",
    "{{ 7*7 }} <!-- -->",
)
KEY = "second-interview/support#phrasing"


class Reader(HTMLParser):
    """Collects what a browser would: elements, attributes, text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.words += data


def page(name: str = "Ms. Ortiz", note: str = "") -> str:
    script, _ = parse(DECK.read_text(), path="x", stem=DECK.stem)
    assert script is not None
    call = Circumstances({"interviewer": name, "next": name}, Shown({KEY: note}))
    return call_sheet(sheet(script, call, head=(name,)))


PLAIN = Reader(page("N", "n"))


@pytest.mark.slow
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_and_does_nothing(text: str) -> None:
    made = Reader(page(text, text))
    assert made.tags == PLAIN.tags
    assert made.attributes == PLAIN.attributes
    if text.isprintable():
        assert made.words.count(text) >= 4


@pytest.mark.slow
@pytest.mark.parametrize("text", HOSTILE)
def test_no_control_or_direction_character_reaches_the_page(text: str) -> None:
    assert re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", page(text)) is None


@given(st.text(max_size=40), st.text(max_size=40))
def test_whatever_the_text_the_page_has_the_same_elements(name: str, note: str) -> None:
    element = tag("p", name, tag("b", note), class_=name).text
    assert Reader(element).tags == ["p", "b"]
    assert Reader(element).attributes == {"class"}


@pytest.mark.slow
def test_the_page_is_whole_in_itself_and_allows_nothing_from_elsewhere() -> None:
    made = page()
    meta = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    assert meta.replace("'", "&#x27;") in made
    assert POLICY == "default-src 'none'; style-src 'unsafe-inline'"
    assert made.index("Content-Security-Policy") < made.index("<style>")
    assert not {"script", "link", "img", "iframe", "a", "form", "base", "object"} & {*PLAIN.tags}
    assert not {"src", "href", "style", "action"} & PLAIN.attributes
    assert "url(" not in made
    assert "@import" not in made
    assert len(made) < 30_000


@pytest.mark.skipif(sys.platform == "win32", reason="modes mean little there")
@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077, 0o777])
def test_the_file_is_private_whatever_the_umask(tmp_path: Path, mask: int) -> None:
    path = tmp_path / "sheet.html"
    before = os.umask(mask)
    try:
        write_page(path, f"{MARK}first", MARK)
        path.chmod(0o644)
        write_page(path, "second", MARK)
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.read_text() == "second"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.slow
def test_an_earlier_page_and_an_empty_file_are_replaced_and_no_other(tmp_path: Path) -> None:
    path = tmp_path / "README.md"
    path.touch()
    for name in ("Ms. Ortiz", "Mr. Lee"):
        write_page(path, page(name), MARK)
        assert name in path.read_text()
    path.write_text("my own text")
    with pytest.raises(NotOurs, match="I left it alone"):
        write_page(path, page(), MARK)
    assert path.read_text() == "my own text"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="no links and pipes there")
@pytest.mark.parametrize("kind", ["folder", "link", "dangling", "pipe"])
def test_what_is_no_ordinary_file_is_left_alone(tmp_path: Path, kind: str) -> None:
    path, target = tmp_path / "sheet.html", tmp_path / "target"
    match kind:
        case "folder":
            path.mkdir()
        case "pipe" if sys.platform != "win32":
            os.mkfifo(path)
        case _:
            path.symlink_to(target)
            if kind == "link":
                target.write_text("mine")
    with pytest.raises(NotAFile, match="I left it alone"):
        write_page(path, "page", MARK)
    assert len(list(tmp_path.iterdir())) == (2 if kind == "link" else 1)
    assert kind != "link" or target.read_text() == "mine"


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as error:
        write_page(tmp_path / "none" / "sheet.html", "page", MARK)
    assert error.value.filename == str(tmp_path / "none")


@pytest.mark.parametrize(
    ("number", "told"), [(errno.ENOSPC, "The disk is full."), (errno.EIO, "The disk couldn't")]
)
def test_a_page_that_cant_be_written_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, told: str
) -> None:
    def fails(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))  # as fsync does: without a name

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(OSError, match=str(number)) as error:
        write_page(tmp_path / "sheet.html", "page", MARK)
    assert trouble(error.value).startswith(f"{tmp_path / 'sheet.html'}: {told}")
    assert list(tmp_path.iterdir()) == []
