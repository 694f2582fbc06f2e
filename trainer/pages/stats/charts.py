"""The charts of the search: recall, readiness, minutes, and whether estimates are honest."""

from collections.abc import Sequence
from datetime import date, timedelta, tzinfo

from trainer.core.stages.stages import Stage
from trainer.core.stats.practice import Day, Week, monday
from trainer.core.stats.report import Report
from trainer.core.stats.search import Ready
from trainer.core.text import cut
from trainer.pages.charts import Column, Mark, Point, against, columns, course
from trainer.pages.markup import Html, tag
from trainer.pages.sections import day_of, figure, section, short
from trainer.rows.row import counted
from trainer.rows.stages import with_whom

LABEL = 16
"""Signs of a company that are shown at its call."""
HONEST = "How honest the estimates are"


def weeks(weeks: Sequence[Week]) -> Html:
    """Return recall by week, with its interval."""
    rows = []
    shown = []
    for week in weeks:
        share, interval = week.recall.share, week.recall.interval
        if share is None or interval is None:
            continue
        low, high = interval
        shown.append(Column(short(week.begin), share, low, high))
        rows.append(
            (
                f"Week of {short(week.begin)}",
                f"{share:.0%}",
                f"{low:.0%} to {high:.0%}",
                f"{week.recall.right} of {week.recall.tests}",
            )
        )
    last = rows[-1] if rows else None
    said = f" In the last week with practice: {last[1]}, {last[3]}." if last else ""
    return figure(
        "Recall by week",
        "How much you got right on the first try each day. The thin line shows where the true "
        f"share likely is (95%).{said}",
        columns(shown, top=1.0, unit="%"),
        ("Week", "Recall", "Likely", "Right"),
        rows,
    )


def readiness(found: Report, ready: Sequence[Ready], *, zone: tzinfo | None) -> Html:
    """Return readiness towards each call, with the calls marked."""
    first, last = ready[0].day, max(ready[-1].day, day_of(found.call, zone) or ready[-1].day)
    days_of = ((day_of(each.call or each.interview, zone), each) for each in found.stages)
    calls = [(day, each) for day, each in days_of if day]
    marks = [Mark(_at(day), _label(each), line=True) for day, each in calls if first <= day <= last]
    named = {each.name: with_whom(each) for each in found.stages}
    days = range(0, (last - first).days + 1, max(7, -(-(last - first).days // 5)))
    marks += [Mark(_at(first + timedelta(n)), short(first + timedelta(n))) for n in days]
    say = [Point(_at(each.day), each.say) for each in ready]
    expected = [Point(_at(each.day), each.expected) for each in ready]
    rows = [
        (
            short(each.day),
            str(each.say),
            "" if each.expected is None else f"{each.expected:.1f}",
            named.get(each.stage, each.stage),
        )
        for each in ready
    ]
    all_ = counted(len(found.lines), "line")
    whole = (
        f" Both count all {all_} of the script." if found.needed.lines < len(found.lines) else ""
    )
    return figure(
        "On the way to each call",
        "Solid line: lines you can say. Dashed line: how many you'd know at the next call if you"
        " stopped there, an estimate. The range at the top is corrected by your own results, so it"
        f" can be higher or lower. Vertical lines mark calls.{whole}",
        course(
            (say, expected),
            marks,
            first=_at(first),
            last=_at(last),
            top=float(max(4, -(-len(found.lines) // 4) * 4)),
        ),
        ("Day", "You can say", "Estimate", "Next call"),
        rows,
    )


def minutes(days: Sequence[Day]) -> Html:
    """Return the minutes of each week."""
    weeks: dict[date, float] = {}
    for day in days:
        weeks[monday(day.day)] = weeks.get(monday(day.day), 0.0) + day.seconds / 60
    top = max(10.0, -(-max(weeks.values(), default=0.0) // 20) * 20.0)
    rows = [(f"Week of {short(week)}", f"{minutes:.0f}") for week, minutes in weeks.items()]
    total = sum(weeks.values())
    return figure(
        "Minutes by week",
        f"{counted(round(total), 'minute')} in {counted(len(weeks), 'week')} with practice.",
        columns([Column(short(week), minutes) for week, minutes in weeks.items()], top=top),
        ("Week", "Minutes"),
        rows,
    )


def calibration(found: Report) -> Html:
    """Return estimated against measured recall, where enough was tested."""
    told = found.calibration
    if told is None:
        return section(
            HONEST,
            tag(
                "p",
                "After 50 first tries of what you'd practiced before, you'll see here how honest"
                " the estimates are.",
            ),
        )
    rows = [
        (f"{b.low:.0%} to {b.high:.0%}", f"{b.estimated:.0%}", f"{b.measured:.0%}", str(b.tests))
        for b in told.bins
    ]
    return figure(
        HONEST,
        f"On average the estimate was {told.estimated:.0%} before a first try, and"
        f" {told.measured:.0%} were right, over {told.tests} tries. On the dashed line, the"
        " estimates are honest. Below it, they're too hopeful."
        f" (Log loss {told.log_loss:.3f}, RMSE over bins {told.rmse:.3f}.)",
        against([(b.estimated, b.measured, b.tests) for b in told.bins]),
        ("Estimate", "On average", "Right", "Tries"),
        rows,
    )


def _label(stage: Stage) -> str:
    """Return what stands at a call: the company, where it has one."""
    return cut(stage.company or with_whom(stage), LABEL, "…")


def _at(day: date) -> float:
    return float(day.toordinal())
