"""Every script that comes along: nothing amiss, and whole as a conversation."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.support.here import Desk, drilled
from tests.support.texts.golden import SCRIPTS, told
from trainer.core.script.cards import Card, cards
from trainer.core.script.faults import MAX_BREATH
from trainer.core.script.key import Key, Kind
from trainer.core.script.parse import parse
from trainer.core.script.paths import reached
from trainer.core.script.script import Cue, Line, Script, Words
from trainer.disk.scripts import FIRST, built_in_scripts
from trainer.store.store import read as read_log

DECKS = built_in_scripts()
BRITISH = re.compile(
    r"\b(?:whilst|practis\w+|organis\w+|recognis\w+|colour|favour|towards|I shall|rang|mobile)\b",
    re.IGNORECASE,
)


def read(name: str) -> Script:
    script, problems = parse(DECKS[name].read_text("utf-8"), path=f"{name}.md", stem="another")
    assert problems == ()
    assert script is not None
    return script


@pytest.fixture(name="script", params=DECKS, scope="module")
def a_deck(request: pytest.FixtureRequest) -> Script:
    return read(str(request.param))


def lines(script: Script) -> list[Card]:
    return [card for card in cards(script) if card.kind is Kind.PHRASING]


def heard(script: Script) -> list[Words]:
    """Return everything that the interviewer of a script may say."""
    found: list[Words] = []

    def below(line: Line) -> None:
        found.extend(line.answers)
        for branch in line.branches:
            found.extend(branch.replies)
            if branch.follow_up:
                below(branch.follow_up)

    for cue in script.cues:
        found.extend(cue.heard)
        below(cue.line)
    return found


def test_the_first_one_is_for_the_second_interview() -> None:
    assert next(iter(DECKS)) == FIRST
    assert {"salary-talk", "cold-call", "screening-call"} <= DECKS.keys()


def test_its_id_is_pinned_and_is_that_of_its_file(script: Script) -> None:
    assert DECKS[script.id].stem == script.id


def test_headings_and_conditions_are_pinned_so_that_they_may_be_polished(script: Script) -> None:
    for row in DECKS[script.id].read_text("utf-8").splitlines():
        if row.startswith(("# ", "### ")) or row.lstrip().startswith(("- If", "- Otherwise {")):
            assert re.search(r"\{#[a-z0-9-]+(?: \.[a-z]+)?\}$", row), row


def test_they_answer_every_line_where_nothing_forks(script: Script) -> None:
    for card in lines(script):
        branches, answers = card.line.branches, card.line.answers
        over = card.branch.ends if card.branch else False  # voicemail says nothing
        assert branches or over or 2 <= len(answers) <= 3, card.key


def test_every_fork_can_be_practiced_branch_by_branch(script: Script) -> None:
    for card in lines(script):
        for branch in card.line.branches:
            assert len(branch.replies) >= 2, branch.id
    keys = {card.key for card in cards(script)}
    for card in lines(script):
        assert all(card.key.under(branch.id).choice in keys for branch in card.line.branches)


def test_they_never_say_the_same_twice(script: Script) -> None:
    said = [re.sub(r"\W+", " ", words.text).casefold().strip() for words in heard(script)]
    twice = sorted(text for text in set(said) if said.count(text) > 1)
    assert twice == []


def test_what_they_say_is_short_enough_to_be_said(script: Script) -> None:
    for words in heard(script):
        assert len(words.text.split()) <= MAX_BREATH, words.text
        assert words.text[-1] in ".?!", words.text
        assert not BRITISH.search(words.text), words.text


def test_every_line_has_key_words_and_few(script: Script) -> None:
    for card in lines(script) if script.id != FIRST else ():
        bold = " ".join(piece.text for piece in card.line.wanted.pieces if piece.key).split()
        assert 1 <= len(bold) <= 10, card.key


def test_every_question_is_reached(script: Script) -> None:
    assert reached(script) == {cue.id for cue in script.cues}


def test_the_file_has_one_kind_of_quotation_mark_and_apostrophe(script: Script) -> None:
    text = DECKS[script.id].read_text("utf-8")
    assert not re.search(r"[\"']", text)


def test_what_may_come_at_any_time_is_something_they_say(script: Script) -> None:
    for cue in script.cues:
        assert not cue.anytime or len(cue.heard) >= 2


@pytest.mark.slow
def test_the_three_new_ones_show_what_a_conversation_can_do() -> None:
    salary, cold, screening = map(read, ("salary-talk", "cold-call", "screening-call"))
    assert [script.questions[0].heard != () for script in (salary, cold, screening)] == [
        True,  # they speak first
        False,
        True,
    ]
    assert any(cue.anytime for cue in cold.cues)
    assert [branch.id for cue in cold.cues for branch in cue.line.branches if branch.ends] == [
        "voicemail"
    ]
    for script in (salary, cold, screening):
        assert script.questions[-1].ends
        assert all(isinstance(cue, Cue) for cue in script.cues)


# -- the second interview: what is said around its questions was polished, they never were


@pytest.mark.slow
def test_every_card_of_the_second_interview_keeps_its_key_and_its_line() -> None:
    then = next(each for each in SCRIPTS if each["stem"] == FIRST)
    now = [told(card) for card in cards(read(FIRST))]
    for one, other in zip(then["cards"], now, strict=True):
        for name in ("key", "kind", "parent"):
            assert one[name] == other[name]
        if one["kind"] != Kind.BRANCH:  # more wordings may have come to count, too
            assert str(other["line"]).startswith(str(one["line"]).removesuffix("]"))


# -- a person who practices the second interview alone


@pytest.mark.slow
@pytest.mark.parametrize("args", [("today", "--json"), ("stats", "--json"), ("log", "show")])
def test_the_other_scripts_change_nothing_for_who_does_not_use_them(
    args: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(tmp_path)
    desk.acme()
    drilled(desk)
    with_all = desk(*args)
    assert with_all.exit_code == 0, with_all.output
    alone = tmp_path / "decks"
    alone.mkdir()
    (alone / DECKS[FIRST].name).write_bytes(DECKS[FIRST].read_bytes())
    monkeypatch.setattr("trainer.disk.scripts.built_in", lambda: alone)
    assert desk(*args).output == with_all.output


@pytest.mark.slow
def test_without_a_name_the_second_interview_is_practiced(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    drilled(desk)
    keys = {event.key for event in read_log(desk.store_path) if event.key}
    assert keys
    assert all(Key(key).script == FIRST for key in keys)


NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "second": 2, "third": 3, "fourth": 4}
"""How many, and at which place, as people say it."""


@pytest.mark.slow
def test_nobody_is_ranked_below_as_many_as_are_still_in_the_running() -> None:
    cues = {cue.id: cue for cue in read("second-interview").cues}

    def numbers(said: Iterable[Words]) -> list[int]:
        words = (re.findall(r"[a-z]+", each.text.lower()) for each in said)
        return [NUMBERS[word] for each in words for word in each if word in NUMBERS]

    left = numbers(cues["how-many"].line.answers)
    places = numbers(one for branch in cues["rank"].line.branches for one in branch.replies)
    assert len(left) == len(cues["how-many"].line.answers)
    assert max(places) <= min(left)
