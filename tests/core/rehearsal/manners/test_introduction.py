"""Who is calling is small talk, however it is said: it uses up no question."""

from pathlib import Path

import pytest

import tests.support.caller as phone
from tests.often import SLOW, some
from tests.support.caller import NAMES, Caller, fork, line, texts, words_of
from tests.support.people import deck_cards
from trainer.core.rehearsal.manners.introduction import Asked, introduction
from trainer.core.rehearsal.manners.lost import MOST
from trainer.rows.call.talk import so_far

DATA = Path(__file__).parents[3] / "data"
SORRY = "Sorry, what was that?"
SAID = (DATA / "introductions.txt").read_text(encoding="utf-8").splitlines()


@pytest.fixture(autouse=True)
def _deborah(monkeypatch: pytest.MonkeyPatch) -> None:
    """Call her by her first name."""
    monkeypatch.setitem(phone.NAMES, "interviewer", "Deborah")


@pytest.mark.parametrize("every", [3, pytest.param(1, marks=pytest.mark.long)])
@pytest.mark.parametrize("words", some(9, SAID, SLOW))
def test_an_introduction_is_answered_and_uses_up_no_question(words: str, every: int) -> None:
    first = SAID.index(words) % every  # so at each place many are said, each of them somewhere
    callers = (Caller(), Caller().says_it().says_it(), fork("not-first"))
    for caller in callers[first::every]:
        kept, due = list(caller.person.log), caller.card.key
        for _ in range(MOST + 2):
            caller.says(words)
            assert not caller.heard.startswith("Sorry")
        assert (caller.person.log, caller.card.key, caller.call.twice) == (kept, due, frozenset())
        recap = caller.says_it().recap()
        assert caller.person.log[len(kept)].share == 1
        assert "second try" not in recap
        assert SORRY not in texts(so_far(caller.call))


@pytest.mark.slow
def test_they_greet_whoever_introduces_themselves_and_later_only_listen() -> None:
    caller = Caller().says("Hi Deborah, this is Gina from the interview last week.")
    assert caller.heard == "Hi! What can I do for you?"
    caller.says("this is Gina from the interview last week.")
    assert caller.heard == "Of course. Go ahead."
    how = Caller().says("Hi Deborah, this is Gina from the interview last week. How are you?")
    assert how.heard == "I'm well, thanks. What can I do for you?"
    time = Caller().says("It's Gina, I interviewed with you on Monday. Do you have a minute?")
    assert time.heard == "Now is fine. Go ahead."


@pytest.mark.parametrize(
    "words",
    [
        "I had a long interview at your office.",
        "We were in touch.",
        "Gina from the other day here.",
    ],
)
def test_where_they_know_each_other_from_may_take_several_words(words: str) -> None:
    assert introduction(words, phone.NAMES) is Asked.NOTHING


ASKS = [
    "Hi Deborah, this is Gina. What happens next?",
    "Hi Deborah, it's Gina from the interview last week. Can you tell me the rest of the process?",
    "hi deborah this is gina do i have your support in getting this job",
    "Hello Deborah, this is Gina, we met last week. How many candidates are still in the running?",
    "This is Gina from the interview. I wanted to know what the next steps are.",
    "It's Gina, I was there on Tuesday. What is Mr. Lee like as a person?",
    "Hi Deborah, I'm the candidate from last week. Would you hire me?",
    "I interviewed with you last week, how would you rank me?",
    "It's Gina from Tuesday. The rest of the process?",
    "The rest of the process?",
]


@pytest.mark.parametrize("words", ASKS)
def test_whoever_asks_something_besides_does_not_only_say_who_they_are(words: str) -> None:
    assert introduction(words, phone.NAMES) is None


@pytest.mark.parametrize("key", ["process", "how-many", "support"])
def test_a_question_behind_an_introduction_is_that_question(key: str) -> None:
    caller = Caller().says(f"Hi, this is Gina from the interview last week. {line(key)}")
    assert caller.person.log[-1].key == f"second-interview/{key}#phrasing"


def test_no_question_of_a_script_is_an_introduction() -> None:
    asked = (words_of(card) for card in deck_cards())
    assert [w for w in asked if w.endswith("?") and introduction(w, NAMES)] == []


@pytest.mark.parametrize("words", ["", "?", "Great.", "I see.", "Carpets are nice.", "Thank you!"])
def test_what_says_not_who_calls_is_none(words: str) -> None:
    assert introduction(words, NAMES) is None
    assert introduction(f"{words} This is Sam.", NAMES) is Asked.NOTHING


@pytest.mark.slow
def test_who_introduces_themselves_may_ask_how_a_holiday_was() -> None:
    caller = Caller().says("Hello Ms. Ortiz, this is Sam. How was your Thanksgiving?")
    assert caller.heard == "It was nice, thanks for asking."
