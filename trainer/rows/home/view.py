"""What home is for at a moment, and what it shows."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from enum import Enum

from msgspec import Struct

from trainer.core.plan.once import Round
from trainer.core.stages.stages import Stage
from trainer.core.stats.map import Map
from trainer.core.when.said import hourless


class Situation(Enum):
    """What home is for at this moment."""

    NEW = "nothing was practiced yet"
    ORDINARY = "a day like any"
    IDLE = "no call has a date, and nothing is due"
    EVENING = "the call is tomorrow"
    HURRY = "the call is within three hours, and nothing was practiced yet"
    DAY = "the call is today, and ahead"
    AFTER = "the call was made, and nothing noted of it"


AT_HAND = timedelta(minutes=10)
"""How long before a call there's only time for a look at the sheet."""
PLAIN_DAYS = (Situation.NEW, Situation.ORDINARY, Situation.IDLE)
"""What home is for where no call is near or was just made."""


class Place(Struct, frozen=True):
    """A rehearsal that was left: the number of its last question, and lines to be rated, if any.

    With such lines it isn't gone on with. `script` is the id of its script, empty for the one
    practiced.
    """

    script: str
    number: int
    unrated: int = 0


class Home(Struct, frozen=True):
    """What home shows: the stage and its call (local), the map, and what Enter does now.

    `met`: `call` isn't a call, but the interview, since no call is ahead.
    `lasts`: the hour of the call has come, and it may still be made.
    `turned`: it isn't the next call, which asks nothing more today, but the one after it.
    `minutes` are those of a day, `rest` those that are left of today's, `yesterday`
    those practiced then; `others` are other
    interviews, a sentence each. `tonight` is how far the evening before the call has come, `warmed`
    whether there was a warm-up today, `read` whether the call sheet was read, `idle` until when
    nothing is due, `done` whether today's practice is, `waits` the keys of lines that wait until it
    is known who will be met. `begun`: something of the call that was made is noted.
    `meets` is the name of an interview that is today, `noted`: there are notes on it;
    `over`: all that was planned was had, `had`: and the last interview, lately, leads to something
    to be noted, added or practiced; `finished`: and they accepted an offer. `leads` is the id of
    the script that what came of it leads to: a call after a no, a talk about salary.
    `hears` is the name of an interview that was had lately, if it's to be noted what came of it.
    `awaits`: of an interview of which nothing was heard yet, however long ago it was. `promised`:
    by which day an answer to one of these is to come, where a note says so.
    `undated`: of an interview that has no day yet, after a call that was noted.
    `several`: more than one interview may be meant; `apart`: there are or were several companies,
    so each is told by its name.
    `stages` are all interviews, those that a sentence may name, `scripts` the ids of all scripts.
    `left` are the rehearsals that were left and can be picked up, or rated.
    """

    situation: Situation
    now: datetime
    drawn: Map
    stage: Stage | None = None
    call: datetime | None = None
    minutes: int = 5
    rest: int = 5
    yesterday: float = 0.0
    others: tuple[str, ...] = ()
    tonight: Round | None = None
    warmed: bool = False
    read: bool = False
    idle: str = ""
    done: bool = False
    waits: frozenset[str] = frozenset()
    twelve: bool = True
    turned: bool = False
    met: bool = False
    begun: bool = False
    lasts: bool = False
    meets: str = ""
    noted: bool = False
    over: bool = False
    had: bool = False
    finished: bool = False
    leads: str = ""
    several: bool = False
    apart: bool = False
    left: tuple[Place, ...] = ()
    hears: str = ""
    awaits: str = ""
    promised: date | None = None
    undated: str = ""
    stages: tuple[Stage, ...] = ()
    scripts: frozenset[str] = frozenset()

    @property
    def meeting(self) -> bool:
        """Whether the interview that is shown is today's: nothing is learned for it any more."""
        return (
            self.situation in PLAIN_DAYS
            and self.met
            and self.stage is not None
            and self.stage.name == self.meets
        )

    @property
    def at_hand(self) -> bool:
        """Whether the call is only minutes away: there's no time left to warm up."""
        if self.situation is not Situation.DAY or self.call is None or hourless(self.call):
            return False
        return self.call - self.now <= AT_HAND

    @property
    def names(self) -> Mapping[str, str]:
        """What stands for the slots."""
        return self.stage.names if self.stage else {}

    @property
    def lacks(self) -> tuple[str, ...]:
        """What isn't known yet of the interview that is there: who will be called, met, and when.

        Of one whose call is known, and who will be called, nothing: one that is to be met is often
        not known before the call.
        """
        if self.stage is None or self.situation is Situation.AFTER:
            return ()
        known = {"interviewer": self.stage.interviewer, "next": self.stage.next, "call": self.call}
        missing = tuple(name for name, value in known.items() if not value)
        return () if missing == ("next",) else missing

    @property
    def unmet(self) -> str:
        """The name of the interview of which it isn't known who will be met; else empty."""
        known = self.stage is None or self.situation is Situation.AFTER or self.stage.next
        return "" if known or self.stage is None else self.stage.name
