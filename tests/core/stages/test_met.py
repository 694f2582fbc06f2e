"""What is told of the next interview with the yes that there is one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.people.full import Full
from trainer.core.people.person import Person
from trainer.core.stages.met import Told, better_told, told_with


@pytest.mark.parametrize(
    ("typed", "who", "when"),
    [
        ("yes, the director", "the director", ""),
        ("Yes, with the COO", "the COO", ""),
        ("yes the CFO next week", "the CFO", "next week"),
        ("yes, Tuesday with the head of sales", "the head of sales", "Tuesday"),
        ("Yes, Bob Smith on Friday at 3", "Bob Smith", "on Friday at 3"),
        ("Yes, Friday at 3 with Bob Smith.", "Bob Smith", "Friday at 3"),
        (
            "Yes, their CEO, Bob Smith, on Friday at 3 pm",
            "Bob Smith (their CEO)",
            "on Friday at 3 pm",
        ),
        ("Yes, Wed 3pm, the hiring manager", "the hiring manager", "Wed 3pm"),
        ("yes, there's another one with Dr. Wu", "Dr. Wu", ""),
        ("Yes, I'll meet the board next Thursday at 10am", "the board", "next Thursday at 10am"),
        ("yes, a final round with the CEO on Monday", "the CEO", "on Monday"),
        ("Maybe with the CEO", "the CEO", ""),
        ("the director", "the director", ""),
        ("yes, mr brandt", "Mr. Brandt", ""),
        ("Yes, Ms. Diaz, the CFO", "Ms. Diaz (the CFO)", ""),
        ("Yes, with Anna Lee and Tom Osgood", "Anna Lee and Tom Osgood", ""),
        ("Yes, Tuesday Weld", "Tuesday Weld", ""),
        ("Yes, Tuesday", "", "Tuesday"),
        ("Yeah, in two weeks", "", "in two weeks"),
        ("yes, next Thursday with Tom Osgood at 3pm", "Tom Osgood", "next Thursday at 3pm"),
        ("Yes, on Friday with a panel, first thing", "a panel", "on Friday first thing"),
        ("yes, with a panel, in two weeks", "a panel", "in two weeks"),
        (
            "yes, with a panel, in two weeks, don't know the day yet",
            "a panel",
            "in two weeks, don't know the day yet",
        ),
        ("yes, Dr. Wu, Tuesday, not sure what time", "Dr. Wu", "Tuesday, not sure what time"),
        ("yes, with Bob Smith, I don't know the day yet", "Bob Smith", ""),
        ("yes there is", "", ""),
        ("Yes, with pleasure", "", ""),
        ("Yes, they'll tell me next week", "", ""),
        ("Yes, but I don't know with whom", "", ""),
        ("Yes, Thanks", "", ""),
        ("Yes, at Acme", "", ""),
        ("yes please", "", ""),
        ("no", "", ""),
    ],
)
def test_who_and_when_are_found_in_a_yes(typed: str, who: str, when: str) -> None:
    told = told_with(typed)
    assert (told.who.whole if told.who else "", told.when) == (who, when)


@pytest.mark.slow
@given(st.text(alphabet="yes, withthe COO on Friday at 3.'\N{EM DASH}", max_size=80))
def test_whatever_is_typed_somebody_met_has_a_name(typed: str) -> None:
    told = told_with(typed)
    assert told == Told() or (told.who and told.who.name) or told.when


def test_a_name_typed_alone_takes_the_place_of_one_with_words_before_it() -> None:
    known = Full("then Mr. Ito", "then Mr. Ito", "the plant boss")
    assert better_told(known, Person("Mr. Ito")) == Person("Mr. Ito", "the plant boss")
    von = Full("Ms. Berg", "von Anna Berg")
    assert better_told(von, Person("Ms. Berg")) == Person("von Anna Berg", "", "Ms. Berg")
