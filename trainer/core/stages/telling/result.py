"""What came of an interview, in a person's own words: another round, an offer, a no, or nothing.

What is said first counts: `I'm through, but I don't know when`. Words that say nothing of it, `it
went great`, are none of these.
"""

import re

from trainer.core.stages.telling.came import ACCEPTED, ENDED, FROZEN, NO, OFFER, ON, WAITING, WORDS
from trainer.core.stages.telling.decided import decided
from trainer.core.stages.telling.enough import enough
from trainer.core.stages.telling.outcome import BADLY, went
from trainer.core.stages.telling.refusal import JOB, turned_down
from trainer.core.stages.telling.shorthand import spelled_out
from trainer.core.stages.telling.unmade import MOVED
from trainer.core.text import lowered
from trainer.core.words.consent import consent
from trainer.core.words.unsure import awaited, puzzled, unsure

KEYS = {"y": ON, "o": OFFER, "n": NO, "w": WAITING, "a": ACCEPTED, "d": ENDED, "h": FROZEN}
"""What came of it, by the key that says so."""

_CLAUSE = re.compile(r"[,.;:!]\s|\sbut\s|\s[-\N{EN DASH}\N{EM DASH}]+\s")
_WAITING = re.compile(
    r"\bwaiting\b|\bpending\b|\b(?:have(?:n't| not)|not|nothing) heard\b|\bheard nothing\b"
    r"|\bno (?:word|news|answer|reply|response|decision)\b(?: back)?(?= (?:yet|so far)|$)"
    r"|\bno (?:word|news|reply|response|decision)\b|^(?:not(?:hing)?(?: \w+)? )?(?:yet|so far)$"
    r"|\b(?:let (?:me|us) know|get(?:ting)? back to (?:me|us)|be in touch|silence)\b"
    r"|\bstill nothing\b|^nothing (?:still|new|back)\b"
    r"|(?:\bwill|'ll|\bgoing to) (?:tell|inform|notify) (?:me|us)\b"
    r"|\bto hear\b|\b(?:i'll|i will|i'd|i should) hear\b"
    r"|\b(?:have(?:n't| not)|has(?:n't| not)|did(?:n't| not)|not) (?:\w+ )?(?:said|say|told|tell"
    r"|decided?|called|call|answered|answer|replied|reply|written|write|heard)\b"
    r"|\b(?:have|has)(?:n't| not) (?:\w+ )?(?:made|given|sent)(?: me)? (?:an?|any|the|their|up)\b"
    r"|(?:will|'ll|going to|about to|want to) (?:make|give|send|extend|prepare)\b[^.]*\boffer"
    r"|\boffer(?:'s| is| will be|'ll be| should be)?(?: (?:still|being))*"
    r" (?:coming|on (?:its|the) way|in the works|to (?:come|follow)|pending|prepared|drawn up)\b"
    r"|^(?:(?:i|we|now|just|so|still) )*(?:gotta|have to|need to|must) wait\b"
    r"|(?<!n't )(?<!not )\b(?:expect\w*|hop(?:e|ing) for|promised) (?:me )?(?:an?|the|their|my)"
    r" (?:\w+ )?offer\b"
    r"|\b(?:need|want|tak(?:e|ing))s? (?:(?:a|an|some|two|three|\d) )*(?:more|another|few)"
    r" (?:\w+ )?(?:time|days?|weeks?|months?)\b|\bnever heard\b"
    r"|(?:\bnot|n't) (?:yet )?an? (?:no|yes)\b"
    r"|\b(?:will|'ll|going to|need to|have to|still) (?:decide|think)|\bundecided\b|\bghosted\b"
)
_NO = re.compile(
    r"\b(?:took|take|taken|taking) back (?:the|their|my|that) offer\b"
    r"|\b(?:took|take|taken|taking) (?:the|their|my|that) offer back\b"
    r"|\b(?:withdrew|withdrawn|rescind\w*|revok\w*|pulled) (?:the|their|my|that) offer\b"
    r"|\boffer(?:'s| is| was| has| been)* (?:withdrawn|rescinded|revoked|taken back|off)\b|"
    r"\breject(?:ed|ion|s)?\b|\bdeclined\b|\bturned (?:me |us )?down\b|\bpass(?:ed|ing)? on me\b"
    r"|\b(?:it(?:'s| is| was)|got|a|an|clear|said|say|says|meant) no\b|\bunfortunately\b"
    r"|\b(?:went|going|go|gone) with (?:\w+ ){0,2}(?:else|other|another|candidate|person)"
    r"|\b(?:mov(?:ed?|ing)|go(?:ing|ne)?|went|proceed(?:ed|ing)?|continu(?:ed?|ing))"
    r" (?:on |forward |ahead )?(?:without me\b"
    r"|with(?: \w+){0,2}? (?:else|others|candidates?|applicants?)\b)"
    r"|\b(?:they|he|she)(?:'ve|'s| have| has)?(?: decided to)? pass(?:ed)?(?=[.!]*$)"
    r"|\b(?:position|job|role|spot)(?:'s| is| was| has| been|'s been)+(?: \w+)? filled\b"
    r"|\bfilled (?:it\b|(?:the|that|my) (?:position|job|role|spot)\b)"
    r"|\bwent with (?:an|some)|\bno longer\b|\bfell through\b|\bnot for me\b"
    r"|(?:\bnot|n't|\bnever) pass(?:ed)?\b(?! on\b)|\b(?:i'm|i am) not (?:in|through)$"
    r"|\bno (?:job|luck|go|dice)\b|\bbad news\b|^not this time\b"
)
_OFFER = re.compile(
    r"\b(?:have(?:n't| not)|did(?:n't| not)) (?:yet )?accept(?:ed)?\b|"
    r"\boffer(?:ed|s|ing)?\b(?!(?: me| us)?(?: to (?:meet|talk|speak|call|come|have)\b"
    r"| (?:(?:an?|another|the) )?(?:[\w-]+ )?(?:rounds?|interviews?|conversation|meeting|call|talk"
    r"|tour|coffee|trial)\b))|\bhir(?:ed?|ing me)\b"
    r"(?! (?:internally|from|someone|somebody|anyone|anybody|another|an?|the|people|more|new)\b)"
    rf"|\b(?:got|get|getting|have|landed|mine|giving me) (?:the|that|this) {JOB}\b"
    r"|\bjob is mine\b|\bi'm in(?=[.!]*$)"
    r"|\b(?:like|want|need|ask)(?:s|ed)? me to (?:start|join|work (?:for|with|there))\b"
)
_ON = re.compile(
    r"\b(?:another|next|second|third|fourth|fifth|final|last|one more|further|2nd|3rd|4th)"
    r" (?:\w+ )?(?:round|interview|stage|step|one|conversation|meeting|call|talk)s?\b"
    r"|\bmov(?:ed?|es|ing)(?: me| us)? (?:on|forward|up|ahead|along|to)\b|\badvanc(?:ed?|ing)\b"
    r"|\b(?:i'm|am|i was|got|get|made it|make it|put me|going|go|went) through\b"
    r"|\bpass(?:ed|ing)?(?: me)?(?: on| along)? (?:to )?(?:the|this|that|it|my|their|stage|round)\b"
    r"|\b(?:call|want|ask|invit|bring|have)(?:e?d|e?s|ing)? me (?:\w+ )?(?:back|again)\b"
    r"|\b(?:want|need|like|ask)(?:s|ed)? me to (?:meet|see|interview|come|(?:talk|speak)"
    r" (?:to|with))\b"
    r"|\b(?:see|meet) me (?:again|once more|one more time)\b"
    r"|\bon to (?:the )?(?:round|stage|next)\b"
    r"|\binvited\b|\bmade (?:it|the cut)\b|\bmake (?:it|the cut)\b"
    r"|\bgo(?:ing)? (?:on|forward|ahead)\b|\bcoming back\b|\bcome back\b|\bselected\b|\bchosen\b"
    r"|\b(?:said|say|says|a) yes\b|\bshort-?list(?:ed)?\b|\bfinalists?\b"
    r"|\bin the (?:last|final|top) (?:two|three|2|3)\b"
)
_NOT = re.compile(r"\b(?:not|never|no|without|nobody|\w*n't)(?: [\w']+){0,4} $")
"""What denies the words right behind it: of `they didn't offer me the job`."""
_YET = {
    ON: re.compile(r"\b(?:yet|so far|still)\b"),
    OFFER: re.compile(r"\b(?:yet|so far|still|(?:have|has)(?: not|n't))\b"),
}
"""What leaves open what is denied: `no offer yet`, `I haven't got an offer`."""
_BARE_NO = re.compile(r"(?:(?:but|and|then|well) )*(?:no|nope|nah)")
"""What ends what was told: `I hoped for it, but nope`."""
_OPEN = re.compile(
    r"\?|\b(?:(?<!asked )(?<!asked me )(?:if|whether)|unless|maybe|perhaps|possibly|might"
    r"|hope[sd]?|hoping|wish|doubt|idk|not sure|unsure)\b"
)
"""What leaves open whether it is so."""
_NOT_PLAIN = re.compile(
    r"\b(?:probably|may(?! \d)|almost|nearly|close to|think|thinks|guess|likely|supposed"
    r"|someone|somebody|else|others?|instead of|rather than|about (?:an|the|my)|sounds? like)\b"
    rf"|\boffer(?:ed)?(?: (?:it|the {JOB}|went|goes|is|was|made|given|extended|sent|going))* to"
    r" (?!(?:me|us|hire|start|join|work)\b)|\boffer(?:'s| is| was)(?:n't| not)\b"
    rf"|\boffer(?:ed|s|ing)(?: me| us)? an? (?!(?:[\w-]+ ){{0,2}}(?:{JOB}|place|package|deal)\b)"
)
"""What says that there may be no offer, or that it is somebody else's."""
_THAN = re.compile(r"(?<!rather )\bthan\b.*")
"""By what an offer is measured: `less than I hoped`."""

_SUPPOSED = re.compile(
    r"(?:\b(?:would|might|may|could)(?:n't)?|'d)(?! (?:like|love)\b)(?: [\w']+){0,2}?"
    r" (?:hire|offer|reject|decline|pass|pick|choose|take|move|invite|say (?:yes|no))\b[^,.;:!]*"
)
"""What they would do, which hasn't come yet: of `he said he would hire me`."""
_IT = r"(?:it|this|that|(?:the|my|our) (?:\w+ )?(?:interview|meeting|appointment))"
_PUT_OFF = re.compile(
    rf"\b{MOVED} {_IT}\b|\b{_IT}(?:'s| is| was| has| got| had)*(?: been)? {MOVED}\b"
    rf"|^(?:(?:they|she|he|we)(?:'ve| have| had)? )?(?:postponed|rescheduled|cancell?ed)\b"
    rf"(?! (?:the|that|this|my) (?:opening|{JOB})\b)"
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
    """
    said = spelled_out(text).strip(" .!?")
    if found := decided(said):
        return found
    if not _NO_ANSWER.search(said) and consent(said) is False:
        return WAITING if said.endswith("not yet") else NO
    if unsure(said) or awaited(said):
        return WAITING
    parts = _CLAUSE.split(said)
    told = [found for found in map(_said_in, parts) if found]
    found = told[0] if told else ""
    if found == NO and ON in told and _OFFER.search(parts[0]):  # `no offer, but they want me back`
        return ON
    return found or (NO if len(parts) > 1 and _BARE_NO.fullmatch(parts[-1]) else "")


_SOON = re.compile(
    r"(?:(?:i|we|they|he|she)(?:'ll|'d)? |should |will |supposed |to |an? |the |their |final )*"
    r"(?:hear(?:ing)?|know|decid(?:e|es|ing)|decision|verdict|answer|news|reply|response|results?"
    r"|word|nothing|tell(?:ing)? me|call(?:ing)?(?: me)?|get(?:ting)? an? (?:answer|decision))"
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
    if asked and consent(said) and not _NO_ANSWER.search(said):
        return ON
    if not asked and unclear(said):
        return NO
    opens = _OPENS_NO.fullmatch(said)
    rest = opens["rest"] if opens else said
    if _SOON.match(rest) or unsure(rest):
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
    part = _SUPPOSED.sub("", told)
    if _WAITING.search(part):
        return WAITING
    if turned_down(part) or _NO.search(part):
        return NO
    for meant, phrases in ((OFFER, _OFFER), (ON, _ON)):
        if found := phrases.search(part):
            if _OPEN.search(_THAN.sub("", part)):
                return ""
            if _NOT.search(part[: found.start()]):
                return WAITING if _YET[meant].search(part) else NO
            return "" if meant == OFFER and _NOT_PLAIN.search(_THAN.sub("", part)) else meant
    return ""


def put_off(typed: str) -> str | None:
    """Return what is said besides that an interview wasn't had: its new day; None: it was had.

    >>> put_off("They moved it to Friday at 3"), put_off("They moved me on")
    ('to friday at 3', None)
    """
    text = lowered(typed).strip(" .!?")
    found = _PUT_OFF.search(text)
    return None if found is None else text[found.end() :].strip(" ,;.")
