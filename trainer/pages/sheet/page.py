"""The call sheet as a page: for a phone, a screen, or paper."""

from collections.abc import Iterable

from trainer.pages.markup import Html, page, tag
from trainer.pages.sheet.fit import ONE, ROOMY, paper
from trainer.pages.sheet.style import STYLE
from trainer.rows.line import GO_ON
from trainer.rows.sheet import Entry, Run, Said, Section, Sheet, Way


def call_sheet(sheet: Sheet, *, roomy: bool = False) -> str:
    """Return the call sheet as a page: for a phone, a screen, or one side of paper where it can be.

    `roomy`: for two sides, with room for notes.
    """
    head = (tag("p", line, dir="auto") for line in sheet.head)
    return page(
        " · ".join(("Call sheet", *sheet.head[:1])),
        STYLE + paper(sheet, ROOMY if roomy else ONE).style,
        tag(
            "header",
            tag("h1", tag("span", "Call sheet: ", class_="unseen"), sheet.title, dir="auto"),
            *head,
        ),
        tag("main", *map(_section, sheet.sections)),
    )


def _section(section: Section) -> Html:
    heading = (tag("h2", section.heading, dir="auto"),) if section.heading else ()
    return tag("section", *heading, *map(_entry, section.entries))


def _entry(entry: Entry) -> Html:
    number = tag("span", f"{entry.number or '·'}", class_="number")
    return tag(
        "article",
        tag(
            "div",
            tag("h3", number, " ", entry.cue, dir="auto"),
            *((tag("p", f"“{entry.heard}”", class_="heard", dir="auto"),) if entry.heard else ()),
            _said(entry.said),
            *_note(entry.note),
            *_ways(entry.ways),
            *_then(entry.then),
            class_="words",
        ),
        tag("div", class_="room"),
    )


def _then(then: str) -> Iterable[Html]:
    return (tag("p", then[:1].upper(), then[1:], class_="on", dir="auto"),) if then else ()


def _said(said: Said) -> Html:
    rest = (_run(run) for run in said.rest)
    return tag("p", tag("strong", said.first), " ", tag("span", *rest), class_="say", dir="auto")


def _run(run: Run) -> Html | str:
    if run.aside:
        return tag("i", run.text)
    return tag("b", run.text) if run.key else run.text


def _note(note: str) -> Iterable[Html]:
    return (tag("p", note, class_="note", dir="auto"),) if note else ()


def _ways(ways: tuple[Way, ...]) -> Iterable[Html]:
    return (tag("ul", *map(_way, ways), role="list"),) if ways else ()


def _way(way: Way) -> Html:
    said = _said(way.said) if way.said else tag("p", way.then or GO_ON, class_="on", dir="auto")
    after = _then(way.then) if way.said else ()
    condition = tag("p", way.condition, class_="if", dir="auto")
    return tag("li", condition, tag("div", said, *_note(way.note), *_ways(way.ways), *after))
