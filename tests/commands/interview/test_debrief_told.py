"""How a call went in a person's own words: understood as a whole, and none of them lost."""

from datetime import timedelta

import pytest

from tests.support.folds import notes
from tests.support.here import Desk
from tests.support.people import MONDAY
from trainer.acts.desk import desk_of
from trainer.core.log.events import microseconds
from trainer.core.stages.telling.came import WAITING
from trainer.rows.debrief import MORE, NOTED, SKIPPED, you_noted
from trainer.rows.ear import heard
from trainer.rows.home.beside import FINE
from trainer.store.store import read

NOW = MONDAY + timedelta(days=3)
TOLD = "She was nice. I forgot two questions. Overall I think it went well."


@pytest.fixture
def after(desk: Desk) -> Desk:
    """Return somebody whose call is over."""
    desk.acme("--call", "wed 17:00")
    desk.clock = lambda: NOW
    return desk


def noted(desk: Desk) -> str:
    found = notes(read(desk.store_path), now=microseconds(NOW)).get("acme-1")
    return found.text if found else ""


def outcome(desk: Desk) -> str:
    return desk_of(desk).named("acme-1").outcome


@pytest.mark.slow
def test_all_that_is_told_is_kept_and_more_can_be_added(after: Desk) -> None:
    shown = after.asked("debrief", typed=(TOLD, "Call before ten.", "", "", "", "")).stdout
    assert (outcome(after), noted(after)) == ("well", f"{TOLD} Call before ten.")
    assert MORE.partition(" (")[0] in shown
    assert "Saved: it went well. Your words are kept as a note." in shown
    after.asked("debrief", typed=("y", "badly", "", "", "", "", ""))
    assert (outcome(after), noted(after)) == ("badly", f"{TOLD} Call before ten.")


@pytest.mark.parametrize("no", ["", "no", "nothing", "not sure"])
def test_where_there_is_no_more_it_stays_as_it_was_told(after: Desk, no: str) -> None:
    after.asked("debrief", typed=(TOLD, no, "", "", "", ""))
    assert noted(after) == TOLD


@pytest.mark.slow
def test_what_was_told_is_there_however_the_window_closes(after: Desk) -> None:
    after.asked("debrief", typed=(TOLD,))
    assert (outcome(after), noted(after)) == ("well", TOLD)
    shown = after.asked("debrief", typed=("back", "", "", "", "", "", "")).stdout
    assert heard(you_noted(f"“{TOLD}”")).strip() in shown.replace("\n", " ")


@pytest.mark.slow
def test_a_sentence_that_does_not_tell_how_it_went_is_kept_and_asked_again(after: Desk) -> None:
    told = "they told me about the team"
    shown = after.asked("debrief", typed=(told, "so-so", "", "", "", "", "")).stdout
    assert NOTED in shown
    assert (outcome(after), noted(after)) == ("so-so", told)


@pytest.mark.slow
def test_whatever_words_are_told_there_one_after_another_all_are_noted(after: Desk) -> None:
    typed = ("he said yes he would hire me", "no concerns", "well", "", "", "", "", "")
    assert after.asked("debrief", typed=typed).stdout.count(NOTED) == 2
    assert noted(after) == "he said yes he would hire me. no concerns"


def test_a_word_or_two_are_no_note(after: Desk) -> None:
    after.asked("debrief", typed=("it went really well", "", "", "", "", ""))
    assert (outcome(after), noted(after)) == ("well", "")


@pytest.mark.slow
@pytest.mark.parametrize(
    "typed", ["I don\u2019t remember", "not sure", "No idea.", "dunno", "hard to say", "I forgot"]
)
def test_who_does_not_remember_is_let_go_on_at_every_choice(after: Desk, typed: str) -> None:
    shown = after.asked("debrief", typed=(typed,) * 6).stdout
    assert shown.count(SKIPPED) == 3
    assert "When you hear of one: " in shown
    assert not notes(read(after.store_path), now=microseconds(NOW))
    assert outcome(after) == ""


GRILLED = "ok, he grilled me on numbers"


def test_a_result_and_how_it_went_are_both_kept(after: Desk) -> None:
    after("debrief", "acme", "--result", "waiting", "--went", GRILLED)
    assert noted(after).endswith(GRILLED)
    assert desk_of(after).named("acme-1").result == WAITING


@pytest.mark.slow
@pytest.mark.parametrize("told", ["he hates slides", "he hates all of our slides"])
def test_words_on_a_call_that_is_noted_already_are_added(after: Desk, told: str) -> None:
    after.asked("debrief", typed=(TOLD, "", "", "", "", ""))
    after("debrief", "acme", "--went", told)
    assert noted(after) == f"{TOLD} {told}"
    assert outcome(after) == "well"


def test_a_few_words_that_do_not_tell_how_it_went_are_kept_too(after: Desk) -> None:
    after("debrief", "acme", "--went", "he hates slides")
    assert noted(after) == "he hates slides"


@pytest.mark.slow
def test_undo_takes_the_words_with_the_result_and_says_what_stands(after: Desk) -> None:
    after("debrief", "acme", "--result", "no, too expensive")
    before = noted(after)
    after("debrief", "acme", "--result", "offer, 120k")
    assert "120k" in noted(after)
    assert "What stands now: they said no." in after("undo").stdout.replace("\n", " ")
    assert noted(after) == before
    assert "What came of it is open again." in after("undo").stdout.replace("\n", " ")
    assert noted(after) == ""


@pytest.mark.slow
def test_after_an_offer_nobody_asks_how_the_call_went(after: Desk) -> None:
    assert "how did the call" in after("today").stdout
    after("debrief", "acme", "--result", "offer")
    assert "how did the call" not in after("today").stdout.lower()


def test_nobody_may_stop_while_a_call_is_still_to_be_noted(after: Desk) -> None:
    assert FINE not in after("today").stdout.replace("\n", " ")


@pytest.fixture
def before(desk: Desk) -> Desk:
    """Return somebody whose call is ahead."""
    desk.acme("--call", "wed 17:00")
    return desk


def test_a_note_is_kept_before_the_call_and_nobody_is_asked_whether_it_was_made(
    before: Desk,
) -> None:
    shown = before("debrief", "acme", "--note", "Hale likes numbers").stdout
    assert "already" not in shown
    assert noted(before) == "Hale likes numbers"
    stage = desk_of(before).named("acme-1")
    assert not stage.noted


def test_what_was_told_of_a_call_that_was_not_made_is_no_loss(before: Desk) -> None:
    before.asked("debrief", "--went", "Hale hates long introductions", typed=("n",))
    assert noted(before) == "Hale hates long introductions"
    before.asked("debrief", "--went", "it went great", typed=("n",))
    assert noted(before) == "Hale hates long introductions"
    assert not outcome(before)


def test_a_note_of_one_of_two_companies_is_kept_nowhere_unasked(before: Desk) -> None:
    before("interview", "add", "Globex", "--interviewer", "Tom Osgood", "--call", "thu 17:00")
    told = before("debrief", "--note", "bring slides")
    assert told.exit_code == 2
    assert "debrief acme-1 --note 'bring slides'" in told.stderr
    before("debrief", "--note", "Osgood likes slides")
    assert not noted(before)
