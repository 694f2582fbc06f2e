"""The rehearsal in lines: what is heard, typed and answered, as a transcript."""

import pytest

from tests.support.caller import SCRIPT, line, standing
from tests.support.people import DECK, Person, wordings
from tests.support.terminals.transcript import Transcript
from trainer.core.log.events import Event, What, live, microseconds
from trainer.core.memory.step import Way
from trainer.core.problems import TrainerError
from trainer.core.rehearsal.left import left_at
from trainer.core.rehearsal.order import of_scene
from trainer.core.script.cards import Card, cards
from trainer.core.script.parse import parse

SCENE = of_scene(SCRIPT, "happens")
PROCESS = line("process")
LESS = PROCESS.replace("the rest of the process ", "")


def test_they_speak_and_you_speak_and_nothing_is_rated_in_between() -> None:
    transcript = Transcript([PROCESS])
    hello = "(They've picked up the phone.)\nMs. Ortiz: Hello, Ortiz speaking."
    assert f"{hello}\nYou: Ms. Ortiz, I" in transcript.text
    assert transcript.lines[-3].startswith("Ms. Ortiz: ")
    assert transcript.lines[-2] == "You: "
    for word in ("right", "Missing", "Good", "Again", "Question"):
        assert word not in transcript.text.partition("You: ")[2]
    assert [event.rating for event in transcript.person.log] == [4]


def test_the_point_is_hidden_until_it_is_asked_for() -> None:
    cue = "Ask what steps are left"
    assert cue not in Transcript([PROCESS]).text
    transcript = Transcript(["Hint", "prompt me", PROCESS])
    assert f"The point: {cue}" in transcript.text
    assert "Next letters: " in transcript.text
    assert transcript.person.log[0].hints == 2


def test_live_there_are_no_prompts_and_all_is_kept_at_once() -> None:
    transcript = Transcript([PROCESS, "hint", "", "", line("role")], live=True)
    assert "No hints in a live call." in transcript.text
    assert [event.rating == 1 for event in transcript.person.log] == [False, True, False]


def test_to_the_end_of_a_scene_and_how_it_went() -> None:
    typed = [line("support"), line("hire"), "", "", "", "", line("recommend")]
    transcript = Transcript(typed, order=of_scene(SCRIPT, "getting"), keys=True)
    assert "key: second-interview/support#phrasing" in transcript.text
    assert transcript.screen.told
    assert "(The call is over.)\n\nYou got through. " in transcript.text
    assert "key: " not in transcript.text.partition("(The call is over.)")[2]


ENDS = [("", True), ("q", False), ("done", False), ("practice these now", True)]


@pytest.mark.parametrize(("typed", "wants"), ENDS)
def test_at_the_end_enter_practices_what_did_not_come(typed: str, *, wants: bool) -> None:
    transcript = Transcript(["", "", "", typed], order=SCENE)
    assert "Enter: practice these now · a: all turns · c: change a rating · q: done " in (
        transcript.text
    )
    assert transcript.screen.wants_practice is wants


def test_where_all_came_enter_is_done() -> None:
    text = Transcript([PROCESS, "x", "thanks, bye!", ""], order=SCENE).text
    assert "bye!\nMs. Ortiz: You're welcome.\nMs. Ortiz: All right. Goodbye.\n" in text
    assert "You got through. 1 of 1 question word for word.\nEnter: done · a" in text
    assert "Press Enter, or type a, c, undo or q, then Enter." in text


def test_q_hangs_up_and_tells_how_it_went() -> None:
    transcript = Transcript([PROCESS, "q", "q"])
    assert "You hung up after question 1. 1 of 1 question word for word." in transcript.text
    assert len(transcript.person.log) == 1


def test_an_answer_that_could_not_be_kept_stays_and_may_be_tried_again() -> None:
    person, full = Person(), [True, False]

    def record(event: Event, *, exact: bool = False) -> Event:
        if full.pop(0):
            raise TrainerError("The disk is full.")
        return person.record(event, exact=exact)

    transcript = Transcript([PROCESS, ""], person=person, record=record)
    assert "Not saved yet. The disk is full.\nEnter: try again" in transcript.text
    assert [event.key for event in person.log] == ["second-interview/process#phrasing"]
    assert transcript.lines[-3].startswith("Ms. Ortiz: ")


def test_no_line_holds_a_control_character() -> None:
    text = Transcript(["\x1b[31m red \x07", "", "?"]).text
    assert all(sign == "\n" or sign.isprintable() for sign in text.replace("\x1b[31m red \x07", ""))


def test_u_takes_the_last_thing_back_and_it_is_said_again() -> None:
    transcript = Transcript([PROCESS, "wrong", "wrong", "u", "u", line("person")])
    assert "Taken back. Say it again." in transcript.text
    assert standing(transcript.person)[0] == ("second-interview/process#phrasing", 4)
    key, rating = standing(transcript.person)[1]
    assert (key, (rating or 0) >= 3) == ("second-interview/person#phrasing", True)


def test_with_nothing_said_u_says_so() -> None:
    transcript = Transcript(["u", "q"])
    assert "There's nothing in this call to take back yet." in transcript.text


# -- aloud


def test_aloud_nothing_is_shown_and_at_the_end_each_line_is_asked_about() -> None:
    transcript = Transcript(["", "3", "q"], by=Way.ALOUD, order=SCENE)
    before, _, after = transcript.text.partition("(The call is over.)")
    assert (before.count("s: I skipped one"), before.count("You, aloud: ")) == (1, 1)
    assert PROCESS not in before
    assert "q: rate the rest later.\nThe line: Ms. Ortiz, I" in after
    asked = "In these words? Enter: yes · 1: no · 2: almost · 4: easily · repeat: hear it again"
    assert f"{asked} · u: undo · q: stop · help: more 3" in after
    assert "You got through. 1 of 1 question word for word." in after
    assert transcript.rated == [("aloud", 3)]


def test_aloud_left_before_its_end_it_is_rated_at_once_or_later() -> None:
    transcript = Transcript(["", "", "q", "3", "q"], by=Way.ALOUD)
    assert transcript.rated == [("aloud", 3)]
    now = "You hung up. Now what you said aloud, one line at a time. q: rate the rest later."
    assert now in transcript.text
    assert "1 line you said aloud isn't rated yet: pick the call up to do that." in transcript.text
    later = left_at(
        SCRIPT,
        SCRIPT.cues,
        live(transcript.person.log, now=microseconds(transcript.person.now)),
        now=transcript.person.now,
    )
    assert later is not None
    assert (later.place, len(later.unrated)) == (1, 1)
    assert {event.key for event in later.unrated} != {event.key for event in later.turns}


def test_aloud_one_may_be_skipped_and_the_way_may_change() -> None:
    typed = ["", "s", "o", line("role"), "o", "q"]
    transcript = Transcript(typed, by=Way.ALOUD)
    assert "(Question 2 skipped.)\n(Question 3 is next.)\n" in transcript.text
    kept = [(event.key, event.rating == 1) for event in transcript.reviews]
    assert kept == [
        ("second-interview/person#phrasing", True),
        ("second-interview/role#phrasing", False),
    ]


def test_one_key_typed_where_a_line_is_said_aloud_is_no_answer() -> None:
    transcript = Transcript(["x", "", "3", "q"], by=Way.ALOUD, order=SCENE)
    assert "Press Enter when you've said it, or type the whole line." in transcript.text
    assert transcript.rated == [("aloud", 3)]


def test_help_at_a_fork_says_what_enter_means_there() -> None:
    order = of_scene(SCRIPT, "stand")
    transcript = Transcript(["", "", "3", "?"], by=Way.ALOUD, order=order)
    assert (
        "Enter alone: I don't know · repeat: hear it again · u: undo · q: stop." in transcript.text
    )


def test_a_fork_said_aloud_asks_which_answer_it_was() -> None:
    order = of_scene(SCRIPT, "stand")
    transcript = Transcript(["", "", "3", "x", "", "3", "3", "q"], by=Way.ALOUD, order=order)
    assert "They said: " in transcript.text
    assert "d: None of these\nWhich is it? a, b, c, d (Enter: I don't know): " in transcript.text
    assert "Type a, b, c or d, then Enter." in transcript.text


# -- turn by turn


@pytest.mark.slow
def test_whoever_has_no_name_is_called_by_what_they_are() -> None:
    text = Transcript([LESS, "c", "1", "3", "", "q"], order=SCENE, names={}).text
    assert "\nQuestion 1: The interviewer, I" in text
    assert "The line: The interviewer, I" in text
    assert "____" not in text


def test_a_rating_is_changed_at_the_end() -> None:
    typed = ["", "", "", "c", "7", "1", "9", "good", "stop", "quit"]
    transcript = Transcript(typed, order=SCENE)
    assert "1. Ask what steps are left · Again" in transcript.text
    assert "Type a number from the list, like 1, or Enter." in transcript.text
    assert "Saved: Ask what steps are left · Good" in transcript.text
    assert [event.event for event in transcript.person.log] == ["review", "rerate"]
    assert transcript.call.turns[0].event.rating == 3


@pytest.mark.parametrize("asks", ["help", "?", "Help"])
def test_the_list_and_the_rating_of_a_turn_have_a_help_of_their_own(asks: str) -> None:
    typed = ["", "", "", "c", asks, "1", asks, "back", "back", "q"]
    transcript = Transcript(typed, order=SCENE)
    assert "Type the number of a line to hear it, and to change its rating." in transcript.text
    assert "1: I didn't know it." in transcript.text
    assert "Enter goes back to the list." in transcript.text
    assert "Type a number from the list" not in transcript.text
    assert transcript.text.count("Enter: practice these now") == 2


def test_all_turns_are_listed_with_a() -> None:
    transcript = Transcript([PROCESS, "a", "q"], order=SCENE)
    assert "\n1. Ask what steps are left · Easy\n" in transcript.text


def test_a_list_just_heard_is_not_told_again_before_a_rating_is_changed() -> None:
    line = "\n1. Ask what steps are left · Easy\n"
    transcript = Transcript([PROCESS, "a", "c", "", "c", "", "q"], order=SCENE)
    assert transcript.text.count(line) == 2  # with a, and with the second c
    assert transcript.text.count("Which one? Its number (Enter: done): ") == 2


def test_a_note_is_kept_and_comes_back_with_the_point_the_next_time() -> None:
    person = Person()
    typed = [PROCESS, "c", "1", "n", "two more talks", "", "", "q"]
    first = Transcript(typed, person=person, order=SCENE)
    assert "Noted." in first.text
    person.wait(3600)
    second = Transcript(["hint", PROCESS, "q"], person=person)
    assert "The point: Ask what steps are left\nYour note: “two more" in second.text


def test_w_lets_words_count_and_asks_first_where_a_key_word_went() -> None:
    typed = [LESS, "c", "1", "w", "y", "3", "", "q"]
    transcript = Transcript(typed, order=SCENE)
    assert "Count it anyway? y: yes · Enter: no " in transcript.text
    assert wordings(transcript.person) == [LESS.replace("Ms. Ortiz", "{interviewer}")]
    asked = Transcript([LESS, "c", "1", "w", "n", "", "", "q"], order=SCENE)
    assert wordings(asked.person) == []


@pytest.mark.slow
def test_e_edits_the_script_and_the_words_are_compared_with_what_it_is_then() -> None:
    text = DECK.read_text(encoding="utf-8").replace("the rest of the process", "all of the process")
    script, _ = parse(text, path="second-interview.md", stem="second-interview")
    assert script is not None
    deck = cards(script)
    asked: list[str] = []

    def edit(card: Card) -> tuple[Card, ...]:
        asked.append(card.key)
        return deck

    typed = [PROCESS, "c", "1", "e", "", "", "q"]
    transcript = Transcript(typed, order=SCENE, edit=edit)
    assert asked == ["second-interview/process#phrasing"]
    assert "Missing: all." in transcript.text
    assert transcript.call.order[0].line.wanted.text.count("all of the process") == 1


def test_a_broken_script_is_named_and_nothing_is_lost() -> None:
    def edit(_card: Card) -> tuple[Card, ...]:
        raise TrainerError("call.md:3: a heading is missing")

    transcript = Transcript([PROCESS, "c", "1", "e", "2", "", "q"], order=SCENE, edit=edit)
    assert "call.md:3: a heading is missing" in transcript.text
    assert [event.event for event in transcript.person.log] == [What.REVIEW, What.RERATE]


def test_help_tells_the_keys_and_the_prompt_says_them_only_then() -> None:
    transcript = Transcript(["help", "hello", "o", "?"])
    keys = [text for text in transcript.lines if "q: hang up" in text]
    assert [key.split("o: ")[1].split(" ·")[0] for key in keys] == (
        ["say it aloud", "say it aloud", "type it", "type it"]
    )
    assert "s: I skipped one" in keys[2]
    assert "Ms. Ortiz: Hi! What can I do for you?" in transcript.lines
    assert (
        sum(text.startswith(("You: ", "You, aloud: ")) for text in transcript.lines)
        == len(keys) + 1
    )
    assert transcript.person.log == []
