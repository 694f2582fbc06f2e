"""The script that an interview is practiced with, where its file has another name now."""

from collections.abc import Iterable, Mapping, Sequence

from trainer.core.edits.changes import changes
from trainer.core.log.events import Event, Live
from trainer.core.script.cards import Card
from trainer.core.script.key import Key


def renamed(
    name: str,
    decks: Mapping[str, Sequence[Card]],
    log: Iterable[Event],
    events: Live,
    *,
    others: frozenset[str],
) -> str | None:
    """Return the id of the script that has most of the lines of one that is gone; None: none has.

    `decks` are the cards of a person's scripts by id, `events` what stands of the `log`, `others`
    the ids of all scripts there are.
    """
    was = {event.id for event in log if event.key and Key(event.key).script == name}
    keys = {event.key for event in events if event.key and event.id in was}
    for id_, deck in decks.items():
        moved = {move.old for move in changes(deck, events, others=others - {id_}).moves}
        here = [key for key in keys if key in moved or Key(key).script == id_]
        if 2 * len(here) > len(keys):
            return id_
    return None
