"""What people type in the debrief as they'd say it: understood, or kept as their words."""

from datetime import UTC, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.support.folds import notes, stages
from tests.support.here import Desk
from tests.support.people import MONDAY
from tests.support.told import stage_event
from trainer.acts.context import Context
from trainer.commands.debrief import command
from trainer.core.log.events import microseconds
from trainer.core.stages.stages import Stage
from trainer.rows.asked.unnamed import name_wanted
from trainer.store.store import Store, read

NOW = MONDAY + timedelta(days=2)
RANK, HIRE = "second-interview/rank", "second-interview/hire"
SKIPPED = ("",) * 5
"""How it went, a line on it, two forks, notes on cues."""
SECOND = "She said I am not number one, I am the second."
THEIRS = "You are not number one, you are the second."
"""The same as they said it."""
LONG = "The weather over there is mild, honestly."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "answers" / "log.db"
    call = {"company": "Acme", "number": 1, "call": MONDAY + timedelta(days=1)}
    with Store.open(path) as store:
        store.append(stage_event("acme-1", call, MONDAY))
    return path


def debrief(path: Path, *lines: str) -> Result:
    context = Context(db=path, scripts=path.parent / "none", clock=lambda: NOW, zone=UTC)
    typed = "".join(f"{line}\n" for line in lines)
    return CliRunner().invoke(command, input=typed, obj=context, standalone_mode=False)


def known(path: Path) -> dict[str, Stage]:
    return {stage.name: stage for stage in stages(read(path), now=microseconds(NOW))}


def kept(path: Path) -> dict[str, str]:
    found = notes(read(path), now=microseconds(NOW))
    return {key: note.text for key, note in found.items()}


@pytest.mark.slow
def test_a_sentence_is_understood_and_offered_as_their_words(path: Path) -> None:
    shown = debrief(path, "so so", "", SECOND, "", "", "n", "", "").stdout
    assert known(path)["acme-1"].outcome == "so-so"
    assert "Do you mean a, they rank you, but not No. 1? Enter: yes" in shown
    assert f"Their exact words? (Enter: “{THEIRS}” · b: go back)" in shown
    assert known(path)["acme-1"].ways == {f"{RANK}#phrasing": f"{RANK}/not-first#branch"}
    assert kept(path) == {f"{RANK}/not-first#branch": THEIRS}


@pytest.mark.slow
def test_being_the_first_choice_is_no_1_and_its_words_are_offered(path: Path) -> None:
    told = "She said I'm her first choice."
    shown = debrief(path, "", "", told, "", "n", "", "That's all.", "n").stdout
    assert "Saved: they say you\u2019re No. 1." in shown
    assert kept(path) == {f"{RANK}/first#branch": "You're my first choice."}
    assert "Type a number from 1" not in shown


def test_who_said_it_may_stand_behind_and_how_many_there_are(path: Path) -> None:
    shown = debrief(path, "", "", "I'm number 2 of 3, she said.", "", "", "n", "", "").stdout
    assert "Do you mean a, they rank you, but not No. 1? Enter: yes" in shown
    assert "Their exact words? (Enter: “You're number 2 of 3” · b: go back)" in shown
    assert kept(path) == {f"{RANK}/not-first#branch": "You're number 2 of 3"}


@pytest.mark.slow
def test_a_sentence_that_is_not_understood_is_not_lost(path: Path) -> None:
    parking = "The parking is easy there, by the way."
    debrief(path, "", "", LONG, "b", "", "", "n", parking, "", "")
    assert kept(path) == {f"{RANK}/first#branch": LONG, f"{HIRE}#phrasing": parking}


@pytest.mark.slow
def test_their_words_may_be_others_or_none(path: Path) -> None:
    debrief(path, "", "", LONG, "b", "", "You are first.", "n", LONG, "b", "", "no", "")
    assert kept(path) == {f"{RANK}/first#branch": "You are first."}


def test_that_nobody_knows_is_no_word_of_theirs(path: Path) -> None:
    debrief(path, "", "", "I have no idea", "", "", "", "")
    assert kept(path) == {}


@pytest.mark.slow
@pytest.mark.parametrize("back", ["b", "B", "back"])
def test_a_lone_b_is_no_note_but_goes_back(path: Path, back: str) -> None:
    shown = debrief(path, "w", back, "", "short call", "", "", "1", back, "", "").stdout
    assert "You noted: well." in shown
    assert kept(path) == {"acme-1": "short call"}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("typed", "another"),
    [("Yes, I will meet the board on December 10", True), ("No, I don't think so", False)],
)
def test_whether_there_is_another_may_be_a_sentence(
    path: Path, typed: str, *, another: bool
) -> None:
    shown = debrief(path, *SKIPPED, typed, "q").stdout
    assert ("Who will you call before it?" in shown) == another


NOT_SO_WELL = "actually not so well, she said I'm not the favourite"


@pytest.mark.slow
def test_another_answer_at_what_was_noted_is_the_change(path: Path) -> None:
    shown = debrief(path, "w", "b", NOT_SO_WELL, "", "q").stdout
    assert known(path)["acme-1"].outcome == "badly"
    assert kept(path) == {"acme-1": NOT_SO_WELL}
    assert "Saved: it went badly. Your words are kept as a note." in shown
    assert "Anything else you want to remember?" in shown


@pytest.mark.slow
def test_a_sentence_that_does_not_tell_how_it_went_is_a_note_and_it_is_asked(path: Path) -> None:
    debrief(path, "w", "b", LONG, "so so", "", "q")
    assert known(path)["acme-1"].outcome == "so-so"
    assert kept(path) == {"acme-1": LONG}


@pytest.mark.slow
def test_what_is_no_answer_changes_nothing(path: Path) -> None:
    shown = debrief(path, "w", "b", "hm", "", "q").stdout
    assert "Press Enter to keep it, or type c to change it." in shown
    assert known(path)["acme-1"].outcome == "well"


@pytest.mark.slow
def test_more_words_at_a_note_are_added_to_it(path: Path) -> None:
    debrief(path, "w", "short call", "back", "She asked about Rome, too.", "q")
    assert kept(path) == {"acme-1": "short call. She asked about Rome, too."}


@pytest.mark.slow
def test_another_way_at_a_fork_is_the_change(path: Path) -> None:
    debrief(path, "", "", "b", "", "", "back", SECOND, "", "", "n", "q")
    assert known(path)["acme-1"].ways == {f"{RANK}#phrasing": f"{RANK}/not-first#branch"}
    assert kept(path) == {f"{RANK}/not-first#branch": THEIRS}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("went", "told"),
    [
        ("bad", True),
        ("I got rejected", True),
        ("they turned me down", True),
        ("w", False),
        ("", False),
    ],
)
def test_after_a_no_the_call_that_asks_why_is_named(path: Path, went: str, *, told: bool) -> None:
    result = debrief(path, went, *([""] * 6))
    assert result.exception is None
    assert ("trainer drill after-a-no" in result.output) is told


@pytest.mark.slow
@pytest.mark.parametrize("back", ["go back please", "back please", "take me back"])
def test_a_polite_wish_to_go_back_is_nobodys_words(path: Path, back: str) -> None:
    debrief(path, "", "", "b", "", back, "b", "", "", "", "", "")
    assert kept(path) == {}


@pytest.mark.slow
def test_a_choice_by_a_place_that_none_has_is_nobodys_words(path: Path) -> None:
    shown = debrief(path, "", "", "he said the ninth one, I think", "b", "", "", "", "", "").stdout
    assert "ninth" not in shown.partition("exact words?")[2][:80]
    assert kept(path) == {}


@pytest.mark.slow
def test_a_choice_by_a_place_is_that_choice(path: Path) -> None:
    shown = debrief(path, "", "", "he said the second one, I think", "", "", "", "").stdout
    assert "Their exact words? (Enter: skip · b: go back)" in shown
    assert kept(path) == {}


UNNAMED = {
    "company": "Acme",
    "number": 1,
    "next": "your colleague from HR",
    "in_full": {"next": {"said": "your colleague from HR", "name": "her colleague from HR"}},
    "call": MONDAY + timedelta(days=1),
}


@pytest.mark.slow
def test_who_was_met_without_a_name_is_asked_for_by_it(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    with Store.open(path) as store:
        store.append(stage_event("acme-1", UNNAMED, MONDAY))
    shown = debrief(path, *SKIPPED, "y", "", "Mr. Lee", "", "").output
    assert "after her colleague from HR?" in shown
    assert f"{name_wanted('her colleague from HR')} (for example, Ms. Ortiz" in shown
    assert "Enter: her colleague" not in shown
    assert (known(path)["acme-2"].interviewer, known(path)["acme-2"].next) == ("", "Mr. Lee")


@pytest.fixture
def unnamed(tmp_path: Path) -> Path:
    director = {"said": "the nursing director", "name": "the nursing director"}
    met = {**UNNAMED, "next": director["said"], "in_full": {"next": director}}
    with Store.open(path := tmp_path / "log.db") as store:
        store.append(stage_event("acme-1", met, MONDAY))
    return path


@pytest.mark.slow
@pytest.mark.parametrize("typed", ["Ms. Ruth Delgado", "Yes, Ms. Ruth Delgado"])
def test_a_name_may_be_that_of_who_is_met_next_and_had_none(unnamed: Path, typed: str) -> None:
    shown = debrief(unnamed, *SKIPPED, typed, "", "n").output
    assert "Is that the nursing director's name? Enter: yes · n: it's somebody after them" in shown
    assert "after Ms. Ruth Delgado?" in shown
    assert known(unnamed)["acme-1"].whole("next").told == "Ms. Ruth Delgado (the nursing director)"
    assert list(known(unnamed)) == ["acme-1"]


@pytest.mark.slow
def test_nobody_is_both_called_and_met_without_a_question(unnamed: Path) -> None:
    typed = ("Ms. Ruth Delgado", "n", "Ruth Delgado", "n", "Dr. Bell", "", "", "q")
    shown = debrief(unnamed, *SKIPPED, *typed).output
    assert "You'll both call and meet Ruth Delgado? Enter: yes" in shown
    added = known(unnamed)["acme-2"]
    assert (added.interviewer, added.whole("next").name) == ("Dr. Bell", "Ms. Ruth Delgado")
    assert added.next == "Ms. Delgado"  # asked: Enter is how she's called
    assert known(unnamed)["acme-1"].next == "the nursing director"


@pytest.mark.parametrize(
    ("typed", "note"),
    [
        (("it was a no they took somebody else",), True),
        (("well", "she said its a no they took the younger fella"), True),
        (("well", "", "", "", "", "they hired someone else"), True),
        (("well", "", "", "", "", "no they turned me down"), False),
    ],
)
def test_a_no_is_understood_wherever_it_is_told(
    path: Path, typed: tuple[str, ...], *, note: bool
) -> None:
    shown = debrief(path, *typed).stdout
    assert known(path)["acme-1"].result == "a no"
    assert "I'm sorry to hear that." in shown
    assert "trainer drill after-a-no" in shown
    assert (typed[-1] in kept(path).get("acme-1", "")) is note


def test_what_they_say_at_a_fork_is_no_end_of_it(path: Path) -> None:
    shown = debrief(path, "well", "", "", "she said no", "", "", "").stdout
    assert not known(path)["acme-1"].result
    assert "I'm sorry" not in shown


@pytest.mark.slow
@pytest.mark.parametrize("yes", ["yes", "sí"])
def test_a_yes_to_anything_else_is_asked_what(path: Path, yes: str) -> None:
    told = "it went well, she was kind"
    shown = debrief(path, told, yes, "bring the slides", "", "", "q").stdout
    assert "In one sentence: what do you want to remember?" in shown
    assert kept(path) == {"acme-1": f"{told}. bring the slides"}


@pytest.mark.parametrize(("answer", "result"), [("", ""), ("y", "another round")])
def test_another_round_before_the_interview_is_asked_about(
    tmp_path: Path, answer: str, result: str
) -> None:
    desk = Desk(tmp_path)
    desk("interview", "add", "Acme", "--next", "Mr. Lee", "--interview", "in 2 days 10:00")
    alone = desk("debrief", "acme", "--result", "another round")
    assert (alone.exit_code, "If you've already had it" in alone.stderr) == (2, True)
    said = desk.asked("debrief", "acme", "--result", "another round", typed=(answer, *[""] * 6))
    assert "Did you have it already?" in said.output
    assert (desk.list()[0]["result"] or "") == result
