"""The pictures in the README are the real screens."""

import re
import sys
from html import unescape
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals"),
]


def words(svg: str) -> list[str]:
    return unescape(" ".join(re.findall(r"<text[^>]*>([^<]*)</text>", svg))).split()


@pytest.mark.parametrize("name", ["call", "drill", "fork", "stats"])
def test_the_picture_shows_what_the_program_shows(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "docs"))
    import picture  # found through the line above

    screen, title = picture.PICTURES[name]
    picture_ = (ROOT / "docs" / f"{name}.svg").read_text(encoding="utf-8")
    assert words(picture.drawn(screen(), title)) == words(picture_)
