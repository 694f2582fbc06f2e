"""An interview's own day, and what comes once all were had: a line, and kind words."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.for_each import for_each
from tests.support.here import Desk, drilled
from tests.support.people import MONDAY
from tests.support.plans.lives import living
from trainer.core.script.key import Key
from trainer.core.stages.notes import note
from trainer.core.stages.telling.result import came
from trainer.rows.home.asked import NOTES_FIRST
from trainer.rows.home.beside import NOTES_KEPT
from trainer.store.store import Store

WAYS = "y: another round"
NOON = MONDAY.replace(hour=12)
RANK = Key.of("second-interview", "rank")
TODAY = "Today, 2:00 PM: your interview at Zeta. Your notes: "


def practiced(folder: Path, *calls: tuple[int | None, int | None, str]) -> Desk:
    desk = living(Desk(folder), list(calls), NOON)
    with Store.open(desk.store_path) as store:
        over = NOON - timedelta(hours=1)
        store.append(note("She likes short answers", now=over, stage="zeta-1"))
        store.append(note("Four others", now=over, key=RANK, stage="zeta-1"))
    drilled(desk, "--cards", "1", typed="\n3\n" * 9)
    return desk


@pytest.mark.slow
@pytest.mark.parametrize("beta", [27, 3, 100])
def test_an_interview_today_is_a_line_whatever_call_is_ahead(tmp_path: Path, beta: int) -> None:
    desk = practiced(tmp_path, (-30, 2, "done"), (beta, None, ""))
    result = desk.asked(typed=("v", "", "q"))
    home, sheet = result.stdout.split("> ", 1)
    assert "Beta: Priya Shah." in home
    assert f"{TODAY}type v" in home
    assert "Rebecca Stone" in sheet.partition("Beta: Priya Shah.")[0]
    assert f"{TODAY}trainer read --page --stage zeta-1" in desk("today").stdout


@pytest.mark.slow
def test_where_it_is_what_home_shows_its_notes_are_enter_and_c(tmp_path: Path) -> None:
    desk = practiced(tmp_path, (-30, 2, "done"))
    shown = desk.asked(typed=("", "", "q")).stdout
    assert f"{TODAY}press Enter" in shown
    assert "Enter: your notes, on the call sheet." in shown
    assert "10. Ask how you rank" in shown.split("> ", 1)[1]


@pytest.mark.slow
def test_the_evening_before_it_its_notes_are_a_word_away(tmp_path: Path) -> None:
    desk = practiced(tmp_path, (-3, 24, "done"))
    shown = desk.asked(typed=("what should I do now?", "notes", "", "", "q")).stdout
    assert NOTES_KEPT in shown
    assert f"> what should I do now?\n{NOTES_FIRST}" in shown
    assert "She likes short answers" in shown.split("> ", 1)[1]


@pytest.mark.slow
def test_the_notes_of_the_call_come_first_on_its_sheet(tmp_path: Path) -> None:
    desk = practiced(tmp_path, (-30, 2, "done"))
    sheet = desk("read", "--page").stdout
    whole = sheet.index("Your note on the call: “She likes short answers”")
    rank = sheet.index("10. Ask how you rank: “Four others”")
    assert whole < rank < sheet.index("1. ")


@pytest.mark.slow
@for_each(
    "typed",
    [
        ("show my notes", ""),
        ("what did Ms. Stone say?", "no"),
        ("debrief --show", ""),
        ("debrief --show zeta", ""),
    ],
)
def test_notes_are_read_again_before_anything_is_asked(
    typed: tuple[str, str], tmp_path: Path
) -> None:
    desk = practiced(tmp_path, (-30, 2, "done"), (9, None, ""))
    shown = desk.asked(typed=(*typed, "", "q")).stdout
    told = shown.index("Your note on the call: “She likes short answers”")
    assert told < shown.index("10. Ask how you rank: “Four others”")
    assert "You noted" not in shown


@for_each(("said", "told"), [("offer", "You have an offer."), ("on-hold", "is on hold.")])
def test_what_came_of_it_is_shown_with_the_notes_and_listed(
    said: str, told: str, desk: Desk
) -> None:
    desk.acme()
    desk.clock = lambda: NOON.replace(month=12)
    desk("debrief", "acme", "--result", said)
    assert told in desk("debrief", "acme", "--show").stdout
    assert desk.list()[0]["result"] == came(said)


@pytest.mark.slow
def test_where_no_call_was_noted_that_is_said(tmp_path: Path) -> None:
    desk = living(Desk(tmp_path), [(-30, 2, "")], NOON)
    drilled(desk, "--cards", "1", typed="\n3\n" * 9)
    assert "You haven't noted anything on a call yet." in desk("debrief", "--show").stdout
    assert "haven't noted anything on the call with" in desk("debrief", "--show", "zeta").stdout


def test_after_the_interview_the_notes_on_the_call_are_shown_first(tmp_path: Path) -> None:
    desk = practiced(tmp_path, (-60, -9, "done"))
    shown = desk.asked(typed=("", "w", "y", "", "", "q")).stdout
    assert shown.index("Look at your notes") < shown.index("“She likes short answers”")
    assert "You noted" not in shown


@pytest.mark.slow
def test_enter_through_the_questions_of_another_interview_adds_none(tmp_path: Path) -> None:
    desk = practiced(tmp_path, (-60, -9, "done"))
    shown = desk.asked(typed=("", "w", "", "", "", *[""] * 8, "q")).stdout
    assert "When you've heard from them: type b" in shown
    assert [each["name"] for each in desk.list()] == ["zeta-1"]
    assert "You're waiting to hear about your interview at Zeta." in desk().stdout


@pytest.mark.slow
def test_a_company_named_at_home_is_added(tmp_path: Path) -> None:
    desk = practiced(tmp_path, (-60, -9, "done"))
    desk.asked(typed=("add Hale & Porter", *[""] * 8, "q"))
    assert desk.list()[-1]["company"] == "Hale & Porter"


@pytest.mark.slow
def test_without_notes_none_are_offered(tmp_path: Path) -> None:
    desk = living(Desk(tmp_path), [(-30, 2, "done")], NOON)
    drilled(desk, "--cards", "1", typed="\n3\n" * 9)
    home = desk().stdout
    assert "Your notes" not in home
    assert "Zeta. The call sheet: press Enter" in home
    assert "Enter: the call sheet." in home
    assert "your notes" not in home


@pytest.mark.slow
def test_on_another_day_there_is_no_such_line(tmp_path: Path) -> None:
    desk = practiced(tmp_path, (-30, 20, "done"))
    assert "Your notes: press" not in desk().stdout
    assert "Your notes: press" not in living(desk, [], NOON.replace(day=25))().stdout


@pytest.mark.slow
@pytest.mark.parametrize("days", [0, 1, 6])
def test_after_the_last_one_home_is_kind_and_says_what_may_come(tmp_path: Path, days: int) -> None:
    desk = practiced(tmp_path, (-60, -9 - 24 * days, "done"))
    home, today = desk().stdout, desk("today").stdout
    for told in (
        "How did your interview at Zeta go?",
        "Another interview? To add it: ",
    ):
        assert told in home
        assert told in today
    assert "To note it: press Enter" in home
    assert "To note it: trainer debrief zeta-1" in today
    assert home.startswith("No call planned.")
    assert "Enter: note how the interview went." in home
    assert "Nothing is due" not in home
    assert WAYS in desk.asked(typed=("", "q", "", "q")).stdout


@pytest.mark.slow
def test_after_a_call_whose_interview_has_no_day_it_is_what_comes_next(tmp_path: Path) -> None:
    desk = practiced(tmp_path, (-9, None, "done"))
    home, today = desk().stdout, desk("today").stdout
    assert "Next comes your interview at Zeta. To add its day: type m" in home
    assert 'To add its day: trainer interview edit zeta-1 --interview "Wed 5pm"' in today
    assert NO_MORE not in home + today
    assert "Another interview? To add it: type a" in home
    assert "a: add an interview" not in home  # said once
    later = living(desk, [], NOON + timedelta(days=20))
    assert NO_MORE in later().stdout


NO_MORE = "It's fine to stop, too: your lines stay here for the next search."
LEADS = {
    "n": ("They said no. One more call asks what was missing: ", "drill after-a-no", NO_MORE),
    "o": ("You have an offer from Zeta. Practice ", "drill salary-talk", "Once you've decided: "),
    "w": ("You're waiting to hear about your interview at Zeta. When you have: ",),
}
ENTER = {
    "n": "Enter: practice the call that asks what was missing.",
    "o": "Enter: practice talking about the salary.",
    "w": "Enter: drill, ",
}


@pytest.mark.slow
@pytest.mark.parametrize("key", LEADS)
def test_what_came_of_it_is_noted_once_and_leads_on(tmp_path: Path, key: str) -> None:
    desk = practiced(tmp_path, (-60, -9, "done"))
    noted = desk.asked(typed=("", key, "", "", "q")).stdout
    home, today = desk().stdout, desk("today").stdout
    for lead in LEADS[key]:
        assert lead in today
        assert lead in home or lead.startswith("drill")
    assert "How did your interview" not in home + today
    assert ENTER[key] in home
    led = key in ("n", "o")  # what was just said leads to another script
    assert ("Look at your notes on the call, too?" in noted) is not led


@pytest.mark.slow
@pytest.mark.parametrize("script", ["salary-talk", "after-a-no"])
def test_where_it_leads_can_be_practiced(tmp_path: Path, script: str) -> None:
    desk = practiced(tmp_path, (-60, -9, "done"))
    assert desk.asked(typed=(f"drill {script}", "q", "y", "q")).exit_code == 0


@pytest.mark.slow
@pytest.mark.parametrize("typed", ["it went great", "well", "great"])
def test_how_it_went_told_at_home_leads_to_what_came_of_it(tmp_path: Path, typed: str) -> None:
    desk = practiced(tmp_path, (-60, -9, "done"))
    assert WAYS in desk.asked(typed=(typed, "q", "", "q")).stdout


@pytest.mark.slow
@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("they moved me on", "there's another round"),
        ("They said no.", "they said no"),
        ("offer", "you have an offer"),
        ("I got the job", "you have an offer"),
        ("Zeta offered me the job", "you have an offer"),
    ],
)
def test_what_came_of_it_told_at_home_is_kept(tmp_path: Path, typed: str, kept: str) -> None:
    desk = practiced(tmp_path, (-60, -9, "done"))
    assert f"Saved for Zeta: {kept}." in desk.asked(typed=(typed, "q", "", "q")).stdout
    assert "How did your interview" not in desk().stdout


@pytest.mark.slow
def test_beside_a_call_ahead_it_is_a_line_that_b_notes(tmp_path: Path) -> None:
    desk = practiced(tmp_path, (-60, -9, "done"), (100, None, ""))
    assert "How did your interview at Zeta go? To note it: type b" in desk().stdout
    assert "To note it: trainer debrief zeta-1" in desk("today").stdout
    assert WAYS in desk.asked(typed=("b", "n", "", "", "q")).stdout
    assert "How did your interview" not in desk().stdout


@pytest.mark.slow
def test_another_round_is_added_there_and_then(tmp_path: Path) -> None:
    desk = practiced(tmp_path, (-60, -9, "done"))
    answers = ("debrief", "y", "", "Dr. Wu", "", "", "", "", "q")
    shown = desk.asked(typed=answers).stdout
    assert "Who will you meet then?" in shown
    assert "Added: Zeta." in shown
    assert "Dr. Wu" in desk("interview", "list").stdout
    assert "How did your interview" not in desk().stdout


@pytest.mark.slow
def test_so_it_is_where_an_earlier_call_was_never_noted(tmp_path: Path) -> None:
    desk = practiced(tmp_path, (-80, -60, ""), (-30, None, "done"))
    home = desk().stdout
    assert home.startswith("No call planned.")
    assert "How did your interview at Zeta go?" in home
    assert "Enter: note how the interview went." in home


@pytest.mark.slow
def test_weeks_later_it_only_says_that_none_is_planned(tmp_path: Path) -> None:
    desk = practiced(tmp_path, (-24 * 30, -24 * 20, "done"))
    home = desk().stdout
    assert home.startswith("No call planned.")
    assert "How did" not in home
    assert "When you hear of another interview: type a" in home
    assert "Enter: add" not in home


@pytest.mark.slow
def test_who_and_when_told_where_it_is_asked_what_came_of_it_are_offered(tmp_path: Path) -> None:
    desk = practiced(tmp_path, (-30, -2, "done"))
    told = "They'd like to see me again to meet the director, Mrs. Ruth Adeyemi, on Friday at 3pm"
    shown = desk.asked("debrief", typed=(told, "", "", "", "", "q")).stdout
    assert "Saved: there's another round." in shown
    assert "Who will you meet then? (Enter: Mrs. Ruth Adeyemi" in shown


@pytest.mark.slow
def test_who_tells_how_it_went_and_no_more_is_waiting_to_hear(tmp_path: Path) -> None:
    desk = practiced(tmp_path, (-30, -2, "done"))
    shown = desk.asked("debrief", typed=("It went well, I believe", "", "q")).stdout
    assert "What did they decide, if you know?" in shown
    assert "Saved: you're waiting to hear." in shown
    assert "How did your interview" not in desk().stdout
