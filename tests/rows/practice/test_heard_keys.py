"""In ordinary lines keys are named by words or letters: nobody hears a question mark."""

import re
from datetime import timedelta

import pytest

from tests.support.answers.grading import KNOWN
from tests.support.made import HAND, TIME, YES
from tests.support.people import MONDAY
from tests.support.terminals.gallery import at, step
from tests.support.terminals.talk import Talk
from trainer.acts.home.said.wish import NOT_KNOWN
from trainer.core.grading.voice.utterance import Utterance
from trainer.core.memory.step import Way
from trainer.core.sitting.listening import heard
from trainer.rows.practice.drill import DrillFace

SIGN = re.compile(r"(?:^|[\s(·:])[?!.,;+*/-](?=[:\s)]|$)")
"""A mark that stands by itself: it would have to be a key."""


def test_a_mark_that_is_a_key_is_found() -> None:
    assert SIGN.search("Type ? for help, q to leave.")
    assert SIGN.search("q: stop · ?: help ")
    assert not SIGN.search("Is that right? Enter: yes · n: no, thanks.")


@pytest.mark.parametrize("way", [Way.TYPE, Way.LETTERS, Way.ALOUD])
def test_no_mark_is_a_key_in_a_drill(way: Way) -> None:
    answers = ["help", "x y", "help", "zz", "w", "e", "t", "2", "help", "?", "", "y", "help", "b"]
    talk = Talk([*answers, "", "", "help", ""], TIME, HAND, YES, by=way)
    talk.run()
    told = [line for text in (*talk.said, *talk.prompts) for line in text.splitlines()]
    assert [line for line in told if SIGN.search(line)] == []


def test_no_mark_is_a_key_where_a_line_was_heard_or_nothing_was_understood_at_home() -> None:
    spoken = Utterance("the weather is nice", clean=True, engine="made up 1")
    drill = heard(
        at(step("emphasize", Way.VOICE)), spoken, now=MONDAY + timedelta(seconds=9), known=KNOWN
    )
    assert drill.verdict
    assert not SIGN.search(DrillFace(drill, MONDAY).rating())
    assert not SIGN.search(NOT_KNOWN)
