"""A line to look at says why: what was missing, that there was a hint, or whose rating it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.caller import SCRIPT, Caller, line
from tests.support.people import Person
from tests.support.terminals.transcript import Transcript
from trainer.core.memory.step import Way
from trainer.core.rehearsal.order import of_scene
from trainer.core.rehearsal.outcome import outcome
from trainer.rows.call.why import MOST, why

MEET = of_scene(SCRIPT, "person")
PERSON = line("person")


def told(*typed: str) -> list[str]:
    transcript = Transcript([*typed, "q"], order=MEET)
    return [each for each in transcript.lines if each.startswith("Question ")]


def test_what_was_missing_is_told_as_it_stands_in_the_line() -> None:
    (first, *_) = told(PERSON.replace("like as a ", ""), "q")
    assert first == f"Question 1: {PERSON} Missing: like as a."


def test_a_hint_is_told_beside_words_that_were_right() -> None:
    (first, *_) = told("hint", PERSON, "q")
    assert first.endswith(" All words right, with 1 hint.")


def test_a_rating_of_your_own_is_told_as_yours() -> None:
    transcript = Transcript(["", "2", "q"], by=Way.ALOUD, order=of_scene(SCRIPT, "happens"))
    assert any(each.endswith("? You rated it Hard.") for each in transcript.lines)


def test_many_missing_words_are_counted() -> None:
    words = line("emphasize").split()
    typed = [" ".join(words[: len(words) - MOST - 2]), "q", "q"]
    transcript = Transcript(typed, order=of_scene(SCRIPT, "bring-out"))
    assert any("words were missing." in each for each in transcript.lines)


@pytest.mark.slow
@given(st.lists(st.sampled_from(PERSON.split()), max_size=9), st.sampled_from(["", "hint"]))
def test_each_line_to_look_at_has_a_reason_of_one_sentence(words: list[str], first: str) -> None:
    typed = [first] * bool(first) + [" ".join(words) or "hm", "ok", "q", "q"]
    call = Transcript(typed, order=MEET).call
    for turn in outcome(call).look:
        reason = why(call, turn)
        assert reason.endswith(".")
        assert "{" not in reason
        assert reason[0].isupper()
        for word in (turn.event.missing or ())[:MOST] if "Missing: " in reason else ():
            assert word.casefold() in reason.casefold().replace(
                "\N{RIGHT SINGLE QUOTATION MARK}", "'"
            )


def test_another_known_name_said_for_theirs_is_named() -> None:
    told = Caller(Person(seed=3)).to("support#phrasing")
    told.says("Mr. Lee, do I have your support in getting this job?")
    assert "You said Mr. Lee for Ms. Ortiz." in told.recap()
    assert "Missing" not in told.recap()
