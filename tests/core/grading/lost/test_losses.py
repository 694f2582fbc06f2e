"""What meaning is lost (rule G12)."""

# ruff: noqa: RUF001  lines are typeset as people write them, with curly apostrophes and dashes

import pytest

from tests.support.answers.grading import GIST, lost, said


@pytest.mark.parametrize(
    ("line", "answer", "word"),
    [
        ("I have not signed it.", "i have signed it", "not"),
        ("I have signed it.", "i have never signed it", "never"),
        ("I haven’t signed it.", "i have signed it", "not"),
        ("Nobody talks about it.", "everybody talks about it", "nobody"),
        ("I did not say he left.", "i did say he not left", "not"),
        ("We grew without a loss.", "we grew with a loss", "without"),
    ],
)
def test_g12a_a_negation_missing_added_or_put_to_another_verb_is_lost(
    line: str, answer: str, word: str
) -> None:
    found = said(line, answer)
    assert ("negation", word) in lost(found)
    assert found.suggested == 1


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("I will never sign it.", "i will not sign it"),
        ("Don’t you have any doubts?", "do you not have any doubts"),
        ("Can they not have any doubts?", "can not they have any doubts"),
    ],
)
def test_g12a_another_negation_or_one_that_passed_light_words_is_kept(
    line: str, answer: str
) -> None:
    assert lost(said(line, answer)) == set()


def test_g12a_a_negation_that_was_moved_with_its_verb_is_kept() -> None:
    line = "I have missed a deadline once, but I won’t leave early."
    assert not lost(said(line, "i wont leave early but i have missed a deadline once"))
    found = said("I did not say that he left it.", "i did say that he not left it")
    assert lost(found) == {("negation", "not")}


@pytest.mark.parametrize(
    ("answer", "word"), [("i asked him", "lee"), ("i asked ms lee", "mr"), ("i asked", "lee")]
)
def test_g12b_a_name_unsaid_or_another_title_is_lost(answer: str, word: str) -> None:
    found = said("Today I asked {next} about it.", f"today {answer} about it")
    assert lost(found) == {("name", word)}
    assert found.suggested in (1, 2)


def test_g12c_a_heavy_key_word_missing_or_changed_is_lost() -> None:
    line = "I would **accept the** offer today."
    assert lost(said(line, "i would the offer today")) == {("key", "accept")}
    assert lost(said(line, "i would except the offer today")) == {("key", "accept")}


def test_g12c_a_key_word_moved_misspelled_or_in_another_form_is_said() -> None:
    line = "I would **accept** the offer today."
    answers = ("i would acccept the offer today", "i accepted the offer today")
    assert [lost(said(line, answer)) for answer in answers] == [set(), set()]
    assert not lost(said(line, "the offer today i would accept"))


@pytest.mark.parametrize(
    ("line", "answer", "word"),
    [
        ("We met on the third of June.", "we met on the fourth of june", "third"),
        ("I am stronger at sales.", "i am weaker at sales", "stronger"),
        ("Who would disagree with it?", "who would agree with it", "disagree"),
        ("It is the first meeting.", "it is the last meeting", "first"),
        ("Could I call before noon?", "could you call before noon", "i"),
        ("Is it possible today?", "is it impossible today", "possible"),
    ],
)
def test_g12d_a_number_an_opposite_or_a_person_for_another_is_lost(
    line: str, answer: str, word: str
) -> None:
    found = said(line, answer)
    assert lost(found) == {("swap", word)}
    assert found.suggested == 1


def test_g12d_a_person_is_kept_where_another_word_for_the_same_was_said() -> None:
    found = said("Could {next} and I speak in June?", "could we speak in june")
    assert lost(found) == {("name", "lee")}
    assert not lost(said("Tell me what his or her role is.", "tell us what their role is"))


def test_g12d_opposites_that_change_places_over_a_heavy_word_are_lost() -> None:
    line = "We had strong sales and weak service."
    found = said(line, "we had weak sales and strong service")
    assert lost(found) == {("swap", "strong"), ("swap", "weak")}


def test_g12d_numbers_that_change_places_are_lost_but_for_one_or_the_other() -> None:
    found = said("We grew from 12 to 90 people.", "we grew from 90 to 12 people")
    assert lost(found) == {("swap", "12"), ("swap", "90")}
    assert not lost(said("Do you meet three or four people?", "do you meet four or three people"))


def test_g12e_less_than_half_of_the_line_is_lost() -> None:
    line = "Please tell me what you think about the whole plan today."
    assert ("line", "") in lost(said(line, "please tell me"))
    assert ("line", "") not in lost(said(line, "please tell me what you think about the plan"))
    answer = "what you think about"  # two of six heavy words
    assert ("line", "") in lost(said(line, answer, strictness=GIST))
    keyed = line.replace("think", "**think**")
    assert ("line", "") not in lost(said(keyed, answer, strictness=GIST))


@pytest.mark.parametrize(
    ("line", "answer", "word"),
    [
        (
            "If it were totally up to you, would you hire me for this position?",
            "would he hire me for this position if it were totally up to you",
            "you",
        ),
        (
            "If it were totally up to you, would you hire me for this position?",
            "would you hire him for this position if it were totally up to you",
            "me",
        ),
        (
            "Based on what you know about me, am I strong or weak in their eyes?",
            "am i strong or weak in their eyes based on what i know about you",
            "me",
        ),
        (
            "Are you going to say that they should hire me?",
            "are you going to say that they should hire anyone",
            "me",
        ),
        (
            "If all goes well this week, will the next one raise my salary?",
            "will the next one lower my salary if all goes well this week",
            "raise",
        ),
        (
            "Who decides, and by when will they have decided?",
            "we have decided who decides and by when will",
            "they",
        ),
    ],
)
def test_g12d_another_person_or_the_opposite_is_seen_also_in_a_clause_that_was_moved(
    line: str, answer: str, word: str
) -> None:
    found = said(line, answer)
    assert ("swap", word) in lost(found)
    assert found.suggested == 1


def test_a_clause_that_was_moved_whole_loses_nothing() -> None:
    line = "If it were totally up to you, would you hire me for this position?"
    answer = "would you hire me for this position if it were totally up to you"
    assert not lost(said(line, answer))


@pytest.mark.parametrize(
    "answer",
    [
        "are there really no weaknesses that you see",
        "are there no weaknesses that you see",
        "are there weaknesses that no you see",
    ],
)
def test_a_no_that_takes_nothing_back_is_a_negation(answer: str) -> None:
    found = said("Are there weaknesses that you see?", answer)
    assert lost(found) == {("negation", "no")}
    assert found.suggested == 1
