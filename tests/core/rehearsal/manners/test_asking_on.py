"""A small question about what they just said is answered, and uses up no question of the script."""

from collections.abc import Callable

import pytest

from tests.often import SLOW, some
from tests.support.caller import Caller, asked_again, fork, line, script_of
from tests.support.people import Person
from trainer.core.rehearsal.manners.small import Small, small
from trainer.core.rehearsal.rehearsal import Heard

SMALL = {
    Small.MORE: [
        "Can you tell me more about that?",
        "Could you say more?",
        "Can you elaborate on that a little?",
        "Hm, interesting. Could you tell me a bit more about that, please?",
        "I'd like to hear more about that.",
        "Tell me more.",
        "Anything else?",
        "And?",
    ],
    Small.WHY: [
        "In what way?",
        "How so?",
        "Oh, how come?",
        "Why?",
        "But why though?",
        "What makes you say that?",
        "Thanks. Why do you think so?",
    ],
    Small.EXAMPLE: [
        "Like what?",
        "Such as?",
        "For example?",
        "Can you give me an example?",
        "Do you have an example of that?",
    ],
    Small.MEANING: [
        "What do you mean by that?",
        "What exactly do you mean?",
        "Could you be more specific?",
        "Is that good or bad?",
    ],
    Small.SURE: ["Really?", "Are you sure?", "You think so?"],
}
EACH = [(words, kind) for kind, every in SMALL.items() for words in every]
FIRST = {
    Small.MORE: "That's about all I can say for now.",
    Small.WHY: "That's just how I see it.",
    Small.EXAMPLE: "Nothing specific comes to mind.",
    Small.SURE: "Yes, really.",
}
AGAIN, ALREADY = (
    "Sorry, you cut out for a second. Could you say that again?",
    "I think you already asked me that.",
)


def answered(key: str) -> Caller:
    """Return a caller who has just heard the answer to that question."""
    return Caller(Person(seed=3)).to(f"{key}#phrasing").says_it()


MOMENTS: dict[str, Callable[[], Caller]] = {
    "what is asked next may be": lambda: answered("strong-or-weak"),
    "the one after that": lambda: answered("emphasize"),
    "nothing near": lambda: answered("person"),
    "a reply that asks for a line": lambda: fork("not-first"),
    "a dodge": lambda: fork("otherwise"),
    "whether there is anything else": lambda: (
        Caller(Person(seed=3)).says(line("process")).says(line("recommend"))
    ),
}


@pytest.mark.parametrize(("words", "kind"), EACH)
def test_it_is_known_by_its_words(words: str, kind: Small) -> None:
    assert small(words) is kind


@pytest.mark.parametrize(
    "words",
    [
        "Should I say more about my experience?",
        "Can you tell me more about the process?",
        "Why not?",
        "Would you hire me?",
        "Is there anything else I should emphasize?",
        "Really.",
        "What do you mean to do with my application?",
    ],
)
def test_what_speaks_of_anything_is_none(words: str) -> None:
    assert small(words) is None


@pytest.mark.slow
@pytest.mark.parametrize("moment", some(1, MOMENTS, SLOW))
@pytest.mark.parametrize(("words", "kind"), EACH)
def test_it_is_answered_and_they_are_where_they_were(moment: str, words: str, kind: Small) -> None:
    caller = MOMENTS[moment]()
    kept, due, waits, told = (
        list(caller.person.log),
        caller.card.key,
        caller.call.waits,
        caller.call.talk[-1].words,
    )
    caller.says(words)
    if kind is Small.MEANING:
        assert caller.heard.startswith("Like I said: ")
        assert caller.call.talk[-1].words == told
    else:
        assert caller.heard == FIRST[kind]
    caller.says(words)
    if kind is not Small.MEANING:
        assert (caller.call.talk[-1].heard, caller.call.talk[-1].words) == (Heard.TOLD, told)
    assert caller.says(words).heard != caller.says(words).heard
    assert (caller.person.log, caller.card.key, caller.call.waits) == (kept, due, waits)
    assert not caller.call.twice


@pytest.mark.parametrize(("words", "kind"), EACH)
def test_where_they_want_to_hear_it_once_more_they_still_do(words: str, kind: Small) -> None:
    caller = asked_again()
    waits, kept = caller.call.waits, list(caller.person.log)
    assert (caller.says(words).heard, caller.call.waits) == (AGAIN, waits), kind
    assert (caller.person.log, caller.call.repeated) == (kept, {})


def test_before_they_told_anything_nobody_knows_what_is_meant() -> None:
    assert Caller().says("How so?").heard == "Sorry, what was that?"


@pytest.mark.parametrize("number", range(13))
def test_after_each_question_it_leaves_the_next_to_be_asked(number: int) -> None:
    caller = Caller(Person(seed=11))
    for _ in range(number):
        caller.says_it()
    if not caller.call.lasts or not caller.call.turns:
        return
    kept, due = list(caller.person.log), caller.card.key
    caller.says("Can you tell me more about that?").says("How so?").says("Like what?")
    assert (caller.person.log, caller.card.key) == (kept, due)


ECHOES = ["Oh, why weak?", "Why do you say strong?", "Why strong?", "hm, weak, really?", "Strong?"]


@pytest.mark.parametrize("words", [*ECHOES, "What should I work on?"])
def test_a_word_of_theirs_asked_back_is_not_the_question_again(words: str) -> None:
    caller = answered("strong-or-weak")
    kept, due = list(caller.person.log), caller.card.key
    caller.says(words)
    assert ALREADY not in caller.heard
    assert caller.heard.startswith("Like I said: Mostly strong.") or caller.heard == "That's right."
    assert (caller.person.log, caller.card.key) == (kept, due)
    assert "more than once" not in caller.recap()


@pytest.mark.slow
def test_the_same_words_again_are_the_question_again() -> None:
    caller = answered("strong-or-weak").says(line("strong-or-weak"))
    assert caller.heard == ALREADY
    assert "You asked question 5 more than once." in caller.recap()


@pytest.mark.slow
def test_who_takes_up_their_number_has_it_right_or_hears_it_again() -> None:
    for seed in range(100):
        caller = Caller(Person(seed=seed)).to("rank#phrasing").says_it()
        if caller.heard.endswith("put you third."):
            break
    kept, third = list(caller.person.log), caller.heard
    assert caller.says("So I'm number three?").heard == "That's right."
    for words in ("so I'm number two?", "so I'm not third?", "So I'm not number one?"):
        assert caller.says(words).heard == f"Like I said: {third}"
    assert caller.says("Third, hm.").heard == "They're listening."
    assert caller.person.log == kept
    assert (caller.says_it().person.log[-1].rating or 0) >= 3


@pytest.mark.slow
def test_what_takes_up_their_words_is_no_other_question_by_its_meaning_alone() -> None:
    for seed in range(40):
        caller = Caller(Person(seed=seed)).to("role#phrasing").says_it()
        if "decide together" in caller.heard:
            break
    kept, answer = list(caller.person.log), caller.heard
    assert caller.says("And what do you decide?").heard == f"Like I said: {answer}"
    assert caller.says("So he decides?").heard == "That's right."
    assert caller.person.log == kept


@pytest.mark.parametrize(
    "words", ["That's a bit scary, honestly.", "That's me!", "Ouch.", "That means a lot to me."]
)
def test_a_comment_on_it_is_listened_to(words: str) -> None:
    caller = answered("person")
    kept = list(caller.person.log)
    assert caller.says(words).heard == "They're listening."
    assert caller.person.log == kept


def test_asking_why_is_no_question_that_was_never_asked() -> None:
    caller = Caller(Person(seed=3)).says_it()
    kept = list(caller.person.log)
    assert caller.says("Why weak?").heard == "Sorry, what was that?"
    assert caller.person.log == kept


def test_a_script_may_ask_so_itself() -> None:
    script = script_of(
        "# Mine {#mine}\n\n### Ask about the past\n\n> What happened to the last one?\n\n"
        "- “They left.”\n\n### Ask why\n\n> Why did the **last one** leave?\n\n"
        "### Ask for more\n\n> Can you tell me more about that?\n"
    )
    caller = Caller(order=script.questions, script=script).says_it()
    caller.says("Why did they leave?")
    assert caller.person.log[-1].key == "mine/ask-why#phrasing"
    caller.says("Can you tell me more about that?")
    assert (caller.person.log[-1].key, caller.person.log[-1].share) == (
        "mine/ask-for-more#phrasing",
        1,
    )


@pytest.mark.parametrize(
    "words", ["And who would that be?", "who is that", "What's his name again?"]
)
def test_whom_you_meet_next_is_told_by_name_where_they_spoke_of_them(words: str) -> None:
    caller = answered("person")
    due, kept = caller.card.key, list(caller.person.log)
    assert caller.says(words).heard == "That would be Mr. Lee."
    assert (caller.card.key, caller.person.log) == (due, kept)
    nobody = answered("how-many").says(words)
    assert nobody.call.talk[-1].heard is Heard.PUTS_OFF
