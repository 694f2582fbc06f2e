"""A question about something else is put off, costs nothing, and swallows no line of any script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.for_each import for_each
from tests.often import SLOW, often, some
from tests.support.caller import NAMES, Caller, fork, line, words_of
from tests.support.people import Person
from tests.support.texts.courses import FILES, read
from trainer.core.rehearsal.manners.elsewhere import elsewhere
from trainer.core.rehearsal.manners.nudges import nudges
from trainer.core.rehearsal.order import forward
from trainer.core.rehearsal.rehearsal import Heard, Waits
from trainer.core.script.key import Kind
from trainer.rows.call.made_up import PUT_OFF

ELSEWHERE = [
    "Where do I park?",
    "What's the dress code?",
    "How long will it take?",
    "Can I have your email?",
    "Should I bring anything?",
    "Is it on Zoom?",
    "What should I wear?",
    "Will it be in person?",
    "where is your office?",
    "Could you email me that?",
    "What time should I be there?",
    "By the way, where do I park?",
    "Sorry, how long will the interview take?",
    "Thanks! And how do I get there?",
    "Do I need to bring copies of my resume?",
    "Do you need references?",
    "Do you have the link?",
    "How do you spell his name?",
    "Who else will be there?",
]
NO_QUESTIONS = [
    "I parked in the garage.",
    "I'll bring my resume.",
    "The dress code was casual.",
    "I have your email.",
    "We talked on Zoom.",
]
PARAPHRASES = [
    ("process", "How long is the rest of the process, and what are the next steps?"),
    ("process", "What are the next steps after the Zoom call?"),
    ("process", "What comes after the video interview?"),
    ("person", "What's he like?"),
    ("emphasize", "What should I emphasize in the interview with him?"),
    ("background", "Is there anything in my background I should bring up?"),
    ("how-many", "How many people are still in the running?"),
    ("present-better", "Any pointers on how I could present myself better?"),
    ("recommend", "Are you going to recommend me?"),
    ("looks-for", "What does he care about?"),
    ("looks-for", "What's the single most important thing to him in a candidate?"),
]


@pytest.mark.parametrize("words", some(4, ELSEWHERE, SLOW))
def test_it_is_put_off_and_they_wait_as_before(words: str) -> None:
    callers = [Caller(), Caller().says_it(), fork("not-first"), fork("otherwise")]
    for caller in callers:
        kept, due = list(caller.person.log), caller.card.key
        for _ in range(6):
            assert caller.says(words).heard in PUT_OFF
        assert (caller.person.log, caller.card.key) == (kept, due)
        assert caller.says("Sorry?").heard.endswith(PUT_OFF)


@for_each("words", ("How long will it take?", "How long is this?", "How much time will it take?"))
def test_where_they_ask_first_it_is_no_guess_at_a_later_question(words: str) -> None:
    script = read("screening-call")
    caller = Caller(Person(), forward(script), script=script).says(words)
    assert (caller.heard in PUT_OFF, caller.person.log, caller.card.cue.id) == (True, [], "hello")


def test_it_never_counts_as_a_try_and_the_line_is_worth_all_of_it() -> None:
    caller = Caller().says("Where do I park?").says_it()
    assert ((caller.reviews[-1].rating or 0) > 2, caller.reviews[-1].share) == (True, 1)


@pytest.mark.parametrize("words", NO_QUESTIONS)
def test_a_statement_is_no_question(words: str) -> None:
    assert not elsewhere(Caller().call, words)
    assert Caller().says_it().says(words).heard not in PUT_OFF


@pytest.mark.slow
def test_whether_there_is_anything_else_it_ends_nothing_nor_does_it_at_the_parting() -> None:
    caller = Caller().says_it().says(line("looks-for"))
    while caller.call.waits is not Waits.ELSE:
        caller.says_it()
    assert caller.says("Where do I park?").heard in PUT_OFF
    assert caller.call.waits is Waits.ELSE


@pytest.mark.slow
@pytest.mark.parametrize(("cue", "words"), PARAPHRASES)
def test_a_question_of_the_script_in_ones_own_words_is_that_one(cue: str, words: str) -> None:
    caller = Caller(Person(seed=3)).to(f"{cue}#phrasing").says(words)
    assert caller.call.turns[-1].card.cue.id == cue
    assert caller.heard not in PUT_OFF


@pytest.mark.slow
@for_each("words", ("How do I get ahead of them?", "How would I get to the top?"))
def test_how_to_get_ahead_is_no_question_about_the_way_there(words: str) -> None:
    for branch in ("not-first", "one-of-several"):
        assert fork(branch).says(words).heard not in PUT_OFF


@pytest.mark.parametrize("name", sorted(FILES))
def test_no_line_of_any_script_is_about_something_else_nor_a_wish_to_be_told(name: str) -> None:
    script = read(name)
    call = Caller(order=forward(script), script=script).call
    for card in call.deck:
        if card.kind is Kind.PHRASING:
            assert not elsewhere(call, words_of(card)), card.key
            assert not nudges(words_of(card), NAMES), card.key


@pytest.mark.slow
@often(60)
@given(
    name=st.sampled_from(sorted(FILES)),
    seed=st.integers(0, 1000),
    data=st.data(),
)
def test_said_anywhere_it_changes_nothing_of_any_call(
    name: str, seed: int, data: st.DataObject
) -> None:
    script = read(name)
    caller = Caller(Person(seed=seed), forward(script), script=script)
    for _ in range(data.draw(st.integers(0, 5))):
        if caller.call.lasts:
            caller.says("" if caller.call.quiet else words_of(caller.card))
    words = data.draw(st.sampled_from(ELSEWHERE[:6]))
    if not caller.call.lasts or not elsewhere(caller.call, words):
        return
    before, kept = caller.call, len(caller.reviews)
    caller.says(words)
    if caller.call.talk[-1].heard is Heard.PUTS_OFF:
        assert (caller.call.waits, len(caller.reviews)) == (before.waits, kept)
        assert before.task
        assert caller.card.key == before.task.card.key


NUDGES = ["Then please tell me.", "Yes, please.", "sure, tell me", "Please tell me, Ms. Ortiz."]


@pytest.mark.slow
@pytest.mark.parametrize("words", NUDGES)
def test_a_wish_to_be_told_is_asked_what_and_after_a_dodge_is_answered(words: str) -> None:
    for branch in ("not-first", "first", "one-of-several"):
        caller = fork(branch)
        kept, due = len(caller.reviews), caller.card.key
        assert caller.says(words).heard == "Sure. What would you like to know?"
        assert (len(caller.reviews), caller.card.key) == (kept, due)
        caller.says_it()
        assert (caller.reviews[-1].key, caller.reviews[-1].share) == (due, 1)
        assert "more than once" not in caller.recap()
    pressed = fork("otherwise").says(words)
    assert pressed.call.branch
    assert not pressed.call.branch.otherwise


@pytest.mark.parametrize("words", ["Please tell me, what is he like?", "Go on.", "Please.", "Yes."])
def test_what_says_what_is_no_such_wish(words: str) -> None:
    assert not nudges(words, NAMES)
