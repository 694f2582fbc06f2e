"""What was said in a rehearsal, held against what was to be said, and whose words it was."""

import re
from collections.abc import Iterable
from datetime import datetime
from functools import partial

from trainer.core.edits.accepted import counting
from trainer.core.grading.answers import Question, grade_answer, other_branch
from trainer.core.grading.ratings import helped
from trainer.core.grading.terms import Help
from trainer.core.grading.voice.rating import SOME
from trainer.core.grading.voice.utterance import Utterance
from trainer.core.log.events import AGAIN, GOOD, HARD
from trainer.core.memory.step import Way
from trainer.core.rehearsal.course import walked
from trainer.core.rehearsal.rehearsal import (
    Heard,
    Rehearsal,
    Slip,
    Taken,
    Waits,
    mine,
    put,
    theirs,
)
from trainer.core.script.cards import Card, sisters
from trainer.core.script.script import Words
from trainer.core.sitting import answer as answering
from trainer.core.sitting import listening
from trainer.core.sitting.keep import in_hand
from trainer.core.sitting.task import Verdict, elapsed
from trainer.core.value import replace
from trainer.core.words.known import Known

FEW = 3
"""Words of a line that is always compared; one in a language without blanks counts as one."""
NEAR = 0.3
"""Share of the words of a line below which it is not compared: it would be Again at best."""
_WORD = re.compile(r"[^\W_]+")


def judged(
    call: Rehearsal,
    words: str,
    *,
    now: datetime,
    known: Known,
    keys: str = "",
    heard: Utterance | None = None,
) -> Rehearsal:
    """Return the call with `words` (or first letters) held against what was to be said.

    `keys` as in a drill: what was typed for first letters, key by key. `heard`: the words are a
    recognizer's, and where it can't be sure the answer in hand has no rating.

    There is an answer in hand after it; else they asked what that was, or told that they had been
    asked already, and the call waits as before. No task is left where nothing more is to be asked,
    and where nothing was said to what they had answered already.
    """
    if call.quiet:
        return _kept_quiet(call, words, now=now, known=known)
    given = partial(_given, words=words, now=now, known=known, keys=keys, heard=heard)
    after = given(call)
    verdict = in_hand(after)
    if verdict.suggested not in (AGAIN, None):
        return _in_hand(after, words)
    taken = None if verdict.chosen else _whose(call, keys or words, known)
    if taken is None:
        return _not_said(call, after, words)
    if taken.slip is Slip.EARLIER:
        call = replace(call, twice=call.twice | {taken.card.cue.id})
        return theirs(mine(call, words, call.way), Heard.ALREADY)
    # Words that fit another question, not asked so far, are that one: Hard or better there, and
    # Again here.
    if not _due_now(call):
        return _in_hand(given(out_of_order(call, taken.card)), words)
    # What would have answered what they said can't be said later: it was missed, and the words
    # wait for their question.
    missed = answering.answer(call, "", now=now, known=known)
    return replace(missed, taken=None, carried=words)


def _given(
    call: Rehearsal, *, words: str, now: datetime, known: Known, keys: str, heard: Utterance | None
) -> Rehearsal:
    """Return the call with an answer held against the line at hand, typed or heard."""
    if heard is None:
        return answering.answer(call, words, now=now, known=known, keys=keys)
    return listening.heard(call, heard, now=now, known=known)


def out_of_order(call: Rehearsal, card: Card) -> Rehearsal:
    """Return the call with another question at hand; those on the way to it are passed over."""
    task = answering.asked(call)
    passed = walked(call.course, call.order[call.place].cue, card.cue, call.asked)
    call = replace(
        call,
        place=call.order.index(card),
        passed=call.passed | passed,
        waits=Waits.LINE,
        trail=(),
        reply=None,
        branch=None,
        sorry=False,
    )
    step = replace(task.step, card=card)
    return put(call, replace(task, step=step, reply=None, help=Help()))


def _in_hand(after: Rehearsal, words: str) -> Rehearsal:
    """Return the call with an answer in hand, which stands in the conversation as it was given."""
    way = in_hand(after).task.step.way
    return mine(replace(after, waits=Waits.LINE), words, way)


def _not_said(call: Rehearsal, after: Rehearsal, words: str) -> Rehearsal:
    """Return the call after words that are no answer; once they ask what that was."""
    if chosen := in_hand(after).chosen:  # another branch's words
        return _in_hand(replace(after, taken=_branch(call, chosen)), words)
    if words and not _nothing(in_hand(after)):
        return _in_hand(after, words)
    said = mine(call, words, call.way)
    if call.waits is Waits.ELSE:  # nothing more is asked
        return replace(said, task=None, waits=Waits.OVER)
    if not call.sorry:
        return theirs(replace(said, sorry=True), Heard.SORRY)
    card = answering.asked(call).card
    if card.asked is None and card.cue.id in call.answered:
        return replace(said, task=None)
    return _in_hand(after, words)


def _nothing(verdict: Verdict) -> bool:
    """Tell whether the words fit nothing: less than half of what was wanted is in them."""
    if verdict.heard:
        return verdict.heard.arrived.matched < SOME
    graded = verdict.grade
    return graded is None or not graded.right or any(loss.rule == "line" for loss in graded.lost)


def _due_now(call: Rehearsal) -> bool:
    """Tell whether what is to be said can't be asked later: it answers what they said."""
    card = answering.asked(call).card
    return card.asked is not None or bool(card.cue.heard) or card.anytime


def _kept_quiet(call: Rehearsal, words: str, *, now: datetime, known: Known) -> Rehearsal:
    """Return the call where nothing more was to be said; only another branch's words are wrong."""
    task = answering.asked(call)
    seconds = elapsed(task.since, now)
    other = None
    if words:
        question = Question((), call.names, call.way is Way.LETTERS)
        other = other_branch(words, question, sisters(task.card), own=0.0, known=known)
    if other:
        chosen = task.card.key.beside(other)
        verdict = Verdict(task, words, AGAIN, seconds, chosen=chosen)
        return mine(replace(call, verdict=verdict, taken=_branch(call, chosen)), words, call.way)
    suggested = helped(GOOD, task.help, 1)
    verdict = Verdict(task, words, suggested, seconds, chosen=task.card.key)
    call, taken = replace(call, verdict=verdict, taken=None), _whose(call, words, known)
    if taken and taken.slip is Slip.LATER:
        return replace(call, carried=words)
    return mine(call, words, call.way) if words else call


def _branch(call: Rehearsal, chosen: str) -> Taken | None:
    """Return whose words they were, where they were another branch's."""
    found = (each for each in call.deck if each.branch and each.key.choice == chosen)
    return next((Taken(Slip.BRANCH, each) for each in found), None)


def _near(words: str, wordings: Iterable[Words]) -> bool:
    """Tell whether enough words of a line are among those said that they could be its own."""
    said = set(_plain(words))
    return any(
        len(wanted) <= FEW or sum(word in said for word in wanted) >= NEAR * len(wanted)
        for wanted in (_plain(each.text) for each in wordings)
    )


def _plain(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _whose(call: Rehearsal, words: str, known: Known) -> Taken | None:
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
        slip = Slip.EARLIER if card.cue.id in call.asked else Slip.LATER
        question = Question(wordings, call.names, call.way is Way.LETTERS, call.strictness)
        graded = grade_answer(words, question, known=known)
        if (graded.suggested or 0) >= HARD:
            found.append((slip is Slip.LATER, graded.share, Taken(slip, card)))
    return max(found, key=lambda one: one[:2])[2] if found else None
