"""Which interview is meant, in words: each with its people and days, to be picked by a number."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from trainer.core.script.ids import slug
from trainer.core.stages.stages import Stage, place
from trainer.core.text import one_line
from trainer.core.when.said import moment_said
from trainer.rows.row import Role, Row, row
from trainer.rows.stages import people, with_whom

BETWEEN = " \N{MIDDLE DOT} "
PAIR = 2
NO_DATE = "no date yet"
SHORTEST = 3
"""Letters of a beginning by which a name is told."""
FEW = 4
"""Interviews that are named where one isn't known; of more, it's said how to see them."""
SEE_ALL = "To see them all: trainer interview list"


def choices(
    found: Sequence[Stage], *, now: datetime, zone: tzinfo | None, twelve: bool
) -> tuple[Row, ...]:
    """Return the interviews to pick from, the earliest first: their numbers, people and days."""
    rows = []
    for number, each in enumerate(found, 1):
        who = ", ".join(filter(None, (each.company, people(each)))) or each.name
        when = [
            f"{what} {moment_said(at.astimezone(zone), now.astimezone(zone).date(), twelve=twelve)}"
            for what, at in (("call", each.call), ("interview", each.interview))
            if at
        ]
        told = BETWEEN.join((who, *(when or [NO_DATE])))
        rows.append(row(str(number), one_line(told), role=Role.CHOICE))
    return tuple(rows)


def asked(nearest: Stage, *, off: bool) -> str:
    """Return the question which one it is; Enter is the nearest. `off`: one that won't be."""
    enter = f"Enter: {one_line(with_whom(nearest))}"
    if off:
        return f"Which one is off? ({enter}{BETWEEN}q: none of them) "
    return f"Which one? ({enter}{BETWEEN}x: it's off{BETWEEN}q: stop) "


def made(first: Stage) -> str:
    """Return the question which of several calls was made; Enter is the first."""
    return f"Which call did you make? (Enter: {one_line(with_whom(first))}{BETWEEN}q: stop) "


def about(likely: Stage) -> str:
    """Return the question which interview a script is about; Enter is the likely one."""
    return f"Which interview is it about? (Enter: {one_line(with_whom(likely))}{BETWEEN}q: stop) "


def which_one(found: Sequence[Stage], example: str) -> str:
    """Return the question which of several is meant, where nobody can be asked, by their names.

    `example`: a command with a place for the name: `interview edit {}`.
    """
    names = ", ".join(each.name for each in found)
    first, _, rest = example.partition("{}")
    return f"Which one: {names}? For example: trainer {first}{found[0].name}{rest}"


def several_fit(numbers: Sequence[int]) -> str:
    """Return what is said to an answer that several interviews fit, by their numbers."""
    *most, last = map(str, numbers)
    both = "Two" if len(numbers) == PAIR else "Several"
    return f"{both} fit: {', '.join(most)} and {last}. Type the number of the one you mean."


def not_known(number: int) -> str:
    """Return what is said to an answer that is none of so many interviews."""
    return f"Type a number from 1 to {number}, a name or a company, or press Enter."


def _begun(name: str, known: Sequence[Stage]) -> list[str]:
    """Return the one company, or interview, of which that begins a name, or a word of one."""
    said = slug(name)
    if len(said) < SHORTEST:
        return []
    found = set()
    for each in known:
        people = (each.whole(slot).name for slot in ("interviewer", "next"))
        words = (each.name, *(slug(word) for full in people for word in full.split()))
        parts = (part for word in words for part in (word, *word.split("-")))
        if any(part.startswith(said) for part in parts):
            found.add(place(each.company) or each.name)
    return [*found] if len(found) == 1 else []


def unknown(name: str, known: Sequence[Stage]) -> str:
    """Return that there is no interview of that name, and which there are."""
    if not known:
        return "No interviews yet. To add one: trainer interview add Acme"
    from difflib import get_close_matches

    names = dict.fromkeys([stage.name for stage in known] + [place(s.company) for s in known])
    near = get_close_matches(slug(name), names, n=1) or _begun(name, known)
    yours = ", ".join(stage.name for stage in known)
    others = f"You have {yours}." if len(known) <= FEW else SEE_ALL
    hint = f"Did you mean {near[0]}?" if near else others
    return one_line(f"I don't know the interview “{name}”. {hint}")
