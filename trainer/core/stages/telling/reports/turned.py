"""A report of what somebody said, turned into their words: of `she said I'm first` `You're first`.

Only where that is surely possible; what is a report and can't be turned is nobody's words.
"""

import re
from collections.abc import Mapping

from trainer.core.stages.telling.reports.choice import as_ours, parted, teller
from trainer.core.stages.telling.reports.reported import found_in, straight, unfilled

_NOBODY = frozenset(
    "no nobody none never not it that this you we everyone everybody someone somebody".split()
)
"""What looks like a name at the front and is none: `Nobody said I'm first`."""
_OF_THEMSELVES = re.compile(
    r"\b(?:up to me|between (?:you and me|us)|as far as i(?:'m| am) concerned|if i (?:were|was) you"
    r"|in my (?:opinion|book|eyes|view)|(?:top of|on) my list|my (?:top|first|number one) (?:choice"
    r"|pick|candidate))\b",
    re.IGNORECASE,
)
"""What only the one who spoke says of themselves: `if it was up to me, yes` are their words."""
_THEN_DID = re.compile(
    r"\b(?:and|then|but)(?: (?:then|also|just|even|she|he|they)){0,3}"
    r" (?:thanked|hugged|asked|wished|told|laughed|smiled|said|says|hung|gave|called|explained"
    r"|promised|mentioned|offered|shook|ended|left|went|added|nodded|paused|sighed|complimented|praised|invited|congratulated"
    r"|apologized|wanted|seemed|sounded)(?= (?:me|us|my|if|whether|about|up|good ?bye|again)\b"
    r"|[.!]?$)",
    re.IGNORECASE,
)
"""What the one who spoke did besides; it is no part of their words."""
_QUOTE = re.compile(r"[\"“](?P<words>[^\"“”]+)[\"”]\.?")
_WORD = re.compile(r"\w+(?:'\w+)?")
_YOURS: Mapping[str, str] = {
    "i": "you",
    "i'm": "you're",
    "i'd": "you'd",
    "i'll": "you'll",
    "i've": "you've",
    "me": "you",
    "my": "your",
    "mine": "yours",
    "myself": "yourself",
}
"""Of the one who tells, as the one who spoke said it to them."""
_ADVERBS = frozenset("not never also still really just already clearly definitely always".split())
_BE: Mapping[str, str] = {"am": "are", "was": "were", "wasn't": "weren't"}
"""What follows an `I`, and what follows a `you` there."""
_OWN: Mapping[str, Mapping[str, str]] = {
    "she": {"she": "I", "she'd": "I'd", "she'll": "I'll", "she's": "I'm", "herself": "myself"},
    "he": {"he": "I", "he'd": "I'd", "he'll": "I'll", "he's": "I'm", "himself": "myself"},
    "they": {
        "they": "we",
        "they'd": "we'd",
        "they'll": "we'll",
        "they're": "we're",
        "they've": "we've",
    },
}
"""Of the one who spoke, by what they are called, as they said it themselves."""
_FIRST: Mapping[str, str] = {
    **dict.fromkeys("would could will can might should had did may must".split(), ""),
    **dict.fromkeys("wouldn't couldn't won't can't didn't hadn't was wasn't".split(), ""),
    "is": "am",
    "has": "have",
    "does": "do",
    "doesn't": "don't",
    "hasn't": "haven't",
    "thinks": "think",
    "likes": "like",
    "wants": "want",
    "hopes": "hope",
    "believes": "believe",
    "needs": "need",
    "prefers": "prefer",
    "liked": "",
    "loved": "",
    "wanted": "",
    "thought": "",
}
"""What may follow `she`, and what follows `I` there; empty: the same."""
_IS = frozenset(
    "not very really a an the sure happy going looking impressed worried interested glad leaning"
    " still pretty quite so too concerned excited".split()
)
"""What follows `she's` where that is `she is`."""
_MINE = {"she": "her", "he": "his", "they": "their"}
_AFTER_OWN = re.compile(r" (?!(?:and|or|but|to|at|in|on|for|with|that|because|if|as)\b)[\w'-]+")
"""Behind `her` a word that it belongs to; else it's whom it is about."""


_BROKEN = re.compile(
    r"\b(?:he|she|it|everyone|everybody|nobody|person|somebody|boss|team) (?:like|want|think|say"
    r"|know|need|prefer|have|do|hire|take|go|feel|look|see|come|make|decide)\b"
    r"|\b(?:i|you|we|they) (?:is|has|does|likes|wants|thinks|number|first|second|third|best|top)\b"
    r"|\b(?:i|me) be\b|\bme (?:is|am|are)\b",
    re.IGNORECASE,
)
"""What nobody says who speaks English well: it isn't what they said, word for word."""


def their_words(text: str) -> str | None:
    """Return the words of which a text is a report; None where it is none, or they aren't sure.

    >>> their_words("She said I'm at the top of her list, with one other")
    "You're at the top of my list, with one other"
    """
    said = straight(text)
    found = found_in(said)
    if found is None:
        return None
    rest, told = found["rest"], found.groupdict()
    who = teller(told)
    if set(who.casefold().split()) & _NOBODY or _THEN_DID.search(rest):
        return None
    quote = _QUOTE.fullmatch(rest)
    rest = quote["words"] if quote else _clipped(rest)
    words = [word.casefold() for word in _WORD.findall(rest)]
    if quote or (_OF_THEMSELVES.search(rest) and words[0] not in _YOURS):
        return _begun(rest)
    to_you = any(word.split("'")[0] in ("you", "your", "yours") for word in words)
    us = not to_you and any(word.split("'")[0] in ("we", "us", "our") for word in words)
    if us or _BROKEN.search(rest) or (words and words[0] in _DOUBTFUL | _SUMMED_UP):
        return None
    mixed = any(word in _YOURS for word in words if word not in ("i", "i'd", "i'll", "i'm"))
    return None if to_you and mixed else _theirs(rest, who.casefold(), to_you=to_you)


def _theirs(text: str, who: str, *, to_you: bool) -> str | None:
    """Return what is told of somebody as those said it who are meant; None where that isn't sure.

    `to_you`: it was said to them already.
    """
    before, told = parted(text if to_you else _yours(text))
    own = told if to_you and not who else _own(told, who)
    if own is None:
        return None
    said = text if to_you and not before else f"{before}{own}"  # then they are their words
    return _begun(as_ours(said, who))


def words_told(text: str) -> str:
    """Return a text as their words: turned where it's a report, else as it is, but for filler.

    >>> words_told("she said I'm first"), words_told("like I said, I'd put you first")
    ("You're first", "I'd put you first")
    """
    return their_words(text) or unfilled(text)


def word_for_word(text: str) -> str:
    """Return what somebody said without the words that lead in to it, where it is quoted.

    >>> word_for_word("She said: You're in the top two."), word_for_word("She said I'm second")
    ("You're in the top two.", "She said I'm second")
    """
    found = found_in(straight(text))
    if found is None:
        return unfilled(text)
    quoted = found.groupdict().get("sign") == ":" or _QUOTE.fullmatch(found["rest"])
    return (quoted and their_words(text)) or text


def _yours(text: str) -> str:
    """Return a text that somebody tells of themselves as it was said to them."""
    before = ""

    def turned(found: re.Match[str]) -> str:
        nonlocal before
        word = found[0].casefold()
        last, before = before, before if word in _ADVERBS else word
        if word in _BE and last == "i":
            return _BE[word]
        return _YOURS.get(word, found[0])

    return _WORD.sub(turned, text)


def _own(text: str, who: str) -> str | None:
    """Return a text told of the one who spoke as they said it; None where it may be another."""
    said_by = who if who in _OWN else ""
    words = [word.casefold() for word in _WORD.findall(text)]
    anyone = {word for own in _OWN.values() for word in own} | {"her", "him", "his"}
    if not said_by:  # of `Priya` it isn't known what she is called
        return None if anyone & set(words) else text
    own, first = _OWN[said_by], words[:1]
    if any(word in own for word in words[1:]):
        return None
    if first and first[0] in own:
        begun = own[first[0]]
        if first[0].endswith("'s") and words[1:2] and words[1] not in _IS:
            return None  # it may be `has`
        if first[0] == said_by:
            verb = words[1] if len(words) > 1 else ""
            if verb not in _FIRST and said_by != "they":
                return None
            form = "" if said_by == "they" else _FIRST[verb]
            text = re.sub(r"^\w+ [\w']+", f"{begun} {form or verb}", text, count=1)
        else:
            text = begun + text[len(first[0]) :]
    return _belonging(text, said_by)


def _belonging(text: str, who: str) -> str | None:
    """Return a text with what belongs to the one who spoke as theirs."""
    mine = _MINE[who]
    whose, whom = ("our", "us") if who == "they" else ("my", "me")

    def turned(found: re.Match[str]) -> str:
        behind = text[found.end() :]
        owns = who in {"he", "they"} or _AFTER_OWN.match(behind)
        return whose if owns else whom

    text = re.sub(rf"\b{mine}\b", turned, text, flags=re.IGNORECASE)
    if who != "she":
        text = re.sub(rf"\b{'him' if who == 'he' else 'them'}\b", whom, text, flags=re.IGNORECASE)
    return text


_CLIPPED: Mapping[str, str] = {
    "iam": "I'm",
    "i'm": "I'm",
    "i've": "I've",
    "id": "I'd",
    "hed": "he'd",
    "shed": "she'd",
}
"""What could hardly be another word there, besides what is restored everywhere."""
_DOUBTFUL = frozenset("ill well were shell wed hell".split())
"""The same, where it may be another word: what begins so isn't turned."""
_SUMMED_UP = frozenset("to about how whether nothing something everything".split())
"""With what it begins where their words are only summed up: `told me about the job`."""
_ITS = re.compile(
    r"^its(?= (?:a|an|the|not|too|between|very|up|hard|down|still|either|just|all)\b)"
)


def _clipped(text: str) -> str:
    """Return a text with the apostrophes that were left out: of `im first` `I'm first`."""
    text = _ITS.sub("it's", text)

    def written(found: re.Match[str]) -> str:
        word = found[0]
        return word if word.isupper() else _CLIPPED.get(word.casefold(), word)  # not an `ID`

    return _WORD.sub(written, text)


def _begun(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
