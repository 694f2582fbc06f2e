"""Answers over every deck and other people's lines, labelled as a friendly coach would rate them.

`tests/grading/coach.tsv` has the columns of `trainer compare --tsv`, and beside them: `set` (what
the first showed was mended before the second was graded, and so on), `kind`, `ratings` that are
right, and `lost`: y or n for a meaning lost, ? where people differ.
"""

import csv
from collections.abc import Iterator

from msgspec import Struct

from tests.support.answers.labelled import FOLDER, words
from trainer.core.grading.answers import Question, grade_answer
from trainer.core.grading.grade import Grade
from trainer.core.words.known import Known


class Answer(Struct, frozen=True):
    """An answer, and what a coach says of it."""

    kind: str
    question: Question
    said: str
    ratings: frozenset[int]
    lost: bool | None

    def fine(self, found: Grade) -> bool:
        """Say whether a grade is one of those that are right, and shows what was lost."""
        shown = self.lost is None or bool(found.lost) is self.lost
        return found.suggested in self.ratings and shown

    def graded(self, known: Known) -> Grade:
        """Return the grade of the answer."""
        return grade_answer(self.said, self.question, known=known)


def answers() -> Iterator[Answer]:
    """Yield the answers, in their order."""
    with (FOLDER / "coach.tsv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            slots = (each.partition("=") for each in row["slots"].split(";") if each)
            names = {name: value for name, _, value in slots}
            yield Answer(
                row["kind"],
                Question([words(row["line"])], names, letters=row["by"] == "letters"),
                row["said"],
                frozenset(map(int, row["ratings"].split(","))),
                {"y": True, "n": False}.get(row["lost"]),
            )
