"""The order of a plan towards a call, each card weighed anew: nothing is kept between choices."""

from collections.abc import Iterator
from datetime import date, datetime

from trainer.core.drill.drill import Drill
from trainer.core.log.events import DAY, microseconds, today
from trainer.core.memory.ladder import BOTTOM, Clause, Climb, Rung, next_part, proof_due, rung
from trainer.core.memory.memory import Memory
from trainer.core.memory.odds import EFFORT, Odds
from trainer.core.memory.pace import A_WORD, BASE, Speeds
from trainer.core.memory.schedule import recall, trusted, what_if
from trainer.core.memory.step import Step, Way
from trainer.core.plan.cost import MARGIN
from trainer.core.plan.dated import LEAST, TIME, WORTH
from trainer.core.plan.gain import SECOND
from trainer.core.plan.progress import RUNGS, TYPED, Progress
from trainer.core.plan.target import Target
from trainer.core.plan.turns import ANYTIME, FIRST
from trainer.core.script.cards import Card
from trainer.core.script.clauses import clauses
from trainer.core.script.key import Key, Kind
from trainer.core.script.script import Line

Four = tuple[float, float, float, float]
Ranked = list[tuple[tuple[float, ...], Step]]


def weighed_anew(drill: Drill, now: datetime) -> tuple[list[Step], list[Step]]:
    """Return the steps worth taking at a moment, and those for when none is left."""
    progress, targets, day = drill.progress, drill.aim.targets, today(now)
    left, at = drill.seconds_left(now), microseconds(now)
    weights = [_weights(drill.deck, progress, target) for target in targets]
    fresh: Ranked = []
    again: Ranked = []
    for card in drill.deck:
        step = _step(card, progress) if any(target.needs(card) for target in targets) else None
        if step is None or MARGIN * (seconds := _cost(step, progress, drill.speeds)) > left:
            continue
        memory = progress.memory(card.key)
        tries = progress.tries(step, day.isoformat())
        again.append(((tries, memory.last or memory.shown or 0), step))
        four = _four(memory, card.kind, day, drill.aim.odds)
        adds = [_adds(memory, four, target.at, at=at, day=day, tries=tries) for target in targets]
        if tries > 1 or max(adds) < WORTH:
            continue
        worth = 0.0
        for weight, each in zip(weights, adds, strict=True):
            worth += weight.get(card.key, 0.0) * each
        order = [*progress.first, card.key] if not tries else []
        place = order.index(card.key) if order else len(progress.first)
        fresh.append(((place, -worth / (seconds * _effort(four)) ** TIME), step))
    return _ordered(fresh), _ordered(again)


def _adds(memory: Memory, four: Four, target: int, *, at: int, day: date, tries: int) -> float:
    held = _held(memory, target)
    if tries:
        return SECOND * (1 - held) if 0 < target - at < DAY else 0.0
    if target <= at:
        return 0.0
    then = 0.0
    for p, rating in zip(four, (1, 2, 3, 4), strict=True):
        stability = trusted(what_if(memory, rating, day)) or 0.001
        then += p * recall(stability, (target - at) / DAY, memory.parameters)
    return then - held


def _four(memory: Memory, kind: Kind, day: date, odds: Odds) -> Four:
    stability = trusted(memory)
    if stability is None or memory.fed_day is None:
        return odds.of(kind, None)
    return odds.of(kind, recall(stability, max(1, (day - memory.fed_day).days), memory.parameters))


def _effort(four: Four) -> float:
    found = 0.0
    for p, factor in zip(four, EFFORT, strict=True):
        found += p * factor
    return found


def _held(memory: Memory, at: int) -> float:
    stability = trusted(memory)
    if stability is None or memory.last is None:
        return 0.0
    return recall(stability, (at - memory.last) / DAY, memory.parameters)


def _ordered(steps: Ranked) -> list[Step]:
    return [step for _, step in sorted(steps, key=lambda pair: pair[0])]


# -- the step that is next


def _step(card: Card, progress: Progress) -> Step | None:
    met = card.parent is None or progress.memory(card.parent).shown is not None
    return _met(card, progress) if met else None


def _met(card: Card, progress: Progress) -> Step | None:
    if card.kind is Kind.BRANCH:
        assert card.branch is not None
        return Step(card, Way.CHOOSE, card.branch.condition)
    line = card.line.wanted
    if progress.memory(card.key).shown is None:
        return Step(card, Way.READ, line)
    position = progress.climbs.get(card.key, BOTTOM)
    level = rung(position, line)
    if progress.by and progress.by.whole:
        level = Rung.WHOLE
    elif position == BOTTOM and card.key in progress.first:
        level = Rung.SHOWN
    asked = progress.rungs.get(card.key, frozenset())
    if level not in asked and len(asked) >= RUNGS:
        return None
    if level is Rung.WHOLE:
        return _whole(card, position, progress)
    part = next_part(position, line)
    if part is None or (part.of == 1 and level is Rung.LETTERS):
        return Step(card, Way.LETTERS, line, level)
    return Step(card, Way.LETTERS, part.words, level, part if part.of > 1 else None)


def _whole(card: Card, position: Climb, progress: Progress) -> Step:
    line = card.line.wanted
    way = progress.by or (Way.TYPE if progress.quiet or position.weak else progress.aloud)
    if not way.spoken or progress.by or not proof_due(position, line):
        return Step(card, way, line, Rung.LETTERS if way is Way.LETTERS else Rung.WHOLE)
    if line.count <= TYPED:
        return Step(card, Way.TYPE, line, Rung.WHOLE, proof=True)
    return Step(card, Way.LETTERS, line, Rung.LETTERS, proof=True)


# -- its seconds


def _cost(step: Step, progress: Progress, speeds: Speeds) -> float:
    if not step.study:
        return _seconds(step, speeds)
    card, line = step.card, step.card.line.wanted
    tested = progress.by or Way.LETTERS
    seconds = _seconds(step, speeds) if step.way is Way.READ else 0.0
    if progress.by in (None, Way.LETTERS) and (len(clauses(line)) > 1 or step.rung is Rung.SHOWN):
        clean = progress.climbs.get(card.key, BOTTOM).clean
        level = step.rung or Rung.LETTERS
        parts = [part for part in clauses(line) if part.text not in clean]
        seconds += sum(
            [
                _seconds(Step(card, Way.LETTERS, part, level, Clause(part, 1, 1)), speeds)
                for part in parts
            ]
        )
    level = Rung.LETTERS if tested is Way.LETTERS else Rung.WHOLE
    return seconds + _seconds(Step(card, tested, line, level), speeds)


def _seconds(step: Step, speeds: Speeds) -> float:
    sort = step.way.value
    if step.study and step.way is not Way.READ:
        sort = "shown" if step.rung is Rung.SHOWN else "part"
    usual = BASE[sort] + A_WORD[sort] * step.wanted.count
    return usual * speeds.of.get(sort, speeds.overall)


# -- what a card weighs in a call


def _weights(deck: tuple[Card, ...], progress: Progress, target: Target) -> dict[str, float]:
    call = _Call(deck, progress, target)
    opening = FIRST
    for card in call.known.values():
        if card.asked is None:
            call.weigh(card.key, card.line, ANYTIME if card.anytime else 1.0)
            if not card.anytime:
                call.found[card.key] *= opening
                opening = 1.0
    return call.found


class _Call:
    def __init__(self, deck: tuple[Card, ...], progress: Progress, target: Target) -> None:
        self.known = {card.key: card for card in deck if target.needs(card)}
        self.found: dict[str, float] = {}
        self._progress, self._target = progress, target

    def weigh(self, key: Key, line: Line, above: float) -> None:
        total, own = 1.0, self._odds(key)
        for share, choice, follow, next_line in self._courses(key, line):
            said, chosen = self._worth(follow, next_line), self._chosen(choice)
            total += share * chosen * said
            if choice in self.known:
                self.found[choice] = above * own * share * said
            if next_line and follow in self.known:
                self.weigh(follow, next_line, above * own * share * chosen)
        self.found[key] = above * total

    def _worth(self, key: Key, line: Line | None) -> float:
        if line is None:
            return 1.0
        if key not in self.known:
            return 0.0
        after = 0.0
        for share, choice, follow, next_line in self._courses(key, line):
            after += share * self._chosen(choice) * self._worth(follow, next_line)
        return self._odds(key) * (1.0 + after)

    def _courses(self, key: Key, line: Line) -> Iterator[tuple[float, Key, Key, Line | None]]:
        for branch in line.branches:
            after = key.under(branch.id)
            feared = after.choice in self._target.feared
            share = 1.0 if feared else 1.0 / len(line.branches)
            yield share, after.choice, after, branch.follow_up

    def _chosen(self, choice: Key) -> float:
        return self._odds(choice) if choice in self.known else 1.0

    def _odds(self, key: str) -> float:
        return max(LEAST, _held(self._progress.memory(key), self._target.at))
