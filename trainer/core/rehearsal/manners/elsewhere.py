"""A question about something else than the script: "Where do I park?", "Is it on Zoom?".

They put it off, in words that nobody could take for a fact, and wait as before. A topic a row, of
words in small letters; what was shortened is two words: `what s`.
"""

import re
from collections.abc import Iterable

from trainer.core.edits.accepted import counting
from trainer.core.rehearsal.rehearsal import Rehearsal
from trainer.core.rehearsal.whose.own_words import wonders
from trainer.core.rehearsal.whose.senses import stem
from trainer.core.rehearsal.whose.words import ASIDE, LEAST, plain, spelled

LONGEST = 24
"""Words of the longest that is looked at."""
_TOPICS = r"""
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
    nda|paperwork|background check|drug test|badge|presentation|slides|a test|laptop|wifi|wi fi
    """
_TOPIC = re.compile(
    r"\b(?:" + "|".join(row.strip() for row in _TOPICS.splitlines() if row.strip()) + r")\b"
)

_GENERIC = frozenset("be come get go meet person start".split())
"""Words of a topic that any line may have."""


def elsewhere(call: Rehearsal, words: str) -> bool:
    """Tell whether words ask about something that happens around a call, and no line speaks of.

    Whoever makes a statement asks nothing.
    """
    said = spelled(words)
    if not 0 < len(said) <= LONGEST or not wonders(words):
        return False
    topics = [each.group() for each in _TOPIC.finditer(" ".join(said))]
    about = [word for topic in topics for word in topic.split()]
    lines = [plain(each.text) for card in call.deck for each in counting(call.accepted, card)]
    heavy = _heavy(about) - _GENERIC
    known = heavy & _heavy(word for line in lines for word in line)
    said_there = any(f" {topic} " in f" {' '.join(line)} " for topic in topics for line in lines)
    return bool(topics) and not (known or said_there)


def _heavy(words: Iterable[str]) -> set[str]:
    return {stem(word) for word in set(words) - LEAST - ASIDE}
