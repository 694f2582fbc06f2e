"""After a no or an offer home leads on: Enter practices the next call, by whatever words."""

import pytest

from tests.for_each import for_each
from tests.support.people import MONDAY
from trainer.acts.home.said.choice import choice
from trainer.acts.home.said.wish import wish
from trainer.core.stages.stages import Stage
from trainer.core.stats.map import Map
from trainer.rows.home.keys import enter_row
from trainer.rows.home.view import Home, Situation

COMMANDS = "drill read today rehearse interview warm-up debrief stats undo script log".split()
SCRIPTS = frozenset("second-interview salary-talk after-a-no closing my-call".split())
KESSLER = Stage(name="kessler-1", number=1, company="Kessler", result="a no")
ADDED = "interview add Kessler --script after-a-no --interviewer Mrs. Brandt --call ?monday at 10"


def home(leads: str = "after-a-no") -> Home:
    return Home(
        Situation.ORDINARY,
        MONDAY,
        Map(()),
        scripts=SCRIPTS,
        had=True,
        leads=leads,
        stages=(KESSLER,),
    )


@for_each(
    ("typed", "command"),
    [
        ("", "drill after-a-no"),
        ("d", "drill after-a-no"),
        ("h", "rehearse after-a-no"),
        ("drill", "drill after-a-no"),
        ("drill --minutes 3", "drill --minutes 3"),
        ("yes i want to practice that call", "drill after-a-no"),
        ("a", "interview add"),
        ("they said no", "debrief --result they said no"),
        ("i will call mrs brandt on monday at 10", ADDED),
    ],
)
def test_what_came_of_it_leads_to_a_call(typed: str, command: str) -> None:
    assert " ".join(choice(typed, home(), COMMANDS).command) == command


@for_each(
    ("typed", "command"),
    [
        ("ok drill after a no", "drill after-a-no"),
        ("type drill after-a-no", "drill after-a-no"),
        ("drill after-no", "drill after-a-no"),
        ("practice the call after the no", "drill after-a-no"),
        ("i want to practice the salary talk", "drill salary-talk"),
        ("rehearse my call", "rehearse my-call"),
        ("drill closing please", "drill closing"),
        ("drill kessler", "drill --stage kessler-1"),
        ("drill 5", "drill --minutes 5"),
    ],
)
def test_a_script_is_named_in_words(typed: str, command: str) -> None:
    assert " ".join(choice(typed, home(""), COMMANDS).command) == command


@pytest.mark.parametrize(
    ("leads", "does"),
    [
        ("after-a-no", "Enter: practice the call that asks what was missing"),
        ("salary-talk", "Enter: practice talking about the salary"),
        ("", "Enter: add another interview"),
    ],
)
def test_home_says_what_enter_practices(leads: str, does: str) -> None:
    assert enter_row(home(leads)).text == does


@for_each(
    ("typed", "notes"),
    [
        ("she was nice and asked about the forklifts", True),
        ("they wanted to know everything about my last job", True),
        ("she was nice", False),
        ("does she want to hear from me before Friday?", False),
        ("the printer is broken again today", False),
    ],
)
def test_what_is_told_of_a_call_where_home_asks_how_it_went_is_noted(
    monkeypatch: pytest.MonkeyPatch, typed: str, *, notes: bool
) -> None:
    view = Home(Situation.AFTER, MONDAY, Map(()), stage=KESSLER, stages=(KESSLER,))
    lines = iter((typed, "q"))
    monkeypatch.setattr("builtins.input", lambda _: next(lines))
    found = wish("> ", view, COMMANDS, again=lambda: None).command
    assert found == (("debrief", "kessler-1", "--went", typed) if notes else ())
