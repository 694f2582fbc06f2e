"""Whose words were said in a rehearsal: another question's, or those for another answer."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from trainer.core.edits.accepted import counting
from trainer.core.grading.answers import Question, grade_answer
from trainer.core.log.events import HARD
from trainer.core.memory.step import Way
from trainer.core.rehearsal.rehearsal import Rehearsal, Slip, Speech, Taken
from trainer.core.rehearsal.whose.senses.frame import FRAME
from trainer.core.rehearsal.whose.words import ASIDE, LEAST, MOSTLY, in_order, peculiar, plain
from trainer.core.script.script import Words
from trainer.core.sitting import answer as answering
from trainer.core.sitting import listening
from trainer.core.words.known import Known
from trainer.core.words.slots import filled

FEW = 3
"""Words of a line that is always compared; one in a language without blanks counts as one."""
NEAR = 0.3
"""Share of the words of a line below which it is not compared: it would be Again at best."""
_ASKING = frozenset("what how why who which where when".split())
BEGUN = 4
"""Words of another branch's line from which it is no mere politeness."""


def another_branch(
    words: str,
    names: Mapping[str, str],
    others: Mapping[str, Sequence[Words]],
    *,
    own: Sequence[Words] = (),
) -> str | None:
    """Return which other branch's line was said in part, by its id; None: none.

    So it is where nearly all that was said is of that line, and more than is of the `own`; and
    some of it is said nowhere else, neither in the `own` nor in a third branch's: what fits two
    other branches as well tells neither. Where a line of one's own waits, that is no word around
    any question: "Then please tell me".
    """
    said = plain(words)
    if not said:
        return None
    around = FRAME if own else frozenset[str]()
    shares = {
        branch: in_order(said, wordings, names)
        for branch, wordings in others.items()
        if peculiar(said, wordings, (*own, *_beside(branch, others))) - around
    }
    best = max(shares, key=lambda branch: shares[branch], default=None)
    if best is None or shares[best] < max(BEGUN, MOSTLY * len(said)):
        return _told_apart(said, others, own) if own else None
    return best if shares[best] > in_order(said, own, names) else None


def _told_apart(
    said: Sequence[str], others: Mapping[str, Sequence[Words]], own: Sequence[Words]
) -> str | None:
    """Return the only branch of whose line several weighty words were said that no other has.

    `How do I get him to feel that way?` is the line after a yes in one's own words, and none after
    a no. None where a word was said that only the line at hand has, too.
    """
    every = [each for wordings in others.values() for each in wordings]
    if peculiar(said, own, every) - LEAST:
        return None
    having = [
        branch
        for branch, wordings in others.items()
        if len(peculiar(said, wordings, (*own, *_beside(branch, others))) - LEAST) >= FEW
    ]
    return having[0] if len(having) == 1 else None


def _beside(branch: str, others: Mapping[str, Sequence[Words]]) -> Iterator[Words]:
    """Yield the wordings of the other branches than one."""
    yield from (each for other, wordings in others.items() if other != branch for each in wordings)


def branch_in_own_words(
    words: str, names: Mapping[str, str], others: Mapping[str, Sequence[Words]]
) -> str | None:
    """Return which branch's line was said in one's own words where none was due; None: none.

    As much of it has to be there as is in no remark by chance, and not as much of another's.
    """
    called = {word for name in names.values() for word in plain(name)}
    said = [word for word in plain(words) if word not in called]
    heavy = set(said) - LEAST - ASIDE
    shares = {
        branch: in_order(said, wordings, names)
        for branch, wordings in others.items()
        if peculiar(said, wordings, ())
        and any(_asks_alike(said, w) and _some_of(said, heavy, w, names) for w in wordings)
    }
    best = max(shares, key=lambda branch: shares[branch], default=None)
    if best is None or shares[best] < BEGUN or 2 * shares[best] < len(said):
        return None
    return best if list(shares.values()).count(shares[best]) == 1 else None


def _asks_alike(said: Sequence[str], words: Words) -> bool:
    """Tell whether words ask where a line asks: `I hope to be number one` is no such question."""
    return not _ASKING.intersection(plain(words.text)) or bool(_ASKING.intersection(said))


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
    most = in_order(said, (words,), names)
    if most < min(len(line), max(FEW, NEAR * len(line))):
        return bool(shared) and len(line) <= FEW
    return bool(shared) or most >= MOSTLY * len(said)


def given(call: Rehearsal, speech: Speech, *, known: Known) -> Rehearsal:
    """Return the call with an answer held against the line at hand, typed or heard."""
    words, now, keys, heard = speech.words, speech.now, speech.keys, speech.heard
    if heard is None:
        return answering.answer(call, words, now=now, known=known, keys=keys)
    return listening.heard(call, heard, now=now, known=known)
