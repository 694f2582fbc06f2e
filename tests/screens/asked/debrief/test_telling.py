"""What people tell at a fork of the debrief: that it wasn't asked, or a report of an answer."""

import pytest

from tests.for_each import for_each
from tests.support.terminals.debriefs import Talk, after
from trainer.rows.debrief import UNASKED

RANK = "second-interview/rank"
HIRE = "second-interview/hire"


@pytest.mark.parametrize("said", ["I didn't ask that one", "didn't ask", "we ran out of time"])
def test_what_was_not_asked_is_skipped_kindly_and_becomes_nobodys_words(said: str) -> None:
    talk = Talk().typed("w", "brisk", said, "")
    assert UNASKED in talk.shown
    assert talk.notes() == {"acme-1": "brisk"}
    assert talk.call.stage.ways == {}
    assert not after(talk.shown, "Their exact words?")


def test_words_typed_first_are_gone_once_it_was_not_asked() -> None:
    talk = Talk().typed("w", "brisk", "hm it was all a bit much", "I didn't get to ask everything")
    assert talk.notes() == {"acme-1": "brisk"}


def test_an_answer_given_before_is_taken_back_where_it_was_not_asked() -> None:
    talk = Talk().typed("w", "brisk", "c", "", "a", "", debriefed=False)
    assert RANK + "#phrasing" in talk.call.stage.ways
    again = talk.typed("", "", "I didn't ask that one", debriefed=True)
    assert RANK + "#phrasing" not in again.call.stage.ways
    assert HIRE + "#phrasing" in again.call.stage.ways


def test_at_their_exact_words_it_is_none() -> None:
    talk = Talk().typed("w", "brisk", "c", "I didn't ask", "")
    assert talk.notes() == {"acme-1": "brisk"}
    assert talk.replies() == []


def test_a_report_is_offered_as_their_words_and_practiced_as_these() -> None:
    told = "She said I'm at the top of her list, with one other"
    words = "You're at the top of my list, with one other"
    talk = Talk().typed("w", "brisk", told, "", "", "")
    assert after(talk.shown, "Their exact words?") == [
        f"Their exact words? (Enter: “{words}” · b: go back) "
    ]
    assert talk.replies() == [words]


def test_a_report_typed_as_their_words_is_shown_turned_before_it_is_practiced() -> None:
    talk = Talk().typed("w", "brisk", "b", "", "She said I'm first", "")
    assert after(talk.shown, "As they said it: “You're first”.")
    assert talk.replies() == ["You're first"]


def test_what_leads_in_to_their_words_is_taken_away_and_a_quote_ends_in_one_stop() -> None:
    talk = Talk().typed("w", "brisk", "b", "", "She said: You're in the top two.", "")
    assert talk.notes()[f"{RANK}/first#branch"] == "You're in the top two."
    assert talk.replies() == ["You're in the top two."]
    shown = Talk().typed("w", "brisk", "b", "", "She said I'm first.", "").shown
    assert after(shown, "As they said it: “You're first.” Practice")


def test_a_report_that_cannot_be_turned_is_a_note_and_never_practiced() -> None:
    talk = Talk().typed("w", "brisk", "b", "", "She ranked me above the other two", "")
    assert talk.notes()[f"{RANK}/first#branch"] == "She ranked me above the other two"
    assert not after(talk.shown, "Practice with these words")
    assert talk.replies() == []


def test_a_clear_first_word_is_the_answer_and_the_whole_its_words() -> None:
    talk = Talk().typed("w", "brisk", "c", "", "maybe, it depends on the CMO", "", "")
    assert talk.call.stage.ways[HIRE + "#phrasing"] == f"{HIRE}/maybe#branch"
    assert talk.replies() == ["maybe, it depends on the CMO"]


def test_a_verdict_on_what_was_told_picks_the_answer_and_leaves_the_words() -> None:
    told = "That is for the board and they meet on Friday"
    talk = Talk().typed("w", "brisk", "c", "", told, "I think that is a yes", "")
    assert talk.call.stage.ways[HIRE + "#phrasing"] == f"{HIRE}/yes#branch"
    assert talk.notes()[f"{HIRE}/yes#branch"] == told


def test_a_report_in_other_words_is_asked_about_and_turned_into_theirs() -> None:
    told = "He laughed and said he would hire me in a heartbeat"
    talk = Talk().typed("w", "brisk", "c", "", told, "", "", "")
    assert after(talk.shown, "Do you mean a, they say yes?")
    assert talk.replies() == ["I would hire you in a heartbeat"]


@pytest.mark.parametrize(("typed", "way"), [("a", "yes"), ("A.", "yes"), ("c", "maybe")])
def test_where_one_is_asked_about_its_letter_is_a_yes_and_anothers_is_that(
    typed: str, way: str
) -> None:
    told = "He laughed and said he would hire me in a heartbeat"
    talk = Talk().typed("w", "brisk", "c", "", told, typed, "", "")
    assert talk.call.stage.ways[HIRE + "#phrasing"] == f"{HIRE}/{way}#branch"


def test_that_they_said_nothing_of_it_is_a_note_and_never_practiced() -> None:
    talk = Talk().typed("w", "brisk", "c", "", "she changed the subject", "", "")
    assert not after(talk.shown, "Practice with these words")
    assert talk.replies() == []


@for_each("typed", [("one person is before me",), ("", "she say maybe she like me")])
def test_a_report_is_never_offered_as_their_exact_words(typed: tuple[str, ...]) -> None:
    talk, told = Talk().typed("w", "brisk", *typed, "y", ""), typed[-1]
    asked = after(talk.shown, "Their exact words?")
    assert asked == [f"Their exact words? (Enter: keep “{told}” as your note · b: go back) "]
    assert told in talk.notes().values()
    assert talk.replies() == []


@for_each(("answer", "places"), [("", [f"{HIRE}/maybe#branch"]), ("y", None)])
def test_a_sentence_kept_at_two_forks_is_asked_about(answer: str, places: list[str] | None) -> None:
    early = "Maybe, it depends on the CMO"
    talk = Talk().typed("w", "brisk", early, "", early, "", answer, "n")
    found = [key for key, text in talk.notes().items() if text == early]
    assert found == (places or [f"{RANK}#phrasing", f"{HIRE}/maybe#branch"])


def test_a_short_answer_may_be_given_twice() -> None:
    talk = Talk().typed("w", "brisk", "c", "Maybe.", "n", "c", "Maybe.", "n")
    assert list(talk.notes().values()).count("Maybe.") == 2
    assert not after(talk.shown, "You've kept those words")


def test_the_words_that_were_understood_are_offered_and_those_before_them_noted() -> None:
    talk = Talk().typed("w", "brisk", "chill but asks why a lot", "2nd of 4", "", "", "n")
    assert "(Enter: “2nd of 4”" in after(talk.shown, "Their exact words?")[0]
    assert talk.notes()["acme-1"] == "brisk. chill but asks why a lot"


def test_what_is_told_behind_a_yes_is_kept() -> None:
    more = "Yes he supports me, one hundred percent"
    talk = Talk().typed("w", "brisk", "b", "", "You're first by a mile.", more)
    assert talk.replies() == ["You're first by a mile."]
    assert talk.notes()[f"{RANK}/first#branch"] == f"You're first by a mile. {more}"
    exactly = Talk().typed(
        "w", "brisk", "b", "", "You're first by a mile.", "yes exactly like that"
    )
    assert exactly.notes()[f"{RANK}/first#branch"] == "You're first by a mile."
