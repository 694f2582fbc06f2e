"""Nobody is spoken to by their full name: what they are called on the phone is asked once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.people import MONDAY
from tests.support.terminals.typist import FIVE, NEW, Typist, asked
from trainer.core.people.address import addressed, fits, formal, spoken
from trainer.core.stages.stages import Stage
from trainer.rows.asked.answered import A_SENTENCE, A_YES, AN_ADDRESS, on_enter
from trainer.rows.stages import DESCRIBED, HELPS, NAMED, TYPE_AGAIN
from trainer.screens.asked.answering import Left
from trainer.screens.asked.interview import Questions

ASKED = "What will you call {} on the phone? (Enter: {} · or type it{}) "


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Patricia O'Neill", "Patricia"),
        ("the director, Ms. Grant", "Ms. Grant"),
        ("Ms. Grant, the director", "Ms. Grant"),
        ("Dr. Anna Lee", "Dr. Lee"),
        ("ms patricia o'neill", "Ms. O'Neill"),
        ("Patricia (HR)", "Patricia"),
        ("Patricia from HR", "Patricia"),
        ("Jean-Luc Picard, PhD", "Jean-Luc"),
        ("Ludwig van Beethoven", "Ludwig"),
    ],
)
def test_what_is_natural_is_offered(name: str, short: str) -> None:
    assert addressed(name) == short


@pytest.mark.parametrize(
    "name",
    [
        *("Ms. Ortiz", "mr lee", "Patricia", "Ms. van der Berg", "Prof. Dr. Weber", "P. O'Neill"),
        *(
            "the hiring manager",
            "Hiring Manager",
            "HR",
            "Mr. Lee and Ms. Ortiz",
            "O'Neill, Patricia",
        ),
        *("De la Cruz", ""),
    ],
)
def test_what_can_be_said_already_stays(name: str) -> None:
    assert addressed(name) == name


@given(st.text(max_size=40))
def test_any_name_gives_one_that_is_not_longer_than_it(name: str) -> None:
    assert len(addressed(name)) <= len(name) + 1  # a title may get its period
    assert "\n" not in formal(name)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", "Patricia"),
        ("ms o'neill", "Ms. O'Neill"),
        ("-", "Patricia O'Neill"),
        ("ok", "Patricia"),
    ],
)
def test_it_is_asked_once_and_kept(typed: str, kept: str) -> None:
    typist = Typist("Patricia O'Neill", typed, "Mr. Lee", "")
    assert asked(typist).interviewer == kept
    question = ASKED.format("Patricia O'Neill", "Patricia", ", like Mr. or Ms. O'Neill")
    assert typist.seen.count(question) == 1
    again = Typist("", "", "", *[""] * (typed == "-"))  # Enter keeps it, whatever it is
    assert asked(again, Stage(name="acme-1", interviewer=kept)).interviewer == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("Mr.", "Mr. Osgood"), ("mr", "Mr. Osgood"), ("ms", "Ms. Osgood"), ("dr.", "Dr. Osgood")],
)
def test_a_title_alone_chooses_among_those_the_question_names(typed: str, kept: str) -> None:
    for answers in (("Tom Osgood", typed, ""), ("", "her boss, Tom Osgood, the CFO", typed)):
        stage = asked(Typist(*answers, ""))
        assert kept in (stage.interviewer, stage.next)


@pytest.mark.parametrize("typed", ["Mr.", "Mr. or Ms.", "dr"])
def test_a_title_is_nobodys_name(typed: str) -> None:
    typist = Typist("", typed, "Mr. Lee", "")
    assert asked(typist).next == "Mr. Lee"
    assert A_YES in typist.seen
    titled = Typist("Tom Osgood", "Mr. or Ms.", "", "", "")
    assert asked(titled).interviewer == "Tom"
    assert on_enter(A_YES, "Tom") in titled.seen


def test_who_is_only_spoken_of_may_have_a_full_name_but_no_office() -> None:
    typist = Typist("Ms. Ortiz", "Paul Grant", "")
    assert asked(typist).next == "Paul Grant"
    typist = Typist("Ms. Ortiz", "the director, Ms. Grant", "", "")
    assert asked(typist).next == "Ms. Grant"
    assert NAMED.format("Ms. Grant", "Ms. Grant", "") in typist.seen


def test_back_asks_for_the_name_again_and_leaving_keeps_it() -> None:
    typist = Typist("Patricia O'Neal", "b", "Patricia O'Neill", "Pat", "", "")
    assert asked(typist).interviewer == "Pat"
    typist = Typist("Patricia O'Neill", "q")
    with pytest.raises(Left) as left:
        Questions(MONDAY, MONDAY.tzinfo, typist.read, typist.write).fields(("interviewer",), NEW)
    assert left.value.stage
    assert left.value.stage.interviewer == "Patricia"


def test_what_is_no_name_is_said_to_be_none() -> None:
    typist = Typist("Patricia O'Neill", "the call is today", "p@acme.com", "?", "Pat", "", "")
    assert asked(typist).interviewer == "Pat"
    assert on_enter(A_SENTENCE, "Patricia") in typist.seen
    assert on_enter(AN_ADDRESS, "Patricia") in typist.seen
    assert HELPS["called"] in typist.seen


def test_back_and_enter_keep_the_name_that_was_typed() -> None:
    found = asked(Typist("Anna Bell", "b", "", "", "", ""))
    assert (found.interviewer, found.whole("interviewer").name) == ("Anna", "Anna Bell")


def test_not_knowing_whether_a_name_is_right_takes_none_away() -> None:
    typist = Typist("It was Ms. Harlow", "I don't know yet", "", "", "")
    assert asked(typist).interviewer == "Ms. Harlow"


@pytest.mark.parametrize("half", ["evening", "in the evening", "the evening."])
def test_an_hour_that_may_be_either_is_told_by_the_half_of_the_day(half: str) -> None:
    assert asked(Typist("", "", "thursday at 7", half, "")).call == FIVE.replace(hour=19)


FOR_DEBORAH = "To Deborah Lee you'll say “{}”? " + TYPE_AGAIN


@pytest.mark.parametrize(
    ("typed", "doubt", "kept"),
    [
        ("Debbie", "", "Debbie"),
        ("ms lee", "", "Ms. Lee"),
        ("not sure", "", "Deborah"),
        ("Mr. Lee I suppose", f"Mr. Lee? {TYPE_AGAIN}", "Mr. Lee"),
        ("everyone calls her Deb", f"Deb? {TYPE_AGAIN}", "Deb"),
        ("Deborah or Ms. Lee", f"Deborah? {TYPE_AGAIN}", "Deborah"),
        ("Dr. Hale", FOR_DEBORAH.format("Dr. Hale"), "Dr. Hale"),
        ("her boss, Tom Osgood, the CFO", FOR_DEBORAH.format("Tom Osgood"), "Tom Osgood"),
    ],
)
def test_what_may_be_no_name_of_theirs_is_asked_about(typed: str, doubt: str, kept: str) -> None:
    typist = Typist("Deborah Lee", typed, *[""] * bool(doubt), "Mr. Osgood", "")
    assert asked(typist).interviewer == kept
    assert [text for text in typist.seen if text.endswith(TYPE_AGAIN)] == [doubt] * bool(doubt)


def test_no_asks_for_it_again_and_another_name_is_looked_at_like_the_first() -> None:
    typist = Typist("Deborah Lee", "Dr. Hale", "n", "Mr. Osgood I guess", "Deb", "Mr. Osgood", "")
    assert asked(typist).interviewer == "Deb"
    assert typist.seen.count(ASKED.format("Deborah Lee", "Deborah", ", like Mr. or Ms. Lee")) == 2
    assert FOR_DEBORAH.format("Mr. Osgood") in typist.seen


def test_no_is_no_name_to_be_said() -> None:
    typist = Typist("Deborah Lee", "no", "Deb", "", "")
    assert asked(typist).interviewer == "Deb"


def test_back_comes_to_what_they_are_called_first_and_then_to_their_name() -> None:
    typist = Typist("Deborah Lee", "", "b", "Deb", "b", "b", "Debora Lee", "", "", "")
    assert asked(typist).whole("interviewer").shown == "Debora Lee"
    phone = [text for text in typist.seen if text.startswith("What will you call")]
    first = ASKED.format("Deborah Lee", "Deborah", ", like Mr. or Ms. Lee")
    assert phone[:2] == [first, first]
    assert "Enter: Deb " in phone[2]


def test_an_edit_asks_it_where_a_whole_name_stands_and_enter_keeps_it() -> None:
    known = asked(Typist("Deborah Lee", "Deb", "her boss, Tom Osgood", "Mr. Osgood", ""))
    typist = Typist("", "", "", "", "")
    assert asked(typist, known) == known
    assert "Enter: Deb " in typist.seen[1]
    assert "Enter: Mr. Osgood " in typist.seen[3]
    assert asked(Typist("", "Ms. Lee", "", "Tom", ""), known).next == "Tom"


@given(st.text(max_size=40))
def test_any_text_gives_a_name_or_none(typed: str) -> None:
    assert "\n" not in spoken(typed)
    assert not fits(typed, "")


def test_what_they_are_called_needs_no_quotes() -> None:
    assert [spoken(typed) for typed in ('They call him "Doc"', "\u201cDoc\u201d")] == ["Doc", "Doc"]


@pytest.mark.parametrize("typed", ["dont know name", "don't know the name", "forgot name"])
def test_who_has_no_name_yet_is_what_they_do_and_no_woman(typed: str) -> None:
    typist = Typist("Ms. Ortiz", "head of platform, woman", typed, "")
    assert asked(typist).next == "the head of platform"
    assert DESCRIBED.format("the head of platform") in typist.seen


@pytest.mark.parametrize("typed", ["said I am one of three they take seriously", "told me no"])
def test_what_was_said_is_nobodys_name(typed: str) -> None:
    typist = Typist("Ms. Ortiz", typed, "Said Karimi", "")
    assert asked(typist).next == "Said Karimi"
    assert A_SENTENCE in typist.seen
