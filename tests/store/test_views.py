"""The views in the file say what the product counts, and each figure can be had with plain SQL."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from tests.often import some
from tests.support.search import earlier, figures, the_log
from trainer.core.example.search import NOW
from trainer.core.log.events import DAY, Event, live, microseconds, moment
from trainer.core.stats.past import Past, past
from trainer.core.stats.practice import practice
from trainer.core.stats.report import Report
from trainer.store.file import open_to_read
from trainer.store.store import Store

PASSED = (
    '{"call": 5, "course": "call", "forgotten": true}',
    '{"call": 5, "course": "call", "skipped": true}',
    '{"call": 5, "course": "call", "unsaid": ["four", "one"], "coming": ["two", 0]}',
    '{"call": 5, "course": "call", "unsaid": ["on"]}',
)
"""What calls say of lines that nobody asked."""
WEEKS = 104
"""How much earlier the example is put, so that its days are past whatever the clock says."""
EARLY = NOW - timedelta(weeks=WEEKS)
START = datetime(2025, 3, 3, 20, tzinfo=UTC)
KEYS = ("a/one#phrasing", "a/two#phrasing", "a/three#phrasing", "b/four#branch")


def kept(path: Path, log: tuple[Event, ...]) -> sqlite3.Connection:
    """Keep a log in a store and open it as the product does for those who only look."""
    with Store.open(path) as store:
        assert store.join(log) == len(log)
    connection = open_to_read(path)
    connection.row_factory = sqlite3.Row
    return connection


@pytest.fixture(scope="module")
def search(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path = tmp_path_factory.mktemp("search") / "log.db"
    with closing(kept(path, earlier(the_log(), weeks=WEEKS))) as connection:
        yield connection


@pytest.fixture(scope="module")
def told() -> Report:
    return figures(earlier(the_log(), weeks=WEEKS), now=EARLY)


# -- the figures of the example, by SQL alone


@pytest.mark.slow
def test_recall_by_week(search: sqlite3.Connection, told: Report) -> None:
    sql = """
        SELECT week, count(*), sum("right") FROM reviews WHERE first_of_day GROUP BY week
    """
    found = [(week.begin.isoformat(), week.recall.tests, week.recall.right) for week in told.weeks]
    assert [tuple(row) for row in search.execute(sql)] == found


@pytest.mark.slow
def test_days_and_minutes(search: sqlite3.Connection, told: Report) -> None:
    rows = list(search.execute("SELECT * FROM days ORDER BY day"))
    days = told.practice.days
    assert [row["day"] for row in rows] == [day.day.isoformat() for day in days]
    assert [row["seconds"] for row in rows] == pytest.approx([day.seconds for day in days])
    assert [(row["reviews"], row["right"], row["studies"]) for row in rows] == [
        (day.reviews, day.right, day.studies) for day in days
    ]
    tests = "SELECT sum(tests), sum(tests_right) FROM days"
    every = [week.recall for week in told.weeks]
    assert tuple(search.execute(tests).fetchone()) == (
        sum(each.tests for each in every),
        sum(each.right for each in every),
    )


@pytest.mark.slow
def test_lines_that_can_be_said_and_those_by_letters(
    search: sqlite3.Connection, told: Report
) -> None:
    sql = """
        SELECT sum(can_say), sum(by_letters), count(*) FROM cards
        WHERE card = 'phrasing' AND fed > 0
    """
    found = tuple(search.execute(sql).fetchone())
    assert found == (len(told.tally.say), len(told.tally.letters), told.practiced)
    assert found[0] > 0


def test_what_was_heard_and_what_was_chosen(search: sqlite3.Connection, told: Report) -> None:
    sql = """
        SELECT "key", coalesce(chosen, ''), count(*) FROM reviews WHERE way = 'choose'
        GROUP BY "key", chosen
    """
    found = {(heard, chosen): number for heard, chosen, number in search.execute(sql)}
    assert found == {pair: n for fork in told.forks for pair, n in fork.chosen.items()}


def test_words_that_went_missing_are_found_beside_their_review(search: sqlite3.Connection) -> None:
    sql = """
        SELECT count(*) FROM reviews JOIN words ON words.event = reviews.id
        WHERE words.field = 'missing' AND words.text <> '[]'
    """
    wanted = sum(bool(event.missing) for event in the_log() if event.event == "review")
    assert search.execute(sql).fetchone()[0] == wanted > 0


def test_times_are_told_as_text_too(search: sqlite3.Connection) -> None:
    for row in search.execute("SELECT at, microseconds FROM reviews"):
        assert datetime.fromisoformat(row["at"]) == moment(row["microseconds"])


@pytest.mark.slow
def test_no_view_shows_a_persons_own_words(search: sqlite3.Connection) -> None:
    log = [event for event in the_log() if event.way == "type" and event.said]
    said = {event.said for event in log} - {event.line for event in the_log()}
    assert said
    for view in ("standing", "reviews", "cards", "days"):
        for row in search.execute(f"SELECT * FROM {view}"):  # noqa: S608 - our own views
            assert not said & set(row)


# -- any log at all


@pytest.mark.parametrize("seed", some(15, range(60)))
def test_the_views_of_any_log_are_what_the_product_folds(tmp_path: Path, seed: int) -> None:
    """Aliases in circles, retractions, answers rated anew, copies, histories begun anew."""
    log = tuple(made_up(Random(seed)))
    at = microseconds(START) + 60 * DAY
    events = live(log, now=at)
    found = past(events)
    with closing(kept(tmp_path / "log.db", log)) as connection:
        rows = connection.execute("SELECT * FROM reviews ORDER BY microseconds, id").fetchall()
        tries = [entry for entry in found.entries if entry.review]
        assert [(row["id"], row["key"], row["fed"], row["first_of_day"]) for row in rows] == [
            (e.event.id, e.event.key, int(e.fed), int(e.first)) for e in tries
        ]
        assert [row["chosen"] for row in rows] == [entry.event.chosen for entry in tries]
        assert [row["rating"] for row in rows] == [entry.event.rating for entry in tries]
        check_cards(connection, found)
        days = connection.execute("SELECT * FROM days ORDER BY day").fetchall()
        told = practice(events, today=date(2025, 5, 1), counts=lambda _event: True).days
        assert [row["day"] for row in days] == [day.day.isoformat() for day in told]
        assert [row["seconds"] for row in days] == pytest.approx([day.seconds for day in told])


def check_cards(connection: sqlite3.Connection, found: Past) -> None:
    """Check that the cards are those with a try since their history began."""
    cards = {row["key"]: row for row in connection.execute("SELECT * FROM cards")}
    assert cards.keys() == {key for key, memory in found.memories.items() if memory.tried}
    for key, row in cards.items():
        memory = found.memories[key]
        known = (int(memory.said), int(memory.lettered and not memory.said))
        tries = sum(entry.fed and entry.review for entry in found.of[key][began(found, key) :])
        assert (row["fed"], row["can_say"], row["by_letters"]) == (tries, *known), key
        assert row["last_rating"] == ("", "Again", "Hard", "Good", "Easy")[memory.rating or 0]


def began(found: Past, key: str) -> int:
    """Return the place of the first event of a card since its history was begun anew."""
    anew = [n for n, entry in enumerate(found.of[key], 1) if entry.event.history == "anew"]
    return max(anew, default=0)


def made_up(chance: Random) -> Iterator[Event]:
    """Yield events as no person would make them."""
    at = microseconds(START)
    ids: list[str] = []
    for number in range(chance.randrange(5, 60)):
        at += chance.choice((1, 10**6, 50 * 10**6, 70 * 10**6, 700 * 10**6, DAY // 3, DAY))
        day = (START + timedelta(microseconds=at - microseconds(START))).date().isoformat()
        blank = {
            "id": f"{chance.randrange(10**6):06}-{number}",
            "origin": "made-up",
            "seq": number + 1,
            "at": at,
            "day": chance.choice((day, day, day, day, "no day", "2025-02-31")),
            "v": chance.choice((1, 1, 1, 1, 1, 2)),
        }
        ids.append(str(blank["id"]))
        yield chance.choice((review, review, review, study, retract, rerate, alias, anew))(
            chance, blank, ids
        )


def review(chance: Random, blank: dict[str, object], _ids: list[str]) -> Event:
    return Event(
        **blank,  # type: ignore[arg-type]  # fields of many types
        event="review",
        key=chance.choice((*KEYS, None)),
        rating=chance.choice((1, 2, 3, 4, None)),
        seconds=chance.choice((None, 0.0, 12.5, 900.0)),
        hints=chance.choice((None, 0, 2)),
        rung=chance.choice((None, 0, 1, 2)),
        way=chance.choice((None, "type", "letters", "letters", "aloud", "voice", "choose")),
        data=chance.choice((None, None, '{"proof": true}', '{"proof": false}', *PASSED)),
        chosen=chance.choice((*KEYS, None, None)),
        kind=chance.choice(("drill", "rehearsal", "rehearsal", None)),
        share=chance.choice((None, 0.0, 0.5)),
        said=chance.choice((None, "", "words")),
    )


def study(chance: Random, blank: dict[str, object], _ids: list[str]) -> Event:
    return Event(**blank, event="study", key=chance.choice(KEYS))  # type: ignore[arg-type]  # fields of many types


def retract(chance: Random, blank: dict[str, object], ids: list[str]) -> Event:
    return Event(**blank, event="retract", of=chance.choice(ids))  # type: ignore[arg-type]  # fields of many types


def rerate(chance: Random, blank: dict[str, object], ids: list[str]) -> Event:
    rating = chance.choice((1, 2, 3, 4, None))
    return Event(**blank, event="rerate", of=chance.choice(ids), rating=rating)  # type: ignore[arg-type]  # fields of many types


def alias(chance: Random, blank: dict[str, object], _ids: list[str]) -> Event:
    one, two = chance.choice(KEYS), chance.choice(KEYS)
    return Event(**blank, event="alias", from_=one, to=two)  # type: ignore[arg-type]  # fields of many types


def anew(chance: Random, blank: dict[str, object], _ids: list[str]) -> Event:
    data = chance.choice(('{"history": "anew"}', '{"history":"today"}', '{"other": 1}'))
    return Event(**blank, event="setting", key=chance.choice(KEYS), data=data)  # type: ignore[arg-type]  # fields of many types


def test_an_event_from_the_future_is_not_shown(tmp_path: Path) -> None:
    far = datetime.now(UTC) + timedelta(days=3)
    near = datetime.now(UTC) - timedelta(days=3)
    log = tuple(
        Event(
            id=f"{number}",
            origin="x",
            seq=number,
            event="review",
            at=microseconds(at),
            day=at.date().isoformat(),
            key=KEYS[0],
            rating=3,
        )
        for number, at in enumerate((near, far), 1)
    )
    with closing(kept(tmp_path / "log.db", log)) as connection:
        assert [row["id"] for row in connection.execute("SELECT id FROM reviews")] == ["1"]
