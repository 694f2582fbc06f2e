"""Words that fit several branches are those of the one whose reply was just given."""

import pytest

from tests.support.caller import fork, line
from trainer.core.rehearsal.outcome import outcome

OWN = [
    ("not-first", "to be number 1"),
    ("not-first", "what do I need to do to be number one?"),
    ("not-first", "need to do to be the number 1 candidate"),
    ("not-first", "to be your No. 1 candidate"),
    ("not-first", "what do I need to do"),
    ("not-first", "in your opinion, what do I need to do to be the number one candidate?"),
    ("first", "what do I need to do to be number one"),
    ("first", "what do I need to do?"),
    ("one-of-several", "what do I need to do?"),
    ("one-of-several", "in your opinion what do I need to do"),
    ("one-of-several", "what do I need to do to get the job?"),
    ("one-of-several", "How do I get the job then?"),
    ("one-of-several", "So how can I get the job?"),
]
OTHERS = [
    ("not-first", "That's great to hear, what do I need to do to continue to be No. 1?", "first"),
    ("not-first", "how do I continue to be the number one candidate", "first"),
    ("not-first", "what makes me a unique candidate", "one-of-several"),
    ("first", "what do I need to do in order to become your number one candidate?", "not-first"),
    ("first", "to become your number one candidate", "not-first"),
    ("one-of-several", "what do I need to do to become your number one?", "not-first"),
]


@pytest.mark.parametrize(("heard", "words"), OWN)
def test_what_fits_the_branch_that_was_heard_is_its_line(heard: str, words: str) -> None:
    caller = fork(heard).says(words)
    event = caller.person.log[-1]
    assert (event.key, event.chosen) == (f"second-interview/rank/{heard}#phrasing", None)
    assert "Sorry" not in caller.heard
    assert outcome(caller.call).forks == (True,)
    assert caller.card.cue.id == "support"


@pytest.mark.parametrize(("heard", "words", "other"), OTHERS)
def test_a_wrong_branchs_line_is_heard_where_words_of_its_own_were_said(
    heard: str, words: str, other: str
) -> None:
    caller = fork(heard).says(words)
    event = caller.person.log[-1]
    assert event.chosen == f"second-interview/rank/{other}#branch"
    assert outcome(caller.call).forks == (False,)


@pytest.mark.slow
@pytest.mark.parametrize("heard", ["not-first", "first", "one-of-several"])
def test_every_line_is_its_own_branchs(heard: str) -> None:
    for other in ("not-first", "first", "one-of-several"):
        event = fork(heard).says(line(f"rank/{other}")).person.log[-1]
        assert (event.chosen or heard).endswith(heard if other == heard else f"{other}#branch")


@pytest.mark.slow
def test_how_to_get_the_job_is_not_whether_they_would_hire_you() -> None:
    caller = fork("one-of-several").says_it().says_it().says("How do I get the job?")
    assert caller.person.log[-1].key == "second-interview/support#phrasing"
    assert caller.says_it().person.log[-1].key == "second-interview/hire#phrasing"
    assert "already" not in caller.heard


@pytest.mark.parametrize("heard", ["not-first", "first", "one-of-several"])
@pytest.mark.parametrize(
    "words",
    [
        "That is great to hear.",
        "That's great to hear, Ms. Ortiz!",
        "Great, that's good to hear, thank you.",
    ],
)
def test_a_comment_with_which_a_line_begins_is_no_reply_yet(heard: str, words: str) -> None:
    caller = fork(heard)
    kept = len(caller.reviews)
    caller.says(words)
    assert caller.heard in ("They're listening.", "You're welcome.")
    assert len(caller.reviews) == kept
    event = caller.says_it().reviews[kept]
    assert (event.key, event.chosen) == (f"second-interview/rank/{heard}#phrasing", None)
