"""A line said aloud and heard: the verdict, the person's word for it, what the log keeps."""

import json
from datetime import timedelta

import pytest

from tests.support.answers.grading import KNOWN
from tests.support.drills import asked
from tests.support.made import HAND
from tests.support.people import MONDAY
from trainer.core.drill.back import taken_back
from trainer.core.drill.drill import Drill
from trainer.core.grading.voice.states import State
from trainer.core.grading.voice.utterance import Utterance
from trainer.core.log.events import Event, study_day
from trainer.core.memory.fold import step
from trainer.core.memory.ladder import climb
from trainer.core.memory.memory import NEW
from trainer.core.memory.step import Way
from trainer.core.script.script import Piece, Words
from trainer.core.sitting.answer import answer, hinted
from trainer.core.sitting.back import with_deck
from trainer.core.sitting.keep import review
from trainer.core.sitting.listening import heard, said_it
from trainer.core.sitting.sitting import added
from trainer.core.value import replace

ENGINE = "moonshine-voice 0.1.0"


def drill() -> Drill:
    return asked(HAND, by=Way.VOICE)


def line(drill: Drill) -> str:
    assert drill.task
    return drill.task.card.line.wanted.text


def hear(drill: Drill, words: str, *, clean: bool = True) -> Drill:
    return heard(drill, Utterance(words, clean, ENGINE), now=MONDAY, known=KNOWN)


def without_last(text: str) -> str:
    return text.rpartition(" ")[0]


def kept(drill: Drill, rating: int = 3) -> Event:
    return review(drill, rating, now=MONDAY)


def test_by_voice_every_line_is_asked_whole_and_aloud() -> None:
    start = drill()
    assert start.task
    assert (start.task.step.way, start.task.step.rung) == (Way.VOICE, 2)


def test_what_was_heard_is_held_against_the_line() -> None:
    start = drill()
    done = hear(start, line(start))
    assert done.verdict
    assert done.verdict.heard
    assert (done.verdict.suggested, done.verdict.heard.missing) == (3, ())
    event = kept(done)
    assert (event.way, event.rung, event.said, event.share) == ("voice", 2, line(start), 1.0)
    assert (event.missing, event.unsure, event.suggested, event.own) == ((), (), 3, False)
    assert json.loads(event.data or "") == {"engine": ENGINE, "clean": True}


def test_a_word_left_out_is_not_heard_and_the_log_says_which() -> None:
    start = drill()
    done = hear(start, without_last(line(start)))
    assert done.verdict
    assert done.verdict.heard
    word = done.verdict.heard.arrived.judged[-1]
    assert (word.state, done.verdict.suggested) == (State.UNHEARD, 2)
    assert kept(done, 2).missing == (word.text,)


def test_the_person_s_word_takes_it_all_and_the_log_tells() -> None:
    start = drill()
    done = said_it(hear(start, without_last(line(start))))
    assert done.verdict
    assert done.verdict.suggested == 3
    event = kept(done)
    assert (event.missing, event.own, event.share) == ((), True, None)
    assert event.unsure == (line(start).split()[-1].strip("?."),)
    assert json.loads(event.data or "")["own"] is True
    assert said_it(done) is done


def test_the_person_s_word_does_not_undo_hints() -> None:
    start = hinted(drill())
    done = said_it(hear(start, without_last(line(start))))
    assert done.verdict
    assert done.verdict.suggested == 2


def test_in_noise_nothing_is_suggested_and_it_counts_as_the_person_s_own() -> None:
    start = drill()
    done = hear(start, "some other words", clean=False)
    assert done.verdict
    assert done.verdict.suggested is None
    assert kept(done).own


@pytest.mark.parametrize("listened", [False, True])
def test_where_no_words_came_the_line_is_left_to_the_person(*, listened: bool) -> None:
    """Enter without listening, or silence: an aloud answer, as if no recognizer were there."""
    start, later = drill(), MONDAY + timedelta(seconds=9)
    if listened:
        done = heard(start, Utterance(" "), now=later, known=KNOWN)
    else:
        done = answer(start, "", now=later, known=KNOWN)
    assert done.verdict
    assert (done.verdict.task.step.way, done.verdict.heard, done.verdict.suggested) == (
        Way.ALOUD,
        None,
        None,
    )


def test_words_typed_instead_are_a_typed_answer() -> None:
    start = drill()
    done = answer(start, line(start), now=MONDAY, known=KNOWN)
    assert done.verdict
    assert (done.verdict.task.step.way, done.verdict.heard) == (Way.TYPE, None)


def test_only_what_the_person_alone_judged_counts_as_their_own_rating() -> None:
    start = drill()
    heard_all, vouched = hear(start, line(start)), said_it(hear(start, without_last(line(start))))
    assert [step(NEW, kept(done)).spoken for done in (heard_all, vouched)] == [False, True]
    assert step(NEW, kept(heard_all)).said


@pytest.mark.parametrize("vouch", [False, True])
def test_a_line_is_weak_by_what_was_not_heard_twice_unless_the_person_says_so(
    *, vouch: bool
) -> None:
    start = drill()
    done = hear(start, without_last(line(start)))
    event = kept(said_it(done) if vouch else done, 2)
    again = replace(event, at=event.at + 1)
    assert climb([event, again]).weak is not vouch


def test_an_answer_taken_back_shows_again_what_was_heard() -> None:
    start = drill()
    done = said_it(hear(start, without_last(line(start))))
    event = replace(kept(done), id="a")
    after = added(replace(done, verdict=None), event)
    back = taken_back(after, event, now=MONDAY, known=KNOWN)
    assert back.verdict
    assert back.verdict.heard
    assert done.verdict
    assert done.verdict.heard
    assert back.verdict.heard == done.verdict.heard
    assert said_it(back) is back
    assert review(back, 2, now=MONDAY) == replace(event, id="", rating=2)
    assert event.day == study_day(MONDAY)


def test_forgotten_words_leave_the_rating() -> None:
    start = drill()
    done = hear(start, line(start))
    event = replace(kept(done), id="a", said=None, missing=None, unsure=None)
    back = taken_back(added(replace(done, verdict=None), event), event, now=MONDAY, known=KNOWN)
    assert back.verdict
    assert back.verdict.heard is None


def test_a_script_edited_meanwhile_is_held_against_what_was_heard() -> None:
    start = drill()
    done = hear(start, line(start))
    other = tuple(
        replace(card, line=replace(card.line, wordings=(words_of("Is your favorite color blue?"),)))
        for card in done.deck
    )
    after = with_deck(done, other, known=KNOWN)
    assert after.verdict
    assert after.verdict.heard
    assert after.verdict.suggested is None  # of this line nothing was said
    assert "color" in after.verdict.heard.missing


def words_of(text: str) -> Words:
    return Words((Piece(text),))
