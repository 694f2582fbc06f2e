"""An interview told of at home, in one sentence or behind a yes, is added as it's told."""

from datetime import timedelta

import pytest

from tests.for_each import for_each
from tests.support.here import Desk
from tests.support.people import MONDAY
from trainer.acts.home.said.added import with_added
from trainer.acts.home.said.choice import choice
from trainer.acts.home.said.keyed import ADD
from trainer.acts.home.said.named import Named, named
from trainer.acts.home.said.new import tells_new
from trainer.cli import COMMANDS
from trainer.core.people.full import Full
from trainer.core.stages.stages import Stage
from trainer.core.stats.map import Map
from trainer.core.value import replace
from trainer.rows.home.view import Home, Situation

HOME = Home(Situation.ORDINARY, MONDAY, Map(()))
LONG = (
    "i have a new interview at larkin dental dr amy larkin interviewed me last week and i liked her"
    " i will call her monday the 30th at 10 and i meet her husband dr paul larkin tuesday at 3"
)


@pytest.mark.slow
def test_all_of_it_in_one_sentence_is_said_back(desk: Desk) -> None:
    desk.acme()
    assert named(LONG) == Named(("a",))
    shown = desk.asked(typed=(LONG, *("",) * 9, "q", "q")).stdout
    assert "You'll call Dr. Amy Larkin?" in shown
    assert "You'll meet Dr. Paul Larkin?" in shown
    added = {each["company"]: each["call"] for each in desk.list()}
    assert added["larkin dental"][:13] == "2026-11-30T10", shown


@for_each(
    ("typed", "met", "next_"),
    [
        ("meet Dr. Lee Dec 12 9am, talked to Ana Ruiz", "Ana Ruiz", "Dr. Lee"),
        ("talked to Ana Ruiz, meeting Dr. Lee on Dec 12 at 9am", "Ana Ruiz", "Dr. Lee"),
        ("Dec 12 9am with Dr. Lee, Ana Ruiz interviewed me", "Ana Ruiz", "Dr. Lee"),
        ("I was interviewed by Ana Ruiz, next is Dr. Lee on Dec 12 9am", "Ana Ruiz", "Dr. Lee"),
        ("I spoke with the recruiter Ana. I meet Bo Lee Dec 12 9am", "Ana", "Bo Lee"),
        ("with Mr. Ito Saturday Dec 12 9am, my interviewer was Eva Roth", "Eva Roth", "Mr. Ito"),
    ],
)
def test_both_people_told_in_one_breath_are_kept(typed: str, met: str, next_: str) -> None:
    command = with_added(ADD, f"new interview at Zürich Cloud AG, {typed}", HOME)
    told = dict(zip(command[3::2], command[4::2], strict=True))
    assert command[:3] == (*ADD, "Zürich Cloud AG")
    assert (told["--interviewer"], told["--next"]) == (f"?{met}", f"?{next_}")
    assert "dec 12" in told["--interview"]


@pytest.mark.slow
def test_both_people_are_said_back_where_they_are_told(desk: Desk) -> None:
    desk.acme()
    typed = "new interview at Zürich Cloud AG, meet Dr. Lee Dec 12 9am, talked to Ana Ruiz"
    desk.asked(typed=(typed, *("",) * 9, "q", "q"))
    (one,) = (each for each in desk.list() if each["company"] == "Zürich Cloud AG")
    assert (one["in_full"]["interviewer"]["name"], one["next"]) == ("Ana Ruiz", "Dr. Lee")
    assert one["interview"][:13] == "2026-12-12T09"


@pytest.mark.slow
@for_each("more", ["yes its at larkin dental", "yes, at larkin dental with dr paul larkin"])
def test_what_stands_behind_a_yes_is_not_lost(desk: Desk, more: str) -> None:
    desk.acme()
    desk.asked(typed=("i have a new interview", more, "q", "q"))
    assert "larkin dental" in [each["company"] for each in desk.list()]


@for_each(
    ("typed", "asked"),
    [
        ("I call her Ms. Hale", "edit acme-1 --interviewer ?Ms._Hale"),
        ("call him Mr. Stone", ""),
        (
            "they moved the interview to Dec 11 at 10 am and it's with Ms. Ida Strand instead",
            "edit acme-1 --next ?Ms._Ida_Strand --interview ?dec_11_at_10_am",
        ),
        (
            "I'll meet the owner, Mr. Paul Calder, on Dec 22 at 9, and I call Ms. Hale on Dec 21",
            "edit acme-1 --next ?Mr._Paul_Calder --interview ?on_dec_22_at_9 --call ?on_dec_21",
        ),
        ("I was interviewed by Ms. Nair at the Seaside Inn", "add the_Seaside_Inn"),
        ("it was with Ms. Strand, not Dr. Rao", "edit acme-1 --next ?Ms._Strand"),
        ("it was with Ms. Strand, not Mr. Unknown", ""),
    ],
)
def test_what_a_whole_sentence_tells_of_people_and_days_is_asked_about(
    typed: str, asked: str
) -> None:
    stage = Stage(
        name="acme-1",
        company="Acme",
        interviewer="Ms. Hale",
        in_full={"interviewer": Full("Ms. Hale", "Ruth Hale", "")},
        next="Dr. Rao",
        call=MONDAY + timedelta(days=1),
        interview=MONDAY + timedelta(days=2),
    )
    view = replace(HOME, stage=stage, stages=(stage,))
    found = choice(typed, view, tuple(COMMANDS)).command
    if not found and tells_new(typed, view):
        found = with_added(ADD, typed, view)[:3]
    assert " ".join(word.replace(" ", "_") for word in found[1:]) == asked
