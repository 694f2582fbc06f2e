"""What is said to a dodge: only another answer's line is wrong there, in whatever words."""

import pytest

from tests.support.caller import fork
from trainer.core.log.events import AGAIN, GOOD


def told(words: str) -> tuple[str | None, int | None, str]:
    """Return what was kept first of something said to a dodge: key, rating, and the branch."""
    caller = fork("otherwise")
    before = len(caller.person.log)
    first = caller.says(words).person.log[before]
    return first.key, first.rating, (first.chosen or "").split("/")[-1].removesuffix("#branch")


@pytest.mark.parametrize(
    ("words", "branch"),
    [
        ("Oh that's great. What do I have to do to stay there?", "first"),
        ("That's great! What do I need to do to stay there?", "first"),
        ("What would I have to do to become your number one?", "not-first"),
        ("so what makes me a unique candidate", "one-of-several"),
    ],
)
def test_a_line_that_answers_another_reply_is_mixed_up_in_ones_own_words_too(
    words: str, branch: str
) -> None:
    assert told(words)[1:] == (AGAIN, branch)


@pytest.mark.parametrize(
    "words",
    [
        "I understand.",
        "Oh, I see, that's fair.",
        "That's great, thank you.",
        "that is okay, I know it's not yours to say",
        "What are your concerns?",
        "What should I do in the interview?",
        "I hope to be number one though",
        "I understand. Is there anything in my experience that would hold me back?",
        "But how would you rank me?",
        "Okay, but if you had to?",
    ],
)
def test_a_remark_another_question_and_one_that_insists_are_no_such_line(words: str) -> None:
    assert told(words)[1:] == (GOOD, "otherwise")
