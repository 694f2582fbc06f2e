"""An interview that nobody knows yet, told whole in a sentence: with whom, where, and when."""

import re

from trainer.acts.home.said.keyed import ADD, EDIT
from trainer.core.stages.met import CALLS
from trainer.core.stages.several.named import named_in
from trainer.core.stages.stages import ASK, place
from trainer.core.stages.telling.slips import spelled
from trainer.core.when.amid import amid
from trainer.rows.home.view import Home

_DATE = (
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d|\d"
    r"|(?:mon|tues?|wed|thur?s?|fri|sat|sun)(?:day)?\b"
)
"""With what a day begins that stands behind a name without a word between: `Dr. Lee Jan 12`."""
_MORE = (
    rf"(?= (?:{_DATE})|[,.;]| (?:for|on|with|too|also|now|instead|again|next|this|in|tomorrow"
    r"|today|tonight|\w+day|i|he|she|they|we"
    r"|it|its|the|her|his|my|their|where|who|is|was|(?:mr|mrs|ms|dr|prof)\.?"
    r"|and (?:i|he|she|they|we|it|the|my|his|her))(?!\w)|$)"
)
_COMPANY = re.compile(
    r"(?: at |\binterview: |\bcall ?back from |\bback (?:by|from) )(?!\d|noon\b|midnight\b)"
    rf"(?P<company>(?:st\. )?[^,.;]{{2,60}}?){_MORE}",
    re.IGNORECASE,
)
_WHO = re.compile(
    r" with (?:(?:her|his|their|the|my) \w+ (?=(?:mr|ms|mrs|dr)\b))?"
    r"(?P<who>(?:(?:(?:mr|ms|mrs|dr)\.? )(?-i:[a-zA-Z])|(?-i:[A-Z]))[^,.;]{1,60}?)"
    rf"(?: at\b|{_MORE})",
    re.IGNORECASE,
)
_CAPITAL = r"(?-i:[A-Z\u00c0-\u00d6\u00d8-\u00de])"
_NO_NAME = (
    rf"(?!(?:{_DATE})|(?:i|on|at|in|for|from|who|and|interviewed|\w+day|tomorrow|today|next|first"
    r"|then|is|was)\b)"
)
_SOMEBODY = (
    rf"(?P<who>(?:mr|ms|mrs|dr|prof)\.? [^\W\d][\w'-]*(?: {_NO_NAME}[^\W\d][\w'-]*)?"
    rf"|{_NO_NAME}{_CAPITAL}[\w'-]+(?: {_NO_NAME}(?:{_CAPITAL}[\w'-]+|(?-i:[A-Z])\.)){{0,3}})"
)
"""Somebody by a title, or by a name in capitals: a name may be any word."""
_THEIR = r"(?:(?:her|his|the|their|my) (?:\w+,? )?)?"
_MET = re.compile(
    rf"\b{_SOMEBODY}(?: (?:has|already|just))*"
    r" (?:interviewed|met|talked to|saw|spoke (?:to|with)) me\b"
    rf"|\b(?:talked|spoke|spoken) (?:to|with) {_THEIR}{_SOMEBODY.replace('who', 'to')}"
    rf"|\bfirst(?: (?:one|interview|round))? was with {_THEIR}{_SOMEBODY.replace('who', 'first')}"
    rf"|\binterviewed by {_THEIR}{_SOMEBODY.replace('who', 'by')}"
    rf"|\binterviewer(?::| is| was) {_THEIR}{_SOMEBODY.replace('who', 'was')}",
    re.IGNORECASE,
)
_MEETS = re.compile(
    rf"(?:\b(?:i|we)(?:'ll| will| am going to|'m|'re)? |[,;:] (?:and |then )?)"
    rf"(?:meet|see|meeting|seeing)(?: with)? {_THEIR}{_SOMEBODY}"
    rf"|\bnext(?::| is| will be| i meet) {_THEIR}{_SOMEBODY.replace('who', 'next')}",
    re.IGNORECASE,
)
"""Who interviewed somebody, and whom they will meet."""


def adding(typed: str) -> tuple[str, ...]:
    """Return what adds an interview as a sentence tells it, to be said back; its company, if any.

    >>> adding("I have a new interview at Bright Wave with Ms. Ruiz on Friday")
    ('interview', 'add', 'Bright Wave', '--next', '?Ms. Ruiz', '--interview', '?on friday')
    >>> adding("new interview at Lumo, meet Dr. Lee Jan 12 9am, talked to Ana Ruiz")[3:-2]
    ('--interviewer', '?Ana Ruiz', '--next', '?Dr. Lee')
    >>> adding("new interview at Lumo, dr amy lee interviewed me, i'll call her monday at 10")
    ('interview', 'add', 'Lumo', '--interviewer', '?dr amy lee', '--call', '?monday at 10')
    """
    company, called, calls = (each.search(typed) for each in (_COMPANY, _MET, CALLS))
    ahead = typed[: called.start()] + typed[called.end() :] if called else typed
    who = _WHO.search(ahead) or _MEETS.search(ahead)
    rest = typed[: calls.start()] + typed[calls.end() :] if calls else typed
    told = (
        ("interviewer", interviewed_by(typed)),
        ("next", who and who[who.lastgroup or 0]),
        ("interview", amid(spelled(rest))),
        ("call", calls and amid(spelled(calls[0]))),
    )
    asked = [word for field, said in told if said for word in (f"--{field}", f"{ASK}{said}")]
    where = [company["company"]] if company else []
    return (*ADD, *where, *asked) if company or who else ()


def told_whole(typed: str, view: Home) -> tuple[str, ...]:
    """Return what keeps who is met and when, and when they call, told at once of what is shown.

    Nothing where not all of that is told, or the interview may be another one.
    """
    stage, found = view.stage, adding(typed)
    asked = found[2:] if found[2:3] and found[2].startswith("--") else found[3:]
    other = stage and stage.company and len(found) % 2 and place(found[2]) != place(stage.company)
    wanted = stage is not None and stage.wanted(view.now) and not (view.several or other)
    if stage is None or not wanted or not {"--next", "--interview", "--call"} <= {*asked[::2]}:
        return ()
    return (*EDIT, stage.name, *asked)


def interviewed_by(typed: str) -> str:
    """Return who it's told interviewed somebody: `the first one was with Mr. Moss`; or nothing."""
    found = _MET.search(typed)
    return found[found.lastgroup or 0] if found else ""


def tells_new(typed: str, view: Home) -> bool:
    """Tell whether a sentence tells with whom and where somebody interviews, and none is known so.

    `I was interviewed by Ms. Nair at the Seaside Inn` may tell of an interview to add.
    """
    somebody = _MET.search(typed) or _MEETS.search(typed)
    return bool(somebody and _COMPANY.search(typed) and not named_in(typed, view.stages))
