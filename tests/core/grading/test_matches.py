"""Which words are which: slips, gaps, moves and forms (rules G5 to G10)."""

import pytest

from tests.support.answers.grading import lists, lost, said, same


def test_g5_words_joined_or_split_are_equal() -> None:
    line = "Say no to my background and shore up the website."
    assert same(line, "sayno to my back ground and shoreup the web site")


def test_g5_a_long_joined_pair_may_hold_one_slip() -> None:
    found = said("What is in my background?", "what is in my back grond")
    assert found.spelling == (("back grond", "background"),)
    assert found.suggested == 3
    assert lost(said("I am not ready.", "i am nowready"))
    found = said("What team work is it?", "what teamwrk is it")
    assert (found.spelling, found.suggested) == ((("teamwrk", "team work"),), 3)


@pytest.mark.parametrize(
    ("line", "answer", "loss"),
    [
        ("I led seventeen people.", "i led seven tean people", ("swap", "seventeen")),
        ("I could scarcely call.", "i could scarce ley call", ("negation", "scarcely")),
        ("I asked {next} today.", "i asked rodri gez today", ("name", "rodriguez")),
    ],
)
def test_g5_no_number_negation_or_name_is_guessed_from_two_pieces_with_a_slip(
    line: str, answer: str, loss: tuple[str, str]
) -> None:
    assert lost(said(line, answer, names={"next": "Ms. Rodriguez"})) == {loss}


@pytest.mark.parametrize(
    ("wanted", "answer"),
    [
        ("the position", "the posision"),
        ("emphasize this", "empahsise this"),
        ("the word", "the wrod"),
        ("the candidates", "the canddates"),
        ("a part to see", "a part too sea"),
        ("their role is right", "there roll is write"),
        ("recognize the labor", "recognise the labour"),
        ("they cancelled the program", "they canceled the programme"),
        ("we prepare for the meeting", "we prepair for the meating"),
        ("so excited about it", "so exsited about it"),
    ],
)
def test_g6_slips_equal_sounds_and_british_spelling_are_forgiven(wanted: str, answer: str) -> None:
    assert same(wanted, answer)


@pytest.mark.parametrize(
    ("wanted", "answer"),
    [
        ("hire", "fire"),
        ("next", "text"),
        ("not", "now"),
        ("excited", "exited"),
        ("two", "to"),
        ("70,000", "70,001"),
        ("day", "dy"),
    ],
)
def test_g6_what_is_a_word_of_its_own_is_not_forgiven(wanted: str, answer: str) -> None:
    found = said(f"And we say {wanted} today.", f"and we say {answer} today")
    assert wanted in found.missing
    assert answer in found.added


def test_g6_a_slip_is_listed_under_spelling() -> None:
    found = said("May I ask why the position is open?", "may i ask why the posision is opne")
    assert found.spelling == (("posision", "position"), ("opne", "open"))


@pytest.mark.parametrize(
    ("answer", "cost"),
    [
        ("we meet the team", 0),
        ("meet the team", 0.5),
        ("we meet them", 1.5),
        ("we meet the whole big team", 1),
        ("we soon greet the team", 1),
        ("we greet the whole big team now", 2.5),
    ],
)
def test_g8_a_gap_costs_the_larger_of_what_is_missing_and_half_of_what_is_added(
    answer: str, cost: float
) -> None:
    line = "We meet the team."  # we ½, meet 1, the ½, team 1
    assert said(line, answer).share == pytest.approx(1 - cost / 3)


def test_g9_what_is_said_in_another_place_is_moved_and_costs_one_half() -> None:
    line = "How will you know in a year that hiring me was right?"
    found = said(line, "how will you know that hiring me was right in a year")
    assert found.moved == ("in", "a", "year")
    assert lists(found) == ("", "")
    assert found.suggested == 3


def test_g9_two_blocks_that_change_places_are_one_move() -> None:
    found = said("Am I strong or weak for you?", "am i weak or strong for you")
    assert set(found.moved) == {"strong", "weak"}
    assert found.share == pytest.approx(1 - 0.5 / 4.5)


def test_g9_one_light_word_is_no_block_unless_it_passed_one() -> None:
    assert said("Do you have it now?", "do have it you now").moved == ()
    found = said("Who leads, you, {next}, or both?", "who leads mr lee you or both")
    assert (lists(found), found.suggested) == (("", ""), 3)


def test_g9_a_person_goes_along_over_a_short_form_that_was_said_in_full() -> None:
    line = "He's late, as we talked about the whole new plan."
    found = said(line, "as we talked about the whole new plan he is late")
    assert found.moved == ("he", "'s", "late")
    assert (lists(found), found.suggested) == (("", ""), 3)


def test_g10_an_ending_is_no_slip_even_on_a_word_that_is_not_known() -> None:
    assert lists(said("I start on Monday then.", "i start on mondays then")) == (
        "monday",
        "mondays",
    )


def test_g10_another_form_is_listed_and_costs_half() -> None:
    found = said("They will be hiring candidates.", "they will be hire candidates")
    assert lists(found) == ("hiring", "hire")
    assert found.share == pytest.approx(1 - 0.5 / 3.5)
    assert said("I am strong now.", "i am stronger now").share == pytest.approx(1 - 1 / 3)
