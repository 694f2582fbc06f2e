"""Home in words: who is called and when, the map of the call, and the next thing to do."""

from collections.abc import Iterator
from datetime import timedelta

from trainer.core.log.events import past_midnight
from trainer.core.script.key import Key
from trainer.core.stages.stages import Stage
from trainer.core.stats.map import Mark
from trainer.core.when.said import WEEK, day_said, hour, hourless
from trainer.rows.call.begun import unrated
from trainer.rows.home.keys import enter_row, keys_shown, missing
from trainer.rows.home.view import Home, Place, Situation
from trainer.rows.line import question_named
from trainer.rows.map import WIDE, legend, map_rows, map_sentence
from trainer.rows.page.sheet import pressed
from trainer.rows.practice.near import evening
from trainer.rows.practice.near.day import READY, WARMED
from trainer.rows.row import Part, Row, Style, cells, counted, row, wait, wait_briefly
from trainer.rows.signs import ROUND, Signs
from trainer.rows.stages import WHO
from trainer.rows.tally import COUNTS

MINUTE, HOUR = 60, 3600
ALMOST = "It's almost time. Take a breath, and good luck."
"""What is said once only minutes are left before a call."""
SOON = timedelta(hours=1, minutes=30)
"""How long before a call it is time for the warm-up."""
TWENTY = 20
"""Minutes of an evening from which on it isn't what a warm-up is held against."""
LONG_EVENING, SHORT_EVENING = ", your weakest lines first", " beats twenty last night"
ROOMY = 60
"""Columns from which the margin is two."""
KEYED = 56
"""Columns between the margins from which there are two rows of keys."""
PAGE = 80
AFTER = "How did the call go? Two minutes now, while you remember their words."
FINISH = "Finish your notes on the call, while you remember their words."
STILL_TO_CALL = "Not called yet? Type w to warm up, or c for the call sheet."
"""Said beside it as long as the call may still be made."""
NOT_REACHED = "If you didn't get through, press Enter, too."
"""Said beside it once that is over."""
ALWAYS = (Situation.IDLE, Situation.AFTER)
"""Where the sentence beside the count is said however little room there is."""


def home_rows(
    home: Home, *, columns: int, signs: Signs = ROUND, short: bool = False
) -> tuple[Row, ...]:
    """Return the page of home as it fits into so many columns; `short`: in the fewest rows."""
    margin = 2 if columns >= ROOMY else 1
    room = min(columns, PAGE) - 2 * margin
    wide = room >= WIDE
    rows = [*_head(home, room, signs)]
    rows += [row("", "")] if wide and rows else []
    rows += map_rows(home.drawn, home.names, columns=room, signs=signs, short=short)
    rows += [row("", "")] if wide else []
    rows += [legend(home.drawn, columns=room, signs=signs)]
    rows += [row("", text) for text in (*_told(home, room), *_besides(home))]
    rows += [row("", "")] if wide else []
    rows += [enter_row(home)]
    rows += _keys(home, room, signs)
    return tuple(_indented(each, margin) for each in rows)


def home_sentences(home: Home, *, counted: bool = False) -> tuple[str, ...]:
    """Return home to be heard: a sentence each, without the picture of the map.

    `counted`: how many lines can be said was said just before, and isn't said again. Nor is what
    the evening leaves for tomorrow: a drill ends with it.
    """
    people = _people(home.stage, ", then ", of=_of(home)) if home.stage else ""
    call = f"{_call(home) or _no_call(home)}."
    first = f"{people}. {call}" if people else call
    said = map_sentence(home.drawn, home.names, home.waits)
    said += f" {COUNTS}" * (not home.drawn.count(Mark.SAY))
    new = home.situation in (Situation.NEW, Situation.HURRY)
    standing = to_learn(home) if new else "" if counted else said
    more = "" if counted and home.situation is Situation.EVENING else _more(home)
    add = "".join(f" {key}." for key in missing(home) if not home.over)  # else said above
    enter = f"{enter_row(home).text}.{add} Type help for more, q to leave."
    return tuple(filter(None, (first, standing, more, *_besides(home, heard=True), enter)))


def _head(home: Home, room: int, signs: Signs) -> list[Row]:
    people = _people(home.stage, f" {signs.to} ", room, of=_of(home)) if home.stage else ""
    call = _call(home, between=f" {signs.between} ") or _no_call(home)
    near = home.situation in (Situation.DAY, Situation.HURRY)
    style = Style.STRESS if near else Style.PLAIN
    gap = room - len(people) - len(call)
    if people and gap >= 2:  # noqa: PLR2004 - the two must not run together
        return [Row("", (Part(people, Style.CUE), Part(" " * gap), Part(call, style)))]
    rows = [Row("", (Part(people, Style.CUE),))] if people else []
    brief = call.replace(" hours ", " h ").replace(" hour ", " h ").replace(" minutes", " min")
    return [*rows, Row("", (Part(call if len(call) <= room else brief, style),))]


def _of(home: Home) -> str:
    """Return the company, where the search has or had several: `Acme: `."""
    return f"{home.stage.company}: " if home.apart and home.stage and home.stage.company else ""


def _people(stage: Stage, to: str, room: int | None = None, *, of: str = "") -> str:
    """Return who is called and who is met, in full where that fits into so many columns.

    `of`: their company, where it has to be said.
    """
    both = tuple(full for slot in WHO if (full := stage.whole(slot)).said)
    if not both:
        return stage.company
    whole = of + to.join(full.shown for full in both)
    fits = room is None or len(whole) <= room
    return whole if fits else of + to.join(full.short for full in both)


def _no_call(home: Home) -> str:
    """Return that no call has a day: of somebody who had them all, nothing is missing."""
    return "No call planned" if home.over else "No call date yet"


def _call(home: Home, *, between: str = ", ") -> str:
    """Return when the call, or the interview, is: `Call Friday 5:00 PM · in 2 days`."""
    call, now, what = home.call, home.now, "Interview" if home.met else "Call"
    if call is None:
        return ""
    days = (call.date() - now.date()).days
    if home.situation is Situation.AFTER and call > now:  # it was made early
        return "Called today" if days == 0 else "Call made"
    at = "" if hourless(call) else f" {hour(call, twelve=home.twelve)}"
    if days < 0:
        day = "yesterday" if days == -1 else day_said(call.date(), now.date(), short=True)
        return f"{what} {day}"
    if days == 0:
        away = _away((call - now).total_seconds()) if at else ""
        return f"{what} today{at}{between if away else ''}{away}"
    if days == 1:
        return f"{what} tomorrow{at}"
    day = f"{call:%A}" if days < WEEK else day_said(call.date(), now.date(), short=True)
    return f"{what} {day}{at}{between}in {days} days"


def _away(seconds: float) -> str:
    """Return a distance within a day: `in 1 hour 10 minutes`, `20 minutes ago`, `now`."""
    minutes = round(abs(seconds) / MINUTE)
    if not minutes:
        return "now"
    hours, rest = divmod(minutes, 60)
    parts = [counted(hours, "hour")] if hours else []
    parts += [counted(rest, "minute")] if rest or not hours else []
    text = " ".join(parts)
    return f"in {text}" if seconds >= 0 else f"{text} ago"


def _told(home: Home, room: int) -> Iterator[str]:
    """Yield the sentences below the map, the first in as many words as so many columns hold."""
    if home.situation in (Situation.NEW, Situation.HURRY):
        yield to_learn(home, brief=room < WIDE)
        return
    more = _more(home) if room >= WIDE or home.situation in ALWAYS or home.done else ""
    tonight = home.tonight if home.situation is Situation.EVENING else None
    if tonight and not tonight.left:  # it says how they stand; a stricter call is no loss
        more, standing = more or evening.briefly(tonight, home.now), ""
    else:
        after = home.situation is Situation.AFTER
        standing = "" if after else stands_now(home, room)
    one = f"{standing} {more}".strip()
    yield from (one,) if len(one) <= room else filter(None, (standing, more))


def _besides(home: Home, *, heard: bool = False) -> tuple[str, ...]:
    """Return a sentence each on a rehearsal that was left, and on the other interviews ahead.

    `heard`: a question has its heading behind its number, where it's one of the map's.
    """

    def after(script: str, number: int) -> str:
        found = (one for one in home.drawn.numbered if one.number == number)
        if not heard or script or (asked := next(found, None)) is None:
            return f"question {number}"
        return question_named(number, asked.heading, home.names)

    def left(place: Place) -> str:
        script, of = place.script, f" of {place.script}" if place.script else ""
        typed = f"type {f'rehearse {script}' if script else 'h'}"
        if place.unrated:
            return f"{unrated(place.unrated, of=f'a rehearsal{of}')} To do that: {typed}"
        return (
            f"You left a rehearsal{of} after {after(script, place.number)}. To pick it up: {typed}"
        )

    return (*map(left, home.left), *home.others)


def to_learn(home: Home, *, brief: bool = False) -> str:
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


def stands_now(home: Home, room: int) -> str:
    """Return how many lines can be said, and how many more by first letters."""
    waits, drawn = home.waits, home.drawn
    said, number = drawn.count(Mark.SAY, waits), len(drawn.spots) - len(waits)
    letters = drawn.count(Mark.LETTERS, waits)
    known = drawn.known(waits)
    can, rest = f"You can say {said} of {counted(number, 'line')}", wait(len(waits), known)
    full = f"{can}; {letters} more by first letters{rest}."
    if letters and (len(full) <= room or room >= WIDE):
        return full
    whole = f"{can}{rest}."
    if len(whole) <= room or not waits:
        return whole
    return f"You can say {said} of {number}; {wait_briefly(len(waits), known)}."


def _more(home: Home) -> str:
    match home.situation:
        case Situation.EVENING if home.tonight and not home.tonight.left:
            return evening.finish(home.tonight, home.now)
        case Situation.DAY:
            return _warm_up(home)
        case Situation.ORDINARY if home.done:
            return "You're done for today."
        case found:
            tomorrow = evening.tomorrow(late=past_midnight(home.now))
            said = {
                Situation.EVENING: tomorrow,
                Situation.IDLE: home.idle,
                Situation.AFTER: _after(home),
            }
            return said.get(found, "")


def _after(home: Home) -> str:
    """Return why to note a call now; as long as it may still be made, what else there is."""
    if home.begun:
        return FINISH
    return f"{AFTER} {STILL_TO_CALL if home.lasts else NOT_REACHED}"


def _warm_up(home: Home) -> str:
    """Return why to warm up now, or when it is best."""
    if home.warmed:
        return READY if home.read else f"{WARMED}."
    if home.at_hand:
        return ALMOST
    near = home.call is None or hourless(home.call) or home.call - home.now <= SOON
    when = "now" if near else "today"
    much = home.yesterday >= TWENTY  # then it isn't what they did last night that is to be beaten
    why = f"Five minutes {when}{LONG_EVENING if much else SHORT_EVENING}."
    if near or home.call is None:
        return why
    best = hour(home.call - timedelta(hours=1), twelve=home.twelve)
    return f"{why} The best time: {best}."


def _keys(home: Home, room: int, signs: Signs) -> list[Row]:
    """Return the keys, as many as fit: help shows the others, so it and the way out stay."""
    if room < KEYED:
        return [_pressed(keys, signs) for keys in keys_shown(home, wide=False)]
    rows = []
    for keys, most in zip(keys_shown(home, wide=True), (-1, -3), strict=True):
        left = list(keys)
        while cells(_pressed(tuple(left), signs).text) > room:
            left.pop(most)
        rows.append(_pressed(tuple(left), signs))
    return rows


def _pressed(keys: tuple[str, ...], signs: Signs) -> Row:
    """Return keys and what they do as one row."""
    parts: list[Part] = []
    for number, key in enumerate(keys):
        parts += [Part(f" {signs.between} ", Style.DIM)] * bool(number)
        parts += pressed(key).parts
    return Row("", tuple(parts))


def _indented(each: Row, margin: int) -> Row:
    return Row(each.label, (Part(" " * margin), *each.parts), each.role) if each.text else each
