"""Sound as figures: loud, dead, clean, nobody."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.sounds.devices import talk, tone
from trainer.hearing.sound import FULL, dead, level, loudness, measured

SAMPLES = st.lists(st.integers(-FULL, FULL - 1), max_size=2000).map(lambda found: array("h", found))


@pytest.mark.parametrize(("loud", "squares"), [(1.0, 0.95), (0.1, 0.61), (0.01, 0.28), (0.0, 0)])
def test_the_level_is_how_loud_it_is(loud: float, squares: float) -> None:
    assert level(tone(0.1, loud)) == pytest.approx(squares, abs=0.02)


@pytest.mark.slow
@given(samples=SAMPLES)
def test_no_sound_is_louder_than_loud(samples: "array[int]") -> None:
    assert 0 <= level(samples) <= 1
    assert -96 <= loudness(samples) <= 0
    found = measured(samples)
    assert found.noise <= found.voice


def test_zeros_and_next_to_nothing_are_dead() -> None:
    assert dead(array("h"))
    assert dead(array("h", [0] * 9))
    assert dead(array("h", [3, -4] * 9))
    assert not dead(tone(0.1, 0.001))


@pytest.mark.slow
def test_a_voice_stands_above_the_room_or_does_not() -> None:
    assert measured(talk(loud=0.3, pause=0.003)).clean
    near = measured(talk(loud=0.3, pause=0.05))
    assert (near.clean, near.nobody) == (False, False)


@pytest.mark.parametrize("sound", [tone(2, 0.3), talk(loud=0.001, pause=0.0), array("h")])
def test_what_is_even_or_faint_is_nobody_s_voice(sound: "array[int]") -> None:
    assert measured(sound).nobody
