"""What is known of an interview is put right at home, in a sentence, with a yes."""

from datetime import timedelta

import pytest

from tests.for_each import for_each
from tests.support.here import Desk
from tests.support.people import MONDAY
from trainer.acts.home.said.choice import Choice, choice
from trainer.acts.home.said.corrected import LETTERS
from trainer.cli import COMMANDS
from trainer.core.stages.stages import Stage
from trainer.core.stats.map import Map
from trainer.core.value import replace
from trainer.rows.home.view import Home, Situation

NOON = MONDAY.replace(hour=12, minute=0)
ACME = Stage(
    name="acme-1",
    company="Acme",
    interviewer="Mr. Kowalczik",
    next="Ms. Halvorson",
    call=NOON + timedelta(days=2, hours=2),
    interview=NOON + timedelta(days=4, hours=-2),
)
ZETA = Stage(name="zeta-1", company="Zeta", interviewer="Ann Reyes", call=NOON + timedelta(days=3))
HOME = Home(Situation.ORDINARY, NOON, Map(()), stage=ACME, stages=(ACME,))
BOTH = replace(HOME, stages=(ACME, ZETA), several=True, apart=True)


def told(typed: str, view: Home = HOME) -> Choice:
    return choice(typed, view, tuple(COMMANDS))


@for_each(
    ("typed", "asked"),
    [
        ("his name is Kowalczyk not Kowalczik", "--interviewer ?Mr._Kowalczyk"),
        ("its mr kowalczyk", "--interviewer ?mr_kowalczyk"),
        ("Kowalczik should be Kowalczyk", "--interviewer ?Mr._Kowalczyk"),
        ("change kowalczik to Kowalczyk", "--interviewer ?Mr._Kowalczyk"),
        ("it's Dr. Halvorson", "--next ?Dr._Halvorson"),
        ("its Mrs. not Ms.", "--next ?Mrs._Halvorson"),
        ("no, halvorsen with an e...", "--next ?Ms._Halvorsen"),
        ("halvorsen with an e, not an o", "--next ?Ms._Halvorsen"),
        ("the company is Brightline", "--company ?Brightline"),
        ("actually the company is called Clearline", "--company ?Clearline"),
        ("its at 3 not at 2", "--call ?at_3"),
        ("no it's at 11 not 10", "--interview ?at_11"),
        ("halvorson not coming, i meet Paul Kim instead", "--next ?Paul_Kim"),
        ("Kowalczik can't make it so I'll call Jo Park", "--interviewer ?Jo_Park"),
        ("its thursday, not on friday", "--interview ?thursday"),
        ("karen emailed me that it's 3 instead of 2", "--call ?3"),
        ("she said it's at 3 not at 2", "--call ?at_3"),
        ("Halvorson's first name is Ruth", "--next ?Ruth_Halvorson"),
        ("kowalczik's last name is Kowal", "--interviewer ?Mr._Kowal"),
        ("someone else will interview me, a Mr. Okafor", "--next ?Mr._Okafor"),
        ("I'm talking to somebody else now, her name is Ana Ruiz", "--interviewer ?Ana_Ruiz"),
        ("Mr. Okafor will interview me instead", "--next ?Mr._Okafor"),
        ("somebody else is interviewing me", "--next ?"),
        ("my interview is now with Dr. Lee", "--next ?Dr._Lee"),
        ("the interview is with Dr. Lee now", "--next ?Dr._Lee"),
        ("actually, it's now with Bo Lee", "--next ?Bo_Lee"),
        ("it's with Max now.", "--next ?Max"),
        ("interview is with Dr. Lee", "--next ?Dr._Lee"),
        ("the call is now with Eva Roth", "--interviewer ?Eva_Roth"),
        ("Halvorson is the CEO", "--next ?Ms._Halvorson,_the_CEO"),
        ("Kowalczik's title is VP of Sales", "--interviewer ?Mr._Kowalczik,_VP_of_Sales"),
    ],
)
def test_what_is_known_is_put_right_in_a_sentence(typed: str, asked: str) -> None:
    words = tuple(word.replace("_", " ") for word in asked.split())
    assert told(typed) == Choice(("interview", "edit", "acme-1", *words))


@for_each(
    "typed",
    [
        *(
            "the company is great",
            "it's all good",
            "its done",
            "it's Mr. Kowalczik",
            "no, tomorrow",
            "my interview is with Google",
            "my interview is now with Acme",
            "my interview is now with Brightline Systems Inc",
            "it's with you now",
            "the interview is with the team now",
        ),
        *("not today", "no", "", "no, his name is Tom Baker", "no practice today"),
    ],
)
def test_what_puts_nothing_right_is_none(typed: str) -> None:
    assert "edit" not in told(typed).command
    assert told(typed).moved is None


@for_each(
    ("typed", "asked"),
    [
        ("its reyez", "zeta-1 --interviewer ?Ann_Reyez"),
        ("zeta is called Zetta", "zeta-1 --company ?Zetta"),
        ("the company is Brightline", "--company ?Brightline"),
        ("actually the company is called Clearline", "--company ?Clearline"),
        ("reyes isn't coming, i call Paul Kim", "zeta-1 --interviewer ?Paul_Kim"),
    ],
)
def test_of_several_it_is_asked_which_unless_a_name_tells_it(typed: str, asked: str) -> None:
    words = tuple(word.replace("_", " ") for word in asked.split())
    assert told(typed, BOTH) == Choice(("interview", "edit", *words))


@for_each(
    ("typed", "command"),
    [
        ("scripts", "script list"),
        ("what scripts are there?", "script list"),
        ("use my own script", "script list"),
        ("weakest lines please", "drill --weakest"),
        ("practice my worst questions", "drill --weakest"),
    ],
)
def test_a_wish_in_words_of_its_own_is_a_command(typed: str, command: str) -> None:
    assert told(typed).command == tuple(command.split())


def test_a_no_beside_who_gave_it_is_what_came_of_it() -> None:
    assert told("acme: no").command == ("debrief", "acme-1", "--result", "acme said no")
    assert "--result" not in told("hm: no").command


@for_each(
    ("typed", "asked"),
    [
        ("with an e", ("--interviewer", "?", "--next", "?")),
        ("it's halvorson with two l's", ("--next", "?")),
    ],
)
def test_of_letters_alone_the_whole_name_is_asked(typed: str, asked: tuple[str, ...]) -> None:
    assert told(typed) == Choice(("interview", "edit", "acme-1", *asked), says=LETTERS)


@pytest.mark.slow
def test_it_is_kept_with_a_yes_that_shows_it(desk: Desk) -> None:
    desk.acme()
    shown = desk.asked(typed=("its ms ortis", "n", "ortes", "y", "q", "q")).stdout
    assert "You'll call Ms. Ortis? Enter: yes" in shown
    assert desk.list()[0]["interviewer"] == "Ms. Ortes"
    shown = desk.asked(typed=("the company is Brightline", "y", "q")).stdout
    assert "Is “Brightline” the company's name?" in shown
    assert desk.list()[0]["company"] == "Brightline"
