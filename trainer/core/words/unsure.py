"""Not knowing, as people say it: `I don't remember`, `no idea yet`, `hard to say`."""

import re

from trainer.core.text import one_line

_SELF = r"(?:(?:i|we)(?:'m| am|'ve| have)? )?(?:(?:really|honestly|just|still|sorry) )*"
_NOT = r"(?:(?:do|did|could|would)(?:n'?t| not)|can'?t|can ?not) (?:(?:really|quite|even|yet) )*"
_HIDDEN = r"(?:know|remember|recall|say|tell|think of (?:any|anything|one)|have a clue|be sure)"
_SURE = r"(?:not |un)(?:(?:really|too|entirely|quite|so|100%|totally) )*(?:sure|certain|clear)"
_NONE = r"(?:have |got )?(?:no|not a) (?:idea|clue|memory)(?: of (?:it|that))?"
_HARD = (
    r"(?:it'?s |that'?s )?(?:too |a bit |still )*(?:hard|early|soon|difficult) to (?:say|tell|know)"
)
_SHORT = r"dunno|idk|i forget|(?:have )?forgot(?:ten)?|who knows|beats me|unknown|unclear|not known"
_REST = (
    r"(?:,? (?:yet|exactly|now|right now|so far|still|anymore|any more|sorry|honestly|really|to be"
    r" honest|it|that|this|them|the words|(?:what|how|which|who) (?:it|they|she|he)(?: \w+)?"
    r"|(?:what|which)(?: one)?|who|when|where))*"
)
_UNSURE = re.compile(
    rf"(?:(?:well|um|hm+|oh|sorry),? )?{_SELF}"
    rf"(?:{_NOT}{_HIDDEN}|{_SURE}|{_NONE}|{_HARD}|{_SHORT}){_REST}[ .!?…]*"
)


def unsure(text: str) -> bool:
    """Tell whether a text says that its writer doesn't know, and nothing else.

    >>> unsure("Sorry, I don't remember exactly."), unsure("I don't know who will decide")
    (True, False)
    """
    return _UNSURE.fullmatch(plain(text)) is not None


def plain(text: str) -> str:
    """Return a text in small letters, with straight apostrophes."""
    straight = one_line(text).replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return " ".join(straight.casefold().split())
