"""Of a report of what they said, their words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.for_each import for_each
from trainer.core.stages.telling.reports.reported import reports
from trainer.core.stages.telling.reports.turned import their_words, word_for_word, words_told


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (
            "She said I'm at the top of her list, with one other",
            "You're at the top of my list, with one other",
        ),
        ("he told me that I'm one of several", "You're one of several"),
        ("that I'm first", "You're first"),
        ("She said I was second.", "You were second."),
        ("She said I really am close", "You really are close"),
        ("She said she'd hire me", "I'd hire you"),
        ("They said they'd hire me right away", "We'd hire you right away"),
        ("she said she would like to hire me", "I would like to hire you"),
        ("she said she thinks I'm good", "I think you're good"),
        ("He said I'm his favorite", "You're my favorite"),
        ("she said yes", "Yes"),
        ("I'm number 2 of 3, she said.", "You're number 2 of 3"),
        ("I'm first, Priya told me", "You're first"),
        ("You're second for now, he said", "You're second for now"),
        ("she said you're first", "You're first"),
        ("he said if it was up to me yes right away", "If it was up to me yes right away"),
        ("She said between you and me it's a yes", "Between you and me it's a yes"),
        ("Priya said I'm first", "You're first"),
        ('She said: "I\'d take you now."', "I'd take you now."),
        ("She said I\N{RIGHT SINGLE QUOTATION MARK}d do well", "You'd do well"),
    ],
)
def test_a_report_is_turned_into_their_words(told: str, words: str) -> None:
    assert reports(told)
    assert their_words(told) == words


@pytest.mark.parametrize(
    "told",
    [
        "She ranked me second",
        "She thinks I'm good",
        "she told me to come back",
        "he told me about the job",
        "she said how good I was",
        "she said nothing about me",
        "he said he likes me, but he has others",
        "Priya said I'm her first choice",
        "she said we're close",
        "she said she's decided to hire me",
        "she said there are two ahead of me because she has experience",
        "Nobody said I'm first",
        "Never said I'm first",
        "You said I'm second",
        "It said I'm second",
    ],
)
def test_a_report_that_may_be_another_is_left_as_it_is_and_is_nobodys_words(told: str) -> None:
    assert reports(told)
    assert their_words(told) is None


@pytest.mark.parametrize(
    "words",
    ["", "I'd put you first.", "You're at the top of my list.", "Maybe. It depends.", "one of two"],
)
def test_their_own_words_are_no_report(words: str) -> None:
    assert not reports(words)
    assert their_words(words) is None


@given(st.text(max_size=60))
def test_whatever_is_turned_was_a_report_and_is_one_line(text: str) -> None:
    found = their_words(f"she said {text}")
    assert found is None or (found and "\n" not in found and reports(f"she said {text}"))


@pytest.mark.parametrize(
    "text",
    [
        "She said hello and thanked me",
        "He said I'm first and then hugged me",
        "She said I'd be a good fit and hung up",
        "They said I was second and laughed.",
    ],
)
def test_what_somebody_did_besides_is_no_part_of_their_words(text: str) -> None:
    assert reports(text)
    assert their_words(text) is None


def test_what_they_said_of_two_things_is() -> None:
    told = "She said you did well and asked good questions"
    assert their_words(told) == "You did well and asked good questions"


@for_each(
    ("told", "words"),
    [
        ("their first choice", "Our first choice"),
        ("you're their first choice", "You're our first choice"),
        ("she said I'm their first choice", "You're our first choice"),
        ("she said you are our first choice", "You are our first choice"),
        ("you'd be her second pick", "You'd be my second pick"),
        ("at the top of his list", "At the top of my list"),
        ("you came second in their ranking", "You came second in our ranking"),
        ("I was told I'm their top candidate", "You're our top candidate"),
        ("looks like I'm her favorite", "You're my favorite"),
        ("his second choice, I think", "My second choice"),
        ("you're the one she wants", "You're the one I want"),
        ("I'd be the one they'd pick", "You'd be the one we'd pick"),
        ("you're first for them", "You're first for us"),
        ("he said I'd report to her", "You'd report to her"),
        ("yes, they would", "Yes, we would"),
        ("she would if it was up to her", "I would if it was up to me"),
        ("if it were up to him he'd take me", "If it were up to me I'd take you"),
        ("like she said, I'm first", "You're first"),
    ],
)
def test_whose_choice_somebody_is_is_said_by_those_who_chose(told: str, words: str) -> None:
    assert reports(told)
    assert their_words(told) == words


@for_each(
    ("typed", "words"),
    [
        ("like I said, the first one", "the first one"),
        ("Well, as I mentioned already, she'd hire me", "I'd hire you"),
        ("um, you know, you'd be second", "you'd be second"),
        ("like I said before: I'd put you first", "I'd put you first"),
        ("Well, honestly, I'd put you first", "Well, honestly, I'd put you first"),
        ("you know the team", "you know the team"),
    ],
)
def test_what_only_fills_is_none_of_their_words(typed: str, words: str) -> None:
    assert words_told(typed) == word_for_word(words_told(typed)) == words


def test_i_think_said_over_and_over_is_read_to_its_end() -> None:
    assert not reports("i'd honestly think " * 100)


@for_each(
    "told",
    [
        "she say maybe she like me",
        "one person is before me",
        "she say I second",
        "he think I am good",
        "he no answer",
        "they not sure about me",
        "me is number two",
        "for her I am the best",
        "he prefer other one over me",
        "boss decide, she say",
        "she's dodging my question",
        "the answer was no",
    ],
)
def test_a_report_by_somebody_new_to_english_is_nobodys_words(told: str) -> None:
    assert reports(told)
    assert their_words(told) is None


@for_each(
    ("told", "words"),
    [
        ("she say I am number two", "You are number two"),
        ("she tell me I'm first", "You're first"),
        ("they say yes", "Yes"),
    ],
)
def test_only_what_is_plain_of_it_is_turned(told: str, words: str) -> None:
    assert their_words(told) == words


@for_each(
    "said",
    [
        "I'd put you first.",
        "Let me think about it.",
        "It's not up to me.",
        "He decides in the end.",
        "They want someone senior.",
        "If I were you I'd ask him.",
        "You remind me of myself.",
        "I first need to meet the others.",
        "He doesn't like to be rushed.",
        "Ask me again on Friday.",
        "The answer is yes.",
    ],
)
def test_what_they_said_themselves_is_no_report(said: str) -> None:
    assert not reports(said)


@for_each("told", "Mr Brandt is not sure|she isnt sure yet|he wasn't convinced".split("|"))
def test_that_somebody_is_not_sure_is_told_of_them_and_none_of_their_words(told: str) -> None:
    assert reports(told)
    assert their_words(told) is None


def test_what_only_takes_back_an_answer_before_it_is_none_of_their_words() -> None:
    assert words_told("oh sorry, I mean I am number one") == "You are number one"
    assert words_told("Sorry, I can't say.") == "Sorry, I can't say."
