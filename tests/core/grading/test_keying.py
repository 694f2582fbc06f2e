"""First letters as they are typed: a key for a word, and never the same word twice."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.people import real_cards
from tests.support.texts.lines import line
from trainer.core.grading.keying import Keying, hidden, keying, press
from trainer.core.script.cards import Card

NAMES = {"next": "Mr. Lee"}


def typed(text: str, keys: str, *, every_other: bool = False) -> Keying:
    state = keying(line(text), NAMES, every_other=every_other)
    for key in keys:
        state = press(state, key)
    return state


def test_each_key_answers_one_word() -> None:
    state = typed("What time is it", "wt")
    assert state.marks == (True, True)
    assert (state.place, state.done) == (2, False)
    assert typed("What time is it", "wtii").done


def test_capitals_do_not_matter_and_marks_are_no_keys() -> None:
    assert typed("What time is it", "W. t, I!I").marks == (True,) * 4


def test_a_wrong_key_shows_the_word_counts_it_and_moves_on() -> None:
    state = typed("What time is it", "wx")
    assert state.marks == (True, False)
    assert state.typed == "w-"


def test_a_key_that_fits_the_next_word_takes_it() -> None:
    state = typed("What time is it", "wi")
    assert state.marks == (True, False, True)
    assert state.typed == "w-i"


def test_a_key_held_too_long_is_dropped_once() -> None:
    state = typed("What time is it", "wwt")
    assert state.marks == (True, True)
    assert typed("What time is it", "wwwt").marks[1] is False


def test_the_same_letter_twice_answers_two_words_that_begin_so() -> None:
    assert typed("is it now", "ii").marks == (True, True)


def test_with_every_other_word_shown_only_the_hidden_ones_are_asked() -> None:
    state = typed("What time is it now", "t", every_other=True)
    assert state.marks == (None, True, None)
    done = press(state, "i")
    assert done.done
    assert done.marks == (None, True, None, True, None)


def test_the_hidden_words_are_those_that_are_graded() -> None:
    assert hidden(line("What time is it now")).text == "time it"
    assert hidden(line("{next}, are you there")).text == "are there"


def test_a_slot_without_a_name_is_not_asked() -> None:
    state = keying(line("{interviewer}, is {next} there"), {}, every_other=False)
    assert state.marks == (None,)
    assert press(press(state, "i"), "t").done


def test_the_words_of_a_name_are_asked_as_they_are_shown() -> None:
    state = typed("Is {next} there", "imlt")
    assert [blank.word for blank in state.blanks] == ["Is", "Mr.", "Lee", "there"]
    assert state.done
    assert False not in state.marks


@pytest.mark.parametrize("key", ["n", "1", "o"])
def test_a_figure_is_said_by_itself_or_by_its_name(key: str) -> None:
    assert key in "".join(blank.keys for blank in typed("you are No. 1 here", "").blanks)


def test_what_is_given_up_counts_as_missed() -> None:
    assert typed("What time is it", "wt").letters == "wt--"
    assert typed("What time is it now", "t", every_other=True).letters == "t-"


def test_keys_after_the_end_change_nothing() -> None:
    state = typed("is it", "ii")
    assert press(state, "x") is state


@settings(max_examples=50, deadline=None)
@given(keys=st.text(max_size=80), every_other=st.booleans(), card=st.sampled_from(real_cards()))
def test_whatever_is_typed_each_word_is_marked_once(
    keys: str, *, every_other: bool, card: Card
) -> None:
    wanted = card.line.wanted
    state = keying(wanted, {}, every_other=every_other)
    asked = sum(bool(blank.keys) for blank in state.blanks)
    for key in keys:
        before, state = state, press(state, key)
        assert state.place >= before.place
        assert len(state.marks) == state.place
        assert len(state.letters) == asked
