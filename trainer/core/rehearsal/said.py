"""What was said in a rehearsal, held against what was to be said, and whose words it was."""

from datetime import datetime

from trainer.core.grading.terms import Help
from trainer.core.grading.voice.rating import SOME
from trainer.core.log.events import AGAIN, HARD
from trainer.core.memory.step import Way
from trainer.core.rehearsal.course import passed_over
from trainer.core.rehearsal.helped import prompted
from trainer.core.rehearsal.manners.dodge import again, only_insists, pressed, unanswered
from trainer.core.rehearsal.manners.further import asked_on, said_before, told_before
from trainer.core.rehearsal.manners.goodbye import has_more, parted, says_goodbye
from trainer.core.rehearsal.manners.manners import about_that, mannered
from trainer.core.rehearsal.manners.quiet import kept_quiet
from trainer.core.rehearsal.manners.remarks import Manner, remark
from trainer.core.rehearsal.rehearsal import (
    Heard,
    Rehearsal,
    Slip,
    Speech,
    Taken,
    Waits,
    mine,
    put,
    theirs,
)
from trainer.core.rehearsal.whose.short import shortened, surely
from trainer.core.rehearsal.whose.stray import stray
from trainer.core.rehearsal.whose.whose import another_branch, given, of_branch, tried, whose
from trainer.core.rehearsal.whose.words import plain
from trainer.core.script.cards import Card, sisters
from trainer.core.sitting import answer as answering
from trainer.core.sitting.keep import in_hand
from trainer.core.sitting.task import Verdict
from trainer.core.value import replace
from trainer.core.words.known import Known

MOST = 4
"""What is said in a row and not understood, before the call goes on all the same."""


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
        return _in_hand(after, speech.words)
    if told := about_that(call, speech.words, now=speech.now):
        return told
    return _unfit(call, after, speech, known=known)


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
        return _not_said(call, _confused(call, after, words), speech)
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
    if verdict.chosen or not nothing(verdict):
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


def waiting(call: Rehearsal, now: datetime) -> Rehearsal:
    """Return the call whose line is waited for from now on: what was in between costs no time."""
    return replace(call, task=call.task and replace(call.task, since=now))


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


def other(call: Rehearsal, verdict: Verdict, words: str, known: Known) -> Taken | None:
    """Return which other question was asked, if any: in its words, or in short where that is it."""
    if taken := whose(call, words, known):
        return taken
    if stray(call, words, known):
        return None
    found = shortened(call, words, verdict.task.card)
    if not isinstance(found, Taken) or (found.slip is Slip.LATER and not nothing(verdict)):
        return None
    return found


def later(call: Rehearsal, taken: Taken, speech: Speech, *, known: Known) -> Rehearsal:
    """Return the call with another question in hand, whose words were said."""
    call = out_of_order(call, taken.card)
    return _in_hand(given(call, speech, known=known), speech.words)


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
        sorry=False,
        lost=0,
    )
    step = replace(task.step, card=card)
    return put(call, replace(task, step=step, reply=None, help=Help()))


def _in_hand(after: Rehearsal, words: str) -> Rehearsal:
    """Return the call with an answer in hand, which stands in the conversation as it was given."""
    way = in_hand(after).task.step.way
    return mine(replace(after, waits=Waits.LINE), words, way)


def _not_said(call: Rehearsal, after: Rehearsal, speech: Speech) -> Rehearsal:
    """Return the call after words that are no answer; once they ask what that was.

    Silence uses up the line the second time, and so many tries in a row that weren't understood;
    whoever tries is prompted on the way. As many remarks only pass it over.
    """
    verdict, words, now = in_hand(after), speech.words, speech.now
    if chosen := verdict.chosen:  # another branch's words
        after = replace(after, taken=of_branch(call, chosen))
    if chosen or (words and (not nothing(verdict) or short(call, verdict))):
        return _in_hand(after, words)
    said = mine(call, words, call.way)
    aside = bool(words.strip()) and not tried(call, speech.keys or words)
    if call.waits is Waits.ELSE:
        bye = says_goodbye(words, call.names)
        told = None if bye else mannered(call, words, now=now, loose=aside)
        return told or _else(call, said, words)
    if gone := parted(call, words) or mannered(call, words, now=now, loose=aside):
        return gone
    if call.lost < MOST if words.strip() else not call.sorry:
        return _asks_what(waiting(said, now), words, tries=not aside)
    card = answering.asked(call).card
    if card.asked is None and card.cue.id in call.answered:
        return replace(said, task=None)
    return _passed(said) if aside else _in_hand(after, words)


def _passed(call: Rehearsal) -> Rehearsal:
    """Return the call going on without a line nobody tried: nothing is kept of it.

    A question is passed over, and may still be asked.
    """
    card = answering.asked(call).card
    passed = call.passed | {card.cue.id} if card.asked is None else call.passed
    return replace(theirs(call, Heard.PASSED, case=card), task=None, passed=passed)


def _asks_what(call: Rehearsal, words: str, *, tries: bool) -> Rehearsal:
    """Return the call in which they understood nothing; what they say to it alternates.

    Whoever `tries` for the second time gets a hint, and one more each time.
    """
    again = bool(call.lost + call.sorry)
    heard = Heard.LOST if (call.lost + call.sorry) % 2 else Heard.SORRY
    call = replace(call, lost=call.lost + 1) if words.strip() else replace(call, sorry=True)
    call = theirs(call, heard)
    return prompted(call) if tries and again and words.strip() else call


def _else(call: Rehearsal, said: Rehearsal, words: str) -> Rehearsal:
    """Return the call where nothing more is asked; after a yes, and not what, they listen once."""
    more = has_more(words, call.names) or remark(words, call.names) is Manner.BEGINS
    if more and call.heard is not Heard.LISTENING and not plain(words)[0].startswith("no"):
        return theirs(said, Heard.LISTENING)
    return replace(said, task=None, waits=Waits.OVER)


def _confused(call: Rehearsal, after: Rehearsal, words: str) -> Rehearsal:
    """Return the call with the answer in hand as another branch's, where its words begin so."""
    verdict = in_hand(after)
    card = verdict.task.card
    own = card.line.wordings if card.asked else ()
    other = None if verdict.chosen else another_branch(words, call.names, sisters(card), own=own)
    if other is None:
        return after
    return replace(after, verdict=replace(verdict, chosen=card.key.beside(other), suggested=AGAIN))


def nothing(verdict: Verdict) -> bool:
    """Tell whether the words fit nothing: less than half of what was wanted is in them."""
    if verdict.heard:
        return verdict.heard.arrived.matched < SOME
    graded = verdict.grade
    return graded is None or not graded.right or any(loss.rule == "line" for loss in graded.lost)


def _due_now(call: Rehearsal) -> bool:
    """Tell whether what is to be said can't be asked later: it answers what they said."""
    card = answering.asked(call).card
    return card.asked is not None or bool(card.cue.heard) or card.anytime
