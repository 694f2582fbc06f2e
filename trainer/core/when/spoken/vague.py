"""Times that are no day yet: `sometime next week`, `the week after next`, `after the holidays`."""

import re

from trainer.core.hedges import BELIEVE, I_THINK, MAYBE
from trainer.core.text import lowered
from trainer.core.when.reading.found import FEASTS, MONTHS
from trainer.core.when.said import NUMBERS

_MONTH = rf"(?:{'|'.join(f'{name[:3]}(?:{name[3:]})?' for name in MONTHS)})\.?"
_NEAR = r"(?:next|this|that|the(?: coming| following)?) (?:week|weekend|month|year)"
"""What may still be a day, once it is asked which one: `next week`."""
_FAR = (
    r"(?:the )?(?:week|month) after(?: next| that)?|(?:next|this|the(?: following)?) (?:month|year)"
    rf"|the (?:first|second|third|last) week (?:of|in) (?:{_MONTH}|the month|next month)"
    rf"|{_MONTH}|the (?:new year|spring|summer|fall|autumn|winter)"
)
_PARTLY = (
    r"(?:early|mid|middle|late|later|(?:at )?the (?:beginning|start|middle|end)|end|toward the end)"
)
_SOME = r"(?:some ?(?:time|day)|one day|any ?(?:day|time)|whenever)"
_FEW = (
    r"(?:about|around|roughly|maybe|some|several|a few|(?:another )?(?:a )?couple(?: of)?"
    r"|the next few|the coming)"
)
_NUMBER = rf"(?:an?|\d{{1,2}}|{'|'.join(NUMBERS[1:])})"
_VAGUE = re.compile(
    rf"(?:{_SOME}(?: (?:in|on|during|of|around|after|before))* (?:{_NEAR}|{_FAR}|{FEASTS}|soon"
    rf"|then)|{_SOME}|{_NEAR} {_SOME}"
    rf"|(?:in |during |around |toward )?{_PARTLY}[ -](?:in |of )?(?:{_NEAR}|{_FAR})"
    rf"|(?:in |during |around |by )?(?:{_FAR})(?: {_SOME})?"
    rf"|(?:right |just |sometime )?(?:after|before|over|around) {FEASTS}"
    rf"|(?:in |within )?{_FEW}(?: {_NUMBER})? (?:days?|weeks?|months?)(?: (?:from now|away|out))?"
    r"|(?:some|several|a few) (?:days?|weeks?) (?:before|after|earlier|later)(?: .+)?"
    r"|(?:some ?time )?(?:in |during )?(?:the )?week (?:before|after)(?: (?:that|it|this|the .+))?"
    rf"|(?:in |within )?{_NUMBER} (?:to|or) {_NUMBER} (?:days|weeks|months)(?: from now)?"
    rf"|(?:in |within )?{_NUMBER} months?(?: from now)?(?: or so)?"
    rf"|(?:in |within )?{_NUMBER} weeks? or so"
    r"|(?:pretty |very |quite )?soon|soonish|later(?: on)?|(?:in )?the (?:near )?future"
    r"|in a while|at some point|eventually)"
)
_HEDGE = (
    rf"(?:{MAYBE}|hopefully|likely|{I_THINK}|roughly"
    r"|(?:it|that)(?:'s|'ll be| is| will be| might be| may be| could be| should be))"
)
_GUESS = re.compile(rf"{MAYBE}|hopefully|likely|{BELIEVE}|not sure")
_NEARBY = re.compile(
    rf"{_NEAR}|(?:in )?(?:about |around )?{_NUMBER} weeks?(?:'?s? time| from (?:now|today))?"
)
_AROUND = re.compile(
    rf"(?:(?:well|um|oh|so|just),? )*(?P<before>(?:{_HEDGE},? )*)(?P<said>.+?)"
    rf"(?P<after>(?:,? (?:{_HEDGE}|or so|(?:but )?(?:i'm )?not sure(?: yet)?))*)[ .!?…]*"
)


def vague(text: str, *, hedged: bool = False) -> bool:
    """Tell whether a text tells no day, but only roughly when it will be; `hedged`: it's a guess.

    `Next week` alone may be followed by its day; who says `maybe next week` doesn't know it yet.

    >>> vague("the week after next"), vague("maybe next week"), vague("next week")
    (True, True, False)
    """
    plain = lowered(text).strip()
    found = _AROUND.fullmatch(plain)
    if found is None:
        return False
    said = found["said"]
    guessed = hedged or _GUESS.search(f"{found['before']} {found['after']}")
    return bool(_VAGUE.fullmatch(said) or (guessed and _NEARBY.fullmatch(said)))
