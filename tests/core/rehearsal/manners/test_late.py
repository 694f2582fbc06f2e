"""What is said once everything was asked: what was left out counts, and else they wait."""

import pytest

from tests.support.caller import SCRIPT, Caller, line
from tests.support.people import Person
from trainer.core.log.events import AGAIN, GOOD, HARD
from trainer.core.memory.step import Way
from trainer.core.rehearsal.manners.late import hinted, parting
from trainer.core.rehearsal.manners.manners import again
from trainer.core.rehearsal.order import of_scene
from trainer.core.rehearsal.rehearsal import Heard
from trainer.core.words.known import Nothing
from trainer.rows.call.made_up import PUT_OFF
from trainer.rows.call.talk import PARTING

SIDE = of_scene(SCRIPT, "side")
SUPPORT, HIRE, RECOMMEND = (line(cue) for cue in ("support", "hire", "recommend"))
CONCERNS = "What are your concerns?"
FOR_YES = line("hire/yes")


class Parting(Caller):
    """Somebody who says something also once everything was asked."""

    def adds(self, words: str) -> "Parting":
        self.person.wait(20)
        now, random = self.person.now, self.person.random
        self.call = parting(self.call, words, now=now, random=random, known=Nothing())
        self._settled()
        return self

    @property
    def ratings(self) -> list[tuple[str, int | None]]:
        return [((event.key or "").split("/", 1)[1], event.rating) for event in self.reviews]


def heard_no(*said: str, by: Way = Way.TYPE) -> Parting:
    """Return somebody who would not be hired, and said this after they heard it."""
    for seed in range(60):
        caller = Parting(Person(seed=seed), order=SIDE, by=by)
        caller.says(SUPPORT).says(HIRE)
        if caller.call.branch and caller.call.branch.id == "no":
            for words in said:
                caller.says(words)
            assert caller.call.parting
            return caller
    raise AssertionError("never")


@pytest.mark.parametrize("before", [("", "", RECOMMEND), (FOR_YES, RECOMMEND), (RECOMMEND,)])
@pytest.mark.parametrize("words", [CONCERNS, "Sorry, what I meant was: what are your concerns?"])
def test_a_reply_that_was_missed_counts_also_when_everything_was_asked(
    before: tuple[str, ...], words: str
) -> None:
    caller = heard_no(*before)
    caller.adds(words)
    last = caller.reviews[-1]
    assert (last.key, (last.rating or 0) > HARD) == ("second-interview/hire/no#phrasing", True)
    assert caller.heard.endswith(PARTING)
    assert "Sorry" not in caller.heard
    assert caller.call.parting
    kept = len(caller.reviews)
    caller.adds(CONCERNS)  # it was said now, and nothing waits for it
    assert (len(caller.reviews), caller.call.parting) == (kept, True)


def test_in_the_call_it_counts_too_when_the_next_question_is_due() -> None:
    for seed in range(60):
        caller = Caller(Person(seed=seed), order=SIDE).says(SUPPORT).says(HIRE)
        if caller.call.branch and caller.call.branch.id == "no":
            break
    caller.says("").says("")
    assert caller.card.cue.id == "recommend"
    caller.says(CONCERNS)
    assert (caller.reviews[-1].key or "").endswith("hire/no#phrasing")
    assert caller.card.cue.id == "recommend"


def left_out(cue: str) -> Parting:
    """Return somebody who asked all but one question of the last part, and said it was all."""
    caller = Parting(Person(seed=3), order=SIDE)
    for each in ("support", "hire", "recommend"):
        if each != cue:
            caller.says(line(each))
        while caller.call.task and caller.card.branch:
            caller.says_it()
    while caller.call.lasts:
        caller.says("no")
    assert caller.call.parting
    return caller


@pytest.mark.parametrize(
    ("words", "rating"), [(SUPPORT, GOOD), (f"Oh, one more thing: {SUPPORT}", GOOD)]
)
def test_a_question_left_out_is_answered_and_they_wait_again(words: str, rating: int) -> None:
    caller = left_out("support")
    assert caller.ratings[-1] == ("support#phrasing", AGAIN)
    caller.adds(words)
    key, found = caller.ratings[-1]
    assert (key, (found or 0) >= rating) == ("support#phrasing", True)
    assert caller.heard.endswith(PARTING)
    assert "You asked question 1 after question 3." in caller.recap()


@pytest.mark.slow
def test_a_fork_left_out_is_replied_to_and_the_call_lasts_until_that_is_answered() -> None:
    caller = left_out("hire")
    caller.adds("Would you hire me?")
    assert caller.call.lasts
    caller.to_the_end()
    assert caller.call.parting
    assert caller.adds("Thank you, bye!").call.heard is Heard.GOODBYE


@pytest.mark.parametrize("words", [SUPPORT, RECOMMEND, "Do I have your support?"])
def test_a_question_asked_before_was_asked_already(words: str) -> None:
    caller = heard_no(CONCERNS, RECOMMEND)
    kept = len(caller.person.log)
    caller.adds(words)
    assert caller.heard == "I think you already asked me that."
    assert (len(caller.person.log), caller.call.parting) == (kept, True)
    assert "more than once" in caller.recap()


@pytest.mark.slow
def test_of_two_things_the_one_not_understood_is_asked_about() -> None:
    caller = heard_no(CONCERNS, RECOMMEND).adds("Will you recommend me? And is there a blue door?")
    other = "And what was the other thing you asked?"
    assert caller.heard == f"I think you already asked me that. {other}"
    late = heard_no("", "", RECOMMEND).adds(f"{CONCERNS} And is there a blue door?")
    assert (late.reviews[-1].key or "").endswith("hire/no#phrasing")
    assert late.heard.endswith(other)
    assert late.call.parting


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("purple elephants", "Sorry, what was that?"),
        ("Actually, another one.", "Go ahead."),
        ("Great, thanks. Could I bring my portfolio along?", PUT_OFF[2]),
        ("Hold on a second, please.", "Sure, take your time."),
        ("Are you still there?", "Yes, I'm here."),
        ("Okay.", "They're listening."),
    ],
)
def test_what_is_no_goodbye_hangs_up_on_nobody(words: str, told: str) -> None:
    caller = heard_no(CONCERNS, RECOMMEND)
    kept = len(caller.person.log)
    caller.adds(words)
    assert (caller.heard, caller.call.parting, len(caller.person.log)) == (told, True, kept)


@pytest.mark.slow
@pytest.mark.parametrize(
    "words",
    [
        "Thank you so much. Goodbye!",
        "bye",
        "Thanks!",
        "No, that's all.",
        "Have a great weekend!",
        "You've made my day. Have a lovely afternoon!",
        "Awesome. You've been great. Have a good evening, Ms. Ortiz!",
        "Okay, thanks for your time, I really appreciate it.",
    ],
)
def test_a_goodbye_and_thanks_end_it(words: str) -> None:
    caller = heard_no("", "", RECOMMEND).adds(words)
    assert (caller.call.heard, caller.call.parting) == (Heard.GOODBYE, False)
    assert caller.heard.endswith("All right. Goodbye. The call is over.")


@pytest.mark.slow
def test_who_did_not_catch_their_last_words_hears_them_again_and_they_wait_as_before() -> None:
    caller = heard_no(CONCERNS, RECOMMEND)
    last = again(caller.call)
    caller.adds("Sorry, could you say that again?")
    assert (caller.call.parting, caller.call.talk[-1]) == (True, last)
    assert caller.adds("Goodbye!").call.heard is Heard.GOODBYE


@pytest.mark.slow
def test_a_hint_is_given_to_what_was_left_out_and_counted() -> None:
    caller = heard_no("", "", RECOMMEND)
    for _ in range(2):
        after = hinted(caller.call, now=caller.person.now)
        assert after is not None
        caller.call = after
    assert caller.call.task
    assert caller.card.key.endswith("hire/no#phrasing")
    caller.adds(CONCERNS)
    assert (caller.reviews[-1].hints or 0) > 1
    assert (caller.reviews[-1].rating or 0) <= HARD
    assert hinted(caller.call, now=caller.person.now) is None
    question = left_out("support")
    pointed = hinted(question.call, now=question.person.now)
    assert pointed
    assert pointed.task
    assert pointed.task.help.cue


def test_said_aloud_so_far_what_is_typed_now_counts() -> None:
    caller = Parting(Person(seed=3), order=SIDE, by=Way.ALOUD)
    while caller.call.lasts:
        caller.says("")
    before = len(caller.call.unrated)
    caller.adds("Do I have your support?")
    assert caller.heard == "I think you already asked me that."
    assert (len(caller.call.unrated), caller.call.parting) == (before, True)
