"""Words typed whole where a line is asked: commands, unless the line begins so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.for_each import for_each
from tests.support.folds import prepared
from tests.support.made import HAND, SHORT, TIME, log, script
from tests.support.people import MONDAY, Person
from trainer.core.drill.ask import next_task
from trainer.core.drill.drill import Limit
from trainer.core.memory.step import Way
from trainer.core.script.cards import cards
from trainer.core.sitting.request import Request, request, requested
from trainer.core.sitting.task import Task

WORDS = {
    "help": Request.HELP,
    "Help!": Request.HELP,
    "?": Request.HELP,
    "undo": Request.UNDO,
    " quit ": Request.STOP,
    "EXIT": Request.STOP,
    "stop.": Request.STOP,
    "q": Request.WHETHER,
}


def asked(text: str, way: Way, key: str = TIME) -> Task:
    deck = cards(script(text))
    start = prepared(deck, log(deck, (key,), now=MONDAY), limit=Limit(), now=MONDAY, by=way)
    task = next_task(start, now=MONDAY, random=Person().random).task
    assert task
    return task


@pytest.mark.slow
@for_each("way", [Way.TYPE, Way.LETTERS, Way.ALOUD])
@for_each(("word", "wanted"), WORDS.items())
def test_a_word_typed_whole_is_the_command_of_that_name(
    word: str, wanted: Request, way: Way
) -> None:
    assert requested(asked(SHORT, way), {}, word) is wanted
    assert requested(asked(SHORT, way, HAND), {}, f"{word} me") is None


@pytest.mark.parametrize("word", ["help", "undo", "quit", "exit", "stop", "q"])
def test_a_line_that_begins_with_the_word_is_answered_by_it(word: str) -> None:
    text = SHORT.replace("What time is it now?", f"{word.title()} is what I say now.")
    for way in (Way.TYPE, Way.LETTERS, Way.ALOUD):
        assert requested(asked(text, way), {}, word) is None


def test_letters_of_the_line_are_letters() -> None:
    task = asked(SHORT.replace("What time is it now?", "Quite unlike it then."), Way.LETTERS)
    assert requested(task, {}, "quit") is None
    undo = asked(SHORT.replace("What time is it now?", "Until now do often."), Way.LETTERS)
    assert requested(undo, {}, "undo") is None


@given(st.text(max_size=30))
def test_nothing_else_asks_for_anything(text: str) -> None:
    bare = text.strip().casefold().rstrip(".!?")
    if bare not in {"help", "undo", "u", "quit", "exit", "stop", "q", ""}:
        assert request(text) is None
