"""What comes of the practice by the call, in words: lines practiced, and lines known."""

from collections.abc import Iterator
from datetime import date, timedelta

from trainer.core.memory.tally import NONE, Waits
from trainer.core.outlook.agenda import Agenda
from trainer.core.outlook.forecast import Forecast
from trainer.rows.practice.near.evening import lasts
from trainer.rows.row import MINUTE, Row, all_lines, counted, long_date, names_needed, row, wait
from trainer.rows.tally import in_letters

EARLY = "an early guess"
"""What a range is called before enough was answered for an estimate."""


def ahead_rows(found: Agenda, *, day: date) -> tuple[Row, ...]:
    """Return what comes of it by the call: lines practiced, and how many there will be.

    Every screen that looks ahead shows these rows, so no two of them differ. How many lines will be
    practiced is left out once all were, or came up and will be, and on the evening before, which
    asks every line. What the call will bring counts that evening, too.
    """
    ahead = found.ahead
    if ahead is None:
        return ()
    going, waits = going_row(ahead, in_letters(found.tally, ahead.coming[0])), found.waits
    if found.tonight or ahead.begun >= ahead.of or _nothing_new(ahead):
        rest = names_needed(waits.lines, waits.known)
        return (row(going.label, f"{going.text} {rest}") if waits.lines else going,)
    return (outlook_row(ahead, today=day, late=found.late, waits=waits), going)


def _nothing_new(found: Forecast) -> bool:
    """Tell whether all lines will have been practiced, as it seems to who worked on all of them."""
    return found.worked >= found.of and found.practicing[0] >= found.of


def outlook_row(found: Forecast, *, today: date, late: bool = False, waits: Waits = NONE) -> Row:
    """Return how many lines will have been practiced before the last evening, which asks them all.

    `At 5 minutes a day, you'll have practiced 10 to 14 of 19 lines by Thursday, November 26. The
    evening before the call, you go through all 19 once, about 15 to 25 minutes.` Without such an
    evening it is by the call. `late`: it is past midnight, and `today` is the calendar's yesterday.
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
    if found.finish:
        text += f" {_finish(found, today, late=late)}"
    if found.enough and found.lines < found.of:
        sooner = " before that" if found.finish else ""
        text += f" {found.enough:g} minutes {a_day} would cover all {found.of}{sooner}."
    return row("Ahead", text)


def _finish(found: Forecast, today: date, *, late: bool) -> str:
    """Return what the last evening asks; how long that takes, where it is known."""
    day = next((day for day in found.days if day.once), None)
    about = f", {lasts(day.minutes * MINUTE)}" if day and day.cards else ""
    soon = found.finish and (found.finish - today).days == 1
    when = ("This evening" if late else "Tomorrow evening") if soon else "The evening before"
    which = "" if soon else " the call"
    return f"{when}{which}, you go through {all_lines(found.of, found.replies)} once{about}."


def going_row(found: Forecast, beside: str = "") -> Row:
    """Return how many lines there will be at the call if they keep going, and what that counts."""
    of = f"{span(*found.coming)} of {counted(found.of, 'line')}"
    text = f"you'll know about {of} at the call{beside}"
    rests = (
        f"an estimate from {counted(found.going.answers, 'first try', 'first tries')}"
        if found.going
        else EARLY
    )
    return row("If you keep going", f"{text}, {rests}.")


def span(low: int, high: int) -> str:
    """Return a range of a count: `6 to 9`; `6` where both ends are the same."""
    return f"{low} to {high}" if low < high else f"{low}"


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
