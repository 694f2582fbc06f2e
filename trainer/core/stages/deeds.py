"""What a person did last, of whatever kind, and what was written down with it."""

from collections.abc import Iterator, Mapping
from itertools import islice

from trainer.core.log.events import Event, Live, What
from trainer.core.stages.notes import field
from trainer.core.stages.record import removes, sets, stages
from trainer.core.stages.stages import Stage
from trainer.core.stages.telling.reports.hinted import hint
from trainer.core.stages.telling.result import came
from trainer.core.value import replace

_KINDS = frozenset({What.REVIEW, What.WORDING, What.RERATE, What.TUNE})
_BY_ITSELF = frozenset({"sheet", "called", "debriefed"})
"""What is written down of an interview without anybody telling it."""


def last_deed(standing: Live) -> Event | None:
    """Return what was done last and may be taken back, of what stands of the log; None: nothing."""
    return next((each for each in _deeds(standing) if not _idle(each, standing)), None)


def _deeds(standing: Live) -> Iterator[Event]:
    """Yield what a person did, of what stands, the newest first."""
    known = {stage.name for stage in stages(standing)}
    return (each for each in reversed(standing) if _done(each, known))


def _idle(event: Event, standing: Live) -> bool:
    """Tell whether all stays as it is without an event and what was done after it.

    So it is of what was told twice, as on two computers.
    """
    if event.event != What.STAGE:
        return False
    gone = {each.id for each in with_it(event, standing)}
    left = Live(tuple(each for each in standing if each.id not in gone))
    return _told(left) == _told(standing)


def _told(standing: Live) -> list[Stage]:
    """Return what is told of the interviews: not when it was."""
    return [replace(stage, heard=None, sheet=None) for stage in stages(standing)]


def _done(event: Event, known: set[str]) -> bool:
    if event.event == What.NOTE:
        return event.data is not None  # else its words were erased
    if event.event != What.STAGE:
        return event.event in _KINDS
    return removes(event) or (event.stage in known and not sets(event).keys() <= _BY_ITSELF)


def adds(event: Event, standing: Live) -> bool:
    """Tell whether an interview was added with an event, of those that stand."""
    if event.event != What.STAGE:
        return False
    before = islice(standing, standing.index(event))
    return all(each.stage != event.stage or each.event != What.STAGE for each in before)


def words_with(deed: Event, standing: Live, marked: str) -> Iterator[Event]:
    """Yield the note that told in words what a deed keeps as the result, right before it.

    It ends with what is `marked` so; words that tell nothing of that stay. Of those that may tell
    it it was asked which they tell.
    """
    place = standing.index(deed)
    result = sets(deed).get("result") if deed.event == What.STAGE else None
    for note in standing[place - 1 : place] if result and place else ():
        of_it = note.event == What.NOTE and not note.key and note.stage == deed.stage
        _, mark, said = (field(note, "text") or "").rpartition(marked)
        if of_it and mark and (came(said) or (hint(said) and result)) == result:
            yield note


def with_it(deed: Event, standing: Live) -> Iterator[Event]:
    """Yield a deed and what goes with it: once an interview isn't there, all that is told of it.

    On two computers it may have been removed twice. A first note tells that the call was made, and
    how it went that this was talked over. What was done after the last deed changed nothing.
    """
    after = {each.id for each in islice(standing, standing.index(deed) + 1, None)}
    idle = [each for each in _deeds(standing) if each.id in after]
    yield from (deed, *idle)
    if deed.event not in (What.STAGE, What.NOTE):
        return
    told: Mapping[str, object] = sets(deed)
    marks = {"called"} if deed.event == What.NOTE else {"called", "debriefed"}
    marks = marks if deed.event == What.NOTE or "outcome" in told else set()
    added, removed = adds(deed, standing), removes(deed)
    for each in standing:
        if each in (deed, *idle) or each.event != What.STAGE or each.stage != deed.stage:
            continue
        keys = sets(each).keys()
        if added or (removed and removes(each)) or (each.at >= deed.at and keys and keys <= marks):
            yield each
