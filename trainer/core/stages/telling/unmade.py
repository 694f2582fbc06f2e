"""That a call or an interview wasn't, or won't be: nobody was there, it was moved, or is off."""

import re

from trainer.core.text import lowered, one_line

_CALL = r"(?:it|this|that|(?:the|my|our) (?:phone )?call)"
MOVED = r"(?:moved|postponed|rescheduled|pushed(?: back)?|put off|delayed|cancell?ed|called off)"
_HOW = (
    r"well|enough|clearly|freely|fully|openly|honestly|properly|correctly|fluently|slowly"
    r"|confidently|calmly|loud(?:ly)?|long|for long|everything|right|up|very|too|as|so"
)
"""How somebody spoke, in a call that was made: `I didn't answer well`."""
_NOT_THEM = (
    r"(?:my|our|your|his|their|the|a|an|any\w*|some\w*|every\w*|all|most|other|others|no|nobody|both"
    r"|many|hr|mom|dad|mum)"
)
"""With what begins whoever isn't who was to be called: `my boss`, `the others`, `anyone`."""
THEM = (
    r"(?:(?:her|him|them|me|us|each other|(?:my|the|our) (?:interviewer|recruiter|hiring manager)"
    rf"|(?:mr|ms|mrs|mx|dr|prof)\.? [\w'-]+|(?!{_NOT_THEM}\b)[\w'-]+)"
    r"(?=$|[,.;:!?)]| (?:yet|so far|today|tonight|now|still|this|until|till|because|as|since|and"
    r"|but|so|at|again|in|on|for|either|due|before|after|last)\b))"
)
"""Whom somebody calls who tells of it; not `her boss`, nor `my boss`."""
_THEY = r"(?:she|he|they)"
THEM_TOO = (
    r"(?:(?:my|the) (?:interviewer|recruiter|hiring manager|contact)"
    r"|(?:mr|ms|mrs|mx|dr|prof)\.? [\w'-]+|i)"
)
"""Who else may be kept from a call: of `my kid` it isn't known that it matters."""
_ENDS = (
    r"(?=$|[,.;!:]"
    r"| (?:today|tonight|right now|now|yet|anymore|this|until|till|so|when|because)\b)"
)
_NO_OTHER = r"(?![^.,;]* to (?!talk\b|speak\b)\w)"
"""What doesn't stand behind it: that they call for another reason, once they have talked."""
_IS = r"(?:'s|'re| is| are| was| were)"
_NOT_THERE = re.compile(
    rf"\b(?:{_THEY}(?: (?:was|were|is|are)n't|{_IS} not)|(?:nobody|no one) was)"
    rf" (?:there|in|home|around|available|free|reachable|at (?:the|her|his|their) desk){_ENDS}"
    rf"|\b{_THEY}{_IS} (?:out (?:sick|today|of (?:the )?office|of town)"
    r"|on (?:vacation|leave|holiday)|too busy\b"
    rf"|(?:sick|ill|off|away|unavailable|in (?:a|another) meeting){_ENDS})"
    rf"|\b{_THEY} (?:didn't have|did not have|had no|has no|doesn't have)(?: the)? time"
    r"(?=$|[,.;!:]| (?:to (?:talk|speak)|for me|today|right now|now)\b)"
    r"|\bi(?:'ll| (?:have to|need to|must|should|will|am going to)|'m (?:going|supposed) to)"
    r" (?:(?:call|phone|ring)(?: (?:her|him|them))? back|try (?:her|him|them) again)\b"
    rf"{_NO_OTHER}"
    r"|^(?:(?:i'm|i am|i'll|i will|still|just|about to) )*(?:call|calling|phone|phoning|ringing)"
    r" (?:her|him|them)(?= (?:in|at|later|soon|tonight|this|tomorrow|after|on|next|back)\b)"
    rf"{_NO_OTHER}"
    rf"|^(?:(?:so|well|oh|sorry|unfortunately),? )*{THEM_TOO}(?: is| was|'s)"
    r" (?:(?:really|still|very|at home|out) )?(?:sick|ill|on (?:vacation|leave|holiday)"
    rf"|in (?:the )?hospital|traveling|away|unavailable){_ENDS}"
    r"|\bi (?:chickened out|lost my nerve|didn't dare|did not dare|wimped out|got cold feet"
    r"|couldn't bring myself|was (?:too|so) (?:nervous|scared|afraid) to (?:call|phone|do it)"
    r"|forgot (?:to (?:call|phone)|(?:about )?the call)|(?:didn't|did not) make (?:it|the call)"
    r"|(?:missed|put off|skipped) (?:it|(?:the|my) call))\b"
)
"""What says that they weren't there to talk to, or when it will be tried again."""
_TALKED = re.compile(
    r"(?<!n't )(?<!not )\b(?:talked|spoke|chatted|took (?:the|my) call"
    r"|(?:great|good|nice|long|short) (?:call|talk|chat))\b"
)
"""What says that it was made all the same."""
_NOT_MADE = re.compile(
    r"(?<!she )(?<!he )(?<!they )\b(?:have|has|did|could)(?:n't| not)"
    r"(?: (?:really|even|actually|yet))* "
    rf"(?:talk(?:ed)?|speak|spoken|connect(?:ed)?)\b(?:(?: (?:with|to) {THEM})"
    r"|(?! (?:with|to|about)\b))"
    rf"(?! (?:about|all|my|the|any|that|it|me|by|much|every|{_HOW})\b)"
    r"|\b(?:have|has|did|could)(?:n't| not)(?: (?:really|even|actually|yet))* (?:"
    r"(?:call(?:ed)?|phone[d]?|reach(?:ed)?)(?: (?:her|him|them))?"
    r"|(?:happen(?:ed)?|take place|taken place|pick(?:ed)? (?:it )?up)"
    r"|get (?:through|hold of \w+|(?:her|him|them))|answer(?:ed)?)\b"
    rf"(?! (?:all|my(?! call)|the(?! (?:phone|call)\b)|any|that|it|me|by|much|every|{_HOW})\b)"
    r"|\bnever (?:answered|picked (?:it )?up)\b"
    r"(?! (?:all|any|that|it|me|(?:my|the)(?! (?:phone|call))))"
    r"|\b(?:voice ?mail|answering machine|left (?:her|him|them)? ?a (?:message|voicemail))\b"
    r"|\b(?:no|nobody|no one)(?: one)? (?:answer(?:ed)?|picked up)\b(?! (?:to|from|yet)\b)"
    r"|\bwrong number\b|\bnumber (?:was|is|wasn't|isn't) (?:wrong|dead|working|in service)\b"
    r"|(?:^|\b(?:i|we) )(?:only |just )?(?:got|reached|got hold of) (?:her|his|their|the|an?)"
    r" (?:assistant|secretary|receptionist|answering service)\b"
    r"|\b(?:the )?line (?:was|is) busy\b|\bno call yet\b|^(?:no,? )?not yet\b"
    rf"|\b{MOVED} {_CALL}\b|\b{_CALL}(?:'s| is| was| has| got| had)*(?: been)? {MOVED}\b"
    r"|^(?:(?:they|she|he|we)(?:'ve| have| had)? )?(?:postponed|rescheduled)\b"
)
"""What says that a call wasn't made: nobody was there, or it was moved."""


_HOW_WAS = re.compile(
    r"(?:good|great|fine|ok|okay|so-so|bad|badly|poorly|terribl[ey]|awful(?:ly)?)\b,? \w"
)
"""How it went, before all else that is told of it: `badly, she didn't have time`."""
_WENT = re.compile(r"\bwent\b(?! (?:(?:right|straight|directly) )?to (?:\w+ )?voice ?mail)")


def not_made(typed: str) -> str | None:
    """Return what a text says besides that the call wasn't made: its new day; None: it was made.

    >>> not_made("She didn't pick up."), not_made("they moved it to Friday at 3"), not_made("fine")
    ('', 'to friday at 3', None)
    """
    text = lowered(typed).strip(" .!?")
    talked = _TALKED.search(text) or _HOW_WAS.match(text)
    found = _NOT_MADE.search(text) or (not talked and _NOT_THERE.search(text))
    if not found or _WENT.search(text):
        return None
    return text[found.end() :].strip(" ,;.")


_OFF = re.compile(
    r"(?:^x\b|^forget (?!it\b|that\b|this\b|about it\b)"
    r"|\b(?:remove|delete|cancel(?:led|ed)?|called (?:it |that )?off"
    r"|(?:it's |it is |is )?off|fell through|withdrew|withdrawn|pulled out"
    r"|(?:not|isn't) happening|won't happen|turned (?:it|them) down)\b)"
)
_SMALL = frozenset(
    "the my this that it it's its one call interview meeting with at is was has have been got they"
    " they've he she i i've we we've just sorry now no".split()
)


def called_off(typed: str) -> tuple[bool, str]:
    """Return whether a text tells that an interview is off, and what it says besides: of which.

    >>> called_off("They canceled the one with Globex"), called_off("x 2"), called_off("Globex")
    ((True, 'globex'), (True, '2'), (False, 'globex'))
    """
    text = lowered(typed)
    text = text.strip(" .!?")
    found = _OFF.search(text)
    if not found:
        return False, text.removeprefix("e ").removeprefix("edit ")
    rest = f"{text[: found.start()]} {text[found.end() :]}"
    return True, " ".join(word for word in re.findall(r"[\w'.-]+", rest) if word not in _SMALL)


_THEY_DID = re.compile(
    r"\b(?:cancell?ed|called (?:it |that |things )?off"
    r"|(?:not|isn't) happening|won't happen)\b|(?:'s| is| was)(?: now)? off\b"
)
_I_DID = re.compile(r"(?:(?:so|well|ok|sorry|actually|no)[,.]* )*(?:i|i've|we|we've)\b")


def they_called_off(typed: str) -> bool:
    """Say whether a text tells that somebody else called something off; a wish to is none.

    >>> [they_called_off(text) for text in ("They canceled.", "cancel it", "I canceled")]
    [True, False, False]
    """
    text = lowered(typed).strip(" .!?")
    return _THEY_DID.search(text) is not None and not _I_DID.match(text)


def fell_through(typed: str) -> bool:
    """Say whether a text tells that an interview is off, and nothing else; a wish is none.

    >>> fell_through("It was canceled."), fell_through("cancel"), fell_through("Off Broadway")
    (True, False, False)
    """
    told = called_off(typed) == (True, "")
    return told and not _A_WISH.fullmatch(one_line(typed).casefold().strip(" .!?"))


_A_WISH = re.compile(r"(?:r|remove|delete|cancel|off)(?: (?:it|this|that))?")
"""Words that may be meant for the question at hand: to leave it, or to clear what is known."""
