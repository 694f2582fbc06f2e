"""A heading renamed and its line polished in one edit: asked, and what rests is told once."""

from collections.abc import Mapping
from datetime import timedelta

from tests.support.people import MONDAY
from tests.support.texts.call import SCRIPT, SUPPORT, deck, log_of
from tests.support.texts.script_edits import EDITS, rename_heading_and_polish
from trainer.core.edits.changes import Changes, changes, same_line, written
from trainer.core.edits.recognition import recognized
from trainer.core.edits.resting import apart, resting
from trainer.core.edits.traces import Trace
from trainer.core.log.events import Event, live, microseconds
from trainer.core.script.cards import Card
from trainer.core.value import replace

NOW = MONDAY.replace(year=2027)
RANK = "If you were to rank the candidates, how would you rank me?"
POLISHED = SCRIPT.replace("Ask how you rank", "Find out your place").replace(
    RANK, "If you were to place the people here, where would you put me?"
)
LINE = "call/ask-how-you-rank#phrasing"


def after(text: str, *more: Event) -> Changes:
    log = live((*log_of(deck(SCRIPT)), *more), now=microseconds(NOW))
    return changes(deck(text), log, others=frozenset())


def test_a_heading_renamed_and_its_line_polished_is_asked_about() -> None:
    found = after(POLISHED)
    (pair,) = found.unsure
    assert (pair.old, pair.was, pair.card.key) == (LINE, RANK, "call/find-out-your-place#phrasing")
    assert LINE not in found.resting
    then = after(POLISHED, same_line(pair, now=NOW))
    assert then.unsure == ()
    assert dict(then.resting) == {}
    assert LINE not in {move.old for move in then.moves}


def test_what_a_person_knows_to_be_another_line_is_not_asked_again_and_rests() -> None:
    (pair,) = after(POLISHED).unsure
    found = after(POLISHED, apart(pair, now=NOW))
    assert found.unsure == ()
    assert found.resting[LINE] == RANK


def test_what_rests_is_told_once() -> None:
    removed = SCRIPT.partition("### Ask for support")[0]
    (key,) = after(removed).resting
    assert after(removed, resting(key, now=NOW)).resting == {}
    assert after(SCRIPT, resting(key, now=NOW)) == Changes(back=(key,))


def edited(*texts: str) -> tuple[list[str], ...]:
    """Return what was told to rest after each of these edits, each a script of its own."""
    log = list(log_of(deck(SCRIPT)))
    told = []
    for hour, text in enumerate(texts):
        now = NOW + timedelta(hours=hour)
        found = changes(deck(text), live(log, now=microseconds(now)), others=frozenset())
        told.append([words for words in found.resting.values() if words in {RANK, SUPPORT}])
        log += [
            replace(event, id=f"{hour:02}-{number:03}", at=event.at + number)
            for number, event in enumerate(written(found, now=now))
        ]
    return tuple(told)


TITLE = SCRIPT.partition("### ")[0]
TAKEN = f"{TITLE}### Ask how you rank\n\n> {SUPPORT}\n"
OTHER = f"{TITLE}### Talk about money\n\n> When could we talk about the salary?\n"


def test_what_took_the_place_of_a_line_at_rest_is_told_when_it_rests_itself() -> None:
    assert edited(TAKEN, OTHER) == ([RANK], [SUPPORT])


def test_what_was_back_and_goes_again_is_told_again() -> None:
    assert edited(OTHER, SCRIPT, OTHER, OTHER) == ([RANK, SUPPORT], [], [RANK, SUPPORT], [])


def test_a_new_line_with_nothing_in_common_is_not_asked_about() -> None:
    text = SCRIPT.replace("Ask for support", "Talk about money").replace(
        SUPPORT, "When could we talk about the salary?"
    )
    found = after(text)
    assert found.unsure == ()
    assert list(found.resting.values()) == [SUPPORT]


def test_the_random_edits_have_such_an_edit() -> None:
    assert rename_heading_and_polish in EDITS


def found_by(heard: set[str], cards: Mapping[str, Card]) -> dict[str, str]:
    old = "call/ask-how-you-rank/another#branch"
    return recognized({old: Trace("Another", frozenset(heard))}, cards)


def test_a_branch_is_known_by_half_of_the_replies_heard_there_and_by_no_less() -> None:
    cards = {str(card.key): card for card in deck(SCRIPT)}
    heard = {"First.", "Top of the list.", "Somewhere.", "Who knows."}
    assert found_by(heard, cards)
    for less in ({"First."}, {"Top of the list."}):
        assert found_by(heard - less, cards) == {}


def test_a_clause_that_is_asked_by_itself_is_no_new_line() -> None:
    line = next(card.line.wanted.text for card in deck(SCRIPT) if card.key == LINE)
    at = microseconds(NOW) - 1_000_000
    clause = Event(event="study", id="z", at=at, day="2026-11-24", key=LINE, line=line[:20], rung=1)
    assert after(SCRIPT, clause) == Changes()
