"""The first and the last words of a call: what Enter stands for, a goodbye, what was left out."""

import sys
from pathlib import Path

import pytest

from tests.support.caller import SCRIPT, line, standing
from tests.support.terminals.keyboard import SHORT, press, reviews
from tests.support.terminals.transcript import Transcript, rated
from trainer.core.memory.step import Way
from trainer.core.rehearsal.order import of_scene
from trainer.rows.call.keys import BEGINNING_ALOUD, OPENING_ALOUD
from trainer.rows.call.talk import OVER, PARTING
from trainer.rows.call.through import BY_NOW, HELP, RATE_AGAIN
from trainer.rows.practice.keys import HEAR_IT

SCENE = of_scene(SCRIPT, "happens")
PROCESS = line("process")
IN_WORDS = "In these words?"


def test_aloud_the_first_turn_is_the_hello_and_the_question() -> None:
    told = Transcript(["o", "", "o", "o", "q"]).lines
    assert told.count(BEGINNING_ALOUD) == 1
    assert told.index(BEGINNING_ALOUD) < told.index(OPENING_ALOUD)
    assert "hello and your first question" in BEGINNING_ALOUD


@pytest.mark.slow
@pytest.mark.parametrize("by", [Way.TYPE, Way.ALOUD])
def test_everything_asked_they_wait_for_a_goodbye_and_answer_it(by: Way) -> None:
    first = PROCESS if by is Way.TYPE else ""
    said = Transcript([first], order=SCENE, by=by, goodbye="Thank you so much. Goodbye!")
    parting = said.lines.index(f"({PARTING})")
    assert said.lines[parting + 1] == "You: Thank you so much. Goodbye!"
    assert said.lines[parting + 2 : parting + 4] == [
        "Ms. Ortiz: You're welcome.",
        "Ms. Ortiz: All right. Goodbye.",
    ]
    assert said.lines.count(f"({OVER})") == 1
    silent = Transcript([first], order=SCENE, by=by)
    assert silent.lines[silent.lines.index(f"({PARTING})") + 1 :][:2] == ["You: ", f"({OVER})"]


def test_a_goodbye_where_a_line_is_asked_about_is_taken_kindly() -> None:
    told = Transcript(["", "Thank you, goodbye.", "3"], order=SCENE, by=Way.ALOUD)
    assert BY_NOW in told.lines
    assert "Type 1, 2, 3" not in told.text
    assert [rating for _, rating in standing(told.person)] == [3]


@pytest.mark.parametrize("back", ["u", "undo", "back"])
def test_u_asks_about_the_line_before_once_more(back: str) -> None:
    told = rated("1", back, "4", "3")
    assert told.text.count(RATE_AGAIN) == 1
    once = rated("4", "3")
    assert standing(told.person) == standing(once.person)
    assert [each.event.rating for each in told.call.turns] == [
        each.event.rating for each in once.call.turns
    ]


def test_u_at_the_first_line_has_nothing_to_take_back_and_the_call_stays_over() -> None:
    told = rated("u", "3")
    assert "There's nothing to take back yet." in told.lines
    assert told.text.rindex(IN_WORDS) > told.text.index("There's nothing to take back yet.")
    assert not told.call.lasts


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
@pytest.mark.parametrize("plain", [(), ("--plain",)], ids=["full", "plain"])
def test_what_was_left_out_is_said_after_everything_and_only_a_goodbye_hangs_up(
    tmp_path: Path, plain: tuple[str, ...]
) -> None:
    from tests.support.terminals.terminal import terminal

    def says(words: str, *told: str) -> str:
        """Say it, once more where they ask to hear it again; return what they say to it."""
        before = screen.text.count(words)

        def seen(text: str) -> bool:
            answer = text.rpartition(words)[2]
            return text.count(words) > before and any(each in answer for each in (*told, "again?"))

        press(screen, f"{words}\r")
        answer = screen.see(seen).rpartition(words)[2]
        return says(words, *told) if "again?" in answer else answer

    path, db = tmp_path / "short.md", tmp_path / "log.db"
    path.write_text(SHORT)
    args = (*plain, "--db", str(db), "rehearse", str(path), "--by", "type")
    with terminal(*args, home=tmp_path) as screen:
        screen.see("picked up the phone.")
        heard = says("Where is the station?", "eft", "ight")
        reply = "Thank you, left it is." if "eft" in heard else "Thank you, right it is."
        says("What time is it, please?", "question", "Question 3 is next.")
        says("How much is the ticket to town?", PARTING)
        press(screen, "hint\r")
        screen.see("Next letters: T y" if plain else "Next: T____ y__")
        says("blue cheese", "Sorry, what was that?")
        says(reply, PARTING)
        press(screen, "undo\r")
        screen.see("Taken back. Say it again.")
        says(reply, PARTING)
        says("Thanks, goodbye!", OVER)
        press(screen, "\r")
        screen.see("You got through. 3 of 3 questions word for word")
        press(screen, "q\r" if plain else "q")
        assert screen.wait() == 0
    last = reviews(db)[-1]
    assert (last.said, (last.hints or 0) > 0) == (reply, True)


def test_the_question_names_what_can_be_typed_the_first_time_and_help_tells_it() -> None:
    told = rated("help", "repeat", "3", "3", "3")
    asked = [each for each in told.lines if each.startswith(IN_WORDS)]
    full = [f"{HEAR_IT} · u: undo · q: stop · help: more" in each for each in asked[:5]]
    assert full == [True, *[False] * 4]
    assert HELP in told.text
    assert "Type 1, 2, 3" not in told.text


def test_after_the_list_of_all_turns_repeat_tells_that_list_once_more() -> None:
    told = Transcript([PROCESS, "a", "repeat"], order=SCENE).text
    before, _, after = told.partition("repeat")
    first = next(each for each in reversed(before.splitlines()) if each.startswith("1. "))
    assert first in after
    assert "You got through" not in after
    summary = Transcript([PROCESS, "repeat"], order=SCENE).text.partition("repeat")[2]
    assert "You got through" in summary


@pytest.mark.slow
def test_a_goodbye_where_all_was_asked_and_one_was_asked_twice_is_told_as_such() -> None:
    rank = line("rank")
    transcript = Transcript([rank, rank, "bye", ""], order=of_scene(SCRIPT, "stand"))
    assert "You said goodbye. " in transcript.text
