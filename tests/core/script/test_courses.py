"""Every course of every script is walked to its end: no dead end, no question asked twice.

Beside the scripts that come along, three that people really use (a phone bank, a talk about pay, a
tree of answers to a cold call), in our words: nothing of theirs got lost.
"""

import pytest

from tests.support.texts.courses import FILES, Course, courses, read
from trainer.core.script.cards import cards
from trainer.core.script.key import Kind


def ids(course: Course) -> list[str]:
    return [cue.id for cue, _ in course]


@pytest.mark.parametrize("visits", [False, True], ids=["undisturbed", "interrupted"])
@pytest.mark.parametrize("name", FILES)
def test_every_course_comes_to_an_end_and_asks_nothing_twice(name: str, *, visits: bool) -> None:
    script = read(name)
    walked = list(courses(script, visits=visits))
    assert walked
    for course in walked:
        assert len(set(ids(course))) == len(course)
    passed = {cue for course in walked for cue in ids(course)}
    wanted = script.cues if visits else script.questions
    assert {cue.id for cue in wanted} <= passed


@pytest.mark.parametrize("name", FILES)
def test_every_branch_is_taken_by_some_course(name: str) -> None:
    script = read(name)
    taken = {
        id(branch)
        for course in courses(script, visits=True)
        for _, trail in course
        for branch in trail
    }
    branches = {id(card.branch) for card in cards(script) if card.branch}
    assert branches <= taken


def test_a_phone_bank_can_be_written_down_with_five_answers_to_a_question() -> None:
    script = read("bank")
    who, likely = script.questions
    assert len(likely.line.branches) == 5
    assert len(who.line.wordings) == 2
    assert sorted({tuple(ids(course)) for course in courses(script)}) == [
        ("who",),
        ("who", "likely"),
    ]
    assert len(list(courses(script))) == 3 + 6  # wrong, two when busy; yes leads to six


def test_a_talk_about_pay_can_be_written_down_with_its_pause_and_blanks() -> None:
    script = read("pay")
    expect, think, counter = script.questions
    assert [words.text for words in expect.heard] == [
        "What do you expect to earn?",
        "What did they pay you before?",
    ]
    (aside,) = think.line.wanted.asides
    assert aside.words.text == "pause"
    assert counter.line.wanted.slots == ("what_you_bring", "amount", "bonus")


def test_a_tree_of_answers_says_the_same_words_once_and_reaches_them_twice() -> None:
    script = read("tree")
    lines = [card for card in cards(script) if card.kind is Kind.PHRASING]
    assert sum("text you my name" in card.line.wanted.text for card in lines) == 1
    led = [course for course in courses(script) if ids(course) == ["ask", "text"]]
    assert {course[0][1][-1].id for course in led} == {"sometimes", "ever"}
    assert {course[1][1][0].id for course in led} == {"yes", "no"}
    ended = {tuple(b.id for b in course[0][1]) for course in courses(script) if len(course) == 1}
    assert ended == {("now",), ("not-now", "never"), ("not-for-them",)}
