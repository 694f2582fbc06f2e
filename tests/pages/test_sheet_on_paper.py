"""The call sheet on paper: one side where it can be, two roomy ones, estimated and printed."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.browser import needs_browser, sides
from tests.support.people import DECK
from trainer.core.script.parse import parse
from trainer.pages.sheet import fit
from trainer.pages.sheet.page import call_sheet
from trainer.rows.sheet import Circumstances, Entry, Run, Said, Section, Sheet, Way, sheet

DECKS = sorted(DECK.parent.glob("*.md"))
NAMES = {
    "interviewer": "Ms. Featherstonehaugh",
    "next": "Mr. Lee",
    "company": "Acme",
    "role": "a data analyst",
    "me": "Alex Ramirez",
}
HEAD = ("Ms. Featherstonehaugh, Acme · call Friday, November 27, 5:00 PM", "Then Mr. Lee")


def made(deck: Path) -> Sheet:
    script, _ = parse(deck.read_text(), path="x", stem=deck.stem)
    assert script is not None
    return sheet(script, Circumstances(NAMES), head=HEAD)


@pytest.mark.slow
@needs_browser
@pytest.mark.parametrize(
    ("deck", "size"),
    [
        pytest.param(
            deck, size, marks=() if deck == DECK else pytest.mark.long, id=deck.stem + size
        )
        for deck in DECKS
        for size in ("A4", "letter")
    ],
)
def test_a_browser_prints_the_sheet_on_one_side_and_the_roomy_one_on_two(
    deck: Path, size: str, tmp_path: Path
) -> None:
    assert sides(call_sheet(made(deck)), tmp_path, size=size) == 1
    assert sides(call_sheet(made(deck), roomy=True), tmp_path, size=size) == 2


@needs_browser
@pytest.mark.long
@pytest.mark.parametrize("roomy", [False, True])
def test_a_browser_takes_no_more_sides_than_estimated(tmp_path: Path, *, roomy: bool) -> None:
    wish = fit.ROOMY if roomy else fit.ONE
    for count in (1, 5, 12, 20, 31):
        long = Said("If you were me, what are the things", (Run(" that I should bring out" * 5),))
        way = Way("If they say maybe, depending on the others", long, "they said it twice")
        entries = tuple(
            Entry(
                number,
                "Ask what to bring out",
                long,
                "a note " * (number % 7),
                (way,) * (number % 3),
            )
            for number in range(1, count + 1)
        )
        found = Sheet("Something else", HEAD, (Section("The one scene", entries),))
        page = call_sheet(found, roomy=roomy)
        assert sides(page, tmp_path, size="letter") <= fit.sides(found, fit.paper(found, wish))


@pytest.mark.parametrize("deck", DECKS, ids=lambda deck: deck.stem)
def test_there_is_room_to_write_beside_every_question_of_the_decks(deck: Path) -> None:
    found = made(deck)
    one, roomy = fit.paper(found, fit.ONE), fit.paper(found, fit.ROOMY)
    assert one.size >= 8
    assert one.room >= 24
    assert roomy.room >= 2 * one.room
    assert (fit.sides(found, one), fit.sides(found, roomy)) == (1, 2)


words = st.text("abc ", min_size=1, max_size=300)
entries = st.builds(
    Entry,
    st.integers(1, 99),
    words,
    st.builds(Said, words, st.just(())),
    words,
    st.lists(st.builds(Way, words, st.none()), max_size=4).map(tuple),
)


@pytest.mark.slow
@given(st.lists(entries, max_size=40).map(tuple), st.sampled_from([fit.ONE, fit.ROOMY]))
def test_what_can_be_on_so_many_sides_is_and_no_more_room_would_fit(
    found: tuple[Entry, ...], wish: fit.Wish
) -> None:
    whole = Sheet("A title", ("who",), (Section("A scene", found),))
    on = fit.paper(whole, wish)
    smallest = fit.Paper(min(wish.sizes), wish.room, wish.words)
    if fit.sides(whole, smallest) > wish.sides:
        assert on == fit.Paper(wish.else_, wish.room, wish.words)
        return
    assert fit.sides(whole, on) <= wish.sides
    larger = [size for size in wish.sizes if size > on.size]
    for size in larger:
        assert fit.sides(whole, fit.Paper(size, wish.room, wish.words)) > wish.sides
