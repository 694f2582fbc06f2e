"""`trainer script new`: a script that explains itself, or a draft of a text, never over a file."""

from pathlib import Path

import pytest

from tests.support.here import Desk, drilled
from tests.support.texts.drafts import FOLDER, TUNED

TIP = FOLDER / TUNED / "tip.txt"


def test_without_a_text_it_explains_itself_and_can_be_drilled(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    made = desk("script", "new", "My call")
    assert made.exit_code == 0, made.output
    assert "my-call.md" in made.output
    assert desk("script", "check", "my-call").output.endswith("1 script, 0 errors, 0 warnings.\n")
    assert "Ask for a moment" in drilled(desk, "my-call", "--cards", "2").output


def test_the_tip_becomes_a_script_that_can_be_drilled(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    made = desk("script", "new", "tip", "--from", str(TIP))
    assert made.exit_code == 0, made.output
    assert "13 questions and 6 follow-ups" in made.output
    assert "line 9: question: What is his or her role in the interview process?" in made.output
    assert "line 1: left out:" in made.output
    page = (tmp_path / "scripts" / "tip.md").read_text("utf-8")
    assert page.count("<!-- Please check, line") == 12
    assert desk("script", "check", "tip").exit_code == 0
    assert drilled(desk, "tip", "--cards", "3").exit_code == 0


def test_at_a_terminal_each_guess_is_asked_about(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    made = desk.asked("script", "new", "tip", "--from", str(TIP), typed=("x", "n", "y", "a"))
    assert made.exit_code == 0, made.output
    assert "(n: the person you meet next, {next})" in made.output
    assert "a for yes to all the rest" in made.output
    page = (tmp_path / "scripts" / "tip.md").read_text("utf-8")
    assert "> {next}, I\u2019m excited about" in page
    assert page.count("<!-- Please check, line") == 10


@pytest.mark.parametrize(
    ("typed", "script"), [("y", "tip"), ("yes please", "tip"), ("", None), ("n", None)]
)
def test_the_interview_at_hand_can_be_practiced_with_it(
    tmp_path: Path, typed: str, script: str | None
) -> None:
    desk = Desk(tmp_path)
    desk.acme()
    made = desk.asked("script", "new", "tip", "--from", str(TIP), typed=("a", typed))
    assert "Practice for Ms. Ortiz at Acme with tip from now on?" in made.stdout
    assert desk.list()[0]["script"] == script
    later = "To practice for Ms. Ortiz at Acme with it: trainer interview edit acme-1 --script tip"
    assert (later in made.stdout) is (script is None)


def test_without_anybody_to_ask_it_is_said_how(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    made = desk("script", "new", "tip", "--from", str(TIP)).stdout
    assert "To practice for an interview with it: trainer interview add Acme --script tip" in made
    assert desk.list() == []
    desk.acme()
    made = desk("script", "new", "tip-2", "--from", str(TIP)).stdout
    assert "trainer interview edit acme-1 --script tip-2" in made


def test_a_text_can_be_pasted(tmp_path: Path) -> None:
    from click.testing import CliRunner

    from trainer.cli import trainer

    text = "- What is next?\n- Who decides?\n"
    desk = Desk(tmp_path)
    made = CliRunner().invoke(
        trainer, ["script", "new", "mine", "--from", "-"], obj=desk, input=text
    )
    assert made.exit_code == 0, made.output
    assert "2 questions and 0 follow-ups" in made.output


def test_nothing_is_ever_replaced(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    for name in ("mine", "Mine", "mine.md", "second-interview"):
        desk("script", "new", "mine")
        before = (tmp_path / "scripts" / "mine.md").read_bytes()
        again = desk("script", "new", name, "--from", str(TIP))
        assert again.exit_code == 1
        assert "already a script called" in str(again.exception)
        assert (tmp_path / "scripts" / "mine.md").read_bytes() == before
    assert [path.name for path in (tmp_path / "scripts").iterdir()] == ["mine.md"]


@pytest.mark.parametrize("name", ["", "../up", "a/b", "...", "a\\b"])
def test_a_name_is_a_few_letters(tmp_path: Path, name: str) -> None:
    refused = Desk(tmp_path)("script", "new", name)
    assert refused.exit_code == 1
    assert "can't be a script's name" in str(refused.exception)
    assert list(tmp_path.rglob("*.md")) == []


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("none.txt", b"Nothing to say here.\n", "I found nothing to say"),
        ("a.pdf", b"%PDF-1.7 ...", "This is a PDF"),
        ("a.docx", b"PK\x03\x04 ...", "save it as plain text or as a web page"),
        ("a.apkg", b"PK\x03\x04 ...", "isn't a whole .apkg file"),
        ("a.txt", b"a\0b", "This isn't text."),
        ("long.txt", b"What?\n" * 6_000, "more than 5,000 lines"),
        ("deep.html", b"<div>" * 5_000, "nested too deeply to read"),
        ("large.txt", b"a " * 600_000, "longer than a million"),
        ("missing.txt", None, "doesn't exist"),
    ],
)
def test_what_no_script_can_be_made_of_is_said_and_nothing_written(
    tmp_path: Path, name: str, data: bytes | None, said: str
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    desk = Desk(tmp_path)
    refused = desk("script", "new", "mine", "--from", str(tmp_path / name))
    assert refused.exit_code == 1
    assert said in str(refused.exception) + refused.output
    assert not (tmp_path / "scripts" / "mine.md").exists()


def test_questions_in_a_list_are_told_what_makes_a_script_of_them(tmp_path: Path) -> None:
    (tmp_path / "list.md").write_text("# Mine\n\n- Who decides?\n- When is it?\n", "utf-8")
    desk = Desk(tmp_path)
    checked = desk("script", "check", str(tmp_path / "list.md"))
    assert "These 2 items look like questions" in checked.output
    assert "script new NAME --from FILE" in checked.output
    made = desk("script", "new", "mine", "--from", str(tmp_path / "list.md"))
    assert made.exit_code == 0
    assert desk("script", "check", "mine").exit_code == 0
