"""How a call went, in a person's own words: well, so-so or badly; or that it won't be at all."""

import re

from trainer.core.hedges import I_THINK, MAYBE, corrected
from trainer.core.stages.telling.shorthand import spelled_out
from trainer.core.stages.telling.unmade import not_made
from trainer.core.text import ENDS, lowered
from trainer.core.words.lists import NEGATIONS
from trainer.core.words.unsure import awaited, unsure

WELL, SO_SO, BADLY = "well", "so-so", "badly"
_WORDS = {
    WELL: (
        "well good great fine nice awesome excellent perfect perfectly amazing fantastic super"
        " brilliant wonderful smoothly happy positive fun solid nailed aced"
        " lovely superb terrific swimmingly"
    ),
    SO_SO: (
        "so-so soso ok okay alright right meh mixed average medium middling decent half partly"
        " somewhat neutral"
    ),
    BADLY: (
        "bad badly poorly poor terrible terribly awful awfully horrible horribly disaster worse"
        " worst failed rough roughly wrong negative bombed flopped froze blew messed screwed mess"
        " wreck sideways unhappy disappointing disappointed rejected rejection declined"
        " blanked choked tanked flunked"
    ),
}
_COULD_BE = r"(?:(?: have|'ve) (?:been|gone)| be| go)(?: any| much)? "
_COULD_NOT = r"\b(?:could(?:n't| not)|(?:don't|do not) think (?:it|that) could)"
_PHRASES = (
    (re.compile(rf"{_COULD_NOT}{_COULD_BE}(?:better|happier)\b"), "perfect"),
    (re.compile(rf"{_COULD_NOT}{_COULD_BE}worse\b"), "terrible"),
    (re.compile(rf"\bso so\b|\b(?:could|should|would){_COULD_BE}(?:better|worse)\b"), "so-so"),
    (
        re.compile(
            r"\bnot as (?:bad|badly|rough)\b|\bnothing (?:special|to write home about)\b"
            r"|\b(?:not|\w+n't)(?: \w+)? my best\b|\bwish(?:ed)? (?:\w+ ){1,4}better\b"
        ),
        "so-so",
    ),
    (re.compile(r"\bright (?=(?:up|there|now|away|after|before|behind|on|at|in|from|next)\b)"), ""),
    (re.compile(r"\b(?:crush|kill|rock|smash|slay)ed it\b"), "good"),
    (re.compile(r"\bbetter than\b|\bgot (?:it|the job|an offer)\b|\bnever better\b"), "good"),
    (
        re.compile(
            r"\b(?:no|not any|n't any|without) (?:\w+ )?(?:problems?|issues?|complaints?)\b"
        ),
        "good",
    ),
    (re.compile(r"\bturned (?:me )?down\b"), "rejected"),
    (re.compile(r"(?<=\w)[,.]? i (?:don't|do not) think so\b"), ", bad"),
    (re.compile(r"\b(?:far from|anything but|less than|nowhere near)\b"), "not"),
)
"""What means as much as one word."""
_INTERJECTED = re.compile(r"(?:oh |um |hm+ )?well[,.]+ ")
"""A `well` that says nothing: `Well, it was a disaster`."""
_ONLY_THINKS = re.compile(
    rf"(?:so )?(?:{I_THINK}|i (?:feel|would say|must say)|i'd say|actually"
    rf"|all in all|overall|on the whole|really|{MAYBE}|mostly|thanks|thank you|[,. ])+(?: so)?"
)
"""What leaves a `well` before it the answer: `Well, I think`."""
_OVERALL = re.compile(r"\b(?:overall|all in all|in the end|on the whole|in general)\b[,:]?\s*")
_CLAUSE = re.compile(rf"{ENDS}\s|;\s|,\s(?:but|though)\s|\bbut\b")
_MEANS = {word: outcome for outcome, words in _WORDS.items() for word in words.split()}
_ONLY_VERY = re.compile(rf"\b(?:terribly|awfully) (?=(?:{'|'.join(_MEANS)})\b)|\bsuper (?=\w)")
_NOT = re.compile(rf"(?:{'|'.join(NEGATIONS)}|\w*n't)$")
NEAR = 3
"""Words within which a negation turns one round: of `not so very good`."""
_NOT_THOUGHT = re.compile(
    r"\b(?:(?:not|never|no longer|\w*n't)"
    r"(?: (?:really|even|exactly|honestly|quite|at all|seem to)){0,2}"
    r" (?:think|thinking|thought|say|saying|said|believe|feel|felt|call|convinced|claim|guess)"
    r"|doubt(?:ed|ful)?|wish(?:ed)?|no way)\b"
)
"""What turns round all that is thought behind it: `I don't think it went well`."""
_UNKNOWN = re.compile(
    r"(?:\b(?:(?:not|un) ?(?:really |quite |too |so )?(?:sure|certain|clear)|idk|no (?:idea|clue)"
    r"|(?:do|does|did|ca|could)(?:n't| not) (?:really )?(?:know|tell)|hard to (?:say|tell)"
    r"|(?:ca|could)(?:n't| not) (?:really )?say(?= (?:if|whether|how)\b)"
    r"|who knows|wonder(?:ing)?)(?: \w+){0,2}?"
    r" (?:if|whether|how|that|(?=(?:it|i|the|my)\b)))[^,.;:!]*"
)
"""What is left open: `not sure it went well`."""
_SUPPOSED = re.compile(
    r"(?:\b(?:would|should|might)(?:n't| not)?|'d)(?: have|'ve)? (?:be|been|go|gone|feel|felt)\b"
    r"[^,.;:!]*"
)
"""What was to be, and may not have been: `I thought it would go well`."""
_TURN = re.compile(r"\b(?:until|except|apart from|aside from|but|though|although|however)\b")
"""With what the rest begins that may take back what was said before it."""
_ONLY_BEGUN = re.compile(r"\b(?:at first|initially|to begin with|at the (?:start|beginning))\b")
"""What tells only how it began."""
_NOT_TOLD = re.compile(
    r"(?:n't|\bnot|\bno|\bnothing) (?:really )?"
    r"(?:know|idea|hear|heard|told|tell|sa(?:y|id)(?! yes)|decided?|sure|answer|word|news)\b"
)
"""What only isn't known yet: `but she didn't say when`."""
_TAKES_BACK = re.compile(rf"\b(?:{'|'.join(NEGATIONS)})\b|n't\b|\b(?:rejected|declined)\b")
_PART = re.compile(
    rf"{ENDS}(?:\s|$)|[,;:]\s|\s[-\N{{EN DASH}}\N{{EM DASH}}]\s|\s(?={_TURN.pattern})"
)
"""Where a part of it ends, over which no negation reaches."""
_TURNED = {WELL: BADLY, SO_SO: BADLY, BADLY: SO_SO}


_HOW_IT_WENT = re.compile(
    r"(?:it|(?:the|my|our) call)(?:'s| is| was| went| felt)"
    r"(?: (?:really|pretty|very|quite|rather|so|too|a bit|kind of|just))* (?!\w+day\b)[a-z]+"
)
"""What tells how it went, in whatever word."""


def instead(text: str) -> str:
    """Return what a text says instead of how it went before; empty where it says nothing of that.

    >>> instead("no wait, it was awkward"), instead("no, she called back"), instead("it was fine")
    ('it was awkward', '', '')
    """
    rest = corrected(text)
    said = lowered(rest).strip(" .!")
    return rest if rest != text and (plainly(said) or _HOW_IT_WENT.fullmatch(said)) else ""


def plainly(text: str) -> bool:
    """Tell whether a text answers how it went, and speaks of nothing else: not `she was nice`."""
    said = lowered(text).strip(" .!")
    return bool(went(said)) and (len(said.split()) <= _BRIEF or _OF_IT.match(said) is not None)


_OF_IT = re.compile(rf"(?:(?:{I_THINK}|i(?: would|'d) say),? )?(?:it|i|(?:the|my|our) call)\b")
_BRIEF = 2
"""Words of an answer that are no more than how it went: `pretty good`."""


def went(text: str) -> str:
    """Return how it went by what was said of it: `it went badly` is `badly`; or nothing.

    What it was `overall` counts. A negation turns the word after it round: `not good` is badly,
    `not bad` so-so. Where words say different things it was so-so.
    """
    said = corrected(spelled_out(text))
    if begun := _INTERJECTED.match(said):
        said = said[begun.end() :]
        if _ONLY_THINKS.fullmatch(said.rstrip(".!")):
            return WELL
        said = corrected(said)
    parts = _CLAUSE.split(said)
    whole = (_went_in(part) for part in parts if _OVERALL.search(part))
    return next(filter(None, whole), "") or _went_in(said)


def left_open(text: str) -> bool:
    """Tell whether somebody says that they don't know how it went.

    >>> left_open("not sure the call went well"), left_open("not sure the call will go well")
    (True, False)
    """
    found = _UNKNOWN.search(spelled_out(text))
    words = re.findall(r"[\w'-]+", found[0]) if found else []
    return any(word in ("went", "was") for word in words) and any(word in _MEANS for word in words)


def _went_in(text: str) -> str:
    """Return the same of a text of which no part counts more than the rest.

    What was good until something, and may not be any more, was so-so.
    """
    for phrase, word in _PHRASES:
        text = phrase.sub(word, text)
    said: set[str] = set()
    denied: set[str] = set()
    for part in _PART.split(_SUPPOSED.sub("", _UNKNOWN.sub("", text))):
        _told_in(part, said, denied)
    if len(said) == 1:  # `good, not so-so`; but `good, not great` is between
        denied &= said
    found = said | {_TURNED[outcome] for outcome in denied}
    if found == {WELL} and _taken_back(text):
        return SO_SO
    return found.pop() if len(found) == 1 else SO_SO if found else ""


def _told_in(part: str, said: set[str], denied: set[str]) -> None:
    """Add what a part says of it, and what it denies."""
    part = _ONLY_VERY.sub("", part)
    thought = _NOT_THOUGHT.search(part)
    words = [*re.finditer(r"[\w'-]+", part)]
    for place, word in enumerate(words):
        if outcome := _MEANS.get(word[0]):
            near = any(_NOT.match(each[0]) for each in words[max(0, place - NEAR) : place])
            far = thought is not None and thought.end() <= word.start()
            (denied if near or far else said).add(outcome)


def _taken_back(text: str) -> bool:
    """Say whether what is said behind a turn may take back what stands before it."""
    if _ONLY_BEGUN.search(text):
        return True
    turn = _TURN.search(text)
    rest = text[turn.end() :] if turn else ""
    if not turn or unsure(rest.strip(" ,.!")) or awaited(rest.strip(" ,.!")):
        return False
    past = re.search(r"\bthought\b", text[: turn.start()])
    if turn[0] not in _MILD or past is not None:
        return True
    return _TAKES_BACK.search(_NOT_TOLD.sub("", rest)) is not None


_MILD = frozenset("but though although however".split())
"""The turns behind which something else may stand: `it went well, but it was short`."""
SENTENCE, SHORTEST = 7, 4
"""Words from which on an answer says more than how it went; fewer, where it has two parts."""


def tells_more(text: str) -> bool:
    """Tell whether an answer says more than how it went, which is worth keeping in its words."""
    words = len(text.split())
    parts = [part for part in re.split(rf"{ENDS}\s|[;,]\s", text.lower()) if part.strip()]
    return words >= SENTENCE or (words >= SHORTEST and len(parts) > 1)


def forgotten(text: str) -> bool:
    """Tell whether this says that nothing is known to note: it must not become a reply."""
    return unsure(text) or lowered(text).strip(" .!") in ("none", "nothing")


def answers_how(told: str, *, known: str) -> bool:
    """Tell whether something told of a call answers how it went; else it's only a note.

    A whole sentence is asked about, but not where it's `known` already how it went.
    """
    plain = bool(went(told)) or not_made(told) is not None
    return plain or (not known and len(told.split()) >= SHORTEST)
