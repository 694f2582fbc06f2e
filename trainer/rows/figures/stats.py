"""The figures as rows: the words of `trainer stats`, the same on a terminal and in plain."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import tzinfo

from msgspec import Struct

from trainer.core.stats.estimate import ANSWERS
from trainer.core.stats.forks import NONE, Fork
from trainer.core.stats.kindness import TELLING, Kindness
from trainer.core.stats.practice import Day, Practice, Recall, Week, monday, total, week_end
from trainer.core.stats.report import Report
from trainer.core.value import replace
from trainer.rows.figures.excerpt import excerpt, heard, lately_said, often, shown
from trainer.rows.figures.figure import Figure, Table
from trainer.rows.figures.forks import branch_name, worst
from trainer.rows.figures.ways import also_text, ways_text
from trainer.rows.figures.whose import HEADING, head_text, held_text, others_text, short_date
from trainer.rows.names import filled
from trainer.rows.row import Role, Row, counted, row
from trainer.rows.tally import headline, in_letters

ALOUD = "aloud, new lines aside"
"""Which of their own ratings count."""
PERCENT = 5
"""Tests from which a share is a percentage."""
READ = "Left: what they said. Top: what you chose."
UNKNOWN = " -: you didn't know."
"""What stands above the tables of forks."""


class Room(Struct, frozen=True):
    """How many weeks are rows of their own (those before them are one row), and weakest lines.

    `forks`: how many sentences there are on what was mixed up; `tables`: whether they are followed
    by all choices at each fork.
    """

    weeks: int = 8
    weakest: int = 5
    forks: int = 4
    tables: bool = True


ROOMS = (
    *(Room(weeks) for weeks in range(8, 2, -1)),
    *(Room(3, 3, forks) for forks in (3, 2)),
    *(Room(3, 3, forks, tables=False) for forks in (4, 3, 2)),
    *(Room(3, 2, forks, tables=False) for forks in (2, 1)),
    Room(2, 2, 1, tables=False),
)
"""From roomy to small, for a screen to find the first that fits."""


RECALL_NEXT = "Now week by week: how much you got right on the first try each day."
WEAKEST_NEXT = (
    "Now your weakest lines: how often you got each one right lately, and what went missing."
)
"""What is said before figures that are heard one after the other."""
NONE_WEAK = "none. Every line you've tried was right on its last tries."
"""Said where no line was missed lately."""


def figures(
    report: Report,
    *,
    zone: tzinfo | None,
    room: Room = ROOMS[0],
    twelve: bool = True,
    aloud: bool = False,
) -> Iterator[Figure]:
    """Yield what a report has to say, the most important first; `aloud`: as it is heard."""
    names = report.names
    if head := head_text(report, zone, twelve=twelve, whole=aloud):
        yield Figure(row("", head))
    if report.empty:
        yield from map(Figure, _coming())
        return
    for begins, found in (
        (True, _standing(report, aloud=aloud)),
        (True, _recall(report, room, aloud=aloud)),
        (True, _weakest(report, room, aloud=aloud)),
        (True, _forks(report.forks, names, room, whole=aloud)),
        (False, _labeled("Interviews", held_text(report, zone, whole=aloud))),
        (False, _labeled("Also practiced", others_text(report, whole=aloud))),
    ):
        for number, figure in enumerate(found):
            yield replace(figure, begins=begins and not number)


def _coming() -> Iterator[Row]:
    """Yield what will stand here, and when, for somebody who has not begun."""
    yield row("", "Nothing here yet. What you'll see:")
    yield row("Today", "the lines you can say without help, and your minutes.")
    yield row("Tomorrow", "how much you get right on the first try each day, week by week.")
    yield row("Soon", "your weakest lines with the words that go missing, and what you mix up.")
    yield row("Later", f"after {ANSWERS} first tries, how many lines you'd still know at the call.")
    yield row("Now", "trainer drill")
    yield row("Look", "trainer stats --example shows a made-up search of six weeks.")


def _labeled(label: str, text: str) -> Iterator[Figure]:
    if text:
        yield Figure(row(label, text))


def _standing(report: Report, *, aloud: bool) -> Iterator[Figure]:
    yield Figure(row("Lines", headline(report.needed, waits=report.waiting)))
    if report.call is not None:
        calls = report.towards and report.call == report.towards.call
        interview = "At the interview" if aloud else "At interview"  # as wide as the labels are
        yield Figure(row("At the call" if calls else interview, _estimate(report)))
    if report.kindness.known:
        estimated = report.call is not None and report.estimate is not None
        yield Figure(row("Own ratings", own_ratings(report.kindness, estimated=estimated)))
    yield Figure(row("Practice", _practice(report.practice)))
    if text := ways_text(report.ways):
        yield Figure(row("Answers", text))
    if text := also_text(report.ways):
        yield Figure(row("", text))


def _estimate(report: Report) -> str:
    """Return the estimate; it can be more than can be said, for first letters count, too.

    It is of somebody who stops now; what a person who keeps going will know, the plan of the days
    until the call says from the start, as an early guess.
    """
    found = report.estimate
    if found is None:
        told = (
            f"After {ANSWERS} first tries at your lines, you'll see here what you'd know if you"
            " stopped."
        )
        ahead = report.towards and report.call == report.towards.call
        return f"{told} If you keep going: trainer today." if ahead else told
    low, high = found.low, found.high
    about = f"{low} to {high}" if low < high else f"{high}"
    text = f"If you stop now, you'll know about {about} of {found.lines} lines"
    return f"{text}{in_letters(report.needed, low)}, an estimate from {found.answers} first tries."


def own_ratings(found: Kindness, *, estimated: bool = True) -> str:
    """Return what a person's own ratings are worth, beside the proofs of the same lines.

    `estimated`: whether an estimate stands beside it.
    """
    said = f"{ALOUD}, you rated {found.well} of {found.rated} right"
    proven = f"typed or by first letters, {found.proven} of {found.proofs} were"
    how = "kind to" if found.share > 0 else "hard on"
    allowed = "; the estimate allows for it" if estimated else ""
    fair = f"You're a little {how} yourself{allowed}."
    if abs(found.share) < TELLING:
        fair = "You rate yourself fairly."
    return f"{said}; {proven}. {fair}{_too_quick(found.quick)}"


def _too_quick(number: int) -> str:
    if not number:
        return ""
    were, so = ("was", "it isn't") if number == 1 else ("were", "they aren't")
    return f" {number} more {were} quicker than anyone can speak, so {so} counted."


def _practice(found: Practice) -> str:
    """Return days, time and days in a row; of a run that ended only the length is told."""
    if not found.days:
        return "None in this period."
    text = f"{counted(len(found.days), 'day')}, {duration(found.seconds)}."
    if not found.reviews:
        return f"{text[:-1]}, reading and practicing parts of lines."
    if found.streak > 1:
        more = f" (best: {found.longest})" if found.longest > found.streak else ""
        return f"{text} {found.streak} days in a row{more}."
    return f"{text} Best: {found.longest} days in a row." if found.longest > 1 else text


def duration(seconds: float) -> str:
    """Return a time as people say it, to the minute: `1 hour 48 minutes`."""
    hours, minutes = divmod(max(1, round(seconds / 60)), 60)
    parts = [counted(hours, "hour")] if hours else []
    parts += [counted(minutes, "minute")] if minutes else []
    return " ".join(parts)


def _recall(report: Report, room: Room, *, aloud: bool) -> Iterator[Figure]:
    """Yield recall by week; on the first day there is none to speak of."""
    weeks = _with_practice(report)
    if not report.weeks or len([day for day in report.practice.days if day.reviews]) <= 1:
        text = "after a second day of answers, how much you got right on the first try each day."
        yield Figure(row("Recall", text))
        return
    by_week = "how much you got right on the first try each day, by week."
    yield Figure(row("", RECALL_NEXT) if aloud else row("Recall", by_week))
    first = len(weeks) - room.weeks
    before = first + 1 if first > 0 else 0  # a single week before them would be a row just as well
    earlier, shown = weeks[:before], weeks[before:]
    if earlier:
        recall = total(earlier)
        told = _told(recall) if recall.tests else "No first tries"
        yield Figure(row("Before", f"{told}; {counted(before, 'week')}."), recall.share)
    for week in shown:
        told = f"{_told(week.recall)}; {_week(week, report.practice, aloud=aloud)}."
        text = told if week.recall.tests else f"No first tries; {told.partition('; ')[2]}"
        label = f"{'The week of ' * aloud}{short_date(week.begin, aloud=aloud)}"
        yield Figure(row(label, text, role=Role.ITEM), week.recall.share)


def _with_practice(report: Report) -> Sequence[Week]:
    """Return every week with a test or any practice, in order: their days add up to all of them."""
    tested = {week.begin: week for week in report.weeks}
    practiced = {monday(day.day): Week(monday(day.day), Recall()) for day in report.practice.days}
    return [week for _, week in sorted((practiced | tested).items())]


def _week(week: Week, found: Practice, *, aloud: bool) -> str:
    """Return the days and minutes of a week; rounded so that those of all weeks add up."""
    until = [day for day in found.days if day.day <= week_end(week.begin)]
    before, days = (
        [day for day in until if (day.day >= week.begin) is inside] for inside in (False, True)
    )
    minutes = _minutes(until) - _minutes(before)
    spent = counted(minutes, "minute") if aloud else f"{minutes} min"
    return f"{counted(len(days), 'day')}, {spent if minutes else 'less than a minute'}"


def _minutes(days: Sequence[Day]) -> int:
    return max(bool(days), round(sum(day.seconds for day in days) / 60))


def _told(recall: Recall) -> str:
    """Return a recall in words, in per cent only where it rests on enough."""
    counts = f"{recall.right} of {recall.tests} right"
    enough = recall.share is not None and recall.tests >= PERCENT
    return f"{recall.share:.0%}, {counts}" if enough else counts


def _weakest(report: Report, room: Room, *, aloud: bool) -> Iterator[Figure]:
    found, names = report.weakest[: room.weakest], report.names
    if not found:
        if report.tally.say:  # of one who knows first letters alone it would say too much
            yield Figure(row("Weakest", NONE_WEAK))
        return
    if aloud:
        yield Figure(row("", WEAKEST_NEXT))
        for weak in found:
            lately = lately_said(weak.lately.right, weak.lately.tests)
            yield Figure(row(lately, heard(weak.missed, names), role=Role.ITEM))
        return
    marked = any(often(weak.missed) for weak in found)
    where = "; [ ] shows what goes missing" if marked else ""
    yield Figure(row("Weakest", f"right on the last tries{where}."))
    for weak in found:
        lately = f"{weak.lately.right} of {weak.lately.tests}"
        yield Figure(row(lately, excerpt(weak.missed, names), role=Role.ITEM))


def _forks(
    found: Sequence[Fork], names: Mapping[str, str], room: Room, *, whole: bool
) -> Iterator[Figure]:
    """Yield what was mixed up, as sentences, then a row a fork with all of its table."""
    met = [fork for fork in found if fork.choices]
    if not met:
        return
    right, all_ = sum(fork.right for fork in met), sum(fork.choices for fork in met)
    chose = f"what they said, and what you chose: {right} of {all_} right."
    heard_so = f"When they answered, you chose what they meant right {right} of {all_} times."
    yield Figure(row("", heard_so) if whole else row("Forks", chose))
    yield from (Figure(row("", each.text)) for each in worst(met, names, whole=whole)[: room.forks])
    for fork in met if room.tables else ():
        heading = shown(filled(fork.cue.heading, names), HEADING, whole=whole)
        text = f"{heading}: {fork.right} of {fork.choices} right."
        yield Figure(row("", text), table=_table(fork, heading, names))


def _table(fork: Fork, heading: str, names: Mapping[str, str]) -> Table:
    keys = [key for key, _ in fork.branches]
    unknown = any(taken == NONE for _, taken in fork.chosen)
    columns = [*keys, NONE] if unknown else keys
    counts = (tuple(fork.chosen.get((key, taken), 0) for taken in columns) for key in keys)
    called = tuple(branch_name(branch, names) for _, branch in fork.branches)
    return Table(heading, called, tuple(counts))
