"""What was said aloud in a call that is long over may still be rated, until the next call."""

from tests.support.caller import Caller, again, script_of
from tests.support.people import Person
from trainer.core.memory.step import Way
from trainer.core.rehearsal.ended import hung_up, through
from trainer.core.rehearsal.rehearsal import Waits
from trainer.core.value import replace
from trainer.core.words.known import Nothing
from trainer.rows.call.begun import unrated
from trainer.rows.call.keys import STOP, STOP_FOR_NOW, stopping

HOUR = 3600
SHORT = script_of("""\
# My

## Ask the time

> What time is it?

- “It's five.”

## Ask the way

> Which way do I go?

- “Left.”

## Ask the price

> How much is it?

- “A dollar.”
""")


def aloud(lines: int = 3) -> Caller:
    """Return a caller who said so many lines aloud, in a call that asks for none once more."""
    caller = Caller(Person(), SHORT.cues, by=Way.ALOUD, script=SHORT)
    for _ in range(lines):
        caller.says("")
        if caller.call.waits is Waits.REPEAT:
            caller.says("")
    return caller


def stopped(caller: Caller, rated: int = 0) -> Caller:
    """Hang up, rate some of the lines said aloud, and leave the rest."""
    if caller.call.lasts:
        caller.call = hung_up(caller.call, now=caller.person.now, known=Nothing())
    else:
        caller.call = through(caller.call, now=caller.person.now)
    for _ in range(rated):
        caller.rates(3)
    caller.call = hung_up(caller.call, now=caller.person.now, known=Nothing())
    return caller


def test_after_its_end_the_rest_is_rated_at_once_and_then_nothing_is_left() -> None:
    caller = stopped(aloud(), rated=1)
    assert "2 lines you said aloud aren't rated yet. To do that: trainer rehearse" in caller.recap()
    later = again(caller)
    assert later
    assert (later.call.waits, len(later.call.unrated)) == (Waits.THROUGH, 2)
    later.goes_through(3)
    assert [event.rating for event in later.reviews] == [3, 3, 3]
    assert "You got through. 3 of 3 questions word for word." in later.recap()
    assert again(later) is None


def test_what_was_hung_up_too_long_ago_to_be_gone_on_with_is_only_rated() -> None:
    later = again(stopped(aloud(2)), after=13 * HOUR)
    assert later
    assert (later.call.waits, later.call.resumable) == (Waits.THROUGH, False)
    later.goes_through(3)
    assert "You hung up after question 2. 2 of 2 questions word for word." in later.recap()
    assert "pick it up" not in later.recap()
    assert again(later) is None


def test_it_is_offered_for_two_days_and_until_another_call_begins() -> None:
    for hours, offered in ((1, True), (47, True), (49, False)):
        caller = stopped(aloud())
        assert bool(again(caller, after=hours * HOUR)) is offered
    caller = stopped(aloud())
    Caller(caller.person, SHORT.cues, script=SHORT).says("What time is it?")
    assert again(caller, after=13 * HOUR) is None


def test_only_a_scene_is_not_rated_later() -> None:
    call = through(aloud().call, now=aloud().person.now)
    assert stopping(call)[0] == STOP_FOR_NOW
    assert stopping(replace(call, name="scene"))[0] == STOP


def test_lines_are_counted_in_words() -> None:
    assert unrated(2, of="a call") == "You said 2 lines aloud in a call that aren't rated yet."
