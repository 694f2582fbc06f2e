"""Which of several answers is meant by what people type: a letter, a number, words of its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.for_each import for_each
from trainer.core.words.picked import picked, repeats, sounds_like, told

HIRE = {"a": "they say yes", "b": "they say no", "c": "they say maybe", "i": "none of these"}
RANK = {
    "a": "they rank you, but not No. 1",
    "b": "they say you're No. 1",
    "c": "they say you're one of several",
    "d": "none of these",
}


@for_each(
    ("typed", "meant"),
    [
        ("b", "b"),
        ("bbbb", "b"),
        ("AAA", "a"),
        ("B)", "b"),
        ("(b)", "b"),
        ("b.", "b"),
        ("option b", "b"),
        ("the letter b", "b"),
        ("number two", "b"),
        ("Number 2", "b"),
        ("no. 2", "b"),
        ("#2", "b"),
        ("2", "b"),
        ("second", "b"),
        ("the second one", "b"),
        ("2nd", "b"),
        ("the first one", "a"),
        ("last", "i"),
        ("the last one", "i"),
        ("yes", "a"),
        ("No.", "b"),
        ("they say maybe", "c"),
        ("none of these", "i"),
        ("none", "i"),
        ("none of the above", "i"),
        ("I think none of them", "i"),
        ("Neither of those.", "i"),
        ("something else", "i"),
        ("none of the candidates", None),
        ("one of three", None),
        ("she said yes", "a"),
        ("he said yes to me", "a"),
        ("they told me maybe", "c"),
        ("they didn't say yes", None),
        ("they say", None),
        ("5", None),
        ("0", None),
        ("yes and no", None),
        ("b or c", None),
        ("banana", None),
        ("", None),
        ("?!", None),
    ],
)
def test_a_letter_a_number_or_words_of_its_own_say_which(typed: str, meant: str | None) -> None:
    assert picked(typed, HIRE) == meant


@for_each(
    ("typed", "meant"),
    [
        ("number one", "b"),
        ("first", None),
        ("one", None),
        ("1", None),
        ("the first one", None),
        ("option 1", None),
        ("No. 1", "b"),
        ("they said I'm their number one", "b"),
        ("she said I'm first", "b"),
        ("I am first", "b"),
        ("they say you are No. 1", "b"),
        ("I'm one of several", "c"),
        ("I'm one of three", "c"),
        ("they said I am one of the last four candidates", "c"),
        ("one of the top three", None),
        ("she said several", "c"),
        ("I'm not number one", "a"),
        ("I'm number one of 3, she said.", "b"),
        ("I'm first out of five", "b"),
        ("she ranked me, not number one", "a"),
        ("they didn't say I'm No. 1", None),
        ("she said yes", None),
        ("not no. 1", "a"),
        ("you\N{RIGHT SINGLE QUOTATION MARK}re No. 1", "b"),
        ("one of several", "c"),
        ("several", "c"),
        ("number two", None),
        ("third", None),
        ("option b", "b"),
    ],
)
def test_where_an_answer_has_a_number_of_its_own_none_is_taken_for_a_place(
    typed: str, meant: str | None
) -> None:
    assert picked(typed, RANK) == meant


@given(st.text(max_size=40))
def test_whatever_is_typed_is_one_of_them_or_none(typed: str) -> None:
    assert picked(typed, RANK) in {*RANK, None}


REPLIES = {
    "a": ("Honestly? Second, but it's close.", "You wouldn't be my first choice today."),
    "b": ("I'd put you first.", "You're at the top of my list."),
    "c": ("You're in the final group.",),
}


@pytest.mark.parametrize(
    ("typed", "like"),
    [
        ("number two", "a"),
        ("I was second", "a"),
        ("top of my list", "b"),
        ("first", "b"),
        ("the one", "b"),
        ("", None),
    ],
)
def test_words_of_what_they_might_say_are_a_guess(typed: str, like: str | None) -> None:
    assert sounds_like(typed, REPLIES) == like


@pytest.mark.parametrize(
    ("typed", "like"),
    [
        ("She said I am not number one, I am the second.", "a"),
        ("He told me I'm the second", "a"),
        ("I'm number 2 of 3, she said.", "a"),
        ("I'm number two of three she said", "a"),
        ("second out of five, he told me", "a"),
        ("I'm second, but you're at the top of my list", None),
        ("It was fine, honestly.", None),
        ("", None),
    ],
)
def test_the_parts_of_a_sentence_are_a_guess_where_they_agree(typed: str, like: str | None) -> None:
    meant = {letter: [*texts, RANK[letter]] for letter, texts in REPLIES.items()}
    assert told(typed, meant) == like


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("maybe, it depends on the CMO", "c"),
        ("Maybe it depends on the team", "c"),
        ("well, maybe: she has to ask somebody", "c"),
        ("Maybe. It depends on what the rest of the team thinks.", "c"),
        ("it depends on the CMO", "c"),
        ("she said it depends", "c"),
        ("yes, she would hire me", "a"),
        ("Yes, gladly.", "a"),
        ("nope, not yet", "b"),
        ("no she doesn't decide", "b"),
        ("yes, it depends", None),
        ("yes, if the team agrees", None),
        ("yes, but not now", None),
        ("no, yes", None),
        ("no problem, we'd love to", None),
        ("no idea, honestly", None),
        ("maybe, I'm not sure", None),
        ("it depends, but yes", None),
    ],
)
def test_a_clear_first_word_decides_where_the_rest_tells_no_other(
    typed: str, label: str | None
) -> None:
    choices = {
        "a": "They say yes",
        "b": "They say no",
        "c": "They say maybe, depending on the others",
        "i": "None of these",
    }
    assert picked(typed, choices) == label
    assert picked(typed, RANK) is None


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("they said yes", "a"),
        ("she says no", "b"),
        ("He said maybe.", "c"),
        ("I think the second", "b"),
    ],
)
def test_what_they_said_is_told_in_the_past_and_of_her_or_him(typed: str, label: str) -> None:
    choices = {"a": "They say yes", "b": "They say no", "c": "They say maybe"}
    assert picked(typed, choices) == label


def test_what_you_were_told_you_tell_of_yourself() -> None:
    choices = {"a": "They rank you, but not No. 1", "b": "They say you're No. 1"}
    assert picked("she said I'm number one", choices) == "b"
    assert picked("he ranked me but not number one", choices) == "a"


@for_each(
    ("typed", "label"),
    [
        ("the third one, I think", "c"),
        ("he said the second one, I think", "b"),
        ("maybe b?", "b"),
        ("I'd say a", "a"),
        ("I think it's c", "c"),
        ("I\u2019m going with b", "b"),
        ("probably the last one", "c"),
        ("b, I guess", "b"),
        ("a, I'm pretty sure", "a"),
        ("hmm, b", "b"),
        ("so a?", "a"),
        ("let me say c", "c"),
        ("c please", "c"),
        ("option b maybe", "b"),
        ("my guess is a", "a"),
        ("yes, I think", "a"),
        ("I believe they said no", "b"),
        ("not sure", None),
        ("I think I don't know", None),
        ("the seventh one", None),
        ("I think so", None),
    ],
)
def test_whoever_is_not_sure_means_one_all_the_same(typed: str, label: str | None) -> None:
    assert picked(typed, {"a": "yes", "b": "no", "c": "maybe, depending on the others"}) == label


@pytest.mark.parametrize(
    ("typed", "label"),
    [("the third one, I think", "c"), ("the second one", "b"), ("I'd say the first one", None)],
)
def test_a_choice_by_its_place_is_plain_unless_they_may_have_been_told_that(
    typed: str, label: str | None
) -> None:
    assert picked(typed, {"a": "not No. 1", "b": "No. 1", "c": "one of several"}) == label


@pytest.mark.parametrize(
    "typed", ["we don't rank", "They dont rank people here.", "don't really rank"]
)
def test_what_was_heard_is_known_when_it_is_said_again(typed: str) -> None:
    assert repeats(typed, "We don\N{RIGHT SINGLE QUOTATION MARK}t really rank people here.")


@pytest.mark.parametrize("typed", ["rank", "we are here", "people rank", "b", "they said yes", ""])
def test_other_words_and_one_word_are_not_what_was_heard(typed: str) -> None:
    assert not repeats(typed, "We don't really rank people here.")


@pytest.mark.parametrize(("typed", "label"), [("bbb", "b"), ("banana", None), ("", None)])
def test_enter_is_picked_by_no_words(typed: str, label: str | None) -> None:
    assert picked(typed, {"": "leave it", "a": "yes", "b": "no"}) == label
