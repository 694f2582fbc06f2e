"""The search as a page: every picture with a sentence and a table beside it."""

from collections.abc import Iterator, Sequence

from trainer.core.stats.report import Report
from trainer.core.stats.search import Ready
from trainer.pages.markup import Html, page, tag
from trainer.pages.sections import section
from trainer.pages.stats import charts, tables
from trainer.pages.stats.style import STYLE
from trainer.rows.figures.stats import own_ratings
from trainer.rows.row import counted
from trainer.rows.tally import headline

EXAMPLE = "An example: a made-up search of six weeks. None of this is yours."


def stats_page(found: Report, ready: Sequence[Ready], *, title: str, example: bool = False) -> str:
    """Return the whole page; `ready` is the readiness after every day of practice."""
    head = [tag("h1", "The search so far"), tag("p", title, dir="auto")]
    if example:
        head.insert(0, tag("p", EXAMPLE, class_="example"))
    parts = _empty() if found.empty else _parts(found, ready)
    return page("The search so far", STYLE, tag("header", *head), tag("main", *parts))


def _parts(found: Report, ready: Sequence[Ready]) -> Iterator[Html]:
    yield _standing(found)
    yield charts.weeks(found.weeks)
    if ready:
        yield charts.readiness(found, ready)
    yield tables.calendar(found.practice.days, found.now.date())
    yield charts.minutes(found.practice.days)
    yield tables.lines(found)
    for fork in found.forks:
        yield tables.fork(fork)
    yield charts.calibration(found)
    yield tables.stability(found.lines)
    yield tables.search(found)


def _empty() -> Iterator[Html]:
    yield section(
        "Nothing yet",
        tag("p", "After the first drill this page begins to fill:"),
        tag(
            "ul",
            *(
                tag("li", text)
                for text in (
                    "from the first evening: minutes, days, lines you can say;",
                    "from the second week: recall by week, and the words that go missing;",
                    "after 15 answers: an estimate for the call;",
                    "after 50 tests: whether the estimates are honest.",
                )
            ),
        ),
    )


def _standing(found: Report) -> Html:
    practice = found.practice
    days = counted(len(practice.days), "day")
    tests = counted(practice.reviews, "test")
    facts = [
        headline(found.tally),
        f"{_minutes_text(practice.seconds)} on {days}, {tests}.",
    ]
    if found.estimate:
        rest = f"an estimate from {counted(found.estimate.answers, 'answer')}."
        range_ = f"{found.estimate.low} to {found.estimate.high} of {found.estimate.lines} lines"
        facts.append(f"At the call, if you stop now: about {range_}, {rest}")
    if found.kindness.known:
        facts.append(f"Own ratings: {own_ratings(found.kindness)}")
    return section("Where you stand", *(tag("p", fact, class_="fact") for fact in facts))


def _minutes_text(seconds: float) -> str:
    minutes = round(seconds / 60)
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest} min" if hours else counted(minutes, "minute")
