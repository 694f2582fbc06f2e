"""That somebody only says how they feel: nothing is to be done about that, and nothing begins."""

import re

from trainer.core.sitting.wishes.reading import LONGEST, led_in

_AM = (
    r"(?:i am|im|i feel|im feeling|i am feeling|i was|(?:this|it|that) (?:is|was|makes me|feels)"
    r"|its|thats|my heart is|everything is)"
)
_SO = r"(?: (?:so|just|really|very|completely|totally|too|all|like|such|a bit|feeling)){0,2}"
_FEELS = (
    r"(?:sad|exhausted|heartbroken|broken|crushed|devastated|disappoint\w+|hopeless|useless"
    r"|worthless|ashamed|unfair|depress\w+|discourag\w+|frustrat\w+|heartbreaking|crying|in tears"
    r"|(?:not|never) good enough|old for (?:this|it|that|them)|a (?:failure|loser)|giving up"
    r"|(?:tired|sick|done|fed up) (?:of|with) (?:this|it|that|all|everything|being|waiting|trying))"
)
_NO_NEWS = r"(?!.*\b(?:interview|job|offer|position|role|practi[cs]\w*|drill\w*|training)\b)"
"""What isn't wanted any more may be one of these: then they tell more than how they feel."""
_GO_ON = (
    r"(?:go (?:through|on)|do|take|stand|bear|face|handle|keep|manage|survive|cope|continue|try"
    r"|hear)"
)
_OF_THEM = r"\b(?:they|she|he|said|says|reject\w*|moved|cancell?ed|offer(?:ed)?|called|declined)\b"
"""What tells of somebody else: that's news, whatever is felt about it."""
_SAD = re.compile(
    rf"(?!.*{_OF_THEM})(?:{_AM}{_SO} {_FEELS}\b"
    r"|i(?: \w+)? (?:dont know|do not know|am not sure|doubt|dont think|wonder)"
    rf"(?: (?:if|whether|that))? i (?:can|could|want|will|have|am able)(?: \w+)? {_GO_ON}\b"
    rf"|im not sure(?: (?:if|whether|that))? i (?:can|could|want|will) (?:\w+ )?{_GO_ON}\b"
    rf"|i(?: just)? (?:cant|cannot|dont want to|do not want to|wont) (?:\w+ )?{_NO_NEWS}{_GO_ON}\b"
    r".* (?:again|any ?more|another time|one more time)$"
    r"|(?:i will|ill|i am never going to|im never going to) never (?:\w+ )?"
    r"(?:find|have|make|manage|be good)\b"
    r"|(?:nobody|no one) (?:ever |will |will ever )?(?:wants?|hires?|needs?|takes?|likes?) me\b"
    r"|why (?:does|is) (?:this|it|that|everything) (?:always )?(?:happen\w*|unfair|so unfair)\b"
    r"|i (?:really|so) (?:wanted|needed|hoped)\b|i thought i (?:was|had) (?!called|to\b)"
    r"|i (?:start to |am |keep |have |begin to )?los(?:e|ing|t) (?:all |my )?"
    r"(?:hope|faith|courage|heart|confidence)\b"
    r"|im losing (?:all |my )?(?:hope|faith|courage|heart|confidence)\b"
    r"|i (?:just )?(?:want to |could |feel like |have to )?(?:cry|crying|give up|giving up|scream"
    r"|screaming)\b"
    r"|(?:all|i) (?:\w+ ){1,5}?for nothing$|i need (?:a moment|a hug|time for myself)\b"
    r"|i (?:dont|do not) feel (?:ready|strong|able|up to)\b)"
)


def laments(typed: str) -> bool:
    """Tell whether somebody only says that it's hard for them.

    >>> laments("Oh dear, I don't know if I can go through this again")
    True
    >>> laments("I don't want to do this interview anymore"), laments("I don't know how to go on")
    (False, False)
    """
    return len(typed) <= LONGEST and _SAD.match(led_in(typed)) is not None
