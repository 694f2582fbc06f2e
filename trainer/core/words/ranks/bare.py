"""An answer without what says that somebody isn't sure of it: of `I'd say b, I think` the `b`."""

import re

from trainer.core.hedges import I_THINK, MAYBE, QUITE_SURE
from trainer.core.text import lowered

_SAYS = rf"(?:{I_THINK}|i(?:'d| would|'ll|'m)? (?:say|mean|pick|choose|go(?:ing)? with))"
_SURE = rf"(?:i'm )?{QUITE_SURE}"
_MAYBE = f"{MAYBE}|definitely"
_BEFORE = re.compile(
    rf"(?:(?:well|um+|uh+|hm+|oh|so|ok|okay|honestly|{_MAYBE}|{_SAYS}|{_SURE}"
    r"|that(?= (?:it|that)\b)|let(?:'s| me) (?:say|go with|pick)|my (?:guess|answer|choice) is"
    r"|it (?:must|could|might) be"
    r"|(?:it|that)(?:'s| is| was|'d be| would be| means| sounds| sounded)|must be|means|sounds"
    r"|i(?:'d| would|'ll)? (?:call|count|take|took|read|put) (?:it|that)(?: down)?|like|as"
    r"|(?:more|closest|closer|leaning)(?: of| like| to| towards?)?|(?:she|he|they) meant"
    r")(?:[,:.]\s*|\s+))+"
)
_BEHIND = re.compile(
    rf"(?:(?<!\ba)[,.]? (?:{_SAYS}|{_MAYBE}|{_SURE}|not (?:really |quite )?sure|for sure|please"
    r"|thanks|(?:she|he|they) (?:said|told me)|right|or so|to me|if you ask me"
    r"|as far as i(?:'m| am) concerned)){1,4}[.?!]*$|(?<![.?!])[.?!]+$"
)
"""How somebody says that they aren't sure, before an answer and behind it."""


def bare(typed: str) -> str:
    """Return a text, in small letters, without how somebody leads to an answer and away from it.

    >>> bare("I think that's a no"), bare("it was more like a maybe")
    ('a no', 'a maybe')
    """
    plain = lowered(typed)
    return _BEHIND.sub("", _BEFORE.sub("", _BEHIND.sub("", plain), count=1))
