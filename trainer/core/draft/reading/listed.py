"""Lists: what nobody quotes is to be said where most of what stands beside it asks."""

import re
from collections.abc import Iterator, Mapping, Sequence

from trainer.core.draft.parts import Part, Row, What
from trainer.core.draft.reading import phrases
from trainer.core.draft.reading.asking import is_indirect, is_unmarked
from trainer.core.draft.reading.following import said_as_it_is
from trainer.core.draft.reading.look import Look
from trainer.core.draft.reading.openers import ASKS
from trainer.core.draft.reading.row.answers import answered
from trainer.core.draft.reading.row.conditions import is_brief
from trainer.core.draft.reading.row.split import Found, advice, as_said, split
from trainer.core.draft.reading.sections import is_said_then, is_short
from trainer.core.draft.reading.speech import is_prompt, is_question
from trainer.core.value import replace

_NEVER = re.compile(r"\b(?:don['\u2019]?t|do not|never) ask\b", re.IGNORECASE)
_FEWEST = 4
"""Words of a question without its mark, at least."""


def in_list(
    run: Sequence[Row],
    look: Look,
    *,
    away: bool,
    after: bool,
    then: bool = False,
    ends: bool = False,
) -> Iterator[Part]:
    """Yield the parts of a list.

    `after`: a question stands before it; `then`: it is all said on one condition; `ends`: it's
    how the call begins, or ends.
    """
    first = run[0]
    found = _found(run)
    several = sum(each.quoted and each.says for each in found) > 1
    most = _most(run, found, look)
    owners = _owners(run)
    titles = _titles(run, found, owners, after=after)
    for at, (row, each) in enumerate(zip(run, found, strict=True)):
        kinds = [part.what for part in each.parts[:2]]
        if at in titles:
            yield Part(what=What.SCENE, text=row.text.rstrip(":"), at=row.at, sure=False)
            after = False
            continue
        if at and is_said_then(run[at - 1], row):
            yield said_as_it_is(row)
            continue
        then_said = (kinds[:1] == [What.IF] and after) or (at in owners and each.says)
        said = most[at] or then_said or (ends and each.says)
        kept = each.quoted and several if away else each.quoted or said
        if not kept or (not each.quoted and _never(row)):
            yield advice(row)
            continue
        after = after or kinds[:1] == [What.SAY]
        in_line = kinds[:1] == [What.SAY] and _in_line(run, found, at, look.depth)
        more = then and at > 0 and row.depth == first.depth and kinds == [What.SAY]
        yield from (replace(part, fresh=in_line, more=more) for part in each.parts)


def _titles(
    run: Sequence[Row], found: Sequence[Found], owners: frozenset[int], *, after: bool
) -> frozenset[int]:
    """Return the numbers of short items with a number, alone or over others without: headings.

    What may be answered to a question before it is none.
    """
    if after and [part.what for part in found[0].parts] == [What.IF]:
        return frozenset()
    if len(run) == 1 and run[0].numbered and len(run[0].text) > 1 and not found[0].says:
        return frozenset({0} if is_short(run[0].text) else ())
    parents = _parents(run)
    over = {parent for parent in parents if parent >= 0 and run[parent].numbered}
    short = {at for at in over - owners if is_short(run[at].text) and not found[at].says}
    level = {at for at in short if run[at].depth == run[at + 1].depth}
    asking = {at for at in short if _all_ask(found, [n for n, p in enumerate(parents) if p == at])}
    outline = asking if len(asking) > 1 and asking == short else set[int]()
    return frozenset({at for at in level if not run[at + 1].numbered} | outline)


def _all_ask(found: Sequence[Found], items: Sequence[int]) -> bool:
    """Tell whether each of these items is a question."""
    return all([part.what for part in found[at].parts[:1]] == [What.SAY] for at in items)


def _in_line(run: Sequence[Row], found: Sequence[Found], at: int, depth: int) -> bool:
    """Tell whether an item stands in line with the questions, and answers none before it.

    It has a number, as they have, or the item before it, in the same list, ends with a condition
    of its own.
    """
    if run[at].numbered and run[at].depth == depth:
        return True
    alike = (number for number in range(at - 1, -1, -1) if run[number].depth == run[at].depth)
    before = next(alike, None)
    kinds = [] if before is None else [part.what for part in found[before].parts]
    return kinds[:1] == [What.SAY] and kinds[-1] is What.IF


def _parents(run: Sequence[Row]) -> list[int]:
    """Return, for each row of a list, the number of the one that it is nested under; -1: none."""
    parents: list[int] = []
    open_: list[int] = []
    for at, row in enumerate(run):
        while open_ and _rank(run[open_[-1]]) >= _rank(row):
            open_.pop()
        parents.append(open_[-1] if open_ else -1)
        open_.append(at)
    return parents


def _rank(row: Row) -> tuple[int, bool]:
    """Return how deep an item is: at the same place, a bullet is below a number."""
    return row.depth, not row.numbered


def _found(run: Sequence[Row]) -> list[Found]:
    """Return the parts of each row of a list; one that begins as a question does is one.

    Where most ask, it needn't begin as only a question does.
    """
    found = [split(row) for row in run]
    owners = _owners(run)
    wishes = _are_wishes(run)
    for likely in (is_unmarked, _opens):
        for at, (row, each) in enumerate(zip(run, found, strict=True)):
            kinds = [part.what for part in each.parts]
            asked = likely(row.text) or at in owners or (wishes and is_indirect(row.text))
            whether = wishes and kinds == [What.IF] and not is_brief(each.parts[0].text)
            if whether or (asked and kinds == [What.ADVICE] and not _never(row)):
                found[at] = as_said(row)
        if sum(map(_asks, found)) * 2 <= len(run):
            break
    return found


def _opens(text: str) -> bool:
    """Tell whether a text begins as a question may, and ends as no sentence does."""
    return bool(ASKS.match(text)) and len(text.split()) >= _FEWEST and text[-1].isalnum()


def _are_wishes(run: Sequence[Row]) -> bool:
    """Tell whether a list is what one wants to know: *who has the budget*, *how it went*."""
    wishes = sum(is_indirect(row.text) for row in run)
    asked = sum(is_unmarked(row.text) or is_question(row.text) for row in run)
    return wishes > 1 and (wishes + asked) * 2 > len(run)


def _owners(run: Sequence[Row]) -> frozenset[int]:
    """Return the numbers of rows under which mostly answers are nested: it's them they answer."""
    parents = _parents(run)
    below: dict[int, list[bool]] = {}
    for row, parent in zip(run, parents, strict=True):
        below.setdefault(parent, []).append(_is_answer(split(row)) or bool(answered(row.text)))
    return frozenset(
        at
        for at, answers in below.items()
        if at >= 0
        and answers[0]
        and sum(answers) * 2 >= len(answers)
        and not phrases.ADVICE.match(run[at].text)
    )


def _is_answer(found: Found) -> bool:
    return [part.what for part in found.parts[:2]] == [What.IF, What.SAY]


def _most(run: Sequence[Row], found: Sequence[Found], look: Look) -> Mapping[int, bool]:
    """Tell, for each row of a list, whether most of those in the same list ask."""
    parents = _parents(run)
    groups: dict[int, list[int]] = {}
    for at, parent in enumerate(parents):
        groups.setdefault(parent, []).append(at)
    asking = {
        parent: sum(_asks(found[at]) for at in group) * 2 >= len(group)
        or (parent >= 0 and phrases.ENDS.fullmatch(run[parent].text) is not None)
        for parent, group in groups.items()
    }
    return {
        at: asking[parents[at]] or (look.numbered and row.numbered) for at, row in enumerate(run)
    }


def _asks(found: Found) -> bool:
    kinds = [part.what for part in found.parts]
    said = [part for part in found.parts if part.what is What.SAY]
    if not said or (kinds[0] is What.IF and not found.quoted and not is_question(said[-1].text)):
        return False
    return any(
        part.sure or is_prompt(part.text) or is_unmarked(part.text) or is_indirect(part.text)
        for part in said
    )


def _never(row: Row) -> bool:
    return _NEVER.search(row.text) is not None
