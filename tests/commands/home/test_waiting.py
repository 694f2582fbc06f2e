"""Home while an answer is awaited: what is asked about it is told, and it stays awaited."""

from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from tests.for_each import for_each
from tests.support.here import Desk, figures
from tests.support.people import MONDAY
from tests.support.plans.lives import DONE, living
from trainer.rows.asked.answered import NOT_HERE
from trainer.rows.asked.result import NOTED, TO_SAY
from trainer.rows.home.asked import SAD_NO, SORRY, THANK_THEM, WHY_NO

NOON = MONDAY.replace(hour=12, minute=0, second=0, microsecond=0)
ISNT_A_NO = "Silence isn't a no"


@pytest.fixture
def waiting(tmp_path: Path) -> Desk:
    desk = living(Desk(tmp_path), [(-150, -120, DONE)], NOON)
    assert desk("debrief", "--result", "waiting").exit_code == 0
    return desk


@pytest.mark.slow
@for_each("typed", ["should I send an email", "should I call them"])
def test_when_and_how_to_ask_is_told(waiting: Desk, typed: str) -> None:
    shown = waiting.asked(typed=(typed, "q")).stdout
    assert f"> {typed}\n{ISNT_A_NO}" in shown
    assert "If they named no day, wait until Wednesday, November 25." in shown


@pytest.mark.slow
@for_each("typed", ["no answer yet", "I still haven't heard back"])
def test_that_nothing_came_is_kept_as_waiting(waiting: Desk, typed: str) -> None:
    shown = waiting.asked(typed=(typed, "", "q")).stdout
    assert "you're waiting to hear" in shown
    assert ISNT_A_NO in shown
    assert waiting.list()[0]["result"] == "nothing yet"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("typed", "result"),
    [
        ("they want me to come back", "another round"),
        ("ok I called and they said they are still deciding", "nothing yet"),
        ("they need more time", "nothing yet"),
        ("they canceled the position", "a position on hold"),
    ],
)
def test_what_they_answered_is_kept_as_it_is_told(waiting: Desk, typed: str, result: str) -> None:
    shown = waiting.asked(typed=(typed, "q", "q", "q")).stdout
    assert "Saved for Zeta:" in shown
    assert ISNT_A_NO not in shown
    assert waiting.list()[0]["result"] == result


@pytest.mark.slow
@pytest.mark.parametrize("typed", ["they want references", "he called me, I can start in January"])
def test_what_may_be_the_answer_is_asked_about(waiting: Desk, typed: str) -> None:
    shown = waiting.asked(typed=(typed, "o", "q", "q")).stdout
    assert NOTED in shown
    assert waiting.list()[0]["result"] == "an offer"


@pytest.mark.slow
@pytest.mark.parametrize(
    "typed", ["I think it went well, they call me in a week", "it was fine and I hear friday"]
)
def test_when_they_will_answer_is_heard_behind_how_it_went(desk: Desk, typed: str) -> None:
    living(desk, [(-30, -2, DONE)], NOON)
    assert NOTED not in desk.asked(typed=(typed, "q", "q")).stdout
    assert desk.list()[0]["result"] == "nothing yet"


@pytest.mark.slow
def test_a_week_after_the_interview_it_is_time_to_ask(waiting: Desk) -> None:
    waiting.clock = lambda: NOON + timedelta(days=4)
    assert "If they named no day, ask now." in waiting.asked(typed=("what now?", "q")).stdout


@pytest.mark.slow
def test_whether_to_thank_them_is_told_after_a_call(waiting: Desk) -> None:
    assert THANK_THEM in waiting.asked(typed=("should I send a thank you note", "q")).stdout


@pytest.mark.slow
def test_what_is_told_of_an_answer_is_no_company(waiting: Desk) -> None:
    shown = waiting.asked(typed=("a", "I still haven't heard back", "q", "q")).stdout
    assert NOT_HERE.partition(".")[0] in shown
    assert len(waiting.list()) == 1


@pytest.mark.slow
def test_not_to_have_got_it_is_a_no_once_that_is_agreed(waiting: Desk) -> None:
    shown = waiting.asked(typed=("I didn't get it", "", "", "q")).stdout
    assert "They said no. Is that right?" in shown
    assert waiting.list()[0]["result"] == "a no"


@pytest.mark.slow
def test_how_an_interview_went_is_noted_on_it_though_another_is_ahead(waiting: Desk) -> None:
    assert waiting("interview", "add", "Lumo", "--call", "2026-11-30 10:00").exit_code == 0
    typed = "I want to write down how the interview at Zeta went"
    shown = waiting.asked(typed=(typed, "y", "q", "q")).stdout
    assert "Did you mean: note how the interview went?" in shown
    assert "How did your interview at Zeta go?" in shown


@pytest.mark.slow
def test_what_came_of_an_interview_is_told_of_who_was_met(desk: Desk) -> None:
    flags = ("--interviewer", "Mr. Chan", "--next", "Mrs. Brody")
    dates = ("--call", "2026-11-20 12:00", "--interview", "2026-11-21 09:00")
    desk.clock = lambda: NOON - timedelta(days=7)
    assert desk("interview", "add", *flags, *dates).exit_code == 0
    desk.clock = lambda: NOON
    shown = desk.asked("debrief", "--result", "no", typed=("",)).stdout
    assert "Saved for Mrs. Brody: they said no." in shown
    assert "Taken back for Mrs. Brody: they said no." in desk("undo").stdout


@pytest.mark.slow
@for_each("typed", ["why didn't they pick me", "should I call them"])
def test_after_a_no_nothing_is_awaited_and_the_call_that_asks_why_is_told(
    waiting: Desk, typed: str
) -> None:
    assert waiting("debrief", "--result", "no").exit_code == 0
    shown = waiting.asked(typed=(typed, "q")).stdout
    assert WHY_NO in shown
    assert ISNT_A_NO not in shown


@pytest.mark.slow
def test_another_interview_elsewhere_is_nothing_that_came_of_this_one(waiting: Desk) -> None:
    shown = waiting.asked(typed=("I have another interview at Costco on friday", "n", "q")).stdout
    assert "Did you mean: add an interview?" in shown
    assert waiting.list()[0]["result"] == "nothing yet"


@pytest.mark.slow
def test_what_is_told_meanwhile_is_a_note_on_the_interview_that_is_awaited(waiting: Desk) -> None:
    shown = waiting.asked(typed=("I emailed them yesterday", "", "q")).stdout
    assert "Saved as a note on your interview at Zeta." in shown


@pytest.mark.slow
def test_before_anything_was_had_nothing_is_awaited(desk: Desk) -> None:
    assert desk("interview", "add", "Acme", "--interviewer", "Ms. Hale").exit_code == 0
    assert ISNT_A_NO not in desk.asked(typed=("should I call them", "", "q")).stdout


@pytest.mark.slow
@for_each("came", ["offer", "accepted"])
def test_once_an_answer_came_none_is_awaited(waiting: Desk, came: str) -> None:
    assert waiting("debrief", "--result", came).exit_code == 0
    assert ISNT_A_NO not in waiting.asked(typed=("should I call them", "", "q")).stdout


@pytest.mark.slow
@for_each(
    "typed", ["oh dear i dont know if i can go through this again", "I practiced for nothing"]
)
def test_how_they_feel_begins_nothing(waiting: Desk, typed: str) -> None:
    assert waiting("debrief", "--result", "no").exit_code == 0
    assert f"> {typed}\n{SORRY}" in waiting.asked(typed=(typed, "q")).stdout


@pytest.mark.slow
@for_each("typed", ["I'm so sad", "this is too much"])
def test_after_a_no_nobody_who_is_sad_is_sent_to_practice(waiting: Desk, typed: str) -> None:
    assert waiting("debrief", "--result", "no").exit_code == 0
    shown = waiting.asked(typed=(typed, "q")).stdout
    assert f"> {typed}\n{SAD_NO}" in shown
    assert WHY_NO not in shown


@pytest.mark.slow
def test_whom_how_long_and_what_to_say_are_answered_apart(waiting: Desk) -> None:
    typed = ("who should I call", "how long should I wait", "what do I say when I call")
    shown = waiting.asked(typed=(*typed, "q")).stdout
    assert "Rebecca Stone, unless" in shown
    assert "wait until Wednesday, November 25." in shown
    assert TO_SAY in shown
    assert ISNT_A_NO not in shown


@pytest.mark.slow
@for_each("typed", ["ok i am going to call her now wish me luck", "I'm calling him now"])
def test_who_is_about_to_call_is_wished_luck(desk: Desk, typed: str) -> None:
    desk.acme()
    assert f"> {typed}\nGood luck!" in desk.asked(typed=(typed, "q")).stdout


@pytest.mark.slow
def test_a_third_conversation_is_added_with_whom_and_when(desk: Desk) -> None:
    desk.acme()
    typed = "a third conversation with the director Mrs. Anna Berg on December 16 at 10"
    shown = desk.asked(typed=(typed, *("",) * 8, "q")).stdout
    assert "Did you mean: add an interview?" in shown
    assert "Mrs. Anna Berg" in shown.partition("Did you mean")[2]


@pytest.mark.slow
def test_what_came_of_it_is_heard_though_the_call_before_it_was_never_noted(desk: Desk) -> None:
    living(desk, [(-150, -120, "")], NOON)
    assert desk("debrief", "--result", "waiting").exit_code == 0
    shown = desk.asked(typed=("they want me to come back", "q", "q", "q")).stdout
    assert "Saved for Zeta: there's another round." in shown
    assert desk.list()[0]["result"] == "another round"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("said", "due", "why"),
    [
        ("she said she'd call Thursday", 5, "They named Thursday, November 26"),
        ("no idea when I'll hear", 2, "It's been a week"),
    ],
)
def test_once_an_answer_is_late_home_and_today_say_that_it_is_time_to_ask(
    waiting: Desk, said: str, due: int, why: str
) -> None:
    waiting("debrief", "zeta", "--note", said)
    asks = f"{why}, so it's time to ask: write to "
    for days in (due - 2, due + 2):
        waiting.clock = partial(NOON.__add__, timedelta(days=days))
        for shown in (waiting().stdout, waiting("today").stdout):
            assert (asks in " ".join(shown.split())) == (days > due), (days, shown)
        assert figures(waiting)["time_to_ask"] == ("zeta-1" if days > due else None)
