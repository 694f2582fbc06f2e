"""The table read: a page for each cue, and what is met by reading it."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.support.people import DECK, real_cards
from trainer.core.memory.memory import NEW
from trainer.core.script.cards import cards
from trainer.core.script.key import Key, Kind
from trainer.core.script.parse import parse
from trainer.rows.script.listed import card_lines
from trainer.rows.script.pages import Page, pages

SCRIPT, _ = parse(DECK.read_text(), path=str(DECK), stem=DECK.stem)
assert SCRIPT is not None
PAGES = pages(SCRIPT, {})


def texts(page: Page) -> list[str]:
    return [f"{row.label}: {row.text}" if row.label else row.text for row in page.rows]


def page(start: str) -> Page:
    return next(page for page in PAGES if any(t.startswith(start) for t in texts(page)))


def test_there_is_one_page_for_each_cue_in_the_order_of_the_script() -> None:
    assert SCRIPT is not None
    cues = [next(row.text for row in page.rows if row.label == "The point") for page in PAGES]
    assert cues == [cue.heading.text for cue in SCRIPT.cues]


def test_reading_every_page_meets_every_line_once() -> None:
    assert SCRIPT is not None
    met = [key for page in PAGES for key, _ in page.met]
    lines = {card.key for card in cards(SCRIPT) if card.kind is Kind.PHRASING}
    assert set(met) == lines
    assert len(met) == len(lines)


def test_the_title_and_the_advice_stand_above_the_first_cue() -> None:
    first = texts(PAGES[0])
    assert first[0] == "Calling back your first interviewer"
    assert first.index("What happens next") > 1
    assert first[-4].startswith("The point: ")
    assert not any("Calling back" in text for text in texts(PAGES[1]))


def test_at_a_fork_each_answer_stands_before_what_is_said_then() -> None:
    fork = texts(page("The point: Ask how you rank"))
    heard = [n for n, text in enumerate(fork) if text.startswith("They might say: ")]
    assert len(heard) == 4
    assert all(fork[n + 1].startswith("Then you say: ") for n in heard)
    assert fork[-1] == "Then you say: nothing. Move on to the next question."


def test_names_are_filled_where_they_are_known() -> None:
    assert SCRIPT is not None
    named = pages(SCRIPT, {"next": "Mr. Lee"})
    assert any("what is Mr. Lee like" in text for page in named for text in texts(page))
    assert "You say: Please tell me, what is [the next person] like as a person?" in texts(
        page("The point: Ask what the next person is like")
    )


def test_what_is_met_is_the_wording_with_its_slots() -> None:
    wording = dict(page("The point: Ask what the next person is like").met)
    assert wording["second-interview/person#phrasing"].endswith("what is {next} like as a person?")


def test_every_page_says_something_else() -> None:
    assert all(one != other for one, other in pairwise(PAGES))


@given(st.integers(20, 90))
def test_a_key_is_broken_only_between_its_parts_and_nothing_is_lost(columns: int) -> None:
    for card in real_cards():
        rows = list(card_lines(card, NEW, now=0, columns=columns))
        assert "".join("".join(rows).split()) == f"{card.key}new"
        assert all(len(row) <= columns or row.strip() in Key(card.key).pieces for row in rows)
        assert list(card_lines(card, NEW, now=0, columns=None)) == [f"{card.key}  new"]
