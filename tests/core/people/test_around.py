"""What people say around a name: what somebody goes by, a hedge, a correction of what was shown."""

import re

import pytest

from tests.for_each import for_each
from trainer.core.people.correction import corrected
from trainer.core.people.person import person

GOES_BY = """\
    but everyone calls him Bob
    but everybody calls him Bob
    but people call him Bob
    but they all call him Bob
    but most people call him Bob
    but his friends call him Bob
    but the whole team calls him Bob
    goes by Bob
    he goes by Bob
    who goes by Bob
    but he goes by the name Bob
    but he's going by Bob these days
    known as Bob
    he's known as Bob
    better known as Bob
    also known as Bob
    aka Bob
    a.k.a. Bob
    prefers Bob
    he prefers Bob
    but he prefers to be called Bob
    but he likes to be called Bob
    but he'd rather be called Bob
    he said to call him Bob
    he asked me to call him Bob
    but he told me to call him Bob
    call me Bob he said
    but he said "call me Bob"
    just call him Bob
    you can call him Bob
    I call him Bob
    Bob for short
    or Bob for short
    but he's Bob to everyone
    Bob to his friends
    nicknamed Bob
    his nickname is Bob
    but he introduced himself as Bob
    whom everyone calls Bob
    but he answers to Bob
    but usually he's called Bob
    but he is called Bob at work
    """


@pytest.mark.parametrize("goes_by", list(map(str.strip, GOES_BY.strip().split("\n"))))
def test_what_somebody_goes_by_is_no_office_of_theirs(goes_by: str) -> None:
    for text in (f"His name is Robert, {goes_by}", f"Robert, {goes_by}", f"Robert {goes_by}."):
        found = person(text)
        assert (found.name, found.about, found.said) == ("Robert", "", "Bob"), text
    both = person(f"Robert Hill, the CFO, {goes_by}")
    assert (both.name, both.about, both.said) == ("Robert Hill", "the CFO", "Bob")
    hers = {"Bob": "Liz", "he": "she", "him": "her", "his": "her", "himself": "herself"}
    woman = re.sub(r"\w+", lambda word: hers.get(word[0], word[0]), goes_by)
    found = person(f"elizabeth, {woman.lower()}")
    assert (found.name, found.said) == ("Elizabeth", "Liz"), woman


@pytest.mark.parametrize(
    "text",
    [
        "everyone calls her Liz",
        "people call her Liz",
        "she's Liz to everyone",
        "she goes by Liz",
        "call me Liz she said",
    ],
)
def test_alone_it_is_the_name(text: str) -> None:
    assert (person(text).name, person(text).said) == ("Liz", "")


@pytest.mark.parametrize(
    ("text", "name", "about"),
    [
        ("Anna Call", "Anna Call", ""),
        ("Robert Hill, who called me yesterday", "Robert Hill", "who called me yesterday"),
        ("Robert Hill, prefers email", "Robert Hill", "prefers email"),
        ("Robert Hill, he calls people at night", "Robert Hill", "he calls people at night"),
        ("Robert Hill, known for patience", "Robert Hill", "known for patience"),
        ("She is called Anna Lee", "Anna Lee", ""),
        ("Tom Osgood, I think he's the director", "Tom Osgood", "the director"),
        ("Tom Osgood, he's the director", "Tom Osgood", "the director"),
        ("Tom Osgood, who is the director", "Tom Osgood", "the director"),
        ("Tom Osgood, the director I think", "Tom Osgood", "the director"),
        ("Tom Osgood, probably the director", "Tom Osgood", "the director"),
        ("Tom Osgood, maybe he is a VP", "Tom Osgood", "a VP"),
        ("Tom Osgood (the director, I believe)", "Tom Osgood", "the director"),
        ("Tom Osgood, the director, not sure", "Tom Osgood", "the director"),
        ("Tom Osgood, I'm pretty sure he was the CFO", "Tom Osgood", "the CFO"),
        ("Tom Osgood, he runs sales", "Tom Osgood", "he runs sales"),
    ],
)
def test_a_hedge_is_no_part_of_what_somebody_does(text: str, name: str, about: str) -> None:
    found = person(text)
    assert (found.name, found.about, found.said) == (name, about, "")


CORRECTIONS = """\
    no, Bob
    No, Bob.
    no Bob
    no it's Bob
    no, it's Bob
    no, its Bob
    nope - Bob
    nope, Bob
    nah, Bob
    no! Bob
    no. It's Bob
    actually Bob
    actually, it's Bob
    Bob actually
    Bob, actually
    Bob, not Robert
    Bob not Robert
    not Robert, Bob
    not Robert but Bob
    no, not Robert, Bob
    it's not Robert, it's Bob
    it's Bob, not Robert
    it isn't Robert, it's Bob
    no, I meant Bob
    I meant Bob
    sorry, Bob
    sory, Bob
    sorry, I meant Bob
    oops, Bob
    Bob, sorry
    wrong, it's Bob
    no wait, Bob
    no, his name is Bob
    it should be Bob
    it should be spelled Bob
    no, it's spelled Bob
    make it Bob
    change it to Bob
    Bob instead
    Bob instead of Robert
    Bob rather than Robert
    no, Bob please
    Bob, please
    """


@pytest.mark.parametrize("typed", list(map(str.strip, CORRECTIONS.strip().split("\n"))))
def test_a_correction_is_the_name_that_is_right(typed: str) -> None:
    assert corrected(typed, "Robert") == "Bob"
    assert corrected(typed.replace("Bob", "Bob Lee, the CFO"), "Robert").startswith(
        "Bob Lee, the C"
    )


@pytest.mark.parametrize(
    "typed",
    ["no", "nope", "no thanks", "not Robert", "yes", "Bob", "Anna No", "nobody", "not sure",
     "I don't know", "no idea", "actually no", "sorry", "the director, Tom Osgood", ""],
)  # fmt: skip
def test_what_corrects_nothing_stays(typed: str) -> None:
    assert corrected(typed, "Robert") == typed


def test_without_a_name_shown_only_a_plain_correction_is_one() -> None:
    assert corrected("No Min-jun", "") == "No Min-jun"
    assert corrected("no, Bob", "") == "Bob"
    assert corrected("Not Just Cookies", "") == "Not Just Cookies"
    assert corrected("Sorry Not Sorry Inc.", "") == "Sorry Not Sorry Inc."


@pytest.mark.parametrize("signs", ["(", ", ", " - ", "((((((((((((", "...., ", ":(:(:("])
def test_any_number_of_signs_may_stand_before_what_somebody_goes_by(signs: str) -> None:
    found = person(f"Robert Hill{signs}goes by Bob")
    assert (found.name, found.said) == ("Robert Hill", "Bob")


@for_each(
    ("typed", "name"),
    [
        ("then Mr. Ito", "Mr. Ito"),
        ("Then Mr. Ito, the plant boss", "Mr. Ito"),
        ("and then mr ito", "Mr. Ito"),
        ("then tom becker", "Tom Becker"),
        ("after that Tom Becker", "Tom Becker"),
        ("after that, the CFO", "the CFO"),
        ("next comes Tom Becker", "Tom Becker"),
        ("next, Tom Becker", "Tom Becker"),
        ("next is Tom Becker", "Tom Becker"),
        ("then I meet Mr. Ito", "Mr. Ito"),
        ("Then Mei Ling", "Then Mei Ling"),
        ("Next Ito", "Next Ito"),
        ("An Then", "An Then"),
    ],
)
def test_that_somebody_comes_later_is_no_part_of_their_name(typed: str, name: str) -> None:
    found = person(typed)
    assert (found.name, "then" in found.about) == (name, False)
