"""Manners change nothing: a yes is Enter, and `stats please` is stats."""

import pytest

from tests.for_each import for_each
from tests.support.here import Desk, drilled
from tests.support.people import MONDAY
from trainer.acts.home.said.choice import Choice, choice
from trainer.acts.home.welcome import CHOICES, DATE_LATER, DAY_LATER
from trainer.cli import COMMANDS
from trainer.core.polite import bare
from trainer.core.stats.map import Map
from trainer.rows.home.newcomer import NAMES_LATER
from trainer.rows.home.view import Home, Situation
from trainer.store.store import read

YESES = ("yes please", "ok", "sure", "sure thing", "yes", "go ahead", "Okay, thanks!")


def chose(typed: str, situation: Situation = Situation.ORDINARY) -> Choice:
    return choice(typed, Home(situation, MONDAY, Map(())), tuple(COMMANDS))


def at_home(desk: Desk, *typed: str) -> str:
    return desk.asked(typed=typed).stdout


@for_each("typed", YESES)
@for_each("situation", Situation)
def test_at_home_a_yes_is_enter(typed: str, situation: Situation) -> None:
    assert chose(typed, situation) == chose("", situation) != Choice()


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("stats please", ("stats",)),
        ("please show stats", ("stats",)),
        ("can you show me the stats, please?", ("stats",)),
        ("open the call sheet", ("read", "--page")),
        ("Call sheet please", ("read", "--page")),
        ("let's drill!", ("drill",)),
        ("I want to rehearse the call", ("rehearse",)),
        ("read it to me", ("read",)),
        ("show me the days ahead", ("today",)),
        ("my interviews please", ("interview", "list")),
        ("undo that", ("undo",)),
        ("s please", ("stats",)),
        ("show stats --since monday", ("stats", "--since", "monday")),
        ("please drill --cards 3", ("drill", "--cards", "3")),
        ("drill --cards 3 please", ("drill", "--cards", "3")),
        ("trainer stats please", ("stats",)),
        ("interview add 'The Show'", ("interview", "add", "The Show")),
    ],
)
def test_small_words_around_a_command_change_nothing(typed: str, command: tuple[str, ...]) -> None:
    assert chose(typed) == Choice(command)


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("read the script", ("read",)),
        ("read the script aloud", ("read",)),
        ("read the whole script", ("read",)),
        ("read it all", ("read",)),
        ("read the questions aloud", ("read",)),
        ("rehearse call", ("rehearse",)),
        ("rehearse the whole call", ("rehearse",)),
        ("rehearse it again", ("rehearse",)),
        ("drill me", ("drill",)),
        ("drill my lines", ("drill",)),
        ("undo answer", ("undo",)),
        ("read questions", ("read", "questions")),
        ("rehearse Acme", ("rehearse", "Acme")),
        ("interview list", ("interview", "list")),
        ("script check", ("script", "check")),
    ],
)
def test_words_beside_a_key_are_understood_also_where_the_first_is_a_command(
    typed: str, command: tuple[str, ...]
) -> None:
    assert chose(typed) == Choice(command)


def test_help_and_leaving_may_be_polite_too() -> None:
    assert chose("help me please") == Choice(help=True)
    assert chose("quit please") == chose("please stop") == Choice(leave=True)


@pytest.mark.parametrize("typed", ["show me", "hello", "the", "what is this"])
def test_manners_alone_are_no_wish(typed: str) -> None:
    assert chose(typed) == Choice()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_itself_whatever_is_said_around_it(name: str) -> None:
    assert bare([name]) == [name]
    assert chose(f"please {name} now, thanks") == chose(name)


@pytest.mark.slow
def test_what_stands_behind_a_command_is_refused_in_plain_words(desk: Desk) -> None:
    drilled(desk, typed="\n3\n" * 3)
    said = desk.asked(typed=("stats --json backwards", "", "q")).output
    assert "I understand “stats”, but not “backwards” after it." in said
    assert "argument" not in said


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("stats", "foo", "bar"), "I understand “stats”, but not “foo bar” after it."),
        (("script", "cards", "a", "b"), "I understand “script cards”, but not “b” after it."),
        (("drill", "--minutes"), "Something is missing after --minutes."),
        (("drill", "--by", "foo"), "--by can be type, letters, aloud or voice."),
        (("log", "rate", "x", "3"), "N has to be a whole number."),
    ],
)
def test_no_refusal_is_in_the_words_of_a_library(
    args: tuple[str, ...], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    from trainer.cli import run

    assert run(args) == 2
    said = capsys.readouterr().err
    assert told in said
    assert "argument" not in said


@pytest.mark.slow
@pytest.mark.parametrize("typed", YESES)
def test_after_stats_a_yes_is_back_home(desk: Desk, typed: str) -> None:
    drilled(desk, typed="\n3\n" * 3)
    said = desk.asked(typed=("stats", typed, "q")).output
    assert "I don't know" not in said
    assert said.count("q: leave") == at_home(desk, "stats", "", "q").count("q: leave")


@pytest.mark.parametrize("typed", ["yes please", "ok", "sure"])
def test_on_the_very_first_screen_a_yes_begins(desk: Desk, typed: str) -> None:
    said = at_home(desk, typed, "q", "q")
    assert CHOICES not in said
    assert read(desk.store_path) == ()
    assert "to stop.\nEach answer is saved as soon as you rate it." in said


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("what is the call for?", "You ask what comes next"),
        ("who am I calling?", "I'll ask for their name in a minute."),
        ("is this free?", "It's free."),
    ],
)
def test_on_the_very_first_screen_a_question_is_answered_and_it_asks_again(
    desk: Desk, typed: str, told: str
) -> None:
    said = at_home(desk, typed, "q")
    assert told in " ".join(said.split())
    assert CHOICES not in said
    assert said.count("Enter: the first line") == 2


@pytest.mark.parametrize("typed", ["hi, I'm Jane", "my interviewer is Ms. Ortiz"])
def test_on_the_very_first_screen_a_name_is_put_off_and_a_line_begins(
    desk: Desk, typed: str
) -> None:
    said = at_home(desk, typed, "q", "q")
    assert NAMES_LATER in said
    assert CHOICES not in said
    assert "Each answer is saved as soon as you rate it." in said


def test_on_the_very_first_screen_what_is_not_understood_is_explained(desk: Desk) -> None:
    assert CHOICES in at_home(desk, "what?", "q")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("my call is next friday", "Friday, November 27"),
        ("friday at 4", "Friday, November 27"),
        ("It's on Tuesday.", "Tuesday, November 24"),
        ("my call is next week", ""),
    ],
)
def test_who_tells_the_date_first_is_told_that_it_will_be_asked(
    desk: Desk, typed: str, day: str
) -> None:
    said = at_home(desk, typed, "q", "q")
    told = DAY_LATER.format(day) if day else DATE_LATER
    assert (said.count(told), CHOICES in said) == (1, False)
    assert "to stop.\nEach answer is saved as soon as you rate it." in said


@pytest.mark.parametrize("typed", ["my call is today", "my call is in an hour", "today at 4pm"])
def test_a_call_today_is_its_key(desk: Desk, typed: str) -> None:
    assert "At what time will you call today?" in at_home(desk, typed, "q", "q")


@pytest.mark.slow
@pytest.mark.parametrize("typed", ["no", "no thanks", "not now"])
def test_a_no_at_home_leaves_nothing_and_is_answered(desk: Desk, typed: str) -> None:
    drilled(desk, typed="\n3\n" * 3)
    said = at_home(desk, typed, "stats", typed, "", "q")
    assert said.count("All right. To leave, type q.") == 2
    assert "I don't know" not in said


@pytest.mark.slow
def test_at_home_one_key_adds_the_first_interview(desk: Desk) -> None:
    drilled(desk, typed="\n3\n" * 3)
    said = desk.asked(typed=("i", "", "q")).output
    assert "No interviews yet. To add one: type a" in said


AGAIN = ["again", "repeat", "Say that again, please"]


@pytest.mark.slow
@pytest.mark.parametrize("word", AGAIN)
def test_home_says_where_they_stand_once_more(desk: Desk, word: str) -> None:
    drilled(desk, typed="\n3\n" * 3)
    once, twice = at_home(desk, "q"), at_home(desk, word, "q")
    assert "I don't know" not in twice
    assert twice.count("You can say ") == 2 * once.count("You can say ") > 0


@pytest.mark.slow
@pytest.mark.parametrize("word", AGAIN)
@pytest.mark.parametrize(
    ("command", "told"),
    [("i", "No interviews yet."), ("t", "Today: "), ("stats", "Practice: "), ("c", "\n13. ")],
)
def test_what_a_command_showed_is_shown_once_more(
    desk: Desk, command: str, told: str, word: str
) -> None:
    drilled(desk, typed="\n3\n" * 3)
    through = [""] * 4 if command == "c" else []  # it is told part by part
    once, twice = (
        desk.asked(typed=(command, *through, *more, "q")).output for more in ((), (word, *through))
    )
    assert (once.count(told), twice.count(told)) == (1, 2)


@pytest.mark.slow
def test_what_a_command_did_is_not_done_once_more(desk: Desk) -> None:
    drilled(desk, "--by", "type", typed="\nhello there\n3\n" * 9)
    before = len(read(desk.store_path))
    said = at_home(desk, "u", "repeat", "q")
    assert len(read(desk.store_path)) == before + 1
    (told, again) = (line for line in said.splitlines() if line.startswith("Taken back: "))
    assert told == again


@pytest.mark.slow
def test_a_removed_interview_that_was_brought_back_is_told_once_more(desk: Desk) -> None:
    drilled(desk, typed="\n3\n" * 3)
    desk.asked("interview", "add", "Acme", "--call", "Wed 5pm", typed=("", ""))
    desk.asked("interview", "remove", "acme", typed=("y",))
    said = at_home(desk, "undo", "repeat", "again", "q")
    assert said.count("Brought back: ") == 3


def test_as_long_as_no_line_can_be_said_it_is_heard_what_counts(desk: Desk) -> None:
    told = "A line counts when you've said all of it from memory."
    assert told in drilled(desk, typed="\n3\n" * 3).stdout
    assert told in at_home(desk, "q")


def test_a_number_at_the_very_first_question_tells_no_time(desk: Desk) -> None:
    said = at_home(desk, "1", "q")
    assert CHOICES in said
    assert DATE_LATER not in said
