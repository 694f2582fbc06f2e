"""What somebody asks or wishes of the program itself: how to stop, what to do, to go back.

Whatever is asked, people type such things. A text is one if every piece of it is: a question, or
what is polite around it. Where a line is asked for it may still be words of that line; who asks
for one looks at that (`aside`).
"""

import re

from trainer.core.sitting.wishes import elsewhere, facts, leaving, line, lost, undoing
from trainer.core.sitting.wishes.kinds import Wish
from trainer.core.text import as_call, lowered
from trainer.core.words.labels import repeats

LONGEST = 160
"""Characters of a text that may be a wish."""
_PATTERNS = {
    kind: told
    for each in (leaving, undoing, line, facts, lost, elsewhere)
    for kind, told in each.PATTERNS.items()
}
_WISHES = tuple((kind, re.compile(rf"(?:{told})(?!\w)")) for kind, told in _PATTERNS.items())
_AROUND = re.compile(
    r"(?:good (?:morning|afternoon|evening|day)"
    r"|oh dear|oh no|oh|ah|um+|uh+|h+m+|er+m?|well|so|but|and|or|ok|okay|please|pls|sorry|wait"
    r"|oops|whoops|excuse me|pardon(?: me)?|hello|hi|hey|yes|yeah|no|thanks|thank you"
    r"(?: (?:very|so) much)?|dear|sir|maam|madam|now|here|then|actually|just|really|exactly|today"
    r"|tonight|this evening|first|at all|already|again|seriously|honestly|there|because|if"
    r"|(?:im|i am) (?:sorry|afraid|wondering)|i (?:think|guess|wonder|was wondering)"
    r"|my (?:mistake|bad)"
    r"|(?:may|can|could) i (?:please )?ask(?: you)?(?: (?:something|a question))?"
    r"|(?:i have )?(?:a|one|another)(?: \w+)? question|quick question|question"
    r"|(?:can|could|would|will) you|(?:please )?(?:tell|show) me|let me know|do you know"
    r"|(?:i want|i would like|id like|i need|like) to know|(?:do|would) you mind"
    r"|(?:thats|(?:that|this|it) (?:is|was)|its) (?:(?:all )?wrong|not right|a mistake|not it"
    r"|not what i (?:meant|said|typed|wanted))|i did (?:that|it) wrong|not that)(?!\w)"
)
"""What is said around a wish, and is none alone."""
_APOSTROPHES = re.compile("['`\N{ACUTE ACCENT}]")
_SIGNS = re.compile(r"[^\w]+")
_SLIPS = {
    **dict.fromkeys(("waht", "wht", "whta", "wat", "wath"), "what"),
    **dict.fromkeys(("hwo", "hw", "howe"), "how"),
    **dict.fromkeys(("teh", "hte"), "the"),
    **dict.fromkeys(("od", "doo"), "do"),
    **dict.fromkeys(("cna", "acn"), "can"),
    **dict.fromkeys(("thsi", "tihs", "ths"), "this"),
    **dict.fromkeys(("taht", "tht"), "that"),
    **dict.fromkeys(("suposed", "supossed", "suppose", "supose", "supposd"), "supposed"),
    **dict.fromkeys(("undrestand", "understnad", "unterstand", "undestand"), "understand"),
    **dict.fromkeys(("bakc", "bak", "abck"), "back"),
    **dict.fromkeys(("stpo", "sotp", "stopp"), "stop"),
    **dict.fromkeys(("pleas", "plese", "plz", "pleese"), "please"),
    **dict.fromkeys(("dotn", "donot", "dnt"), "dont"),
    **dict.fromkeys(("confussed", "confsed", "cofused"), "confused"),
    **dict.fromkeys(("hlep", "halp", "hepl"), "help"),
    "u": "you",
    "iam": "i am",
    "gonna": "going to",
}
"""Words of such a question as a hurried hand spells them."""


def plain(typed: str) -> str:
    """Return words in small letters, without signs: `I've said it!` is `ive said it`."""
    return _SIGNS.sub(" ", _APOSTROPHES.sub("", lowered(typed))).strip()


def mended(typed: str) -> str:
    """Return the same with the slips of a hurried hand put right: `Waht now?` is `what now`."""
    return as_call(" ".join(_SLIPS.get(word, word) for word in plain(typed).split()))


def wish(typed: str) -> Wish | None:
    """Return what a text asks of the program, or wishes; None where it says anything else.

    Of several it's the last that is more than not knowing what to do.

    >>> wish("Excuse me, how do I stop?"), wish("Oh dear, that is wrong. Can I go back?")
    (<Wish.STOP: 'how to leave'>, <Wish.BACK: 'to have the last answer back'>)
    >>> wish("What do I need to do to get the job?"), wish("She asked how I stop")
    (None, None)
    """
    if len(typed) > LONGEST:
        return None
    if repeats(typed):
        return Wish.AGAIN
    text, at = mended(typed), 0
    found: list[Wish] = []
    while at < len(text):
        each = (told for told in _matched(text, at))
        if longest := max(each, key=lambda told: told[1], default=None):
            kind, end = longest
            found.append(kind)
        elif around := _AROUND.match(text, at):
            end = around.end()
        else:
            return None
        at = end + 1
    return next((kind for kind in reversed(found) if kind is not Wish.NOW), (*found, None)[0])


def led_in(typed: str) -> str:
    """Return words as they are looked up, without what is said before a wish.

    >>> led_in("Sorry, quick question: what if I freeze?")
    'what if i freeze'
    """
    text = mended(typed)
    while around := _AROUND.match(text):
        text = text[around.end() :].lstrip()
    return text


_HEADS = (
    "what how where why which who when can could may is are am do does did will i im id ive please"
    " excuse sorry help hello oh ok wait go take undo skip stop let give show tell explain repeat"
    " this that start no dont cant forgot setting too make change less stats".split()
)
"""Words that such a text begins with."""
_SOME = 2
"""Letters of one of them by which it may be told."""


def may_become(typed: str) -> bool:
    """Tell whether a text may be the beginning of a wish, by its first word as far as it goes.

    >>> may_become("ho"), may_become("how do"), may_become("hwyr"), may_become("however")
    (True, True, False, False)
    """
    first, *more = mended(typed).split() or [""]
    if more:
        return first in _HEADS
    return len(first) >= _SOME and any(head.startswith(first) for head in _HEADS)


def _matched(text: str, at: int) -> list[tuple[Wish, int]]:
    matches = ((kind, told.match(text, at)) for kind, told in _WISHES)
    return [(kind, match.end()) for kind, match in matches if match]
