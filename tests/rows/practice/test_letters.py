"""First letters that were not right, in words: a wrong one, one missing, one too many."""

from string import ascii_lowercase

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.for_each import for_each
from tests.often import often
from tests.support.drills import asked, said
from tests.support.made import SHORT, script
from tests.support.people import deck_cards
from trainer.core.drill.drill import Drill
from trainer.core.grading.letters import expected_letters
from trainer.core.memory.ladder import Rung
from trainer.core.memory.step import Step, Way
from trainer.core.script.cards import Card, cards
from trainer.core.script.key import Kind
from trainer.core.sitting.answer import whole_line
from trainer.core.value import replace
from trainer.rows.practice.lettered import MISSING_ONLY, ONE_EACH
from trainer.rows.practice.verdict.words import verdict_rows

NAMES = {"interviewer": "Ms. Ortiz", "next": "Mr. Lee"}
CANDIDATE = "What does this person look for in a candidate?"
LINES = [card for card in deck_cards() if card.kind is Kind.PHRASING and card.branch is None]


def told(card: Card, keys: str) -> str:
    """Return what is said of first letters typed for a whole line, with the first of its words."""
    drill = asked(deck=(card,), by=Way.LETTERS)
    assert drill.task
    step = replace(drill.task.step, way=Way.LETTERS, wanted=card.line.wanted, part=None)
    drill = replace(drill, names=NAMES, task=replace(drill.task, step=step))
    return " ".join(row.text for row in verdict_rows(said(drill, keys)) if not row.label)


def candidate(keys: str) -> str:
    deck = cards(script(SHORT.replace("What time is it now?", CANDIDATE)))
    return told(next(each for each in deck if each.line.wanted.text == CANDIDATE), keys)


@pytest.mark.parametrize(
    ("keys", "wanted"),
    [
        ("wdtplfiab", "8 of 9 words right. Missed: candidate. You typed b for candidate."),
        ("wdtplfia", "8 of 9 words right. Missed: candidate."),
        ("wdtplfiacx", "9 of 9 words right. 1 letter too many."),
        ("bdtplfiac", "8 of 9 words right. Missed: What. You typed b for What."),
        ("dtplfiac", "8 of 9 words right. Missed: What."),
        (
            "wdtpxfyac",
            "7 of 9 words right. Missed: look, in. You typed x for look and y for in.",
        ),
        ("wdtplfiacxyzxyzxyzxyz", f"9 of 9 words right. {ONE_EACH}"),
    ],
)
def test_a_wrong_letter_one_missing_and_one_too_many_are_told_apart(keys: str, wanted: str) -> None:
    assert candidate(keys).startswith(wanted)


def keyed(card: Card) -> list[tuple[str, str]]:
    return [each for each in expected_letters(card.line.wanted, NAMES) if each[1]]


@pytest.mark.slow
@often(80)
@given(st.data())
def test_one_slip_of_a_kind_is_told_as_of_that_kind(data: st.DataObject) -> None:
    card = data.draw(st.sampled_from(LINES))
    asked_for = keyed(card)
    letters = [keys[0] for _, keys in asked_for]
    assume(len(letters) > 3)
    foreign = sorted(set(ascii_lowercase) - set("".join(w + k for w, k in asked_for).lower()))
    assume(foreign)
    key = data.draw(st.sampled_from(foreign))
    at = data.draw(st.integers(0, len(letters) - 1))
    # Beside a word with the same letter nobody can tell for which of the two the wrong one stands.
    assume(letters[at] not in (*letters[max(0, at - 1) : at], *letters[at + 1 : at + 2]))
    changed = told(card, "".join((*letters[:at], key, *letters[at + 1 :])))
    assert f"You typed {key} for " in changed
    assert "too many" not in changed
    less = told(card, "".join((*letters[:at], *letters[at + 1 :])))
    assert "You typed" not in less
    assert "too many" not in less
    more = told(card, "".join((*letters[:at], key, *letters[at:])))
    assert "1 letter too many." in more
    assert "You typed" not in more
    assert "Missed" not in more


def test_a_title_may_lack_its_letter_but_another_is_told() -> None:
    thanks = cards(script(SHORT.replace("What time is it now?", "Thank you, {interviewer}.")))
    card = next(each for each in thanks if "interviewer" in each.line.wanted.slots)
    assert told(card, "tyo").startswith("All words right")
    assert told(card, "tyxo").startswith("4 of 4 words right. You typed x for Ms.")


SEEN = [card for card in LINES if len(expected_letters(card.line.wanted, NAMES)) > 2]


def in_gaps(card: Card, keys: str) -> Drill:
    """Return what comes of keys typed where every other word of a line is on the screen."""
    drill = asked(deck=(card,), by=Way.LETTERS)
    assert drill.task
    step = Step(card, Way.LETTERS, card.line.wanted, Rung.SHOWN)
    return said(replace(drill, names=NAMES, task=replace(drill.task, step=step)), keys)


def all_right(drill: Drill) -> bool:
    assert drill.verdict
    assert drill.verdict.grade
    return whole_line(drill.verdict.grade)


@for_each("card", SEEN)
def test_the_letters_of_the_whole_line_are_as_right_as_those_of_its_gaps(card: Card) -> None:
    letters = [keys[0] for _, keys in keyed(card)]
    for typed in ("".join(letters), " ".join(letters), "".join(letters).upper()):
        assert all_right(in_gaps(card, typed)), typed
    for wrong in ((*letters[:-1], "7"), ("7", *letters[1:])):
        assert not all_right(in_gaps(card, " ".join(wrong)))


def test_too_many_letters_in_gaps_are_told_what_is_asked() -> None:
    card = next(each for each in LINES if each.line.wanted.text == CANDIDATE)
    for typed in ("wdtplfia", "w d t p l f i a", "dpfax"):
        told = " ".join(row.text for row in verdict_rows(in_gaps(card, typed)) if not row.label)
        assert told.endswith(f" words right. {MISSING_ONLY}")
