"""The rating that is suggested (rules G13 to G15 and G17 to G19)."""

import pytest

from tests.for_each import for_each
from tests.support.answers.grading import EXACT, GIST, KNOWN, OPENING_NIGHT, lists, said, same
from tests.support.answers.labelled import words
from trainer.core.grading.answers import Question, other_branch
from trainer.core.grading.grade import grade, grade_choice
from trainer.core.grading.terms import Help, Strictness


@pytest.mark.parametrize(
    ("strictness", "answer", "rating"),
    [
        (EXACT, "we will meet the team to plan the launch", 3),
        (EXACT, "we will meet team to plan the launch", 3),
        (EXACT, "we will meet the team to plan a start", 2),
        (EXACT, "we will see people to plan the launch", 1),
        (EXACT, "well now we will all meet the whole big team today to plan the huge launch", 2),
        (OPENING_NIGHT, "we will meet the team to plan the launch", 3),
        (OPENING_NIGHT, "we will meet team to plan the launch", 2),
        (OPENING_NIGHT, "to plan the launch we will meet the team", 2),
        (OPENING_NIGHT, "we will meet the team to plan the start", 1),
        (GIST, "we meets a team planning some sort of launch", 3),
        (GIST, "meet team launch", 2),
        (GIST, "meet the team", 2),
        (GIST, "meet", 1),
    ],
)
def test_g13_the_words_decide_on_good_hard_or_again(
    strictness: Strictness, answer: str, rating: int
) -> None:
    line = "We will meet the team to plan the launch."
    assert said(line, answer, strictness=strictness).suggested == rating


@for_each(
    ("line", "answer", "rating"),
    [
        ("Do I have your **support**?", "do i need your support", 2),
        ("Do I have your **support**?", "can i have your support", 2),
        ("Do I have your **support**?", "did i have your support", 3),
        ("I was the manager of the shop.", "i hated the manager of the shop", 2),
        ("Could you **share** it with me?", "can you share it with me", 3),
        ("If you could, would you **hire** me?", "if you could should you hire me", 2),
    ],
)
def test_g13_another_word_for_the_verb_of_a_line_is_not_the_line(
    line: str, answer: str, rating: int
) -> None:
    assert said(line, answer).suggested == rating


def test_g13_key_words_lower_what_the_gist_needs() -> None:
    line = "We will **meet** the team to plan the launch."
    assert said(line, "meet the team", strictness=GIST).suggested == 3
    assert said(line, "meet", strictness=GIST).suggested == 2


def test_g13_lost_names_cap_at_hard_but_not_on_opening_night() -> None:
    line = "When can I meet {next} to plan the launch of it?"
    answer = "when can i meet to plan the launch of it"
    assert said(line, answer).suggested == 2
    assert said(line, answer, strictness=OPENING_NIGHT).suggested == 1


@pytest.mark.parametrize(
    ("help_", "hints", "rating"),
    [
        (Help(three=True), 1, 2),
        (Help(letters=True), 1, 2),
        (Help(words=2), 2, 2),
        (Help(words=3), 3, 1),
        (Help(revealed=True), 1, 1),
        (Help(three=True, letters=True, words=1), 3, 2),
        (Help(), 0, 3),
    ],
)
def test_g14_hints_cap_the_rating(help_: Help, hints: int, rating: int) -> None:
    line = "We will meet the team to plan it."
    assert help_.hints == hints
    assert said(line, line, help_=help_).suggested == rating


@pytest.mark.parametrize(
    ("seconds", "rating"), [(9.6, 4), (9.7, 3), (36, 3), (36.1, 2), (301, 3), (None, 3), (-1, 3)]
)
def test_g14_time_makes_it_easy_or_hard(seconds: float | None, rating: int) -> None:
    line = "We will meet the team to plan it."  # eight words, twelve seconds
    assert said(line, line, seconds=seconds).suggested == rating
    assert said(line, "we will meet the taem to plan it", seconds=5).suggested == 3
    assert said(line, line, seconds=5, help_=Help(three=True)).suggested == 2


@pytest.mark.parametrize("answer", ["", "  ", "um, uh...", "?!"])
def test_g15_nothing_said_is_again_and_all_is_missing(answer: str) -> None:
    found = said("What are your concerns?", answer)
    assert (found.suggested, lists(found)) == (1, ("what are your concerns", ""))
    assert (found.right, found.words, found.share) == (0, 4, 0)


def test_g17_what_was_said_aloud_and_written_down_elsewhere_is_graded_as_typed() -> None:
    transcript = "Um, what are, what are your concerns?"
    assert same("What are your **concerns**?", transcript)


def test_g18_the_wording_that_fits_best_is_the_one() -> None:
    wordings = [words("How soon could I start?"), words("When might I begin?")]
    found = grade("when might i begin now", wordings, names={}, known=KNOWN)
    assert (found.wanted, found.added) == (wordings[1], ("now",))


@pytest.mark.parametrize("answer", ["it was late and i forgot", "begin", ""])
def test_g18_where_little_was_said_the_line_is_shown_as_it_is_learned(answer: str) -> None:
    wordings = [words("Tell me how soon I could start here."), words("When might I begin late?")]
    assert grade(answer, wordings, names={}, known=KNOWN).wanted == wordings[0]


def test_g18_what_two_branches_have_in_common_is_not_the_other_branchs() -> None:
    question = Question([words("What would you do?")], {})
    others = {"no": [words("What would you do?")], "maybe": [words("Tell me why you think so.")]}
    answer = "what would you do"
    assert other_branch(answer, question, others, own=1.0, known=KNOWN) is None
    assert other_branch(answer, question, others, own=0.9, known=KNOWN) == "no"


@pytest.mark.parametrize(
    ("chosen", "seconds", "rating"),
    [("yes", 5, 3), ("yes", 1, 3), ("yes", 13, 2), ("yes", None, 3), ("no", 1, 1), (None, 1, 1)],
)
def test_g19_a_choice_is_good_slow_or_wrong(
    chosen: str | None, seconds: float | None, rating: int
) -> None:
    assert grade_choice(chosen, "yes", seconds=seconds, usual=4) == rating
