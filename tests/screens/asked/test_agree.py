"""A yes and a no, in the one way in which they are asked for."""

import pytest

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


@pytest.mark.parametrize("typed", ["yn", "yep", "maybe", "1"])
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
    question = "Enter: fix it in the editor · q: leave: "
    assert not agreed(question, read=lambda _: next(typed), write=told.append)
    assert told == ["Press Enter, or type q."]
