"""What is kept at the rating beside it: `n`, a line of notes; `w`, words that count from now on."""

import pytest

from tests.support.folds import notes, prepared
from tests.support.made import HAND, SHORT, TIME, log, script
from tests.support.people import Person, real_cards, wordings
from trainer.core.drill.ask import next_task
from trainer.core.drill.drill import Limit
from trainer.core.log.events import Event, What, microseconds
from trainer.core.memory.step import Way
from trainer.core.script.cards import Card, cards
from trainer.core.stages.notes import Note
from trainer.core.value import replace
from trainer.screens.plain import PlainScreen
from trainer.screens.steps.drill import DrillPractice

DECK = {str(card.key): card for card in cards(script(SHORT))}
OWN = "So tell me what time it is"


def test_n_keeps_a_line_of_notes_and_the_card_shows_it_the_next_time() -> None:
    person, deck = Person(), real_cards()[:1]
    answers = iter(("", "x", "n", "four\x1b[2J of them", "n", "quit", "1"))
    shown: list[str] = []

    def ask() -> None:
        person.wait(120)
        now = person.now
        drill = prepared(deck, tuple(person.log), limit=Limit(cards=1), now=now, by=Way.TYPE)
        drill = next_task(drill, now=now, random=person.random)

        def read(question: str) -> str:
            shown.append(question)
            person.wait(61)
            if (said := next(answers, None)) is None:
                raise EOFError
            return said

        practice = DrillPractice(drill, person.outside)
        PlainScreen(practice, read=read, write=lambda text: shown.append(str(text))).run()

    ask()
    ask()
    found = notes(person.log, now=microseconds(person.now))
    assert found == {deck[0].key: Note("four␛[2J of them")}
    ask()
    label = "Your note: “four␛[2J of them”"
    assert shown.count(label) == 1
    person.wait(86_400)
    ask()
    assert shown.count(label) == 2  # it's of no call, whatever day it is


# -- w


def last(person: Person) -> Event:
    return [event for event in person.log if event.event == What.REVIEW][-1]


def drilled(person: Person, card: Card, *answers: str, names: dict[str, str] | None = None) -> str:
    """Drill one card in ordinary lines, and return what was shown."""
    person.wait(86_400 * 2_000)
    if not person.log:
        for event in log((card,), (card.key,), now=person.now):
            person.record(event)
    limit, now = Limit(cards=1), person.now
    drill = prepared((card,), tuple(person.log), limit=limit, now=now, by=Way.TYPE)
    drill = next_task(replace(drill, names=names or {}), now=now, random=person.random)
    shown: list[str] = []
    given = iter(answers)

    def read(question: str) -> str:
        shown.append(question)
        person.wait(3)
        if (said := next(given, None)) is None:
            raise EOFError
        return said

    practice = DrillPractice(drill, person.outside)
    PlainScreen(practice, read=read, write=lambda text: shown.append(str(text))).run()
    return "\n".join(shown)


def test_it_counts_at_once_and_the_next_time_and_the_line_keeps_its_wording() -> None:
    person = Person()
    shown = drilled(person, DECK[TIME], OWN, "w", "")
    assert "From now on, these words count too." in shown
    assert "All words right." in shown
    assert wordings(person) == [OWN]
    review = last(person)
    assert (review.share, review.line) == (1.0, "What time is it now?")
    assert (review.rating or 0) >= 3
    assert "All words right" in drilled(person, DECK[TIME], OWN, "")


def test_u_takes_the_wording_back_and_shows_the_answer_as_it_was() -> None:
    person = Person()
    shown = drilled(person, DECK[TIME], OWN, "w", "u", "1")
    assert person.log[-2].event == What.RETRACT
    assert shown.index("Taken back") > shown.index("From now on")
    assert last(person).share != 1.0
    assert "All words right" not in drilled(person, DECK[TIME], OWN, "1")


@pytest.mark.parametrize(("answer", "kept"), [("y", True), ("n", False), ("", False)])
def test_where_the_meaning_changes_only_a_yes_lets_it_count(answer: str, *, kept: bool) -> None:
    person = Person()
    words = "Can you not carry this very heavy box?"
    shown = drilled(person, DECK[HAND], words, "w", answer, "1")
    assert "That changes what you say: " in shown
    assert bool(wordings(person)) is kept


@pytest.mark.parametrize("said", ["What time is it now?", ""])
def test_what_counts_already_or_is_nothing_is_not_added(said: str) -> None:
    person = Person()
    shown = drilled(person, DECK[TIME], said, "w", "1")
    assert "Only a whole line that you typed in other words can count too." in shown
    assert wordings(person) == []


def test_names_are_kept_as_slots_and_the_next_interview_has_its_own() -> None:
    text = "# A short call {#short}\n\n### Thank {#time}\n\n> Thank you very much, {interviewer}.\n"
    card, person = cards(script(text))[0], Person()
    own = "Many thanks, dear {}"
    ortiz, lee = {"interviewer": "Ms. Ortiz"}, {"interviewer": "Mr. Lee"}
    drilled(person, card, own.format("Ms. Ortiz"), "w", "y", "", names=ortiz)
    assert wordings(person) == [own.format("{interviewer}")]
    assert "All words right" in drilled(person, card, own.format("Mr. Lee"), "", names=lee)
