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
from trainer.core.rehearsal.course import (
    dropped_in,
    home,
    jumped_to,
    leads_to_visit,
    upcoming,
    visits_of,
)
from trainer.core.rehearsal.left import Left
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal, Turn
from trainer.core.rehearsal.said import said
from trainer.core.script.cards import Card
from trainer.core.script.key import Key, Kind
from trainer.core.script.paths import Then, onward, trail_of
from trainer.core.script.script import Branch, Cue, Words
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
    random: Random,
    left: Left | None = None,
    live: bool = False,
) -> Rehearsal:
    """Return the rehearsal of the questions `order`, or what is left of it, on all cards.

    A question that no card asks, as it is left out or waits for a name, is passed over.
    """
    own = {card.cue.id: card for card in sitting.deck if card.asked is None}
    cards = tuple(own[cue.id] for cue in order if cue.id in own)
    first = next((card for card in sitting.deck if not card.anytime), None)
    call = Rehearsal(
        **sitting.base,
        order=cards,
        course=tuple(order),
        place=-1,
        asked=frozenset(cue.id for cue in order if cue.id not in own),
        visits=visits_of(order),
        live=live,
        heard=Heard.PICKED_UP if cards and cards[0] is first else Heard.WAITING,
        before=sitting.memories,
    )
    if left:
        return _gone_on(call, left, now, random)
    place = upcoming(call.course, -1, Then.NEXT, call.asked)
    return _over(call) if place is None else _asked(call, call.course[place].id, now, random)


def went_on(
    call: Rehearsal, event: Event, *, now: datetime, random: Random, known: Known
) -> Rehearsal:
    """Return the call after `event` was kept: the interviewer replies, or the next question.

    After a rating that was taken back and given anew the call goes on where it was.
    """
    task, again = in_hand(call).task, in_hand(call).retracted
    if again:
        return rated_anew(call, event, now=now)
    carried, way, visit, card = call.carried, call.way, call.visit, task.card
    turns = (*call.turns, Turn(card, event, call.taken))
    call = replace(added(call, event), task=None, verdict=None)
    call = replace(call, turns=turns, taken=None, carried="", theirs=(), reply=None, branch=None)
    quiet = task.step.way is Way.CHOOSE
    # A question that was passed over is not answered.
    if card.line.branches and not quiet and not carried:
        call = _replied(call, card, now, random)
    else:
        theirs = () if quiet or carried else _answer(call, card)
        call = replace(call, theirs=theirs, heard=Heard.WAITING if quiet else Heard.ANSWERED)
        calm = not (carried or visit or card.cue.line.branches)
        call = _next(call, card.cue, now, random, calm=calm)
    if carried and call.task:
        # These words were on their way since the task before, and given as it asked.
        call = _put(call, call.task.card, way, task.since)
        call = said(call, carried, now=now, known=known)
    return call


def _answer(call: Rehearsal, card: Card) -> tuple[Words, ...]:
    """Return what they answer to a plain line, if anything: another answer each time."""
    answers = card.line.answers
    tries = sum(event.key == card.key and event.event == What.REVIEW for event in call.log)
    return (answers[tries % len(answers)],) if answers else ()


def _gone_on(call: Rehearsal, left: Left, now: datetime, random: Random) -> Rehearsal:
    """Return the call as it goes on after its last turn: with a reply where one was due."""
    here = call.course[left.place].id
    place = next((n for n, card in enumerate(call.order) if card.cue.id == here), -1)
    questions = {cue.id for cue in call.course}
    visits = max(0, call.visits - len(left.asked - questions))
    call = replace(call, place=place, asked=call.asked | left.asked, visits=visits)
    call = replace(call, heard=Heard.WAITING)
    card = next((card for card in call.deck if card.key == left.last), None)
    if card is None:
        return _next(call, call.course[left.place], now, random, calm=False)
    call = replace(call, trail=trail_of(card.cue, left.last.below))
    if card.kind is Kind.PHRASING and card.line.branches:
        return _replied(call, card, now, random)
    return _next(call, card.cue, now, random, calm=False)


def _next(call: Rehearsal, cue: Cue, now: datetime, random: Random, *, calm: bool) -> Rehearsal:
    """Return the call with what comes after a cue; `calm`: something else may come up before it."""
    then = onward(cue, call.trail)
    if visit := jumped_to(call, then):
        return _visited(call, visit, now, random)
    if leads_to_visit(call, then):
        then = Then.NEXT
    place = upcoming(call.course, home(call), then, call.asked)
    if place is None:
        return _over(call)
    if calm and then is Then.NEXT and (visit := dropped_in(call, random)):
        return _visited(replace(call, visits=call.visits - 1), visit, now, random)
    return _asked(call, call.course[place].id, now, random)


def _over(call: Rehearsal) -> Rehearsal:
    return replace(call, place=len(call.order), heard=Heard.ENDED)


def _asked(call: Rehearsal, cue: str, now: datetime, random: Random) -> Rehearsal:
    """Return the call with the next question due, or with what they say that it answers."""
    place = next(n for n, card in enumerate(call.order) if card.cue.id == cue)
    return _opened(replace(call, place=place), call.order[place], now, random)


def _visited(call: Rehearsal, card: Card, now: datetime, random: Random) -> Rehearsal:
    """Return the call with something that came up between two questions."""
    return _opened(replace(call, heard=Heard.SPOKE), card, now, random)


def _opened(call: Rehearsal, card: Card, now: datetime, random: Random) -> Rehearsal:
    first = heard(card, call.replies)
    reply = random.choice(first) if first else None
    call = replace(call, asked=call.asked | {card.cue.id}, trail=(), reply=reply, branch=None)
    if reply:
        call = replace(call, theirs=(*call.theirs, reply), heard=Heard.SPOKE)
    elif call.heard is Heard.REPLIED:  # nothing was to be said to that
        call = replace(call, heard=Heard.WAITING)
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
        return _next(replace(call, heard=Heard.ANSWERED), card.cue, now, random, calm=False)
    branch = _picked(call, branches, card.key, random)
    follow_ups = [
        other.key for other in call.deck if other.asked is card.line and other.kind is Kind.PHRASING
    ]
    here = card.key.under(branch.id)
    found = cards.get(here) or cards.get(here.choice)
    replies = heard(found, call.replies) if found else branch.replies
    reply = random.choice(replies) if replies else None
    call = replace(call, theirs=(reply,) if reply else (), heard=Heard.REPLIED)
    call = replace(call, reply=reply, branch=branch, trail=(*call.trail, branch))
    if found is None:
        return _next(call, card.cue, now, random, calm=False)
    # All turns of a fork are answered in one way: the way must not tell what was heard.
    return _put(call, found, _way(call, follow_ups), now)


def _picked(call: Rehearsal, possible: Sequence[Branch], asked: Key, random: Random) -> Branch:
    """Return the branch whose reply is heard: the least practiced, and now and then an evasion."""
    branches = [branch for branch in possible if branch.replies] or list(possible)
    evasions = [branch for branch in branches if branch.otherwise]
    told = [branch for branch in branches if not branch.otherwise]
    if evasions and (not told or random.random() < EVASIVE):
        return evasions[0]
    tries = Counter(event.key for event in call.log if event.event == What.REVIEW)

    def practiced(branch: Branch) -> int:
        here = asked.under(branch.id)
        return tries[here] + tries[here.choice]

    least = min(map(practiced, told))
    return random.choice([branch for branch in told if practiced(branch) == least])


def _put(call: Rehearsal, card: Card, way: Way, now: datetime) -> Rehearsal:
    if card.kind is Kind.BRANCH and card.branch:
        step = Step(card, Way.CHOOSE, card.branch.condition)
    else:
        rung = Rung.LETTERS if way is Way.LETTERS else Rung.WHOLE
        step = Step(card, way, card.line.wanted, rung)
    task = Task(step, now, reply=call.reply if card.branch or card.heard else None)
    return replace(call, task=task, verdict=None, way=way)


def _way(call: Rehearsal, keys: Sequence[str]) -> Way:
    """Return the way a person insists on; else letters for what went right last time."""
    if call.progress.by:
        return call.progress.by
    known = [call.memories.get(key, NEW) for key in keys]
    well = all(memory.said or memory.lettered for memory in known)
    return Way.LETTERS if well else Way.TYPE
