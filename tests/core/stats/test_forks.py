"""What was heard at a fork, what was taken for it, and whose words were said instead."""

from tests.support.drills import DECK, asked, said
from tests.support.made import HAND, NO, YES
from tests.support.people import MONDAY
from trainer.core.log.events import Event
from trainer.core.memory.step import Way
from trainer.core.sitting.keep import review
from trainer.core.stages.stages import Stage
from trainer.core.stats.forks import NONE, forks
from trainer.core.stats.past import past
from trainer.core.value import replace

THANKS = YES.replace("#branch", "#phrasing")


def choice(heard: str, chosen: str | None, number: int = 1) -> Event:
    return Event(
        id=f"{heard}{chosen}{number}",
        event="review",
        at=number,
        day="2026-11-23",
        key=heard,
        chosen=chosen,
        way="choose",
        rating=3 if heard == chosen else 1,
    )


def test_the_words_for_another_answer_said_in_a_drill_are_kept_as_a_confusion() -> None:
    drill = said(asked(THANKS, by=Way.TYPE), "who else could help me")
    event = review(drill, 1, now=MONDAY)
    assert (event.key, event.chosen) == (THANKS, NO)
    (fork,) = forks(DECK, past((replace(event, id="1"),)))
    assert fork.said == {(YES, NO): 1}
    assert (fork.choices, fork.right) == (0, 0)


def test_every_choice_is_counted_under_what_was_heard_and_what_was_chosen() -> None:
    log = (
        choice(YES, YES, 1),
        choice(YES, NO, 2),
        choice(YES, NO, 3),
        choice(NO, NO, 4),
        choice(NO, None, 5),
        choice(NO, "short/hand/gone#branch", 6),
    )
    (fork,) = forks(DECK, past(log))
    assert fork.key == HAND
    assert fork.chosen == {(YES, YES): 1, (YES, NO): 2, (NO, NO): 1, (NO, NONE): 2}
    assert (fork.choices, fork.right, fork.heard(YES), fork.heard(NO)) == (6, 2, 3, 3)


def test_what_is_not_to_be_counted_is_not() -> None:
    log = (choice(YES, YES, 1), replace(choice(YES, NO, 2), day="2026-11-24"))
    (fork,) = forks(DECK, past(log), counts=lambda event: event.day > "2026-11-23")
    assert fork.chosen == {(YES, NO): 1}


def test_real_calls_tell_which_way_the_fork_really_went() -> None:
    stages = (
        Stage(name="a-1", ways={HAND: YES}),
        Stage(name="a-2", ways={HAND: "none"}),
        Stage(name="b-1", ways={HAND: YES}),
    )
    (fork,) = forks(DECK, past(()), stages)
    assert fork.real == {YES: 2}
