"""A goodbye, and what is said to whether that was everything."""

import re
from collections.abc import Mapping

from trainer.core.rehearsal.manners.manners import ANSWERS, manner
from trainer.core.rehearsal.manners.remarks import MOST, Manner, remark
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal
from trainer.core.rehearsal.talk import mine, theirs
from trainer.core.rehearsal.whose.words import asks, plain, spelled
from trainer.core.value import replace

_ENDING = frozenset({"bye", "goodbye", "byebye", "farewell"})
"""Words that end a call by themselves."""
_BESIDE = frozenset(
    """
    a again all alright and afternoon answering answers appreciate be call calling care day enough
    everything evening for forward from good gotta great got hang happy have hear hearing help
    helping hope i is it kind ll later let lot lots lovely look looking m me miss mr mrs ms much
    must my need nice night no now of oh ok okay pleasure questions re really right s see sir so
    soon speak speaking take taking talk talking thank thanks that the then time to today tomorrow
    up ve very was week weekend well wish with wonderful yeah yep yes you your go going
    """.split()
)
"""Words that may stand beside them."""
_GOES = re.compile(
    r"(?:.*\b)?(?:i (?:really )?(?:have|ve got|need|got|must|should)(?: to)?|gotta|got to)"
    r" (?:go|run|hang up|leave)(?: (?:now|soon|sorry|though|in \w+.*))*"
)
"""What says that somebody has to go."""
_CALL = r"(?:just |please |maybe )?(?:call|phone|ring)"
_BACK = r"(?:right )?(?:back|later|again)"
_I_WILL = (
    r"(?:i (?:(?:ll |will )?(?:have|need) to|ll|will|ve got to|can|could|d like to|would like to)"
    r"|let me|(?:can|could|may|should|shall|if) i)"
)
_CALLS_BACK = re.compile(
    rf"(?!.*\b(?:how|what|when|where|who|why)\b.*\b(?:call|phone|ring)\b)(?:.*\b)?"
    rf"(?:{_I_WILL} {_CALL}(?: you)? {_BACK}\b.*"
    rf"|(?:can|could|would|will|please) (?:you )?{_CALL} me {_BACK}"
    r"(?: (?:later|soon|please|then|tomorrow|sometime|today|tonight|(?:in|at|on|after) \w+.*))*)"
)
"""What says that somebody calls again: they do, or those on the phone."""
_MORE = frozenset("no nope not yes yeah yep sure wait hold one actually sorry".split())
"""Words with which somebody begins who has something more to say."""
_THING = frozenset(
    """
    a actually another ask can could don t go got have hold i if is it just last let me mind minute
    more ms mr mrs no nope not on one please question questions quick quickly second sorry sure
    that the there thing things to up wait want wanted yeah yep yes yet you your would like s d
    """.split()
)
"""Words that say no more than that."""
_GOES_ON = re.compile(
    r"\b(?:not (?:yet|quite|really|everything|all)|wait|hold on|actually|another|but|except|still"
    r"|(?:one|a) (?:\w+ )?(?:more|last|quick|thing|question|second|moment)|more questions?"
    r"|(?<!no )more to|something else|(?:a )?few more)\b"
)
"""What says that there is something more."""
_DONE = re.compile(
    r"(?:(?:no|nope|nah|ya|yes|yeah|yep|yup|ok|okay|right|well|and|so|i think|i guess) )*"
    r"(?:(?:that|this)(?: s| is| was| ll be| will be)?"
    r" (?:all|it|everything)|nothing (?:else|more)|no more|no(?: other| further) questions?"
    r"|i m (?:done|good|all set|finished)|i think so|all set|all done|we re done)\b.*"
)
"""What says that there is nothing more."""
_ENOUGH = re.compile(r"\b(?:that|this|it)(?: s| is| was)? (?:all|it|everything)\b")
"""What says so in a goodbye."""
_AGREED = frozenset(
    """
    absolutely correct definitely exactly indeed ok okay right sure yah yea yeah yep yes yup
    """.split()
)
"""Words with which a yes begins."""


_KIND = frozenset({Manner.THANKS, Manner.WISH, Manner.APOLOGY, Manner.NODS})
"""What may be said beside a goodbye in any words."""


LONGEST = 60
"""Words of the longest goodbye that is looked for: some four sentences."""
_CLAUSE = re.compile(r"[.!?;,:]+\s*")
_FREE = re.compile(
    r"(?:^|.* )(?<!say )(?<!saying )(?<!said )(?:good ?bye|bye ?bye|byebye|bye|farewell)"
    r"(?: (?:now|then|for now|again|everyone|all|(?:mr|mrs|ms|miss|dr) \w+"
    r"|(?:and|until|till|see|speak|talk|have|thank|thanks|take) .*))*"
    r"|.*\b(?:i ll|i will|let me|have to|should|must) say (?:good ?bye|bye)(?: (?:now|then|here))?"
)
"""A goodbye that stands free in its clause: nobody speaks of one."""
_FIRST = re.compile(
    r"\b(?:(?:one|another|a) (?:\w+ )?(?:thing|question)|something else|not (?:yet|everything)"
    r"|hold on|wait|before (?:i|we|you))\b"
)
"""What says that something comes before it."""


def says_goodbye(words: str, names: Mapping[str, str]) -> bool:
    """Tell whether words are a goodbye, with thanks and good wishes at most; a name may be in it.

    >>> says_goodbye("Thanks a million, that was so helpful. Goodbye!", {})
    True
    """
    said = plain(words.replace("-", " "))
    going = len(said) <= MOST and _GOES.fullmatch(" ".join(spelled(words)))
    if going or calls_back(words):
        return True
    if not set(said) & _ENDING:
        return False
    if set(said) <= _ENDING | _BESIDE | _named(names):
        return True
    if asks(words, least=3):
        return False
    rest = " ".join(word for word in said if word not in _ENDING)
    return (manner(rest, names) or remark(rest, names)) in _KIND or _parts(words, said, names)


def calls_back(words: str) -> bool:
    """Tell whether words promise a call back, or ask for one.

    >>> calls_back("I'll call you back in a minute"), calls_back("When will you call me back?")
    (True, False)
    """
    said = spelled(words)
    return len(said) <= MOST and bool(_CALLS_BACK.fullmatch(" ".join(said)))


def _parts(words: str, said: list[str], names: Mapping[str, str]) -> bool:
    """Tell whether a goodbye stands in words by itself, whatever is said around it."""
    if len(said) > LONGEST or _FIRST.search(" ".join(said)):
        return False
    known = _named(names)
    clauses = (spelled(clause.replace("-", " ")) for clause in _CLAUSE.split(words))
    return any(_FREE.fullmatch(" ".join(w for w in each if w not in known)) for each in clauses)


def parted(call: Rehearsal, words: str) -> Rehearsal | None:
    """Return the call after a goodbye: they ask once whether that's all. None: it is none.

    It is `left` after the second one, or after a yes, or silence; after a no they listen. Where
    something was asked since, they ask anew, but not whoever says that that's everything.
    """
    said = mine(call, words, call.way)
    if call.heard is Heard.LEAVING:
        if _ends(words, call.names):
            return replace(theirs(said, Heard.GOODBYE), left=True)
        more = plain(words)[0] in ("no", "nope", "nah", "not") or has_more(words, call.names)
        more = more or _goes_on(words)
        return theirs(said, Heard.LISTENING) if more else None
    if not says_goodbye(words, call.names):
        return None
    # Asked before, one that says that it's everything says so for good.
    asked = any(one.heard is Heard.LEAVING for one in call.talk)
    if asked and _ENOUGH.search(" ".join(plain(words))):
        return replace(theirs(said, Heard.GOODBYE), left=True)
    return theirs(said, Heard.LEAVING)


def polite(words: str, names: Mapping[str, str]) -> bool:
    """Tell whether words are a goodbye or thanks, as they are said last."""
    last = (Manner.THANKS, Manner.WISH)
    return says_goodbye(words, names) or (manner(words, names) or remark(words, names)) in last


def done(words: str) -> bool:
    """Tell whether words say that there is nothing more.

    >>> done("No, that's all."), done("ya thats it")
    (True, True)
    """
    return not _goes_on(words) and bool(_DONE.fullmatch(" ".join(spelled(words))))


def _ends(words: str, names: Mapping[str, str]) -> bool:
    """Tell whether an answer to whether that was everything ends the call: a yes, or a goodbye."""
    said = plain(words.replace("-", " "))
    if not said or says_goodbye(words, names):
        return True
    if _goes_on(words):
        return False
    closes = done(words) or manner(words, names) in ANSWERS - {Manner.NODS}
    return bool(closes or set(said) & _ENDING or said[0] in _AGREED)


def _goes_on(words: str) -> bool:
    return bool(_GOES_ON.search(" ".join(plain(words))))


def has_more(words: str, names: Mapping[str, str]) -> bool:
    """Tell whether words say that there is something more to be said, and not what."""
    said = plain(words)
    return bool(said) and said[0] in _MORE and set(said) <= _THING | _named(names)


def announces(words: str, names: Mapping[str, str]) -> bool:
    """Tell whether words say by themselves that something more comes, and no less than that.

    >>> announces("Wait, one more thing.", {}), announces("No.", {})
    (True, False)
    """
    return has_more(words, names) and _goes_on(words)


def _named(names: Mapping[str, str]) -> set[str]:
    return {word for name in names.values() for word in plain(name)}
