"""What a sentence at home names of all that home does: what is tried last, before a shrug."""

import re

from msgspec import Struct

from trainer.core.polite import SMALL
from trainer.core.sitting.wishes import elsewhere
from trainer.core.sitting.wishes.reading import LONGEST, mended
from trainer.core.words.lists import LIGHT

CHANGE = "e"
"""What changes an interview, as the page that lists them has it."""
LOOK, SETTINGS = "o", "g"
"""What shows what was noted of a call, and the settings; no page has a key for them."""
_ASKED = frozenset(("a", "b", "u", CHANGE))
"""What isn't done unasked: it adds something, or changes it."""
_STARTS = frozenset(("d", "h", "w", ""))
"""What begins something; who only asks about it may not want that."""
_ABOUT = re.compile(r"(?:who|why|when|what|how (?:often|much|many|long|hard|good|is|was))\b")
_MOST = 2
"""Things that somebody may be asked about; of more it isn't known what is meant."""
_WORDS = 14
"""Words of a wish; who types more may tell of something."""
_DAY = r"(?:interviews?|calls?|meetings?|appointments?|dates?|days?|times?|hours?)"
_OF = rf"(?:{_DAY}|names?|titles?|company|person|people|who|when)"
_CHANGES = (
    r"(?:chang|correct|fix|edit|updat|mov|reschedul|enter|set|put|fill|tell|say|misspell)"
    r"(?:e|ed|es|ing|s)?"
)
_WRONG = r"(?:wrong|incorrect|misspelled)"
_ONE = r"(?:a|an|the|my|another|new|next|second|one|more|phone|whole|full|practice|trial)"
_MINUTES = r"(?:\d{1,3}|a few|a couple of|[a-z]+) (?:minutes?|mins?)"
_STRONG = (
    (
        "c",
        (
            r"what (?:do|should|must|will|can) i (?:say|ask|answer|reply)(?: \w+){0,2} (?:if|when)"
            r"(?: \w+)*|questions? \d+"
        ),
    ),
    (
        "d",
        (
            rf"(?:only |just )*(?:have|got|ve) (?:(?:only|just|about|maybe) )*{_MINUTES}"
            rf"|(?:only|just) {_MINUTES}"
        ),
    ),
    (
        "r",
        (
            r"(?:hear|see|read|listen to|show(?: me)?)"
            r" (?:it all|all of it|everything|(?:the|a) whole (?:thing|script|lot))"
        ),
    ),
    (
        "h",
        (
            r"rehears\w*|mock(?: (?:call|interview))?|simulat\w+|role ?play\w*"
            rf"|(?:practi[cs]\w*|run|go|try|do)(?: through)?(?: {_ONE}){{0,3}} call"
        ),
    ),
    ("w", elsewhere.WARM_UP),
    ("p", r"print(?:s|ed|ing|out)?(?: page)?(?: (?:the|my|a))?(?: (?:call )?sheet)?"),
    ("c", elsewhere.SHEET),
    (SETTINGS, elsewhere.SETTINGS),
    ("u", r"undo|take back|take(?: \w+){1,4} back"),
    (LOOK, r"what did i (?:say|note|write|tell (?:them|her|him))(?: last time| then| down)?"),
    (
        CHANGE,
        (
            r"(?:first |last |full |real )?name is (?!wrong)\w+"
            rf"|{_CHANGES}(?: \w+){{0,4}}? {_OF}|{_OF}(?: \w+){{0,3}}? {_WRONG}"
            rf"|(?:is|are) {_WRONG}(?: (?:there|here|now))?$"
        ),
    ),
    (
        "i",
        (
            r"how (?:long|soon|many days|much time)(?: \w+){0,3}? (?:until|till|to|before)"
            r"(?: \w+){0,2}? (?:interviews?|calls?|meeting)"
            r"|(?:when|whens|what (?:time|day)|who|which|whats?(?: is)? the (?:day|date|time|hour))"
            r"(?: \w+){0,5}?"
            r" (?:interviews?|call(?:ing)?|meet(?:ing)?|appointments?)"
        ),
    ),
    ("a", r"(?:new|another|next) (?:job )?search"),
    ("a", rf"(?:add|have|got|new|another)(?: {_ONE}){{0,2}} (?:interview|call|appointment)"),
    (
        "a",
        (
            r"(?:a|another|one more) (?:(?:second|third|fourth|fifth|final|last|new|further) )?"
            r"(?:conversation|interview|meeting|talk|round) with"
        ),
    ),
    (
        "a",
        (
            r"(?:got|have|had|received)(?: \w+)? call ?back"
            r"|(?:called|invited)(?: me)? back (?:by|from)"
        ),
    ),
    ("a", r"(?:second|another|new|fresh|last) (?:chance|shot|try|go|opportunity)"),
    ("b", r"(?:make|take|add|write|jot|enter|leave|put|do|finish)(?: \w+){0,3}? notes?"),
    (
        LOOK,
        (
            r"(?:(?:re)?read|review|see|view|find|open|list|check|get|go (?:over|through)|wheres?"
            r"|whats?|look(?:ing)? (?:at|up|over|through))(?: \w+){0,4}? (?:notes|answers)\b"
            r"|(?:(?:re)?(?:read|see|hear|show|tell)(?: (?:me|again|over))* )?"
            r"what (?:i|ive|i have|she|he|they|(?:m\w+ )?\w+) (?:wrote|written|noted|said|answered"
            r"|told (?:me|them|her|him))(?: down)?"
            r"|what (?:did|have|had)(?: \w+){1,3}? (?:say|said|tell|told|answer(?:ed)?|reply"
            r"|replied|write|wrote|written|noted?)(?: (?:me|us|down|to me|then|there))?"
            r"|(?:(?:my|the|all|those|these|old|last) )*notes(?: (?:again|i (?:took|made|wrote)))?"
        ),
    ),
    (
        "b",
        (
            r"debrief\w*|notes?|how (?:it|(?:the|my) (?:call|interview)) (?:went|was)"
            r"|write(?: it| this| that| something)? down"
        ),
    ),
    (
        "t",
        (
            r"what(?:s| is|ll| will)?(?: \w+){0,4} (?:tomorrow|in the morning|the day after)$"
            r"|^(?:and |for |about )?tomorrow$"
            r"|what time (?:do|should|must) i (?:be|get|start|begin|sit)(?: \w+){0,3}"
        ),
    ),
    ("t", r"days?(?: \w+){0,3} (?:ahead|left)|(?:coming|next) days|due|schedule|calendar|plan"),
    (
        "s",
        (
            rf"{elsewhere.FIGURES}|how(?: well)? (?:am i|i am|im|i) doing"
            r"|(?:am i|are we|will (?:i|we) be|do i feel) (?:\w+ ){0,3}?ready"
            r"|how (?:did|have|had) i (?:do|done)(?: (?:so far|yesterday|today|last \w+|this \w+))?"
            r"|(?:which|what)(?: \w+){0,3} (?:hardest|weakest|worst|most difficult)(?: (?:for me))?"
            r"|(?:which|what)(?: \w+){0,4} i (?:cant|cannot|dont|do not|can|know|still miss)\b"
            r"(?: (?:say|know|yet|already|well|right|by heart))*"
            r"|what (?:have|did) i (?:done?|practi[cs]ed?|learn(?:ed)?)(?: (?:so far|today|yet))?"
            r"|how many(?: \w+)? (?:lines |questions )?(?:do|can|have|did) i (?:\w+ )?"
            r"(?:know|say|learn\w*)"
        ),
    ),
    ("r", r"read(?:ing)?|script|what (?:do|should|must|will) i (?:say|ask)"),
    (
        "d",
        (
            r"practi[cs]\w*|drill\w*|(?<!on )(?<!the )train(?:ing)?|exercis\w*|study"
            r"|(?:test|quiz|ask) me|learn(?:ing)?|memoriz\w+"
        ),
    ),
    ("q", r"leave|quit|exit|close|bye|goodbye|log (?:out|off)|good ?night|see you"),
)
_WEAK = (
    ("q", r"stop|done|finish(?:ed)?"),
    (
        "",
        (
            r"start(?:ed)?|begin|continue|resume|go(?: on)?|ready|going(?! to\b)|next|proceed"
            r"|move on|do (?:it|this)"
        ),
    ),
    ("a", r"add"),
    ("c", r"page"),
    ("r", r"lines|questions"),
    ("i", r"interviews?|appointments?|dates?"),
    ("hc", r"calls?"),
    ("?", r"keys?|commands?|options?|menu|manual|instructions?|help"),
)
"""What counts where nothing above is named, in a wish alone: much else may be told of it."""
_WISH = re.compile(
    r"(?:(?:and|but|so|well|ok|okay|now|then|please|maybe|hi|hello) )*(?:i (?:want|need|would|d"
    r"|must|should|have to|gotta|am|m|ll|will|think i)|id|ill|im|lets|let|can|could|may|how"
    r"|where|wheres|when|whens|who|which|what (?:time|day)|show|open|give|take|go|get|bring"
    r"|start|begin|please|ready|time (?:to|for)|is there|see|wanna)\b"
)
_PUZZLED = re.compile(
    r"\b(?:(?:dont|do not) (?:know|see|remember)|not sure|no idea|cant (?:find|see|remember)"
    r"|cannot (?:find|see|remember))\b(?! (?:(?:if|whether) )?i\b)"
)
"""What asks for something, and denies nothing."""
_DENIED = frozenset(
    "dont not never no without cant cannot wont didnt doesnt isnt havent rather instead".split()
)
_NOTHING = re.compile(
    r"(?:(?:i )?(?:cant|cannot) (?:(?:do (?:it|this)|practi[cs]e|make it)(?: today| tonight)?"
    r"|today|tonight)"
    r"|(?:i am|im)(?: too| so)? (?:sick|ill|busy|tired)|(?:skip|miss) (?:the evening|today|tonight)"
    r"|(?:tomorrow |today |tonight )?(?:i have |i ve |ive )?(?:got )?no time"
    r"|(?:maybe )?(?:never ?mind|forget it|nothing|later|not (?:now|today)|another (?:time|day)"
    r"|(?:i )?(?:dont|do not) have(?: the| any)? time))(?: (?:please|thanks|now|today))*"
)
_TOLD = frozenset("was were went did had has been".split())
_CLAUSE = re.compile(r"[,.;:!?]\s")


_NEW = re.compile(
    r"(?:(?:so|ok|okay|well|hi|hello|now|good news) )*(?:i|we|ive|weve)"
    r"(?: (?:just|have|got)){1,2} (?:a|an|another|one more)(?: new| second| job){0,2} interview\b"
)
"""How somebody begins who tells of an interview that isn't known yet, however long it takes."""


class Named(Struct, frozen=True):
    """The keys of what a sentence names; `sure`: it's a wish for that, and does no harm.

    None of them: it is a wish for something not to be.
    """

    keys: tuple[str, ...] = ()
    sure: bool = False


def looks(typed: str) -> bool:
    """Tell whether a sentence wants to see the notes that there are, and nothing else."""
    found = named(typed)
    return found is not None and found.sure and found.keys == (LOOK,)


def named(typed: str) -> Named | None:
    """Return what a sentence names of all that home does; None where that is nothing, or too much.

    >>> named("I am ready for the warm up please"), named("The rehearsal was hard")
    (Named(keys=('w',), sure=True), Named(keys=('h',), sure=False))
    >>> named("I don't want to practice today"), named("a banana")
    (Named(keys=(), sure=False), None)
    """
    if len(typed) > LONGEST:  # a tale, but for one that begins with what is to be added
        return Named(("a",)) if _NEW.match(mended(typed[:LONGEST])) else None
    clauses = [mended(each) for each in _CLAUSE.split(typed)]
    whole = " ".join(clauses)
    if _NOTHING.fullmatch(whole):
        return Named()
    text = _PUZZLED.sub("please", whole)
    wished = text != whole or any(_WISH.match(each) for each in clauses)
    keys, rest = _found(text, _STRONG)
    if not keys:
        keys, rest = _found(text, _WEAK)
        figures = any(any(map(str.isdigit, word)) for word in rest)  # `start January 4`
        if not (wished or rest <= _small()) or rest & _TOLD or figures:
            return None
    if keys and keys != (SETTINGS,) and rest & _DENIED:
        return Named()
    if not 0 < len(keys) <= _MOST:
        return None
    alone = rest <= _small() or (keys == (SETTINGS,) and not rest & _TOLD)  # that only shows them
    asks = keys[0] in _STARTS and _ABOUT.match(whole) is not None
    sure = not asks and (alone or (wished and keys != ("q",) and len(text.split()) <= _WORDS))
    return Named(keys, sure=sure and not rest & _TOLD and len(keys) == 1 and keys[0] not in _ASKED)


def _small() -> frozenset[str]:
    figures = {str(number) for number in range(61)} | {"minutes", "minute", "min", "mins"}
    return LIGHT | SMALL | figures | {"im", "id", "ill", "ive", "lets", "today", "tonight"}


def _found(text: str, patterns: tuple[tuple[str, str], ...]) -> tuple[tuple[str, ...], set[str]]:
    """Return the keys of what is named in a text, each once, and the words that name none."""
    found: list[str] = []
    for keys, pattern in patterns:
        text, times = re.subn(rf"\b(?:{pattern})\b", "\n", text)
        found += keys if times and keys else [""] * bool(times)
    return tuple(dict.fromkeys(found)), set(text.split())
