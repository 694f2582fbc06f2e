"""A word that holds two, typed as both: `i am` and `i a` for *I'm*."""

import pytest

from tests.support.texts.lines import line
from trainer.core.grading.keys.keying import Keying, keying, press


def typed(text: str, keys: str) -> Keying:
    state = keying(line(text), {}, every_other=False)
    for key in keys:
        state = press(state, key)
    return state


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        *(("I'm glad.", keys) for keys in ("i g", "im g", "ig", "i a g", "iag", "i am g", "iamg")),
        *(("I'd ask.", keys) for keys in ("i a", "id a", "i w a", "i would ask", "i had ask")),
        *(("They don't ask.", keys) for keys in ("tda", "t d n a", "they do not ask")),
        *(("I'm a judge.", keys) for keys in ("i a j", "i a a j", "i am a judge")),
    ],
)
def test_the_letters_or_words_of_both_are_no_slip(text: str, keys: str) -> None:
    state = typed(text, keys)
    assert state.done
    assert (state.missed, state.wrong, state.readings[0].slips) == (frozenset(), "", 0)


@pytest.mark.parametrize("keys", ["i x g", "i m m g", "i a a g"])
def test_other_letters_are_slips_still(keys: str) -> None:
    assert typed("I'm glad.", keys).readings[0].slips
