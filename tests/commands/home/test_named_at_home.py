"""A sentence at home that names one thing home does gets there; the rest is asked, or told."""

import pytest

from tests.for_each import for_each
from tests.support.here import Desk, drilled
from trainer.acts.home.said.added import settings
from trainer.acts.home.said.named import named
from trainer.core.polite import courteous, uncourteous

SURE = {
    "p": "print page|I would like to print the sheet, please.|I need to print it out"
    "|how do I print it?|I don't know how to print it",
    "c": "can you show me the sheet|I want to see the call sheet|show me question 5"
    "|what do I say if she says no?|what should I ask when he doesn't answer",
    "w": "I am ready for the warm up please|let's do the warm-up|Can I warm up now?",
    "d": "I have five minutes, let's practice|I want to practice|can I practice now|quiz me"
    "|I only have two minutes|I've just got 10 minutes|just 2 minutes please",
    "h": "I would like to practise the whole telephone call|practice the telephone call"
    "|I want to practice the call|can we do a mock call|let me rehearse with you",
    "r": "I'd like to read through my script once|please let me read the script"
    "|show me the questions|I want to hear the whole thing once",
    "i": "What is the day of my telephone call?|who do I telephone next and when?"
    "|When do I have to call him?"
    "|When is my interview?|I'd like to see all my interviews|when is my call"
    "|what time is my call|how long until my call|who am I calling?|which interview is next?",
    "s": "am I gonna be ready|which are the lines I can't say yet?|which are the three I can't say"
    "|which lines are the hardest for me?|what have I done today?|how many lines do I know"
    "|how did I do yesterday|how am I doing?"
    "|show me my progress|I want to see the figures",
    "t": "how many days do I have left|where do I see the days ahead",
    "g": "settings|make it less strict|no clock|turn off the clock|let him speak"
    "|I want the interviewer's voice|I'd rather type than speak aloud",
    "o": "read me what Victor said"
    "|show my notes|notes|what did she say?|What did Ms. Klein tell me|where are my notes?"
    "|can I see what I noted|I want to reread my notes on the call|what did I write down?"
    "|can i see what i wrote about the call with joan",
    "q": "I'm finished|bye bye|goodnight|I am done|close|I'm done for today, good night",
    "": "Please start|I'm ready|let's get going|begin|I want to begin|ok let's go|let's do this",
    "?": "menu|show me the keys|how do I use the commands",
}
ASKED = {
    "a": "I want to add another interview|I have a new interview",
    "b": "where do I write down how it went|I want to make notes|add a note",
    "e": "How do I tell you when the interview is?|the superintendent's name is wrong"
    "|The superintendent is wrong there"
    "|I'd like to change the interviewer's name",
    "u": "undo the last one",
    "w": "the warm up was good|what is the warm-up?",
    "h": "The rehearsal was hard",
    "d": "I practiced already|should we drill more",
    "q": "Can I leave a message|see you tomorrow",
    "pr": "read and print",
    "hc": "the call",
}
NONE = """\
a banana|the interview was long|She called me|I am starting to like it|They said the date is fine
I need to eat something first|hm|print the sheet, read the script, and practice"""


def rows(told: dict[str, str]) -> list[tuple[str, str]]:
    return [(typed, keys) for keys, all_ in told.items() for typed in all_.split("|")]


@for_each(("typed", "key"), rows(SURE))
def test_a_wish_for_one_thing_of_home_is_done(typed: str, key: str) -> None:
    found = named(typed)
    assert found
    assert (found.keys, found.sure) == ((key,), True)


@for_each(("typed", "keys"), rows(ASKED))
def test_what_is_no_plain_wish_or_changes_something_is_asked(typed: str, keys: str) -> None:
    found = named(typed)
    assert found
    assert (found.keys, found.sure) == (tuple(keys), False)


@for_each("typed", NONE.replace("\n", "|").split("|"))
def test_what_names_nothing_or_too_much_is_not_guessed(typed: str) -> None:
    assert named(typed) is None


@for_each(
    "typed",
    [
        "I don't want to practice today",
        "no rehearsal please",
        "never mind",
        "I won't read it",
        "not today",
        "I can't do it today",
        "I'm sick today",
        "i can't today",
    ],
)
def test_nobody_gets_what_they_do_not_want(typed: str) -> None:
    found = named(typed)
    assert found
    assert not found.keys


@for_each(
    ("typed", "minutes"),
    [
        ("change the minutes to 10", "10"),
        ("Please make it seven minutes a day.", "7"),
        ("set my practice time to fifteen minutes", "15"),
        ("10 minutes a day is too much", ""),
        ("change it to 10", ""),
        ("drill 10 minutes", ""),
        ("I want to practice ten minutes a day", "10"),
        ("I can only do 3 minutes every day", "3"),
        ("practice ten minutes", ""),
    ],
)
def test_the_minutes_a_day_are_changed_in_words(typed: str, minutes: str) -> None:
    assert settings(typed) == (("config", "minutes", minutes) if minutes else ())


def home(desk: Desk, *typed: str) -> str:
    desk.acme()
    drilled(desk, "--cards", "1")
    result = desk.asked(typed=(*typed, "q", "q"))
    assert result.exception is None
    return result.stdout + result.stderr


@pytest.mark.slow
def test_what_was_meant_is_a_yes_away_and_a_no_leaves_it(desk: Desk) -> None:
    said = home(desk, "the sheet was good", "n", "the sheet was good", "")
    assert "Did you mean: the call sheet? Enter: yes, or n: no" in said
    assert said.count("print it, from the browser") == 1
    assert "All right." in said


@pytest.mark.slow
def test_of_two_things_one_is_chosen(desk: Desk) -> None:
    said = home(desk, "stats and read", "s", "")
    assert "Which one? s: stats" in said
    assert "Practice: " in said


@pytest.mark.slow
@pytest.mark.parametrize("answer", ["stats", "show me the stats, please"])
def test_something_else_typed_there_is_read_as_at_home(desk: Desk, answer: str) -> None:
    assert "Practice: " in home(desk, "the sheet was good", answer, "")


@pytest.mark.slow
def test_who_does_not_want_to_is_let_be(desk: Desk) -> None:
    assert "All right. To leave, type q." in home(desk, "I don't want to practice today")


@pytest.mark.slow
def test_a_sentence_that_nobody_understands_gets_what_enter_does(desk: Desk) -> None:
    said = home(desk, "my dog is called Rex", "s", "my dog is called Rex", "")
    sorry = "Sorry, I didn't understand that. Press Enter:"
    assert f"{sorry} drill, " in said
    assert f"{sorry} back home." in said
    assert "Rex”" not in said


@pytest.mark.slow
def test_what_only_begins_with_a_command_ends_in_no_usage_error(desk: Desk) -> None:
    typed = ("interview with bell", "stats for last week", "n", "script is too long", "n")
    said = home(desk, *typed, "log says nothing")
    assert "--help" not in said
    assert "I understand “" not in said


@pytest.mark.slow
def test_a_company_of_several_words_can_be_added_as_it_is_typed(desk: Desk) -> None:
    home(desk, "interview add Valley Health", "", "", "", "", "q")
    assert "Valley Health" in [each["company"] for each in desk.list()]


@for_each(
    ("typed", "rest"),
    [
        ("Good evening. Thank you. How do I leave?", "How do I leave?"),
        ("Hello! call sheet", "call sheet"),
        ("I accepted the job. Thank you", "I accepted the job."),
        ("Thanks a lot!", "Thanks a lot!"),
        ("Good. It went well", "Good. It went well"),
    ],
)
def test_greetings_and_thanks_apart_say_nothing(typed: str, rest: str) -> None:
    assert uncourteous(typed) == rest


def test_a_greeting_alone_is_one() -> None:
    assert courteous("Good evening!")
    assert not courteous("Good evening, call sheet")


def test_help_at_a_question_whether_something_was_meant_leads_back_to_it(desk: Desk) -> None:
    drilled(desk, "--cards", "1")
    said = desk.asked(typed=("The rehearsal was hard", "?", "repeat", "n", "q")).stdout
    assert said.count("Did you mean: rehearse the call? Enter: yes, or n: no") == 3
    assert "All right." in said


@pytest.mark.slow
def test_undo_right_after_a_setting_was_changed_puts_that_back(desk: Desk) -> None:
    said = home(desk, "config minutes 10", "undo", "n")
    assert "minutes = 10  (it was 5)" in said
    assert "minutes = 5  (it was 10)" in said
    assert "Taken back" not in said


@pytest.mark.slow
@for_each("typed", ["what", "huh?", "hm"])
def test_who_is_lost_is_told_what_enter_does(typed: str, desk: Desk) -> None:
    desk.acme()
    told = desk.asked(typed=(typed, "q")).stdout
    assert "Press Enter: your first line." in told
    assert "I don't know" not in told
