"""A simulated learner's evenings before a call, lived through with the product's own drill."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random
from statistics import fmean

from bench.bound import POWERS, bound
from bench.learners import FAMILIES, Learner
from bench.policies import due_order, round_robin, spread
from trainer.core.drill.ask import upcoming
from trainer.core.drill.drill import Drill, Limit, prepared
from trainer.core.log.events import Live, microseconds
from trainer.core.memory.ladder import Rung
from trainer.core.memory.odds import odds
from trainer.core.memory.schedule import retrievability
from trainer.core.memory.step import Way
from trainer.core.outlook.walk import Choice, walk
from trainer.core.plan.progress import Progress
from trainer.core.plan.target import Target
from trainer.core.plan.turns import count_turns, expected_turns
from trainer.core.script.cards import Card, cards
from trainer.core.script.key import Kind
from trainer.core.script.parse import parse
from trainer.core.value import replace

ROOT = Path(__file__).parent.parent
FIRST_EVENING = datetime(2026, 3, 2, 20, tzinfo=UTC)
CALL = 17
"""The hour of the call, on the day after the last evening."""
BEFORE = timedelta(hours=1)
"""How long before the call a warm-up begins."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Who practices, on how many evenings before the call, and for how many minutes on each."""

    family: str
    evenings: int
    minutes: float


@dataclass(frozen=True, slots=True)
class Row:
    """How they practice: the order, the wish, how they rate themselves, what the day itself has.

    `moved`: the minutes of the last evening are those of a warm-up an hour before the call.
    `power`: the bound's, which sees into the learner.
    """

    order: str = "plan"
    quiet: bool = False
    rater: str = "honest"
    moved: bool = False
    power: float = 0.0


ROWS = {
    "spread": Row("spread"),
    "due": Row("due"),
    "robin": Row("robin"),
    "plan": Row(),
    "typed": Row(quiet=True),
    "kind": Row(rater="kind"),
    "harsh": Row(rater="harsh"),
    "warm-up": Row(moved=True),
    **{f"bound {power:g}": Row(power=power) for power in POWERS},
}
ORDERS: dict[str, Choice] = {
    "spread": spread,
    "due": due_order,
    "robin": round_robin,
    "plan": upcoming,
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one learner knows at the call: shares of turns and of cards, and what was shown.

    `practiced` lines were tested, `whole` ones were asked whole (typed or aloud) at least once.
    """

    turns: float
    recall: float
    shown: float
    practiced: int
    whole: int


def one(cell: Cell, row: Row, seed: int) -> Outcome:
    """Return what one learner knows at the call; same seed, same person."""
    deck = real_deck()
    learner = FAMILIES[cell.family](seed)
    learner.rater = row.rater
    call = FIRST_EVENING.replace(hour=CALL) + timedelta(days=cell.evenings)
    target = Target(microseconds(call), call.date(), deck[0].script)
    drill = prepared(deck, Live(()), limit=Limit(), now=FIRST_EVENING, targets=(target,))
    choice = bound(learner, row.power) if row.power else ORDERS[row.order]
    for number, (start, minutes) in enumerate(sittings(cell, row, learner.skips, seed, call)):
        drill = begun(drill, start, minutes, quiet=row.quiet)
        if start > call - 2 * BEFORE:
            drill = replace(drill, progress=replace(drill.progress, by=Way.ALOUD))
        chance = Random(f"{seed}-{number}")
        drill, _ = walk(drill, learner, now=start, random=chance, choice=choice)
    return outcome(drill, deck, learner, call)


def sittings(
    cell: Cell, row: Row, skips: float, seed: int, call: datetime
) -> Iterator[tuple[datetime, float]]:
    """Yield when they practice and for how many minutes; a skipped evening is left out."""
    chance = Random(f"evenings-{seed}")
    for number in range(cell.evenings):
        skipped = cell.evenings > 1 and chance.random() < skips
        last = number == cell.evenings - 1
        if row.moved and last:
            yield call - BEFORE, cell.minutes
        elif not skipped:
            yield FIRST_EVENING + timedelta(days=number), cell.minutes


def begun(drill: Drill, start: datetime, minutes: float, *, quiet: bool) -> Drill:
    """Return the drill begun again at another time."""
    old = drill.progress
    first = old.first if not drill.log else ()
    progress = Progress(old.memories, old.climbs, first=first)
    if quiet and hasattr(progress, "quiet"):
        progress = replace(progress, quiet=True)
    aim = replace(drill.aim, odds=odds(drill.log))
    limit = Limit(seconds=minutes * 60)
    return replace(drill.again_from(start), limit=limit, progress=progress, aim=aim)


def outcome(drill: Drill, deck: tuple[Card, ...], learner: Learner, call: datetime) -> Outcome:
    """Return the truth at the call beside what the product would show."""

    def shown(key: str) -> float:
        memory = drill.progress.memory(key)
        return (retrievability(memory, microseconds(call)) or 0.0) * (memory.rating != 1)

    turns = count_turns(deck)
    lines = [card.key for card in deck if card.kind is Kind.PHRASING]
    whole = {event.key for event in drill.log if event.rung == Rung.WHOLE and event.rating}
    return Outcome(
        turns=expected_turns(deck, lambda key: learner.recall(key, call)) / turns,
        recall=fmean(learner.recall(card.key, call) for card in deck),
        shown=expected_turns(deck, shown) / turns,
        practiced=sum(drill.progress.memory(key).reviews > 0 for key in lines),
        whole=len(whole),
    )


@cache
def real_deck() -> tuple[Card, ...]:
    """Return the cards of the real script."""
    path = ROOT / "decks" / "second-interview.md"
    script, _ = parse(path.read_text(encoding="utf-8"), path=str(path), stem=path.stem)
    if script is None:
        raise SystemExit(f"{path} can't be read")
    return cards(script)
