"""Whether words are a certain line of the script, word for word or nearly so."""

from trainer.core.edits.accepted import counting
from trainer.core.grading.answers import Question, grade_answer
from trainer.core.log.events import HARD
from trainer.core.memory.step import Way
from trainer.core.rehearsal.rehearsal import Rehearsal
from trainer.core.script.cards import Card
from trainer.core.script.key import Kind
from trainer.core.words.known import Known

NEARLY = 0.9
"""Share of a line's words from which it is said nearly word for word."""


def exactly(call: Rehearsal, card: Card, words: str, known: Known) -> bool:
    """Tell whether words are nearly word for word a card's line; of first letters nobody knows."""
    if call.way is Way.LETTERS or card.kind is not Kind.PHRASING or not words.strip():
        return False
    question = Question(counting(call.accepted, card), call.names, strictness=call.strictness)
    graded = grade_answer(words, question, known=known)
    return (graded.suggested or 0) >= HARD and graded.share >= NEARLY
