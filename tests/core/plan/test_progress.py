"""How often a card was tried, and what waits because it was missed too often."""

from tests.support.people import real_cards
from trainer.core.memory.ladder import Rung
from trainer.core.memory.memory import Memory
from trainer.core.memory.step import Way
from trainer.core.plan.progress import MISSES, Progress, next_step
from trainer.core.value import replace

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
