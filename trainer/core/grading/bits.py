"""What was said beside the line as it reads, stretch by stretch."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import reduce
from itertools import groupby, pairwise

from msgspec import Struct

from trainer.core.grading.alignment.align import Gap
from trainer.core.grading.alignment.sides import Kind, Match
from trainer.core.grading.compare import Compared


class Op(StrEnum):
    """What became of a stretch of the line."""

    SAME = "same"
    MISSING = "missing"
    ADDED = "added"
    CHANGED = "changed"
    MOVED = "moved"
    SPELLING = "spelling"


class Bit(Struct, frozen=True):
    """A stretch of words: as the line reads, and as they were said; either may be empty.

    The bits stand in reading order: all `wanted` joined with blanks are the line, its names
    filled, its case and marks kept; all `said` are what was said. What was moved is two bits: one
    where it was wanted, one where it was said.
    """

    op: Op
    wanted: str
    said: str


class _Column(Struct):
    """Words as shown that belong together: first and last of the line, and of what was said."""

    op: Op
    wanted: tuple[int, int] | None
    said: tuple[int, int] | None


_OPS = {
    Kind.SAME: Op.SAME,
    Kind.OPEN: Op.SAME,
    Kind.SPELLING: Op.SPELLING,
    Kind.FORM: Op.CHANGED,
    Kind.DERIVED: Op.CHANGED,
}


def bits(compared: Compared) -> tuple[Bit, ...]:
    """Return the line and what was said, cut where they part and where they meet."""
    joined: list[_Column] = []
    for column in _whole(_columns(compared)):
        if joined and _alike(joined[-1], column):
            joined[-1] = _both(joined[-1], column)
        else:
            joined.append(column)
    shown, said = compared.wanted.shown, compared.said.shown
    if not joined:
        whole = Bit(Op.MISSING if shown else Op.SAME, " ".join(shown), " ".join(said))
        return (whole,) if shown or said else ()
    starts = _starts([column.wanted for column in joined], len(shown))
    said_starts = _starts([column.said for column in joined], len(said))
    return tuple(
        Bit(
            column.op,
            " ".join(shown[starts[n] : starts[n + 1]]),
            " ".join(said[said_starts[n] : said_starts[n + 1]]),
        )
        for n, column in enumerate(joined)
    )


def _columns(compared: Compared) -> Iterator[_Column]:
    between = {(gap.first, gap.said_first): gap for gap in compared.gaps}
    here = (0, 0)
    for match in compared.matches:
        if here in between:
            yield from _gap(compared, between[here])
        yield from _matched(compared, match)
        here = (match.end, match.said_end)
    if here in between:
        yield from _gap(compared, between[here])


def _matched(compared: Compared, match: Match) -> Iterator[_Column]:
    """Yield a match; a run of equal words in three parts, so that its ends may be cut off."""
    op, size = _OPS[match.kind], match.end - match.first
    cuts = [0, size]
    if op is Op.SAME and size == match.said_end - match.said_first > 1:
        cuts = sorted({0, 1, size - 1, size})
    for start, end in pairwise(cuts):
        last = match.said_end if end == size else match.said_first + end
        yield _Column(
            op,
            _shown(compared, range(match.first + start, match.first + end)),
            _heard(compared, range(match.said_first + start, last)),
        )


def _gap(compared: Compared, gap: Gap) -> Iterator[_Column]:
    """Yield what was wanted in a gap, then what was said in it; one changed for another as one."""
    moves, missing = compared.moves, set(compared.missing)
    unsaid = {compared.places[at].slot for at in missing if gap.first <= at < gap.end} - {-1}

    def wanted_op(at: int) -> Op:
        if at in moves.wanted:
            return Op.MOVED
        return Op.MISSING if at in missing or compared.places[at].slot in unsaid else Op.SAME

    def said_op(here: int) -> Op:
        return Op.MOVED if here in moves.said else Op.ADDED

    wanted = [(op, tuple(run)) for op, run in groupby(range(gap.first, gap.end), wanted_op)]
    said = [(op, tuple(run)) for op, run in groupby(range(gap.said_first, gap.said_end), said_op)]
    changed = next((n for n, (op, _) in enumerate(wanted) if op is Op.MISSING), None)
    if [op for op, _ in said] == [Op.ADDED] and changed is not None:
        for n, (op, run) in enumerate(wanted):
            if n == changed:
                heard = _heard(compared, said[0][1])
                yield _Column(Op.CHANGED, _shown(compared, run), heard)
            else:
                yield _Column(op, _shown(compared, run), None)
        return
    for op, run in wanted:
        yield _Column(op, _shown(compared, run), None)
    for op, run in said:
        yield _Column(op, None, _heard(compared, run))


def _shown(compared: Compared, run: Sequence[int]) -> tuple[int, int]:
    return compared.places[run[0]].first, compared.places[run[-1]].last


def _heard(compared: Compared, run: Sequence[int]) -> tuple[int, int]:
    return compared.said.spots[run[0]].first, compared.said.spots[run[-1]].last


def _whole(columns: Iterable[_Column]) -> list[_Column]:
    """Return the columns; those that share a word as shown are made one."""
    found: list[_Column] = []
    for column in columns:
        first = next((n for n, one in enumerate(found) if _shares(one, column)), len(found))
        found[first:] = [reduce(_both, (*found[first:], column))]
    return found


def _shares(one: _Column, other: _Column) -> bool:
    return any(
        before is not None and after is not None and before[1] >= after[0]
        for before, after in ((one.wanted, other.wanted), (one.said, other.said))
    )


def _alike(one: _Column, other: _Column) -> bool:
    """Say whether two neighbors may be read as one stretch."""
    if one.op is not other.op or one.op is Op.SPELLING:
        return False
    sides = one.wanted is None, one.said is None
    return one.op is Op.SAME or sides == (other.wanted is None, other.said is None)


def _both(one: _Column, other: _Column) -> _Column:
    ops = {one.op, other.op}
    op = one.op
    if len(ops) > 1:
        op = Op.SPELLING if ops == {Op.SAME, Op.SPELLING} else Op.CHANGED
    return _Column(op, _span(one.wanted, other.wanted), _span(one.said, other.said))


def _span(one: tuple[int, int] | None, other: tuple[int, int] | None) -> tuple[int, int] | None:
    if one is None or other is None:
        return one or other
    return min(one[0], other[0]), max(one[1], other[1])


def _starts(spans: Sequence[tuple[int, int] | None], end: int) -> list[int]:
    """Return where each column begins, what stands between two with the one before it."""
    starts: list[int] = []
    for span in reversed(spans):
        end_here = starts[-1] if starts else end
        starts.append(span[0] if span else end_here)
    starts.reverse()
    first = next((n for n, span in enumerate(spans) if span), 0)
    starts[: first + 1] = [0] * (first + 1)
    return [*starts, end]
