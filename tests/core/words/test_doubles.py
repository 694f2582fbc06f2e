"""G4: what a text has twice in a row, and that finding it takes no longer than reading it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.words.wording import LONGEST_AGAIN, Spot, Word, doubles


def spots_of(words: list[str]) -> list[Spot]:
    return [Spot(Word(word, word, word), at, at) for at, word in enumerate(words)]


@pytest.mark.slow
@given(st.lists(st.sampled_from("ab"), max_size=30))
def test_it_is_every_run_that_stands_twice_in_a_row(words: list[str]) -> None:
    expected = {
        tuple(words[at : at + size])
        for size in range(1, len(words) // 2 + 1)
        for at in range(len(words) - 2 * size + 1)
        if words[at : at + size] == words[at + size : at + 2 * size]
    }
    assert doubles(spots_of(words)) == expected


def test_no_run_is_longer_than_one_that_may_be_said_again() -> None:
    once = [str(number) for number in range(LONGEST_AGAIN)]
    assert doubles(spots_of(once * 2)) == {tuple(once)}
    more = [*once, "more"]
    assert doubles(spots_of(more * 2)) == frozenset()


class Compared(str):
    """A word that counts how often it was compared."""

    __slots__ = ()
    times = 0

    def __eq__(self, other: object) -> bool:
        Compared.times += 1
        return str(self) == str(other)

    __hash__ = str.__hash__


@pytest.mark.slow
def test_a_very_long_text_is_compared_a_bounded_number_of_times_a_word() -> None:
    words: list[str] = [Compared(number) for number in range(20_000)]
    assert doubles(spots_of(words)) == frozenset()
    assert 0 < Compared.times <= LONGEST_AGAIN * len(words)
