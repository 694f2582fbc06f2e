"""A line as it is filled in: blanks as wide as their words, so that nothing moves."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from trainer.core.memory.ladder import Clause
from trainer.core.script.cards import Card
from trainer.core.script.clauses import clauses, tokens
from trainer.core.script.script import Words
from trainer.core.text import one_line
from trainer.rows.line import named_in, unnamed_in
from trainer.rows.names import filled
from trainer.rows.page.sheet import blank, pieces
from trainer.rows.row import Part, Role, Row, Style

if TYPE_CHECKING:
    from trainer.core.grading.keys.keying import Keying  # loaded when letters are asked


def gaps_row(state: "Keying", words: Words, names: Mapping[str, str], *, every_other: bool) -> Row:
    """Return a line as far as its letters were typed, its directions dim between its words.

    Where every other word is shown they are left out: between blanks they would read as words. The
    gap at hand has a style of its own, another one after a wrong key; words that were shown
    after two of them look missed.
    """
    directions = {} if every_other else dict(_directions(words, names))
    unknown = unnamed_in(words, names)
    parts: list[Part] = []
    for number in range(len(state.blanks)):
        parts += directions.get(number, ())
        named = named_in(state.blanks[number].word, unknown)
        parts += (*(named or _word(state, number, every_other=every_other)), Part(" "))
    parts += directions.get(len(state.blanks), ())
    return Row("", tuple(parts), Role.LINE)


def before_part(part: Clause, card: Card, names: Mapping[str, str]) -> str:
    """Return the parts of a long line that come before the one asked; or nothing."""
    done = clauses(card.line.wanted)[: part.number - 1]
    return " ".join(one_line(filled(words, names)) for words in done)


def _word(state: "Keying", number: int, *, every_other: bool) -> tuple[Part, ...]:
    asked, word = state.blanks[number].keys, one_line(state.blanks[number].word)
    if not asked and (every_other or not any(map(str.isalnum, word))):
        return (Part(word),)
    if number > state.place:
        return (Part(blank(word), Style.DIM),)
    if number == state.place:
        return pieces(blank(word), Style.SLIP if state.wrong else Style.HERE)
    return pieces(word, Style.WRONG) if number in state.missed else (Part(word),)


def _directions(words: Words, names: Mapping[str, str]) -> Iterator[tuple[int, tuple[Part, ...]]]:
    """Yield each direction in a line with the number of words as shown before it."""
    from trainer.core.words.slots import BLANK  # as in `named_in`

    held = {slot: names.get(slot, "").strip() or BLANK for slot in words.slots}
    counts = [len(filled(Words(token), held).split()) for token in tokens(words)]
    for aside in words.asides:
        text = one_line(f"[{filled(aside.words, names)}]")
        yield sum(counts[: aside.after]), (Part(text, Style.DIM), Part(" "))
