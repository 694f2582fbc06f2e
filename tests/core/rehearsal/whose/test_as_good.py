"""Words that fit the question at hand as well as another are the one at hand."""

import pytest

from tests.support.caller import Caller
from tests.support.people import Person


@pytest.mark.parametrize("live", [False, True])
@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("what is the process", "process"),
        ("What's the process?", "process"),
        ("what is the rest of the process", "process"),
        ("what is his role in the process", "role"),
        ("What is his role?", "role"),
    ],
)
def test_the_process_is_the_first_question_and_the_role_in_it_another(
    words: str, key: str, *, live: bool
) -> None:
    caller = Caller(Person(seed=5), live=live).says(words)
    assert caller.person.log[0].key == f"second-interview/{key}#phrasing"
