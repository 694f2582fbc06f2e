"""Check as a coach reads: what looks like a branch and is none, and what nobody can say."""

import pytest

from trainer.core.script import faults as say
from trainer.core.script import lost
from trainer.core.script.markdown import looks, unspoken
from trainer.core.script.parse import parse

TOP = "# My call\n\n### Ask\n\n> Do you like it?\n\n"
FORK = '- If so\n  - "Yes."\n  - "I do."\n\n- If not\n  - "No."\n  - "I hate it."\n'


def told(text: str) -> list[tuple[int, str]]:
    return [(p.line, p.what) for p in parse(text, path="a.md", stem="a")[1]]


def remedies(text: str) -> list[str]:
    return [problem.remedy for problem in parse(text, path="a.md", stem="a")[1]]


# -- forks that vanish without a word (cases/scripts: wordbullets, para, ifheading)


@pytest.mark.parametrize("mark", "•◦‣▪\u2013\u2014·o")
def test_bullets_pasted_from_elsewhere_are_named_once(mark: str) -> None:
    text = f'{TOP}{mark} If they say yes\n  {mark} "Yes."\n\n{mark} If they say no\n'
    assert told(text) == [(7, looks.BULLET.what.format(mark=mark))]
    assert "“- If they say yes”" in remedies(text)[0]


@pytest.mark.parametrize("mark", ["-", "*", "+", "1.", "2)"])
def test_a_list_mark_without_a_space_is_named(mark: str) -> None:
    text = f"{TOP}{mark}If they say yes\n\n{mark}“Maybe.”\n"
    assert told(text) == [(7, looks.NO_SPACE.what), (9, looks.NO_SPACE.what)]
    assert remedies(text) == ["Write “- If they say yes”.", "Write “- “Maybe.””."]


@pytest.mark.parametrize(
    ("written", "fixed"),
    [
        ('If they say yes, say "Good."', "- If they say yes"),
        ("Otherwise: Why?", "- Otherwise"),
        ("When they sigh, ask why.", "- If they sigh"),
        ("(If the answer is no) Why?", "- If the answer is no"),
        ("**If yes:** Good.", "- If yes"),
        ("In case they laugh; smile.", "- If they laugh"),
    ],
)
def test_a_paragraph_that_looks_like_a_branch_is_named(written: str, fixed: str) -> None:
    assert told(f"{TOP}{written}\n") == [(7, looks.PARAGRAPH.what)]
    assert f"“{fixed}”" in remedies(f"{TOP}{written}\n")[0]


def test_a_heading_that_looks_like_a_branch_is_named_with_the_item_it_should_be() -> None:
    below = f"{TOP}#### If they say yes\n\n> Good.\n\n#### When they say no\n\n> Why?\n"
    assert told(below) == [(7, looks.HEADING.what), (11, looks.HEADING.what)]
    assert "“- If they say no”" in remedies(below)[1]
    beside = f"{TOP}### If they say yes\n\n> Good.\n\n### When they call back\n\n> Hello.\n"
    assert told(beside) == [(7, looks.HEADING.what)]


@pytest.mark.parametrize(
    "heading",
    [
        "They may ask {#if .anytime}\n\n> Good.\n",
        "If they push back {.anytime}\n\n> Good.\n",
        'If they ask you first\n\n- "And you?"\n- "What about you?"\n\n> Good.\n',
    ],
)
def test_a_heading_for_what_they_say_first_or_at_any_time_is_none(heading: str) -> None:
    assert told(f"{TOP}#### {heading}") == []


def test_a_table_is_named_once() -> None:
    rows = "| They say | You say |\n|---|---|\n| If yes | Good. |\n| If no | Why? |\n"
    assert told(TOP + rows) == [(7, looks.TABLE.what)]
    assert "“- If yes”" in remedies(TOP + rows)[0]


@pytest.mark.parametrize("rows", ["|\n", "| |\n", "| | |\n|---|---|\n", "|---|---|\n", "||\n||\n"])
def test_a_table_without_a_word_is_no_table_of_branches(rows: str) -> None:
    assert told(TOP + rows) == []


def test_a_callout_is_no_line() -> None:
    text = "# A\n\n### Ask\n\n> [!TIP]\n> Smile first.\n"
    assert told(text) == [(5, unspoken.CALLOUT.what.format(found="[!TIP]"))]


@pytest.mark.parametrize(
    "advice",
    [
        "Smile if they laugh.",
        "Iffy? Wait.",
        "A list:\n• calm\n• kind",
        "- see below",
        "o dear",
        "-5",
    ],
)
def test_advice_that_looks_like_nothing_else_is_left_alone(advice: str) -> None:
    below = f"# A\n\n## B\n\n{advice}\n\n### C\n\n> D?\n"
    assert told(below) == []
    if not advice.startswith("- "):
        assert told(f"{TOP}{advice}\n") == []


# -- items of a list


@pytest.mark.parametrize(
    ("item", "fault", "fixed"),
    [
        ("Honestly, no", say.NO_BRANCH, '- "Honestly, no"'),
        ("When they say yes", looks.NEARLY_BRANCH, "- If they say yes"),
        ("(If yes) great", looks.NEARLY_BRANCH, "- If yes"),
        ("[ ] If yes: great", looks.NEARLY_BRANCH, "- If yes"),
        ('"Yes." (smiling)', looks.NEARLY_REPLY, '- "Yes."'),
        ('"Yes." or "Sure."', looks.NEARLY_REPLY, '- "Yes."'),
        ("'Sure.'", looks.NEARLY_REPLY, '- "Sure."'),
        ("", looks.EMPTY_ITEM, "- If they say yes"),
    ],
)
def test_an_item_that_is_neither_is_shown_as_it_should_be(
    item: str, fault: say.Fault, fixed: str
) -> None:
    assert told(f"{TOP}- {item}\n") == [(7, fault.what)]
    assert f"“{fixed}”" in remedies(f"{TOP}- {item}\n")[0]


def test_questions_in_lists_are_one_message_for_the_whole_file() -> None:
    lists = '- What is next?\n- Who decides?\n\n## Team\n\n1. "How big is it?"\n2. [ ] Who leads?\n'
    text = f"# My questions\n\n## Process\n\n{lists}"
    what = say.QUESTIONS.what.format(these="These 4 items look")
    assert told(text) == [(5, what)]
    assert "“> What is next?”" in remedies(text)[0]
    below = f"# My questions\n\n{lists.partition('##')[0]}"  # no heading but the title
    assert told(below) == [(3, say.QUESTIONS.what.format(these="These 2 items look"))]


def test_bullets_pasted_below_a_heading_are_questions_too() -> None:
    text = "# T\n\n## Ask\n\n• “What is {next} like?”\n• “What is his role?”\n\nSmile.\n"
    assert told(text) == [(5, say.QUESTIONS.what.format(these="These 2 items look"))]
    assert "“> What is {next} like?”" in remedies(text)[0]


def test_a_cue_without_a_quote_is_shown_with_one() -> None:
    text = "# T\n\n### Ask\n\nWhat is next?\n"
    assert told(text) == [(5, lost.LOST.what)]
    assert "“> What is next?”" in remedies(text)[0]


def test_a_list_inside_a_line_is_shown_as_sentences() -> None:
    text = "# T\n\n### Ask\n\n> I'd like two things\n>\n> - a bonus\n> - a review.\n>\n> Well?\n"
    assert told(text) == [(7, say.LISTED.what)]
    assert "“> I'd like two things. A bonus. A review. Well?”" in remedies(text)[0]


# -- what nobody can say (cases/scripts/ph2.md)


def line(text: str) -> list[tuple[int, str]]:
    return told(f"# T\n\n### Ask\n\n> {text}\n")


@pytest.mark.parametrize(
    ("written", "fault", "found", "fixed"),
    [
        ("Given [what you bring], more.", unspoken.BRACKET, "[what you bring]",
         "Given {what_you_bring}, more."),
        ("I am [Your Name] calling", unspoken.BRACKET, "[Your Name]", "I am {me} calling"),
        ("A bonus of $[X] now", unspoken.BRACKET, "[X]", "bonus of ${x} now"),
        ("Nearer to $____ than", unspoken.BLANK, "", "Nearer to ${amount} than"),
        ("What is Mr./Ms. ______ like", unspoken.BLANK, "", "What is {next} like"),
        ("Ms. ____, hello", unspoken.BLANK, "", "{interviewer}, hello"),
        ("I want ____ more", unspoken.BLANK, "", "I want {my_words} more"),
        ("What is (next person) like?", unspoken.PARENTHESES, "(next person)",
         "What is {next} like?"),
        ("What is his/her role?", unspoken.EITHER, "his/her", ""),
        ("I work with XYZ here", unspoken.STAND_IN, "XYZ", "work with {company} here"),
        ("I met Mr. Lee-Smith there", unspoken.WRITTEN_OUT, "Mr. Lee-Smith",
         "I met {next} there"),
    ],
)  # fmt: skip
def test_what_nobody_can_say_is_named_and_put_right(
    written: str, fault: say.Fault, found: str, fixed: str
) -> None:
    assert line(written) == [(5, fault.what.format(found=found))]
    if fixed:
        assert f"“{fixed}”" in remedies(f"# T\n\n### Ask\n\n> {written}\n")[0]


@pytest.mark.parametrize(
    "written",
    [
        "Good. [pause] [smile] [long pause] [write it down] [Listen to them]",
        r"A \[fair\] deal",
        "Call 24/7, and/or write.",
        "TCP/IP, please",
        "See [this](#there)",
        "Mrs. {next} called",
        "It is Dr. {me}",
        "a_b and __bold__ are fine",
    ],
)
def test_what_can_be_said_is_left_alone(written: str) -> None:
    assert line(written) == []


def test_a_name_is_named_once_in_a_file_in_replies_too() -> None:
    text = f'{TOP}- "Ask Mr. Lee."\n- "Or Ms. Ortiz."\n\n### Go\n\n> Is Mr. Lee there?\n'
    assert [where for where, _ in told(text)] == [7, 8]


def test_a_sentence_too_long_for_one_breath_is_shown_where_it_parts() -> None:
    half = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    assert line(f"{half}, {half}") == []
    assert line(f"{half}. {half} and more words here.") == []
    long = f"{half} fifteen sixteen, and so {half}."
    assert line(long) == [(5, say.BREATH.what.format(words="32"))]
    (remedy,) = remedies(f"# T\n\n### Ask\n\n> {long}\n")
    assert "“... fifteen sixteen. And so ...”" in remedy


# -- replies that can hardly be told apart


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Maybe.", "Well, maybe.", True),
        ("It depends on the team.", "I think it depends on your team, really.", True),
        ("I'd put you first.", "I'd put you third.", False),
        ("Yes, I would.", "No, I wouldn't.", False),
        ("I would.", "I wouldn't.", False),
    ],
)
def test_replies_of_two_branches_that_are_all_but_one(one: str, other: str, *, alike: bool) -> None:
    text = TOP + f'- If so\n  - "{one}"\n  - "A."\n- If not\n  - "{other}"\n  - "B."\n'
    expected = [(11, say.ALIKE.what.format(one=one, other=other))] if alike else []
    assert told(text) == expected


def test_within_one_branch_replies_may_be_alike() -> None:
    assert told(TOP + FORK.replace('"I do."', '"Well, yes."')) == []


# -- too deep


def test_below_the_limit_the_rest_of_the_file_is_still_checked() -> None:
    deep = ""
    for pad in ("  " * n for n in range(30)):
        number = len(pad) // 2
        deep += f'{pad}- If {number}\n{pad}  - "{number}!"\n{pad}  - "{number}?"\n\n'
        deep += f"{pad}  > Say {number}.\n\n"
    found = [each for each in told(f"{TOP}{deep}\n### Last\n") if each[1] != say.ONE_WAY.what]
    end = f"{TOP}{deep}\n".count("\n") + 1
    assert found == [(7 + 6 * 8, say.TOO_DEEP.what), (end, say.NO_WORDS.what)]
