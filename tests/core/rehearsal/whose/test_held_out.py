"""Words that the lists of phrases were never fitted to: most are understood, none as another's."""

from functools import cache

import pytest

from tests.support.answers.own_words import DATA, due
from trainer.core.rehearsal.rehearsal import Rehearsal, Taken
from trainer.core.rehearsal.speaking import say
from trainer.core.rehearsal.whose.passes import meant
from trainer.core.rehearsal.whose.short import shortened
from trainer.core.words.known import Nothing


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()[1:]
    return tuple(tuple(line.split("\t")) for line in lines)


HELD = rows("own-words-held.tsv")
"""A script, the line that is due, and how somebody put it: look at none of it to mend anything."""
SMALL_TALK = rows("small-talk.tsv")
"""The same with what is no line at all."""


def says(deck: str, line: str, words: str) -> tuple[Rehearsal, Rehearsal]:
    call, person = due(deck, line)
    return call, say(call, words, now=person.now, random=person.random, known=Nothing())


def test_most_of_what_is_said_in_its_place_is_understood_and_none_as_another_line() -> None:
    understood = 0
    for deck, line, words in HELD:
        before, call = says(deck, line, words)
        assert (call.twice, call.carried, call.pressed) == (before.twice, "", None), words
        if call.verdict:
            assert call.verdict.task.card.key == f"{deck}/{line}#phrasing", words
            assert meant(call, call.verdict), words
            understood += 1
    assert understood >= 0.8 * len(HELD)


@pytest.mark.parametrize("here", ["person", "how-many", "rank/first", "hire/no", "hire/maybe"])
def test_out_of_its_place_a_question_is_mostly_understood_and_hardly_ever_as_another(
    here: str,
) -> None:
    call = due("second-interview", here)[0]
    assert call.task
    asked = [(line, words) for deck, line, words in HELD if deck == "second-interview"]
    asked = [(line, words) for line, words in asked if "/" not in line and line != here]
    found = [(line, shortened(call, words, call.task.card)) for line, words in asked]
    taken = [(line, each.card.cue.id) for line, each in found if isinstance(each, Taken)]
    assert sum(line == other for line, other in taken) >= 0.6 * len(asked)
    assert sum(line != other for line, other in taken) <= 1


def test_small_talk_is_never_a_line() -> None:
    for deck, line, words in SMALL_TALK:
        before, call = says(deck, line, words)
        assert (call.verdict, call.twice, call.carried) == (None, before.twice, ""), words
