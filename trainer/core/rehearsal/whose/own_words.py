"""Which question was asked in one's own words: by what it speaks of, whatever its wording.

Each thing spoken of votes for the lines that speak of it: the fewer they are, and the more it is
what they are about, the more. The line that most of it speaks for is meant, where it stands out.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from trainer.core.edits.accepted import counting
from trainer.core.rehearsal.rehearsal import Rehearsal
from trainer.core.rehearsal.whose.senses.frame import COMMON
from trainer.core.rehearsal.whose.senses.senses import senses
from trainer.core.rehearsal.whose.words import asks, plain, spelled
from trainer.core.script.cards import Card
from trainer.core.script.script import Piece, Words
from trainer.core.words.lists import TITLES

WHOLE = 1.0
"""What a thing counts that a line is about: it is in bold there, or in its heading."""
ALONE = 0.75
"""What it counts in a line that has nothing in bold."""
IN_PASSING = 0.5
"""What it counts beside what is in bold; and what is common at the most."""
UNHEARD = 0.75
"""What a thing weighs that no line speaks of."""
ENOUGH = 0.5
"""Share of what was said that has to speak for a line."""
TELLING = 0.3
"""What has to speak for it beside what is common."""
CLEAR = 1.25
"""How much more has to speak for it than for any other."""
AT_HAND = 1.25
"""How much more likely the line at hand is meant than another."""
NEAR = 0.35
"""Share of what was said that has to speak for the line at hand."""
SURE = 0.75
"""Share that is enough for the line at hand though it is common, where it speaks for no other."""
_CALLED = {"interviewer": "", "me": "", "next": " them "}
"""What people go by whose names are known; anything else goes by what it is."""
_PRONOUNS = {
    **dict.fromkeys(("he", "she", "they", "him"), "them"),
    **dict.fromkeys(("his", "her", "hers", "theirs"), "their"),
}
_WONDERS = re.compile(
    r"\b(?:tell me|wonder(?:ed|ing)?|i (?:d|would|want|wanted|need|needed|hoped)"
    r"(?: like| love)? to (?:know|hear|ask|find out|understand|learn)"
    r"|i (?:m|am|was) (?:\w+ )?(?:curious|(?:calling|hoping|going) to (?:ask|find out|hear|learn))"
    r"|walk me through|give me|let me ask|describe"
    r"|(?:got|have) any (?:\w+ )?(?:tips?|advice|pointers?|suggestions?|ideas?|thoughts"
    r"|feedback))\b|^(?:(?:so|and|well|ok|now|then) )*you (?:got|have|ve got) my back\b"
    r"|^(?:(?:so|and|well|ok|now|then) )*you (?:think|figure|reckon|suppose"
    r"|guess)\b(?! (?:so|about))"
)
"""How people ask something without a question."""
_STUTTERED = 3
"""Words that somebody says twice, and means once, at the most."""
_WONDERED = re.compile(
    r"\b(?:wonder(?:ed|ing)?|curious|(?:like|love|wanted|want) to (?:ask|know))\b"
)
"""What leads to that, however much was said before."""
_TAGGED = re.compile(
    r"(?:\w+ ){4}(?!(?:it|that|this|all|s|re|m|is|was|be|are|them|way|thing|everything|out) )\w+"
    r" (?:right|correct|huh|yeah|yes|eh)$"
    r"|(?:\w+ ){2}(?:would|will|could|can|do|does|did|are|is|am|was|have|has)(?:n? t)?"
    r" (?:you|i|he|she|they|it|we)$|(?:\w+ ){2}or (?:not|no)$"
)
"""What makes a question of a statement, at its end: "I'd have the job, right"."""
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+\b")
_SOMEONE = re.compile(r"\b(?:he|she|they)\b", re.IGNORECASE)
"""Who is spoken of there: any other name is a thing's, as in "Will he ask about Excel?"."""
_SOMEBODY = re.compile(
    r"\b(?:the|this) (?:next )?(?:(?:person|interviewer|interviewing authority)\b(?! to)"
    r"|(?:person|man|woman|guy|lady|gentleman|one)(?= (?:who |whom |that )?i (?:ll|will|m|am) ))"
    r"(?: (?:who |whom |that )?i (?:ll|will|m|am) (?:\w+ ){0,3}(?:meet|meeting|see|seeing|talk"
    r"|talking|speak|speaking)(?: (?:to|with))?\b)?"
)
"""Whoever is next, by what they are: "the man I'll be meeting"."""
_FILLED = re.compile(
    r",\s*(?:you know|i mean|like|um|uh|er|well|let's say|how to say)\s*,", re.IGNORECASE
)
"""What is put into any question."""

Spoken = Mapping[str, float]
"""What a line speaks of, and how much."""


def meant_by(call: Rehearsal, words: str, cards: Sequence[Card], here: Card) -> Card | None:
    """Return the card of the line that words of one's own mean; None: none stands out.

    Of those that they mean in full, each as well as the other, it is the first; where all of it may
    mean what the line at hand is about, it means that, and else the question they replied to.
    """
    about = [_about(call, card) for card in cards]
    named = words if _SOMEONE.search(words) else _NAME.sub(lambda n: _they(n[0], call.names), words)
    things = senses(told(named, call.names))
    lines = [card for card, each in zip(cards, about, strict=True) if _all_about(each, things)]
    near = [card for card in lines if card.cue.id == here.cue.id and card.asked is None]
    if here in lines or near:
        return here if here in lines else near[0]
    votes = [_votes(thing, about) for thing in things]
    weight = sum(most or UNHEARD for most, _ in votes)
    sums = [sum(each[n] for _, each in votes) for n in range(len(cards))]
    likely = [s * AT_HAND if card is here else s for s, card in zip(sums, cards, strict=True)]
    best = max(range(len(cards)), key=lambda n: likely[n])
    rivals = (n for n in range(len(cards)) if n != best and not _as_well(votes, best, n))
    second = max((likely[n] for n in rivals), default=0.0)
    rare = sum(v[best] for t, (_, v) in zip(things, votes, strict=True) if not t <= COMMON)
    share, hand = sums[best] / weight if weight else 0.0, cards[best] is here
    if likely[best] < CLEAR * second or share < (NEAR if hand else ENOUGH):
        return None
    sure = hand and share >= SURE and sums[best] >= IN_PASSING
    return cards[best] if sure or rare >= TELLING else None


def _all_about(line: Spoken, things: Sequence[frozenset[str]]) -> bool:
    """Tell whether each thing spoken of may be what a line is about, and isn't common."""
    return bool(things) and all(
        any(line.get(name) == WHOLE for name in thing - COMMON) for thing in things
    )


def _as_well(votes: Sequence[tuple[float, Sequence[float]]], one: int, other: int) -> bool:
    """Tell whether all that is spoken of speaks in full for either of two lines."""
    return all(each[one] == each[other] == WHOLE for _, each in votes)


def tells(call: Rehearsal, words: str, card: Card, here: Card) -> bool:
    """Tell whether anything spoken of is spoken of in a line, and not in the one at hand."""
    about, own = _about(call, card), _about(call, here)
    things = senses(told(words, call.names))
    return any(thing & about.keys() and not thing & own.keys() for thing in things)


def speaks_of(call: Rehearsal, words: str, cards: Iterable[Card]) -> bool:
    """Tell whether anything spoken of is what one of these lines is about, and isn't common."""
    found = (each for card in cards for each in _about(call, card).items())
    about = {name for name, counts in found if counts == WHOLE} - COMMON
    return any(thing & about for thing in senses(told(words, call.names)))


def wonders(words: str) -> bool:
    """Tell whether words ask something, as a question or as people ask without one."""
    said = " ".join(spelled(words))
    led = _WONDERS.search(said) or _WONDERED.search(said) or _TAGGED.search(said)
    return "?" in words or asks(words) or bool(led)


def wondered(words: str) -> str:
    """Return what somebody wonders about, without what led to it; empty: nothing led to it.

    >>> wondered("I'm so glad to be back, and I was just wondering, what's next?")
    'what s next'
    """
    *before, rest = _WONDERED.split(" ".join(spelled(words)))
    return rest.strip() if any(before) else ""


def _votes(thing: frozenset[str], about: Sequence[Spoken]) -> tuple[float, list[float]]:
    """Return what a thing weighs, and how much it speaks for each line.

    Of all that it may mean, what speaks most for a line counts there.
    """
    weight, votes = 0.0, [0.0] * len(about)
    for name in thing:
        most = IN_PASSING if name in COMMON else WHOLE
        counts = [min(each.get(name, 0.0), most) for each in about]
        for n, count in enumerate(counts):
            if count:
                share = count / sum(counts)
                weight, votes[n] = max(weight, share * most), max(votes[n], share * count)
    return weight, votes


def _about(call: Rehearsal, card: Card) -> Spoken:
    """Return what a line speaks of, and how much each thing counts in it."""
    heading = _named(card.cue.heading.pieces).removeprefix("Ask ") if card.asked is None else ""
    names = tuple(sorted(call.names.items()))
    theirs = card.cue.heard if card.asked is None else ()
    return _spoken_of(heading, tuple(counting(call.accepted, card)), theirs, names)


@lru_cache(maxsize=256)
def _spoken_of(
    heading: str,
    wordings: tuple[Words, ...],
    theirs: tuple[Words, ...],
    names: tuple[tuple[str, str], ...],
) -> Spoken:
    """Return what a line speaks of: kept, for a call asks it of every line at every question.

    What they said that it answers, it speaks of in passing.
    """
    found: dict[str, float] = {}

    def speaks(text: str, counts: float) -> None:
        for name in (each for thing in senses(told(text, dict(names))) for each in thing):
            found[name] = max(found.get(name, 0.0), counts)

    speaks(heading, WHOLE)
    for words in theirs:
        speaks(_named(words.pieces), IN_PASSING)
    for words in wordings:
        bold = " . ".join(piece.text for piece in words.pieces if piece.key)
        speaks(bold, WHOLE)
        speaks(_named(words.pieces), IN_PASSING if bold else ALONE)
    return found


def _named(pieces: Iterable[Piece]) -> str:
    """Return words with whoever they speak of as `them`."""
    return "".join(_CALLED.get(p.text, f" {p.text} ") if p.slot else p.text for p in pieces)


def told(text: str, names: Mapping[str, str]) -> str:
    """Return words as senses are looked for in them: no titles, nobody's name, `him` as `them`.

    >>> told("Mr. Lee's role?", {"next": "Mr. Lee"})
    'them s role'
    """
    called = {
        word: _CALLED.get(slot, slot).strip()
        for slot, name in names.items()
        for word in plain(name)
        if word not in TITLES
    }
    plainly = _unstuttered(spelled(_FILLED.sub(" ", text)))
    said = [called.get(word, _PRONOUNS.get(word, word)) for word in plainly]
    found = " ".join(word for word in said if word and word not in TITLES)
    return _SOMEBODY.sub("them", found)


def _unstuttered(said: Sequence[str]) -> list[str]:
    """Return words without those that are said twice in a row, one or a few of them.

    >>> _unstuttered("how is he as a as a person".split())
    ['how', 'is', 'he', 'as', 'a', 'person']
    """
    found: list[str] = []
    for word in said:
        found.append(word)
        for few in range(1, _STUTTERED + 1):
            if found[-few:] == found[-2 * few : -few]:
                del found[-few:]
                break
    return found


def _they(name: str, names: Mapping[str, str]) -> str:
    """Return a name as it is where it is known; somebody else's is `they`."""
    known = {word for each in names.values() for word in plain(each)}
    return name if name.casefold() in TITLES | known | {"no"} else "they"
