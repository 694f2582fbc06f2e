"""One thing said by the person, whatever the call waits for."""

from datetime import datetime
from random import Random

from trainer.core.grading.voice.utterance import Utterance
from trainer.core.rehearsal.aloud import left_open, said_aloud
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal, Waits, mine
from trainer.core.rehearsal.said import instead, judged
from trainer.core.rehearsal.turns import after, goes_on, hung_up, over
from trainer.core.sitting import answer as answering
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
    task, before = answering.asked(call), call
    spoken = call.way.spoken and not words.strip()
    if call.waits is Waits.REPEAT:
        asked = instead(call, words, now=now, known=known, keys=keys, heard=heard)
        call = asked or mine(call, words, call.way)
        if asked is None:
            call = goes_on(call, task, now=now, random=random, known=known)
    elif call.waits is Waits.ELSE and spoken:
        call = over(call, now=now, known=known)
    elif spoken:
        call = said_aloud(call, now=now, random=random, known=known)
    else:
        call = judged(call, words, now=now, known=known, keys=keys, heard=heard)
        if call.verdict and call.verdict.suggested is None:
            call = left_open(call, call.verdict, now=now, random=random, known=known)
        elif call.left:
            call = hung_up(call, now=now, known=known)
        elif call.waits is Waits.OVER:
            call = over(call, now=now, known=known)
        elif call.task is None:
            call = replace(call, theirs=(), heard=Heard.WAITING, sorry=False)
            call = after(call, task.card.cue, now, random, calm=False, known=known)
    return replace(call, earlier=before)
