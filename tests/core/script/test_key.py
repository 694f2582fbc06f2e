"""A card's key: its place, and what is asked for there."""

from hypothesis import given
from hypothesis import strategies as st

from tests.support.people import real_cards
from trainer.core.script.key import Key, Kind

IDS = st.text("abcé12-", min_size=1, max_size=6)


def test_the_parts_of_a_key() -> None:
    key = Key("call/rank/no#phrasing")
    assert (key.script, key.cue, key.place) == ("call", "call/rank", "call/rank/no")
    assert (key.above, key.own, key.kind, key.opens) == ("call/rank", "no", "phrasing", False)
    assert key.choice == "call/rank/no#branch"
    assert key.choice.line == key
    assert key.at("call/rank/yes") == "call/rank/yes#phrasing"
    assert key.aside(7) == "call/rank/no~7#phrasing"


@given(IDS, IDS, st.lists(IDS, max_size=4))
def test_a_walk_down_the_branches_can_be_walked_back(
    script: str, cue: str, branches: list[str]
) -> None:
    key = Key.of(script, cue)
    assert key.opens
    for branch in branches:
        below = key.under(branch)
        assert (below.own, below.above, below.script, below.cue) == (
            branch,
            key.place,
            script,
            f"{script}/{cue}",
        )
        assert below.choice.beside(branch) == below.choice
        assert not below.opens
        key = below


def test_every_card_has_a_key_that_tells_where_it_stands() -> None:
    for card in real_cards():
        assert isinstance(card.key, Key)
        assert card.key.kind == card.kind
        assert card.key.script == card.script
        assert card.key.opens == (card.asked is None)
        assert card.key.own == (card.branch.id if card.branch else card.cue.id)
        assert card.parent is None or card.parent.place == card.key.above


def test_a_text_that_is_no_key_has_empty_parts() -> None:
    assert (Key("").place, Key("").kind, Key("odd").kind) == ("", "", "")
    assert Key("odd").kind != Kind.BRANCH
