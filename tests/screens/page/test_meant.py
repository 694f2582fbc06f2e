"""Keys that weren't meant: typed too fast, or words where a key is asked."""

from datetime import timedelta

import pytest
from prompt_toolkit.keys import Keys

from tests.support.made import HAND, TIME, YES
from tests.support.terminals.hands import ENTER, READING_TIME, Hands, aloud, rated
from trainer.core.log.events import GOOD
from trainer.core.memory.step import Way
from trainer.core.value import replace
from trainer.rows.practice.aloud import STRAY, TYPING_NOW
from trainer.rows.practice.doing import Doing
from trainer.rows.practice.keys import KEYS_HERE
from trainer.rows.signs import ROUND


def shown(hands: Hands) -> str:
    lines = hands.board.view(80, 24, signs=ROUND).screen().lines
    return "\n".join("".join(part[1] for part in line) for line in lines)


def said_aloud() -> Hands:
    hands = Hands(TIME, HAND, by=Way.ALOUD)
    hands.press(ENTER, after=9)
    assert hands.board.doing() is Doing.RATING
    return hands


@pytest.mark.parametrize(("word", "rating"), [("yes", 3), ("y", 3), ("no", 1), ("n", 1)])
def test_a_yes_or_a_no_is_the_answer_and_its_enter_says_nothing_more(
    word: str, rating: int
) -> None:
    hands = said_aloud()
    hands.press(*word, ENTER, after=READING_TIME)
    assert (hands.kept, hands.edits) == ([rating], 0)
    assert hands.board.doing() is Doing.ALOUD  # the next one is asked and waits


def test_a_slow_yes_is_one_too() -> None:
    hands = said_aloud()
    hands.press(*"yes", ENTER, every=0.9, after=READING_TIME)
    assert (hands.kept, hands.edits, hands.board.doing()) == ([3], 0, Doing.ALOUD)


def test_where_a_rating_is_asked_a_yes_is_what_enter_is() -> None:
    hands = Hands(TIME, HAND, by=Way.TYPE)
    hands.board.paste("what time is it now")
    hands.press(ENTER, after=9)
    hands.press(*"yes", after=READING_TIME)
    assert (hands.kept, hands.edits) == ([], 0)
    hands.press(ENTER)
    assert (hands.kept, hands.edits, hands.board.doing()) == ([3], 0, Doing.ANSWERING)


def test_a_new_line_is_passed_by_enter_alone_and_not_before_it_can_be_read() -> None:
    hands = Hands()
    hands.press(*"what time is it ", after=9)
    assert hands.board.doing() is Doing.READING
    hands = Hands()
    hands.press(ENTER, ENTER, every=0.05)
    assert (hands.kept, hands.board.doing()) == ([], Doing.READING)
    hands.press(ENTER, after=1)
    assert (hands.kept, hands.board.doing()) == ([None], Doing.LETTERS)


def test_keys_typed_before_letters_can_be_seen_to_be_asked_are_no_slips_in_them() -> None:
    hands = Hands()
    hands.press(ENTER, after=9)
    hands.press(*"333", every=0.02)
    assert (hands.board.doing(), hands.board.letters.begun) == (Doing.LETTERS, False)
    hands.press("x", after=1)  # by then it is one
    assert "Not that one." in shown(hands)
    hands.press(*"ti")
    assert hands.board.doing() is Doing.PASSING


def test_letters_of_a_line_typed_ahead_choose_nothing() -> None:
    hands = Hands(YES)
    hands.press(*"a bad cab can be a cab ", every=0.2)
    assert (hands.board.doing(), hands.kept) == (Doing.CHOOSING, [])
    hands.press("a", after=0.5)
    assert hands.board.doing() is Doing.RATING


@pytest.mark.parametrize("words", ["I don't know", "no idea", "not sure"])
def test_not_knowing_in_words_is_what_enter_is_at_a_choice(words: str) -> None:
    hands, enter = Hands(YES), Hands(YES)
    hands.press(*words, after=1, every=0.1)
    hands.press(ENTER, after=0.5)
    enter.press(ENTER, after=3)
    assert hands.board.doing() is enter.board.doing() is not Doing.CHOOSING
    verdict = hands.board.practice.verdict
    assert verdict is not None
    assert (verdict.chosen, verdict.said) == (None, "")


@pytest.mark.parametrize("wait", [0.0, 0.2, 0.4])
def test_an_enter_at_once_is_no_choice(wait: float) -> None:
    hands = Hands(YES)
    hands.press(ENTER, after=wait)
    assert hands.board.doing() is Doing.CHOOSING


def test_help_typed_at_a_rating_is_the_help_and_opens_no_editor() -> None:
    hands = rated("help")
    hands.press(ENTER)
    assert (hands.board.helping(), hands.edits, hands.kept) == (True, 0, [])
    hands.press(ENTER)
    assert not hands.board.helping()


@pytest.mark.parametrize(("word", "rating"), [("again", 1), ("hard", 2), ("good", 3), ("easy", 4)])
def test_the_name_of_a_rating_is_the_rating_and_its_enter_says_nothing_more(
    word: str, rating: int
) -> None:
    hands = rated(word)
    hands.press(ENTER, after=0.4)
    assert (hands.kept, hands.edits) == ([rating], 0)
    assert hands.board.doing() is Doing.ANSWERING


def test_undo_in_full_takes_back_once_and_opens_no_note() -> None:
    hands = rated("3")
    hands.board.paste("can you help me carry this very heavy box")
    hands.press(ENTER, after=9)
    hands.press(*"undo", ENTER, every=0.5, after=READING_TIME)
    assert (hands.board.doing(), hands.board.entry.text) == (Doing.ANSWERING, "")
    hands.press(Keys.ControlU, after=READING_TIME)  # the one before
    assert (hands.board.doing(), hands.kept) == (Doing.RATING, [3, None])


def test_what_is_typed_right_after_an_undo_keeps_all_its_letters() -> None:
    hands = rated("3")
    hands.board.paste("can you help me carry this very heavy box")
    hands.press(ENTER, after=9)
    hands.press("u", after=READING_TIME)
    assert hands.board.doing() is Doing.ANSWERING
    assert hands.board.trails("n")  # of `undo`
    for typed in ("s", "orry coul", "d you say that agai"):
        hands.board.paste(typed)
        assert not any(map(hands.board.trails, "ndo"))


def test_note_in_full_begins_a_note_that_is_empty() -> None:
    hands = rated("note")
    hands.press(ENTER, after=1)
    assert (hands.board.doing(), hands.board.entry.text) == (Doing.NOTING, "")
    hands = rated("n")  # so slowly that its first letter did it
    hands.board.paste("ote")
    hands.press(ENTER)
    assert (hands.board.doing(), hands.board.entry.text) == (Doing.NOTING, "")


@pytest.mark.parametrize("words", ["no thanks", "No, thank you.", "nope", "no"])
@pytest.mark.parametrize("every", [0.1, 0.4])
def test_a_no_where_an_answer_is_rated_does_nothing(words: str, every: float) -> None:
    hands = rated(words, every=every)
    assert (hands.board.doing(), hands.board.spelling.text) == (Doing.RATING, words)
    assert f"> {words}" in [line.strip() for line in shown(hands).split("\n")]
    hands.press(ENTER, after=1)
    assert (hands.board.doing(), hands.board.spelling.text, hands.kept) == (Doing.RATING, "", [])
    hands.press("3", after=1)
    assert hands.kept == [3]


def test_the_rest_of_a_slow_no_is_no_note() -> None:
    hands = rated("n")
    assert hands.board.doing() is Doing.NOTING
    hands.board.paste("o thanks")
    before = hands.board.practice.sitting.notes
    hands.press(ENTER)
    assert (hands.board.doing(), hands.board.practice.sitting.notes) == (Doing.RATING, before)


@pytest.mark.parametrize("words", ["wait", "hmm", "edible", "how so", "until now", "exactly what"])
def test_words_that_begin_with_a_key_are_none_of_its_doing(words: str) -> None:
    hands = rated(words)
    assert (hands.board.doing(), hands.edits, hands.kept, hands.over) == (Doing.RATING, 0, [], 0)
    hands.press(ENTER, after=1)
    assert (hands.board.doing(), hands.edits, hands.kept) == (Doing.RATING, 0, [])
    assert KEYS_HERE in shown(hands)


@pytest.mark.parametrize("words", ["no thanks", "yes I did", "no, not yet", "yes."])
def test_words_after_a_yes_or_a_no_go_nowhere_else(words: str) -> None:
    hands = said_aloud()
    hands.press(*words, ENTER, every=0.2, after=READING_TIME)
    assert hands.board.doing() is Doing.ALOUD
    hands = said_aloud()
    hands.press(words[0], after=READING_TIME)  # a moment's hesitation, and it is done
    hands.press(*words[1:], ENTER, every=0.2, after=0.1)
    assert (hands.board.doing(), len(hands.kept)) == (Doing.ALOUD, 1)


def test_a_no_to_stopping_is_no_part_of_the_answer() -> None:
    hands = Hands(TIME, by=Way.TYPE)
    hands.press(Keys.Escape, after=9)
    assert hands.board.stopping()
    hands.press(*"no thanks", ENTER)
    assert (hands.board.stopping(), hands.board.doing()) == (False, Doing.ANSWERING)
    assert hands.board.entry.text == ""


@pytest.mark.parametrize(
    ("words", "passed", "told"),
    [
        ("what time is it", True, "what you typed isn't saved"),  # they've read it
        ("waht tiem is it now", True, "what you typed isn't saved"),
        ("I have read it", True, ""),
        ("no thanks", False, ""),
        ("undecided", False, "Read this line aloud, then press Enter."),
        ("who is this person?", False, "Read this line aloud, then press Enter."),
    ],
)
def test_words_typed_at_a_new_line_are_no_keys(words: str, told: str, *, passed: bool) -> None:
    hands = Hands()
    hands.press(*words, after=9)
    assert (hands.board.doing(), hands.kept) == (Doing.READING, [])
    hands.press(ENTER, after=1)
    assert hands.board.doing() is (Doing.LETTERS if passed else Doing.READING)
    assert told in shown(hands)
    assert told or "saved" not in shown(hands)


def test_the_clock_put_back_locks_nobody_out() -> None:
    hands = Hands(YES)
    hands.person.wait(-timedelta(days=1).total_seconds())
    hands.press("a")
    assert hands.board.doing() is Doing.RATING


def test_a_stray_key_where_a_line_is_said_aloud_is_seen_and_is_no_answer() -> None:
    hands = aloud()
    hands.press("x", ENTER, after=2)  # too fast to be meant
    assert (hands.board.doing(), hands.board.entry.text) == (Doing.ANSWERING, "x")
    assert hands.board.view(80, 24, signs=ROUND).notice == TYPING_NOW
    hands.press(ENTER, after=2)
    assert hands.board.doing() is Doing.ALOUD
    assert hands.board.view(80, 24, signs=ROUND).notice == STRAY
    assert hands.kept == []


def test_backspace_takes_a_stray_key_back_and_more_words_are_a_typed_answer() -> None:
    hands = aloud()
    hands.press("x", Keys.Backspace, after=2)
    assert hands.board.doing() is Doing.ALOUD
    hands.press("n", after=2)
    hands.board.paste("ine ideas")
    hands.press(ENTER, after=2)
    verdict = hands.board.practice.verdict
    assert verdict
    assert (verdict.said, verdict.task.step.way) == ("nine ideas", Way.TYPE)


def test_the_way_back_to_saying_it_is_told_only_while_backspace_leads_there() -> None:
    hands = aloud()
    hands.press("x", after=2)
    assert hands.board.view(80, 24, signs=ROUND).notice == TYPING_NOW
    hands.board.paste("yz")
    assert hands.board.view(80, 24, signs=ROUND).notice == ""


def test_where_a_line_can_be_listened_to_the_key_for_it_is_told() -> None:
    view = aloud().board.view(80, 24, signs=ROUND)
    for can, told in ((True, True), (False, False)):
        lines = replace(view, hears=can).screen().lines
        text = "\n".join("".join(part[1] for part in line) for line in lines)
        assert ("Space: start listening" in text) is told


def test_help_typed_where_letters_are_asked_is_the_help_and_no_try() -> None:
    hands = Hands(TIME, by=Way.LETTERS)
    hands.press(*"help", after=9)
    assert hands.board.helping()
    assert not hands.board.letters.begun
    hands.press(ENTER, after=2)
    hands.press(*"wtiin")
    assert not hands.board.helping()
    assert hands.board.doing() is Doing.RATING
    assert hands.board.practice.drill.verdict is not None
    assert hands.board.practice.drill.verdict.suggested == GOOD


def test_an_enter_that_is_a_no_needs_no_wait() -> None:
    hands = Hands(TIME, HAND, by=Way.ALOUD)
    hands.press(ENTER, after=0.6)
    assert hands.board.doing() is Doing.RATING
    hands.press(ENTER, after=0.8)
    assert hands.kept == [1]
