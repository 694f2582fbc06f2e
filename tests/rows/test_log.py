"""The log as a person reads it."""

import json
from zoneinfo import ZoneInfo

import pytest

from tests.for_each import for_each
from trainer.core.log.events import Event
from trainer.core.value import replace
from trainer.rows.log import Told, heard, sentence
from trainer.rows.row import upper

AT, DAY = 1_790_000_000_000_000, "2026-09-21"
BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("event", "line"),
    [
        (
            Event(event="review", at=AT, day=DAY, key="s/rank", rating=2, said="i want\nto"),
            '2026-09-21 16:13:20 review s/rank Hard "i want to"',
        ),
        (
            Event(event="review", at=AT, day=DAY, key="s/rank#branch", rating=3, chosen="s/rank/a"),
            "2026-09-21 16:13:20 review s/rank#branch Good chose s/rank/a",
        ),
        (
            Event(event="study", at=AT, day=DAY, key="s/rank", said="\x1b[2J"),
            '2026-09-21 16:13:20 study s/rank "␛[2J"',
        ),
        (
            Event(event="retract", at=AT, day=DAY, of="4af1"),
            "2026-09-21 16:13:20 undo of 4af1",
        ),
        (
            Event(event="tombstone", at=AT, day=DAY, of="s/rank"),
            "2026-09-21 16:13:20 erased the words of s/rank",
        ),
        (
            Event(event="alias", at=AT, day=DAY, from_="s/old", to="s/new"),
            "2026-09-21 16:13:20 alias s/old -> s/new",
        ),
        (
            Event(event="stage", at=AT, day=DAY, stage="acme-1", data='{"who": "Mr. Lee"}'),
            ("2026-09-21 16:13:20 interview acme-1: something that this version doesn't know"),
        ),
        (
            Event(event="stage", at=AT, day=DAY, stage="acme-1", data='{"debriefed": "2026-"}'),
            "2026-09-21 16:13:20 interview acme-1: how the call went was noted",
        ),
        (
            Event(
                event="stage",
                at=AT,
                day=DAY,
                stage="acme-1",
                data='{"next": "Mr. Lee", "call": "2026-09-23T15:00:00Z", "ways": {}}',
            ),
            (
                "2026-09-21 16:13:20 interview acme-1: who you meet next: Mr. Lee; "
                "call: Wednesday, September 23, 5:00 PM; what they answered: none"
            ),
        ),
        (
            Event(event="rerate", at=AT, day=DAY, of="4af1", rating=3),
            "2026-09-21 16:13:20 changed the rating of answer 4af1 to Good",
        ),
        (Event(event="dream", at=AT, day=DAY), "2026-09-21 16:13:20 dream"),
    ],
)
def test_an_event_is_one_line(event: Event, line: str) -> None:
    assert sentence(event, Told(zone=BERLIN)) == line


def test_an_interview_is_told_in_words_and_hours_as_they_are_counted_here() -> None:
    known = Told(interviews={"acme-1": "acme-1 (Acme, Ms. Ortiz)"}, zone=BERLIN, twelve=False)
    moved = Event(
        event="stage", at=AT, day=DAY, stage="acme-1", data='{"call": "2026-09-23T15:00:00Z"}'
    )
    assert sentence(moved, known) == (
        "2026-09-21 16:13:20 interview acme-1 (Acme, Ms. Ortiz): "
        "call: Wednesday, September 23, 17:00"
    )
    noted = Event(
        event="note", at=AT, day=DAY, key="s/rank", stage="acme-1", data='{"text": "slowly"}'
    )
    assert sentence(noted, known) == (
        '2026-09-21 16:13:20 note s/rank "slowly" for acme-1 (Acme, Ms. Ortiz)'
    )
    assert sentence(noted, Told(zone=BERLIN)).endswith('note s/rank "slowly" for acme-1')


def _event(**fields: object) -> Event:
    return Event(id="x", at=AT, day=DAY, **fields)  # type: ignore[arg-type]  # fields of many types


PLACES = {
    "s/rank#phrasing": "question 5 (Ask how you rank)",
    "s/rank/a#branch": "what they answer after question 5 (Ask how you rank), if they rank you",
    "s/rank/b#branch": "what they answer after question 5 (Ask how you rank), if they say no",
}


@pytest.mark.parametrize(
    ("event", "told"),
    [
        (
            _event(event="review", key="s/rank#phrasing", way="type", rating=2, said="I want"),
            "Typed: question 5 (Ask how you rank). Hard. You said: “I want”.",
        ),
        (
            _event(event="review", key="s/rank/a#branch", way="choose", rating=1),
            (
                "You heard what they answer after question 5 (Ask how you rank), if they rank you."
                " Again. You didn't know."
            ),
        ),
        (
            _event(
                event="review",
                key="s/rank/a#branch",
                way="choose",
                rating=1,
                chosen="s/rank/b#branch",
            ),
            (
                "You heard what they answer after question 5 (Ask how you rank), if they rank you."
                " Again. You took it for what they answer after question 5 (Ask how you rank), if"
                " they say no."
            ),
        ),
        (
            _event(event="study", key="s/gone#phrasing", line="It's {next}."),
            "Read: “It's [the next person].”.",
        ),
        (
            _event(event="rerate", of="1", rating=3),
            "Changed the rating of answer 1 to Good.",
        ),
        (_event(event="retract", of="1"), "You took back number 1."),
        (
            _event(event="stage", stage="acme-1", data='{"next": "Mr. Lee"}'),
            "Your interview, Ms. Ortiz at Acme. Who you meet next: Mr. Lee.",
        ),
        (
            _event(event="note", stage="acme-1", key="s/rank", data='{"text": "slowly"}'),
            "You noted on question 5 (Ask how you rank): slowly. For Ms. Ortiz at Acme.",
        ),
        (_event(event="alias", from_="s/old", to="s/new"), None),
        (_event(event="dream"), "Something that this version doesn't know."),
    ],
)
def test_an_event_is_heard_in_words_without_columns_or_ids(event: Event, told: str | None) -> None:
    known = Told(
        cards=PLACES,
        numbers={"x": 12, "1": 1},
        interviews={"acme-1": "Ms. Ortiz at Acme"},
        zone=BERLIN,
    )
    said = heard(event, known)
    begin = "Number 12. Monday, September 21, 4:13 PM. "
    assert said.startswith(begin)
    assert told is None or said == begin + told
    assert not any(sign in said for sign in ("s/", "#", "acme-1", "  "))


# -- nothing of how it is kept is read out

ADDED = {
    "company": "Delft Water",
    "interviewer": "Ms. Priya Raman",
    "next": "Dr. Tom van der Berg",
    "call": "2026-09-23T15:00:00Z",
    "number": 1,
    "in_full": {"next": {"said": "Dr. Berg", "name": "Tom van der Berg", "about": "the VP"}},
    "slots": {"my_story": "the bridge"},
    "ways": {"s/rank#phrasing": "s/rank/a#branch"},
    "said_replies": {"s/rank/a": ["You're third."]},
    "feared": ["s/rank/a#branch"],
    "leave_out": ["s/a#phrasing", "s/b#phrasing"],
    "away": ["2026-09-22"],
}
TOLD = (
    "company: Delft Water; who you call: Ms. Priya Raman; who you meet next: Tom van der Berg"
    " (“Dr. Berg”, the VP); call: Wednesday, September 23, 5:00 PM; 1 answer you're worried about;"
    " 2 lines left out; 1 day without practice; my story: the bridge; what they answered: after"
    " question 5 (Ask how you rank), if they rank you; their words after question 5 (Ask how you"
    " rank), if they rank you: “You're third.”"
)
KNOWN = Told(cards=PLACES, interviews={"acme-1": "Ms. Ortiz at Acme"}, zone=BERLIN)


def test_an_interview_is_told_with_who_when_and_all_else_and_never_as_it_is_kept() -> None:
    event = _event(event="stage", stage="acme-1", data=json.dumps(ADDED))
    assert sentence(event, KNOWN).endswith(f"Ms. Ortiz at Acme: {TOLD}")
    assert heard(event, KNOWN).endswith(f"Ms. Ortiz at Acme. {upper(TOLD)}.")


@for_each(
    "data",
    [
        *(json.dumps({name: value, "in_full": ADDED["in_full"]}) for name, value in ADDED.items()),
        *(json.dumps({name: {"x": {"y": [1]}}}) for name in ADDED),
        *(json.dumps({name: [{}, 1]}) for name in ADDED),
        '{"new": {"a": 1}}',
        '{"a',
        "[[]]",
        "",
    ],
)
def test_whatever_an_interview_holds_no_braces_are_read_out(data: str) -> None:
    event = _event(event="stage", stage="acme-1", data=data)
    for said in (sentence(event, KNOWN), heard(event, KNOWN)):
        assert not any(sign in said for sign in "{}[]#_/")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ('{"text": "slowly"}', "You noted on question 5 (Ask how you rank): slowly."),
        ('{"text": ""}', "You took back your note on question 5 (Ask how you rank)."),
        (None, "A note on question 5 (Ask how you rank)."),
    ],
)
def test_a_note_says_of_which_line_it_is(data: str | None, told: str) -> None:
    event = _event(event="note", key="s/rank#phrasing", data=data)
    assert heard(event, KNOWN).endswith(told)


def test_what_they_said_is_told_with_where_it_belongs() -> None:
    event = _event(event="note", key="s/rank/a#branch", data='{"reply": "You are third."}')
    assert "Their words, to practice with: “You are third.”. What they answer" in heard(
        event, KNOWN
    )
    assert "{" not in sentence(event, KNOWN)


def test_the_last_second_of_a_minute_has_an_hour_too() -> None:
    event = replace(_event(event="retract", of="1"), at=AT + 39_000_000)
    assert "4:13 PM" in heard(event, Told(zone=BERLIN))
