"""What interviewers really said: replies that practice may use beside those of the script."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from trainer.core.cards import Card, Kind
from trainer.core.events import Event
from trainer.core.notes import field, live_notes, told
from trainer.core.script import Piece, Words


def branch_key(key: str) -> str:
    """Return the key of the branch that a card stands in: of its choice or of its follow-up."""
    return f"{key.partition('#')[0]}#{Kind.BRANCH}"


def real_replies(log: Iterable[Event], *, now: int) -> Mapping[str, tuple[Words, ...]]:
    """Return the real replies that may be practised with, each once, by the key of the branch."""
    found: dict[str, dict[str, Words]] = {}
    for event in live_notes(log, now=now):
        text = field(event, "reply")
        if text and event.key:
            found.setdefault(branch_key(event.key), {})[text] = spoken(text)
    return {key: tuple(replies.values()) for key, replies in found.items()}


def heard(card: Card, real: Mapping[str, tuple[Words, ...]]) -> tuple[Words, ...]:
    """Return all replies that a card may be asked with: the script's, then the real ones."""
    if card.branch is None:
        return ()
    return (*card.branch.replies, *real.get(branch_key(card.key), ()))


def spoken(text: str) -> Words:
    """Return what somebody said as words; braces in it are no slots."""
    return Words((Piece(text),))


def reply(text: str, *, now: datetime, branch: str, stage: str) -> Event:
    """Return the event that makes `text` a reply to practise with, of the branch of that key."""
    return told({"reply": text}, now=now, key=branch, stage=stage)
