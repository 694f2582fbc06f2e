"""Who waits for an answer after an interview is understood, whatever they ask or say of that."""

from tests.for_each import for_each
from trainer.core.sitting.wishes.waiting import (
    Waits,
    asks_why,
    of_an_answer,
    prepares,
    silent,
    waits,
)

ASKS = """\
does calling make me look desperate|should I just assume it's a no
should I send an email|when do I follow up|should I check in with them
is it too soon to ask?|is it rude to call them again|why haven't they called|do I just wait
what if they never call|is no news good news?|when will I hear|when should I hear back
still haven't heard anything, what should I do|no answer yet, should I worry?
should I write to them|can I follow up|how do I ask where things stand
when should I ask about the decision
I asked but no reply, now what|did they forget about me|what do I do while I wait
how long do companies take|is that a bad sign|can i text her|would it hurt to reach out"""
SILENT = """\
it's been ten days now|no answer yet
I still haven't heard back|they still haven't called me|still nothing
it's been a week and they haven't called|I wrote to her and nobody answered|not heard a thing
haven't heard anything|nothing from them|nobody called|crickets|no word from Mrs. Brody
she didn't get back to me|I'm still waiting to hear|it's been a week and no reply|radio silence"""
NEITHER = """\
should I practice|they said no|I got the offer|I haven't called yet|how long does it take
when is my call?|what should I ask him|can I write this down|my answer was too long
I don't understand|they called me back and want me to come in"""


def each(told: str) -> list[str]:
    return told.replace("\n", "|").split("|")


@for_each("typed", each(ASKS))
def test_what_is_asked_about_an_answer_is_understood(typed: str) -> None:
    assert waits(typed, calls=False) is Waits.ASKS


@for_each("typed", each(SILENT))
def test_that_nothing_came_is_understood_and_asks_nothing(typed: str) -> None:
    assert silent(typed)
    assert waits(typed, calls=True) is None


@for_each("typed", each(NEITHER))
def test_what_is_about_something_else_is_not(typed: str) -> None:
    assert not silent(typed)
    assert waits(typed, calls=True) is None


@for_each(
    ("typed", "kind"),
    [
        ("should i call mrs delgado or mr cho", Waits.WHOM),
        ("who do I call", Waits.WHOM),
        ("what do i say when i call i dont want to be a pest", Waits.SAY),
        ("what do I write in the email", Waits.SAY),
        ("HOW LONG SHOULD I WAIT BEFORE I CALL THEM", Waits.LONG),
        ("how much longer will I have to wait", Waits.LONG),
    ],
)
def test_whom_how_long_and_what_to_say_are_questions_of_their_own(typed: str, kind: Waits) -> None:
    assert waits(typed, calls=True) is kind


def test_whether_to_call_is_about_an_answer_only_where_no_call_is_planned() -> None:
    assert waits("should I call them", calls=True) is Waits.ASKS
    assert waits("should I call them", calls=False) is None


@for_each(
    "typed",
    each("should I send a thank you note|should I write her a thank you|do I thank her"),
)
def test_whether_to_thank_them_is_a_question_of_its_own(typed: str) -> None:
    assert waits(typed, calls=True) is Waits.THANKS


def test_where_a_company_is_asked_for_not_knowing_it_is_no_answer_awaited() -> None:
    assert of_an_answer("should I send them an email")
    assert not of_an_answer("they haven't told me the name yet")


@for_each("typed", each("why didn't they pick me|should I call and ask why|was it my fault"))
def test_why_is_asked_after_a_no(typed: str) -> None:
    assert asks_why(typed)


@for_each("typed", each("what should I bring up with Mrs. Brody|how do I prepare for tomorrow"))
def test_how_to_prepare_for_the_interview_itself_is_understood(typed: str) -> None:
    assert prepares(typed)
