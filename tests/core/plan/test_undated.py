"""What is practiced now: what is due, then what was begun, then what is new."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from tests.support.made import HAND, NO, SHORT, TIME, YES, script
from tests.support.people import real_cards
from trainer.core.memory.ladder import Climb, Rung
from trainer.core.memory.memory import Memory
from trainer.core.memory.step import Step, Way
from trainer.core.plan.progress import TYPED, Progress, next_step
from trainer.core.plan.undated import MINUTE, choose, opening, planned
from trainer.core.script.cards import Card, cards
from trainer.core.value import replace

DECK = cards(script(SHORT))
BY_KEY: dict[str, Card] = {card.key: card for card in DECK}
TODAY = date(2026, 11, 23)
THANK = "short/hand/yes#phrasing"
MET = Memory(shown=1)
WHOLE = Climb(Rung.WHOLE)


def known(days: int, **more: object) -> Memory:
    """Return the memory of a card that is due in so many days."""
    due = TODAY + timedelta(days=days)
    memory = Memory(stability=3.0, reviews=2, shown=1, due=due, tried="2026-11-20", tries=1)
    return replace(memory, **more)  # type: ignore[arg-type]  # fields by name


def keys(steps: Sequence[Step]) -> list[str]:
    return [step.card.key for step in steps]


def plan(**memories: Memory) -> tuple[list[str], list[str]]:
    names = {"time": TIME, "hand": HAND, "yes": YES, "no": NO, "thank": THANK}
    progress = Progress(
        memories={names[name]: memory for name, memory in memories.items()},
        climbs={names[name]: WHOLE for name in memories},
    )
    fresh, again = planned(DECK, progress, TODAY)
    return keys(fresh), keys(again)


def test_with_an_empty_log_only_lines_that_lean_on_nothing_are_new() -> None:
    fresh, again = planned(DECK, Progress(), TODAY)
    assert keys(fresh) == [TIME, HAND]
    assert {step.way for step in fresh} == {Way.READ}
    assert again == []


def test_what_hangs_on_a_line_comes_once_the_line_was_met() -> None:
    fresh, _ = planned(DECK, Progress(memories={HAND: MET}), TODAY)
    assert {YES, NO, THANK} <= set(keys(fresh))


def test_due_comes_before_new_and_the_longest_overdue_first() -> None:
    fresh, _ = plan(time=known(0), hand=known(-3))
    assert fresh[:2] == [HAND, TIME]


def test_what_was_passed_over_in_a_call_today_is_asked_and_what_was_never_seen_is_new() -> None:
    passed = known(1, fed_day=TODAY)
    fresh, _ = plan(time=passed, hand=Memory(stability=0.2, reviews=1, due=TODAY, fed_day=TODAY))
    assert fresh[0] == TIME
    assert HAND in fresh[1:]


def test_what_is_not_due_is_not_asked() -> None:
    fresh, again = plan(time=known(1), hand=known(30))
    assert TIME not in fresh + again
    assert HAND not in fresh + again


def test_a_line_begun_comes_before_one_not_begun() -> None:
    fresh, _ = planned(DECK, Progress(memories={HAND: MET}, climbs={HAND: WHOLE}), TODAY)
    assert keys(fresh)[0] == HAND


def test_what_failed_today_waits_for_all_the_rest_and_what_went_well_is_done() -> None:
    today = TODAY.isoformat()
    fresh, again = plan(
        time=known(1, rating=1, tried=today, tries=1), hand=known(1, rating=3, tried=today, tries=1)
    )
    assert again == [TIME]
    assert HAND not in fresh


def test_of_two_that_failed_the_one_tried_less_comes_first() -> None:
    today = TODAY.isoformat()
    _, again = plan(
        time=known(1, rating=1, tried=today, tries=2),
        hand=known(1, rating=1, tried=today, tries=1),
    )
    assert again == [HAND, TIME]


# -- the way a card is asked


def step(card: Card, memory: Memory, climb: Climb | None = None, **more: object) -> Step | None:
    progress = Progress(memories={card.key: memory, HAND: MET}, **more)  # type: ignore[arg-type]  # fields by name
    return next_step(card, replace(progress, climbs={card.key: climb} if climb else {}))


def test_a_line_is_met_then_said_by_letters_with_words_shown_then_from_blank_then_whole() -> None:
    card = BY_KEY[TIME]
    rungs = [
        step(card, Memory()),
        step(card, MET),
        step(card, MET, WHOLE),
        step(card, MET, WHOLE, quiet=True),
        step(card, MET, replace(WHOLE, weak=True)),
    ]
    assert [(one.way, one.rung) for one in rungs if one] == [
        (Way.READ, None),
        (Way.LETTERS, Rung.LETTERS),
        (Way.ALOUD, Rung.WHOLE),
        (Way.TYPE, Rung.WHOLE),
        (Way.TYPE, Rung.WHOLE),
    ]


def test_the_very_first_line_of_all_begins_with_words_shown() -> None:
    found = step(BY_KEY[TIME], MET, first=(TIME,))
    assert found is not None
    assert (found.way, found.rung, found.part) == (Way.LETTERS, Rung.SHOWN, None)
    learned = Climb(clean=frozenset({BY_KEY[TIME].line.wanted.text}))
    found = step(BY_KEY[TIME], MET, learned, first=(TIME,))
    assert found is not None
    assert found.rung is Rung.LETTERS


def test_a_proof_of_a_short_line_is_typed_and_of_a_longer_one_by_letters() -> None:
    proven = Climb(Rung.WHOLE, wholes=1)
    found = step(BY_KEY[TIME], MET, proven)
    assert found is not None
    assert BY_KEY[TIME].line.wanted.count <= TYPED
    assert (found.way, found.rung, found.proof) == (Way.TYPE, Rung.WHOLE, True)
    longer = next(card for card in real_cards() if card.line.wanted.count == TYPED + 2)
    found = next_step(longer, Progress({longer.key: MET}, {longer.key: proven}))
    assert found is not None
    assert (found.way, found.rung, found.proof) == (Way.LETTERS, Rung.LETTERS, True)


def test_who_types_everything_needs_no_proof() -> None:
    proven = Climb(Rung.WHOLE, wholes=1)
    for wish in ({"quiet": True}, {"by": Way.TYPE}, {"by": Way.LETTERS}, {"by": Way.ALOUD}):
        found = step(BY_KEY[TIME], MET, proven, **wish)
        assert found is not None
        assert not found.proof


@pytest.mark.parametrize("way", [Way.TYPE, Way.ALOUD])
def test_who_insists_on_a_way_gets_the_whole_line_that_way(way: Way) -> None:
    found = step(BY_KEY[TIME], MET, by=way)
    assert found is not None
    assert (found.way, found.rung) == (way, Rung.WHOLE)


def test_a_branch_is_always_a_choice() -> None:
    found = step(BY_KEY[YES], Memory(), by=Way.TYPE)
    assert found is not None
    assert found.way is Way.CHOOSE


def test_a_third_rung_of_a_line_waits_for_another_drill() -> None:
    two = {TIME: frozenset({Rung.SHOWN, Rung.LETTERS})}
    assert step(BY_KEY[TIME], MET, WHOLE, rungs=two) is None
    assert step(BY_KEY[TIME], MET, Climb(Rung.LETTERS), rungs=two) is not None


# -- the rules of distance

NOW = 10**15


def asks(*wanted: str, seen: dict[str, tuple[int, int]], asked: Sequence[str]) -> str | None:
    """Return the key chosen of whole lines that were reviewed before."""
    memories: dict[str, Memory] = {card.key: known(0) for card in DECK}
    progress = Progress(memories=memories, seen=seen, asked=[BY_KEY[key] for key in asked])
    steps = [Step(BY_KEY[key], Way.TYPE, BY_KEY[key].line.wanted, Rung.WHOLE) for key in wanted]
    found = choose(steps, progress, at=NOW)
    return found.card.key if found else None


def test_siblings_are_kept_apart() -> None:
    assert asks(THANK, TIME, seen={}, asked=[HAND]) == TIME
    assert asks(THANK, TIME, seen={}, asked=[HAND, TIME, TIME, TIME]) == THANK


def test_words_just_seen_wait_for_two_cards_and_a_minute() -> None:
    before = NOW - 2 * MINUTE
    assert asks(TIME, HAND, seen={TIME: (0, before)}, asked=[TIME]) == HAND
    assert asks(TIME, HAND, seen={TIME: (0, NOW - 1)}, asked=[TIME, TIME]) == HAND


def test_where_no_card_keeps_every_rule_siblings_give_way_first() -> None:
    assert asks(THANK, TIME, seen={TIME: (1, NOW - 1)}, asked=[HAND]) == THANK
    assert asks(TIME, seen={TIME: (1, NOW - 1)}, asked=[TIME]) == TIME


def test_the_first_test_of_a_line_never_comes_straight_after_its_words() -> None:
    steps = [Step(BY_KEY[TIME], Way.LETTERS, BY_KEY[TIME].line.wanted, Rung.LETTERS)]
    progress = Progress(memories={TIME: MET}, asked=[BY_KEY[TIME]], seen={TIME: (1, NOW - 1)})
    assert choose(steps, progress, at=NOW) is None


def test_a_part_that_went_well_is_followed_by_the_next_at_once() -> None:
    steps = [Step(BY_KEY[TIME], Way.LETTERS, BY_KEY[TIME].line.wanted, Rung.SHOWN)]
    progress = Progress(memories={TIME: MET}, asked=[BY_KEY[TIME]], seen={TIME: (1, NOW - 1)})
    assert choose(steps, progress, at=NOW) == steps[0]


def test_a_first_drill_opens_with_the_shortest_line_and_a_fork_if_its_line_was_met() -> None:
    assert opening(DECK, {}) == (TIME,)
    assert opening(DECK, {HAND: MET}) == (TIME, YES)
