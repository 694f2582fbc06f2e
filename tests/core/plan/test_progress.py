"""How often a card was tried, and what waits because it was missed too often."""

from tests.support.people import real_cards
from trainer.core.memory.ladder import Climb, Rung
from trainer.core.memory.memory import Memory
from trainer.core.memory.step import Change, Way
from trainer.core.plan.progress import MISSES, Progress, changed, next_step
from trainer.core.value import replace
from trainer.rows.practice.card import CHANGED

CARD = real_cards()[0]
TODAY, YESTERDAY = "2026-11-23", "2026-11-22"


def test_a_line_missed_again_and_again_counts_as_tried_as_often() -> None:
    step = next_step(CARD, Progress())
    assert step
    study, proof = replace(step, way=Way.READ), replace(step, way=Way.TYPE, rung=Rung.WHOLE)
    for misses, counted in ((0, 0), (MISSES - 1, 0), (MISSES, MISSES), (MISSES + 3, MISSES + 3)):
        progress = Progress(missed={CARD.key: misses})
        assert progress.failing(study) == progress.tries(study, TODAY) == counted
        assert progress.failing(proof) == progress.tries(proof, TODAY) == 0


def test_only_tries_of_today_count_and_misses_come_on_top() -> None:
    step = next_step(CARD, Progress())
    assert step
    tried: dict[str, Memory] = {CARD.key: Memory(tried=TODAY, tries=2)}
    progress = Progress(memories=tried, missed={CARD.key: MISSES})
    assert progress.tries(replace(step, way=Way.READ), TODAY) == 2 + MISSES
    assert progress.tries(replace(step, way=Way.TYPE, rung=Rung.WHOLE), TODAY) == 2
    assert progress.tries(replace(step, way=Way.TYPE, rung=Rung.WHOLE), YESTERDAY) == 0


KNOWN = Climb(rung=Rung.WHOLE, wholes=3)
SEEN: dict[str, Memory] = {CARD.key: Memory(shown=1)}


def test_on_the_evening_before_a_call_no_line_is_proven() -> None:
    for eve in (False, True):
        step = next_step(CARD, Progress(memories=SEEN, climbs={CARD.key: KNOWN}, eve=eve))
        assert step
        assert (step.proof, step.way is Way.ALOUD) == (not eve, eve)


def test_it_is_told_why_a_line_is_asked_in_another_way_at_the_first_change_alone() -> None:
    rows = (
        (Climb(), Way.ALOUD, Change.LEARNING),
        (replace(KNOWN, wholes=0), Way.LETTERS, Change.KNOWN),
        (KNOWN, Way.ALOUD, Change.PROOF),
        (replace(KNOWN, wholes=0, weak=True), Way.ALOUD, Change.WEAK),
    )
    for climb, before, why in rows:
        progress = Progress(memories=SEEN, climbs={CARD.key: climb})
        step = next_step(CARD, progress)
        assert step
        assert changed(step, frozenset((before,)), progress) is why
        assert CHANGED[why]
        for ways in ((), (step.way,), (before, step.way), (before, Way.VOICE)):
            assert changed(step, frozenset(ways), progress) is None
        assert changed(step, frozenset((before,)), replace(progress, by=Way.TYPE)) is None
