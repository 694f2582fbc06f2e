"""Where an earlier rehearsal was left, as the log tells it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from msgspec import Struct, field

from trainer.core.log.events import AGAIN, HALF_A_DAY, TWO_DAYS, Event, What, microseconds
from trainer.core.memory.attempt import anything_said
from trainer.core.memory.step import Way
from trainer.core.rehearsal.following.course import upcoming
from trainer.core.rehearsal.marks import Marks, marks
from trainer.core.rehearsal.order import CALL
from trainer.core.rehearsal.rehearsal import Repeat
from trainer.core.rehearsal.theirs.replies import after_all
from trainer.core.script.key import Key, Kind
from trainer.core.script.paths import Then, onward, trail_of
from trainer.core.script.script import Cue, Jump, Script
from trainer.core.value import replace

GO_ON = HALF_A_DAY
"""Microseconds within which a rehearsal that was left may be gone on with."""
RATABLE = TWO_DAYS
"""Microseconds within which what was said aloud in it may still be rated."""

Told = tuple[Event, Marks]
"""A turn, and what it tells of its call."""


class Left(Struct, frozen=True):
    """A call that was left: the place of the question last asked, what was asked, the last turn.

    `call` is what the log knows it by, `turns` are its events, `unrated` those of what was said
    aloud and is not rated so far. `asked` are the ids of cues; `last` is the key of what was said
    last, of a visit too, and `ahead` the id of the question that they answered with it, or nothing.
    The rest as in the call itself. `ended`: nothing of it is left to be said; `late`: it is too
    long ago to be gone on with.
    """

    call: int
    place: int
    asked: frozenset[str]
    last: Key
    turns: tuple[Event, ...] = ()
    unrated: tuple[Event, ...] = ()
    passed: frozenset[str] = frozenset()
    answered: frozenset[str] = frozenset()
    twice: frozenset[str] = frozenset()
    unsaid: frozenset[str] = frozenset()
    repeated: Mapping[str, Repeat] = field(default_factory=dict)
    coming: tuple[str, int] | None = None
    foretold: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    ahead: str = ""
    ended: bool = False
    late: bool = False

    @property
    def rates(self) -> bool:
        """Whether only what was said aloud is left to be done, and the call isn't gone on with."""
        return self.ended or self.late

    @property
    def aloud(self) -> int:
        """How many lines were said aloud and are not rated so far."""
        return sum(event.way != Way.CHOOSE for event in self.unrated)

    @property
    def cue(self) -> str:
        """The id of the cue of the last turn."""
        return Key(self.last.cue).own

    @property
    def meant(self) -> bool:
        """Whether what was said last was an attempt at its line; they answer nothing else."""
        said = sorted((*self.turns, *self.unrated), key=lambda each: each.at, reverse=True)
        event = next((each for each in said if each.key == self.last), None)
        if event is None:  # taken back
            return False
        if event.chosen and event.chosen != self.last.choice:
            return False
        if self.last.opens and self.cue in self.unsaid:
            return False
        return anything_said(event) or event.rating != AGAIN or Way(event.way or Way.TYPE).spoken


_LEAD = (
    r"(?:(?:yes|yeah|ok|okay|sure|no|please|let s|lets|let me|just|i|i d|i ll|id|ill|we|can|could"
    r"|want|would|like|rather|to|go|back|and) )*"
)
_THERE = (
    r"(?:(?:from|at|with) )?(?:there|here|it|that|(?:the )?question \w+|where (?:i|we) (?:\w+ )*"
    r"(?:stopped|off|was|were))"
)
_ON = re.compile(
    rf"{_LEAD}(?:(?:continue|resume|proceed|(?:on|carry on|keep going|going on|go ahead|ahead)"
    rf"|pick (?:it |this |that )?up(?: again)?)(?: {_THERE})?|{_THERE})(?: please)?"
)
_ANEW = re.compile(
    rf"{_LEAD}(?:(?:(?:start|begin|starting|beginning|do it|all)(?: it| this)?(?: all)? )?"
    r"(?:over(?: again)?|anew|afresh|fresh|new|(?:(?:from|at|to) )?(?:the )?(?:very )?"
    r"(?:start|beginning|top|scratch|first question|first))|restart|(?:a )?new (?:call|one)"
    r"|(?:start|begin) again)(?: please)?"
)


def furthest(left: Left, order: Sequence[Cue]) -> Cue:
    """Return how far a call came in this order, whatever was asked once more after that."""
    asked = [cue for cue in order if cue.id in left.asked]
    return asked[-1] if asked else order[left.place]


def goes_on(typed: str) -> bool | None:
    """Return whether words go on with a call that was left, or begin it anew; None: neither.

    >>> goes_on("Continue from there"), goes_on("from the start, please"), goes_on("hm")
    (True, False, None)
    """
    words = " ".join(re.findall(r"[^\W_]+", typed.casefold()))
    if _ANEW.fullmatch(words):
        return False
    return True if _ON.fullmatch(words) else None


def left_at(
    script: Script,
    order: Sequence[Cue],
    log: Sequence[Event],
    *,
    now: datetime,
    name: str = CALL,
    idle: frozenset[str] = frozenset(),
) -> Left | None:
    """Return where the last rehearsal in this order was left; None: the next begins anew.

    The log (live events, in their order) says it: each turn names its call. The last one less than
    12 hours ago is meant, if it did not come to its end; else one of the last two days in which
    something said aloud waits to be rated. `idle` are the ids of questions that are
    not asked at present.
    """
    run = _last_run(script, log, name)
    left = _left(order, run, idle) if run else None
    if left is None:
        return None
    cues, ago = {cue.id: cue for cue in script.cues}, microseconds(now) - run[-1][0].at
    # A fork that nobody replied to yet goes on with the reply.
    ended = not (_forking(cues, left) or _goes_on(cues, order, left))
    left = replace(left, ended=ended, late=ago > GO_ON)
    return left if not left.rates or (left.aloud and ago <= RATABLE) else None


def _last_run(script: Script, log: Iterable[Event], name: str) -> list[Told]:
    """Return the turns of the last rehearsal of a script in this order."""
    found: list[Told] = []
    for event in log:
        told = marks(event)
        if told is None or told.course != name or Key(event.key or "").script != script.id:
            continue
        if found and found[-1][1].call != told.call:
            found = []
        found.append((event, told))
    return found


def _left(order: Sequence[Cue], run: Sequence[Told], idle: frozenset[str]) -> Left | None:
    said = [Key(event.key or "") for event, told in run if not told.forgotten]
    places = {cue.id: place for place, cue in enumerate(order)}
    own = [places[name] for key in said if (name := Key(key.cue).own) in places]
    if not own:
        return None
    asked = {Key(Key(event.key or "").cue).own for event, _ in run}
    return Left(
        run[-1][1].call,
        own[-1],
        idle | asked,
        said[-1],
        tuple(event for event, _ in run if event.event == What.REVIEW),
        _unrated(run),
        passed=frozenset().union(*(told.passed for _, told in run)),
        answered=_answered(run),
        twice=frozenset().union(*(told.twice for _, told in run)),
        unsaid=run[-1][1].unsaid,
        repeated=run[-1][1].repeated,
        coming=run[-1][1].coming,
        foretold=dict(reversed(list(_replies(run)))),
        ahead=next(iter(run[-1][1].answered - _answered(run[:-1])), ""),
    )


def _unrated(run: Sequence[Told]) -> tuple[Event, ...]:
    """Return what was said aloud and never rated."""
    rated = {(event.key, event.at) for event, _ in run if event.event == What.REVIEW}
    said = (event for event, _ in run if event.event == What.HEARD and event.way)
    return tuple(event for event in said if (event.key, event.at) not in rated)


def _answered(run: Iterable[Told]) -> frozenset[str]:
    return frozenset().union(*(told.answered for _, told in run))


def _replies(run: Iterable[Told]) -> Iterator[tuple[str, tuple[str, int]]]:
    """Yield what they replied to each line, under the name that it is foretold by."""
    for event, told in run:
        if told.coming and event.key:
            later = event.event == What.HEARD and event.way is None
            name = after_all(event.key) if later else event.key
            yield name, told.coming


def _goes_on(cues: dict[str, Cue], order: Sequence[Cue], left: Left) -> bool:
    """Tell whether something is left to be asked after the last turn."""
    then: Jump | Then = Then.NEXT
    if cue := cues.get(left.cue):
        then = onward(cue, trail_of(cue, left.last.below))
    target = cues.get(then.to) if isinstance(then, Jump) else None
    if target and target.anytime and target.id not in {each.id for each in order}:
        then = Then.NEXT
    if upcoming(order, left.place, then, left.asked) is not None:
        return True
    return then is not Then.END and bool(left.passed - left.asked - left.answered)


def _forking(cues: dict[str, Cue], left: Left) -> bool:
    """Tell whether a reply was due to what was said last."""
    cue = cues.get(left.cue)
    if cue is None or left.last.kind != Kind.PHRASING or not left.meant:
        return False
    trail = trail_of(cue, left.last.below)
    line = trail[-1].follow_up if trail else cue.line
    return bool(line and line.branches)
