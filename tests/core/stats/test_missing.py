"""Words that go missing are counted where they stand in the line as it reads today."""

from random import Random

import pytest

from tests.support.made import script
from tests.support.search import the_deck
from trainer.core.grading.grade import grade, grade_letters
from trainer.core.log.events import Event
from trainer.core.memory.memory import NEW
from trainer.core.script.cards import Card, cards
from trainer.core.stats.missing import LONGEST, LOOKED_AT, Missed, missed
from trainer.core.stats.past import Entry
from trainer.core.value import replace
from trainer.core.words.slots import filled
from trainer.disk.dictionary import known

NAMES = {"interviewer": "Ms. Ortiz", "next": "Mr. van der Lee"}


def card_of(line: str) -> Card:
    return cards(script(f"# Call\n\n### Ask {{#ask}}\n\n> {line}\n"))[0]


def answered(card: Card, said: str, *, way: str = "type", line: str | None = None) -> Entry:
    """Return an answer as the product keeps it, with what it says was missing."""
    was = card_of(line) if line else card
    words = was.line.wordings
    graded = (
        grade(said, words, names=NAMES, known=known())
        if way == "type"
        else grade_letters(said, words, names=NAMES)
    )
    event = Event(event="review", at=0, day="2026-11-23", rating=2, way=way, rung=2, stage="acme-1")
    event = replace(event, line=graded.wanted.text, said=said, share=graded.share)
    return Entry(replace(event, missing=graded.missing), NEW, NEW)


def told(card: Card, *entries: Entry) -> Missed:
    return missed(card, entries, lambda stage: NAMES if stage == "acme-1" else {})


def marked(found: Missed) -> str:
    """Return the line with what was missing in brackets."""
    pairs = zip(found.words, found.times, strict=True)
    return " ".join(f"[{word}]" if times else word for word, times in pairs)


@pytest.mark.parametrize(
    ("line", "said", "shown"),
    [
        ("What time is it now?", "what time is now", "What time is [it] now?"),
        ("I say to you what to do", "i say to you what do", "I say to you what [to] do"),
        ("I say to you what to do", "i say you what to do", "I say [to] you what to do"),
        ("{next}, do I know {interviewer}?", "lee do I", "{next}, do I [know] [{interviewer}?]"),
        ("Tell {next} that I, too, go", "tell lee that too go", "Tell {next} that [I,] too, go"),
        ("What's his name?", "his name", "[What's] his name?"),
        ("We don't know it", "we do know it", "We [don't] know it"),
    ],
)  # fmt: skip
def test_a_word_is_missing_where_it_stands(line: str, said: str, shown: str) -> None:
    card = card_of(line)
    assert marked(told(card, answered(card, said))) == shown


def test_by_letters_too() -> None:
    card = card_of("Tell {next} what I want to know")
    # t(ell) m(r.) v(an) d(er) l(ee) w(hat) I -(want) t(o) k(now)
    found = told(card, answered(card, "tmvdlwi-tk", way="letters"))
    assert marked(found) == "Tell {next} what I [want] to know"


def test_in_a_line_that_was_polished_since_the_words_that_stayed_are_marked() -> None:
    card = card_of("Please tell me now what time it really is")
    found = told(card, answered(card, "tell me what it is", line="Tell me what time it is"))
    assert marked(found) == "Please tell me now what [time] it really is"


def test_only_the_last_answers_count() -> None:
    card = card_of("What time is it now?")
    wrong, right = answered(card, "what time is now"), answered(card, "what time is it now")
    assert told(card, wrong, wrong, right).times == (0, 0, 0, 2, 0)
    found = told(card, wrong, *[right] * LOOKED_AT)
    assert (found.any, found.answers) == (False, LOOKED_AT)


def test_what_tells_nothing_of_the_words_is_left_out() -> None:
    card = card_of("What time is it now?")
    wrong = answered(card, "what time is now")
    silent = answered(card, "")
    forgotten = replace(wrong, event=replace(wrong.event, said=None, missing=None))
    another = replace(wrong, event=replace(wrong.event, chosen="call/ask/no#branch"))
    aloud = replace(wrong, event=replace(wrong.event, way="aloud"))
    study = replace(wrong, event=replace(wrong.event, event="study"))
    assert told(card, silent, forgotten, another, aloud, study).answers == 0


@pytest.mark.slow
def test_every_word_lost_by_anybody_in_the_real_script_is_found_again() -> None:
    """One word is left out at a time: it alone is marked, but where nobody could tell which."""
    chance = Random(1)
    for card in the_deck():
        every = filled(card.line.wanted, {}).shown
        plain = [at for at, word in enumerate(card.line.wanted.text.split()) if "{" not in word]
        for at in chance.sample(plain, min(5, len(plain))):
            left = [word for number, word in enumerate(every) if number != at]
            entry = answered(card, " ".join(left))
            lost = entry.event.missing or ()
            found = missed(card, (entry,), lambda _stage: {})
            marks = [number for number, times in enumerate(found.times) if times]
            if len(lost) == 1 and card.line.wordings[0].text == entry.event.line:
                assert len(marks) == 1
                assert every[marks[0]].lower().startswith(lost[0][:1].lower()), (marks, lost)
                assert marks == [at] or every[at - 1] == every[at]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("way", "said"), [("type", "hello mr van der lee time is it"), ("letters", "h m v d l t i i")]
)
def test_a_line_or_a_name_too_long_for_anybody_is_not_compared(
    way: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = card_of("Hello {next}, what time is it?")
    entry = answered(card, said, way=way)

    def never(*_: object, **_named: object) -> None:
        raise AssertionError

    assert told(card, entry).any
    monkeypatch.setattr("trainer.core.stats.missing.grade", never)
    monkeypatch.setattr("trainer.core.stats.missing.grade_letters", never)
    name = "long " * LONGEST
    found = missed(card, [entry], lambda _stage: {"next": name})
    assert (found.any, found.answers) == (False, 1)
    event = replace(entry.event, line="long " * (LONGEST + 1), missing=("long",) * 9)
    assert not told(card, Entry(event, NEW, NEW)).any
