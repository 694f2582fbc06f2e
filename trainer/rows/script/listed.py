"""Scripts and cards as figures and rows: for `check --tree`, `script list` and for programs."""

import shlex
from collections.abc import Iterable, Iterator, Mapping
from datetime import tzinfo
from pathlib import Path
from textwrap import wrap

from trainer.core.edits.accepted import Accepted
from trainer.core.log.events import iso_8601
from trainer.core.memory.memory import NEW, Memory
from trainer.core.memory.schedule import due_at, retrievability
from trainer.core.problems import Problem
from trainer.core.script.cards import Card, cards, choices
from trainer.core.script.ids import slug
from trainer.core.script.key import Key, Kind
from trainer.core.script.script import Branch, Cue, Line, Script, Words
from trainer.core.settings import DAY_BEGINS
from trainer.core.text import one_line
from trainer.rows.names import filled
from trainer.rows.row import cells, counted

_BLANKS = "  "


def card_fields(
    card: Card,
    memory: Memory = NEW,
    *,
    now: int,
    zone: tzinfo | None,
    begins: int = DAY_BEGINS,
    also: Iterable[Accepted] = (),
) -> dict[str, object]:
    """Return a card with what is remembered of it, ready for JSON.

    `also` are the wordings that a person let count too; `rests` tells that the line is another one
    since. `now` is in microseconds; `due` is when the day that FSRS names
    `begins` in `zone`, in UTC.
    """
    due = due_at(memory, zone, begins=begins)
    return {
        "key": card.key,
        "script": card.script,
        "kind": card.kind.value,
        "cue": card.cue.heading.text,
        "prompt": _prompt(card),
        "answer": card.line.wanted.text if card.kind is Kind.PHRASING else _condition(card),
        "choices": [branch.condition.text for branch in choices(card)],
        "state": "new" if memory.stability is None else "review",
        "retrievability": retrievability(memory, now),
        "due": iso_8601(due),
        "stability": memory.stability,
        "difficulty": memory.difficulty,
        "reviews": memory.reviews,
        "lapses": memory.lapses,
        "also": [{"words": one.words.text, "rests": one.rests(card)} for one in also],
    }


def twins(name: str, one: str, other: str) -> str:
    """Say that two scripts ahead have one id, so that only the first of them is practiced."""
    return one_line(
        f"Two of your scripts have the id {name}: {one} and {other}. I left out the second. Put "
        f"a different id at the end of its title, such as {{#{name}-2}}."
    )


BUILT_IN_INSTEAD = " Until then, you practice the built-in script."
"""What is practiced while the script of an interview is missing."""


def missing(stage: str, script: str, folder: Path) -> str:
    """Say that an interview's own script isn't on this computer, and which file to copy where.

    One that was named by its path has to be named anew, since it lies elsewhere here: by its id,
    where that is sure, else by its path again.
    """
    file = Path(script).name
    alone = file == script
    stem = file.removesuffix(".md")
    name = stem if slug(stem) == stem != file else str(folder / file)
    again = f", then type: trainer interview edit {stage} --script {shlex.quote(name)}."
    return one_line(
        f"Your interview {stage} uses your script {stem}, which isn't on this computer. Copy "
        f"{f'{file}.md' if alone else file} from the other computer into {folder}"
        f"{'.' if alone else again}"
    )


def problem_fields(problem: Problem) -> dict[str, object]:
    """Return a problem, ready for JSON."""
    return {
        "path": problem.path,
        "line": problem.line,
        "what": problem.what,
        "remedy": problem.remedy,
        "warning": problem.warning,
    }


def tree(script: Script) -> Iterator[str]:
    """Yield the outline of a script as indented rows, each card's key in brackets."""
    found: dict[str, Card] = {card.key: card for card in cards(script)}
    yield f"{script.title.text}  [{script.id}]"
    around: list[int] = []  # the levels of the scenes that the row stands in
    for part in script.parts:
        while around and around[-1] >= part.level:
            around.pop()
        depth = len(around) + 1
        heading = f"{_BLANKS * depth}{part.heading.text}"
        if isinstance(part, Cue):
            key = Key.of(script.id, part.id)
            yield f"{heading}{_marks(part)}  [{key}]"
            yield from _forks(part.line, key, depth + 1, found)
        else:
            yield f"{heading} (at any time)" if part.anytime else heading
            around.append(part.level)


def script_fields(script: Script | None) -> dict[str, object]:
    """Return a script's title and size, ready for JSON; null where it has errors."""
    if script is None:
        return {"title": None, "lines": None, "cards": None}
    made = cards(script)
    lines = sum(1 for card in made if card.kind is Kind.PHRASING)
    return {"title": script.title.text, "lines": lines, "cards": len(made)}


def card_lines(card: Card, memory: Memory, *, now: int, columns: int | None) -> Iterator[str]:
    """Yield a card: its key, and how well it is remembered; on one line, where that fits.

    Else the key stands alone, broken after a `/` or before a `#` where it must be; `columns` None:
    whoever reads it is no terminal.
    """
    known = _known(memory, now)
    if columns is None or cells(f"{card.key}  {known}") <= columns:
        yield f"{card.key}  {known}"
        return
    line = ""
    for piece in Key(card.key).pieces:
        if line.strip() and cells(line + piece) > columns:
            yield line
            line = _BLANKS
        line += piece
    yield line
    yield from wrap(known, columns, initial_indent=_BLANKS, subsequent_indent=_BLANKS)


def _known(memory: Memory, now: int) -> str:
    recalled = retrievability(memory, now)
    if recalled is None or memory.due is None:
        return "new"
    counts = f"{counted(memory.reviews, 'review')}, {counted(memory.lapses, 'lapse')}"
    return f"estimated recall {recalled:.0%}, due {memory.due}, {counts}"


def also_rows(
    card: Card, also: Iterable[Accepted], names: Mapping[str, str] | None = None
) -> Iterator[str]:
    """Yield a row for each wording of a card that a person let count too.

    With no `names` a slot is left as the script has it.
    """
    for one in also:
        rests = " (not now: the line has changed too much)" if one.rests(card) else ""
        words = one.words.text if names is None else filled(one.words, names)
        yield _BLANKS + one_line(f"This also counts{rests}: “{words}”")


def offer(card: Card, also: Accepted, names: Mapping[str, str]) -> str:
    """Return the sentence that names a wording that could be written into the script.

    It is told with the names of now; in the script a slot has to stand for each.
    """
    words, cue = filled(also.words, names), filled(card.cue.heading, names)
    slots = [f"{{{slot}}}" for slot in sorted(set(also.words.slots))]
    name = f", with {' and '.join(slots)} for the name{'s' * (len(slots) > 1)}" if slots else ""
    return one_line(
        f"“{words}” counts too for “{cue}”. To keep it in the script, put it in a quote of its own"
        f" below that line{name}."
    )


def _forks(line: Line, key: Key, depth: int, found: Mapping[str, Card]) -> Iterator[str]:
    for branch in line.branches:
        here = key.under(branch.id)
        keys = [each for each in (here.choice, here) if each in found]
        card = f"  [{', '.join(keys)}]" if keys else ""
        replies = counted(len(branch.replies), "reply", "replies")
        marks = ", ".join((replies, *_onward(branch, branch.follow_up)))
        yield f"{_BLANKS * depth}{branch.condition.text} ({marks}){card}"
        if branch.follow_up:
            yield from _forks(branch.follow_up, here, depth + 1, found)


def _marks(cue: Cue) -> str:
    """Return what the outline says of a cue beside its heading: `(they speak first, 2 answers)`."""
    found = ["at any time"] if cue.anytime else []
    found += ["they speak first"] if cue.heard else []
    found += _onward(cue, cue.line)
    return f" ({', '.join(found)})" if found else ""


def _onward(place: Cue | Branch, line: Line | None) -> Iterator[str]:
    if line and line.answers:
        yield counted(len(line.answers), "answer")
    if place.ends:
        yield "the call ends"
    if place.jump:
        yield f"continues at {place.jump.to}"


def _prompt(card: Card) -> str:
    """Return what a card asks with; of what may be heard the first in the file."""
    if card.asked and card.branch:
        heard = card.branch.replies[0] if card.branch.replies else card.branch.condition
        return _rows(card.asked.wanted, heard)
    return _rows(card.before, *card.heard[:1], card.cue.heading)


def _rows(*parts: Words | None) -> str:
    return "\n".join(filled(words, {}) for words in parts if words)


def _condition(card: Card) -> str:
    return card.branch.condition.text if card.branch else ""
