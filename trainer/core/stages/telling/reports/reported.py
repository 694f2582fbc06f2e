"""Whether a text reports what somebody said, and isn't their words: `she ranked me second`."""

import re

from trainer.core.apostrophes import restored
from trainer.core.hedges import I_THINK, unhedged
from trainer.core.stages.telling.reports.choice import ALONE, OF_ME, THE_ONE, UP_TO, WOULD, of_you
from trainer.core.text import one_line, straightened

_THEY = r"(?P<who>she|he|they|(?:(?:the|my) )?(?:interviewer|recruiter|manager)|{name})"
_NAME = r"(?:(?:mr|mrs|ms|mx|dr|prof)\.? )?(?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+)?"
_VERB = (
    r"(?:said|siad|sed|sayd|saied|says|told (?:me|us)|tells me|answered|replied|mentioned|explained"
    r"|wrote(?: me)?|e-?mailed me|texted me|was like)"
)
_BEFORE = rf"(?:(?:well|so|um+|uh+|oh|honestly|and|then|{I_THINK}|basically)[,:]? )*"
_OFTEN = (
    r"(?: (?:just|only|also|then|actually|basically|really|kind of|even"
    r"|(?:laughed|smiled|nodded|paused|sighed|hesitated)(?: a (?:bit|little))? and))*"
)
_SAID = re.compile(
    rf"{_BEFORE}{_THEY.format(name=_NAME)}{_OFTEN} {_VERB}(?P<that> that)?(?P<sign>[,:])? "
    r"(?P<rest>\S.*)",
    re.IGNORECASE,
)
_WHO = r"(?:she|he|they|(?:the|my) (?:interviewer|recruiter|manager|boss))"
_SAYS = re.compile(
    rf"{_BEFORE}(?P<who>{_WHO}){_OFTEN} (?:say|tell(?:ed)? (?:me|us)|sayed|answer|answers|reply"
    r"|replies|explain|mention)(?P<that> that)?[,:]? (?P<rest>\S.*)",
    re.IGNORECASE,
)
"""The same as somebody says it who is new to English: `she say I'm first`."""
_THAT = re.compile(r"that (?P<rest>(?:I|I'?m|I'?d|I'll|I'?ve|my)\b.*)", re.IGNORECASE)
"""The same without who said it: `that I'm first`."""
_RANKED = re.compile(
    r"(?P<rest>(?:I'?m|I am|I is|I be|me is|I(?= (?:number|no\.|second|third|best|top)\b))"
    r" (?:(?:not|still|probably|definitely|only) )?(?:(?:a|the) )?"
    r"(?:(?:close|strong|ranked) )?(?:one of|among|in the (?:top|final|running|last|group)"
    r"|on the short|at the top|first|second|third|number|no\. ?\d|tied|up there|behind|ahead|top"
    r"|favou?rite|front|best|strongest|1st|2nd|3rd|# ?\d)\b.*)",
    re.IGNORECASE,
)
"""The same of where somebody stands: `I'm in the top three`."""
_OF_HIRING = re.compile(
    r"(?P<rest>(?P<who>she|he|they)(?:'d| would(?:n't| not)?|'ll| will| won't)(?: \w+ly)?"
    r" (?:hire|take|pick|choose|recommend|rank|put|place|want|love|have)\b.*\bme\b.*)",
    re.IGNORECASE,
)
"""The same of what they would do: `she'd hire me`."""
_SAID_LAST = re.compile(
    rf"(?P<rest>\S+ .*\S), {_THEY.format(name=_NAME)}{_OFTEN} (?:{_VERB}|say|tell me)[.!]*",
    re.IGNORECASE,
)
"""The same with who said it behind it: `I'm second, she said`."""
_NOT = r"(?:not|no|never|(?:do|does|did|is|was|are|were|has|have|wo|would|could|ca)(?:n't| not))"
_TELLS = re.compile(
    rf"{_BEFORE}{_WHO}(?:'s|'re)?{_OFTEN}(?: {_NOT})?(?: (?:would|will|did|does|is|was))?"
    r" (?:think|thought|believe|feel|felt|mean|meant|said|say|tell|told|answer|repl(?:y|ied|ies)"
    r"|telling|saying|thinking|know(?= (?:yet|if|who|how|what)\b|[.!]*$))s?(?:ed)?\b.*"
    rf"|{_BEFORE}{_WHO}\b(?!.*\byou).*\b(?:me|my|mine|myself)\b.*"
    r"|(?:the |her |his |their )?(?:answer|reply) (?:was|were)\b.*"
    r"|(?!.*\byou).*\b(?:before|ahead of|behind|above|below|over|than|in front of|against|hire[sd]?"
    r"|pick(?:s|ed)?|chooses?|chose|ranks?|ranked|prefers?|likes?|liked|wants?|recommends?) me\b.*"
    r"|(?:for|to) (?:her|him|them),? (?:i|i'm|me)\b.*",
    re.IGNORECASE,
)
"""What tells of somebody's mind, or of the one who writes it: `one person is before me`."""
_DODGES = re.compile(
    rf"{_BEFORE}(?:{_WHO}|{_NAME})(?:(?:'s|'re| is| was| are| were) not|(?: is| was| are| were)n't)"
    r"(?: \w+)? (?:sure|certain|decided|convinced)\b.*|"
    rf"{_BEFORE}{_WHO}(?:'s|'re| is| was| keeps?| kept)?{_OFTEN} (?:(?:dodg|avoid|evad|duck|deflect"
    r"|sidestepp?|chang|refus|declin|laugh|smil|shrugg?|hesitat)(?:e|es|ed|s|ing)?|gave|give|gives"
    rf"|(?:would|could|did|was|wo|ca)(?:n't| not)|not|no)\b.*",
    re.IGNORECASE,
)
"""What tells that somebody said nothing of it: `she changed the subject`."""


def reports(text: str) -> bool:
    """Tell whether a text reports what somebody said, and isn't their words themselves.

    >>> reports("She ranked me second"), reports("I'd put you first.")
    (True, False)
    """
    said = straight(text)
    return bool(found_in(said) or _TELLS.fullmatch(said) or _DODGES.fullmatch(said))


_BY_ME = (OF_ME, ALONE, _RANKED, _OF_HIRING, THE_ONE, UP_TO, WOULD)


def found_in(said: str) -> re.Match[str] | None:
    """Return the report in a text: its `rest` is what was said, `who` is who said it, if told."""
    by_them = (each.fullmatch(said) for each in (_SAID, _SAYS, _THAT, _SAID_LAST))
    if found := next(filter(None, by_them), None):
        return found
    told = _SEEMS.sub("", unhedged(said), count=1)
    by_me = (each.fullmatch(told) for each in _BY_ME)
    return next(filter(None, by_me), None) or of_you(told)


_SEEMS = re.compile(r"(?:it )?(?:looks|sounds|seems) (?:like|that) ", re.IGNORECASE)
"""With what begins who tells what they heard, besides hedges: `looks like I'm first`."""
_FILLER = re.compile(
    r"(?:(?:(?:well|so|ok|okay|yeah|anyway|and|but),? )?"
    r"(?:like|as) (?:i|she|he|they)(?:'ve| have)?(?: already| just)?"
    r" (?:said|say|told you|mentioned|wrote|noted)"
    r"(?: (?:before|already|above|earlier))?[,.:;]? "
    r"|(?:um+|uh+|er+|hm+),? |(?:you know|i mean), "
    r"|(?:(?:oh|well|no|nope|sorry|wait|oops|actually),? ){1,4}"
    r"(?:i meant?|scratch that|correction)[,:]? (?!it\b|that\b))+(?=\S)",
    re.IGNORECASE,
)


def unfilled(text: str) -> str:
    """Return a text without what says nothing at its front, which is only who tells it.

    >>> unfilled("like I said, the first one"), unfilled("Well, you'd be second")
    ('the first one', "Well, you'd be second")
    """
    return text[found.end() :] if (found := _FILLER.match(straightened(text))) else text


def straight(text: str) -> str:
    """Return a text as its words are looked at, its apostrophes all there."""
    return restored(" ".join(straightened(one_line(unfilled(text))).split()))
