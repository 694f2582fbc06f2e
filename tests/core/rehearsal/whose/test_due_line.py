"""The line that is due, in one's own words and with a lead-in: nothing else is heard in it."""

import pytest

from tests.often import some
from tests.support.answers.own_words import SAID, due
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal
from trainer.core.rehearsal.speaking import say
from trainer.core.sitting.keep import in_hand
from trainer.core.words.known import Nothing

pytestmark = pytest.mark.slow


OWN = [(line, said) for deck, line, said in SAID if deck == "second-interview"]
REPLIES = [row for row in OWN if "/" in row[0]]
LEADS = (
    "Then please tell me, ",
    "Please tell me, ",
    "Okay, I see. ",
    "Based on what you know about me, ",
    "If you were me, ",
    "In your opinion, ",
    "Thanks for being honest. ",
)
"""What people say before a line; some of it begins other lines of the script."""


def says(line: str, words: str) -> tuple[Rehearsal, Rehearsal]:
    before, person = due("second-interview", line)
    return before, say(before, words, now=person.now, random=person.random, known=Nothing())


def led_in(lead: str, said: str) -> str:
    return lead + (
        said if said.split(maxsplit=1)[0] in ("I", "Mr.", "Ms.") else said[0].lower() + said[1:]
    )


@pytest.mark.parametrize("lead", LEADS)
def test_the_line_to_a_reply_is_no_other_question_whatever_leads_in_to_it(lead: str) -> None:
    understood = 0
    for line, said in REPLIES:
        words = led_in(lead, said)
        before, call = says(line, words)
        assert (call.twice, call.carried, call.pressed) == (before.twice, "", None), words
        if call.verdict:
            card = in_hand(call).task.card
            assert card.key == f"second-interview/{line}#phrasing", words
            understood += 1
    assert understood > 0.9 * len(REPLIES)


@pytest.mark.parametrize("lead", some(2, LEADS))
def test_own_words_where_a_line_is_due_are_no_remark_and_no_small_talk(lead: str) -> None:
    for line, said in OWN:
        words = led_in(lead, said)
        call = says(line, words)[1]
        assert call.verdict or call.heard in (Heard.SORRY, Heard.LOST), (line, words)


@pytest.mark.parametrize("heard", ["not-first", "first", "one-of-several"])
@pytest.mark.parametrize(
    "words",
    [
        "Then please tell me, what do I need to do to be number 1?",
        "What can I do to be number one?",
        "Please tell me what I need to do to be number one.",
    ],
)
def test_what_fits_two_other_branches_as_well_is_neither(heard: str, words: str) -> None:
    call = says(f"rank/{heard}", words)[1]
    verdict = in_hand(call)
    assert (verdict.chosen, verdict.task.card.key) == (
        None,
        f"second-interview/rank/{heard}#phrasing",
    )
