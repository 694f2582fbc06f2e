"""The answer that docs/grading.md carries through the rules is drawn as the code compares it."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "grading.md").read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def _docs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "docs"))


def test_the_page_shows_what_the_code_does() -> None:
    import alignment  # found through the fixture above

    assert alignment.BEGIN in PAGE
    assert alignment.page() == PAGE


def test_every_word_wanted_and_said_stands_in_the_drawing_once() -> None:
    import alignment

    found = alignment.compared(alignment.LINE, alignment.SAID)
    columns = list(alignment.columns(found))
    wanted = " ".join(place.word.text for place in found.places)
    said = " ".join(spot.word.text for spot in found.said.spots)
    assert " ".join(column[0] for column in columns if column[0]) == wanted
    assert " ".join(column[1] for column in columns if column[1]) == said
    assert {sign for _, _, sign in columns} == {"=", "~", "f", "x", ">", "+"}


def test_the_way_in_brackets_ends_at_the_cost_of_the_whole() -> None:
    import alignment

    table = alignment.table(alignment.SMALL, alignment.SMALL_SAID)
    *_, last = re.findall(r"\[(\d+)\]", table)
    cost = alignment.compared(alignment.SMALL, alignment.SMALL_SAID).cost
    assert int(last) == 16 * cost


def test_the_steps_name_rules_that_there_are() -> None:
    steps = PAGE.split("## One answer, carried through")[1].split("## ")[0]
    named = set(re.findall(r"\bG\d+[a-e]?\b", steps))
    assert len(named) >= 10
    assert named <= set(re.findall(r"\*\*(G\d+[a-e]?)\b", PAGE))
