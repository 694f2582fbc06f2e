"""Why a line of a call is worth a look, in a few words: what was missing, or that it had help."""

from trainer.core.log.events import AGAIN, Event
from trainer.core.memory.step import Way
from trainer.core.rehearsal.outcome import ATTEMPT, was_said
from trainer.core.rehearsal.rehearsal import Rehearsal, Slip, Turn
from trainer.core.text import one_line, straightened
from trainer.rows.names import filled
from trainer.rows.practice.verdict.words import MARKS
from trainer.rows.row import RATINGS, counted

MOST = 8
"""Missing words that are told one by one."""


def why(call: Rehearsal, turn: Turn) -> str:
    """Return why a turn is worth a look, as a sentence.

    What was compared tells it, unless the person rated it otherwise.
    """
    event = turn.event
    if turn.taken and turn.taken.slip is Slip.BRANCH:
        return "You said what you say to another answer."
    if not was_said(turn):
        words = one_line(event.said or "").rstrip(".")
        ends = "" if words.endswith(("?", "!")) else "."
        return f"You said: {words}{ends}" if words else "You said nothing here."
    rating = RATINGS[(event.rating or AGAIN) - 1]
    if event.way == Way.ALOUD or event.rating != event.suggested:
        return f"You rated it {rating}."
    helped = f"with {counted(event.hints, 'hint')}" if event.hints else ""
    missing = _missing(event, one_line(filled(turn.card.line.wanted, call.names)))
    if not missing:
        exact = bool(helped) and event.share == 1
        missing = "All words right." if exact else "Not quite in these words."
    return f"{missing[:-1]}, {helped}." if helped else missing


def _missing(event: Event, line: str) -> str:
    """Return which words were missing, those beside each other in the line as one stretch."""
    words = [one_line(word) for word in event.missing or ()]
    if not words:
        return ""
    if len(words) > MOST:
        most = (event.share or 0.0) < ATTEMPT
        return "Most of its words were missing." if most else f"{len(words)} words were missing."
    shown = [token.strip(MARKS) for token in line.split()]
    plain = [_plain(token) for token in shown]
    runs: list[list[str]] = []
    at = -1
    for word in words:
        here = next((n for n in range(at + 1, len(plain)) if plain[n] == _plain(word)), None)
        told = word if here is None else shown[here]
        if here is not None and here == at + 1 and runs:
            runs[-1].append(told)
        else:
            runs.append([told])
        at = at if here is None else here
    return f"Missing: {'; '.join(' '.join(run) for run in runs)}."


def _plain(word: str) -> str:
    return straightened(word.strip(MARKS).casefold())
