"""Home is a loop; the first ten minutes before it; settings on the way."""

from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.support.here import Desk, drilled
from tests.support.people import MONDAY
from trainer.acts.home.first import easiest, simplest_fork
from trainer.acts.home.said.choice import Choice, choice
from trainer.acts.home.said.wish import RUNNING
from trainer.cli import COMMANDS, trainer
from trainer.core.plan.once import Round
from trainer.core.script.parse import parse
from trainer.core.stats.map import Map
from trainer.core.value import replace
from trainer.rows.home.page import home_rows
from trainer.rows.home.view import Home, Situation
from trainer.rows.practice.near.evening import tomorrow
from trainer.store.store import read


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def at_home(desk: Desk, *typed: str) -> str:
    return desk.asked(typed=typed).stdout


def view(situation: Situation = Situation.ORDINARY) -> Home:
    return Home(situation, MONDAY, Map(()))


# -- what is typed


@pytest.mark.parametrize("typed", ["trainer", ".venv/bin/trainer", "trainer --plain"])
def test_what_starts_the_program_begins_no_practice_there(desk: Desk, typed: str) -> None:
    desk.acme()
    told = at_home(desk, typed, "q")
    assert told.count(RUNNING) == 1
    assert "Each question says what to do:" not in told
    assert not choice(typed, view(), tuple(COMMANDS))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", Choice(("drill",))),
        ("d", Choice(("drill",))),
        ("s", Choice(("stats",))),
        ("stats", Choice(("stats",))),
        ("trainer drill --cards 3", Choice(("drill", "--cards", "3"))),
        ("Drill", Choice(("drill",))),
        ("read --page", Choice(("read", "--page"))),
        ("interview add 'Big Co'", Choice(("interview", "add", "Big Co"))),
        ("help", Choice(help=True)),
        ("?", Choice(help=True)),
        ("q", Choice(leave=True)),
        ("quit", Choice(leave=True)),
        ("--help", Choice(("--help",))),
        ("hello", Choice()),
        ("x", Choice()),
        ("interview 'add", Choice(("interview", "'add"))),
    ],
)
def test_a_word_is_the_command_of_that_name_never_its_first_letter(
    typed: str, meant: Choice
) -> None:
    assert choice(typed, view(), tuple(COMMANDS)) == meant


def test_enter_is_the_next_thing_to_do() -> None:
    assert choice("", view(Situation.AFTER), tuple(COMMANDS)).command == ("debrief",)
    assert choice("", view(Situation.DAY), ("drill", "warm-up")).command == ("warm-up",)
    assert choice("", view(Situation.DAY), ("drill",)).command == ("drill",)
    assert choice("", view(Situation.EVENING), tuple(COMMANDS)).command == ("drill",)
    assert choice("", view(Situation.IDLE), tuple(COMMANDS)).command == ("drill", "--weakest")
    assert choice("", view(Situation.HURRY), tuple(COMMANDS)).command == ("warm-up",)
    done = replace(view(Situation.EVENING), tonight=Round(19, (), (), 0.0))
    assert choice("", done, tuple(COMMANDS)).command == ("read", "--page")


# -- the loop


@pytest.mark.slow
def test_home_comes_back_after_each_choice_until_the_person_leaves(desk: Desk) -> None:
    desk.acme()
    shown = at_home(desk, "i", "", "stats", "", "q")
    told = "Ms. Ortiz, then Mr. Lee. Call Wednesday at 5:00 PM, in 2 days."
    assert shown.count(told) == 4  # three times home, and once the figures, in the same words
    assert "\nAcme, Ms. Ortiz, then Mr. Lee." in shown  # of one, nobody types its name


@pytest.mark.slow
def test_another_key_may_be_typed_instead_of_enter_to_go_back(desk: Desk) -> None:
    desk.acme()
    shown = at_home(desk, "i", "i", "nonsense", "", "q")
    assert shown.count("\nAcme, Ms. Ortiz, then Mr. Lee.") == 2
    assert shown.count("Ms. Ortiz, then Mr. Lee. Call Wednesday") == 2


@pytest.mark.slow
def test_what_goes_wrong_in_a_command_is_said_and_home_goes_on(desk: Desk) -> None:
    desk.acme()
    result = desk.asked(typed=("drill --minutes x", "read nothing", "", "q"))
    assert result.exit_code == 0
    assert "--minutes: type a number, for example 10." in result.stderr
    assert result.stdout.count("Call Wednesday") == 3


def test_help_says_every_key_and_what_is_not_known_is_said(desk: Desk) -> None:
    desk.acme()
    shown = at_home(desk, "?", "hello there", "q")
    assert "h: rehearse the call" in shown
    assert "Press Enter: your first line. For the other keys, type: help" in shown


def test_the_end_of_the_input_leaves(desk: Desk) -> None:
    desk.acme()
    assert desk.asked(typed=()).exit_code == 0


def test_under_a_pipe_it_is_shown_once(desk: Desk) -> None:
    desk.acme()
    lines = desk().stdout.splitlines()
    assert lines[0] == "Ms. Ortiz, then Mr. Lee. Call Wednesday at 5:00 PM, in 2 days."
    assert lines[1] == "19 lines to learn: 13 questions and 6 follow-ups."
    assert lines[-1].startswith("To practice, type: trainer drill.")


@pytest.mark.slow
def test_without_a_call_it_says_so(desk: Desk) -> None:
    drilled(desk, "--cards", "1")
    assert desk().stdout.startswith("No call date yet.")


@pytest.mark.slow
def test_each_time_has_its_own_next_thing(desk: Desk) -> None:
    desk.acme("--call", "wed 17:00")
    drilled(desk, "--cards", "1")
    said = {}
    for days, hours in ((0, 0), (1, 0), (2, -5), (2, -4), (2, -3.5), (2, 1), (3, 0)):
        desk.clock = lambda days=days, hours=hours: MONDAY + timedelta(days=days, hours=hours)  # type: ignore[misc]  # bound at once
        if hours == -3.5:
            CliRunner().invoke(trainer, ["warm-up"], obj=desk, input="\n3\n" * 60)
        said[days, hours] = desk().stdout
    assert "Enter: drill, 5 minutes." in said[0, 0]
    assert "Call tomorrow at 5:00 PM." in said[1, 0]
    assert "Enter: all 19 lines and 8 replies once, about 1" in said[1, 0]
    assert tomorrow() in said[1, 0]
    assert "Call today at 5:00 PM, in 2 hours." in said[2, -5]
    assert "Enter: warm-up, 5 minutes, aloud." in said[2, -5]
    assert "The best time: 4:00 PM." in said[2, -5]
    assert "Five minutes now beats twenty last night." in said[2, -4]
    assert "Enter: the call sheet, to read aloud." in said[2, -3.5]
    assert "Now read the call sheet aloud once" in said[2, -3.5]
    assert "How did the call go?" in said[2, 1]
    assert "Enter: note how the call went." in said[3, 0]
    assert "Call yesterday." in said[3, 0]


@pytest.mark.slow
def test_minutes_before_a_call_there_is_only_the_sheet(desk: Desk) -> None:
    desk.acme("--call", "wed 17:00")
    drilled(desk, "--cards", "1")
    desk.clock = lambda: MONDAY + timedelta(days=2, hours=-3, minutes=-8)
    shown = desk.asked(typed=("", "q", "q")).stdout
    assert "It's almost time. Take a breath, and good luck." in shown
    assert "Enter: the call sheet, for the call." in shown
    assert "1. Ask what steps are left" in shown


@pytest.mark.slow
def test_the_other_interviews_ahead_are_named(desk: Desk) -> None:
    desk.acme()
    desk("interview", "add", "Beta", "--call", "thu 9am", "--interviewer", "Dr. Wu")
    assert "Also ahead: Dr. Wu at Beta, Thursday, 9:00 AM." in desk().stdout


@pytest.mark.slow
def test_the_call_sheet_is_one_key_away_and_the_browser_one_more(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.acme()
    asked: list[str] = []
    monkeypatch.setattr("webbrowser.open", asked.append)
    told = at_home(desk, "c", *[""] * 4, "p", "", "q")  # part by part
    assert "10. Ask how you rank" in told
    assert "Enter: back home; p: print it, from the browser; or q: leave" in told
    assert asked == [(desk.folder / "call-sheet.html").as_uri()]
    assert told.count("\n> ") == 2
    assert "2 of 5. Enter: next, b: back, or q: that's enough" in told


@pytest.mark.slow
def test_the_call_sheet_heard_part_by_part_is_asked_what_comes_after_an_answer(desk: Desk) -> None:
    desk.acme()
    told = at_home(desk, "c", "what do I say if she says no?", "if it rains", "10", "q", "", "q")
    assert "What are your concerns?" in told
    assert "10. Ask how you rank" in told
    assert told.count("1 of 5.") == 4
    assert "Press Enter to go on." in told


@pytest.mark.slow
def test_where_what_a_command_said_is_read_help_is_given_and_names_keep_their_capitals(
    desk: Desk,
) -> None:
    desk.acme()
    told = at_home(desk, "s", "help", "blo", "interview edit acme-1 --next 'Mr. Lee-Ray'", "", "q")
    assert "All that you can type at home works here, too." in told
    assert "I don't know “blo”. To see what you can type: help" in told
    assert [each["next"] for each in desk.list()] == ["Mr. Lee-Ray"]


def test_on_the_day_the_sheet_is_the_first_of_the_other_keys() -> None:
    def shown(situation: Situation, columns: int) -> str:
        return "\n".join(row.text for row in home_rows(view(situation), columns=columns))

    assert "c: call sheet · r: read it aloud" in shown(Situation.DAY, 80)
    assert "c: call sheet · ?: more · q: leave" in shown(Situation.DAY, 40)
    assert "c: call sheet" not in shown(Situation.ORDINARY, 40)


# -- the first ten minutes

FORK = ("", "a", "")
"""The question of a fork read, what they said chosen, the rating accepted."""


def first(desk: Desk, *typed: str) -> str:
    return desk.asked(typed=typed).stdout


@pytest.mark.slow
def test_the_first_line_is_one_enter_away_and_typing_the_words_is_right(desk: Desk) -> None:
    shown = first(
        desk, *("", "", "does person for a"), *FORK, *("ms. ortiz", "", "Mr. Lee", "wed 17:00", "")
    )
    before, _, after = shown.partition("A few quick questions.")
    assert before.index("Enter: the first line") < before.index("What does this person look for")
    assert "All words right." in before
    assert before.index("All words right.") < before.index("They say: ")
    assert before.count("Each question says what to do:") == 1
    assert "New line: Ms. Ortiz, " in after
    assert "Saved: Ms. Ortiz, then Mr. Lee." in after
    (stage,) = desk.list()
    assert (stage["name"], stage["company"], stage["number"]) == ("interview-1", None, 1)


def test_later_leaves_nothing_behind(desk: Desk) -> None:
    assert "See you later. To come back, type: trainer" in first(desk, "q")
    assert not desk.store_path.exists()


def test_what_can_be_typed_first_is_said_in_words_to_whoever_typed_something_else(
    desk: Desk,
) -> None:
    shown = first(desk, "?", "x", "q")
    assert shown.count("r to read the whole script first") == 2


@pytest.mark.slow
def test_the_questions_may_be_skipped(desk: Desk) -> None:
    first(desk, "", "", "dpfa", *FORK, "", "", "")
    assert desk.list() == []
    assert read(desk.store_path)


def test_it_ends_with_the_first_line_said_aloud_and_the_map(desk: Desk) -> None:
    times = iter(MONDAY + timedelta(seconds=20 * n) for n in range(10_000))
    desk.clock = lambda: next(times)  # a person takes their time
    shown = first(desk, "", "", "dpfa", *FORK, "", "", "", *("",) * 200)
    ended = shown.rpartition("Say it now, to the room")[2]
    assert "What does this person look for in a candidate?" in ended
    assert "Everything is saved. Come back tomorrow, for about five minutes." in ended
    assert "You can say " in ended


def test_a_script_without_a_fork_or_with_one_line_has_a_beginning_too() -> None:
    text = "# Call {#call}\n\n### Ask it\n\n> May I ask {next} this?\n"
    script, _ = parse(text, path="x", stem="call")
    assert script is not None
    assert easiest(script).key == "call/ask-it#phrasing"
    assert simplest_fork(script) == ()


@pytest.mark.slow
def test_all_may_be_read_first(desk: Desk) -> None:
    shown = first(desk, "r", *("",) * 13)
    assert "13 of 13" in shown
    assert "19 lines read." in shown
