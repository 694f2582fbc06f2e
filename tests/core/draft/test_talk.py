"""What they answer in a dialogue, or alone on a line, and what is said then."""

import pytest

from tests.for_each import for_each
from tests.support.texts.drafts import Label, drafted_labels
from trainer.core.draft.guesses import drafted, from_text

ASKED = "Would you hire me?"
YES, NO = ("Great, thank you.", "Oh. Why is that?")


def labels(text: str) -> list[Label]:
    return list(drafted_labels(drafted(from_text(text)).draft))


@pytest.mark.parametrize(("you", "they"), [("You", "They"), ("Me", "Her"), ("Caller", "Manager")])
@pytest.mark.parametrize("order", [1, -1])
def test_a_yes_and_a_no_to_one_question_of_a_dialogue_are_its_branches(
    you: str, they: str, order: int
) -> None:
    branches = [("Yes, I would.", YES, "If they say yes"), ("No, not yet.", NO, "If they say no")]
    branches = branches[::order]
    turns = [f"{they}: {answer}\n{you}: {said}" for answer, said, _ in branches]
    text = "\n".join((f"{you}: What is next?", f"{they}: A talk.", f"{you}: {ASKED}", *turns))
    assert labels(text) == [
        Label("What is next?"),
        Label(ASKED),
        *(Label(said, ASKED, condition) for _, said, condition in branches),
    ]


@pytest.mark.parametrize(
    "heading", ["Responses:", "Possible answers", "What they might say:", "Their likely replies:"]
)
@pytest.mark.parametrize("apart", ["\n", "\n\n"])
def test_answers_under_a_heading_are_ways_to_go_on_and_no_turns(heading: str, apart: str) -> None:
    pairs = (
        "Them: That's above our band.\nMe: What about the start date?",
        "Them: Let me check.\nMe: When will I hear?",
    )
    text = "\n\n".join((f"Me: {ASKED}", heading, apart.join(pairs), "Me: Thank you."))
    assert labels(text) == [
        Label(ASKED),
        Label("What about the start date?", ASKED, "If they say “That's above our band.”"),
        Label("When will I hear?", ASKED, "If they say “Let me check.”"),
        Label("Thank you."),
    ]
    turns = text.replace(heading, "Then it goes on.")
    assert not any(each.owner for each in labels(turns))


@pytest.mark.parametrize("mark", ["", ".", ":"])
@pytest.mark.parametrize("answer", ["maybe", "yes", "no"])
def test_what_they_say_alone_on_a_line_is_followed_by_what_is_said_then(
    answer: str, mark: str
) -> None:
    text = f'{ASKED}\nIf they say "{answer}"{mark}\n"{NO}"\nWhat is next?\nWho decides?'
    assert Label(NO, ASKED, f"If they say {answer}") in labels(text)


@pytest.mark.slow
@for_each("quote", ['"{}"', "\u201c{}\u201d", "'{}'"])
@for_each("told", [", say ", ", then ask ", ". Say ", ", I reply "])
@for_each(
    ("answer", "meant"),
    [
        ("yes", "If they say yes"),
        ("NO", "If they say no"),
        ("They say yes", "If they say yes"),
        ("he agrees", "If he agrees"),
    ],
)
def test_an_answer_and_what_one_is_told_to_say_is_a_branch(
    answer: str, meant: str, told: str, quote: str
) -> None:
    text = f"- What is next?\n- {ASKED}\n  - {answer}{told}{quote.format(NO)}\n- Who decides?"
    assert Label(NO, ASKED, meant) in labels(text)
    assert len(labels(text)) == 4
