"""Whether words pass for the line they were said to, or were at least meant as it."""

from trainer.core.grading.voice.rating import SOME
from trainer.core.log.events import AGAIN, HARD
from trainer.core.memory.step import Way
from trainer.core.rehearsal.rehearsal import Rehearsal, Speech
from trainer.core.rehearsal.whose.short import shortened
from trainer.core.rehearsal.whose.whose import whose
from trainer.core.sitting import answer as answering
from trainer.core.sitting.keep import in_hand
from trainer.core.sitting.task import Verdict
from trainer.core.words.known import Known


def fits(call: Rehearsal, verdict: Verdict, speech: Speech, *, known: Known) -> bool:
    """Tell whether an answer passes for its line, and its words are no other question's rather.

    By ear half of a line's heavy words pass for it. Where they are another question's as they would
    be typed, and wouldn't be this one's, they are that one.
    """
    if verdict.suggested in (AGAIN, None):
        return False
    if verdict.heard is None or verdict.suggested != HARD or not whose(call, speech.words, known):
        return True
    typed = in_hand(answering.answer(call, speech.words, now=speech.now, known=known))
    return typed.suggested != AGAIN


def meant(call: Rehearsal, verdict: Verdict) -> bool:
    """Tell whether an answer in hand was an attempt at its line, to which they can say something.

    No silence is, nor are words that fit nothing or are those for another answer.
    """
    if verdict.suggested != AGAIN or verdict.task.step.way is Way.CHOOSE:
        return True
    if call.taken or verdict.chosen:
        return False
    return not nothing(verdict) or short(call, verdict)


def unsaid(call: Rehearsal, verdict: Verdict) -> frozenset[str]:
    """Return the ids of the questions that came up and were not asked, after an answer in hand."""
    card = verdict.task.card
    if card.asked is not None:
        return call.unsaid
    own = frozenset({card.cue.id})
    return call.unsaid - own if meant(call, verdict) else call.unsaid | own


def short(call: Rehearsal, verdict: Verdict) -> bool:
    """Tell whether what was said is short for what was to be said."""
    card = verdict.task.card
    return shortened(call, verdict.said, card) is card


def nothing(verdict: Verdict) -> bool:
    """Tell whether the words fit nothing: less than half of what was wanted is in them."""
    if verdict.heard:
        return verdict.heard.arrived.matched < SOME
    graded = verdict.grade
    return graded is None or not graded.right or any(loss.rule == "line" for loss in graded.lost)
