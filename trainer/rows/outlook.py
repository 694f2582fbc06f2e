"""What today asks, in words and as JSON: for `trainer today`, and for home."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from trainer.core.log.events import iso_8601, moment
from trainer.core.outlook.agenda import Agenda
from trainer.core.outlook.forecast import Day, Forecast
from trainer.core.plan.target import Target
from trainer.core.script.cards import Card
from trainer.core.stats.estimate import Estimate
from trainer.rows.practice.near import evening
from trainer.rows.row import Row, all_lines, counted, filled, long_date, row
from trainer.rows.tally import headline

BEST = "about an hour before the call"
"""When a warm-up is worth most."""
LATE = ("Tonight", "Later today", "Tomorrow")
"""What the study days are called past midnight, when the first of them is not over."""
LOOKING_AHEAD = "Looking ahead"
"""What is going on while the days until the call are planned."""


def today_rows(
    found: Agenda, names: Mapping[str, str], *, day: date, waits: int = 0
) -> tuple[Row, ...]:
    """Return what today asks, what is due, and the days until the call.

    `waits` lines of the call can't be practiced until it is known who will be met.
    """
    return tuple(_today(found, names, day, waits))


def plan_rows(found: Agenda, *, day: date) -> tuple[Row, ...]:
    """Return what today asks, and a row for each of the days after it until the call."""
    later = _later_rows(found.ahead, day, late=found.late) if found.ahead else ()
    return (work_row(found), *later)


def agenda_fields(found: Agenda, target: Target | None, *, day: date) -> dict[str, object]:
    """Return what today asks as JSON has it: minutes as numbers, the moment aimed at in UTC."""
    ahead, estimate = found.ahead, found.estimate
    return {
        "day": day.isoformat(),
        "stage": target.stage if target else None,
        "aim": iso_8601(moment(target.at)) if target else None,
        "wanted": found.wanted,
        "cards": found.now.cards,
        "minutes": round(found.now.minutes, 1),
        "minutes_done": round(found.done, 1),
        "minutes_a_day": found.minutes,
        "due": found.due,
        "new": found.new,
        "can_say": len(found.tally.say),
        "by_letters": len(found.tally.letters),
        "lines": found.tally.lines,
        "weakest": [card.key for card in found.weakest],
        "plan": [
            {
                "day": each.day.isoformat(),
                "cards": each.cards,
                "minutes": round(each.minutes, 1),
                "lines_practiced": each.lines,
                "lines_sayable": each.say,
                "warm_up": each.warm_up,
            }
            for each in (ahead.days if ahead else ())
        ],
        "lines_practiced": [ahead.least, ahead.most] if ahead else None,
        "lines_sayable": list(ahead.say) if ahead else None,
        "minutes_for_all": ahead.enough if ahead else None,
        "if_you_stop_now": _estimated(estimate),
        "if_you_keep_going": _estimated(ahead.going if ahead else None),
    }


def _estimated(found: Estimate | None) -> dict[str, object] | None:
    if found is None:
        return None
    return {"low": found.low, "high": found.high, "answers": found.answers}


def standing_row(found: Agenda, waits: int = 0) -> Row:
    """Return the headline, a count of facts; of several calls it is of the next one."""
    of = " for the next call" if found.several else ""
    return row("", headline(found.tally, of=of, waits=waits))


def weakest_row(weakest: Iterable[Card], names: Mapping[str, str]) -> Row:
    """Return the lines to look at first, by their cues."""
    return row("Weakest", "; ".join(_named(card, names) for card in weakest))


def work_row(found: Agenda) -> Row:
    """Return what a drill begun now would be."""
    today = LATE[0] if found.late else "Today"
    if not found.wanted:
        return row(today, _done(found))
    so_far = (
        f" You've done {counted(round(found.done), 'minute')} already." if found.done >= 1 else ""
    )
    if found.tonight:
        return row(LATE[0], f"{evening.ahead(found.tonight)}.{so_far}")
    if found.warm_at is not None:
        return row("Today", f"a warm-up: five minutes, aloud, {BEST}.")
    return row(today, f"{_amount(found.now)}.{so_far}")


def _today(found: Agenda, names: Mapping[str, str], day: date, waits: int) -> Iterator[Row]:
    yield work_row(found)
    every = ", for all your calls" if found.several else ""
    yield row("To do", f"{found.due} to review, {found.new} new{every}")
    yield standing_row(found, waits)
    if found.weakest:
        yield weakest_row(found.weakest, names)
    if found.ahead:
        yield outlook_row(found.ahead, today=day, late=found.late)
        yield from _later_rows(found.ahead, day, late=found.late)
    yield from estimate_rows(found)


def _amount(day: Day) -> str:
    """Return what a day's practice comes to: `about 5 minutes, 16 lines and replies`."""
    minutes = counted(max(1, round(day.minutes)), "minute")
    return f"about {minutes}, {counted(day.cards, 'line or reply', 'lines and replies')}"


def _done(found: Agenda) -> str:
    if found.tonight:
        next_day = evening.tomorrow(late=found.late)
        return f"you've been through {all_lines(found.tonight.lines)}. {evening.SLEEP} {next_day}"
    if found.done >= 1:
        done = counted(round(found.done), "minute")
        return f"done: {done}. A little more never hurts: trainer drill"
    return "nothing is due. More practice: trainer drill --weakest"


def _named(card: Card, names: Mapping[str, str]) -> str:
    """Return a line's cue; of a follow-up its condition too."""
    heading = filled(card.cue.heading, names)
    condition = card.branch and filled(card.branch.condition, names)
    return f"{heading} ({condition[:1].lower()}{condition[1:]})" if condition else heading


def outlook_row(found: Forecast, *, today: date, late: bool = False) -> Row:
    """Return the one sentence: how many lines will be practiced by the call, and how many sayable.

    `At 5 minutes a day, you'll have practiced 10 to 14 of 19 lines by Thursday, and you'll be able
    to say 6 to 9 of them.` `late`: it is past midnight, and `today` is the calendar's yesterday.
    """
    by = f"by {long_date(found.call, today + timedelta(late))}" if found.call > today else "by then"
    a_day = "a day" if found.call > today else "today"
    many = f"At {found.minutes:g} {'minute' if found.minutes == 1 else 'minutes'} {a_day}"
    practiced = span(found.least, found.most)
    if found.least == found.of:
        text = f"{many}, you'll have practiced {all_lines(found.of)} {by}"
    else:
        text = f"{many}, you'll have practiced {practiced} of {found.of} lines {by}"
    text += f", and you'll be able to say {span(*found.say)}."
    if found.enough and found.lines < found.of:
        text += f" {found.enough:g} minutes {a_day} would cover all {found.of}."
    return row("Ahead", text)


def span(low: int, high: int) -> str:
    """Return a range of a count: `6 to 9`; `6` where both ends are the same."""
    return f"{low} to {high}" if low < high else f"{low}"


def day_rows(found: Forecast, *, today: date, late: bool = False) -> tuple[Row, ...]:
    """Return a row for each of the next days: cards, minutes, lines practiced by then.

    Once all of them are, how many can be said.
    """
    return tuple(
        row(_day(each.day, today, late=late), _work(each, found.of)) for each in found.days
    )


def _later_rows(found: Forecast, day: date, *, late: bool) -> Iterator[Row]:
    """Yield the rows of the days after today, whose own row stands first."""
    rows = day_rows(found, today=day, late=late)
    yield from (row for row, each in zip(rows, found.days, strict=True) if each.day != day)


def estimate_rows(found: Agenda) -> Iterator[Row]:
    """Yield the estimates as ranges: if they stop now, and if they keep going; what they rest on.

    Lines whose last try failed are named as what they are: to be practiced on another evening.
    """
    if found.estimate is None:
        return
    answers = counted(found.estimate.answers, "answer")
    if going := found.ahead and found.ahead.going:
        text = f"about {span(going.low, going.high)} of {going.lines} lines at the call"
        yield row("If you keep going", f"{text}, an estimate from {answers}.")
    now = span(found.estimate.low, found.estimate.high)
    yield row("If you stop now", f"about {now} of {found.estimate.lines} lines.")
    if found.failed:
        some = counted(found.failed, "line")
        need = "needs" if found.failed == 1 else "need"
        yield row("", f"{some[:1].upper()}{some[1:]} {need} another evening.")


def _work(day: Day, lines: int) -> str:
    if not day.cards:
        return f"nothing more; {day.lines} of {lines} lines practiced"
    if day.warm_up:
        minutes = counted(max(1, round(day.minutes)), "minute")
        return f"{minutes} of warm-up, aloud, {BEST}"
    if day.lines < lines:
        return f"{_amount(day)}; {day.lines} of {lines} lines practiced by then"
    return f"{_amount(day)}; by then you can say about {day.say} of {lines} lines"


def _day(day: date, today: date, *, late: bool = False) -> str:
    away = (day - today).days
    if late and away <= len(LATE) - 1:
        return LATE[away]
    return ("Today", "Tomorrow")[away] if away <= 1 else f"{day:%A}"
