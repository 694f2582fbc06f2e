"""What lies ahead in words: the days until the call, and what more minutes would buy."""

from datetime import date

from trainer.core.estimate import Estimate
from trainer.core.forecast import Day, Forecast
from trainer.core.rows import Row, counted, long_date, row


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
