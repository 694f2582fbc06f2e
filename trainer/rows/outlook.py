"""What today asks, in words and as JSON: for `trainer today`, and for home."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from trainer.core.log.events import iso_8601, moment
from trainer.core.outlook.agenda import Agenda
from trainer.core.outlook.forecast import Day, Forecast
from trainer.core.plan.target import Target
from trainer.core.script.cards import Card
from trainer.core.stats.estimate import Estimate
from trainer.rows.row import Row, counted, filled, long_date, row
from trainer.rows.tally import headline

LOOKING_AHEAD = "Looking ahead"
"""What is going on while the days until the call are planned."""


def today_rows(found: Agenda, names: Mapping[str, str], *, day: date) -> tuple[Row, ...]:
    """Return what today asks, what is due, and the days until the call."""
    return tuple(_today(found, names, day))


def home_rows(found: Agenda, names: Mapping[str, str], *, day: date) -> tuple[Row, ...]:
    """Return where the person stands and what today asks, in a few rows."""
    rows = [standing_row(found)]
    if found.weakest:
        rows.append(weakest_row(found.weakest, names))
    rows.append(work_row(found))
    if found.ahead:
        rows.append(outlook_row(found.ahead, today=day))
    if found.estimate:
        rows.append(estimate_row(found.estimate))
    return tuple(rows)


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
            }
            for each in (ahead.days if ahead else ())
        ],
        "lines_practiced": ahead.lines if ahead else None,
        "minutes_for_all": ahead.enough if ahead else None,
        "estimate": {"low": estimate.low, "high": estimate.high, "answers": estimate.answers}
        if estimate
        else None,
    }


def standing_row(found: Agenda) -> Row:
    """Return the headline, a count of facts."""
    return row("", headline(found.tally))


def weakest_row(weakest: Iterable[Card], names: Mapping[str, str]) -> Row:
    """Return the lines to look at first, by their cues."""
    return row("Weakest", "; ".join(_named(card, names) for card in weakest))


def work_row(found: Agenda) -> Row:
    """Return what a drill begun now would be."""
    if not found.wanted:
        return row("Today", _done(found))
    so_far = f" {counted(round(found.done), 'minute')} done already." if found.done >= 1 else ""
    minutes = counted(max(1, round(found.now.minutes)), "minute")
    cards = counted(found.now.cards, "card")
    return row("Today", f"about {cards}, {minutes}.{so_far}")


def _today(found: Agenda, names: Mapping[str, str], day: date) -> Iterator[Row]:
    yield work_row(found)
    yield row("Cards", f"{found.due} due, {found.new} not tested yet")
    yield standing_row(found)
    if found.weakest:
        yield weakest_row(found.weakest, names)
    if found.ahead:
        yield outlook_row(found.ahead, today=day)
        yield from day_rows(found.ahead, today=day)[1:]  # today's own row stands first
    if found.estimate:
        yield estimate_row(found.estimate)


def _done(found: Agenda) -> str:
    if found.done >= 1:
        done = counted(round(found.done), "minute")
        return f"done, {done} practised. More does no harm: trainer drill"
    return "nothing to practise"


def _named(card: Card, names: Mapping[str, str]) -> str:
    """Return a line's cue; of a follow-up its condition too."""
    heading = filled(card.cue.heading, names)
    condition = card.branch and filled(card.branch.condition, names)
    return f"{heading} ({condition[:1].lower()}{condition[1:]})" if condition else heading


def outlook_row(found: Forecast, *, today: date) -> Row:
    """Return the one sentence: `at 5 minutes a day you will have practised about 12 of 19`."""
    by = long_date(found.call, today) if found.call > today else "then"
    a_day = "a day" if found.call > today else "today"
    many = f"{found.minutes:g} {'minute' if found.minutes == 1 else 'minutes'} {a_day}"
    if found.lines == found.of:
        return row("Ahead", f"At {many} you will have practised all {found.of} lines by {by}.")
    text = f"At {many} you will have practised about {found.lines} of {found.of} lines by {by}"
    more = f"; {found.enough:g} minutes {a_day} get all." if found.enough else "."
    return row("Ahead", text + more)


def day_rows(found: Forecast, *, today: date) -> tuple[Row, ...]:
    """Return a row for each of the next days: cards, minutes, lines practised by then."""
    return tuple(row(_day(each.day, today), _work(each, found.of)) for each in found.days)


def estimate_row(found: Estimate) -> Row:
    """Return the estimate as a range, and what it rests on."""
    range_ = f"{found.low} to {found.high}" if found.low < found.high else f"{found.low}"
    answers = counted(found.answers, "answer")
    return row("At the call", f"about {range_} of {found.lines} lines, an estimate from {answers}.")


def _work(day: Day, lines: int) -> str:
    if not day.cards:
        return f"nothing more; {day.lines} of {lines} lines practised"
    minutes = counted(max(1, round(day.minutes)), "minute")
    cards = counted(day.cards, "card")
    return f"about {cards}, {minutes}; {day.lines} of {lines} lines practised by then"


def _day(day: date, today: date) -> str:
    away = (day - today).days
    return ("Today", "Tomorrow")[away] if away <= 1 else f"{day:%A}"
