"""One thing said by the person, whatever the call waits for."""

from datetime import datetime
from random import Random

from trainer.core.rehearsal.aloud import said_aloud
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal, Waits, mine
from trainer.core.rehearsal.said import judged
from trainer.core.rehearsal.turns import after, goes_on, over
from trainer.core.sitting import answer as answering
from trainer.core.value import replace
from trainer.core.words.known import Known


def say(
    call: Rehearsal, words: str, *, now: datetime, random: Random, known: Known, keys: str = ""
) -> Rehearsal:
    """Return the call after something was said: typed, or aloud where there are no words.

    An answer in hand is to be kept with the rating suggested, and `went_on` goes on from there.
    """
    task, before = answering.asked(call), call
    spoken = call.way.spoken and not words.strip()
    if call.waits is Waits.REPEAT:
        call = goes_on(mine(call, words, call.way), task, now=now, random=random, known=known)
    elif call.waits is Waits.ELSE and spoken:
        call = over(call, now=now, known=known)
    elif spoken:
        call = said_aloud(call, now=now, random=random, known=known)
    else:
        call = judged(call, words, now=now, known=known, keys=keys)
        if call.waits is Waits.OVER:
            call = over(call, now=now, known=known)
        elif call.task is None:
            call = replace(call, theirs=(), heard=Heard.WAITING, sorry=False)
            call = after(call, task.card.cue, now, random, calm=False, known=known)
    return replace(call, earlier=before)
