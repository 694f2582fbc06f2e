"""That somebody won't get the job, as it's told: they said no, or somebody else has it."""

import re

from trainer.core.stages.telling.shorthand import spelled_out

_CANDIDATE = (
    r"(?:one|guy|girl|man|woman|fell[ao]w?|lady|dude|person|candidate|applicant|finalist|contender)"
)
_ONE = (
    rf"(?:another|a different|an? (?:internal|external)|the (?:other|internal|\w+er)) {_CANDIDATE}"
)
_ANOTHER = (
    r"(?:(?:someone|somebody)(?: (?:else|other|better|new|stronger|internal|inside|in-house|already"
    r"|with|from|who)\b|(?=[.,;!]|$))"
    rf"|{_ONE}\b|(?:an?|the) (?:internal(?=[.,;!]|$)|insider\b)"
    r"|(?:internally|in-house|from within|others)\b)"
)
"""Whoever has the job instead."""
JOB = r"(?:job|position|role|spot|offer|gig|contract)"
"""What there is to be had."""
_TAKEN = (
    r"(?:hir(?:ed|ing)|chose|choosing|pick(?:ed|ing)|select(?:ed|ing)|found|took|taking"
    r"|promot(?:ed|ing)|(?:went|go|going|gone) with|(?:decided|settled) on"
    rf"|(?:(?:gave|given|giving|offer(?:ed|ing)?) (?:it|(?:the|that|this|my|their) {JOB})"
    r"|(?:made|extended|sent) (?:the|that|this|my|their) offer)(?: to)?"
    rf"|{JOB} (?:went|goes|is going|was (?:made|given|extended)|got given) to"
    r"|\blost (?:out|it|the \w+)? ?to)"
)
_GIVEN_AWAY = re.compile(
    r"\b(?:rejected|turned) (?:me|us)\b(?! (?:over|around|to)\b)"
    r"|\b(?:was|got|been|am|i'm) rejected\b"
    r"|\b(?:did(?:n't| not)|won't|will not|have(?:n't| not)|never) (?:get|got|gotten)"
    rf" (?:the|that|this) {JOB}\b(?! (?:yet|letter))"
    r"|\b(?:did(?:n't| not)|do(?:n't| not)|won't|will not) (?:pick|choose|take|select|hire|want)"
    r" (?:me|us)(?=[.,;!]|$)"
    rf"|\b{_TAKEN} {_ANOTHER}|\b(?:gave|offer(?:ed|ing)?) (?!another one\b){_ANOTHER}"
    rf"|\b(?:(?:someone|somebody) else|{_ONE}) (?:got|gets|landed|has|won) (?:it\b|the {JOB}\b)"
    r"|\b(?:go(?:ing|ne)?|went|mov(?:ed|ing)|head(?:ed|ing)?) (?:in )?(?:another|a(?: \w+)?"
    r" different|a new) (?:direction|way)\b"
)
_SAID_NO = re.compile(
    r"(?<!n't )(?<!not )(?<!never )\bsa(?:id|ys) no(?=[,.;!]|$| to | thanks)"
    rf"|\bdo(?:n't| not) get (?:the|that|this) {JOB}\b(?! (?:yet|letter))"
)
"""What tells that somebody won't get the job, surely; and where it may be an answer of a call."""


def turned_down(typed: str) -> bool:
    """Tell whether a text says that the person won't get the job.

    >>> turned_down("Brightwave said no"), turned_down("I didn't get the job"), turned_down("no")
    (True, True, False)
    """
    return given_away(typed) or _SAID_NO.search(spelled_out(typed)) is not None


def given_away(typed: str) -> bool:
    """Tell whether a text says so whatever was asked: somebody else got the job.

    >>> given_away("they took the younger fella"), given_away("the offer went to someone else")
    (True, True)
    >>> given_away("she said no"), given_away("she picked another day")
    (False, False)
    """
    return _GIVEN_AWAY.search(spelled_out(typed)) is not None
