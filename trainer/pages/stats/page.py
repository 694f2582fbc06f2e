"""The search as a page: every picture with a sentence and a table beside it."""

from collections.abc import Iterator, Sequence
from datetime import tzinfo

from msgspec import Struct

from trainer.core.stats.estimate import ANSWERS, ENOUGH
from trainer.core.stats.map import Map
from trainer.core.stats.report import Report
from trainer.core.stats.search import Ready
from trainer.pages.markup import Html, page, tag
from trainer.pages.sections import section
from trainer.pages.stats import charts, forks, tables
from trainer.pages.stats.map import call_map
from trainer.pages.stats.style import STYLE
from trainer.rows.figures.stats import duration, own_ratings
from trainer.rows.row import counted
from trainer.rows.tally import headline, in_letters

HEADING = "Your search so far"
EXAMPLE = "An example: a made-up search of six weeks. None of this is yours."


class Shown(Struct, frozen=True):
    """What the page shows: the figures, the readiness after every day of practice, the map.

    `title` is the script's; times are told in `zone` (None: the computer's own).
    """

    report: Report
    ready: Sequence[Ready]
    drawn: Map
    title: str
    zone: tzinfo | None = None
    example: bool = False


def stats_page(shown: Shown) -> str:
    """Return the whole page."""
    head = [tag("h1", HEADING), tag("p", shown.title, dir="auto")]
    if shown.example:
        head.insert(0, tag("p", EXAMPLE, class_="example"))
    parts = _empty() if shown.report.empty else _parts(shown)
    return page(HEADING, STYLE, tag("header", *head), tag("main", *parts))


def _parts(shown: Shown) -> Iterator[Html]:
    found = shown.report
    yield _standing(found)
    yield call_map(shown.drawn, found.names, found.waits)
    for fork in found.forks:
        yield forks.fork(fork, found.names)
    yield charts.weeks(found.weeks)
    if shown.ready:
        yield charts.readiness(found, shown.ready, zone=shown.zone)
    yield tables.calendar(found.practice.days, found.now.date())
    yield charts.minutes(found.practice.days)
    yield tables.lines(found, shown.drawn)
    yield tables.answers(found.ways)
    yield charts.calibration(found)
    yield tables.stability(found.lines)
    yield tables.search(found, zone=shown.zone)


def _empty() -> Iterator[Html]:
    yield section(
        "Nothing yet",
        tag("p", "After your first drill, this page begins to fill:"),
        tag(
            "ul",
            *(
                tag("li", text)
                for text in (
                    "the first evening: minutes, days, lines you can say;",
                    "the second week: recall by week, and the words that go missing;",
                    f"after {ANSWERS} answers: how many lines you'd know at the call;",
                    f"after {ENOUGH} first tries: how honest the estimates are.",
                )
            ),
        ),
    )


def _standing(found: Report) -> Html:
    practice = found.practice
    days = counted(len(practice.days), "day")
    answers = counted(practice.reviews, "answer")
    facts = [
        headline(found.needed, waits=found.waiting),
        f"{duration(practice.seconds)} on {days}, {answers}.",
    ]
    if found.estimate:
        rest = f"an estimate from {counted(found.estimate.answers, 'first try', 'first tries')}."
        range_ = f"{found.estimate.low} to {found.estimate.high} of {found.estimate.lines} lines"
        known = f"{range_} at the call{in_letters(found.needed, found.estimate.low)}"
        facts.append(f"If you stop now, you'll know about {known}, {rest}")
    if found.kindness.known:
        estimated = found.estimate is not None
        facts.append(f"Own ratings: {own_ratings(found.kindness, estimated=estimated)}")
    return section("Where you stand", *(tag("p", fact, class_="fact") for fact in facts))
