"""Names as people are called, from names as they are typed."""

import re

from trainer.core.words.lists import TITLES

SHORTENED = frozenset({"mr", "ms", "mrs", "dr", "prof", "mx"})
"""Titles that end in a period."""
PARTICLES = frozenset(
    "al bin da de del della den der di dos du el la le ter van von y zu"
    " and at for in of the".split()
)
"""Words inside the name of a person or a company that are often not capitalized."""
_WORD = re.compile(r"(^|-|(?<=^[od])['\N{RIGHT SINGLE QUOTATION MARK}])(\w)", re.IGNORECASE)
"""Where a word of a name gets its capital: at its beginning, after a hyphen, after `o'`."""

_SPEECH = frozenset(
    "my is are was call interview today tomorrow don't dont know it's i'm have has".split()
)
"""Words of sentences, which no name has."""

_OPENING = re.compile(
    r"(?:(?:well|so|um|oh|yes|probably|maybe|perhaps),? )*"
    r"(?:(?:i (?:think|guess|believe)|i'm (?:pretty |quite )?sure)(?: that)?,? )?(?:"
    r"(?:i|we)(?:(?:'m| am|'re| are) going to|'ll| will|'m| am|'re| are|'d| would| have to)"
    r"(?: be| to)*(?: (?:meet|call|see|talk|speak)(?:ing)?(?: with| to)?)? "
    r"|(?:i|we) (?:met|meet|saw|called|call|spoke|talked)(?: with| to)? "
    r"|(?:i was|we were) interviewed by "
    r"|(?:it|that|this|she|he|they)(?:'s| is| was|'ll be| will be|'re| are| were)"
    r"(?: probably| maybe)? "
    r"|(?:my|the|our|her|his|their)(?: \w+){0,2}(?:'s| is| was| will be| are| were) "
    r"|(?:(?:i (?:think|guess|believe))|probably|maybe|perhaps),? "
    r")(?:(?:called|named) )?",
    re.IGNORECASE,
)
"""With what a sentence begins that tells a name: `I'll be meeting`, `It's`, `She is called`."""
_ARTICLES = frozenset("the a an my our".split())
_ENDING = frozenset("at for in".split())
"""Particles of companies' names, with which a person's name ends."""
TITLED, LONGEST = 2, 6
"""Words that are a name behind a title, however typed; words of two names, or one and an office."""

_NOBODY = frozenset(
    "no|none|nope|n/a|tbd|tba|unknown|nobody|no one|no-one|noone|someone|somebody|no idea|idk"
    "|not sure|unsure|unclear|dont know|don't know|do not know|i dont know|i don't know|dunno"
    "|i do not know|i'm not sure|im not sure|i have no idea|not known|not told|no clue".split("|")
)
_YET = re.compile(r"\b(?:yet|so far|right now|now|still)\b")


def nobody(text: str) -> bool:
    """Tell whether a text says that a name isn't known: `nobody yet`, `I don't know`."""
    plain = text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").casefold()
    words = " ".join(_YET.sub(" ", plain).split()).strip(" .,!?")
    return words in _NOBODY or (words == "not" and words != plain)


def sentence(text: str) -> bool:
    """Tell whether a text is a sentence and not a name: `my call is today`."""
    plain = _straight(text)
    words = plain.casefold().split()
    spoken = any(word.strip(".,!?") in _SPEECH for word in words)
    return len(words) > 1 and (spoken or _OPENING.match(plain) is not None)


def named(text: str) -> str:
    """Return the name that a sentence tells; empty where it tells none, or is no sentence.

    >>> named("I will meet the director, Mr. Brandt"), named("She is called Anna Lee")
    ('Mr. Brandt', 'Anna Lee')
    """
    if not sentence(text):
        return ""
    plain = _straight(text)
    words = plain.split()
    title = next((at for at, word in enumerate(words[:-1]) if _bare(word) in TITLES), None)
    rest = words[title:] if title is not None else _OPENING.sub("", plain).split()
    if len(rest) == len(words) and title is None:
        return ""
    found = _leading_name(rest, titled=title is not None)
    if not found or sentence(found):
        return ""
    return found if found.split()[0] in _ARTICLES else called(found)


def articled(name: str) -> str:
    """Return a name whose article is small, as it is in a sentence: of `The board` `the board`."""
    first, _, rest = name.partition(" ")
    small = first.casefold() in _ARTICLES and rest[:1].islower()
    return f"{first.lower()} {rest}" if small else name


def person(typed: str) -> str:
    """Return a person's name as it is usually written, out of a sentence where it is in one."""
    small = articled(typed)
    return named(typed) or (small if small.split(" ")[0] in _ARTICLES else called(typed))


def _leading_name(words: list[str], *, titled: bool) -> str:
    """Return the name with which these words begin; empty where they begin with none."""
    if not titled and words and words[0].casefold() in _ARTICLES:  # an office: `the board`
        office = " ".join(words).rstrip(".,;:!?")
        return articled(office) if 1 < len(words) <= LONGEST - 2 else ""
    found: list[str] = []
    for at, word in enumerate(words):
        inside = word.casefold() in PARTICLES and word.casefold() not in _ENDING
        if not (titled and at < TITLED) and not (word[:1].isupper() or inside):
            break
        short = _bare(word) in SHORTENED or len(_bare(word)) == 1
        found.append(word if short else word.rstrip(".,;:!?"))
        if not short and found[-1] != word:
            break
    while found and found[-1].casefold() in PARTICLES:
        found.pop()
    return " ".join(found) if len(found) <= LONGEST else ""


def _straight(text: str) -> str:
    return " ".join(text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").split())


def _bare(word: str) -> str:
    return word.strip(".,;:!?()").casefold()


def called(name: str) -> str:
    """Return a name as it is usually written: of `mrs o'brien-ortiz` `Mrs. O'Brien-Ortiz`.

    A name with a capital in it is the person's own spelling, and stays; only a title gets its
    period.
    """
    words = name.split()
    typed_small = name == name.lower()
    found = []
    for place, word in enumerate(words):
        plain = word.rstrip(".").lower()
        if place == 0 and len(words) > 1 and plain in TITLES:
            found.append(plain.title() + "." * (plain in SHORTENED))
        elif typed_small and not (0 < place < len(words) - 1 and word in PARTICLES):
            found.append(_capital(word))
        else:
            found.append(word)
    return " ".join(found)


def _capital(word: str) -> str:
    """Return a word with a capital at its beginning, after a hyphen, and after `o'`."""
    return _WORD.sub(lambda found: found[1] + found[2].upper(), word)
