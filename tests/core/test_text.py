"""P12: text is data: nothing in it can drive a terminal, whatever a stranger wrote."""

import sys
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.for_each import for_each
from tests.support.stores.writer import report
from trainer.core.text import clean, cut, one_line, unended
from trainer.rows.row import cells

DRIVES = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def test_p12_no_code_point_comes_through_that_could_drive_a_terminal() -> None:
    changed = 0
    for sign in map(chr, range(sys.maxunicode + 1)):
        cleaned = clean(sign)
        if cleaned == sign:
            harmless = unicodedata.category(sign) not in DRIVES or sign == "\n"
        else:
            changed += 1
            harmless = unicodedata.category(sign) in DRIVES and clean(cleaned) == cleaned
            harmless &= not any(
                unicodedata.category(each) in DRIVES and each != "\n" for each in cleaned
            )
        if not harmless:
            pytest.fail(f"U+{ord(sign):04X} comes through as {cleaned!r}")
    report(f"P12: {sys.maxunicode + 1} code points, {changed} made harmless, 0 came through")
    assert changed > 2_000


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("\x1b]52;c;cm0=\x07", "␛]52;c;cm0=␇"),
        ("\x9b2J\x7f\x00", "\ufffd2J␡␀"),
        ("a\u202eb\u2066c", "a\ufffdb\ufffdc"),
        ("a\u200bb\ufeffc\u00add", "abcd"),
        ("one\r\ntwo\rthree\tfour", "one\ntwo\nthree four"),
        ("\ud800", "\ufffd"),
        ("José, 30 € \U0001f600 日本", "José, 30 € \U0001f600 日本"),
    ],
)
def test_p12_what_is_harmless_stays_and_what_is_not_is_shown(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@given(st.text(st.characters()))
def test_p12_a_text_is_cleaned_sign_by_sign_and_once_is_enough(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    clean(text).encode()
    assert len(one_line(text).splitlines()) <= 1
    assert one_line(text) == one_line(one_line(text))


@given(st.text(st.characters(), max_size=40))
@example("\n")
@example("Ana, Ph.D.")
def test_a_name_loses_no_more_than_what_ends_it(name: str) -> None:
    bare = unended(name)
    assert name.startswith(bare)
    assert bool(bare) == bool(name)
    assert unended(bare) == bare


@for_each(
    ("text", "most", "shown"),
    [
        ("Ask how to present yourself", 27, "Ask how to present yourself"),
        ("Ask how to present yourself", 26, "Ask how to present…"),
        ("Ask how to present, yourself", 21, "Ask how to present…"),
        ("Ask how to present yourself", 19, "Ask how to present…"),
        ("Ask how to present yourself", 18, "Ask how to…"),
        ("Rindfleischetikettierung", 10, "Rindfleis…"),
        ("日本語の 面接 練習", 14, "日本語の 面接…"),
        ("日本語の 面接 練習", 9, "日本語の…"),
    ],
)
def test_a_text_is_cut_at_a_word_and_shows_that_it_was(text: str, most: int, shown: str) -> None:
    assert cut(text, most, "…", cells) == shown
    assert cells(shown) <= most
