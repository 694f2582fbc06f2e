"""The conversation of a call, and what is at hand in it, one thing further."""

from datetime import datetime

from trainer.core.memory.ladder import Rung
from trainer.core.memory.step import Step, Way
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal, Utterance, Waits
from trainer.core.script.cards import Card
from trainer.core.script.script import Words
from trainer.core.sitting.keep import in_hand
from trainer.core.sitting.task import Task
from trainer.core.value import replace


def put(call: Rehearsal, task: Task) -> Rehearsal:
    """Return the call with the line of a task at hand, to be given as words are now."""
    rung = Rung.LETTERS if call.way is Way.LETTERS else Rung.WHOLE
    step = Step(task.card, call.way, task.card.line.wanted, rung)
    return replace(call, task=replace(task, step=step), verdict=None)


def waiting(call: Rehearsal, now: datetime) -> Rehearsal:
    """Return the call whose line is waited for from now on: what was in between costs no time."""
    return replace(call, task=call.task and replace(call.task, since=now))


def taken_as_answer(after: Rehearsal, words: str) -> Rehearsal:
    """Return the call with an answer in hand, which stands in the conversation as it was given."""
    way = in_hand(after).task.step.way
    return mine(replace(after, waits=Waits.LINE), words, way)


def mine(call: Rehearsal, text: str, way: Way) -> Rehearsal:
    """Return the call with your words in its conversation."""
    return replace(call, talk=(*call.talk, Utterance(None, text=text, way=way)))


def theirs(call: Rehearsal, heard: Heard, *words: Words, case: Card | None = None) -> Rehearsal:
    """Return the call with something that they said or did in its conversation."""
    return replace(
        call, heard=heard, talk=(*call.talk, Utterance(heard, words, case, beside=call.beside))
    )


def unwaited(call: Rehearsal) -> Rehearsal:
    """Return the call without that they wait for your next question, said last: it is there."""
    last = call.talk[-1] if call.talk else None
    waited = last is not None and last.heard is Heard.WAITING and not (last.words or last.case)
    return replace(call, talk=call.talk[:-1]) if waited else call
