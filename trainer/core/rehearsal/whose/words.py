"""The words of what was said in a call, as they are compared there."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from trainer.core.script.script import Words
from trainer.core.words.lists import LIGHT
from trainer.core.words.slots import filled

MOSTLY = 0.75
"""Share of the words said that must be that line's, in its order."""
ASKING = frozenset("how what when where which who whom whose why".split())
"""Words of any question, which tell none from another."""
ASIDE = frozenset(
    "personally honestly frankly really actually exactly currently overall maybe perhaps".split()
)
"""Words that can be put into any short question and leave it the same."""
CLIPPED = frozenset(
    "d ll m re s t ve don doesn didn isn aren wasn weren haven hasn hadn won wouldn couldn shouldn"
    " mustn".split()
)
"""What an apostrophe leaves of a word."""
SOUNDS = frozenset("uh um er erm hm hmm".split())
LEAST = LIGHT | ASKING | CLIPPED | SOUNDS
"""Words that tell no line from another."""
_ANYWHERE = LEAST | ASIDE | {"opinion"}
ASKS = ASKING | frozenset(
    "do does did would could can will should are is am have has may any anything"
    " whats hows whos wheres whered howd".split()
)
"""Words with which a question begins."""
_CLAUSE = re.compile(r"[.!?;:,]+\s*")
_DOES = "do|does|did|would|could|can|will|should|is|are|am|was|were|have|has|may|might"
_THEY = "i|you|we|he|she|they"
_TURNED = (
    rf"(?:do|does|did|would|could|can|will|should|is|are|am|have|may)\s(?:{_THEY})"
    r"|(?:does|did|would|could|can|will)\s(?:it|this|that|the|my|his|her)|(?:is|are)\sthere"
)
"""How a question begins that has no question word."""
_ASKED = (
    rf"(?:what|how|where|who|which|why)(?:'?s|(?:\s(?!(?:{_THEY}|{_DOES})\b)\w+){{0,2}}"
    rf"\s(?:{_DOES}))"
)
_CONDITION = (
    r"(?:(?:and|but|so|then|well|ok|okay|oh|now)\s+)*"
    r"(?:if|when|once|since|given|based|from|after|before|with|in|as|because|apart|besides|\w+ing)"
    r"\b.*?(?<!\bon)(?<!\bof)(?<!\bfrom)(?<!about)"
)
_STATED = (
    rf"(?!(?:what|how|where|who|which|why|any|{_DOES})s?\b)\S.*?"
    r"(?<!\bso)(?<!\bnor)(?<!\bas)(?<!neither)(?<!\bthan)(?<!\bonly)"
)
_LED_TO = re.compile(
    rf"{_CONDITION}\s(?=(?:{_ASKED}|{_TURNED})\b)|{_STATED}\s(?=(?:{_TURNED}"
    rf"|{_ASKED}\s(?:{_THEY}|it|this|that|the|my|there|going|next|left|make|take|happen|help|be"
    r"|\w+ing)"
    r"|what\s(?:happens|comes|else)|(?:tell|give|walk)\sme)\b)",
    re.IGNORECASE,
)
"""What leads to a question, where no comma ends it: a condition, or anything that asks nothing.

"If it was only you would you take me", "I don't know him what is he like".
"""
_TELL = frozenset({("tell", "me"), ("walk", "me"), ("you", "gonna")})
"""How people ask who put it as a wish."""
_LEADS = SOUNDS | frozenset("and but so then well ok okay oh".split())
"""What ties a clause to the one before, and what is said before it."""
_EXCLAIMED = re.compile(
    r"(?:have (?:an?|fun|yourself)|what an?|(?:can t|cannot|can not) (?:thank|wait|tell)|any ?time"
    r"|how (?:kind|lovely|nice|wonderful)(?! (?:is|are))|will do|do (?:have|take|give)"
    r"|may (?:it|all))\b"
)
"""What begins like a question and is a wish, thanks or praise."""
_WHETHER = re.compile(
    r"(?:really |honestly |wait |just )*(?:(?:would|do) you say (?:that )?|(?:are|so) you (?:re )?"
    r"saying (?:that )?|do you mean (?:that )?|does (?:that|this|it) mean (?:that )?)?(?:am i|i m"
    r"|i am|(?:would|will|could) i (?:\w+ )?be|do i (?:\w+ )?rank|is it me)\b"
    r"(?! (?:able|allowed|supposed|to|\w+ to)\b)"
)
"""How somebody asks whether they are something."""
_NUMBER_ONE = re.compile(r"(?:\bn[or]\.? ?|\bnumber |# ?)1\b")
_DO_YOU = re.compile(r"\bd['\N{RIGHT SINGLE QUOTATION MARK}]?(?:ya|you)\b")
_YA = re.compile(
    r"\b(would|will|do|did|can|could|have|had|are|were|should|if|how|what|to|for|thank|tell) ya\b"
)
"""What is slurred: `would ya`, `d'ya think`; `ya` alone is a yes."""
_WORD = re.compile(r"[^\W_]+")
_SPELLED = {
    **{f"{word}s": (word, "s") for word in "that it how what here there let who where".split()},
    **{f"{word}nt": (f"{word}n", "t") for word in "did could do was is would does have".split()},
    **{f"{word}ve": (word, "ve") for word in ("i", "you", "we")},
    **{f"{word}re": (word, "re") for word in ("you", "they")},
    "im": ("i", "m"),
    "ill": ("i", "ll"),
    "id": ("i", "d"),
    "cant": ("can", "t"),
    "wont": ("won", "t"),
    "u": ("you",),
    "yall": ("you",),
    "sorta": ("sort", "of"),
    "kinda": ("kind", "of"),
    "whered": ("where", "d"),
    "howd": ("how", "d"),
    "oughta": ("should",),
    "gotta": ("have", "to"),
    "hafta": ("have", "to"),
    "wat": ("what",),
    "thru": ("through",),
    "ur": ("your",),
    "ty": ("thanks",),
    "tks": ("thanks",),
    "pls": ("please",),
    "plz": ("please",),
    "alright": ("all", "right"),
    "okay": ("ok",),
    "favour": ("favor",),
}
"""What people type who leave out apostrophes, and more."""


def plain(text: str) -> list[str]:
    """Return the words of a text, as they are compared here: in small letters, no signs.

    >>> plain("You're No. 1!")
    ['you', 're', 'number', 'one']
    """
    return list(_plain(text))


@lru_cache(maxsize=1024)
def _plain(text: str) -> tuple[str, ...]:
    clear = _YA.sub(r"\1 you", _DO_YOU.sub("do you", text.casefold()))
    return tuple(_WORD.findall(_NUMBER_ONE.sub("number one", clear)))


def spelled(words: str) -> list[str]:
    """Return the words of a text, where apostrophes were left out with what they stand for.

    >>> spelled("Thats kind")
    ['that', 's', 'kind']
    """
    return [each for word in plain(words) for each in _SPELLED.get(word, (word,))]


def in_order(said: Sequence[str], wordings: Iterable[Words], names: Mapping[str, str]) -> int:
    """Count the words said that are a line's, in its order; of its wordings the nearest counts."""
    words = tuple(said)
    lines = (_plain(" ".join(filled(each, names).shown)) for each in wordings)
    return max((_common(words, line) for line in lines), default=0)


@lru_cache(maxsize=1024)
def _common(said: tuple[str, ...], line: tuple[str, ...]) -> int:
    """Count the words in order; in a call the same words are held against every line, often."""
    blocks = SequenceMatcher(None, said, line, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks)


def begins_line(words: str, wordings: Iterable[Words]) -> bool:
    """Tell whether words are how a line begins, two of them at least: "Which way" of its way."""
    said = plain(words)
    return len(said) > 1 and any(plain(each.text)[: len(said)] == said for each in wordings)


def peculiar(said: Iterable[str], wordings: Iterable[Words], own: Iterable[Words]) -> set[str]:
    """Return the words said that tell a line from the `own`.

    A light one tells nothing, nor does what stands beside any question: "in your opinion".
    """
    line = {word for each in wordings for word in plain(each.text)}
    return (set(said) & line) - {word for each in own for word in plain(each.text)} - _ANYWHERE


def key_words(words: Words) -> set[str]:
    """Return the words in bold of a line but the light ones."""
    return {word for piece in words.pieces if piece.key for word in plain(piece.text)} - LIGHT


def asks(words: str, *, least: int = 1) -> bool:
    """Tell whether words ask something: a clause of so many words at least begins so.

    >>> asks("What a day, have a good one, I can't thank you enough.")
    False
    """
    clauses = (_begun(plain(clause)) for clause in _clauses(words))
    return any(
        len(clause) >= least and _opens(clause) and not _EXCLAIMED.match(" ".join(clause))
        for clause in clauses
    )


def asked_last(words: str) -> str:
    """Return the last clause that asks something, and what follows it, where others lead to it.

    >>> asked_last("If it were up to you, would you hire me?"), asked_last("Would you hire me?")
    ('would you hire me', '')
    """
    clauses = [each for each in map(spelled, _clauses(words)) if each]
    asked = (n for n in reversed(range(len(clauses))) if _opens(_begun(clauses[n])))
    first = next(asked, 0)
    return " ".join(word for clause in clauses[first:] for word in clause) if first else ""


def _clauses(words: str) -> Iterator[str]:
    """Yield the clauses of a text; what leads to a question is one, with a comma or without."""
    for clause in _CLAUSE.split(words):
        led = _LED_TO.match(clause)
        if led:
            yield led[0]
        yield clause[led.end() :] if led else clause


def asks_whether(words: str) -> bool:
    """Tell whether words only ask if one is something: "So am I your first choice?".

    >>> asks_whether("Wait, am I first, then?"), asks_whether("Am I to bring anything?")
    (True, False)
    """
    return bool(_WHETHER.match(" ".join(_begun(spelled(words)))))


def _opens(clause: Sequence[str]) -> bool:
    """Tell whether a clause begins as a question does: "what ...", "tell me ..."."""
    return clause[:1] != [] and (clause[0] in ASKS or tuple(clause[:2]) in _TELL)


def _begun(clause: list[str]) -> list[str]:
    """Return the words of a clause without what leads in to it: "and what ...", "uh, what ..."."""
    first = next((n for n, word in enumerate(clause) if word not in _LEADS), len(clause))
    return clause[first:]
