"""While an answer is awaited: nothing is kept that wasn't told, and nothing told is guessed."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.for_each import for_each
from tests.support.here import Desk
from tests.support.people import MONDAY
from tests.support.plans.lives import DONE, living
from trainer.acts.home.said.wish import NO_ADVICE
from trainer.rows.asked.result import NOTED, TURNED_DOWN
from trainer.rows.home.asked import AWAY, TELL_DAYS

NOON = MONDAY.replace(hour=12, minute=0, second=0, microsecond=0)


@pytest.mark.slow
@for_each("came_of_it", ["waiting", "on-hold", "i-said-no"])
def test_enter_alone_adds_no_interview_where_none_is_told_of(
    tmp_path: Path, came_of_it: str
) -> None:
    desk = living(Desk(tmp_path), [(-60, -9, "done")], NOON)
    assert desk("debrief", "zeta", "--result", came_of_it).exit_code == 0
    before = desk("log", "show", "--json").stdout
    shown = desk.asked(typed=("", "q", "yes", "q", "q")).stdout
    assert "Enter: your first line." in shown
    assert "To add it: type a" in shown
    assert "Which company?" not in shown
    assert desk("log", "show", "--json").stdout == before


WHICH = "Is that an offer from Zeta, or another interview?"


def heard(folder: Path, came_of_it: str = "waiting") -> Desk:
    """Have heard that of an interview at Zeta, which was lately."""
    desk = living(Desk(folder), [(-150, -120, DONE)], NOON)
    assert desk("debrief", "zeta", "--result", came_of_it).exit_code == 0
    return desk


@pytest.mark.slow
@for_each(
    ("typed", "answer", "result"),
    [
        ("they said yes", "o", "an offer"),
        ("they called, it's a yes!", "another interview", "another round"),
        ("it's a yes", "an offer", "an offer"),
        ("Zeta said yes", "not sure", "nothing yet"),
        ("I'm in!", "q", "nothing yet"),
    ],
)
def test_of_a_yes_it_is_asked_which_it_is(
    tmp_path: Path, typed: str, answer: str, result: str
) -> None:
    desk = heard(tmp_path)
    assert WHICH in desk.asked(typed=(typed, answer, "q", "q")).stdout
    assert desk.list()[0]["result"] == result


@pytest.mark.slow
def test_of_a_yes_it_is_asked_though_the_call_before_was_never_noted(tmp_path: Path) -> None:
    desk = living(Desk(tmp_path), [(-150, -120, "")], NOON)
    assert desk("debrief", "zeta", "--result", "waiting").exit_code == 0
    assert WHICH in desk.asked(typed=("they said yes", "o", "q")).stdout
    assert desk.list()[0]["result"] == "an offer"


@pytest.mark.slow
def test_a_yes_to_the_question_which_it_is_is_asked_about_once_more(tmp_path: Path) -> None:
    desk = heard(tmp_path)
    shown = desk.asked(typed=("they picked me", "yes", "", "", "q")).stdout
    assert "Type o for an offer, i for another interview." in shown
    assert NOTED in shown
    assert desk.list()[0]["result"] == "nothing yet"


@pytest.mark.slow
@for_each("came_of_it", ["no", "on-hold", "another-round"])
def test_that_they_changed_their_mind_is_asked_about_too(tmp_path: Path, came_of_it: str) -> None:
    desk = heard(tmp_path, came_of_it)
    typed = "they changed their mind, they want me after all"
    assert WHICH in desk.asked(typed=(typed, "o", "q")).stdout
    assert desk.list()[0]["result"] == "an offer"
    assert "Taken back" in desk("undo").stdout


@pytest.mark.slow
@for_each(
    ("typed", "answer", "result"),
    [
        ("second place", "y", "a no"),
        ("it fell through", "", "nothing yet"),
        ("they no longer have time on Friday", "n", "nothing yet"),
    ],
)
def test_what_may_be_a_no_is_kept_only_once_that_is_agreed(
    tmp_path: Path, typed: str, answer: str, result: str
) -> None:
    desk = heard(tmp_path)
    assert TURNED_DOWN.partition("?")[0] in desk.asked(typed=(typed, answer, "", "q")).stdout
    assert desk.list()[0]["result"] == result


@pytest.mark.slow
@for_each("typed", ["it's a no", "a no"])
def test_a_no_is_heard_where_an_answer_is_awaited(tmp_path: Path, typed: str) -> None:
    desk = heard(tmp_path)
    assert "Saved for Zeta: they said no." in desk.asked(typed=(typed, "q")).stdout


@pytest.mark.slow
def test_what_may_be_either_is_refused_where_nobody_can_be_asked(tmp_path: Path) -> None:
    desk = heard(tmp_path)
    refused = desk("debrief", "zeta", "--result", "they said yes")
    assert refused.exit_code == 2
    assert "I can't tell from “they said yes” what came of the interview." in refused.stderr


@pytest.mark.slow
@for_each(
    "typed",
    [
        "good news, I have another interview at Costco on Friday",
        "good news! Costco wants to interview me on Tuesday",
        "note: it's between two of us",
        "Costco said yes",
    ],
)
def test_what_is_of_another_place_or_a_note_is_no_answer(tmp_path: Path, typed: str) -> None:
    desk = heard(tmp_path)
    assert WHICH not in desk.asked(typed=(typed, "n", "q", "q", "q")).stdout
    assert desk.list()[0]["result"] == "nothing yet"


NAMED = "Your notes say they named Tuesday, November 24. If you haven't heard by Thursday,"


@pytest.mark.slow
@for_each(
    "typed",
    [
        "they said theyd call tuesday",
        "she said shed call tuesday",
        "he'd call back on tuesday",
        "theyre phoning me on tuesday",
        "I'm expecting a call tuesday",
        "hes gonna ring tuesday",
        "they'll let me know by Tuesday",
        "I hear on tuesday",
        "they want to decide tomorrow",
    ],
)
def test_the_day_they_named_for_their_answer_is_known_from_the_note(
    tmp_path: Path, typed: str
) -> None:
    desk = heard(tmp_path)
    assert NAMED in desk.asked(typed=(typed, "", "q")).stdout
    assert [each["name"] for each in desk.list()] == ["zeta-1"]
    for asked in ("how long should I wait", "should I send an email", "still nothing"):
        assert NAMED in desk.asked(typed=(asked, "q", "q")).stdout
    desk.clock = lambda: NOON + timedelta(days=4)
    shown = desk.asked(typed=("how long should I wait", "q")).stdout
    assert "they named Tuesday, November 24. It's time: ask now." in shown


@pytest.mark.slow
@for_each("note", ["I'll call them on Tuesday", "the boss is away until Tuesday", "I hear monday"])
def test_a_day_of_something_else_is_no_day_of_their_answer(tmp_path: Path, note: str) -> None:
    desk = heard(tmp_path)
    desk("debrief", "zeta", "--went", note)
    shown = desk.asked(typed=("how long should I wait", "q")).stdout
    assert "If they named no day, wait until Wednesday, November 25." in shown


@pytest.mark.slow
def test_what_now_after_a_no_is_a_question_and_begins_nothing(tmp_path: Path) -> None:
    shown = heard(tmp_path, "no").asked(typed=("what now", "q")).stdout
    assert "> what now\nPress Enter: practice the call that asks what was missing." in shown


@pytest.mark.slow
def test_days_without_practice_are_told_as_they_can_be_planned(desk: Desk) -> None:
    desk.acme()
    shown = desk.asked(typed=("I'm on vacation till Wednesday", "q")).stdout
    command = 'interview edit acme-1 --away "December 3 to December 14"'
    assert f"> I'm on vacation till Wednesday\n{AWAY} {TELL_DAYS} {command}\n" in shown
    assert "Now: Acme" in desk.asked(typed=(command, "q", "q")).stdout
    assert TELL_DAYS in desk.asked(typed=("I can't practice tomorrow", "q")).stdout


@pytest.mark.slow
@for_each("typed", ["should I eat before", "is it ok to tell my boss", "how should I get there"])
def test_advice_that_is_not_known_here_is_not_given(desk: Desk, typed: str) -> None:
    desk.acme()
    assert f"> {typed}\n{NO_ADVICE}Press Enter:" in desk.asked(typed=(typed, "q")).stdout


OFF = "Is the position at Zeta off? y: yes"


@pytest.mark.slow
@for_each(
    ("typed", "came_of_it"),
    [
        ("they canceled", "waiting"),
        ("It's off", "waiting"),
        ("the interview was cancelled", "waiting"),
        ("Zeta canceled", "waiting"),
        ("they called it off", "offer"),
        ("sorry, they called it off", "another-round"),
    ],
)
def test_what_is_off_after_the_interview_is_asked_and_the_interview_stays(
    tmp_path: Path, typed: str, came_of_it: str
) -> None:
    desk = heard(tmp_path, came_of_it)
    before = desk("log", "show", "--json").stdout
    shown = desk.asked(typed=(typed, "", "q")).stdout
    assert OFF in shown
    assert "Remove" not in shown
    assert "Who will you" not in shown
    assert desk("log", "show", "--json").stdout == before
    assert "the position is on hold" in desk.asked(typed=(typed, "y", "q")).stdout
    (one,) = desk.list()
    assert one["result"] == "a position on hold"
    assert typed in desk("debrief", "zeta", "--show").stdout


@pytest.mark.slow
@for_each("typed", ["cancel my interview", "remove zeta"])
def test_whoever_wants_it_removed_is_asked_whether_it_is(tmp_path: Path, typed: str) -> None:
    shown = heard(tmp_path).asked(typed=(typed, "", "q")).stdout
    assert "Remove zeta-1" in shown
    assert OFF not in shown


@pytest.mark.slow
def test_what_is_off_where_nothing_is_open_any_more_is_a_note(tmp_path: Path) -> None:
    desk = heard(tmp_path, "no")
    shown = desk.asked(typed=("Zeta canceled", "q")).stdout
    assert "Saved as a note" in shown
    assert "Remove" not in shown
    assert desk.list()[0]["result"] == "a no"


@pytest.mark.slow
@for_each(("answer", "result"), [("", "nothing yet"), ("y", "a no"), ("n", "nothing yet")])
def test_a_no_to_whether_it_is_known_what_they_decided_may_be_none_of_theirs(
    answer: str, result: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    desk = living(Desk(tmp_path_factory.mktemp("home")), [(-60, -30, DONE)], NOON)
    shown = desk.asked(
        "debrief", "zeta", typed=("it went ok", "nope", answer, "", "", "", "")
    ).stdout
    assert "What did they decide, if you know?" in shown
    assert "Do you mean they said no?" in shown
    assert desk.list()[0]["result"] == result


@pytest.mark.slow
def test_what_to_call_somebody_is_asked_who_was_named_in_the_sentence_of_another_round(
    tmp_path: Path,
) -> None:
    told = "they want another interview with the owner Mr. Paul Ames, Dec 16"
    shown = heard(tmp_path).asked(typed=(told, *[""] * 9, "q")).stdout
    assert "Which name will you say on the phone for Mr. Paul Ames? (Enter: Mr. Ames," in shown


def test_all_of_another_round_told_at_once_is_offered(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    names = ("--interviewer", "Mr. Moss", "--next", "Dr. Rao")
    desk("interview", "add", "Calder", *names, "--interview", "2026-11-24 10:00")
    desk.clock = lambda: MONDAY + timedelta(days=2)
    said = "another round: the owner Mr. Paul Calder on Dec 22 at 9, I call Dr. Rao on Dec 21 at 2"
    desk.asked("debrief", "calder", "--result", said, typed=("",) * 8)
    new = desk.list()[-1]
    assert (new["interviewer"], new["in_full"]["next"]["name"]) == ("Dr. Rao", "Mr. Paul Calder")
    assert (new["interview"][:13], new["call"][:13]) == ("2026-12-22T09", "2026-12-21T14")
