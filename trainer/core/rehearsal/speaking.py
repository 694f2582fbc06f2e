"""One thing said by the person, whatever the call waits for."""

from datetime import datetime
from random import Random

from trainer.core.grading.voice.utterance import Utterance
from trainer.core.rehearsal.aloud import said_aloud
from trainer.core.rehearsal.breath.beside import asks_besides
from trainer.core.rehearsal.breath.lead_in import in_turn, taken_in
from trainer.core.rehearsal.breath.several import fresh, part_of, several
from trainer.core.rehearsal.ended import hung_up, over
from trainer.core.rehearsal.following.due import after
from trainer.core.rehearsal.manners.dodge import again
from trainer.core.rehearsal.manners.further import tells
from trainer.core.rehearsal.manners.goodbye import parted, says_goodbye
from trainer.core.rehearsal.manners.lost import asks_there, there
from trainer.core.rehearsal.manners.manners import mannered, repeated
from trainer.core.rehearsal.manners.reworded import said_late
from trainer.core.rehearsal.manners.second_thought import corrected
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal, Repeat, Slip, Speech, Taken, Waits
from trainer.core.rehearsal.said import already, later, other, out_of_order
from trainer.core.rehearsal.talk import mine, theirs
from trainer.core.rehearsal.theirs.foreseen import foreseen
from trainer.core.rehearsal.turns import goes_on, left_open, one_by_one, pressed_on
from trainer.core.rehearsal.whose.passes import fits, meant
from trainer.core.rehearsal.whose.stray import stray
from trainer.core.rehearsal.whose.whose import given
from trainer.core.sitting import answer as answering
from trainer.core.sitting.keep import in_hand
from trainer.core.sitting.task import Task, Verdict
from trainer.core.value import replace
from trainer.core.words.known import Known


def say(
    call: Rehearsal,
    words: str,
    *,
    now: datetime,
    random: Random,
    known: Known,
    keys: str = "",
    heard: Utterance | None = None,
) -> Rehearsal:
    """Return the call after something was said: typed, `heard`, or aloud where no words came.

    An answer in hand is to be kept with the rating suggested, and `went_on` goes on from there.
    What was heard and is not sure is asked about at the end, as what was said aloud is.
    """
    task, before, speech = answering.asked(call), call, Speech(words, now, keys, heard)
    call = replace(call, unclear=None, beside=False)
    spoken = call.way.spoken and not words.strip()
    if not spoken and (asked := asks_there(call, speech)):
        call = asked
    elif call.waits is Waits.REPEAT:
        call = _several(call, speech, known=known) or _repeated(call, speech, known=known)
        if call.pressed:
            call = pressed_on(call, now=now, random=random, known=known)
        elif call.left:
            call = hung_up(call, now=now, known=known)
        elif call.waits is Waits.LINE and not call.verdict:
            call = goes_on(call, task, now=now, random=random, known=known)
    elif call.waits is Waits.ELSE and spoken:
        call = over(call, now=now, known=known)
    elif spoken:
        call = said_aloud(call, now=now, random=random, known=known)
    else:
        call = taken_in(call, speech, known=known)
        call = _settled(call, task, speech, random=random, known=known)
    if call.verdict and call.verdict.suggested is None:
        call = left_open(call, call.verdict, now=now, random=random, known=known)
    if not call.verdict:
        call = one_by_one(call, now, random, known) if call.besides else asks_besides(call)
    return replace(foreseen(call, random), earlier=_last_line(call, before))


def _last_line(call: Rehearsal, before: Rehearsal) -> Rehearsal | None:
    """Return the call before the last line, to go back to: what is said beside one is none."""
    return before.earlier if _aside(call, before) else before


def _aside(call: Rehearsal, before: Rehearsal) -> bool:
    """Tell whether nothing was said but an aside, so that the call waits as `before`."""
    said = next((one for one in reversed(call.talk) if one.heard is None), None)
    if said is None or not said.aside or call.verdict or call.task is None or before.task is None:
        return False
    here, there = (
        (each.waits, each.turns, each.carried, each.besides, each.passed, each.unrated)
        for each in (call, before)
    )
    return here == there and call.task.card is before.task.card


def _settled(
    call: Rehearsal, task: Task, speech: Speech, *, random: Random, known: Known
) -> Rehearsal:
    """Return the call after words that leave no answer in hand, where they end or change it."""
    now = speech.now
    if call.left:
        return hung_up(call, now=now, known=known)
    if call.waits is Waits.OVER:
        bye = says_goodbye(speech.words, call.names)
        return over(call, now=now, known=known, heard=Heard.GOODBYE if bye else Heard.PARTING)
    if call.pressed and not call.verdict:
        return pressed_on(call, now=now, random=random, known=known)
    if call.task:
        return call
    heard = Heard.DUE if call.heard is Heard.PASSED else Heard.WAITING
    call = replace(call, theirs=(), heard=heard)
    return after(call, task.card.cue, now, random, calm=False, known=known)


def _repeated(call: Rehearsal, speech: Speech, *, known: Known) -> Rehearsal:
    """Return the call after what was said to their wish to hear something once more.

    Nothing of it is kept as a try: what they wanted to hear again was said already, and counts. But
    how it came is known. Another question that may still be asked is in hand after it; one asked
    before and a goodbye are taken as ever, and they wait. Else the call goes on.
    """
    task, words = answering.asked(call), speech.words
    if call.way.spoken and not words.strip():  # said aloud, and nobody heard how
        return replace(mine(call, words, call.way), waits=Waits.LINE)
    verdict = in_hand(given(call, speech, known=known))
    key = task.card.key
    if fits(call, verdict, speech, known=known):
        fine = {each: how for each, how in call.repeated.items() if each != key}
        return replace(mine(call, words, call.way), waits=Waits.LINE, repeated=fine)
    if told := _another(call, speech, known=known) or repeated(call, words, now=speech.now):
        return told
    taken = None if verdict.chosen else other(call, verdict, speech.keys or words, known)
    amiss = _amiss(call, key, Repeat.ELSE)
    if taken:
        return _other(call, taken, speech, known=known)
    aside = parted(amiss, words) or mannered(call, words, now=speech.now)
    if aside := aside or there(call, speech):
        return aside
    if verdict.suggested is not None:  # else nobody can be sure how it came
        call = _in_other_words(amiss, call, verdict, words)
    return replace(mine(call, words, call.way), waits=Waits.LINE)


def _another(call: Rehearsal, speech: Speech, *, known: Known) -> Rehearsal | None:
    """Return the call after a line that answers another reply of theirs; None: no such line.

    It is that line, late as it is, and no repeat of what they wanted to hear once more.
    """
    if late := said_late(call, speech, known=known):  # and they wait as before
        return replace(late, waits=Waits.LINE)
    card = stray(call, speech.words, known)
    if card is None:
        return None
    key = answering.asked(call).card.key
    after = corrected(
        replace(_amiss(call, key, Repeat.OPEN), waits=Waits.LINE), speech, known=known
    )
    if after and in_hand(after).task.card.key == card.key:
        return after
    said = mine(_amiss(call, key, Repeat.ELSE), speech.words, call.way)
    before = any(turn.card.key == card.key for turn in call.turns)
    return (
        replace(said, talk=(*said.talk, tells(call, card))) if before else theirs(said, Heard.AGAIN)
    )


def _several(call: Rehearsal, speech: Speech, *, known: Known) -> Rehearsal | None:
    """Return the call after several questions in one breath; None: it is one, or none is new.

    Where what they wanted to hear once more is among them, that is answered first.
    """
    parts, key = fresh(several(call, speech, known=known)), answering.asked(call).card.key
    if len(parts) < 2:  # noqa: PLR2004 several are two at least
        return None
    first, rest = parts[0], parts[1:]
    if first.card.key == key:
        besides = tuple((speech.now, part_of(speech, part.words)) for part in rest)
        call = replace(mine(call, speech.words, call.way), besides=(*besides, *call.besides))
        return replace(call, waits=Waits.LINE)
    if first.card.cue.id in call.said:
        return None
    there = out_of_order(_amiss(call, key, Repeat.OPEN), first.card)
    return in_turn(there, speech, parts, known=known)


def _other(call: Rehearsal, taken: Taken, speech: Speech, *, known: Known) -> Rehearsal:
    """Return the call after another question in place of what they wanted to hear once more."""
    amiss = _amiss(call, answering.asked(call).card.key, Repeat.OPEN)
    if taken.slip is Slip.LATER:
        return later(amiss, taken, speech, known=known)
    if again(call, taken):  # they had dodged it, and are pressed now
        return replace(mine(amiss, speech.words, call.way), pressed=taken.card)
    return already(call, taken, speech, known=known)


def _in_other_words(amiss: Rehearsal, call: Rehearsal, verdict: Verdict, words: str) -> Rehearsal:
    """Return the call where the line came once more, and how it came is known."""
    key = verdict.task.card.key
    if not words.strip():
        return _amiss(call, key, Repeat.SILENT)
    changed = not verdict.chosen and meant(call, verdict)
    return _amiss(call, key, Repeat.CHANGED) if changed else amiss


def _amiss(call: Rehearsal, key: str, how: Repeat) -> Rehearsal:
    return replace(call, repeated={**call.repeated, key: how})
