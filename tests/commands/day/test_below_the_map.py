"""Home in words: the sentences below the map, in as many words as fit."""

from datetime import timedelta

import pytest

from tests.for_each import for_each
from tests.support.made import HAND, SHORT, TIME, script
from tests.support.people import MONDAY
from trainer.core.plan.once import Round
from trainer.core.script.cards import cards
from trainer.core.stages.stages import Stage
from trainer.core.stats.map import call_map
from trainer.core.value import replace
from trainer.rows.home.page import home_rows, home_sentences
from trainer.rows.home.view import Home, Situation
from trainer.rows.map import map_sentence
from trainer.rows.row import cells

SCRIPT = script(SHORT)
DECK = cards(SCRIPT)
DRAWN = call_map(SCRIPT, say={TIME})
WAITS = frozenset({HAND, "short/hand/yes#phrasing"})
HOME = Home(Situation.ORDINARY, MONDAY, DRAWN, waits=WAITS)


def below(home: Home, columns: int) -> list[str]:
    return [each.text.strip() for each in home_rows(home, columns=columns)]


@pytest.mark.parametrize(
    ("columns", "told"),
    [
        (80, "You can say 1 of 2 lines; 2 more wait for a name."),
        (66, "You can say 1 of 2 lines; 2 more wait for a name."),
        (40, "You can say 1 of 2; 2 need a name."),
    ],
)
def test_lines_that_wait_for_a_name_are_told_apart_at_every_width(columns: int, told: str) -> None:
    assert told in below(HOME, columns)
    rows = below(replace(HOME, waits=frozenset()), columns)
    assert any(text.startswith("You can say 1 of 4 lines") for text in rows)


@pytest.mark.parametrize(
    ("columns", "say", "told"),
    [
        (80, {TIME, HAND}, "1 of 2 lines; 2 more wait for a name (you know 1 of them)."),
        (40, {TIME, HAND}, "1 of 2; 2 need a name (you know 1)."),
    ],
)
def test_the_count_says_which_marks_of_the_map_it_leaves_out(
    columns: int, say: set[str], told: str
) -> None:
    known = replace(HOME, drawn=call_map(SCRIPT, say=say))
    assert f"You can say {told}" in below(known, columns)
    one = replace(known, waits=frozenset({HAND}))
    assert any(text.endswith("a name (you know it).") for text in below(one, columns))
    assert map_sentence(known.drawn, {}, known.waits).startswith(
        "You can say 1 of 2 lines; 2 more wait for a name (you know 1 of them)."
    )


@pytest.mark.parametrize(
    ("columns", "situation", "shown"),
    [
        (40, Situation.ORDINARY, "?: more · q: leave"),
        (60, Situation.ORDINARY, "h: rehearse the call · c: call sheet"),
        (69, Situation.ORDINARY, "i: interviews · s: stats · ?: help · q: leave"),
        (60, Situation.NEW, "r: read it all first · h: rehearse the call"),
        (64, Situation.NEW, "h: rehearse the call · c: call sheet"),
        (60, Situation.AFTER, "a: add the next interview · c: call sheet"),
        (60, Situation.DAY, "c: call sheet · r: read it aloud · h: rehearse the call"),
    ],
)
def test_as_many_keys_are_shown_as_fit(columns: int, situation: Situation, shown: str) -> None:
    stage = Stage(name="a", interviewer="Ms. Ortiz", next="Mr. Lee")
    home = replace(HOME, situation=situation, stage=stage, call=MONDAY + timedelta(days=3))
    rows = below(home, columns)[-2:]
    assert any(each.endswith(shown) for each in rows)
    assert rows[-1].endswith("q: leave")
    assert max(map(cells, rows)) <= columns - 4


def test_those_by_first_letters_are_told_where_there_is_room() -> None:
    home = replace(HOME, drawn=call_map(SCRIPT, say={TIME}, letters={HAND}), waits=frozenset())
    told = "You can say 1 of 4 lines; 1 more by first letters."
    assert {columns: told in below(home, columns) for columns in (40, 52, 60, 80)} == {
        40: False,
        52: True,
        60: True,
        80: True,
    }
    assert "You can say 1 of 4 lines." in below(home, 40)


def test_two_sentences_that_do_not_fit_one_row_have_one_each() -> None:
    idle = replace(HOME, situation=Situation.IDLE, idle="Nothing is due until Friday, October 2.")
    assert "You can say 1 of 2 lines; 2 more wait for a name." in below(idle, 80)
    assert idle.idle in below(idle, 80)
    few = replace(idle, waits=frozenset())
    assert f"You can say 1 of 4 lines. {idle.idle}" in below(few, 80)
    for columns in (40, 50, 60, 66, 80):
        for home in (HOME, idle, few):
            assert max(map(cells, below(home, columns)[-8:])) <= columns


@pytest.mark.parametrize(
    ("columns", "told"),
    [
        (80, "You've been through all 4 lines tonight, and got 3 of them right. Sleep does"),
        (40, "All 4 lines done for tonight."),
    ],
)
def test_once_the_evening_is_done_no_count_takes_it_back(columns: int, told: str) -> None:
    late = MONDAY.replace(hour=21)
    done = replace(HOME, situation=Situation.EVENING, now=late, tonight=Round(4, (), (), 0.0, 3))
    rows = " ".join(below(done, columns))
    assert told in rows
    assert "You can say" not in rows
    begun = replace(done, tonight=Round(4, (DECK[0],), (), 60.0, 3))
    assert "You can say" in " ".join(below(begun, columns))


@for_each(
    ("yesterday", "hours", "said"),
    [
        (0, 1, "Five minutes now beats twenty last night."),
        (19.9, 4, "Five minutes today beats twenty last night. The best time: "),
        (20, 1, "Five minutes now, your weakest lines first."),
        (31, 4, "Five minutes today, your weakest lines first. The best time: "),
    ],
)
def test_a_warm_up_is_held_against_no_long_evening_that_they_had(
    yesterday: float, hours: int, said: str
) -> None:
    call = MONDAY + timedelta(hours=hours)
    home = replace(HOME, situation=Situation.DAY, now=MONDAY, call=call, yesterday=yesterday)
    assert any(said in each for each in home_sentences(home))
