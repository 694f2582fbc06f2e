"""Not knowing is told from an answer that only begins like it."""

import pytest

from tests.for_each import for_each
from trainer.core.words.unsure import awaited, known_part, puzzled, unsure


@for_each(
    "text",
    (
        "I don't remember|i dont know yet|not sure|I'm not sure|No idea.|I have no idea|hard to say"
        "|too early to tell|dunno|idk|can't recall|I can't remember what they said|no clue, sorry"
        "|no idea how it went|I forgot|couldn't tell|unclear|Sorry, I don\u2019t remember exactly"
        "|I'm afraid I don't know|haven't a clue|I don't remember the exact words"
        "|can't say for sure|not that I remember|it's unclear to me|I didn't catch that, sorry"
        "|I don't exactly know|I not know yet when I call|not know yet|I no know|I not remember"
        "|not sure when is it|I not know his name"
    ).split("|"),
)
def test_who_does_not_know_says_so_in_many_ways(text: str) -> None:
    assert unsure(text)


@pytest.mark.parametrize(
    "text",
    (
        "|I don't know who will decide|I'm not sure you fit|Not sure about the budget|no|none"
        "|I forgot two questions|It's hard to say no to you|We can't tell you yet who it is|Noah"
        "|I didn't get it|I'm afraid not|not that one|I haven't an idea worth telling|No Know How"
    ).split("|"),
)
def test_an_answer_that_only_begins_like_it_is_one(text: str) -> None:
    assert not unsure(text)


@pytest.mark.parametrize(
    "text",
    (
        "they haven't told me yet|They didn\u2019t say|he hasn't decided|nobody told me"
        "|still waiting to hear|I'm waiting for them to confirm|to be determined|not scheduled yet"
        "|it hasn't been scheduled|the date isn't set|not confirmed|they'll let me know"
        "|they not say yet|she not told me|she will say me later"
        "|We will see|we'll see who|let's wait and see|time will tell|it remains to be seen"
        "|it depends|undecided|I have to ask|she never told me her name"
        "|he wasn't sure|she isnt sure yet|they didn't know|I don't know yet, he wasn't sure"
    ).split("|"),
)
def test_who_was_not_told_yet_says_so(text: str) -> None:
    assert awaited(text)


@pytest.mark.parametrize(
    "text",
    (
        "|not confirmed but Thursday at 3|waiting for Monday|Open Society|Wait Group|To Be Agency"
        "|we will see Mr. Lee then|I'll see her on Friday|See Labs|Will See|Let's See Ltd"
        "|she never told me her name, but he's called Lee|Pending Labs|Notset|Depends Corp"
        "|he wasn't sure, but it's on Friday"
    ).split("|"),
)
def test_what_tells_something_all_the_same_is_not_that(text: str) -> None:
    assert not awaited(text)


@pytest.mark.parametrize(
    "text",
    [
        "idk" + " where what he" * 80,
        "I don't know" + " what it" * 80 + " x!7",
    ],
)
def test_words_that_can_be_read_in_many_ways_are_read_once(text: str) -> None:
    assert not unsure(f"{text} \x01")
    assert known_part(f"{text} \x01") == f"{text} \x01"


ASKED_BACK = """\
    What does 'What' mean?
    is that the one who calls me?
    who is meant?
    what do you need that for?
    why do you want to know that
    do I have to?
    do i have to answer this
    does it matter?
    is this required?
    what if I don't know?
    what if i don't know her last name
    and if I don't know?
    should I type the full name?
    can I change that later?
    full name?
    first or last name?
    just the first name?
    the recruiter or the boss?
    the person who interviewed me?
    you mean the recruiter?
    who's that?
    like who?
    wdym
    Who am I calling again?
    idk what that means
    i no understand
    i not understand this
    what means this
    no entiendo
    """


@for_each("text", list(map(str.strip, ASKED_BACK.strip().split("\n"))))
def test_a_question_is_no_answer(text: str) -> None:
    assert puzzled(text)


@for_each(
    "text",
    (
        "Will Smith?|May Lee?|Sam?|Do Kwon|Can Yaman|Who Gives A Crap|Why Not Inc.|is it Sam?"
        "|can we say Friday at 5?|can it be Thursday?|will Friday do?|is it next week?|who knows?"
        "|what about Friday?|the CFO?|her boss?|the person from HR?|her name is Ana?|nobody?"
        "|Sam Ortega, is that right?|Mr. Lee or Ms. Diaz?|tomorrow?"
    ).split("|"),
)
def test_an_answer_with_a_question_mark_is_one(text: str) -> None:
    assert not puzzled(text)
