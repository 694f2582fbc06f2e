"""Polite words that are no question: what they are, and what is said to them.

They are looked at where nothing else fits: a line that begins so is that line. Nothing of them is
kept, and no question is used up by them.
"""

import re
from collections.abc import Mapping
from datetime import datetime

from trainer.core.rehearsal.manners.elsewhere import elsewhere
from trainer.core.rehearsal.manners.further import FURTHER, further, says
from trainer.core.rehearsal.manners.introduction import Asked, introduction
from trainer.core.rehearsal.manners.remarks import MOST, Manner, remark
from trainer.core.rehearsal.manners.small import Small, small
from trainer.core.rehearsal.manners.unheard import unheard
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal, Utterance, Waits
from trainer.core.rehearsal.whose.chain import made_of
from trainer.core.rehearsal.whose.whose import tried
from trainer.core.rehearsal.whose.words import asks, begins_line, plain, spelled
from trainer.core.value import replace
from trainer.core.words.lists import TITLES

_TITLE = r"(?:mr|mrs|ms|miss|dr|doctor|prof|professor|sir|madam)"
_NAME = rf"(?:{_TITLE} )?\w+(?: \w+){{0,2}}"
_CALLED = rf"(?:there|again|everyone|{_TITLE})"
_WHO = rf"(?: (?:there|again|everyone|{_TITLE}(?: (?!{_CALLED}\b)\w+)?))*(?: \w+)?"
_HOW = (
    r"(?:and )?how(?: are| re) (?:you|things)(?: doing| feeling)?(?: today| this \w+)?"
    r"|how(?: s| is) (?:it|everything|your \w+)(?: going)?(?: today| so far)?"
    r"|how have you been|how do you do|and (?:you|yourself)|how about (?:you|yourself)"
)
_HELLO = (
    rf"(?:hi|hello|hey|hiya|hullo|howdy|greetings)(?: hi| hello)?{_WHO}"
    rf"|(?:good )?(?:morning|afternoon|evening|day){_WHO}"
    r"|(?:it s |it is |so )?(?:nice|good|great|lovely|pleased|happy|glad) to (?:finally )?"
    r"(?:meet|hear|talk|speak|see|connect)(?: (?:to|with|from))? you(?: again| too| today)?"
    rf"|(?:is this|am i (?:speaking|talking) (?:to|with)|may i speak (?:to|with))(?: {_NAME})?"
    r"|is (?:now|this) (?:still )?a (?:good|bad|okay) time(?: to talk)?|can you hear me"
    r"|(?:are you|is anyone|is anybody) (?:still )?there"
    rf"|(?:this is|my name is) {_NAME}(?: (?:calling|speaking|here|again))?(?: (?:from|at) \w+)?"
    rf"|(?:it s|it is|i m|i am) \w+(?: \w+)? (?:calling|speaking|here)(?: again)?"
    r"|(?:thank you|thanks)(?: so much| very much)? for (?:picking up|calling|having me"
    r"|(?:taking|making|finding) (?:the |some |this )?(?:time|call)|taking my call|seeing me)"
    r"(?: to (?:talk|speak|meet)(?: (?:to|with))?(?: me)?)?(?: today| again)?"
)
_ASIDE = (
    r"i hope (?:you re|you are|all is|everything s|everything is|you re doing|you are doing)"
    r"(?: \w+)? ?(?:well|fine|good|great)?"
    r"|(?:i m|i am)(?: doing)? (?:very |really )?(?:fine|well|good|great|ok|okay|calling)"
    rf"|thanks|thank you|(?:i m|i am|it s|it is) \w+|{_TITLE} \w+"
)
_NOD = (
    r"ok|okay|alright|all right|right|great|good|perfect|wonderful|excellent|fantastic|awesome"
    r"|cool|nice|super|lovely|sure|oh|ah|well|yes|yeah|yep|yup|uh huh"
    r"|mm h+m+|mhm+|i see|(?:i )?got it|got that|understood"
    r"|i understand|(?:that )?makes sense|of course|no problem"
    r"|(?:that s|that is|this is) (?:very |really |so |all )?"
    r"(?:great|good|perfect|helpful|wonderful|kind of you|kind|interesting|clear|fine|nice)"
)
_THANKS = (
    r"(?:many |and )?(?:thanks|thank you|thx|cheers)(?: so| very| ever so)?"
    r"(?: much| kindly| a lot)?(?: indeed| again| anyway)?"
    r"(?: for (?:that|this|it|everything|telling me|sharing(?: that)?|saying that|explaining"
    r"|explaining that|asking|your (?:\w+ )?(?:answer|help|time|honesty|openness|patience|advice)"
    r"|the (?:\w+ )?(?:answer|information|info|explanation|clarification|details|advice)"
    r"|letting me know|being (?:so )?\w+))?"
    r"|(?:i )?(?:really |very much |do )?appreciate (?:that|it|this|your \w+)"
    r"|(?:that s|that is|you re|you are)(?: so| very)? (?:kind|nice)(?: of you)?|much obliged"
)


def _any(*kinds: str) -> re.Pattern[str]:
    return re.compile("|".join(kinds))


_GREETS, _HELLOS = _any(_HELLO, _HOW, _ASIDE, _NOD), re.compile(rf"\b(?:{_HELLO})\b")
_HOWS = re.compile(rf"\b(?:{_HOW})\b")
_THANKED, _THANKING = _any(_THANKS, _NOD, rf"{_TITLE} \w+"), re.compile(rf"\b(?:{_THANKS})\b")
_NODDED, _ANYTHING = _any(_NOD, rf"{_TITLE} \w+"), re.compile("")
_KINDS = (
    (_THANKED, _THANKING, Manner.THANKS),
    (_NODDED, _ANYTHING, Manner.NODS),
    (_GREETS, _HOWS, Manner.HOW_ARE_YOU),
    (_GREETS, _HELLOS, Manner.HELLO),
)
"""What each piece of the words is, what must be among them, and what they are then."""
ASKED = 5
"""Words of a question that isn't asked out of politeness."""
_GREETINGS = frozenset({Manner.HELLO, Manner.HOW_ARE_YOU})


def manner(words: str, names: Mapping[str, str]) -> Manner | None:
    """Return what polite words are, and nothing else; None: they may be anything.

    >>> manner("Hi, this is Sam. How are you?", {}) is Manner.HOW_ARE_YOU
    True
    """
    said = _without(spelled(words), names)
    text = " ".join(said)
    if not said or len(said) > MOST:
        return None
    if unheard(words) or unheard(text):
        return Manner.AGAIN
    if _small(words, names):
        return Manner.ASKS_ON
    kinds = (kind for each, some, kind in _KINDS if made_of(text, each) and some.search(text))
    found = next(kinds, None)
    # Among greetings are several things that are answered each in its own way.
    return (found in _GREETINGS and remark(words, names)) or found


def _small(words: str, names: Mapping[str, str]) -> Small | None:
    """Return what a small question wants, whoever is named at its end; None: it is none."""
    text = " ".join(_without(spelled(words), names))
    return small(words) or small(f"{text}?" if "?" in words else text)


def _without(said: list[str], names: Mapping[str, str]) -> list[str]:
    """Return the words without a name at their end, or all of it where there is nothing else."""
    known = {word for name in names.values() for word in plain(name)}
    end = len(said)
    while end > 1 and said[end - 1] in known:
        end -= 1
    return said[:end]


def mannered(
    call: Rehearsal, words: str, *, now: datetime, loose: bool = False
) -> Rehearsal | None:
    """Return the call after polite words, which waits as before; None: they are none.

    `loose`: they are no attempt at any line, so that a remark is known by what stands out in it.
    Whether there is anything else, thanks answer: nothing.
    """
    found = manner(words, call.names) or _introduced(words, call.names)
    found = found or (Manner.ELSEWHERE if elsewhere(call, words) else None)
    found = found or (_remarked(words, call.names) if loose else None)
    if loose and found in _BESIDE and asks(words, least=ASKED):
        found = None  # "Great, thanks. What would I need to do?" is no thanks
    if found is None or (call.waits is Waits.ELSE and found in {*ANSWERS, Manner.BEGINS}):
        return None
    told = _told(call, found, words)
    return says(call, words, told, now=now) if told else None


def about_that(call: Rehearsal, words: str, *, now: datetime) -> Rehearsal | None:
    """Return the call after words about what they said just now, and nothing else; None: others.

    It is said again, or what there is to say about it.
    """
    found = manner(words, call.names)
    line = call.task.card.line.wordings if call.task else ()
    own = found is Manner.ASKS_ON and begins_line(words, line)  # "Which way" of "Which way is it?"
    about = found in (Manner.AGAIN, Manner.ASKS_ON) and not own
    return mannered(call, words, now=now) if about else None


def repeated(call: Rehearsal, words: str, *, now: datetime) -> Rehearsal | None:
    """Return the call after they said their last words again, as was wished; None: it wasn't.

    So are small questions about them answered. Whoever speaks of a line wants an answer, whatever
    is said around it.
    """
    found = manner(words, call.names) or (None if tried(call, words) else remark(words, call.names))
    about = found in (Manner.AGAIN, Manner.ASKS_ON)
    return mannered(call, words, now=now, loose=True) if about else None


def _remarked(words: str, names: Mapping[str, str]) -> Manner | None:
    """Return what a remark is; a hello before a question is none, for the question matters."""
    found = remark(words, names)
    return None if found is Manner.HELLO and asks(words, least=ASKED) else found


def _introduced(words: str, names: Mapping[str, str]) -> Manner | None:
    asked = introduction(words, names)
    if asked is Asked.HOW and remark(words, names) is Manner.HOW_WAS:
        return Manner.HOW_WAS
    return _INTRODUCED[asked] if asked else None


_INTRODUCED = {
    Asked.NOTHING: Manner.CALLS,
    Asked.HOW: Manner.HOW_ARE_YOU,
    Asked.TIME: Manner.TIME,
}


_BESIDE = frozenset({Manner.THANKS, Manner.NODS, Manner.WISH, Manner.APOLOGY})
"""What is said beside a question, which is what matters."""
ANSWERS = frozenset({Manner.THANKS, Manner.NODS, Manner.WISH})
"""What answers whether there is anything else: there is not."""


def _told(call: Rehearsal, found: Manner, words: str) -> Utterance | None:
    """Return what they say to polite words; None: there is nothing that they can say."""
    if found is Manner.AGAIN or (found is Manner.ASKS_ON and call.waits is Waits.REPEAT):
        return again(call)
    if found is Manner.ASKS_ON:
        return further(call, _small(words, call.names) or Small.MORE)
    if found in _CALLING and _calls_another(words, call.names):
        return _not_them(call)
    begins = not call.turns and any(one.heard is Heard.PICKED_UP for one in call.talk)
    greeted = any(one.heard in _GREETED for one in call.talk)
    if begins and not greeted and found in (Manner.HELLO, Manner.CALLS):
        return Utterance(Heard.GREETED)
    if found is Manner.HOW_ARE_YOU and not begins:
        return Utterance(Heard.FINE)
    return Utterance(_ANSWER[found])


_CALLING = frozenset({Manner.HELLO, Manner.THERE})
"""What names whoever is on the phone."""


def _calls_another(words: str, names: Mapping[str, str]) -> bool:
    """Tell whether the next interviewer is named, and not the one on the phone."""
    called = {slot: set(plain(names.get(slot, ""))) - TITLES for slot in ("next", "interviewer")}
    said = set(plain(words))
    return bool(called["next"] & said) and not called["interviewer"] & said


def _not_them(call: Rehearsal) -> Utterance:
    """Return what is said to somebody else's name: that's whom they spoke of, or it isn't them."""
    told = next((one for one in reversed(call.talk) if one.heard and one.words), None)
    spoken_of = told and any("next" in words.slots for words in told.words)
    return Utterance(Heard.RIGHT if spoken_of else Heard.MYSELF)


_ANSWER = {
    Manner.HOW_ARE_YOU: Heard.WELL,
    Manner.HOW_WAS: Heard.NICE,
    Manner.HELLO: Heard.HERE,
    Manner.CALLS: Heard.INVITES,
    Manner.TIME: Heard.FREE,
    Manner.ELSEWHERE: Heard.PUTS_OFF,
    Manner.BRIEF: Heard.EXCUSED,
    Manner.WAIT: Heard.HOLDS,
    Manner.BEGINS: Heard.INVITES,
    Manner.THERE: Heard.HERE,
    Manner.WEATHER: Heard.WEATHER,
    Manner.SEEN: Heard.MISSED_IT,
    Manner.NERVOUS: Heard.ENCOURAGES,
    Manner.THANKS: Heard.WELCOME,
    Manner.WISH: Heard.WISHED,
    Manner.APOLOGY: Heard.EXCUSED,
    Manner.NODS: Heard.LISTENS,
}
_GREETED = frozenset({Heard.GREETED, Heard.WELL, Heard.NICE, Heard.HERE, Heard.MYSELF})
_ASKS = {Heard.SORRY, Heard.LOST, Heard.ASKS_THERE, Heard.STILL_THERE}
_NOT_REPEATED = frozenset({Heard.LISTENS, Heard.NOTHING, Heard.PART, *_ASKS})
"""What tells nothing that somebody could want to hear again."""
_SMALL = frozenset(
    {*_ANSWER.values(), *FURTHER, Heard.WHAT, Heard.MYSELF}
    - {Heard.WELL, Heard.TOLD, *_NOT_REPEATED}
)
"""What is said beside what they tell, in words of ours."""
_SAYS = _SMALL | {
    Heard.PICKED_UP,
    Heard.GREETED,
    Heard.WELL,
    Heard.AGAIN,
    Heard.ALREADY,
    Heard.OTHER,
    Heard.REST_LATER,
    Heard.ELSE,
    Heard.LISTENING,
    Heard.LEAVING,
    Heard.REPLIED,
    Heard.ANSWERED,
    Heard.TOLD,
}


def again(call: Rehearsal) -> Utterance:
    """Return the last that they said, to be said again; where there is nothing, that they wait.

    Where that was small talk, what they had told before it comes first: that may be meant, too.
    """
    told = (one for one in reversed(call.talk) if one.heard and one.heard not in _NOT_REPEATED)
    said = [one for one in told if one.words or one.heard in _SAYS]
    if not said:
        return Utterance(Heard.NOTHING)
    whole = next((one for one in said if one.heard not in _SMALL), None)
    words = whole.words if whole and said[0].heard in _SMALL else said[0].words
    return replace(said[0], words=words)
