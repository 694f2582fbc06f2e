"""What happened: the events of the log, and what every fold over them begins with."""

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import NewType

from msgspec import Struct

from trainer.core.value import replace
from trainer.core.when.turn import turn

VERSION = 1
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_ONE_DAY = timedelta(days=1)
DAY = 86_400_000_000
"""Microseconds in 24 hours."""
HALF_A_DAY, TWO_DAYS = DAY // 2, 2 * DAY
AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4
"""The ratings, as FSRS counts them."""


class What(StrEnum):
    """The kinds of event this version knows; others are kept and ignored by folds."""

    REVIEW = "review"
    STUDY = "study"
    RETRACT = "retract"
    ALIAS = "alias"
    STAGE = "stage"
    NOTE = "note"
    SETTING = "setting"
    TOMBSTONE = "tombstone"
    WORDING = "wording"
    """What was `said` counts too for the line of `key`, which read `line` then."""
    TUNE = "tune"
    """The parameters of FSRS that fit the person, in `data`; the newest one holds."""
    HEARD = "heard"
    """What they replied to `key` in a call, where no answer tells of it: see `data`."""
    RERATE = "rerate"
    """The review `of` counts as `rating`; without one it doesn't count. The newest one holds."""


class Event(Struct, frozen=True, kw_only=True):
    """One entry of the log; `None` where a field has no meaning for its kind.

    `at` is UTC in microseconds, `day` the person's study day (ISO date), `of` the event retracted
    or rated anew (its id) or forgotten (id or key), `from_` and `to` the keys of an alias, `data`
    one JSON object, `line` the wording that was wanted (slots unfilled), `way` type, letters, aloud
    or choose, `rung` 0 (words shown), 1 (letters from blank) or 2 (whole), `share` the share said,
    `rating` and `suggested` 1-4, `chosen` the key of the branch chosen. `said`, `missing`, `unsure`
    (words that a recognizer may have heard), `reply` and the `data` of stages and notes are private
    words. The store gives `id`, `origin`, `seq`.
    """

    event: str
    at: int
    day: str
    id: str = ""
    origin: str = ""
    seq: int = 0
    v: int = VERSION
    key: str | None = None
    of: str | None = None
    from_: str | None = None
    to: str | None = None
    data: str | None = None
    line: str | None = None
    kind: str | None = None
    way: str | None = None
    rung: int | None = None
    strictness: str | None = None
    hints: int | None = None
    share: float | None = None
    suggested: int | None = None
    rating: int | None = None
    seconds: float | None = None
    stage: str | None = None
    chosen: str | None = None
    said: str | None = None
    missing: tuple[str, ...] | None = None
    unsure: tuple[str, ...] | None = None
    reply: str | None = None

    @property
    def history(self) -> str | None:
        """What a setting says becomes of a card's history: keep, today, anew."""
        found = self.setting("history")
        return found if isinstance(found, str) else None

    def setting(self, name: str) -> object:
        """Return what a setting says of that name; None of any other event, or a newer one."""
        return self.told(name) if self.event == What.SETTING else None

    @property
    def proof(self) -> bool:
        """Whether a review proves, without help, what the person says of themselves."""
        return self.data is not None and self.told("proof") is True

    @property
    def own(self) -> bool:
        """Whether a line that was said aloud was judged by the person alone."""
        if self.way == "voice":
            return self.suggested is None or self.told("own") is True
        return self.way == "aloud"

    def told(self, name: str) -> object:
        """Return what `data` says of that name; None where it says nothing that is understood."""
        try:
            data = json.loads(self.data or "{}")
        except (ValueError, RecursionError):  # of another version, or spoiled
            return None
        return data.get(name) if isinstance(data, dict) else None


def microseconds(moment: datetime) -> int:
    """Return an aware `moment` as microseconds since 1970 in UTC, exactly."""
    return (moment - _EPOCH) // _MICROSECOND


def moment(at: int) -> datetime:
    """Return microseconds since 1970 as an aware moment in UTC."""
    return _EPOCH + timedelta(microseconds=at)


def iso_8601(at: datetime | None) -> str | None:
    """Return an aware moment as every JSON has it: `2026-11-25T17:00:00.000000Z`."""
    if at is None:
        return None
    return at.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def study_day(local: datetime) -> str:
    """Return the study day of a local moment, as the log writes it."""
    return today(local).isoformat()


def union(*logs: Iterable[Event]) -> tuple[Event, ...]:
    """Join copies of a log: each event once, by its id, in the order of (time, id).

    Of two copies of one event the one with fewer private words counts: they were forgotten there.
    """
    found: dict[str, Event] = {}
    for event in (event for log in logs for event in log):
        other = found.setdefault(event.id, event)
        if other is not event and other != event:
            found[event.id] = min(other, event, key=_words_kept)
    return tuple(sorted(found.values(), key=lambda event: (event.at, event.id)))


def _words_kept(event: Event) -> tuple[int, str]:
    private = (event.said, event.missing, event.unsure, event.reply, event.data)
    return sum(words is not None for words in private), repr(event)


Live = NewType("Live", tuple[Event, ...])
"""What folds may see: what `live` made of a log, or a choice from it in the same order.

A type of its own, for a log must be made live once: keys that were renamed twice would go astray.
"""


def ahead(event: Event, now: int) -> bool:
    """Tell whether an event is dated over 24 hours after `now` (microseconds): by a wrong clock."""
    return event.at > now + DAY


def live(log: Iterable[Event], *, now: int) -> Live:
    """Return what folds may see, in the order of (time, id).

    Left out: retracted events, the retractions, kinds and versions from the future, and events
    dated `ahead` of `now` (microseconds). A review that
    was rated anew has its new rating, at its own moment. Keys are those of today: an alias renames
    the `key` and the `chosen` of all that came before it, so chains of aliases are followed and a
    circle of them ends where its last one says.
    """
    ordered = [event for event in union(log) if event.v <= VERSION and not ahead(event, now)]
    retracted, rated = _amended(ordered)
    seen: list[Event] = []
    today: dict[str | None, str | None] = {}  # an earlier key, and what it is called now
    for event in reversed(ordered):
        if event.event not in _KNOWN or event.event == What.RETRACT or event.id in retracted:
            continue
        if event.event == What.ALIAS and event.from_ and event.to:
            today[event.from_] = today.get(event.to, event.to)
        if event.event == What.REVIEW and event.id in rated:
            if (rating := rated[event.id]) is None:
                continue
            event = replace(event, rating=rating)  # noqa: PLW2901 - it is the same try
        seen.append(_renamed(event, today) if today else event)
    return Live(tuple(reversed(seen)))


def _amended(ordered: Sequence[Event]) -> tuple[set[str | None], dict[str | None, int | None]]:
    """Return the ids that were retracted, and what reviews rated anew count as, by their id."""
    later = [event for event in ordered if event.event in (What.RETRACT, What.RERATE)]
    retracted = {event.of for event in later if event.event == What.RETRACT}
    standing = (event for event in later if event.id not in retracted)
    return retracted, {e.of: e.rating for e in standing if e.event == What.RERATE}


def ratings(log: Sequence[Event], *, now: int) -> dict[str, int | None]:
    """Return what each review of a log counts as, by its id, as `live` has it; None: not at all."""
    standing = {event.id: event.rating for event in live(log, now=now)}
    return {event.id: standing.get(event.id) for event in log if event.event == What.REVIEW}


def _renamed(event: Event, names: dict[str | None, str | None]) -> Event:
    key, chosen = names.get(event.key, event.key), names.get(event.chosen, event.chosen)
    return replace(event, key=key, chosen=chosen)


_KNOWN = frozenset(What)


def past_midnight(now: datetime) -> bool:
    """Tell whether the calendar's day is a later one than the study day of a local moment."""
    return now.date() > today(now)


def today(now: datetime) -> date:
    """Return the study day of a local moment: the calendar day, which begins at its `turn`."""
    return now.date() if now.hour >= turn(now) else now.date() - _ONE_DAY
