"""How they come from one answer to another, where they give two at once."""

from collections.abc import Sequence

from trainer.core.rehearsal.breath.polite import asked_politely
from trainer.core.rehearsal.manners.remarks import Manner
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal, Utterance
from trainer.core.script.script import Words

AHEAD = ("And before you ask:", "And this may help, too:")
"""Before what they answer ahead of time."""
OTHER = ("As for your other question:", "And the other thing you asked:")
"""Before what they answer that was asked beside something else."""
REST = "And as for the rest:"
"""Before what they answer after that, asked in the same breath."""
POLITELY = {
    Manner.HOW_ARE_YOU: "I'm well, thanks.",
    Manner.HOW_WAS: "It was nice, thanks for asking.",
    Manner.TIME: "Sure, I have time.",
    Manner.THERE: "Yes, I'm here.",
}
"""Before an answer, what they say to what was asked out of politeness in the same breath."""
_ANSWERED = frozenset({Heard.ANSWERED, Heard.REPLIED})
_SAME = frozenset({Heard.TOLD, Heard.SORRY, Heard.AGAIN})
"""What they say that has its own way to begin."""


def led_over(call: Rehearsal, one: Utterance, words: Sequence[str]) -> list[str]:
    """Return what they say, each in words, with what leads over to another answer before it."""
    found = list(words)
    answers = {each for card in call.order for each in card.line.answers}
    for n, (before, each) in enumerate(zip(one.words, one.words[1:], strict=False), 1):
        if before in answers and each in answers:
            found[n] = f"{_one_of(AHEAD, each)} {found[n]}"
    if one.beside and _answers(one):
        found[0] = f"{_leads_over(call, one)} {found[0]}"
    if found and one.heard in _ANSWERED and (first := _politely(call, one)):
        found[0] = f"{first} {found[0]}"
    return found


def _politely(call: Rehearsal, one: Utterance) -> str:
    """Return what they say first to what was asked out of politeness and is no line; or nothing."""
    at = next((n for n, each in enumerate(call.talk) if each is one), 0)
    before = call.talk[at - 1] if at else None
    if before is None or before.heard or not call.turns:
        return ""
    line = {asked_politely(each.text, {}) for each in call.turns[-1].card.line.wordings}
    asked = asked_politely(before.text, call.names)
    return POLITELY.get(asked, "") if asked and asked not in line else ""


def _answers(one: Utterance) -> bool:
    """Tell whether they answer something with words of the script, and don't only speak first."""
    first = one.heard is Heard.SPOKE and len(one.words) == 1
    return bool(one.words) and one.heard not in _SAME and not first


def _leads_over(call: Rehearsal, one: Utterance) -> str:
    at = next((n for n, each in enumerate(call.talk) if each is one), 0)
    before = call.talk[at - 1] if at else None
    rest = before is not None and before.beside and _answers(before)
    return REST if rest else _one_of(OTHER, one.words[0])


def _one_of(ways: tuple[str, ...], words: Words) -> str:
    """Return one way to say it: the same before the same words, however often they are said."""
    return ways[len(words.text) % len(ways)]
