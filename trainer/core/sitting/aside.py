"""What is typed over a line and is no try at it: that it was said, that it wasn't, what to do."""

import re
from collections.abc import Iterable

from trainer.core.hedges import I_THINK
from trainer.core.polite import SMALL
from trainer.core.sitting.task import Task
from trainer.core.sitting.wishes.kinds import Wish
from trainer.core.sitting.wishes.reading import mended, plain, wish
from trainer.core.words.consent import consent, sentence
from trainer.core.words.unsure import puzzled, unsure

_IT = (
    r"(?: (?:it|that|this|so|them|all|of|everything|every word|aloud|(?:my|the|that|this) "
    r"(?:whole )?(?:lines?|words?|sentence|question|one|thing|part)))*"
)
_SAME = (
    r"(?:word for word|every(?: single)? word(?: of it)?|all of it|verbatim|to the letter"
    r"|(?:(?:in|with) )?(?:(?:just|exactly|precisely) )?(?:these|those|the same|the very) words)"
)
_HOW = (
    r"(?: (?:right|wrong|well|badly|ok|okay|correctly|perfectly|wrongly|once|twice|again|now"
    r"|already|just now|out loud|aloud|loud|loudly|quietly|to (?:the room|myself)|almost|mostly"
    rf"|easily|{_SAME}"
    rf"|most of it|some of it|part of it|{I_THINK}|for sure|too))*"
)
_RIGHT = (
    r"(?:(?:its|it is|thats|that is|it was|that was|this is)(?: (?:quite|exactly|all|very"
    r"|absolutely|just|completely|entirely))* (?:right|correct|perfect|so|how i said it|what i said"
    r"|the line))"
    r"|(?:exactly|absolutely|quite|all|perfectly|just)(?: (?:right|so|correct|like that|that))*"
    rf"|perfect(?:ly)?|{_SAME}"
)
"""What finds it right."""
_SAY = r"(?:said|sayed|siad|saud|sed|did|done|read|spoke|spoken|told|finished|repeated|recited)"
_SAID = re.compile(
    rf"(?:i|ive|iv|i have|we|weve|we have)(?: (?:just|already|have|now|only|almost|mostly))*"
    rf" {_SAY}{_IT}{_HOW}"
    rf"|i (?:really )?did (?:say|read|speak|do){_IT}{_HOW}"
    rf"|(?:just |already |all )?(?:said|done|finished|spoke){_IT}{_HOW}"
    rf"|(?:i think |i guess )(?:i|ive|i have) {_SAY}{_IT}{_HOW}"
    r"|i (?:did|have)(?: (?:it|that|so))?(?: now| already)?"
    rf"|(?:im|i am|were|we are) (?:all )?(?:done|finished|through|good){_IT}"
    r"(?: (?:with|saying)(?: (?:it|that|this|the line|my line))?)?(?: now| already)?"
    r"|(?:its|it is|thats|that is|it was|that was|it has been) (?:all )?(?:said|done|it|all)"
    rf"|{_RIGHT}"
    r"|(?:im |i am )?ready for the next(?: (?:one|line|question))?"
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
_READY = re.compile(
    r"(?:(?:im|i am|were|we are|all|now|just) )*ready(?: (?:now|when you are|to (?:go|start|begin"
    r"|say it|go on)))?"
)
"""What tells that somebody is about to say it: neither that it was said, nor how it went."""
_A_WORD = (
    r" (?:(?:just|only|maybe) )?(?:a|one|two|three|a few|few|some|a couple(?: of)?|the|that|my)"
    r"(?: (?:little|small|single|last|first))? (?:words?|bits?|parts?|things?|half|ends?|endings?)"
)
_NEARLY = (
    r"(?:almost|nearly|mostly|not (?:quite|exactly)|close|close enough|kind of|kinda|sort of"
    r"|more or less|pretty much|roughly|about|partly|(?:but )?not all"
    r"|with (?:a|one) (?:slip|mistake|hint|pause)"
    r"|(?:i made )?(?:a|one) (?:small |little )?(?:slip|mistake)"
    r"|(?:a (?:little|bit|tiny bit)|slightly|partly) (?:wrong|off|mixed up|different)"
    rf"|(?:all )?(?:but|except)(?: for)?{_A_WORD}"
    r"|(?:i )?(?:left out|forgot|missed|skipped|changed|dropped|mixed up|swapped|stumbled over"
    rf"|got wrong){_A_WORD}|(?:i )?(?:said|got|knew) (?:most|some|part|half|almost all) of it)"
)
_ALMOST = re.compile(
    r"(?:(?:yes|yeah|well|ok|okay|oh|but|it was|that was|i think|i guess|said|i said it|i did) )*"
    rf"{_NEARLY}(?: (?:but )?{_NEARLY})?"
    r"(?: (?:all of it|all|it|right|there|of it|everything|perfect|the same|i said it|i did|sorry"
    rf"|{_SAME}|thanks|thank you|though))*"
)
"""What finds it right but for a word or two."""
_EASILY = re.compile(
    r"(?:(?:yes|yeah|oh|it was|that was|its|i said it|i did|very|so|quite|really|super) )*"
    r"(?:easily|easy|with ease|effortlessly|like nothing)(?: (?:thanks|thank you))?"
)
_OTHERWISE = re.compile(
    rf"(?:(?:yes|well|no|oh|sorry) )*(?:i )?(?:said|did|got|had){_IT}"
    r" (?:wrong(?:ly)?|badly|incorrectly|mixed up)(?: (?:sorry|again|i think|too))*"
    r"|i (?:got|was) stuck|i mixed (?:it|them|that|everything)(?: all)?(?: up)?"
    rf"|(?:i )?(?:didnt|did not) (?:say|get|do|have){_IT} (?:(?:all|quite|exactly) )?"
    r"(?:right|correctly|correct|well)"
    r"|(?:it|that) was (?:all )?(?:wrong|bad|not right|not it)|(?:all )?wrong"
    rf"|(?:not|i (?:didnt|did not) say it) {_SAME}|(?:i said (?:it |that |something )?)?"
    r"(?:in (?:other|different|my own) words|differently|else|different)"
)
_OF_IT = (
    r"(?: (?:(?:it|that|them|everything|all of it|any of (?:it|this)|a word|what to say"
    r"|what (?:comes|i say|to type|its|it is)(?: next)?|how (?:it|this|that) (?:goes|starts|begins)"
    r"|(?:(?:the|this|that|my) )?(?:whole )?(?:lines?|sentence|question|words?|part|rest|one)"
    r"|this)(?: (?:of it|of this))?))?"
)
_STILL = (
    r"(?: (?:at all|yet|any ?more|right now|now|today|again|either|by heart|sorry"
    r"|at the moment))*"
)
_NOTHING = re.compile(
    r"(?:(?:no|nope|sorry|well|oh|um|hm|so|and|but|damn) )*(?:"
    r"(?:i )?(?:(?:really|just|honestly|still) )*(?:could not|couldnt|cannot|cant|can not|did not"
    r"|didnt|do not|dont)(?: (?:really|even))?"
    rf"(?: (?:say|remember|recall|do|know|get|think of))?{_OF_IT}{_STILL}"
    r"|not a (?:single )?word(?: of it)?|nothing(?: (?:at all|comes(?: to mind)?))?|none of it"
    r"|(?:i )?(?:(?:have|ve|just|completely|totally|already) )*forgot(?:ten)?"
    rf"{_OF_IT}{_STILL}"
    r"|(?:i )?(?:have not|havent|did not|didnt|never) (?:learn(?:ed|t)?|stud(?:y|ied)"
    rf"|practiced?|seen|saw){_OF_IT}{_STILL}"
    rf"|(?:i |ill |i will |i have to )?(?:give|gave)(?: it)? up{_STILL}|(?:i |ill |i will )?pass"
    r"|(?:i )?(?:have )?lost it|(?:its|it is|its all) (?:all )?gone|(?:it )?slipped my mind"
    r"|(?:my )?(?:mind|head|memory)(?:s| is| went| goes| has gone| just went)?(?: all| totally)?"
    r" (?:blank|empty)|(?:i )?(?:went|am|im) blank|(?:(?:i am|im) )?blanking"
    r"|(?:i |(?:i am|im) |i keep )?(?:draw|drew|drawing) a blank)"
)
"""What tells that nothing of it was said, or comes to mind."""
_POLITE_BEFORE = re.compile(r"^(?:(?:yes|yep|yeah|yup|ok|okay|well|so|right|alright|oh|good)\s)+")
_POLITE_AFTER = re.compile(r"(?:\s(?:please|pls|thanks|thank you|sir|maam|then))+$")
_RUN = 2
"""So many words of a line, wherever they stand in it, are words of it."""


def said_so(typed: str, task: Task | None) -> bool:
    """Tell whether words only say that the line was said: `done`, `I said it`, `yes`."""
    return apart(typed, task) and avowed(typed)


def not_yet(typed: str, task: Task | None) -> bool:
    """Tell whether words only say that it wasn't said yet: `no`, `wait`."""
    text = plain(typed)
    later = consent(typed) is False or _NOT_YET.fullmatch(text) or _READY.fullmatch(_bare(text))
    return bool(later) and apart(typed, task)


def questioned(typed: str, lines: Iterable[str]) -> Wish | None:
    """Return what is asked of the program; None where it is words of one of the lines, or else.

    >>> questioned("how do i get out of here", ["How would you rank me?"])
    <Wish.STOP: 'how to leave'>
    >>> questioned("What now?", ["So what now?"]) is None
    True
    """
    found, lines = wish(typed), tuple(lines)
    text = mended(typed)
    near = _shares if found in (Wish.ELSEWHERE, Wish.EASIER) else _like
    return None if found and (of_lines(text, lines) or near(text, lines)) else found


def _like(text: str, lines: Iterable[str]) -> bool:
    """Tell whether most of the words of a line are typed: `what is it` of `What time is it?`."""
    said = set(text.split())
    each_plain = (plain(each).split() for each in lines)
    return any(sum(word in said for word in words) * 2 > len(words) for words in each_plain)


def _shares(text: str, lines: Iterable[str]) -> bool:
    """Tell whether a word that says something is one of a line's: `easier` of `What is easier?`."""
    from trainer.core.words.lists import LIGHT  # not before a word was typed

    said = set(text.split()) - LIGHT - SMALL
    return any(not said.isdisjoint(plain(each).split()) for each in lines)


def asked(typed: str, task: Task) -> Wish | None:
    """Return what somebody asks the program over a line; None where it may be words of that."""
    return questioned(typed, (each.text for each in (task.step.wanted, *task.card.line.wordings)))


def forgotten(typed: str) -> bool:
    """Tell whether words say that a line, or what somebody meant, isn't known.

    >>> forgotten("I don't know this one"), forgotten("my mind went blank"), forgotten("I give up")
    (True, True, True)
    >>> forgotten("I don't know if you can say where I stand")
    False
    """
    return unsure(typed) or _NOTHING.fullmatch(plain(typed)) is not None


def passes(typed: str, task: Task) -> bool:
    """Tell whether words go on as Enter does where a line was shown: its own, or that it was read.

    So does a figure, as it would rate the line; nothing typed is Enter alone.
    """
    lone = typed.strip().endswith("?") and " " not in typed.strip()
    if lone and puzzled(typed):  # `what?`, of a line that begins so
        return False
    text, lines = plain(typed), [each.text for each in (task.step.wanted, *task.card.line.wordings)]
    told = avowed(typed) or text.isdecimal()
    return told or of_lines(typed, lines) or _like(text, lines)


def avowed(typed: str) -> bool:
    """Tell whether words say that something was said, or is done, in any usual way.

    >>> avowed("Yes, I've said it."), avowed("ok i did"), avowed("I said no")
    (True, True, False)
    """
    text = plain(typed)
    said = _SAID.fullmatch(text) or _SAID.fullmatch(_bare(text))
    return consent(typed) is True or said is not None


def _bare(text: str) -> str:
    """Return words without what is polite before and after them."""
    return _POLITE_AFTER.sub("", _POLITE_BEFORE.sub("", f"{text} ").strip())


def in_a_word(typed: str) -> str:
    """Return whether a line was said in its words: `yes`, `no`, `almost`, `easily`; else the text.

    >>> in_a_word("That is quite right, thank you."), in_a_word("no, I forgot a word")
    ('yes', 'no')
    >>> in_a_word("yes, but I forgot one word"), in_a_word("very easily"), in_a_word("banana")
    ('almost', 'easily', 'banana')
    >>> in_a_word("almost, I said the process is")
    'almost'
    """
    text = plain(typed)
    if len(text) <= 1:
        return typed
    told = ((_NOT_YET, "no"), (_OTHERWISE, "no"), (_ALMOST, "almost"), (_EASILY, "easily"))
    first = plain(typed.partition(",")[0])  # `almost, I left out a word`
    if found := next((word for each, word in told if each.fullmatch(text)), ""):
        return found
    if found := next((word for each, word in told[2:] if each.fullmatch(first)), ""):
        return found
    said = True if avowed(typed) else False if forgotten(typed) else sentence(typed)
    return typed if said is None else "yes" if said else "no"


def apart(typed: str, task: Task | None) -> bool:
    """Tell whether words are none of the line: neither its beginning nor several words of it."""
    wanted = (task.step.wanted, *task.card.line.wordings) if task else ()
    return not of_lines(typed, (each.text for each in wanted))


def of_lines(typed: str, lines: Iterable[str]) -> bool:
    """Tell whether words are the beginning of a line, or some words one after another in it."""
    text = plain(typed)
    several = len(text.split()) >= _RUN
    each_plain = map(plain, lines)
    return any(
        each.startswith(text) or (several and f" {text} " in f" {each} ") for each in each_plain
    )
