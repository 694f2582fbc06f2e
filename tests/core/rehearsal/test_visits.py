"""What may come up at any time in a rehearsal: once or twice, between two questions."""

from collections import Counter

from tests.support.caller import script_of, texts
from tests.support.people import Person
from tests.support.texts.calls import CALL, SCRIPT, caller_of, visited
from trainer.core.log.events import What
from trainer.core.rehearsal.back import last_turn, taken_back
from trainer.core.rehearsal.order import of_scene
from trainer.core.rehearsal.rehearsal import Heard
from trainer.core.sitting.keep import retraction
from trainer.core.words.known import Nothing
from trainer.rows.practice.call import heard_rows, where


def test_what_may_come_at_any_time_comes_once_never_first_and_never_at_a_fork() -> None:
    came = Counter[str]()
    for seed in range(120):
        caller = caller_of(SCRIPT, person=Person(seed=seed))
        before = ""
        asked = []
        while caller.call.task:
            here = caller.card.cue
            if here.anytime and before != here.id:
                assert caller.call.heard is Heard.SPOKE
                assert before in {"need", "who"}
                came[here.id] += 1
                asked.append(here.id)
            before = here.id
            caller.says("").rates(3)
        assert len(asked) <= 1
    assert came["have"] > 10
    assert came["much"] > 10
    assert came.total() < 120  # sometimes nothing comes up


def test_after_a_visit_the_call_goes_on_where_it_was() -> None:
    caller = visited("have")
    assert caller.call.visit
    place = where(caller.call)
    caller.says("").rates(3)
    assert caller.card.cue.id == {"1 of 3": "who", "2 of 3": "bye"}[place]


def test_a_visit_without_words_of_theirs_is_named() -> None:
    caller = visited("much")
    answer, row = heard_rows(caller.call)  # they answered, then it comes up
    assert answer.label == "They say"
    assert (row.label, row.text) == ("Case", '"How much?"')


def test_a_visit_may_lead_elsewhere() -> None:
    caller = visited("much")
    asked = {turn.card.cue.id for turn in caller.call.turns}
    caller.says("").rates(3)
    assert caller.card.cue.id == ("bye" if "who" in asked else "who")


def test_the_least_practiced_visit_comes() -> None:
    person = Person(seed=1)
    came = []
    for _ in range(40):
        caller = caller_of(SCRIPT, of_scene(SCRIPT, "middle"), person=person)
        while caller.call.task:
            if caller.call.visit:
                came.append(caller.card.cue.id)
            caller.says("").rates(3)
        person.wait(86_400)
    counts = Counter(came)
    assert abs(counts["have"] - counts["much"]) <= 1
    assert counts.total() > 20


def test_a_scene_for_any_time_can_be_rehearsed_by_itself() -> None:
    order = of_scene(SCRIPT, "throw")
    assert [cue.id for cue in order] == ["have", "much"]
    caller = caller_of(SCRIPT, order)
    while caller.call.task:
        assert not caller.call.visit
        caller.says("").rates(3)
    assert [turn.card.cue.id for turn in caller.call.turns] == ["have", "much"]


def test_a_visit_is_none_of_the_questions_in_the_recap() -> None:
    caller = visited("have")
    asked = len(caller.call.turns)
    caller.says("").rates(3)
    questions = "1 question" if asked == 1 else f"{asked} questions"
    assert f"{questions} and 1 reply." in caller.recap()


def test_a_link_to_what_may_come_at_any_time_is_a_visit() -> None:
    text = CALL.replace(
        "> What do you need?", '> What do you need?\n\n- "X."\n- "Y."\n\n[How much](#much)'
    )
    text = text.replace('- "A plumber."\n- "A painter."\n\n', "").replace(
        "[Ask who decides](#who)", ""
    )
    script = script_of(text)
    caller = caller_of(script, of_scene(script, "middle"))
    caller.says("").rates(3)
    assert caller.card.cue.id == "much"
    assert caller.call.visit
    caller.says("").rates(3)
    assert caller.card.cue.id in {"who", "have"}


def test_a_visit_can_be_taken_back_and_rated_anew() -> None:
    caller = visited("have")
    caller.says("").rates(3)
    before = caller.call
    event = last_turn(caller.call)
    assert event is not None
    now = caller.person.now
    caller.person.record(retraction(event, now=now))
    caller.call = taken_back(caller.call, event, now=now, known=Nothing())
    assert texts(heard_rows(caller.call)) == event.reply
    caller.rates(1)
    assert caller.card == before.task.card if before.task else False
    assert caller.call.asked == before.asked
    assert [turn.event.rating for turn in caller.call.turns][-1] == 1


def test_every_turn_is_a_review_of_its_own_card() -> None:
    caller = visited("have")
    caller.says("").rates(3)
    event = caller.person.log[-1]
    assert (event.event, event.kind, event.key) == (
        What.REVIEW,
        "rehearsal",
        "call/have#phrasing",
    )
