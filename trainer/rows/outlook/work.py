"""What today asks, and each of the days after it: the work itself, in words."""

from collections.abc import Iterator
from datetime import date

from trainer.core.outlook.agenda import Agenda
from trainer.core.outlook.days import Day
from trainer.core.outlook.forecast import Forecast
from trainer.core.plan.target import WARM_UP
from trainer.core.when.said import WEEK, day_said
from trainer.rows.practice.near import evening
from trainer.rows.practice.near.day import READY, SHORT_WAY, WARMED
from trainer.rows.row import MINUTE, Row, all_lines, counted, row

STILL = "if you haven't called yet"
"""When a warm-up is still worth something, once the hour of the call has come."""
LATE = ("Before you sleep", "Later today", "Tomorrow")
"""What the study days are called past midnight, when the first of them is not over."""


def work_row(found: Agenda, *, followed: bool = False) -> Row:
    """Return what a drill begun now would be; `followed`: a row for each of the days to come is."""
    today = LATE[0] if found.late else "Today"
    if not found.wanted:
        return row(today, _done(found, followed=followed))
    so_far = (
        f" You've done {counted(round(found.done), 'minute')} already." if found.done >= 1 else ""
    )
    if found.tonight:
        return row(LATE[0] if found.late else "Tonight", f"{evening.ahead(found.tonight)}.{so_far}")
    if found.hurried:
        return row("Today", f"{SHORT_WAY}{f', {STILL}' * found.lasts}.")
    if found.warm_at is not None:
        best = STILL if found.lasts else evening.BEST
        return row("Today", f"a warm-up: five minutes, aloud, {best}.")
    new = f", {_share(found.now.new, found.now.cards)} new" if found.now.new else ""
    every = " for all your calls" if found.several else ""
    return row(today, f"{_amount(found.now, every)}{new}.{so_far}")


def later_rows(found: Agenda, *, day: date) -> tuple[Row, ...]:
    """Return a row for each of the days after today until the call; today's is `work_row`."""
    return tuple(day_rows(found.ahead, today=day, late=found.late)) if found.ahead else ()


def day_rows(found: Forecast, *, today: date, late: bool = False) -> Iterator[Row]:
    """Yield a row for each of the days after today that is told of: what it asks."""
    for each in found.days:
        if each.day > today:
            yield row(_day(each.day, today, late=late), _work(each, found))


def _work(day: Day, found: Forecast) -> str:
    if day.warm_up:
        return f"{WARM_UP:g} minutes of warm-up, aloud, {evening.BEST}"
    if day.once:
        about = f", {evening.lasts(day.minutes * MINUTE)}" if day.cards else ""
        return f"{all_lines(found.of, found.replies)} once, the evening before the call{about}"
    return _amount(day) if day.cards else "nothing more"


def _day(day: date, today: date, *, late: bool = False) -> str:
    away = (day - today).days
    if late and away <= len(LATE) - 1:
        return LATE[away]
    if away >= WEEK:  # its name would be that of a nearer day
        return day_said(day, today, short=True)
    return ("Today", "Tomorrow")[away] if away <= 1 else f"{day:%A}"


def _amount(day: Day, every: str = "") -> str:
    """Return what a day's practice comes to: `about 5 minutes, 16 lines and replies`."""
    cards = counted(day.cards, "line or reply", "lines and replies")
    return f"about {counted(max(1, round(day.minutes)), 'minute')}{every}, {cards}"


def _share(some: int, of: int) -> str:
    return f"{some} of them" if some < of else "all" if of > 1 else "it's"


def _unasked(found: Agenda) -> str:
    """Return why nothing is asked today, whatever is due; empty where something may be."""
    if found.over:
        return "nothing to practice."
    if found.free:
        fresh = f" To keep your lines fresh, {_amount(found.now)}: trainer drill"
        return f"no call is ahead.{fresh * bool(found.now.cards)}"
    anyway = "an evening without practice, as you wanted. To practice anyway: trainer drill"
    return anyway if found.away else ""


def _done(found: Agenda, *, followed: bool) -> str:
    if told := _unasked(found):
        return told
    if found.warmed:
        told = READY if found.read else f"{WARMED}: trainer read --page"
        return f"{told[:1].lower()}{told[1:]}"
    if found.tonight:
        every = all_lines(found.tonight.lines, found.tonight.replies)
        done = f"you've been through {every}. {evening.SLEEP}"
        return done if followed and found.ahead else f"{done} {evening.tomorrow(late=found.late)}"
    if found.done >= 1:
        done = counted(round(found.done), "minute")
        return f"done: {done}. A little more never hurts: trainer drill"
    return "nothing is due. More practice: trainer drill --weakest"
