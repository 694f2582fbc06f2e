"""What the drill would say to an answer, as rows and as fields."""

from collections.abc import Iterator

from trainer.core.grading.grade import Grade
from trainer.core.grading.voice.states import Arrived, State
from trainer.core.text import one_line
from trainer.rows.hearing.heard import heard_rows
from trainer.rows.practice.verdict.words import LOST, WEIGHTY, few
from trainer.rows.row import RATINGS, Role, Row, Style, counted, row


def compared_rows(
    graded: Grade, rating: int | None, branch: str | None, *, said: str
) -> Iterator[Row]:
    """Yield what came of an answer: the line, what is missing, what that means, the rating."""
    yield row("The line", " ".join(bit.wanted for bit in graded.diff if bit.wanted), role=Role.LINE)
    yield row("You said", said or "nothing", role=Role.SAID)
    yield row("", f"{graded.right} of {counted(graded.words, 'word')} right.")
    for label, words in (
        ("Missing", graded.missing),
        ("Extra", graded.added),
        ("Out of order", graded.moved),
        (
            "Just a typo, doesn't count",
            tuple(f"{one} for {two}" for one, two in graded.spelling),
        ),
    ):
        if words:
            yield row(label, ", ".join(words))
    if branch:
        yield row("", f"Those words go with another answer: {branch}.", Style.WRONG)
    for loss in graded.lost:
        told = LOST[loss.rule].format(loss.word)
        weighty = loss.rule == "line" and not few(graded)
        yield row("", WEIGHTY if weighty else told, Style.WRONG)
    if rating is not None:
        yield row("The drill would suggest", RATINGS[rating - 1])


def compared_fields(graded: Grade, rating: int | None, branch: str | None) -> dict[str, object]:
    """Return the same as JSON has it: words cleaned, the share 0 to 1."""
    lost = [{"rule": loss.rule, "word": one_line(loss.word)} for loss in graded.lost]
    if branch:
        lost.append({"rule": "branch", "word": branch})
    return {
        "rating": rating,
        "share": round(graded.share, 4),
        "missing": _cleaned(graded.missing),
        "added": _cleaned(graded.added),
        "moved": _cleaned(graded.moved),
        "spelling": [
            {"said": one_line(said), "wanted": one_line(wanted)} for said, wanted in graded.spelling
        ],
        "lost": lost,
    }


def arrived_rows(
    found: Arrived, rating: int | None, branch: str | None, *, said: str
) -> Iterator[Row]:
    """Yield what came of an answer that a recognizer wrote down, as the drill would say it."""
    yield from heard_rows(said, found)
    if branch:
        yield row("", f"Those words go with another answer: {branch}.", Style.WRONG)
    if rating is None:
        yield row("The drill would", "ask you how it went")
    else:
        yield row("The drill would suggest", RATINGS[rating - 1])


def arrived_fields(found: Arrived, rating: int | None, branch: str | None) -> dict[str, object]:
    """Return the same as JSON has it; `missing` was not heard, `unsure` may have been."""
    lost = [
        {"rule": rule, "word": one_line(one.text)}
        for one in found.judged
        if one.state is State.UNHEARD and (rule := one.rule)
    ]
    if branch:
        lost.append({"rule": "branch", "word": branch})
    return {
        "rating": rating,
        "share": round(found.share, 4),
        "missing": _cleaned(found.words(State.UNHEARD)),
        "unsure": _cleaned(found.words(State.UNSURE)),
        "added": _cleaned(found.added),
        "moved": [],
        "spelling": [],
        "lost": lost,
    }


def _cleaned(words: tuple[str, ...]) -> list[str]:
    return [one_line(word) for word in words]
