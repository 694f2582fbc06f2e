"""A small question about what they just said, with nothing in it but that: "How so?".

It uses up no question of a script. A pattern a row, of words in small letters; what was shortened
is two words, without its apostrophe: `that s`.
"""

import re
from enum import StrEnum

from trainer.core.rehearsal.manners.remarks import Manner, remark
from trainer.core.rehearsal.whose.words import spelled


class Small(StrEnum):
    """What a small question wants to hear."""

    MORE = "more of it"
    WHY = "why they think so"
    EXAMPLE = "an example"
    MEANING = "what they mean by it"
    SURE = "whether they are sure"
    SAID = "what they said, to compare"
    RIGHT = "that they have understood it right"
    HEARD = "nothing: it only takes it up"
    PLACE = "where they were, as something came in between"
    WHO = "who somebody is whom they spoke of"


MOST = 16
"""Words of the longest that is looked at."""
_THAT = (
    r"(?:that|this|it|those|(?:what|the thing) you(?: just| ve just)? (?:said|mentioned)"
    r"|(?:the|that) (?:last|first|second) (?:\w+ )?(?:one|part|bit|point|thing)"
    r"|that (?:part|bit|point)|your (?:last )?(?:answer|point))"
)
_CAN = (
    r"(?:(?:can|could|would|will|do) you(?: mind)?(?: please| maybe| possibly| perhaps| just)*"
    r"|(?:is|was) there|do you have|have you got|(?:can|could|may) (?:i|we) (?:have|get|ask for)"
    r"|(?:is there )?any chance(?: of)?|(?:(?:can|could|may) i|i (?:d|would) (?:like|love) to)"
    r"|i (?:d|would) (?:like|love)|please|maybe)"
)
_BIT = r"(?:a )?(?:little|bit)(?: bit)?"
_MUCH = rf"(?:{_BIT} more|some more|any ?more|more|much more|(?:any|some)thing (?:else|more))"
_ABOUT = rf"(?: (?:about|on|to|into|there|of)(?: {_THAT})?)?(?: {_BIT}(?: more| further)?)?"
_END = (
    r"(?: (?:please|again|though|then|exactly|for me|to me|if (?:you can|possible)|maybe|there))*"
)
_WHERE = (
    r"where (?:(?:did|had|have) (?:we|i) (?:leave|left|stop|stopped|get|got|gotten)"
    r"|(?:we|i)(?: ve)? (?:were|was|are|am|left|stopped|got|had got|had gotten))(?: off| at| to)*"
)
_SAYS = r"(?:say|think|mean|feel|believe|see|said|put)(?: (?:so|that|this|it))?"
_ROWS: dict[Small, str] = {
    Small.MORE: rf"""
        (?:{_CAN} )?(?:tell|give|telling|giving) me {_MUCH}
        (?: (?:details?|information|info))?{_ABOUT}
        (?:{_CAN} )?(?:say|saying|share|add|hear|know) {_MUCH}{_ABOUT}
        (?:{_CAN} )?(?:elaborat|expand)(?:e|ing)?(?: more| further)?{_ABOUT}
        (?:{_CAN} )?go (?:on|into (?:more )?details?|(?:{_BIT} )?(?:deeper|further)){_ABOUT}
        (?:(?:is|was) )?(?:there )?(?:any|some)thing (?:else|more)(?: to say)?
        (?: (?:about|on|to) {_THAT})
        (?:{_CAN} )?(?:give me )?(?:more|any|some)(?: more)? details?{_ABOUT}
        what else can you (?:say|tell me)(?: (?:about|on) {_THAT})?
        {_CAN} explain{_ABOUT}(?: {_THAT})?(?: (?:{_BIT} )?(?:more|further))?
        (?:is there )?anything else(?: (?:to add|you can (?:say|tell me)|i should know))?
        what else|tell me more{_ABOUT}|more (?:about|on) {_THAT}|go into {_THAT}(?: more| a bit)?
        """,
    Small.WHY: rf"""
        why(?: (?:is|was|s) (?:that|this|it)(?: so)?)?|why so|why do you {_SAYS}|because
        how (?:so|come)(?: (?:is|s) that)?
        (?:in )?(?:what|which) (?:way|ways|sense|respect)(?: (?:is|s) (?:that|it))?
        what(?: is it that| is| s)? (?:makes?|made|making) you (?:to )?{_SAYS}
        (?:based on|because of) what|how do you know(?: that)?|where do you get that(?: from)?
        what s the reason(?: for {_THAT})?
        """,
    Small.EXAMPLE: rf"""
        (?:like|such as|as)(?: what| which(?: ones?)?| who)?(?: for (?:example|instance))?
        (?:what |which )?for (?:example|instance)(?: what)?
        (?:{_CAN} )?(?:give|giving|share|name|think of|tell|show)(?: me)?
        (?: (?:an?|any|some|one|another))
        (?: \w+)? (?:examples?|instance)(?: (?:of|for) {_THAT})?
        (?:{_CAN} )?(?:an?|any|some|another) (?:\w+ )?examples?(?: (?:of|for) {_THAT})?
        what would be an example(?: of {_THAT})?|what (?:kind|sort|kinds) of things?
        """,
    Small.MEANING: rf"""
        what (?:\w+ )?(?:do|did) you (?:exactly |really )?mean(?: (?:by|with) {_THAT})?(?: exactly)?
        what (?:do|did) you mean \w+(?: \w+)?
        what (?:does|did) (?:that|this|it) mean|meaning(?: what)?|which means
        (?:{_CAN} )?(?:be )?(?:{_BIT} )?more (?:specific|precise|concrete|clear|detailed)
        (?: (?:about|on|with) {_THAT})?
        (?:{_CAN} )?clarify(?: {_THAT})?|(?:which|what) (?:one|ones|part|bit|point)
        what (?:exactly|specifically|precisely)
        (?:is|was) (?:that|this|it) (?:a )?(?:good|bad|positive|negative|important)
        (?: (?:thing|sign|or))*(?: (?:good|bad|positive|negative|not))?
        what s (?:that|the) supposed to mean|how do you mean(?: that)?
        how am i to (?:take|understand) that
        """,
    Small.SURE: r"""
        (?:are|re) you (?:\w+ )?(?:sure|certain|serious)(?: (?:about|of) (?:that|this|it))?
        you sure(?: (?:about|of) (?:that|this|it))?
        seriously|really|truly|honestly|for real|(?:is|was) (?:that|it) (?:so|right|true)
        (?:do you )?(?:really )?(?:think|believe) so|no way|no kidding|are you kidding(?: me)?
        you think so|you do|do you(?: really)?|you would|would you(?: really)?
        """,
    Small.WHO: rf"""
        (?:(?:{_CAN} )?(?:tell|remind) me |do you know |(?:i )?(?:forgot|forget) )?(?:who|whom)
        (?: exactly| specifically| again)? (?:would|will|is|s|was|might|could)
        (?: (?:that|this|it))(?: (?:be|exactly|again|person|then|going to be))*
        who(?: exactly)? (?:that|this|it) (?:is|s|would be|will be|might be)
        who (?:do|did|are) you (?:mean|meaning|talking about|speaking of)|(?:which|what) person
        (?:(?:{_CAN} )?(?:tell|give) me )?(?:what (?:is|s|was) )?(?:his|her|their|the) name
        (?: (?:is|was|again|please))*
        """,
    Small.PLACE: rf"""
        (?:{_CAN} )?(?:(?:remind|tell) me )?where (?:were|was|are) (?:we|i)
        (?: (?:again|at|now|just|just now|before|in (?:all )?(?:this|that|our \w+)))*
        (?:{_CAN} )?(?:(?:remind|tell) me )?{_WHERE}
        (?:(?:i|we|i ve|i m) )?(?:just )?(?:forgot|forget|lost|don t know|not sure|don t remember)
        (?: track(?: of)?)? {_WHERE}
        what (?:was|were) (?:i|we)(?: just)? (?:(?:talk|speak|ask|say|discuss|go)ing|about)
        (?: (?:about|to|on|you|say|ask))*
        what did (?:i|we)(?: just)? (?:ask|say|talk about|discuss)(?: you)?(?: last| just now)?
        what (?:was|s) (?:my|our|the) last (?:question|topic|thing)
        (?: (?:again|i (?:asked|said)|you))*
        (?:which|what) question (?:were|was|are|am) (?:we|i) (?:at|on)
        how far (?:did|had|have|ve) (?:we|i) (?:get|got|gotten|come)
        """,
}


def _found(rows: str) -> re.Pattern[str]:
    """Return the pattern of rows; one that begins with a blank goes on with the row before it."""
    joined = re.sub(r"\n\s*\(\?: ", "(?: ", rows)
    every = "|".join(row.strip() for row in joined.splitlines() if row.strip())
    return re.compile(rf"(?:{every}){_END}")


_KINDS = [(kind, _found(rows)) for kind, rows in _ROWS.items()]
_WHY = re.compile(r"(?:why(?! not)|how come|what (?:is it that )?(?:makes?|made) you)\b")
_GOES_ON = re.compile(r"\W*and(?: then)?\W*\?\W*", re.IGNORECASE)
_CLAUSE = re.compile(r"[.!?;,:…]+\s*|(?<!\s)\s+-+\s+|(?:(?<!\s)\s+)?—\s*")
_LEAD = re.compile(
    r"(?:(?:oh|ah|hm+|um|uh|well|ok|okay|so|and|but|then|wow|huh|right|sorry|wait|yes|yeah|no|now"
    r"|interesting|great|good|thanks|thank you|i see|all right|actually|just out of curiosity"
    r"|i wonder|i m curious|(?:i )?(?:was )?(?:just )?(?:wondering|curious)|may i ask|can i ask"
    r"|if i may ask|out of curiosity|sir|ma am|m[rs]s? \w+)(?: |$))*"
)
_BESIDE = frozenset(
    {Manner.THANKS, Manner.NODS, Manner.WISH, Manner.APOLOGY, Manner.WAIT, Manner.HELLO}
)
"""What may be said beside it."""


def small(words: str) -> Small | None:
    """Return what a small question wants that speaks of nothing else; None: it is none.

    >>> small("Interesting. Can you tell me more about that?") is Small.MORE
    True
    >>> small("Should I say more about my experience?")
    """
    if len(spelled(words)) > MOST:
        return None
    if _GOES_ON.fullmatch(words):
        return Small.MORE
    clauses = [clause for clause in _CLAUSE.split(words) if spelled(clause)]
    kinds = [_kind(words), *map(_kind, clauses)]
    found = next((kind for kind in kinds if kind), None)
    if kinds[0] is None and any(
        kind is None and bare(clause) and remark(clause, {}) not in _BESIDE
        for kind, clause in zip(kinds[1:], clauses, strict=True)
    ):
        return None
    return found if found is not Small.SURE or "?" in words else None


def whys(words: str) -> bool:
    """Tell whether words ask why.

    >>> whys("Oh, why weak?")
    True
    """
    return bool(_WHY.match(bare(words)))


def bare(clause: str) -> str:
    """Return the words of a clause without what leads in to it."""
    return _LEAD.sub("", " ".join(spelled(clause)), count=1)


def _kind(clause: str) -> Small | None:
    said = bare(clause)
    return next((kind for kind, rows in _KINDS if said and rows.fullmatch(said)), None)
