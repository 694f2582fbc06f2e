"""`trainer read --page` and `--html`: the call sheet, printed or written."""

import stat
import sys
from datetime import UTC, timedelta
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from tests.support.here import Desk
from tests.support.people import MONDAY
from tests.support.told import stage_event
from trainer.acts.context import Context
from trainer.acts.typed import typed_here, within_home
from trainer.commands.read import command
from trainer.core.stages.notes import note
from trainer.disk.pages import NotAFile
from trainer.rows.script.pages import AS_TEXT
from trainer.store.store import Store, read

KEY = "second-interview/how-many#phrasing"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "answers" / "log.db"
    with Store.open(path) as store:
        store.append(note("four candidates", now=MONDAY, key=KEY, stage="acme-1"))
    return path


def run(path: Path, *args: str) -> Result:
    context = Context(
        db=path, scripts=path.parent / "scripts", clock=lambda: MONDAY + timedelta(days=1), zone=UTC
    )
    return CliRunner().invoke(command, args, obj=context, standalone_mode=False)


@pytest.mark.slow
def test_the_page_has_every_line_whole_and_last_times_notes(path: Path) -> None:
    before = read(path)
    result = run(path, "--page")
    assert result.exception is None
    lines = result.stdout.splitlines()
    place = lines.index("8. Ask how many are still in the running")
    assert lines[place + 1 : place + 3] == [
        "    How many candidates are moving forward in the interview process?",
        "    Last time: “four candidates”",
    ]
    assert len(lines) < 60
    assert read(path) == before


def test_before_lines_are_heard_without_names_it_is_said_that_names_go_there(
    tmp_path: Path,
) -> None:
    told = "Where you hear “the interviewer” or “the next person”, you'll say a name."
    desk = Desk(tmp_path)
    assert told in desk.asked("read", typed=("q",)).stdout
    desk("interview", "add", "Acme", "--interviewer", "Ms. Ortiz", "--call", "2026-11-26 17:00")
    left = "Where you hear “the next person”, you'll say a name."
    assert left in desk.asked("read", typed=("q",)).stdout
    desk("interview", "edit", "acme-1", "--next", "Mr. Lee")
    assert "Where you hear" not in desk.asked("read", typed=("q",)).stdout


@pytest.mark.slow
def test_where_it_is_heard_whoever_has_no_name_is_called_something(path: Path) -> None:
    told = run(path, "--page").stdout
    assert "what is the next person like as a person?" in told
    assert "The interviewer, do I have your support" in told
    assert "_" not in told
    assert "____" in run(path, "--html", "-").stdout  # to be filled in by hand


@pytest.mark.slow
def test_the_call_sheet_says_that_it_is_one_and_its_lists_are_lists(path: Path) -> None:
    page = run(path, "--html", "-").stdout
    assert '<h1 dir="auto"><span class="unseen">Call sheet: </span>' in page
    assert page.count("<ul") == page.count('<ul role="list"')


def test_nobody_has_to_have_a_log_for_it_and_none_is_made(tmp_path: Path) -> None:
    result = run(tmp_path / "none" / "log.db", "--page")
    assert result.exception is None
    assert "13. Ask whether they will recommend you" in result.stdout
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_the_html_page_is_written_and_said_on_stderr(path: Path, tmp_path: Path) -> None:
    before, target = read(path), tmp_path / "sheet.html"
    result = run(path, "--html", str(target))
    assert (result.exception, result.stdout) == (None, "")
    assert str(target) in result.stderr
    assert "Last time: “four candidates”" in target.read_text(encoding="utf-8")
    if sys.platform != "win32":
        assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert read(path) == before


@pytest.mark.slow
def test_the_html_page_takes_the_place_of_nothing_but_a_file(path: Path, tmp_path: Path) -> None:
    assert isinstance(run(path, "--html", str(tmp_path)).exception, NotAFile)


@pytest.mark.slow
def test_the_names_and_the_head_are_those_of_the_interview_that_lies_ahead(path: Path) -> None:
    with Store.open(path) as store:
        fields = {"company": "Acme", "interviewer": "Ms. Ortiz", "next": "Mr. Lee", "number": 1}
        left_out = ["second-interview/process#phrasing"]
        call = MONDAY + timedelta(days=3)
        ahead = {**fields, "number": 2, "call": call, "leave_out": left_out}
        past = {**fields, "call": MONDAY, "outcome": "well"}
        store.append(stage_event("acme-1", past, MONDAY))
        store.append(stage_event("acme-2", ahead, MONDAY))
        store.append(note("little time", now=MONDAY, stage="acme-1"))
    lines = run(path, "--page").stdout.splitlines()
    assert lines[1:4] == [
        "Ms. Ortiz, Acme · call Thursday, November 26, 8:00 PM",
        "Then Mr. Lee",
        "Last time it went well: “little time”",
    ]
    assert "    Please tell me, what is Mr. Lee like as a person?" in lines
    assert not any(line.startswith("1.") for line in lines)


@pytest.mark.slow
def test_a_dash_is_the_standard_output_and_makes_no_file(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(path, "--html", "-")
    assert result.exception is None
    assert result.stdout.startswith("<!DOCTYPE html>")
    assert result.stdout.endswith("</html>\n")
    assert result.stderr == ""
    assert not (tmp_path / "-").exists()


@pytest.mark.slow
def test_notes_makes_the_page_roomier_and_is_for_paper_alone(path: Path) -> None:
    assert run(path, "--html", "-", "--notes").stdout != run(path, "--html", "-").stdout
    assert isinstance(run(path, "--notes").exception, click.UsageError)


@pytest.mark.slow
@pytest.mark.parametrize("shown", [True, False])
def test_the_browser_is_handed_a_private_page_and_the_page_is_named(
    path: Path, monkeypatch: pytest.MonkeyPatch, *, shown: bool
) -> None:
    asked: list[str] = []

    def opens(url: str) -> bool:
        asked.append(url)
        return shown

    monkeypatch.setattr("webbrowser.open", opens)
    result = run(path, "--browser")
    page = path.with_name("call-sheet.html")
    assert (result.exception, asked) == (None, [page.as_uri()])
    assert str(page) in result.stdout
    assert ("couldn't find a browser" in result.stdout) is not shown
    assert "Last time: “four candidates”" in page.read_text(encoding="utf-8")
    if sys.platform != "win32":
        assert stat.S_IMODE(page.stat().st_mode) == 0o600


@pytest.mark.slow
@pytest.mark.parametrize("args", [("read", "--html"), ("stats", "--html")])
def test_an_earlier_page_is_replaced_only_by_whoever_says_so(
    tmp_path: Path, args: tuple[str, ...]
) -> None:
    desk, page = Desk(tmp_path), tmp_path / "page.html"
    desk.acme()
    assert desk(*args, str(page)).exit_code == 0
    earlier = f"{page.read_text(encoding='utf-8')}<!-- an earlier one -->"
    page.write_text(earlier, encoding="utf-8")

    refused = desk(*args, str(page))  # nobody to ask
    assert refused.exit_code == 1
    assert "already exists, so I left it alone" in str(refused.exception)
    for typed in ("", "n", "no thanks"):
        kept = desk.asked(*args, str(page), typed=(typed,))
        assert "page.html already exists. Replace it?" in kept.output
        assert "I left it as it was" in kept.output
        assert page.read_text(encoding="utf-8") == earlier

    assert "Saved: " in desk.asked(*args, str(page), typed=("y",)).output
    assert page.read_text(encoding="utf-8") != earlier
    page.write_text(earlier, encoding="utf-8")
    assert desk(*args, str(page), "--yes").exit_code == 0
    assert page.read_text(encoding="utf-8") != earlier

    page.write_text("my own text", encoding="utf-8")  # that is never replaced
    assert desk(*args, str(page), "--yes").exit_code == 1
    assert page.read_text(encoding="utf-8") == "my own text"


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("she says no", "If they say no: What are your concerns?"),
        ("im one of three", "If they say you’re one of several: The interviewer, what in your"),  # noqa: RUF001
        ("maybe", "If they say maybe, depending on the others: What are my strengths and"),
        ("nope", "If they say no: What are your concerns?"),
        ("2nd of 4", "If they rank you, but not No. 1: Then please tell me, the interviewer,"),
        ("she says second of four", "If they rank you, but not No. 1: Then please tell me,"),
        ("ur number two", "If they rank you, but not No. 1: Then please tell me,"),
        ("you're second", "If they rank you, but not No. 1: Then please tell me,"),
        ("they rank me lower", "If they rank you, but not No. 1: Then please tell me,"),
    ],
)
def test_what_one_says_after_an_answer_stands_alone(path: Path, answer: str, told: str) -> None:
    lines = run(path, "--if", answer).stdout.splitlines()
    assert lines[0] == "What you say then"
    assert lines[-1].strip().startswith(told)
    assert len(lines) == 6


def test_an_answer_that_no_question_has_is_told_with_those_they_have(path: Path) -> None:
    result = run(path, "--if", "banana")
    assert isinstance(result.exception, click.UsageError)
    told = str(result.exception)
    assert told.startswith("“banana” isn't an answer I can find in the script. It has these: ")
    assert told.endswith("depending on the others.")


def test_what_is_said_after_an_answer_is_no_page(path: Path, tmp_path: Path) -> None:
    result = run(path, "--if", "no", "--html", str(tmp_path / "a.html"))
    assert isinstance(result.exception, click.UsageError)
    assert not (tmp_path / "a.html").exists()


def test_how_to_have_the_sheet_as_text_is_typed_in_a_terminal_at_home_too() -> None:
    with within_home():
        assert typed_here(AS_TEXT).endswith("trainer read --page > sheet.txt")
