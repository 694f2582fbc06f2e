"""Several companies under way: whose a no, an offer and the call after it are."""

import json
from pathlib import Path

import pytest

from tests.support.here import Desk, drilled
from tests.support.people import MONDAY
from tests.support.plans.lives import DONE, living

pytestmark = pytest.mark.slow


NOON = MONDAY.replace(hour=12, minute=0, second=0, microsecond=0)
MET, CALLS = (-80, -40, DONE), (3, 60, "")
WHICH = "Which interview is it about?"
STANDS = "they said no."


def two(folder: Path) -> Desk:
    """Have an interview at Zeta that was had, and a call at Beta in three hours."""
    return living(Desk(folder), [MET, CALLS], NOON)


@pytest.mark.parametrize("said", ["they said no", "Zeta turned me down", "Rebecca said no"])
def test_a_no_is_of_the_one_that_was_met_and_the_call_after_it_too(
    tmp_path: Path, said: str
) -> None:
    desk = two(tmp_path)
    assert f"Saved for Zeta: {STANDS}" in desk.asked(typed=(said, "q")).stdout
    assert "They said no." in desk("interview", "list").stdout.partition("beta-1")[0]
    page = desk("read", "--page", "after-a-no").stdout
    assert "Hi Rebecca Stone" in page
    assert "Priya" not in page
    call = desk.asked("rehearse", "after-a-no", typed=("hello", "q", "q")).stdout
    assert "Rebecca Stone speaking" in call
    assert "Priya" not in drilled(desk, "after-a-no", typed="q\n").stdout


def test_what_is_practiced_for_it_is_kept_for_it(tmp_path: Path) -> None:
    desk = two(tmp_path)
    drilled(desk, "after-a-no", "--cards", "1", typed="\n3\n" * 9)
    log = desk("log", "show", "--json").stdout
    assert '"stage": "zeta-1"' in log
    assert '"key": "after-a-no' in log


def test_of_the_one_that_is_named_nothing_is_ahead_any_more(tmp_path: Path) -> None:
    desk = two(tmp_path)
    assert f"Saved for Beta: {STANDS}" in desk.asked(typed=("Beta said no", "q")).stdout
    assert "Also ahead" not in desk().stdout
    assert desk.list()[1]["ahead"] is None
    desk("interview", "edit", "beta-1", "--call", "fri 15:00")
    assert desk.list()[1]["ahead"] is not None


@pytest.mark.parametrize(("picked", "who"), [("", "Priya"), ("zeta", "Rebecca"), ("2", "Rebecca")])
def test_where_several_may_have_said_it_it_is_asked_which(
    tmp_path: Path, picked: str, who: str
) -> None:
    desk = living(Desk(tmp_path), [(-80, 40, DONE), (-10, 60, DONE)], NOON)
    shown = desk.asked("drill", "after-a-no", typed=(picked, "q", "y")).stdout
    assert WHICH in shown
    told = desk.asked(typed=("they said no", picked, "q")).stdout
    assert WHICH in told
    assert who in desk("read", "--page", "after-a-no").stdout


@pytest.mark.parametrize(
    ("option", "told"), [("--result", "no"), ("--result", "they said no"), ("--went", "badly")]
)
def test_where_nobody_can_be_asked_which_of_several_it_is_told_how_to_say(
    tmp_path: Path, option: str, told: str
) -> None:
    desk = living(Desk(tmp_path), [(-80, -40, DONE), (-10, -5, DONE)], NOON)
    before = desk("log", "show", "--json").stdout
    refused = desk("debrief", option, told)
    assert refused.exit_code == 2
    quoted = f"'{told}'" if " " in told else told
    example = f"For example: trainer debrief beta-1 {option} {quoted}\n"
    assert f"Which one: beta-1, zeta-1? {example}" in refused.stderr
    assert desk("log", "show", "--json").stdout == before
    assert desk("debrief", "beta-1", option, told).exit_code == 0
    assert desk.list()[0]["result"] is None


def test_a_company_that_is_named_in_an_answer_is_the_one(tmp_path: Path) -> None:
    desk = living(Desk(tmp_path), [(-80, -40, DONE), (-10, -5, DONE)], NOON)
    assert desk("debrief", "--result", "Zeta said no").exit_code == 0
    assert [each["result"] for each in desk.list()] == ["a no", None]


def test_of_several_that_said_no_lately_it_is_asked_too(tmp_path: Path) -> None:
    desk = living(Desk(tmp_path), [MET, (-10, -5, DONE)], NOON)
    for name in ("beta-1", "zeta-1"):
        told = desk("debrief", name, "--result", "no").stdout
    assert "trainer drill after-a-no --stage zeta-1" in told
    shown = desk.asked("read", "after-a-no", typed=("zeta", "q")).stdout
    assert WHICH in shown
    assert "Hi Rebecca Stone" in shown
    assert shown.rstrip().endswith("trainer drill after-a-no --stage zeta-1")


def test_a_talk_about_salary_is_with_whoever_made_the_offer(tmp_path: Path) -> None:
    desk = two(tmp_path)
    assert desk("debrief", "zeta-1", "--result", "they offered me the job").exit_code == 0
    assert "Rebecca Stone" in desk("read", "--page", "salary-talk").stdout
    assert "Rebecca Stone" not in desk("read", "--page", "cold-call").stdout


def test_a_result_that_is_none_is_refused(tmp_path: Path) -> None:
    refused = two(tmp_path)("debrief", "zeta-1", "--result", "purple")
    assert refused.exit_code == 2
    assert "I can't tell from “purple” what came of the interview." in refused.stderr


def test_what_is_read_and_a_call_that_is_left_name_the_script_that_goes_on(tmp_path: Path) -> None:
    desk = two(tmp_path)
    assert desk.asked("read", "closing", typed=("q",)).stdout.endswith("trainer drill closing\n")
    said = ("hello", "Yes, thank you. First, I want you to know I'm interested", "q", "q")
    left = desk.asked("rehearse", "closing", typed=said).stdout
    assert "trainer rehearse closing" in left.partition("You can pick it up again until")[2]


def test_the_blanks_of_the_salary_talk_are_asked_for(tmp_path: Path) -> None:
    desk = two(tmp_path)
    desk("debrief", "zeta-1", "--result", "offer")
    told = desk("read", "salary-talk").stderr
    low = "“… work, between [low] and [high] is typical”"
    own = f"{low}, “… you on [day]?” and “… closer to [number]”"
    assert f"These lines have blanks for your own words: {own}." in told
    assert "When you're done, fill them in: trainer interview edit zeta-1 --slot ask" in told
    shown = desk.asked(typed=("read salary-talk", "q", "blanks zeta", "q", "q"))
    assert "When you're done, fill them in: type blanks zeta-1" in shown.stderr
    assert "low, in “… work, between [low] and [high] …”?" in shown.stdout
    answers = ("90,000", "105,000", "Friday", "110,000")
    filled = desk.asked("interview", "edit", "zeta-1", "--slot", "ask", typed=answers).stdout
    assert "Filled in: low: 90,000; high: 105,000; day: Friday; number: 110,000." in filled
    page = desk("read", "--page", "salary-talk")
    assert "between 90,000 and 105,000" in page.stdout
    assert "blank" not in page.stdout + page.stderr


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("it moved", "When is the next interview?"),
        ("it was postponed", "When is the next interview?"),
        ("Beta moved the call", "When will you call "),
        ("they canceled", "Which one is off?"),
        ("they've cancelled it", "Which one is off?"),
        ("Beta canceled", "Remove beta-1"),
        ("I withdrew from Beta", "Remove beta-1"),
    ],
)
def test_a_move_and_an_end_are_understood_at_home(tmp_path: Path, typed: str, asked: str) -> None:
    desk = living(Desk(tmp_path), [MET, CALLS, (30, None, "")], NOON)
    shown = desk.asked(typed=(typed, "2", "q", "q", "q")).stdout
    assert asked in shown or (asked.startswith("When") and "Which one?" in shown)
    assert "I don't know" not in shown


def test_a_day_that_is_asked_for_says_whose_it_is_where_others_are_ahead(tmp_path: Path) -> None:
    desk = living(Desk(tmp_path), [MET, CALLS, (30, None, "")], NOON)
    shown = desk.asked(typed=("Beta moved the call", "q", "q", "q")).stdout
    assert "When will you call?" not in shown
    assert "When will you call " in shown


def test_one_that_is_over_neither_moves_nor_is_off(tmp_path: Path) -> None:
    desk = living(Desk(tmp_path), [MET, CALLS, (30, None, "")], NOON)
    for key in "mr":
        shown = desk.asked(typed=("i", key, "q", "q")).stdout
        assert "Rebecca" not in shown.rpartition("Which one")[0].rpartition("\n1: ")[2]


def test_where_several_fit_a_name_it_says_so_and_one_that_goes_on_is_meant(tmp_path: Path) -> None:
    desk = living(Desk(tmp_path), [MET, CALLS], NOON)
    desk("interview", "add", "Zeta", "--interviewer", "Dr. Anand", "--call", "wed 17:00")
    shown = desk.asked("interview", "edit", typed=("zeta", "q")).stdout
    assert (
        "Who interviewed you? That's who you'll call. (Enter: Dr. Anand"
        in desk.asked("interview", "edit", typed=("zeta", "", "q")).stdout
    )
    assert "fit" not in shown
    desk("interview", "add", "Zeta", "--interviewer", "Dr. Grand", "--call", "thu 17:00")
    shown = desk.asked("interview", "edit", typed=("Zeta", "4", "q")).stdout
    assert "Two fit: 3 and 4. Type the number of the one you mean." in shown


def test_a_company_that_is_not_known_is_asked_for_in_the_list(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk("interview", "add", "--interviewer", "Bo Lind", "--call", "wed 17:00")
    told = "To add the company: "
    assert (
        f"{told}trainer interview edit interview-1 --company Acme"
        in desk("interview", "list").stderr
    )
    shown = desk.asked(typed=("i", "e", "Acme", "q", "q", "q"))
    assert f"{told}type e" in shown.stderr
    assert "Which company?" in shown.stdout
    assert told not in desk("interview", "list").stderr


def test_a_part_of_the_call_in_which_all_waits_for_a_name_does_not_begin(tmp_path: Path) -> None:
    desk = living(Desk(tmp_path), [(30, None, "")], NOON)
    waits = desk("rehearse", "--scene", "Where you stand")
    assert "4 lines wait until you add who you'll meet next" in waits.stderr
    assert "Until then there's nothing to rehearse here." in waits.stderr
    assert "Say goodbye" not in waits.stdout


def test_calls_at_the_same_minute_are_not_one_sooner(tmp_path: Path) -> None:
    desk = living(Desk(tmp_path), [(60, None, ""), (60, None, "")], NOON)
    told = desk("interview", "edit", "zeta-1", "--role", "Nurse").stderr
    assert "is at the same time" in told
    assert "sooner" not in told


def test_the_figures_say_what_came_of_it_and_are_headed_by_whom_a_script_is_about(
    tmp_path: Path,
) -> None:
    desk = two(tmp_path)
    drilled(desk, "after-a-no", "--cards", "1", typed="\n3\n" * 9)
    desk("debrief", "zeta-1", "--result", "no")
    said = desk("stats").stdout
    assert "Rebecca Stone at Zeta, November 21: the call before it went well, they said no" in said
    of_it = desk("stats", "--script", "after-a-no").stdout
    assert "Priya Shah" not in of_it.partition("Interviews")[0]


@pytest.mark.parametrize(
    "typed", ["I'm in a hurry", "will they hire me?", "what if they say no", "I hope for an offer"]
)
def test_a_question_or_a_wish_is_no_answer(tmp_path: Path, typed: str) -> None:
    desk = two(tmp_path)
    assert "Saved for" not in desk.asked(typed=(typed, "q", "q", "q")).stdout
    assert not desk("interview", "list").stdout.count("You have an offer")


def test_what_could_be_said_for_another_script_is_not_counted_as_none(tmp_path: Path) -> None:
    desk = living(Desk(tmp_path), [(-80, -40, DONE), (-10, -5, DONE)], NOON)
    assert desk("interview", "edit", "beta-1", "--script", "closing").exit_code == 0
    for script, counts in (("second-interview", ["zeta-1"]), ("closing", ["beta-1"])):
        found = json.loads(desk("stats", "--script", script, "--json").stdout)["stages"]
        assert [each["name"] for each in found if each["can_say"] == 0] == counts
    found = json.loads(desk("stats", "--json").stdout)["stages"]
    assert sorted(str(each["can_say"]) for each in found) == ["0", "None"]
