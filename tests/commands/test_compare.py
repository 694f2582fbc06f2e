"""`trainer compare`: what the drill would say to an answer, one or a table of them."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.support.here import ADD, PEOPLE, Desk
from trainer.cli import run

SUPPORT = "second-interview#support"
PLACE_OF_NO = "second-interview#hire/no"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def one(desk: Desk, *arguments: str) -> dict[str, Any]:
    found = json.loads(desk("compare", "--json", *arguments).stdout)
    assert isinstance(found, dict)
    return found


def table(tmp_path: Path, text: bytes, *arguments: str) -> tuple[int, list[dict[str, Any]], str]:
    done = subprocess.run(
        [
            *(sys.executable, "-m", "trainer", "compare", "--tsv"),
            *("--db", str(tmp_path / "log.db"), "--scripts", str(tmp_path / "scripts")),
            *arguments,
        ],
        input=text,
        capture_output=True,
        check=False,
    )
    return (
        done.returncode,
        [json.loads(line) for line in done.stdout.splitlines()],
        done.stderr.decode(),
    )


def test_one_answer_as_json(desk: Desk) -> None:
    line = "{interviewer}, do I have your **support** here? || Do you support me?"
    found = one(
        desk,
        "--line",
        line,
        "--slot",
        "interviewer=Ms. Müller",
        "--said",
        "do i have your suport here",
    )
    assert found == {
        "rating": 2,
        "share": found["share"],
        "missing": ["Müller"],
        "added": [],
        "moved": [],
        "spelling": [{"said": "suport", "wanted": "support"}],
        "lost": [{"rule": "name", "word": "Müller"}],
    }
    assert one(desk, "--line", line, "--said", "do you support me")["rating"] == 3
    assert not desk.store_path.exists()


def test_one_answer_in_sentences(desk: Desk) -> None:
    shown = desk(
        "compare", "--line", "What are your **concerns**?", "--said", "what are your worries"
    )
    assert shown.stdout.splitlines() == [
        "The line: What are your concerns?",
        "You said: what are your worries",
        "3 of 4 words right.",
        "Missing: concerns",
        "Extra: worries",
        "“concerns” is a key word, so it has to be in there.",
        "The drill would suggest: Again",
    ]


ACCEPT = "I would **accept** it, {interviewer}."


def test_what_a_recognizer_wrote_has_three_states(desk: Desk) -> None:
    given = ("--line", ACCEPT, "--slot", "interviewer=Ms. Ortiz", "--by", "voice")
    assert one(desk, *given, "--said", "i would decline it miss or these") == {
        "rating": 1,
        "share": 0.25,
        "missing": ["accept"],
        "unsure": ["Ortiz"],
        "added": [],
        "moved": [],
        "spelling": [],
        "lost": [{"rule": "key", "word": "accept"}],
    }
    assert one(desk, *given, "--said", "i would except it miss ortiz")["rating"] is None
    assert one(desk, *given, "--said", "i would not accept it miss ortiz")["added"] == ["not"]
    assert one(desk, *given, "--said", "i would accept it miss ortiz")["rating"] == 3


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "i would except it lee",
            ["Not sure about: accept, Ortiz.", "The drill would: ask you how it went"],
        ),
        (
            "i would it",
            ["I didn't hear: accept. Not sure about: Ortiz.", "The drill would suggest: Again"],
        ),
        (
            "i would not accept it ortiz",
            [
                "I also heard: not. That would turn it around.",
                "The drill would: ask you how it went",
            ],
        ),
        ("accept ortiz", ["Every word that counts was there.", "The drill would suggest: Good"]),
    ],
)
def test_what_a_recognizer_wrote_in_sentences(desk: Desk, said: str, told: list[str]) -> None:
    slot = ("--slot", "interviewer=Ms. Ortiz")
    shown = desk("compare", "--line", ACCEPT, *slot, "--by", "voice", "--said", said)
    lines = shown.stdout.splitlines()
    assert lines[:2] == [f"I heard: {said}", "The line: I would accept it, Ms. Ortiz."]
    assert lines[2:] == told


@pytest.mark.slow
def test_a_recognizer_s_words_may_be_another_branch_s(desk: Desk) -> None:
    desk(*ADD, *PEOPLE)
    yes = (
        "great what do you think i need to do to get the next interviewing authority to feel"
        " the same way"
    )
    found = one(desk, "--line", PLACE_OF_NO, "--by", "voice", "--said", yes)
    assert (found["rating"], found["lost"][-1]) == (1, {"rule": "branch", "word": "yes"})


@pytest.mark.slow
def test_a_place_is_that_line_with_its_wordings_names_and_sister_branches(desk: Desk) -> None:
    desk(*ADD, *PEOPLE)
    assert (
        one(
            desk, "--line", SUPPORT, "--said", "ms ortiz do i have your support in getting this job"
        )["rating"]
        == 3
    )
    assert (
        one(
            desk,
            "--line",
            "second-interview#role",
            "--said",
            "what is her role in the interview process",
        )["rating"]
        == 3
    )
    found = one(
        desk,
        "--line",
        SUPPORT,
        "--slot",
        "interviewer=Mr. Bo",
        "--said",
        "ms ortiz do i have your support in getting this job",
    )
    assert [loss["rule"] for loss in found["lost"]] == ["name"]
    yes = (
        "great what do you think i need to do to get the next interviewing authority to feel"
        " the same way"
    )
    found = one(desk, "--line", PLACE_OF_NO, "--said", yes)
    assert (found["rating"], found["lost"][-1]) == (1, {"rule": "branch", "word": "yes"})
    assert one(desk, "--line", "second-interview#hire/yes", "--said", yes)["rating"] == 3


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (("--line", "second-interview#nowhere"), "trainer script cards second-interview --keys"),
        (("--line", "a b", "--by", "hand"), "Use type, letters or voice."),
        (("--line", "a b", "--strictness", "mild"), "Use gist, exact, opening-night."),
        (("--line", "a b", "--slot", "Ms. Diaz"), "Write it like next=Ms. Diaz"),
        (("--line", "Hi {next}", "--slot", "nex=Bob"), "uses {nex}. Did you mean next?"),
        (("--line", "Hi {next}", "--slot", "interviewer=Bob"), "in the line uses {interviewer}."),
        (("--line", "second-interview#hire", "--slot", "foo=b"), "in the script uses {foo}."),
        (("--line", "{next"), "can't be a line of a script"),
        (("--line", " || "), "can't be a line of a script"),
    ],
)
def test_what_cant_be_read_is_one_line_that_says_what_to_do(
    desk: Desk, arguments: tuple[str, ...], hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["compare", *arguments, "--said", "x"], desk) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert hint in told.err
    assert told.err.count("\n") == 1


def test_a_script_that_there_is_none_of_is_mistyped(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["compare", "--line", "secnd-interview#hire", "--said", "x"], desk) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "second-interview" in told.err


def test_a_table_gives_an_object_a_row_in_order(tmp_path: Path) -> None:
    text = (
        "kind\tline\tsaid\tby\tstrictness\thints\tseconds\n"
        "a\tWe meet the team.\twe meet the team\t\t\t\t1\n"
        "b\tWe meet the team.\twmtt\tletters\t\t\t\n"
        "c\tWe meet the team.\tmeet the team\ttype\topening-night\t\t\n"
        "d\tWe meet the team.\twe meet the team\ttype\texact\t1\t\n"
        "e\tWe meet the team.\twe meet the team\t\t\t99\t\n"
        "f\tWe meet the team.\n"
    )
    code, rows, _ = table(tmp_path, text.encode())
    assert (code, [row["rating"] for row in rows]) == (0, [4, 3, 2, 2, 1, 1])


@pytest.mark.slow
def test_a_bad_row_is_an_error_in_its_place_and_the_exit_code_says_so(tmp_path: Path) -> None:
    text = (
        b"\xef\xbb\xbfsaid\tline\tby\r\n"
        b"we meet\tWe meet.\t\r\n"
        b"x\tWe meet.\thand\r\n"
        b"\xff\tWe meet.\t\r\n"
        b"x\tWe meet.\t\tmore\r\n"
        b"x\t\t\r\n"
        b'"we meet"\tWe meet.\t\r\n'
    )
    code, rows, _ = table(tmp_path, text)
    assert (code, ["error" in row for row in rows]) == (1, [False, True, True, True, True, False])
    assert "hand" in rows[1]["error"]
    assert rows[5]["rating"] == 3


@pytest.mark.slow
def test_what_a_table_does_not_name_is_given_once(tmp_path: Path) -> None:
    code, rows, _ = table(tmp_path, b"said\nwe meet\nwe part\n", "--line", "We meet.")
    assert (code, [row["rating"] for row in rows]) == (0, [3, 1])


@pytest.mark.slow
@pytest.mark.parametrize("text", [b"", b"one\ttwo\nx\ty\n", b"\xff\n"])
def test_a_table_without_its_columns_is_refused(tmp_path: Path, text: bytes) -> None:
    code, rows, told = table(tmp_path, text)
    assert (code, rows) == (2, [])
    assert told.count("\n") == 1
