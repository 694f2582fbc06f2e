"""What is shown to be confirmed is taken away by a no and by another name, and by nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.people import MONDAY
from tests.support.terminals.typist import NEW, Typist
from trainer.rows.stages import HELPS
from trainer.screens.asked.interview import Questions

TOLD = "I was interviewed by Mr. Dale Petrie, the regional director"
NAME = "Mr. Dale Petrie"
YES = (
    "yes thats him|thats him|That's him.|yes it is|yep thats right|yes sir|correct, that's him"
    "|yess|yesss|yeah|uh huh|he is|yes that is his name|you got it|that is right|yes please"
    "|Yes, that's Mr. Petrie|yes Dale Petrie|sure thing|yes i will"
).split("|")
PUZZLED = (
    "hm|hmm|what|huh?|why|what do you mean|i dont know what you mean by that|I don't understand"
    "|what should i type here|wait|im lost|can you explain that|how does this work"
).split("|")
NO = "no thats wrong|not him|no it isnt|nope thats not him|that's not right|n|nooo".split("|")


def told(typist: Typist) -> str:
    """Return the name that is kept, where all else is as it is offered."""
    questions = Questions(MONDAY, read=typist.read, write=typist.write)
    return questions.who("interviewer", NEW).whole("interviewer").name


@pytest.mark.parametrize("yes", YES)
def test_a_yes_in_any_words_is_a_yes(yes: str) -> None:
    assert told(Typist(TOLD, yes, "")) == NAME


@pytest.mark.slow
@given(st.lists(st.sampled_from(PUZZLED), max_size=4), st.sampled_from(YES))
def test_whoever_asks_back_is_told_what_to_do_and_loses_nothing(backs: list[str], yes: str) -> None:
    typist = Typist(TOLD, *backs, yes, "")
    assert told(typist) == NAME
    assert typist.seen.count(HELPS["right"]) == len(backs)


@pytest.mark.parametrize("no", NO)
def test_a_no_in_any_words_asks_again(no: str) -> None:
    assert told(Typist(TOLD, no, "Ruth Amaya", "", "")) == "Ruth Amaya"


@pytest.mark.parametrize(
    ("typed", "tells"),
    [("mr henry cho", True), ("no, it's Ruth Amaya", True), ("Mr. Dale Petri", False)],
)
def test_that_another_person_is_kept_is_told(typed: str, tells: bool) -> None:  # noqa: FBT001 - a row
    typist = Typist(TOLD, typed, "", "")
    told(typist)
    assert any("instead of Mr. Dale Petrie" in line for line in typist.seen) is tells


@pytest.mark.parametrize("name", ["Will Smith", "Yeo", "Noah", "Han", "Howard", "Anna Moss"])
def test_a_name_that_is_like_such_words_is_a_name(name: str) -> None:
    assert told(Typist(TOLD, name, "", "")) == name


@pytest.mark.parametrize(
    "typed", [*PUZZLED, "yes please", "I already told you that, you know that", "Mon 3pm"]
)
def test_the_company_that_is_shown_is_not_lost(typed: str) -> None:
    typist = Typist("it's called halvorsen freight & storage", typed, "")
    questions = Questions(MONDAY, read=typist.read, write=typist.write)
    assert questions.another_name("company", NEW).company == "Halvorsen Freight & Storage"


@pytest.mark.slow
@given(st.lists(st.sampled_from("nice man friendly smiled kind very regional tall".split())))
def test_what_is_told_of_somebody_is_cut_at_a_word(words: list[str]) -> None:
    typist = Typist(f"{TOLD} and a {' '.join(words)} person", "", "")
    assert told(typist) == NAME
    asked = next(each for each in typist.seen if "Petrie (" in each).partition("(")[2]
    about = asked.partition(")")[0].removesuffix("…")
    assert set(about.split()) <= {*words, *TOLD.split(), "a", "and", "person"}
