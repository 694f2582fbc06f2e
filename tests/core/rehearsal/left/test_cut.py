"""A call that was cut anywhere and picked up goes on as it would have without the cut."""

from copy import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.often import often
from tests.support.caller import Caller, again, words_of
from tests.support.people import Person
from tests.support.texts.courses import FILES, read
from trainer.core.rehearsal.order import forward
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal, Waits
from trainer.core.rehearsal.theirs.told import told_before
from trainer.core.script.key import Kind
from trainer.core.script.script import Words
from trainer.core.value import replace

pytestmark = pytest.mark.slow


ELSE = ["", "Nice weather.", "Okay.", "Thank you."]


def twin(caller: Caller) -> Caller:
    """Return a caller who goes on alone from here."""
    found, person = copy(caller), copy(caller.person)
    person.log, person.random = list(person.log), copy(caller.person.random)
    found.person, found.call = person, caller.call
    return found


def picked_up(caller: Caller) -> Caller | None:
    """Return the call cut here and picked up an hour later, with the dice of the other one."""
    other = twin(caller)
    other.person.random.seed(99)
    later = again(other)
    if later:
        later.person.random = copy(caller.person.random)
        # How often they still want to hear something again isn't kept.
        later.call = replace(later.call, repeats=caller.call.repeats)
    return later


def told(caller: Caller) -> list[Words]:
    """Return what they said since the person spoke, in words of the script."""
    talk = caller.call.talk
    spoke = max((n for n, one in enumerate(talk) if one.heard is None), default=-1)
    return [words for one in talk[spoke + 1 :] for words in one.words]


def asked_anew(call: Rehearsal) -> bool:
    """Tell whether they asked for it once more, or whether anybody is there.

    It isn't kept: whoever picks up has both tries again.
    """
    last = call.talk[-1].heard if call.talk else None
    return call.waits is Waits.REPEAT or last in (Heard.SORRY, Heard.LOST, Heard.STILL_THERE)


def due(caller: Caller) -> tuple[str, bool, Waits]:
    return (caller.card.key, caller.call.quiet, caller.call.waits)


@often(120)
@given(
    name=st.sampled_from(sorted(FILES)),
    seed=st.integers(0, 10_000),
    before=st.integers(1, 9),
    data=st.data(),
)
def test_what_comes_after_a_cut_is_what_would_have_come(
    name: str, seed: int, before: int, data: st.DataObject
) -> None:
    script = read(name)
    caller = Caller(Person(seed=seed), forward(script), script=script)
    cards = [card for card in caller.call.deck if card.kind is Kind.PHRASING]
    lines = [words_of(card) for card in cards]
    # Which answers of theirs a line was said to is known to a call that wasn't cut only.
    questions = [words_of(card) for card in cards if card.asked is None]

    def draw(one: Caller, lines: list[str] = lines) -> str:
        words = data.draw(st.sampled_from(["it"] * len(lines) + ELSE + lines))
        return words if words != "it" else "" if one.call.quiet else words_of(one.card)

    for _ in range(before):
        if caller.call.lasts:
            caller.says(draw(caller))
    while caller.call.lasts and asked_anew(caller.call):
        caller.says_it()
    # What had come up by itself, or was asked besides and waits for an answer, is let go; and so is
    # that they asked whether there's anything else.
    stays = caller.call.lasts and not (caller.call.visit or caller.call.besides)
    stays = stays and caller.call.waits is not Waits.ELSE
    later = picked_up(caller) if stays else None
    if later is None:
        return
    assert due(later) == due(caller)
    for _ in range(8):
        if not caller.call.lasts:
            break
        words = draw(caller, questions)
        caller.says(words)
        later.says(words)
        assert told(later) == told(caller)
        assert later.call.lasts == caller.call.lasts
        if caller.call.lasts:
            assert due(later) == due(caller)


def test_what_they_answered_ahead_of_time_they_answer_the_same_after_a_cut() -> None:
    tried = 0
    for seed in range(150):
        caller = Caller(Person(seed=seed))
        while caller.call.lasts and not (caller.call.answered and caller.call.waits is Waits.LINE):
            caller.says_it()
        if not caller.call.lasts or caller.call.visit:
            continue
        ahead = told(caller)[1]
        later = picked_up(caller)
        assert later
        assert told(later) == told(caller)
        later.says_it()
        if later.call.waits is Waits.REPEAT:
            later.says_it()
        assert told(later)[0] == ahead
        assert later.heard.startswith("Like I said: ")
        once_more = picked_up(later)
        assert once_more
        assert once_more.heard.startswith(later.heard)
        tried += 1
    assert tried > 3


def test_a_question_asked_again_after_a_cut_is_told_what_it_was_told_before() -> None:
    for seed in range(6):
        caller = Caller(Person(seed=seed))
        answers = dict[str, tuple[Words, ...]]()
        while caller.card.cue.id != "rank":
            own = caller.card
            caller.says_it()
            if caller.call.waits is Waits.REPEAT:
                caller.says_it()
            answers[own.cue.id] = tuple(told(caller)[:1])
        later = picked_up(caller)
        assert later
        for card in later.call.order:
            if card.cue.id in answers:
                assert told_before(later.call, card) == answers[card.cue.id]
