"""Ordinary lines as they are heard: blanks are words, a slip is asked again, a stop stops."""

import pytest

from tests.support.made import HAND, SHORT, TIME, YES, script
from tests.support.terminals.gallery import at, part
from tests.support.terminals.talk import DECK, Talk
from trainer.core.memory.ladder import Rung
from trainer.core.memory.step import Step, Way
from trainer.core.script.cards import cards
from trainer.core.value import replace
from trainer.rows.practice.answering import NOT_ALOUD, NOT_ALOUD_YET, answer_help
from trainer.rows.practice.choice import CHOOSING_HELP
from trainer.rows.practice.keys import WHERE


def test_one_letter_that_is_not_the_one_is_asked_again() -> None:
    talk = Talk(["", "tx", "i"])
    _, practiced = talk.run()
    assert talk.prompts[1:3] == [
        "First letters of the 2 missing words: ",
        "Not that one. Try once more: blank 2 of 2. ",
    ]
    assert (practiced.said, practiced.missing) == ("ti", ())


def test_what_is_not_tried_again_stays_as_it_was() -> None:
    _, practiced = Talk(["", "tx", ""]).run()
    assert practiced.missing == ("now",) or practiced.missing


@pytest.mark.parametrize("word", ["q", "stop", " STOP ", "quit"])
@pytest.mark.parametrize("way", [None, Way.ALOUD])
def test_a_stop_stops_where_no_answer_is_typed(word: str, way: Way | None) -> None:
    talk = Talk([word, "", ""], *((TIME,) if way else ()), by=way)
    assert talk.run() == []
    assert len(talk.prompts) == 1


def test_a_stop_stops_at_a_choice_and_help_says_how() -> None:
    talk = Talk(["help", "stop"], YES)
    assert talk.run() == []
    assert CHOOSING_HELP in talk.said
    assert not any("go on" in line for line in talk.said)


@pytest.mark.parametrize("typed", ["I don't know", "i dont know", "no idea", "not sure"])
def test_not_knowing_said_in_words_is_what_enter_is_at_a_choice(typed: str) -> None:
    enter, words = Talk(["", "stop"], YES), Talk([typed, "stop"], YES)
    enter.run()
    words.run()
    assert words.said == enter.said


@pytest.mark.parametrize("typed", ["stop please", "I want to stop now", "please stop", "bye"])
def test_a_polite_stop_is_one(typed: str) -> None:
    assert Talk([typed], YES).run() == []


def test_one_key_typed_where_a_line_is_said_aloud_is_no_answer() -> None:
    talk = Talk(["x", "2", "", "3", ""], TIME, by=Way.ALOUD)
    (kept,) = talk.run()
    assert (kept.way, kept.rating) == ("aloud", 3)
    assert talk.said.count("Press Enter when you've said it, or type the whole line.") == 2


def test_q_on_a_line_of_its_own_stops_where_an_answer_is_typed() -> None:
    assert Talk(["q", "what time is it now", ""], TIME, by=Way.TYPE).run() == []
    (kept,) = Talk(["quite late", ""], TIME, by=Way.TYPE).run()
    assert kept.said == "quite late"


@pytest.mark.parametrize("word", ["stop", "Quit", "exit"])
def test_a_stop_typed_alone_is_no_answer_unless_the_line_begins_so(word: str) -> None:
    assert Talk([word, "what time is it now", ""], TIME, by=Way.TYPE).run() == []
    deck = cards(script(SHORT.replace("What time is it now?", f"{word.title()} it now, please.")))
    (kept,) = Talk([word, ""], TIME, by=Way.TYPE, deck=deck).run()
    assert kept.said == word


def test_undo_typed_alone_takes_the_last_answer_back_and_is_none() -> None:
    talk = Talk(
        ["what time is it now", "3", "undo", "2", "can you help me", ""], TIME, HAND, by=Way.TYPE
    )
    kept = talk.run()
    assert [event.rating for event in kept if event.rating][:2] == [3, 2]
    assert "Taken back. Rate it again:" in talk.said
    nothing = Talk(["undo", "", "undo", "q"])
    assert len(nothing.run()) == 1  # the new line was read
    assert nothing.said.count("There's nothing to take back yet.") == 2


@pytest.mark.parametrize(
    ("said", "told"),
    [("", []), ("xyz", ["Nothing matched yet."])],
)
def test_the_line_is_not_announced_after_it(said: str, told: list[str]) -> None:
    talk = Talk([said, ""], HAND)
    talk.run()
    at = talk.said.index("The line: Can you help me carry this very heavy box?")
    assert talk.said[at - len(told) : at] == told
    assert "Here's the line." not in talk.text


def test_no_line_in_plain_has_an_underscore() -> None:
    talk = Talk(["", "t?", "", "hint", "hint", "hint", "hint", ""], TIME, HAND)
    talk.run()
    assert "_" not in talk.text


def test_a_new_line_whose_blank_has_no_name_says_blank_and_what_to_do_with_it() -> None:
    deck = cards(script(SHORT.replace("What time is it now?", "What time is it at {company}?")))
    talk = Talk(["", ""], deck=deck)
    talk.run()
    assert "New line: What time is it at blank?" in talk.said
    assert talk.prompts[0] == (
        "Read it aloud, and where it says blank, say the company, then Enter. "
    )
    assert "_" not in talk.text


@pytest.mark.parametrize(
    ("word", "kept"),
    [("good", [3]), ("Easy", [4]), ("again", [1]), ("hard", [2]), ("quit", [])],
)
def test_a_word_typed_at_the_rating_does_what_it_says(word: str, kept: list[int]) -> None:
    talk = Talk(["what time is it now", word], TIME, by=Way.TYPE)
    assert [event.rating for event in talk.run()] == kept


def test_help_and_undo_typed_in_full_are_understood_and_other_words_are_answered() -> None:
    answers = ["what time is it now", "help", "undo", "undo", "banana", "edit"]
    talk = Talk(answers, TIME, by=Way.TYPE)
    talk.run()
    assert "Enter accepts the suggested rating." in talk.text
    assert (
        talk.said.count("Type 1, 2, 3 or 4, then Enter. To see what else you can type: help") == 1
    )


@pytest.mark.parametrize("key", ["o", " O ", "\x0f"])
@pytest.mark.parametrize("way", [Way.TYPE, Way.LETTERS])
def test_a_lone_o_has_the_line_said_aloud(key: str, way: Way) -> None:
    talk = Talk([key, "", "3"], TIME, by=way)
    (kept,) = talk.run()
    assert (kept.way, kept.rating, kept.said) == ("aloud", 3, None)
    assert talk.prompts[1] == "Say it now, to the room. Enter when you've said it. "
    assert any("help for more" in line for line in talk.said[:1])


def test_a_hint_is_asked_for_by_its_word_too_unless_the_line_begins_so() -> None:
    talk = Talk(["Hint", "what time is it now?", ""], TIME, by=Way.TYPE)
    (kept,) = talk.run()
    assert (kept.hints, kept.said) == (1, "what time is it now?")
    deck = cards(script(SHORT.replace("What time is it now?", "Hint at it?")))
    (kept,) = Talk(["hint", ""], TIME, by=Way.TYPE, deck=deck).run()
    assert (kept.hints, kept.said) == (0, "hint")


def test_an_o_is_a_letter_where_it_is_all_that_is_asked() -> None:
    deck = cards(script(SHORT.replace("What time is it now?", "Okay?")))
    for way in (Way.TYPE, Way.LETTERS):
        (kept,) = Talk(["o", ""], TIME, by=way, deck=deck).run()
        assert kept.way != "aloud"


def test_with_its_words_shown_a_line_is_filled_in_and_that_is_said() -> None:
    talk = Talk(["", "o", "ti"])
    _, practiced = talk.run()
    assert NOT_ALOUD in talk.said
    assert (practiced.said, practiced.missing) == ("ti", ())


def test_a_part_is_typed_and_no_help_offers_it_aloud() -> None:
    talk = Talk(["o", "help", "iag"])
    practice = talk.screen.practice
    talk.screen.practice = replace(practice, drill=at(part("present-better", 2)))
    talk.run()
    assert NOT_ALOUD_YET in talk.said
    (told,) = (each for each in talk.said if "Enter alone: show me" in each)
    assert "aloud" not in told
    assert any(each.startswith("3 of 9 words right") for each in talk.said)


@pytest.mark.parametrize("way", [Way.TYPE, Way.LETTERS, Way.ALOUD])
def test_help_typed_where_a_line_is_asked_is_help_and_no_hint(way: Way) -> None:
    talk = Talk(["help", "what time is it now?", ""], TIME, by=way)
    (kept,) = talk.run()
    assert (kept.hints, kept.said) == (0, "what time is it now?")
    asked = Step(DECK[0], way, DECK[0].line.wanted, Rung.LETTERS)
    assert talk.said.count(answer_help(asked)) == 1
    assert ("o: say it aloud" in answer_help(asked)) == (way is not Way.ALOUD)


@pytest.mark.parametrize("line", ["Help me.", "How early, Lee, please?"])
def test_help_is_an_answer_where_the_line_has_it(line: str) -> None:
    deck = cards(script(SHORT.replace("What time is it now?", line)))
    (kept,) = Talk(["help", ""], TIME, by=Way.LETTERS, deck=deck).run()
    assert kept.said == "help"


def test_no_letter_is_asked_of_a_name_that_is_not_known() -> None:
    line = "{interviewer}, what time is it now?"
    deck = cards(script(SHORT.replace("What time is it now?", line)))
    talk = Talk(["", "tx", ""], deck=deck)
    talk.run()
    assert talk.prompts[0] == ("Read it aloud, and say the interviewer's name there, then Enter. ")
    asked = Talk(["wtii", ""], TIME, by=Way.LETTERS, deck=deck)
    asked.run()
    assert asked.prompts[0] == "First letters of 5 words, without the interviewer's name: "
    assert any(line.startswith("4 of 5 words right. Missed: now.") for line in asked.said)


def test_a_hint_in_a_line_with_gaps_gives_a_word_that_is_missing() -> None:
    talk = Talk(["", "hint", "a hint", "ti"])
    talk.run()
    hints = [line for line in talk.said if line.startswith("Next: ")]
    assert hints == ["Next: time", "Next: time it"]


def test_the_question_for_the_rating_is_whole_once_and_then_short() -> None:
    said = ["a", "3", "b", "3", "c", ""]
    talk = Talk(said, *(str(card.key) for card in DECK), by=Way.TYPE)
    talk.run()
    ratings = [each for each in talk.prompts if "1: Again" in each]
    assert ["help: more" in each for each in ratings[:3]] == [True, False, False]
    assert ratings[2].startswith("Enter: Again · back ")
    assert ratings[2].endswith(". Or 1: Again · 2: Hard · 3: Good · 4: Easy ")


@pytest.mark.parametrize("word", ["again", "say that again", "repeat"])
@pytest.mark.parametrize("before", [(), ("",)])
def test_again_puts_the_question_once_more_and_is_no_answer(
    word: str, before: tuple[str, ...]
) -> None:
    plain, again = Talk([*before, "stop"]), Talk([*before, word, "stop"])
    assert plain.run() == again.run()
    assert again.prompts[-1] == again.prompts[-2] == plain.prompts[-1]
    assert len(again.said) > len(plain.said)


@pytest.mark.parametrize("word", ["again", "Repeat that.", "say that again"])
def test_again_tells_what_they_said_and_the_choices_once_more(word: str) -> None:
    once, talk = Talk(["stop"], YES), Talk([word, "stop"], YES)
    assert once.run() == talk.run() == []
    assert talk.prompts == [once.prompts[0]] * 2
    asked = next(n for n, line in enumerate(once.said) if line.startswith("They say: "))
    assert once.said[asked + 1].startswith("a: ")
    assert talk.said == [*once.said, "", *once.said[asked - 1 :]]


@pytest.mark.parametrize("word", ["back", "Back.", "go back", "undo"])
def test_back_takes_back_where_a_line_is_asked_and_is_no_answer(word: str) -> None:
    talk = Talk(["", word, "stop"])
    talk.run()
    assert talk.prompts[1] == talk.prompts[2]
    assert "There's nothing to take back yet." in talk.said


@pytest.mark.parametrize("key", ["h", "o", "s"])
def test_a_key_of_another_question_is_no_enter_at_a_line_to_be_read(key: str) -> None:
    talk = Talk([key, "q"])
    assert talk.run() == []
    assert WHERE in talk.said
    assert talk.prompts == ["Read it aloud, then Enter. "] * 2
    assert len(Talk(["y", "q"]).run()) == 1


@pytest.mark.parametrize("way", [Way.TYPE, Way.ALOUD])
@pytest.mark.parametrize("wish", ["settings", "how do I change the settings", "make it easier"])
def test_a_wish_for_what_is_at_home_is_told_where_and_no_try(wish: str, way: Way) -> None:
    talk = Talk([wish, "stop"], TIME, by=way)
    assert talk.run() == []
    assert any("at home" in told for told in talk.said)
    assert len(talk.prompts) == 2


@pytest.mark.parametrize("wish", ["what did I do wrong", "slow down please"])
def test_a_question_about_the_last_answer_or_the_pace_is_no_try(wish: str) -> None:
    talk = Talk([wish, "stop"], TIME, by=Way.LETTERS)
    assert talk.run() == []
    assert len(talk.prompts) == 2


def test_what_was_wrong_is_told_again_where_the_answer_is_rated() -> None:
    talk = Talk(["what is it", "what did I do wrong?", "1", "q"], TIME, by=Way.TYPE)
    assert len(talk.run()) == 1
    missing = [told for told in talk.said if "Missing" in told]
    assert len(missing) == 2
