"""Every figure equals what plain loops over the raw events count, and says no more than it knows.

The loops know nothing of entries, folds or views: they read events, and ask FSRS themselves.
"""

from collections import Counter, defaultdict
from datetime import UTC, date, datetime, timedelta
from math import log as ln
from math import sqrt
from statistics import median

import pytest

from tests.support.loop import LINES, Loop, spoilt
from tests.support.search import figures, the_deck, the_log
from trainer.core.example.search import NOW
from trainer.core.log.events import Event, microseconds
from trainer.core.stats.estimate import PRIOR
from trainer.core.stats.kindness import kindness
from trainer.core.stats.search import readiness
from trainer.core.value import replace


@pytest.fixture(params=["as it was", "with answers taken back"])
def raw(request: pytest.FixtureRequest) -> tuple[Event, ...]:
    return the_log() if request.param == "as it was" else spoilt()


@pytest.mark.slow
def test_recall_by_week_is_the_share_right_of_first_tests_of_a_day(raw: tuple[Event, ...]) -> None:
    tests: dict[date, list[bool]] = defaultdict(list)
    for event, _ in Loop(raw).first:
        day = date.fromisoformat(event.day)
        tests[day - timedelta(days=day.weekday())].append((event.rating or 0) >= 2)
    found = {week.begin: (week.recall.tests, week.recall.right) for week in figures(raw).weeks}
    assert found == {monday: (len(each), sum(each)) for monday, each in tests.items()}
    assert len(found) == 6


def test_lines_said_right_practiced_and_how_long_they_last(raw: tuple[Event, ...]) -> None:
    loop, found = Loop(raw), figures(raw)
    assert len(found.tally.say) == loop.sayable()
    assert found.practiced == len({event.key for event in loop.fed} & set(LINES))
    assert found.stability == pytest.approx(median(loop.stability[key] for key in LINES))
    fed = Counter(event.key for event in loop.fed)
    again = Counter(event.key for event in loop.fed if event.rating == 1)
    first = {key: next(event.rating for event in loop.fed if event.key == key) for key in LINES}
    for line in found.lines:
        key = line.card.key
        assert line.reviews == fed[key]
        assert line.lapses == again[key] - (first[key] == 1)
        assert line.stability == pytest.approx(loop.stability[key])
        assert line.recall == pytest.approx(loop.estimate(key, microseconds(NOW)))


def test_practice_is_the_time_between_answers_without_pauses(raw: tuple[Event, ...]) -> None:
    loop, found = Loop(raw), figures(raw).practice
    seconds: dict[str, float] = defaultdict(float)
    before = 0
    for event in loop.log:
        if event.event in ("review", "study"):
            gap = (event.at - before) / 1e6
            usual = usually(event)
            own = min(event.seconds or 0.0, usual if (event.seconds or 0) > most(usual) else 1e9)
            seconds[event.day] += gap if gap <= most(usual) else own
            before = event.at
    assert {d.day.isoformat(): d.seconds for d in found.days} == pytest.approx(dict(seconds))
    assert found.seconds == pytest.approx(sum(seconds.values()))
    tries = Counter(event.day for event in loop.reviews)
    right = Counter(event.day for event in loop.reviews if (event.rating or 0) > 1)
    studies = Counter(event.day for event in loop.log if event.event == "study")
    for day in found.days:
        name = day.day.isoformat()
        assert (day.reviews, day.right, day.studies) == (tries[name], right[name], studies[name])


def usually(event: Event) -> float:
    """Return the seconds that a step takes as a rule, by the table of the first version."""
    sort = "part" if event.event == "study" else event.way or ""
    sort = "shown" if sort == "part" and event.rung == 0 else sort
    sort = "read" if event.event == "study" and event.rung is None else sort
    base, a_word = {
        "read": (3.0, 0.5),
        "type": (6.0, 1.5),
        "letters": (6.0, 0.6),
        "aloud": (6.0, 0.5),
        "choose": (12.0, 0.0),
        "shown": (3.0, 0.4),
        "part": (2.0, 0.6),
    }[sort]
    return base + a_word * len((event.line or "").split())


def most(usual: float) -> float:
    """Return the seconds after which somebody was away."""
    return max(60.0, 3 * usual)


def test_days_in_a_row(raw: tuple[Event, ...]) -> None:
    days = {date.fromisoformat(e.day) for e in Loop(raw).log if e.event in ("review", "study")}
    runs = []
    for day in days:
        length = 0
        while day + timedelta(days=length) in days:
            length += 1
        runs.append(length)
    back, streak = (0, 0) if date(2026, 11, 22) in days else (1, 0)
    while date(2026, 11, 22) - timedelta(days=back + streak) in days:
        streak += 1
    found = figures(raw).practice
    assert (found.longest, found.streak) == (max(runs), streak)


def test_weakest_lines_are_those_with_fewest_of_their_last_five_tries_right(
    raw: tuple[Event, ...],
) -> None:
    loop = Loop(raw)
    order = []
    for place, key in enumerate(LINES):
        lately = [event.rating or 0 for event in loop.fed if event.key == key][-5:]
        if any(rating == 1 for rating in lately):
            share = sum(rating > 1 for rating in lately) / len(lately)
            mean = sum(lately) / len(lately)
            order.append((share, mean, loop.stability[key], place, key))
    found = figures(raw).weakest
    assert [weak.card.key for weak in found] == [key for *_, key in sorted(order)[:5]]
    assert all(weak.lately.right < weak.lately.tests for weak in found)
    for weak in found:
        last = [event for event in loop.fed if event.key == weak.card.key][-5:]
        assert weak.lately.tests == len(last)
        assert weak.lately.right == sum((event.rating or 0) > 1 for event in last)


def test_a_line_that_was_missed_last_is_weak_though_it_had_only_just_been_seen() -> None:
    right = next(event for event in the_log() if event.event == "review" and event.key == LINES[0])
    right = replace(
        right, way="aloud", rating=3, at=microseconds(NOW) - 20_000_000, day="2026-11-22"
    )
    missed = replace(right, id="z", rating=1, at=right.at + 10_000_000)
    assert figures((right,)).weakest == ()
    (weak,) = figures((right, missed)).weakest
    assert (weak.card.key, weak.lately.right, weak.lately.tests) == (LINES[0], 1, 2)


def test_missing_words_stand_at_a_word_that_the_log_says_was_missing(
    raw: tuple[Event, ...],
) -> None:
    """Where they stand in a line that has a word twice, `test_missed` says."""
    loop = Loop(raw)
    for weak in figures(raw).weakest:
        answers = [
            event
            for event in loop.reviews
            if event.key == weak.card.key
            and event.way in ("type", "letters")
            and event.said
            and event.share
            and not event.chosen
        ][-20:]
        assert weak.missed.answers == len(answers)
        listed = Counter(word.lower() for event in answers for word in event.missing or ())
        found: Counter[str] = Counter()
        for word, times in zip(weak.missed.words, weak.missed.times, strict=True):
            if not word.startswith("{"):
                found[word.strip(".,?!").lower()] += times
        line = weak.card.line.wanted.text
        names = {"ms", "mr", "mrs", "dr", "ortiz", "lee", "brandt", "nowak", "achterberg", "roth"}
        plain = {word for word in listed if word not in names | {"adeyemi"}}
        assert {word: found[word] for word in plain} == {word: listed[word] for word in plain}, line


def test_forks_count_what_was_heard_and_what_was_chosen(raw: tuple[Event, ...]) -> None:
    loop, found = Loop(raw), figures(raw).forks
    chosen = Counter((e.key, e.chosen or "") for e in loop.reviews if e.way == "choose")
    said = Counter(
        ((e.key or "").replace("#phrasing", "#branch"), e.chosen)
        for e in loop.reviews
        if e.way != "choose" and e.chosen
    )
    assert sum((Counter(fork.chosen) for fork in found), Counter()) == chosen
    assert sum((Counter(fork.said) for fork in found), Counter()) == said
    assert sum(fork.right for fork in found) == sum(n for (a, b), n in chosen.items() if a == b)
    assert [len(fork.branches) for fork in found] == [4, 4]
    assert sum(sum(fork.real.values()) for fork in found) == 6  # three calls, two forks each


def test_calibration_holds_estimates_against_what_happened(raw: tuple[Event, ...]) -> None:
    pairs = [
        (estimate, (event.rating or 0) > 1)
        for event, estimate in Loop(raw).first
        if estimate is not None
    ]
    found = figures(raw).calibration
    assert found is not None
    assert found.tests == len(pairs)
    assert found.measured == pytest.approx(sum(right for _, right in pairs) / len(pairs))
    losses = [-ln(p if right else 1 - p) for p, right in pairs]
    assert found.log_loss == pytest.approx(sum(losses) / len(losses), abs=1e-9)
    total = 0.0
    for number in range(10):
        held = [pair for pair in pairs if number / 10 <= pair[0] < (number + 1) / 10]
        if held:
            difference = sum(p for p, _ in held) - sum(right for _, right in held)
            total += difference**2 / len(held)
    assert found.rmse == pytest.approx(sqrt(total / len(pairs)))
    assert sum(each.tests for each in found.bins) == len(pairs)


def test_the_estimate_is_the_corrected_sum_give_or_take_a_deviation(
    raw: tuple[Event, ...],
) -> None:
    loop, found = Loop(raw), figures(raw)
    call = microseconds(datetime(2026, 11, 25, 17, tzinfo=UTC))
    assert found.call == datetime(2026, 11, 25, 17, tzinfo=UTC)
    sure = [
        loop.estimate(key, call) or 0
        for key in LINES
        if key in loop.last and loop.last[key][0].rating != 1
    ]
    too_high = (30 * PRIOR + sum(loop.wrong)) / (30 + len(loop.wrong))
    kind = kindness(entry for key in LINES for entry in found.told.of[key]).share
    assert kind != 0
    shares = []
    for key in loop.stability.keys() & set(LINES):
        last = loop.last[key][0]
        share = loop.held(key, call) * (0.5 if last.rating == 1 else 1.0) - too_high
        share -= kind if last.way == "aloud" and last.rating != 1 else 0.0
        shares.append(min(1, max(0, share)))
    answers = sum(event.key in LINES for event in loop.fed)
    people = len(shares) * 0.12 * sqrt(30 / (30 + answers))
    deviation = sqrt(sum(share * (1 - share) for share in shares) + people**2)
    assert found.estimate is not None
    assert found.estimate.middle == pytest.approx(sum(shares))
    assert found.estimate.low == round(sum(shares) - deviation)
    assert found.estimate.high == min(len(shares), round(sum(shares) + deviation))
    assert found.estimate.expected == pytest.approx(sum(sure))
    assert found.estimate.lines == len(LINES)
    assert found.estimate.answers == answers


def test_stages_tell_what_was_known_when_their_call_began(raw: tuple[Event, ...]) -> None:
    found = figures(raw).search
    assert (len(found.stages), found.companies) == (4, 3)
    made = Counter(event.stage for event in Loop(raw).reviews)
    for each in found.stages:
        assert each.reviews == made[each.stage.name]
        assert each.stage.call is not None
        before = Loop(tuple(e for e in raw if e.at < microseconds(each.stage.call)))
        known = before.sayable()
        assert each.say == (None if each.stage.call > NOW else known)


@pytest.mark.slow
def test_readiness_is_told_for_every_day_of_practice_towards_the_next_call(
    raw: tuple[Event, ...],
) -> None:
    report = figures(raw)
    found = readiness(the_deck(), report.told, report.stages)
    loop = Loop(raw)
    days = sorted({e.day for e in loop.log if e.event in ("review", "study")})
    assert [ready.day.isoformat() for ready in found] == days
    for ready in found[::5]:
        until = Loop(tuple(e for e in raw if e.day <= ready.day.isoformat()))
        assert ready.say == until.sayable()
        assert ready.call is not None
        assert ready.expected == pytest.approx(
            sum(
                until.estimate(key, microseconds(ready.call)) or 0
                for key in LINES
                if key in until.last and until.last[key][0].rating != 1
            )
        )
    assert {ready.stage for ready in found} == {"acme-1", "borealis-1", "borealis-2", "cobalt-1"}


def test_a_call_that_came_early_was_ahead_until_then(raw: tuple[Event, ...]) -> None:
    report = figures(raw)
    early = [replace(each, called=each.call) for each in report.stages]
    expected = readiness(the_deck(), report.told, report.stages)
    assert readiness(the_deck(), report.told, early) == expected
