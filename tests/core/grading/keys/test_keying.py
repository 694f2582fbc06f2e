"""First letters or whole words as they are typed: what fits says a word, slips stay local (G16)."""

from itertools import product
from string import ascii_lowercase

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.for_each import for_each
from tests.often import often
from tests.support.people import deck_cards, real_cards
from tests.support.texts.lines import line
from trainer.core.grading.keys.beyond import spells, swallowed
from trainer.core.grading.keys.keying import (
    Keying,
    hidden,
    keying,
    press,
    taken_back,
)
from trainer.core.grading.letters import MISSED, expected_letters
from trainer.core.script.cards import Card
from trainer.core.script.script import Words

NAMES = {"next": "Mr. Lee"}
LINES = [card.line.wanted for card in deck_cards()]
FILLED = {slot: "Mr. Lee" for words in LINES for slot in words.slots}


def typed(text: str, keys: str, *, every_other: bool = False) -> Keying:
    return after(keying(line(text), NAMES, every_other=every_other), keys)


def after(state: Keying, keys: str) -> Keying:
    for key in keys:
        state = press(state, key)
    return state


def ways(words: Words) -> dict[str, str]:
    """Return how somebody may type a line, all of it right."""
    asked = [(word, keys) for word, keys in expected_letters(words, FILLED) if keys]
    full = " ".join(word for word, _ in asked)
    letters = "".join(keys[0] for _, keys in asked)
    return {
        "in full": full,
        "in full without blanks": full.replace(" ", ""),
        "letters": letters,
        "letters with blanks": " ".join(letters),
    }


def test_each_key_answers_one_word() -> None:
    state = typed("What time is it", "wt")
    assert state.marks == (True, True)
    assert (state.place, state.done) == (2, False)
    assert typed("What time is it", "wtii").done


@pytest.mark.parametrize(
    "keys",
    [
        "what time",
        "whattime",
        "w t",
        "wtime",
        "what t",
        "wh tim",
        "What. Time!",
        "waht time",
        "wht time",
    ],
)
def test_words_pieces_and_letters_say_the_same(keys: str) -> None:
    state = typed("What time is it", keys)
    assert (state.place, state.missed) == (2, frozenset())


def test_a_word_typed_in_full_in_a_gap_is_that_word() -> None:
    state = typed("What does this person look for", "does", every_other=True)
    assert (state.place, state.missed, state.wrong) == (3, frozenset(), "")
    assert (
        typed("What does this person look for", "what does this person", every_other=True).place
        == 5
    )


def test_the_first_wrong_key_at_a_word_costs_nothing_and_the_second_shows_it() -> None:
    state = typed("What time is it", "wx")
    assert (state.place, state.wrong, state.missed) == (1, "x", frozenset())
    assert press(state, "t").missed == frozenset()
    state = press(state, "q")
    assert (state.place, state.wrong, state.marks) == (2, "", (True, False))
    assert state.last_missed is not None
    assert state.last_missed.word == "time"
    assert press(state, "i").marks == (True, False, True)


def test_a_word_of_one_letter_has_a_wrong_key_free_too() -> None:
    state = typed("I agree with it", "x")
    assert (state.place, state.wrong, state.missed) == (0, "x", frozenset())
    assert after(state, "iawi").missed == frozenset()
    state = press(state, "x")
    assert (state.place, state.marks) == (1, (False,))
    assert state.last_missed is not None
    assert state.last_missed.word == "I"


def test_a_word_left_out_is_missed_once_the_keys_after_it_say_so() -> None:
    state = typed("What time is it now", "wiin")
    assert state.done
    assert state.typed == "w-iin"


@pytest.mark.parametrize("keys", ["wwtii", "wtiiii"[:5], "wxtii", "wttii"])
def test_a_key_too_many_or_doubled_costs_nothing(keys: str) -> None:
    state = typed("What time is it", keys)
    assert MISSED not in state.letters


def test_backspace_takes_the_last_key_back_but_no_word_that_was_shown() -> None:
    state = typed("What time is it", "wx")
    assert taken_back(state) == typed("What time is it", "w")
    assert taken_back(taken_back(taken_back(state))) == typed("What time is it", "")
    shown = press(state, "q")
    assert taken_back(shown) is shown


def test_more_than_a_quarter_of_words_with_a_wrong_key_is_luck() -> None:
    text = "what time is it now my dear friend"
    few, many = typed(text, "wxtziinmdf"), typed(text, "wxtziqinymdf")
    assert few.letters == "wtiinmdf"
    assert many.done
    assert many.letters.count(MISSED) >= 3


def test_with_every_other_word_shown_only_the_hidden_ones_are_asked() -> None:
    state = typed("What time is it now", "t", every_other=True)
    assert state.marks == (None, True, None)
    done = press(state, "i")
    assert (done.done, done.marks) == (True, (None, True, None, True, None))


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
    assert (state.done, state.missed) == (True, frozenset())


@pytest.mark.parametrize("keys", ["1", "o", "one "])
def test_a_figure_is_said_by_itself_or_by_its_name(keys: str) -> None:
    assert typed("are No. 1 here", f"an{keys}h").missed == frozenset()


def test_what_is_given_up_counts_as_missed() -> None:
    assert typed("What time is it", "wt").letters == "wt--"
    assert typed("What time is it now", "t", every_other=True).letters == "t-"


def test_keys_after_the_end_change_nothing_and_the_rest_of_the_words_is_swallowed() -> None:
    state = typed("Will you hire me?", "wyhm")
    assert press(state, "x") is state
    rest = swallowed(state, "e")
    assert rest is not None
    assert swallowed(rest, "e") is None
    asked = swallowed(rest, "?")
    assert asked is not None
    assert swallowed(asked, "?") is None
    assert swallowed(typed("is it", "i"), "s") is None


def test_a_line_without_its_blanks_is_spelled_out() -> None:
    words = line("What time is it, {next}?")
    assert spells(words, NAMES, "whattimeisitmrlee")
    assert spells(words, NAMES, "wtiiml")
    assert not spells(words, NAMES, "whattimeisitmrleetoday")
    assert not spells(words, NAMES, "whattimeisit")


def all_at_once(words: Words, keys: str) -> bool:
    """Say whether keys spell a line, of every reading that there is, with its slips."""
    state: Keying | None = keying(words, FILLED, every_other=False)
    for key in keys:
        if state is None or state.readings[0].slips or state.given:
            return False
        state = swallowed(state, key) if state.done else press(state, key)
    return state is not None and state.done and not (state.readings[0].slips or state.given)


@pytest.mark.slow
@often(200)
@given(words=st.sampled_from(LINES), data=st.data())
def test_a_line_is_spelled_by_the_keys_that_have_no_slip_when_they_are_typed(
    words: Words, data: st.DataObject
) -> None:
    """Readings with a slip are not looked at, for none of them ever loses it."""
    words = Words(words.pieces[:2])
    keys = data.draw(st.sampled_from(sorted(ways(words).values())), "keys")
    shortest = "".join(key[0] for key in keys.split())
    keys = data.draw(st.sampled_from((keys, shortest, f"{keys}.", f"{keys}?", f"{keys} x")), "end")
    at = data.draw(st.integers(0, len(keys)), "at")
    slip = data.draw(st.sampled_from(("", keys[at : at + 1], " ", "e", "ß", "-")), "slip")
    keys = data.draw(st.sampled_from((keys, keys[:at] + slip + keys[at + 1 :])), "as typed")
    assert spells(words, FILLED, keys) is all_at_once(words, keys)


@pytest.mark.slow
@for_each("words", LINES)
def test_every_line_of_every_script_can_be_typed_in_any_of_four_ways(words: Words) -> None:
    for how, keys in ways(words).items():
        state = after(keying(words, FILLED, every_other=False), keys)
        assert (state.done, state.missed) == (True, frozenset()), how


@pytest.mark.slow
def test_every_line_half_of_which_is_shown_can_be_typed_in_full() -> None:
    for words in LINES:
        state = keying(words, FILLED, every_other=True)
        text = " ".join(blank.word for blank in state.blanks)
        state = after(state, text)
        assert (state.done, state.missed) == (True, frozenset()), words.text


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("What did you say that I didn't", "Wsat did you say hat I didn't"),
        ("Thank you. What would put me there", "Thnkyou.Whatwoudputmethere"),
        ("Thank you. What would put me there", "t ypw w p m t"),
        ("No problem at all. When could I call", "np a a w c i c"),
        ("No problem at all. When could I call", "n p aa w c i c"),
    ],
)
def test_slips_in_two_words_and_blanks_left_out_cost_none(text: str, keys: str) -> None:
    assert set(typed(text, keys).marks) == {True}


@pytest.mark.slow
@often(150)
@given(
    words=st.sampled_from(LINES),
    how=st.sampled_from(["letters", "letters with blanks"]),
    slip=st.sampled_from(["swapped", "doubled", "too many", "another", "left out"]),
    place=st.floats(0, 1, exclude_max=True),
    other=st.sampled_from(ascii_lowercase),
)
def test_one_slip_costs_one_word_at_most(
    words: Words, how: str, slip: str, place: float, other: str
) -> None:
    keys = ways(words)[how]
    at = int(place * (len(keys) - 1))
    made = {
        "swapped": keys[:at] + keys[at + 1] + keys[at] + keys[at + 2 :],
        "doubled": keys[:at] + keys[at] + keys[at:],
        "too many": keys[:at] + other + keys[at:],
        "another": keys[:at] + other + keys[at + 1 :],
        "left out": keys[:at] + keys[at + 1 :],
    }
    state = after(keying(words, FILLED, every_other=False), made[slip])
    assert state.letters.count(MISSED) <= 1, made[slip]


@pytest.mark.slow
@settings(max_examples=50, deadline=None)
@given(keys=st.text(max_size=80), every_other=st.booleans(), card=st.sampled_from(real_cards()))
def test_whatever_is_typed_each_word_is_marked_once(
    keys: str, *, every_other: bool, card: Card
) -> None:
    state = keying(card.line.wanted, {}, every_other=every_other)
    asked = sum(bool(blank.keys) for blank in state.blanks)
    for key in keys:
        state = press(state, key)
        assert len(state.marks) == state.place
        assert len(state.letters) == asked
        assert len(state.readings) < 100


@pytest.mark.slow
def test_a_key_is_read_at_once() -> None:
    """Each key looks at no more readings than a screen can wait for."""
    words = max(LINES, key=lambda words: words.count)
    for pair in product("aetoiw", repeat=2):
        state = after(keying(words, FILLED, every_other=False), "".join(pair) * 20)
        assert len(state.readings) < 100
