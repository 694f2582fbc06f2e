"""What is printed at the end: counts of what happened, and what comes next."""

from datetime import date, timedelta

import pytest

from tests.support.drills import DECK, asked
from tests.support.made import HAND, TIME, YES
from tests.support.people import MONDAY, Person, real_cards
from tests.support.texts.lines import line
from trainer.core.drill.drill import Drill, Limit
from trainer.core.log.events import Event, What, microseconds, study_day
from trainer.core.memory.memory import Memory
from trainer.core.value import replace
from trainer.rows.practice.recap import coming, recap_rows
from trainer.rows.row import counted, distance, filled, listed, long_date, lowered


def texts(drill: Drill, **later: float) -> list[str]:
    now = MONDAY + timedelta(**later)
    return [
        f"{row.label}: {row.text}" if row.label else row.text for row in recap_rows(drill, now=now)
    ]


def tried(key: str, rating: int, *missing: str, way: str = "type") -> Event:
    return Event(
        event=What.REVIEW,
        at=microseconds(MONDAY) + 1,
        day=study_day(MONDAY),
        key=key,
        way=way,
        rating=rating,
        missing=missing,
    )


def after(*events: Event) -> Drill:
    drill = asked(TIME, HAND)
    return replace(drill, log=(*drill.log, *events))


def test_where_nothing_was_answered_nothing_is_claimed() -> None:
    assert texts(asked())[0] == "You didn't answer anything, so nothing changed."
    assert not any("You can say" in text for text in texts(asked()))


def test_minutes_lines_choices_and_tests_are_counted() -> None:
    drill = after(tried(TIME, 3), tried(HAND, 1), tried(YES, 2, way="choose"))
    assert texts(replace(drill, spent=240.0, task=None))[0] == (
        "4 minutes, 2 lines and 1 reply. 2 of 3 answers right. All saved."
    )


def test_a_drill_of_seconds_is_no_minute() -> None:
    found = texts(after(tried(YES, 3, way="choose")), seconds=2)[0]
    assert found.startswith("Less than a minute, 1 reply. 1 of 1 answer right.")


def test_time_away_from_the_keyboard_is_no_practice() -> None:
    found = texts(replace(after(tried(YES, 3, way="choose")), spent=100.0), minutes=39)[0]
    assert found.startswith("2 minutes, 1 reply.")


def test_a_mere_rating_again_is_said_to_be_saved() -> None:
    drill = replace(asked(TIME), counted=MONDAY)
    assert texts(drill)[0] == "No new answers. What you rated again is saved."


def test_the_words_that_gave_trouble_are_named_by_their_cue() -> None:
    found = texts(after(tried(TIME, 1, "time", "now"), tried(HAND, 1, *"abcdefghi")))
    assert "Missing words: Ask the time: time, now" in found
    assert "Missing words: Ask for a hand: most words" in found


def test_the_last_try_of_a_line_tells_its_trouble_once() -> None:
    found = texts(after(tried(TIME, 1, "time"), tried(TIME, 2, "now")))
    assert [text for text in found if text.startswith("Missing words")] == [
        "Missing words: Ask the time: now"
    ]


def test_the_headline_counts_lines_that_can_be_said_and_names_letters_apart() -> None:
    drill = after(tried(TIME, 3))
    known = {TIME: Memory(said=True), HAND: Memory(lettered=True), YES: Memory(said=True)}
    drill = replace(drill, progress=replace(drill.progress, memories=known))
    assert "You can say 1 of 4 lines; 1 more by first letters." in texts(drill)


def test_tomorrows_command_stands_at_the_end() -> None:
    assert coming(asked(), MONDAY) == (
        f"{len(DECK)} still new. For more, today or tomorrow: trainer drill"
    )


def test_a_day_far_away_is_named() -> None:
    drill = asked(TIME)
    assert coming(replace(drill, task=None), MONDAY).startswith("1 to review today.")


def test_a_whole_drill_of_a_made_up_person_ends_with_figures_that_agree() -> None:
    person = Person(recall=1.0)
    drill = person.drill(real_cards(), limit=Limit(seconds=300))
    tests = [event for event in drill.events if event.event == What.REVIEW]
    right = sum((event.rating or 0) > 1 for event in tests)
    first = recap_rows(drill, now=person.now)[0].text
    assert f"{right} of {len(tests)} answers right." in first
    assert first.startswith("5 minutes, ")


# -- the words of rows


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 cards"), (1, "1 card"), (2, "2 cards"), (21, "21 cards")]
)
def test_counts_pluralise(number: int, words: str) -> None:
    assert counted(number, "card") == words
    assert counted(number, "reply", "replies").endswith("reply" if number == 1 else "replies")


def test_lists_read_as_sentences_do() -> None:
    assert [listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])] == [
        "a",
        "a and b",
        "a, b and c",
    ]
    assert lowered("If they say No. 1") == "if they say No. 1"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "today"),
        (1, "tomorrow"),
        (2, "Wednesday, November 25"),
        (-1, "Sunday, November 22"),
        (365, "Tuesday, November 23, 2027"),
    ],
)
def test_days_are_named_as_people_name_them(days: int, words: str) -> None:
    monday = date(2026, 11, 23)
    assert long_date(monday + timedelta(days=days), monday) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "tomorrow"), (1, "tomorrow"), (2, "in 2 days"), (59, "in 59 days"), (61, "in 2 months")],
)
def test_distances_are_told_in_days_then_in_months(days: int, words: str) -> None:
    assert distance(days) == words


def test_a_slot_without_a_name_is_a_blank() -> None:
    words = line("{next}, is it {company}?")
    assert filled(words, {"next": "Mr. Lee"}) == "Mr. Lee, is it ____?"
