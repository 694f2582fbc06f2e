"""What is wrong is shown, with no, one or two words beside it, and with a slip in it (G2, G12)."""

from random import Random

import pytest

from tests.for_each import for_each
from tests.support.answers.grading import lost, said

pytestmark = pytest.mark.slow


LINE = "In the second round, would you hire me for this position if {next} agrees?"
AROUND = ("{}", "really {}", "{} maybe", "just perhaps {}", "maybe {} indeed")
WRONG = {
    "person": ("would you hire", "would {} hire", ("they", "they", "their")),
    "number": ("the second round", "the {} round", ("fourth", "seventh", "twelfth")),
    "name": ("if {next} agrees", "if mr {} agrees", ("hernandez", "morrison", "nguyen")),
    "negation": ("would you hire", "would you {} hire", ("never", "not", "shouldnt")),
}


def slipped(word: str, random: Random) -> str:
    at = random.randrange(1, len(word) - 1)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


@for_each("around", AROUND)
@for_each("kind", WRONG)
def test_what_is_wrong_is_shown(kind: str, around: str) -> None:
    right, made, words = WRONG[kind]
    random = Random(f"{kind} {around}")
    for word in words:
        misspelled = "nto" if word == "not" else slipped(word, random)
        for typed in (word, misspelled):
            answer = LINE.replace(right, made.format(around.format(typed)))
            answer = answer.replace("{next}", "Mr. Lee").strip("?").lower()
            found = said(LINE, answer)
            assert lost(found), answer
            assert (found.suggested or 0) <= 2, answer
