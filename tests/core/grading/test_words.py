"""The words of a text, whatever it looks like (rules G1 to G4)."""

# ruff: noqa: RUF001  lines are typeset as people write them, with curly apostrophes and dashes

import pytest

from tests.support.answers.grading import lists, lost, said, same


@pytest.mark.parametrize(
    "answer",
    [
        "MAY I ASK WHY – the rôle's open?",
        "may i ask\twhy the role‘s open",
        "ｍａｙ i ask why the ro\u00adle's open",
        "may/i/ask/why/the/role's/open 🙂",
    ],
)
def test_g1_case_marks_accents_and_invisible_signs_are_no_words(answer: str) -> None:
    assert same("May I ask why the rôle’s open?", answer)


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("I don’t know.", "i do not know"),
        ("I don’t know.", "i dont know"),
        ("We won’t, we can’t, we cannot.", "we will not we can not we cant"),
        ("We’re sure you’ll say they’ve gone.", "we are sure you will say they have gone"),
        ("We’re sure it’s your turn.", "were sure its you're turn"),
        ("Let’s say he’s gone.", "let us say he has gone"),
        ("I’d say it’s well meant.", "i would say it is we'll meant"),
        ("I’d gone.", "id gone"),
        ("What do you want to ask?", "what d'you wanna ask"),
        ("I’m going to give me a try.", "im gonna gimme a try"),
        ("Why is the position open?", "why is the position open"),
        ("Why the position is open?", "why the positions open"),
        ("Don’t you have doubts?", "do you not have doubts"),
    ],
)
def test_g2_contractions_are_opened_on_both_sides(line: str, answer: str) -> None:
    assert same(line, answer)


def test_g2_a_spelling_that_is_a_word_too_stays_one_where_nothing_else_is_wanted() -> None:
    assert lists(said("I feel well today.", "i feel ill today")) == ("well", "ill")


def test_g2_a_shortened_word_is_listed_with_the_word_before_it() -> None:
    assert lists(said("What’s the hardest part of it?", "the hardest part of it")) == ("what's", "")


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("I asked for 90.", "i asked for ninety"),
        ("I asked for 70,000.", "i asked for seventy thousand"),
        ("I asked for 70k.", "i asked for 70 thousand"),
        ("The 1st of June.", "the first of june"),
        ("The twenty-first of June.", "the 21st of june"),
        ("Since 2021.", "since twenty twenty one"),
        ("Since 2021.", "since two thousand and twenty-one"),
        ("About 1.5 million.", "about one point five million"),
        ("A hundred and five people.", "105 people"),
        ("The No. 1 candidate.", "the number one candidate"),
        ("The number one candidate.", "the no one candidate"),
        ("The #1 candidate.", "the № 1 candidate"),
        ("Doctor Who & Mr. Bean.", "dr who and mister bean"),
        ("All right, okay, 5% by e-mail at 5pm.", "alright ok five per cent by email at 5 p.m."),
        ("I asked for $70k.", "i asked for seventy thousand dollars"),
    ],
)
def test_g3_numbers_titles_and_signs_are_equal_by_value(line: str, answer: str) -> None:
    assert same(line, answer)


def test_g3_no_before_a_number_is_no_negation() -> None:
    found = said("I want to be the No. 1 candidate here.", "i want to be the candidate here")
    assert lost(found) == set()
    assert lists(found) == ("no 1", "")


def test_g3_no_one_is_nobody_where_no_number_is_wanted() -> None:
    assert same("The part that nobody talks about.", "the part that no one talks about")


def test_g4_sounds_are_no_words_and_what_is_said_twice_counts_once() -> None:
    assert same("May I ask why it is open?", "uhm may i may i ask, ummm, why why it is is open hmm")
    assert same("I’d rather ask.", "i'd rather i'd rather ask")


def test_g4_what_the_line_has_twice_stays_and_so_do_numbers() -> None:
    assert lists(said("It is very very hard.", "it is very hard")) == ("very", "")
    assert lists(said("Take five of them.", "take five five of them")) == ("", "five")


def test_g3_no_is_short_for_number_only_where_the_line_has_it_so() -> None:
    assert lost(said("Is that your number now?", "is that your no now"))
    assert not lost(said("Is that your No. 1 now?", "is that your no 1 now"))
