"""What today asks, in words and as JSON: for `trainer today`, and for home."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from msgspec import Struct

from trainer.core.log.events import iso_8601, moment
from trainer.core.memory.tally import NONE, Waits
from trainer.core.outlook.agenda import Agenda
from trainer.core.outlook.days import Day
from trainer.core.outlook.forecast import Forecast
from trainer.core.plan.target import WARM_UP, Target
from trainer.core.script.cards import Card
from trainer.core.stats.estimate import Estimate
from trainer.core.value import replace
from trainer.core.when.said import WEEK, day_said
from trainer.rows.practice.near import evening
from trainer.rows.practice.near.day import READY, WARMED
from trainer.rows.row import Row, all_lines, counted, filled, long_date, names_needed, row, wait
from trainer.rows.tally import headline, in_letters

STILL = "if you haven't called yet"
"""When a warm-up is still worth something, once the hour of the call has come."""
LATE = ("Tonight", "Later today", "Tomorrow")
"""What the study days are called past midnight, when the first of them is not over."""
EARLY = "an early guess"
"""What a range is called before enough was answered for an estimate."""
LOOKING_AHEAD = "Looking ahead"
"""What is going on while the days until the call are planned."""


class Wanted(Struct, frozen=True):
    """One of several calls ahead: what it needs, what it is called briefly, and its names."""

    target: Target
    briefly: str
    names: Mapping[str, str]


def today_rows(
    found: Agenda,
    names: Mapping[str, str],
    *,
    day: date,
    calls: Sequence[Wanted] = (),
    beside: Sequence[str] = (),
) -> tuple[Row, ...]:
    """Return what today asks, what can be said, what the call will bring, and the days until it.

    `calls` are the calls ahead, where there are several; `beside` is what else there is today.
    """
    return (
        work_row(found),
        *(row("", text) for text in beside),
        standing_row(found),
        *weakest_rows(found.weakest, names, calls),
        *ahead_rows(replace(found, waits=NONE), day=day),  # those that wait were told just above
        *stop_rows(found, day=day),
        *later_rows(found, day=day),
    )


def ahead_rows(found: Agenda, *, day: date) -> tuple[Row, ...]:
    """Return what comes of it by the call: lines practiced, and how many there will be.

    Every screen that looks ahead shows these rows, so no two of them differ. How many lines will be
    practiced is left out once all were, and on the evening before, which asks every line. What the
    call will bring counts that evening, too.
    """
    ahead = found.ahead
    if ahead is None:
        return ()
    going, waits = going_row(ahead, in_letters(found.tally, ahead.coming[0])), found.waits
    if found.tonight or ahead.begun >= ahead.of:
        rest = names_needed(waits.lines, waits.known)
        return (row(going.label, f"{going.text} {rest}") if waits.lines else going,)
    return (outlook_row(ahead, today=day, late=found.late, waits=waits), going)


def later_rows(found: Agenda, *, day: date) -> tuple[Row, ...]:
    """Return a row for each of the days after today until the call; today's is `work_row`."""
    return tuple(day_rows(found.ahead, today=day, late=found.late)) if found.ahead else ()


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
                "every_line": each.once,
                "warm_up": each.warm_up,
            }
            for each in (ahead.days if ahead else ())
        ],
        "lines_practiced": list(ahead.practicing) if ahead else None,
        "lines_sayable": list(ahead.coming) if ahead else None,
        "minutes_for_all": ahead.enough if ahead else None,
        "if_you_stop_now": _estimated(estimate),
        "if_you_keep_going": _estimated(ahead.going if ahead else None),
    }


def _estimated(found: Estimate | None) -> dict[str, object] | None:
    if found is None:
        return None
    return {"low": found.low, "high": found.high, "answers": found.answers}


def standing_row(found: Agenda) -> Row:
    """Return the headline, a count of facts; of several calls it is of the next one."""
    of = " for the next call" if found.several else ""
    return row("", headline(found.tally, of=of, waits=found.waits))


def weakest_rows(
    weakest: Iterable[Card], names: Mapping[str, str], calls: Sequence[Wanted] = ()
) -> Iterator[Row]:
    """Yield the lines to look at first, by their cues; of several calls those of each in its row.

    A line that more than one call needs is in the row of the first.
    """
    left = list(weakest)
    for call in calls:
        if own := [card for card in left if call.target.needs(card)]:
            left = [card for card in left if card not in own]
            yield _weakest_row(f"Weakest for {call.briefly}", own, call.names)
    if left:
        yield _weakest_row("Weakest", left, names)


def _weakest_row(label: str, weakest: Iterable[Card], names: Mapping[str, str]) -> Row:
    return row(label, "; ".join(_named(card, names) for card in weakest))


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
        return row(
            "Today", f"a warm-up: five minutes, aloud, {STILL if found.lasts else evening.BEST}."
        )
    new = f", {_share(found.now.new, found.now.cards)} new" if found.now.new else ""
    every = " for all your calls" if found.several else ""
    return row(today, f"{_amount(found.now, every)}{new}.{so_far}")


def _amount(day: Day, every: str = "") -> str:
    """Return what a day's practice comes to: `about 5 minutes, 16 lines and replies`."""
    cards = counted(day.cards, "line or reply", "lines and replies")
    return f"about {_minutes(day)}{every}, {cards}"


def _minutes(day: Day) -> str:
    return counted(max(1, round(day.minutes)), "minute")


def _share(some: int, of: int) -> str:
    return f"{some} of them" if some < of else "all" if of > 1 else "it's"


def _done(found: Agenda) -> str:
    if found.warmed:
        told = READY if found.read else f"{WARMED}: trainer read --page"
        return f"{told[:1].lower()}{told[1:]}"
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


def outlook_row(found: Forecast, *, today: date, late: bool = False, waits: Waits = NONE) -> Row:
    """Return how many lines will have been practiced before the last evening, which asks them all.

    `At 5 minutes a day, you'll have practiced 10 to 14 of 19 lines by Thursday, November 26. The
    evening before the call, you go through all 19 once: about 14 minutes.` Without such an evening
    it is by the call. `late`: it is past midnight, and `today` is the calendar's yesterday.
    """
    least, most = found.practicing
    rest = wait(waits.lines, waits.known)
    if found.idle:
        text = f"You've practiced {span(least, most)} of {found.of} lines{rest}."
        return row("Ahead", f"{text} {_finish(found, today, late=late)}")
    last = found.finish - timedelta(days=1) if found.finish else found.call
    a_day = "a day" if last > today else "today"
    many = f"At {found.minutes:g} {'minute' if found.minutes == 1 else 'minutes'} {a_day}"
    lines = all_lines(found.of) if least == found.of else f"{span(least, most)} of {found.of} lines"
    by = f" by {long_date(last, today + timedelta(late))}" if last > today else ""
    text = f"{many}, you'll have practiced {lines}{by}{rest}."
    if found.finish and least < found.of:
        text += f" {_finish(found, today, late=late)}"
    if found.enough and found.lines < found.of:
        sooner = " before that" if found.finish else ""
        text += f" {found.enough:g} minutes {a_day} would cover all {found.of}{sooner}."
    return row("Ahead", text)


def _finish(found: Forecast, today: date, *, late: bool) -> str:
    """Return what the last evening asks; how long that takes, where it is known."""
    day = next((day for day in found.days if day.once), None)
    about = f", about {_minutes(day)}" if day and day.cards else ""
    soon = found.finish and (found.finish - today).days == 1
    when = ("This evening" if late else "Tomorrow evening") if soon else "The evening before"
    which = "" if soon else " the call"
    return f"{when}{which}, you go through {all_lines(found.of)} once{about}."


def going_row(found: Forecast, beside: str = "") -> Row:
    """Return how many lines there will be at the call if they keep going, and what that counts."""
    of = f"{span(*found.coming)} of {counted(found.of, 'line')}"
    text = f"you'll know about {of} at the call{beside}"
    rests = f"an estimate from {counted(found.going.answers, 'answer')}" if found.going else EARLY
    return row("If you keep going", f"{text}, {rests}.")


def span(low: int, high: int) -> str:
    """Return a range of a count: `6 to 9`; `6` where both ends are the same."""
    return f"{low} to {high}" if low < high else f"{low}"


def day_rows(found: Forecast, *, today: date, late: bool = False) -> Iterator[Row]:
    """Yield a row for each of the days after today that is told of: what it asks."""
    for each in found.days:
        if each.day > today:
            yield row(_day(each.day, today, late=late), _work(each, found))


def stop_rows(found: Agenda, *, day: date) -> Iterator[Row]:
    """Yield the estimate if they stop now, and what lies behind it: lines that were missed."""
    if found.estimate is None:
        return
    now = f"{span(found.estimate.low, found.estimate.high)} of"
    text = f"you'll know about {now} {counted(found.estimate.lines, 'line')} at the call"
    yield row("If you stop now", f"{text}{in_letters(found.tally, found.estimate.low)}.")
    if found.failed:
        yield row("", _missed(found, day))


def _missed(found: Agenda, day: date) -> str:
    """Return what the lines are that were missed: work for another evening, where there is one."""
    later = found.ahead.days if found.ahead else ()
    if any(each.day > day and not each.warm_up for each in later):
        some, need = counted(found.failed, "line"), "It needs" if found.failed == 1 else "They need"
        return f"You missed {some} the last time you tried. {need} another evening."
    some = "the line" if found.failed == 1 else f"the {found.failed} lines"
    return f"That allows for {some} you missed the last time you tried."


def _work(day: Day, found: Forecast) -> str:
    if day.warm_up:
        return f"{WARM_UP:g} minutes of warm-up, aloud, {evening.BEST}"
    if day.once:
        about = f", about {_minutes(day)}" if day.cards else ""
        return f"{all_lines(found.of)} once, the evening before the call{about}"
    return _amount(day) if day.cards else "nothing more"


def _day(day: date, today: date, *, late: bool = False) -> str:
    away = (day - today).days
    if late and away <= len(LATE) - 1:
        return LATE[away]
    if away >= WEEK:  # its name would be that of a nearer day
        return day_said(day, today, short=True)
    return ("Today", "Tomorrow")[away] if away <= 1 else f"{day:%A}"
