"""What is typed over a line and is no try at it: that it was said, that it wasn't, what to do."""

import re
from collections.abc import Iterable
from enum import Enum

from trainer.core.hedges import I_THINK
from trainer.core.sitting.task import Task
from trainer.core.text import one_line
from trainer.core.words.consent import consent


class Question(Enum):
    """What somebody asks the program, not the interviewer."""

    OUT = "how to leave"
    NOW = "what to do now"
    UNSURE = "nothing: they say that they don't know"


_IT = (
    r"(?: (?:it|that|this|so|them|all|of|everything|every word|aloud|(?:my|the|that|this) "
    r"(?:whole )?(?:lines?|words?|sentence|question|one|thing|part)))*"
)
_HOW = (
    r"(?: (?:right|wrong|well|badly|ok|okay|correctly|perfectly|wrongly|once|twice|again|now"
    r"|already|just now|out loud|aloud|loud|loudly|quietly|to (?:the room|myself)|almost|mostly"
    rf"|most of it|some of it|part of it|{I_THINK}|for sure|too))*"
)
_SAY = r"(?:said|sayed|siad|saud|sed|did|done|read|spoke|spoken|told|finished|repeated|recited)"
_SAID = re.compile(
    rf"(?:i|ive|iv|i have|we|weve|we have)(?: (?:just|already|have|now|only|almost|mostly))*"
    rf" {_SAY}{_IT}{_HOW}"
    rf"|(?:just |already |all )?(?:said|done|finished|spoke){_IT}{_HOW}"
    rf"|(?:i think |i guess )(?:i|ive|i have) {_SAY}{_IT}{_HOW}"
    r"|i (?:did|have)(?: (?:it|that|so))?(?: now| already)?"
    rf"|(?:im|i am|were|we are) (?:all )?(?:done|finished|ready|through|good){_IT}"
    r"(?: (?:with|saying)(?: (?:it|that|this|the line|my line))?)?(?: now| already)?"
    r"|(?:its|it is|thats|that is|it was|that was|it has been) (?:all )?(?:said|done|it|all)"
    r"|ready(?: (?:now|for the next(?: one)?))?"
    r"|(?:go to the |to the |the )?next(?: (?:one|line|question))?"
    r"|(?:lets )?(?:continue|go on|move on|carry on|proceed|keep going)(?: now)?"
)
"""What tells that a line was said, as Enter alone does."""
_NOT_YET = re.compile(
    r"(?:no |wait |sorry )*(?:not yet|wait|hold on|hang on"
    r"|(?:one|just a|a) (?:moment|second|minute)"
    r"|(?:i )?(?:havent|have not|havnt|didnt|did not|dint)(?: (?:said|say|read|done|do|finished))?"
    r"(?: (?:it|that|this|the line|my line))?(?: yet| aloud| out loud)?"
    r"|im not (?:ready|done|finished)(?: yet)?|let me (?:try|say it|do it)(?: (?:again|first))?)"
)
"""What tells that it wasn't said yet."""
_LEAVE = (
    r"(?:get (?:me )?out|leave|quit|exit|stop|end|close|go (?:back )?home|log (?:out|off)|cancel"
    r"|get (?:back )?(?:home|back)|turn (?:it|this) off|get away)"
)
_HERE = (
    r"(?: (?:of|from|out|back|to|here|this|it|that|the|program|practice|drill|trainer|screen|thing"
    r"|now|for|today|home|call|please))*"
)
_OUT = re.compile(
    r"(?:so |but |and |ok |okay |please |help )*"
    r"(?:(?:how|where)(?: (?:do|can|could|would|should|am)(?: (?:i|you|we|one))| to)"
    rf"(?: (?:supposed|meant))?(?: to)? {_LEAVE}{_HERE}"
    rf"|(?:please )?(?:let|get) me out{_HERE}"
    rf"|(?:i (?:want|need|would like|have)|id like) to {_LEAVE}{_HERE}"
    rf"|(?:i want|how do i get) out{_HERE}"
    rf"|(?:can|could|may) (?:i|we) {_LEAVE}{_HERE})"
)
_NOW = re.compile(
    r"(?:so |but |and |ok |okay |sorry |wait |um |hm+ )*"
    r"(?:(?:and )?(?:now what|what now|what next)"
    r"|what (?:do|should|must|can|shall|would|could) i (?:do|type|press|say|practice)"
    r"(?: (?:now|here|next|with this|then|today|tonight|this evening|first))*"
    r"|what am i (?:supposed|meant|expected) to (?:do|type|press|say)(?: (?:now|here|next))?"
    r"|what do you want(?: (?:me to do|from me))?(?: now)?"
    r"|how (?:does|do) (?:this|it|that|i do (?:this|it)|i use (?:this|it))(?: work)?"
    r"|what (?:is|s) (?:this|all this)|whats this|what does (?:this|that|it) mean"
    r"|what do you mean(?: by (?:this|that))?"
    r"|i (?:do not|dont|didnt|did not) (?:understand|get)(?: (?:it|this|that|what to do|you))?"
    r"|i (?:do not|dont) know what (?:to do|i should do|this is|you (?:want|mean))(?: now)?"
    r"|im (?:lost|confused|stuck)|i am (?:lost|confused|stuck)|where am i|huh"
    r"|help me(?: please)?|can you help(?: me)?|i need help|which (?:key|button)(?: do i press)?)"
)
_UNSURE = re.compile(
    r"(?:um |hm+ |sorry |no )*(?:i )?(?:do not|dont|dunno|don t) ?(?:know)?(?: (?:it|this|that))?"
    r"(?: (?:yet|really|now))?|idk|no (?:idea|clue)|not sure(?: yet)?|im not sure(?: yet)?"
)
_POLITE_BEFORE = re.compile(r"^(?:(?:yes|yep|yeah|yup|ok|okay|well|so|right|alright|oh|good)\s)+")
_POLITE_AFTER = re.compile(r"(?:\s(?:please|pls|thanks|thank you|sir|maam|then))+$")
_APOSTROPHES = re.compile("['\N{RIGHT SINGLE QUOTATION MARK}`\N{ACUTE ACCENT}]")
_SIGNS = re.compile(r"[^\w]+")
_RUN = 2
"""So many words of a line, wherever they stand in it, are words of it."""


def said_so(typed: str, task: Task | None) -> bool:
    """Tell whether words only say that the line was said: `done`, `I said it`, `yes`."""
    return apart(typed, task) and avowed(typed)


def not_yet(typed: str, task: Task | None) -> bool:
    """Tell whether words only say that it wasn't said yet: `no`, `wait`."""
    later = consent(typed) is False or _NOT_YET.fullmatch(_plain(typed)) is not None
    return later and apart(typed, task)


def questioned(typed: str, lines: Iterable[str]) -> Question | None:
    """Return what somebody asks the program; None where it is words of one of the lines, or else.

    >>> questioned("how do i get out of here", ["How would you rank me?"])
    <Question.OUT: 'how to leave'>
    >>> questioned("What now?", ["So what now?"]) is None
    True
    """
    text = _plain(typed)
    found = next((each for each, told in _ASKED if told.fullmatch(text)), None)
    return found if found and not of_lines(typed, lines) else None


def asked(typed: str, task: Task) -> Question | None:
    """Return what somebody asks the program over a line; None where it may be words of that."""
    return questioned(typed, (each.text for each in (task.step.wanted, *task.card.line.wordings)))


_ASKED = ((Question.OUT, _OUT), (Question.NOW, _NOW), (Question.UNSURE, _UNSURE))


def avowed(typed: str) -> bool:
    """Tell whether words say that something was said, or is done, in any usual way.

    >>> avowed("Yes, I've said it."), avowed("ok i did"), avowed("I said no")
    (True, True, False)
    """
    text = _plain(typed)
    bare = _POLITE_AFTER.sub("", _POLITE_BEFORE.sub("", f"{text} ").strip())
    said = _SAID.fullmatch(text) or _SAID.fullmatch(bare)
    return consent(typed) is True or said is not None


def in_a_word(typed: str) -> str:
    """Return the yes or no that it is to say that a line was said, or wasn't; else what was typed.

    >>> in_a_word("yes i said it"), in_a_word("I didn't"), in_a_word("almost")
    ('yes', 'no', 'almost')
    """
    if _NOT_YET.fullmatch(_plain(typed)):
        return "no"
    return "yes" if avowed(typed) and len(typed) > 1 else typed


def apart(typed: str, task: Task | None) -> bool:
    """Tell whether words are none of the line: neither its beginning nor several words of it."""
    wanted = (task.step.wanted, *task.card.line.wordings) if task else ()
    return not of_lines(typed, (each.text for each in wanted))


def of_lines(typed: str, lines: Iterable[str]) -> bool:
    """Tell whether words are the beginning of a line, or some words one after another in it."""
    text = _plain(typed)
    several = len(text.split()) >= _RUN
    plain = [_plain(each) for each in lines]
    return any(each.startswith(text) or (several and f" {text} " in f" {each} ") for each in plain)


def _plain(typed: str) -> str:
    """Return words in small letters, without signs: `I've said it!` is `ive said it`."""
    text = _APOSTROPHES.sub("", one_line(typed).casefold())
    return _SIGNS.sub(" ", text).strip()
