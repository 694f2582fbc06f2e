"""The words before, above a card: the last few of them, cut where a phrase begins."""

import pytest

from tests.support.terminals.gallery import CARDS, gallery, texts
from trainer.rows.page.sheet import fitted, tail
from trainer.rows.page.sheet import said as sentence
from trainer.rows.signs import ASCII, ROUND, Signs, plainer


def test_before_is_the_last_words_and_never_the_whole_line() -> None:
    for each in CARDS:
        if each.before and not each.asked:
            words = each.before.text.split()
            assert len(tail(each.before.text).split()) - 1 <= 0.6 * len(words)
    assert "  Before: … the rest of the process will be?" in texts(dict(gallery())["letters"])


def test_before_is_cut_where_a_part_of_a_sentence_or_a_phrase_begins() -> None:
    cut = {
        "What is his or her role in the interview process?": "… in the interview process?",
        "Would it be all right if I sent it to you, on Friday, by mail?": "… on Friday, by mail?",
        "Please tell me what is Mr. Lee like as a person?": "… Mr. Lee like as a person?",
        "Am I strong or weak in the eyes of Mr. Lee?": "… in the eyes of Mr. Lee?",
        "Good day.": "… day.",
        "Yes.": "",
    }
    assert {line: tail(line) for line in cut} == cut


@pytest.mark.parametrize("signs", [ROUND, ASCII], ids=["round", "ascii"])
@pytest.mark.parametrize("width", range(8, 50))
def test_where_it_is_narrow_it_is_cut_at_a_phrase_too(width: int, signs: Signs) -> None:
    line = "How many candidates are still in the running for the position with us?"
    shown = fitted(sentence(plainer(f"Before: {tail(line)}", signs)), width).text
    assert len(shown) <= max(width, len(plainer("Before: … us?", signs)))
    assert shown.split(f"{signs.cut} ")[1] not in (
        "the position with us?",
        "running for the position with us?",
    )
