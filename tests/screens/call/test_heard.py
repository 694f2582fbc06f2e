"""A rehearsal that is heard: they speak, you speak; what isn't sure is asked about at the end."""

from typing import TYPE_CHECKING

import pytest

from tests.support.caller import CARDS, NAMES, SCRIPT, line
from tests.support.folds import prepared
from tests.support.people import Person
from tests.support.sounds.devices import Device, ear
from trainer.core.drill.drill import Limit
from trainer.core.log.events import What
from trainer.core.memory.step import Way
from trainer.core.rehearsal.begin import begin
from trainer.core.rehearsal.order import of_scene
from trainer.core.script.script import Cue
from trainer.core.text import one_line
from trainer.core.value import replace
from trainer.disk.dictionary import known
from trainer.hearing.ear import Ear
from trainer.hearing.refusals import NoDevice
from trainer.rows.call.keys import OPENING, OPENING_ALOUD, OPENING_HEARD
from trainer.rows.practice.aloud import HEARD_TOO
from trainer.screens.call.plain import PlainCall
from trainer.screens.steps.call import CallPractice
from trainer.screens.steps.hearing import Hears

if TYPE_CHECKING:
    from collections.abc import Iterator

SCENE = of_scene(SCRIPT, "bring out")
FIRST, SECOND = (
    next(card for card in CARDS.values() if card.cue.id == cue.id and card.asked is None)
    for cue in SCENE[:2]
)


class Spoken:
    """The interviewer's voice, made up."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.stopped = 0

    def say(self, text: str) -> None:
        self.said.append(text)

    def stop(self) -> None:
        self.stopped += 1


class Call:
    """A call about one scene, at which these transcripts are heard one after the other."""

    def __init__(
        self,
        *heard: str,
        typed: tuple[str, ...] = (),
        listener: Ear | None = None,
        order: tuple[Cue, ...] = SCENE,
        by: Way = Way.VOICE,
    ) -> None:
        self.person, self.lines, self.voice = Person(), list[str](), Spoken()
        words: Iterator[str] = iter(heard)
        listens = "" if by is Way.VOICE else " "
        self._typed = iter((*[listens, ""] * len(heard), *typed))
        drill = prepared(tuple(CARDS.values()), (), limit=Limit(), now=self.person.now, by=by)
        call = begin(
            replace(drill, names=NAMES),
            order,
            now=self.person.now,
            random=self.person.random,
            known=known(),
        )
        hears: Hears[CallPractice] = Hears(
            listener or ear(lambda _: next(words))[0],
            heard=CallPractice.heard,
            said_it=lambda each: each,
        )
        outside = replace(self.person.outside, known=known())
        self.screen = PlainCall(
            CallPractice(call, outside),
            read=self._read,
            write=self.lines.append,
            hears=lambda: hears,
            voice=self.voice,
        )
        self.screen.run()

    def _read(self, prompt: str) -> str:
        self.person.wait(20)
        self.lines.append(prompt)
        try:
            return next(self._typed)
        except StopIteration:
            raise EOFError from None

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def kept(self) -> list[tuple[str | None, int | None, str | None]]:
        events = [event for event in self.person.log if event.event == What.REVIEW]
        return [(event.way, event.rating, event.said) for event in events]


def words(text: str) -> str:
    return text.replace("{next}", NAMES["next"]).replace("{interviewer}", NAMES["interviewer"])


@pytest.mark.slow
def test_what_is_heard_is_kept_at_once_and_they_answer_aloud() -> None:
    said = words(FIRST.line.wanted.text)
    call = Call(said)
    assert f"I heard: {one_line(said)}" in call.text
    assert call.kept[0] == ("voice", 3, said)
    assert call.voice.said
    assert any(each in call.text for each in call.voice.said if each)
    assert call.voice.stopped >= 1  # silent while you speak, and when it is left


@pytest.mark.slow
def test_a_word_left_out_is_kept_as_not_heard() -> None:
    said = words(FIRST.line.wanted.text).split()
    heavy = max(said, key=len)
    call = Call(" ".join(each for each in said if each != heavy))
    assert call.kept[0][1] in (1, 2)
    event = next(event for event in call.person.log if event.event == What.REVIEW)
    assert heavy.strip("?,.").lower() in {each.lower() for each in event.missing or ()}


@pytest.mark.slow
def test_words_that_fit_nothing_are_asked_once_more() -> None:
    call = Call("my uncle sells carpets in june")
    assert call.kept == []
    assert "Sorry" in call.text or "sorry" in call.text


@pytest.mark.slow
def test_what_is_not_sure_is_asked_about_at_the_end() -> None:
    key = next(piece.text for piece in FIRST.line.wanted.pieces if piece.key).split()[0]
    said = words(FIRST.line.wanted.text)
    unsure = said.replace(key, {"emphasize": "emphasis"}.get(key, f"{key}s"))
    call = Call(unsure, typed=("", "", "3", ""), order=SCENE[:1])
    assert "Not sure about" in call.text
    assert "In these words? 3: yes · 1: no" in call.text
    assert "Type 1, 2, 3, 4, u or q, then Enter." in call.text  # Enter means neither yes nor no
    assert call.kept == [("voice", 3, unsure)]
    (event,) = (event for event in call.person.log if event.event == What.REVIEW)
    assert event.own  # the person judged it, and the log knows


def test_without_a_microphone_the_line_counts_as_said_aloud() -> None:
    def none() -> Device:
        raise NoDevice

    call = Call(typed=("", "", "q"), listener=Ear(none, lambda: lambda _: "", lambda: ""))
    assert "I can't find a microphone" in call.text
    assert call.kept == []


@pytest.mark.slow
@pytest.mark.parametrize("said", [line("process")])
def test_a_line_of_another_scene_is_no_answer_here(said: str) -> None:
    call = Call(said)
    assert ("voice", 3, said) not in call.kept


@pytest.mark.slow
def test_where_lines_are_said_aloud_a_blank_lets_one_be_heard_and_that_is_told_once() -> None:
    said = [words(card.line.wanted.text) for card in (FIRST, SECOND)]
    call = Call(*said, by=Way.ALOUD)
    assert call.text.count(HEARD_TOO) == 1
    assert call.text.index(HEARD_TOO) < call.text.index("\nYou, aloud: ")
    assert [way for way, _, _ in call.kept] == ["voice", "voice"]


def test_where_nobody_can_be_heard_it_is_not_offered() -> None:
    class Deaf(Ear):
        def ready(self) -> bool:
            return False

    call = Call(typed=(" ", "q", "q"), listener=Deaf(), by=Way.ALOUD)
    assert HEARD_TOO not in call.text
    assert "1 line you said aloud isn't rated yet" in call.text


def test_o_lets_the_person_type_and_o_again_is_heard() -> None:
    call = Call(typed=("o", "o", "q"))
    told = [each for each in call.lines if each in (OPENING, OPENING_HEARD)]
    assert told == [OPENING_HEARD, OPENING, OPENING_HEARD]
    assert call.lines.count("You: ") + call.lines.count("You, aloud: ") == len(told)


def test_where_nobody_can_listen_o_is_said_aloud() -> None:
    class Missing(Ear):
        def ready(self) -> bool:
            return False

    call = Call(typed=("o", "o", "q"), listener=Missing())
    assert call.lines.count(OPENING_ALOUD) == 1


def test_in_lines_it_begins_with_what_to_do_to_be_heard() -> None:
    assert "Press Enter, say your line, press Enter again." in Call(typed=("q",)).text
