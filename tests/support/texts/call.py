"""A call of two questions, its cards, and a log in which each was answered once."""

from tests.support.folds import changes
from tests.support.people import MONDAY
from trainer.core.edits.changes import Changes
from trainer.core.log.events import Event, microseconds
from trainer.core.script.cards import Card, cards
from trainer.core.script.parse import parse

SUPPORT = "Do I have your support in getting this job?"
NOW = microseconds(MONDAY.replace(year=2027))
SCRIPT = """# Call {#call}

## Where you stand

### Ask how you rank

> If you were to rank the candidates, how would you rank me?

- If you are told first
  - "First."
  - "Top of the list."

  > That is great to hear, what do I need to do to stay there?

- If you are told one of several
  - "One of a few."
  - "You are in the group."

  > What makes me a unique candidate in your opinion?

### Ask for support

> Do I have your support in getting this job?
"""


def deck(text: str, *, stem: str = "call") -> tuple[Card, ...]:
    script, problems = parse(text, path=f"{stem}.md", stem=stem)
    assert script is not None, problems
    return cards(script)


def log_of(cards_: tuple[Card, ...]) -> tuple[Event, ...]:
    """Return a log in which every card was reviewed once."""
    found = []
    for number, card in enumerate(cards_):
        branch = card.branch if card.key.endswith("#branch") else None
        line = branch.condition if branch else card.line.wanted
        found.append(
            Event(
                event="review",
                id=f"{number:04}",
                at=microseconds(MONDAY) + number,
                day="2026-11-23",
                key=card.key,
                line=line.text,
                way="choose" if branch else "type",
                rung=None if branch else 2,
                rating=3,
            )
        )
    return tuple(found)


def after(text: str, *, stem: str = "call", others: frozenset[str] = frozenset()) -> Changes:
    return changes(deck(text, stem=stem), log_of(deck(SCRIPT)), others=others)


def moved(found: Changes) -> dict[str, str]:
    return {move.old: move.card.key for move in found.moves}
