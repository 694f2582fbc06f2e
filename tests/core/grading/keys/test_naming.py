"""Where no name is known yet, whoever types words in full may say one (G16)."""

from tests.for_each import for_each
from tests.support.texts.lines import line
from trainer.core.grading.keys.keying import Keying, keying, press
from trainer.core.grading.letters import MISSED


def typed(text: str, keys: str) -> Keying:
    state = keying(line(text), {}, every_other=False)
    for key in keys:
        state = press(state, key)
    return state


@for_each(
    ("text", "said"),
    [
        ("What is {next} like as a person?", "what is Dr. Whitfield like as a person"),
        ("What is {next} like as a person?", "what is the next person like as a person"),
        ("What is {next} like as a person?", "wi Lee laap"),
        ("What is {next}'s role in it?", "what is Dr. Paul Whitfield's role in it"),
        ("{interviewer}, in the next interview", "Ms. Abbott, in the next interview"),
        ("{interviewer}, in the next interview", "Ines, i t n i"),
        ("In front of {next}, am I strong?", "in front of Lee am I strong"),
    ],
)
def test_a_name_that_isnt_known_yet_may_be_typed(text: str, said: str) -> None:
    state = typed(text, said)
    assert state.done
    assert MISSED not in state.letters


def test_no_word_is_shown_while_a_name_is_typed() -> None:
    state = typed("What is {next} like as a person?", "what is Dr. Whit")
    assert not state.wrong
    assert not state.given
    assert not state.done


def test_letters_alone_are_no_name() -> None:
    for keys in ("wixylaap", "w i x y l a a p", "wixy laap"):
        assert typed("What is {next} like as a person?", keys).letters[2] == MISSED, keys
