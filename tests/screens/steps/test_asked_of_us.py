"""What is asked of the program where a line is asked for: it's answered, and is no answer."""

import pytest

from tests.for_each import for_each
from tests.support.made import HAND, TIME, YES
from tests.support.terminals.hands import ENTER, Hands
from tests.support.terminals.talk import Talk
from trainer.core.log.events import What
from trainer.core.memory.step import Way
from trainer.rows.practice.choice import CHOOSING_HELP
from trainer.rows.practice.doing import Doing
from trainer.rows.practice.lost import SENT_BY_ENTER, STOP_HERE, what_now
from trainer.rows.signs import ROUND
from trainer.screens.asked.agree import agreed

ASKED = (
    "what am I supposed to do here?",
    "I don't get it",
    "How do I stop?",
    "is this saved?",
    "How long will this take?",
    "Could you please explain that?",
    "can i skip this one",
    "I'm so nervous",
)


@pytest.mark.slow
@for_each(("typed", "by"), [(t, w) for t in ASKED for w in (Way.TYPE, Way.LETTERS, Way.ALOUD)])
def test_in_ordinary_lines_it_is_answered_and_the_line_is_asked_again(typed: str, by: Way) -> None:
    talk, nothing = Talk([typed], TIME, by=by), Talk([], TIME, by=by)
    assert talk.run() == nothing.run() == []
    assert talk.prompts == [talk.prompts[0]] * 2
    assert len(talk.said) > len(nothing.said)


def test_what_is_answered_is_what_was_asked() -> None:
    typed = ["is it saved?", "how do I stop?", "skip this"]
    talk, nothing = Talk(typed, TIME, by=Way.TYPE), Talk([], TIME, by=Way.TYPE)
    talk.run()
    nothing.run()
    saved, stop, skipped = talk.said[len(nothing.said) - 1 : -1]
    assert "saved as soon as you rate it" in saved
    assert stop == STOP_HERE
    assert "you'll see the line" in skipped


@for_each("typed", ["Can I go back?", "Oh dear, that is wrong, can I go back?", "undo that please"])
def test_a_wish_to_go_back_takes_the_last_answer_back(typed: str) -> None:
    talk = Talk([typed], TIME, by=Way.TYPE)
    assert [event.event for event in talk.run()] == [What.RETRACT]
    hands = Hands(TIME, HAND, by=Way.TYPE)
    hands.board.paste(typed)
    hands.press(ENTER, after=9)
    assert hands.board.doing() is Doing.RATING
    assert len(hands.kept) == 1


@pytest.mark.slow
@for_each("typed", ASKED)
def test_on_the_full_screen_it_is_answered_too(typed: str) -> None:
    hands = Hands(TIME, HAND, by=Way.TYPE)
    hands.board.paste(typed)
    hands.press(ENTER, after=9)
    board = hands.board
    assert (hands.kept, board.doing(), board.entry.text) == ([], Doing.ANSWERING, "")
    assert board.stopping() or board.view(80, 24, signs=ROUND).notice


def test_where_it_is_rated_a_question_is_the_help_and_a_wish_to_go_back_takes_it_back() -> None:
    hands = Hands(TIME, HAND, by=Way.TYPE)
    hands.board.paste("what time is it now")
    hands.press(ENTER, after=9)
    hands.press(*"what do these mean?", ENTER, after=3)
    assert (hands.board.helping(), hands.board.doing()) == (True, Doing.RATING)
    hands.press(ENTER)
    hands.press(*"can I go back?", ENTER, after=3)
    assert (hands.board.doing(), hands.kept) == (Doing.ANSWERING, [])


def test_at_a_choice_it_is_answered() -> None:
    hands = Hands(YES)
    assert hands.board.doing() is Doing.CHOOSING
    hands.press(*"what do I do?", ENTER, after=9)
    assert hands.board.view(80, 24, signs=ROUND).notice == what_now(Doing.CHOOSING)


def lettered() -> Hands:
    hands = Hands(TIME, HAND, by=Way.LETTERS)
    assert hands.board.doing() is Doing.LETTERS
    return hands


@pytest.mark.slow
@for_each("typed", [*ASKED, "can i go back please", "how do I get out of here?", "hwo do i stop"])
def test_it_is_where_first_letters_are_typed_and_the_keys_are_taken_back(typed: str) -> None:
    hands = lettered()
    hands.press(*typed, ENTER, after=3)
    board = hands.board
    back = typed.startswith("can i go back")
    assert board.doing() is (Doing.RATING if back else Doing.LETTERS)
    assert len(hands.kept) == back  # all that is kept is that an answer was taken back
    assert back or not board.letters.begun
    assert board.stopping() or board.view(80, 24, signs=ROUND).notice


@pytest.mark.slow
@for_each("typed", ["wtiin", "what time is it now", "w t i i n", "xtiin", "what tme is it now"])
def test_letters_of_the_line_are_checked_with_the_last_one(typed: str) -> None:
    hands = lettered()
    hands.press(*typed, after=3)
    assert hands.board.doing() is Doing.RATING


def test_words_that_are_neither_are_checked_by_enter() -> None:
    hands = lettered()
    hands.press(*"how would you rank", after=3)
    assert hands.board.doing() is Doing.LETTERS
    assert hands.board.view(80, 24, signs=ROUND).notice == SENT_BY_ENTER
    hands.press(ENTER)
    assert hands.board.doing() is Doing.RATING


@pytest.mark.slow
@for_each(
    ("typed", "rating"),
    [
        ("that is quite right, thank you", 3),
        ("Yes, I said it in just these words, thank you.", 3),
        ("word for word", 3),
        ("no, I forgot a word", 1),
        ("I left out a word", 2),
        ("that was easy", 4),
    ],
)
def test_how_a_line_was_said_is_told_in_words(typed: str, rating: int) -> None:
    talk = Talk(["", typed], TIME, by=Way.ALOUD)
    assert [event.rating for event in talk.run()] == [rating]
    hands = Hands(TIME, HAND, by=Way.ALOUD)
    hands.press(ENTER, after=9)
    hands.press(*typed, ENTER, after=9)
    assert hands.kept == [rating]


@for_each("typed", ["that is quite right, thank you", "Yes, I said it in just these words."])
def test_so_is_that_it_was_said_at_all(typed: str) -> None:
    talk = Talk([typed, ""], TIME, by=Way.ALOUD)
    assert [(event.said, event.way) for event in talk.run()] == [(None, Way.ALOUD)]


def test_at_a_new_line_it_is_answered_and_only_the_prompt_comes_again() -> None:
    talk, nothing = Talk(["Could you please explain that?", "is it saved?"]), Talk([])
    talk.run()
    nothing.run()
    assert talk.prompts == [nothing.prompts[0]] * 3
    assert len(talk.said) == len(nothing.said) + 2


def test_where_it_is_rated_in_ordinary_lines_a_question_is_answered() -> None:
    typed = ["what time is it now", "what do these mean?", "is this saved?", "how do I stop?"]
    talk = Talk([*typed, "I made a mistake, can I go back?"], TIME, by=Way.TYPE)
    talk.run()
    assert any("Enter accepts the suggested rating." in each for each in talk.said)
    assert any("on this computer only" in each for each in talk.said)
    assert STOP_HERE in talk.said
    assert any(each.startswith("Taken back") for each in talk.said)


def test_where_letters_of_shown_words_are_asked_that_is_what_it_says() -> None:
    talk = Talk(["", "what am I supposed to do here?"])
    talk.run()
    assert any("first letters of the words" in each for each in talk.said)


def test_in_ordinary_lines_a_question_at_a_choice_is_answered() -> None:
    talk = Talk(["what do I have to do here?", "how do I stop?", "is this private?"], YES)
    assert talk.run() == []
    assert CHOOSING_HELP in talk.said
    assert STOP_HERE in talk.said
    assert any("on this computer only" in each for each in talk.said)


def test_where_a_yes_is_asked_a_question_is_told_what_it_is_about() -> None:
    typed, said = iter(("what is that?", "help me", "y")), list[str]()
    assert agreed(
        "Continue from there? Enter: yes ",
        read=lambda _: next(typed),
        write=said.append,
        again=lambda: said.append("You broke off."),
    )
    assert said.count("You broke off.") == 2


@for_each(
    ("typed", "goes_on"),
    (
        ("what time is it now?", True),
        ("What time is", True),
        ("it what time now", True),
        ("I've read it", True),
        ("ok", True),
        ("who is this person?", False),
        ("why would I ask that", False),
        ("hello", False),
        ("3", True),
    ),
)
def test_only_the_line_or_that_it_was_read_goes_on_from_a_line_to_read(
    typed: str, *, goes_on: bool
) -> None:
    talk = Talk([typed, "q"])
    talk.run()
    first, second = talk.prompts
    assert (first != second) is goes_on
    told = "Read this line aloud, then press Enter. To hear it again: repeat. To stop: q."
    assert (told in talk.said) is not goes_on
