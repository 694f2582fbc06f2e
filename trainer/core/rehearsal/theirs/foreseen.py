"""What they will say to the answer in hand, known before it is kept, and so kept with it."""

from copy import copy
from random import Random

from trainer.core.log.events import AGAIN
from trainer.core.memory.step import Way
from trainer.core.rehearsal.rehearsal import Rehearsal, Waits
from trainer.core.rehearsal.theirs.answers import both, wants_it_again
from trainer.core.rehearsal.theirs.replies import coming
from trainer.core.rehearsal.whose.passes import meant
from trainer.core.value import replace


def foreseen(call: Rehearsal, random: Random) -> Rehearsal:
    """Return the call with what they will reply to the answer in hand, or answer with it.

    It is kept with that answer: a call that was left goes on with the same reply, and knows what
    was answered.
    """
    verdict = call.verdict
    if verdict is None or call.waits is Waits.REPEAT:
        return call
    card, call = verdict.task.card, replace(call, coming=None, both=None)
    if call.instead:
        return replace(call, coming=call.foretold.get(card.key), both="")
    if verdict.task.step.way is Way.CHOOSE or not meant(call, verdict):
        return call
    # What will be drawn then is looked at with the same dice, which stay where they are.
    dice = copy(random)
    asked = replace(call, asked=call.asked | {card.cue.id})
    right = (verdict.suggested or AGAIN) > AGAIN
    again = right and wants_it_again(asked, card, dice)
    if not card.line.branches:
        # Whoever asks to hear it again has answered nothing yet, and answers only that.
        return replace(call, both="" if again else both(asked, card, dice))
    told = call.foretold.get(card.key) or coming(call, card, dice, verdict.said)
    return replace(call, coming=told)
