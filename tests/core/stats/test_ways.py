"""How it was answered: every try is counted once by its way and once by its occasion."""

from collections import Counter
from collections.abc import Callable

import pytest

from tests.support.folds import report
from tests.support.loop import Loop, spoilt
from tests.support.people import MONDAY, real_cards
from tests.support.search import figures, the_log
from trainer.core.log.events import Event, microseconds
from trainer.core.stats.forks import NONE, Fork
from trainer.core.stats.map import label
from trainer.core.value import replace
from trainer.rows.figures.forks import mistakes
from trainer.rows.figures.ways import also_text, by_way, ways_text

CARDS = real_cards()


@pytest.mark.slow
@pytest.mark.parametrize("made", [the_log, spoilt], ids=["as it was", "answers taken back"])
def test_every_try_is_counted_by_its_way_and_its_occasion(
    made: Callable[[], tuple[Event, ...]],
) -> None:
    raw = made()
    tries, found = Loop(raw).reviews, figures(raw).ways
    for told, name in ((found.by_way, "way"), (found.by_kind, "kind")):
        counted = Counter(getattr(event, name) for event in tries)
        right = Counter(getattr(event, name) for event in tries if (event.rating or 0) > 1)
        assert {way: each.tests for way, each in told.items()} == counted
        assert {way: each.right for way, each in told.items()} == {way: right[way] for way in told}


def test_warm_ups_are_told_apart_and_an_unknown_way_is_named() -> None:
    last = next(event for event in reversed(the_log()) if event.event == "review")
    more = [
        replace(last, id=f"w{n}", at=last.at + 1 + n, kind="warm-up", way=way)
        for n, way in enumerate(("aloud", "aloud", "telepathy"))
    ]
    found = figures((*the_log(), *more)).ways
    assert found.by_kind["warm-up"].tests == 3
    said = "131 replies, 1 telepathy; 45 in rehearsals and 3 in warm-ups."
    assert ways_text(found).endswith(said)
    assert dict(by_way(found))["Said aloud"].tests == 63


def test_what_was_let_count_too_is_counted_while_it_counts() -> None:
    line = CARDS[0].line.wanted.text
    also = Event(
        event="wording",
        id="a",
        at=microseconds(MONDAY),
        day="2026-11-23",
        key=CARDS[0].key,
        line=line,
        said="What comes next?",
    )
    found = report(CARDS, (also,), now=MONDAY).ways
    assert (found.also, also_text(found)[:30]) == (1, "1 wording of your own counts t")
    back = Event(event="retract", id="b", at=also.at + 1, day=also.day, of="a")
    assert report(CARDS, (also, back), now=MONDAY).ways.also == 0
    other = replace(also, line="Something else altogether, long gone")
    assert report(CARDS, (other,), now=MONDAY).ways.also == 0
    assert also_text(report(CARDS, (other,), now=MONDAY).ways) == ""


def test_each_mistake_at_a_fork_is_one_sentence_with_its_count() -> None:
    for fork in figures().forks:
        found = mistakes(fork, {})
        wrong = fork.choices - fork.right + sum(fork.said.values())
        assert sum(each.times for each in found) == wrong
        assert [each.times for each in found] == sorted((e.times for e in found), reverse=True)


def test_no_choice_and_words_for_another_branch_are_named() -> None:
    fork = next(fork for fork in figures().forks if len(fork.branches) == 4)
    (one, first), (two, second), *_, (other, _) = fork.branches
    made = Fork(
        fork.key,
        fork.cue,
        fork.branches,
        chosen={(one, NONE): 1, (one, one): 7, (other, two): 2},
        said={(one, two): 3},
    )
    assert [each.text for each in mistakes(made, {})] == [
        f"After “{label(first)}”, you said your line for “{label(second)}” 3 times.",
        f"When they said something else, you took it for “{label(second)}” both times.",
        f"1 out of 8 times they said “{label(first)}”, you didn't know.",
    ]


@pytest.mark.parametrize(
    ("wrong", "right", "told"),
    [
        (1, 0, "They said “{}” once, and you didn't know."),
        (2, 0, "Both times they said “{}”, you didn't know."),
        (3, 0, "All 3 times they said “{}”, you didn't know."),
        (1, 1, "1 out of 2 times they said “{}”, you didn't know."),
    ],
)
def test_small_counts_read_as_people_say_them(wrong: int, right: int, told: str) -> None:
    fork = next(fork for fork in figures().forks if len(fork.branches) == 4)
    (one, first), *_ = fork.branches
    chosen = {(one, NONE): wrong, (one, one): right}
    made = Fork(fork.key, fork.cue, fork.branches, chosen=chosen, said={})
    assert [each.text for each in mistakes(made, {})] == [told.format(label(first))]
