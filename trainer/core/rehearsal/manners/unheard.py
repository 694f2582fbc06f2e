"""The wish to hear again what they said: "Huh?", "Sorry, run that by me again, please"."""

import re

from trainer.core.rehearsal.whose.chain import ends, once
from trainer.core.rehearsal.whose.words import spelled

MOST = 14
"""Words of the longest that is looked at."""
_MOMENT = r"(?:sec|second|moment|minute|bit|little)"
_POLITE = (
    r"(?:(?:i m |so |very )*sorry|excuse me|pardon|pardon me|oh|ah|um|uh|er|erm|hm|hmm|apologies"
    r"|no|yes|yeah|please|so|well|ok|but|and|hello|hi|wait|(?:hang|hold) on|wait up|just|actually"
    r"|thanks"
    rf"|(?:just )?(?:a|one) {_MOMENT}|my bad|i m afraid|i think|thank you)"
)
_PART = (
    r"(?:(?:the|your|that|this) )?(?:(?:very )?(?:last|first|end|second|whole) )?"
    r"(?:part|bit|thing|piece|one|word|words|sentence|half|answer|reply|end)(?: of (?:that|it))?"
)
_THAT = (
    rf"(?:that|it|this|you|what you(?: just| ve just)?(?: said| were saying)|what was that"
    rf"|(?:all|any|most|some|half)(?: of)? (?:that|it|what you said)|a word(?: of that)?|anything"
    rf"|yourself|{_PART})"
)
_NOT = (
    r"(?:didn t|did not|couldn t|could not|can t|can not|cannot|(?:can|could) (?:hardly|barely)"
    r"|don t|haven t|wasn t able to)"
)
_ONCE = (
    r"(?:again|once more|once again|one more time|another time|a second time|back|please"
    r"|(?:to|for|by|with) me|(?:a (?:bit|little) )?(?:more )?(?:slowly|clearly|loudly)"
    r"|(?:a (?:bit|little) )?(?:slower|louder|clearer)|up|real quick|quickly)"
)
_ASKED = (
    r"(?:(?:could|can|would|will|may|might|do) (?:you|i|we)"
    r"(?: please| mind| just| kindly| possibly| maybe)*(?: ask you to| have you| get you to)? "
    r"|any chance (?:you|i) (?:could|can) |i need you to |let me )?"
)
_TOLD = (
    rf"{_ASKED}(?:please )?(?:"
    rf"(?:repeat|repeating|rephrase|rephrasing)(?: {_THAT})?(?: {_ONCE})*"
    rf"|(?:say|saying|hear|tell me|have|give me)(?: {_THAT})? (?:{_ONCE})(?: {_ONCE})*"
    rf"|(?:say|saying|hear|tell me) (?:that|it)"
    rf"|(?:run|go|take me|walk me|talk me)(?: {_THAT})? (?:by|over|through|past)(?: me)?"
    rf"(?: {_THAT})?(?: {_ONCE})*|going (?:over|through) {_THAT}(?: {_ONCE})*"
    rf"|(?:speak(?:ing)?(?! up for me)|slow(?:ing)?) (?:down|{_ONCE})(?: {_ONCE})*"
    r"|louder|slower|(?:more )?(?:slowly|clearly))"
)
_WHAT = (
    r"(?:(?:what|who|where|when|how|you|they|he|she) (?:what|did what|said what|who)|say what"
    r"|what(?: now| s this| s that| is that| was that|ever was that)?|how s that|come again"
    r"|what (?:did|do|have) you(?: just)? (?:say|said|mean)(?: there| just now| again)?"
    r"|what (?:were|are) you(?: just)? saying(?: there| just now)?|what you say|you said what"
    r"|what (?:s|was|is) (?:that|the|your) last (?:\w+ )?(?:part|bit|thing|word|sentence|one)"
    rf"|what was (?:that )?(?:again|{_PART})|(?<!\buh )huh|eh|wha|whats|wut|wot|say again"
    r"|(?:one more time|once more|once again|again)|(?:i )?beg (?:your )?pardon|pardon(?: me)?"
    r"|sorry|excuse me|i(?: m)?(?: so)? confused|you lost me(?: there)?)"
)
_MISSED = (
    rf"(?:(?:i|we) )?(?:{_NOT}(?: quite| really| fully| even)? (?:catch|get|hear|understand|follow"
    rf"|make out|heard)(?: {_THAT})?(?: at all| there| very well| well| properly| clearly| anymore"
    r"| right)*"
    rf"|(?:must have |think i )?(?:missed|lost) (?:{_THAT})(?: there| for a {_MOMENT})*)"
)
_LINE = r"(?:line|connection|reception|signal|sound|phone|call|audio|voice)"
_BROKEN = (
    rf"(?:you|it|your voice|(?:(?:the|my|your|this) )?{_LINE})"
    r"(?: re| s| are| is| was| were| kind of| sort of| just| keeps?| kept| got| went)*"
    r" (?:breaking|broke|broken|cutting|cut|cuts|fading|faded|gone|went|muffled|dropped|dropping"
    r"|drops|froze|frozen|freezing|lagging|lagged|dead"
    r"|bad|terrible|quiet|faint|crackling)(?: up| out| off| dead| for me| in and out)*"
    rf"(?: there| on me| again| a {_MOMENT}| for a {_MOMENT})*"
)
_CORE = rf"(?:{_TOLD}|{_WHAT}|{_MISSED}|{_BROKEN})"
_SORRY = re.compile(
    r"(?:(?:yes|yeah|no|ok|thanks|thank you|well|oh|so) )++(?:(?:so|very|i m) )*sorry"
)
"""What is an apology and no question."""
_BEFORE, _LAST = re.compile(rf"{_POLITE}|{_CORE}"), re.compile(_CORE)
_AFTER = re.compile("please|sorry|again|thanks|thank you|there|ms|mr")
_HUMMED = re.compile(r"\W*(?:h+m+|m+(?:h+m+|m)|u+h+|a+h+|o+h+|e+r*)\W*\?\W*", re.IGNORECASE)
"""What is a question by its mark alone."""


def unheard(words: str) -> bool:
    """Tell whether words are the wish to hear something again, and nothing else.

    >>> unheard("Wait, what?")
    True
    >>> unheard("Hm?")
    True
    >>> unheard("Hm.")
    False
    """
    said = spelled(words)
    if _HUMMED.fullmatch(words):
        return True
    return len(said) <= MOST and _asks(said)


def _asks(said: list[str]) -> bool:
    """Tell whether words ask for it, with what is said before and after it out of politeness."""
    text = " ".join(said)
    if _SORRY.fullmatch(text):
        return False
    starts = {0, *(end + 1 for end in ends(text, _BEFORE, {0}))}
    last = {end for start in starts for end in once(text, _LAST, start)}
    return len(text) in last | ends(text, _AFTER, {end + 1 for end in last})
