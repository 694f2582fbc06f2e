"""Within one call they reply the same to the same question, whatever comes between."""

import pytest

from tests.support.caller import Caller, again, fork, line, script_of
from tests.support.people import Person
from tests.support.texts.calls import CALL
from trainer.core.log.events import What
from trainer.core.rehearsal.back import gone_back
from trainer.core.rehearsal.rehearsal import Rehearsal

PRESSES = ["How would you rank me?", "Come on, your best guess?"]


def reply(call: Rehearsal) -> str:
    assert call.reply
    return call.reply.text


def gone_on(caller: Caller, seed: int) -> Caller:
    """Hang up, and go on an hour later, with other dice."""
    caller.person.random.seed(seed)
    later = again(caller)
    assert later is not None
    return later


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "between"),
    [
        (PRESSES[0], ()),
        (PRESSES[1], ()),
        (PRESSES[0], ("Okay.",)),
        (PRESSES[1], ("Okay.",)),
        (PRESSES[0], ("", line("support"))),  # of a guess nobody would know what it is asked of
    ],
)
def test_a_call_left_before_the_follow_up_to_a_reply_they_were_pressed_for_goes_on_there(
    words: str, between: tuple[str, ...]
) -> None:
    for seed in range(8):
        caller = fork("otherwise")
        for each in between:
            caller.says(each)
        caller.says(words)
        before, due = reply(caller.call), caller.card.key
        assert "#phrasing" in due
        later = gone_on(caller, seed)
        assert (reply(later.call), later.card.key, later.call.quiet) == (before, due, False)
        later.says_it()
        assert later.call.turns[-1].card.key == due
        assert later.person.log[-1].share == 1
        assert later.card.cue.id == ("hire" if line("support") in between else "support")
        assert "more than once" not in later.recap()


@pytest.mark.slow
def test_what_they_said_after_all_is_kept_once_and_taken_back_with_an_undo() -> None:
    caller = fork("otherwise").says("Okay.").says(PRESSES[0])
    kept = [event for event in caller.person.log if event.event == What.HEARD]
    assert [event.key for event in kept] == ["second-interview/rank#phrasing"]
    back = gone_back(caller.call, now=caller.person.now)
    assert back is not None
    assert [event.id for event in back[1]] == [kept[0].id]
    caller.says_it()
    assert sum(event.event == What.HEARD for event in caller.person.log) == 1


@pytest.mark.slow
def test_a_fork_asked_out_of_a_dodge_is_gone_on_with_by_the_same_reply() -> None:
    """Words that were carried to the next question foresee its reply, too."""
    seen = set()
    for seed in range(60):
        caller = fork("otherwise")
        caller.person.random.seed(seed)
        caller.says("In your opinion, would you hire me?")
        if not caller.call.branch or caller.card.cue.id != "hire":
            continue
        before = reply(caller.call)
        for dice in range(4):
            later = gone_on(caller, 100 * seed + dice)
            assert reply(later.call) == before
        seen.add(before)
    assert len(seen) > 3


@pytest.mark.slow
def test_what_they_say_first_is_the_same_when_a_call_is_gone_on_with() -> None:
    script = script_of(
        "# A talk {#talk}\n\n## First\n\n### Begin {#begin}\n\n> Here I am today.\n\n"
        + CALL[CALL.index("### They pick up") : CALL.index("## What they throw in")]
    )
    seen = set()
    for seed in range(12):
        person = Person(seed=seed)
        person.wait(7 * seed)
        caller = Caller(person, script.questions, script=script).says("Here I am today.")
        before = reply(caller.call)
        for dice in range(4):
            assert reply(gone_on(caller, dice).call) == before
        seen.add(before)
    assert len(seen) > 1


def test_taken_back_and_said_again_it_gets_the_same_reply() -> None:
    for seed in range(12):
        caller = fork("not-first")
        before = reply(caller.call)
        back = gone_back(caller.call, now=caller.person.now)
        assert back is not None
        caller.call = back[0]
        caller.person.random.seed(seed)
        caller.says(line("rank"))
        if caller.call.reply:
            assert reply(caller.call) == before
