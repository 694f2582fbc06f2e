"""Companies and their stages, each with its call and its interview."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta

from msgspec import Struct, field

from trainer.core.log.events import Event, today
from trainer.core.people.full import Full
from trainer.core.script.cards import Card
from trainer.core.script.ids import slug
from trainer.core.script.key import Kind
from trainer.core.script.script import KNOWN_SLOTS
from trainer.core.stages.telling.came import HEARD, ON, OVER
from trainer.core.text import cut, one_line, unended
from trainer.core.when.said import hourless

LONGEST_NAME = 80
"""Signs of a name; what is longer is cut at a word."""
LONGEST_TOLD = 400
"""Signs of what is told of somebody, of which the name is a part."""
LATELY = timedelta(days=14)
"""How long after a call it is asked how it went."""
STILL = timedelta(minutes=90)
"""How long after its hour a call is still to be made: people are held up, or get voicemail."""
NEAR = timedelta(hours=3)
"""How near a call is when it is time for the warm-up, or for the short way of somebody new."""
ASK = "?"
"""What stands for a day that is to be asked for, and before what was told of it already."""
NO_COMPANY = "interview"
"""What a stage is named after whose company is not known."""


class Stage(Struct, frozen=True, kw_only=True):
    """One interview that is prepared for, and the telephone call before it.

    `call` and `interview` are aware moments in UTC; `minutes` a day the person wants to practice,
    `away` the study days on which they won't.
    A name that is not known is empty. `leave_out` are keys of cards, `feared` keys of branches,
    `slots` the person's own slots. `in_full` are whole names by slot, where they are longer than
    what is said: read them by `whole`. From the debrief: the `outcome`, `ways` the branch that each
    fork took (key by key), `said_replies` what was really said, by the branch's key.
    `called`: when something was noted first of a call that came before its hour.
    `sheet`: when its call sheet was looked at last, on the day of the call. `result`: what came of
    the interview, as `core.stages.telling.result` names it; `heard`: when that was told.
    """

    name: str
    company: str = ""
    number: int = 1
    interviewer: str = ""
    next: str = ""
    role: str = ""
    me: str = ""
    call: datetime | None = None
    interview: datetime | None = None
    script: str = ""
    minutes: float | None = None
    away: frozenset[date] = frozenset()
    leave_out: frozenset[str] = frozenset()
    feared: frozenset[str] = frozenset()
    slots: Mapping[str, str] = field(default_factory=dict)
    outcome: str = ""
    ways: Mapping[str, str] = field(default_factory=dict)
    said_replies: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    debriefed: datetime | None = None
    called: datetime | None = None
    result: str = ""
    heard: datetime | None = None
    sheet: datetime | None = None
    in_full: Mapping[str, Full] = field(default_factory=dict)

    def whole(self, slot: str) -> Full:
        """Return the whole name of the `interviewer` or of who is `next`.

        It is what is said where no other is known, as of somebody whom an older program told of.
        """
        said: str = getattr(self, slot)
        found = self.in_full.get(slot)
        return found if found and found.said == said else Full(said, said)

    @property
    def first(self) -> datetime | None:
        """The earlier of call and interview; None when neither is known."""
        return min((each for each in (self.call, self.interview) if each), default=None)

    @property
    def undated(self) -> bool:
        """Whether neither call nor interview is known, and nothing says that it is over."""
        return self.first is None and self.debriefed is None and not self.result

    @property
    def closed(self) -> bool:
        """Whether it is over: nothing of it is ahead, or waits to be noted, whatever was planned.

        They said no, or the person did; an offer was accepted, or the position is on hold.
        """
        return self.result in OVER

    @property
    def met(self) -> datetime | None:
        """When the interview is, or was told to be over, of a day without an hour."""
        day = self.interview if self.interview and hourless(self.interview) else None
        told = day and self.heard and day - timedelta(1) < self.heard < day
        return self.heard if told else self.interview

    @property
    def names(self) -> Mapping[str, str]:
        """The value of every slot that is known."""
        known = {slot: getattr(self, slot) for slot in KNOWN_SLOTS}
        return {slot: value for slot, value in {**self.slots, **known}.items() if value}

    def ahead(self, now: datetime) -> datetime | None:
        """Return what is practiced for: the call; where none has a date, the interview.

        None where it doesn't lie ahead of `now` (aware), they said no, or the call was made: the
        lines were for it, and nothing is learned for the interview after it.
        """
        given = self.call or self.met
        over = self.closed or self.made(now)
        return given if given and given > now and not over else None

    def made(self, now: datetime) -> bool:
        """Return whether the call was made by `now` (aware): its time is past, or it came early."""
        over = (self.debriefed, self.call)
        return self.noted or any(each is not None and each <= now for each in over)

    @property
    def noted(self) -> bool:
        """Whether something is noted of the call: how it went, which way, or a sentence early.

        Of another call nothing is.
        """
        return bool(self.outcome or self.ways or self.called)

    def was(self, now: datetime) -> datetime | None:
        """Return when the call was, at the latest, that was made by `now` (aware); None: it wasn't.

        Of one made early that is `now`.
        """
        return min(self.call, now) if self.call and self.made(now) else None

    def lasts(self, now: datetime) -> datetime | None:
        """Return until when a call whose hour has come may still be made; None where it may not.

        It is still today's call by `now` (aware), unless something was noted of it, or the hour of
        the interview after it has come, too.
        """
        over = self.debriefed or self.noted or self.closed
        if self.call is None or over or hourless(self.call):
            return None
        if self.interview and self.call <= self.interview <= now:
            return None
        until = self.call + STILL
        return until if self.call <= now < until else None

    def towards(self, now: datetime) -> datetime | None:
        """Return what is practiced for by `now` (aware): what's `ahead`, or a call that lasts."""
        return self.lasts(now) or self.ahead(now)

    def unnoted(self, now: datetime) -> bool:
        """Whether a call was made lately, by `now` (aware), of which nothing was noted yet.

        Once they said no, made an offer, or want another round, nobody has to note it.
        """
        was = None if self.result in HEARD | {ON} else self.was(now)
        return was is not None and not self.debriefed and now < was + LATELY

    def wanted(self, now: datetime) -> bool:
        """Whether something of it is ahead at `now` (aware), or isn't known or noted yet."""
        return bool(self.ahead(now) or self.to_meet(now) or self.undated or self.unnoted(now))

    def had(self, now: datetime) -> bool:
        """Whether its interview was had by `now` (aware): not while the call before it is ahead."""
        over = self.call is None or self.made(now)
        return over and self.met is not None and self.met <= now

    def unheard(self, now: datetime) -> bool:
        """Whether its interview was had by `now` (aware), and what came of it isn't noted."""
        return self.had(now) and not self.result

    def to_meet(self, now: datetime) -> datetime | None:
        """Return the interview after a call that was made, while it lies ahead of `now` (aware)."""
        met = self.met if self.made(now) and not self.closed else None
        return met if met and met > now else None


def at_hand(call: datetime, now: datetime) -> bool:
    """Say whether a call lies ahead on this study day, or in its first hours after the turn.

    A call at nine in New York is one at four in Honolulu: at half past three its day has begun.
    """
    return now < call and (today(call.astimezone(now.tzinfo)) == today(now) or call - now <= NEAR)


def current(all_: Iterable[Stage], now: datetime, name: str | None = None) -> Stage | None:
    """Return the next stage that lies ahead of `now` (aware), or the one that is asked for.

    A call that lasts counts as ahead, where no other is at hand. `name` is a stage's, or a
    company's: then its next one ahead, else its last one. One whose company was corrected answers
    to both. Where nothing lies ahead, one counts of whose call nothing is noted yet, then a stage
    without a date: its names are those that the person has. So, after it, does one whose call was
    made, until its interview.
    """
    known = tuple(all_)
    if name is not None:
        for stage in known:
            if name in (stage.name, f"{place(stage.company)}-{stage.number}"):
                return stage
        known = tuple(stage for stage in known if place(stage.company) == slug(name))
    ahead = [(at, stage) for stage in known if (at := stage.ahead(now))]
    late = [(at, stage) for stage in known if (at := stage.lasts(now))]
    if late and not any(stage.call and at_hand(stage.call, now) for _, stage in ahead):
        ahead = late
    if ahead:
        return min(ahead, key=lambda pair: (pair[0], pair[1].name))[1]
    if over := [stage for stage in known if stage.unnoted(now)]:
        return max(over, key=lambda stage: (stage.call or now, stage.name))
    without = [stage for stage in known if stage.undated]
    if last := without or (known if name is not None else ()):
        return max(last, key=lambda stage: stage.number)
    met = [(at, stage) for stage in known if (at := stage.to_meet(now))]
    return min(met, key=lambda pair: (pair[0], pair[1].name))[1] if met else None


def place(company: str) -> str:
    """Return what the stages of a company are named after."""
    return slug(company) or NO_COMPANY


def companies(found: Iterable[Stage]) -> int:
    """Return at how many companies these are; those whose company is not known count as one."""
    return len({place(each.company) for each in found})


def next_name(
    company: str, log: Iterable[Event], standing: Iterable[Stage] = ()
) -> tuple[str, int]:
    """Return the name and the number of a new stage of `company`: `acme-2`, 2.

    The whole log is asked: the name of a stage that was removed or forgotten is never used again,
    for what was practiced for it still bears it. Among the `standing` ones the company may have
    stages of another name.
    """
    start = f"{place(company)}-"
    used = [0, *(stage.number for stage in standing if place(stage.company) == place(company))]
    for name in {event.stage for event in log if event.stage}:
        rest = name.removeprefix(start)
        if name.startswith(start) and rest.isascii() and rest.isdecimal():
            used.append(int(rest))
    number = max(used) + 1
    return f"{start}{number}", number


def tidy(name: str) -> str:
    """Return a name as it is kept: cleaned, on one line, no longer than `LONGEST_NAME`.

    It has no stop behind it: lines are said with the name in their middle.
    """
    return unended(cut(one_line(name), LONGEST_NAME))


def as_typed(text: str) -> str:
    """Return what was typed for a name the same way, but whole: the name may be a part of it."""
    return unended(cut(one_line(text), LONGEST_TOLD))


def left_out(cards: Iterable[Card], keys: Iterable[str]) -> frozenset[str]:
    """Return the keys of the cards to leave out: these, and all that lean on a line among them."""
    out = set(keys)
    for card in cards:  # in the order of the script a parent stands before its children
        if card.parent in out:
            out.add(card.key)
    return frozenset(out)


def waiting(cards: Iterable[Card], stage: Stage) -> frozenset[str]:
    """Return the keys of the cards that wait until it is known whom the person meets next.

    Those whose line names them, and all that lean on it: without it they are never called for.
    """
    if stage.next:
        return frozenset()
    deck = tuple(cards)
    named = (
        card.key for card in deck if card.kind is Kind.PHRASING and "next" in card.line.wanted.slots
    )
    return left_out(deck, named)


def waiting_lines(cards: Iterable[Card], stage: Stage | None) -> frozenset[str]:
    """Return the keys of the lines of a stage that wait until it is known who is met next.

    What the stage leaves out waits for nothing.
    """
    if stage is None:
        return frozenset()
    deck = tuple(cards)
    lines = frozenset(card.key for card in deck if card.kind is Kind.PHRASING)
    return waiting(deck, stage) & lines - left_out(deck, stage.leave_out)
