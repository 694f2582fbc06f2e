"""Who is calling, in one's own words: "Hi, this is Gina from the interview".

It is small talk wherever it is said, with a greeting, a good wish or thanks around it, in any
order. What asks for something besides is none.
"""

import re
from collections.abc import Mapping
from enum import StrEnum

from trainer.core.rehearsal.whose.words import plain, spelled

LONGEST = 60
"""Words of the longest that is looked at: some three sentences."""
FEW = 2
"""Words of a question that are no more than a name, or "hello"."""
_SENTENCE = re.compile(r"[^.!?;]+[.!?;]*")
_TITLE = re.compile(r"\b(mr|mrs|ms|dr)\.", re.IGNORECASE)
_NO_NAME = (
    r"(?!(?:an?|the|my|your|our|their|his|her|its?|that|this|what|why|how|who|when|where|which|about"
    r"|in|on|for|to|so|too|very|really|quite|just|not|all|as|of|at|with|great|good|nice|helpful"
    r"|interesting|clear|fine|kind|perfect|wonderful|exactly|well|sorry|is|was|will|would|i|you|we"
    r"|going|excited|glad|happy|looking|sure|here)\b)"
)
_NAME = rf"{_NO_NAME}\w+"
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_BEFORE = rf"(?:last|this|the\ other|{_DAY}|yesterday|today|earlier|two|a\ (?:week|month|few))"
_TALKED = (
    r"(?:spoke|talked|met|chatted|interviewed|were\ in\ touch"
    r"|had\ (?:\w+\ ){0,4}(?:interview|conversation|talk|chat|meeting|call))"
)
_WHO = re.compile(
    rf"""
    \bthis\ is\ (?:{_NAME}|me)\b | \bname(?:\ is|\ s)\ \w+
    | \b(?:it\ s|it\ is|i\ m|i\ am)\ {_NAME}(?:\ \w+)?
      \ (?:here|calling|speaking|again|from|and\ i)\b
    | \b(?:it\ s|it\ is)\ me\b
    | ^(?:(?:hi|hello|hey|and|yes)\ )*{_NAME}(?:\ {_NAME}){{0,2}}\ (?:here|speaking|calling)\b
    | \b(?:we|you\ and\ i)\ (?:\w+\ )?{_TALKED}\b
    | \bi\ (?:\w+\ )?{_TALKED}\b
    | \byou\ (?:\w+\ )?(?:interviewed|met|talked\ to|spoke\ (?:to|with))\ me\b
    | \binterviewed\ (?:by|with)\ you\b
    | \bi\ (?:was|came)\ (?:\w+\ ){{0,3}}(?:interview\w*|invited|office|company|in\b|there\b|by\b)
    | \bi\ was\ (?:the|your)\ (?:\w+\ ){{0,4}}(?:interview|candidate|appointment|one)\b
    | \b(?:the|your|an?|one\ of\ the)\ (?:\w+\ )?(?:candidates?|applicants?)
      \ (?:for|from|you|who|that)\b
    | \bthe\ (?:one|person|candidate|guy|woman)\ (?:from|who|that|you|with)\b
    | \bi\ (?:had\ )?applied\b | \bremember\ me\b
    | \bfrom\ (?:\w+\ )?(?:{_BEFORE}|(?:\w+\ ){{0,4}}interview)\b
    | \b(?:return\w*\ your\ call|call\w*\ (?:you\ )?back)\b
    | \bcalling\ (?:about|ahead\ of|before|because)\b
    | \b(?:get|got|received)\ (?:the|your|an)\ (?:invitation|invite|call|message|email)\b
    | \b(?:inviting|invited)\ (?:me|to|for|back)\b
    | \b(?:speak|talk|speaking|talking)\ (?:to|with)\ \w+(?:\ please)?$
    """,
    re.VERBOSE,
)
"""What says who calls, or where they know each other from; `^` and `$` are those of a sentence."""
_CALLED = re.compile(r"\b(?:[Ii]t(?:\W?s| is)|[Ii](?:\W?m| am)|[Tt]his is) [A-Z][\w-]+")
"""A name, known by its capital: "I'm Gina"."""
_MOMENT = r"(?:moment|minute|minutes|second|time)"
_PLEASANT = re.compile(
    rf"""
    \b(?:
    (?:and\ )?how\ (?:are|re)\ (?:you|things)(?!\ (?:going|planning))(?:\ doing|\ feeling)?
    | how(?:\ is|\ s|\ was)\ (?:it\ going|everything|life|your\ \w+|the\ (?:day|week|weekend))
    | how\ (?:have|ve)\ you\ been | how\ do\ you\ do | (?:how|what)\ about\ (?:you|yourself)
    | (?:is|would)\ (?:this|now|it|that)\ (?:\w+\ )?(?:an?\ )?
      (?:good|bad|okay|ok|right|better)(?:\ {_MOMENT})?
    | is\ (?:this|that)(?:\ \w+){{0,2}}$ | is\ (?:this|that)\ {_NAME}
    | (?:do|can)\ you\ (?:still\ )?(?:remember\ me|hear\ me)
    | (?:do|would)\ you\ have\ (?:\w+\ ){{0,2}}{_MOMENT} | have\ you\ got\ (?:\w+\ ){{0,2}}{_MOMENT}
    | are\ you\ (?:\w+\ )?(?:well|busy|free|there|ok|all\ right)
    | (?:am\ i|is\ this)\ (?:\w+\ )?(?:catching|interrupting|disturbing|speaking|talking|calling)
    | (?:could|can|may)\ i\ (?:please\ )?(?:speak|talk)\ (?:to|with)
    | (?:can|could|may)\ (?:you|we)\ (?:talk|speak|chat)\ (?:now|for)
    | what\ a\ \w+ | how\ (?:nice|kind|lovely|good|great|wonderful)
    )\b
    """,
    re.VERBOSE,
)
"""What is asked out of politeness."""
_HOW = re.compile(r"\bhow (?:are|re|is|s|was|have|ve|do|about)\b|\bare you (?:\w+ )?(?:well|ok)\b")
_TIME = re.compile(
    rf"\b(?:{_MOMENT}|okay|ok|better|busy|free|talk now|chat|catching|interrupting|disturbing)\b"
)
_WANTS = re.compile(
    r"""
    \b(?:what|how|which|why|whose|whether|wonder\w*|please\ (?:tell|share|explain|give|let)
    | who\ (?:s|is|else|will|would|do|does|decides?)|when\ (?:s|is|will|would|do|can|does)
    | (?:do|does|can|could|would|will|should|shall|may)
      \ (?:i|you|it|there|they|he|she|we|mr|ms|mrs|the|your)
    | are\ (?:there|they|you)|am\ i|is\ (?:there|he|she)|any\ (?:advice|pointers|tips|chance)
    | tell\ me|share\ with|explain|your\ (?:advice|support|recommendation)
    | (?:like|love|want|wanted|need|hoping|hope)\ (?:you\ )?to
      \ (?:know|ask|hear|find|learn|understand|get)
    )\b
    """,
    re.VERBOSE,
)
"""What asks for something, once politeness is taken away."""


class Asked(StrEnum):
    """What is asked in an introduction, out of politeness."""

    NOTHING = "nothing"
    HOW = "how they are"
    TIME = "whether they have time"


def introduction(words: str, names: Mapping[str, str]) -> Asked | None:
    """Return what is asked in words that say who is calling; None: they are no introduction.

    >>> introduction("Hi Pat, this is Gina from the interview last week. How are you?", {})
    <Asked.HOW: 'how they are'>
    >>> introduction("This is Gina. What happens next?", {}) is None
    True
    """
    if len(plain(words)) > LONGEST:
        return None
    known = {word for name in names.values() for word in plain(name)}
    says, asked = False, Asked.NOTHING
    for sentence in _SENTENCE.findall(_TITLE.sub(r"\1", words)):
        text = " ".join(word for word in spelled(sentence) if word not in known)
        rest = _PLEASANT.sub("", text)
        who = bool(_WHO.search(text) or _CALLED.search(sentence))
        if _WANTS.search(rest):
            return None
        if sentence.endswith("?") and not who and len(rest.split()) > FEW:
            return None
        says = says or who
        if _HOW.search(text):
            asked = Asked.HOW
        elif rest != text and _TIME.search(text) and asked is Asked.NOTHING:
            asked = Asked.TIME
    return asked if says else None
