"""In ordinary lines it is told once more wherever that is asked, with all that an answer needs."""

import pytest

from tests.support.made import TIME, YES
from tests.support.terminals.gallery import at, part
from tests.support.terminals.talk import Talk
from trainer.core.memory.step import Way
from trainer.core.value import replace
from trainer.rows.practice.aloud import READ_FIRST, STRAY

AGAIN = [
    "again",
    "repeat",
    "Say that again, please.",
    "hear it again",
    "once more",
    "what was that?",
]


@pytest.mark.parametrize("word", AGAIN)
def test_a_part_is_told_again_with_what_it_follows(word: str) -> None:
    talk = Talk([word, "stop"])
    talk.screen.practice = replace(talk.screen.practice, drill=at(part("present-better", 2)))
    talk.run()
    told = [
        each for each in talk.said if each.startswith("Part 2 of 6, up to “to Mr. Lee”. So far")
    ]
    assert len(told) == 2
    assert talk.prompts[0] == talk.prompts[1]


@pytest.mark.parametrize("word", AGAIN)
def test_a_choice_is_told_again_with_its_answers(word: str) -> None:
    talk = Talk([word, "stop"], YES)
    assert talk.run() == []
    for begins in ("They say: ", "a: ", "b: "):
        assert len([each for each in talk.said if each.startswith(begins)]) == 2


def test_a_hint_given_is_told_again_too() -> None:
    talk = Talk(["hint", "repeat", "stop"], TIME, by=Way.TYPE)
    talk.run()
    assert len([each for each in talk.said if each.startswith("Next letters: ")]) == 2


@pytest.mark.parametrize("word", AGAIN[1:])
def test_at_a_rating_the_verdict_is_told_again(word: str) -> None:
    talk = Talk(["what time is it", word, "2"], TIME, by=Way.TYPE)
    (kept,) = talk.run()
    assert kept.rating == 2
    told = [each for each in talk.said if each.startswith("The line: ")]
    assert len(told) == 2
    assert talk.prompts[1] == talk.prompts[2]


def test_where_again_is_a_rating_the_word_rates_and_help_says_so() -> None:
    talk = Talk(["what time is it", "help", "again"], TIME, by=Way.TYPE)
    assert [event.rating for event in talk.run()] == [1]
    assert "To hear it once more, type repeat. The word again rates it 1." in talk.text


@pytest.mark.parametrize("word", AGAIN)
def test_where_it_is_asked_whether_it_was_in_these_words_again_rates_nothing(word: str) -> None:
    talk = Talk(["", "", word, "3"], TIME, by=Way.ALOUD)
    talk.pauses = iter((20, 0.1))
    assert [event.rating for event in talk.run()] == [3]
    assert READ_FIRST in talk.said
    assert talk.said.count("The line: What time is it now?") == 2


@pytest.mark.parametrize(
    "word", ["yes", "done", "I said it", "ok", "Ok.", "I've said it", "said it"]
)
def test_that_a_line_was_said_is_enter(word: str) -> None:
    enter, talk = Talk(["", "3"], TIME, by=Way.ALOUD), Talk([word, "3"], TIME, by=Way.ALOUD)
    (one,), (other,) = enter.run(), talk.run()
    assert (one.way, one.said, one.rating) == (other.way, other.said, other.rating)
    assert enter.said == talk.said


@pytest.mark.parametrize("word", ["no", "not yet", "wait"])
def test_that_it_was_not_said_yet_is_no_answer(word: str) -> None:
    talk = Talk([word, "", "3"], TIME, by=Way.ALOUD)
    assert [event.rating for event in talk.run()] == [3]
    assert talk.said.count(STRAY) == 1


def test_help_offers_w_only_where_words_can_count() -> None:
    offered = "w lets your words count too"
    for answers, due, by, counts in (
        (["what time is it", "help", "3"], TIME, Way.TYPE, True),
        (["what time is it now", "help", "3"], TIME, Way.TYPE, False),
        (["a", "help", "3"], YES, None, False),
        (["", "help", "3"], TIME, Way.ALOUD, False),
    ):
        talk = Talk(answers, due, by=by)
        talk.run()
        assert "e opens the script at this line." in talk.text
        assert (offered in talk.text) == counts


def test_help_where_again_is_no_rating_says_so() -> None:
    talk = Talk(["", "help", "3"], TIME, by=Way.ALOUD)
    talk.run()
    assert "To hear it once more, type repeat or again." in talk.text
