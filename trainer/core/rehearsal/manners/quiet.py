"""What is said where nothing was to be said."""

from datetime import datetime

from trainer.core.grading.answers import Question, other_branch
from trainer.core.grading.ratings import helped
from trainer.core.log.events import AGAIN, GOOD
from trainer.core.memory.step import Way
from trainer.core.rehearsal.breath.several import several
from trainer.core.rehearsal.manners.dodge import asked_anew
from trainer.core.rehearsal.manners.elsewhere import elsewhere
from trainer.core.rehearsal.manners.goodbye import says_goodbye
from trainer.core.rehearsal.manners.manners import mannered, repeated
from trainer.core.rehearsal.manners.nudges import nudges
from trainer.core.rehearsal.manners.remarks import ASKS, remark
from trainer.core.rehearsal.rehearsal import Rehearsal, Speech, Taken
from trainer.core.rehearsal.talk import mine
from trainer.core.rehearsal.whose.own_words import wonders
from trainer.core.rehearsal.whose.short import shortened
from trainer.core.rehearsal.whose.whose import (
    another_branch,
    branch_in_own_words,
    of_branch,
    tried,
    whose,
)
from trainer.core.script.cards import sisters
from trainer.core.sitting import answer as answering
from trainer.core.sitting.task import Verdict, elapsed
from trainer.core.value import replace
from trainer.core.words.known import Known


def _mixed_up(call: Rehearsal, speech: Speech, other: str) -> Rehearsal:
    """Return the call where what was said belongs to another branch."""
    task = answering.asked(call)
    chosen = task.card.key.beside(other)
    seconds = elapsed(task.since, speech.now)
    verdict = Verdict(task, speech.words, AGAIN, seconds, chosen=chosen)
    taken = of_branch(call, chosen)
    return mine(replace(call, verdict=verdict, taken=taken), speech.words, call.way)


def _small_talk(call: Rehearsal, words: str, *, now: datetime) -> Rehearsal | None:
    """Return the call after small talk that asks something, which waits as before; or None."""
    if remark(words, call.names) not in ASKS or not wonders(words) or tried(call, words):
        return None
    return mannered(call, words, now=now, loose=True)


def kept_quiet(call: Rehearsal, speech: Speech, *, known: Known) -> Rehearsal:
    """Return the call where nothing more was to be said; only another branch's words are wrong."""
    words, now = speech.words, speech.now
    aside = repeated(call, words, now=now)
    if aside is None and elsewhere(call, words):
        aside = mannered(call, words, now=now)
    if aside:
        return aside
    task = answering.asked(call)
    seconds = elapsed(task.since, now)
    other = None
    if words and not nudges(words, call.names):
        question = Question((), call.names, call.way is Way.LETTERS)
        others = sisters(task.card)
        other = other_branch(words, question, others, own=0.0, known=known)
        if other is None and whose(call, words, known) is None:
            other = another_branch(words, call.names, others)
    if other:
        return _mixed_up(call, speech, other)
    more = several(call, speech, known=known)
    suggested = helped(GOOD, task.help, 1)
    verdict = Verdict(task, words, suggested, seconds, chosen=task.card.key)
    taken = whose(call, words, known) or shortened(call, words, task.card)
    anew = asked_anew(call, task.card, words, known)
    if not (anew or more or taken) and (told := _small_talk(call, words, now=now)):
        return told
    before, call = call, replace(call, verdict=verdict, taken=None, pressed=anew)
    # Another question, what was dodged and is asked again, and a goodbye go with what is due next.
    if anew or more or isinstance(taken, Taken) or says_goodbye(words, call.names):
        return replace(call, carried=words, caught=speech.heard)
    if words and (other := branch_in_own_words(words, call.names, sisters(task.card))):
        return _mixed_up(before, speech, other)
    return mine(call, words, call.way) if words else call
