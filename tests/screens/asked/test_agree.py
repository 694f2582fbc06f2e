"""A yes and a no, in the one way in which they are asked for."""

import pytest

from tests.for_each import for_each
from tests.support.terminals.typist import Typist
from tests.support.terminals.typist import asked as asked_names
from trainer.screens.asked.agree import agreed


def asked(*typed: str, enter: bool) -> tuple[bool, list[str]]:
    """Return the answer to a question, and what else was said."""
    lines, said = iter(typed), list[str]()
    return agreed("Right? ", read=lambda _: next(lines), write=said.append, enter=enter), said


@pytest.mark.parametrize("enter", [True, False])
@pytest.mark.parametrize(
    ("typed", "yes"), [("y", True), (" YES ", True), ("n", False), ("no", False), ("q", False)]
)
def test_a_yes_is_a_yes_and_a_no_is_a_no(typed: str, *, yes: bool, enter: bool) -> None:
    assert asked(typed, enter=enter) == (yes, [])


@pytest.mark.parametrize("enter", [True, False])
def test_enter_alone_means_what_the_question_says(*, enter: bool) -> None:
    assert asked("", enter=enter) == (enter, [])


@pytest.mark.parametrize("typed", ["yn", "maybe", "1"])
def test_anything_else_is_asked_again(typed: str) -> None:
    assert asked(typed, "n", enter=True) == (False, ["Press Enter or type y for yes, n for no."])
    assert asked(typed, "", enter=False)[0] is False


def test_the_end_of_the_input_is_no_answer() -> None:
    def ended(_: str) -> str:
        raise EOFError

    with pytest.raises(EOFError):
        agreed("Right? ", read=ended, write=print)


def test_a_question_with_keys_of_its_own_names_those() -> None:
    told: list[str] = []
    typed = iter(["x", "q"])
    question = "Enter: fix it in the editor · q: leave "
    assert not agreed(question, read=lambda _: next(typed), write=told.append)
    assert told == ["Press Enter (fix it in the editor), or type q (leave)."]


YES = """
yes please | yes thanks | sure | sure, thanks | that's right | Yes, that's right. | ok | okay thanks
Yes there is another one | Yes I think so | I dont know what that is but ok | yes, add it please
I think so | Yeah, the manager told me about it | yes it is with Mr. Lee
yes thats what he said | yep that's how it went | ok do that | sure, why not | yes I don't mind
yeah | yep | correct | all right | of course | please do | go ahead | yes it is | Sure! | exactly
"""
NO = """
no, I am sorry, that was wrong | sorry, no | no, my mistake | I'm afraid not | sorry, that's wrong
I don't want to look at it now | i dont want to | I'd rather not | later | maybe later
unfortunately not | no, sorry, not yet
absolutely not | Probably not. | not really | please don't
No there is none so far | no I will do it myself | nope, that was the last one | I don't think so
I would like to but no | no I didn't | no he said something else | not that one
no thanks | no thank you | no, thanks. | nope | nah | not now | no that's wrong | that's not right
not right now | no that's not right | that's wrong | not yet | no it's okay | that isn't right
"""
NEITHER = ["no idea what you mean", "no problem", "yes, but not now", "yes or no?", "yeah, what?"]
NEITHER += ["yes I don't think so", "no I said yes", "I have a question but", "Noah", "yesterday"]
NEITHER += ["yes something else", "yes it isn't", "no, that's what she meant"]
NEITHER += ["maybe", "no that's right", "yes no", "not sure", "right now", "it is", "x yes"]


@for_each("enter", [True, False])
@for_each("text", [each.strip() for each in YES.replace("\n", "|").split("|")])
def test_a_yes_may_be_polite(text: str, *, enter: bool) -> None:
    assert asked(text or "y", enter=enter) == (True, [])


@for_each("enter", [True, False])
@for_each("text", [each.strip() for each in NO.replace("\n", "|").split("|")])
def test_so_may_a_no(text: str, *, enter: bool) -> None:
    assert asked(text or "n", enter=enter) == (False, [])


@pytest.mark.parametrize("text", NEITHER)
def test_what_could_be_either_is_asked_again(text: str) -> None:
    answer, said = asked(text, "n", enter=True)
    assert (answer, len(said)) == (False, 1)


@pytest.mark.parametrize("text", ["yes please", "sure, thanks", "that's right"])
def test_a_polite_yes_is_no_name(text: str) -> None:
    assert (
        asked_names(Typist("patricia o'neill", text, "-", "", "")).interviewer == "Patricia O'Neill"
    )
    assert asked_names(Typist(text, "", "", "")).interviewer == ""


@pytest.mark.parametrize("text", ["no thanks", "no that's wrong", "not right"])
def test_nor_is_a_polite_no(text: str) -> None:
    found = asked_names(Typist("patricia oneil", text, "patricia o'neill", "", "-", "", ""))
    assert found.interviewer == "Patricia O'Neill"
    assert asked_names(Typist(text, "", "")).interviewer == ""


@pytest.mark.parametrize("typed", ["bye", "stop please", "thank you, bye", "cancel"])
def test_whoever_leaves_agrees_to_nothing(typed: str) -> None:
    assert agreed("Keep it? Enter: yes · n: no ", read=lambda _: typed, write=print) is False
