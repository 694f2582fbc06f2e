"""Tables under the heads that people give them: the question, its answers, what is said then."""

from collections.abc import Callable, Sequence

import pytest

from tests.support.texts.drafts import Label, drafted_labels
from trainer.core.draft.guesses import drafted
from trainer.exchange.articles.read import read

Table = Sequence[Sequence[str]]
QUESTIONS = ("What happens after this call?", "Do you see me in this job?", "Who decides about it?")
YES, NO = "That's good to hear.", "What would I have to show you?"


def markdown(rows: Table) -> tuple[str, str]:
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join((lines[0], "|---" * len(rows[0]) + "|", *lines[1:])), "mine.md"


def commas(rows: Table) -> tuple[str, str]:
    return "\n".join(",".join(f'"{cell}"' for cell in row) for row in rows), "mine.csv"


def tabs(rows: Table) -> tuple[str, str]:
    return "\n".join("\t".join(row) for row in rows), "mine.txt"


def words(form: Callable[[Table], tuple[str, str]], rows: Table) -> list[tuple[str, str]]:
    text, name = form(rows)
    found: list[Label] = list(drafted_labels(drafted(read(text.encode(), name)).draft))
    return [(each.words, each.owner) for each in found]


FORKED = [
    (QUESTIONS[0], ""),
    (QUESTIONS[1], ""),
    (YES, QUESTIONS[1]),
    (NO, QUESTIONS[1]),
    (QUESTIONS[2], ""),
]
FORMS = pytest.mark.parametrize("form", [markdown, commas, tabs])


@FORMS
@pytest.mark.parametrize(
    "heads",
    (
        "Question/If yes/If no;Ask/They say yes/They say no;My question/Yes/No;Q/YES/NO"
        ";What I ask/If they say yes/If they say no;Line/yes ->/no ->;Question/When yes/When no"
        ";Question/Answer yes/Answer no;I ask/positive answer/negative answer"
    ).split(";"),
)
def test_heads_may_be_the_answers(form: Callable[[Table], tuple[str, str]], heads: str) -> None:
    rows = [heads.split("/"), (QUESTIONS[0], "", ""), (QUESTIONS[1], YES, NO)]
    assert words(form, [*rows, (QUESTIONS[2], "", "")]) == FORKED


@FORMS
@pytest.mark.parametrize("again", [QUESTIONS[1], ""])
@pytest.mark.parametrize(
    "answers", [("yes", "no"), ("If yes", "If no"), ("They agree", "They don't")]
)
@pytest.mark.parametrize(
    "heads",
    (
        "Question/They say/You say;Ask/Answer/Reply;My question/Their answer/My reply"
        ";Question/Response/Follow-up;I ask/If they say/I say;Question/Possible answer/Then"
        ";Line/Reply/Next line;Question/If/Then say"
    ).split(";"),
)
def test_an_answer_a_row_and_beside_it_what_is_said_then(
    form: Callable[[Table], tuple[str, str]], heads: str, answers: tuple[str, str], again: str
) -> None:
    rows = [
        heads.split("/"),
        (QUESTIONS[0], "", ""),
        (QUESTIONS[1], answers[0], YES),
        (again, answers[1], NO),
        (QUESTIONS[2], "", ""),
    ]
    assert words(form, rows) == FORKED


ANSWERS = (
    ("If ahead: Good to hear. If behind: Thanks. How do I close the gap?", 2),
    ("Yes: Thank you. No: What is missing?", 2),
    ("If ahead -> Good to hear. And if behind -> Thanks. How do I close the gap?", 2),
    ("If ahead: Good to hear. Ask me more if you like.", 1),
)


@FORMS
@pytest.mark.parametrize(("cell", "branches"), ANSWERS)
def test_two_answers_in_one_cell_are_two_branches(
    form: Callable[[Table], tuple[str, str]], cell: str, branches: int
) -> None:
    found = words(form, (("Question", "Then"), (QUESTIONS[1], cell)))
    assert [owner for _, owner in found] == ["", *(QUESTIONS[1],) * branches]
    assert not any("behind" in said or "No:" in said for said, _ in found)


def test_below_several_questions_too_each_line_holds_two_branches() -> None:
    asked = (QUESTIONS[1], QUESTIONS[2])
    lines = zip(asked, (ANSWERS[0][0], ANSWERS[1][0]), strict=True)
    text = "".join(f"{at}. {one}\n   {line}\n" for at, (one, line) in enumerate(lines, 1))
    found = list(drafted_labels(drafted(read(text.encode(), "mine.txt")).draft))
    assert [each.owner for each in found] == [at for one in asked for at in ("", one, one)]


@pytest.mark.parametrize(("line", "branches"), ANSWERS)
@pytest.mark.parametrize("list_of", ["- {}\n  - {}\n", "1. {}\n   {}\n", "{}\n{}\n"])
def test_two_answers_on_one_line_are_two_branches(list_of: str, line: str, branches: int) -> None:
    text = list_of.format(QUESTIONS[1], line)
    found = list(drafted_labels(drafted(read(text.encode(), "mine.txt")).draft))
    assert [each.owner for each in found] == ["", *(QUESTIONS[1],) * branches]
