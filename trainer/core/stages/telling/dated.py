"""A sentence at home that tells when the call or the interview is: `my call is on Thursday`."""

import re

from msgspec import Struct

from trainer.core.people.besides import besides
from trainer.core.people.words import bare
from trainer.core.text import as_call, lowered, one_line, straightened
from trainer.core.when.spoken.leaning import leans
from trainer.core.when.told import of_which, speaks_of_time, without_which
from trainer.core.words.lists import TITLES

_WHAT = r"(?P<what>(?:phone |second |next )?(?:call|interview|meeting|appointment))"
_WHO = r"[\w.'&-]+(?: [\w.'&-]+){0,4}"
_WITH = (
    rf"(?: with (?P<who>{_WHO}?)"
    r"(?=,|'s\b| (?:is|will|on|this|next|tomorrow|today|tonight|\w+day)\b)"
    rf"| at (?!\d){_WHO}?(?='s\b| (?:is|will)\b))?"
)
"""With whom or where it is, before its day."""
_OFFICE = r"(?:, [\w.'& -]{1,40}?)?"
"""What somebody does, told behind their name: `Ana Ruiz, CFO,`."""
_NOBODY = frozenset("them her him you us someone somebody".split())
_BEFORE = re.compile(
    rf"(?:.*(?<!'ll )(?<!will )\b)?{_WHAT}\b{_WITH}"
    r"(?:'s| is| will be| would be| takes place| happens)?(?: (?:now|again|back))*"
    r"(?: (?:set|scheduled|planned|supposed to be|going to be|to be)(?: for)?)?,? (?P<when>.+)"
)
_BEHIND = re.compile(
    r"(?P<when>.+?),?(?: is| i have| i've got| i've| there's| there is| comes)?"
    rf" (?:a|an|my|the) {_WHAT}(?: with (?P<who>{_WHO}))?"
)
_DOES = re.compile(
    r"(?:(?:so|well|and|ok|okay|yes|hi|now|then|next),? )*(?:i|we)(?:'m|'ll|'re| am| will| are)?"
    r"(?: (?:going|supposed|about))?(?: to)? (?P<what>meet(?:ing)?|see(?:ing)?|call(?:ing)?"
    rf"|phon(?:e|ing))(?: with)? (?!(?:you|what|it|that|how|why)\b)(?P<who>{_WHO}?{_OFFICE}),?"
    r"(?= (?:on|at|in|this|next|tomorrow|today|tonight|\w+day)\b)(?: on)? (?P<when>.+)"
)
"""What somebody does that day, instead of the word for it: `I meet Dr. Bell on Thursday`."""
_ASIDE = re.compile(
    rf",?(?: is)? with (?P<who>{_WHO}?)(?=$|,| (?:on|at|for|this|next|tomorrow|today|tonight|\w+day"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d)\b)"
)
"""With whom it is, behind its day, or between the two."""
_ASKS = re.compile(r"(?:is|was|when|what|how|do|does|did|can|will|are|which|who|where)\b|.*\?")
_CLAUSE = re.compile(r"[,;.!]| (?:but|and|so|because|since)\b")
_NOT = re.compile(
    r"\b(?:no(?! (?:my|the|it)\b)|not|never|cannot|cancel\w*|call(?:ed|ing)? off|miss(?:ed|ing)?"
    r"|skip\w*|(?:do|does|did|is|are|was|ca|wo|have|has|had)n'?t)\b",
    re.IGNORECASE,
)
"""What says of a call that there is none, or won't be."""

_THEIRS = re.compile(
    r"(?:\b(?:s?he|they|(?:some|any)(?:one|body))(?:'d|'ll|'s|'re)?|\b(?:hed|shed|theyd|hes|theyre)"
    r"|(?!(?:i|we|you)\b)(?<!\bi')(?<!we')(?<!you')\b\w+"
    r" (?:might|may|would|could|should|wants to|(?:is )?going to|gonna))"
    r"(?: (?:might|may|would|could|should|wants?|is|are|going|gonna|to|just|also|probably|maybe"
    r"|then|only|even|definitely))* $"
    r"|\b(?:expect|await|wait for)(?:ing)?(?: for)? (?:an?|the|their|her|his) $"
)
"""What stands before a call that isn't one's own: `she said she'd`."""

_ONE = re.compile(
    r"(?:(?:my|the|our|next|second|phone|an?|i have|i've got|there's) )*"
    r"(?:call|interview|meeting|appointment)\b",
    re.IGNORECASE,
)
"""With what a sentence begins that tells of one, and of no company."""
_SAYING = re.compile(
    r"(?:(?:it|that|this|they|she|he|we|i|the|my|our|next|second|phone|call|interview|meeting|date"
    r"|is|was|will|would|be|been|has|have|had|got|moved|changed|rescheduled|scheduled|planned|set"
    r"|supposed|going|to|for|on|at|now|i'll|we'll|we're|they've|they're|we've|it's|that's|it'll"
    r"|meet|see|come|want|wants)(?:,? |$))+"
)
"""What names nobody before a day: `it was moved to`."""

_AT_ITS_END = re.compile(r"(?<=\w) (?:now|instead|again)$")
"""What is said behind a day or an hour that is another one: `the call is at 2 now`."""
_PURPOSE = re.compile(r"(?<=\w) to (?:ask|find out|see if|hear|talk about|discuss|go over)\b.*$")
"""What it is for, behind its day: `I call her Friday at 3 to ask what was missing`."""


class Dated(Struct, frozen=True):
    """What somebody told of: the `field` of an interview, and `when` it is, in their words.

    `who` it is with, if that is told.
    """

    field: str
    when: str
    who: str = ""

    @property
    def slot(self) -> str:
        """The field of whom it is with."""
        return "interviewer" if self.field == "call" else "next"


def dated(typed: str) -> Dated | None:
    """Return when somebody says that their call or interview is; None where they don't.

    >>> dated("My call is next week on Thursday.")
    Dated(field='call', when='next week on thursday', who='')
    >>> dated("My interview with Dr. Bell is Thursday at 10.")
    Dated(field='interview', when='thursday at 10', who='Dr. Bell')
    >>> dated("My second interview is December 8 at 10:30 with Dr. Obi.").who
    'Dr. Obi'
    >>> dated("I'm calling Dana on Monday at 4").field, dated("I meet Dr. Bell on Thursday").field
    ('call', 'interview')
    >>> dated("Is my call on Thursday?") is None
    True
    >>> dated("I don't have a call on Thursday.") is None
    True
    >>> dated("She said shed call Friday") or dated("Dana might call Friday")
    """
    plain = _AT_ITS_END.sub("", _PURPOSE.sub("", as_call(straight(typed))))
    if _ASKS.match(plain):
        return None
    return _read(plain, typed) or _with_whom(plain, typed)


def _with_whom(plain: str, typed: str) -> Dated | None:
    """Return the day of a sentence that says with whom it is behind it, or before; None: it's none.

    >>> _with_whom("my second interview is december 8 with dr obi", "... with Dr Obi").who
    'Dr Obi'
    """
    for aside in _ASIDE.finditer(plain):
        who = _as_typed(aside["who"], typed)
        named = who[:1].isupper() or bare(who.split()[0]) in TITLES if who else False
        told = _read(plain[: aside.start()] + plain[aside.end() :], typed) if named else None
        if told and not told.who:
            return Dated(told.field, told.when, who)
    return None


def _read(plain: str, typed: str) -> Dated | None:
    for told in (each.fullmatch(plain) for each in (_BEFORE, _BEHIND, _DOES)):
        if (
            told
            and (speaks_of_time(told["when"]) or leans(told["when"]))
            and not denied(before := plain[: told.start("what")])
            and not _THEIRS.search(before)
        ):
            calls = re.search(r"call|^phon", told["what"])
            field = "call" if calls else "interview"
            return Dated(field, told["when"], _as_typed(told["who"] or "", typed))
    return None


def dated_alone(typed: str) -> Dated | None:
    """Return the day that a sentence tells where it tells nothing else, and names nobody.

    >>> dated_alone("It is on Friday Dec 4 at 10")
    Dated(field='interview', when='on Friday Dec 4 at 10', who='')
    >>> dated_alone("Acme, on Friday Dec 4") is None, dated_alone("My call is Friday at 3").field
    (True, 'call')
    """
    if _ONE.match(typed) and (told := dated(typed)):
        return told
    beside = besides(typed)
    if not (beside.day and _SAYING.fullmatch(lowered(beside.name))):
        return None
    return Dated(of_which(lowered(typed)) or "interview", without_which(beside.day))


def _as_typed(who: str, typed: str) -> str:
    """Return a name with its own capitals; nothing for who isn't named."""
    if who in _NOBODY or speaks_of_time(who):
        return ""
    found = re.search(re.escape(who), straightened(one_line(typed)), re.IGNORECASE)
    return found[0] if found else who


def straight(typed: str) -> str:
    """Return a sentence in small letters, its apostrophes straight, without the dot at its end."""
    return lowered(typed).strip(" .!")


def denied(told: str) -> bool:
    """Say whether the last part of a sentence says that something isn't so, or won't be.

    >>> denied("i don't know, but my call is")
    False
    """
    return bool(_NOT.search(_CLAUSE.split(told)[-1]))
