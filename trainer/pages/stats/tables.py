"""The tables of the search: days, words in their place, forks, stability, stages."""

from collections.abc import Sequence
from datetime import date, timedelta

from trainer.core.stages.stages import Stage
from trainer.core.stats.forks import NONE, Fork
from trainer.core.stats.missing import Missed, missed
from trainer.core.stats.practice import Day, monday
from trainer.core.stats.report import Line, Report, names_by_stage
from trainer.pages.markup import Html, tag
from trainer.pages.sections import day_of, section, short, table, th
from trainer.rows.row import counted, filled
from trainer.rows.stages import people

DEEPEST = 4
"""Tints of a word, from never missing to missing at least every other time."""
STEPS = (1.0, 3.0, 7.0, 21.0, 60.0)
"""Days of stability between which lines are counted."""
TINTS = ("never", "seldom", "at times", "often", "every other time")
NAMED = 5
"""Missing words of a line that are named under it."""


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
        tag("p", f"{counted(len(days), 'day')} with practice; each cell tells its minutes."),
        tag("table", names, *rows, class_="calendar"),
    )


def _cell(day: Day | None) -> Html:
    if day is None:
        return tag("td", "")
    minutes = max(1, round(day.seconds / 60))
    return tag("td", str(minutes), class_=f"tint{min(DEEPEST, 1 + minutes // 5)}")


def lines(found: Report) -> Html:
    """Return each line as its own words, tinted by how often each goes missing."""
    names = names_by_stage(found.stages)
    shown = [
        _words(line, missed(line.card, found.told.of.get(line.card.key, ()), names))
        for line in found.lines
    ]
    legend = tag(
        "p",
        "The darker and the more underlined a word, the oftener it was missing: ",
        *(tag("span", text, class_=f"word tint{n}") for n, text in enumerate(TINTS)),
    )
    return section("Your lines, word by word", legend, tag("ol", *shown, class_="lines"))


def _words(line: Line, told: Missed) -> Html:
    card = line.card
    heading = card.cue.heading.text
    if card.branch:
        heading = f"{heading}: {card.branch.condition.text}"
    words: list[Html | str] = []
    for word, missing in zip(told.words, told.times, strict=True):
        share = missing / told.answers if told.answers else 0.0
        tint = 0 if not missing else 1 + min(DEEPEST - 1, int(share * 2 * (DEEPEST - 1)))
        title = {"title": f"missing {missing} of {told.answers}"} if missing else {}
        words += [tag("span", word, class_=f"word tint{tint}", **title), " "]
    state = "not tested yet" if not line.reviews else counted(line.reviews, "test")
    times = sorted(zip(told.words, told.times, strict=True), key=lambda pair: -pair[1])
    worst = [f"{word} ({n} of {told.answers})" for word, n in times[:NAMED] if n]
    lost = f"; missing most: {', '.join(worst)}" if worst else ""
    return tag(
        "li",
        tag("h3", heading, dir="auto"),
        tag("p", *words, dir="auto"),
        tag("p", f"{state}{lost}.", class_="small"),
    )


def fork(fork: Fork) -> Html:
    """Return what was chosen, and what was said, after each branch was heard."""
    named = {
        key: ("Otherwise" if b.otherwise else filled(b.condition, {})) for key, b in fork.branches
    }
    letters = {key: "abcd"[n % 4] for n, key in enumerate(named)}
    head = tag(
        "tr",
        tag("th", "You heard", scope="col"),
        *(th(f"chose {letter}") for letter in letters.values()),
        th("did not know"),
        th("said another's words"),
    )
    rows = []
    for key, name in named.items():
        chosen = [fork.chosen.get((key, other), 0) for other in (*named, NONE)]
        other = sum(n for (heard, _), n in fork.said.items() if heard == key)
        cells = (
            tag("td", str(n), class_="right" if o == key and n else "wrong" if n else "")
            for n, o in zip(chosen, (*named, NONE), strict=True)
        )
        rows.append(
            tag(
                "tr",
                tag("th", f"{letters[key]}  {name}", scope="row"),
                *cells,
                tag("td", str(other), class_="wrong" if other else ""),
            )
        )
    heading = f"Fork: {fork.cue.heading.text}"
    said = (
        f"{fork.right} of {counted(fork.choices, 'choice')} right."
        if fork.choices
        else "Not asked yet."
    )
    return section(heading, tag("p", said), tag("div", tag("table", head, *rows), class_="wide"))


def stability(lines: Sequence[Line]) -> Html:
    """Return how many lines will last how long."""
    names = [
        "not tested yet",
        *(f"under {_days(s)}" for s in STEPS),
        f"{_days(STEPS[-1])} and more",
    ]
    counts = [0] * len(names)
    for line in lines:
        held = line.stability
        counts[0 if held is None else 1 + sum(held >= step for step in STEPS)] += 1
    rows = [(name, str(number)) for name, number in zip(names, counts, strict=True)]
    return section(
        "How long the lines will last",
        tag("p", "Stability: the days until nine in ten would still be recalled."),
        table(("Stability", "Lines"), rows),
    )


def search(found: Report) -> Html:
    """Return the stages of the search and how they went."""
    rows = [
        (
            each.stage.name,
            people(each.stage) or each.stage.company,
            _when(each.stage),
            str(each.reviews),
            "" if each.say is None else f"{each.say} of {len(found.lines)}",
            each.stage.outcome,
        )
        for each in found.search.stages
    ]
    head = ("Stage", "Who", "Call", "Tests", "Lines by then", "How it went")
    companies = counted(found.search.companies, "company", "companies")
    said = f"{counted(len(rows), 'stage')} at {companies}."
    return section("The search at a glance", tag("p", said), table(head, rows))


def _when(stage: Stage) -> str:
    day = day_of(stage.call or stage.interview)
    return short(day) if day else ""


def _days(days: float) -> str:
    return counted(round(days), "day")
