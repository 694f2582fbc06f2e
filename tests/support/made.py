"""A short script, and logs in which exactly those cards are due that a test wants to see."""

from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from pathlib import Path

from trainer.core.log.events import Event, What, microseconds, study_day
from trainer.core.script.cards import Card, cards
from trainer.core.script.clauses import clauses
from trainer.core.script.key import Kind
from trainer.core.script.parse import parse
from trainer.core.script.script import Script
from trainer.core.value import replace
from trainer.store.store import Store, read

DECK = Path(__file__).parents[2] / "decks" / "second-interview.md"

SHORT = """\
# A short call {#short}

### Ask the time {#time}

> What time is it now?

Clocks differ.

### Ask for a hand {#hand}

> Can you **help** me carry this very heavy box?

- If they say yes {#yes}
  - "Yes, of course."

  > Thank you very much indeed.

- If they say no {#no}
  - "No, I am busy."

  > Who else could help me?

- Otherwise
  - "Maybe later."
"""

TIME, HAND, YES, NO = (
    f"short/{place}#{kind}"
    for place, kind in (
        ("time", Kind.PHRASING),
        ("hand", Kind.PHRASING),
        ("hand/yes", Kind.BRANCH),
        ("hand/no", Kind.BRANCH),
    )
)


def script(text: str = SHORT, stem: str = "short") -> Script:
    """Return a script from its text."""
    found, problems = parse(text, path=f"{stem}.md", stem=stem)
    assert found is not None, problems
    return found


def log(deck: tuple[Card, ...], due: Collection[str], *, now: datetime) -> list[Event]:
    """Return a log in which the cards in `due` were learnt some days ago, the others just now."""
    found: list[Event] = []
    for number, card in enumerate(deck):
        ago = timedelta(days=9) if card.key in due else timedelta(minutes=5)
        then = now - ago - timedelta(minutes=number)
        found += _learned(card, then, rating=3 if card.key in due else 4)
    return sorted(found, key=lambda event: event.at)


def _learned(card: Card, then: datetime, *, rating: int) -> list[Event]:
    blank = Event(event=What.STUDY, at=0, day="", key=card.key, line=card.line.wanted.text)
    blank = replace(blank, kind="drill", hints=0, missing=())
    rated = replace(blank, event=What.REVIEW, rating=rating, suggested=rating, seconds=9.0)
    if card.kind is Kind.BRANCH:
        steps = [replace(rated, way="choose", chosen=card.key)]
    else:
        parts = [part.text for part in clauses(card.line.wanted)]
        steps = [replace(blank, way="letters", rung=0, line=part) for part in parts]
        steps.append(replace(rated, way="letters", rung=1))
    moments = [then - timedelta(seconds=200 * left) for left in reversed(range(len(steps)))]
    return [
        replace(step, at=microseconds(moment), day=study_day(moment))
        for step, moment in zip(steps, moments, strict=True)
    ]


def write_log(path: Path, *due: str, text: str = SHORT, stem: str = "short") -> None:
    """Write a store in which only the cards of those keys are due."""
    deck = cards(script(text, stem))
    with Store.open(path) as store:
        for event in log(deck, due, now=datetime.now(UTC)):
            store.append(event)


def reviews(path: Path) -> list[tuple[str, int]]:
    """Return the key and the rating of each review of the last minute, in their order."""
    since = microseconds(datetime.now(UTC) - timedelta(minutes=2))
    return [
        (event.key or "", event.rating or 0)
        for event in read(path)
        if event.event == What.REVIEW and event.at > since
    ]
