"""What is seen as dots between keys is heard as pauses."""

from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.acts.look.wrapped import leaves_no_room, listened_to, wrapped
from trainer.core.words.labels import keys
from trainer.rows.ear import BETWEEN, heard


@pytest.mark.parametrize(
    ("seen", "told"),
    [
        ("Enter: next · b: back · q: stop ", "Enter: next, b: back, or q: stop "),
        ("Is that right? Enter: yes · n: no ", "Is that right? Enter: yes, or n: no "),
        (
            "So, is it fixed? Enter: fix it · q: leave ",
            "So, is it fixed? Enter: fix it, or q: leave ",
        ),
        (
            "Enter: back home · p: print it, from the browser · q: leave ",
            "Enter: back home; p: print it, from the browser; or q: leave ",
        ),
        (
            "At what time? (for example, 5pm · Enter: leave it open) ",
            "At what time? (for example, 5pm; or Enter: leave it open) ",
        ),
        (
            "(for example, Ms. Ortiz · Enter:\x1fskip) ",
            "(for example, Ms. Ortiz; or Enter:\x1fskip) ",
        ),
        ("(Enter: Ms. Ortiz · or type it) ", "(Enter: Ms. Ortiz, or type it) "),
        (
            "hint: prompt me · q: hang up. All of it, too, is saved.",
            "hint: prompt me, or q: hang up. All of it, too, is saved.",
        ),
        ("Ask how you'll come across · Hard", "Ask how you'll come across, Hard"),
        ("12a. Ask for it, otherwise · Good", "12a. Ask for it, otherwise: Good"),
        ("Ms. Ortiz, then Mr. Lee · call Wed", "Ms. Ortiz, then Mr. Lee; call Wed"),
        ("Enter: a\x1fb,\x1fc · q:\x1fstop", "Enter: a\x1fb,\x1fc; or q:\x1fstop"),
        ("a · b\nEnter: c · d: e", "a, b\nEnter: c, or d: e"),
        ("When? (for example, Wed 5pm)", "When? (for example, Wednesday at 5 PM)"),
        ("Type it, for example: Sat 10:30am.", "Type it, for example: Saturday at 10:30 AM."),
        ("Can you do Wed 5pm?",) * 2,
        (
            "Ahead: Acme, Sun,\x1fDec\x1f20, 5:00 PM.",
            "Ahead: Acme, Sunday,\x1fDecember\x1f20, 5:00 PM.",
        ),
        ("Call Mon, Dec 7 6:00 PM", "Call Monday, December 7, at 6:00 PM"),
        ("Call Wednesday 5:00 PM · in 2 days", "Call Wednesday at 5:00 PM, in 2 days"),
        ("Interview tomorrow 17:00.", "Interview tomorrow at 17:00."),
        (
            "Interviews: Ms. Sun, Jan Smith, on Sep 9",
            "Interviews: Ms. Sun, Jan Smith, on September 9",
        ),
        ("They say you're no. 1", "They say you're number 1"),
        ("You're No.\x1f1 · or not no. 2.", "You're number\x1f1, or not number 2."),
        ("They said no. 3 lines are left. So no. I see.",) * 2,
        ("at the weekday 3 of them", "at the weekday 3 of them"),
        ("nothing to part, here", "nothing to part, here"),
        ("  ·   ·  ", "  ·   ·  "),
    ],
)
def test_keys_are_parted_by_pauses(seen: str, told: str) -> None:
    assert heard(seen) == told


WORD = st.from_regex(r"[a-z]{2,8}( [a-z]{2,8}){0,2}", fullmatch=True)


@pytest.mark.slow
@given(st.lists(st.tuples(st.sampled_from("abnqswu"), WORD), min_size=2, max_size=6))
def test_no_key_and_no_label_is_lost(pairs: list[tuple[str, str]]) -> None:
    seen = BETWEEN.join(f"{key}: {label}" for key, label in pairs)
    told = heard(seen)
    assert "\N{MIDDLE DOT}" not in told
    pieces = told.replace(", or ", ", ").split(", ")
    assert [keys(piece)[0] for piece in pieces] == pairs


class Wide(StringIO):
    """A terminal that is written to."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("columns", [40, 60, 80])
def test_where_a_question_is_wrapped_no_key_is_parted_from_what_it_does(
    columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    asked = (
        "1: Again · 2: Hard · 3: Good · 4: Easy · Enter: accept · u: undo · q: stop · help: more"
    )
    with listened_to(lambda: True):
        lines = wrapped(asked, Wide()).splitlines()
    assert " ".join(map(str.strip, lines)) == heard(asked)
    assert max(map(len, lines)) < columns
    assert not [line for line in lines if line.endswith(":")]


def test_an_hour_stays_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    for columns in range(30, 50):
        monkeypatch.setenv("COLUMNS", str(columns))
        lines = wrapped("Ms. Ortiz, then Mr. Lee, call Thu 10:00 PM, tomorrow", Wide()).splitlines()
        assert [line for line in lines if "10:00 PM" in line]


def test_a_name_and_a_rank_stay_whole_and_no_number_of_one_is_a_key(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    noted = "You noted: they rank you, but not No. 1: “second, behind Mr. Lee's friend Dr. Wu”."
    lines = wrapped(noted, Wide()).splitlines()
    assert not [line for line in lines if line.endswith(("No.", "Mr.", "Dr."))]
    assert "No. 1: “second, behind" in lines[1]  # no key: what it does would move down whole


def test_a_date_and_a_name_in_two_words_stay_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    told = "You'll meet Tom Reed with Anna Maria Kahn on Wednesday, December 16, or on Sun, Dec 20."
    for columns in range(40, 90):
        monkeypatch.setenv("COLUMNS", str(columns))
        for by_ear in (False, True):
            with listened_to(lambda by_ear=by_ear: by_ear):  # type: ignore[misc]  # bound at once
                rows = wrapped(told, Wide())
            last = "Sunday, December 20" if by_ear else "Sun, Dec 20"
            for whole in ("Tom Reed", "Anna Maria Kahn", "Wednesday, December 16", last):
                assert whole in rows
            assert max(map(len, rows.splitlines())) < columns


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_words_get_half_a_row_where_lines_are_heard_and_a_key_need_not(
    columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    half = "W" * (columns // 2)
    for words in (
        half[:-2] + "? ",
        half + "? ",
        half[:-9] + "? (Enter: skip) ",
        half[:-20] + "? (Enter: no, or b: back) ",
    ):
        with listened_to(lambda: True):
            assert leaves_no_room(words) is (columns - len(words) < min(40, columns // 2))
        assert leaves_no_room(words) is (columns - len(words) < 16)
    keyed = f"{half[:-18]} Enter: yes · n: no "
    with listened_to(lambda: True):
        assert not leaves_no_room(keyed)
