"""What is printed at the end of a drill: what can be said now, and one sentence on tomorrow."""

from datetime import timedelta

import pytest

from tests.for_each import for_each
from tests.support.drills import asked, said
from tests.support.made import HAND, SHORT, TIME, YES, script
from tests.support.people import MONDAY
from trainer.core.drill.ask import upcoming
from trainer.core.drill.drill import Drill, Limit
from trainer.core.log.events import Event, What, microseconds, study_day, today
from trainer.core.plan.dated import Aim
from trainer.core.plan.target import Target
from trainer.core.script.cards import cards
from trainer.core.stats.map import call_map
from trainer.core.value import replace
from trainer.rows.practice.end.ending import (
    Ended,
    Following,
    coming,
    ended_row,
    ended_sentence,
    saved_row,
    unsaved,
)

EVENING = MONDAY.replace(hour=19)
THANK, SORRY = "short/hand/yes#phrasing", "short/hand/no#phrasing"
SCRIPT = script(SHORT)


def tried(key: str, *, way: str = "type") -> Event:
    at, day = microseconds(MONDAY) + 1, study_day(MONDAY)
    return Event(event=What.REVIEW, at=at, day=day, key=key, way=way, rating=3)


def after(*events: Event, spent: float = 300.0) -> Drill:
    drill = asked(TIME, HAND)
    return replace(drill, log=(*drill.log, *events), spent=spent, task=None)


def ended(drill: Drill, *, say: tuple[str, ...] = (), more: int = 0) -> Ended:
    before = call_map(SCRIPT, say=())
    drawn = call_map(SCRIPT, say=say, letters={THANK}, before=before)
    return Ended(drill, EVENING, drawn, SCRIPT, more=more)


@pytest.mark.parametrize(
    ("say", "shown", "heard"),
    [
        ((THANK,), ", a follow-up", ": a follow-up to question 2"),
        ((THANK, SORRY), ", both follow-ups", ": 2 follow-ups to question 2"),
        ((TIME, THANK), ", 1 of them a follow-up", ": question 1, and a follow-up to question 2"),
        (
            (TIME, HAND, THANK, SORRY),
            ", 2 of them follow-ups",
            ": questions 1 and 2, and 2 follow-ups to question 2",
        ),
    ],
)
def test_follow_ups_among_them_are_named(say: tuple[str, ...], shown: str, heard: str) -> None:
    found = ended(after(*map(tried, say)), say=say, more=len(say))
    can = f"You can say {len(say)} of 4 lines, {len(say)} more than before today"
    assert ended_row(found).text == f"{can}{shown}. 5 minutes well spent."
    assert ended_sentence(found) == f"{can}{heard}. 5 minutes well spent."


def test_where_others_were_lost_it_is_not_said_which_are_follow_ups() -> None:
    found = ended(after(tried(TIME), tried(THANK)), say=(TIME, THANK), more=1)
    assert "1 more than before today. 5" in ended_row(found).text


def test_by_ear_what_is_new_and_what_slipped_add_up() -> None:
    found = ended(after(tried(TIME), tried(HAND)), say=(TIME, HAND), more=1)
    told = "1 more than before today: questions 1 and 2 are new, and 1 line slipped. 5 minutes"
    assert told in ended_sentence(found)


def test_what_can_be_said_now_and_how_many_more_than_this_morning() -> None:
    found = ended(after(tried(TIME), tried(HAND)), say=(TIME, HAND), more=2)
    assert ended_row(found).text == (
        "You can say 2 of 4 lines, 2 more than before today. 5 minutes well spent."
    )
    assert ended_sentence(found) == (
        "You can say 2 of 4 lines, 2 more than before today: questions 1 and 2."
        " 5 minutes well spent."
    )
    early = replace(found, now=EVENING.replace(hour=7))
    assert "2 more than before today." in ended_row(early).text


def test_where_nothing_was_gained_it_is_what_was_practiced_and_never_a_minus() -> None:
    drill = after(tried(TIME), tried(HAND), tried(YES, way="choose"))
    assert ended_row(ended(drill)).text == (
        "You know 1 of 4 lines by first letters. You worked on 2 lines and 1 reply."
        " You got 2 whole lines and 1 reply right."
    )
    only = after(tried(YES, way="choose"))
    assert ended_row(ended(only)).text.endswith("You worked on 1 reply. You got 1 reply right.")


def test_seconds_are_not_called_well_spent() -> None:
    found = ended(after(tried(TIME), spent=20.0), say=(TIME,), more=1)
    assert ended_row(found).text == "You can say 1 of 4 lines, 1 more than before today."


def test_where_nothing_was_answered_nothing_is_claimed() -> None:
    assert ended_row(ended(asked())).text == "You didn't answer anything, so nothing changed."
    unrated = said(asked(TIME), "What time?")
    assert "isn't saved" in ended_row(ended(unrated)).text
    again = replace(asked(TIME), counted=MONDAY)
    assert ended_row(ended(again)).text == "No new answers. What you rated again is saved."


def tomorrow(drill: Drill) -> Following | None:
    then, progress = MONDAY + timedelta(days=1), drill.progress.another()
    fresh = replace(drill.again_from(then), deck=cards(SCRIPT), progress=progress)
    first = upcoming(replace(fresh, limit=Limit(seconds=300)), then)
    return Following(first, 4.6) if first else None


def test_tomorrow_begins_with_the_question_that_would_be_asked_then() -> None:
    drill = after(tried(TIME))
    following = tomorrow(drill)
    assert following
    cue = following.first.card.cue
    asked = f"question {SCRIPT.number(cue)}, “{cue.heading.text}”"
    found = replace(ended(drill), following=following)
    assert coming(found) == f"Tomorrow: about 5 minutes, beginning with {asked}."


@pytest.mark.parametrize("days", [2, 5])
def test_who_answered_nothing_isnt_sent_to_tomorrow(days: int) -> None:
    day = today(MONDAY)
    goal = Target(microseconds(MONDAY + timedelta(days)), day + timedelta(days), "short")
    left = replace(asked(), aim=Aim((goal,)))
    found = replace(ended(left), following=tomorrow(left), now=MONDAY)
    still = "Today's practice is still here when you're ready: about 3 minutes."
    assert coming(replace(found, still=2.6)) == still
    assert "omorrow" in coming(found)  # that asks nothing more today


def test_where_nothing_is_worth_asking_tomorrow_the_day_is_named() -> None:
    drill = asked(limit=Limit(seconds=300))
    known = replace(drill, deck=())
    assert coming(ended(known)) == "Nothing is due now."


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "Read the call sheet aloud once"),
        (1, "Tomorrow: five minutes of warm-up, aloud, about an hour before you talk to them."),
        (2, "Tomorrow evening: every line once"),
        (5, "Tomorrow: about 5 minutes"),
    ],
)
def test_the_nearer_the_call_the_more_it_decides_what_is_next(days: int, said: str) -> None:
    at = MONDAY + timedelta(days=days)
    goal = Target(microseconds(at), today(MONDAY) + timedelta(days=days), "short")
    drill = replace(after(tried(TIME)), aim=Aim((goal,)))
    following = tomorrow(after(tried(TIME)))
    assert said in coming(replace(ended(drill), following=following, now=MONDAY))


def test_the_last_evening_sleep_does_the_rest_only_where_nothing_is_left() -> None:
    goal = Target(microseconds(MONDAY + timedelta(days=1)), today(MONDAY) + timedelta(1), "short")
    deck = cards(SCRIPT)
    chosen = replace(after(tried(TIME)), aim=Aim((goal,)), deck=deck[:1])
    stopped = replace(ended(chosen), now=MONDAY, deck=deck)
    for limit in (Limit(seconds=300), Limit(once=True), Limit(cards=2)):
        left = replace(chosen, limit=limit, deck=deck, task=asked(TIME).task)
        assert coming(replace(stopped, drill=left)) == (
            "2 of 4 lines are left for tonight: you did 1 earlier today."
            " Tomorrow: five minutes of warm-up, aloud, about an hour before you talk to them."
        )
    assert coming(stopped, heard=True).startswith("2 lines are left for tonight. Tomorrow: ")
    can = replace(stopped, drawn=call_map(SCRIPT, say={TIME}), more=1)
    assert ended_sentence(can) == "You can say 1 of 4 lines."
    assert coming(stopped).startswith("2 of 4 lines are left for tonight: you did 1 earlier")
    tried_today = replace(chosen.memories[HAND], round_day=today(MONDAY).isoformat())
    memories = dict.fromkeys((str(card.key) for card in deck), tried_today)
    done = replace(chosen, progress=replace(chosen.progress, memories=memories))
    assert coming(replace(stopped, drill=done)).startswith("Sleep does the rest.")


def test_the_way_back_is_the_command_that_works_here() -> None:
    assert saved_row("./trainer").text == "Everything is saved. To come back, type: ./trainer"


def test_an_answer_left_unrated_is_told_to_be_lost_and_the_rest_to_be_saved() -> None:
    left = said(asked(TIME, HAND), "what")
    assert left.verdict is not None
    lost = "You stopped before you rated your last answer, so only that one isn't saved."
    assert ended_row(ended(left)).text == lost == unsaved(left)
    assert unsaved(after(tried(TIME))) == ""
    assert saved_row("trainer", lost=True).text == "To come back, type: trainer"


def test_a_number_that_fell_says_why() -> None:
    drill = after(tried(THANK))
    fewer = ended_row(ended(drill, say=(TIME,), more=-1)).text
    why = "a line counts while your last try of it from memory was right."
    assert f"1 line fewer than before today: {why}" in fewer
    assert "fewer" not in ended_row(ended(drill, say=(TIME,))).text


def studied(line: str, share: float | None = 1.0, *, missing: tuple[str, ...] = ()) -> Event:
    at, day = microseconds(MONDAY) + 1, study_day(MONDAY)
    event = Event(event=What.STUDY, at=at, day=day, key=TIME, way="letters", rung=1, line=line)
    return replace(event, share=share, missing=missing)


REPLIES = (tried(YES, way="choose"), tried(YES, way="choose"))


@for_each(
    ("events", "told"),
    (
        ((studied("What time"),), "You got 1 part of a line right."),
        ((studied("What time"), studied("What time")), "You got 1 part of a line right."),
        (
            (studied("What time"), studied("is it now?"), *REPLIES),
            "You got 2 parts of lines and 2 replies right.",
        ),
        ((tried(HAND, way="letters"),), "You got 1 whole line right."),
        ((studied("What"), tried(TIME, way="letters")), "You got 1 whole line right."),
        ((studied("What", None),), ""),  # it was only read
        ((studied("What", 0.5, missing=("time",)),), ""),
        ((replace(tried(HAND, way="letters"), rating=1),), ""),
        ((replace(tried(HAND, way="letters"), suggested=1),), ""),  # rated better than it was
    ),
)
def test_who_can_say_no_line_yet_hears_what_they_got_right(
    events: tuple[Event, ...], told: str
) -> None:
    shown = ended_row(ended(after(*events))).text
    assert shown.partition("You got")[2] == told.removeprefix("You got")
    assert "You got" not in ended_row(ended(after(*events), say=(TIME,))).text


def test_where_a_line_was_only_read_it_is_said_so() -> None:
    read = replace(tried(TIME), event=What.STUDY, way=None, rating=None)
    drill = after(read)
    drill = replace(drill, log=drill.log[-1:])
    none = Ended(drill, EVENING, call_map(SCRIPT, say=()), SCRIPT)
    assert ended_row(none).text == "You've read 1 of your 4 lines."
    assert "You worked on 2." in ended_row(ended(after(read, tried(HAND)))).text


def test_who_knows_lines_or_read_others_before_has_not_read_just_the_one_of_today() -> None:
    read = replace(tried(TIME), event=What.STUDY, way=None, rating=None)
    told = ended_row(ended(after(read), say=(TIME, HAND))).text
    assert told == "You can say 2 of 4 lines; 1 more by first letters. You worked on 1."
    earlier = replace(read, key=HAND, at=read.at - 90_000_000_000)
    drill = replace(after(read), log=(earlier, read))
    none = Ended(drill, EVENING, call_map(SCRIPT, say=()), SCRIPT)
    assert ended_row(none).text == "You've read 2 of your 4 lines."
