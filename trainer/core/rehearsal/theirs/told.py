"""What they have told in this call, to any line: the same words, whatever came in between."""

from trainer.core.log.events import AGAIN, What
from trainer.core.memory.attempt import anything_said
from trainer.core.rehearsal.order import KIND
from trainer.core.rehearsal.rehearsal import Rehearsal, Repeat
from trainer.core.rehearsal.theirs.echo import fitting
from trainer.core.rehearsal.theirs.replies import after_all, branches_of, replies_of
from trainer.core.script.cards import Card
from trainer.core.script.script import Words


def answer(call: Rehearsal, card: Card) -> tuple[Words, ...]:
    """Return what they answer to a plain line in this call: another answer in each.

    It follows from the log, so that they answer the same however often they are asked, and where a
    call that was left goes on; and it fits how it was asked first.
    """
    said = next((turn.event.said for turn in call.turns if turn.card.key == card.key), None)
    answers = fitting(card.line.answers, said or "")
    own = (event for event in call.log if event.key == card.key and event.event == What.REVIEW)
    earlier = (event for event in own if event.kind == KIND and event.at < call.call)
    nth = 1 + len({event.told("call") or event.day for event in earlier})  # tried twice in one: one
    return (answers[nth % len(answers)],) if answers else ()


def told_before(call: Rehearsal, card: Card) -> tuple[Words, ...]:
    """Return what they have said to a line already, where the script has words for it.

    Of a call that was left the conversation shows nothing, but what they said follows from it.
    """
    line = card.line
    own = {*line.answers, *(each for branch in line.branches for each in branch.replies)}
    every = (each for one in reversed(call.talk) for each in one.words)
    if found := next((each for each in every if each in own), None):
        return (found,)
    if line.branches:
        return _replied(call, card)
    return answer(call, card) if _answered(call, card) else ()


def unanswered(call: Rehearsal, card: Card) -> bool:
    """Tell whether they wanted to hear a question once more, did not, and never answered it."""
    return card.asked is None and call.repeated.get(card.key) is Repeat.OPEN


def _replied(call: Rehearsal, card: Card) -> tuple[Words, ...]:
    """Return what they have replied to a line that forks, the last of it."""
    told = call.foretold.get(after_all(card.key)) or call.foretold.get(card.key)
    if told is None or unanswered(call, card):
        return ()
    branch = next((each for each in branches_of(call, card) if each.id == told[0]), None)
    replies = replies_of(call, card, branch) if branch else ()
    return (replies[told[1] % len(replies)],) if replies else ()


def _answered(call: Rehearsal, card: Card) -> bool:
    """Tell whether they have answered a plain line: one that they understood, or ahead of time."""
    if card.asked is None:
        return card.cue.id in call.answered | call.said and not unanswered(call, card)
    own = (turn for turn in call.turns if turn.card.key == card.key and not turn.taken)
    return any((t.event.rating or AGAIN) > AGAIN and anything_said(t.event) for t in own)
