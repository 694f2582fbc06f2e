"""How they come from one answer to another, where they give two at once."""

from collections.abc import Sequence

from trainer.core.rehearsal.rehearsal import Heard, Rehearsal, Utterance
from trainer.core.script.script import Words

AHEAD = ("And before you ask:", "And this may help, too:")
"""Before what they answer ahead of time."""
OTHER = ("As for your other question:", "And the other thing you asked:")
"""Before what they answer that was asked beside something else."""
REST = "And as for the rest:"
"""Before what they answer after that, asked in the same breath."""
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
    return found


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
