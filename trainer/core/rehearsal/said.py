"""What was said in a rehearsal, held against what was to be said, and whose words it was."""

from datetime import datetime

from trainer.core.grading.terms import Help
from trainer.core.log.events import AGAIN
from trainer.core.rehearsal.following.course import passed_over
from trainer.core.rehearsal.manners.dodge import again, only_insists, pressed
from trainer.core.rehearsal.manners.elsewhere import elsewhere
from trainer.core.rehearsal.manners.further import asked_on, said_before, says
from trainer.core.rehearsal.manners.lost import not_said
from trainer.core.rehearsal.manners.manners import about_that
from trainer.core.rehearsal.manners.nudges import nudges
from trainer.core.rehearsal.manners.quiet import kept_quiet
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal, Slip, Speech, Taken, Utterance, Waits
from trainer.core.rehearsal.talk import mine, put, taken_as_answer, theirs, waiting
from trainer.core.rehearsal.theirs.told import told_before, unanswered
from trainer.core.rehearsal.whose.passes import fits, nothing, short
from trainer.core.rehearsal.whose.short import shortened, surely
from trainer.core.rehearsal.whose.stray import stray
from trainer.core.rehearsal.whose.whose import another_branch, given, whose
from trainer.core.script.cards import Card, sisters
from trainer.core.sitting import answer as answering
from trainer.core.sitting.keep import in_hand
from trainer.core.sitting.task import Verdict
from trainer.core.value import replace
from trainer.core.words.known import Known


def judged(call: Rehearsal, speech: Speech, *, known: Known) -> Rehearsal:
    """Return the call with words (or first letters) held against what was to be said.

    Where a recognizer can't be sure of them the answer in hand has no rating.

    There is an answer in hand after it; else they asked what that was, or told that they had been
    asked already, and the call waits as before. No task is left where nothing more is to be asked,
    and where nothing was said to what they had answered already.
    """
    if call.quiet:
        return kept_quiet(call, speech, known=known)
    after = given(call, speech, known=known)
    if fits(call, in_hand(after), speech, known=known):
        return taken_as_answer(after, speech.words)
    told = about_that(call, speech.words, now=speech.now) or _nudged(call, speech, known=known)
    if told:
        return told
    return _unfit(call, after, speech, known=known)


def _nudged(call: Rehearsal, speech: Speech, *, known: Known) -> Rehearsal | None:
    """Return the call after a wish to be told, where nobody knows what; None: they know, or none.

    To a dodge it asks for an answer, and a yes to whether there is anything else is no such wish.
    """
    words = speech.words
    waits = call.waits is Waits.LINE and call.heard is not Heard.LEAVING
    if not waits or not nudges(words, call.names) or pressed(call, words, known):
        return None
    return says(call, words, Utterance(Heard.WHAT), now=speech.now)


def _unfit(call: Rehearsal, after: Rehearsal, speech: Speech, *, known: Known) -> Rehearsal:
    """Return the call after words that are not what was to be said; `after` holds them against it.

    Words that fit another question, not asked so far, are that one, and Again here.
    """
    verdict, words = in_hand(after), speech.words
    taken = None if verdict.chosen else other(call, verdict, speech.keys or words, known)
    if anew := _anew(call, verdict, taken, speech, known=known):
        if unanswered(call, anew) and _due_now(call):
            return _missed(call, speech, known=known)
        return replace(mine(call, words, call.way), pressed=anew)
    aside = verdict.chosen is None and nothing(verdict)
    if aside and (told := asked_on(call, speech, known=known)):
        return told
    if taken is None:
        return not_said(call, _confused(call, after, words), speech)
    if taken.slip is Slip.EARLIER:
        return already(call, taken, speech, known=known)
    due = _due_now(call)
    return _missed(call, speech, known=known) if due else later(call, taken, speech, known=known)


def _anew(
    call: Rehearsal, verdict: Verdict, taken: Taken | None, speech: Speech, *, known: Known
) -> Card | None:
    """Return the card of what was dodged and is asked again; None: nothing is."""
    if taken and again(call, taken):
        return taken.card
    if verdict.chosen or not nothing(verdict) or short(call, verdict):
        return None
    if taken and taken.slip is Slip.LATER and not only_insists(speech.words, call.names):
        return None
    return pressed(call, speech.words, known)


def already(call: Rehearsal, taken: Taken, speech: Speech, *, known: Known) -> Rehearsal:
    """Return the call after a question asked before, which waits as before.

    Where that is but a guess, they tell what they had told to it.
    """
    words = speech.words
    here = answering.asked(call).card
    if not (
        whose(call, words, known)
        or surely(call, words, here)
        or said_before(call, taken.card, words)
    ):
        told = told_before(call, taken.card)
        return theirs(mine(waiting(call, speech.now), words, call.way), Heard.TOLD, *told)
    call = waiting(replace(call, twice=call.twice | {taken.card.cue.id}), speech.now)
    return theirs(mine(call, words, call.way), Heard.ALREADY)


def _missed(call: Rehearsal, speech: Speech, *, known: Known) -> Rehearsal:
    """Return the call where what was due was missed, and the words wait for their question.

    What would have answered what they said can't be said later.
    """
    missed = _silent(call, speech.now, known=known)
    return replace(missed, carried=speech.words, caught=speech.heard)


def _silent(call: Rehearsal, now: datetime, *, known: Known) -> Rehearsal:
    """Return the call with nothing in hand as the answer, where it is known that it was missed.

    Aloud, silence would be for the person to judge; but they said something else instead.
    """
    missed = answering.answer(call, "", now=now, known=known)
    return replace(missed, verdict=replace(in_hand(missed), suggested=AGAIN), taken=None)


def other(call: Rehearsal, verdict: Verdict, words: str, known: Known) -> Taken | None:
    """Return which other question was asked, if any: in its words, or in short where that is it."""
    if taken := whose(call, words, known):
        return taken
    if stray(call, words, known):
        return None
    found = shortened(call, words, verdict.task.card)
    if not isinstance(found, Taken):
        return None
    if found.slip is Slip.LATER and not (nothing(verdict) and _worth_leaving(call, words)):
        return None
    return found


def _worth_leaving(call: Rehearsal, words: str) -> bool:
    """Tell whether a guess which question is asked is worth leaving what is due unsaid.

    Where they have asked something, what may as well be about something else is put off.
    """
    here = answering.asked(call).card
    return not _due_now(call) or surely(call, words, here) or not elsewhere(call, words)


def later(call: Rehearsal, taken: Taken, speech: Speech, *, known: Known) -> Rehearsal:
    """Return the call with another question in hand, whose words were said."""
    call = out_of_order(call, taken.card)
    return taken_as_answer(given(call, speech, known=known), speech.words)


def out_of_order(call: Rehearsal, card: Card) -> Rehearsal:
    """Return the call with another question at hand; what was due before it is passed over."""
    task = answering.asked(call)
    call = replace(
        call,
        place=call.order.index(card),
        passed=call.passed | passed_over(call, card.cue),
        waits=Waits.LINE,
        trail=(),
        reply=None,
        branch=None,
        lost=0,
    )
    step = replace(task.step, card=card)
    return put(call, replace(task, step=step, reply=None, help=Help()))


def _confused(call: Rehearsal, after: Rehearsal, words: str) -> Rehearsal:
    """Return the call with the answer in hand as another branch's, where its words begin so."""
    verdict = in_hand(after)
    card = verdict.task.card
    own = card.line.wordings if card.asked else ()
    other = None if verdict.chosen else another_branch(words, call.names, sisters(card), own=own)
    if other is None:
        return after
    return replace(after, verdict=replace(verdict, chosen=card.key.beside(other), suggested=AGAIN))


def _due_now(call: Rehearsal) -> bool:
    """Tell whether what is to be said can't be asked later: it answers what they said."""
    card = answering.asked(call).card
    return card.asked is not None or bool(card.cue.heard) or card.anytime
