"""What a row is because of what stands before it: said on a condition, or an answer."""

from collections.abc import Sequence

from trainer.core.draft.parts import Mark, Part, Row, What
from trainer.core.draft.reading import phrases
from trainer.core.draft.reading.quotes import bare, begins
from trainer.core.draft.reading.row.split import advice, split
from trainer.core.draft.reading.sections import is_said_then
from trainer.core.draft.reading.speech import is_addressed, is_lead_in, is_question
from trainer.core.value import replace


def asked(new: Sequence[Part], *, before: bool) -> bool:
    """Tell whether there's a question to answer: a heading ends what it can be answered by.

    `before`: there was one before the `new` parts.
    """
    said = (part.what for part in reversed(new) if part.what in {What.SCENE, What.SAY})
    return next(said, What.SAY if before else What.SCENE) is What.SAY


def is_asked(found: Sequence[Part]) -> bool:
    """Tell whether a question stands last, with nothing but advice behind it."""
    last = next((part for part in reversed(found) if part.what is not What.ADVICE), None)
    return last is not None and last.what is What.SAY and is_question(last.text)


def alone(run: Sequence[Row], found: Sequence[Part]) -> bool:
    """Tell whether a condition stood alone before a run of rows."""
    return bool(found) and found[-1].what is What.IF and found[-1].at < run[0].at


def after_a_condition(
    run: Sequence[Row], found: Sequence[Part], before: Row | None
) -> tuple[Part, ...]:
    """Return the parts of a row that says what to say, where a condition stood alone before it."""
    if not alone(run, found) or len(run) > 1 or run[0].mark is not Mark.PLAIN:
        return ()
    if before and is_said_then(before, run[0]):
        return (said_as_it_is(run[0]),)
    said = split(run[0]).parts
    return said if [part.what for part in said[:1]] == [What.SAY] else ()


def heard(found: list[Part]) -> None:
    """Make a condition of what they may answer, where *then* says what is said to it."""
    if found and found[-1].what is What.HEAR:
        text = f"\u201c{found[-1].text}\u201d"
        found[-1] = replace(found[-1], what=What.IF, text=text, sure=False)


def led_in(run: Sequence[Row], before: Row | None) -> tuple[Part, ...]:
    """Return the parts of a row that the one before it leads to: *you could say:*."""
    row = run[0]
    if not before or len(run) > 1 or row.mark is not Mark.PLAIN or not is_lead_in(before.text):
        return ()
    if phrases.AWAY.search(before.text):  # *What they might ask:*
        return ()
    said = split(row).parts
    if [part.what for part in said[:1]] == [What.SAY]:
        return said
    plain = not begins(row.text) and is_addressed(row.text)
    return (Part(what=What.SAY, text=row.text, at=row.at, sure=False),) if plain else ()


def said_as_it_is(row: Row) -> Part:
    """Return a row as words to say that only what may be answered shows to be said."""
    return replace(advice(row), what=What.SAY, text=bare(row.text), sure=False)
