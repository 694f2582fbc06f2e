"""A new line is climbed rung by rung: letters from blank, then the whole; now and then a proof."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.texts.lines import line
from trainer.core.log.events import Event, What
from trainer.core.memory.ladder import (
    BOTTOM,
    EVERY,
    MISSES,
    Climb,
    Rung,
    climb,
    climbs,
    next_part,
    proof_due,
    rung,
)
from trainer.core.script.clauses import clauses
from trainer.core.value import replace

SHORT = line("What time is it now?")
LONG = line(
    "If you were me, what would you say to them first? I would really like to know it; please tell."
)
PROOF = '{"proof": true}'


def tried(rung: Rung, rating: int, *missing: str, **more: object) -> Event:
    blank = Event(event=What.REVIEW, at=0, day="", key="k", line=SHORT.text, hints=0)
    way = "letters" if rung is Rung.LETTERS else "type"
    fields = {"rung": int(rung), "rating": rating, "missing": missing, "way": way, **more}
    return replace(blank, **fields)  # type: ignore[arg-type]  # fields by name


def studied(text: str, *missing: str, rung: Rung = Rung.LETTERS) -> Event:
    blank = Event(event=What.STUDY, at=0, day="", key="k", rung=int(rung), way="letters")
    return replace(blank, line=text, missing=missing)


def whole(rating: int = 3, **more: object) -> Event:
    return tried(Rung.WHOLE, rating, *(), **more)


def test_a_line_begins_with_letters_from_blank() -> None:
    assert rung(BOTTOM, SHORT) is Rung.LETTERS


def test_a_long_line_begins_with_its_parts_one_after_another() -> None:
    parts = clauses(LONG)
    log: list[Event] = []
    for number, words in enumerate(parts, 1):
        part = next_part(climb(log), LONG)
        assert part is not None
        assert (part.words, part.number, part.of) == (words, number, len(parts))
        log.append(studied(words.text))
    assert next_part(climb(log), LONG) is None
    assert rung(climb(log), LONG) is Rung.LETTERS


def test_a_part_that_was_missed_is_asked_again() -> None:
    first = clauses(LONG)[0]
    part = next_part(climb([studied(first.text), studied(first.text, "were")]), LONG)
    assert part is not None
    assert part.words == first


def test_each_clean_try_climbs_one_rung_up_to_the_whole_line() -> None:
    assert climb([tried(Rung.LETTERS, 3)]).rung is Rung.WHOLE
    assert climb([tried(Rung.LETTERS, 2)]).rung is Rung.WHOLE  # slow, but every word
    assert climb([tried(Rung.LETTERS, 3), whole(4)]).rung is Rung.WHOLE


@pytest.mark.parametrize("event", [tried(Rung.LETTERS, 3, "time"), tried(Rung.LETTERS, 3, hints=1)])
def test_a_try_that_was_helped_or_not_clean_stays_on_its_rung(event: Event) -> None:
    assert climb([event]).rung is Rung.LETTERS


def test_words_are_shown_after_two_misses_in_a_row_and_not_before() -> None:
    missed = tried(Rung.LETTERS, 1, "time")
    assert rung(climb([missed]), SHORT) is Rung.LETTERS
    twice = climb([missed] * MISSES)
    assert rung(twice, SHORT) is Rung.SHOWN
    assert rung(climb([missed, tried(Rung.LETTERS, 2, "now"), missed]), SHORT) is Rung.LETTERS


def test_with_words_shown_a_clean_pass_leads_back_to_letters() -> None:
    missed = [tried(Rung.LETTERS, 1, "time")] * MISSES
    position = climb([*missed, studied(SHORT.text, rung=Rung.SHOWN)])
    assert rung(position, SHORT) is Rung.LETTERS
    assert rung(climb([*missed, studied(SHORT.text, "it", rung=Rung.SHOWN)]), SHORT) is Rung.SHOWN


def test_a_miss_of_the_whole_steps_down_to_letters() -> None:
    assert climb([tried(Rung.LETTERS, 3), whole(1)]).rung is Rung.LETTERS


def test_a_long_line_that_failed_in_a_rehearsal_still_begins_with_its_parts() -> None:
    said = whole(1, kind="rehearsal", line=LONG.text, missing=tuple(LONG.text.lower().split()))
    position = climb([said])
    assert rung(position, LONG) is Rung.LETTERS
    assert next_part(position, LONG) is not None
    unheard = replace(said, way="aloud", missing=None)
    part = next_part(climb([unheard]), LONG)
    assert part is not None
    assert part.number == 1


def test_only_the_parts_with_missing_words_are_taken_again() -> None:
    every = [studied(part.text) for part in clauses(LONG)]
    failed = replace(tried(Rung.LETTERS, 1, "really"), line=LONG.text)
    part = next_part(climb([*every, failed]), LONG)
    assert part is not None
    assert "really" in part.words.text
    unknown = replace(tried(Rung.LETTERS, 1, "ortiz"), line=LONG.text)
    part = next_part(climb([*every, unknown]), LONG)
    assert part is not None
    assert part.number == 1


def test_what_was_right_whole_needs_no_parts() -> None:
    right = replace(tried(Rung.LETTERS, 3), line=LONG.text)
    assert next_part(climb([right]), LONG) is None


def test_a_line_said_whole_before_its_time_is_on_that_rung() -> None:
    assert climb([whole(2)]).rung is Rung.WHOLE


def test_what_is_no_practice_of_a_line_moves_nothing() -> None:
    choice = replace(whole(1), rung=None, way="choose")
    met = Event(event=What.STUDY, at=0, day="", key="k", line=SHORT.text)
    assert climb([met, choice]) == BOTTOM


def test_a_line_that_was_reworded_is_learned_again_where_it_changed() -> None:
    changed = line(LONG.text.replace("please tell", "please say so"))
    part = next_part(climb([studied(part.text) for part in clauses(LONG)]), changed)
    assert part is not None
    assert part.words == clauses(changed)[-1]


def test_the_climbs_of_a_log_are_those_of_its_cards() -> None:
    log = [studied(SHORT.text), replace(tried(Rung.LETTERS, 3), key="other")]
    assert climbs(log) == {"k": climb(log[:1]), "other": climb(log[1:])}
    assert climbs([]) == {}


# -- weak lines, and proofs


def test_a_line_that_failed_aloud_is_weak_until_it_was_typed_right() -> None:
    failed = whole(1, way="aloud", missing=None)
    assert climb([failed]).weak
    assert climb([failed, tried(Rung.LETTERS, 3)]).weak
    assert climb([failed, whole(3, way="aloud", missing=None)]).weak
    assert climb([failed, whole(2, missing=("time",))]).weak
    assert not climb([failed, whole(3)]).weak


def test_the_same_words_missed_twice_make_a_line_weak() -> None:
    assert not climb([whole(2, missing=("time",)), whole(2, missing=("now",))]).weak
    assert climb([whole(2, missing=("time",)), whole(2, missing=("now", "time"))]).weak


@pytest.mark.parametrize("text", [SHORT, LONG, line(" ".join(["word"] * 30))])
def test_about_every_fourth_whole_try_is_a_proof_and_the_first_never(text: object) -> None:
    assert isinstance(text, type(SHORT))
    log: list[Event] = []
    due = []
    for _ in range(6 * EVERY):
        proof = proof_due(climb(log), text)
        due.append(proof)
        log.append(tried(Rung.LETTERS, 3, data=PROOF) if proof else whole(3, way="aloud"))
    assert not due[0]
    assert sum(due) == 6


def test_short_lines_are_proven_first() -> None:
    first = [
        next(n for n in range(EVERY) if proof_due(Climb(Rung.WHOLE, wholes=n), words))
        for words in (SHORT, line(" ".join(["word"] * 15)), line(" ".join(["word"] * 30)))
    ]
    assert first == sorted(first)
    assert len(set(first)) == 3


def test_a_proof_by_letters_that_is_missed_brings_the_line_back_to_letters() -> None:
    proof = tried(Rung.LETTERS, 1, "time", data=PROOF)
    assert climb([whole(3), proof]).rung is Rung.LETTERS
    assert climb([whole(3), replace(proof, rating=3, missing=())]).rung is Rung.WHOLE


TRIES = st.builds(
    tried,
    st.sampled_from((Rung.LETTERS, Rung.WHOLE)),
    st.integers(1, 4),
    data=st.sampled_from((None, PROOF)),
    way=st.sampled_from(("letters", "type", "aloud", "voice")),
    missing=st.sampled_from((None, (), ("time",), ("it", "now"))),
)


@pytest.mark.slow
@given(st.lists(TRIES, max_size=20))
def test_words_are_never_shown_unless_letters_were_missed_twice(log: list[Event]) -> None:
    letters = [event.rating for event in log if event.rung == Rung.LETTERS]
    twice = any(pair == (1, 1) for pair in pairwise(letters))
    assert twice or rung(climb(log), SHORT) is not Rung.SHOWN


@pytest.mark.slow
@given(st.lists(TRIES, max_size=20))
def test_a_right_and_clean_try_of_the_whole_is_always_on_the_last_rung(log: list[Event]) -> None:
    assert climb([*log, whole(3)]).rung is Rung.WHOLE
    assert not climb([*log, whole(3)]).weak
