"""A line that answers them: it is asked with what they say, and the log keeps what that was."""

from random import Random

import pytest

from tests.support.folds import prepared
from tests.support.people import MONDAY, Person
from trainer.core.drill.ask import next_task
from trainer.core.drill.back import taken_back
from trainer.core.drill.drill import Drill, Limit
from trainer.core.log.events import Event
from trainer.core.script.cards import Card, cards
from trainer.core.script.parse import parse
from trainer.core.words.known import Nothing
from trainer.rows.practice.card import question
from trainer.rows.row import Role

SCRIPT = """\
# Pay {#pay}

### Say hello {#hello}

> Hello.

### They ask what you expect {#expect}

- "What do you expect to earn?"
- "What's your number?"
- "And the money?"

> What is usual [pause] here?

- "It depends."
- "A lot."
"""
HEARD = {"What do you expect to earn?", "What's your number?", "And the money?"}


def deck() -> tuple[Card, ...]:
    script, problems = parse(SCRIPT, path="pay.md", stem="pay")
    assert script is not None, problems
    return cards(script)


def asked(seed: int) -> Drill:
    _, expect = deck()
    drill = prepared((expect,), (), limit=Limit(cards=1), now=MONDAY)
    return next_task(drill, now=MONDAY, random=Random(seed))


@pytest.mark.slow
def test_it_is_asked_with_one_of_the_things_they_say_the_heading_second() -> None:
    heard = set[str]()
    for seed in range(30):
        task = asked(seed).task
        assert task is not None
        assert task.reply is not None
        heard.add(task.reply.text)
        first, second, *_ = question(task, {})
        assert (first.role, first.text) == (Role.CUE, task.reply.text)
        assert (second.role, second.text) == (Role.CONTEXT, "They ask what you expect")
    assert heard == HEARD


def test_the_log_keeps_what_was_heard_and_an_undo_brings_it_back() -> None:
    person = Person(recall=1.0)
    for _ in range(4):
        person.drill(deck(), limit=Limit(seconds=300))
        person.wait(86_400)
    tries = [e for e in person.log if e.event == "review" and e.key == "pay/expect#phrasing"]
    assert tries
    assert {event.reply for event in tries} <= HEARD
    assert all("[" not in (event.line or "") for event in tries)
    assert all(event.line == "What is usual here?" for event in tries)
    assert reply_after_undo(person, tries[-1]) == tries[-1].reply


def reply_after_undo(person: Person, event: Event) -> str | None:
    drill = prepared(deck(), tuple(person.log), limit=Limit(), now=person.now)
    drill = taken_back(drill, event, now=person.now, known=Nothing())
    assert drill.task is not None
    return drill.task.reply.text if drill.task.reply else None
