"""Who somebody is, as it's told at home: somebody else than is known, or what they do there."""

import re
from collections.abc import Sequence

from trainer.acts.home.said.corrected import PEOPLE, Corrected, still_open
from trainer.acts.home.said.keyed import EDIT
from trainer.acts.home.said.new import interviewed_by
from trainer.core.people.company import firm
from trainer.core.people.described import described
from trainer.core.people.person import person
from trainer.core.people.words import bare
from trainer.core.stages.several.named import one_named
from trainer.core.stages.stages import ASK, Stage, place
from trainer.core.stages.telling.dated import dated
from trainer.core.text import one_line, straightened
from trainer.core.when.told import speaks_of_time
from trainer.core.words.lists import TITLES
from trainer.rows.home.view import Home, Situation

_LED = r"(?:(?:so|ok|okay|oh|well|actually|hi|no|and|but|now|it turns out)[,.]? )*"
_CALLS = (
    r"(?P<call>call(?:ing)?|phon(?:e|ing)|talk(?:ing)?(?: to| with)?|speak(?:ing)?(?: to| with)?)"
)
_MEETS = r"(?:interview(?:ing|ed)?(?: with| by)?|meet(?:ing)?(?: with)?|see(?:ing)?)"
_DOES = rf"(?:{_CALLS}|{_MEETS})"
_WILL = r"(?:'s|'ll|'m|'re| is| am| are| will| would)*(?: (?:now|be|going to|supposed to))*"
_SOMEBODY = (
    r"(?:(?:someone|somebody)(?: (?:else|different|new))|(?:another|a different|a new|some other)"
    r" (?:person|man|woman|lady|guy|interviewer|manager|one)"
    r"|(?:a|one of (?:his|her|their)) colleagues?(?: of (?:his|hers|theirs))?)"
)
_IS_CALLED = (
    r"(?:(?:and )?(?:it's|it is|it will be|his name is|her name is|their name is|that's|this is"
    r"|called|named|namely|by the name of) )?(?:an? )?"
)
_NAME = (
    r"(?P<who>(?!(?:him|her|them|it|you|he|she|they|that|this)\b)"
    r"[^\W\d][\w.-]*(?:'(?!s\b)[\w.-]+)?(?: (?!is\b)[\w.-]+(?:'(?!s\b)[\w.-]+)?){0,3}?)"
)
_INSTEAD = r" (?:instead|now)(?: of \S.*)?"
_BY_NAME = rf"(?:{_INSTEAD})?(?:[,.:;-]* {_IS_CALLED}{_NAME})?"
_SOMEBODY_DOES = rf"{_LED}(?:it's )?{_SOMEBODY}{_WILL}(?: who{_WILL})?"
_I_DO = rf"{_LED}(?:i|we){_WILL}"
_ELSE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_SOMEBODY_DOES} {_DOES}(?: with)?(?: (?:me|us))?{_BY_NAME}",
        rf"{_I_DO} {_DOES} {_SOMEBODY}{_BY_NAME}",
        rf"{_LED}{_NAME}{_WILL} {_DOES}(?: with)? (?:me|us){_INSTEAD}",
        rf"{_I_DO} {_DOES} {_NAME}{_INSTEAD}",
    )
)
"""Somebody else than is known, perhaps by name: `someone else will interview me, a Mr. Okafor`."""
_THE = r"(?:(?:my|the|our|that) )?(?:next |second )?"
_OF_IT = rf"{_LED}(?:{_THE}(?:(?P<call>(?:phone )?call)|interview|meeting|appointment)|it|that)"
_WITH = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_OF_IT}(?:'s| is| will be) now with {_NAME}(?:{_INSTEAD})?",
        rf"{_OF_IT}(?:'s| is| will be) with {_NAME}(?P<now>{_INSTEAD})?",
    )
)
"""With whom it is, by name: `my interview is now with Dr. Lee`."""
_NO_ROLE = r"(?!an? (?:\w+ ){0,3}(?:person|man|woman|guy|lady|friend|human)\b)"
_IS = re.compile(
    rf"{_LED}{_NAME}(?:(?P<titled>'?s (?:job )?(?:title|role|position|job) is| works as)|'s| is)"
    rf" {_NO_ROLE}(?P<does>\w[\w&' -]*)",
    re.IGNORECASE,
)
"""What somebody does there: `Priya is the CEO`."""
_CALLED = re.compile(
    rf"{_LED}(?:(?:i|we|you)(?:'ll| will| can| should|'d| would)? |(?:please|just|let's) )?"
    rf"(?:call|address|say to)(?:ing)? (?:him|her|them)(?: as)? {_NAME}(?: please| instead)?",
    re.IGNORECASE,
)
"""What somebody is called on the phone: `I call him Mr. Ames`."""


_HUMAN = re.compile(
    rf"{_LED}{_NAME}(?:'s| is) (?:an? )?(?:\w+ ){{0,3}}?(?:person|wom[ae]n|man|guy|lady|friend"
    r"|human|girl|s?he|they)",
    re.IGNORECASE,
)
"""What else somebody is, which is no role: `Dr. Obi is a woman`."""


def somebody(typed: str, view: Home) -> Corrected | None:
    """Return what is done about who somebody is; None where that isn't told.

    A name that isn't told is asked for.
    """
    text = straightened(one_line(typed)).strip(" .!")
    return (
        _else(text, view)
        or _met(text, view)
        or _called(text, view)
        or _does(text, view)
        or _is(text, view)
    )


def with_whom(typed: str, view: Home) -> Corrected | None:
    """Return what is done about with whom an interview is now; None where that isn't told."""
    text = straightened(one_line(typed)).strip(" .!")
    return _else(text, view) if _with(text) else None


def _else(text: str, view: Home) -> Corrected | None:
    found = _with(text) or next(filter(None, (each.fullmatch(text) for each in _ELSE)), None)
    stages = still_open(view)
    if found is None or not stages:
        return None
    who = person(found["who"] or "").name
    if who and (speaks_of_time(who) or described(who) or _a_company(who, stages)):
        return None
    slot = "interviewer" if found["call"] else "next"
    one = one_named(text.replace(found["who"] or "\n", ""), stages, view.now)
    named = [one.name] if one else [stages[0].name] if len(stages) == 1 else []
    return Corrected((*EDIT, *named, f"--{slot}", f"{ASK}{who}"))


def _a_company(who: str, stages: Sequence[Stage]) -> bool:
    return any(stage.company and place(who) == place(stage.company) for stage in stages)


def _with(text: str) -> re.Match[str] | None:
    """Return how it's told with whom an interview is; None where it isn't, or a day is told, too.

    Without a title it may be a company's, unless it's told that they are somebody else.
    """
    now, plain = (each.fullmatch(text) for each in _WITH)
    if (found := now or plain) is None or dated(text):
        return None
    words = found["who"].split()
    cased = all(word[:1].isupper() for word in words) and not firm(found["who"])
    anew = now or found["now"]
    return found if bare(words[0]) in TITLES or (anew and cased) else None


def _met(text: str, view: Home) -> Corrected | None:
    """Return what keeps who it's told interviewed them, where one interview waits for that."""
    who, open_ = interviewed_by(text), still_open(view)
    if not who or dated(text) or len(open_) != 1 or open_[0].interviewer:
        return None
    return Corrected((*EDIT, open_[0].name, "--interviewer", f"{ASK}{who}"))


def _called(text: str, view: Home) -> Corrected | None:
    """Return what keeps what somebody is called whose name is known; None where it isn't told."""
    found = _CALLED.fullmatch(text)
    who = found["who"] if found else ""
    having = ((each, _slot(who, each)) for each in still_open(view) if who)
    stage, slot = next((each for each in having if each[1]), (None, ""))
    return Corrected((*EDIT, stage.name, f"--{slot}", f"{ASK}{who}")) if stage else None


def _does(text: str, view: Home) -> Corrected | None:
    """Return what keeps what somebody does, whose name is known; None where that isn't told."""
    found = _IS.fullmatch(text)
    if found is None or not (found["titled"] or _described(found["does"])):
        return None
    for stage in still_open(view):
        if slot := _slot(found["who"], stage):
            name = stage.whole(slot).name
            return Corrected((*EDIT, stage.name, f"--{slot}", f"{ASK}{name}, {found['does']}"))
    return None


def _is(text: str, view: Home) -> Corrected | None:
    """Return what keeps as a note what else somebody is, whose name is known; None: nothing is.

    It is no news of a call, whether that was made or not.
    """
    found = None if view.situation is Situation.AFTER else _HUMAN.fullmatch(text)
    having = [each for each in still_open(view) if found and _slot(found["who"], each)]
    return Corrected(("debrief", having[0].name, "--note", text)) if having else None


def _described(text: str) -> bool:
    """Say whether a text tells what somebody does, with an article before it or without."""
    return len(text.split()) > 1 and any(described(f"{the}{text}") for the in ("", "the "))


def _slot(who: str, stage: Stage) -> str:
    """Return as whom a name is known to an interview; empty where it isn't."""
    words = _words(who)
    known = (slot for slot in PEOPLE if words and words <= _words(stage.whole(slot).name))
    return next(known, "")


def _words(name: str) -> set[str]:
    return {*map(bare, name.split())} - TITLES
