"""Above a card: names that are whole, or not there; the words before, cut where a phrase begins."""

import pytest

from tests.for_each import for_each
from tests.support.terminals.gallery import CARDS, gallery, texts
from trainer.core.value import replace
from trainer.rows.page.sheet import fitted, tail
from trainer.rows.page.sheet import said as sentence
from trainer.rows.practice.drill import DrillFace
from trainer.rows.signs import ASCII, ROUND, Signs, plainer

NAMED = dict(gallery())
WHOLE = "● ●●○· ○·●· ○(○●·) ●●(●○·)·"
SMALL = "● ●●○· ○·●· ○ ●●·"


@pytest.mark.slow
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
        "May I tell you what I think of Deborah Lee, then?": "… I think of Deborah Lee, then?",
        "Tell me now, at last, what Deborah Lee thinks of me?": "… what Deborah Lee thinks of me?",
        "What is the next person like as a manager?": "… like as a manager?",
        "Yes.": "",
    }
    assert {line: tail(line) for line in cut} == cut


@for_each("signs", [ROUND, ASCII])
@for_each("width", range(8, 50))
def test_where_it_is_narrow_it_is_cut_at_a_phrase_too(width: int, signs: Signs) -> None:
    line = "How many candidates are still in the running for the position with us?"
    shown = fitted(sentence(plainer(f"Before: {tail(line)}", signs)), width).text
    assert len(shown) <= max(width, len(plainer("Before: … us?", signs)))
    assert shown.split(f"{signs.cut} ")[1] not in (
        "the position with us?",
        "running for the position with us?",
    )


def head(columns: int, *, title: str = "Ms. Ortiz → Mr. Lee", signs: Signs = ROUND) -> str:
    view = NAMED["gaps"]
    assert isinstance(view.face, DrillFace)
    face = replace(view.face, title=title)
    return texts(replace(view, face=face, columns=columns, signs=signs))[1].strip()


@pytest.mark.parametrize(("columns", "drawn"), [(60, SMALL), (66, SMALL), (67, WHOLE), (80, WHOLE)])
def test_where_both_names_would_be_cut_the_follow_ups_give_way(columns: int, drawn: str) -> None:
    names, shown = head(columns).split("   ", 1)
    assert names == "Ms. Ortiz → Mr. Lee"
    assert shown.strip().startswith(f"{drawn}   ")


def test_where_not_even_then_both_fit_the_one_who_is_called_is_named() -> None:
    shown = head(60, title="Ms. Ortiz → Professor Dr. Featherstonehaugh-Smith")
    assert shown.startswith("Ms. Ortiz  ")
    assert WHOLE in shown


@pytest.mark.slow
@for_each("signs", [ROUND, ASCII])
@for_each("columns", range(60, 81))
def test_no_name_is_cut_off_behind_an_arrow_or_a_title(columns: int, signs: Signs) -> None:
    titles = (
        "Ms. Ortiz → Mr. Lee",
        "Professor Dr. Featherstonehaugh-Smith → Mr. Lee",
        "Globex: Ms. Ortiz → Mr. Lee",
        "to meet Ms. Featherstonehaugh",
    )
    for title in titles:
        shown = head(columns, title=title, signs=signs)
        left = shown.partition("   ")[0]
        assert not left.endswith(("→…", ".…", "->...", "....", ":…"))
        assert len(shown) <= columns - 4
