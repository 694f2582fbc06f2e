"""How much of a call came word for word, in words, and how much they understood besides."""

from collections.abc import Sequence

from trainer.core.rehearsal.outcome import Outcome
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal
from trainer.core.rehearsal.whose.own_words import wonders
from trainer.rows.row import counted

REPLY_WRONG = "You didn't have the right line for their reply yet."


def score(call: Rehearsal, found: Outcome) -> str:
    """Return how many questions came word for word, and what was understood besides."""
    total, exact, almost = len(found.questions), len(found.exact), len(found.almost)
    caught = len(found.understood or ())
    forks, words, besides = _replies(found), "", ""
    if caught and not exact:
        close = f", {almost} almost" if almost else ""
        asked = caught + sum(card.key in tried(call) for card in found.unasked)
        none = "It wasn't word for word yet" if asked == 1 else "None was word for word yet"
        told = _some(caught) if _lost(call) and caught == asked else _understood(caught, asked)
        replied = REPLY_WRONG if found.forks == (False,) and not found.helped else _sentence(forks)
        return f"{told} {none}{close}. {replied}".strip()
    if total:
        words = f"{exact} of {counted(total, 'question')} word for word"
        words += f", {almost} almost" if almost else ""
        if caught > exact + almost:
            lost, every = _lost(call), caught == total
            besides = f" They understood {_all(total) if every else caught}."
            besides = f" {_some(caught)}" if lost and every else besides
    return _sentence(", ".join(text for text in (words, forks) if text)) + besides


def _lost(call: Rehearsal) -> bool:
    """Tell whether something was asked that they didn't understand, however the call went on."""
    said = zip(call.talk, call.talk[1:], strict=False)
    return any(wonders(one.text) for one, then in said if then.heard in (Heard.SORRY, Heard.LOST))


def _some(caught: int) -> str:
    return f"They understood {'one' if caught == 1 else caught} of your questions."


def _understood(caught: int, asked: int) -> str:
    """Return how many of the questions that you asked they understood, in whatever words."""
    if caught == asked:
        what = f"{_all(asked)} questions you asked" if asked > 1 else "your question"
        return f"They understood {what}."
    return f"They understood {caught} of the {asked} questions you asked."


def tried(call: Rehearsal) -> set[str]:
    """Return the keys of the lines to which something was said, whatever it was."""
    return {turn.card.key for turn in call.turns if turn.event.said}


def _all(total: int) -> str:
    return "both" if total == 2 else f"all {total}"  # noqa: PLR2004 two are both


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def _replies(found: Outcome) -> str:
    forks = _forks(found.forks)
    if forks and found.helped:
        one = len(found.forks) == 1
        forks += ", with prompts" if one else f", {found.helped} with prompts"
    return forks


def _forks(right: Sequence[bool]) -> str:
    match len(right), sum(right):
        case 0, _:
            return ""
        case 1, good:
            return "their reply answered right" if good else "their reply not answered right yet"
        case 2, 2:
            return "both replies answered right"
        case total, good if total == good:
            return f"all {total} replies answered right"
        case total, good:
            return f"{good} of {total} replies answered right"
