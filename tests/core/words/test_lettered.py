"""A letter that is named in a sentence chooses; a word that only looks like one doesn't."""

from tests.for_each import for_each
from trainer.core.words.picked import picked

RANK = {
    "a": "they rank you, but not No. 1",
    "b": "they say you're No. 1",
    "c": "they say you're one of several",
    "d": "none of these",
}
NAMED = """\
she put me third so c|c
it's c because she said several|c
c because she said so|c
c, she put me third|c
because I am third, c|c
I think it is c because she is not sure|c
answer is c|c
she's not No. 1 so b|b
a because I am first|a
she would not tell me, d|d
she not answer, none|d
she said nothing, so none of these|d"""
UNNAMED = """\
it must be b, not c
a or b
so a or b
it is not c
a good answer
she told me a lot
I, for one, would hire you
We have a plan b
she gave me an a
she didn't say a"""


@for_each("row", NAMED.splitlines())
def test_a_letter_in_a_sentence_is_that_choice(row: str) -> None:
    typed, _, meant = row.partition("|")
    assert picked(typed, RANK) == meant


@for_each("typed", UNNAMED.splitlines())
def test_a_letter_that_may_be_another_or_a_word_is_none(typed: str) -> None:
    assert picked(typed, RANK) is None
