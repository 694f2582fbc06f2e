"""The question what one can do, or what would help: it takes up whatever they replied."""

import re

from trainer.core.rehearsal.whose.own_words import wonders
from trainer.core.rehearsal.whose.words import spelled

_CAN = r"(?:can|could|should|shall|would|will|do|must|might|need|have|ought)"
_DO = (
    r"(?:do|need|have to|change|improve|work on|show|prove|say|tell|add|prepare|learn|try|offer|fix"
    r"|focus|bring|emphasize|demonstrate|practice|address|give|make)"
)
_WOULD = r"(?:would|could|might|will|can|d|does|do|is it|s it)"
_HELP = r"(?:help|take|make|tip|change|convince|persuade|sway|win|push|get|speak for|improve|move)"
_THINK = r"(?: (?:do|would|did) you (?:think|say|feel|suggest))?"
_ELSE = r"(?:know|say|spell|pronounce|reach|contact|call|hear)"
"""What somebody asks how to do who is after something else."""
_ROWS = rf"""
    what(?: else| more)?{_THINK} (?:{_CAN} i|i {_CAN})(?: \w+)? {_DO}
    what (?:else |more )?(?:is|s) (?:it |there )?(?:that )?(?:i|for me to) (?:{_CAN} )?{_DO}
    what(?: do| would| am| m)? (?:i|i m|i am) (?:\w+ )?(?:need|lack|missing|lacking)
    how{_THINK} (?:\w+ )?{_CAN} (?:i|we) (?!{_ELSE}\b)\w+
    how to (?!{_ELSE}\b)\w+
    (?:any|some|one) ?thing (?:else |more |that )*(?:i {_CAN}|to do|for me to)
    {_CAN} i (?:\w+ )?do (?:any|some)thing
    what (?:else )?{_WOULD}(?: it)? {_HELP}
    (?:is there )?(?:a|any) (?:way|chance) (?:\w+ )?(?:i|to|of)
    """
_ASKED = re.compile(
    r"\b(?:" + "|".join(row.strip() for row in _ROWS.splitlines() if row.strip()) + r")\b"
)


def asks_to_do(words: str) -> bool:
    """Tell whether words ask what one can do, or what would help.

    >>> asks_to_do("I see. What would it take to convince them?")
    True
    >>> asks_to_do("How do I spell your name?")
    False
    """
    return wonders(words) and bool(_ASKED.search(" ".join(spelled(words))))
