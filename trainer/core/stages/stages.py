"""Companies and their stages, each with its call and its interview, as the log tells them."""

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from types import MappingProxyType

from msgspec import Struct, field

from trainer.core.log.events import Event, Live, What, microseconds, study_day
from trainer.core.script.cards import Card
from trainer.core.script.ids import slug
from trainer.core.script.key import Kind
from trainer.core.script.script import KNOWN_SLOTS
from trainer.core.text import one_line

LONGEST_NAME = 80
"""Signs of a name; what is longer is cut."""
NO_COMPANY = "interview"
"""What a stage is named after whose company is not known."""
_NONE: Mapping[str, str] = MappingProxyType({})


class Stage(Struct, frozen=True, kw_only=True):
    """One interview that is prepared for, and the telephone call before it.

    `call` and `interview` are aware moments in UTC; `minutes` a day the person wants to practise.
    A name that is not known is empty. `leave_out` are keys of cards, `feared` keys of branches,
    `slots` the person's own slots. From the debrief: the `outcome`, `ways` the branch that each
    fork took (key by key), `said_replies` what was really said, by the branch's key.
    """

    name: str
    company: str = ""
    number: int = 1
    call: datetime | None = None
    interview: datetime | None = None
    interviewer: str = ""
    next: str = ""
    role: str = ""
    me: str = ""
    script: str = ""
    minutes: float | None = None
    leave_out: frozenset[str] = frozenset()
    feared: frozenset[str] = frozenset()
    slots: Mapping[str, str] = field(default_factory=dict)
    outcome: str = ""
    ways: Mapping[str, str] = field(default_factory=dict)
    said_replies: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    debriefed: datetime | None = None

    @property
    def first(self) -> datetime | None:
        """The earlier of call and interview; None when neither is known."""
        return min((each for each in (self.call, self.interview) if each), default=None)

    @property
    def undated(self) -> bool:
        """Whether neither call nor interview is known, and nothing says that it is over."""
        return self.first is None and self.debriefed is None

    @property
    def names(self) -> Mapping[str, str]:
        """The value of every slot that is known."""
        known = {slot: getattr(self, slot) for slot in KNOWN_SLOTS}
        return {slot: value for slot, value in {**self.slots, **known}.items() if value}

    def ahead(self, now: datetime) -> datetime | None:
        """Return the earlier of call and interview that still lies ahead of `now` (aware)."""
        given = (each for each in (self.call, self.interview) if each and each > now)
        return min(given, default=None)


def stages(events: Live) -> tuple[Stage, ...]:
    """Return the stages that stand, the earliest first, those without a date last.

    A stage that was removed, or whose words were forgotten, is none.
    """
    found: dict[str, dict[str, object]] = {}
    for event in events:
        if event.event == What.ALIAS and event.from_ and event.to:
            for data in found.values():
                _rename(data, event.from_, event.to)
        if event.event == What.STAGE and event.stage and event.data is not None:
            changed = _object(event.data)
            before = {} if changed.get("removed") else found.get(event.stage, {})
            found[event.stage] = {**before, **changed}
    standing = (_stage(name, data) for name, data in found.items() if not data.get("removed"))
    return tuple(sorted(standing, key=_order))


def current(all_: Iterable[Stage], now: datetime, name: str | None = None) -> Stage | None:
    """Return the next stage that lies ahead of `now` (aware), or the one that is asked for.

    `name` is a stage's, or a company's: then its next one ahead, else its last one. Where nothing
    lies ahead, a stage without a date counts: its names are those that the person has. A stage
    whose call was talked over gives way to any whose call is still to be made.
    """
    known = tuple(all_)
    if name is not None:
        for stage in known:
            if stage.name == name:
                return stage
        known = tuple(stage for stage in known if place(stage.company) == slug(name))
    known = to_call(known, now)
    ahead = [(at, stage) for stage in known if (at := stage.ahead(now))]
    if ahead:
        return min(ahead, key=lambda pair: (pair[0], pair[1].name))[1]
    without = [stage for stage in known if stage.undated]
    last = without or (list(known) if name is not None else [])
    return max(last, key=lambda stage: stage.number, default=None)


def to_call(known: tuple[Stage, ...], now: datetime) -> tuple[Stage, ...]:
    """Return the stages whose call is still to be made; if there are none, all of them.

    What was talked over is practised for only while nothing else lies ahead of `now` (aware).
    """
    found = tuple(stage for stage in known if stage.debriefed is None)
    return found if any(stage.undated or stage.ahead(now) for stage in found) else known


def place(company: str) -> str:
    """Return what the stages of a company are named after."""
    return slug(company) or NO_COMPANY


def next_name(
    company: str, log: Iterable[Event], standing: Iterable[Stage] = ()
) -> tuple[str, int]:
    """Return the name and the number of a new stage of `company`: `acme-2`, 2.

    The whole log is asked: the name of a stage that was removed or forgotten is never used again,
    for what was practised for it still bears it. Among the `standing` ones the company may have
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


def stage_event(name: str, fields: Mapping[str, object], now: datetime) -> Event:
    """Return the event that sets these fields of a stage; `now` is the person's local time.

    Moments may be given as aware datetimes, keys as any collection; None or an empty one clears.
    """
    return Event(
        event=What.STAGE,
        at=microseconds(now),
        day=study_day(now),
        stage=name,
        data=json.dumps({key: _plain(value) for key, value in fields.items()}, ensure_ascii=False),
    )


def removal(name: str, now: datetime) -> Event:
    """Return the event that removes a stage; what was practised for it stays."""
    return stage_event(name, {"removed": True}, now)


def iso(moment: datetime | None) -> str | None:
    """Return a moment as the log and every JSON writes it: ISO 8601 in UTC."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z") if moment else None


def tidy(name: str) -> str:
    """Return a name as it is kept: cleaned, on one line, no longer than `LONGEST_NAME`."""
    return one_line(name)[:LONGEST_NAME].strip()


def _plain(value: object) -> object:
    match value:
        case datetime():
            return iso(value)
        case frozenset() | set():
            return sorted(value)
        case tuple():
            return list(value)
        case Mapping():
            return {str(key): _plain(each) for key, each in value.items()}
        case _:
            return value


def _order(stage: Stage) -> tuple[bool, float, str]:
    first = stage.first
    return first is None, first.timestamp() if first else stage.number, stage.name


def _rename(data: dict[str, object], old: str, new: str) -> None:
    """Give a card its new key wherever a stage names it."""

    def named(key: object) -> object:
        return new if key == old else key

    for name, value in data.items():
        if name in ("leave_out", "feared") and isinstance(value, list):
            data[name] = [named(key) for key in value]
        elif name in ("ways", "said_replies") and isinstance(value, dict):
            data[name] = {named(key): named(each) for key, each in value.items()}


def _stage(name: str, data: Mapping[str, object]) -> Stage:
    """Return a stage from what the log says; what is not as it should be counts as not given."""
    number = data.get("number")
    minutes = data.get("minutes")
    replies = _mapping(data.get("said_replies"))
    return Stage(
        name=name,
        company=_text(data, "company"),
        number=number if isinstance(number, int) and not isinstance(number, bool) else 1,
        call=_moment(data.get("call")),
        interview=_moment(data.get("interview")),
        interviewer=_text(data, "interviewer"),
        next=_text(data, "next"),
        role=_text(data, "role"),
        me=_text(data, "me"),
        script=script if isinstance(script := data.get("script"), str) else "",
        minutes=float(minutes) if isinstance(minutes, int | float) and minutes > 0 else None,
        leave_out=frozenset(_texts(data.get("leave_out"))),
        feared=frozenset(_texts(data.get("feared"))),
        slots={
            slot: _text(_mapping(data.get("slots")), slot) for slot in _mapping(data.get("slots"))
        },
        outcome=_text(data, "outcome"),
        ways={key: way for key, way in _mapping(data.get("ways")).items() if isinstance(way, str)},
        said_replies={key: _texts(each) for key, each in replies.items()},
        debriefed=_moment(data.get("debriefed")),
    )


def _object(text: str) -> dict[str, object]:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):  # somebody spoilt it
        return {}
    return data if isinstance(data, dict) else {}


def _text(data: Mapping[str, object], name: str) -> str:
    value = data.get(name)
    return tidy(value) if isinstance(value, str) else ""


def _texts(value: object) -> tuple[str, ...]:
    return tuple(each for each in value if isinstance(each, str)) if isinstance(value, list) else ()


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else _NONE


def _moment(value: object) -> datetime | None:
    try:
        found = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return found.astimezone(UTC) if found and found.tzinfo else None


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
