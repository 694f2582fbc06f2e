"""A question mark alone is help in ordinary lines, in a drill too: it costs no hint."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.caller import SCRIPT, line
from tests.support.made import HAND, TIME, YES
from tests.support.terminals.talk import Talk
from tests.support.terminals.transcript import Transcript
from trainer.core.log.events import Event, What
from trainer.core.memory.step import Way
from trainer.core.rehearsal.order import of_scene
from trainer.rows.practice.keys import NOTE_HELP
from trainer.screens.asked.answers import HELPS

STAND = of_scene(SCRIPT, "stand")
DRILLED = ["", "ti", "what time is it now", "can you help", "a", "b", "3", "1", "n", "Ask.", "u"]
CALLED = ["", "hello", line("rank"), "a", "c", "1", "3", "s", "o", "u", "n", "bye"]


def kept(events: Iterable[Event]) -> list[tuple[object, ...]]:
    return [(each.event, each.key, each.said, each.hints, each.rating) for each in events]


def asking(answers: Iterable[str], word: str) -> list[str]:
    return [typed for each in answers for typed in (word, each)]


def drilled(answers: list[str], word: str, way: Way | None) -> Talk:
    talk = Talk(asking(answers, word) if word else answers, TIME, YES, HAND, by=way)
    if word:  # asking takes no time
        talk.pauses = iter([0, 20] * len(answers))
    return talk


@pytest.mark.slow
@given(
    answers=st.lists(st.sampled_from(DRILLED), max_size=12),
    way=st.sampled_from([None, Way.TYPE, Way.LETTERS, Way.ALOUD]),
    word=st.sampled_from(["?", "??", " ? ", "help"]),
)
def test_in_a_drill_it_keeps_and_asks_nothing_else(
    answers: list[str], way: Way | None, word: str
) -> None:
    plain, asked, helped = (drilled(answers, each, way) for each in ("", word, "help"))
    assert kept(plain.run()) == kept(asked.run()) == kept(helped.run())
    assert not any("Next letters" in text or "First letters:" in text for text in asked.said)
    assert asked.said == helped.said


class Asking(Transcript):
    """A call in which asking for help takes no time."""

    def _read(self, prompt: str) -> str:
        typed = super()._read(prompt)
        if typed in HELPS:
            self.person.wait(-20)
        return typed


@pytest.mark.slow
@given(
    answers=st.lists(st.sampled_from(CALLED), max_size=9),
    way=st.sampled_from([Way.TYPE, Way.ALOUD]),
    live=st.booleans(),
)
def test_in_a_call_it_prompts_nothing(answers: list[str], way: Way, *, live: bool) -> None:
    helped = [
        Asking(asking(answers, word), order=STAND, by=way, live=live) for word in ("?", "help")
    ]
    plain = Transcript(answers, order=STAND, by=way, live=live)
    sure = [(event.key, event.said, event.hints) for event in plain.person.log]
    for asked in helped:
        assert [(event.key, event.said, event.hints) for event in asked.person.log] == sure
        assert "The point: " not in asked.text
        assert "No hints in a live call." not in asked.text
    told = [text.replace("help", "?") for text in helped[1].lines]
    assert [text.replace("help", "?") for text in helped[0].lines] == told


@pytest.mark.parametrize("word", ["hint", "Hint!", "a hint please", "give me a hint", "prompt me"])
def test_a_hint_is_a_word_in_both(word: str) -> None:
    talk = Talk([word, "what time is it now", "3"], TIME, by=Way.TYPE)
    assert [event.hints for event in talk.run()] == [1]
    (event,) = Transcript([word, line("process")]).person.log
    assert event.hints == 1


def test_it_is_no_note() -> None:
    talk = Talk(["what time is it now", "n", "?", "Slower.", "3"], TIME, by=Way.TYPE)
    assert [event.event for event in talk.run()] == [What.NOTE, What.REVIEW]
    assert "Slower." in str(talk.person.log)
    assert NOTE_HELP in talk.said
