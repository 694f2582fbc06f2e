"""The call sheet as a page: for a telephone, a screen, or one or two sheets of paper."""

from collections.abc import Iterable

from trainer.pages.markup import Html, page, tag
from trainer.rows.line import GO_ON
from trainer.rows.sheet import Entry, Run, Said, Section, Sheet, Way


def call_sheet(sheet: Sheet) -> str:
    """Return the call sheet as a page: for a telephone, a screen, or one or two sheets of paper."""
    head = (tag("p", line, dir="auto") for line in sheet.head)
    return page(
        " · ".join(("Call sheet", *sheet.head[:1])),
        _STYLE,
        tag("header", tag("h1", sheet.title, dir="auto"), *head),
        tag("main", *map(_section, sheet.sections)),
    )


def _section(section: Section) -> Html:
    heading = (tag("h2", section.heading, dir="auto"),) if section.heading else ()
    return tag("section", *heading, *map(_entry, section.entries))


def _entry(entry: Entry) -> Html:
    return tag(
        "article",
        tag(
            "h3", tag("span", f"{entry.number or '·'}", class_="number"), " ", entry.cue, dir="auto"
        ),
        *((tag("p", f"“{entry.heard}”", class_="heard", dir="auto"),) if entry.heard else ()),
        _said(entry.said),
        *_note(entry.note),
        *_ways(entry.ways),
        *_then(entry.then),
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
    return (tag("p", "Last time: ", note, class_="note", dir="auto"),) if note else ()


def _ways(ways: tuple[Way, ...]) -> Iterable[Html]:
    return (tag("ul", *map(_way, ways)),) if ways else ()


def _way(way: Way) -> Html:
    said = _said(way.said) if way.said else tag("p", way.then or GO_ON, class_="on", dir="auto")
    after = _then(way.then) if way.said else ()
    condition = tag("p", way.condition, class_="if", dir="auto")
    return tag("li", condition, tag("div", said, *_note(way.note), *_ways(way.ways), *after))


_STYLE = """
:root { color-scheme: light dark; --ink: #1a1a1a; --faint: #555; --rule: #bbb; --note: #7a4a00;
  --paper: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #eee; --faint: #b0b0b0; --rule: #555; --note: #f0c070; --paper: #16181b; } }
* { box-sizing: border-box; margin: 0; padding: 0; }
body { font: 1rem/1.4 system-ui, sans-serif; color: var(--ink); background: var(--paper);
  max-width: 48rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.3rem; line-height: 1.2; }
header { border-bottom: 2px solid var(--ink); padding-bottom: .5rem; }
h2 { font-size: .85rem; text-transform: uppercase; letter-spacing: .08em; color: var(--faint);
  margin: 1.2rem 0 .2rem; }
article { padding: .5rem 0; border-top: 1px solid var(--rule); }
h3 { display: flex; font-size: 1.15rem; font-weight: 400; line-height: 1.25; text-wrap: balance; }
.number { flex: none; min-width: 1.6em; color: var(--faint); }
.say { margin-top: .15rem; color: var(--faint); }
.say strong { font-size: 1.15rem; color: var(--ink); }
.say b { color: var(--ink); }
.note { color: var(--note); font-style: italic; }
.on, .heard { color: var(--faint); }
ul { list-style: none; margin-top: .4rem; }
li { display: grid; grid-template-columns: 11rem 1fr; gap: .2rem .8rem;
  padding: .3rem 0 .3rem .6rem;  border-left: 3px solid var(--rule); margin-top: .25rem; }
.if { font-weight: 600; line-height: 1.25; text-wrap: balance; }
@media (max-width: 36rem) { li { grid-template-columns: 1fr; } }
@media print {
  :root { --ink: #000; --faint: #333; --rule: #999; --note: #000; --paper: #fff; }
  @page { margin: 13mm 14mm; }
  body { font-size: 9.5pt; line-height: 1.25; max-width: none; padding: 0; }
  h1 { font-size: 13pt; } h2 { font-size: 8.5pt; margin: 6pt 0 1pt; }
  h3, .say strong { font-size: 11pt; }
  article { padding: 3pt 0; } li { padding: 1.5pt 0 1.5pt 6pt; margin-top: 2pt; }
  article, li { break-inside: avoid; } h2, h3 { break-after: avoid; }
}
"""
