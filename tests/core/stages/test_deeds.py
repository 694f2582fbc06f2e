"""What was done last is what is taken back, whatever it was: never anything older."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.log.events import Event, Live, What, live, microseconds
from trainer.core.people.person import Person
from trainer.core.sitting.keep import retraction
from trainer.core.stages.deeds import last_deed, with_it
from trainer.core.stages.met import with_person
from trainer.core.stages.notes import note, notes
from trainer.core.stages.record import added, changed, difference, removal, sets, stages
from trainer.core.stages.stages import Stage
from trainer.core.value import replace
from trainer.rows.asked.undone import told_back
from trainer.rows.log import Told
from trainer.rows.row import Row

BEGIN = datetime(2026, 11, 23, 9, tzinfo=UTC)
DEEDS = (
    "added",
    "moved",
    "met",
    "twice",
    "answered",
    "noted",
    "debriefed",
    "removed",
    "heard",
    "looked",
)


class Life:
    """A log as it grows, an hour a deed."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.log: list[Event] = []

    @property
    def now(self) -> datetime:
        """The moment of what is done next."""
        return BEGIN + timedelta(hours=len(self.log))

    @property
    def live(self) -> Live:
        """What stands."""
        return live(self.log, now=microseconds(self.now))

    @property
    def state(self) -> object:
        """The interviews, notes and answers that stand; not when a call sheet was looked at."""
        found = [replace(stage, sheet=None) for stage in stages(self.live)]
        reviews = [event.id for event in self.live if event.event == What.REVIEW]
        return found, notes(self.live), reviews

    def add(self, event: Event) -> None:
        """Keep an event, as the store does."""
        self.log.append(replace(event, id=f"{len(self.log):032x}"))

    def does(self, deed: str, which: int) -> None:
        """Do something; what nobody can do now is another answer."""
        known, at, many = stages(self.live), self.now, len(self.log)
        stage = known[which % len(known)] if known else None
        day = at + timedelta(days=2 + many)
        if deed == "added" or stage is None:
            self.add(added(Stage(name=f"firm-{many}", next="Mr. Ito"), at))
        elif deed == "noted":
            self.add(note(f"four {many}", now=at, key="a/b#phrasing", stage=stage.name))
            self.add(changed(stage, replace(stage, called=at), self.now))
        elif deed == "debriefed":
            self.add(changed(stage, replace(stage, outcome=f"so-so {many}"), at))
            (after,) = (each for each in stages(self.live) if each.name == stage.name)
            self.add(changed(after, replace(after, debriefed=at), self.now))
        elif deed == "twice":  # on two computers
            told = with_person(stage, "interviewer", Person(f"Kim Hill {many}"), said="Kim")
            self.add(changed(stage, told, at))
            self.add(changed(stage, told, self.now))
        elif deed == "removed":
            self.add(removal(stage.name, at))
        elif deed == "answered":
            self.add(Event(event=What.REVIEW, at=microseconds(at), day="2026-11-23", rating=3))
        else:
            values = {
                "moved": replace(stage, call=day),
                "met": with_person(stage, "next", Person(f"Ito {many}", "a nurse"), said="Ito"),
                "heard": replace(stage, result=f"an offer {many}"),
                "looked": replace(stage, sheet=at),
            }
            self.add(changed(stage, values[deed], at))

    def takes_back(self) -> None:
        """Take back what was done last; what is named of it is another thing now."""
        last, before = last_deed(self.live), self.stages
        assert last is not None
        for event in [*with_it(last, self.live)]:
            self.add(retraction(event, now=self.now))
        was, stage = before.get(last.stage or ""), self.stages.get(last.stage or "")
        if last.event == What.STAGE and was and stage:
            assert difference(stage, was).keys() & sets(last).keys()
            told = told_back(last, was, stage, (Row("", ()), Row("", ())), Told({}))
            gone, _, now = told.partition(". Now ")
            assert gone.partition(": ")[2] != now.rstrip(".")
            assert "nothing changed" not in told

    @property
    def stages(self) -> dict[str, Stage]:
        """The interviews that stand, by their names."""
        return {stage.name: stage for stage in stages(self.live)}


@pytest.mark.slow
@given(deeds=st.lists(st.tuples(st.sampled_from(DEEDS), st.integers(0, 3)), max_size=12))
def test_whatever_was_done_is_taken_back_the_newest_first(deeds: list[tuple[str, int]]) -> None:
    life = Life()
    states = [life.state]
    for deed, which in deeds:
        before = len(life.log)
        life.does(deed, which)
        looked = all("sheet" in (event.data or "") for event in life.log[before:])
        states += [] if looked else [life.state]
    for earlier in reversed(states[:-1]):
        stood = life.state
        life.takes_back()
        assert life.state == earlier != stood
    assert last_deed(life.live) is None


def test_a_change_of_long_ago_stays_where_something_newer_was_done() -> None:
    life = Life()
    for deed in ("added", "moved", "debriefed"):
        life.does(deed, 0)
    (moved,) = (stage.call for stage in stages(life.live))
    life.takes_back()
    (stage,) = stages(life.live)
    assert (stage.call, stage.outcome, stage.debriefed) == (moved, "", None)
