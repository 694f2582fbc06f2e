"""The dress rehearsal as a value: the whole call in order, and what comes of every line of it."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from random import Random

from trainer.core import answering
from trainer.core.cards import Card, Kind
from trainer.core.drill import Drill, with_log
from trainer.core.events import Event, What
from trainer.core.grading import Grade, grade, grade_letters
from trainer.core.ladder import Rung
from trainer.core.memory import NEW
from trainer.core.ratings import AGAIN, GOOD, helped
from trainer.core.rehearsal_order import KIND
from trainer.core.review import in_hand, review
from trainer.core.script import Branch, Cue, Words
from trainer.core.task import Step, Task, Verdict, Way, elapsed

Known = Callable[[str], bool]

RECOGNISED = 0.8
"""The share of another line from which words are taken for that line."""
EVASIVE = 0.2
"""How often the interviewer evades, where the script says how they may."""


class Heard(StrEnum):
    """What the interviewer did last, where there are no words of theirs."""

    PICKED_UP = "picked up"
    WAITING = "in the middle of the call"
    ANSWERED = "answered"
    ALREADY = "answered that before"
    REPLIED = "replied"


class Slip(StrEnum):
    """Whose words were said instead of the ones wanted."""

    LATER = "a later question"
    EARLIER = "an earlier question"
    BRANCH = "the words for another answer"


@dataclass(frozen=True, slots=True)
class Taken:
    """Words that were recognised as those of another card."""

    slip: Slip
    card: Card


@dataclass(frozen=True, slots=True)
class Turn:
    """One thing said, as it was kept; `taken` when it was another card's."""

    card: Card
    event: Event
    taken: Taken | None = None


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A call as far as it has come.

    `drill` holds the task at hand (None: the call is over), the answer that waits for its rating,
    names, strictness and memories. `order` are the cards of the questions, `place` the one at hand
    (from 0). `reply` and `branch` are what was heard when `heard` says so. `carried` are words
    said too early that answer the next question.
    """

    drill: Drill
    order: tuple[Card, ...]
    place: int = 0
    live: bool = False
    stage: str | None = None
    heard: Heard = Heard.PICKED_UP
    reply: Words | None = None
    branch: Branch | None = None
    taken: Taken | None = None
    turns: tuple[Turn, ...] = ()
    carried: str = ""

    @property
    def task(self) -> Task | None:
        """What is to be said now; None: the call is over."""
        return self.drill.task

    @property
    def verdict(self) -> Verdict | None:
        """The answer that waits for its rating."""
        return self.drill.verdict

    @property
    def quiet(self) -> bool:
        """Whether nothing is to be said to what was heard."""
        return self.task is not None and self.task.step.way is Way.CHOOSE


def begin(
    drill: Drill,
    order: Sequence[Cue],
    *,
    now: datetime,
    at: int = 0,
    live: bool = False,
    stage: str | None = None,
) -> Rehearsal:
    """Return the rehearsal of the questions `order`, from place `at`, on a drill of all cards."""
    own = {card.cue: card for card in drill.deck if card.asked is None}
    cards = tuple(own[cue] for cue in order)
    first = at == 0 and drill.deck[:1] == cards[:1]
    heard = Heard.PICKED_UP if first else Heard.WAITING
    drill = replace(drill, task=None, verdict=None)
    call = Rehearsal(drill, cards, place=at - 1, live=live, stage=stage, heard=heard)
    return _next_question(call, heard, now)


def prompted(call: Rehearsal) -> Rehearsal:
    """Return the call with one more hint: first the cue ("Line?"), then as in a drill."""
    task = answering.asked(call.drill)
    if call.live:
        return call
    if not task.help.cue:
        task = replace(task, help=replace(task.help, cue=True))
        return replace(call, drill=replace(call.drill, task=task))
    return call if call.quiet else replace(call, drill=answering.hinted(call.drill))


def aloud(call: Rehearsal) -> Rehearsal:
    """Return the call with the line at hand said aloud instead of typed."""
    return call if call.quiet else replace(call, drill=answering.aloud(call.drill))


def said(call: Rehearsal, words: str, *, now: datetime, known: Known) -> Rehearsal:
    """Return the call with `words` (or first letters) held against what was to be said.

    Live, a question that was asked before is answered shortly, and the call waits for the next.
    """
    task = answering.asked(call.drill)
    spoken = task.step.way is Way.ALOUD or call.drill.progress.by is Way.ALOUD
    if call.quiet:
        return _kept_quiet(call, words, spoken=spoken, now=now, known=known)
    drill = answering.answer(call.drill, words, now=now, known=known)
    verdict = in_hand(drill)
    if verdict.grade is None:
        return replace(call, drill=drill, taken=None)
    taken = _whose(call, words, task.step.way, known, own=verdict.grade.share)
    if taken and taken.slip is Slip.EARLIER and call.live:
        return replace(call, heard=Heard.ALREADY)
    if taken:
        chosen = _branch_key(taken.card) if taken.slip is Slip.BRANCH else None
        verdict = replace(verdict, suggested=AGAIN, chosen=chosen)
    carried = words if call.live and taken and taken.slip is Slip.LATER else ""
    return replace(call, drill=replace(drill, verdict=verdict), taken=taken, carried=carried)


def rated(call: Rehearsal, rating: int, *, now: datetime) -> Event:
    """Return the event that rates the answer in hand."""
    event = review(call.drill, rating, now=now)
    chosen = in_hand(call.drill).chosen
    return replace(event, kind=KIND, chosen=chosen, stage=call.stage or event.stage)


def went_on(
    call: Rehearsal, event: Event, *, now: datetime, random: Random, known: Known
) -> Rehearsal:
    """Return the call after `event` was kept: the interviewer replies, or the next question."""
    task = in_hand(call.drill).task
    drill = with_log(call.drill, (*call.drill.log, event), event.key)
    turns = (*call.turns, Turn(task.card, event, call.taken))
    drill = replace(drill, task=None, verdict=None)
    carried = call.carried
    call = replace(call, drill=drill, turns=turns, taken=None, carried="")
    # Live, a question that was passed over is not answered.
    unasked = call.live and carried
    answers = () if call.quiet or task.step.way is Way.CHOOSE or unasked else task.card.line.branches
    call = _replied(call, task.card, now, random) if answers else _waiting(call, task, now)
    if carried and call.task:
        # These words were on the way since the task before.
        at_hand = replace(call.task, since=task.since)
        call = replace(call, drill=replace(call.drill, task=at_hand))
        call = said(call, carried, now=now, known=known)
    return call


def _waiting(call: Rehearsal, task: Task, now: datetime) -> Rehearsal:
    quiet = task.step.way is Way.CHOOSE
    return _next_question(call, Heard.WAITING if quiet else Heard.ANSWERED, now)


def _next_question(call: Rehearsal, heard: Heard, now: datetime) -> Rehearsal:
    place = call.place + 1
    call = replace(call, place=place, heard=heard)
    if place >= len(call.order):
        return call
    card = call.order[place]
    return _put(call, card, _way(call.drill, (card.key,)), now)


def _replied(call: Rehearsal, card: Card, now: datetime, random: Random) -> Rehearsal:
    """Return the call with the reply of one branch heard, and what is to be said to it."""
    place = card.key.partition("#")[0]
    branch = _picked(call.drill, card, place, random)
    reply = random.choice(branch.replies) if branch.replies else None
    cards = {other.key: other for other in call.drill.deck}
    call = replace(call, reply=reply, branch=branch)
    follow_ups = [
        other.key
        for other in call.drill.deck
        if other.asked is card.line and other.kind is Kind.PHRASING
    ]
    here = f"{place}/{branch.id}"
    if found := cards.get(f"{here}#{Kind.PHRASING}"):
        # All turns of a fork are answered in one way: the way must not tell what was heard.
        call = _put(call, found, _way(call.drill, follow_ups), now)
    elif found := cards.get(f"{here}#{Kind.BRANCH}"):
        call = _put(call, found, Way.CHOOSE, now)
    else:
        return _next_question(call, Heard.REPLIED, now)
    return replace(call, heard=Heard.REPLIED)


def _picked(drill: Drill, card: Card, place: str, random: Random) -> Branch:
    """Return the branch whose reply is heard: the least practised, and now and then an evasion."""
    branches = [b for b in card.line.branches if b.replies] or list(card.line.branches)
    evasions = [branch for branch in branches if branch.otherwise]
    told = [branch for branch in branches if not branch.otherwise]
    if evasions and (not told or random.random() < EVASIVE):
        return evasions[0]
    tries = Counter(event.key for event in drill.log if event.event == What.REVIEW)

    def practised(branch: Branch) -> int:
        here = f"{place}/{branch.id}"
        return tries[f"{here}#{Kind.PHRASING}"] + tries[f"{here}#{Kind.BRANCH}"]

    least = min(map(practised, told))
    return random.choice([branch for branch in told if practised(branch) == least])


def _put(call: Rehearsal, card: Card, way: Way, now: datetime) -> Rehearsal:
    rung = {Way.CHOOSE: None, Way.LETTERS: Rung.LETTERS}.get(way, Rung.WHOLE)
    wanted = card.branch.condition if way is Way.CHOOSE and card.branch else card.line.wanted
    reply = call.reply if card.branch else None
    task = Task(Step(card, way, wanted, rung), now, reply=reply)
    return replace(call, drill=replace(call.drill, task=task, verdict=None))


def _way(drill: Drill, keys: Sequence[str]) -> Way:
    """Return the way a person insists on; else letters for what went right unaided last time."""
    if drill.progress.by:
        return drill.progress.by
    well = all(drill.memories.get(key, NEW).unaided for key in keys)
    return Way.LETTERS if well else Way.TYPE


def _kept_quiet(
    call: Rehearsal, words: str, *, spoken: bool, now: datetime, known: Known
) -> Rehearsal:
    """Return the call where nothing more was to be said; only another branch's words are wrong."""
    task = answering.asked(call.drill)
    seconds = elapsed(task.since, now)
    way = call.drill.progress.by or Way.TYPE
    taken = None if spoken else _whose(call, words, way, known, own=0.0)
    if taken and taken.slip is Slip.BRANCH:
        suggested, chosen = AGAIN, _branch_key(taken.card)
    else:
        suggested, chosen = helped(GOOD, task.help, 1), task.card.key
    verdict = Verdict(task, words, None if spoken else suggested, seconds, chosen=chosen)
    going_on = taken and taken.slip is Slip.LATER
    return replace(
        call,
        drill=replace(call.drill, verdict=verdict),
        taken=taken if taken and taken.slip is Slip.BRANCH else None,
        carried=words if going_on else "",
    )


def _whose(call: Rehearsal, words: str, way: Way, known: Known, *, own: float) -> Taken | None:
    """Return whose words they are when another line is nearer than the one wanted."""
    task = answering.asked(call.drill)
    found: list[tuple[float, Taken]] = []
    asked = {turn.card.key for turn in call.turns}
    for card in call.drill.deck:
        if card.key == task.card.key or card.kind is not Kind.PHRASING:
            continue
        if card.asked is None:
            slip = Slip.EARLIER if card.key in asked else Slip.LATER
        elif card.asked is task.card.asked:
            slip = Slip.BRANCH
        else:
            continue
        share = _share(call.drill, words, card, way, known)
        if share >= RECOGNISED and share > own:
            found.append((share, Taken(slip, card)))
    return max(found, key=lambda pair: pair[0])[1] if found else None


def _share(drill: Drill, words: str, card: Card, way: Way, known: Known) -> float:
    """Return the share of the line that `words` say; letters must be about as many as its words."""
    wordings, names = card.line.wordings, drill.names
    if way is not Way.LETTERS:
        return grade(words, wordings, names=names, known=known).share
    graded: Grade = grade_letters(words, wordings, names=names)
    letters = sum(sign.isalnum() for sign in words)
    return graded.share if abs(letters - graded.words) <= 1 + graded.words // 5 else 0.0


def _branch_key(card: Card) -> str:
    return f"{card.key.partition('#')[0]}#{Kind.BRANCH}"
