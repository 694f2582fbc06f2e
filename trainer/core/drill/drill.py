"""A drill as a value: what was asked, what is in hand, and what the log says of every card."""

from collections.abc import Mapping
from datetime import datetime
from functools import reduce

from msgspec import Struct, field

from trainer.core.drill.task import Task, Verdict, elapsed
from trainer.core.grading.grade import Strictness
from trainer.core.log.events import Event, Live, What, microseconds
from trainer.core.memory.ladder import BOTTOM, climb, climbed, climbs
from trainer.core.memory.memory import NEW, Memory, fold, step
from trainer.core.memory.odds import odds
from trainer.core.memory.pace import STEPS, Speeds, speeds, then
from trainer.core.memory.step import Way
from trainer.core.plan.dated import Aim
from trainer.core.plan.progress import Progress
from trainer.core.plan.target import Target
from trainer.core.plan.undated import opening
from trainer.core.script.cards import Card
from trainer.core.script.script import Words
from trainer.core.stages.notes import last_notes, real_replies
from trainer.core.value import replace


class Limit(Struct, frozen=True):
    """When a drill ends: after so many cards, or when so many seconds are over."""

    cards: int | None = None
    seconds: float | None = None


class Drill(Struct, frozen=True):
    """All that a screen needs to know: the task at hand, the verdict if it was answered.

    No task: the drill is over. `log` are the live events of these cards, `waiting` the tasks that
    an undo has set aside, `reworded` the old wordings of lines that changed since, by key.
    `aim` is what is practised for, when a call has a date. `stage` is the name of the one that the
    card at hand is for, `names` are those there; `notes` are last time's by key, `replies` the real
    ones by the key of their branch. `about` is how many cards the drill is likely to have at its
    end, as of when the one at hand was asked; None where it has no end.
    """

    deck: tuple[Card, ...]
    log: tuple[Event, ...]
    progress: Progress
    limit: Limit
    started: datetime
    strictness: Strictness = Strictness.EXACT
    names: Mapping[str, str] = field(default_factory=dict)
    speeds: Speeds = field(default_factory=Speeds)
    aim: Aim = field(default_factory=Aim)
    reworded: Mapping[str, str] = field(default_factory=dict)
    stage: str | None = None
    notes: Mapping[str, str] = field(default_factory=dict)
    replies: Mapping[str, tuple[Words, ...]] = field(default_factory=dict)
    about: int | None = None
    task: Task | None = None
    verdict: Verdict | None = None
    waiting: tuple[tuple[Task | None, Verdict | None], ...] = ()

    @property
    def memories(self) -> Mapping[str, Memory]:
        """What the log says of each card, by key."""
        return self.progress.memories

    @property
    def events(self) -> tuple[Event, ...]:
        """The events of this drill that stand, in their order."""
        since = microseconds(self.started)
        return tuple(event for event in self.log if event.at >= since)

    def seconds_left(self, now: datetime) -> float:
        """Return the seconds until the limit; infinity where there is no limit of time."""
        if self.limit.seconds is None:
            return float("inf")
        return self.limit.seconds - elapsed(self.started, now)


def prepared(
    deck: tuple[Card, ...],
    events: Live,
    *,
    limit: Limit,
    now: datetime,
    strictness: Strictness = Strictness.EXACT,
    by: Way | None = None,
    reworded: Mapping[str, str] | None = None,
    targets: tuple[Target, ...] = (),
) -> Drill:
    """Return a drill over `deck` before anything is asked; `events` is the whole log, live."""
    keys = {card.key for card in deck}
    kinds = (What.REVIEW, What.STUDY, What.SETTING)
    own = Live(tuple(e for e in events if e.key in keys and e.event in kinds))
    memories = fold(own)
    begun = climbs(own)
    beginner = not begun and not any(memory.reviews for memory in memories.values())
    progress = Progress(
        memories=memories,
        climbs=begun,
        by=by,
        first=opening(deck, memories) if beginner else (),
    )
    return Drill(
        deck,
        own,
        progress,
        limit,
        now,
        strictness=strictness,
        speeds=speeds(own),
        aim=Aim(targets, odds(own)),
        reworded=reworded or {},
        notes=last_notes(events),
        replies=real_replies(events),
    )


def with_log(drill: Drill, log: tuple[Event, ...], key: str | None) -> Drill:
    """Return the drill with another log, which differs in events of `key` only."""
    ordered = tuple(sorted(log, key=lambda event: (event.at, event.id)))
    own = [event for event in ordered if event.key == key]
    progress = replace(
        drill.progress,
        memories={**drill.progress.memories, key or "": reduce(step, own, NEW)},
        climbs={**drill.progress.climbs, key or "": climb(own)},
    )
    return replace(drill, log=ordered, progress=progress, speeds=speeds(ordered))


def added(drill: Drill, event: Event) -> Drill:
    """Return the drill with one more event in its log."""
    last = drill.log[-1] if drill.log else None
    if last and (event.at, event.id) < (last.at, last.id):  # an old answer rated anew
        return with_log(drill, (*drill.log, event), event.key)
    key, progress, log = event.key or "", drill.progress, (*drill.log, event)
    progress = replace(
        progress,
        memories={**progress.memories, key: step(progress.memory(key), event)},
        climbs={**progress.climbs, key: climbed(progress.climbs.get(key, BOTTOM), event)},
    )
    return replace(drill, log=log, progress=progress, speeds=_speeds(drill, event))


def _speeds(drill: Drill, event: Event) -> Speeds:
    """Return the speeds of the person after one more event at the end of the log."""
    before = next((each for each in reversed(drill.log) if each.event in STEPS), None)
    return then(drill.speeds, before, event) if before and event.event in STEPS else drill.speeds


def meant_for(drill: Drill, card: Card) -> Drill:
    """Return the drill with the names of the stage that `card` is practised for."""
    for target in drill.aim.targets:
        if target.needs(card):
            return replace(drill, names=target.names, stage=target.stage)
    return drill


def last_try(drill: Drill) -> Event | None:
    """Return the last rated try of these cards, which an undo would take back; None: no such."""
    keys = {card.key for card in drill.deck}
    tries = (each for each in reversed(drill.log) if each.event == What.REVIEW)
    return next((event for event in tries if event.key in keys), None)
