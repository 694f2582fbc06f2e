"""What a sentence tells of a call or an interview, whatever is done about it."""

import pytest

from tests.for_each import for_each
from trainer.core.stages.telling.ahead import to_come
from trainer.core.stages.telling.news import CALL, INTERVIEW, What, news
from trainer.core.stages.telling.result import result
from trainer.disk.scripts import built_in_scripts


@for_each(
    ("said", "what", "of"),
    [
        ("my call is on Thursday", What.DAY, CALL),
        ("The interview is next Tuesday.", What.DAY, INTERVIEW),
        ("they moved it", What.MOVED, ""),
        ("It\N{RIGHT SINGLE QUOTATION MARK}s been pushed to Friday", What.MOVED, ""),
        ("move my call", What.MOVED, CALL),
        ("the call was moved", What.MOVED, CALL),
        ("it's off", What.OFF, ""),
        ("cancel my interview", What.OFF, INTERVIEW),
        ("The call\N{RIGHT SINGLE QUOTATION MARK}s off", What.OFF, CALL),
        ("can you remove the call?", What.OFF, CALL),
        ("they called off the interview", What.OFF, INTERVIEW),
        ("I already talked to Sam", What.MADE, ""),
        ("I did my call today", What.MADE, CALL),
        ("I just got off the phone with her", What.MADE, ""),
        ("my interview is over", What.MADE, INTERVIEW),
        ("the call is finish", What.MADE, CALL),
        ("i call her already", What.MADE, CALL),
        ("already called", What.MADE, ""),
        ("I just called it off", What.OFF, ""),
        ("the day is wrong", What.MOVED, ""),
        ("They canceled.", What.OFF, ""),
        ("I don't have a call anymore", What.OFF, CALL),
        ("I no longer have an interview", What.OFF, INTERVIEW),
        ("they said no", What.CAME, ""),
        ("I got the offer!", What.CAME, ""),
        ("call was a disaster", What.WENT, CALL),
        ("it went really well, she said I'm first choice", What.WENT, ""),
        ("she didn't pick up", What.NOT_HAD, ""),
        ("not sure the call went well", What.MADE, CALL),
    ],
)
def test_a_sentence_tells_one_thing(said: str, what: What, of: str) -> None:
    found = news(said)
    assert found is not None
    assert (found.what, found.of, found.said) == (what, of, said)


@pytest.mark.parametrize(
    "said",
    [
        "practice the offer call",
        "add the next interview",
        "how did I get an offer?",
        "they moved me to the next round",
        "They want to move me forward to another interview",
        "hello",
        "I don't want to cancel the interview",
        "delete the call sheet",
        "take the day off",
        "I have no time",
        "the rehearsal went badly",
        "my practice went well today",
        "not sure the call will go well",
    ],
)
def test_a_wish_a_question_or_how_practice_went_tells_nothing(said: str) -> None:
    assert news(said) is None


@for_each(
    ("said", "asked", "what"),
    [
        ("another round", INTERVIEW, What.CAME),
        ("still waiting", INTERVIEW, What.CAME),
        ("very well", INTERVIEW, What.WENT),
        ("how did it go", CALL, What.MADE),
        ("idk if it was good", CALL, What.MADE),
    ],
)
def test_less_is_enough_where_it_is_asked(said: str, asked: str, what: What) -> None:
    assert news(said) is None
    found = news(said, asked=asked)
    assert found is not None
    assert found.what is what


def test_no_line_to_say_is_news() -> None:
    for path in built_in_scripts().values():
        for line in path.read_text("utf-8").splitlines():
            if line.startswith(">"):
                assert news(line.strip("*> ")) is None, line


@pytest.mark.parametrize(
    "said", ["the time is wrong", "that's wrong", "The day is wrong.", "it's incorrect"]
)
def test_what_is_wrong_is_no_rejection(said: str) -> None:
    assert result(said) == ""


@for_each(
    ("said", "when"),
    [
        ("it's been pushed to Friday", "friday"),
        ("They moved it to Friday at 3.", "friday at 3"),
        ("move my call to next Tuesday at 10am", "next tuesday at 10am"),
        ("the time is wrong, it's at 4", "at 4"),
        ("it moved", ""),
        ("they moved it because of a meeting", ""),
    ],
)
def test_the_new_day_is_heard_with_that_it_moved(said: str, when: str) -> None:
    found = news(said)
    assert found is not None
    assert (found.what, found.when) == (What.MOVED, when)


@for_each(
    ("said", "day"),
    [
        ("she'll call me back tomorrow", "tomorrow"),
        ("he's calling back at 6", "at 6"),
        ("they want to try again on Friday at 2", "on friday at 2"),
        ("she said she'd call me tomorrow at 5", "tomorrow at 5"),
    ],
)
def test_whoever_will_call_back_has_not_talked_yet(said: str, day: str) -> None:
    assert to_come(said) == day
    assert to_come(said, asked=False) is None


@for_each("said", ["what do I say if it goes to voicemail", "what if she didn't pick up"])
def test_what_may_come_is_no_news(said: str) -> None:
    assert news(said, asked="call") is None


def test_an_offer_that_is_withdrawn_is_no_interview_that_is_off() -> None:
    told = news("they withdrew the offer", named=True)
    assert told is not None
    assert told.what is What.CAME
