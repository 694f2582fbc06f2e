"""`trainer log rate`: an older answer is rated again, taken back, brought back."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.here import ADD, PEOPLE, Desk
from trainer.core.log.events import DAY, VERSION, Event, What, microseconds
from trainer.core.value import replace
from trainer.store.store import Store, read

LINE = "I am very excited about this role."


@pytest.fixture
def path(desk: Desk) -> Desk:
    """Somebody who read a line and answered it three times: Again, Good, Easy."""
    at, day = microseconds(desk.clock()) - 3 * 86_400_000_000, "2026-11-20"
    with Store.open(desk.store_path) as store:
        store.append(Event(event="study", at=at, day=day, key="s/excited#phrasing", line=LINE))
        for number, rating in enumerate((1, 3, 4), 1):
            store.append(
                Event(
                    event="review",
                    at=at + number * 100_000_000,
                    day=day,
                    key="s/excited#phrasing",
                    line=LINE,
                    rating=rating,
                    way="aloud",
                    rung=2,
                )
            )
    return desk


def shown(desk: Desk) -> list[dict[str, object]]:
    found = json.loads(desk("log", "show", "--json").stdout)
    assert isinstance(found, list)
    return found


def test_its_number_stands_in_log_show_and_what_it_counts_as(path: Desk) -> None:
    result = path("log", "rate", "3", "2")
    assert result.exit_code == 0
    assert result.stdout == f"Answer 3 ({LINE}) now counts as Hard. Before, it was Good.\n"
    path.plain = False  # it goes into a pipe: for another program
    lines = path("log", "show").stdout.splitlines()
    assert [line[:2] for line in lines] == ["1 ", "2 ", "3 ", "4 ", "5 "]
    assert lines[2].endswith("review s/excited#phrasing Good, now Hard")
    assert lines[4].endswith("changed the rating of answer 3 to Hard")
    assert path("log", "show", "--last", "1").stdout.startswith("5 ")
    told = shown(path)
    assert [(each["number"], each["rating"], each["counts_as"]) for each in told] == [
        (1, None, None),
        (2, 1, 1),
        (3, 3, 2),
        (4, 4, 4),
        (5, 2, None),
    ]
    assert path("log", "check").exit_code == 0


def test_the_log_is_only_added_to(path: Desk) -> None:
    before = read(path.store_path)
    path("log", "rate", "2", "good")
    path("log", "rate", "2", "--remove")
    path("undo")
    assert read(path.store_path)[: len(before)] == before


def test_remove_takes_back_the_new_rating_and_then_the_answer(path: Desk) -> None:
    path("log", "rate", "3", "1")
    first = path("log", "rate", "3", "--remove")
    assert first.stdout == f"Answer 3 ({LINE}) is back to Good.\n"
    second = path("log", "rate", "3", "--remove")
    assert second.stdout == (
        f"Answer 3 ({LINE}) doesn't count anymore. To bring it back: trainer undo\n"
    )
    assert "Good, taken back." in path("log", "show").stdout
    third = path("log", "rate", "3", "--remove")
    assert (third.exit_code, third.stdout) == (2, "")
    assert "To make it count again, rate it: trainer log rate 3 3" in " ".join(third.stderr.split())
    assert path("log", "rate", "3", "3").stdout == f"Answer 3 ({LINE}) counts again, as Good.\n"


@pytest.mark.slow
def test_undo_goes_back_step_by_step_to_what_it_was(path: Desk) -> None:
    path("log", "rate", "2", "3")
    path("log", "rate", "2", "4")
    path("log", "rate", "4", "--remove")
    assert path("undo").stdout == f"Answer 4 ({LINE}) is back to Easy.\n"
    assert path("undo").stdout == f"Answer 2 ({LINE}) is back to Good.\n"
    assert path("undo").stdout == f"Answer 2 ({LINE}) is back to Again.\n"
    told = f"Taken back: your Easy for “{LINE}”\nThat was from Friday, November 20.\n"
    assert path("undo").stdout == told
    taken = path("log", "rate", "4", "2")
    assert taken.exit_code == 2
    assert "You took back answer 4, so it can't be rated." in taken.stderr


def test_the_same_rating_changes_nothing(path: Desk) -> None:
    before = read(path.store_path)
    assert path("log", "rate", "4", "4").stdout == f"Answer 4 ({LINE}) already counts as Easy.\n"
    assert read(path.store_path) == before


def test_as_json(path: Desk) -> None:
    found = json.loads(path("log", "rate", "2", "3", "--json").stdout)
    assert found.pop("id") == read(path.store_path)[1].id
    assert found == {
        "number": 2,
        "key": "s/excited#phrasing",
        "line": LINE,
        "first": 1,
        "before": 1,
        "now": 3,
    }
    assert json.loads(path("log", "rate", "4", "--remove", "--json").stdout)["now"] is None


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (("0", "3"), "There's no answer 0. The last number is 4."),
        (("99", "3"), "There's no answer 99. The last number is 4."),
        (("1", "3"), "Number 1 isn't an answer that you rated."),
        (("2", "5"), "“5” isn't a rating. Use one of 1 (Again), 2 (Hard), 3 (Good), 4 (Easy)."),
        (("2", "0"), "“0” isn't a rating."),
        (("2", "3.5"), "“3.5” isn't a rating."),
        (("2",), "Which rating? 1 (Again), 2 (Hard), 3 (Good), 4 (Easy), or --remove to take it"),
        (("2", "3", "--remove"), "Use a rating or --remove, not both."),
        (("two", "3"), "'two' is not a valid integer"),
    ],
)
def test_what_cant_be_rated_is_said_and_changes_nothing(
    path: Desk, typed: tuple[str, ...], told: str
) -> None:
    before = read(path.store_path)
    result = path("log", "rate", *typed)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in " ".join(result.stderr.split())
    assert read(path.store_path) == before


def test_what_a_wrong_clock_or_a_newer_trainer_wrote_was_not_taken_back(path: Desk) -> None:
    first, soon = read(path.store_path)[1], microseconds(path.clock()) + DAY - 5_000_000
    with Store.open(path.store_path) as store:
        for number, at in enumerate((soon, soon + 3_600_000_000)):
            store.join([replace(first, id=f"{number:032x}", origin="o", seq=number + 1, at=at)])
        store.join([replace(first, id=f"{9:032x}", origin="o", seq=9, v=VERSION + 1)])
    path.plain = False  # it goes into a pipe: for another program
    listed = path("log", "show").stdout
    assert "taken back" not in listed
    told = [line.partition("phrasing ")[2] for line in listed.splitlines()]
    future = "Again (dated in the future, so it doesn't count yet)"
    newer = "Again (a newer trainer wrote this, so it doesn't count here)"
    assert sorted(told) == sorted(["", "Again", "Good", "Easy", "Again", future, newer])
    before = read(path.store_path)
    for more in (("3",), ("--remove",)):
        result = path("log", "rate", str(len(before)), *more)
        assert result.exit_code == 2
        assert "is dated in the future (November " in " ".join(result.stderr.split())
    assert read(path.store_path) == before


def test_with_nothing_answered_no_file_is_made(desk: Desk) -> None:
    result = desk("log", "rate", "1", "3")
    assert (result.stdout, result.stderr) == ("", "You haven't answered anything yet.\n")
    assert not desk.store_path.exists()


@pytest.mark.slow
def test_what_can_be_said_follows(path: Desk) -> None:
    def tally() -> tuple[int, ...]:
        with closing(sqlite3.connect(path.store_path)) as connection:
            (found,) = connection.execute("SELECT can_say, again FROM cards")
        return tuple(found)

    assert tally() == (1, 1)
    path("log", "rate", "4", "1")
    assert tally() == (0, 2)
    kinds = [event.event for event in read(path.store_path)]
    assert kinds == [What.STUDY, *[What.REVIEW] * 3, What.RERATE]


def test_what_is_taken_back_or_rated_again_has_its_names(desk: Desk) -> None:
    desk(*ADD, *PEOPLE)
    at = microseconds(desk.clock()) + 1_000_000
    line, key = "{interviewer}, is {next} kind to {other}?", "second-interview/person#phrasing"
    with Store.open(desk.store_path) as store:
        review = Event(event="review", at=at, day="2026-11-23", key=key, line=line, rating=3)
        store.append(replace(review, way="type", rung=2, stage="acme-1"))
    named = "Ms. Ortiz, is Mr. Lee kind to [other]?"
    assert named in desk("log", "rate", "2", "1").stdout
    assert named in desk("undo").stdout
    told = "your Good for question 2 (Ask what the next person is like)"
    assert desk("undo").stdout == f"Taken back: {told}\n"


@pytest.mark.slow
def test_a_rating_change_that_was_undone_is_no_answer_taken_back(
    path: Desk, tmp_path: Path
) -> None:
    path("log", "rate", "3", "1")
    path("undo")
    path("log", "export", str(tmp_path / "x.jsonl"))
    joined = Desk(tmp_path / "other")("log", "import", str(tmp_path / "x.jsonl"))
    assert "3 answers, 1 rating changed, 1 change undone and 1 other entry." in joined.stdout


@pytest.mark.slow
@pytest.mark.parametrize("way", [("undo",), ("log", "rate", "3", "--remove")])
def test_an_answer_taken_back_is_counted_apart(
    path: Desk, tmp_path: Path, way: tuple[str, ...]
) -> None:
    path(*way)
    exported = path("log", "export", str(tmp_path / "x.jsonl")).stdout
    assert "Exported 2 answers, 1 more taken back, and everything else saved to" in exported
    assert "Exported 2 answers to" in path("log", "export", str(tmp_path / "x.csv")).stdout
    joined = Desk(tmp_path / "other")("log", "import", str(tmp_path / "x.jsonl"))
    assert "2 answers, 1 answer taken back and 1 other entry." in " ".join(joined.stdout.split())
