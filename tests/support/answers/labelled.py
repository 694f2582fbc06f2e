"""The labelled answers of tests/grading: reading them, grading them, and how many came out right.

How a file reads is told at the head of held-out.txt.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from trainer.core.grading.grade import Grade, grade, grade_letters
from trainer.core.grading.terms import Help, Strictness
from trainer.core.script.script import Piece, Words
from trainer.core.value import replace
from trainer.core.words.known import Known
from trainer.core.words.pieces import fold

FOLDER = Path(__file__).parents[2] / "grading"
NAMES = {"interviewer": "Ms. Ortiz", "next": "Mr. Lee"}
FORGIVEN = frozenset(
    {"surface", "contraction", "number", "sound", "spelling", "joined", "equal sound"}
)
"""Kinds of which a row that has nothing listed differs in nothing that is heard."""
HARD = frozenset({"gist", "heavy loss", "light loss", "form", "moved", "unfilled"})
"""Kinds on which people differ."""

NO_HELP = Help()

_MARKS = re.compile(r"(\*\*|\{\w+\})")


class Case(Struct, frozen=True):
    """An answer, and the grade that the rules ask for."""

    place: str
    kind: str
    wordings: tuple[Words, ...]
    said: str
    names: dict[str, str]
    ratings: frozenset[int]
    strictness: Strictness = Strictness.EXACT
    letters: bool = False
    help: Help = NO_HELP
    seconds: float | None = None
    missing: str = ""
    added: str = ""
    lost: frozenset[tuple[str, str]] = frozenset()


def words(text: str) -> Words:
    """Return a line as a script has it: `**` around what is bold, slots in braces."""
    pieces = []
    key = False
    for part in _MARKS.split(text):
        if part == "**":
            key = not key
        elif part.startswith("{"):
            pieces.append(Piece(part[1:-1], slot=True, key=key))
        elif part:
            pieces.append(Piece(part, key=key))
    return Words(tuple(pieces))


def read(path: Path) -> Iterator[Case]:
    """Yield the cases of a file."""
    wordings: tuple[Words, ...] = ()
    for number, row in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if row.startswith("> or "):
            wordings = (*wordings, words(row.removeprefix("> or ")))
        elif row.startswith("> "):
            wordings = (words(row.removeprefix("> ")),)
        elif wordings and row:
            yield _case(f"{path.name}:{number}", wordings, row)


def graded(case: Case, known: Known) -> Grade:
    """Return the grade of a case."""
    if case.letters:
        return grade_letters(
            case.said,
            case.wordings,
            names=case.names,
            strictness=case.strictness,
            help_=case.help,
            seconds=case.seconds,
        )
    return grade(
        case.said,
        case.wordings,
        names=case.names,
        strictness=case.strictness,
        known=known,
        help_=case.help,
        seconds=case.seconds,
    )


class Result(Struct, frozen=True):
    """What of a case came out as it is labelled."""

    case: Case
    grade: Grade

    @property
    def lost(self) -> frozenset[tuple[str, str]]:
        """The losses found."""
        return frozenset((loss.rule, fold(loss.word)) for loss in self.grade.lost)

    @property
    def rated(self) -> bool:
        """Whether the suggested rating is acceptable."""
        return self.grade.suggested in self.case.ratings

    @property
    def unfounded(self) -> bool:
        """Whether anything is said to be lost that is not."""
        return bool(self.lost - self.case.lost)

    @property
    def listed(self) -> bool:
        """Whether the words missing and added are exactly those."""
        found = fold(" ".join(self.grade.missing)), fold(" ".join(self.grade.added))
        return found == (self.case.missing, self.case.added)

    @property
    def fine(self) -> bool:
        """Whether all of it is as labelled."""
        return self.rated and self.listed and self.lost == self.case.lost


class Figures(Struct, frozen=True):
    """How many of how many came out as labelled, in percent."""

    rows: int
    rated: float
    rated_plain: float
    grave: float
    other: float
    unfounded: float
    unfounded_forgiven: float
    listed: float


def figures(results: Iterable[Result]) -> Figures:
    """Return the figures of results; `plain` leaves the kinds out on which people differ."""
    all_ = list(results)
    plain = [one for one in all_ if one.case.kind not in HARD]
    grave = [_flagged(one, grave=True) for one in all_ if _losses(one.case, grave=True)]
    other = [_flagged(one, grave=False) for one in all_ if _losses(one.case, grave=False)]
    forgiven = [one for one in all_ if one.case.kind in FORGIVEN and not one.case.lost]
    return Figures(
        len(all_),
        _percent(one.rated for one in all_),
        _percent(one.rated for one in plain),
        _percent(grave),
        _percent(other),
        _percent((one.unfounded for one in all_), none=0.0),
        _percent((one.unfounded for one in forgiven), none=0.0),
        _percent(one.listed for one in all_),
    )


def _losses(case: Case, *, grave: bool) -> frozenset[tuple[str, str]]:
    return frozenset(
        (rule, word) for rule, word in case.lost if (rule in {"negation", "name", "key"}) == grave
    )


def _flagged(result: Result, *, grave: bool) -> bool:
    return _losses(result.case, grave=grave) <= result.lost


def _percent(found: Iterable[bool], *, none: float = 100.0) -> float:
    all_ = list(found)
    return 100 * sum(all_) / len(all_) if all_ else none


def _case(place: str, wordings: tuple[Words, ...], row: str) -> Case:
    kind, said, ratings, *rest = (part.strip() for part in row.split("|"))
    kind, _, how = kind.partition("[")
    marked = {part[0]: part[1:].strip() for part in rest}
    lost = [one.split(maxsplit=1) for one in marked.get("!", "").split(";") if one]
    case = Case(
        place,
        kind.strip(),
        wordings,
        said,
        dict(NAMES),
        frozenset(map(int, ratings.split("/"))),
        missing=marked.get("-", ""),
        added=marked.get("+", ""),
        lost=frozenset((rule, word[0] if word else "") for rule, *word in lost),
    )
    for part in filter(None, (part.strip() for part in how.rstrip("]").split(","))):
        case = _how(case, part)
    return case


def _how(case: Case, part: str) -> Case:
    slot, equals, value = part.partition("=")
    if equals:
        names = {**case.names, slot: value}
        return replace(case, names={slot: value for slot, value in names.items() if value})
    help_ = case.help
    match part.split():
        case [seconds, "s"]:
            case = replace(case, seconds=float(seconds))
        case [number, "words"]:
            case = replace(case, help=replace(help_, words=int(number)))
        case ["count"]:
            case = replace(case, help=replace(help_, three=True))
        case ["all"]:
            case = replace(case, help=replace(help_, revealed=True))
        case ["letters"] if case.kind == "hints":
            case = replace(case, help=replace(help_, letters=True))
        case ["letters"]:
            case = replace(case, letters=True)
        case _:
            case = replace(case, strictness=Strictness(part))
    return case
