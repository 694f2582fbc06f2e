"""An interview with a script of one's own on another computer: said, and nothing is stuck."""

import shutil
from pathlib import Path

import pytest

from tests.support.here import ADD, DATES, PEOPLE, Desk, drilled
from tests.support.made import SHORT
from trainer.rows.script.listed import missing

COPY = (
    "Your interview acme-1 uses your script my-call, which isn't on this computer. Copy my-call.md"
)
MINE = SHORT.replace(" {#short}", "")
"""A script whose id is the name of its file."""
INSTEAD = "Until then, you practice the built-in script."


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture(scope="module")
def joined(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of somebody on a second computer, who has their answers, not the script."""
    folder = tmp_path_factory.mktemp("computers")
    first = Desk(folder / "first")
    first.own_scripts.mkdir(parents=True)
    (first.own_scripts / "my-call.md").write_text(MINE, encoding="utf-8")
    assert first(*ADD, *DATES, *PEOPLE, "--script", "my-call").exit_code == 0
    out = first("log", "export", str(folder / "x.jsonl"))
    assert out.exit_code == 0
    assert f"(my-call.md). They're here: {first.own_scripts}" in flat(out.output)
    second = Desk(folder / "second")
    joined = second("log", "import", str(folder / "x.jsonl"))
    assert joined.exit_code == 0, joined.output
    said = flat(joined.output)
    assert f"{COPY} from the other computer into {second.own_scripts}." in said
    assert INSTEAD not in said
    return second.folder


@pytest.fixture(name="moved")
def somebody_who_moved(joined: Path, tmp_path: Path) -> Desk:
    """Return the desk of that person, as no other test has left it."""
    shutil.copytree(joined, tmp_path / "second")
    return Desk(tmp_path / "second")


@pytest.mark.slow
@pytest.mark.parametrize(
    "command",
    [(), ("today",), ("read",), ("stats",), ("drill", "--plain"), ("rehearse", "--plain")],
)
def test_what_is_missing_is_said_once_and_the_rest_goes_on(
    moved: Desk, command: tuple[str, ...]
) -> None:
    shown = moved(*command)
    assert shown.exit_code == 0, shown.output
    assert flat(shown.output).count(COPY) == flat(shown.output).count(INSTEAD) == 1


@pytest.mark.slow
def test_the_built_in_script_is_practiced_for_the_call(moved: Desk) -> None:
    today = moved("today")
    assert "of 19 lines" in today.stdout
    assert "Ahead: " in today.stdout
    assert "The point: Ask what they look for" in drilled(moved, "--plain").output


@pytest.mark.slow
def test_home_can_be_left_and_stays_until_then(moved: Desk) -> None:
    home = moved.asked(typed=("i", "", "q"))
    assert home.exit_code == 0, home.output
    assert "19 lines to learn" in home.output


@pytest.mark.slow
def test_once_the_file_is_there_nothing_is_said(moved: Desk) -> None:
    moved.own_scripts.mkdir(parents=True, exist_ok=True)
    (moved.own_scripts / "my-call.md").write_text(MINE, encoding="utf-8")
    shown = moved("today")
    assert shown.exit_code == 0
    assert "isn't on this computer" not in shown.output
    assert "of 19 lines" not in shown.output


@pytest.mark.slow
def test_a_script_named_by_its_path_is_to_be_named_anew(moved: Desk, tmp_path: Path) -> None:
    own = tmp_path / "else" / "my.md"
    own.parent.mkdir()
    own.write_text(MINE, encoding="utf-8")
    assert moved("interview", "edit", "acme-1", "--script", str(own)).exit_code == 0
    own.unlink()
    shown = moved("today")
    assert shown.exit_code == 0
    assert "then type: trainer interview edit acme-1 --script my. Until then" in flat(shown.output)


@pytest.mark.slow
def test_another_interviews_script_is_left_alone(moved: Desk) -> None:
    assert moved("interview", "add", "Beta", "--call", "tomorrow 5pm").exit_code == 0
    shown = moved("today")
    assert shown.exit_code == 0
    assert COPY in flat(shown.output)
    assert INSTEAD not in flat(shown.output)
    assert "all 10 lines and 4 replies once" in shown.stdout


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ("my-call", "script my-call, which isn't here. Copy my-call.md."),
        ("/there/my-call.md", "script my-call, which isn't here. Copy my-call.md. my-call"),
        ("/there/ed.sh", "script ed.sh, which isn't here. Copy ed.sh. '/own folder/ed.sh'"),
        (
            "/there/My Call.md",
            "script My Call, which isn't here. Copy My Call.md. '/own folder/My Call.md'",
        ),
    ],
)
def test_a_script_is_called_as_its_file_and_named_anew_as_it_can_be_found(
    named: str, told: str
) -> None:
    text = missing("acme-1", named, Path("/own folder"))
    short = text.replace("which isn't on this computer", "which isn't here")
    short = short.removeprefix("Your interview acme-1 uses your ")
    short = short.replace(" from the other computer into /own folder", "")
    short = short.replace(", then type: trainer interview edit acme-1 --script", ".")
    assert short.rstrip(".") == told.rstrip(".")
