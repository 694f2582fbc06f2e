"""The rehearsal in lines: what is heard, typed and answered, as a transcript."""

from collections.abc import Callable

from tests.support.caller import CARDS, SCRIPT, line, standing
from tests.support.folds import prepared
from tests.support.people import DECK, Person
from trainer.core.drill.drill import Limit
from trainer.core.log.events import Event
from trainer.core.memory.step import Way
from trainer.core.problems import TrainerError
from trainer.core.rehearsal.order import of_scene
from trainer.core.rehearsal.turns import begin
from trainer.core.script.cards import Card, cards
from trainer.core.script.parse import parse
from trainer.core.script.script import Cue
from trainer.core.value import replace
from trainer.screens.plain import PlainScreen
from trainer.screens.steps.call import CallPractice
from trainer.screens.steps.outside import Record

LINES = [line("support"), "", line("hire"), ""]


class Transcript:
    """A rehearsal with lines typed ahead, as it reads afterwards."""

    def __init__(
        self,
        typed: list[str],
        *,
        person: Person | None = None,
        order: tuple[Cue, ...] = SCRIPT.cues,
        live: bool = False,
        by: Way = Way.TYPE,
        keys: bool = False,
        record: Record | None = None,
        edit: Callable[[Card], tuple[Card, ...]] | None = None,
    ) -> None:
        self.person = person or Person()
        self.lines: list[str] = []
        self._typed = iter(typed)
        deck = tuple(CARDS.values())
        log = tuple(self.person.log)
        drill = prepared(deck, log, limit=Limit(), now=self.person.now, by=by)
        names = {"interviewer": "Ms. Ortiz", "next": "Mr. Lee"}
        person = self.person
        drill = replace(drill, names=names)
        call = begin(drill, order, now=person.now, random=person.random, live=live)
        outside = replace(self.person.outside, edit=edit)
        if record:
            outside = replace(outside, record=record)
        screen = PlainScreen(
            CallPractice(call, outside), keys=keys, read=self._read, write=self.lines.append
        )
        screen.run()
        self.call = screen.practice.call

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def _read(self, prompt: str) -> str:
        self.person.wait(20)
        try:
            typed = next(self._typed)
        except StopIteration:
            self.lines.append(prompt)
            raise EOFError from None
        self.lines.append(prompt + typed)
        return typed


def test_a_line_is_heard_said_judged_in_one_line_and_saved() -> None:
    typed = [line("process"), ""]
    transcript = Transcript(typed)
    assert "They've picked up the phone. You begin.\nQuestion 1 of 13." in transcript.text
    assert "All words right.\nEnter: " in transcript.text
    (answer,) = [row for row in transcript.lines if row.startswith("They say: ")]
    assert f"{answer}\nQuestion 2 of 13.\nYou say: " in transcript.text
    assert len(transcript.person.log) == 1


def test_the_cue_is_hidden_until_the_line_is_asked_for() -> None:
    cue = "Ask what steps are left"
    assert cue not in Transcript([line("process")]).text
    transcript = Transcript(["?", "?", line("process"), ""])
    assert f"The point: {cue}" in transcript.text
    assert "Hint: 31 words: " in transcript.text
    assert transcript.person.log[0].hints == 2


def test_what_was_not_all_right_is_shown_with_its_line() -> None:
    transcript = Transcript([line("process").replace("the rest of the process ", "")])
    assert "Missing: " in transcript.text
    assert "\nThe line: " in transcript.text


def test_a_number_overrules_the_suggestion_and_q_leaves_the_answer_in_hand_unkept() -> None:
    transcript = Transcript([line("process"), "x", "?", "2", line("person"), "q"])
    assert [event.rating for event in transcript.person.log] == [2]
    assert "Type 1, 2, 3, 4, u, e, n, w, q or ?" in transcript.text
    assert "2: I got it with effort" in transcript.text


def test_a_live_call_gives_no_hints_and_no_verdicts_and_keeps_all_at_once() -> None:
    transcript = Transcript([line("process"), "?", "", line("role")], live=True)
    assert "No hints in a live call." in transcript.text
    assert "right" not in transcript.text
    assert [event.rating == 1 for event in transcript.person.log] == [False, True, False]


def test_live_and_aloud_the_person_judges_without_seeing_the_line() -> None:
    transcript = Transcript(["", "3"], live=True, by=Way.ALOUD)
    assert "the rest of the process" not in transcript.text
    assert transcript.person.log[0].rating == 3


def test_to_the_end_of_a_scene_with_a_reply_in_between() -> None:
    order = of_scene(SCRIPT, "getting")
    transcript = Transcript([*LINES, "", "", line("recommend"), ""], order=order, keys=True)
    assert "They say: " in transcript.text
    assert "key: second-interview/support#phrasing" in transcript.text
    assert transcript.call.task is None
    assert len(transcript.person.log) == 4


def test_an_answer_that_could_not_be_kept_stays_and_may_be_tried_again() -> None:
    person, full = Person(), [True, False]

    def record(event: Event, *, exact: bool = False) -> Event:
        if full.pop(0):
            raise TrainerError("The disk is full.")
        return person.record(event, exact=exact)

    for is_live in (False, True):
        full[:], person.log = [True, False], []
        enter = ["", ""] if not is_live else [""]
        transcript = Transcript(
            [line("process"), *enter], person=person, live=is_live, record=record
        )
        assert "Not saved. The disk is full." in transcript.text
        assert [event.key for event in person.log] == ["second-interview/process#phrasing"]


def test_no_line_holds_a_control_character() -> None:
    text = Transcript(["\x1b[31m red \x07", "", "?"]).text
    assert all(sign == "\n" or sign.isprintable() for sign in text.replace("\x1b[31m red \x07", ""))


def test_u_takes_the_last_turn_back_for_a_new_rating_and_the_call_goes_on() -> None:
    transcript = Transcript([line("process"), "", line("person"), "u", "2", "", "x"])
    assert "Taken back. Rate it again:\nCue: Ask what steps are left" in transcript.text
    assert f"left\nYou: {line('process')}\nAll words right.\n" in transcript.text
    assert "Back to the answer before:\nAll words right.\nEnter: " in transcript.text
    assert "Question 3 of 13." in transcript.text
    assert standing(transcript.person) == [
        ("second-interview/process#phrasing", 2),
        ("second-interview/person#phrasing", 3),
    ]


def test_with_nothing_rated_u_says_so() -> None:
    transcript = Transcript([line("process"), "u", "q"])
    assert "There's nothing from this call to take back yet." in transcript.text
    assert transcript.person.log == []


def test_n_notes_a_line_that_is_seen_with_the_verdict_and_with_the_cue_the_next_time() -> None:
    person = Person()
    first = Transcript([line("process"), "n", "two more talks", ""], person=person)
    assert "Noted.\nEnter: " in first.text
    person.wait(3600)
    second = Transcript(["?", line("process"), "q"], person=person)
    assert "The point: Ask what steps are left\nLast time: “two more" in second.text
    assert f"{line('process')}\nLast time: “two more talks”\nEnter: Hard" in second.text
    before_the_line = second.text.partition("You say")[0]
    assert "two more" not in before_the_line


def test_e_edits_the_script_and_the_answer_is_compared_with_what_it_is_then() -> None:
    text = DECK.read_text(encoding="utf-8").replace("the rest of the process", "all of the process")
    script, _ = parse(text, path="second-interview.md", stem="second-interview")
    assert script is not None
    deck = cards(script)
    asked: list[str] = []

    def edit(card: Card) -> tuple[Card, ...]:
        asked.append(card.key)
        return deck

    transcript = Transcript([line("process"), "e", "", line("person"), "q"], edit=edit)
    assert asked == ["second-interview/process#phrasing"]
    assert "Missing: all" in transcript.text
    assert transcript.call.order[0].line.wanted.text.count("all of the process") == 1
    assert "all of the process" in (transcript.person.log[0].line or "")
    assert "Question 2 of 13." in transcript.text


def test_a_broken_script_is_named_and_the_answer_stays() -> None:
    def edit(_card: Card) -> tuple[Card, ...]:
        raise TrainerError("call.md:3: a heading is missing")

    transcript = Transcript([line("process"), "e", "", "x"], edit=edit)
    assert "call.md:3: a heading is missing" in transcript.text
    assert len(transcript.person.log) == 1


def test_live_there_is_no_way_back() -> None:
    transcript = Transcript(["", "u", "e", "n", "?", "3"], live=True, by=Way.ALOUD)
    assert transcript.text.count("You can't undo in a live call.") == 3
    assert "takes your last" not in transcript.text
    assert [event.rating for event in transcript.person.log] == [3]
