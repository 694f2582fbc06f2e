"""Whose words were said in a rehearsal: another question's, or those for another answer."""

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher

from trainer.core.edits.accepted import counting
from trainer.core.grading.answers import Question, grade_answer
from trainer.core.log.events import HARD
from trainer.core.memory.step import Way
from trainer.core.rehearsal.rehearsal import Rehearsal, Slip, Taken
from trainer.core.script.cards import Card, sisters
from trainer.core.script.script import Words
from trainer.core.sitting import answer as answering
from trainer.core.words.known import Known
from trainer.core.words.lists import LIGHT
from trainer.core.words.slots import filled

FEW = 3
"""Words of a line that is always compared; one in a language without blanks counts as one."""
NEAR = 0.3
"""Share of the words of a line below which it is not compared: it would be Again at best."""
BEGUN = 4
"""Words of another branch's line from which it is no mere politeness."""
MOSTLY = 0.75
"""Share of the words said that must be that line's, in its order."""
HEAVY = 2 / 3
"""Share of the heavy words said that must stand in a line which they are short for."""
ASKING = frozenset("how what when where which who whom whose why".split())
"""Words of any question, which tell none from another."""
ASIDE = frozenset(
    "personally honestly frankly really actually exactly currently overall maybe perhaps".split()
)
"""Words that can be put into any short question and leave it the same."""
CLIPPED = frozenset("d ll m re s t ve".split())
"""What an apostrophe leaves of a word."""
LEAST = LIGHT | ASKING | CLIPPED
"""Words that tell no line from another."""
ASKS = ASKING | frozenset(
    "do does did would could can will should are is am have has may any"
    " whats hows whos wheres".split()
)
"""Words with which a question begins."""
_CLAUSE = re.compile(r"[.!?;:,]+\s*")
_NUMBER_ONE = re.compile(r"(?:\bno\.? ?|\bnumber |# ?)1\b")
_WORD = re.compile(r"[^\W_]+")


def another_branch(
    words: str,
    names: Mapping[str, str],
    others: Mapping[str, Sequence[Words]],
    *,
    own: Sequence[Words] = (),
) -> str | None:
    """Return which other branch's line was said in part, by its id; None: none.

    So it is where nearly all that was said is of that line, and more than is of the `own`.
    """
    said = plain(words)
    if not said:
        return None
    shares = {branch: _of(said, wordings, names) for branch, wordings in others.items()}
    best = max(shares, key=lambda branch: shares[branch], default=None)
    if best is None or shares[best] < max(BEGUN, MOSTLY * len(said)):
        return None
    return best if shares[best] > _of(said, own, names) else None


def _of(said: Sequence[str], wordings: Iterable[Words], names: Mapping[str, str]) -> int:
    """Count the words said that are a line's, in its order; of its wordings the nearest counts."""
    lines = (plain(" ".join(filled(words, names).shown)) for words in wordings)
    found = (SequenceMatcher(None, said, line, autojunk=False) for line in lines)
    return max((sum(b.size for b in each.get_matching_blocks()) for each in found), default=0)


def of_branch(call: Rehearsal, chosen: str) -> Taken | None:
    """Return whose words they were, where they were another branch's."""
    found = (each for each in call.deck if each.branch and each.key.choice == chosen)
    return next((Taken(Slip.BRANCH, each) for each in found), None)


def _near(words: str, wordings: Iterable[Words]) -> bool:
    """Tell whether enough words of a line are among those said that they could be its own."""
    said = set(plain(words))
    return any(
        len(wanted) <= FEW or sum(word in said for word in wanted) >= NEAR * len(wanted)
        for wanted in (plain(each.text) for each in wordings)
    )


def plain(text: str) -> list[str]:
    """Return the words of a text, as they are compared here: in small letters, no signs.

    >>> plain("You're No. 1!")
    ['you', 're', 'number', 'one']
    """
    return _WORD.findall(_NUMBER_ONE.sub("number one", text.casefold()))


def whose(call: Rehearsal, words: str, known: Known) -> Taken | None:
    """Return whose words they are when they are another question's: Hard or better there."""
    if not words.strip():
        return None
    here = answering.asked(call).card
    found: list[tuple[bool, float, Taken]] = []
    for card in call.order:
        # What answers their words is no question: nobody says it before they speak.
        if card.key == here.key or card.cue.heard:
            continue
        wordings = counting(call.accepted, card)
        if call.way is not Way.LETTERS and not _near(words, wordings):
            continue
        slip = Slip.EARLIER if card.cue.id in call.said else Slip.LATER
        question = Question(wordings, call.names, call.way is Way.LETTERS, call.strictness)
        graded = grade_answer(words, question, known=known)
        if (graded.suggested or 0) >= HARD:
            found.append((slip is Slip.LATER, graded.share, Taken(slip, card)))
    return max(found, key=lambda one: one[:2])[2] if found else None


def tried(call: Rehearsal, words: str) -> bool:
    """Tell whether words are an attempt at a question, or at what may be said now, however poor.

    Some of its line is there. Of first letters nobody can tell, so they are one. Anything else is
    a remark.
    """
    if call.way is Way.LETTERS:
        return bool(words.strip())
    names = {word for name in call.names.values() for word in plain(name)}
    said = [word for word in plain(words) if word not in names]
    heavy = set(said) - LEAST - ASIDE
    here = answering.asked(call).card.key.place
    cards = (card for card in call.deck if card.asked is None or card.key.place == here)
    lines = (each for card in cards for each in counting(call.accepted, card))
    return any(_some_of(said, heavy, each, call.names) for each in lines)


def _some_of(said: Sequence[str], heavy: set[str], words: Words, names: Mapping[str, str]) -> bool:
    """Tell whether as much of a line was said as is in no remark by chance."""
    line = plain(" ".join(filled(words, names).shown))
    shared = len(heavy.intersection(line))
    if shared >= 2 and 2 * shared >= len(heavy):  # noqa: PLR2004 one word may be there by chance
        return True
    most = _of(said, (words,), names)
    if most < min(len(line), max(FEW, NEAR * len(line))):
        return bool(shared) and len(line) <= FEW
    return bool(shared) or most >= MOSTLY * len(said)


def shortened(call: Rehearsal, words: str, here: Card) -> Taken | Card | None:
    """Return which question words are short for, where one stands out; `here` for the one at hand.

    A question is one also in quite other words, where all of its key words are among them.
    """
    return _clipped(call, words, here) or _reworded(call, words, here)


def _reworded(call: Rehearsal, words: str, here: Card) -> Taken | Card | None:
    """Return which question is asked in other words ("How would you rank me among them all?").

    Its key words are all there, and no other question's are.
    """
    said = set(plain(words))
    if here.cue.heard or not asks(words):
        return None
    if here.asked is not None:  # what a follow-up may say tells no other question
        near = (*here.line.wordings, *(each for one in sisters(here).values() for each in one))
        said -= {word for each in near for word in plain(each.text)}
    found = [card for card in call.order if not card.cue.heard and _keyed(call, card, said)]
    return _found(call, found[0], here) if len(found) == 1 else None


def _keyed(call: Rehearsal, card: Card, said: set[str]) -> bool:
    """Tell whether all key words of a line were said, if it has any."""
    return any(
        (keys := _key_words(each)) and keys <= said for each in counting(call.accepted, card)
    )


def asks(words: str, *, least: int = 1) -> bool:
    """Tell whether words ask something: a clause of so many words at least begins so."""
    clauses = (_begun(plain(clause)) for clause in _CLAUSE.split(words))
    return any(len(clause) >= least and clause[:1] and clause[0] in ASKS for clause in clauses)


def _begun(clause: list[str]) -> list[str]:
    """Return the words of a clause without what ties it to the one before: "and what ..."."""
    return clause[1:] if clause[:1] and clause[0] in {"and", "but", "so", "then"} else clause


def _found(call: Rehearsal, card: Card, here: Card) -> Taken | Card:
    if card.key == here.key:
        return here
    return Taken(Slip.EARLIER if card.cue.id in call.said else Slip.LATER, card)


def _clipped(call: Rehearsal, words: str, here: Card) -> Taken | Card | None:
    """Return which question words are a part of.

    Their heavy words are mostly in its line, and more of their words in its order than in the line
    of any other question: "Would you hire me?" One asked before is asked again. What is short for
    a follow-up comes to its point: its key words, or something of its second half; and is not as
    good for another answer's: "What makes me unique?"
    """
    said = [word for word in plain(words) if word not in ASIDE]
    names = {word for name in call.names.values() for word in plain(name)}
    heavy = {word for word in said if word not in LEAST | names}
    if not heavy:
        return None
    cards = [here, *(card for card in call.order if card.key != here.key and not card.cue.heard)]
    found: list[tuple[int, Card]] = []
    for card in cards:
        wordings = counting(call.accepted, card)
        own = {word for each in wordings for word in plain(each.text)}
        if len(heavy & own) >= HEAVY * len(heavy) and _telling(heavy & own, wordings):
            found.append((_of(said, wordings, call.names), card))
    found.sort(key=lambda one: -one[0])
    if not found or found[0][0] < MOSTLY * len(said):
        return None
    if len(found) > 1 and found[1][0] == found[0][0]:
        return None
    card = found[0][1]
    if card is here and here.asked is not None and not _to_the_point(call, said, here):
        return None
    return _found(call, card, here)


def _telling(shared: set[str], wordings: Iterable[Words]) -> bool:
    """Tell whether words stand for a line: one alone only where it is of its key words, if any."""
    keys = {word for each in wordings for word in _key_words(each)}
    return len(shared) > 1 or not keys or bool(shared & keys)


def _key_words(words: Words) -> set[str]:
    return {word for piece in words.pieces if piece.key for word in plain(piece.text)} - LIGHT


def _to_the_point(call: Rehearsal, said: Sequence[str], card: Card) -> bool:
    """Tell whether words are a follow-up's more than any other's of its fork, and not its begin."""
    wordings, own = counting(call.accepted, card), 0
    for words in wordings:
        line = plain(" ".join(filled(words, call.names).shown))
        blocks = SequenceMatcher(None, said, line, autojunk=False).get_matching_blocks()
        end = max((block.b + block.size for block in blocks if block.size), default=0)
        key = _key_words(words)
        if 2 * end > len(line) or (key and key <= set(said)):
            own = max(own, sum(block.size for block in blocks))
    others = sisters(card).values()
    return own > max((_of(said, other, call.names) for other in others), default=0)
