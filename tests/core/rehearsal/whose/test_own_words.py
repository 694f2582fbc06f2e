"""A question asked in one's own words is understood, and nothing else is taken for one."""

import pytest

from tests.for_each import for_each
from tests.often import SLOW, some
from tests.support.answers.own_words import REMARKS, SAID, due
from tests.support.caller import NAMES, Caller, fork, script_of, texts
from trainer.core.log.events import GOOD
from trainer.core.rehearsal.rehearsal import Rehearsal, Taken
from trainer.core.rehearsal.speaking import say
from trainer.core.rehearsal.whose.own_words import told, wonders
from trainer.core.rehearsal.whose.passes import meant
from trainer.core.rehearsal.whose.short import shortened
from trainer.core.sitting.keep import in_hand
from trainer.core.words.known import Nothing
from trainer.rows.call.talk import so_far


def says(deck: str, line: str, words: str) -> tuple[Rehearsal, Rehearsal]:
    """Return the call before and after somebody said something where that line was due."""
    call, person = due(deck, line)
    return call, say(call, words, now=person.now, random=person.random, known=Nothing())


@pytest.mark.parametrize(
    ("deck", "line"),
    some(3, sorted({(deck, line) for deck, line, _ in SAID}), SLOW, several=True),
)
def test_a_line_that_is_due_is_understood_in_words_of_ones_own_which_never_make_it_right(
    deck: str, line: str
) -> None:
    for words in (each[2] for each in SAID if each[:2] == (deck, line)):
        before, call = says(deck, line, words)
        assert (call.twice, call.carried) == (before.twice, ""), words
        verdict = in_hand(call)
        assert (verdict.task.card.key, meant(call, verdict)) == (f"{deck}/{line}#phrasing", True)
        assert verdict.grade
        assert (verdict.grade.suggested or 0) < GOOD or verdict.grade.share > 0.75


@pytest.mark.parametrize("cue", sorted({line for deck, line, _ in SAID if "/" not in line}))
def test_asked_out_of_order_it_is_that_question_or_none(cue: str) -> None:
    understood, every = 0, [row[2] for row in SAID if row[:2] == ("second-interview", cue)]
    here = due("second-interview", "person" if cue != "person" else "process")[0]
    assert here.task
    for words in every:
        found = shortened(here, words, here.task.card)
        if found is not None:
            assert isinstance(found, Taken), words
            assert found.card.cue.id == cue, words
            understood += 1
    assert 2 * understood >= len(every)


@pytest.mark.parametrize("here", ["process", "person", "role", "emphasize", "rank", "support"])
@pytest.mark.parametrize(
    "words",
    [
        "How many other people are still in the process?",
        "How many candidates are still being considered?",
        "How many are left in the process?",
        "How many of us are still in it?",
    ],
)
def test_how_many_are_left_is_known_from_how_it_goes_on(words: str, here: str) -> None:
    call = due("second-interview", here)[0]
    assert call.task
    found = shortened(call, words, call.task.card)
    assert isinstance(found, Taken)
    assert found.card.cue.id == "how-many"


@pytest.mark.parametrize("here", ["process", "looks-for", "how-many", "support", "hire"])
@pytest.mark.parametrize(
    ("words", "cue"),
    [
        ("Am I your first choice, Ms. Ortiz?", "rank"),
        ("Am I your number one choice?", "rank"),
        ("Who is ahead of me?", "rank"),
        ("If it were your choice, would I get the job?", "hire"),
        ("Would you choose me?", "hire"),
    ],
)
def test_whose_first_choice_somebody_is_is_not_whether_they_would_hire(
    here: str, words: str, cue: str
) -> None:
    call = due("second-interview", here)[0]
    assert call.task
    found = shortened(call, words, call.task.card)
    card = found.card if isinstance(found, Taken) else found
    assert card
    assert card.cue.id == cue


@pytest.mark.slow
@for_each("words", ("Will you put in a good word for me", "Could you vouch for me?"))
def test_of_two_questions_that_words_mean_as_well_the_first_is_asked(words: str) -> None:
    for cue in ("process", "rank", "support"):
        call = says("second-interview", cue, words)[1]
        assert in_hand(call).task.card.cue.id == "support"
    assert in_hand(says("second-interview", "recommend", words)[1]).task.card.cue.id == "recommend"


@pytest.mark.parametrize("every", [7, pytest.param(1, marks=pytest.mark.long)])
@pytest.mark.parametrize("words", some(40, REMARKS, SLOW))
def test_remarks_and_other_questions_are_none_of_the_script(words: str, every: int) -> None:
    first = REMARKS.index(words) % every  # so at each question many are said
    cues = ("process", "role", "looks-for", "emphasize", "how-many", "rank", "hire")
    for cue in cues[first::every]:
        before, call = says("second-interview", cue, words)
        assert (call.verdict, call.twice, call.carried) == (None, before.twice, ""), cue


@pytest.mark.slow
def test_what_is_asked_in_ones_own_words_is_answered_and_shown_with_its_line() -> None:
    caller = Caller().says("So, what are the next steps?")
    (event,) = caller.person.log
    assert (event.key, event.rating) == ("second-interview/process#phrasing", 1)
    assert caller.card.cue.id == "person"
    assert caller.heard != "Sorry, what was that?"
    assert "One to look at:" in caller.recap()
    assert "So, what are the next steps?" in texts(so_far(caller.call))


@pytest.mark.slow
def test_a_script_of_ones_own_is_understood_by_its_own_words() -> None:
    script = script_of(
        "# Bakery {#bakery}\n\n## Call\n\n### Ask about the ovens {#ovens}\n\n"
        "> Which **ovens** do you bake your rye bread in?\n\n"
        "### Ask what they pay {#pay}\n\n> What would my **hourly wage** be?\n\n"
        "### Ask when you would start {#start}\n\n> On **which day** could I begin?\n"
    )
    caller = Caller(order=script.questions, script=script)
    caller.says("Can you say something about your ovens, please?")
    assert caller.person.log[-1].key == "bakery/ovens#phrasing"
    caller.says("How much money would I make?")
    assert caller.person.log[-1].key == "bakery/pay#phrasing"
    caller.says("When can I start?")
    assert [event.key for event in caller.person.log][-1] == "bakery/start#phrasing"


@pytest.mark.slow
@pytest.mark.parametrize(
    "words",
    [
        "Sorry about that. What would be the color of the office?",
        "Okay, great. Is there a color that I should know?",
    ],
)
def test_a_question_nobody_understands_is_no_apology(words: str) -> None:
    assert Caller().says_it().says(words).heard == "Sorry, what was that?"


def test_the_reply_of_another_fork_is_not_asked_for_in_ones_own_words() -> None:
    caller = fork("not-first").says("How can I make sure to stay at the top?")
    assert "what you say" not in caller.recap()


@pytest.mark.parametrize(
    ("words", "asks"),
    [
        ("I was wondering what comes next.", True),
        ("Tell me about the process", True),
        ("next steps?", True),
        ("The next steps are clear to me.", False),
    ],
)
def test_what_asks_is_known_without_a_question_mark_too(words: str, *, asks: bool) -> None:
    assert wonders(words) is asks


def test_whoever_is_spoken_of_goes_by_the_same_word() -> None:
    said = ("What is Mr. Lee like?", "what is he like", "What is she like?")
    assert {told(words, NAMES) for words in said} == {"what is them like"}
