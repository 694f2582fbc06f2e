"""A person as they are told of: the name, and apart from it what they do.

What is unclear stays as it is.
"""

import re

from msgspec import Struct

from trainer.core.hedges import unhedged
from trainer.core.people.around import goes_by, surely
from trainer.core.people.besides import besides
from trainer.core.people.called import articled, called, opened, quiet, sentence, unadorned
from trainer.core.people.described import described, only_told
from trainer.core.people.pieces import (
    SAYS_NOTHING,
    SIGNS,
    SMALL,
    Piece,
    clipped,
    namely,
    opens,
    pieces,
    several,
)
from trainer.core.people.words import (
    COUNTS,
    OFFICES,
    OPENING,
    SEVERAL,
    SOMEONE,
    TOGETHER,
    bare,
)
from trainer.core.text import cut, straightened
from trainer.core.words.lists import ALIASES, TITLES
from trainer.core.words.unsure import known_part

LONGEST_OFFICE = 4
"""Words of an office that is all that is told of somebody: `the board`."""
LONGEST = 60
"""Characters of what is told about somebody; what is longer is cut at a word."""


class Person(Struct, frozen=True):
    """A name as it is usually written, what else was told, `the CFO`, and what they go by."""

    name: str
    about: str = ""
    said: str = ""

    @property
    def whole(self) -> str:
        """The name with what was told: `Tom Osgood (the CFO)`."""
        return f"{self.name} ({self.about})" if self.about else self.name


def person(typed: str) -> Person:
    """Return who was meant; what is no name stays as it is, only usually written.

    >>> person("Dr. Lee now").whole, person("Bo Lee instead of Mr. Ito").whole
    ('Dr. Lee', 'Bo Lee')
    >>> person("her boss, Tom Osgood, the CFO").whole, person("I'll meet ms lee again").whole
    ('Tom Osgood (her boss, the CFO)', 'Ms. Lee')
    """
    rest, said = goes_by(_plain(besides(typed).name))
    found = _person(rest) if rest else Person("")
    if told := only_told(rest):  # `some lady called Anna Lee` is told by what she is and her name
        return Person(called(said) or told[0], ", ".join(told if said else told[1:]))
    if not said:
        return found
    named = found.name and not sentence(found.name)
    return Person(found.name, found.about, called(said)) if named else Person(called(said))


_AT = re.compile(r"(?<=\s)@\s?(?=\w)")
"""What is written for `at`: `Lena Vogt @Brightline`."""


_TOLD_OF = re.compile(
    r"(?<=\w)(?<!\band)(?<!\bor)(?<!\bbut) (?=(?:s?he|they)(?:'s|'re| is| are| was) )",
    re.IGNORECASE,
)
"""Where a comma was left out before what is told of somebody: `Brenda Okoye she is the CEO`."""
_SHES = re.compile(r"(?<=\w )(s?he)s(?= \w)", re.IGNORECASE)
_WITH = re.compile(r"\A(?:with\s|w/)\s*(?=\S)", re.IGNORECASE)
_DOES = re.compile(r"(?P<last>[^\W\d][\w'-]{0,40}+) (?=s?he (?!and\b|or\b)\w)", re.IGNORECASE)
"""Where one may have been left out before what somebody does: `Amy Larkin she owns it`."""
_FIRST = r"\A(?P<led>(?:(?:so|well|um|oh|ok|okay|yes|yeah|no|and|i think)[,.]? ){0,3}+)"
_LEFT_OUT = re.compile(
    rf"{_FIRST}(?:(?P<is>it|that|she|he)s(?! (?:{'|'.join(sorted(OFFICES))})\b)|(?P<are>they)re"
    r"|(?P<will>it|that)ll|(?P<am>(?-i:i))m(?= (?:going|meeting|seeing|calling|talking|supposed)\b)"
    r"|(?P<do>(?-i:i))ll(?= (?:be|meet|see|call|talk|speak)\b)"
    r"|(?P<own>his|her|their|my) ?names?(?=(?<=s) ))(?= \S)",
    re.IGNORECASE,
)
"""What is typed without its apostrophe before somebody: `its Jane Poole`, `shes the owner`."""
_ENDINGS = {"is": "'s", "are": "'re", "will": "'ll", "am": "'m", "do": "'ll", "own": " name is"}
_BESIDE = re.compile(
    r"(?:^|[\s,])(?:(?:but|and|whom?|that) )?(?:i|we)(?:'\w{1,4})?\s.*$"
    r"|^(?:and|but|because|since)\s.*$"
    rf"|^(?:{'|'.join(sorted(TITLES))})\b(?!.*'s\b).*$",
    re.IGNORECASE,
)
"""What is told of others, or oneself, beside what somebody does: `the CFO i never met him`."""


_WITH_A_TITLE = "|".join(sorted(TITLES | {each for each, of in ALIASES.items() if of in TITLES}))
_THE_TITLE = re.compile(rf"\A(?i:the ({_WITH_A_TITLE}))\b(?=\.? [A-Z])")
"""An article before a title that is part of a name: `the doctor Karl Neumann`."""


_AS_SAID = re.compile(
    r"\A(?:(?:as|like) i|i(?:'ve)?)(?: (?:already|just))? (?:said|told you|mentioned|typed)"
    r"(?: (?:before|already|earlier|above))?(?: that)?[,:.]?\s+(?=\S)",
    re.IGNORECASE,
)
"""With what somebody begins who has to say it once more."""


_INSTEAD = re.compile(
    r"(?P<name>\S.*?)(?:,? (?:(?:right )?now|instead(?: of .{1,40})?|this time))+"
)


def _without_instead(typed: str) -> str:
    """Return a name without what says behind it that it is another's place: `Dr. Lee now`."""
    told = _INSTEAD.fullmatch(typed)
    words = told["name"].split() if told else []
    named = words and (words[-1][:1].isupper() or bare(words[0]) in TITLES)
    return told["name"] if told and named else typed


def _plain(typed: str) -> str:
    """Return what is told of somebody, without what is only said around it."""
    typed = _without_instead(typed)
    known = _AT.sub("at ", unadorned(known_part(_AS_SAID.sub("", quiet(typed)))))
    known = _WITH.sub("", _SHES.sub(r"\1's", straightened(known)))
    known = _TOLD_OF.sub(", ", _LEFT_OUT.sub(_whole, known))
    known = _DOES.sub(lambda found: f"{found['last']}{',' * _ends(found['last'])} ", known)
    known = _THE_TITLE.sub(lambda found: found[1].capitalize(), known)
    return unhedged(known) or known


def _whole(found: re.Match[str]) -> str:
    """Return how a sentence begins, with the apostrophe that was left out there."""
    word = next(each for each in _ENDINGS if found[each])
    return f"{found['led']}{found[word]}{_ENDINGS[word]}"


def _ends(word: str) -> bool:
    """Say whether a word may be the last of a name, before what they do: none of `the man she`."""
    return namely(word) and bare(word) not in SOMEONE


def _person(typed: str) -> Person:
    spoken = sentence(typed)
    straight = " ".join(typed.split())
    straight = straight if spoken else _beside_capitals(straight)
    whole = spoken and opened(typed) == straight  # `my boss Tom`, `Mr. Lee is the director`
    found = _read(straight) if not spoken or (whole and opens(straight)) else None
    if found is None and spoken:
        found = _plainly_told(opened(straight))
    if found is None and spoken:
        found = _read(_beside_capitals(_capitalized(typed, opened(typed))), spoken=True)
        found = None if found and sentence(found.name) else found
    if found:
        return found
    small = articled(typed)
    return Person(small if opens(small) and small[0].islower() else called(typed))


_NAMES = re.compile(r"(?:\bname(?:'s| is| was)|\b(?:called|named)) $", re.IGNORECASE)
"""With what a sentence opens that tells nothing but a name."""
_LONGEST_SMALL = 3
"""Words of a name in small letters."""


def _plainly_told(rest: str) -> Person | None:
    """Return who is told of behind the opening of a sentence: by a title, or by whose they are.

    None: by neither; what is told in small letters by nothing but a name is more doubtful.
    """
    found = _read(rest) if opens(rest) or rest == rest.lower() else None
    titled = found is not None and bare(found.name.split()[0]) in TITLES
    return found if titled or (found and opens(rest) and found.about) else None


def _capitalized(sentence: str, rest: str) -> str:
    """Return what a sentence tells, its name with capitals: `Sam Ortiz, the recruiter`.

    People write `it's sam ortiz`; one small word may be anything, but for behind `his name is`.
    """
    end = found.start() if (found := SIGNS.search(rest)) else len(rest)
    words = rest[:end].split()
    least = 1 if _NAMES.search(straightened(sentence)[: -len(rest) or None]) else 2
    small = rest == rest.lower() and least <= len(words) <= _LONGEST_SMALL
    return called(rest[:end]) + rest[end:] if small and all(map(namely, words)) else rest


_NEXT = re.compile(rf"\s(?:(?:from|at)\s|(?:{'|'.join(sorted(OFFICES))})\b)", re.IGNORECASE)
"""What is no name's any more, behind one."""


def _beside_capitals(text: str) -> str:
    """Return a text with capitals in the name before an office: of `lena vogt, CTO` `Lena Vogt`.

    `lena vogt from Acme` and `lena vogt CTO` are names of two words, too.
    """
    if text == text.lower():
        return text
    sign, other = SIGNS.search(text), _NEXT.search(text)
    end = min((found.start() for found in (sign, other) if found), default=0)
    words, least = text[:end].split(), 2
    if sign and sign.start() == end:
        behind = " ".join(SIGNS.split(text[sign.end() :])[0].split())
        least = 1 if described(behind if opens(behind) else f"the {behind}") else len(words) + 1
    name = text[:end] == text[:end].lower() and least <= len(words) <= _LONGEST_SMALL
    name = name and all(map(namely, words)) and not described(f"the {text[:end]}")
    return called(text[:end]) + text[end:] if name else text


def named(text: str) -> str:
    """Return the name that a sentence tells; empty where it tells none, or is no sentence.

    >>> named("I will meet the director, Mr. Brandt"), named("She is called Anna Lee")
    ('Mr. Brandt', 'Anna Lee')
    """
    found = person(text).name if sentence(text) else ""
    return "" if found in (text, called(text), articled(text)) else found


def _read(text: str, *, spoken: bool = False) -> Person | None:
    """Return who a text tells of; None where it's not plain who, or the whole of it is the name.

    `spoken`: it was a sentence, of which only what stands apart from the name tells of them.
    """
    if re.search(r"[)\]]\s*\w", text):  # `Deborah (Deb) Lee`
        return None
    found = tuple(pieces(text, spoken=spoken))
    having = [piece for piece in found if piece.name]
    if not having:
        return _office(text) if spoken else None
    first = next((piece for piece in having if bare(piece.name.split()[0]) in TITLES), having[0])
    others = [piece for piece in having if piece is not first]
    if others and (any(_more(first, piece) for piece in others) or any(map(_group, found))):
        *names, last = [piece.name for piece in having]
        return Person(called(f"{', '.join(names)}{', ' if several(last) else ' and '}{last}"))
    if any(_last_first(first, piece) for piece in others):
        return None
    rest = (piece for piece in found if piece is not first)
    own = (each for each in first.told if not spoken or bare(each.split()[0]) == "from")
    told = [*own, *(piece.text for piece in rest)]
    parts = (_BESIDE.sub("", surely(part)) for part in told)
    about = cut(", ".join(part for part in parts if _tells(part)), LONGEST, "…")
    name = called(first.name)
    return Person(name, about) if spoken or name != text or about else None


def _group(piece: Piece) -> bool:
    """Say whether a piece tells of several, who are named in others: `a panel`, `three people`."""
    words = [bare(word) for word in piece.text.split()]
    return not piece.name and bool({*words} & (TOGETHER | COUNTS - {"one"}))


def _office(text: str) -> Person | None:
    """Return somebody of whom only the office is told: `the board`."""
    words = text.rstrip(".,;:!?").split()
    plain = 1 < len(words) <= LONGEST_OFFICE and bare(words[0]) in OPENING
    return Person(articled(" ".join(words))) if plain else None


def _last_first(first: Piece, other: Piece) -> bool:
    """Say whether a name may be told last name first: `O'Neill, Patricia`."""
    single = len(first.name.split()) == 1 and first.alone and other.alone
    short = other.name.isupper() and not first.name.isupper()
    return single and other.sign == "," and not (short or several(other.name))


_FIRM = re.compile(r"\S+ & \S+")


def _more(first: Piece, other: Piece) -> bool:
    """Say whether a name is that of more people: `and Jane Fry`, `Jane and Priya`.

    Of `Sam Ortega, Hale & Porter` it is a firm.
    """
    firm = other.alone and _FIRM.fullmatch(other.name)
    longer = len(first.name.split()) > 1
    joined = bare(other.before.split(" ")[0]) in SEVERAL
    return joined or (other.several and not (firm and longer))


def _tells(part: str) -> bool:
    small = SMALL | SEVERAL | SAYS_NOTHING
    return any(bare(word) not in small and not clipped(word) for word in part.split())
