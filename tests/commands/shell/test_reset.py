"""Back to the words that came with a script, however it was wrecked; nothing of theirs is lost."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.here import Desk, drilled
from trainer.disk.scripts import FIRST, built_in_scripts

GOOD = built_in_scripts()[FIRST].read_text(encoding="utf-8")
WRECKED = {
    "no title": GOOD.partition("\n")[2],
    "a fork without its word": GOOD.replace("- If they", "- Wenn they", 1),
    "nothing": "",
    "another text": "Dear Sir or Madam,\n",
}
RESET = f"trainer script reset {FIRST}"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def own(desk: Desk, text: str, name: str = FIRST) -> Path:
    desk.own_scripts.mkdir(exist_ok=True)
    path = desk.own_scripts / f"{name}.md"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("text", WRECKED.values(), ids=list(WRECKED))
def test_the_message_names_the_command_that_goes_back(desk: Desk, text: str) -> None:
    path = own(desk, text)
    told = desk("drill")
    assert told.exit_code == 1
    assert RESET in str(told.exception)
    assert "log" not in str(told.exception).partition("To open it")[2]
    back = desk("script", "reset")
    assert back.exit_code == 0, back.stderr
    assert not path.exists()
    (kept,) = desk.own_scripts.iterdir()
    assert kept.suffix == ".txt"
    assert kept.read_text(encoding="utf-8") == text
    assert str(kept) in back.stdout
    assert desk("script", "check", FIRST).exit_code == 0
    assert desk("drill", "--cards", "1").exit_code == 0


def test_progress_is_back_with_the_words(desk: Desk) -> None:
    drilled(desk, typed="\n3\n" * 3)
    before = desk("script", "cards", "--json").stdout
    own(desk, GOOD.replace("look for", "search for"))
    desk("script", "reset")
    assert desk("script", "cards", "--json").stdout == before


def test_a_script_of_their_own_has_nothing_to_go_back_to(desk: Desk) -> None:
    path = own(desk, GOOD.replace("{#second-interview}", "{#mine}"), "mine")
    told = desk("script", "reset", "mine")
    assert told.exit_code == 2
    assert "mine is your own script" in told.stderr
    assert path.exists()


def test_what_is_built_in_stays_and_an_unknown_name_is_said(desk: Desk) -> None:
    assert "nothing to go back from" in desk("script", "reset").stdout
    told = desk("script", "reset", "nosuch")
    assert told.exit_code == 1
    assert "I don't know the script" in str(told.exception)


def test_a_broken_script_of_their_own_is_only_opened(desk: Desk) -> None:
    own(desk, "no title", "mine")
    told = str(desk("drill", "mine").exception)
    assert "trainer script edit mine" in told
    assert "script reset" not in told


@pytest.mark.parametrize("text", [GOOD, "no title"])
def test_a_file_elsewhere_is_no_copy_whatever_its_name(
    desk: Desk, tmp_path: Path, text: str
) -> None:
    copy, other = own(desk, GOOD), tmp_path / f"{FIRST}.md"
    other.write_text(text, encoding="utf-8")
    assert "script reset" not in str(desk("drill", str(other)).exception)
    told = desk("script", "reset", str(other))
    assert told.exit_code == 2
    assert "is your own script" in told.stderr
    assert copy.exists()
    assert other.read_text(encoding="utf-8") == text
    missing = desk("script", "reset", str(tmp_path / "elsewhere" / f"{FIRST}.md"))
    assert "There's no file" in str(missing.exception)


def test_a_copy_may_be_named_by_its_path(desk: Desk) -> None:
    path = own(desk, "no title")
    assert f"script reset {FIRST}" in str(desk("drill", str(path)).exception)
    assert desk("script", "reset", str(path)).exit_code == 0
    assert not path.exists()


@settings(max_examples=8, deadline=None)
@given(texts=st.lists(st.text("ab\n#", max_size=8), min_size=1, max_size=4))
def test_however_often_no_copy_is_lost(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str]
) -> None:
    desk = Desk(tmp_path_factory.mktemp("reset"))
    for text in texts:
        own(desk, text)
        assert desk("script", "reset").exit_code == 0
    kept = sorted(path.read_text(encoding="utf-8") for path in desk.own_scripts.glob("*.txt"))
    assert kept == sorted(texts)
