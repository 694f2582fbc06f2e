"""Being the first choice, as people tell of it: `I'm her favorite`, `she'd rank me first`."""

import re
from collections.abc import Mapping

from trainer.core.hedges import corrected
from trainer.core.text import lowered, straightened

_NOT = re.compile(r"\b(?:not|never|no longer|nobody|no one|hardly|neither|nor)\b|n't\b")
_OPEN = re.compile(
    r"\b(?:but|if|or|unless|except|until|maybe|perhaps|possibly|might|may|could|should|want|wants"
    r"|wanted|hopes?|sure|certain|almost|nearly|close|used|tied?|both|along|together|second|third"
    r"|one of|among|someone|somebody|another|other|else|once|become|know|knows|why|how|whether"
    r"|depend\w*|when|only|yet)\b|\?"
)
"""What leaves open whether it is so."""
_HER = r"(?:the|her|his|their|my|your|our|[\w.]+'s)"
_BY = r"(?:absolute|very|clear|current|personal|overall|own|real|definite)"
_FIRST = (
    rf"(?:(?:{_HER} )?(?:{_BY} )*(?:(?:first|1st|top|number one|number 1|no\.? ?1|# ?1|favou?rite"
    r"|preferred|strongest|best|leading)"
    r"(?: (?:choice|pick|candidate|person|option|place|spot|one))?|front[- ]?runner)"
    r"|(?:the|her|his|their|my) one|(?:at|on) the (?:very )?top|on top|up top"
    r"|in (?:the )?(?:first place|lead|front)|leading|highest"
    r"|ahead(?: of (?:all|every\w*|the)(?: (?:the )?(?:others|rest|candidates|pack))?)?)"
)
_MORE = (
    r"(?: (?:for|right now|now|on|in|of|so far|today|at the|as of|this|too|as far|as things"
    r"|by far|definitely|overall|out|hands down)\b[^,;.]*)?"
)
_SAYS = (
    r"(?:(?:well|oh|yes|yeah|so|honestly|great|um),? )*"
    r"(?:(?:she|he|they|it|[\w.]++(?: [\w.]++)?)(?:'s|'re)? (?:(?:just|really|actually) )?"
    r"(?:said|says?|saying|tells me|telling me|told me"
    r"|thinks?|thought|feels?|answered|replied|meant|would say|wouldn't say|doesn't think"
    r"|don't think|didn't think|didn't say)(?: to me)?(?: that)?[,:]? [\"“]?)?"
)
_ADVERB = r"(?:(?:not|never|really|definitely|actually|still|clearly|probably|currently|quite) )*"
_ME = (
    r"(?:(?:i|you)(?:'m|'re|'d be| am| are| was| were| would be| wouldn't be| wasn't|'d| aren't"
    rf"| come| came| rank)? {_ADVERB}"
    r"|(?:i|she|he|they|we)(?:'d| would| would not| wouldn't| did| didn't| does| doesn't| don't"
    r"|'s|'re|'ve| is| are| has| have)?"
    rf" {_ADVERB}(?:rank|put|place|pick|choose|see|rate|have|consider)(?:s|ed|d|ing)? (?:me|you)"
    rf" {_ADVERB}(?:(?:as|at|in|on) )?"
    rf"|{_ADVERB})"
)
_TOLD = re.compile(rf"(?P<to>{_SAYS}{_ME}){_FIRST}{_MORE}[.!\"” ]*")
_PLAIN = re.compile(r"\b(?:choice|pick|candidate|favou?rite|runner|top of)\b")
"""What is a first place without `I'm` before it, too: `her first choice`; not `the first one`."""
_NO_1 = re.compile(r"(?<!\w)(?P<not>not )?(?:the |your |my )?(?:no\. ?|number |# ?)(?:1|one)\b")
_CLAUSE_END = re.compile(r"(?<=[,;.!?])|\b(?=but\b)")


def first(text: str) -> bool | None:
    """Tell whether a text says of its writer that they are the first choice, or aren't.

    None where it says neither, or leaves it open.

    >>> first("She said I'm her first choice."), first("not her first choice"), first("second")
    (True, False, None)
    """
    plain = _plain(corrected(text, no=False))
    found = None if _OPEN.search(plain) else _TOLD.fullmatch(plain)
    if not found or not (found["to"].strip() or _PLAIN.search(plain)):
        return None
    return _NOT.search(plain) is None


def by_rank(typed: str, choices: Mapping[str, str]) -> str | None:
    """Return the label of the choice that says the same of being No. 1; None: none, or two do.

    >>> choices = {"a": "they rank you, but not No. 1", "b": "they say you're No. 1"}
    >>> by_rank("she'd rank me first", choices), by_rank("I'm not her favorite", choices)
    ('b', 'a')
    """
    if (told := first(typed)) is None:
        return None
    found = {each: _NO_1.search(_plain(text)) for each, text in choices.items()}
    same = [each for each, is_1 in found.items() if is_1 and (is_1["not"] is None) is told]
    return same[0] if len(same) == 1 else None


def not_denied(text: str, *, by: str) -> str:
    """Return what a text says is so, without what follows a not; all of it `by` words with a not.

    >>> not_denied("You wouldn't be my first choice, but you're close.", by="your first choice")
    "You but you're close."
    """
    if _NOT.search(_plain(by)) or "without" in by.lower():
        return text
    kept = " ".join(_before_not(clause) for clause in _CLAUSE_END.split(text))
    return " ".join(kept.split())


def _before_not(clause: str) -> str:
    straight = straightened(clause)
    if found := _NOT.search(straight.lower()):
        return (
            straight[: found.start()].rpartition(" ")[0]
            if found[0] == "n't"
            else (straight[: found.start()])
        )
    return straight


def _plain(text: str) -> str:
    return lowered(text)
