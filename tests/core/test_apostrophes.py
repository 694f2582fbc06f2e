"""An apostrophe that is left out, or put elsewhere, is restored; other words stay as they are."""

from tests.for_each import for_each
from trainer.core.apostrophes import AUXILIARIES, CUT, restored
from trainer.core.text import lowered


@for_each("verb", [*AUXILIARIES, *CUT])
def test_every_negation_has_its_apostrophe_again(verb: str) -> None:
    for clipped in (f"{verb}nt", f"{verb}'nt", f"{verb}n;t", f"{verb}n t"):
        assert restored(f"it {clipped} so") == f"it {verb}n't so"
    assert lowered(f"It {verb.capitalize()}nt") == f"it {verb}n't"


@for_each(
    ("typed", "meant"),
    [
        ("Im sure theyre in", "I'm sure they're in"),
        ("weve met and shes fine, thats it", "we've met and she's fine, that's it"),
        ("it couldve been worse", "it could've been worse"),
        ("he DIDNT, she dosent", "he DIDN'T, she doesn't"),
    ],
)
def test_what_is_shortened_has_its_apostrophe_again(typed: str, meant: str) -> None:
    assert restored(typed) == meant


@for_each(
    "text", "its hers|well, were in a shed|ill health|a hint|don t-shirt|isn't|a tent".split("|")
)
def test_what_may_be_another_word_stays(text: str) -> None:
    assert restored(text) == text
