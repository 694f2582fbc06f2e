"""What a call is made of: its turns, and what each card adds to them."""

import pytest

from tests.for_each import for_each
from tests.support.people import real_cards
from tests.support.texts.call import SCRIPT, deck
from trainer.core.plan.turns import FIRST, count_turns, expected_turns, weights

DECK = deck(SCRIPT)
RANK, FORK = "call/ask-how-you-rank#phrasing", "call/ask-how-you-rank"
ONE, TWO = f"{FORK}/if-you-are-told-first", f"{FORK}/if-you-are-told-one-of-several"
SUPPORT = "call/ask-for-support#phrasing"


def test_the_real_call_has_fifteen_turns() -> None:
    assert count_turns(real_cards()) == 15


def test_a_fork_is_right_when_line_choice_and_follow_up_are() -> None:
    odds = {RANK: 0.5, f"{ONE}#branch": 0.4, f"{ONE}#phrasing": 0.2, SUPPORT: 1.0}
    turns = expected_turns(DECK, lambda key: odds.get(key, 0.0))
    assert turns == pytest.approx(1.0 + 0.5 * (1 + 0.5 * 0.4 * 0.2))


def test_what_is_left_out_is_never_said() -> None:
    without = [card for card in DECK if not card.key.startswith(FORK)]
    assert count_turns(without) == 1


def test_a_feared_answer_counts_as_if_it_came_for_certain() -> None:
    usual, feared = (weights(DECK, lambda _: 1.0, fears) for fears in ((), [f"{ONE}#branch"]))
    assert feared[f"{ONE}#phrasing"] == 2 * usual[f"{ONE}#phrasing"]
    assert feared[f"{TWO}#phrasing"] == usual[f"{TWO}#phrasing"]


@for_each("card", real_cards())
def test_a_weight_is_what_a_little_more_certainty_adds(card: object) -> None:
    cards = real_cards()
    key = getattr(card, "key", "")
    odds: dict[str, float] = {each.key: 0.3 + 0.02 * place for place, each in enumerate(cards)}
    more = {**odds, key: odds[key] + 0.001}
    slope = (
        expected_turns(cards, more.__getitem__) - expected_turns(cards, odds.__getitem__)
    ) / 0.001
    weight = weights(cards, odds.__getitem__)[key]
    assert weight == pytest.approx(slope * (FIRST if key == cards[0].key else 1))


# -- what may come up at any time

ANYTIME = "# Call {#call}\n\n## Now {.anytime}\n\n### No {#no}\n\n> No?\n\n"
CALL = f"{ANYTIME}## Call\n\n### One {{#one}}\n\n> One?\n\n### Two {{#two}}\n\n> Two?\n"


def test_what_may_come_at_any_time_weighs_three_tenths_of_a_line() -> None:
    found = weights(deck(CALL), lambda _: 1.0)
    assert found == {
        "call/no#phrasing": pytest.approx(0.3),
        "call/one#phrasing": FIRST,  # it opens the call, wherever the other stands
        "call/two#phrasing": 1.0,
    }
    assert count_turns(deck(CALL)) == pytest.approx(2.3)


def test_its_branches_weigh_in_proportion() -> None:
    branches = '- If so {#so}\n  - "A."\n  - "B."\n\n  > C.\n\n- Otherwise\n  - "D."\n  - "E."\n\n'
    cards = deck(CALL.replace("> No?\n\n", f"> No?\n\n{branches}"))
    plain = deck(CALL.replace("> No?\n\n", f"> No?\n\n{branches}").replace(" {.anytime}", ""))
    scaled, whole = weights(cards, lambda _: 0.5), weights(plain, lambda _: 0.5)
    for key in ("call/no/so#branch", "call/no/so#phrasing", "call/no/otherwise#branch"):
        assert scaled[key] == pytest.approx(0.3 * whole[key])
