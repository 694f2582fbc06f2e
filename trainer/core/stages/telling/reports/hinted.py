"""What is told of an answer that doesn't say which: a yes may be an offer, or another interview."""

import re
from enum import Enum

from trainer.core.stages.telling.refusal import JOB
from trainer.core.stages.telling.shorthand import spelled_out


class Hint(Enum):
    """What an answer seems to be; which it is has to be asked."""

    GOOD = "an offer, or another interview"
    BAD = "a no, perhaps"
    OPEN = "nothing that is sure"


_THEY = r"(?:they|she|he|we|it)"
_GLAD = r"(?:good|great|wonderful|happy|amazing|fantastic|awesome|best|positive)"
GOOD = re.compile(
    r"\b(?:said|say|says|a|big|is|was) yes\b|\ba go(?=$|[,.!])|\b(?:green light|thumbs up)\b"
    r"|\b(?:selected|chosen)\b|\b(?:pick|choos|chose|select|accept)(?:e?d|ing|e)? me(?=$|[,.!]| for"
    r"| after all| as\b)|\b(?:got|been|was|am|i'm) accepted\b"
    r"|\b(?:want|take|taking|took)s? me(?=$|[,.!]| for (?:the|this|that|it)| on (?:the|their) team"
    r"| after all| in\b| on board)|\bi'm in(?=[,.!]*$)|\bi'm (?:the one|their (?:first )?choice)\b"
    r"|\b(?:made|make) (?:it\b(?! to (?:the|my|their) (?:interview|call|meeting|office|end)\b)"
    r"|the cut\b)"
    rf"|\b(?:i|i've) (?:just |finally )*got it\b(?! wrong)|\b(?:it's|it is|{JOB} is) mine\b"
    r"|\b(?:gave|giving|give) it to me\b"
    r"|\b(?:mov(?:e|es|ed|ing)|go(?:ing|es|ne)?|went|proceed(?:s|ed|ing)?|continu(?:e|es|ed|ing))"
    r" (?:(?:forward|ahead)\b(?! (?:and|to)\b)|on(?=$|[,.!]| with me| together))"
    rf"|\b{_THEY}(?:'d| would)? (?:want|like|love|decided)(?:s|ed)? to (?:proceed|continue)\b"
    rf"|\b{_GLAD} news(?=[.!]*$|[,.!:;]+ (?:they|she|he|i got it|it's)\b| from (?:them|her|him)\b)"
)
"""What says that it went well for them, and not with what."""
BAD = re.compile(
    r"\b(?:bad|sad|terrible|awful|not (?:so )?good) news\b|\bunfortunately\b|\bno longer\b"
    r"|\b(?:second|2nd) (?:place|best|choice)\b|\b(?:came|come|finished|was|were) (?:in )?"
    r"(?:second|2nd|third|3rd)\b|\brunner[ -]?up\b"
    r"|\bfell through\b|\b(?:they|she|he) (?:withdrew|pulled out|backed out)\b"
    r"|\b(?:some|any)(?:one|body) else\b.*\bbetter\b|\bbetter (?:fit|candidate|qualified)\b"
    r"|\b(?:keep|kept|hold)(?:ing)? (?:me|my (?:\w+ )?(?:resume|r\u00e9sum\u00e9|cv|application"
    r"|details|name|information|file)) (?:in mind|on file|in (?:their|the) (?:files?|pool))"
)
"""What seems to be a no."""
OPEN = re.compile(
    r"\bchang(?:ed|ing) (?:their|her|his) minds?\b|\bfinalists?\b|\bshort-?list(?:ed)?\b"
    r"|\bbetween (?:me|myself|the two of us|two|three|us)\b"
    r"|\b(?:in|down to|among) the (?:last|final|top) (?:two|three|four|five|\d)\b"
    r"|\b(?:down to|it's) (?:me and|two of us|the two)\b"
    r"|\b(?:waiting|reserve|wait) ?list\b|\b(?:back-?up|plan b)\b"
    r"|\bgot (?:an? |the |their )?(?:e-?mail|call|letter|message|text|voicemail|news|answer|reply"
    r"|response)\b(?: (?:back|from (?:them|her|him|there)|today|this morning|just now))*(?=[.!]*$)"
)
"""What tells that something came, or how it stands, and leaves open whether it's decided."""
_ASKS = re.compile(
    r".*\?|(?:how|what|when|where|why|who|which|will|would|should|could|can|do|does|did|is|are|if"
    r"|was|were|has|have|i (?:want|wish|wonder|hope|need|practi[cs]ed?)|let|suppose)\b"
)
"""What asks, or wishes: it tells of nothing."""
_FEARED = re.compile(
    r"\b(?:if|whether|hop(?:e|ed|ing)|wish(?:ed)?|maybe|perhaps|might|may(?! \d)|could|afraid"
    r"|worried|doubt|would(?! (?:like|love)\b))\b"
)
"""What leaves open whether anything came."""
_NOT = re.compile(r"\b(?:not|never|no|without|nobody|\w*n't)(?: [\w']+){0,4} $")
_KINDS = ((Hint.GOOD, GOOD), (Hint.BAD, BAD), (Hint.OPEN, OPEN))


def hint(typed: str) -> Hint | None:
    """Return what an answer seems to be by what is told of it; None where nothing is told of one.

    Whether it's told plainly, `result` tells: what it finds goes first.

    >>> hint("they called, it's a yes!"), hint("I came in second"), hint("It's between two of us")
    (<Hint.GOOD: 'an offer, or another interview'>, <Hint.BAD: 'a no, perhaps'>, \
<Hint.OPEN: 'nothing that is sure'>)
    >>> hint("what if they said yes?"), hint("yes"), hint("I hope they said yes")
    (None, None, None)
    """
    said = spelled_out(typed).strip(" .!")
    if _ASKS.match(said) or _FEARED.search(said):
        return None
    for kind, told in _KINDS:
        if found := told.search(said):
            return Hint.BAD if _NOT.search(said[: found.start()]) else kind
    return None
