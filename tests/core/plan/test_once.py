"""The evening before: every line once, then two to look at again, and no more."""

from collections import Counter
from datetime import timedelta

import pytest

from tests.for_each import for_each
from tests.often import some
from tests.support.caller import Caller
from tests.support.folds import prepared
from tests.support.people import MONDAY, Person, real_cards
from trainer.core.drill.drill import Drill, Limit
from trainer.core.log.events import AGAIN, HARD, What, microseconds, today
from trainer.core.memory.pace import FLOOR, HALF, Speeds, steady
from trainer.core.memory.step import Way
from trainer.core.plan.once import Round, looked_again, minutes_of
from trainer.core.plan.target import Target
from trainer.core.script.cards import cards
from trainer.core.script.key import Kind
from trainer.core.script.parse import parse
from trainer.core.value import replace
from trainer.rows.practice.near.evening import ahead, finish, look_again

DECK = real_cards()
LINES = [card.key for card in DECK if card.kind is Kind.PHRASING]
CALL = MONDAY + timedelta(days=3, hours=21)
EVENING = MONDAY + timedelta(days=3)
TARGETS = (Target(microseconds(CALL), today(CALL), "second-interview"),)


def practiced(evenings: int, *, recall: float, seed: int, speed: float = 1.0) -> Person:
    """Return somebody on the evening before the call, after so many evenings of five minutes."""
    person = Person(recall=recall, seed=seed, speed=speed)
    for day in range(evenings):
        person.now = MONDAY + timedelta(days=day)
        person.drill(DECK, targets=TARGETS)
    person.now = EVENING
    return person


def evening(person: Person, *, cards: int | None = None) -> Drill:
    """Return the drill of the evening at its end, or as it was left after so many cards."""

    def watch(drill: Drill) -> None:
        if cards is not None and len(drill.progress.asked) > cards:
            raise InterruptedError

    return person.drill(DECK, limit=Limit(once=True), targets=TARGETS, watch=watch)


def tonight(person: Person) -> Counter[str]:
    """Return how often each card was tried this evening."""
    day = today(EVENING).isoformat()
    kept = (e for e in person.log if e.event == What.REVIEW and e.day == day)
    return Counter(event.key or "" for event in kept)


@pytest.mark.slow
@pytest.mark.parametrize("evenings", [0, 1, 3])
@pytest.mark.parametrize("recall", [0.75, 1.0])
@pytest.mark.parametrize("seed", some(1, [1, 2]))
def test_every_line_and_every_reply_is_tried(evenings: int, recall: float, seed: int) -> None:
    person = practiced(evenings, recall=recall, seed=seed)
    end = evening(person)
    found = end.round(person.now)
    unlearned = {card.key for card in found.left}
    assert set(tonight(person)) == {card.key for card in DECK} - unlearned
    # Only a line that was missed again and again while it was learned is left.
    assert recall < 1 or not unlearned
    assert found.lines_left <= 2
    assert end.task is None


@pytest.mark.slow
@pytest.mark.parametrize("evenings", [1, 3])
def test_nothing_is_asked_twice_but_to_let_words_go_out_of_sight(evenings: int) -> None:
    person = practiced(evenings, recall=0.9, seed=4)
    evening(person)
    more = sum(count - 1 for count in tonight(person).values())
    assert more <= 6


def test_it_goes_on_where_it_was_left_and_is_over_once() -> None:
    person = practiced(3, recall=0.9, seed=5)
    with pytest.raises(InterruptedError):
        evening(person, cards=9)
    before = tonight(person)
    person.wait(900)
    again = evening(person)
    assert not again.round(person.now).left
    assert sum(tonight(person)[key] - before[key] for key in before) <= 3
    person.wait(900)
    log = len(person.log)
    assert evening(person).task is None
    assert len(person.log) == log


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(6))
def test_at_most_two_are_worth_another_look_those_missed_first_and_no_more(seed: int) -> None:
    person = practiced(3, recall=0.7, seed=seed)
    end = evening(person)
    found, day = end.round(person.now), today(EVENING)
    looked = looked_again(person.log, day)
    tried = {key: m.rating for key, m in end.memories.items() if key in LINES and m.tries == 1}
    worst = sorted(rating for rating in tried.values() if rating in (AGAIN, HARD))
    lines = [card for card in found.again if card.key in LINES]
    assert [tried[card.key] for card in lines] == worst[: 2 - looked]
    keys = tuple(card.key for card in lines)
    deck = tuple(card for card in DECK if card.key in keys)
    person.drill(deck, limit=Limit(cards=len(keys)), targets=TARGETS, by=Way.ALOUD)
    assert looked_again(person.log, day) == looked + len(keys)
    again = {card.key for card in evening(person).round(person.now).again}
    assert not again & set(LINES) or looked + len(keys) < 2


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_replies_that_were_misheard_are_worth_another_look_at_most_two(seed: int) -> None:
    person = practiced(3, recall=0.4, seed=seed)
    end, day = evening(person), today(EVENING)
    found = end.round(person.now)
    replies = [card for card in found.again if card.key not in LINES]
    asked = {card.key for card in DECK} - set(LINES)
    missed = [key for key in asked if (m := end.memories[key]).rating == AGAIN and m.tries == 1]
    assert len(replies) == min(len(missed), 2 - looked_again(person.log, day, Kind.BRANCH))
    assert {card.key for card in replies} <= set(missed)


@pytest.mark.slow
def test_what_it_takes_is_said_about_right_for_somebody_of_that_speed() -> None:
    for speed in (0.7, 1.0, 1.6):
        person = practiced(3, recall=0.85, seed=7, speed=speed)
        start = evening_before(person)
        begun = person.now
        evening(person)
        took = (person.now - begun).total_seconds() / 60
        assert 0.6 * took <= start[0] <= took + 0.5  # it is told in whole minutes
        assert took <= 1.2 * start[1]


@pytest.mark.slow
@pytest.mark.parametrize("speed", [1, 2])
def test_somebody_slow_who_misses_much_is_told_what_the_evening_takes_once_it_is_known(
    speed: int,
) -> None:
    person = Person(recall=0.5, speed=speed, seed=3)
    for day in range(2):
        person.now = MONDAY + timedelta(days=day)
        person.drill(DECK, targets=TARGETS)
    person.now = EVENING
    least, most = evening_before(person)
    evening(person)
    assert least <= (person.now - EVENING).total_seconds() / 60 <= most


def test_who_only_presses_enter_is_not_told_that_the_evening_takes_no_time() -> None:
    steady_ = steady(Speeds(recent=(("letters", FLOOR),) * 60))
    assert steady_.overall > HALF > FLOOR


def evening_before(person: Person) -> tuple[int, int]:
    """Return the minutes that are announced."""
    found: list[tuple[int, int]] = []

    def watch(drill: Drill) -> None:
        found.append(minutes_of(drill.round(person.now).seconds))
        raise InterruptedError

    with pytest.raises(InterruptedError):
        person.drill(DECK, limit=Limit(once=True), targets=TARGETS, watch=watch)
    return found[0]


@pytest.mark.parametrize(
    ("right", "said"),
    [
        (19, "You've been through all 19 lines tonight. Sleep"),
        (12, "You've been through all 19 lines tonight, and got 12 of them right. Sleep"),
        (4, "You've been through all 19 lines tonight. Sleep"),  # that would only frighten
    ],
)
def test_the_evening_ends_with_what_went_well(right: int, said: str) -> None:
    assert finish(Round(19, (), (), 0.0, right), EVENING.replace(hour=21)).startswith(said)


def test_lines_and_replies_are_counted_before_and_after_the_first_answer() -> None:
    lines = [card for card in DECK if card.kind is Kind.PHRASING]
    whole = Round(len(lines), DECK, (), 660.0, 0, len(DECK) - len(lines))
    assert ahead(whole) == "all 19 lines and 8 replies once, about 10 to 20 minutes"
    begun = replace(whole, left=DECK[1:])
    assert ahead(begun) == "the 18 lines and 8 replies left, about 10 to 20 minutes"
    done = finish(replace(whole, left=(), right=12), EVENING.replace(hour=21))
    assert "all 19 lines and 8 replies tonight, and got 12 of the lines right." in done


@pytest.mark.parametrize(
    ("number", "told", "asked"),
    [
        (1, "One is worth another look (Enter), or stop here", "Enter: look at it again · "),
        (2, "Two are worth another look (Enter), or stop here", "Enter: look at them again · "),
    ],
)
def test_what_is_worth_another_look_is_counted(number: int, told: str, asked: str) -> None:
    found = Round(19, (), DECK[:number], 0.0, 19)
    assert told in finish(found, EVENING.replace(hour=21), enter=True)
    assert look_again(number).startswith(asked)
    assert ahead(found) == f"another look at {'one line' if number == 1 else 'two lines'}"


OWN_WORDS = {
    "process": "Can you tell me what happens next?",
    "person": "What's Mr. Lee like?",
    "how-many": "How many people are still in the race?",
}
SAID = {f"second-interview/{cue}#phrasing" for cue in OWN_WORDS}


@pytest.mark.slow
@pytest.mark.parametrize("evenings", [0, 3])
def test_what_came_in_ones_own_words_in_a_call_is_still_to_be_said_that_evening(
    evenings: int,
) -> None:
    person = practiced(evenings, recall=1.0, seed=3)
    before = begun(person).round(person.now)
    caller = Caller(person)
    for words in OWN_WORDS.values():
        caller.says(words)
    assert {(event.key, event.rating) for event in person.log[-3:]} == {(k, AGAIN) for k in SAID}
    person.wait(900)
    found = begun(person).round(person.now)
    assert (found.lines_left, found.again) == (before.lines_left, before.again)
    end = evening(person).round(person.now)
    assert not SAID & {card.key for card in end.left}
    assert looked_again(person.log, today(EVENING)) == 0


@pytest.mark.slow
def test_what_came_word_for_word_in_a_call_was_said_that_evening() -> None:
    person = practiced(3, recall=1.0, seed=3)
    before = begun(person).round(person.now).lines_left
    Caller(person).says_it().says_it()
    found = begun(person).round(person.now)
    assert found.lines_left == before - 2


@pytest.mark.slow
def test_a_line_said_tonight_stays_said_whatever_a_call_makes_of_it() -> None:
    person = practiced(3, recall=1.0, seed=3)
    evening(person)
    person.wait(900)
    caller = Caller(person)
    for words in OWN_WORDS.values():
        caller.says(words)
    found = begun(person).round(person.now)
    assert (found.left, found.again) == ((), ())
    assert found.right == 0  # no count is told beside what the call made of it


@pytest.mark.slow
@for_each("lines", range(2, 6))
@for_each("evenings", [0, 1, 2])
@for_each("recall", [0.4, 0.9])
def test_of_a_short_script_the_last_evening_ends_too(
    lines: int, evenings: int, recall: float
) -> None:
    """The line before another one is seen with it, and must not wait for that for ever."""
    spoken = ("Got ten minutes for me", "How big is the team", "Who decides", "What matters most")
    said = (*spoken[: lines - 1], "Thanks and talk soon")
    text = "".join(f"### Point {n} {{#p{n}}}\n\n> {line} now?\n\n" for n, line in enumerate(said))
    script, _ = parse(f"# Short {{#short}}\n\n{text}", path="short.md", stem="short")
    assert script is not None
    deck = cards(script)
    targets = (Target(microseconds(CALL), today(CALL), "short"),)

    def watch(drill: Drill) -> None:
        assert len(drill.progress.asked) < 12 * lines

    person = Person(recall=recall, seed=1)
    for day in range(evenings):
        person.now = MONDAY + timedelta(days=day)
        person.drill(deck, targets=targets)
    person.now = EVENING
    end = person.drill(deck, limit=Limit(once=True), targets=targets, watch=watch)
    assert end.task is None
    if evenings and recall > 0.5 and lines > len("ab"):  # else one may wait, or be given up
        assert not end.round(person.now).lines_left


def begun(person: Person) -> Drill:
    """Return the drill of the evening before anything is asked."""
    limit = Limit(once=True)
    return prepared(DECK, tuple(person.log), limit=limit, now=person.now, targets=TARGETS)
