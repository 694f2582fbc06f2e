"""Check as a coach reads: answers in a word, who speaks, notes to oneself, names, capitals."""

import pytest

from trainer.core.script import faults as say
from trainer.core.script.markdown import looks, unsaid, unspoken
from trainer.core.script.parse import parse

TOP = "# My call\n\n### Ask\n\n> Do you like it?\n\n"
FORK = '- If they say yes\n  - "Yes."\n  - "I do."\n{}\n- Otherwise\n  - "No."\n  - "Not me."\n'


def told(text: str) -> list[tuple[int, str]]:
    return [(p.line, p.what) for p in parse(text, path="a.md", stem="a")[1]]


def remedies(text: str) -> list[str]:
    return [problem.remedy for problem in parse(text, path="a.md", stem="a")[1]]


@pytest.mark.parametrize(
    ("written", "fixed"),
    [
        ('Yes: "Good."', "- If they say yes"),
        ("no -> Why?", "- If they say no"),
        ("**Maybe** \u2013 ask again", "- If they say maybe"),
        ("Not sure: wait.", "- If they're not sure"),
    ],
)
def test_an_answer_in_a_word_is_no_advice(written: str, fixed: str) -> None:
    assert told(f"{TOP}{written}\n") == [(7, looks.PARAGRAPH.what)]
    assert f"“{fixed}”" in remedies(f"{TOP}{written}\n")[0]


@pytest.mark.parametrize("written", ["Yes, really: ask it slowly.", "No one minds.", "Say yes."])
def test_advice_that_begins_with_such_a_word_is_left_alone(written: str) -> None:
    assert told(f"{TOP}{written}\n") == []


def test_a_heading_in_a_word_is_a_branch_where_a_line_stands_above_it() -> None:
    text = f"{TOP}#### Yes\n\n> Good.\n\n#### No.\n\n> Why?\n"
    assert told(text) == [(7, looks.HEADING.what), (11, looks.HEADING.what)]
    assert "“- If they say no”" in remedies(text)[1]


def test_an_item_that_answers_in_a_word_is_a_branch() -> None:
    text = f'{TOP}1) yes: "Good."\n\n- Be brave.\n'
    assert told(text) == [(7, looks.NEARLY_BRANCH.what), (9, say.NO_BRANCH.what)]
    assert remedies(text)[0] == "Write “- If they say yes”."


def test_items_that_are_nothing_are_one_problem_with_all_their_lines() -> None:
    text = FORK.format("").replace('"', "")
    text = f"{TOP}{text}"
    what = say.NO_BRANCHES.what.format(count=4, lines="8, 9, 12 and 13")
    assert told(text) == [(8, what)]
    assert '“- "Yes."”' in remedies(text)[0]
    many = TOP + "".join(f"- Be brave {number} times.\n" for number in range(20))
    assert told(many)[0][1].endswith(
        "lines 7, 8, 9, 10, 11, 12, 13 and 14 and so on, are neither branches nor replies."
    )


def test_who_speaks_is_no_word_of_the_line() -> None:
    text = "# T\n\n### A\n\n> You: Do you like it?\n\n" + FORK.format("").replace(
        "Yes.", "Them: Yes."
    )
    assert told(text) == [
        (5, unsaid.LABEL.what.format(found="You:")),
        (8, unsaid.LABEL.what.format(found="Them:")),
    ]
    assert remedies(text) == ["Take it out: “> Do you like it?”.", "Take it out: “- “Yes.””."]


@pytest.mark.parametrize(
    "line", ["Ask her about the team.", "Thank them.", "Find out whether they've decided."]
)
def test_a_note_to_oneself_is_no_line(line: str) -> None:
    assert told(f"# T\n\n### A\n\n> {line}\n") == [(5, unsaid.NOTE.what)]


@pytest.mark.parametrize(
    "line", ["Thank you for your time.", "Tell them I said hello.", "Thank them for me, please."]
)
def test_what_one_says_is_no_note(line: str) -> None:
    assert told(f"# T\n\n### A\n\n> {line}\n") == []


def test_a_paragraph_that_tells_what_to_say_where_nothing_is_said_is_named() -> None:
    text = TOP + FORK.format("\n  Then say: “Good, I'm glad.”\n")
    assert told(text) == [(11, unsaid.SAID.what)]
    assert "“> Good, I'm glad.”" in remedies(text)[0]
    both = TOP + FORK.format("\n  > Good.\n\n  Say “good” softly.\n")
    assert told(both) == []


def test_the_words_of_a_line_are_shown_without_what_stood_around_them() -> None:
    assert "“> What is next?”" in remedies("# T\n\n### A\n\n“What is next?”\n")[0]
    assert "“> What is next?”" in remedies('# T\n\n### A\n\nAsk: "What is next?"\n')[0]


@pytest.mark.parametrize(
    ("line", "name", "fixed"),
    [
        ("Hello Ms. Lee, is this a good time?", "Ms. Lee", "Hello {interviewer}, is this"),
        ("What is Mr. Ortiz like?", "Mr. Ortiz", "What is {next} like?"),
        ("Hello Anna, have you a minute?", "Anna", "Hello {interviewer}, have you"),
        ("Thank you, Ms. Lee.", "Ms. Lee", "Thank you, {interviewer}."),
    ],
)
def test_a_name_shows_the_slot_that_is_meant(line: str, name: str, fixed: str) -> None:
    text = f"# T\n\n### A\n\n> {line}\n"
    assert told(text) == [(5, unspoken.WRITTEN_OUT.what.format(found=name))]
    assert f"“{fixed}”" in remedies(text)[0]


@pytest.mark.parametrize("line", ["Hello there, it's me.", "Hi. It was good to see you."])
def test_a_greeting_without_a_name_is_left_alone(line: str) -> None:
    assert told(f"# T\n\n### A\n\n> {line}\n") == []


@pytest.mark.parametrize(
    ("line", "word", "fixed"),
    [
        ("Hi NAME, is this a good time?", "NAME", "Hi {interviewer}, is this"),
        ("Good morning, this is NAME.", "NAME", "this is {me}."),
        ("How does COMPANY decide?", "COMPANY", "How does {company} decide?"),
    ],
)
def test_a_word_in_capitals_stands_for_a_name(line: str, word: str, fixed: str) -> None:
    text = f"# T\n\n### A\n\n> {line}\n"
    assert told(text) == [(5, unspoken.STAND_IN.what.format(found=word))]
    assert f"“{fixed}”" in remedies(text)[0]
    assert told("# T\n\n### A\n\n> WHAT IS YOUR NAME?\n") == []


def test_a_direction_in_parentheses_belongs_in_square_brackets() -> None:
    text = "# T\n\n### A\n\n> Do you like it? (smile)\n"
    assert told(text) == [(5, unspoken.DIRECTION.what.format(found="(smile)"))]
    assert "“like it? [smile]”" in remedies(text)[0]
