"""The table read in lines: Enter goes on, and words that say nothing of where to go don't."""

import pytest

from tests.support.people import MONDAY
from trainer.core.log.events import Event
from trainer.core.script.key import Key
from trainer.rows.row import row
from trainer.rows.script.pages import Page
from trainer.screens.tableread import HELP, NONE_READ, read_through

PAGES = [
    Page((row("The point", f"Ask {name}"),), ((Key.of("short", name), name),))
    for name in ("one", "two")
]


class Reader:
    def __init__(self, *typed: str) -> None:
        self.typed = iter(typed)
        self.kept: list[str] = []
        self.told: list[str] = []

    def record(self, event: Event) -> Event:
        self.kept.append(event.line or "")
        return event

    def read(self, question: str) -> str:
        self.told.append(question)
        try:
            return next(self.typed)
        except StopIteration:
            raise EOFError from None

    def through(self) -> bool:
        return read_through(
            PAGES,
            record=self.record,
            now=lambda: MONDAY,
            read=self.read,
            write=lambda text: self.told.append(str(text)),
        )


@pytest.mark.parametrize("typed", ["how long is this?", "go on a bit about it", "bq", "x"])
def test_words_that_say_nothing_of_where_to_go_move_nothing(typed: str) -> None:
    reader = Reader(typed)
    assert not reader.through()
    assert not reader.kept
    assert HELP in reader.told
    assert reader.told[-1] == NONE_READ


@pytest.mark.parametrize("typed", ["", "next", "yes please", "ok"])
def test_a_yes_and_next_are_enter(typed: str) -> None:
    reader = Reader(typed, typed)
    assert reader.through()
    assert reader.kept == ["one", "two"]


@pytest.mark.parametrize("typed", ["b", "back"])
def test_back_shows_the_page_before(typed: str) -> None:
    reader = Reader("", typed)
    assert not reader.through()
    assert sum("1 of 2" in told for told in reader.told) == 2


@pytest.mark.parametrize("typed", ["again", "repeat", "say that again"])
def test_again_tells_the_page_once_more_and_moves_nothing(typed: str) -> None:
    reader = Reader(typed, "")
    assert not reader.through()
    assert reader.kept == ["one"]
    assert reader.told.count("The point: Ask one") == 2
