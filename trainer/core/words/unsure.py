"""Not knowing, as people say it: `I don't remember`, `no idea yet`, `hard to say`."""

import re

from trainer.core.text import one_line

MAYBE = "(?:maybe|probably|perhaps|possibly)"
"""Words with which somebody says something all the same, as patterns of others have them."""
QUITE_SURE = "(?:pretty |quite |fairly |almost )?sure"
_SELF = (
    r"(?:(?:(?:i|we)(?:'m| am|'ve| have)?|(?:it|that)'?s) )?"
    r"(?:(?:really|honestly|just|still|sorry) )*"
)
_NOT = (
    r"(?:(?:do|did|could|would)(?:n'?t| not)|can'?t|can ?not|not that (?:i|we))"
    r" (?:(?:really|quite|even|yet|exactly) )*"
)
_HIDDEN = (
    r"(?:know|remember|recall|say|tell|think of (?:any|anything|one)|have a clue|be sure"
    r"|(?:catch|hear|note|write) (?:it|that)(?: down)?)"
)
_SURE = r"(?:not |un)(?:(?:really|too|entirely|quite|so|100%|totally) )*(?:sure|certain|clear)"
_NONE = (
    r"(?:(?:have |got )?(?:no|not a)|haven'?t (?:got )?a) (?:idea|clue|memory)(?: of (?:it|that))?"
)
_HARD = (
    r"(?:it'?s |that'?s )?(?:too |a bit |still )*(?:hard|early|soon|difficult) to (?:say|tell|know)"
)
_SHORT = r"dunno|idk|i forget|(?:have )?forgot(?:ten)?|who knows|beats me|unknown|unclear|not known"
_REST = (
    r"(?:,? (?:yet|exactly|now|right now|so far|still|anymore|any more|for sure|to me|sorry"
    r"|honestly|really|to be honest|it|that|this|them|the (?:exact )?words"
    r"|(?:what|how|which|who) (?:it|they|she|he)(?: \w+)?"
    r"|(?:what|which)(?: one)?|who|when|where))*"
)
_UNSURE = re.compile(
    rf"(?:(?:well|um|hm+|oh|sorry|i'm afraid),? )*{_SELF}"
    rf"(?:{_NOT}{_HIDDEN}|{_SURE}|{_NONE}|{_HARD}|{_SHORT}){_REST}[ .!?…]*"
)

_FRONT = re.compile(
    rf"(?:(?:well|um|hm+|oh|sorry|i'm afraid),? )*{_SELF}"
    rf"(?:{_NOT}{_HIDDEN}|{_SURE}|{_NONE}|{_HARD}|{_SHORT})\b{_REST}"
    r"(?: (?:the|his|her|their) (?:exact |full )?name)?"
    r"(?:\s*[,;.:!?\N{HORIZONTAL ELLIPSIS}\N{EN DASH}\N{EM DASH}-]+\s+|\s+(?=(?:some|an?|the)\s))"
    rf"(?:(?:but|{MAYBE}|i think|i guess),? )*(?=\w)",
    re.IGNORECASE,
)
"""The same at the front, with something known behind it: `no idea, some VP`."""

_HEDGE = re.compile(rf",? (?:i (?:think|guess|believe)|{MAYBE})[.!?]*$", re.IGNORECASE)


_OF_NAME = r"(?: (?:the|his|her|their|a|any) (?:exact |full |first |last )?names?)?"
_TAIL = re.compile(
    r"(?:\s*[,;.:(\N{HORIZONTAL ELLIPSIS}\N{EN DASH}\N{EM DASH}-]+\s*|\s+)"
    rf"(?:(?:but|and|although|though|sorry),? )*(?:{_SELF}"
    rf"(?:{_NOT}(?:{_HIDDEN}|have|get|catch)|{_SURE}|{_NONE}|{_SHORT}){_REST}{_OF_NAME}{_REST}"
    r"|(?:(?:i )?have |with |got )?no name(?: yet| so far| for now)?"
    r"|(?:(?:the|his|her|their) )?name(?:'s| is)?(?: still)?"
    r" (?:unknown|tbd|tba|not known(?: yet)?|to come|to follow|missing))[ .!?)]*$",
    re.IGNORECASE,
)
"""The same at the end, with something known before it: `her boss, don't know the name yet`."""


def known_part(text: str) -> str:
    """Return what is known beside words that say something isn't.

    >>> known_part("idk, some VP"), known_part("her boss, don't know the name yet")
    ('some VP', 'her boss')
    """
    front = _FRONT.match(straight := _straight(text))
    if front:
        return _HEDGE.sub("", straight[front.end() :])
    tail = _TAIL.search(straight)
    return straight[: tail.start()].strip() if tail and tail.start() else text


def unsure(text: str) -> bool:
    """Tell whether a text says that its writer doesn't know, and nothing else.

    >>> unsure("Sorry, I don't remember exactly."), unsure("I don't know who will decide")
    (True, False)
    """
    return _UNSURE.fullmatch(plain(text)) is not None


def plain(text: str) -> str:
    """Return a text in small letters, with straight apostrophes."""
    return _straight(text).casefold()


def _straight(text: str) -> str:
    straight = one_line(text).replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return " ".join(straight.split())
