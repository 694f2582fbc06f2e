"""What a plan could reach that knows the learner's true state: greedy, and free to choose the step.

It takes letters from blank, typing, aloud and reading at the product's own seconds, keeps the
product's rules of distance (a minute and two cards since the words were seen, siblings apart, a
follow-up after its line was met) and the limit of the evening, and needs no parts and no rungs. It
takes the step that adds most true turns said right at the call for its seconds to a power: with
either of `POWERS`, and the better of them over all learners of a cell is the bound.
"""

from datetime import datetime

from bench.learners import Learner
from trainer.core.drill.drill import Drill
from trainer.core.log.events import microseconds, moment
from trainer.core.memory.ladder import Rung
from trainer.core.memory.odds import EFFORT
from trainer.core.memory.pace import expected
from trainer.core.memory.step import Step, Way
from trainer.core.outlook.walk import USUAL, Choice
from trainer.core.plan.turns import weights
from trainer.core.plan.undated import choose
from trainer.core.script.cards import Card
from trainer.core.script.key import Key, Kind

POWERS = (1.0, 0.65)
WAYS = (Way.ALOUD, Way.LETTERS, Way.TYPE)
LEAST = 0.25
"""What every other card of a turn is taken to be worth at least: it will be practiced too."""
MARGIN = 1.25


def bound(learner: Learner, power: float) -> Choice:
    """Return what is asked next by one who sees into this learner."""

    def choice(drill: Drill, now: datetime) -> Step | None:
        call = moment(drill.aim.targets[0].at)
        held = {card.key: learner.recall(card.key, call) for card in drill.deck}
        weight = weights(drill.deck, lambda key: max(LEAST, held[Key(key)]))
        left = drill.seconds_left(now)
        ranked: list[tuple[float, int, Step]] = []
        for place, card in enumerate(drill.deck):
            for step, seconds, gain in _options(card, drill, learner, now, call):
                if MARGIN * seconds <= left:
                    ranked.append((-weight[card.key] * gain / seconds**power, place, step))
        steps = [step for *_, step in sorted(ranked, key=lambda each: each[:2])]
        return choose(steps, drill.progress, at=microseconds(now))

    return choice


def _options(
    card: Card, drill: Drill, learner: Learner, now: datetime, call: datetime
) -> list[tuple[Step, float, float]]:
    """Return what could be asked of a card, the seconds until it was tried, and what that adds."""
    progress = drill.progress
    if card.parent is not None and progress.memory(card.parent).shown is None:
        return []
    if card.kind is Kind.BRANCH:
        steps = [Step(card, Way.CHOOSE, card.branch.condition)] if card.branch else []
    else:
        line = card.line.wanted
        steps = [
            Step(card, way, line, Rung.LETTERS if way is Way.LETTERS else Rung.WHOLE)
            for way in WAYS
        ]
    memory, state = learner.memory, learner.states.get(card.key)
    before, found = memory.holds(state, call), []
    for step in steps:
        four = memory.odds(state, step, now)
        after = sum(
            p * memory.holds(memory.after(state, step, rating, now), call)
            for rating, p in enumerate(four, 1)
        )
        seconds = expected(step, USUAL) * sum(
            p * factor for p, factor in zip(four, EFFORT, strict=True)
        )
        if card.kind is Kind.PHRASING and progress.memory(card.key).shown is None:
            reading = Step(card, Way.READ, step.wanted)
            seconds += expected(reading, USUAL)
            found.append((reading, seconds, after - before))
        else:
            found.append((step, seconds, after - before))
    return found
