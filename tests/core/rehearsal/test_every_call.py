"""Every call that may come of every script is rehearsed to its end."""

import pytest

from tests.support.people import Person
from tests.support.texts.calls import caller_of, every_call, ids, told
from tests.support.texts.courses import FILES, courses, read
from trainer.core.rehearsal.order import forward, from_end
from trainer.core.rehearsal.rehearsal import Heard


@pytest.mark.parametrize("name", FILES)
def test_every_call_comes_to_its_end_and_asks_nothing_twice(name: str) -> None:
    script = read(name)
    calls = every_call(script, forward(script))
    possible = {ids(course) for course in courses(script, visits=True)}
    for call in calls:
        assert call.heard is Heard.ENDED
        asked = [cue for cue, _ in told(call)]
        assert len(set(asked)) == len(asked)
        assert told(call) in possible
    by_themselves = {cue.id for cue in script.cues} - {cue.id for cue in script.questions}
    undisturbed = {told(call) for call in calls if not by_themselves & {c for c, _ in told(call)}}
    assert undisturbed == {
        ids(course)
        for course in courses(script)
        if not by_themselves & {cue.id for cue, _ in course}
    }


@pytest.mark.parametrize("name", FILES)
def test_from_the_end_every_question_is_asked_that_its_part_does_not_pass_by(name: str) -> None:
    script = read(name)
    order = from_end(script)
    for seed in range(5):
        caller = caller_of(script, order, person=Person(seed=seed))
        while caller.call.task:
            caller.says("").rates(3)
        asked = [cue for cue, _ in told(caller.call)]
        assert len(set(asked)) == len(asked)
        assert asked[0] == order[0].id
