"""What takes up a word of the line is said to whoever has asked with that word."""

from tests.for_each import for_each
from tests.support.caller import CARDS, Caller, line
from tests.support.people import Person
from trainer.core.rehearsal.theirs.echo import fits
from trainer.core.rehearsal.theirs.replies import coming


@for_each(
    ("answer", "said", "does"),
    (
        ("You do. I'm rooting for you.", "Do I have your support?", True),
        ("You do. I'm rooting for you.", "Are you behind me?", False),
        ("You do. I'm rooting for you.", "", True),
        ("You do. I'm rooting for you.", "Do you support me, Joan?", False),
        ("Yes, I would.", "You'd hire me, right?", True),
        ("Yes, I would.", "Do you see me in this job?", False),
        ("No, I wouldn't.", "Would you hire me?", True),
        ("I am.", "So you're on my side?", True),
        ("You do it well.", "How is it?", True),
        ("Yes.", "How is it?", True),
    ),
)
def test_an_answer_that_takes_up_a_word_fits_where_it_was_said(
    answer: str, said: str, *, does: bool
) -> None:
    assert fits(answer, said) is does


def test_in_a_call_they_answer_what_fits_the_words_and_the_same_when_asked_once_more() -> None:
    for words, starts in ((line("support"), "You do."), ("Are you behind me?", "Yes.")):
        caller = Caller(Person()).to("support#phrasing").says(words)
        assert caller.call.talk[-1].words[0].text.startswith(starts)
        assert starts in caller.says("Sorry, what was that?").heard


def test_a_reply_fits_too() -> None:
    call, card, person = Caller().call, CARDS["second-interview/hire#phrasing"], Person()
    said = "Do you see me in this job?"
    told = [coming(call, card, person.random, said) for _ in range(60)]
    assert ("yes", 0) not in told
    assert ("yes", 2) in told
