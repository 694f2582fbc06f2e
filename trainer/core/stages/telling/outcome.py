"""How a call went, in a person's own words: well, so-so or badly; or that it won't be at all."""

import re

from trainer.core.hedges import I_THINK, MAYBE
from trainer.core.stages.telling.unmade import not_made
from trainer.core.text import ENDS, lowered, straightened
from trainer.core.words.unsure import unsure

WELL, SO_SO, BADLY = "well", "so-so", "badly"
_WORDS = {
    WELL: (
        "well good great fine nice awesome excellent perfect perfectly amazing fantastic super"
        " brilliant wonderful smoothly happy positive fun solid nailed aced"
        " lovely superb terrific swimmingly"
    ),
    SO_SO: (
        "so-so soso ok okay alright right meh mixed average medium middling decent half partly"
        " somewhat neutral"
    ),
    BADLY: (
        "bad badly poorly poor terrible terribly awful awfully horrible horribly disaster worse"
        " worst failed rough roughly wrong negative bombed flopped froze blew messed screwed mess"
        " wreck sideways unhappy disappointing disappointed rejected rejection declined"
        " blanked choked tanked flunked"
    ),
}
_COULD_BE = r"(?:(?: have|'ve) (?:been|gone)| be| go)(?: any| much)? "
_PHRASES = (
    (re.compile(rf"\bcould(?:n't| not){_COULD_BE}(?:better|happier)\b"), "perfect"),
    (re.compile(rf"\bcould(?:n't| not){_COULD_BE}worse\b"), "terrible"),
    (re.compile(rf"\bso so\b|\bcould{_COULD_BE}(?:better|worse)\b"), "so-so"),
    (re.compile(r"\bbetter than\b|\bgot (?:it|the job|an offer)\b"), "good"),
    (re.compile(r"\bturned (?:me )?down\b"), "rejected"),
)
"""What means as much as one word."""
_INTERJECTED = re.compile(r"(?:oh |um |hm+ )?well[,.]+ ")
"""A `well` that says nothing: `Well, it was a disaster`."""
_ONLY_THINKS = re.compile(
    rf"(?:so )?(?:{I_THINK}|i (?:feel|would say|must say)|i'd say|actually"
    rf"|all in all|overall|on the whole|really|{MAYBE}|mostly|thanks|thank you|[,. ])+(?: so)?"
)
"""What leaves a `well` before it the answer: `Well, I think`."""
_OVERALL = re.compile(r"\b(?:overall|all in all|in the end|on the whole|in general)\b[,:]?\s*")
_CLAUSE = re.compile(rf"{ENDS}\s|;\s|,\s(?:but|though)\s|\bbut\b")
_MEANS = {word: outcome for outcome, words in _WORDS.items() for word in words.split()}
_ONLY_VERY = re.compile(rf"\b(?:terribly|awfully) (?=(?:{'|'.join(_MEANS)})\b)")
_NOT = re.compile(r"(?:not|never|no|nothing|\w*n't|dont|didnt|wasnt)$")
NEAR = 3
"""Words within which a negation turns one round: of `not so very good`."""
_TURNED = {WELL: BADLY, SO_SO: BADLY, BADLY: SO_SO}


_MARK = r"(?:no|nope|nah|wait|sorry|oops|actually|scratch that|correction|i meant?|rather)"
_CORRECTS = re.compile(
    rf"(?:(?:oh|well|um|hm+|ah|ok|okay),? )*{_MARK}(?:[,.;:!]* {_MARK})*"
    r"(?:\s*(?:[,.;:!]|\s[-\N{EN DASH}\N{EM DASH}])+\s+|\s+(?=(?:it|that|the|my|i)\b))"
    r"(?:i meant? )?(?=\S)",
    re.IGNORECASE,
)
"""With what begins what is said instead of something before: `no wait, it was so-so`."""
_HOW_IT_WENT = re.compile(
    r"(?:it|(?:the|my|our) call)(?:'s| is| was| went| felt)"
    r"(?: (?:really|pretty|very|quite|rather|so|too|a bit|kind of|just))* (?!\w+day\b)[a-z]+"
)
"""What tells how it went, in whatever word."""


def mended(text: str) -> str:
    """Return a text without the words that take back what was said before it.

    >>> mended("No, it was so-so"), mended("no wait, badly"), mended("no good")
    ('it was so-so', 'badly', 'no good')
    """
    found = _CORRECTS.match(straightened(text))
    return text[found.end() :] if found else text


def instead(text: str) -> str:
    """Return what a text says instead of how it went before; empty where it says nothing of that.

    >>> instead("no wait, it was awkward"), instead("no, she called back"), instead("it was fine")
    ('it was awkward', '', '')
    """
    rest = mended(text)
    said = lowered(rest).strip(" .!")
    return rest if rest != text and (plainly(said) or _HOW_IT_WENT.fullmatch(said)) else ""


def plainly(text: str) -> bool:
    """Tell whether a text answers how it went, and speaks of nothing else: not `she was nice`."""
    said = lowered(text).strip(" .!")
    return bool(went(said)) and (len(said.split()) <= _BRIEF or _OF_IT.match(said) is not None)


_OF_IT = re.compile(rf"(?:(?:{I_THINK}|i(?: would|'d) say),? )?(?:it|i|(?:the|my|our) call)\b")
_BRIEF = 2
"""Words of an answer that are no more than how it went: `pretty good`."""


def went(text: str) -> str:
    """Return how it went by what was said of it: `it went badly` is `badly`; or nothing.

    What it was `overall` counts. A negation turns the word after it round: `not good` is badly,
    `not bad` so-so. Where words say different things it was so-so.
    """
    said = mended(lowered(text))
    if begun := _INTERJECTED.match(said):
        said = said[begun.end() :]
        if _ONLY_THINKS.fullmatch(said.rstrip(".!")):
            return WELL
        said = mended(said)
    parts = _CLAUSE.split(said)
    whole = (_went_in(part) for part in parts if _OVERALL.search(part))
    return next(filter(None, whole), "") or _went_in(said)


def _went_in(text: str) -> str:
    """Return the same of a text of which no part counts more than the rest."""
    for phrase, word in _PHRASES:
        text = phrase.sub(word, text)
    words = re.findall(r"[\w'-]+", _ONLY_VERY.sub("", text))
    said: set[str] = set()
    denied: set[str] = set()
    for place, word in enumerate(words):
        if outcome := _MEANS.get(word):
            turned = any(_NOT.match(near) for near in words[max(0, place - NEAR) : place])
            (denied if turned else said).add(outcome)
    if len(said) == 1:  # `good, not so-so`; but `good, not great` is between
        denied &= said
    found = said | {_TURNED[outcome] for outcome in denied}
    return found.pop() if len(found) == 1 else SO_SO if found else ""


SENTENCE, SHORTEST = 7, 4
"""Words from which on an answer says more than how it went; fewer, where it has two parts."""


def tells_more(text: str) -> bool:
    """Tell whether an answer says more than how it went, which is worth keeping in its words."""
    words = len(text.split())
    parts = [part for part in re.split(rf"{ENDS}\s|[;,]\s", text.lower()) if part.strip()]
    return words >= SENTENCE or (words >= SHORTEST and len(parts) > 1)


def forgotten(text: str) -> bool:
    """Tell whether this says that nothing is known to note: it must not become a reply."""
    return unsure(text) or lowered(text).strip(" .!") in ("none", "nothing")


def answers_how(told: str, *, known: str) -> bool:
    """Tell whether something told of a call answers how it went; else it's only a note.

    A whole sentence is asked about, but not where it's `known` already how it went.
    """
    plain = bool(went(told)) or not_made(told) is not None
    return plain or (not known and len(told.split()) >= SHORTEST)


_ANOTHER = (
    r"(?:(?:someone|somebody)(?: (?:else|other|better|new|stronger|internal|inside|in-house|already"
    r"|with|from|who)\b|(?=[.,;!]|$))"
    r"|(?:another|a different|the (?:other|internal|\w+er)) (?:one|guy|girl|man|woman|fell[ao]w?"
    r"|lady|person|candidate|applicant)\b|(?:internally|in-house|from within)\b)"
)
"""Whoever has the job instead."""
_TAKEN = (
    r"(?:hir(?:ed|ing)|chose|choosing|pick(?:ed|ing)|select(?:ed|ing)|found|took|taking"
    r"|promot(?:ed|ing)|(?:went|going|gone) with|(?:decided|settled) on"
    r"|(?:gave|giving|offered) (?:it|(?:the|that|this|my) (?:job|position|role|spot))(?: to)?"
    r"|(?:job|position|role|spot) (?:went|goes) to)"
)
_GIVEN_AWAY = re.compile(
    r"\b(?:rejected|turned) (?:me|us)\b(?! (?:over|around|to)\b)"
    r"|\b(?:was|got|been|am|i'm) rejected\b"
    r"|\b(?:did(?:n't| not)|won't|will not|have(?:n't| not)) (?:get|got|gotten)"
    r" (?:the|that|this) (?:job|position|role|offer)\b(?! (?:yet|letter))"
    r"|\b(?:did(?:n't| not)|do(?:n't| not)|won't|will not) (?:pick|choose|take|select|hire|want)"
    r" (?:me|us)(?=[.,;!]|$)"
    rf"|\b{_TAKEN} {_ANOTHER}"
    r"|\b(?:go(?:ing|ne)?|went|mov(?:ed|ing)|head(?:ed|ing)?) (?:in )?(?:another|a(?: \w+)?"
    r" different|a new) (?:direction|way)\b"
)
_SAID_NO = re.compile(
    r"(?<!n't )(?<!not )(?<!never )\bsa(?:id|ys) no(?=[,.;!]|$| to | thanks)"
    r"|\bdo(?:n't| not) get (?:the|that|this) (?:job|position|role|offer)\b(?! (?:yet|letter))"
)
"""What tells that somebody won't get the job, surely; and where it may be an answer of a call."""


def turned_down(typed: str) -> bool:
    """Tell whether a text says that the person won't get the job.

    >>> turned_down("Brightwave said no"), turned_down("I didn't get the job"), turned_down("no")
    (True, True, False)
    """
    return given_away(typed) or _SAID_NO.search(lowered(typed)) is not None


def given_away(typed: str) -> bool:
    """Tell whether a text says so whatever was asked: somebody else got the job.

    >>> given_away("they took the younger fella"), given_away("they're hiring someone else")
    (True, True)
    >>> given_away("she said no"), given_away("she picked another day")
    (False, False)
    """
    return _GIVEN_AWAY.search(lowered(typed)) is not None
