"""What was said in a rehearsal, held against what was to be said, and whose words it was."""

from datetime import datetime

from trainer.core.edits.accepted import counting
from trainer.core.grading.answers import RECOGNIZED as OF_A_BRANCH
from trainer.core.grading.answers import Question, share_of
from trainer.core.grading.ratings import helped
from trainer.core.log.events import AGAIN, GOOD
from trainer.core.memory.step import Way
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal, Slip, Taken
from trainer.core.script.cards import Card
from trainer.core.script.key import Kind
from trainer.core.sitting import answer as answering
from trainer.core.sitting.keep import in_hand
from trainer.core.sitting.task import Verdict, elapsed
from trainer.core.value import replace
from trainer.core.words.known import Known

RECOGNIZED = 0.8
"""The share of another question from which words are taken for that question."""


def said(call: Rehearsal, words: str, *, now: datetime, known: Known, keys: str = "") -> Rehearsal:
    """Return the call with `words` (or first letters) held against what was to be said.

    `keys` as in a drill: what was typed for first letters, key by key.

    Live, a question that was asked before is answered shortly, and the call waits for the next.
    """
    if call.quiet:
        return _kept_quiet(call, words, now=now, known=known)
    after = answering.answer(call, words, now=now, known=known, keys=keys)
    verdict = in_hand(after)
    if verdict.grade is None:
        return replace(after, taken=None)
    taken = _whose(call, keys or words, known, own=verdict.grade.share)
    if taken and taken.slip is Slip.EARLIER and call.live:
        return replace(call, heard=Heard.ALREADY)
    if taken:
        chosen = taken.card.key.choice if taken.slip is Slip.BRANCH else None
        verdict = replace(verdict, suggested=AGAIN, chosen=chosen)
    carried = words if call.live and taken and taken.slip is Slip.LATER else ""
    return replace(after, verdict=verdict, taken=taken, carried=carried)


def _kept_quiet(call: Rehearsal, words: str, *, now: datetime, known: Known) -> Rehearsal:
    """Return the call where nothing more was to be said; only another branch's words are wrong."""
    task = answering.asked(call)
    seconds = elapsed(task.since, now)
    spoken = call.way.spoken
    taken = None if spoken else _whose(call, words, known, own=0.0)
    if taken and taken.slip is Slip.BRANCH:
        suggested, chosen = AGAIN, taken.card.key.choice
    else:
        suggested, chosen = helped(GOOD, task.help, 1), task.card.key
    verdict = Verdict(task, words, None if spoken else suggested, seconds, chosen=chosen)
    going_on = taken and taken.slip is Slip.LATER
    return replace(
        call,
        verdict=verdict,
        taken=taken if taken and taken.slip is Slip.BRANCH else None,
        carried=words if going_on else "",
    )


def _whose(call: Rehearsal, words: str, known: Known, *, own: float) -> Taken | None:
    """Return whose words they are when another line is nearer than the one wanted."""
    task = answering.asked(call)
    found: list[tuple[float, Taken]] = []
    ahead = call.order[call.place + 1 :]
    asked = {turn.card.key for turn in call.turns}
    for card in call.deck:
        if card.key == task.card.key or card.kind is not Kind.PHRASING:
            continue
        if card.asked is None:
            slip = Slip.LATER if card in ahead else Slip.ELSEWHERE
            slip = Slip.EARLIER if card.key in asked else slip
        elif card.asked is task.card.asked:
            slip = Slip.BRANCH
        else:
            continue
        share = _share(call, words, card, known)
        enough = OF_A_BRANCH if slip is Slip.BRANCH else RECOGNIZED
        if share >= enough and share > own:
            found.append((share, Taken(slip, card)))
    return max(found, key=lambda pair: pair[0])[1] if found else None


def _share(call: Rehearsal, words: str, card: Card, known: Known) -> float:
    """Return the share of the line that `words` say, or letters."""
    question = Question(counting(call.accepted, card), call.names, call.way is Way.LETTERS)
    return share_of(words, question, known=known)
