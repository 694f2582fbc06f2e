"""What also counts for a line: folded from the log, with names as slots, at rest after an edit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.made import TIME, script
from tests.support.people import MONDAY
from trainer.core.edits.accepted import accepted, counting, unwritten, with_slots
from trainer.core.log.events import Event, live, microseconds
from trainer.core.script.cards import Card, cards
from trainer.core.words.slots import filled

NOW = microseconds(MONDAY)
LINE = "What time is it now?"


def event(number: int, what: str = "wording", **fields: object) -> Event:
    made = {"id": f"{number:03}", "event": what, "at": NOW + number, "day": "2026-11-23", **fields}
    return Event(**made)  # type: ignore[arg-type]  # fields of many types


def added(number: int, said: str | None, key: str = TIME) -> Event:
    return event(number, key=key, line=LINE, said=said)


def texts(*log: Event, line: str = LINE) -> list[str]:
    deck = cards(script(f"# A short call {{#short}}\n\n### Ask {{#time}}\n\n> {line}\n"))
    return [words.text for words in counting(accepted(live(log, now=NOW)), deck[0])]


def card() -> Card:
    return cards(script())[0]


def test_what_was_let_count_stands_behind_the_script_once_and_in_its_order() -> None:
    log = (added(1, "How late is it?"), added(2, "The time?"), added(3, "How late is it?"))
    assert texts(*log) == [LINE, "The time?", "How late is it?"]


def test_what_was_taken_back_or_forgotten_no_longer_counts() -> None:
    back = event(2, "retract", of="001")
    assert texts(added(1, "How late is it?"), back) == [LINE]
    assert texts(added(1, None)) == [LINE]


def test_it_goes_with_its_line_to_another_place() -> None:
    alias = event(2, "alias", from_="short/old#phrasing", to=TIME)
    assert texts(added(1, "How late is it?", "short/old#phrasing"), alias) == [
        LINE,
        "How late is it?",
    ]


@pytest.mark.parametrize(
    ("line", "rests"),
    [("What time is it?", False), ("Who will be at the table tomorrow?", True)],
)
def test_it_rests_while_the_line_is_another_one(line: str, *, rests: bool) -> None:
    assert ("How late is it?" not in texts(added(1, "How late is it?"), line=line)) is rests


def test_what_the_script_has_since_is_offered_no_more() -> None:
    log = live((added(1, "How late is it?"), added(2, LINE)), now=NOW)
    found = unwritten(accepted(log), (card(),))
    assert [one.words.text for _, one in found] == ["How late is it?"]


def test_whole_names_become_slots_so_that_the_next_ones_fit() -> None:
    names = {"interviewer": "Ms. Diaz", "next": "Ms. Diaz-Lee", "company": "Acme"}
    said = with_slots("Thanks ms. diaz, and ms. Diaz-Lee at Acmeville", names)
    assert said == "Thanks {interviewer}, and {next} at Acmeville"
    words = accepted(live((added(1, said),), now=NOW))[TIME][0].words
    assert words.slots == ("interviewer", "next")
    assert "Mr. Wu" in " ".join(filled(words, {**names, "interviewer": "Mr. Wu"}).shown)


@pytest.mark.slow
@given(st.text(), st.dictionaries(st.sampled_from(("me", "next", "role")), st.text(max_size=5)))
def test_any_text_and_names_are_data(said: str, names: dict[str, str]) -> None:
    found = accepted(live((added(1, with_slots(said, names)),), now=NOW))
    assert all(one.words.text for each in found.values() for one in each)
