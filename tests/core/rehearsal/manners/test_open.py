"""What they wanted to hear once more, and did not, is answered when it is asked again."""

import pytest

from tests.support.caller import Caller, again, asked_again, line
from trainer.core.rehearsal.manners.late import parting
from trainer.core.rehearsal.rehearsal import Heard, Repeat, Waits
from trainer.core.words.known import Nothing

pytestmark = pytest.mark.slow


WAYS = ["{}", "Sorry: {}", "But you haven't answered me yet. {}"]


def moved_on(first: int) -> tuple[Caller, str, str]:
    """Return somebody who went on to another question, and both: what they wait for, and that."""
    caller = asked_again(first)
    waited = caller.card.cue.id
    asked = caller.call.asked
    plain = [card for card in caller.call.order if card.cue.id not in asked and not card.cue.heard]
    other = next(card.cue.id for card in plain if not card.line.branches)
    caller.says("That's helpful, thanks.").says(line(other))
    return caller, waited, other


@pytest.mark.parametrize("words", WAYS)
@pytest.mark.parametrize("first", [0, 7, 20])
def test_it_is_answered_then_and_was_asked_once(words: str, first: int) -> None:
    caller, waited, _ = moved_on(first)
    while caller.card.asked is not None or caller.call.waits is not Waits.LINE:
        caller.says_it()
    kept = [event.key for event in caller.reviews]
    caller.says(words.format(line(waited)))
    assert "already" not in caller.heard
    heard = [one.heard for one in caller.call.talk]
    assert Heard.ALREADY not in heard
    assert {Heard.ANSWERED, Heard.REPLIED} & set(heard[-2:])
    assert [event.key for event in caller.reviews] == kept
    assert "more than once" not in caller.recap()
    caller.says(line(waited))
    assert caller.call.lasts
    assert Heard.ALREADY in [one.heard for one in caller.call.talk] or caller.card.asked


def test_it_is_still_unanswered_in_a_call_that_was_left_and_nothing_is_lost() -> None:
    caller, waited, _ = moved_on(0)
    later = again(caller)
    assert later is not None
    while later.card.asked is not None:
        later.says_it()
    later.says(line(waited))
    assert "already" not in later.heard
    asked = {card.cue.id for card in later.call.order}
    call = later.to_the_end()
    assert asked <= call.asked | call.answered


def test_asked_where_they_wait_for_a_reply_it_is_answered_and_the_reply_was_skipped() -> None:
    for first in range(0, 100, 5):
        caller, waited, _ = moved_on(first)
        while caller.call.lasts and caller.card.asked is None:
            caller.says_it()
        if caller.call.lasts and not caller.call.quiet:
            break
    due = caller.card.key
    caller.says(line(waited))
    assert (caller.reviews[-1].key, caller.reviews[-1].rating) == (due, 1)
    assert "already" not in caller.heard
    assert caller.call.repeated[f"second-interview/{waited}#phrasing"] is Repeat.ELSE


@pytest.mark.parametrize("first", [0, 2, 4, 5, 6, 8])
def test_asked_again_when_all_was_asked_it_is_answered_and_they_wait_for_a_goodbye(
    first: int,
) -> None:
    caller, waited, _ = moved_on(first)
    while not caller.call.parting:
        ends = caller.call.waits is Waits.ELSE
        caller.says("No, that's all.") if ends else caller.says_it()
    key = f"second-interview/{waited}#phrasing"
    assert caller.call.repeated[key] is Repeat.OPEN
    call, person = caller.call, caller.person
    words, known = line(waited), Nothing()
    after = parting(call, words, now=person.now, random=person.random, known=known)
    told = after.talk[len(call.talk) :]
    assert [one.heard for one in told if one.heard in (Heard.SORRY, Heard.ALREADY)] == []
    assert any(one.words for one in told)
    assert after.repeated[key] is Repeat.ELSE
    assert after.parting or after.waits is Waits.LINE
