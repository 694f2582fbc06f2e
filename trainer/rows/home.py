"""Home in words: who is called and when, the map of the call, and the next thing to do."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from enum import Enum

from msgspec import Struct

from trainer.core.log.events import past_midnight
from trainer.core.plan.once import Round
from trainer.core.script.key import Key
from trainer.core.stages.stages import Stage
from trainer.core.stats.map import Map, Mark
from trainer.core.when.said import day_said, hour, hourless
from trainer.rows.map import WIDE, legend, map_rows, map_sentence
from trainer.rows.page.sheet import pressed
from trainer.rows.practice.near import evening
from trainer.rows.row import Part, Row, Style, counted, row, wait, wait_briefly
from trainer.rows.signs import ROUND, Signs

MINUTE, HOUR = 60, 3600
WEEK = 7
SOON = timedelta(hours=1, minutes=30)
"""How long before a call it is time for the warm-up."""
ROOMY = 60
"""Columns from which the margin is two."""
PAGE = 80


class Situation(Enum):
    """What home is for at this moment."""

    NEW = "nothing was practiced yet"
    ORDINARY = "a day like any"
    IDLE = "no call has a date, and nothing is due"
    EVENING = "the call is tomorrow"
    HURRY = "the call is within three hours, and nothing was practiced yet"
    DAY = "the call is today, and ahead"
    AFTER = "the call was made, and nothing noted of it"


class Home(Struct, frozen=True):
    """What home shows: the stage and its call (local), the map, and what Enter does now.

    `minutes` a drill takes now; `others` are the other interviews ahead, a sentence each. `tonight`
    is how far the evening before the call has come, `warmed` whether there was a warm-up today,
    `idle` until when nothing is due, `waits` the keys of lines that wait until it is known who will
    be met.
    """

    situation: Situation
    now: datetime
    drawn: Map
    stage: Stage | None = None
    call: datetime | None = None
    minutes: int = 5
    others: tuple[str, ...] = ()
    tonight: Round | None = None
    warmed: bool = False
    idle: str = ""
    waits: frozenset[str] = frozenset()
    twelve: bool = True

    @property
    def names(self) -> Mapping[str, str]:
        """What stands for the slots."""
        return self.stage.names if self.stage else {}

    @property
    def lacks(self) -> str:
        """The name of the interview that is there and only lacks its call; else empty."""
        return self.stage.name if self.stage and self.call is None else ""

    @property
    def unmet(self) -> str:
        """The name of the interview of which it isn't known who will be met; else empty."""
        known = self.stage is None or self.situation is Situation.AFTER or self.stage.next
        return "" if known or self.stage is None else self.stage.name


def home_rows(home: Home, *, columns: int, signs: Signs = ROUND) -> tuple[Row, ...]:
    """Return the page of home as it fits into so many columns."""
    margin = 2 if columns >= ROOMY else 1
    room = min(columns, PAGE) - 2 * margin
    wide = room >= WIDE
    rows = [*_head(home, room, signs)]
    rows += [row("", "")] if wide and rows else []
    rows += map_rows(home.drawn, home.names, columns=room, signs=signs)
    rows += [row("", "")] if wide else []
    rows += [legend(home.drawn, columns=room, signs=signs)]
    rows += [row("", text) for text in (*_told(home, room), *home.others)]
    rows += [row("", "")] if wide else []
    rows += [enter_row(home)]
    rows += [_pressed(keys, signs) for keys in _keys(home, wide=wide)]
    return tuple(_indented(each, margin) for each in rows)


def home_sentences(home: Home) -> tuple[str, ...]:
    """Return home to be heard: a sentence each, without the picture of the map."""
    people = _people(home.stage, ", then ") if home.stage else ""
    call = f"{_call(home)}." if home.call else "No call date yet."
    first = f"{people}. {call}" if people else call
    said = map_sentence(home.drawn, home.waits)
    new = home.situation in (Situation.NEW, Situation.HURRY)
    standing = _to_learn(home) if new else said
    more = _more(home)
    enter = f"{enter_row(home).text}. Type ? for help, q to leave."
    return tuple(filter(None, (first, standing, more, *home.others, enter)))


def enter_row(home: Home) -> Row:
    """Return what Enter does now."""
    match home.situation:
        case Situation.NEW:
            text = "your first line"
        case Situation.EVENING if home.tonight:
            text = evening.ahead(home.tonight)
        case Situation.DAY:
            text = f"{'another ' if home.warmed else ''}warm-up, 5 minutes, aloud"
        case Situation.HURRY:
            text = "the short way: the call sheet, then each line aloud once"
        case Situation.IDLE:
            text = f"your weakest lines, {counted(home.minutes, 'minute')}"
        case Situation.AFTER:
            text = "note how the call went"
        case _:
            text = f"drill, {counted(home.minutes, 'minute')}"
    return Row("", (Part("Enter:", Style.CUE), Part(f" {text}")))


def other_call(stage: Stage, call: datetime, now: datetime, *, twelve: bool = True) -> str:
    """Return another interview that is ahead, in one sentence."""
    who = _people(stage, " and then ") or stage.company or stage.name
    day = day_said(call.date(), now.date(), short=True)
    at = "" if hourless(call) else f", {hour(call, twelve=twelve)}"
    return f"Also ahead: {who}, {day}{at}."


def help_rows(home: Home) -> tuple[Row, ...]:
    """Return every key of home, and that commands can be typed."""
    keys = (
        ("Enter", "the next thing to do"),
        ("d", "drill"),
        ("r", "read the script aloud"),
        ("h", "rehearse the call"),
        ("c", "the call sheet"),
        ("w", "warm up before the call"),
        ("b", "note how the call went"),
        ("i", "your interviews"),
        ("a", "add the call: its day and time" if home.lacks else "add an interview"),
        *((("n", "add who you'll meet next"),) if home.unmet else ()),
        ("t", "the days ahead"),
        ("s", "stats"),
        ("u", "undo the last answer"),
        ("q", "leave"),
    )
    rows = [row(key, text) for key, text in keys]
    return (*rows, row("", "You can also type a command, for example: drill --minutes 12"))


def _head(home: Home, room: int, signs: Signs) -> list[Row]:
    people = _people(home.stage, f" {signs.to} ") if home.stage else ""
    call = _call(home, between=f" {signs.between} ") if home.call else "No call date yet"
    near = home.situation in (Situation.DAY, Situation.HURRY)
    style = Style.STRESS if near else Style.PLAIN
    gap = room - len(people) - len(call)
    if people and gap >= 2:  # noqa: PLR2004 - the two must not run together
        return [Row("", (Part(people, Style.CUE), Part(" " * gap), Part(call, style)))]
    rows = [Row("", (Part(people, Style.CUE),))] if people else []
    brief = call.replace(" hours ", " h ").replace(" hour ", " h ").replace(" minutes", " min")
    return [*rows, Row("", (Part(call if len(call) <= room else brief, style),))]


def _people(stage: Stage, to: str) -> str:
    return to.join(name for name in (stage.interviewer, stage.next) if name) or stage.company


def _call(home: Home, *, between: str = ", ") -> str:
    """Return when the call is: `Call Friday 5:00 PM · in 2 days`."""
    call, now = home.call, home.now
    if call is None:
        return ""
    days = (call.date() - now.date()).days
    at = "" if hourless(call) else f" {hour(call, twelve=home.twelve)}"
    if days < 0:
        return (
            f"Call {'yesterday' if days == -1 else day_said(call.date(), now.date(), short=True)}"
        )
    if days == 0:
        away = _away((call - now).total_seconds()) if at else ""
        return f"Call today{at}{between if away else ''}{away}"
    if days == 1:
        return f"Call tomorrow{at}"
    day = f"{call:%A}" if days < WEEK else day_said(call.date(), now.date(), short=True)
    return f"Call {day}{at}{between}in {days} days"


def _away(seconds: float) -> str:
    """Return a distance within a day: `in 1 hour 10 minutes`, `20 minutes ago`."""
    minutes = round(abs(seconds) / MINUTE)
    hours, rest = divmod(minutes, 60)
    parts = [counted(hours, "hour")] if hours else []
    parts += [counted(rest, "minute")] if rest or not hours else []
    text = " ".join(parts)
    return f"in {text}" if seconds >= 0 else f"{text} ago"


def _told(home: Home, room: int) -> Iterator[str]:
    """Yield the sentences below the map, the first in as many words as so many columns hold."""
    if home.situation in (Situation.NEW, Situation.HURRY):
        yield _to_learn(home, brief=room < WIDE)
        return
    more = (
        _more(home) if room >= WIDE or home.situation in (Situation.IDLE, Situation.AFTER) else ""
    )
    after = home.situation is Situation.AFTER
    standing = "" if after else _standing(home, room, alone=not more)
    one = f"{standing} {more}".strip()
    yield from (one,) if len(one) <= room else filter(None, (standing, more))


def _to_learn(home: Home, *, brief: bool = False) -> str:
    """Return what there is to learn, for somebody new."""
    lines = len(home.drawn.spots)
    asked = sum(Key(spot.key).opens for spot in home.drawn.spots)
    after = counted(lines - asked, "follow-up") if lines > asked else ""
    if brief:
        more = f", {after}" if after else ""
        return f"{counted(lines, 'line')}: {counted(asked, 'question')}{more}."
    more = f" and {after}" if after else ""
    if few := len(home.waits):
        more += f"; {few} of them {'waits' if few == 1 else 'wait'} for a name"
    return f"{counted(lines, 'line')} to learn: {counted(asked, 'question')}{more}."


def _standing(home: Home, room: int, *, alone: bool) -> str:
    """Return how many lines can be said; `alone`: no other sentence follows."""
    waits, drawn = home.waits, home.drawn
    said, number = drawn.count(Mark.SAY, waits), len(drawn.spots) - len(waits)
    letters = drawn.count(Mark.LETTERS, waits)
    more = f"; {letters} more by first letters" if letters and alone and room >= WIDE else ""
    whole = f"You can say {said} of {counted(number, 'line')}{more}{wait(len(waits))}."
    if len(whole) <= room or not waits:
        return whole
    return f"You can say {said} of {number}; {wait_briefly(len(waits))}."


def _more(home: Home) -> str:
    match home.situation:
        case Situation.EVENING if home.tonight and not home.tonight.left:
            return evening.finish(home.tonight, home.now)
        case Situation.EVENING:
            return evening.tomorrow(late=past_midnight(home.now))
        case Situation.DAY:
            return _warm_up(home)
        case Situation.IDLE:
            return home.idle
        case Situation.AFTER:
            return "How did the call go? Two minutes now, while you remember their words."
        case _:
            return ""


def _warm_up(home: Home) -> str:
    """Return why to warm up now, or when it is best."""
    if home.warmed:
        return "You've warmed up. Now read the call sheet aloud once, from the top: press c."
    if home.call is None or hourless(home.call) or home.call - home.now <= SOON:
        return "Five minutes now beats twenty last night."
    best = hour(home.call - timedelta(hours=1), twelve=home.twelve)
    return f"Five minutes today beats twenty last night. The best time: {best}."


def _pressed(keys: tuple[str, ...], signs: Signs) -> Row:
    """Return keys and what they do as one row."""
    parts: list[Part] = []
    for number, key in enumerate(keys):
        parts += [Part(f" {signs.between} ", Style.DIM)] * bool(number)
        parts += pressed(key).parts
    return Row("", tuple(parts))


def _keys(home: Home, *, wide: bool) -> tuple[tuple[str, ...], ...]:
    today = home.situation in (Situation.DAY, Situation.HURRY)
    if not wide:
        return ((*(["c: call sheet"] * today), "?: more", "q: leave"),)
    read = "r: read it all first" if home.situation is Situation.NEW else "r: read it aloud"
    others, sheet = (read, "h: rehearse the call"), ("c: call sheet",)
    first = (*sheet, *others) if today else (*others, *sheet)
    if home.situation is Situation.AFTER:
        first = ("a: add the next interview", *sheet, read)
    add = ("a: add the call" if home.lacks else "a: add an interview",)
    call = () if home.call or home.situation is Situation.NEW else add
    second = ("i: interviews", "s: stats", "?: help", "q: leave")
    return first, (*call, *second)


def _indented(each: Row, margin: int) -> Row:
    return Row(each.label, (Part(" " * margin), *each.parts), each.role) if each.text else each
