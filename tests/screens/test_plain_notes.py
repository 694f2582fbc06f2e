"""`n` at the rating: a line of notes for the card in hand, shown with it the next time."""

from tests.support.folds import notes, prepared
from tests.support.people import Person, real_cards
from trainer.core.drill.ask import next_task
from trainer.core.drill.drill import Limit
from trainer.core.log.events import microseconds
from trainer.core.memory.step import Way
from trainer.core.stages.notes import Note
from trainer.screens.plain import PlainScreen
from trainer.screens.steps.drill import DrillPractice


def test_n_keeps_a_line_of_notes_and_the_card_shows_it_the_next_time() -> None:
    person, deck = Person(), real_cards()[:1]
    answers = iter(("", "x", "n", "four\x1b[2J of them", "n", "", "1"))
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
    assert "Last time: “four␛[2J of them”" in shown
