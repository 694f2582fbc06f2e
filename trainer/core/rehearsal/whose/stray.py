"""A line for an answer of theirs, said where that answer doesn't wait: late, or never given."""

from trainer.core.edits.accepted import counting
from trainer.core.grading.answers import Question, grade_answer
from trainer.core.log.events import AGAIN, HARD
from trainer.core.memory.step import Way
from trainer.core.rehearsal.rehearsal import Rehearsal
from trainer.core.rehearsal.whose.whose import whose
from trainer.core.rehearsal.whose.words import ASKS, plain
from trainer.core.script.cards import Card
from trainer.core.script.key import Kind
from trainer.core.sitting import answer as answering
from trainer.core.words.known import Known


def stray(call: Rehearsal, words: str, known: Known) -> Card | None:
    """Return the card of the line that words are, where nothing waits for it now; None: no such.

    It is the line itself, Hard or better, and so it is no question that it only resembles.
    """
    if call.way is Way.LETTERS or not words.strip() or whose(call, words, known):
        return None
    here = answering.asked(call).card.parent
    found: list[tuple[float, Card]] = []
    for card in call.deck:
        if card.branch is None or card.kind is not Kind.PHRASING or card.parent == here:
            continue
        question = Question(counting(call.accepted, card), call.names, strictness=call.strictness)
        graded = grade_answer(words, question, known=known)
        if (graded.suggested or 0) >= HARD:
            found.append((graded.share, card))
    return max(found, key=lambda one: one[0])[1] if found else None


def said_already(call: Rehearsal, card: Card) -> bool:
    """Tell whether a line for an answer of theirs was said in its place, and understood."""
    own = (turn for turn in call.turns if turn.card.key == card.key and not turn.taken)
    return any((turn.event.rating or AGAIN) > AGAIN for turn in own)


def asks_by_itself(call: Rehearsal, card: Card) -> bool:
    """Tell whether a line for an answer of theirs is a question, which needs no such answer.

    They can answer it whenever it comes; but not one that takes an answer up: `Great, what ...`,
    nor one in place of what is due to a reply of theirs. The script says how they answer.
    """
    first = next(iter(plain("".join(p.text for p in card.line.wanted.pieces if not p.slot))), "")
    return bool(card.line.answers) and first in ASKS and answering.asked(call).card.asked is None
