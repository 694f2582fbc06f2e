"""Which lines can be said now that could not be before today, in words."""

from collections.abc import Collection, Iterator
from itertools import groupby

from trainer.core.script.key import Key
from trainer.core.stats.map import Map, Mark, Question, Spot, Way
from trainer.rows.row import counted, listed

PAIR, RUN = 2, 3
"""How many are both; numbers that follow each other from which they are told as one."""


def gained_numbers(drawn: Map) -> str:
    """Return which lines can be said now that could not be before.

    `questions 3 and 8, and a follow-up to question 10`.
    """
    asked = [each for chapter in drawn.chapters for each in chapter.questions]
    questions = [(each.number, each) for each in asked if each.number]
    own = [number for number, each in questions if _learned(each.spot)]
    below = {number: sum(map(_learned, _below(each))) for number, each in questions}
    after = [number for number, learned in below.items() if learned]
    count = sum(below.values())
    which = "a follow-up" if count == 1 else f"{count} follow-ups"
    found = (_numbered(own), f"{which} to {_numbered(after)}" if after else "")
    return ", and ".join(filter(None, found))


def gained_heard(drawn: Map, more: int, waits: Collection[str] = ()) -> str:
    """Return which lines so many `more` are, to go on with: `: questions 6 and 9`.

    Where others were lost, the two numbers would not agree without them.
    """
    numbers = gained_numbers(drawn)
    lost = sum(_learned(spot) and spot.key not in waits for spot in drawn.spots) - more
    if numbers and lost > 0:
        return f": {numbers} are new, and {counted(lost, 'line')} slipped"
    return f": {numbers}" if numbers else ""


def gained_follow_ups(drawn: Map, more: int, waits: Collection[str] = ()) -> str:
    """Return what of so many `more` lines are follow-ups, to go on with: `, 2 of them follow-ups`.

    Nothing where it isn't just those that moved up: others were lost.
    """
    learned = [spot for spot in drawn.spots if _learned(spot) and spot.key not in waits]
    after = sum(not Key(spot.key).opens for spot in learned)
    if not after or len(learned) != more:
        return ""
    if after == more:
        return ", a follow-up" if more == 1 else f", {'both' if more == PAIR else 'all'} follow-ups"
    return f", {after} of them {'a follow-up' if after == 1 else 'follow-ups'}"


def _numbered(numbers: list[int]) -> str:
    return f"question{'s' * (len(numbers) > 1)} {listed(_runs(numbers))}" if numbers else ""


def _runs(numbers: list[int]) -> Iterator[str]:
    """Yield numbers, three or more that follow each other as one: `1 to 3`."""
    for _, run in groupby(enumerate(sorted(numbers)), key=lambda pair: pair[1] - pair[0]):
        found = [number for _, number in run]
        if len(found) < RUN:
            yield from map(str, found)
        else:
            yield f"{found[0]} to {found[-1]}"


def _learned(spot: Spot) -> bool:
    return spot.gained and spot.mark is Mark.SAY


def _below(asked: Question | Way) -> Iterator[Spot]:
    for way in asked.ways:
        yield way.spot
        yield from _below(way)
