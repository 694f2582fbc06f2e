"""Of several questions in one breath, one that nobody understands is asked about, and no other."""

import pytest

from tests.for_each import for_each
from tests.support.caller import CARDS, Caller, fork, line
from tests.support.people import Person
from trainer.core.rehearsal.breath.beside import understood
from trainer.core.rehearsal.rehearsal import Speech
from trainer.core.words.known import Nothing
from trainer.rows.call.made_up import PUT_OFF

OTHER = "And what was the other thing you asked?"


def at_person() -> Caller:
    return Caller(Person(seed=3)).says(line("process"))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "cues"),
    [
        ("What's he like, and where do penguins swim now?", "person"),
        ("What's he like? And is there a blue door?", "person"),
        ("Do you have a blue door, and what's he like?", "person"),
        ("What is his role, what's he like, and where do penguins swim?", "person role"),
        ("What's he like? By the way, is the soup any good over there?", "person"),
        (f"{line('person')} And is there a blue door?", "person"),
    ],
)
def test_what_was_understood_is_answered_and_the_rest_is_asked_about(words: str, cues: str) -> None:
    caller = at_person()
    kept = len(caller.reviews)
    caller.says(words)
    found = [(event.key or "").split("/")[1].split("#")[0] for event in caller.reviews[kept:]]
    assert found == cues.split()
    assert caller.heard.endswith(OTHER)
    assert caller.heard.count(OTHER) == 1
    assert [one.text for one in caller.call.talk if one.heard is None][-1] == words
    due = caller.card
    assert caller.says("Oh, never mind.").heard == "No problem. Go ahead."
    assert caller.card == due
    assert OTHER not in caller.says(line(due.cue.id)).heard


def test_it_costs_the_line_that_was_said_nothing() -> None:
    caller = at_person().says(f"{line('person')} And is there a blue door?")
    assert (caller.reviews[-1].share, caller.reviews[-1].missing) == (1, ())


@pytest.mark.slow
@pytest.mark.parametrize(
    "words",
    [
        "What's he like? How are you?",
        "What's he like? Does that make sense?",
        "What's he like, do you know?",
        "What's he like, if you don't mind me asking?",
        "What's he like? Is he married, and does he have kids?",
        "Can I ask you something? What's he like?",
        "Hi Ms. Ortiz, how's your day going? What's he like?",
        "What's he like when he's at work, and when he is busy?",
        "Please tell me, what is Mr. Lee like as a person? I mean, is he nice?",
    ],
)
def test_small_talk_and_asking_on_are_no_other_question(words: str) -> None:
    caller = at_person()
    kept = len(caller.reviews)
    caller.says(words)
    assert [(event.key or "") for event in caller.reviews[kept:]] == [
        "second-interview/person#phrasing"
    ]
    assert OTHER not in caller.heard


@pytest.mark.slow
def test_who_asks_something_again_besides_is_asked_what_the_other_thing_was() -> None:
    caller = at_person().says(line("person"))
    caller.says("What is he like as a person? And is there a blue door?")
    assert caller.heard == f"I think you already asked me that. {OTHER}"


@pytest.mark.slow
def test_where_nothing_is_understood_nothing_is_answered() -> None:
    caller = at_person().says("Is there a dress code, and where do you park your car?")
    assert caller.heard in PUT_OFF
    caller = at_person().says("Is there a blue door, and where do penguins swim now?")
    assert caller.heard == "Sorry, what was that?"


@pytest.mark.slow
def test_their_reply_that_asks_for_a_line_comes_before_it() -> None:
    caller = fork("not-first")
    assert OTHER not in caller.heard
    asked = Caller(Person(seed=3)).to("rank#phrasing")
    asked.says(f"{line('rank')} And is there a blue door?")
    assert asked.call.branch
    assert OTHER not in asked.heard


@pytest.mark.parametrize("key", [key for key in CARDS if key.endswith("#phrasing")])
def test_no_line_has_another_question_in_it(key: str) -> None:
    own = key.split("/", 1)[1].split("#", maxsplit=1)[0]
    for caller in (Caller(), at_person(), fork("one-of-several")):
        speech = Speech(line(own), caller.person.now)
        assert understood(caller.call, speech, known=Nothing()) is None


@pytest.mark.slow
@for_each(
    "words",
    (
        "What's he like, and where do I park?",
        "Where do I park, and what is he like?",
        "What's he like? And is there parking?",
        "What's he like, and what should I wear?",
    ),
)
def test_what_is_about_something_else_is_put_off_beside_the_answer(words: str) -> None:
    caller = Caller().says_it().says(words)
    (event,) = caller.reviews[1:]
    assert event.key == "second-interview/person#phrasing"
    assert caller.heard.endswith("As for the other thing, I'll find out and let you know.")
    assert caller.card.cue.id == "role"
