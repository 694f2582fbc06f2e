"""When the call is, told in a sentence: at home, and at the first question of all."""

import pytest

from tests.support.here import Desk, drilled
from tests.support.people import MONDAY
from trainer.acts.home.said.choice import Choice, choice
from trainer.cli import COMMANDS
from trainer.core.stages.stages import Stage
from trainer.core.stages.telling.dated import Dated, dated
from trainer.core.stats.map import Map
from trainer.core.value import replace
from trainer.disk.scripts import built_in_scripts
from trainer.rows.home.view import Home, Situation

TOLD = [
    ("my call is next week on thursday", Dated("call", "next week on thursday")),
    ("The call's on Friday at 3pm.", Dated("call", "on friday at 3pm")),
    ("i have a call tomorrow at 10", Dated("call", "tomorrow at 10")),
    ("My interview will be December 4", Dated("interview", "december 4")),
    ("my second interview is next tuesday", Dated("interview", "next tuesday")),
    ("on thursday i have my call", Dated("call", "on thursday")),
    ("the interview is scheduled for monday 9am", Dated("interview", "monday 9am")),
    ("i don't know who yet but my call is friday at 3pm", Dated("call", "friday at 3pm")),
    ("no, my call is on thursday", Dated("call", "on thursday")),
    ("Karen emailed me, the call is at 2pm on friday now", Dated("call", "at 2pm on friday")),
    ("the call is again on friday at 3pm", Dated("call", "on friday at 3pm")),
    (
        "My interview with Dr. Bell is Thursday next week at 10 in the morning.",
        Dated("interview", "thursday next week at 10 in the morning", "Dr. Bell"),
    ),
    ("On Friday I have a call with Ms. Ortiz", Dated("call", "on friday", "Ms. Ortiz")),
    (
        "interview with O\N{RIGHT SINGLE QUOTATION MARK}Hara on friday",
        Dated("interview", "on friday", "O'Hara"),
    ),
    ("my interview with them is friday", Dated("interview", "friday")),
    ("my interview at Valley Health is next friday", Dated("interview", "next friday")),
    ("my interview at ten on friday", Dated("interview", "at ten on friday")),
    ("I meet Dr. Bell on wednesday at 9", Dated("interview", "wednesday at 9", "Dr. Bell")),
    ("I will call Ms. Ortiz tomorrow at 4", Dated("call", "tomorrow at 4", "Ms. Ortiz")),
    ("i'll see them next week", Dated("interview", "next week")),
]


@pytest.mark.parametrize(("typed", "told"), TOLD)
def test_a_sentence_that_tells_when_the_call_is_is_understood(typed: str, told: Dated) -> None:
    assert dated(typed) == told


@pytest.mark.parametrize(
    "typed",
    [
        *("is my call on thursday?", "when is my call", "call sheet", "rehearse the call"),
        *("I see you on Monday", "I see what you mean at noon", "I called her on Monday"),
    ],
)
def test_a_question_or_a_wish_tells_no_day(typed: str) -> None:
    assert dated(typed) is None


@pytest.mark.parametrize(
    "typed",
    [
        "I don't have a call on Thursday",
        "i dont have an interview tomorrow",
        "There's no interview tomorrow.",
        "I can\N{RIGHT SINGLE QUOTATION MARK}t make the call on Thursday",
        "cancel the call on Thursday",
        "they called off the interview on Friday",
        "I missed my call today",
    ],
)
def test_that_there_is_no_call_then_tells_no_day(typed: str) -> None:
    assert dated(typed) is None
    command = choice(typed, view(Stage(name="acme-1")), tuple(COMMANDS)).command
    assert "edit" not in command


@pytest.mark.parametrize(
    "typed", ["i have no call today", "my call is not today", "It's not today.", "not today"]
)
def test_a_call_that_is_not_today_is_not_taken_for_one_that_is(desk: Desk, typed: str) -> None:
    shown = desk.asked("--plain", typed=(typed, "q")).stdout
    assert "At what time" not in shown
    assert "Press Enter to learn the first line now." in shown


def test_a_curly_apostrophe_hides_nothing(desk: Desk) -> None:
    typed = ("it\N{RIGHT SINGLE QUOTATION MARK}s today", "q", "q")
    assert "At what time will you call today?" in desk.asked("--plain", typed=typed).stdout


def test_no_line_of_a_script_tells_one() -> None:
    for path in built_in_scripts().values():
        for line in path.read_text("utf-8").splitlines():
            assert dated(line.strip("*#- ")) is None


def view(stage: Stage | None = None) -> Home:
    return Home(Situation.ORDINARY, MONDAY, Map(()), stage=stage)


@pytest.mark.parametrize(("typed", "told"), TOLD)
def test_at_home_it_leads_to_the_questions_or_is_kept(typed: str, told: Dated) -> None:
    assert choice(typed, view(), tuple(COMMANDS)) == Choice(told=told)
    stage = Stage(name="acme-1", interviewer="Ms. Ortiz", next="Dr. Bell")
    known = choice(typed, replace(view(stage), stages=(stage,)), tuple(COMMANDS))
    kept = Choice(("interview", "edit", "acme-1", *known_day(told)))
    assert known == (Choice(told=told) if told.who == "O'Hara" else kept)  # else than is known


OPEN = ["tomorrow at 10", "tomorrow at 4", "at ten on friday", "wednesday at 9", "next week"]


def known_day(told: Dated) -> tuple[str, ...]:
    """Return how a day is kept: what is open in it is asked, and before an interview its call."""
    if told.when not in OPEN:
        return f"--{told.field}", told.when
    call = ("--call", "?") if told.field == "interview" else ()
    return f"--{told.field}", f"?{told.when}", *call


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("the call is at 7", "Morning or afternoon? Type 7am or 7pm."),
        ("the call is at 4", "4:00 PM, in three days. Is that right?"),
        ("my interview is at 4:15", "4:15 PM, in four days. Is that right?"),
        ("the interview is at half past nine in the morning", "9:30 AM"),
        ("my interview is at 9:30", "9:30 AM"),
    ],
)
def test_an_hour_alone_is_one_of_the_day_that_is_known(desk: Desk, typed: str, asked: str) -> None:
    desk(
        "interview", "add", "Acme", "--call", "2026-11-26 17:00", "--interview", "2026-11-27 10:00"
    )
    shown = desk.asked("--plain", typed=(typed, "q", "q"))
    assert asked in shown.stdout
    assert "--interview" not in shown.stdout + shown.stderr


@pytest.mark.parametrize(
    "typed", ["my interview went well", "The interview was great!", "interview didn't go well"]
)
def test_how_the_interview_went_is_a_sentence_and_no_command(typed: str) -> None:
    home = replace(view(), hears="acme-1", stages=(Stage(name="acme-1"),))
    told = ("debrief", "acme-1", "--went", typed)
    assert choice(typed, home, tuple(COMMANDS)).command == told
    assert not choice(typed, view(), tuple(COMMANDS))
    over = replace(view(Stage(name="acme-1")), situation=Situation.AFTER)
    assert choice(typed, over, tuple(COMMANDS)).command == told
    off = choice("my interview was called off", view(Stage(name="acme-1")), tuple(COMMANDS))
    assert "called" not in off.command


def test_a_word_that_may_be_a_command_is_still_one() -> None:
    typed = ("interview", "remvoe", "acme-1")
    assert choice(" ".join(typed), view(), tuple(COMMANDS)).command == typed


@pytest.mark.slow
@pytest.mark.parametrize(
    "typed", ["what should i do now", "what do i do tonight", "what do i do today", "What now?"]
)
def test_whoever_asks_at_home_what_to_do_is_told_what_enter_does(desk: Desk, typed: str) -> None:
    drilled(desk, "--cards", "1")
    shown = desk.asked(typed=(typed, "q")).stdout
    assert "Press Enter: " in shown
    assert "I don't know" not in shown


BELL = "My interview with Dr. Bell is Thursday next week at 10 in the morning."


@pytest.mark.slow
def test_with_whom_it_is_is_carried_into_the_questions_with_its_day(desk: Desk) -> None:
    drilled(desk, "--cards", "1")
    said = desk.asked(typed=(BELL, "Ms. Ortiz", "", "", "q")).stdout
    assert "Who will you meet next?" not in said
    (stage,) = desk.list()
    assert (stage["interviewer"], stage["next"]) == ("Ms. Ortiz", "Dr. Bell")
    assert stage["interview"].startswith("2026-12-03T10:00")


def test_somebody_new_may_begin_with_it() -> None:
    from trainer.acts.home import welcome

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(welcome, "ask", lambda _: BELL.lower())
        patch.setattr(welcome, "echo", lambda _: None)
        found = Dated("interview", "thursday next week at 10 in the morning", "dr. bell")
        assert welcome.begun(MONDAY) == ("", found)


def test_with_somebody_known_the_day_is_theirs_and_with_another_it_is_asked_first() -> None:
    stage = Stage(name="acme-1", next="Dr. Bell", interviewer="Ms. Ortiz")
    when = "thursday next week at 10 in the morning"

    def told(typed: str, stage: Stage) -> Choice:
        known = replace(view(stage), stages=(stage,))
        return choice(typed, known, tuple(COMMANDS))

    other = BELL.replace("Bell", "Stone")
    assert told(BELL, stage).command[3:] == ("--interview", when)
    assert told(other, stage) == Choice(told=Dated("interview", when, "Dr. Stone"))
    filled_in = ("--next", "Dr. Stone", "--interview", when)
    assert told(other, replace(stage, next="")).command[3:] == filled_in
