"""What the parts of the page of the search have in common: sections, tables, dates."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, tzinfo

from trainer.pages.markup import Html, tag


def figure(
    heading: str, said: str, picture: Html, head: Sequence[str], rows: Iterable[Sequence[str]]
) -> Html:
    """Return a picture with a sentence above it and its figures below."""
    more = tag("details", tag("summary", "The figures"), table(head, rows))
    return section(heading, tag("figure", tag("figcaption", said), picture), more)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Html:
    """Return a table whose first column names the rows."""
    body = (
        tag(
            "tr",
            tag("th", first, scope="row", dir="auto"),
            *(tag("td", cell, dir="auto") for cell in rest),
        )
        for first, *rest in rows
    )
    return tag("div", tag("table", tag("tr", *(th(text) for text in head)), *body), class_="wide")


def section(heading: str, *parts: Html) -> Html:
    """Return a section with its heading."""
    return tag("section", tag("h2", heading, dir="auto"), *parts)


def th(text: str) -> Html:
    """Return the head of a column."""
    return tag("th", text, scope="col")


def short(day: date) -> str:
    """Return a day as `Oct 12`."""
    return f"{day:%b} {day.day}"


def day_of(moment: datetime | None, zone: tzinfo | None) -> date | None:
    """Return the day of a moment in a zone; None is the computer's own."""
    return moment.astimezone(zone).date() if moment else None
