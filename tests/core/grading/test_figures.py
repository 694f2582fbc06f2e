"""Times, dates and amounts as people write them (rule G3); languages (rule G1)."""

# ruff: noqa: RUF001  typeset figures and letters of other languages

import pytest

from tests.for_each import for_each
from tests.support.answers.grading import lists, lost, said, same


@for_each(
    ("line", "answer"),
    [
        ("Call at 3:30 p.m. today.", "call at 3.30pm today"),
        ("Call at 3:30 p.m. today.", "call at three thirty pm today"),
        ("Call at 3:30 today.", "call at half past three today"),
        ("Call at 3:30 today.", "call at 3.30 today"),
        ("Call at quarter past two.", "call at 2:15"),
        ("Call at a quarter to two.", "call at 1.45"),
        ("Call at ten past two.", "call at 2:10"),
        ("Call at half past two.", "call at half two"),
        ("Call at 2 o’clock.", "call at 14:00"),
        ("Call at 14:00.", "call at 2"),
        ("Call at 2:30 p.m.", "call at 14:30"),
        ("Call at 2:30.", "call at 14.30"),
        ("Call at 2:30.", "call at fourteen thirty"),
        ("Call at 14:45.", "call at quarter to three pm"),
        ("Call at noon.", "call at twelve o'clock"),
        ("Call at 3 o’clock.", "call at three"),
        ("Call at 3:00 pm.", "call at 3pm"),
        ("Call on May 5.", "call on the fifth of may"),
        ("Call on the fifth of May.", "call on may 5th"),
        ("Call on the 5th of May.", "call on 5 may"),
        ("Call on the 21st.", "call on the 21"),
        ("Call in half an hour.", "call in ½ an hour"),
        ("It took 2½ years.", "it took two and a half years"),
        ("It took 2.5 years.", "it took 2 1/2 years"),
        ("We made $2.5m.", "we made two point five million dollars"),
        ("We made 2.5 million.", "we made 2.5m"),
        ("We made half a million.", "we made 500k"),
        ("We grew in Q3.", "we grew in q 3"),
        ("We grew in the third quarter.", "we grew in the q3"),
        ("We grew 3x.", "we grew three times"),
        ("We grew 2x.", "we grew twice"),
        ("I make 22.50 an hour.", "i make twenty two fifty an hour"),
        ("I make $22.50 an hour.", "i make 22 dollars and fifty cents an hour"),
        ("I make 22.50 an hour.", "i make 22,50 an hour"),
        ("I made twenty-two dollars and fifty cents.", "i made $22.50"),
        ("I want $95,000.", "i want 95.000 dollars"),
        ("I want 1.25 million.", "i want 1.250.000"),
        ("I want 1.5 million.", "i want 1,5 million"),
        ("I want 1, 2, 3 of them.", "i want 1,2,3 of them"),
        ("He starts on Jan 3.", "he starts on the third of january"),
        ("From 90,000 to 100,000.", "from 90 to 100k"),
        ("From ninety to a hundred thousand.", "from 90000 to 100000"),
        ("Between two and three million.", "between 2 million and 3 million"),
        ("My number is (415) 555-0123.", "my number is 4155550123"),
        ("Call 5550123 now.", "call five five five oh one two three now"),
        ("Call 5550123 now.", "call five five five zero one two three now"),
        ("Call 020 7946 0958 at ten.", "call 02079460958 at 10"),
        ("I was there in 2019, 2020, 2021.", "i was there in 2019 2020 2021"),
    ],
)
def test_g3_times_dates_and_amounts_are_equal_however_they_are_written(
    line: str, answer: str
) -> None:
    assert same(line, answer)


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("Call at 3:30 p.m. today.", "call at 4.30pm today"),
        ("Call at quarter past two.", "call at quarter past three"),
        ("Call at quarter past two.", "call at quarter to two"),
        ("Call at 2 o’clock.", "call at 15:00"),
        ("Call at 2:30.", "call at 14:45"),
        ("We are two people.", "we are 14 people"),
        ("Call at two.", "call at two am"),
        ("Call at ten.", "call at ten pm"),
        ("Call at 14:00.", "call at 2 am"),
        ("Call on May 5.", "call on may 6"),
        ("Call on May 5.", "call on the sixth of may"),
        ("Call on the 21st.", "call on the 22nd"),
        ("We made $2.5m.", "we made 3.5m dollars"),
        ("I make $22.50 an hour.", "i make twenty two sixty an hour"),
        ("I make $22.50 an hour.", "i make 22 dollars an hour"),
        ("I want $95,000.", "i want 85.000"),
        ("We grew 3x.", "we grew four times"),
        ("I am number one.", "i am number fuor"),
        ("Call 555 0123 now.", "call 555 0132 now"),
        ("Call 555 0123 now.", "call 555 012 now"),
        ("I hired from 12 to 2000 people.", "i hired from 12000 to 2000 people"),
    ],
)
def test_g3_another_time_day_or_amount_is_lost(line: str, answer: str) -> None:
    found = said(line, answer)
    assert [rule for rule, _ in lost(found)] == ["swap"]
    assert found.suggested == 1


def test_g3_numbers_around_what_a_sign_says_can_not_change_places() -> None:
    line = "I want from $90 to $95."
    assert ("swap", "90") in lost(said(line, "i want from 95 to 90"))
    assert not lost(said("I met 90 or 95 of them.", "i met 95 or 90 of them"))
    names = {"low": "$90,000", "high": "$100,000"}
    found = said("I’m looking at {low} to {high}.", "im looking at 100000 to 90000", names=names)
    assert (found.suggested, bool(lost(found))) == (1, True)


def test_g8_a_currency_that_is_written_as_a_sign_need_not_be_said() -> None:
    assert said("It costs **$5** a day.", "it costs 5 a day").share == 1
    assert lists(said("It costs 5 dollars a day.", "it costs 5 a day")) == ("dollars", "")


def test_g1_letters_that_unicode_does_not_take_apart_are_what_people_type() -> None:
    assert same(
        "Søren Bøe, Łoś, Straße, Þór, Çelık, Œuvre", "soren boe los strasse thor celik oeuvre"
    )


def test_g1_where_no_blanks_part_the_words_a_character_is_one() -> None:
    line = "私の強みは何ですか?"
    assert same(line, "私の強みは何ですか")
    found = said(line, "私の弱みは何ですか")
    assert lists(found) == ("強", "弱")
    assert found.suggested == 2
    assert lists(said("你会雇用我吗", "你会解雇我吗")) == ("用", "解")


def test_g1_a_mark_that_makes_another_letter_is_none_to_drop() -> None:
    assert lists(said("がある", "かある")) == ("が", "か")
    assert lists(said("кой день", "кои день")) == ("кой", "кои")
    assert same("café, Müller, ёлка", "cafe muller елка")


@pytest.mark.parametrize(
    ("line", "answer", "missing"),
    [
        ("Ask Müller about the café.", "ask about it", ("Müller", "the", "café")),
        ("Is Łódź far, Zoë?", "is it far", ("Łódź", "Zoë")),
        ("I’d say so.", "say so", ("I'd",)),
    ],
)
def test_g8_what_is_shown_is_the_spelling_of_the_script(
    line: str, answer: str, missing: tuple[str, ...]
) -> None:
    assert said(line, answer).missing == missing
