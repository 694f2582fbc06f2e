"""That there's nothing more to tell, as people say it: `No, nothing else, thank you`."""

import re

from trainer.core.text import lowered
from trainer.core.words.consent import consent
from trainer.core.words.lists import LIGHT, NEGATIONS
from trainer.core.words.unsure import unsure

_ADD = r"(?: to (?:add|say|tell|note|remember|keep))?"
_PIECE = re.compile(
    r"(?:no(?: more(?: notes| questions)?)?|nope|nah|none|not really|and|so|well|ok(?:ay)?|i think"
    r"|i guess|(?<!well )(?:done|finished)(?=[\s,.!]*$)"
    r"|not(?= (?:at the moment|right now|now|today)\b)"
    r"|not that i (?:can (?:think of|remember)|know(?: of)?|remember|recall)"
    rf"|nothing(?: (?:else|more|special|much|comes to mind|new|i can think of|at all))*{_ADD}"
    r"|(?:that|this)(?:'?s| is| was|'?ll be| will be)? (?:all|it|everything|enough)"
    r"(?: i (?:have|remember|know|wanted|got)| there (?:is|was))?"
    r"|(?:i'?m|i am|we'?re) (?:done|finished|all set|good)|all (?:done|set|good)"
    rf"|i (?:have|'ve got|can think of|remember) nothing(?: (?:else|more))?{_ADD}"
    r"|i (?:can'?t|cannot|can not) (?:think of|remember) (?:anything|any)(?: (?:else|more))?"
    rf"|i (?:don'?t|do not) (?:have|remember) anything(?: (?:else|more))?{_ADD}"
    rf"|there(?:'?s| is| was) (?:nothing|not anything)(?: (?:else|more))?{_ADD}"
    r"|thanks|thank you(?: (?:very|so) much)?|please|sorry|(?:for )?(?:now|today)|right now"
    r"|at the moment|at all|really)(?![\w'])[\s,.;!-]*"
)
_OF_THE_QUESTION = frozenset(
    "yes yeah yep yup sure definitely absolutely ok okay nope nah yet still now right moment far"
    " i'm i'll i've i'd we'll we're we've they're they'll they've she's he's it's there's that's"
    " isn't aren't don't doesn't didn't haven't hasn't won't think guess know hope suppose sorry"
    " unfortunately thanks thank please maybe perhaps probably possibly another one ones any more"
    " other next interview interviews round rounds call meeting meet meeting talk wait see waiting"
    " hear heard back".split()
)
_SOME = 2
"""Words of its own from which on an answer tells something besides."""
_PUT_OFF = re.compile(r"(?:no,? )?not (?:at the moment|right now|now|today)\b")
_ASIDE = re.compile(
    r"(?:thanks|thank you|please|sorry|well|ok(?:ay)?|so|and|really|i think|i guess)\b"
)


def enough(text: str, *, theirs: bool = False) -> bool:
    """Tell whether this says that there is nothing more, and tells nothing else.

    `theirs`: their words are asked for, and `Not right now, no.` may be these.

    >>> enough("No, nothing else, thanks"), enough("not that I can think of"), enough("thats it")
    (True, True, True)
    >>> enough("No, she was rude."), enough("That's all she said"), enough("Well done")
    (False, False, False)
    """
    said, at, told = lowered(text).strip(), 0, False
    if theirs and _PUT_OFF.match(said):
        return False
    while at < len(said):
        if not (piece := _PIECE.match(said, at)):
            return False
        told = told or not _ASIDE.match(piece[0])
        at = piece.end()
    return told


def besides(text: str, known: str = "") -> str:
    """Return what an answer to whether there's another interview tells besides a yes or a no.

    `known`: what of it is asked about anyhow, who and when. Empty where it tells nothing else.

    >>> besides("no, he told me the answer comes next week"), besides("no, not that I know of")
    ('he told me the answer comes next week', '')
    >>> besides("Yes, the board on Friday", "the board on Friday"), besides("not yet, no")
    ('', '')
    """
    words = {word.strip(".,;:!?()") for word in lowered(text).split()}
    own = words - LIGHT - NEGATIONS - _OF_THE_QUESTION - {*lowered(known).split(), ""}
    if len(own) < _SOME or enough(text) or unsure(text):
        return ""
    first, sign, rest = text.partition(", ")
    return rest if sign and consent(first) is not None else text
