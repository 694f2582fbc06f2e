"""Calls that are rehearsed aloud, whatever they are about: one at a time, or all there can be."""

from collections.abc import Sequence
from random import Random
from typing import Any

from tests.support.caller import Caller, script_of
from tests.support.people import Person
from tests.support.texts.courses import Course
from trainer.core.memory.step import Way
from trainer.core.rehearsal.left import Left
from trainer.core.rehearsal.order import forward, of_scene
from trainer.core.rehearsal.rehearsal import Rehearsal
from trainer.core.script.script import Cue, Script, Words

Told = tuple[tuple[str, tuple[str, ...]], ...]
"""A call in ids: each cue, and the branches taken after it."""


class Chooser(Random):
    """Chance that is told what to choose, so that every course can be tried; words don't matter."""

    def __init__(self, told: Sequence[int]) -> None:
        super().__init__(0)
        self.told = list(told)
        self.sizes: list[int] = []

    def random(self) -> float:
        return (0.99, 0.0)[self._decided(2)]

    def choice(self, seq: Any) -> Any:  # noqa: ANN401 - as in Random
        return seq[0 if isinstance(seq[0], Words) else self._decided(len(seq))]

    def randrange(self, start: int, stop: int | None = None, step: int = 1) -> int:
        """Return the last: nothing out of the ordinary happens."""
        del step
        return (start if stop is None else stop) - 1

    def _decided(self, size: int) -> int:
        self.sizes.append(size)
        place = len(self.sizes) - 1
        if place == len(self.told):
            self.told.append(0)
        return self.told[place]

    def following(self) -> list[int] | None:
        """Return what to choose the next time; None: everything was tried."""
        told = self.told[: len(self.sizes)]
        while told and told[-1] == self.sizes[len(told) - 1] - 1:
            told.pop()
        return [*told[:-1], told[-1] + 1] if told else None


class Drawn(Chooser):
    """Chance that takes any course there is, each way of a fork as likely as the others."""

    def __init__(self, seed: int) -> None:
        super().__init__(())
        self.drawn = Random(seed)

    def _decided(self, size: int) -> int:
        return self.drawn.randrange(size)


def every_call(script: Script, order: tuple[Cue, ...]) -> list[Rehearsal]:
    """Return every call that may come of a script, each said to its end."""
    found = list[Rehearsal]()
    decisions: list[int] | None = []
    while decisions is not None:
        chooser = Chooser(decisions)
        found.append(said_aloud(script, order, chooser))
        decisions = chooser.following()
    return found


def said_aloud(script: Script, order: tuple[Cue, ...], chooser: Chooser) -> Rehearsal:
    """Return the call that comes of what is chosen, said to its end."""
    caller = caller_of(script, order, chooser=chooser)
    while caller.call.lasts:
        caller.says("")
    return caller.goes_through().call


def caller_of(
    script: Script,
    order: tuple[Cue, ...] | None = None,
    *,
    person: Person | None = None,
    chooser: Random | None = None,
    left: Left | None = None,
) -> Caller:
    """Return somebody who says everything aloud."""
    person = person or Person()
    if chooser:
        person.random = chooser
    return Caller(person, order or forward(script), by=Way.ALOUD, script=script, left=left)


def told(call: Rehearsal) -> Told:
    """Return what was asked in a call, and which way each fork went."""
    found: list[tuple[str, tuple[str, ...]]] = []
    for turn in sorted(call.turns, key=lambda turn: turn.event.at):
        cue, below = turn.card.cue.id, turn.card.key.below
        if found and found[-1][0] == cue:
            found.pop()
        found.append((cue, below))
    return tuple(found)


def ids(course: Course) -> Told:
    """Return a course in ids."""
    return tuple((cue.id, tuple(branch.id for branch in trail)) for cue, trail in course)


CALL = """\
# A call {#call}

## Opening

### They pick up {#hello}

- "Hello?"
- "Who is this?"

> It's me. Do you have a minute?

- If they do {#do}
  - "Sure."
  - "Go ahead."

- If they don't {#busy}
  - "I'm driving."
  - "Not now."

  > When can I call back?

  - "Tomorrow."
  - "Try me after six."

  [Say goodbye](#bye)

- If they aren't interested {#gone .end}
  - "No, thanks."
  - "Take me off your list."

## The middle

### Ask what they need {#need}

> What do you need?

- "A plumber."
- "A painter."

### Ask who decides {#who}

> Who decides?

- "I do."
- "My wife."

### Say goodbye {#bye .end}

> Thank you. Goodbye.

- "Bye."
- "So long."

## What they throw in {.anytime}

### "We have somebody" {#have}

- "We already have a guy."
- "Somebody does that for us."

> Good. Is he happy with it?

### "How much?" {#much}

> It depends.

[Ask who decides](#who)
"""
SCRIPT = script_of(CALL)


def at_branch(branch: str) -> Caller:
    """Return a caller who asked for a minute and heard that branch."""
    for seed in range(100):
        caller = caller_of(SCRIPT, person=Person(seed=seed))
        caller.says("")
        if caller.call.branch and caller.call.branch.id == branch:
            return caller
    raise AssertionError(branch)


def without_visits(text: str = CALL) -> Script:
    """Return the call, or one made of its text, in which nothing comes up at any time."""
    return script_of(text[: text.index("## What they throw in")])


def visited(name: str) -> Caller:
    """Return a caller in whose call that just came up."""
    for seed in range(200):
        caller = caller_of(SCRIPT, of_scene(SCRIPT, "middle"), person=Person(seed=seed))
        while caller.call.lasts and caller.card.cue.id != name:
            caller.says("")
        if caller.call.lasts:
            return caller
    raise AssertionError(name)
