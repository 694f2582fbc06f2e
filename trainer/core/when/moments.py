"""Day and time as people write them, read strictly: what is not clear is asked again.

A grammar of our own: of the texts in its test, python-dateutil's parser refuses "tomorrow 9:30" and
"next friday at 3pm", and where a part is missing it takes today's; dateparser takes last Thursday.
"""

from datetime import UTC, date, datetime, time, timedelta

from msgspec import Struct

from trainer.core.text import one_line
from trainer.core.when.clocks import no_such_time
from trainer.core.when.days import FARTHEST, LAST_SECOND, date_of
from trainer.core.when.reading.found import (
    AFTER_NEXT,
    EXAMPLE,
    EXAMPLES,
    MORE_THAN_ONE,
    Found,
    NotKnown,
    TheirTime,
    Unclear,
)
from trainer.core.when.reading.hours import BY_DAY, PARTS, in_part, no_time, of_part, which_hour
from trainer.core.when.reading.reading import read
from trainer.core.when.said import as_typed, hour, moment_said
from trainer.core.when.spoken.settled import settled
from trainer.core.when.zones import zone_at_end


class Ask(Struct, frozen=True):
    """Why a text is no moment that can be planned for, and what to type instead."""

    text: str


def when(text: str, *, now: datetime, twelve: bool = True, by_day: bool = True) -> datetime | Ask:
    """Return the moment that `text` means, in the zone of `now` (local, aware), or what to ask.

    One written with its zone is in UTC; `on_the_clock` then makes them exact.
    A weekday is the next such day, today if the time still lies ahead; "next friday" is never
    within the next two days. A date without a year is the next such date. Refused is what lacks a
    day or a time, lies in the past or more than `FARTHEST` days ahead, or could mean two things.
    `twelve`: hours are told as 5:00 PM, else as 17:00. `by_day`: an hour without its half is the
    one by day, from seven to eight, where only one is.
    """
    typed = one_line(text)
    text = settled(typed.lower())
    try:
        if moment := _zoned(text):
            return _checked(moment, now, twelve)
        if found := zone_at_end(text):
            plain, zone = found
            away = now.astimezone(zone)
            there = _moment(read(plain, away.date()), away, twelve, by_day=by_day)
            wall = there.replace(tzinfo=None)
            if never := no_such_time(wall, now=away, zone=zone, twelve=twelve):
                return Ask(never)
            return _checked(there.astimezone(UTC), now, twelve)
        return _checked(_moment(read(text, now.date()), now, twelve, by_day=by_day), now, twelve)
    except Unclear as unclear:
        return Ask(as_typed(str(unclear), typed))


def in_a_city(text: str, *, now: datetime) -> str:
    """Return what to type where only a city stands behind an hour: it may be somebody's name."""
    whole = f"{one_line(text).strip(' .!')} time"
    there = isinstance(when(whole, now=now), datetime)
    return f"If that's the time there, type: {whole}" if there else ""


def time_on(
    text: str, day: date, *, now: datetime, twelve: bool = True, part: str = ""
) -> datetime | Ask:
    """Return the moment that a time means on a day that was told before, or what to ask.

    `part`: the part of the day, `morning`, that was told with it.

    A day typed with the time counts instead. A number that could be the morning's or the
    afternoon's is the one that still lies ahead, or is by day, where only one is.
    """
    plain = settled(one_line(text).lower())
    try:
        found = read(plain, now.date())
    except NotKnown as unknown:
        other = when(text, now=now, twelve=twelve)  # written with its zone, it is read there
        theirs = isinstance(unknown, TheirTime)
        why = str(unknown) if theirs else no_time(one_line(text).strip())
        return Ask(why) if isinstance(other, Ask) else other
    except Unclear as unclear:
        return Ask(str(unclear))
    if found.days:
        return when(text, now=now, twelve=twelve)
    if not found.times and not found.doubt:
        return Ask(which_hour(found.parts) or no_time(one_line(text).strip()))
    found.dates.append((day.year, day.month, day.day))
    found.parts += [part] * (part in PARTS and not found.parts and len(found.bare) == 1)
    try:
        return _checked(_moment(found, now, twelve), now, twelve)
    except Unclear as unclear:
        return Ask(str(unclear))


def day_alone(text: str, *, now: datetime) -> datetime | None:
    """Return the last second of the day that `text` means, where it tells a day and no hour.

    None where it is anything else. That second stands for a day whose hour is not known: it lies
    ahead all day long, and nobody types a second (`hourless`).
    """
    try:
        found = read(settled(one_line(text).lower()), now.date())
        if found.times or found.doubt or found.within:
            return None
        found.times.append(LAST_SECOND)
        return _checked(_moment(found, now), now)
    except Unclear:
        return None


def open_day(day: date, *, now: datetime) -> datetime | Ask:
    """Return the last second of a day, whose hour is not known; or why it can't be that day."""
    try:
        return _checked(datetime.combine(day, LAST_SECOND, now.tzinfo), now)
    except Unclear as unclear:
        return Ask(str(unclear))


def _checked(moment: datetime, now: datetime, twelve: bool = True) -> datetime:  # noqa: FBT001, FBT002 - handed on from `when`
    said = moment_said(moment, now.date(), twelve=twelve)
    if moment <= now:
        raise Unclear(f"{said} has already passed. Type a later day and time, {EXAMPLES}.")
    if moment.date() - now.date() > timedelta(FARTHEST):
        raise Unclear(f"{said} is more than {FARTHEST} days away. Type an earlier day.")
    return moment


def _zoned(text: str) -> datetime | None:
    """Return a moment written with its zone, as every JSON of this program has it, in UTC."""
    try:
        moment = datetime.fromisoformat(text.upper())
        return moment.astimezone(UTC) if moment.tzinfo else None
    except (ValueError, OverflowError):
        return None


def _moment(
    found: Found,
    now: datetime,
    twelve: bool = True,  # noqa: FBT001, FBT002 - as above
    *,
    by_day: bool = True,
) -> datetime:
    if found.within and not (found.times or found.doubt or found.days > 1):
        return _soon(max(now + found.within[0], now + timedelta(seconds=1)))
    days = found.days
    pair = len(found.weekdays) == len(found.dates) == 1 and not (found.away or found.weeks)
    if found.dates:
        date_of(found, LAST_SECOND, now)  # a day that there is not has no time either
    if found.parts and len(found.bare) == 1 and len(found.times) <= 1:
        found.times, found.doubt = [_in_part(found, twelve)], ""
    if days > 1 and not pair:
        raise Unclear(MORE_THAN_ONE)
    if found.doubt:
        found.times.append(_half(found, now, by_day=by_day))
    if found.loose and not (found.weekdays and found.loose in ("next week", AFTER_NEXT)):
        raise Unclear(_which_day(found.loose))
    if not days:
        raise Unclear(_no_day(found, twelve))
    _all_in_part(found, twelve)
    if not found.times:
        raise Unclear(f"At what time? Type the time too, for example: {EXAMPLE}.")
    if len(found.times) > 1:
        raise Unclear(MORE_THAN_ONE)
    at = found.times[0]
    day = date_of(found, at, now)
    return datetime.combine(day, at, now.tzinfo)


def _soon(moment: datetime) -> datetime:
    """Return a moment told from now on by the full minute, which then lies ahead."""
    full = moment.replace(second=0, microsecond=0)
    return full if full == moment else full + timedelta(minutes=1)


def _no_day(found: Found, twelve: bool) -> str:  # noqa: FBT001 - as above
    """Return the question for the day, with what was told of its hour."""
    if found.times:
        at = "midnight" if found.midnight else hour(found.times[0], twelve=twelve)
        return f"On which day? Type the day too, for example: Wed {at}."
    if found.parts:
        return f"Which {found.parts[0]}? Type the day too, for example: Wed {found.parts[0]}."
    return f"Type a day and a time, {EXAMPLES}."


def _in_part(found: Found, twelve: bool) -> time:  # noqa: FBT001 - as above
    """Return the time that lies in the part of the day that was told."""
    at = of_part(found.bare[0], found.parts[0])
    if at is None:
        one, other = (hour(each, twelve=twelve) for each in found.bare[0])
        raise Unclear(
            f"{in_part(found.parts[0]).capitalize()}? Type the hour you mean: {one} or {other}."
        )
    return at


def _all_in_part(found: Found, twelve: bool) -> None:  # noqa: FBT001 - as above
    """Raise `Unclear` where a time and a part of the day say different things."""
    for at in found.times:
        if at != LAST_SECOND and any(at.hour not in PARTS[part] for part in found.parts):
            said = hour(at, twelve=twelve)
            raise Unclear(f"{said} isn't {in_part(found.parts[0])}. Type the hour you mean.")


def _which_day(loose: str) -> str:
    if loose.endswith("weekend"):
        return "Saturday or Sunday? Type the day and the time, for example: Sat 10am."
    return f"Which day {loose}? Type the day and the time, for example: Tue 10am."


def _half(found: Found, now: datetime, *, by_day: bool) -> time:
    """Return the one of two times that lies ahead, or is by day; `Unclear` where both may be it.

    Nobody is called at four in the morning, and few are at nine at night.
    """
    both = found.halves[0] if len(found.halves) == 1 and not found.times else ()
    if found.days == 1 and not found.weekdays:
        ahead = [at for at in both if _on(found, at, now) > now]
        if len(ahead) == 1:
            return ahead[0]
    likely = [at for at in both if at.hour in BY_DAY] if by_day else []
    if len(likely) != 1:
        raise Unclear(found.doubt)
    return likely[0]


def _on(found: Found, at: time, now: datetime) -> datetime:
    return datetime.combine(date_of(found, at, now), at, now.tzinfo)
