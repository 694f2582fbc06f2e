"""The log for somebody else to read: without its private words, and without anybody's name."""

from collections.abc import Iterable
from itertools import count

from trainer.core.log.codec import wordless
from trainer.core.log.events import Event, What
from trainer.core.value import replace

_ANY = "interview-{}"


def nameless(log: Iterable[Event]) -> tuple[Event, ...]:
    """Return a log without private words; its interviews, named after companies, are numbered.

    The first one that anything tells of is `interview-1`, also where it was forgotten since.
    """
    events, numbers = tuple(log), count(1)
    known: dict[str, str] = {}
    for event in events:
        if event.stage and event.stage not in known:
            known[event.stage] = _ANY.format(next(numbers))
    return tuple(_renamed(wordless(event), known) for event in events)


def _renamed(event: Event, known: dict[str, str]) -> Event:
    of = known.get(event.of or "") if event.event == What.TOMBSTONE else None
    stage = known.get(event.stage or "")
    if not (of or stage):
        return event
    return replace(event, stage=stage or event.stage, of=of or event.of)
