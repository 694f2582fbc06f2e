"""A question in one's own words with a slip of the hand: that question, or they ask again."""

import re
from collections.abc import Iterator
from random import Random

import pytest

from tests.support.answers.own_words import REMARKS, SAID, due
from tests.support.caller import Caller
from trainer.core.rehearsal.rehearsal import Rehearsal, Taken
from trainer.core.rehearsal.speaking import say
from trainer.core.rehearsal.whose.passes import meant
from trainer.core.rehearsal.whose.short import shortened
from trainer.core.rehearsal.whose.spelling import mended
from trainer.core.rehearsal.whose.words import plain
from trainer.core.sitting.keep import in_hand
from trainer.core.value import replace
from trainer.disk.dictionary import known

LISTS = known()
LETTERS = "abcdefghijklmnopqrstuvwxyz"
UNDERSTOOD = 0.9
"""Share of the questions with a slip that are understood where they are due."""


def misspelled(text: str, random: Random) -> str:
    """Return a text with one slip in a word of four letters or more, and not at its first."""
    word = random.choice(list(re.finditer(r"[A-Za-z]{4,}", text)))
    at = random.randrange(word.start() + 1, word.end() - 1)
    one, two = text[at], text[at + 1]
    slip = random.choice(["", two + one, one + one, random.choice(LETTERS)])
    return text[:at] + slip + text[at + (2 if slip == two + one else 1) :]


def slips(words: str, *, times: int) -> Iterator[str]:
    random = Random(words)
    return (misspelled(words, random) for _ in range(times) if re.search(r"[A-Za-z]{4}", words))


def knowing(deck: str, line: str) -> Rehearsal:
    """Return a call in which that line is due, on which people's words are known."""
    return replace(due(deck, line)[0], known=LISTS)


def after(deck: str, line: str, words: str) -> tuple[Rehearsal, Rehearsal]:
    """Return the call before and after words where a line is due."""
    person, before = due(deck, line)[1], knowing(deck, line)
    return before, say(before, words, now=person.now, random=person.random, known=LISTS)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("support", "do i have your suport"),
        ("how-many", "how many people are still in the runing"),
        ("recommend", "will you reccomend me"),
        ("hire", "wuold you hire me"),
        ("process", "waht are the next setps"),
        ("person", "whats he like as a persn"),
    ],
)
def test_a_question_with_a_slip_is_understood_and_kept_as_it_was_typed(
    line: str, words: str
) -> None:
    _, call = after("second-interview", line, words)
    verdict = in_hand(call)
    assert verdict.task.card.key == f"second-interview/{line}#phrasing"
    assert meant(call, verdict)
    assert verdict.said == words


@pytest.mark.slow
@pytest.mark.parametrize(("times", "every"), [(1, 4), pytest.param(6, 1, marks=pytest.mark.long)])
def test_with_any_slip_it_is_that_question_or_they_ask_again(times: int, every: int) -> None:
    understood = asked = 0
    for deck, line, said in SAID[::every]:
        for words in slips(said, times=times):
            before, call = after(deck, line, words)
            asked += 1
            assert (call.twice, call.carried) == (before.twice, ""), words
            if call.verdict:
                assert call.verdict.task.card.key == f"{deck}/{line}#phrasing", words
                assert call.verdict.chosen is None, words
                understood += 1
    assert understood >= UNDERSTOOD * asked


@pytest.mark.slow
@pytest.mark.parametrize("times", [1, pytest.param(6, marks=pytest.mark.long)])
def test_out_of_order_a_slip_makes_no_other_question_of_it(times: int) -> None:
    """But where it makes a word of its own, that word is what was said."""
    for here in ("process", "hire", "support"):
        call = knowing("second-interview", here)
        assert call.task
        card = call.task.card
        for deck, line, said in SAID:
            if deck != "second-interview" or "/" in line:
                continue
            right = _asked(shortened(call, said, card))
            for words in slips(said, times=times):
                if not set(plain(words)) - set(plain(said)) <= set(
                    filter(LISTS.word, plain(words))
                ):
                    found = _asked(shortened(call, words, card))
                    assert found in {right, line, None}, (here, words)


def _asked(found: object) -> str | None:
    if isinstance(found, Taken):
        return found.card.cue.id
    return None if found is None else "here"


@pytest.mark.slow
@pytest.mark.parametrize("every", [7, pytest.param(1, marks=pytest.mark.long)])
def test_what_asks_no_question_asks_none_with_a_slip_either(every: int) -> None:
    cues = ("process", "role", "looks-for", "emphasize", "how-many", "rank", "hire")
    for number, remark in enumerate(REMARKS):
        for cue in cues[number % every :: every]:
            for words in (remark, *slips(remark, times=1)):
                before, call = after("second-interview", cue, words)
                assert (call.verdict, call.twice, call.carried) == (None, before.twice, ""), words


@pytest.mark.parametrize(
    "words",
    [
        "How many people are moving forward?",
        "would you fire me",  # a word of its own is none misspelled
        "What is Mr. Leigh like, and Oritz?",  # nor is a name
        "I'm sure you're right, that's theirs, and I don't",
    ],
)
def test_what_is_spelled_right_stays_as_it_is(words: str) -> None:
    assert mended(knowing("second-interview", "hire"), words) == (words,)


def test_the_call_that_is_begun_has_the_words_it_was_handed() -> None:
    assert Caller().call.known is not None
