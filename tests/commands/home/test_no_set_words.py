"""What is told at home in no set words, by a name and a day, gets where it belongs."""

from datetime import timedelta

import pytest

from tests.for_each import for_each
from tests.support.people import MONDAY
from trainer.acts.home.said.choice import Choice, choice
from trainer.acts.home.said.named import named
from trainer.cli import COMMANDS
from trainer.core.stages.stages import Stage
from trainer.core.stages.telling.dated import Dated
from trainer.core.stages.telling.result import result
from trainer.core.stats.map import Map
from trainer.core.value import replace
from trainer.rows.home.view import Home, Situation

ACME = Stage(
    name="acme-1",
    company="Acme",
    interviewer="Ms. Hale",
    next="Mr. Ito",
    call=MONDAY + timedelta(days=1),
    interview=MONDAY + timedelta(days=4),
)
GLOBEX = Stage(
    name="globex-1",
    company="Globex",
    interviewer="Tom Osgood",
    next="Dana Reyes",
    call=MONDAY + timedelta(days=3),
    interview=MONDAY + timedelta(days=8),
)
HOME = Home(
    Situation.ORDINARY,
    MONDAY,
    Map(()),
    stage=ACME,
    stages=(ACME, GLOBEX),
    several=True,
    apart=True,
    scripts=frozenset({"salary-talk", "hale-and-co"}),
)
EDIT = "interview edit "


def chosen(typed: str, view: Home = HOME) -> Choice:
    return choice(typed, view, tuple(COMMANDS))


@pytest.mark.slow
@for_each(
    ("typed", "command"),
    [
        ("Ito wants friday 9am instead", EDIT + "acme-1 --interview ?friday_9am"),
        ("i call osgood 3pm not 2pm", EDIT + "globex-1 --call ?3pm"),
        ("Reyes can only do Tuesday at 11", EDIT + "globex-1 --interview ?tuesday_at_11"),
        ("hale did not pick up, she wants friday 9am", EDIT + "acme-1 --call ?friday_9am"),
        ("forget globex", "interview remove globex-1"),
        ("talked to Osgood, all fine", "debrief globex-1 --went talked_to_Osgood,_all_fine"),
        ("note: hale likes numbers", "debrief acme-1 --note hale_likes_numbers"),
        ("note for globex: bring slides", "debrief globex-1 --note globex:_bring_slides"),
        ("Hale told me Ito is strict", "debrief acme-1 --went Hale_told_me_Ito_is_strict"),
        ("one more thing: bring slides", "debrief --note bring_slides"),
        ("she'd hire me", "debrief --went she'd_hire_me"),
    ],
)
def test_a_name_tells_whose_day_or_note_it_is(typed: str, command: str) -> None:
    told = tuple(word.replace("_", " ") for word in command.split())
    assert chosen(typed).command == told


@for_each(
    ("typed", "command"),
    [
        ("rehearse hale", "rehearse --stage acme-1"),
        ("drill for globex", "drill --stage globex-1"),
        ("drill 5", "drill --minutes 5"),
        ("drill ten minutes", "drill --minutes 10"),
        ("drill 3 lines", "drill --cards 3"),
        ("drill weakest", "drill --weakest"),
        ("rehearse live", "rehearse --live"),
        ("debrief acme", "debrief acme-1"),
        ("read osgood", "read --stage globex-1"),
        ("stats globex", "stats --stage globex-1"),
        ("edit globex", "interview edit globex-1"),
        ("drill salary-talk", "drill salary-talk"),
        ("drill hale-and-co", "drill hale-and-co"),
        ("drill --minutes 5", "drill --minutes 5"),
        ("rehearse initech", "rehearse initech"),
        ("call sheet if she says no", "read --if she_says_no"),
        ("c when Hale says no", "read --if hale_says_no"),
        ("what if they say maybe", "read --if they_say_maybe"),
        ("drill for when I'm second", "read --if i'm_second"),
    ],
)
def test_a_command_takes_what_is_added_to_it_in_words(typed: str, command: str) -> None:
    told = tuple(word.replace("_", " ") for word in command.split())
    assert chosen(typed).command == told


@for_each(
    ("typed", "when"),
    [
        ("I am sorry, it was at 10 after all", "at 10"),
        ("no wait it was 10", "10"),
        ("it's at 10 after all", "at 10"),
    ],
)
def test_a_day_that_was_put_otherwise_after_all_has_moved(typed: str, when: str) -> None:
    alone = replace(HOME, stages=(ACME,), several=False)
    told = chosen(typed, alone).moved
    assert told
    assert told.when == when


@for_each("typed", ["Ito was late on friday", "is Ito free on friday?", "practice until friday"])
def test_what_was_or_is_asked_moves_no_day(typed: str) -> None:
    assert chosen(typed).command[:2] != ("interview", "edit")


def test_another_day_of_one_that_is_over_is_another_interview_there() -> None:
    over = replace(ACME, result="a no")
    home = replace(HOME, stage=GLOBEX, stages=(over, GLOBEX))
    typed = "Acme changed their mind, they want to see me friday 1pm"
    expected = ("interview", "add", "Acme", "--interview", "?friday 1pm")
    assert chosen(typed, home).command == expected


def test_another_day_of_a_call_that_was_made_is_another_call_and_nothing_is_moved() -> None:
    made = replace(ACME, call=MONDAY - timedelta(hours=2), debriefed=MONDAY)
    home = replace(HOME, stage=GLOBEX, stages=(made, GLOBEX))
    told = chosen("they want one more call with Hale thursday 4pm", home).command
    expected = ("interview", "add", "Acme", "--interviewer", "?Ms. Hale", "--call", "?thursday 4pm")
    assert told == expected


@for_each(
    ("typed", "key"),
    [("who is next?", ""), ("how often do I practice?", "d"), ("when can I rehearse?", "h")],
)
def test_a_question_about_practice_begins_none(typed: str, key: str) -> None:
    found = named(typed)
    assert found
    assert (found.keys, found.sure) == ((key,), False)


@for_each(
    ("typed", "came"),
    [
        ("Acme took back the offer", "a no"),
        ("they withdrew their offer", "a no"),
        ("Acme put everything on hold", "a position on hold"),
        ("I withdrew", "ended by you"),
    ],
)
def test_who_took_what_back_is_told_apart(typed: str, came: str) -> None:
    assert result(typed) == came


def test_somebody_new_and_a_day_are_asked_whose_they_are() -> None:
    typed = "now I meet Ana Ruiz, CFO, next Tuesday at 10"
    assert chosen(typed).told == Dated("interview", "next tuesday at 10", "Ana Ruiz, CFO")
