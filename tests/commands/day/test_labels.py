"""A label that a screen shows beside a key is as good as the key, wherever it is typed."""

import re
from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.here import Desk, drilled
from tests.support.people import MONDAY
from trainer.acts.home.said.choice import Choice, choice
from trainer.acts.home.welcome import BEGIN
from trainer.cli import COMMANDS
from trainer.core.stages.stages import Stage
from trainer.core.stats.map import Map
from trainer.core.words.labels import chosen, keys
from trainer.rows.home.keys import enter_row, help_rows, keys_shown
from trainer.rows.home.page import home_sentences
from trainer.rows.home.view import Home, Situation

WORDS = st.text(alphabet="abcdefgh", min_size=2, max_size=8)
PRESSED = ("", "d", "r", "h", "c", "p", "w", "b", "i", "a", "n", "t", "s", "u", "q", "?")
ACME = Stage(name="acme-1", interviewer="Ms. Ortiz")


def homes() -> list[Home]:
    views = [Home(each, MONDAY, Map(())) for each in Situation]
    known = [Home(each, MONDAY, Map(()), stage=ACME, call=MONDAY) for each in Situation]
    return [*views, *known, Home(Situation.ORDINARY, MONDAY, Map(()), stage=ACME)]


@pytest.mark.parametrize("home", homes(), ids=lambda home: home.situation.name)
def test_every_label_of_home_is_its_key(home: Home) -> None:
    shown = [key for wide in (True, False) for row in keys_shown(home, wide=wide) for key in row]
    helped = [f"{row.label}: {row.text}" for row in help_rows(home) if row.label]
    for text in (enter_row(home).text, *shown, *helped):
        for key, label in keys(text):
            if label == "more":  # what `?` is called where there is little room
                continue
            assert key in PRESSED
            meant = choice(key, home, tuple(COMMANDS))
            assert choice(label, home, tuple(COMMANDS)) == meant, (key, label)
            assert choice(f" {label.upper()}. ", home, tuple(COMMANDS)) == meant


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("the first line", ""),
        ("your first line", ""),
        ("first line", ""),
        ("read it all first", "r"),
        ("read", "r"),
        ("my call is today", "t"),
        ("call is today", "t"),
        ("later", "q"),
        ("first", None),
        ("5", None),
        ("banana", None),
    ],
)
def test_those_of_the_first_question_are_too(typed: str, key: str | None) -> None:
    assert chosen(BEGIN, typed, part=True) == key


@pytest.mark.slow
@given(st.lists(WORDS, min_size=1, max_size=6, unique=True))
def test_any_label_typed_is_its_key(words: list[str]) -> None:
    shown = " \N{MIDDLE DOT} ".join(f"{'xyzuvw'[n]}: go {word}" for n, word in enumerate(words))
    for number, word in enumerate(words):
        assert chosen(shown, f"Go {word}!") == "xyzuvw"[number]
        assert chosen(shown, word, part=True) == "xyzuvw"[number]
        assert chosen(shown, word) is None
    assert chosen(shown, "") is None


@pytest.mark.slow
@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("call sheet", "Enter: back home; p: print it, from the browser"),
        ("interviews", "No interviews yet."),
        (
            "first line",
            "Sorry, I didn't understand that. Press Enter: ",
        ),  # shown to somebody new alone
        ("note how the call went", "No interviews yet"),
    ],
)
def test_they_are_typed_at_home(desk: Desk, typed: str, seen: str) -> None:
    drilled(desk, "--cards", "1")
    found = desk.asked(typed=(typed, "", "q", "q", "q", "q"))
    assert seen in found.stdout + found.stderr


@pytest.mark.slow
def test_below_a_list_they_are_its_keys(desk: Desk) -> None:
    desk.acme()
    drilled(desk, "--cards", "1")
    shown = desk.asked(typed=("interviews", "change it", "q", "back home", "q")).stdout
    assert "Which company? (Enter: Acme" in shown


@pytest.mark.slow
def test_a_question_is_skipped_or_gone_back_from_in_words(desk: Desk) -> None:
    typed = ("Acme", "skip", "go back", "Ms. Ortiz", "skip", "Skip", "stop here")
    desk.asked("interview", "add", typed=typed)
    (stage,) = desk.list()
    assert (stage["interviewer"], stage["next"]) == ("Ms. Ortiz", None)


@pytest.mark.parametrize("home", homes(), ids=lambda home: home.situation.name)
def test_what_is_heard_of_home_names_words_and_letters_that_are_obeyed(home: Home) -> None:
    told = " ".join(home_sentences(home))
    assert "Type help for more, q to leave." in told
    assert not re.search(r"(?:^|\s)[^\w\s](?=[\s:]|$)", told)
    for key, _ in keys("\n".join(home_sentences(home)).replace(". ", "\n")):
        assert choice(key, home, tuple(COMMANDS)) != Choice()


@pytest.mark.parametrize("home", homes(), ids=lambda home: home.situation.name)
def test_every_key_that_home_obeys_is_named_in_its_help(home: Home) -> None:
    named = {row.label for row in help_rows(home)}
    obeyed = {key for key in ascii_lowercase if choice(key, home, ()) != Choice()}
    assert obeyed - {"y"} <= named  # that is a yes, typed instead of Enter


@pytest.mark.parametrize("typed", ["5", "the", "call", "x", "!"])
def test_what_could_be_anything_is_none_of_them(typed: str) -> None:
    home = Home(Situation.ORDINARY, MONDAY, Map(()), stage=ACME, call=MONDAY)
    found = choice(typed, home, tuple(COMMANDS))
    assert (found.command, found.leave, found.help) == ((), False, False)


@pytest.mark.slow
@pytest.mark.parametrize(
    "typed",
    ["e", "I need to change it", "can I change it please?"],
)
def test_in_the_list_of_interviews_a_wish_to_change_one_is_the_key_for_it(
    desk: Desk, typed: str
) -> None:
    desk.acme()
    shown = desk.asked(typed=("i", typed, "q", "", "q")).stdout
    assert "keep as it is" in shown
    assert "I don't know" not in shown


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        (("i", "They moved it to this Friday at 2"), "What moved?"),
        (("i", "m"), "When is the next interview?"),
        (("i", "Acme got put off"), "When is the next interview?"),
        (("change my interview",), "When is the next interview?"),
        (("the interview was moved",), "When is the next interview?"),
        (("move my call",), "When will you call?"),
        (("the call was moved",), "When will you call?"),
    ],
)
def test_a_day_that_is_another_is_asked_for_at_once(
    desk: Desk, typed: tuple[str, ...], first: str
) -> None:
    desk.acme()
    shown = desk.asked(typed=(*typed, "q", "", "q")).stdout
    assert first in shown
    assert "Who interviewed you?" not in shown
    assert "I don't know" not in shown


@pytest.mark.parametrize("typed", ["I need to leave", "nonsense moved"])
def test_where_nothing_can_be_changed_no_wish_is_taken_for_that(desk: Desk, typed: str) -> None:
    shown = desk.asked(typed=("i", typed, "q", "", "q")).stdout
    assert "keep as it is" not in shown
