"""What a drill asks next, and how a card is put."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from random import Random

from trainer.core.drill.drill import Drill, meant_for
from trainer.core.log.events import Event, What, microseconds, today
from trainer.core.memory.pace import expected
from trainer.core.memory.presence import practiced
from trainer.core.memory.step import LINE_WAYS, Step
from trainer.core.plan.cost import MARGIN, cost, learning
from trainer.core.plan.dated import towards
from trainer.core.plan.progress import Progress, changed, next_step
from trainer.core.plan.undated import CARDS_APART, choose, planned
from trainer.core.script.cards import Card, choices
from trainer.core.script.script import Words
from trainer.core.sitting.sitting import added, seen
from trainer.core.sitting.task import Task, elapsed
from trainer.core.stages.notes import heard
from trainer.core.value import replace

ALIKE = 3
"""Steps at the front that are taken to be about as urgent."""
OPENINGS = 2
"""Days of practice that are not opened with the same card again."""


def next_task(drill: Drill, *, now: datetime, random: Random) -> Drill:
    """Return the drill with its next step asked, or over."""
    steps = possible(drill, now)
    following = _first(drill, steps, now)
    if following is None:
        return replace(drill, task=None, verdict=None)
    drill = put(drill, following, now=now, random=random)
    coming = steps[0] if drill.limit.once else (*steps[0], *steps[1])
    return replace(drill, about=about(drill, coming, now=now))


def put(drill: Drill, following: Step, *, now: datetime, random: Random) -> Drill:
    """Return the drill with this step asked: the reply chosen, the choices shuffled."""
    card = following.card
    drill = meant_for(drill, card)
    reply = _reply(drill, following, random)
    told = [branch for branch in choices(card) if not branch.otherwise]
    random.shuffle(told)
    options = (*told, *(branch for branch in choices(card) if branch.otherwise))
    progress = _asked(drill.progress, following, anew=_tried(drill.task, following))
    drill = seen(replace(drill, progress=progress), _shows(drill, card), now)
    was = drill.reworded.get(card.key)
    change = changed(following, drill.ways, progress)
    task = Task(following, now, reply=reply, choices=options, was=was, change=change)
    ways = drill.ways | LINE_WAYS & {following.way}
    return replace(drill, task=task, verdict=None, ways=ways)


def _reply(drill: Drill, following: Step, random: Random) -> Words | None:
    """Return what they say before a line; while it is learned, and in all its parts, the same."""
    card = following.card
    replies = heard(card, drill.replies)
    reply = random.choice(replies) if replies else None
    if not (following.study or following.part):
        return reply
    said = (event.reply for event in reversed(drill.events) if event.key == card.key)
    last = next((text for text in said if text), None)
    return next((each for each in replies if each.text == last), reply)


def after(drill: Drill, event: Event, *, now: datetime, random: Random) -> Drill:
    """Return the drill after `event` was kept: what was set aside comes back, or the next step."""
    again = drill.verdict is not None and drill.verdict.retracted is not None
    drill = kept(drill, event, now=now)
    if again:
        (task, verdict), waiting = drill.waiting[-1], drill.waiting[:-1]
        task = task and replace(task, since=now)
        drill = meant_for(drill, task.card) if task else drill
        return replace(drill, task=task, verdict=verdict, waiting=waiting)
    return next_task(drill, now=now, random=random)


def kept(drill: Drill, event: Event, *, now: datetime) -> Drill:
    """Return the drill with one more event in its log, nothing asked yet."""
    gap = elapsed(drill.counted or drill.started, now)
    drill = replace(drill, spent=drill.spent + practiced(event, gap), counted=now)
    drill = seen(_noted(added(drill, event), event), (event.key,), now)
    if event.key not in drill.reworded:
        return drill
    reworded = {key: old for key, old in drill.reworded.items() if key != event.key}
    return replace(drill, reworded=reworded)


def about(drill: Drill, steps: Iterable[Step], *, now: datetime) -> int | None:
    """Return about how many cards this drill will have had at its end, the one at hand included.

    `steps` are those possible when that was asked. None where the drill goes on as long as the
    person does.
    """
    if drill.limit.cards is not None:
        return drill.limit.cards
    done, left = len(drill.progress.asked), drill.seconds_left(now)
    if left == float("inf") and not drill.limit.once:
        return None
    counted = set()
    if drill.task:
        counted.add(drill.task.card.key)
        left -= expected(drill.task.step, drill.speeds)
    for following in steps:
        if following.card.key in counted:
            continue
        counted.add(following.card.key)
        left -= expected(following, drill.speeds)
        if left < 0:
            break
        done += 1
    return done


def upcoming(drill: Drill, now: datetime) -> Step | None:
    """Return the step that is worth most now, among those that fit; None: the drill is over."""
    return _first(drill, possible(drill, now), now)


def _first(
    drill: Drill, possible_: tuple[Sequence[Step], Sequence[Step]], now: datetime
) -> Step | None:
    full = drill.limit.cards is not None and len(drill.progress.asked) >= drill.limit.cards
    if drill.foremost and not full and (found := _foremost(drill, now)):
        return found
    for steps in possible_:
        # The last card of a counted drill is still practiced to its end.
        fitting = [step for step in steps if not full or _finishing(step, drill.progress)]
        varied = _varied(fitting, drill, now)
        if found := choose(varied, drill.progress, at=microseconds(now)):
            return found
    return None


def _varied(steps: list[Step], drill: Drill, now: datetime) -> list[Step]:
    """Return the steps with one in front that opened none of the last two days of practice.

    Only among the first few tries, which are about as urgent: all of them come today anyway.
    """
    if drill.progress.asked or drill.limit.once or drill.weakest or len(steps) <= 1:
        return steps
    opened = _opened(drill.log, today(now).isoformat())
    known = drill.progress.memory
    front = [step for step in steps[:ALIKE] if known(step.card.key).tested]
    other = next((step for step in front if step.card.key not in opened), None)
    if other is None or steps[0].card.key not in opened:
        return steps
    return [other, *(step for step in steps if step is not other)]


def _opened(log: Sequence[Event], day: str) -> frozenset[str]:
    """Return the keys of what opened the last two days of practice before a study day."""
    first: dict[str, str] = {}
    for event in log:
        if event.event == What.REVIEW and event.day < day and event.key:
            first.setdefault(event.day, event.key)
    return frozenset(first[each] for each in sorted(first)[-OPENINGS:])


def _foremost(drill: Drill, now: datetime) -> Step | None:
    """Return the step of the first card that is to come before all others and was not asked yet.

    A line that is being learned is gone on with. One whose words this drill has just shown waits:
    to give it then would be copying.
    """
    asked, by_key = drill.progress.asked, {str(card.key): card for card in drill.deck}
    done = {card.key for card in asked}
    at, left = microseconds(now), drill.seconds_left(now)
    for key in drill.foremost:
        step = next_step(by_key[key], drill.progress) if key in by_key else None
        if step is None or not _fitting([step], drill, left):
            continue
        if key in done:
            if _finishing(step, drill.progress):
                return step
            continue
        seen_at = drill.progress.seen.get(key)
        just_seen = seen_at is not None and len(asked) - seen_at[0] < CARDS_APART
        if not just_seen and (found := choose([step], drill.progress, at=at)):
            return found
    return None


def possible(drill: Drill, now: datetime) -> tuple[list[Step], list[Step]]:
    """Return the steps that fit the time left, in their order, and those for when none is left.

    What a call ahead asks for; without one, what is due, new, or failed today.
    """
    day, left = today(now), drill.seconds_left(now)
    if drill.weakest:
        from trainer.core.plan.weakest import weakest  # where it was asked for

        known = weakest(drill.deck, drill.progress, at=microseconds(now), today=day)
        return _fitting(known, drill, left), []
    if drill.aim.targets:
        fresh, again = towards(
            drill.deck,
            drill.progress,
            drill.aim,
            at=microseconds(now),
            today=day,
            left=left,
            speeds=drill.speeds,
        )
        return _once(fresh, again, drill, day) if drill.limit.once else (fresh, again)
    fresh, again = planned(drill.deck, drill.progress, day)
    return _fitting(fresh, drill, left), _fitting(again, drill, left)


def _once(
    fresh: list[Step], again: list[Step], drill: Drill, day: date
) -> tuple[list[Step], list[Step]]:
    """Return the steps of what was not tried today, the most worth first.

    Others only while one of those waits for its words to be out of sight; none that would show
    them, as the line after it does, for it would wait for ever.
    """
    first = {step.card.key: step for step in (*fresh, *again)}
    from trainer.core.plan.once import is_line, once  # for one evening only

    goal = drill.aim.targets[0]
    own = [step for step in first.values() if goal.needs(step.card)]
    left = once(own, drill.progress, day)
    waits = {step.card.key for step in left}
    others = [s for s in again if s not in left and waits.isdisjoint(_shows(drill, s.card))]
    others = others if left else []
    return left, sorted(others, key=lambda step: not is_line(step.card))


def _fitting(steps: list[Step], drill: Drill, left: float) -> list[Step]:
    def seconds(step: Step) -> float:
        tell = learning if step.study else cost
        return tell(step, drill.progress, drill.speeds)

    return [step for step in steps if MARGIN * seconds(step) <= left]


def _noted(drill: Drill, event: Event) -> Drill:
    """Return the drill with it noted how often practice with words shown failed in a row."""
    before, key = drill.progress.missed, event.key or ""
    missed = {other: number for other, number in before.items() if other != key}
    if event.event == What.STUDY and event.missing:
        missed[key] = before.get(key, 0) + 1
    return replace(drill, progress=replace(drill.progress, missed=missed))


def _finishing(step: Step, progress: Progress) -> bool:
    last = progress.asked[-1].key
    return step.study and step.card.key == last and last not in progress.missed


def _tried(task: Task | None, step: Step) -> bool:
    """Tell whether the same card is put again though its try was rated: as where no other is left.

    The steps of learning a line are one asking.
    """
    same = task is not None and task.card.key == step.card.key
    return same and task is not None and not task.step.study and not step.study


def _asked(progress: Progress, step: Step, *, anew: bool) -> Progress:
    card = step.card
    if anew or not progress.asked or progress.asked[-1].key != card.key:
        progress = replace(progress, asked=(*progress.asked, card))
    if step.rung is not None:
        rungs = progress.rungs.get(card.key, frozenset()) | {step.rung}
        progress = replace(progress, rungs={**progress.rungs, card.key: rungs})
    return progress


def _shows(drill: Drill, card: Card) -> tuple[str | None, str | None]:
    """Return the keys of the lines of which words are seen where a card is asked."""
    return card.parent, _key_before(drill, card)


def _key_before(drill: Drill, card: Card) -> str | None:
    """Return the key of the line shown above a cue, as what was said just before it."""
    if card.before is None:
        return None
    return next((other.key for other in drill.deck if other.line.wanted is card.before), None)
