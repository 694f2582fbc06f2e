"""The end of a drill or a rehearsal in words, printed on the ordinary screen after it."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from trainer.core.log.events import AGAIN, HARD, today
from trainer.core.memory.memory import NEW
from trainer.core.memory.step import Way
from trainer.core.rehearsal.rehearsal import Rehearsal, Slip, Turn
from trainer.rows.row import Row, counted, filled, listed, lowered, row

SPOKEN = frozenset(way.value for way in Way if way.spoken)
MOST_WORDS = 8
"""Missing words named of one line; of more it is said that they are many."""


_LINES = {
    "tomorrow": ("comes back tomorrow", "come back tomorrow"),
    "later": ("comes back later", "come back later"),
    "away": ("moved further away", "moved further away"),
    "nearer": ("moved nearer", "moved nearer"),
    "same": ("stays as it was", "stay as they were"),
}


def call_rows(call: Rehearsal, *, now: datetime, resumable: bool = True) -> tuple[Row, ...]:
    """Return what was missed, confused and forgotten, and what it did to the schedule.

    `resumable`: a call that was left may be gone on with.
    """
    if not call.turns:
        return (row("", "You didn't say anything, so nothing changed."),)
    rows = [row("", _called(call, now))]
    rows.extend(row("Missed", text) for text in _missed(call))
    rows.extend(row("Mixed up", text) for text in _confused(call))
    rows.extend(row("Skipped", text) for text in _forgotten(call))
    if prompts := sum(bool(turn.event.hints) for turn in call.turns):
        rows.append(row("Prompted", f"in {counted(prompts, 'line')}."))
    rows.append(row("Schedule", _schedule(call, now)))
    if call.task is not None:
        place = f"question {call.place + 1} of {len(call.order)}."
        later = " You can pick it up there for the next 12 hours." if resumable else ""
        rows.append(row("You stopped at", f"{place}{later}"))
    return tuple(rows)


def to_drill(call: Rehearsal) -> tuple[str, ...]:
    """Return the keys of what failed: the lines, and the choices that were confused."""
    found: list[str] = []
    for turn in call.turns:
        if turn.event.rating == AGAIN:
            found.append(turn.card.key)
            if turn.taken and turn.taken.slip is Slip.BRANCH:
                found.append(turn.card.key.choice)
    own = {card.key for card in call.deck}
    return tuple(key for key in dict.fromkeys(found) if key in own)


def _called(call: Rehearsal, now: datetime) -> str:
    minutes = max(1, round((now - call.started).total_seconds() / 60))
    asked = {cue.id for cue in call.course}
    questions = sum(turn.card.asked is None and turn.card.cue.id in asked for turn in call.turns)
    replies = len(call.turns) - questions
    what = [counted(questions, "question")] if questions else []
    what += [counted(replies, "reply", "replies")] if replies else []
    right = sum((turn.event.rating or 0) >= HARD for turn in call.turns)
    of = f"{right} of {len(call.turns)} right."
    return f"{counted(minutes, 'minute')}, {listed(what)}. {of} All saved."


def _title(call: Rehearsal, turn: Turn) -> str:
    names, branch = call.names, turn.card.branch
    heading = filled(turn.card.cue.heading, names)
    return f"{heading}, {lowered(filled(branch.condition, names))}" if branch else heading


def _missed(call: Rehearsal) -> Iterator[str]:
    """Yield the lines in which words were missing, but those of which nothing was said."""
    for turn in call.turns:
        missing = turn.event.missing or ()
        spoken = turn.event.way in SPOKEN and turn.event.rating == AGAIN
        if spoken:
            yield _title(call, turn)
        elif missing and turn.event.said and turn.taken is None:
            many = len(missing) > MOST_WORDS
            words = "most words" if many else ", ".join(missing)
            yield f"{_title(call, turn)}: {words}"


def _confused(call: Rehearsal) -> Iterator[str]:
    names = call.names
    for turn in call.turns:
        if turn.taken and turn.taken.slip is Slip.BRANCH and turn.taken.card.branch:
            heard = f"they said “{turn.event.reply}” and " if turn.event.reply else ""
            wrong = lowered(filled(turn.taken.card.branch.condition, names))
            yield f"{filled(turn.card.cue.heading, names)}: {heard}you said what you say {wrong}."


def _forgotten(call: Rehearsal) -> Iterator[str]:
    """Yield the turns in which nothing was said, or another question asked."""
    names = call.names
    for turn in call.turns:
        if turn.event.way == Way.CHOOSE:
            continue
        if turn.taken and turn.taken.slip is not Slip.BRANCH:
            instead = filled(turn.taken.card.cue.heading, names)
            yield f"{_title(call, turn)} (you asked: {instead})"
        elif turn.event.way not in SPOKEN and not turn.event.said:
            yield _title(call, turn)


def _schedule(call: Rehearsal, now: datetime) -> str:
    """Return how many were moved: `3 lines come back tomorrow and 12 moved further away`."""
    day, before = today(now), call.before
    keys = {turn.card.key for turn in call.turns}
    moved = Counter(
        _moved(before.get(key, NEW).due, call.memories.get(key, NEW).due, day) for key in keys
    )
    ways = [way for way in _LINES if moved[way]]
    numbers = (counted(moved[way], "line") if way == ways[0] else moved[way] for way in ways)
    told = (_LINES[way][moved[way] != 1] for way in ways)
    return f"{listed(f'{many} {what}' for many, what in zip(numbers, told, strict=True))}."


def _moved(old: date | None, new: date | None, day: date) -> str:
    if new == old or new is None:
        return "same"
    if new <= day + timedelta(days=1):
        return "tomorrow"
    if old is None:
        return "later"
    return "away" if new > old else "nearer"
