"""The made-up search: the same every time, whole, and its person is not the memory model."""

from random import Random

import pytest

from tests.support.search import figures, the_deck, the_log, the_script
from trainer.core.example import search as story
from trainer.core.example.person import Simulated
from trainer.core.example.search import DAYS, NOW, SEED, example
from trainer.core.log.codec import as_fields, from_fields
from trainer.core.log.events import Event
from trainer.core.script.key import Kind


@pytest.mark.slow
def test_another_chance_gives_another_search() -> None:
    assert example(the_script(), Random(SEED + 1)) != the_log()


def test_all_of_it_could_be_in_a_store() -> None:
    for event in the_log():
        assert from_fields(as_fields(event)) == event
    moments = [event.at for event in the_log()]
    assert moments == sorted(set(moments))


@pytest.mark.slow
def test_it_has_three_companies_four_calls_and_a_rehearsal_before_each() -> None:
    found = figures().search
    assert found.companies == 3
    assert [each.stage.name for each in found.stages] == [
        *("acme-1", "borealis-1", "borealis-2", "cobalt-1")
    ]
    rehearsed = {event.stage for event in the_log() if event.kind == "rehearsal"}
    assert rehearsed == {"acme-1", "borealis-1", "borealis-2"}
    assert all(each.stage.ways for each in found.stages[:3])


@pytest.mark.slow
def test_the_same_chance_gives_the_same_search_and_every_day_is_handed_in() -> None:
    """They are handed in so that progress may be shown."""
    seen: list[int] = []

    def days() -> "list[int]":
        seen.extend(range(DAYS))
        return seen

    assert example(the_script(), Random(SEED), days()) == the_log()
    assert len(seen) == 42


def test_they_forget_words_confuse_answers_and_take_hints_from_nobody() -> None:
    reviews = [event for event in the_log() if event.event == "review"]
    assert {event.rating for event in reviews} >= {1, 2, 3}
    assert {event.way for event in reviews} >= {"type", "letters", "choose"}
    assert any(event.missing for event in reviews)
    assert any(event.chosen != event.key for event in reviews if event.way == "choose")


def coverage(seeds: range, monkeypatch: pytest.MonkeyPatch) -> float:
    """Return how often the lines that came to mind at the call were as many as estimated."""
    people: list[Simulated] = []

    class Watched(Simulated):
        def keep(self, event: Event) -> Event:
            if self not in people:
                people.append(self)
            return super().keep(event)

        def __eq__(self, other: object) -> bool:
            return self is other

        __hash__ = object.__hash__

    monkeypatch.setattr(story, "Simulated", Watched)
    lines = [card.key for card in the_deck() if card.kind is Kind.PHRASING]
    chance, inside, every = Random(5), 0, 0
    for seed in seeds:
        report = figures(example(the_script(), Random(seed)), now=NOW)
        assert report.call is not None
        assert report.estimate is not None
        people[-1].now = report.call
        likely = [people[-1].likely(key) for key in lines]
        for _ in range(200):
            right = sum(chance.random() < each for each in likely)
            inside += report.estimate.low <= right <= report.estimate.high
            every += 1
    return inside / every


@pytest.mark.slow
def test_about_two_in_three_times_what_was_estimated_comes_true(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The range is one standard deviation wide on each side; their memory is not FSRS."""
    assert coverage(range(1, 3), monkeypatch) > 0.5


@pytest.mark.long
def test_the_coverage_that_the_documents_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    share = coverage(range(1, 25), monkeypatch)
    print(f"\n{share:.1%} of what came true lay in the range")  # noqa: T201 - the figure
    assert 0.65 < share < 0.85
