"""P8: however a script is edited, no history is lost without being asked about, or told."""

import pytest

from tests.support.answers.histories import Figures, no_history_is_lost_unasked
from tests.support.stores.proofs import SEED, Proof
from tests.support.texts.script_edits import BACK, EDITS

OUTCOMES = ("stayed", "moved", "asked about", "removed")


ENOUGH = 9_000
"""So many times, and each kind of edit came to something: the rarest does once in a thousand."""


@pytest.mark.long
def test_p8_ten_thousand_random_edits_lose_no_history_unasked() -> None:
    proof, all_of_them = Proof("P8 random edits", 10_000), Figures()
    for portion in proof.portions(100):
        begin = 1_000_000 * int(SEED) + portion.first
        figures = Figures()
        for seed in range(begin, begin + portion.size):
            figures += no_history_is_lost_unasked(seed)
        all_of_them += figures
        outcomes = {what.replace(" ", "_"): figures[what] for what in OUTCOMES}
        portion.done(edits=sum(figures[edit.__name__] for edit in (*EDITS, *BACK)), **outcomes)
    if proof.counted["n"] >= ENOUGH:
        assert all_of_them.keys() >= {edit.__name__ for edit in (*EDITS, *BACK)}
