"""Why a line of a call is worth a look, in a few words: what was missing, or that it had help.

And what was said to their replies where it wasn't the line for them.
"""

from collections.abc import Iterator

from trainer.core.log.events import AGAIN, Event
from trainer.core.memory.step import Way
from trainer.core.rehearsal.outcome import ATTEMPT, Outcome, was_said
from trainer.core.rehearsal.rehearsal import Rehearsal, Slip, Turn
from trainer.core.rehearsal.whose.words import spelled
from trainer.core.script.key import Kind
from trainer.core.stages.notes import heard
from trainer.core.text import one_line, straightened
from trainer.core.words.lists import TITLES
from trainer.core.words.slots import PEOPLE
from trainer.rows.call.names import said
from trainer.rows.call.talk import point
from trainer.rows.names import filled
from trainer.rows.practice.verdict.words import MARKS
from trainer.rows.row import RATINGS, counted, lowered

SKIPPED = "You skipped it at first. It came later."
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
        if words:
            return f"You said: {words}{ends}"
        return SKIPPED if _came_later(call, turn) else "You said nothing here."
    rating = RATINGS[(event.rating or AGAIN) - 1]
    if event.way == Way.ALOUD or event.rating != event.suggested:
        return f"You rated it {rating}."
    helped = f"with {counted(event.hints, 'hint')}" if event.hints else ""
    missing = _missing(event, one_line(filled(turn.card.line.wanted, call.names)))
    if other := _other_name(call, turn):
        missing = f"{missing} {other}" if len(event.missing or ()) > 1 else other
    if not missing:
        exact = bool(helped) and event.share == 1
        missing = "All words right." if exact else "Not quite in these words."
    return f"{missing[:-1]}, {helped}." if helped else missing


def _came_later(call: Rehearsal, turn: Turn) -> bool:
    """Tell whether the line of a turn at which nothing was said was said further on."""
    later = (each for each in call.turns if each.event.at > turn.event.at and was_said(each))
    return any(each.card.key == turn.card.key and not each.taken for each in later)


def _other_name(call: Rehearsal, turn: Turn) -> str:
    """Return whose name was said for somebody else's; or nothing."""
    event, slots = turn.event, set(turn.card.line.wanted.slots)
    missing = set(spelled(" ".join(event.missing or ())))
    called = {slot: set(spelled(name)) - TITLES for slot, name in call.names.items()}
    gone = next((slot for slot in slots if called.get(slot, set()) & missing), None)
    others = (slot for slot in called if slot in PEOPLE and slot not in {*slots, "me"})
    said_words = set(spelled(event.said or ""))
    other = next((slot for slot in others if called[slot] & said_words), None)
    if gone is None or other is None:
        return ""
    return f"You said {call.names[other]} for {call.names[gone]}.".replace("..", ".")


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


def replied(call: Rehearsal, found: Outcome) -> Iterator[str]:
    """Yield what was said to each reply of theirs that was not its line."""
    for turn in found.confused:
        yield _confused(call, turn)
    for turn in found.amiss:
        yield f"{_then(call, turn)} {_amiss(turn)}."


def _confused(call: Rehearsal, turn: Turn) -> str:
    other = turn.taken.card.branch if turn.taken else None
    condition = lowered(filled(other.condition, call.names)) if other else "to something else"
    told = f"{_then(call, turn)} you said what you say {condition}."
    later = (each for each in call.turns if each.event.at > turn.event.at and not each.taken)
    if again := [each.event for each in later if each.card.key == turn.card.key]:
        told += _SECOND if any((event.rating or AGAIN) > AGAIN for event in again) else _OWN
    return told


def _amiss(turn: Turn) -> str:
    """Return what was done instead of a line for their reply."""
    if turn.card.branch and turn.card.branch.otherwise:
        return "there was nothing to say: you just go on"
    if turn.card.kind is Kind.BRANCH or turn.event.way == Way.ALOUD:
        return "your line for it didn't come yet"
    return "what you said wasn't your line for it" if was_said(turn) else "you didn't reply"


_SECOND = " The right line came on the second try. The first is saved as Again."
_OWN = " You tried again in your own words. Both tries are saved as Again."


def _then(call: Rehearsal, turn: Turn) -> str:
    """Return at which reply of theirs that was, by its words where the script has any."""
    reply = heard_then(call, turn)
    if not reply:
        return f"At “{point(call, turn.card)},”"
    mark = "" if reply[-1:] in {"?", "!"} else ","
    return f"When they said “{reply.rstrip('.')}{mark}”"


def heard_then(call: Rehearsal, turn: Turn) -> str:
    """Return what they had said before a turn, their names filled in; or nothing."""
    words = (each for each in heard(turn.card, call.replies) if each.text == turn.event.reply)
    found = next(words, None)
    return said(found, call.names) if found else one_line(turn.event.reply or "")
