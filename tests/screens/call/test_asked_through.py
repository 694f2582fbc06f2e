"""What is asked of the program where lines said aloud are rated: it is answered, then asked on."""

import sys
from functools import partial
from pathlib import Path

import pytest

from tests.for_each import for_each
from tests.support.caller import standing
from tests.support.terminals.keyboard import SHORT, press, reviews
from tests.support.terminals.transcript import rated
from trainer.rows.call.through import ABOVE, COMPARE, COMPARE_ABOVE, HELP, RATE_AGAIN, YOU_SAY

IN_WORDS = "In these words?"
LINE = "The line: Ms. Ortiz, do I have your support in getting this job?"
SHOWN = ["show it", "show me", "show me the line", "what was the line?", "which line", "read it"]
SHOWN += ["what did I say", "what did they say?", "Can you show me the line, please?"]
COMPARED = ["what did i miss", "What was wrong?", "did I get it right?", "how did I do"]
ASKED = [
    ("show it", ABOVE),
    ("what did i miss", COMPARE_ABOVE),
    ("why", YOU_SAY),
    ("how do i leave", "To stop here, press Esc."),
    ("go back", "There's nothing to take back yet."),
]
TYPABLE = "Type 1, 2, 3, 4, u or q, then Enter."


def behind(typed: str) -> list[str]:
    """Type it at the first line said aloud; return what is said until it's asked again."""
    text = rated(typed, "3", "3", "3").text
    return text.partition(f"{typed}\n")[2].partition(IN_WORDS)[0].splitlines()


@for_each("typed", SHOWN)
def test_who_asks_for_the_line_is_shown_it_again(typed: str) -> None:
    assert behind(typed) == [LINE]


@for_each("typed", COMPARED)
def test_who_asks_what_was_wrong_is_told_that_nobody_heard_it(typed: str) -> None:
    assert behind(typed) == [COMPARE, LINE]


@for_each(
    ("typed", "told"),
    [
        ("why", f"{YOU_SAY} {TYPABLE}"),
        ("Why do you ask?", f"{YOU_SAY} {TYPABLE}"),
        ("what do the numbers mean", HELP),
        ("is this saved?", "Each answer is saved as soon as you rate it, on this computer only."),
        ("how many are left", f"4 to go, counting this one. {TYPABLE}"),
        ("how do I leave?", "To stop here, type q. You can rate the rest later."),
        ("skip this one", "To stop here, type q. You can rate the rest later."),
    ],
)
def test_a_question_has_its_answer_and_then_it_is_asked_again(typed: str, told: str) -> None:
    assert "\n".join(behind(typed)).startswith(told)


@for_each("back", ["go back", "Can I go back?", "take that back", "previous"])
def test_who_asks_in_words_to_go_back_is_back_at_the_line_before(back: str) -> None:
    told = rated("1", back, "4", "3")
    assert told.text.count(RATE_AGAIN) == 1
    assert standing(told.person) == standing(rated("4", "3").person)


@for_each("typed", [*SHOWN, *COMPARED, "why", "is this saved?", "how do I leave?", "skip this"])
def test_no_question_rates_anything_or_leaves(typed: str) -> None:
    assert standing(rated(typed, "3", "4", "2").person) == standing(rated("3", "4", "2").person)


@for_each(("typed", "rating"), [("almost", 2), ("I forgot it", 1), ("I said it", 3), ("wrong", 1)])
def test_words_that_tell_how_it_went_rate_it_still(typed: str, rating: int) -> None:
    assert standing(rated(typed, "q").person)[0][1] == rating


def _told(words: str, screen: str) -> bool:
    return words in " ".join(screen.split())


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_on_the_full_screen_it_is_answered_below_the_line(tmp_path: Path) -> None:
    from tests.support.terminals.terminal import terminal

    path, db = tmp_path / "short.md", tmp_path / "log.db"
    path.write_text(SHORT)
    args = ("--db", str(db), "rehearse", str(path), "--by", "aloud")
    with terminal(*args, home=tmp_path) as screen:
        screen.see("Say hello and your first question.")
        screen.settle()
        press(screen, "\r")
        screen.settle()
        press(screen, "\x1b")
        screen.see("Hang up here?")
        press(screen, "\r")
        screen.see("Did you say it in these words?")
        for typed, told in ASKED:
            screen.settle()
            press(screen, f"{typed}\r")
            screen.see(partial(_told, told))
        assert reviews(db) == []
        press(screen, "3")
        screen.see("You hung up after question 1.")
    assert [each.rating for each in reviews(db)] == [3]
