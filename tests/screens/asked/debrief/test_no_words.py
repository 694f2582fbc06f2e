"""Who skips their exact words, or says that there are none, keeps none of those offered."""

from tests.for_each import for_each
from tests.support.terminals.debriefs import Talk
from trainer.rows.debrief import NO_WORDS_KEPT

REPORT = "one of several, she told me at last"


@for_each("typed", ["skip", "skip it", "none", "nothing", "I don't remember", "I don't know"])
def test_none_of_the_words_that_were_offered_are_kept(typed: str) -> None:
    talk = Talk().typed("w", "", REPORT, "y", typed)
    assert talk.notes() == {}
    assert NO_WORDS_KEPT in talk.shown


@for_each("typed", ["no", "not those", "no exact words", "those are my words"])
def test_a_no_asks_for_others_and_enter_keeps_none(typed: str) -> None:
    talk = Talk().typed("w", "", REPORT, "y", typed, "")
    assert talk.notes() == {}


def test_words_that_were_noted_before_stay_where_they_are_skipped() -> None:
    talk = Talk().typed("w", "", "c", "You're third", "n", "back", "c", "c", "skip")
    assert "You're third" in talk.notes().values()
    assert NO_WORDS_KEPT not in talk.shown
