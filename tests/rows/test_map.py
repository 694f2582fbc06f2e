"""The map of the call: each line once, at its place, whatever the width."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.made import script as script_of
from tests.support.people import real_cards
from tests.support.search import the_script
from trainer.core.script.key import Key, Kind
from trainer.core.script.script import Branch, Piece, Words
from trainer.core.stats.map import Mark, call_map, label
from trainer.rows.map import legend, map_rows, map_sentence, strip
from trainer.rows.practice.end.gained import gained_numbers
from trainer.rows.row import Row
from trainer.rows.signs import ASCII, ROUND, Signs, signs_for

LINES = [card.key for card in real_cards() if card.kind is Kind.PHRASING]
TEXT = """\
# A call {#c}

## First

### Ask one {#one}

> Do you like {next}?

- If they say yes {#yes}
  - “Yes.”
  - “Sure.”

  > Great.
- If they say you're one of several, or more {#more}
  - “One.”
  - “Some.”

  > And what makes me unique?
- If they hesitate
  - “Well.”
  - “Hm.”

## Second

### Ask two {#two}

> What comes next?
"""


SMALL = script_of(TEXT)
YES, MORE = "c/one/yes#phrasing", "c/one/more#phrasing"


def text(rows: Iterable[Row]) -> list[str]:
    return [row.text.rstrip() for row in rows]


def test_with_room_the_forks_are_drawn_beside_their_question() -> None:
    found = call_map(SMALL, say={"c/one#phrasing"}, letters={YES})
    assert text(map_rows(found, {}, columns=76)) == [
        "First                       1 ● ──────────┬─ yes             ○",
        "                                          └─ one of several  ·",
        "Second                      2 ·",
    ]


def test_narrow_they_stand_below_it() -> None:
    found = call_map(SMALL, say={"c/one#phrasing"}, letters={YES})
    assert text(map_rows(found, {}, columns=38)) == [
        "First                      1 ●",
        "  ├ yes                      ○",
        "  └ one of several           ·",
        "Second                     2 ·",
    ]


def test_in_ascii_no_sign_is_strange() -> None:
    found = call_map(SMALL, say={"c/one#phrasing"}, letters={YES})
    for columns in (76, 38):
        for row in (*map_rows(found, {}, columns=columns, signs=ASCII), strip(found, columns=76)):
            assert row.text.isascii() or row.text == strip(found, columns=76).text


def test_what_moved_up_is_marked_and_named() -> None:
    before = call_map(SMALL, say=set(), letters={YES})
    after = call_map(SMALL, say={YES}, letters={"c/two#phrasing"}, before=before)
    assert [spot.gained for spot in after.spots] == [False, True, False, True]
    assert "●+" in text(map_rows(after, {}, columns=76))[0]
    assert legend(after, columns=76).text.endswith("+ moved up today")
    assert gained_numbers(after) == "a follow-up to question 1"
    assert gained_numbers(before) == ""


def test_what_got_worse_is_no_minus() -> None:
    before = call_map(SMALL, say={YES})
    after = call_map(SMALL, say=set(), before=before)
    assert not any(spot.gained for spot in after.spots)


def test_as_one_row_the_line_at_hand_is_reversed_and_follow_ups_are_in_brackets() -> None:
    found = call_map(SMALL, say={"c/one#phrasing"}, letters={YES})
    row = strip(found, MORE, columns=76)
    assert row.text == "●(○·) ·"
    assert [part.text for part in row.parts if part.style == "here"] == ["·"]
    narrow = strip(found, MORE, columns=38)
    assert narrow.text == "● ·"
    assert narrow.parts[0].style == "here"


def test_the_sentence_says_what_can_be_said() -> None:
    found = call_map(SMALL, say={"c/one#phrasing"}, letters={YES})
    assert map_sentence(found, {}) == (
        "You can say 1 of 4 lines; 1 more by first letters."
        " The first you can't say yet is question 2, “Ask two”."
    )
    rest = {spot.key for spot in found.spots} - {"c/two#phrasing"}
    assert "The only one you can't say yet is question 2" in map_sentence(
        call_map(SMALL, say=rest), {}
    )
    whole = call_map(SMALL, say={spot.key for spot in found.spots})
    assert map_sentence(whole, {}) == "You can say 4 of 4 lines."


@pytest.mark.slow
@given(say=st.sets(st.sampled_from(LINES)), letters=st.sets(st.sampled_from(LINES)))
@pytest.mark.parametrize("columns", [76, 38])
@pytest.mark.parametrize("signs", [ROUND, ASCII], ids=["round", "ascii"])
def test_every_line_is_on_the_map_once(
    columns: int, signs: Signs, say: set[Key], letters: set[Key]
) -> None:
    found = call_map(the_script(), say=say, letters=letters)
    assert [spot.key for spot in found.spots] == LINES
    assert sum(found.count(mark) for mark in Mark) == len(LINES)
    assert found.count(Mark.SAY) == len(say)
    rows = map_rows(found, {}, columns=columns, signs=signs)
    assert len(rows) <= 14
    marks = [part.text for row in rows for part in row.parts if part.style]
    for mark in (Mark.SAY, Mark.LETTERS):
        assert marks.count(signs.mark(mark)) == found.count(mark)
    assert all(len(row.text.rstrip()) <= columns for row in rows)


def test_a_long_script_is_a_row_a_scene() -> None:
    scenes = "\n".join(
        f"## Scene {n}\n\n### Ask {n} {{#q{n}}}\n\n> What is {n}?\n" for n in range(20)
    )
    found = call_map(script_of(f"# Long {{#long}}\n\n{scenes}"), say={"long/q3#phrasing"})
    rows = map_rows(found, {}, columns=76)
    assert len(rows) == 20
    assert rows[3].text.split() == ["Scene", "3", "●"]
    assert strip(found, "long/q3#phrasing", columns=76).text.count("·") == 19


def test_above_a_card_of_a_long_script_its_scene_is_shown() -> None:
    scenes = "\n".join(
        f"## Scene {n}\n\n### Ask {n} {{#q{n}}}\n\n> What is {n}?\n" for n in range(31)
    )
    found = call_map(script_of(f"# Long {{#long}}\n\n{scenes}"), say={"long/q3#phrasing"})
    assert strip(found, "long/q3#phrasing", columns=76).text == "●"


@pytest.mark.parametrize(
    ("condition", "short"),
    [
        ("If they rank you, but not No. 1", "not No. 1"),
        ("If they say you're No. 1", "No. 1"),
        ("If they say you\N{RIGHT SINGLE QUOTATION MARK}re No. 1", "No. 1"),
        ("If they say you're one of several", "one of several"),
        ("If they say maybe, depending on the others", "maybe"),
        ("If you are told yes", "yes"),
        ("If they have a minute", "a minute"),
        ("If they have to check", "have to check"),
        ("If they're not sure", "not sure"),
        ("If they offer less", "less"),
        ("When they hesitate", "hesitate"),
        ("If they say", "If they say"),
        ("Otherwise", "Otherwise"),
    ],
)
def test_a_condition_in_a_word_or_two(condition: str, short: str) -> None:
    assert label(Branch("x", Words((Piece(condition),)))) == short


@pytest.mark.parametrize(
    ("encoding", "term", "wanted", "signs"),
    [
        ("utf-8", "xterm", "auto", ROUND),
        ("utf-8", "linux", "auto", ASCII),
        ("cp1252", "xterm", "auto", ASCII),
        ("no such", "xterm", "auto", ASCII),
        (None, None, "auto", ASCII),
        ("utf-8", "xterm", "ascii", ASCII),
        ("utf-8", "linux", "round", ROUND),
    ],
)
def test_the_signs_that_a_terminal_has(
    encoding: str | None, term: str | None, wanted: str, signs: Signs
) -> None:
    assert signs_for(encoding, term, wanted=wanted) is signs


def test_a_label_is_cut_only_where_there_is_no_room_for_it() -> None:
    own = TEXT.replace("If they say you're one of several, or more", "If they say maybe or depends")
    drawn = call_map(script_of(own), say=frozenset(), letters=frozenset())
    tight, roomy = (text(map_rows(drawn, {}, columns=columns)) for columns in (66, 76))
    assert any("maybe or depends " in line for line in roomy)
    assert not any("depends" in line for line in tight)
    assert max(map(len, tight)) <= 66
    assert max(map(len, roomy)) <= 76


def test_a_scene_is_named_whole_where_a_row_of_marks_leaves_room() -> None:
    own = TEXT.replace("## First", "## Getting them on your side")
    drawn = call_map(script_of(own), say=frozenset(), letters=frozenset())
    rows = text(map_rows(drawn, {}, columns=56, short=True))
    assert any("Getting them on your side " in line for line in rows)
