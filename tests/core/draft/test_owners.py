"""What is said to an answer belongs to the question that the answer is nested under, or to none."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.support.texts.drafts import drafted_labels
from trainer.core.draft.guesses import drafted, from_text
from trainer.core.draft.topics import topics

ITEMS = (
    "What is the next step?",
    "do I have your support",
    "timeline - when will I hear back?",
    "Would you hire me",
    '"Who else is in the running?"',
    "how did the interview go",
    "your support",
    "Is Linda the final say or is there someone above her?",
    "**Gaps** — Where did I come up short?",
    "thank him for the call",
    "parking",
    "Tell me about the team.",
)
ANSWERS = (
    'YES -> "{}"',
    'NO, "{}"',
    'not sure: "{}"',
    "meh -> {}",
    "yup - {}",
    'if they hesitate: "{}"',
    "(if no) {}",
    '"Not yet." -> "{}"',
    'she would: "{}"',
    "yes = {}",
    "too busy → {}",
)
BULLETS = ("- ", "* ", "- [ ] ", "\u2022 ", "+ ")


@st.composite
def lists(draw: st.DrawFn) -> list[tuple[str, list[str]]]:
    items = draw(st.lists(st.sampled_from(ITEMS), min_size=1, max_size=6, unique=True))
    forms = st.lists(st.sampled_from(ANSWERS), max_size=4, unique=True)
    return [(item, draw(forms)) for item in items]


def said(item: int, answer: int) -> str:
    """Return words that no other answer has."""
    return f"Well, what about number {item} and {answer}?"


def pasted(found: list[tuple[str, list[str]]], bullet: str, indent: str) -> str:
    return "\n".join(
        line
        for number, (item, answers) in enumerate(found)
        for line in (
            f"{bullet}{item}",
            *(
                f"{indent}{bullet}{form.format(said(number, at))}"
                for at, form in enumerate(answers)
            ),
        )
    )


@pytest.mark.slow
@settings(max_examples=200, deadline=None)
@given(lists(), st.sampled_from(BULLETS), st.sampled_from(["  ", "    ", "\t"]))
@example(
    [
        ("What is the next step?", []),
        ("do I have your support", [ANSWERS[4], ANSWERS[3]]),
        ("Tell me about the team.", []),
    ],
    "* [ ] ",
    "   ",
)
@example(
    [
        ('"Who else is in the running?"', []),
        ("your support", []),
        ("thank him for the call", [ANSWERS[0]]),
    ],
    "- ",
    "  ",
)
def test_a_nested_answer_never_goes_to_another_item(
    found: list[tuple[str, list[str]]], bullet: str, indent: str
) -> None:
    labels = list(drafted_labels(drafted(from_text(pasted(found, bullet, indent))).draft))
    for number, (item, answers) in enumerate(found):
        for at in range(len(answers)):
            owners = {
                each.owner for each in labels if each.owner and each.words == said(number, at)
            }
            assert all(_of(owner, item, number) for owner in owners), (item, owners)


def _of(owner: str, item: str, number: int) -> bool:
    """Tell whether words to say are those of an item, or what is said to an answer below it."""
    return owner.strip('"') in item or owner.startswith(f"Well, what about number {number} ")


def test_what_asks_and_is_not_taken_is_listed_to_be_checked() -> None:
    text = (
        "Notes\n\nMy aunt told me about her call. They asked her 'what do you earn?' at once.\n"
        '\n- "What is next?"\n- "Who decides?"\n\nCould you send me the form?\n'
    )
    found = drafted(from_text(text))
    assert [each.line.words.text for each in found.draft.questions] == [
        "What is next?",
        "Who decides?",
    ]
    unsure = " ".join(guess.text for guess in found.guesses if not guess.sure)
    assert "what do you earn?" in unsure
    assert "Could you send me the form?" in unsure


def test_a_question_without_its_mark_is_asked_in_its_heading() -> None:
    draft = drafted(from_text("- do I have your support\n- Who decides?\n")).draft
    assert topics(draft) == ["Ask: support", "Ask: decides"]
