"""`trainer interview` with nothing behind it: one question at a time, and the first start."""

import pytest

from tests.support.here import ADD, Desk

# -- questions at a terminal


def test_with_no_flags_one_thing_is_asked_at_a_time_and_said_back(desk: Desk) -> None:
    typed = ("Acme", "Ms. Ortiz", "don't know", "26 Nov 10:00", "", "")
    result = desk.asked("interview", "add", typed=typed)
    assert (
        "The interview is on Thursday, November 26, 10:00 AM, in three days. Is that right?"
        in result.stdout
    )
    assert (
        "(Enter: Wednesday, November 25, 6:00 PM, in two days; or none: leave it open)"
        in result.stdout
    )
    (stage,) = desk.list()
    assert (stage["interviewer"], stage["next"]) == ("Ms. Ortiz", None)
    assert stage["call"] == "2026-11-25T18:00:00.000000Z"


@pytest.mark.slow
def test_what_is_not_right_is_asked_again_until_it_is(desk: Desk) -> None:
    typed = ("", "", "", "17:00", "tue 17:00", "n", "wed 17:00", "")
    result = desk.asked(*ADD, typed=typed)
    assert "Type the day too, for example: Wednesday at 5:00 PM." in result.stdout
    assert desk.list()[0]["call"] == "2026-11-25T17:00:00.000000Z"


@pytest.mark.slow
def test_every_question_may_be_skipped(desk: Desk) -> None:
    assert desk.asked("interview", "add", typed=("",) * 5).stderr == "Nothing added.\n"
    assert desk.asked(*ADD, typed=("",) * 4).stdout.endswith("Added: Acme. No call date yet.\n")


@pytest.mark.slow
def test_the_end_of_the_input_before_an_answer_adds_nothing(desk: Desk) -> None:
    assert desk.asked("interview", "add", typed=()).stderr == "Nothing added.\n"
    assert desk.asked(*ADD, typed=()).stderr == "Nothing added.\n"
    assert desk.list() == []


@pytest.mark.slow
@pytest.mark.parametrize("answers", range(1, 6))
def test_the_input_may_end_anywhere_and_what_was_answered_is_kept(desk: Desk, answers: int) -> None:
    typed = ("Acme", "Ms. Ortiz", "Mr. Lee", "26 Nov 10:00", "")
    shown = desk.asked("interview", "add", typed=typed[:answers])
    assert "Added: Acme" in shown.stdout
    (stage,) = desk.list()
    known = ("Acme", "Ms. Ortiz", "Mr. Lee")[:answers]
    assert tuple(filter(None, map(stage.get, ("company", "interviewer", "next")))) == known
    assert bool(stage["interview"]) == (answers == len(typed))


@pytest.mark.slow
def test_b_goes_back_over_every_question_and_shows_what_was_answered(desk: Desk) -> None:
    desk.acme()
    back = ("", "", "", "", *("b",) * 5, "Acme Inc", "", "Dr. Wu", "", "", "")
    shown = desk.asked("interview", "edit", "acme", typed=back).stdout
    heads = ("Which company?", "Who interviewed you?", "Who will you meet", "When is the next")
    assert [shown.count(head) for head in heads] == [3, 3, 3, 3]
    assert shown.count("When will you call?") == 2
    (stage,) = desk.list()
    assert (stage["company"], stage["next"]) == ("Acme Inc", "Dr. Wu")


@pytest.mark.slow
def test_the_company_may_be_another_and_its_name_then_too(desk: Desk) -> None:
    desk.acme()
    typed = ("Acme", "b", "Beta", "Ms. Diaz", "", "", "")
    shown = desk.asked("interview", "add", typed=typed).stdout
    assert "(Enter: Mr. Lee" in shown
    assert "Added: Beta, Ms. Diaz." in shown
    assert [each["name"] for each in desk.list()] == ["acme-1", "beta-1"]


@pytest.mark.slow
def test_the_evening_before_is_not_offered_when_it_is_past(desk: Desk) -> None:
    result = desk.asked(*ADD, "--interview", "tomorrow 9:30", typed=("tomorrow 8:00", ""))
    assert "before the interview? (for example, Wednesday at 5 PM; or Enter: skip)" in result.stdout
    assert desk.list()[0]["call"] == "2026-11-24T08:00:00.000000Z"


def test_the_names_of_the_stage_before_are_offered_moved_on(desk: Desk) -> None:
    desk.acme()
    result = desk.asked(*ADD, typed=("", "Dr. Wu", "", ""))
    assert "(Enter: Mr. Lee, or none: clear it)" in result.stdout
    second = next(stage for stage in desk.list() if stage["number"] == 2)
    assert (second["interviewer"], second["next"]) == ("Mr. Lee", "Dr. Wu")


@pytest.mark.slow
def test_edit_offers_what_is_known_and_takes_it_away_for_a_dash(desk: Desk) -> None:
    desk.acme()
    desk.asked("interview", "edit", "acme", typed=("", "", "-", "", "-"))
    (stage,) = desk.list()
    assert (stage["interviewer"], stage["next"], stage["call"]) == ("Ms. Ortiz", None, None)


@pytest.mark.slow
def test_slots_of_the_script_are_asked_for_too(desk: Desk) -> None:
    script = desk.folder / "scripts" / "my.md"
    script.parent.mkdir()
    script.write_text("# My {#my}\n\n### Ask\n\n> I am {me}; is {product} sold?\n", "utf-8")
    desk(*ADD, "--script", "my")
    result = desk.asked("interview", "edit", "acme", typed=("", "", "", "", "", "Jo Doe", "Rocket"))
    assert "What's your own name?" in result.stdout
    assert "product, in “… [me]; is [product] sold?”?" in result.stdout
    assert (desk.list()[0]["me"], desk.list()[0]["slots"]) == ("Jo Doe", {"product": "Rocket"})


@pytest.mark.slow
def test_at_a_terminal_removing_is_asked_first(desk: Desk) -> None:
    desk(*ADD)
    assert desk.asked("interview", "remove", "acme", typed=("",)).stdout.endswith(
        "Nothing removed.\n"
    )
    desk.asked("interview", "remove", "acme", typed=("y",))
    assert desk.list() == []


# -- what is practiced


@pytest.mark.slow
def test_what_is_neither_yes_nor_no_is_asked_again(desk: Desk) -> None:
    typed = ("", "", "mon 9:00", "hm", "n", "wed 17:00", "yes", "", "", "", "")
    result = desk.asked("interview", "add", "Acme", typed=typed)
    assert result.stdout.count("Press Enter if that's right.") == 1
    assert desk.list()[0]["interview"] == "2026-11-25T17:00:00.000000Z"


@pytest.mark.slow
def test_somebody_who_is_known_is_no_company_unasked(desk: Desk) -> None:
    desk(*ADD, "--next", "Alan Price")
    shown = desk.asked("interview", "add", typed=("Alan Price", "n", "Zenith", "q")).stdout
    assert "Alan Price is somebody you've told me of." in shown
    assert [each["company"] for each in desk.list()] == ["Acme", "Zenith"]


# -- leaving


@pytest.mark.slow
def test_q_is_no_company_and_adds_nothing(desk: Desk) -> None:
    result = desk.asked("interview", "add", typed=("q",))
    assert "q: stop here and keep your answers" in result.stdout
    assert result.stderr == "Nothing added.\n"
    assert desk.list() == []


@pytest.mark.slow
def test_q_later_keeps_what_was_answered_and_says_so(desk: Desk) -> None:
    result = desk.asked(*ADD, typed=("Ms. Ortiz", "cancel"))
    assert "is kept. To take back the last answer: trainer undo\nAdded: Acme" in result.stdout
    assert "Added: Acme, Ms. Ortiz." in result.stdout
    changed = desk.asked("interview", "edit", "acme", typed=("", "", "Mr. Lee", "q")).stdout
    assert "To take back the last answer: trainer undo\n" in changed
    (stage,) = desk.list()
    assert (stage["interviewer"], stage["next"]) == ("Ms. Ortiz", "Mr. Lee")
    assert desk.asked("interview", "edit", "acme", typed=("q",)).stderr == "Nothing changed.\n"


def test_a_day_that_there_is_not_is_not_asked_for_its_hour(desk: Desk) -> None:
    result = desk(*ADD, "--call", "32 Nov")
    assert result.exit_code != 0
    assert "There's no such day." in result.stderr


# -- what stands behind the word


def test_at_home_it_is_the_list(desk: Desk) -> None:
    desk.acme()
    assert "e: change it" in desk.asked(typed=("interview", "q")).stdout


@pytest.mark.slow
@pytest.mark.parametrize(
    ("typed", "company"),
    [
        ("st. mary's hospital", "St. Mary's Hospital"),
        ("bank of america", "Bank of America"),
        ("eBay", "eBay"),
        ("Acme", "Acme"),
    ],
)
def test_a_company_is_offered_as_people_write_it(desk: Desk, typed: str, company: str) -> None:
    yes = () if typed == company else ("yes please",)
    shown = desk.asked("interview", "add", typed=(typed, *yes, "q")).stdout
    assert desk.list()[0]["company"] == company
    assert (f"{company}? Enter: yes" in shown) == bool(yes)


@pytest.mark.slow
def test_the_interview_s_question_says_whose_it_is_and_that_the_call_s_comes_next(
    desk: Desk,
) -> None:
    told = desk.asked("interview", "add", typed=("Acme", "Ms. Ortiz", "Mr. Lee", "", "")).stdout
    asked = "When is the interview with Mr. Lee? I'll ask about the call next. ("
    assert asked in told
    assert told.index(asked) < told.index("When will you call?")
    again = desk.asked("interview", "edit", "acme", "--interview", "?", typed=("",)).stdout
    assert "I'll ask about the call next" not in again
