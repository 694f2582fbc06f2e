"""The tables of the search: days, words in their place, ways, stability, interviews."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta, tzinfo

from trainer.core.stages.stages import Stage
from trainer.core.stats.map import Map
from trainer.core.stats.missing import Missed, missed
from trainer.core.stats.practice import Day, monday
from trainer.core.stats.report import Line, Report, names_by_stage
from trainer.core.stats.ways import Ways
from trainer.pages.markup import Html, tag
from trainer.pages.sections import day_of, section, short, table, th
from trainer.rows.figures.excerpt import word_filled
from trainer.rows.figures.ways import also_text, by_occasion, by_way
from trainer.rows.names import filled
from trainer.rows.row import counted, lowered
from trainer.rows.stages import WHO

DEEPEST = 4
"""Tints of a word, from never missing to missing at least every other time."""
STEPS = (1.0, 3.0, 7.0, 21.0, 60.0)
"""Days of stability between which lines are counted."""
TINTS = ("never", "rarely", "sometimes", "often", "half the time")
NAMED = 5
"""Missing words of a line that are named under it."""
MARKS = ".,;:?!…“”"
"""What stands around a word and is no part of it."""


def calendar(days: Sequence[Day], today: date) -> Html:
    """Return the days of practice, a row a week."""
    practiced = {day.day: day for day in days}
    begin = monday(min(practiced, default=today))
    names = tag(
        "tr",
        tag("th", "Week of", scope="col"),
        *(th(f"{begin + timedelta(n):%a}") for n in range(7)),
    )
    rows = []
    while begin <= today:
        cells = (_cell(practiced.get(begin + timedelta(n))) for n in range(7))
        rows.append(tag("tr", tag("th", short(begin), scope="row"), *cells))
        begin += timedelta(7)
    return section(
        "Days of practice",
        tag("p", f"{counted(len(days), 'day')} with practice. The numbers are minutes."),
        tag("table", names, *rows, class_="calendar"),
    )


def _cell(day: Day | None) -> Html:
    if day is None:
        return tag("td", "")
    minutes = max(1, round(day.seconds / 60))
    return tag("td", str(minutes), class_=f"tint{min(DEEPEST, 1 + minutes // 5)}")


def lines(found: Report, drawn: Map) -> Html:
    """Return each line as its own words, tinted by how often each goes missing.

    A question has its number in the call, as on the map, `drawn`; a follow-up has none.
    """
    names = names_by_stage(found.stages)
    asked = (each for chapter in drawn.chapters for each in chapter.questions)
    numbers = {each.spot.key: each.number for each in asked if each.number}
    shown = []
    for line in found.lines:
        told = missed(line.card, found.told.of.get(line.card.key, ()), names)
        number = numbers.get(line.card.key)
        place = {"value": str(number)} if number else {"class_": "unnumbered"}
        shown.append(tag("li", *_words(line, told, found.names), **place))
    legend = tag(
        "p",
        "The darker and the more underlined a word, the more often you missed it: ",
        *(part for n, text in enumerate(TINTS) for part in (_tinted(text, n), " ")),
    )
    return section("Your lines, word by word", legend, tag("ol", *shown, class_="lines"))


def _words(line: Line, told: Missed, names: Mapping[str, str]) -> tuple[Html, ...]:
    card = line.card
    heading = filled(card.cue.heading, names)
    if card.branch:
        heading = f"{heading}: {lowered(filled(card.branch.condition, names))}"
    shown = [word_filled(word, names) for word in told.words]
    words: list[Html | str] = []
    for word, missing in zip(shown, told.times, strict=True):
        share = missing / told.answers if told.answers else 0.0
        tint = 0 if not missing else 1 + min(DEEPEST - 1, int(share * 2 * (DEEPEST - 1)))
        words += [_tinted(word, tint, f"missed {missing} of {told.answers}" * bool(missing)), " "]
    state = counted(line.reviews, "try", "tries") if line.reviews else "New"
    times = sorted(zip(shown, told.times, strict=True), key=lambda pair: -pair[1])
    worst = [f"{word.strip(MARKS)} ({n} of {told.answers})" for word, n in times[:NAMED] if n]
    lost = f". Missed most: {', '.join(worst)}" if worst else ""
    return (
        tag("h3", heading, dir="auto"),
        tag("p", *words, dir="auto"),
        tag("p", f"{state}{lost}.", class_="small"),
    )


def _tinted(text: str, tint: int, title: str = "") -> Html:
    more = {"title": title} if title else {}
    return tag("span", text, class_=f"word tint{tint}", **more)


def answers(found: Ways) -> Html:
    """Return how it was answered: each way and occasion with how often it was right."""
    rows = [
        (f"{name[:1].upper()}{name[1:]}", str(told.tests), str(told.right))
        for name, told in (*by_way(found), *by_occasion(found))
    ]
    more = (tag("p", text),) if (text := also_text(found)) else ()
    return section(
        "How you answered",
        tag("p", "Said aloud, you judge yourself. Rehearsals and warm-ups are counted above too."),
        table(("Way", "Answers", "Right"), rows),
        *more,
    )


def stability(lines: Sequence[Line]) -> Html:
    """Return how many lines will last how long."""
    names = ["new", *(f"under {_days(s)}" for s in STEPS), f"{_days(STEPS[-1])} or more"]
    counts = [0] * len(names)
    for line in lines:
        held = line.stability
        counts[0 if held is None else 1 + sum(held >= step for step in STEPS)] += 1
    rows = [(name, str(number)) for name, number in zip(names, counts, strict=True)]
    return section(
        "How long the lines will last",
        tag("p", "How many days until you'd still know nine out of ten."),
        table(("Days", "Lines"), rows),
    )


def search(found: Report, *, zone: tzinfo | None) -> Html:
    """Return the stages of the search and how they went."""
    rows = [
        (
            " · ".join(filter(None, (each.stage.company, _people(each.stage)))) or each.stage.name,
            _when(each.stage, zone),
            "" if each.say is None or each.apart else f"{each.say} of {len(found.lines)}",
            each.stage.outcome,
        )
        for each in found.search.stages
    ]
    companies = counted(found.search.companies, "company", "companies")
    said = f"{counted(len(rows), 'interview')} at {companies}." if rows else "No interviews yet."
    head = ("Interview", "Call", "You could say", "It went")
    return section("Your interviews", tag("p", said), *((table(head, rows),) if rows else ()))


def _people(stage: Stage) -> str:
    return " → ".join(filter(None, (stage.whole(slot).shown for slot in WHO)))


def _when(stage: Stage, zone: tzinfo | None) -> str:
    day = day_of(stage.call or stage.interview, zone)
    return short(day) if day else ""


def _days(days: float) -> str:
    return counted(round(days), "day")
