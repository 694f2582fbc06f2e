"""What the figures say in words: friendly when little is known, short when much is."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest

from tests.support.search import figures, the_log
from trainer.core.log.events import Event
from trainer.core.stats.missing import Missed
from trainer.core.stats.practice import Recall, Week
from trainer.core.stats.report import Report, View
from trainer.core.value import replace
from trainer.core.when.reading.found import Unclear
from trainer.core.when.since import since
from trainer.rows.figures.excerpt import excerpt, lately_said
from trainer.rows.figures.stats import ROOMS, Room, duration
from trainer.rows.figures.stats import figures as told

AT_THE_CALL = (
    "If you stop now, you'll know about 15 to 18 of 19 lines, an estimate from 188 first tries."
)
HELD = (
    "Mr. Lee at Acme, Oct 22: the call before it went so-so; Dr. Nowak at Borealis, Nov 5: the call"
    " before it went well; Ms. Achterberg at Borealis, Nov 13: the call before it went well"
)
OWN = (
    "Own ratings: aloud, new lines aside, you rated 47 of 61 right;"
    " typed or by first letters, 7 of 10 were. You rate yourself fairly."
)
ANSWERS = "Answers: 70 by letters, 67 typed, 61 aloud, 131 replies; 45 in rehearsals."
LINE = "I am going to present myself to {next}, in the same way I presented myself to you."


def texts(report: Report, room: Room = ROOMS[0]) -> list[str]:
    rows = [figure.row for figure in told(report, zone=UTC, room=room)]
    return [f"{row.label}: {row.text}" if row.label else row.text for row in rows]


def first_days(number: int) -> tuple[Event, ...]:
    """Return the first days of the search, with the stage it began with."""
    end = (date(2026, 10, 12) + timedelta(days=number)).isoformat()
    return tuple(event for event in the_log() if event.day < end)


# -- little is known


def test_an_empty_log_is_told_what_will_stand_here_and_when() -> None:
    found = texts(figures(()))
    assert found[0] == "Nothing here yet. What you'll see:"
    assert "Now: trainer drill" in found
    assert any("after 15 first tries" in text for text in found)
    assert not any("%" in text for text in found)


def test_the_first_day_has_no_per_cent_and_no_estimate() -> None:
    report = figures(first_days(1), now=datetime(2026, 10, 12, 21, tzinfo=UTC))
    found = texts(report)
    assert "Lines: You can say 0 of 19 lines; 4 more by first letters." in found
    assert (
        "At the call: After 15 first tries at your lines, you'll see here what you'd know if you"
        " stopped. If you keep going: trainer today."
    ) in found
    assert "Practice: 1 day, 5 minutes." in found
    assert (
        "Recall: after a second day of answers, how much you got right on the first try each day."
        in found
    )
    assert not any("%" in text for text in found)


def test_few_tests_make_no_per_cent() -> None:
    few = replace(figures(), weeks=(Week(date(2026, 11, 16), Recall(4, 3)),))
    assert "Nov 16: 3 of 4 right; 5 days, 3 min." in texts(few)
    enough = replace(few, weeks=(Week(date(2026, 11, 16), Recall(5, 4)),))
    assert "Nov 16: 80%, 4 of 5 right; 5 days, 3 min." in texts(enough)


def test_without_a_call_ahead_nothing_is_estimated_nor_told_of_an_estimate() -> None:
    late = figures(now=datetime(2026, 12, 24, 21, tzinfo=UTC))
    late = replace(late, kindness=replace(late.kindness, share=-0.1))
    assert any("a little hard on yourself." in text for text in texts(late))
    assert not any("estimate" in text.lower() for text in texts(late))


# -- much is known


def test_the_whole_search() -> None:
    assert texts(figures()) == [
        "Mrs. Adeyemi, then Mr. Roth · call Wed 5:00 PM, in 3 days",
        "Lines: You can say 19 of 19 lines.",
        f"At the call: {AT_THE_CALL}",
        OWN,
        "Practice: 30 days, 1 hour 53 minutes. 4 days in a row (best: 10).",
        ANSWERS,
        "Recall: how much you got right on the first try each day, by week.",
        "Oct 12: 53%, 41 of 78 right; 7 days, 34 min.",
        "Oct 19: 75%, 57 of 76 right; 6 days, 31 min.",
        "Oct 26: 80%, 16 of 20 right; 3 days, 8 min.",
        "Nov 2: 78%, 43 of 55 right; 5 days, 23 min.",
        "Nov 9: 94%, 31 of 33 right; 4 days, 14 min.",
        "Nov 16: 90%, 18 of 20 right; 5 days, 3 min.",
        "Weakest: right on the last tries; [ ] shows what goes missing.",
        "4 of 5: … what do I need [to do in order to become your] number one …",
        "4 of 5: … [unique] candidate and what [do I need to do, in your] …",
        "4 of 5: … are you going to [recommend that your company hire] me?",
        "4 of 5: … totally up to you, [Mrs. Adeyemi, would you hire me for] …",
        "Forks: what they said, and what you chose: 92 of 131 right.",
        "When they said “maybe”, you took it for “no” 8 out of 34 times.",
        "When they said “not No. 1”, you took it for something else 4 out of 18 times.",
        "When they said “maybe”, you took it for something else 4 out of 34 times.",
        "When they said “yes”, you took it for something else 4 out of 14 times.",
        "Ask how you rank: 37 of 50 right.",
        "Ask whether they would hire you: 55 of 81 right.",
        f"Interviews: {HELD}; Mrs. Adeyemi at Cobalt, Nov 25.",
    ]


def test_by_ear_the_missing_words_are_named_and_no_brackets_are_drawn() -> None:
    rows = [each.row.line for each in told(figures(), zone=UTC, aloud=True)]
    assert (
        "Right on 4 of the last 5 tries: Then please tell me, Mrs. Adeyemi, what do I need to do in"
        " order to become your number one candidate? “to do in order to become your” went missing."
    ) in rows
    assert not any("[" in row for row in rows)


def test_by_ear_nothing_is_cut() -> None:
    long = {
        "company": "The Delft Water and Energy Company",
        "interviewer": "Ms. Priya Raman",
        "next": "Dr. Tom van der Berg, VP of Operations for the whole north of the country",
        "outcome": "better than I had thought it could ever go",
    }
    named = (
        Event(
            id=f"s{stage}",
            event="stage",
            at=the_log()[-1].at + 1,
            day="2026-11-22",
            stage=stage,
            data=json.dumps(long),
        )
        for stage in ("cobalt-1", "borealis-1")
    )
    report = figures((*the_log(), *named), view=View(stage="cobalt-1"))
    rows = [each.row.line for each in told(report, zone=UTC, aloud=True)]
    assert not any("…" in row for row in rows)
    assert rows[0] == (
        f"Ms. Priya Raman, then {long['next']}. Interview Thursday 10:00 AM, in 4 days."
        f" Only Ms. Priya Raman at {long['company']}."
    )
    assert any(long["outcome"] in row for row in rows)
    assert any("…" in row for row in texts(report))


def test_an_interview_ahead_is_named_whole_by_ear_and_fits_its_column_else() -> None:
    report = replace(figures(), call=datetime(2026, 11, 26, 9, tzinfo=UTC))
    rows = [each.row.label for each in told(report, zone=UTC, aloud=True)]
    assert "At the interview" in rows
    assert any(text.startswith("At interview: ") for text in texts(report))


@pytest.mark.parametrize(
    ("right", "tests", "said"),
    [
        (0, 1, "Not right on the last try"),
        (1, 1, "Right on the last try"),
        (0, 2, "Right on none of the last 2 tries"),
        (4, 5, "Right on 4 of the last 5 tries"),
    ],
)
def test_how_the_last_tries_went_is_a_sentence(right: int, tests: int, said: str) -> None:
    assert lately_said(right, tests) == said


def test_where_there_is_little_room_earlier_weeks_are_one_row() -> None:
    found = texts(figures(), Room(4, 3))
    assert "Before: 66%, 114 of 174 right; 3 weeks." in found
    assert "Oct 26: 80%, 16 of 20 right; 3 days, 8 min." not in found
    assert sum(text.startswith(("3 of 5", "4 of 5")) for text in found) == 3


def test_no_row_is_there_twice_or_empty() -> None:
    found = texts(figures())
    assert len(set(found)) == len(found)
    assert all(text.strip() for text in found)


def test_what_was_let_in_is_told_first() -> None:
    view = View(since=date(2026, 11, 9), stage="cobalt-1")
    head = texts(figures(view=view))[0]
    assert head.endswith("only Mrs. Adeyemi at Cobalt · since Monday, November 9")


def test_a_hostile_name_is_only_text() -> None:
    stage = Event(
        id="s",
        event="stage",
        at=the_log()[-1].at + 1,
        day="2026-11-22",
        stage="cobalt-1",
        data='{"company": "\\u001b[31mCo", "next": "' + "x" * 500 + '"}',
    )
    found = "\n".join(texts(figures((*the_log(), stage))))
    assert "\x1b" not in found
    assert max(map(len, found.splitlines())) < 250


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(3, "1 minute"), (290, "5 minutes"), (3600, "1 hour"), (7320, "2 hours 2 minutes")],
)
def test_a_time_is_told_to_the_minute(seconds: float, text: str) -> None:
    assert duration(seconds) == text


# -- the words that go missing, in their place


def line(*missed: tuple[str, int]) -> Missed:
    words = tuple(LINE.split())
    return Missed(words, tuple(dict(missed).get(word, 0) for word in words), 9)


@pytest.mark.parametrize(
    ("missed", "shown"),
    [
        ((), "I am going …"),
        ((("same", 4), ("way", 2), ("I", 1)), "… Lee, in the [same way] I"),
        ((("you.", 1),), "… to [you.]"),
        ((("{next},", 3), ("in", 3)), "… [Mr. Lee, in] the same …"),
    ],
)  # fmt: skip
def test_a_line_is_shown_around_what_goes_missing(
    missed: tuple[tuple[str, int], ...], shown: str
) -> None:
    found = excerpt(line(*missed), {"next": "Mr. Lee"})
    assert shown.strip("…") in found
    assert len(found) < 64
    for end in ("startswith", "endswith"):
        assert getattr(found, end)("…") == getattr(shown, end)("…")


def test_a_bracket_that_is_cut_is_closed() -> None:
    every = Missed(tuple(LINE.split()), (1,) * len(LINE.split()), 1)
    shown = excerpt(every, {})
    assert shown.count("[") == shown.count("]") == 1


# -- since when


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-09", date(2026, 11, 9)),
        ("9 Nov", date(2026, 11, 9)),
        ("Dec 24", date(2025, 12, 24)),
        ("monday", date(2026, 11, 16)),
        ("Sunday", date(2026, 11, 22)),
        ("today", date(2026, 11, 22)),
        ("29 feb", date(2024, 2, 29)),
    ],
)
def test_a_day_is_the_last_one_that_is_meant(text: str, day: date) -> None:
    today = date(2024, 3, 1) if "feb" in text else date(2026, 11, 22)
    assert since(text, today) == day


@pytest.mark.parametrize("text", ["", "soon", "9 Nov 17:00", "tomorrow", "2027-01-01", "30 feb"])
def test_what_is_no_day_past_is_refused(text: str) -> None:
    with pytest.raises(Unclear):
        since(text, date(2026, 11, 22))
