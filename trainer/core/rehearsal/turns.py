"""How a rehearsal goes on: the interviewer replies, and the next question is due."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from random import Random

from trainer.core.log.events import Event, What
from trainer.core.memory.ladder import Rung
from trainer.core.memory.memory import NEW
from trainer.core.memory.step import Step, Way
from trainer.core.rehearsal.back import rated_anew
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal, Turn
from trainer.core.rehearsal.said import said
from trainer.core.script.cards import Card
from trainer.core.script.key import Key, Kind
from trainer.core.script.script import Branch, Cue
from trainer.core.sitting.keep import in_hand
from trainer.core.sitting.sitting import Sitting, added
from trainer.core.sitting.task import Task
from trainer.core.stages.notes import heard
from trainer.core.value import replace
from trainer.core.words.known import Known

EVASIVE = 0.2
"""How often the interviewer evades, where the script says how they may."""


def begin(
    sitting: Sitting,
    order: Sequence[Cue],
    *,
    now: datetime,
    at: int = 0,
    live: bool = False,
) -> Rehearsal:
    """Return the rehearsal of the questions `order`, from place `at`, on all cards."""
    own = {card.cue: card for card in sitting.deck if card.asked is None}
    cards = tuple(own[cue] for cue in order)
    first = at == 0 and sitting.deck[:1] == cards[:1]
    heard = Heard.PICKED_UP if first else Heard.WAITING
    call = Rehearsal(
        **sitting.base,
        order=cards,
        place=at - 1,
        live=live,
        heard=heard,
        before=sitting.memories,
    )
    return _next_question(call, heard, now)


def went_on(
    call: Rehearsal, event: Event, *, now: datetime, random: Random, known: Known
) -> Rehearsal:
    """Return the call after `event` was kept: the interviewer replies, or the next question.

    After a rating that was taken back and given anew the call goes on where it was.
    """
    task, again = in_hand(call).task, in_hand(call).retracted
    if again:
        return rated_anew(call, event, now=now)
    carried, way = call.carried, call.way
    turns = (*call.turns, Turn(task.card, event, call.taken))
    call = replace(added(call, event), task=None, verdict=None)
    call = replace(call, turns=turns, taken=None, carried="")
    quiet = task.step.way is Way.CHOOSE
    # A question that was passed over is not answered.
    if task.card.line.branches and not quiet and not carried:
        call = _replied(call, task.card, now, random)
    else:
        call = _next_question(call, Heard.WAITING if quiet else Heard.ANSWERED, now)
    if carried and call.task:
        # These words were on their way since the task before, and given as it asked.
        call = _put(call, call.task.card, way, task.since)
        call = said(call, carried, now=now, known=known)
    return call


def _next_question(call: Rehearsal, heard: Heard, now: datetime) -> Rehearsal:
    place = call.place + 1
    call = replace(call, place=place, heard=heard)
    if place >= len(call.order):
        return call
    card = call.order[place]
    return _put(call, card, _way(call, (card.key,)), now)


def _replied(call: Rehearsal, card: Card, now: datetime, random: Random) -> Rehearsal:
    """Return the call with the reply of one branch heard, and what is to be said to it.

    A branch whose follow-up is left out, or waits for a name, is not heard.
    """
    cards = {other.key: other for other in call.deck}
    branches = [
        branch
        for branch in card.line.branches
        if branch.follow_up is None or card.key.under(branch.id) in cards
    ]
    if not branches:
        return _next_question(call, Heard.ANSWERED, now)
    branch = _picked(call, branches, card.key, random)
    follow_ups = [
        other.key for other in call.deck if other.asked is card.line and other.kind is Kind.PHRASING
    ]
    here = card.key.under(branch.id)
    found = cards.get(here) or cards.get(here.choice)
    replies = heard(found, call.replies) if found else branch.replies
    reply = random.choice(replies) if replies else None
    call = replace(call, reply=reply, branch=branch)
    if found is None:
        return _next_question(call, Heard.REPLIED, now)
    # All turns of a fork are answered in one way: the way must not tell what was heard.
    call = _put(call, found, _way(call, follow_ups), now)
    return replace(call, heard=Heard.REPLIED)


def _picked(call: Rehearsal, possible: Sequence[Branch], asked: Key, random: Random) -> Branch:
    """Return the branch whose reply is heard: the least practised, and now and then an evasion."""
    branches = [branch for branch in possible if branch.replies] or list(possible)
    evasions = [branch for branch in branches if branch.otherwise]
    told = [branch for branch in branches if not branch.otherwise]
    if evasions and (not told or random.random() < EVASIVE):
        return evasions[0]
    tries = Counter(event.key for event in call.log if event.event == What.REVIEW)

    def practised(branch: Branch) -> int:
        here = asked.under(branch.id)
        return tries[here] + tries[here.choice]

    least = min(map(practised, told))
    return random.choice([branch for branch in told if practised(branch) == least])


def _put(call: Rehearsal, card: Card, way: Way, now: datetime) -> Rehearsal:
    if card.kind is Kind.BRANCH and card.branch:
        step = Step(card, Way.CHOOSE, card.branch.condition)
    else:
        rung = Rung.LETTERS if way is Way.LETTERS else Rung.WHOLE
        step = Step(card, way, card.line.wanted, rung)
    task = Task(step, now, reply=call.reply if card.branch else None)
    return replace(call, task=task, verdict=None, way=way)


def _way(call: Rehearsal, keys: Sequence[str]) -> Way:
    """Return the way a person insists on; else letters for what went right last time."""
    if call.progress.by:
        return call.progress.by
    known = [call.memories.get(key, NEW) for key in keys]
    well = all(memory.said or memory.lettered for memory in known)
    return Way.LETTERS if well else Way.TYPE
