"""What a person's own ratings are worth is said from eight proofs on: screen, plain, page, JSON."""

import pytest

from tests.support.paged import paged
from tests.support.search import figures
from trainer.core.stats.kindness import Kindness
from trainer.core.stats.report import Report
from trainer.core.value import replace
from trainer.rows.figures.fields import report_fields
from trainer.rows.figures.stats import figures as told
from trainer.rows.figures.stats import own_ratings


def report(found: Kindness) -> Report:
    return replace(figures(), kindness=found)


def rows(found: Kindness) -> list[str]:
    return [f.row.text for f in told(report(found), zone=None) if f.row.label == "Own ratings"]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("share", "said"),
    [
        (0.2, "You're a little kind to yourself; the estimate allows for it."),
        (0.05, "You're a little kind to yourself; the estimate allows for it."),
        (0.04, "You rate yourself fairly."),
        (-0.04, "You rate yourself fairly."),
        (-0.1, "You're a little hard on yourself; the estimate allows for it."),
    ],
)
def test_it_is_one_plain_sentence(share: float, said: str) -> None:
    found = Kindness(rated=16, well=14, proofs=8, proven=5, share=share)
    aloud = "aloud, new lines aside, you rated 14 of 16 right"
    text = f"{aloud}; typed or by first letters, 5 of 8 were."
    assert own_ratings(found) == f"{text} {said}"
    assert rows(found) == [own_ratings(found)]
    assert own_ratings(found).replace("'", "&#x27;") in paged(report(found))


@pytest.mark.slow
@pytest.mark.parametrize("found", [Kindness(16, 14, 7, 5), Kindness(0, 0, 9, 5), Kindness()])
def test_under_eight_proofs_nothing_is_said(found: Kindness) -> None:
    assert not rows(found)
    assert "Own ratings" not in paged(report(found))
    assert report_fields(report(found))["own_ratings"] == {
        "rated": found.rated,
        "right": found.well,
        "proofs": found.proofs,
        "proven": found.proven,
        "too_quick": 0,
        "too_kind": None,
    }


def test_json_says_by_how_much() -> None:
    found = Kindness(rated=16, well=14, proofs=8, proven=5, share=0.125)
    fields = report_fields(report(found))["own_ratings"]
    counts = {"rated": 16, "right": 14, "proofs": 8, "proven": 5, "too_quick": 0}
    assert fields == {**counts, "too_kind": 0.125}


def test_what_was_too_quick_to_be_said_is_left_out_and_told() -> None:
    found = Kindness(rated=16, well=14, proofs=8, proven=5, quick=3)
    assert own_ratings(found).endswith(
        " fairly. 3 more were quicker than anyone can speak, so they aren't counted."
    )
    one = Kindness(rated=16, well=14, proofs=8, proven=5, quick=1)
    assert own_ratings(one).endswith(
        " 1 more was quicker than anyone can speak, so it isn't counted."
    )


@pytest.mark.slow
def test_the_made_up_search_has_its_own() -> None:
    found = figures().kindness
    assert found.proofs == 10
    assert rows(found) == [own_ratings(found)]
