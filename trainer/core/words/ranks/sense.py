"""What somebody answered, as people tell of it: `she'd hire me`, `I'm in the top three`.

How they rank one, or whether they would hire one; or that they didn't say.
"""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum

from trainer.core.hedges import MAYBE
from trainer.core.text import lowered
from trainer.core.words.consent import unclipped
from trainer.core.words.ranks.first import first


class Sense(StrEnum):
    """What an answer comes down to."""

    FIRST = "first"
    BEHIND = "behind"
    AMONG = "among"
    YES = "yes"
    NO = "no"
    OPEN = "open"
    DODGED = "dodged"


_THEY = r"(?:she|he|they|i)"
_SOMEONE = r"(?:^|(?<=said )|(?<=that )|(?<=, ))(?!i\b|we\b|it\b|you\b)[\w-]+\.?(?: [\w-]+)?"
"""Whoever is named there: `Mr. Brandt is not sure`."""
_ABOUT = (
    r"(?:say(?! no$)|answer|commit|comment|rank|tell|go into|get into|give|share|discuss|respond"
    r"|reply)"
)
_SOMEBODY = (
    r"(?:someone|somebody|one person|one(?= (?:is|was|has))|(?:one|an)other"
    r"|(?:one|two|three|a few|a couple|several|the) (?:of )?(?:the )?"
    r"(?:others?|people|person|candidates?))"
)
_FEW = r"(?:several|(?:a )?few|many|some|a couple|a handful|two|three|four|five|six|\d{1,2})"
_PEOPLE = (
    r"(?:(?:several|few|many|some|couple of|handful of) (?:other |good |strong )?people"
    rf"|{_FEW} (?:\w+ )?(?:others?|of us|candidates|applicants|finalists))"
)
_ALL_OF = r"(?:the|their|his|her|a|all)"
_DODGED = (
    rf"(?:(?:would|could|did|does|do|was|is|ca|wo)(?:n't| not)|cannot|refused|declined"
    r"|rather not|prefer(?:red)? not|not (?:allowed|able|supposed|willing|going))"
    rf"(?: (?:really|even|quite|want|like|able|allowed|willing|going|to|me))* {_ABOUT}\b"
    r"|(?:dodg|avoid|evad|duck|deflect|sidestepp?|skirt)(?:e|s|ed|es|ing)\b"
    r"|chang(?:e|ed|es|ing) the subject|(?:talk|spoke|asked)\w*(?: \w+){1,2} (?:else|instead)\b"
    r"|(?:she|he|they)(?: just| only)? (?:laughed|smiled|shrugged)|laughed it off"
    r"|too (?:early|soon)\b|confidential"
    r"|(?:no|not an?|without an?|never gave me an?|non-?)(?: (?:real|straight|clear))? ?"
    r"(?:answer|comment)|vague|noncommittal|around the bush"
)
_BEHIND = (
    rf"{_SOMEBODY}(?: \w+)?(?: (?:is|are|was|were|has|have|had|slightly|a|just|bit|little)){{0,4}}"
    r" (?:ahead|in front|stronger|better|above|before me|more (?:experience|qualified|suited))"
    rf"|(?:behind|after) (?:(?:just|only) )?{_SOMEBODY}|(?:one|some\w+) before me"
    r"|runner[- ]?up|(?:near|at|towards?) the (?:very )?(?:bottom|end)|in the middle|last place"
    r"|\b(?:i'm|i am|i was|i'd be|i come|i came"
    r"|(?:puts?|rank(?:s|ed)?|rate[sd]?|place[sd]?|have|has|had|sees?|saw) (?:me|you))"
    r"(?:(?! or) \w+){0,2}? (?:(?:number|no\.|#) ?(?:two|three|four|five|[2-9])"
    r"|second|third|fourth|fifth|2nd|3rd|4th|5th)\b(?! (?:round|interview))"
    r"|not (?:quite )?(?:(?:the|his|her|their) )?(?:first|number one|no\. 1|top)"
    r"|(?<!n't )(?<!not )(?<!never )\b(?:i'm|i am|i rank(?:ed)?"
    r"|(?:puts?|rank(?:s|ed)?|rate[sd]?|place[sd]?) (?:me|you))"
    r"(?: a bit| a little| much| somewhat| slightly| way)? (?:lower|(?:further|farther) down)\b"
)
_AMONG = (
    rf"one of {_ALL_OF}? ?(?:\w+ ){{0,2}}(?:{_FEW}|finalists?|candidates|people|best|strongest|top"
    rf"|group|ones|favorites)|among \w+|top (?:two|three|four|five|ten|half|group|tier|few|\d)"
    rf"|(?:in|on|made) {_ALL_OF} (?:\w+ )?(?:running|short ?list|group|mix|final\w*)"
    r"|neck and neck|(?:about|all|pretty|fairly|very|roughly) even\b|even(?:ly)? (?:field|matched)"
    rf"|\btied?\b|dead heat|toss-?up|between me and|up there with"
    r"|(?:all|both) (?:very |about |much )?(?:good|strong|equal\w*|the same|alike)"
    r"|(?:others?|people|candidates) (?:\w+ )?(?:just )?as (?:good|strong)"
    r"|one of (?:them|us|those)\b|same chances?\b"
)
_FIRST = (
    r"(?:nobody|no one)(?: else)?(?: \w+){0,4} (?:close|better|ahead)|the one to beat"
    r"|ahead of (?:all|every\w*|the (?:others|rest|pack))"
)
_HIRE = r"(?:hire|take|pick|choose|want|love|recommend|offer|give me (?:the|it|this))"
_LATER = (
    rf"{_THEY}(?:'d| would|'ll| will)(?: \w+)? (?:want|need|have|like|prefer) to (?!hire|have|say)"
)
_OPEN = (
    rf"{MAYBE}(?! not)|\bmight\b|depend\w*|\blean(?:s|ing)\b|on the fence"
    rf"|only if\b|{_THEY} (?:wants?|needs?) to (?:wait|see|think|hear|talk|meet)\b"
    r"|(?:could|can) see (?:it|me)|(?:she|he|they)"
    r"(?:(?:'s|'re| is| was| are| were) not|(?: is| was| are| were)n't)"
    rf"(?: quite| really)? (?:sure|certain|decided)|undecided|{_LATER}\w+"
    rf"|{_SOMEONE} (?:is|was)(?:n't| not)(?: \w+)? (?:sure|certain|decided)"
    rf"|(?:{_THEY}|{_SOMEONE})(?: \w+)? (?:do|does|did)(?:n't| not)(?: \w+)? know\b"
    r"|(?:wait|have|has|had) (?:and|to) (?:see|hear|wait)|think (?:about it|it over)"
)
_NO = (
    r"(?:said|says|to say|was|is|it's|that's|a|basically|much|told me|answered|clearly|flat|out)"
    r" no\b(?! (?:question|doubt|hesitation|one|problem|idea|answer|comment))|^no$|rather not$"
    rf"|{MAYBE} not\b|not (?:yet|today|now|at (?:this|the)|right now|convinced|ready|the right"
    r"|a good)"
    rf"|(?:would|wo|will)(?:n't| not)(?: {_HIRE}|$|(?=[,.;]))"
    r"|\bdoubts?\b(?<!no doubt)(?<!a doubt)|doubtful|^not really$"
    r"|(?:don't|doesn't|didn't|not) think so"
    rf"|(?:don't|doesn't|didn't) think {_THEY}(?:'d| would| could| can)[^,.;]*"
    rf"|{_THEY}(?:'d| would) {_HIRE} {_SOMEBODY}"
    r"|(?:have|has|had|some|few|serious) (?:concerns|reservations)|shook (?:his|her) head"
    r"|turned me down"
)
_YES = (
    rf"{_THEY}(?:'d| would)(?: \w+ly)?(?: {_HIRE}\b(?! {_SOMEBODY})|$|(?=[,.;]| if (?:it|that)\b))"
    r"|(?:said|says|was|it's|that's|a|basically|much|told me|answered|nodded)(?: an?)?(?: \w+)?"
    r" (?:yes|yeah|yep|absolutely|definitely|of course|sure|certainly|totally)\b(?! or)"
    rf"|{_THEY} wants? (?:to {_HIRE} )?(?:me|you)\b(?! to\b)"
    r"|^(?:for )?sure$|in a heartbeat|on the spot"
    r"|(?:without|no) (?:a )?(?:doubt|question|hesitation)\b(?! about)"
    r"|(?:i'd|i would|i'll|i) get (?:it|the job)|all for it|thumbs up"
    r"|i (?:have|had|got) (?:his|her|their) (?:vote|support|yes)"
)
_RANKED = re.compile(
    rf"(?P<first>{_FIRST})|(?P<behind>{_BEHIND})|(?P<among>{_AMONG})|(?P<dodged>{_DODGED}"
    rf"|(?:don't|doesn't|didn't) know)|(?P<others>{_PEOPLE})"
)
_HIRED = re.compile(rf"(?P<no>{_NO})|(?P<dodged>{_DODGED})|(?P<open>{_OPEN})|(?P<yes>{_YES})")
_UNSURE = re.compile(
    r"\?|\b(?:not|un) ?sure (?:if|whether|what|that|he|she|they|i)\b|\bi (?:do not|don't) know\b"
    r"|\b(?:no idea|wonder|hop(?:e|ed|ing)|wish|want(?:ed)? (?:him|her|them))\b"
)
"""What tells nothing of what was said."""
_WHETHER = re.compile(
    r"(?<=know )(?:if|whether)\b[^,.;]*|(?<=sure )(?:if|whether)\b[^,.;]*"
    r"|(?<=say )(?:if|whether)\b[^,.;]*|(?<=tell )(?:if|whether|me (?:if|whether))\b[^,.;]*"
)
"""What is left open there: `she doesn't know if she would hire me` is no yes."""
_BUT = re.compile(r",? (?:but|and|although|though) ")
_LEFT_OPEN = re.compile(
    r"\?|\b(?:if|or|unless|maybe|perhaps|might|may|depend\w*|only|until|except|not)\b|n't\b"
)
"""What leaves a place open that was told before it."""
_OTHERS = "others"
_NUMBER_1 = r"(?:\bno\. ?|\bnumber |# ?)(?:1|one)\b"
_CHOICE = re.compile(
    rf"(?P<behind>not (?:(?:the )?first|{_NUMBER_1}))|(?P<first>{_NUMBER_1}|first)"
    r"|(?P<among>one of (?:several|many|a few))|(?P<open>\bmaybe\b|depend)"
    r"|(?P<yes>^(?:\w+ says? )?yes$)|(?P<no>^(?:\w+ says? )?no$)|(?P<dodged>^none of these$)"
)
"""The same, in the words of a choice."""


def by_sense(typed: str, choices: Mapping[str, str]) -> str | None:
    """Return the label of the only choice that comes down to the same; None: none, or several.

    >>> hire = {"a": "they say yes", "b": "they say no", "c": "none of these"}
    >>> by_sense("He'd hire me in a heartbeat", hire), by_sense("She changed the subject", hire)
    ('a', 'c')
    """
    own = {
        Sense(found.lastgroup): label
        for label, text in choices.items()
        if (found := _CHOICE.search(lowered(text))) and found.lastgroup
    }
    said = _senses(typed, own) if set(own) - {Sense.DODGED} else set()
    if len(said) > 1:
        said -= {Sense.DODGED}  # what they said besides counts
    return own[said.pop()] if len(said) == 1 else None


def _senses(typed: str, own: Iterable[Sense]) -> set[Sense]:
    """Return what a text comes down to, all of its parts, of what the choices have."""
    plain = lowered(unclipped(typed)).rstrip(' .!"”')
    if Sense.FIRST in own and (is_first := first(plain)) is not None:
        return {Sense.FIRST if is_first else Sense.BEHIND}
    if _UNSURE.search(plain):
        return set()
    plain = _WHETHER.sub("", plain)
    ranked = Sense.AMONG in own or Sense.FIRST in own
    pattern = _RANKED if ranked else _HIRED
    found = {each.lastgroup or "" for each in pattern.finditer(plain)}
    if ranked and _first_of_all(plain):
        found.add(Sense.FIRST)
    if _OTHERS in found:  # that there are others says something only where nothing else does
        found = found - {_OTHERS} or {Sense.AMONG}
    return {Sense(each) for each in found} & set(own)


def _first_of_all(plain: str) -> bool:
    """Say whether the first part tells of a first place, and the rest doesn't leave it open."""
    front, *rest = _BUT.split(plain, maxsplit=1)
    return bool(rest) and first(front) is True and not _LEFT_OPEN.search(rest[0])
