"""Which of several answers was meant: by its letter, its number, or words of its own."""

import re
from collections.abc import Iterable, Mapping

from trainer.core.hedges import corrected
from trainer.core.text import lowered, one_letter, straightened
from trainer.core.words.consent import ABROAD
from trainer.core.words.lists import LIGHT
from trainer.core.words.numerals import ORDINALS, VALUES
from trainer.core.words.ranks.bare import bare
from trainer.core.words.ranks.first import not_denied
from trainer.core.words.ranks.lettered import NONE, in_sentence
from trainer.core.words.unsure import unsure

_FILLING = frozenset(
    "a an answer choice condition he i it its letter me number of option pick question said say she"
    " take tell that the they think this was were you".split()
)
"""Words around a number that say nothing: of `the second one` and `number two`."""
_TOLD_BACK = {
    **dict.fromkeys(("said", "says"), "say"),
    **dict.fromkeys(("told", "tells"), "tell"),
    **dict.fromkeys(("ranked", "ranks"), "rank"),
    **dict.fromkeys(("he", "she"), "they"),
    **dict.fromkeys(("i", "me"), "you"),
    "am": "are",
    "my": "your",
}
"""What somebody was told, as they tell of it: `she said I'm first` is `they say you are first`."""
_TOLD = frozenset("are i'd i'll they'd they'll he'd she'd would".split())
"""Words before it in what somebody was told: `I am the second`, `she'd hire me`."""
_SMALL = (_FILLING - {"number"}) | _TOLD | frozenset("but our their to was were your".split())
"""Words that stand around what was told, and may be others in another's mouth."""
_NOT = "not"
_ONE_OF = re.compile(r"\bone(?=\s+of\b)")
"""The `one` of `one of several`: no place."""
_SOME = "some"
_CONTRACTED = re.compile(r"\b(?:i'm|(\w+)'re)\b")
_CLAUSE = re.compile(r"[,;!?]|\.(?!\s*\d)|\bbut\b")
"""Where a part of a sentence ends; not the period of `no. 1`."""
_FIGURE = re.compile(r"(\d{1,3})(?:st|nd|rd|th)?")
_NUMBER = re.compile(r"(?:\bno\.|#)\s*(?=\d)|\bno\s+(?=\d)")
_WORD = re.compile(r"[\w']+")

_NO_DOUBT = re.compile(r"(?<=\w)[,.]? (?:no|without an?y?) (?:question|doubt)s?\b", re.IGNORECASE)
"""What makes an answer surer, and is no `no`."""
_CHOICE = "(?:one|option|choice|answer|reply)"
_NTH = re.compile(
    rf"(?:(?:they|he|she) (?:said|told me|gave me|went with|meant) )?(?:the )?"
    rf"(?:(?!number\b)(\w+) {_CHOICE}|(?:option|choice|answer|reply) (?:number |no\.? |#)?(\w+))"
)
"""A place that is plainly one among the choices: `the second one`, `option 2`, `answer c`."""
_NONE = re.compile(
    r"(?:none|neither|not (?:any|one)) of (?:it|them|these|those|that"
    r"|(?:the|these|those) (?:above|others?|rest|ones|choices|options|answers|replies))"
    r"|neither|something else|none at all|no (?:(?:real|clear|straight) )?(?:answer|comment)"
)
"""How somebody says that it's none of the choices."""
_OF_MANY = re.compile(
    r"\bone of (?:the |their )?(?:last |final )?(?:a few|many|some|a handful|a couple|[2-9]|\d\d"
    r"|two|three|four|five|six|seven|eight|nine|ten)\b(?: people| candidates| of us)?"
)
"""How somebody says that they are one of several: `one of three`, `one of the last two`."""
_PLACE_OF = re.compile(
    r"(\b(?:(?:number|no\.?) \w+|\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth)|# ?\d+)"
    rf" (?:out )?of (?:the )?(?:\d+|{'|'.join(VALUES)})\b(?: people| candidates| of us)?",
    re.IGNORECASE,
)
"""A place with how many there are: `number 2 of 3`, `second out of five`."""
_ANSWERS = {
    **dict.fromkeys((*"yes yeah yep yup definitely absolutely certainly".split(), *ABROAD), "yes"),
    **dict.fromkeys(("no", "nope", "nah"), "no"),
    **dict.fromkeys(("maybe", "perhaps", "possibly"), "maybe"),
}
"""Words that are an answer by themselves, with the plainest of their kind."""
_LED = re.compile(
    r"(?:(?:well|um+|uh+|hm+|oh|so|ok|okay|honestly)[,.]?\s+)*"
    rf"(?:(?:they|she|he)(?: (?:just|only|kind of))? (?:said|answered|told me)(?: that)?[,:]?\s+)?"
    rf"[\"“]?(?P<word>{'|'.join(_ANSWERS)})[\"”]?"
    r"(?:\s*(?:[,;:.!\N{HORIZONTAL ELLIPSIS}]+|\s[-\N{EN DASH}]|\N{EM DASH})\s*"
    r"|\s+(?=(?:it|she|he|they|because|since|depend\w*)\b))(?P<rest>\S.*)"
)
"""An answer that begins with such a word: `Maybe, it depends`, `yes she would`."""
_DEPENDS = re.compile(
    r"(?:(?:they|she|he)(?: just)? (?:said|says)(?: that)? )?(?:it|that)(?: all| just| really)?"
    r" depend(?:s|ed)(?: on\b(?!.*\b(?:yes|no|maybe)\b).*|[.!]*)$"
)
"""What is a maybe in other words, where a choice has these: `It depends on the CMO`."""
_TURNS = re.compile(
    r"(?:but|or|then|though|although|however|unless|if|only|provided|wait|sorry|actually|i mean)\b"
)
"""With what the rest begins that may turn it round."""
_STEM = 6
"""Letters by which words are the same here: `depends` and `depending`."""
_NEUTRAL = frozenset("other others these none if".split())
"""Words of a choice that say nothing about which it is."""
_NONE_OF_THESE = "none of these"
"""How such a choice is worded."""


def picked(typed: str, choices: Mapping[str, str]) -> str | None:
    """Return the label of the choice that was meant, by somebody sure or unsure; None: not plain.

    >>> picked("I'd say b", {"a": "yes", "b": "no"})
    'b'
    """
    if unsure(typed):
        return None
    pressed = one_letter(typed.strip()).lower()
    if pressed and pressed in choices:
        return pressed
    typed = _NO_DOUBT.sub("", corrected(typed, no=False))
    plain = bare(typed)
    plain = _NONE_OF_THESE if _NONE.fullmatch(plain) else plain
    if plain != _NONE_OF_THESE and (found := _picked(typed, choices)) is not None:
        return found
    plain = _OF_MANY.sub("one of several", _PLACE_OF.sub(r"\1", plain))
    if nth := _NTH.fullmatch(plain):
        label = nth[1] or nth[2]
        place = str(len(choices)) if label == "last" else _figured(label)
        if label in choices:
            return label
        own = any(place in _words(text) for text in choices.values())  # they were told that one
        whole = int(place) if place.isdecimal() and not own else 0
        return list(choices)[whole - 1] if 1 <= whole <= len(choices) else None
    found = (_picked(plain, choices) if plain else None) or led(typed, choices)
    letter = found or in_sentence(typed, choices)
    return _picked(_NONE_OF_THESE, choices) if letter == NONE else letter


def led(typed: str, choices: Mapping[str, str]) -> str | None:
    """Return the label of the choice that a clear first word tells, where the rest tells no other.

    >>> led("maybe, it depends on the CMO", {"a": "yes", "b": "maybe, depending on the others"})
    'b'
    """
    plain = lowered(typed)
    texts = {each: _core(_words(text)) for each, text in choices.items()}
    if _DEPENDS.match(plain):
        open_ = [each for each, text in texts.items() if "depending" in text]
        return open_[0] if len(open_) == 1 else None
    found = _LED.match(plain)
    if not found or _TURNS.match(found["rest"]) or unsure(found["rest"]):
        return None
    word = _ANSWERS[found["word"]]
    having = [each for each, text in texts.items() if text[:1] == [word]]
    others = {word[:_STEM] for each, text in texts.items() if each not in having for word in text}
    own = {word[:_STEM] for each in having for word in texts[each]}
    rest = {_ANSWERS.get(word, word)[:_STEM] for word in _core(_words(found["rest"]))}
    other = rest & ((others | set(_ANSWERS.values())) - own - _NEUTRAL)
    return having[0] if len(having) == 1 and not other else None


def by_place(typed: str) -> bool:
    """Tell whether a text names a choice by its place, and is nobody's own words."""
    return _NTH.fullmatch(bare(typed)) is not None


def _picked(typed: str, choices: Mapping[str, str]) -> str | None:
    """Return the label of the choice that was meant; None where it isn't plain which.

    `choices` are the texts by their labels, in the order in which they are shown. A label counts
    first (`b`, `b)`), then words that only one of the texts has (`one of several`), or has without
    a not before them (`No. 1`, beside `not No. 1`), then a number or a place (`number two`, `the
    2nd one`). Where a text has a number of its own, none is a place: who is asked how they were
    ranked may mean by `number two` what they were told.
    """
    words = _words(typed)
    if not words:
        return None
    parts = _WORD.findall(typed.lower())
    label = "".join(parts)
    if label in choices and (len(parts) == 1 or not label.isdecimal()):  # `1, 2` is no 12
        return label
    texts = {each: _words(text) for each, text in choices.items()}
    if having := _having(words, texts):
        return having[0] if len(having) == 1 else None
    own = any(word.isdecimal() for text in texts.values() for word in text)
    place = None if own else _place(words, len(choices))
    if place is not None:
        return list(choices)[place - 1] if 1 <= place <= len(choices) else None
    if having := _telling(words, texts):
        return having[0] if len(having) == 1 else None
    lettered = [word for word in words if word not in _FILLING or word in choices]
    return lettered[0] if len(lettered) == 1 and lettered[0] in choices else None


def _having(words: list[str], texts: Mapping[str, list[str]]) -> list[str]:
    """Return the labels of the texts that have these words, more than one of them not after a not.

    Of a number alone it isn't plain whether a place is meant.
    """
    having = [each for each, text in texts.items() if _within(words, text)]
    if len(having) > 1 and len(words) > 1 and _NOT not in words:
        having = [each for each in having if _within(words, _affirmed(texts[each]))] or having
    return having


def _telling(words: list[str], texts: Mapping[str, list[str]]) -> list[str]:
    """Return the labels of the texts that have what was told: `they said I'm their number one`."""
    told, core = any(word in ("you", "they") for word in words), _core(words)
    if not core or (len(core) == 1 and core[0].isdecimal() and not told):
        return []
    kept = {each: text if _NOT in core else _affirmed(text) for each, text in texts.items()}
    return [each for each, text in kept.items() if _within(core, _core(text))]


def _affirmed(words: list[str]) -> list[str]:
    """Return the words before a not, of which a text says that it is so."""
    return words[: words.index(_NOT)] if _NOT in words else words


def _core(words: list[str]) -> list[str]:
    return [word for word in words if word not in _SMALL]


def sounds_like(typed: str, examples: Mapping[str, Iterable[str]]) -> str | None:
    """Return the label of the only choice with an example that has these words; it's a guess.

    Words that say nothing are left out before and behind: `number two` is in `Honestly? Second.`
    """
    words = _words(typed)
    while words and words[0] in _FILLING | _TOLD:
        words = words[1:]
    while words and words[-1] in _FILLING:
        words = words[:-1]
    if not words or words[-1].endswith("n't"):  # of `she wouldn't` it isn't told what
        return None
    having = [
        label
        for label, texts in examples.items()
        if any(_within(words, _words(not_denied(text, by=typed))) for text in texts)
    ]
    return having[0] if len(having) == 1 else None


def told(typed: str, examples: Mapping[str, Iterable[str]]) -> str | None:
    """Return the label that a whole sentence sounds like, or the parts of it do; it's a guess.

    None where no part does, or two parts sound like different ones.
    """
    typed = _PLACE_OF.sub(r"\1", typed)
    if whole := sounds_like(typed, examples):
        return whole
    parts = (part for part in _CLAUSE.split(typed) if len(part.split()) > 1)  # not `honestly`
    found = {sounds_like(part, examples) for part in parts} - {None}
    return found.pop() if len(found) == 1 else None


def repeats(typed: str, heard: str) -> bool:
    """Tell whether words say again what was heard: most of them are in it, in its order.

    >>> repeats("we don't rank", "We don't really rank people here.")
    True
    """
    words = [word.replace("'", "") for word in _core(_words(bare(typed)))]
    theirs = (word.replace("'", "") for word in _words(not_denied(heard, by=typed)))
    if not sum(word not in LIGHT for word in words):
        return False
    return len(words) > 1 and all(word in theirs for word in words)


def _words(text: str) -> list[str]:
    """Return the words of a text as they are compared: numbers and places as figures."""
    plain = straightened(text.lower())
    plain = _CONTRACTED.sub(lambda found: f"{found[1] or 'you'} are", _ONE_OF.sub(_SOME, plain))
    return [_figured(word) for word in _WORD.findall(_NUMBER.sub("number ", plain))]


def _figured(word: str) -> str:
    if figure := _FIGURE.fullmatch(word):
        return figure[1].lstrip("0") or "0"
    value = VALUES.get(word, ORDINALS.get(word))
    return _TOLD_BACK.get(word, word) if value is None else str(value)


def _within(some: list[str], words: list[str]) -> bool:
    """Say whether the words follow one another in these."""
    return any(words[at : at + len(some)] == some for at in range(len(words) - len(some) + 1))


def _place(words: list[str], of: int) -> int | None:
    """Return the number that was typed, and nothing else that says anything."""
    said = [word for word in words if word not in _FILLING]
    if len(said) > 1 and said[-1] == "1":  # the `one` of `the second one`
        said = said[:-1]
    if said == ["last"]:
        return of
    return int(said[0]) if len(said) == 1 and said[0].isdecimal() else None
