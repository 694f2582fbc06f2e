"""Forks in words: what a person took an answer for, as sentences; a table of it second."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from trainer.core.script.cards import LETTERS
from trainer.core.script.script import Branch
from trainer.core.stats.forks import NONE, Fork
from trainer.core.stats.map import label
from trainer.core.value import replace
from trainer.rows.figures.excerpt import shown
from trainer.rows.names import filled
from trainer.rows.row import lowered, times, upper

SHORT = 20
"""Signs of what they say that are shown."""
HEADING = 30
"""Signs of what was asked that are shown."""
UNKNOWN = "didn't know"
ELSE = "something else"
"""What an answer is that is none of the branches."""


class Mistake(Struct, frozen=True):
    """A way in which a fork went wrong, in a sentence, and how often it did."""

    text: str
    times: int


def mistakes(fork: Fork, names: Mapping[str, str], *, whole: bool = False) -> tuple[Mistake, ...]:
    """Return what one answer was taken for, and words said for another, the most often first.

    `whole`: what they say isn't cut.
    """
    said = _said(fork, names, whole=whole)
    found = [*_choices(fork, said), *_words(fork, said)]
    return tuple(sorted(found, key=lambda each: -each.times))


def worst(
    forks: Sequence[Fork], names: Mapping[str, str], *, whole: bool = False
) -> tuple[Mistake, ...]:
    """Return the mistakes at all forks, the most often first; `whole`: nothing is cut.

    `Something else` may be said at each of them: there it's told which one it was.
    """
    found = []
    for fork in forks:
        at = shown(filled(fork.cue.heading, names), HEADING, whole=whole)
        for each in mistakes(fork, names, whole=whole):
            alike = len(forks) > 1 and f"said {ELSE}" in each.text
            text = f"{at}: {lowered(each.text)}" if alike else each.text
            found.append(replace(each, text=text))
    return tuple(sorted(found, key=lambda each: -each.times))


def _choices(fork: Fork, said: Mapping[str, str]) -> Iterator[Mistake]:
    for (heard, chosen), number in sorted(fork.chosen.items()):
        if heard == chosen:
            continue
        took = f"took it for {said[chosen]}" if chosen != NONE else UNKNOWN
        yield Mistake(_told(said[heard], took, number, fork.heard(heard)), number)


def _told(heard: str, took: str, number: int, of: int) -> str:
    """Return a mistake and how often it was made of the times that it could have been."""
    if of == 1:
        return f"They said {heard} once, and you {took}."
    often = f"{number} out of {of} times"
    if number == of:
        often = "both times" if of == 2 else f"all {of} times"  # noqa: PLR2004 - two are both
    if took == UNKNOWN:
        return f"{upper(often)} they said {heard}, you {took}."
    return f"When they said {heard}, you {took} {often}."


def _words(fork: Fork, said: Mapping[str, str]) -> Iterator[Mistake]:
    for (heard, whose), number in sorted(fork.said.items()):
        text = f"After {said[heard]}, you said your line for {said[whose]} {times(number)}."
        yield Mistake(text, number)


def _said(fork: Fork, names: Mapping[str, str], *, whole: bool) -> Mapping[str, str]:
    return {
        key: ELSE if branch.otherwise else f"“{branch_name(branch, names, whole=whole)}”"
        for key, branch in fork.branches
    }


def branch_name(branch: Branch, names: Mapping[str, str], *, whole: bool = False) -> str:
    """Return what they say, in a word or two: `maybe`."""
    if branch.otherwise:
        return ELSE
    told = label(branch)
    for slot in branch.condition.slots:
        told = told.replace(f"{{{slot}}}", names.get(slot) or "they")
    return shown(told or filled(branch.condition, names), SHORT, whole=whole)


def letter(number: int) -> str:
    """Return the letter of a branch, by its place in the script: as the drill has them."""
    return LETTERS[number] if number < len(LETTERS) else "·"
