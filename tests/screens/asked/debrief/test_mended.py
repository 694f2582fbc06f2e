"""Words that are corrected: the wrong ones are neither noted nor practiced with anymore."""

import pytest

from tests.support.folds import notes, real_replies
from tests.support.people import MONDAY, Person
from tests.support.terminals.debriefs import Talk
from trainer.core.log.events import microseconds
from trainer.core.stages.notes import Note
from trainer.core.value import replace
from trainer.rows.debrief import PRACTICE, in_place, taken_away, unpracticed

FIRST, MENDED = "I'd put you second", "I'd put you third"
NOT_FIRST = "second-interview/rank/not-first#branch"
SEVERAL = "second-interview/rank/one-of-several#branch"
BEGUN = ("w", "", "a", FIRST, "", "")


def kept(talk: Talk) -> tuple[dict[str, str], dict[str, list[str]]]:
    """Return what is noted and practiced with, as the log tells it."""
    person = Person()
    log = [person.record(replace(event, at=event.at + n)) for n, event in enumerate(talk.events)]
    now = microseconds(MONDAY) + len(log)
    found = {key: note.text for key, note in notes(log, now=now).items()}
    replies = real_replies(log, now=now)
    return found, {key: [words.text for words in each] for key, each in replies.items()}


@pytest.mark.parametrize(
    ("typed", "noted", "practiced"),
    [
        (("c", "a", MENDED, ""), {NOT_FIRST: MENDED}, {NOT_FIRST: [MENDED]}),
        (("c", "a", MENDED, "n"), {NOT_FIRST: MENDED}, {}),
        (("c", "a", "", "n"), {NOT_FIRST: FIRST}, {}),
        (("c", "a", "", ""), {NOT_FIRST: FIRST}, {NOT_FIRST: [FIRST]}),
        (("c", "a", "n", MENDED, ""), {NOT_FIRST: MENDED}, {NOT_FIRST: [MENDED]}),
        (("c", "a", "n", ""), {}, {}),
        (("c", "c", MENDED, ""), {SEVERAL: MENDED}, {SEVERAL: [MENDED]}),
        (("c", "c", "", ""), {SEVERAL: FIRST}, {SEVERAL: [FIRST]}),
        (("I didn't ask that one",), {}, {}),
        (("",), {NOT_FIRST: FIRST}, {NOT_FIRST: [FIRST]}),
    ],
)
def test_only_the_right_words_stay(
    typed: tuple[str, ...], noted: dict[str, str], practiced: dict[str, list[str]]
) -> None:
    talk = Talk().typed(*BEGUN).typed("", "", *typed, debriefed=True)
    assert kept(talk) == (noted, practiced)
    assert talk.notes() == noted
    assert {key: [text] for key, text in talk.call.practiced.items()} == practiced


def test_it_is_said_what_became_of_the_words_before() -> None:
    shown = Talk().typed(*BEGUN).typed("", "", "c", "a", MENDED, "", debriefed=True).shown
    said = [shown.index(each) for each in (in_place(FIRST), unpracticed(FIRST))]
    assert said == sorted(said)
    assert PRACTICE in shown[said[-1] :]
    other = Talk().typed(*BEGUN).typed("", "", "c", "c", MENDED, "", debriefed=True).shown
    assert taken_away(FIRST) in other
    assert any(f"not No. 1: “{FIRST}”. Enter: keep" in each for each in other)


def test_better_words_typed_where_the_answer_is_shown_are_its_words() -> None:
    talk = Talk().typed(*BEGUN)
    talk.typed("", "", "She'd have me third on her list", "", "", debriefed=True)
    assert kept(talk)[0] == {NOT_FIRST: "I'd have you third on my list"}


def test_what_another_call_brought_stays() -> None:
    talk = Talk()
    talk.call.notes[SEVERAL] = Note("Four of you", "beta-1")
    talk.typed(*BEGUN).typed("", "", "c", "a", MENDED, "", debriefed=True)
    assert talk.notes()[SEVERAL] == "Four of you"


WORDS, BETTER = "yes, but it depends on the others", "it all depends on what the others say"
OPEN = ("w", "", WORDS, "", "")
"""Words of which nobody can tell which answer they are: Enter keeps them."""


@pytest.mark.slow
def test_words_of_no_sure_answer_are_shown_where_the_call_is_told_again() -> None:
    first = Talk().typed(*OPEN)
    (key,) = first.notes()
    assert first.notes() == {key: WORDS}
    shown = Talk().typed(*OPEN).typed("", "", "", debriefed=True).shown
    assert any(f"You noted: “{WORDS}”. Enter: keep" in each for each in shown)
    again = Talk().typed(*OPEN).typed("", "", "", debriefed=True)
    assert again.notes() == {key: WORDS}
    changed = Talk().typed(*OPEN).typed("", "", BETTER, debriefed=True)
    assert changed.notes() == {key: BETTER}
