"""That a call is still to come, said where it's asked how it went: `we not talk yet`."""

import re

from trainer.core.stages.telling.unmade import THEM, not_made
from trainer.core.text import lowered

_OH = r"(?:(?:no|nope|oh|sorry|wait|well|but|um|hm+|actually)[,.]? )*"
_NOT = (
    r"(?:(?:do|did|have|has|had)(?:n'?t| not)|'?ve not|not|no|never|'?m not|am not|are not)"
    r"(?: (?:even|really|actually|yet))*"
)
_SPEAK = r"talk(?:ed|ing)?|sp[eo]ak(?:ed|ing)?|spoke|spoken|call(?:ed|ing)?|phoned?"
_TALK = rf"(?:{_SPEAK}|(?:do|done|ma[dk]e|ha[dv]e?) (?:it|(?:my|the) call))"
_HER = r"(?: (?:her|him|them|me))?"
_YET = r"(?: (?:yet|so far|until now|till now|today|now|still|each other))"
_CALL = r"(?:(?:(?:my|the|our|this) )?(?:phone )?call|it|that)"
_LATER = (
    r"(?:later|tomorrow|tonight|this (?:morning|afternoon|evening|week)|next week"
    r"|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|in (?:a|an|half an|one|two|three|\d+) (?:minute|hour|day|week)s?)(?: (?:at|around) .*)?"
)
_IS = r"(?:'s| is| will be|'ll be| was| comes)?(?: (?:only|still|just|not until|not before))*"
_WILL = r"(?:(?:'ll| will| am going to|'m going to| have to|'m| am|'re) )?"
_BACK = (
    r"(?:we|she|he|they)(?:(?:'s| is| are|'re)(?: going to)?|'ll| will|'d| would| wants? to"
    r"| promised to|(?: said| told me)(?: that)? (?:she|he|they)(?:'ll|'d| will| would))"
    r" (?:call|phone|ring|try)(?:ing)?(?: me)? (?:(?:back|again)(?: (?P<back>.*))?"
    rf"|(?P<then>{_LATER}))"
)
"""What says so of somebody who was called, and who will call now: `she'll call me back at 5`."""
_SURELY = re.compile(
    rf"{_OH}(?:(?:we|i)(?: still)?(?: |(?=')){_NOT} (?:{_SPEAK}){_HER} (?:yet|so far)"
    rf"|(?:my|the|our|this) (?:phone )?call{_IS} (?:(?:still )?to come|ahead|not yet))"
)
"""What says so wherever it's said: nobody who was called would."""
_HERE = re.compile(
    rf"{_OH}(?:(?:(?:we|i) )?(?:still )?{_NOT} {_TALK}{_HER}(?: (?:to|with) {THEM})?{_YET}*"
    rf"|(?:we|i|she|he|they){_WILL} ?{_TALK}{_HER} (?P<when>{_LATER})"
    rf"|(?:there (?:is|was) |i (?:have|had) )?no (?:{_TALK}|conversation){_YET}*|nothing yet"
    rf"|(?:not yet,? )?{_CALL}{_IS} (?:(?P<day>{_LATER})|(?:still )?to come|ahead"
    r"|not (?:been |happen(?:ed)? |made |done |over )?yet)"
    r"|(?:(?:it'?s|that'?s|this is|it is) )?(?:much |still |a bit )?too (?:early|soon)"
    r"(?: (?:for (?:this|that)|yet|now))*"
    rf"|(?:only )?{_LATER}"
    rf"|{_BACK})"
)
"""What says so as an answer to how it went."""


def to_come(text: str, *, asked: bool = True, other: str = "") -> str | None:
    """Return what a text says besides that a call is still to come: its day; None: it was made.

    `asked`: it answers how that went; else it may be somebody's words. Who talks to the `other`,
    who isn't the one to be called, tells nothing of it.

    >>> to_come("we not talk yet"), to_come("the call is tomorrow at 2"), to_come("not well")
    ('', 'tomorrow at 2', None)
    """
    said = lowered(text).strip(" .!?")
    if asked and said == "m":
        return ""
    if other and lowered(other).split()[-1] in re.findall(r"[\w'-]+", said):
        return None
    found = _SURELY.fullmatch(said) or (_HERE.fullmatch(said) if asked else None)
    if found is None:
        return not_made(text) if asked else None
    return next(filter(None, found.groupdict().values()), "")
