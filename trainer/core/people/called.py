"""Names as people are called, from names as they are typed."""

import re

from trainer.core.hedges import I_THINK, MAYBE, QUITE_SURE
from trainer.core.people.words import (
    CAPITALS,
    LINKS,
    OFFICES,
    OPENING,
    PARTICLES,
    SHORTENED,
    SOMEONE,
    STAYING,
    WHO,
    bare,
)
from trainer.core.text import lowered, straightened
from trainer.core.words.lists import TITLES
from trainer.core.words.unsure import known_part, unsure

_WORD = re.compile(r"(^|-|(?<=^[od])['\N{RIGHT SINGLE QUOTATION MARK}])(\w)", re.IGNORECASE)
"""Where a word of a name gets its capital: at its beginning, after a hyphen, after `o'`."""

_SPEECH = frozenset(
    "my is are was call interview today tomorrow don't dont know it's i'm have has".split()
)
"""Words of sentences, which no name has."""

_OPENING = re.compile(
    rf"(?:(?:well|so|um|oh|yes|{MAYBE}),? ){{0,4}}"
    rf"(?:(?:{I_THINK}|i'm {QUITE_SURE})(?: that)?,? )?(?:"
    r"(?:i|we)(?:(?:'m| am|'re| are) going to|'ll| will|'m| am|'re| are|'d| would| have to)"
    r"(?: be| to)*(?: (?:meet|call|see|talk|speak)(?:ing)?(?: with| to)?)? "
    r"|(?:i|we) (?:met|meet|saw|called|call|spoke|talked)(?: with| to)? "
    r"|(?:i was|we were) interviewed by "
    r"|(?:it|that|this|she|he|they)(?:'s| is| was|'ll be| will be|'re| are| were)"
    r"(?: probably| maybe)? "
    r"|(?:(?:my|the|our|her|his|their)(?: \w+){0,2}|next(?: up| one| person)?)"
    rf"(?:'s(?! (?:{'|'.join(sorted(SOMEONE | OFFICES))})\b)| is| was| will be| are| were) "
    r"|(?:(?:an?|my|the) )?(?:\w+ )?(?:interview|meeting|call|chat) with "
    rf"|(?:{I_THINK}|{MAYBE}),? "
    r")(?:(?:called|named) )?",
    re.IGNORECASE,
)
"""With what a sentence begins that tells a name: `I'll be meeting`, `It's`, `She is called`."""
_NOBODY = frozenset(
    "no|none|nope|n/a|tbd|tba|nobody|no one|no-one|noone|someone|somebody|not told|not applicable"
    "|nobody else|no one else|none left|nothing".split("|")
)
_NO_ONE = re.compile(
    r"(?:nobody|no one|no-one|noone|n/a)\s*(?:[,.;:(\N{EN DASH}\N{EM DASH}-]|yet\b).*"
)
_YET = re.compile(r"\b(?:yet|so far|right now|now|still)\b")


_BEGINS_LINE = frozenset(
    "you you're you've you'd you'll your yours thank thanks what what's how how's why when where"
    " i've i'd we've we'd there's there're here's let's please don't didn't doesn't can't couldn't"
    " would wouldn't could should did does was were if sure yes yeah no not hello hi good glad"
    " sorry excuse great okay ok absolutely because".split()
)
"""Words with which a line begins that is said to somebody."""
_TO_YOU = frozenset("you you're you've you'd you'll your".split())
_POLITE = re.compile(
    r"(?<![\s,.])[\s,.]++(?:(?:many )?(?:thank you|thanks|thx)(?: (?:so|very) much| a lot)?"
    r"|(?:i'm )?(?:so |very )?sorry|please|pls|plz|lol)[.!]*$",
    re.IGNORECASE,
)
_QUOTES = " .,!?;:\"'()[]\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}"
_TELLS_OF = re.compile(
    r"(?-i:[A-Z])[\w'.-]*+(?:\s(?-i:[A-Z])[\w'.-]*+){0,3}\s?,"
    r"\s+(?:and )?(?:she|he|they|who)(?:'\w+)?\s",
    re.IGNORECASE,
)
"""What tells of somebody by name, whatever is said of them: `Sarah, she's my boss`."""
LINE = 4
"""Words from which on a text may be a line."""


def line(text: str) -> bool:
    """Tell whether a text is a line that's said to somebody, and names nobody.

    >>> line("Thank you for calling me today"), line("I'll be meeting Mr. Lee")
    (True, False)
    >>> line("Linda Marsh, she runs sales, thank you"), line("Sarah, she's my boss, she hired you")
    (False, False)
    """
    straight = _straight(unadorned(text))
    words = [bare for word in straight.casefold().split() if (bare := word.strip(_QUOTES))]
    to_you = bool(_TO_YOU & set(words))
    if (
        len(words) < LINE
        or _TELLS_OF.match(straight)
        or (_OPENING.match(straight) and not (to_you and len(words) > LINE))
    ):
        return False
    small = any(word[:1].islower() for word in straight.split()[1:])
    said = words[0] in _BEGINS_LINE or to_you
    return small and said and known_part(text) == text


def unadorned(text: str) -> str:
    """Return an answer without the thanks, or the apology, at its end: `Dana Lee, thanks`."""
    return _POLITE.sub("", text)


def nobody(text: str) -> bool:
    """Tell whether a text says that a name isn't known: `nobody yet`, `I don't know`."""
    text = unadorned(text)
    words = " ".join(_YET.sub(" ", lowered(text)).split()).strip(" .,!?")
    if _NO_ONE.fullmatch(lowered(text)):  # `nobody, I applied online`
        return True
    return unsure(text) or words in _NOBODY or (words == "not" and words != lowered(text))


_REPORTS = re.compile(
    r"(?:(?:she|he|they) )?(?:said|says|told)(?: me| us| that)* "
    r"(?:i|you|he|she|it|we|they|there|no|yes|the|my)(?:'\w+)?\b",
    re.IGNORECASE,
)
"""With what a sentence begins that tells what was said; `Said Karimi` is a name."""


def sentence(text: str) -> bool:
    """Tell whether a text is a sentence and not a name: `my call is today`."""
    straight = _straight(text)
    if _REPORTS.match(straight):
        return True
    words = straight.casefold().split()
    spoken = any(word.strip(".,!?") in _SPEECH for word in words)
    return len(words) > 1 and (spoken or _OPENING.match(straight) is not None)


def opened(text: str) -> str:
    """Return what a sentence tells behind its opening: of `I'll be meeting Mr. Lee` `Mr. Lee`."""
    straight = _straight(text)
    found = _OPENING.match(straight)  # in the middle of `Reyes, he is` it opens nothing
    return straight[found.end() :] if found else straight


def articled(name: str) -> str:
    """Return a name whose article is small, as it is in a sentence: of `The board` `the board`."""
    first, _, rest = name.partition(" ")
    small = first.casefold() in OPENING and rest[:1].islower()
    return f"{first.lower()} {rest}" if small else name


def _straight(text: str) -> str:
    return " ".join(straightened(text).split())


_IN_FULL = {"mister": "mr", "missus": "mrs", "missis": "mrs"}
"""Titles that nobody writes so before a name."""


def called(name: str) -> str:
    """Return a name as it is usually written: of `mrs o'brien-ortiz` `Mrs. O'Brien-Ortiz`.

    A name with a capital in it is the person's own spelling, and stays; only a title is written
    short, and gets its period: of `mister Lee` `Mr. Lee`.
    """
    words = name.split()
    typed_small = name == name.lower()
    found = []
    for place, word in enumerate(words):
        plain = _IN_FULL.get(plain := word.rstrip(".").lower(), plain)
        if place == 0 and len(words) > 1 and plain in TITLES:
            found.append(plain.title() + "." * (plain in SHORTENED))
        elif typed_small and not (0 < place < len(words) - 1 and word in PARTICLES):
            found.append(_capital(word))
        else:
            found.append(word)
    return " ".join(found)


_AROUND = (OPENING | LINKS | WHO | SOMEONE | OFFICES | PARTICLES | _SPEECH) - CAPITALS | frozenset(
    "i it he she they we you him them not no who also with".split()
)
"""Words that have no capital beside a name."""
_INITIALS = re.compile(r"[^AEIOUY\W\d]{2,3}|\wJ|(?:\w\.)+")


def quiet(text: str) -> str:
    """Return an answer that was typed in capitals as it is usually written; initials stay.

    >>> quiet("DR AMY O'NEIL, THE OWNER"), quiet("JP MORGAN"), quiet("JP"), quiet("Ann LEE")
    ("Dr Amy O'Neil, the owner", 'JP Morgan', 'JP', 'Ann LEE')
    """
    words = text.split(" ")
    titled = len(words) > 1 and bare(words[0]) in TITLES
    if not text.isupper() or (max(map(len, words)) < _SHOUTED and not titled):
        return text
    return " ".join(_quiet(word, last=at == len(words) > 1) for at, word in enumerate(words, 1))


_SHOUTED = 3
"""Letters of a word by which an answer in capitals is more than initials."""


def _quiet(word: str, *, last: bool) -> str:
    plain, small = bare(word), word.lower()
    stays = plain in CAPITALS or (plain in STAYING and set(plain) <= {*"iv"})
    initials = _INITIALS.fullmatch(word) and plain not in SHORTENED and not last
    if stays or initials:
        return word
    return small if plain in _AROUND else _capital(small)


def _capital(word: str) -> str:
    """Return a word with a capital at its beginning, after a hyphen, and after `o'`."""
    return _WORD.sub(lambda found: found[1] + found[2].upper(), word)
