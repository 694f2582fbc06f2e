"""A new line is climbed rung by rung: a clean pass climbs one, a miss steps down one."""

import pytest

from tests.support.texts.lines import line
from trainer.core.log.events import Event, What
from trainer.core.memory.ladder import BOTTOM, Climb, Rung, climb, climbs, next_part, rung
from trainer.core.script.clauses import clauses
from trainer.core.value import replace

SHORT = line("What time is it now?")
LONG = line(
    "If you were me, what would you say to them first? I would really like to know it; please tell."
)


def tried(rung: Rung, rating: int, *missing: str, hints: int = 0) -> Event:
    return Event(
        event=What.REVIEW,
        at=0,
        day="",
        key="k",
        rung=int(rung),
        rating=rating,
        missing=missing,
        hints=hints,
    )


def studied(text: str, *missing: str) -> Event:
    blank = Event(event=What.STUDY, at=0, day="", key="k", rung=0, way="letters")
    return replace(blank, line=text, missing=missing)


def test_a_line_begins_with_its_words_shown() -> None:
    assert rung(BOTTOM, SHORT) is Rung.SHOWN
    assert next_part(BOTTOM, SHORT) == SHORT


def test_a_clean_pass_with_words_shown_leads_to_letters() -> None:
    position = climb([studied(SHORT.text)])
    assert rung(position, SHORT) is Rung.LETTERS


def test_a_part_that_was_missed_is_asked_again() -> None:
    position = climb([studied(SHORT.text), studied(SHORT.text, "time")])
    assert rung(position, SHORT) is Rung.SHOWN


def test_a_long_line_is_climbed_clause_by_clause() -> None:
    parts = clauses(LONG)
    log: list[Event] = []
    for part in parts:
        assert next_part(climb(log), LONG) == part
        log.append(studied(part.text))
    assert next_part(climb(log), LONG) is None
    assert rung(climb(log), LONG) is Rung.LETTERS


def test_each_good_and_clean_try_climbs_one_rung_up_to_the_whole_line() -> None:
    assert climb([tried(Rung.LETTERS, 3)]).rung is Rung.WHOLE
    assert climb([tried(Rung.LETTERS, 3), tried(Rung.WHOLE, 4)]).rung is Rung.WHOLE


@pytest.mark.parametrize(
    "event",
    [tried(Rung.LETTERS, 2), tried(Rung.LETTERS, 3, "time"), tried(Rung.LETTERS, 3, hints=1)],
)
def test_a_try_that_was_hard_helped_or_not_clean_stays_on_its_rung(event: Event) -> None:
    assert climb([event]).rung is Rung.LETTERS


def test_a_miss_steps_down_one() -> None:
    up = [tried(Rung.LETTERS, 3)]
    assert climb([*up, tried(Rung.WHOLE, 1)]).rung is Rung.LETTERS
    assert climb([*up, tried(Rung.WHOLE, 1), tried(Rung.LETTERS, 1)]) == Climb()


def test_down_at_the_bottom_every_part_is_to_be_learnt_again() -> None:
    position = climb([studied(SHORT.text), tried(Rung.LETTERS, 1)])
    assert next_part(position, SHORT) == SHORT


def test_a_line_said_whole_before_its_time_is_on_that_rung() -> None:
    assert climb([tried(Rung.WHOLE, 2)]).rung is Rung.WHOLE


def test_what_is_no_practice_of_a_line_moves_nothing() -> None:
    choice = replace(tried(Rung.WHOLE, 1), rung=None, way="choose")
    met = Event(event=What.STUDY, at=0, day="", key="k", line=SHORT.text)
    assert climb([met, choice]) == BOTTOM


def test_a_line_that_was_reworded_is_learnt_anew_where_it_changed() -> None:
    first, *rest = clauses(LONG)
    position = climb([studied(first.text), *(studied(part.text) for part in rest)])
    changed = line(LONG.text.replace("please tell", "please say so"))
    assert next_part(position, changed) == clauses(changed)[-1]


def test_the_climbs_of_a_log_are_those_of_its_cards() -> None:
    log = [studied(SHORT.text), replace(tried(Rung.LETTERS, 3), key="other")]
    assert climbs(log) == {"k": climb(log[:1]), "other": climb(log[1:])}
    assert climbs([]) == {}
