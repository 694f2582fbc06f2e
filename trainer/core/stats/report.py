"""The log as figures: all that `trainer stats` and its page show, as one value."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from statistics import median

from msgspec import Struct

from trainer.core.edits.accepted import accepted, unwritten
from trainer.core.log.events import Event, Live, microseconds, today
from trainer.core.memory.fitted import new_card
from trainer.core.memory.schedule import retrievability
from trainer.core.memory.tally import Tally, Waits, tally, waits
from trainer.core.script.cards import Card
from trainer.core.script.key import Key, Kind
from trainer.core.stages.record import stages
from trainer.core.stages.stages import Stage, current, left_out, waiting, waiting_lines
from trainer.core.stats.estimate import Calibration, Estimate, calibration, estimate
from trainer.core.stats.forks import Fork, forks
from trainer.core.stats.kindness import Kindness, kindness
from trainer.core.stats.missing import Names, Weak, weakest
from trainer.core.stats.past import Counts, Past, past
from trainer.core.stats.practice import Practice, Week, practice, weeks
from trainer.core.stats.search import Search, search
from trainer.core.stats.ways import Ways, ways
from trainer.core.value import replace

Watch = Callable[[Sequence[Event]], Iterable[Event]]


class View(Struct, frozen=True):
    """What of the log is to be counted.

    `since`: only study days from that one on. `stage`: only what was practiced for the stage of
    that name, and it is the one to look ahead to. `only`: practice with other scripts does not
    count either. `of`: the name of the stage that the script is for, which is looked ahead to;
    empty where it is for none. What holds now (lines, stability, the estimate) is not narrowed by
    any of them. `stages` are the names of those to list, None: all of them. `apart`: of those that
    are practiced with another script.
    """

    since: date | None = None
    stage: str | None = None
    only: bool = False
    of: str | None = None
    stages: frozenset[str] | None = None
    apart: frozenset[str] = frozenset()


class Line(Struct, frozen=True):
    """What holds now for a card of a line: stability in days and estimated recall, None when new.

    `say` and `letters` as in `Tally`. `reviews` are the fed tries.
    """

    card: Card
    reviews: int
    lapses: int
    say: bool
    letters: bool
    stability: float | None
    recall: float | None


_ALL = View()


class Report(Struct, frozen=True, kw_only=True):
    """The figures of one script as of `now` (the person's local time), of what `view` lets in.

    `tally` are all lines of the script, `needed` those of the stage ahead, `towards`, apart from
    those that wait until it is known who will be met: `waits` are the keys of these.
    `call` is the next moment of that stage (UTC), `estimate` the lines likely recalled
    then; `estimate` is None while that is not known or too little was answered. `kindness` is what
    the person's own ratings of these lines are worth. `told` is what the figures were counted from,
    `stages` those listed: a page may count more from them.
    """

    now: datetime
    view: View
    script: str
    lines: tuple[Line, ...]
    tally: Tally
    weeks: tuple[Week, ...]
    practice: Practice
    weakest: tuple[Weak, ...]
    forks: tuple[Fork, ...]
    calibration: Calibration | None
    search: Search
    towards: Stage | None
    needed: Tally
    waits: frozenset[str]
    call: datetime | None
    estimate: Estimate | None
    kindness: Kindness
    others: tuple[str, ...]
    told: Past
    stages: tuple[Stage, ...]
    ways: Ways

    @property
    def names(self) -> Mapping[str, str]:
        """What stands for the slots: the names of the stage ahead, or else of the last one."""
        last = self.stages[-1] if self.stages and self.view.of is None else None
        stage = self.towards or last
        return stage.names if stage else {}

    @property
    def empty(self) -> bool:
        """Whether nothing was ever practiced."""
        return not self.told.entries

    @property
    def waiting(self) -> Waits:
        """How many lines wait until it is known who will be met, and can be said all the same."""
        return waits(self.waits, self.told.memories)

    @property
    def practiced(self) -> int:
        """How many lines were tested at least once."""
        return sum(line.reviews > 0 for line in self.lines)

    @property
    def stability(self) -> float | None:
        """The median stability of the lines that were tested, in days; None without any."""
        found = [line.stability for line in self.lines if line.stability is not None]
        return median(found) if found else None


def report(
    deck: Sequence[Card], events: Live, *, now: datetime, view: View = _ALL, watch: Watch = iter
) -> Report:
    """Return the figures of the script that `deck` was cut from, as of `now` (local, aware).

    They are told through once; `watch` hands them on one by one and may tell how far it is.
    """
    told, script = past(watch(events), new_card(events)), deck[0].script if deck else ""
    known = tally(deck, told.memories)
    at, standing = microseconds(now), stages(events)
    named = next((each for each in standing if each.name == view.of), None)
    towards = current(standing, now, view.stage) if view.of is None else named
    call = towards.ahead(now) if towards else None
    needed, waits = _needed(deck, towards)
    listed = tuple(each for each in standing if view.stages is None or each.name in view.stages)
    counts = _counts(view, script, only=True)
    counted = [entry for entry in told.entries if counts(entry.event)]
    return Report(
        now=now,
        view=view,
        script=script,
        lines=tuple(_line(card, told, at, known) for card in deck if card.kind is Kind.PHRASING),
        tally=known,
        weeks=weeks(counted),
        practice=_practice(events, view, script, now),
        weakest=weakest(deck, told, names_by_stage(standing), counts=counts),
        forks=forks(deck, told, standing, counts=counts),
        calibration=calibration(counted),
        search=search(listed, deck, told, now=now, apart=view.apart),
        towards=towards,
        needed=tally(needed, told.memories),
        waits=waits,
        call=call,
        estimate=estimate(needed, told.memories, told, microseconds(call)) if call else None,
        kindness=_kindness(deck, told),
        others=_others(told, script),
        told=told,
        stages=listed,
        ways=ways(counted, also=_also(deck, events)),
    )


def names_by_stage(stages: Iterable[Stage]) -> Names:
    """Return what tells the values of slots in a stage, by its name; none in an unknown one."""
    found = {stage.name: stage.names for stage in stages}
    return lambda name: found.get(name or "", {})


def _practice(events: Live, view: View, script: str, now: datetime) -> Practice:
    """Return the practice since the day of the view; the streaks are those of all days."""
    counts = _counts(replace(view, since=None), script, only=view.only)
    return practice(events, today=today(now), counts=counts, since=view.since)


def _counts(view: View, script: str, *, only: bool) -> Counts:
    """Return what says whether an event is to be counted; `only` those of the script."""
    first = view.since.isoformat() if view.since else ""
    start = f"{script}/" if only else ""

    def counts(event: Event) -> bool:
        return (
            (event.key or "").startswith(start)
            and event.day >= first
            and view.stage in (None, event.stage)
        )

    return counts


def _line(card: Card, told: Past, at: int, known: Tally) -> Line:
    memory = told.memory(card.key)
    recall = retrievability(memory, at)
    say, letters = card.key in known.say, card.key in known.letters
    tries = sum(entry.fed and entry.review for entry in told.of.get(card.key, ()))
    return Line(card, tries, memory.lapses, say, letters, memory.stability, recall)


def _needed(deck: Sequence[Card], towards: Stage | None) -> tuple[tuple[Card, ...], frozenset[str]]:
    """Return the cards that a stage asks for, and the keys of its lines that wait for a name."""
    if towards is None:
        return tuple(deck), frozenset()
    idle = left_out(deck, towards.leave_out) | waiting(deck, towards)
    return tuple(card for card in deck if card.key not in idle), waiting_lines(deck, towards)


def _kindness(deck: Iterable[Card], told: Past) -> Kindness:
    """Return what the person's own ratings of the lines are worth, whenever they were made."""
    keys = (card.key for card in deck if card.kind is Kind.PHRASING)
    return kindness(entry for key in keys for entry in told.of.get(key, ()))


def _also(deck: Sequence[Card], events: Live) -> int:
    """Return how many wordings count that a person let count, and the script doesn't have."""
    found = accepted(events)
    return sum(not one.rests(card) for card, one in unwritten(found, deck))


def _others(told: Past, script: str) -> tuple[str, ...]:
    """Return the ids of other scripts that were practiced, in the order of the alphabet."""
    return tuple(sorted({Key(key).script for key in told.memories} - {script}))
