"""What was guessed in a pasted text: each guess with its line, and what it could be instead."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from msgspec import Struct

from trainer.core.draft.build import build, has_words, outlined
from trainer.core.draft.doubts import doubts
from trainer.core.draft.draft import Draft, Fork, Spoken, forks
from trainer.core.draft.parts import Part, Row, What
from trainer.core.draft.reading.blocks import owned
from trainer.core.draft.reading.lost import kept
from trainer.core.draft.reading.row.conditions import condition
from trainer.core.draft.reading.row.indirect import as_asked, outright, with_asked
from trainer.core.draft.reading.row.moments import with_moments
from trainer.core.draft.reading.row.orders import with_orders
from trainer.core.draft.reading.sort import parts as parts_of
from trainer.core.draft.reading.text.asked import with_askers
from trainer.core.draft.reading.text.examples import without_bad
from trainer.core.draft.reading.text.lines import rows as rows_of
from trainer.core.draft.reading.text.outline import joined
from trainer.core.draft.reading.text.signs import tidy
from trainer.core.draft.reading.text.whole import whole
from trainer.core.draft.slots import Filled, filled
from trainer.core.value import replace

SAID = "something you say"
"""What a heading could be instead."""


class About(StrEnum):
    """What a guess is about."""

    QUESTION = "question"
    BRANCH = "branch"
    FOLLOW_UP = "follow-up"
    HEADING = "heading"
    SLOT = "slot"
    ADVICE = "advice"
    REPLY = "reply"
    LEFT = "left"


class Guess(Struct, frozen=True):
    """One guess: the line it is about, the words, and what they were taken for.

    `taken` is the slot, or the line that a branch belongs to; `other` what it could be instead.
    `sure`: nobody need be asked. `part` and `blank` say where it was made.
    """

    about: About
    at: int
    text: str
    part: int
    taken: str = ""
    other: str = ""
    blank: int = -1
    sure: bool = True


class Drafted(Struct, frozen=True):
    """A draft, and every guess that it rests on, in the order of lines."""

    draft: Draft
    guesses: tuple[Guess, ...]


def from_text(text: str) -> tuple[Part, ...]:
    """Return the parts of plain text or Markdown."""
    return from_rows(tuple(rows_of(tidy(text))))


def from_rows(rows: Sequence[Row]) -> tuple[Part, ...]:
    """Return the parts of rows, however they were read."""
    found = tuple(with_asked(tuple(joined(with_askers(without_bad(tuple(whole(rows))))))))
    moments = tuple(with_moments(parts_of(found)))
    whole_text = kept(outlined(owned(moments, found)), found)
    return tuple(outright(tuple(with_orders(whole_text))))


def drafted(parts: Sequence[Part], refused: frozenset[Guess] = frozenset()) -> Drafted:
    """Return the draft of parts; a guess that somebody refused is what it could be instead."""
    changed = list(parts)
    choices: dict[tuple[int, int], str] = {}
    for guess in refused:
        if guess.about is About.SLOT:
            choices[guess.part, guess.blank] = guess.other
        else:
            changed[guess.part] = _otherwise(changed[guess.part], guess)
    draft = build(changed, choices)
    settled = {guess.part for guess in refused}
    doubted = doubts(changed, draft) - settled
    found = [_doubted(guess, doubted) for guess in _all(changed, draft)]
    return Drafted(draft, tuple(sorted(found, key=lambda guess: (guess.at, guess.part))))


def _doubted(guess: Guess, doubted: frozenset[int]) -> Guess:
    """Return a guess as one that somebody should look at, where something speaks against it."""
    doubt = guess.part in doubted and guess.about is not About.SLOT
    return replace(guess, sure=False) if doubt else guess


def _otherwise(part: Part, guess: Guess) -> Part:
    """Return a part as what it could be instead."""
    other = {
        About.QUESTION: What.ADVICE,
        About.BRANCH: What.ADVICE,
        About.ADVICE: What.SAY,
        About.LEFT: What.SAY,
        About.FOLLOW_UP: What.ADVICE,
        About.HEADING: What.SAY if part.what in {What.SCENE, What.TOPIC} else What.ADVICE,
        About.REPLY: What.ADVICE,
    }[guess.about]
    text = as_asked(part.text) if other is What.SAY else part.text
    return replace(part, what=other, text=text, sure=True)


def _all(parts: Sequence[Part], draft: Draft) -> Iterator[Guess]:
    owners: dict[int, str] = {}
    said: dict[int, Filled] = {}
    for question in draft.questions:
        yield from _question(question.line, parts)
        said |= dict(_said(question.line))
        owners |= dict(_owned(question.line))
    for question in draft.questions:
        for fork in forks(question.line):
            yield from _fork(fork, parts[fork.part], owners[fork.part])
    topics = {question.topic for question in draft.questions}
    named = {fork.part for question in draft.questions for fork in forks(question.line)}
    for number, part in enumerate(parts):
        if part.what is What.SAY and number not in said:  # it goes on with words before it
            about = About.FOLLOW_UP if has_words(part.text) else About.ADVICE
            yield Guess(about, part.at, part.text, number, parts[number - 1].text)
        if part.what is What.IF and number not in named:
            topic = condition(part.text).text in topics  # it's what the words behind it are about
            about = About.HEADING if topic else About.ADVICE
            yield Guess(about, part.at, part.text, number, sure=False)
        if part.what in {What.SCENE, What.TOPIC}:
            yield Guess(About.HEADING, part.at, part.text, number, other=SAID)
        if part.what in {What.ADVICE, What.LEFT, What.HEAR, What.FIRST}:
            yield Guess(_about(part), part.at, part.text, number, sure=part.sure)
    yield from _slots(parts, said)


def _fork(fork: Fork, part: Part, owner: str) -> Iterator[Guess]:
    yield Guess(About.BRANCH, part.at, fork.condition.text, fork.part, owner, sure=part.sure)
    if said := fork.said:
        yield Guess(About.FOLLOW_UP, said.at, said.words.text, said.part, fork.condition.text)


def _about(part: Part) -> About:
    return {What.ADVICE: About.ADVICE, What.LEFT: About.LEFT}.get(part.what, About.REPLY)


def _question(line: Spoken, parts: Sequence[Part]) -> Iterator[Guess]:
    yield Guess(About.QUESTION, line.at, line.words.text, line.part, sure=parts[line.part].sure)


def _said(line: Spoken) -> Iterator[tuple[int, Filled]]:
    yield line.part, line.words
    for fork in line.forks:
        if fork.said:
            yield from _said(fork.said)


def _owned(line: Spoken) -> Iterator[tuple[int, str]]:
    for fork in line.forks:
        yield fork.part, line.words.text
        if fork.said:
            yield from _owned(fork.said)


def _slots(parts: Sequence[Part], said: dict[int, Filled]) -> Iterator[Guess]:
    for number, part in enumerate(parts):
        if part.what not in {What.SAY, What.HEAR, What.FIRST}:
            continue
        chosen = said.get(number, filled(part.text))
        for at, blank in enumerate(chosen.blanks):
            if blank.found == f"{{{blank.slot}}}":
                continue
            yield Guess(
                About.SLOT,
                part.at,
                blank.found,
                number,
                blank.slot,
                blank.other,
                at,
                sure=blank.sure,
            )


def place_of(guess: Guess, draft: Draft) -> int | None:
    """Return the number of the part that is the line of the question a guess stands in, or near."""
    lines = [(question.line.part, question.line) for question in draft.questions]
    inside = [part for part, line in lines if part <= guess.part]
    return inside[-1] if inside else (lines[0][0] if lines else None)
