"""The rules of docs/grading.md: each has a test, and its examples hold."""

import re
from pathlib import Path

from tests.support.answers.grading import lists, said, typed
from trainer.core.grading.grade import Grade
from trainer.core.grading.terms import Help, Strictness

ROOT = Path(__file__).parents[3]


def test_every_row_of_the_examples_in_the_document_holds() -> None:
    rows = re.findall(r"^\| (.+) \|$", document(), re.MULTILINE)
    examples = [[cell.strip() for cell in f"{row} ".split("|")] for row in rows]
    examples = [row for row in examples if len(row) == 6 and row[5][:1].isdigit()]
    assert len(examples) == 29
    line = ""
    for wanted, answer, missing, added, rules, ratings in examples:
        line = line if wanted == "″" else wanted
        found = example(line, answer)
        assert lists(found) == (missing, added), answer
        assert " ".join(loss.rule for loss in found.lost) == rules, answer
        assert str(found.suggested) in ratings.split(" or "), answer


def example(line: str, answer: str) -> Grade:
    answer, _, how = answer.removesuffix(")").partition("(")
    answer = answer.strip()
    match how:
        case "gist" | "opening night":
            return said(line, answer, strictness=Strictness(how.replace(" ", "-")))
        case "slot unfilled":
            return said(line, answer, names={})
        case "6 s":
            return said(line, answer, seconds=6)
        case "2 hints":
            return said(line, answer, help_=Help(three=True, letters=True))
        case "letters":
            return typed(line, answer)
    return said(line, answer)


def document() -> str:
    return (ROOT / "docs" / "grading.md").read_text(encoding="utf-8")


def test_every_rule_of_the_document_has_a_test_and_every_test_a_rule() -> None:
    told = set(re.findall(r"\*\*(G\d+[a-e]?)\b", document()))
    tests = "\n".join(path.read_text("utf-8") for path in Path(__file__).parent.rglob("test_*.py"))
    named = re.findall(r"^def test_(g\d+[a-e]?)_", tests, re.MULTILINE)
    assert {rule.capitalize() for rule in named} == told
