"""What came of an interview, by what people type of it."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.for_each import for_each
from tests.support.people import MONDAY
from tests.support.staged import ACME, INTERVIEW, only
from tests.support.told import stage_event
from trainer.core.stages.onward import to_debrief, to_hear
from trainer.core.stages.stages import LATELY, Stage
from trainer.core.stages.telling.came import ACCEPTED, ENDED, FROZEN, NO, OFFER, ON, WAITING
from trainer.core.stages.telling.result import KEYS, beyond, came, put_off, result
from trainer.core.value import replace

TOLD = {
    ON: (
        "They moved me on.|I made it to the next round|I'm through, but don't know when"
        "|they want me back on Monday|they want to see me again"
        "|I passed the interview|another round"
        "|I have another interview with the CEO|they're moving me forward|there's a final round"
        "|They liked me, and I'm through|they're moving ahead with another round"
        "|they want me to meet the owner, Mrs. Hofmann, on monday at 11"
        "|she asked me to talk to the CFO"
        "|they offered me a second round|he offered me another interview"
        "|on to round 3"
        "|they asked for a second chat|theyre flying me out for a final"
        "|no offer, but they want me to talk to the VP"
        "|she said I should come again next week|they'd like to talk to me one more time"
    ),
    OFFER: (
        "I got an offer!|They offered me the job|got the job|they hired me|an offer"
        "|they're hiring me|they offered me a one-year contract|they offered to hire me"
        "|they'd like me to start in January|they want me to join the team|got the gig"
        "|the job's mine|havent decided on the offer"
        "|they offered less than I hoped|the offer came thru"
        "|they gave me the position|they'll take me|they sent me a contract"
    ),
    ENDED: "declined boreal|I turned down Boreal|said no to boreal|i declined acme's offer",
    ACCEPTED: "accepted ardent|I accepted Bright Harbor|said yes to acme|accepted Acme's offer",
    FROZEN: "no: they froze hiring|they cancelled the role|theyre not hiring anyone rn"
    "|they stopped hiring|the position doesnt exist anymore|they have no budget for it now",
    NO: (
        "no|They said no.|rejected|I didn't make it|I haven't made it|turned down"
        "|they didn't offer me the job"
        "|They liked me but went with someone else|they passed on me|not moving forward|a no"
        "|They decided not to move forward with me|I was not selected|they hired someone else"
        "|They decided to move forward with other candidates|they moved on without me|They passed."
        "|they're going ahead with someone else|the position has been filled"
        "|they're hiring someone else|they hired internally|the job went to somebody else"
        "|they're going in another direction|they decided to go in a different direction"
        "|they didn't pick me|they don't want me|they've found someone|turns out they filled it"
        "|they gave the position to someone else|they picked a different candidate"
        "|they offered another candidate the job|she said don't expect an offer|im not through"
        "|im not getting it|no offer|got no offer"
        "|didnt get an offer|they didnt make me an offer|wont get an offer"
        "|cant offer me the job|i did'nt get the job|offer went to someone else"
        "|they made the offer to the other guy|somebody else got it"
        "|lost out to an internal candidate"
        "|rej|going w someone else|not moving fwd|it didnt work out|im out|they decided against me"
        "|they decided for another candidate|they just hired internally"
        "|I thought they'd offer, but nope|I didnt pass|they said no when I asked"
        "|turned down flat|turned down by ardent|they turned down ardent|declined unfortunately"
        "|when she called she said no|if you can believe it, they said no|they said no once"
    ),
    WAITING: (
        "waiting to hear|not yet|no idea|I haven't heard back|no word yet|no offer yet|I don't know"
        "|they'll let me know next week|they haven't called|they said they'd call me"
        "|I'll hear next week|they haven't said no yet|still waiting"
        "|They haven't made an offer|never heard back|they need two more weeks"
        "|they're taking another week to decide|she will tell me next week"
        "|not a no|it isn't a no yet|not a yes either|havent got an offer yet|an offer is coming"
        "|recruiter never called back|gotta wait til next week"
        "|no offer so far|hoping for an offer|still nothing"
    ),
    "": "the other candidate withdrew|the offer isnt for me"
    "|I was offered a chance to reapply|I passed"
    "|yes|maybe an offer|I think I got the job|they offered it to my sister"
    "|not sure if it's an offer|the offer went to Dana|I wonder if there's another round"
    "|it went great|pretty well, I think|she was nice|hm|it was long"
    "|she offered me coffee"
    "|call sheet if she says no|read when they offer me the job|c when dana says no"
    "|what if they say no|in case they reject me, what then|If she says yes I start Monday"
    "|I accepted that I lost|accepted their decision"
    "|suppose they say no|should they turn me down, I cry|practice for when he rejects me"
    "|she picked another day|they hired someone for the other team|they took another look at it",
}
CASES = [(text, meant) for meant, texts in TOLD.items() for text in texts.split("|")]
HAD = replace(Stage(name="acme-1", company="Acme"), interview=INTERVIEW)


@pytest.mark.parametrize(("text", "meant"), CASES)
def test_what_people_type_is_understood(text: str, meant: str) -> None:
    assert result(text) == meant
    assert put_off(text) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("They moved it to Friday at 3", "to friday at 3"),
        ("it's been postponed", ""),
        ("the interview was canceled.", ""),
        ("rescheduled for Monday", "for monday"),
        ("it hasn't happened yet", "yet"),
        ("it hasn't been yet", "yet"),
        ("I didn't go", ""),
        ("I didn't go to the interview", "to the interview"),
    ],
)
def test_one_that_was_not_had_is_told_with_its_new_day(text: str, told: str) -> None:
    assert put_off(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "it didn't go well",
        "the interview didn't go so well",
        "It didn't go as planned.",
        "it hasn't been easy",
    ],
)
def test_one_that_went_badly_was_had(text: str) -> None:
    assert put_off(text) is None


@for_each(
    "text",
    [
        "call was great, Ito said he would hire me",
        "call went well, she'd hire me",
        "it was fine, he said he might pass on me",
        "she could see it, she'd say yes",
        "he wouldn't hire me, he said",
    ],
)
def test_what_they_would_do_is_no_result_yet(text: str) -> None:
    assert result(text) == ""


@given(st.text())
def test_any_text_says_one_of_four_things_or_none(text: str) -> None:
    assert result(text) in ("", *KEYS.values())


def test_it_is_asked_after_the_interview_until_it_is_told() -> None:
    hour = timedelta(hours=1)
    assert to_hear([HAD], INTERVIEW - hour) is None
    assert to_hear([HAD], INTERVIEW + hour) == HAD
    assert to_hear([HAD], INTERVIEW + LATELY) is None
    assert to_hear([replace(HAD, result=NO)], INTERVIEW + hour) is None
    assert to_hear([HAD, Stage(name="acme-2", company="Acme", number=2)], INTERVIEW + hour) is None


def test_the_debrief_is_of_what_is_not_told_yet_then_of_what_is_awaited() -> None:
    now = INTERVIEW + timedelta(hours=1)
    other = replace(HAD, name="beta-1", company="Beta", interview=INTERVIEW - timedelta(hours=3))
    assert to_debrief([other, replace(HAD, result=WAITING)], now) == other
    awaits = replace(HAD, result=WAITING)
    assert to_debrief([replace(other, result=NO), awaits], now) == awaits


def test_of_an_interview_that_is_ahead_again_nothing_came_yet() -> None:
    told = stage_event("acme-1", {**ACME, "interview": INTERVIEW, "result": NO}, MONDAY)
    assert only(told).result == NO
    later = INTERVIEW + timedelta(days=3)
    moved = stage_event("acme-1", {"interview": later}, MONDAY)
    assert only(told, moved).result == ""
    mended = stage_event("acme-1", {"interview": MONDAY - timedelta(days=1)}, MONDAY)
    assert only(told, mended).result == NO


ANSWERED = {
    NO: (
        "no, too expensive|nope, not a fit|no - budget|no but they liked me"
        "|no because I was late|No. They hired internally|n|no \N{EM DASH} wrong stack"
        "|nah, they said I was overqualified|no, they need more experience|no, it was too far"
    ),
    WAITING: (
        "hear by friday|decision by Friday|answer next week|they'll tell me Friday"
        "|they decide monday|should know by monday|nothing till friday|no, not yet"
        "|no, still waiting"
        "|no, they'll tell me friday|no, not sure yet|they will call me by Monday"
    ),
    OFFER: "offer, 120k|I got an offer and have to answer by Friday|no, I mean offer|o",
    "": (
        "no, it went great|no, next friday|no, the interview is next week|no, nothing|no problem"
        "|no, what do you mean|no, wait|no. it was good|no way|friday"
    ),
}


@for_each(
    ("text", "meant"),
    [(text, meant) for meant, all_ in ANSWERED.items() for text in all_.split("|")],
)
def test_an_answer_to_just_that_may_give_its_reason_or_its_day(text: str, meant: str) -> None:
    assert came(text) == meant


@for_each(
    ("text", "asked", "unasked"),
    [("yep", ON, ""), ("yes", ON, ""), ("I didnt get it", "", NO), ("didn't get it", "", NO)],
)
def test_what_answers_a_question_is_no_result_where_none_was_asked(
    text: str, asked: str, unasked: str
) -> None:
    assert came(text) == asked
    assert came(text, asked=False) == unasked


@for_each(
    "text", "offer, 120k|they said no but maybe later|no, too expensive|hear by Friday".split("|")
)
def test_whatever_goes_beyond_the_result_is_worth_keeping(text: str) -> None:
    assert beyond(text)


@for_each("text", "I got an offer!|They said no.|another round|still waiting to hear|n".split("|"))
def test_the_result_alone_is_no_note(text: str) -> None:
    assert not beyond(text)
