"""What is found in pasted texts of many layouts; any text at all becomes a sound script."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.for_each import for_each
from tests.often import often
from tests.support.stores.writer import report
from tests.support.texts.drafts import (
    FOLDER,
    HELD_OUT,
    TUNED,
    draft_of,
    parts_of,
    scores,
    texts,
)
from trainer.core.draft.guesses import About, Guess, drafted, from_text
from trainer.core.draft.parts import What
from trainer.core.draft.reading.row.conditions import condition
from trainer.core.draft.slots import filled
from trainer.core.draft.write import written
from trainer.core.script.cards import cards
from trainer.core.script.parse import parse
from trainer.core.script.script import Script

FOLDERS = (TUNED, HELD_OUT, "fresh", "later", "layouts", "people")


@pytest.mark.parametrize("folder", FOLDERS)
def test_what_is_said_is_found_and_nothing_else_is_taken_for_it(folder: str) -> None:
    found = scores(folder)
    report(
        f"{folder}: {len(texts(folder))} texts, questions {found.found} of {found.wanted}, "
        f"taken {found.taken}, branches under their owner {found.placed} of {found.branches}"
    )
    assert found.found >= 0.95 * found.wanted, found.errors
    assert found.found >= 0.95 * found.taken, found.errors
    assert found.placed >= 0.9 * found.branches, found.errors
    assert [error for error in found.errors if "taken for words" in error] == []


def script(text: str, refused: frozenset[Guess] = frozenset()) -> Script | None:
    found = drafted(from_text(text), refused)
    if not found.draft.questions:
        return None
    marks = {question.line.part: ["Please check."] for question in found.draft.questions}
    page = written(found.draft, title="Mine", notes=["-- > a note <!-- -->"], marks=marks)
    made, problems = parse(page, path="mine.md", stem="mine")
    assert made is not None, ([str(problem) for problem in problems if not problem.warning], page)
    return made


def test_the_tip_gives_its_questions_its_branches_and_every_slot() -> None:
    text = (FOLDER / TUNED / "tip.txt").read_text("utf-8")
    made = script(text)
    assert made is not None
    assert len(made.cues) == 13
    assert [len(cue.line.branches) for cue in made.cues] == [0] * 9 + [3, 0, 3, 0]
    said = [card.line.wanted for card in cards(made) if card.kind == "phrasing"]
    assert len(said) == 19
    assert [slot for words in said for slot in words.slots].count("next") == 6
    assert [slot for words in said for slot in words.slots].count("interviewer") == 7
    assert not any("_" in words.text for words in said)


@pytest.mark.slow
@for_each("path", [path for folder in FOLDERS for path in texts(folder)])
def test_every_text_becomes_a_script_without_errors(path: object) -> None:
    from pathlib import Path

    assert isinstance(path, Path)
    found = draft_of(path)
    page = written(found.draft, title="Mine", notes=(), marks={})
    made, problems = parse(page, path="mine.md", stem="mine")
    assert made is not None, [str(problem) for problem in problems]
    assert all(cue.line.wanted.pieces for cue in made.cues)


def test_each_part_is_named_once_with_its_line() -> None:
    text = (FOLDER / TUNED / "tip.txt").read_text("utf-8")
    parts = from_text(text)
    named = {guess.part for guess in drafted(parts).guesses if guess.about is not About.SLOT}
    assert named == set(range(len(parts)))
    lines = text.split("\n")
    for part in parts:
        assert part.text.split()[0].strip("“(") in lines[part.at - 1], part


@pytest.mark.parametrize("folder", FOLDERS)
def test_nothing_of_a_text_is_taken_or_left_silently(folder: str) -> None:
    for path in texts(folder):
        parts = parts_of(path)
        named = {guess.part for guess in draft_of(path).guesses if guess.about is not About.SLOT}
        silent = [part for number, part in enumerate(parts) if number not in named]
        assert not [part for part in silent if any(map(str.isalnum, part.text))], path.name


def test_a_no_makes_of_a_guess_what_it_could_be_instead() -> None:
    parts = from_text(
        '- "Mr. ____, would you hire me?"\n- (If no) "What are your concerns, Ms. ____?"'
    )
    found = drafted(parts)
    slot, branch = (
        next(guess for guess in found.guesses if guess.about is about)
        for about in (About.SLOT, About.BRANCH)
    )
    assert found.draft.questions[0].line.words.text == "{interviewer}, would you hire me?"
    other = drafted(parts, frozenset({slot})).draft.questions
    assert other[0].line.words.text == "{next}, would you hire me?"
    apart = drafted(parts, frozenset({branch})).draft.questions
    assert [len(question.line.forks) for question in apart] == [0, 0]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("YES", "If they say yes"),
        ("if no:", "If they say no"),
        ("(When they say maybe)", "If they say maybe"),
        ("on a yes", "If they say yes"),
        ("anything else", "Otherwise"),
        ("When you're told that it went well", "If you're told that it went well"),
        ("they have", "If they have"),
        ("“We'll see”", "If they say “We'll see”"),
        ("If the answer is no", "If the answer is no"),
        ("not sure", "If they're not sure"),
    ],
)
def test_a_condition_in_its_many_phrasings(typed: str, meant: str) -> None:
    assert condition(typed).text == meant


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("Mr./Ms. ____, may I ask?", ["interviewer"]),
        ("What is Mr./Ms. ____ (the next person you meet) like?", ["next"]),
        ("in my interview with Mr./Ms.?", ["next"]),
        ("what is mr./ms. ____ like?", ["next"]),
        ("ms ____, may i ask?", ["interviewer"]),
        ("Hi, this is [your name] from [company].", ["me", "company"]),
        ("Hello [name], is the [position] open?", ["interviewer", "role"]),
        ("I'd want $____ for it. [pause] Is that all right?", ["amount"]),
        ("Would {next} like that?", ["next"]),
        ("This is ______, good morning.", ["me"]),
    ],
)
def test_blanks_are_slots_by_what_stands_around_them(text: str, slots: list[str]) -> None:
    found = filled(text)
    assert [blank.slot for blank in found.blanks] == slots
    assert "__" not in found.text


MARKS = r"""
- 1. • > # ## ### " “ ” ' ( ) [ ] { } <b> </li> --> <!-- ** _____ [name] YES {next} \ `
~~~ ``` --- === & &amp; * + <script> ? ! . … , : | || → -> = [x] ____________ #x {#id} {.end}
""".split()
WORDS = """\
If yes,/If they say no:/Otherwise/YES -> /They say: /You: /You say: /Why: /Tip: /Mr. ____/
What is it?/Would you hire me?/Tell me more./I'd like that./Thank you./| a | b |/Wer ist das?/
あれは何ですか/Hi /Ask "What is it?"/ never ask /If you were me, what would you do?/ | /\t/\n/
"Do you agree?"/- "Who?"/(If no) "Why not?"/Best,/On Monday Sam wrote:/\n\n/  /""".split("/")
PIECES = st.sampled_from([*MARKS, *WORDS, "\n", "\n", "\n\n", "\n- ", "\n  - ", "\n> ", "\n1. "])


@pytest.mark.slow
@often(150)
@given(st.lists(PIECES, max_size=40), st.text(max_size=40))
def test_whatever_is_pasted_becomes_a_sound_script_or_none(pieces: Sequence[str], end: str) -> None:
    script("".join(pieces).replace("\r", "\n") + end)


@pytest.mark.slow
@often(100)
@given(st.lists(PIECES, max_size=30), st.randoms(use_true_random=False))
def test_whatever_is_refused_it_stays_a_sound_script(pieces: Sequence[str], chance: object) -> None:
    from random import Random

    assert isinstance(chance, Random)
    text = "".join(pieces)
    guesses = drafted(from_text(text)).guesses
    refused = frozenset(guess for guess in guesses if chance.random() < 0.4)
    kinds = {(guess.part, guess.about is About.SLOT, guess.blank): guess for guess in refused}
    script(text, frozenset(kinds.values()))


def test_what_is_not_said_is_left_out_and_said() -> None:
    parts = from_text('Hi Sam,\n\n1. "What is next?"\n2. "Who decides?"\n\nCan you call me?')
    assert [part.what for part in parts].count(What.LEFT) == 2
    unsure = [guess.text for guess in drafted(parts).guesses if not guess.sure]
    assert unsure == ["Can you call me?"]


def test_what_is_all_a_direction_is_not_said() -> None:
    made = script(
        "- Who decides?\n- [Listen.]\n  - If it's her: Why?\n  - If it isn't: Who, then?\n"
    )
    assert made is not None
    assert [cue.line.wanted.text for cue in made.cues] == ["Who decides?"]
