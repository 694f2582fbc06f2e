"""A drill of a short script on a real terminal: its keys, and what was kept of it."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.core.log.events import Event
from trainer.core.script.cards import cards
from trainer.core.script.key import Kind
from trainer.core.script.parse import parse
from trainer.core.sitting.keep import met
from trainer.store.store import Store, read

if TYPE_CHECKING:
    from tests.support.terminals.terminal import Terminal

SHORT = """# Short

## Ask the way {#way}

> Where is **the station**?

- If they say left {#left}
  - "It's on the left."
  - "Left, then left again."

  > Thank you, left it is.

- If they say right {#right}
  - "It's on the right."
  - "Turn right at the church."

  > Thank you, right it is.

## Ask the time {#time}

> What time is it, please?

## Ask the price {#price}

> How much is the ticket to town?
"""

LEAVES_FULL_SCREEN = b"\x1b[?1049l"


def reviews(db: Path) -> list[Event]:
    """Return the reviews that stand."""
    gone = {event.of for event in read(db) if event.event == "retract"}
    return [e for e in read(db) if e.event == "review" and e.id not in gone]


def has_read(script: Path, db: Path) -> None:
    """Have somebody meet every line of a script now, so that a drill of it begins at the fork."""
    found, _ = parse(script.read_text(), path=str(script), stem=script.stem)
    assert found
    with Store.open(db) as store:
        for card in cards(found):
            if card.kind is Kind.PHRASING:
                store.append(met(card.key, "", now=datetime.now(UTC)))


def press(screen: "Terminal", keys: str) -> None:
    """Press keys once the screen has settled."""
    screen.settle()
    screen.type(keys)
