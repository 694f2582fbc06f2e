"""The forms that the page on drafts shows: each is read from the page, and becomes what it says."""

import re
from itertools import islice, product
from pathlib import Path

import pytest

from tests.for_each import for_each
from tests.often import SLOW, some
from tests.support.texts.drafts import Label, drafted_labels
from trainer.core.draft.guesses import About, Guess, drafted, from_text
from trainer.core.draft.slots import directions, filled

PAGE = (Path(__file__).parents[3] / "docs" / "exchange.md").read_text("utf-8")
ASKED = "Do I have a real chance at this job?"
SAID = "What could I have done better?"
EXAMPLE = re.compile(r"\u201c([^\u201d]+)\u201d|`([^`]+)`")


def column(meaning: str) -> str:
    """Return how people write what the draft makes `meaning` of."""
    (row,) = (line for line in PAGE.splitlines() if re.match(rf"\| .* \| {meaning}", line))
    return row.split(" | ")[0].lstrip("| ")


def examples(meaning: str) -> list[str]:
    return [quoted or code for quoted, code in EXAMPLE.findall(column(meaning))]


def labels(text: str) -> list[Label]:
    return list(drafted_labels(drafted(from_text(text)).draft))


def guesses(text: str, about: About) -> list[str]:
    found: list[Guess] = list(drafted(from_text(text)).guesses)
    return [guess.text for guess in found if guess.about is about]


def test_the_example_becomes_what_stands_below_it() -> None:
    (text,) = re.findall(r"^```text\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    assert labels(text) == [
        Label("What is the next step?"),
        Label(ASKED),
        Label("Cool, thanks.", ASKED, "If they say yes"),
        Label("Oh. Why not?", ASKED, "If they say no"),
    ]
    assert "two questions" in PAGE
    assert "two follow-ups" in PAGE


BRANCHES = [example for example in examples("a branch") if example[0] != "|"]


def branch(form: str) -> str:
    return form.replace("...", SAID) if "..." in form else f'{form} "{SAID}"'


def test_the_page_shows_conditions() -> None:
    assert len(BRANCHES) >= 7


@pytest.mark.slow
@for_each("form", BRANCHES)
@for_each(
    "text",
    [
        "{asked}\n{branch}",
        "What is the next step?\n{asked}\n{branch}\nWho decides?",
        "- What is the next step?\n- {asked}\n  - {branch}\n- Who decides?",
        "1. What is the next step?\n2. {asked}\n   {branch}\n3. Who decides?",
        "What is the next step?\n\n{asked}\n\n{branch}\n\nWho decides?",
    ],
)
def test_each_condition_is_a_branch_of_the_question_above_it(form: str, text: str) -> None:
    found = labels(text.format(asked=ASKED, branch=branch(form)))
    assert [(each.words, each.owner) for each in found if each.owner] == [(SAID, ASKED)]
    assert len([each for each in found if not each.owner]) == 1 + 2 * ("next" in text)


def test_a_table_with_what_they_say_is_branches() -> None:
    assert "a table with what they say" in column("a branch")
    table = (
        "| Ask | They say | You say |\n|---|---|---|\n"
        f"| {ASKED} | yes | Cool, thanks. |\n| | no | {SAID} |\n"
    )
    found = [each for each in labels(table) if each.owner]
    assert [(each.words, each.owner) for each in found] == [
        ("Cool, thanks.", ASKED),
        (SAID, ASKED),
    ]


QUESTIONS = ["What is the next step?", "Who decides about the offer?", "When do you choose?"]


def test_questions_stand_behind_the_bullets_that_the_page_shows() -> None:
    (pasted,) = re.findall(r"pasted ones \(([^)]+)\)", column("a question:"))
    bullets = [*pasted.split(", "), "-", "*", "1.", "- [ ]"]
    assert {"\u2022", "\u2013", "o"} <= set(bullets)
    for bullet, quote in product([*bullets, ""], ["", '"']):
        text = "\n".join(f"{bullet} {quote}{each}{quote}".strip() for each in QUESTIONS)
        assert labels(text) == [Label(each) for each in QUESTIONS], text


@pytest.mark.parametrize(
    "sign", ["~ ", "\u00a4 ", "\u203b", "% ", "{}~ ", "{}\u00b0 ", "\u2116{}: ", "\u2020\u2020 "]
)
def test_a_sign_that_begins_several_lines_is_a_bullet_whatever_it_is(sign: str) -> None:
    text = "\n".join(f"{sign.format(at)}{each}" for at, each in enumerate(QUESTIONS, 1))
    assert labels(text) == [Label(each) for each in QUESTIONS]


def test_what_asks_without_a_question_mark_is_said() -> None:
    (form,) = examples("a question:")
    asked = form.replace("...", "the team")
    text = "\n".join(f"- {each}" for each in (*QUESTIONS, asked))
    assert Label(asked) in labels(text)


def test_a_script_with_speakers_is_your_lines_and_what_they_may_answer() -> None:
    (form,) = examples("your lines;")
    mine, theirs = form.split(" ... ")
    theirs = theirs.removesuffix(" ...")
    text = f"{mine} {QUESTIONS[0]}\n{theirs} A second talk.\n{mine} {QUESTIONS[1]}\n{theirs} I do."
    assert labels(text) == [Label(each) for each in QUESTIONS[:2]]
    assert guesses(text, About.REPLY) == ["A second talk.", "I do."]


def test_what_they_say_comes_before_the_line() -> None:
    (form,) = examples("what they say first")
    theirs, mine = (each.strip() for each in form.removesuffix("...").split("..."))
    pairs = [("We're busy.", QUESTIONS[2]), ("We had many.", QUESTIONS[1])]
    text = "\n\n".join(f"{theirs} {they}\n{mine} {line}" for they, line in pairs)
    found = drafted(from_text(text)).draft.questions
    assert [(each.first, each.line.words.text) for each in found] == [
        ([they], line) for they, line in pairs
    ]


@pytest.mark.parametrize("blank", examples("a slot"))
def test_each_blank_is_a_slot(blank: str) -> None:
    assert filled(f"Would {blank} like that?").blanks


def test_a_direction_stays_one() -> None:
    (form,) = examples("a direction")
    assert list(directions(f"Well, {form} is that all right?")) == [form]


@pytest.mark.parametrize("form", ["(let them talk)", *examples("advice")])
@pytest.mark.parametrize(
    "text",
    [
        "{asked}\n{advice}\nWho decides about it?\nWhat is the next step?",
        "- {asked}\n  {advice}\n- Who decides about it?\n- What is the next step?",
        "1. {asked}\n   {advice}\n2. Who decides about it?\n3. What is the next step?",
        "1. {asked}\n{advice}\n\n2. Who decides about it?\n\n3. What is the next step?",
        '1. "{asked}"\n\n   {advice}\n\n2. "Who decides about it?"\n3. "What is the next step?"',
        "## {asked}\n{advice}\n## Who decides about it?\n## What is the next step?",
    ],
)
def test_what_stands_in_parentheses_after_a_question_is_its_advice(form: str, text: str) -> None:
    assert "in parentheses after a question" in column("advice")
    advice = form.replace("...", "let them talk")
    draft = drafted(from_text(text.format(asked=ASKED, advice=advice))).draft
    assert [each.line.words.text for each in draft.questions] == [
        ASKED,
        "Who decides about it?",
        "What is the next step?",
    ]
    assert [each.line.advice for each in draft.questions] == [[advice], [], []]
    assert [each.heading for each in draft.scenes if each.heading] == []


ANSWERS = {
    "yes": ("Cool, thanks.", "If they say yes"),
    "no": ("Oh. Why not?", "If they say no"),
    "maybe": ("What does it depend on?", "If they say maybe"),
}


SPOKEN = [ASKED, ASKED.rstrip("?"), "I'd love to work with you.", "You will hire me."]


@pytest.mark.parametrize("asked", some(1, SPOKEN, SLOW))
@pytest.mark.parametrize("before", ["", "What is the next step?\n", "Who decides?\n\n"])
@pytest.mark.parametrize("answers", [("yes", "no"), ("yes", "no", "maybe")])
@pytest.mark.parametrize("every", [5, pytest.param(1, marks=pytest.mark.long)])
def test_answers_below_a_plain_line_in_their_many_forms(
    asked: str, before: str, answers: tuple[str, ...], every: int
) -> None:
    wanted = [Label(before.strip())] * bool(before) + [Label(asked)]
    wanted += [Label(ANSWERS[each][0], asked, ANSWERS[each][1]) for each in answers]
    forms = product(
        (" -> ", " \u2192 ", " => ", ": "),
        ('""', "\u201c\u201d", ("", "")),
        ("", "    ", "- ", "  - ", "\u2022 ", "* "),
        (str.upper, str.lower, str.capitalize),
    )
    first = (SPOKEN.index(asked) + len(before + answers[-1])) % every
    for arrow, marks, indent, shout in islice(forms, first, None, every):
        lines = [
            f"{indent}{shout(each)}{arrow}{marks[0]}{ANSWERS[each][0]}{marks[1]}"
            for each in answers
        ]
        text = f"{before}{asked}\n" + "\n".join(lines)
        assert labels(text) == wanted, text


def test_answers_behind_their_question_on_one_line() -> None:
    text = f'{ASKED} YES -> "Cool, thanks." NO -> "Oh. Why not?"'
    assert labels(text) == [
        Label(ASKED),
        Label("Cool, thanks.", ASKED, "If they say yes"),
        Label("Oh. Why not?", ASKED, "If they say no"),
    ]


@for_each(
    "greeting",
    [
        "Hi Rob,",
        "Hi Rob, here's what I'd ask:",
        "Hey! Here are my questions for you",
        "Good morning Rob - questions below:",
        "Rob, as promised, the questions for Thursday:",
    ],
)
def test_how_a_mail_greets_is_neither_said_nor_a_heading(greeting: str) -> None:
    found = labels(f"{greeting}\n\n{ASKED}\nWho decides?\n\nThanks,\nKaren")
    assert found == [Label(ASKED), Label("Who decides?")]
    spoken = "Hi Rob, I have a few questions for you."
    assert Label(spoken) in labels(f"{spoken}\n{ASKED}\nWho decides?\n{ASKED}")


def test_what_a_question_is_about_stands_above_it_and_is_not_said() -> None:
    text = f"Ask: the timeline\n{ASKED}\n\nAsk: the decision\nWho decides?\n"
    assert labels(text) == [Label(ASKED), Label("Who decides?")]


def test_what_is_written_to_the_reader_is_not_said_for_what_stands_below_it() -> None:
    text = "Hi Sam,\n\nHow are you?\nIf you have time, call me.\n\nBest,\nJoe"
    assert labels(text) == []
    heading = 'The chance\nYES -> "Cool, thanks."\nNO -> "Oh. Why not?"'
    assert "The chance" not in [each.words for each in labels(heading)]


def test_a_heading_in_parentheses_stays_one() -> None:
    text = "(Opening)\n1. What is next?\n2. Who decides?\n\n(Closing)\n1. When do I start?"
    assert guesses(text, About.HEADING) == ["(Opening)", "(Closing)"]


@pytest.mark.parametrize("quote", ["", '"'])
@pytest.mark.parametrize(
    "text",
    [
        "{asked}\nYES:\n{yes}\nNO:\n{no}",
        "{asked}\nYES\n{yes}\nNO\n{no}",
        "What is the next step?\n{asked}\nIf yes:\n{yes}\nIf no:\n{no}",
        "{asked}\n  Yes\n    {yes}\n  No\n    {no}",
        "- {asked}\n  - Yes\n    - {yes}\n  - No\n    - {no}",
        "1. {asked}\n   - If they say yes:\n     - {yes}\n   - If they say no:\n     - {no}",
    ],
)
def test_an_answer_alone_on_its_line_is_followed_by_what_is_said_then(
    text: str, quote: str
) -> None:
    yes, no = (f"{quote}{ANSWERS[each][0]}{quote}" for each in ("yes", "no"))
    found = labels(text.format(asked=ASKED, yes=yes, no=no))
    assert [each for each in found if each.words != "What is the next step?"] == [
        Label(ASKED),
        Label("Cool, thanks.", ASKED, "If they say yes"),
        Label("Oh. Why not?", ASKED, "If they say no"),
    ]
