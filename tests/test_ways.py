"""A way to answer is a row in a table: everything that is asked of one is there for each."""

import pytest

from tests.support.caller import Caller
from trainer.commands.drill import WAYS as TYPED
from trainer.core.memory.pace import A_WORD, BASE
from trainer.core.memory.step import WAYS, Way
from trainer.core.rehearsal.ended import gone_through, through
from trainer.rows.call.keys import Moment, keys
from trainer.rows.practice.card import ASKING
from trainer.rows.practice.doing import DOING, Doing
from trainer.rows.practice.keys import DRILL


def test_the_command_offers_the_ways_that_a_person_may_insist_on() -> None:
    assert tuple(way for way, manner in WAYS.items() if manner.offered) == TYPED


@pytest.mark.parametrize("way", Way)
def test_every_way_has_its_seconds_and_its_place_at_the_keyboard(way: Way) -> None:
    assert way in WAYS
    assert BASE[way] > 0
    assert A_WORD[way] >= 0
    assert DOING[way] in DRILL.keys
    assert way in (Way.TYPE, Way.LETTERS) or ASKING[way]


@pytest.mark.parametrize("doing", Doing)
def test_a_drill_tells_the_keys_of_everything_that_can_be_done(doing: Doing) -> None:
    assert doing in DRILL.keys


@pytest.mark.parametrize("now", Moment)
def test_a_call_tells_the_keys_of_every_moment(now: Moment) -> None:
    caller = Caller(by=Way.ALOUD)
    while caller.call.lasts:
        caller.says("")
    call = through(caller.call, now=caller.person.now)
    while now is Moment.CHOOSING and call.verdict:
        call = gone_through(call, now=caller.person.now)
    for told in keys(call, now):
        assert told
        assert all(told)
