"""What a person practices for: the scripts, the stages ahead that use them, and how long."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from msgspec import Struct, field

from trainer.acts.context import Context, say
from trainer.acts.desk import Desk, script_of
from trainer.core.drill.drill import Drill, Limit, prepared
from trainer.core.plan.target import Target, target
from trainer.core.script.cards import Card, cards
from trainer.core.script.script import Script
from trainer.core.sitting.sitting import meant_at
from trainer.core.stages.stages import Stage, left_out, waiting, waiting_lines
from trainer.core.value import replace
from trainer.disk.scripts import same_file
from trainer.disk.shelf import ScriptError
from trainer.rows.stages import with_whom


class Aimed(Struct, frozen=True):
    """The scripts to practice, the first of them that of `stage`; what they are practiced for.

    `asked_as` is what each script was found by, its id or a path, by id; `ahead` are the stages of
    the targets.
    """

    scripts: tuple[Script, ...]
    stage: Stage | None
    targets: tuple[Target, ...]
    asked_as: Mapping[str, str] = field(default_factory=dict)
    ahead: tuple[Stage, ...] = ()

    @property
    def deck(self) -> tuple[Card, ...]:
        """Every card of the scripts, needed or not."""
        return tuple(card for script in self.scripts for card in cards(script))

    def wanted(self, deck: tuple[Card, ...]) -> tuple[Card, ...]:
        """Return the cards that some stage ahead needs; without one, all but what must wait.

        None of them has a line before it that isn't said in the call.
        """
        aimed_at = {target.script for target in self.targets}
        idle = self._idle(deck)
        found = [
            card
            for card in deck
            if any(target.needs(card) for target in self.targets)
            or (card.script not in aimed_at and card.key not in idle)
        ]
        said = {id(card.line.wanted) for card in found}
        cut = (each.before is None or id(each.before) in said for each in found)
        return tuple(
            card if whole else replace(card, before=None)
            for card, whole in zip(found, cut, strict=True)
        )

    def edited(self, script: Script) -> "Aimed":
        """Return the same with a script as it is after an edit."""
        scripts = tuple(script if each.id == script.id else each for each in self.scripts)
        return replace(self, scripts=scripts)

    @property
    def left_out(self) -> frozenset[str]:
        """The keys of lines that the stage leaves out."""
        return left_out(self.deck, self.stage.leave_out) if self.stage else frozenset()

    @property
    def waiting_lines(self) -> frozenset[str]:
        """The keys of the lines of the stage that wait until it is known who will be met."""
        return waiting_lines(cards(self.scripts[0]), self.stage)

    def _idle(self, deck: tuple[Card, ...]) -> frozenset[str]:
        if self.stage is None:
            return frozenset()
        return left_out(deck, self.stage.leave_out) | waiting(deck, self.stage)

    def days_left(self, now: datetime) -> int | None:
        """Return the days until the call: none on its day or near it; None: no date."""
        return self.targets[0].days_left(now) if self.targets else None


def aimed(context: Context, desk: Desk, name: str | None, *, alone: bool = False) -> Aimed:
    """Return what to practice: one script, if it is named, else those of every stage ahead.

    The stage chosen with `--stage`, if any, counts alone; `alone`: so does the one at hand, unless
    the script that is named is another. What is named is for the stage that it's meant for. A
    script of another stage that can't be used, or isn't on this computer, is said, and left alone.
    Where it's the turn of another than the next one, those before it ask nothing more today.
    """
    now = context.clock()
    first = desk.script(name)
    stage = desk.stage if name is None else desk.meant(first)
    scripts, asked_as = {first.id: first}, {first.id: name or desk.used(desk.stage)}
    targets = []
    known = desk.stages
    if desk.wish is not None or (alone and stage is not None):
        known = (stage,) if stage else ()
    for each in known:
        if each.ahead(now) is None and not (each == stage and each.lasts(now)):
            continue
        script = _of_stage(desk, each, instead=name is None and each == stage)
        if script is None:
            continue
        other = scripts.get(script.id, script)
        if not same_file(Path(other.path), Path(script.path)):
            _say_twins(desk, other, script)
        elif name is None or script.id == first.id:
            scripts.setdefault(script.id, script)
            asked_as.setdefault(script.id, script_of(each))
            targets.append(target(each, cards(script), script=script.id, now=now))
    found = sorted((each for each in targets if each), key=lambda each: each.at)
    names = {each.stage for each in found}
    ahead = tuple(each for each in known if each.name in names)
    turned = [at for at, each in enumerate(found) if each.stage == desk.turn]
    if name is None and desk.turn is not None and turned:  # else its call was meanwhile
        found = found[turned[0] :]
        left = {first.id, *(each.script for each in found)}
        scripts = {id_: script for id_, script in scripts.items() if id_ in left}
    return Aimed(tuple(scripts.values()), stage, tuple(found), asked_as, ahead)


def _say_twins(desk: Desk, one: Script, other: Script) -> None:
    """Say once that two files have one id, so that the second is left alone."""
    from trainer.rows.script.listed import twins

    if other.path not in desk.shelf.missed:
        desk.shelf.missed.add(other.path)
        say(twins(other.id, one.path, other.path))


def _of_stage(desk: Desk, stage: Stage, *, instead: bool) -> Script | None:
    """Return the script of a stage ahead; None, once it was said, where it can't be used.

    `instead`: where it isn't on this computer, the built-in one stands in for it.
    """
    if not (instead or desk.shelf.has(script_of(stage))):
        desk.say_missing(stage)
        return None
    try:
        return desk.shelf.usable(desk.used(stage))
    except ScriptError:
        if stage.script not in desk.shelf.missed:
            desk.shelf.missed.add(stage.script)
            say(
                f"The script for {with_whom(stage)} has a problem. "
                f"To see it: trainer script check {stage.script}"
            )
        return None


def drill_of(context: Context, desk: Desk, found: Aimed, *, limit: Limit | None = None) -> Drill:
    """Return the drill that these cards make, nothing asked yet.

    What the log says of a card that is not needed still counts: a follow-up waits for its line.
    """
    drill = prepared(
        found.deck, desk.live, limit=limit or Limit(), now=context.clock(), targets=found.targets
    )
    progress = replace(drill.progress, quiet=context.settings.quiet)
    drill = replace(drill, deck=found.wanted(drill.deck), progress=progress)
    kept_for = desk.kept_for(found.scripts[0])
    return meant_at(drill, kept_for.name if kept_for else None, desk.names(found.scripts[0]))


def minutes_a_day(context: Context, found: Aimed) -> float:
    """Return the minutes a day that the person wants: for the stage, else as set for all."""
    return (found.stage and found.stage.minutes) or context.settings.minutes
