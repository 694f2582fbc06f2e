"""What is left of an evening: home, today and the drill tell the same of it, and the map does."""

from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, note
from hypothesis import strategies as st
from msgspec import Struct

from tests.often import often
from tests.support.here import Desk, begin_anew, drilled
from tests.support.people import MONDAY
from tests.support.plans.both import own_script, passing
from trainer.acts.desk import desk_of, opened
from trainer.acts.home.home import seen
from trainer.acts.home.today import looked_at
from trainer.acts.practice import Wishes, _aimed, _drill
from trainer.acts.turn import in_turn
from trainer.core.log.events import What
from trainer.core.outlook.agenda import Agenda
from trainer.core.plan.once import Round
from trainer.core.stages.record import added
from trainer.core.stages.stages import Stage
from trainer.core.when.said import LAST
from trainer.rows.home.page import home_sentences
from trainer.rows.home.view import Home, Situation
from trainer.rows.outlook.work import work_row
from trainer.rows.row import all_lines
from trainer.store.store import Store, read

pytestmark = pytest.mark.slow


WHO = (("Zeta", "Rebecca Stone"), ("Beta", "Priya Shah"))
HOURS = st.none() | st.integers(-50, 80)
"""How far a call or an interview is."""


class Life(Struct, frozen=True):
    """Hours of Monday at which it is looked at, interviews, and what was practiced and undone."""

    now: float
    stages: tuple[tuple[int | None, int | None, str, str, bool], ...]
    before: int
    tonight: int
    undone: int


@st.composite
def lives(draw: st.DrawFn) -> Life:
    """Return somebody with one interview or two, before or on one of their last evenings."""
    stage = st.tuples(
        HOURS,
        HOURS,
        st.sampled_from(["", "my-call"]),
        st.sampled_from(["", "Mr. Lee"]),
        st.booleans(),
    )
    return Life(
        draw(st.sampled_from([8.0, 12.0, 18.0, 21.0, 23.5, 25.0, 27.5, 28.2])),
        tuple(draw(st.lists(stage, min_size=1, max_size=2))),
        draw(st.sampled_from([2, 5])),
        draw(st.sampled_from([0, 0, 8, 30, 90])),
        draw(st.sampled_from([0, 0, 1, 4])),
    )


def lived(life: Life, folder: Path) -> Desk:
    """Return the desk of somebody who lived so until now."""
    desk = own_script(Desk(folder))
    now = MONDAY.replace(hour=0) + timedelta(hours=life.now)
    with Store.open(desk.store_path) as store:
        for (company, who), told in zip(WHO, life.stages, strict=False):
            call, interview, script, met, hourless = told
            stage = Stage(
                name=f"{company.lower()}-1",
                company=company,
                interviewer=who,
                next=met,
                script=script,
                call=_moment(now, call, hourless=hourless),
                interview=_moment(now, interview, hourless=False),
            )
            store.append(added(stage, now - timedelta(days=8)))
    passing(desk, now - timedelta(days=1), seconds=7)
    drilled(desk, "--cards", f"{life.before}", typed="\n3\n" * 40)
    passing(desk, now, seconds=7)
    drilled(desk, "--by", "aloud", typed="\n3\n" * life.tonight)
    for _ in range(life.undone):
        desk("undo")
    return desk


def _moment(now: datetime, hours: int | None, *, hourless: bool) -> datetime | None:
    if hours is None:
        return None
    at = now + timedelta(hours=hours)
    return at.replace(hour=23, minute=59, second=LAST) if hourless else at


def looked(desk: Desk) -> tuple[Home, Agenda, Round | None]:
    """Return what home shows at one moment, what today tells, and what a drill would leave."""
    begin_anew()
    home = seen(desk, desk_of(desk))
    begin_anew()
    _, told = looked_at(desk, in_turn(desk, desk_of(desk)), None, far=False)
    begin_anew()
    with opened(desk) as log:
        found = _aimed(desk, log, None, Wishes())
        drill = _drill(desk, log.desk, found, Wishes())
    return home, told, drill.round(desk.clock()) if drill.limit.once else None


@often(160)
@given(life=lives())
@example(life=Life(8.0, ((None, 1, "", "", False), (0, None, "", "", False)), 2, 0, 0))
@example(
    life=Life(27.5, ((None, 4, "", "Mr. Lee", False), (None, 20, "my-call", "", False)), 2, 30, 0)
)  # only replies are left
@example(life=Life(8.0, ((-1, -1, "", "", False),), 2, 0, 0))  # a call at the interview's hour
def test_home_today_and_the_drill_tell_the_same_of_an_evening(life: Life) -> None:
    with TemporaryDirectory() as folder:
        desk = lived(life, Path(folder))
        still = desk.clock()
        desk.clock = lambda: still
        home, told, left = looked(desk)
        note(f"{home.situation} {told.tonight} {left}")
        assert told.tonight == left
        if home.situation is Situation.AFTER:  # a call is noted first
            return
        assert home.tonight == left
        assert (home.situation is Situation.EVENING) == (left is not None)
        today = home.situation in (Situation.DAY, Situation.HURRY)
        assert today == (told.warm_at is not None)
        if left is None:
            return
        if len(life.stages) == 1:  # every line of the map is asked but those that wait for a name
            assert left.lines == len(home.drawn.spots) - len(home.waits)
            assert {c.key for c in left.left if c.kind == "phrasing"} <= {
                spot.key for spot in home.drawn.spots
            } - home.waits
        if left.left:
            _count(left, " ".join(home_sentences(home)))
            _count(left, work_row(told).text)
            _asks(desk, left, still)


def _count(left: Round, told: str) -> None:
    """Check that what is told counts what is left, each kind."""
    if left.untouched:
        assert f"{all_lines(left.lines, left.replies)} once" in told
        return
    for number, one, many in (
        (left.lines_left, "line", "lines"),
        (left.replies_left, "reply", "replies"),
    ):
        counted = f"{number} {one if number == 1 else many}"
        assert (f"{counted} left" in told or f"{counted} and" in told) == bool(number)


def _asks(desk: Desk, left: Round, now: datetime) -> None:
    """Check that the drill asks what is left, and nothing else but to let words go out of sight."""
    before = len(read(desk.store_path))
    passing(desk, now, seconds=7)
    drilled(desk, "--by", "aloud", typed="\n3\n" * 12)
    tried = [e.key for e in read(desk.store_path)[before:] if e.event in (What.REVIEW, What.STUDY)]
    keys = {card.key for card in left.left}
    assert keys & set(tried)
    # Replies wait until the words of their lines are out of sight; another call's may be first.
    assert tried[0] in keys or not left.lines_left
