"""What came of an interview, in a person's own words: another round, an offer, a no, or nothing.

What is said first counts: `I'm through, but I don't know when`. Words that say nothing of it, `it
went great`, are none of these.
"""

import re

from trainer.core.stages.telling.came import ACCEPTED, ENDED, FROZEN, NO, OFFER, ON, WAITING, WORDS
from trainer.core.stages.telling.decided import decided
from trainer.core.stages.telling.enough import enough
from trainer.core.stages.telling.outcome import BADLY, went
from trainer.core.stages.telling.phrases import (
    AWAITS,
    BARE_NO,
    DENIES,
    GOES_ON,
    MINE_TO_DECIDE,
    NOT_PLAIN,
    OFFERS,
    OPEN,
    REFUSES,
    SUPPOSED,
    THAN,
    YET,
)
from trainer.core.stages.telling.refusal import JOB, turned_down
from trainer.core.stages.telling.reports.hinted import GOOD, hint
from trainer.core.stages.telling.shorthand import spelled_out
from trainer.core.stages.telling.unmade import MOVED
from trainer.core.text import lowered
from trainer.core.words.consent import consent
from trainer.core.words.unsure import awaited, puzzled, unsure

KEYS = {"y": ON, "o": OFFER, "n": NO, "w": WAITING, "a": ACCEPTED, "d": ENDED, "h": FROZEN}
"""What came of it, by the key that says so."""

_CLAUSE = re.compile(r"[,.;:!]\s|\sbut\s|\s[-\N{EN DASH}\N{EM DASH}]+\s")
_TOLD_OF = re.compile(rf"{_CLAUSE.pattern}|\sand\s")
"""What parts how it went from when they will know: `it went well, they call me in a week`."""
_IT = r"(?:it|this|that|(?:the|my|our) (?:\w+ )?(?:interview|meeting|appointment))"
_PUT_OFF = re.compile(
    rf"\b{MOVED} {_IT}\b|\b{_IT}(?:'s| is| was| has| got| had)*(?: been)? {MOVED}\b"
    rf"|^(?:(?:they|she|he|we)(?:'ve| have| had)? )?(?:postponed|rescheduled|cancell?ed)\b"
    rf"(?! (?:the|that|this|my|their|its) (?:opening|decision|answer|{JOB})\b)"
    r"|\b(?:has|did)(?:n't| not)(?: yet)? (?:happen(?:ed)?|take place|taken place"
    r"|been(?= (?:yet|held)\b|$))\b"
    r"|\bhave(?:n't| not)(?: yet)? (?:had (?:it|the|that|my)|been there)\b"
    r"|(?:^|\b(?:i|we) )did(?:n't| not) go(?=$|[,.;] | (?:to|there|because|after all|yet)\b)"
)
"""What says that an interview wasn't had: it was moved, or is still to come."""

_NO_ANSWER = re.compile(
    r"\b(?:wrong|incorrect|not right)\b|(?:\bnot|n't) (?:yet )?an? (?:no|yes)\b"
)
"""What finds something wrong that is shown, its time, say; or says that it was neither."""

_IF = re.compile(
    r"\b(?:if|unless|in case|once|whenever|suppos(?:e|ing)|assuming|(?:for )?when"
    r"(?= (?:[\w.'-]+ ){1,3}?(?:says?|offers?|rejects?|declines?|accepts?|hires?|pass(?:es)?"
    r"|tells?|turns?|picks?|chooses?|gives?|wants?|invites?|moves?)\b)"
    r"|should (?=(?:they|she|he)\b))(?! (?:you|i'm (?:being )?honest)\b)"
    r"(?:(?! and (?:they|she|he|it)\b)[^,.;:!])*"
)
"""What may come, and hasn't so far: of `call sheet if she says no`."""

_EITHER = re.compile(r"(?:(?:sorry|oh|well|um),? )*(?:i )?(?:did not|didn't) get (?:it|that)")


def unclear(text: str) -> bool:
    """Tell whether a text may say that they said no, or that a question isn't understood.

    >>> unclear("I didn't get it."), unclear("I didn't get the job")
    (True, False)
    """
    return _EITHER.fullmatch(lowered(text).strip(" .!?")) is not None


def result(text: str) -> str:
    """Return what came of an interview by what is told of it; empty where that isn't said.

    >>> result("They moved me on to the next round"), result("They said no."), result("went great")
    ('another round', 'a no', '')
    >>> result("still waiting to hear"), result("They offered me the job, but I'm still thinking")
    ('nothing yet', 'an offer')
    >>> result("It was great, he said he would hire me"), result("They'd like to hire me")
    ('', 'an offer')
    >>> result("call sheet if she says no"), result("They said no when I asked")
    ('', 'a no')
    """
    whole = spelled_out(text).strip(" .!?")
    said = _IF.sub("", whole)
    if found := OFFER if MINE_TO_DECIDE.search(said) else decided(said):
        return found
    if not _NO_ANSWER.search(said) and consent(said) is False:
        return WAITING if said.endswith("not yet") else NO
    if unsure(whole) or awaited(said):
        return WAITING
    parts = _CLAUSE.split(said)
    told = [found for found in map(_said_in, parts) if found]
    found = told[0] if told else ""
    if found == NO and ON in told and OFFERS.search(parts[0]):  # `no offer, but they want me back`
        return ON
    ends = len(parts) > 1 and " " in parts[0] and BARE_NO.fullmatch(parts[-1])
    return found or (NO if ends else "")


_SOON = re.compile(
    r"(?:(?:i|we|they|he|she)(?:'ll|'d|'s|'re|'m)? |(?:hed|shed|theyd|hes|shes|theyre) "
    r"|gonna |going |might |may |could |should |will |would |supposed |to |an? |the |their "
    r"|final |(?:said|says|told me|promised|wants?|wanted|hopes?|plans?|expect(?:ing)?|that"
    r"|(?:be |get )?back) )*"
    r"(?:hear(?:ing)?|know|decid(?:e|es|ing)|decision|verdict|answer|news|reply|response|results?"
    r"|word|nothing|tell(?:ing)? me|(?:call|ring|phon)(?:e|ing)?(?: me)?"
    r"|get(?:ting)? an? (?:answer|decision)"
    r"|(?:e-?mail|text|write|let)(?: me| us)(?: know)?|get back(?: to me)?)"
    r"(?: (?:back|more|something|from \w+))*"
    r" (?:by(?! now\b)|on|in|within|next|this|tomorrow|later|soon|until|till?|before|after"
    r"|\w+day)\b"
)
"""What begins the words of somebody who was told when they will know."""
_OPENS_NO = re.compile(
    r"(?:no|nope|nah)(?: ?[,.;:!(\N{EN DASH}\N{EM DASH}-]+ ?"
    r"| (?=(?:but|because|since|as|they|he|she|i|we|too|not)\b))(?P<rest>\S.*)"
)
_NO_REASON = re.compile(
    r"(?:it|this|that|(?:the|my|our) (?:\w+ )?\w+)(?:'s| is|'ll| will) "
    r"|.*(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\btomorrow\b|\b(?:next|this) week\b)"
    r"|(?:wait|sorry|no)\b|.*\?"
)
"""What stands behind a no that is none: it puts something right, or asks back."""
_WENT_FINE = re.compile(r"(?:it|that|(?:the|my|our) \w+) (?:went|was|felt) ")


def came(text: str, *, asked: bool = True) -> str:
    """Return what came of an interview by the answer of somebody who tells just that.

    `asked`: there was a question, to which a yes is an answer; and which may not be understood.

    >>> came("no, too expensive"), came("hear by Friday"), came("n"), came("no, it went great")
    ('a no', 'nothing yet', 'a no', '')
    >>> came("yep"), came("yep", asked=False), came("didnt get it", asked=False)
    ('another round', '', 'a no')
    """
    said = lowered(text).strip()
    if found := KEYS.get(said) or WORDS.get(said) or result(said):
        return found
    if asked and consent(said) and not (_NO_ANSWER.search(said) or hint(said)):
        return ON
    if not asked and unclear(said):
        return NO
    opens = _OPENS_NO.fullmatch(said)
    rest = opens["rest"] if opens else said
    if any(map(_SOON.match, _TOLD_OF.split(rest))) or unsure(rest):
        return WAITING
    if opens is None or enough(said) or puzzled(rest) or _NO_REASON.match(rest):
        return ""
    return "" if _WENT_FINE.match(rest) and went(rest) not in ("", BADLY) else NO


_BARE = frozenset(
    "a an the another one more next round interview stage offer job it they them he she i i'm"
    " i've i'll we me we're they're it's its was is am are be have has had haven't hasn't not no"
    " yes yet nothing still waiting to hear heard from back word got get getting made said say"
    " says want see again wanted invited rejected turned down declined passed through move moved"
    " moving on forward hired offered there's there so far just anything don't know yeah yep nope"
    " well and of thanks please sorry unfortunately accepted withdrew took position role on hold"
    " frozen put did didn't don't isn't won't rejected went going with".split()
)
"""Words that tell nothing besides what came of it."""


def beyond(text: str) -> bool:
    """Tell whether words say more than what came of an interview, which is worth keeping.

    >>> beyond("offer, 120k"), beyond("they said no but maybe later"), beyond("I got an offer!")
    (True, True, False)
    """
    words = (word.strip(".,;:!?()") for word in lowered(text).split())
    return len(text.split()) > 1 and any(word not in _BARE for word in words if word)


def _said_in(told: str) -> str:
    part = SUPPOSED.sub("", told)
    if AWAITS.search(part):
        return WAITING
    if turned_down(part) or REFUSES.search(part):
        return NO
    for meant, phrases in ((OFFER, OFFERS), (ON, GOES_ON), ("", GOOD)):
        if found := phrases.search(part):
            if OPEN.search(THAN.sub("", part)):
                return ""
            if DENIES.search(part[: found.start()]):
                return WAITING if YET[meant or ON].search(part) else NO
            return "" if meant == OFFER and NOT_PLAIN.search(THAN.sub("", part)) else meant
    return ""


def put_off(typed: str) -> str | None:
    """Return what is said besides that an interview wasn't had: its new day; None: it was had.

    >>> put_off("They moved it to Friday at 3"), put_off("They moved me on")
    ('to friday at 3', None)
    """
    text = lowered(typed).strip(" .!?")
    found = _PUT_OFF.search(text)
    return None if found is None else text[found.end() :].strip(" ,;.")
