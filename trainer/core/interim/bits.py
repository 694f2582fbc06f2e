"""What was said beside what was wanted, stretch by stretch, as both read."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from trainer.core.interim.align import Match
from trainer.core.interim.losses import Gap, Move
from trainer.core.interim.wording import Spoken


class Op(StrEnum):
    """What became of a stretch of words."""

    SAME = "same"
    MISSING = "missing"
    ADDED = "added"
    CHANGED = "changed"
    MOVED = "moved"
    SPELLING = "spelling"


@dataclass(frozen=True, slots=True)
class Bit:
    """A stretch of words wanted beside what was said for it, as both read."""

    op: Op
    wanted: str
    said: str


def diff(
    line: Spoken,
    answer: Spoken,
    matches: Sequence[Match],
    found: Sequence[Gap],
    moved: Sequence[Move],
) -> tuple[Bit, ...]:
    """Return the bits of a line and an answer in reading order.

    Joining what they hold as wanted gives the line, joining what they hold as said the answer.
    """
    gone = {place for gap in found for place in gap.missing if line.words[place].weight}
    extra = {place for gap in found for place in gap.added}
    elsewhere = {place for move in moved for place in move.wanted}
    elsewhere_said = {place for move in moved for place in move.said}
    slips = {place for match in matches if match.slip for place in match.wanted}
    wanted_ops = _ops(line, gone, elsewhere, slips, Op.MISSING)
    said_ops = _ops(answer, extra, elsewhere_said, set(), Op.ADDED)
    bits: list[Bit] = []
    i = j = 0
    ends = [
        *matches,
        Match(
            range(len(line.words), len(line.words)), range(len(answer.words), len(answer.words))
        ),
    ]
    for match in ends:
        to_i = _token(line, match.wanted, end=len(line.surface))
        to_j = _token(answer, match.said, end=len(answer.surface))
        i, j = _flush(bits, line, answer, (i, to_i), (j, to_j), wanted_ops, said_ops)
        if len(match.wanted):
            to_i = line.words[match.wanted[-1]].last + 1
            to_j = answer.words[match.said[-1]].last + 1 if len(match.said) else j
            i, j = _flush(bits, line, answer, (i, to_i), (j, to_j), wanted_ops, said_ops)
    return tuple(bits)


def _ops(
    text: Spoken, bad: set[int], elsewhere: set[int], slips: set[int], what: Op
) -> list[Op]:
    """Return what became of each token of the surface; the worst of its words counts."""
    ops = [Op.SAME] * len(text.surface)
    for places, op in ((slips, Op.SPELLING), (elsewhere, Op.MOVED), (bad, what)):
        for place in places:
            word = text.words[place]
            for token in range(word.first, word.last + 1):
                ops[token] = op
    return ops


def _token(text: Spoken, place: range, *, end: int) -> int:
    return text.words[place.start].first if place.start < len(text.words) else end


def _flush(
    bits: list[Bit],
    line: Spoken,
    answer: Spoken,
    wanted: tuple[int, int],
    said: tuple[int, int],
    wanted_ops: list[Op],
    said_ops: list[Op],
) -> tuple[int, int]:
    """Add the tokens of one stretch; a token is shown once, where it comes first."""
    i, j = wanted[0], said[0]
    tokens = [(wanted_ops[n], line.surface[n], "") for n in range(i, max(i, wanted[1]))]
    others = [(said_ops[n], "", answer.surface[n]) for n in range(j, max(j, said[1]))]
    kinds = {op for op, _, _ in (*tokens, *others)}
    one = kinds <= {Op.SAME, Op.SPELLING}
    if tokens and others and (one or kinds == {Op.MISSING, Op.ADDED}):
        op = Op.CHANGED if not one else Op.SPELLING if Op.SPELLING in kinds else Op.SAME
        merged = (
            op,
            " ".join(text for _, text, _ in tokens),
            " ".join(text for _, _, text in others),
        )
        _add(bits, *merged)
    else:
        for token in (*tokens, *others):
            _add(bits, *token)
    return max(i, wanted[1]), max(j, said[1])


def _add(bits: list[Bit], op: Op, wanted: str, said: str) -> None:
    if bits and bits[-1].op is op:
        last = bits.pop()
        wanted = " ".join(filter(None, (last.wanted, wanted)))
        said = " ".join(filter(None, (last.said, said)))
    bits.append(Bit(op, wanted, said))
