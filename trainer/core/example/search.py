"""A made-up job search of six weeks with three companies, to show what figures look like."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from msgspec import Struct

from trainer.core.example.person import Simulated
from trainer.core.log.events import Event, microseconds
from trainer.core.rehearsal.order import forward
from trainer.core.script.cards import cards
from trainer.core.script.key import Key
from trainer.core.script.script import Script
from trainer.core.stages.notes import note
from trainer.core.stages.record import added, changed, stages
from trainer.core.stages.stages import Stage, current
from trainer.core.value import replace

FIRST = date(2026, 10, 12)
"""The Monday on which the search begins."""
NOW = datetime(2026, 11, 22, 21, 0, tzinfo=UTC)
"""The Sunday evening on which it is looked at: a call lies ahead."""
DAYS = (NOW.date() - FIRST).days + 1
SEED = 3
"""The chance that the product shows; any other makes as good an example."""
EVENING = time(20)
AT_HOME = 0.82
"""How often they practice on a day."""
LONGER = 12
"""Minutes they practice on the evening before a call; else five."""
PAUSE = range(17, 21)
"""Days of the search (from 0) on which they do not practice: they are away."""


class _Chapter(Struct, frozen=True, kw_only=True):
    """A stage of the example: what is known of it, when it is added, and how its call goes.

    Days are counted from the first, from 0. `way` is the place, in the file, of the branch that
    each fork takes. The call is at 17:00, the interview on the next day at 10:00.
    """

    stage: Stage
    added: int
    call: int
    outcome: str = ""
    way: int = 0
    note: str = ""
    live: bool = False


_STORY = (
    _Chapter(
        stage=Stage(name="acme-1", company="Acme", interviewer="Ms. Ortiz", next="Mr. Lee"),
        added=0,
        call=9,
        outcome="so-so",
        way=2,
        note="He decides, she only passes her notes on.",
    ),
    _Chapter(
        stage=Stage(
            name="borealis-1", company="Borealis", interviewer="Mr. Brandt", next="Dr. Nowak"
        ),
        added=14,
        call=23,
        outcome="well",
        way=0,
        note="Two others are left.",
        live=True,
    ),
    _Chapter(
        stage=Stage(
            name="borealis-2",
            company="Borealis",
            number=2,
            interviewer="Dr. Nowak",
            next="Ms. Achterberg",
        ),
        added=24,
        call=31,
        outcome="well",
        way=1,
        note="She wants to hear about the night shift.",
        live=True,
    ),
    _Chapter(
        stage=Stage(name="cobalt-1", company="Cobalt", interviewer="Mrs. Adeyemi", next="Mr. Roth"),
        added=35,
        call=44,
    ),
)


def example(script: Script, random: Random, days: Iterable[int] = range(DAYS)) -> tuple[Event, ...]:
    """Return the log of the made-up search with this script; the same chance gives the same log.

    Drills and rehearsals are the real ones; the events lie in memory alone. Times are in UTC.
    `days` are those of the search, from 0; whoever hands them in may watch how far it has come.
    """
    person = Simulated(cards(script), random, _evening(0))
    for day in days:
        person.now = _evening(day)
        for chapter in _STORY:
            if chapter.added == day:
                _added(person, chapter)
        if day in PAUSE:
            continue
        _after_the_calls(person, script, day)
        _practiced(person, script, day)
    return tuple(event for event in person.log if event.at < microseconds(NOW))


def _practiced(person: Simulated, script: Script, day: int) -> None:
    """Practice on an evening: longer, and with a rehearsal, on the one before a call."""
    person.now = _evening(day) + timedelta(minutes=person.random.randrange(40))
    stage = current(stages(person.live), person.now)
    eve = next((each for each in _STORY if each.call == day + 1), None)
    if eve and stage:
        person.practice(stage, minutes=LONGER)
        person.wait(60)
        person.rehearse(stage, forward(script), live=eve.live)
    elif day == 0 or person.random.random() < AT_HOME:
        person.practice(stage, minutes=5)


def _added(person: Simulated, chapter: _Chapter) -> None:
    call, interview = _at(chapter.call, 17), _at(chapter.call + 1, 10)
    person.keep(added(replace(chapter.stage, call=call, interview=interview), person.now))


def _after_the_calls(person: Simulated, script: Script, day: int) -> None:
    """Talk over the call of this day, as the debrief does."""
    for chapter in _STORY:
        if chapter.call != day:
            continue
        now, before = _at(day, 18), chapter.stage
        over = replace(before, outcome=chapter.outcome)
        known = replace(over, ways=dict(_ways(script, chapter.way)))
        told = (
            changed(before, over, now),
            note(chapter.note, now=now, stage=before.name),
            changed(over, known, now),
            changed(known, replace(known, debriefed=now), now),
        )
        for event in told:
            person.keep(event)


def _ways(script: Script, way: int) -> Iterator[tuple[str, str]]:
    """Yield the key of each fork after a question, with the key of the branch that it took."""
    for cue in script.cues:
        branches = cue.line.branches
        if len(branches) > 1:
            key = Key.of(script.id, cue.id)
            taken = branches[way % len(branches)]
            yield key, key.under(taken.id).choice


def _evening(day: int) -> datetime:
    return datetime.combine(FIRST + timedelta(days=day), EVENING, UTC)


def _at(day: int, hour: int) -> datetime:
    return datetime.combine(FIRST + timedelta(days=day), time(hour), UTC)
