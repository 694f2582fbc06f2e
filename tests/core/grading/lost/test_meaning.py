"""Other words for what was wanted: sounds, families, opposites, refusals (G6, G12, G13)."""

import pytest

from tests.for_each import for_each
from tests.support.answers.grading import EXACT, lists, lost, said, same

FOR_YOU = "In my view, would you **hire me** for this position?"


@pytest.mark.parametrize(
    ("wanted", "answer"),
    [
        ("rank", "rankk"),
        ("hire", "hrie"),
        ("weak", "wek"),
        ("rest", "resst"),
        ("job", "jobb"),
        ("get", "gte"),
        ("eyes", "eyse"),
    ],
)
def test_g6_one_slip_in_a_word_of_three_or_four_letters_is_forgiven(
    wanted: str, answer: str
) -> None:
    assert same(f"And the **{wanted}** today.", f"and the {answer} today")


@pytest.mark.parametrize(
    ("wanted", "answer"),
    [
        ("hire", "higher"),
        ("know", "no"),
        ("one", "won"),
        ("won", "one"),
        ("for", "four"),
        ("for", "4"),
        ("our", "are"),
        ("great", "grate"),
        ("meet", "meat"),
        ("past", "passed"),
        ("by", "buy"),
        ("site", "sight"),
    ],
)
def test_g6_what_sounds_the_same_is_forgiven_and_listed_under_spelling(
    wanted: str, answer: str
) -> None:
    line = f"And she said {wanted} today."
    assert same(line, f"and she said {answer} today")
    assert said(line, f"and she said {answer} today").spelling


@pytest.mark.parametrize(("wanted", "answer"), [("no", "know"), ("two", "to"), ("two", "too")])
def test_g6_a_no_and_a_two_are_not_heard_in_what_sounds_like_them(wanted: str, answer: str) -> None:
    assert not same(f"And she said {wanted} today.", f"and she said {answer} today")


@pytest.mark.slow
@for_each(
    "pair",
    """
    well/badly if/unless forward/backward have/lack start/stop love/hate support/oppose
    include/exclude positive/negative permanent/temporary today/tomorrow senior/junior
    remote/onsite great/terrible get/lose hire/reject emphasize/hide excited/nervous
    anything/everything totally/partly expensive/cheap import/export strengthens/weakens
    well/wrong usually/seldom about/over almost/over smoothly/terribly loudly/quietly
    accepted/rejected possible/impossible agree/disagree fortunate/unfortunate
    """.split(),
)
@for_each("around", ["{}", "really {}", "{} maybe", "just so {}", "now {} then"])
def test_g12d_an_opposite_is_shown_whatever_stands_beside_it(pair: str, around: str) -> None:
    one, other = pair.split("/")
    for wanted, answer in ((one, other), (other, one)):
        found = said(
            f"And we say {wanted} of the plan.", f"and we say {around.format(answer)} of the plan"
        )
        assert [rule for rule, _ in lost(found)] in (["swap"], ["negation"]), answer
        assert found.suggested == 1


@for_each("around", ["{}", "really {}", "{} maybe", "just so {}", "now {} then"])
@for_each("person", ["they", "i", "he", "tehy", "mr lee"])
def test_g12d_another_person_is_shown_whatever_stands_beside_it(around: str, person: str) -> None:
    found = said(FOR_YOU, f"in my view would {around.format(person)} hire me for this position")
    assert lost(found) == {("swap", "you")}


def test_g12d_a_person_swapped_in_the_nearest_of_several_wordings_counts() -> None:
    from tests.support.answers.labelled import words
    from trainer.core.grading.grade import grade
    from trainer.disk.dictionary import known

    texts = (
        "What is his or her role?",
        "What is his role?",
        "What is her role?",
        "What is their role?",
    )
    wordings = [words(text) for text in texts]
    found = grade("what is your role", wordings, names={}, known=known())
    assert {loss.rule for loss in found.lost} == {"swap"}
    assert grade("what is her role", wordings, names={}, known=known()).suggested == 3


@pytest.mark.parametrize(
    "answer",
    [
        "in my view would you refuse to hire me for this position",
        "in my view would you avoid to hire me for this position",
        "in my view would you fail to hire me for this position",
        "in my view would you stop to hire me for this position",
        "in my view would you instead of hire me for this position",
        "in my view would you decide against hire me for this position",
        "in my view would you lose hire me for this position",
        "in my view would you refues to hire me for this position",
    ],
)
def test_g12a_what_says_no_counts_as_a_negation_where_it_is_added(answer: str) -> None:
    found = said(FOR_YOU, answer)
    assert [rule for rule, _ in lost(found)] == ["negation"]
    assert found.suggested == 1


def test_g12a_what_says_no_in_the_line_itself_is_no_loss() -> None:
    assert not lost(said("We stop hiring against his will.", "we stop hiring against his will"))
    assert not lost(said("They refuse to sell it.", "they decline to sell it"))


@pytest.mark.parametrize(
    ("wanted", "answer"),
    [("emphasize", "emphasis"), ("recommend", "recommendation"), ("unique", "uniquely")],
)
def test_g12c_a_key_word_in_a_derived_form_is_hard_and_not_lost(wanted: str, answer: str) -> None:
    found = said(
        f"And then we **{wanted}** it in the interview.",
        f"and then we {answer} it in the interview",
    )
    assert (lost(found), found.suggested) == (set(), 2)
    assert lists(found) == (wanted, answer)


def test_g12c_words_that_only_begin_alike_are_no_family() -> None:
    found = said("And the **position** is open in June.", "and the posture is open in june")
    assert lost(found) == {("key", "position")}


def test_g12c_a_loss_is_said_once() -> None:
    line = "If all goes well, are you going to **recommend** me?"
    found = said(line, "unless all goes well are you going to refuse me")
    assert [loss.rule for loss in found.lost] == ["key", "swap"]


def test_g13_a_heavy_word_for_another_is_hard_at_most_however_long_the_line() -> None:
    line = (
        "In the next interview, I am going to present myself in the same way I presented myself to"
        " you. Can you give me any pointers on how I might be able to present myself better?"
    )
    found = said(line, line.replace("same", "banana"), strictness=EXACT)
    assert (found.suggested, lists(found)) == (2, ("same", "banana"))
    assert said(line, line.replace("same ", "")).suggested == 3
