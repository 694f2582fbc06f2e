"""Practice as a value: what is in hand, and what the log says of every card."""

from collections.abc import Mapping
from datetime import datetime
from functools import reduce
from typing import Any, ClassVar, TypeVar

from msgspec import Struct, field

from trainer.core.edits.accepted import ByKey, accepted
from trainer.core.grading.terms import Strictness
from trainer.core.log.events import Event, Live, What, microseconds, study_day
from trainer.core.memory.fitted import new_card
from trainer.core.memory.fold import fold, step
from trainer.core.memory.ladder import BOTTOM, climb, climbed, climbs
from trainer.core.memory.memory import Memory
from trainer.core.memory.pace import STEPS, Speeds, speeds, then
from trainer.core.memory.step import Way
from trainer.core.plan.progress import Progress
from trainer.core.script.cards import Card
from trainer.core.script.script import Words
from trainer.core.sitting.task import Task, Verdict
from trainer.core.stages.notes import NO_NOTES, Shown, real_replies, shown
from trainer.core.value import replace


class Sitting(Struct, frozen=True):
    """What every front end needs to know: the task at hand, the verdict if it was answered.

    No task: it is over. `log` are the live events of these cards. `stage` is the name of the one
    that the card at hand is for, `names` are those there; `notes` are its own; `noting` are the
    events of all stages that they come from; `replies` are the real ones by the key of their
    branch; `accepted` are other wordings that count, by key.
    `kind` is what the log calls its reviews.
    """

    kind: ClassVar[str] = "drill"

    deck: tuple[Card, ...]
    log: tuple[Event, ...]
    progress: Progress
    started: datetime
    strictness: Strictness = Strictness.EXACT
    names: Mapping[str, str] = field(default_factory=dict)
    speeds: Speeds = field(default_factory=Speeds)
    stage: str | None = None
    notes: Shown = NO_NOTES
    noting: Live = Live(())
    replies: Mapping[str, tuple[Words, ...]] = field(default_factory=dict)
    accepted: ByKey = field(default_factory=dict)
    task: Task | None = None
    verdict: Verdict | None = None

    @property
    def memories(self) -> Mapping[str, Memory]:
        """What the log says of each card, by key."""
        return self.progress.memories

    @property
    def events(self) -> tuple[Event, ...]:
        """The events since it began that stand, in their order."""
        since = microseconds(self.started)
        return tuple(event for event in self.log if event.at >= since)

    @property
    def base(self) -> dict[str, Any]:
        """The fields that every sitting has, to make another kind of it."""
        return {name: getattr(self, name) for name in Sitting.__struct_fields__}


S = TypeVar("S", bound=Sitting)


def seated(
    deck: tuple[Card, ...],
    events: Live,
    *,
    now: datetime,
    strictness: Strictness = Strictness.EXACT,
    by: Way | None = None,
) -> Sitting:
    """Return a sitting over `deck` before anything is asked.

    `events` is the whole log, live; `by` is the way insisted on.
    """
    keys = {key for card in deck for key in (card.key, card.parent)}  # what a card leans on, too
    kinds = (What.REVIEW, What.STUDY, What.SETTING, What.HEARD)
    own = Live(tuple(e for e in events if e.key in keys and e.event in kinds))
    new = new_card(events)
    noting = Live(tuple(e for e in events if e.event in (What.STAGE, What.NOTE)))
    return Sitting(
        deck,
        own,
        Progress(memories=fold(own, new), climbs=climbs(own), by=by, new=new),
        now,
        strictness=strictness,
        speeds=speeds(own),
        notes=shown(noting, study_day(now)),
        noting=noting,
        replies=real_replies(events),
        accepted=accepted(events),
    )


def meant_at(sitting: S, stage: str | None, names: Mapping[str, str]) -> S:
    """Return the sitting with the names and the notes of a stage, which the card at hand is for."""
    if stage == sitting.stage:
        return replace(sitting, names=names)
    return _with_notes(replace(sitting, names=names, stage=stage))


def with_note(sitting: S, event: Event) -> S:
    """Return the sitting with one more note."""
    return _with_notes(replace(sitting, noting=Live((*sitting.noting, event))))


def _with_notes(sitting: S) -> S:
    notes = shown(sitting.noting, study_day(sitting.started), sitting.stage)
    return replace(sitting, notes=notes)


def added(sitting: S, event: Event) -> S:
    """Return the sitting with one more event in its log: nothing is folded again.

    But for an old answer that was rated anew: it takes its old place.
    """
    last = sitting.log[-1] if sitting.log else None
    if last and (event.at, event.id) < (last.at, last.id):
        return with_log(sitting, (*sitting.log, event), event.key)
    key, progress = event.key or "", sitting.progress
    progress = replace(
        progress,
        memories={**progress.memories, key: step(progress.memory(key), event)},
        climbs={**progress.climbs, key: climbed(progress.climbs.get(key, BOTTOM), event)},
    )
    log = (*sitting.log, event)
    return replace(sitting, log=log, progress=progress, speeds=_speeds(sitting, event))


def with_log(sitting: S, log: tuple[Event, ...], key: str | None) -> S:
    """Return the sitting with another log, which differs in events of `key` only."""
    ordered = tuple(sorted(log, key=lambda event: (event.at, event.id)))
    own = [event for event in ordered if event.key == key]
    progress = replace(
        sitting.progress,
        memories={**sitting.progress.memories, key or "": reduce(step, own, sitting.progress.new)},
        climbs={**sitting.progress.climbs, key or "": climb(own)},
    )
    return replace(sitting, log=ordered, progress=progress, speeds=speeds(ordered))


def seen(sitting: S, keys: tuple[str | None, ...], now: datetime) -> S:
    """Return the sitting with the words of these keys on the screen now."""
    place = (len(sitting.progress.asked), microseconds(now))
    known = {**sitting.progress.seen, **{key: place for key in keys if key}}
    return replace(sitting, progress=replace(sitting.progress, seen=known))


def last_try(sitting: Sitting) -> Event | None:
    """Return the last rated try of these cards, which an undo would take back; None: no such."""
    keys = {card.key for card in sitting.deck}
    tries = (each for each in reversed(sitting.log) if each.event == What.REVIEW)
    return next((event for event in tries if event.key in keys), None)


def _speeds(sitting: Sitting, event: Event) -> Speeds:
    """Return the speeds of the person after one more event at the end of the log."""
    if event.event not in STEPS:
        return sitting.speeds
    before = next((each for each in reversed(sitting.log) if each.event in STEPS), None)
    return then(sitting.speeds, before, event) if before else sitting.speeds
