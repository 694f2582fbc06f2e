"""What only typing or thinking aloud added (rules G2, G4): it is read as it was meant."""

import pytest

from tests.for_each import for_each
from tests.support.answers.grading import lists, lost, said, same
from trainer.core.grading.terms import bounded

SUPPORT = "{interviewer}, do I have your **support** in getting this job?"
HIRE = "If it were totally up to you, would you **hire me** for this position?"


@pytest.mark.parametrize(
    "typed",
    """
    shouldn;t|shouldn t|should'nt|shouldnt t|shouldnot|shoudlnt|shouldn't|shouldn"t|should nto
    should nott|should nevre|shuoldnt|should nt
    """.strip()
    .replace("\n    ", "|")
    .split("|"),
)
def test_g2_a_negation_however_misspelled_is_shown_where_it_was_added(typed: str) -> None:
    found = said(
        "Is there anything that I should emphasize to {next}?",
        f"is there anything that i {typed} emphasize to mr lee",
    )
    assert {rule for rule, _ in lost(found)} == {"negation"}
    assert found.suggested == 1


@pytest.mark.parametrize(
    "typed", ["have'nt", "haven t", "havn't", "havent", "haven;t", "havenot", "hvaent"]
)
def test_g2_a_negation_however_misspelled_is_said_where_it_was_wanted(typed: str) -> None:
    assert same("I haven't signed anything.", f"i {typed} signed anything")


@pytest.mark.parametrize("typed", ["don t", "do'nt", "donot", "dont't", "don;t", "dnot"])
def test_g2_do_not_however_misspelled(typed: str) -> None:
    assert same("Why don't you ask?", f"why {typed} you ask")
    assert {rule for rule, _ in lost(said("Why do you ask?", f"why {typed} you ask"))} == {
        "negation"
    }


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("I want to ask.", "i wan't to ask"),
        ("I doubt it.", "i dount it"),
        ("Is there a mountain?", "is there a mount ain"),
        ("What do you need?", "what do you ned"),
    ],
)
def test_g2_what_may_be_a_slip_in_a_word_of_the_line_is_no_negation(line: str, answer: str) -> None:
    assert same(line, answer)


def test_g2_of_the_small_words_that_a_slip_may_be_it_is_the_one_with_its_first_letter() -> None:
    found = said("I can start now.", "i con't start now")  # can't, not won't
    assert (found.missing, lost(found)) == ((), {("negation", "con't")})


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("I want 40,000.", "i want fourty thousand"),  # not the fourth
        ("I want ninety-eight thousand.", "i want ninet eight thousand"),  # not nine
        ("I want nineteen hundred.", "i want ninteen hundred"),
    ],
)
def test_g3_a_slip_in_one_word_of_a_number_is_read_as_the_word_of_the_line(
    line: str, answer: str
) -> None:
    assert same(line, answer)


@pytest.mark.parametrize("answer", ["fourten thousand", "fifteen thousand", "fourteen thousand"])
def test_g3_a_slip_makes_no_other_number_the_one_of_the_line(answer: str) -> None:
    assert lost(said("I want forty thousand.", f"i want {answer}")) == {("swap", "forty thousand")}


@pytest.mark.parametrize(
    "answer",
    [
        "please tell me please tell me what is mr lee like",
        "please tell me what is please tell me what is mr lee like",
        "please tell me wha please tell me what is mr lee like",
        "please tell me what is mr lee like please tell me what is mr lee like",
        "please tell me no wait please tell me what is mr lee like",
        "please tell me what is no sorry what is mr lee like",
        "please tell me what is i mean what is mr lee like",
        "please tell him no tell me what is mr lee like",
        "please tell me what is ms lou no mr lee like",
        "please tell me what is mr lee like question mark",
        "please tell me comma what is mr lee like or not",
        "pls tell me what is mr lee like yes or no",
        "please tell me what is um hmm i forgot please tell me what is mr lee like",
        "please tell me what is oh sorry what is mr lee like",
    ],
)
def test_g4_restarts_corrections_tags_and_dictated_marks_cost_nothing(answer: str) -> None:
    assert same("Please tell me, what is {next} like?", answer)


def test_g4_what_was_corrected_is_added_and_no_negation() -> None:
    found = said("What are your **concerns**?", "what are your weaknesses no sorry your concerns")
    assert (lost(found), found.suggested) == (set(), 2)


@for_each("answer", ["if all goes badly no sorry well {}", "if all goes badly i mean well {}"])
def test_g4_what_may_follow_a_correction_is_said_where_the_line_has_it(answer: str) -> None:
    found = said("If all goes well, will you recommend me?", answer.format("will you recommend me"))
    assert (lost(found), lists(found)) == (set(), ("", "badly"))


@for_each(
    ("line", "answer"),
    [
        ("I live in the city.", "i live int he city"),
        ("I live in the city.", "i live i nthe city"),
        ("Is the job still open to me?", "ist he job still open t ome"),
    ],
)
def test_g5_a_blank_one_key_off_makes_no_other_words(line: str, answer: str) -> None:
    assert same(line, answer)


@for_each(
    "answer",
    [
        "i am not calling to ugh i just i am not calling to argue",
        "i am not calling well how do i say i am not calling to argue",
    ],
)
def test_g4_the_negation_of_a_try_that_broke_off_counts_once(answer: str) -> None:
    assert same("I'm not calling to argue.", answer)


def test_g4_a_line_begun_anew_at_its_end_was_said_before() -> None:
    found = said("Do you have my support in this?", "do you have my support in this do you have no")
    assert found.missing == ()


RUN_TOGETHER = "Would you **hire me**, {next}?"


@for_each("answer", ["wouldyouhireme mr lee", "wouldyouhirememrlee", "WouldYouHireMe,MrLee?"])
def test_g5_words_without_any_blanks_are_those_words(answer: str) -> None:
    assert same(RUN_TOGETHER, answer)


@for_each(
    ("answer", "loss"),
    [
        ("wouldyouneverhirememrlee", ("negation", "never")),
        ("wouldntyouhirememrlee", ("negation", "not")),
        ("wouldyouhirehimmrlee", ("swap", "me")),
        ("wouldyoufirememrlee", ("key", "hire")),
        ("wouldyouhireme", ("name", "lee")),
    ],
)
def test_g5_what_is_lost_is_lost_without_blanks_too(answer: str, loss: tuple[str, str]) -> None:
    assert loss in lost(said(RUN_TOGETHER, answer))


def test_g5_a_long_word_that_runs_together_with_nothing_stays_one() -> None:
    assert lists(said("Is it me?", "is it ismeitis")) == ("me", "ismeitis")


def test_g4_one_number_said_twice_is_no_restart_but_a_run_with_one_is() -> None:
    line = "Do you have five of them now?"
    assert lists(said(line, "do you have five five of them now")) == ("", "five")
    assert same(line, "do you have five of do you have five of them now")


def test_g4_an_aside_that_the_line_has_is_said() -> None:
    line = "I mean it, sorry, yes or no?"
    assert same(line, "i mean it sorry yes or no")
    assert lists(said(line, "i mean it yes or no")) == ("sorry", "")


@pytest.mark.parametrize(
    "answer",
    [
        "what r ur concerns",
        "What R Ur concerns pls",
        "wat are your concerns",
        "what are ur concerns",
    ],
)
def test_g4_what_is_short_on_a_telephone_is_read_in_full(answer: str) -> None:
    assert said("What are your **concerns**?", answer).suggested == 3


def test_g4_a_letter_of_the_line_is_no_abbreviation() -> None:
    assert lists(said("Is R or W his team?", "is r or w his team")) == ("", "")


def test_g4_nothing_of_a_real_no_is_swallowed() -> None:
    assert lost(said(HIRE, "if it were totally up to you would you not hire me for this position"))
    assert lost(said(SUPPORT, "ms ortiz no i have your support in getting this job"))


@pytest.mark.parametrize(("wanted", "graded"), [(100, 1999), (1000, 1999), (1500, 2999)])
def test_of_an_answer_2000_characters_count_or_twice_a_longer_line(
    wanted: int, graded: int
) -> None:
    endless = "word " * 1000
    assert bounded(endless, wanted) == endless[:graded]
    assert bounded("x" * 5000, wanted) == "x" * (graded + 1)  # there is no blank to cut at
    assert bounded(endless[: graded + 1], wanted) == endless[: graded + 1]


@for_each(
    ("line", "answer"),
    [
        ("What are your concerns?", "okay so what are your concerns"),
        ("What are your concerns?", "i understand. what are your concerns"),
        ("What are your concerns?", "thank you for that, that's fair. what are your concerns"),
        ("What are your concerns?", "um yeah and what are you know your concerns"),
        ("So what do you know?", "well so what do you know"),
        ("What are your concerns?", "alright so what are your concerns"),
    ],
)
def test_g4_what_people_begin_with_or_fill_a_gap_with_changes_nothing(
    line: str, answer: str
) -> None:
    assert same(line, answer)


@for_each(
    ("line", "answer", "added"),
    [
        ("What happens next, and why?", "and what happens next and why", "and"),
        ("Who?", "do you know who", "do you know"),
    ],
)
def test_g4_what_the_line_itself_has_is_not_taken_for_that(
    line: str, answer: str, added: str
) -> None:
    assert lists(said(line, answer))[1] == added


@for_each(
    ("line", "answer"),
    [
        ("Who should I ask?", "whom should i ask"),
        ("Can I have **until** tomorrow?", "can i have till tomorrow"),
        ("I look toward the future.", "i look towards the future"),
        ("Has somebody called?", "has someone called"),
    ],
)
def test_g3_one_word_in_two_shapes_is_the_same(line: str, answer: str) -> None:
    assert same(line, answer)


@for_each(
    ("line", "answer"),
    [
        ("I need **half an hour**.", "i need thirty minutes"),
        ("It takes six months.", "it takes half a year"),
        ("I led a dozen people.", "i led 12 people"),
        (
            "Is there **anything** I missed about the job?",
            "is there something i missed about the job",
        ),
    ],
)
def test_g10_other_words_for_as_much_are_listed_and_nothing_is_lost(line: str, answer: str) -> None:
    found = said(line, answer)
    assert not lost(found)
    assert found.missing
    assert found.suggested in {2, 3}
