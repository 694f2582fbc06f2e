"""That something wasn't asked, as people say it: `I didn't get to it`, `she hung up before`."""

import re

from trainer.core.text import lowered

_WELL = (
    r"(?:(?:well|um|uh|hm+|oh|ah|sorry|unfortunately|honestly|actually|sadly|i'm afraid|i think"
    r"|i guess|no|and|so),? )*"
)
_WE = r"(?:(?:i|we|me) (?:just |simply |really |actually |also )*)"
_NOT = (
    r"(?:(?:did|could|would|have|had|do)(?:n'?t| not)|never|cannot|can'?t)(?: (?:really|even|yet))*"
)
_IT = (
    r"(?:it|this|that|them|those|everything|anything|all(?: of (?:it|them|that))?|so far"
    r"|(?:this|that|the|my)(?: \w+)? (?:one|question|ones|questions|bit|part)"
    r"|(?:her|him|them)(?: (?:that|this|it|about (?:it|that)))?)"
)
_ASK = r"ask(?:ed)?"
_TIME = r"(?:the )?(?:time|chance|opportunity|courage|nerve|occasion)"
_PHRASES = "|".join(
    (
        rf"{_WE}?{_NOT} {_ASK}(?: about)?(?: {_IT})?(?: (?:in the end|at all))?",
        (
            rf"{_WE}?{_NOT}"
            r" (?:get|got|have|had|find|found|come|came|make|made|manage|dare|want|need)"
            rf"(?: {_TIME}| around| far| that far| this far| there| enough time| a chance)*"
            rf"(?: (?:to|for)(?: {_ASK}| get| come)?(?: to)?)?(?: {_IT})?(?: in the end)?"
        ),
        rf"{_WE}?(?:didn'?t|did not|couldn'?t) (?:get|come) (?:around |as far as )?to {_IT}",
        rf"{_WE}?{_NOT} (?:bring|brought) {_IT} up",
        rf"{_WE}?(?:wasn'?t|was not|weren'?t|were not) able to(?: {_ASK})?(?: {_IT})?",
        (
            rf"{_WE}?(?:clean |totally |completely )?for(?:get|got)"
            rf" (?:to {_ASK}|about it|{_ASK}ing|this question|that question|that one|this one)"
            rf"(?: {_IT})?"
        ),
        (
            rf"{_WE}?(?:skipped|omitted|missed|dropped|left out|passed over|passed on)(?: {_IT})?"
            r"(?: out)?"
        ),
        rf"{_WE}?left {_IT} out",
        rf"{_WE}?(?:ran|run|were|was) (?:out of|short (?:of|on)) time(?: (?:for|before) {_IT})?",
        (
            rf"(?:there (?:was|wasn'?t|was not) |{_WE}?(?:had|have) )?(?:no|any|not enough|little)"
            rf" {_TIME}(?: left)?(?: (?:for|to {_ASK})(?: {_IT})?)?"
        ),
        r"(?:the )?time (?:was up|ran out)|out of time",
        rf"{_WE}?chickened out|{_WE}?(?:lost|lacked) (?:the|my) (?:courage|nerve)",
        rf"{_WE}?had to (?:go|leave|hang up|run|stop)(?: (?:before|first).*)?",
        (
            r"(?:she|he|they)(?: just| already| abruptly| suddenly)*"
            r" (?:hung up|had to (?:go|leave|run|hang up|stop)|cut (?:me|us) (?:off|short)"
            r"|ended (?:it|the call)|was gone|were gone|left)(?: on me)?"
            r"(?: (?:before|first|early|by then).*)?"
        ),
        (
            r"(?:the )?(?:call|line|conversation) (?:ended|was (?:over|cut(?: off)?)|dropped"
            r"|broke off|went dead|got cut off)(?: (?:before|first|early|by then).*)?"
        ),
        rf"(?:{_IT} )?(?:wasn'?t|was not|not|never|n'?t)(?: (?:been|got|being))? asked(?: at all)?",
        rf"(?:{_IT} )?(?:didn'?t|did not|never) c(?:o|a)me up",
        r"n/?a|not applicable|unasked|didn'?t happen",
    )
)
_WHY = (
    r"(?:,? (?:this time|today|yet|sorry|unfortunately|in time|in the end|then|anyway"
    r"|at the end|to be honest|honestly))*"
    r"(?:(?:[,;.:]| -| \N{EM DASH})?(?: and)?(?: (?:because|since|as|so|before)\b.*"
    rf"| (?:{_WE}|she |he |they )(?:(?:ran out|had to|hung up|was in|were in|seemed|forgot|cut)\b)"
    r".*| (?:no|out of) time.*))?"
)
_UNASKED = re.compile(
    rf"{_WELL}(?:{_PHRASES})(?: and (?:{_PHRASES}))?{_WHY}[ .!?\N{{HORIZONTAL ELLIPSIS}}]*"
)
_ANSWERED = re.compile(
    r"\b(?:sa(?:id|ys)|told|answered|replied|but|i'?m (?:first|second|one)|ranked?|number)\b"
)
"""What tells of an answer all the same."""


def unasked(text: str) -> bool:
    """Tell whether a text says that something wasn't asked, and tells of no answer.

    >>> unasked("I didn't get to ask everything"), unasked("we ran out of time, sorry")
    (True, True)
    >>> unasked("I didn't ask, but she said I'm first"), unasked("they didn't ask")
    (False, False)
    """
    said = lowered(text)
    return _UNASKED.fullmatch(said) is not None and not _ANSWERED.search(said)
