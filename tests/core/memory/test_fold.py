"""What holds for every log, folded into memory."""

from datetime import UTC, date, datetime, timedelta, tzinfo
from random import Random
from zoneinfo import ZoneInfo

from fsrs import Card, Rating, Scheduler
from hypothesis import example, given
from hypothesis import strategies as st

from tests.support.folds import fold
from tests.support.reviews import BERLIN, EASY, MONDAY, NEW_YORK, SECOND, after, review
from trainer.core.log.events import DAY, Event, microseconds, moment, study_day
from trainer.core.memory.fold import step
from trainer.core.memory.memory import NEW, Memory
from trainer.core.memory.schedule import due_at, retrievability
from trainer.core.value import replace

KEYS = st.sampled_from(["opening", "rank", None])
DAYS_LATER = st.sampled_from([0, 0, 0, 1, 1, 2, 3, 8, 40, 400])
FUTURE = 300 * DAY
NOW = MONDAY + FUTURE


@st.composite
def logs(draw: st.DrawFn, *, size: int = 12) -> list[Event]:
    """Make logs with near ties, copies, travel, retractions and clocks that ran ahead."""
    log: list[Event] = []
    for n in range(draw(st.integers(0, size))):
        at = MONDAY + draw(DAYS_LATER) * DAY + draw(st.integers(0, 30)) * 7 * SECOND
        event = draw(st.sampled_from(["review"] * 6 + ["study", "retract", "note"]))
        day = date.fromisoformat(study_day(moment(at))) + timedelta(draw(st.integers(-1, 1)))
        log.append(
            Event(
                event=event,
                id=f"{draw(st.integers(0, 9))}-{n}",
                at=at,
                day=day.isoformat(),
                key=draw(KEYS),
                of=draw(st.sampled_from(log)).id if log and event == "retract" else None,
                rating=draw(st.sampled_from([1, 2, 3, 3, 4, 4, None, 7])),
                seconds=draw(st.none() | st.integers(0, 800).map(lambda n: n / 8)),
            )
        )
    return log


class Loop:
    """The fold written out once more, without anything of ours but the event itself."""

    def __init__(self, log: list[Event]) -> None:
        self.scheduler = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
        self.cards: dict[str, Card] = {}
        self.fed: dict[str, list[tuple[date, int]]] = {}
        self.screen: dict[str, datetime] = {}
        now = moment(NOW)
        past = [event for event in log if moment(event.at) - now <= timedelta(hours=24)]
        gone = {event.of for event in past if event.event == "retract"}
        for event in sorted(past, key=lambda event: (event.at, event.id)):
            if event.key is not None and event.id not in gone:
                self.told(event, event.key)

    def told(self, event: Event, key: str) -> None:
        at = moment(event.at)
        if event.event == "study":
            self.screen[key] = at
        if event.event != "review" or event.rating not in {1, 2, 3, 4}:
            return
        began = at - timedelta(seconds=event.seconds or 0)
        copied = key in self.screen and began - self.screen[key] < timedelta(minutes=1)
        self.screen[key] = at
        if copied:
            return
        history = self.fed.setdefault(key, [])
        day = max([date.fromisoformat(event.day)] + [before for before, _ in history])
        rating = 3 if event.rating == 4 and (day, 4) in history else event.rating
        history.append((day, event.rating))
        midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
        card = self.cards.get(key, Card(card_id=1))
        self.cards[key], _ = self.scheduler.review_card(card, Rating(rating), midnight)


@given(log=logs())
def test_the_fold_is_a_plain_loop_over_the_scheduler(log: list[Event]) -> None:
    loop = Loop(log)
    memories = fold(log, now=NOW)
    assert {key: memory.shown for key, memory in memories.items()} == {
        key: microseconds(at) for key, at in loop.screen.items()
    }
    assert {
        key: (memory.stability, memory.difficulty, memory.due, memory.reviews)
        for key, memory in memories.items()
        if memory.reviews
    } == {
        key: (card.stability, card.difficulty, card.due.date(), len(loop.fed[key]))
        for key, card in loop.cards.items()
    }


@given(log=logs())
def test_answer_by_answer_is_the_same_as_from_the_whole_log(log: list[Event]) -> None:
    """P6: what a drill keeps up to date is what the next start reads."""
    told = sorted(
        (e for e in log if e.event in {"review", "study"} and e.at <= NOW + DAY),
        key=lambda event: (event.at, event.id),
    )
    memories: dict[str, Memory] = {}
    for n, event in enumerate(told):
        if event.key:
            memories[event.key] = step(memories.get(event.key, NEW), event)
        seen = {key: memory for key, memory in memories.items() if memory is not NEW}
        assert fold(told[: n + 1], now=NOW) == seen


@given(log=logs(), more=logs(size=5))
def test_undo_is_exact_at_any_depth(log: list[Event], more: list[Event]) -> None:
    """P9: answers taken back, the last one first, leave what was there before each."""
    now = NOW + 400 * DAY
    more = [replace(e, id=f"new-{e.id}", of=None) for e in more if e.event != "retract"]
    before = [fold([*log, *more[:n]], now=now) for n in range(len(more) + 1)]
    undone = [*log, *more]
    for n in reversed(range(len(more))):
        retraction = Event(
            event="retract", id=f"undo-{n}", at=now - n, day="2028-01-01", of=more[n].id
        )
        undone.append(retraction)
        assert fold(undone, now=now) == before[n]


@given(log=logs(), chance=st.randoms(use_true_random=False))
def test_the_order_of_arrival_changes_nothing(log: list[Event], chance: Random) -> None:
    """P5: two copies that overlap, joined in any order, say the same."""
    shuffled = [*log, *log[::2]]
    chance.shuffle(shuffled)
    assert fold(shuffled, now=NOW) == fold(log, now=NOW)


WILD = st.builds(
    Event,
    event=st.sampled_from(["review", "review", "study", "retract", "alias", "dream"]),
    id=st.sampled_from("0123456789"),
    at=st.integers(-(2**63), 2**63 - 1) | st.integers(MONDAY, NOW),
    day=st.dates().map(str) | st.sampled_from(["0001-01-01", "9999-12-31", "20261123", "", "x"]),
    key=st.sampled_from(["a", "b", "", None]),
    of=st.sampled_from("0123456789"),
    from_=st.sampled_from(["a", "b", "c", "", None]),
    to=st.sampled_from(["a", "b", "c", "", None]),
    rating=st.sampled_from([1, 2, 3, 4, -1, 5, None]),
    seconds=st.none() | st.floats(),
)
ZONES = st.sampled_from([None, UTC, BERLIN, NEW_YORK, ZoneInfo("Pacific/Kiritimati")])


@given(log=st.lists(WILD, max_size=8), now=st.integers(-(2**63), 2**63 - 1), zone=ZONES)
@example(log=[replace(review(EASY), day="9999-12-31")], now=MONDAY, zone=ZoneInfo("Etc/GMT+12"))
@example(log=[replace(review(EASY), day="0001-01-01")], now=MONDAY, zone=ZoneInfo("Etc/GMT-14"))
def test_no_log_at_all_is_too_strange(log: list[Event], now: int, zone: tzinfo | None) -> None:
    for memory in fold(log, now=now).values():
        due = due_at(memory, zone)
        assert (due is None) == (memory.reviews == 0)
        estimate = retrievability(memory, now)
        assert estimate is None or 0 <= estimate <= 1


def test_a_card_is_never_due_after_the_calendar_ends() -> None:
    last = after((EASY, date.max))
    assert (last.stability, last.due) == (8.2956, date.max)
    assert after((EASY, date(9999, 12, 28))).due == date.max
    assert after((EASY, date(1, 1, 1)), (EASY, date(9000, 1, 1))).due is not None
