"""The line that was due, said after all where another answer's was said first."""

from trainer.core.grading.terms import Help
from trainer.core.rehearsal.rehearsal import Rehearsal, Slip, Speech, Waits, mine, put, unwaited
from trainer.core.rehearsal.said import fits, nothing, short
from trainer.core.rehearsal.whose.whose import given
from trainer.core.script.key import Kind
from trainer.core.sitting import answer as answering
from trainer.core.sitting.keep import in_hand
from trainer.core.sitting.task import Task
from trainer.core.value import replace
from trainer.core.words.known import Known


def corrected(call: Rehearsal, speech: Speech, *, known: Known) -> Rehearsal | None:
    """Return the call with the line in hand in whose place another answer's was said just now.

    None: the words are not that line, or are the one that is due now. It is a second try of it,
    which they answer.
    """
    before = _before(call) if speech.words.strip() else None
    if before is None or before.task is None:
        return None
    here = in_hand(given(call, speech, known=known))
    if here.suggested is None or fits(call, here, speech, known=known):
        return None
    after = given(_there(call, before, before.task), speech, known=known)
    verdict = in_hand(after)
    if verdict.chosen or (nothing(verdict) and not short(after, verdict)):
        return None
    return mine(replace(after, waits=Waits.LINE), speech.words, verdict.task.step.way)


def _before(call: Rehearsal) -> Rehearsal | None:
    """Return the call in which the other answer's line was said; None: that was not said last."""
    last = call.turns[-1] if call.turns else None
    if last is None or last.card.kind is not Kind.PHRASING or last.taken is None:
        return None
    if last.taken.slip is not Slip.BRANCH or call.quiet or call.waits is not Waits.LINE:
        return None
    before = call.earlier
    while before and not (before.task and before.task.card.key == last.card.key):
        before = before.earlier
    return before


def _there(call: Rehearsal, before: Rehearsal, task: Task) -> Rehearsal:
    since = answering.asked(call).since
    call = replace(
        unwaited(call),
        place=before.place,
        trail=before.trail,
        reply=before.reply,
        branch=before.branch,
        sorry=False,
        lost=0,
    )
    return put(call, replace(task, since=since, help=Help()))
