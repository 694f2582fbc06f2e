"""The end of a drill in words, printed on the ordinary screen after it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime

from trainer.core.asking import possible
from trainer.core.cards import Card, Kind
from trainer.core.drill import Drill, Limit, today
from trainer.core.events import What
from trainer.core.memory import NEW, Memory
from trainer.core.rows import Row, counted, listed, long_date, row

HARD = 2
MOST_TROUBLE = 3
"""Cards whose missing words are named."""
MOST_WORDS = 8
"""Missing words named of one card; of more it is said that they are many."""


def recap_rows(drill: Drill, *, now: datetime) -> tuple[Row, ...]:
    """Return minutes, lines practised, lines said right, the words that gave trouble, what is next.

    Only counts of what happened; no estimate.
    """
    rows = [row("", _done(drill, now))]
    lines = [card for card in drill.deck if card.kind is Kind.PHRASING]
    if any(event.event == What.REVIEW for event in drill.log):
        rows.append(row("Said right, unaided, at the last try", unaided(lines, drill.memories)))
    rows.extend(row("Trouble", text) for text in _trouble(drill))
    rows.append(row("Next", coming(drill, now)))
    return tuple(rows)


def unaided(lines: Iterable[Card], memories: Mapping[str, Memory]) -> str:
    """Return the count of facts: `7 of 19 lines`."""
    states = [memories.get(card.key, NEW).unaided for card in lines]
    return f"{sum(states)} of {counted(len(states), 'line')}"


def coming(drill: Drill, now: datetime) -> str:
    """Return when the next card is due, how many are not begun, and the command for it."""
    day = today(now)
    due = sorted(date_ for card in drill.deck if (date_ := drill.memories.get(card.key, NEW).due))
    sentences = []
    if due:
        first = max(due[0], day)
        number = sum(each <= first for each in due)
        sentences.append(f"{counted(number, 'card')} due {long_date(first, day)}.")
    waiting = sum(drill.memories.get(card.key, NEW).reviews == 0 for card in drill.deck)
    if waiting:
        sentences.append(f"{counted(waiting, 'card')} not tested yet.")
    now_too = any(possible(replace(drill, limit=Limit()), now))
    when = "More today, or tomorrow" if now_too else f"From {_when(due, day)}"
    return " ".join((*sentences, f"{when}: trainer drill"))


def _when(due: list[date], day: date) -> str:
    return long_date(due[0], day) if due and due[0] > day else "tomorrow"


def _done(drill: Drill, now: datetime) -> str:
    events = drill.events
    tries = [event for event in events if event.event == What.REVIEW]
    if not events:
        return "Nothing was answered, so nothing changed."
    minutes = max(1, round((now - drill.started).total_seconds() / 60))
    lines = len({event.key for event in events if event.way != "choose"})
    forks = sum(event.way == "choose" for event in events)
    what = [counted(lines, "line")] if lines else []
    what += [counted(forks, "choice")] if forks else []
    right = sum((event.rating or 0) >= HARD for event in tries)
    tested = f" {right} of {counted(len(tries), 'test')} right." if tries else ""
    return f"{counted(minutes, 'minute')}, {listed(what)} practised.{tested} All of it is saved."


def _trouble(drill: Drill) -> list[str]:
    """Return, for the last lines that failed, their cue and the words that went missing."""
    found: dict[str, str] = {}
    headings = {card.key: card.cue.heading.text for card in drill.deck}
    for event in reversed(drill.events):
        key = event.key or ""
        if event.missing and key not in found and len(found) < MOST_TROUBLE:
            many = len(event.missing) > MOST_WORDS
            words = "most of the words" if many else ", ".join(event.missing)
            found[key] = f"{headings[key]}: {words}"
    return list(found.values())
