"""A question about something else than the script: "Where do I park?", "Is it on Zoom?".

They put it off, in words that nobody could take for a fact, and wait as before; so they do where
somebody asks about a person's life, or whether something about themselves counts against them. A
topic a row, of words in small letters; what was shortened is two words: `what s`.
"""

import re
from collections.abc import Iterable
from enum import StrEnum

from trainer.core.edits.accepted import counting
from trainer.core.rehearsal.rehearsal import Rehearsal
from trainer.core.rehearsal.whose.own_words import wonders
from trainer.core.rehearsal.whose.senses.senses import stem
from trainer.core.rehearsal.whose.words import ASIDE, LEAST, plain, spelled


class About(StrEnum):
    """What such a question is about."""

    DAY = "what happens around a call"
    SELF = "whether something about the person who asks counts against them"
    LIFE = "somebody's life"


LONGEST = 24
"""Words of the longest that is looked at."""
_DAY = r"""
    park(?:ing)?|garage|valet
    dress ?code|attire|(?:to|i|we|you|people|everyone|should|usually) wear|wearing
    (?:a |my |the )?(?:suit|jeans|tie)|how (?:formal|casual)|formal|casual
    address|directions|(?:which|what) (?:building|floor|entrance|room|office|station|exit)
    where (?:do|should|would|will|must|can) (?:i|we) (?:\w+ )?(?:go|come|be|meet|wait|sign|report)
    where (?:is|s|are|will) (?:it|that|this|you|your|they|we)|how far
    how (?:do|would) i get(?= (?:there|here|in|into|to)\b)(?! to (?:the (?:very )?top|be|number))
    (?:your|his|her|their|an?|the|by|e) ?e ?mail|email|mail
    (?:your|his|her|their|phone|cell|mobile|direct) (?:phone|cell|number|line|mobile)
    business card|contact (?:details|info|information)|linkedin
    how (?:long|much time)|what time|(?:what|which) (?:day|date)|how (?:early|late)
    when (?:should|do|must|would) (?:i|we) (?:\w+ )?(?:come|arrive|be|start|show)|start date
    bring(?! (?:\w+ ){0,2}up\b)|bringing(?! (?:\w+ ){0,2}up\b)|copies|portfolio|i ?d\b(?= card)
    zoom|skype|teams|webcam|camera|video|in person|on ?site|over the phone|by phone|remote|remotely
    online|virtual|virtually|hybrid
    references?(?! to\b)|link|(?:which|what) door|front desk|sign (?:anything|something|in|an?)
    (?:first|last|full) name|\w+ s (?:exact )?name|spell (?!that\b|it\b)|(?:his|her|their|s) title
    who (?:else )?(?:will|would|is going to|s going to) be (?:there|in|at|on)
    salary|pay(?! attention)|pays|paid|benefits|vacation|pto|bonus|insurance|overtime
    work from home|home office
    lunch|breakfast|dinner|coffee|snacks|cafeteria|restaurant|food|hotel|reimburse|reimbursed
    expenses|travel|train|flight|fly|taxi|bus|subway|drive
    reschedule|postpone|(?:another|a different|move the) (?:day|date|time)
    my (?:thank you )?(?:note|letter|card|message|voicemail)|(?:reach|contact|call) (?:him|her|them)
    nda|paperwork|background check|drug test|badge|presentation|slides|a test|laptop|wifi|wi fi
    """
_SELF = r"""
    (?<!you )(?:minds?|cares?|judges?|put off|bothered|upset) (?:(?:that|if|about|by) )?(?:i|my)
    bothers? (?:him|her|them) (?:that|if) i
    (?:it|this|that) (?:\w+ )?against me|(?:hurt|ruin|harm) (?:my chances|me)
    (?:is|s|was|would) (?:it|that|this) (?:\w+ ){0,2}(?:problem|issue|bad|weird|deal) (?:that|if)
    (?:does|will|would|do) (?:it|that|this) (?:really )?matter (?:that|if) i
    (?:am i|i m|i am|be) too (?:old|young)|overqualified|underqualified
    knows? (?:that )?i (?:was|am|m|got|have|don)|asks? (?:me )?about my (?:age|gap|accent|health)
    """
_LIFE = r"""
    married|divorced|kids?|children|family|wife|husband|how old|grew up|grow up|hobby|hobbies
    where (?:is|s|does|did|are|do) (?:\w+ ){1,2}(?:from|live)|from around here|golf|sports?
    football|baseball|basketball|church|religio\w+|politic\w*|republican|democrat|dogs?|cats?
    birthday|smoker?|drinks?|(?:with|at|in) (?:the|your) (?:company|firm) (?:long|for long|forever)
    (?:have|had|did) you (?:\w+ )?(?:work|worked|known?) (?:\w+ ){0,2}(?:long|for|together|before)
    (?:work|works|working|worked|been) there|like (?:it there|your job|his job|her job)
    """


def _topics(rows: str) -> re.Pattern[str]:
    return re.compile(
        r"\b(?:" + "|".join(row.strip() for row in rows.splitlines() if row.strip()) + r")\b"
    )


_TOPICS = {
    About.SELF: _topics(_SELF),
    About.DAY: _topics(_DAY),
    About.LIFE: _topics(_LIFE),
}
_GENERIC = frozenset("ask be come get go know meet person start".split())
"""Words of a topic that any line may have."""


def about(words: str) -> About | None:
    """Return what words that ask about something else are about, as far as they tell it.

    >>> about("Does he have kids?") is About.LIFE
    True
    """
    text = " ".join(spelled(words))
    return next((each for each, topics in _TOPICS.items() if topics.search(text)), None)


def elsewhere(call: Rehearsal, words: str) -> bool:
    """Tell whether words ask about something that happens around a call, and no line speaks of.

    Whoever makes a statement asks nothing.
    """
    said = spelled(words)
    if not 0 < len(said) <= LONGEST or not wonders(words):
        return False
    text = " ".join(said)
    topics = [each.group() for every in _TOPICS.values() for each in every.finditer(text)]
    spoken_of = [word for topic in topics for word in topic.split()]
    lines = [plain(each.text) for card in call.deck for each in counting(call.accepted, card)]
    heavy = _heavy(spoken_of) - _GENERIC
    known = heavy & _heavy(word for line in lines for word in line)
    said_there = any(f" {topic} " in f" {' '.join(line)} " for topic in topics for line in lines)
    return bool(topics) and not (known or said_there)


def _heavy(words: Iterable[str]) -> set[str]:
    return {stem(word) for word in set(words) - LEAST - ASIDE}
