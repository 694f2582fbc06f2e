"""What the drill would say to an answer: one, or a table of them."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import cached_property
from typing import BinaryIO

import click
from msgspec import Struct

from trainer.acts.context import Context, Mistyped, echo
from trainer.acts.desk import Desk, desk_of
from trainer.core.grading.answers import Question, grade_answer, other_branch
from trainer.core.grading.grade import Grade
from trainer.core.grading.terms import Help, Strictness
from trainer.core.grading.voice.rating import suggested
from trainer.core.grading.voice.states import Arrived, arrived
from trainer.core.log.events import AGAIN
from trainer.core.memory.step import Way
from trainer.core.problems import TrainerError
from trainer.core.script.cards import Card, cards, sisters
from trainer.core.script.key import Key, Kind, typed_place
from trainer.core.script.parse import parse
from trainer.core.script.script import KNOWN_SLOTS, Words
from trainer.core.text import one_line
from trainer.disk.dictionary import known
from trainer.rows.compare import arrived_fields, arrived_rows, compared_fields, compared_rows
from trainer.screens.printed import printed

COLUMNS = ("line", "slots", "said", "by", "strictness", "hints", "seconds")
"""The columns that a table may have; any others are ignored."""
ALL = 99
"""Hinted words that mean the whole line."""
_SLOT = re.compile(r"\s*\{?([\w-]+)\}?\s*=(.*)", re.DOTALL)
_OTHER_WORDING = " || "
_BY = {way.value: way for way in (Way.TYPE, Way.LETTERS, Way.VOICE)}


class BadRow(TrainerError):
    """A row of answers to compare can't be read."""


class Asked(Struct, frozen=True):
    """A line to hold an answer against: its wordings, its names, what its sister branches say."""

    question: Question
    others: Mapping[str, Sequence[Words]]


class Told(Struct, frozen=True):
    """What the drill would say: the grade, and the branch whose words were said instead, if any.

    `arrived` is what was heard of the line, where the words are a recognizer's.
    """

    grade: Grade
    rating: int | None
    branch: str | None
    arrived: Arrived | None = None

    @property
    def fields(self) -> dict[str, object]:
        """The same as JSON has it."""
        if self.arrived:
            return arrived_fields(self.arrived, self.rating, self.branch)
        return compared_fields(self.grade, self.rating, self.branch)


class Comparing:
    """Compares answers; the log and the scripts are read once, when a place first asks for them."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._decks: dict[str, dict[str, Card]] = {}

    def told(self, row: Mapping[str, str]) -> Told:
        """Return what the drill would say to one answer; raises a `TrainerError`."""
        asked = self._asked(row)
        said = row.get("said", "")
        graded = grade_answer(
            said,
            asked.question,
            known=known(),
            help_=_help(row.get("hints", "")),
            seconds=None if asked.question.letters else _seconds(row.get("seconds", "")),
        )
        branch = other_branch(said, asked.question, asked.others, own=graded.share, known=known())
        if _way(row.get("by", "")) is Way.VOICE:
            return _heard(said, asked.question, graded, branch, help_=_help(row.get("hints", "")))
        return Told(graded, AGAIN if branch else graded.suggested, branch)

    def refuse_strange(self, row: Mapping[str, str]) -> None:
        """Raise `BadRow` where a name is given for a slot that nothing has here.

        Of a line at a place, the whole script counts, and the usual names always do.
        """
        place = typed_place(row.get("line", "").strip())
        wordings = self._asked(row).question.wordings
        known = {slot for words in wordings for slot in words.slots}
        if place is not None:
            known.update(KNOWN_SLOTS)
            deck = self._decks[place[0]].values()
            known |= {slot for card in deck for each in card.line.wordings for slot in each.slots}
        for name in _slots(row.get("slots", "")):
            if name not in known:
                near = get_close_matches(name, sorted(known), n=1)
                hint = f" Did you mean {near[0]}?" if near else ""
                where = "script" if place else "line"
                raise BadRow(one_line(f"--slot: nothing in the {where} uses {{{name}}}.{hint}"))

    def _asked(self, row: Mapping[str, str]) -> Asked:
        line, names = row.get("line", "").strip(), _slots(row.get("slots", ""))
        letters, strictness = _way(row.get("by", "")) is Way.LETTERS, _strictness(row)
        if not line:
            raise BadRow("There's no line to compare with. Put it in the column “line”.")
        place = typed_place(line)
        if place is None:
            return Asked(Question(_wordings(line), names, letters, strictness), {})
        card = self._card(*place)
        names = {**self._names, **names}
        return Asked(Question(card.line.wordings, names, letters, strictness), sisters(card))

    @cached_property
    def _desk(self) -> Desk:
        return desk_of(self._context)

    @cached_property
    def _names(self) -> Mapping[str, str]:
        stage = self._desk.stage
        return stage.names if stage else {}

    def _card(self, name: str, within: str) -> Card:
        """Return the line that stands at SCRIPT#CUE or SCRIPT#CUE/BRANCH."""
        if name not in self._decks:
            deck = cards(self._desk.shelf.usable(name))
            self._decks[name] = {
                card.key.place: card for card in deck if card.kind is Kind.PHRASING
            }
        script = next(iter(self._decks[name].values()), None)
        key = Key.of(script.script, within) if script else None
        card = self._decks[name].get(key.place) if key else None
        if card is None:
            see = f"To see them: trainer script cards {name} --keys"
            raise BadRow(f"I don't know the line “{within}” in “{name}”. {see}")
        return card


def _heard(
    said: str, question: Question, graded: Grade, branch: str | None, *, help_: Help
) -> Told:
    """Return what the drill would say to what a recognizer wrote, heard without noise."""
    found = arrived(said, question.wordings, names=question.names, known=known())
    rating = suggested(found, clean=True, strictness=question.strictness, help_=help_)
    return Told(graded, AGAIN if branch else rating, branch, found)


def compared(context: Context, row: Mapping[str, str], *, as_json: bool) -> None:
    """Print what the drill would say to one answer."""
    comparing = Comparing(context)
    told = comparing.told(row)
    comparing.refuse_strange(row)
    said = row.get("said", "")
    if as_json:
        click.echo(json.dumps(told.fields))
    elif told.arrived:
        printed(arrived_rows(told.arrived, told.rating, told.branch, said=said), echo)
    else:
        printed(compared_rows(told.grade, told.rating, told.branch, said=said), echo)


def compared_table(context: Context, source: BinaryIO, given: Mapping[str, str]) -> bool:
    """Print an object for each row of a table; return whether every row could be read.

    The first line names the columns; `given` stands for those that it does not name.
    """
    comparing = Comparing(context)
    rows = _rows(source)
    header = next(rows, None)
    if header is None:
        raise Mistyped("The table is empty. Its first line names the columns: line, said.")
    if isinstance(header, BadRow):
        raise Mistyped(str(header))
    if not {*header} & {*COLUMNS}:
        raise Mistyped(f"The first line names none of the columns: {', '.join(COLUMNS)}.")
    fine = True
    for cells in rows:
        try:
            found = comparing.told({**given, **_named(header, cells)}).fields
        except (TrainerError, Mistyped) as error:
            fine, found = False, {"error": str(error)}
        click.echo(json.dumps(found))
    return fine


def _rows(source: BinaryIO) -> Iterator[list[str] | BadRow]:
    """Yield the cells of each line: tabs divide, nothing is quoted."""
    for number, line in enumerate(source, 1):
        try:
            text = line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError:
            yield BadRow(f"Line {number} isn't UTF-8 text.")
            continue
        yield text.rstrip("\r\n").split("\t")


def _named(header: Sequence[str], cells: Sequence[str] | BadRow) -> dict[str, str]:
    if isinstance(cells, BadRow):
        raise cells
    if len(cells) > len(header):
        raise BadRow(f"This row has {len(cells)} cells, but there are {len(header)} columns.")
    return {name: cell for name, cell in zip(header, cells, strict=False) if name in COLUMNS}


def _wordings(line: str) -> tuple[Words, ...]:
    """Return the wordings of a line as a script has it, parted by ` || `."""
    texts = [" ".join(text.split()) for text in line.split(_OTHER_WORDING)]
    quotes = "\n\n".join(f"> {text}" for text in texts)
    script, problems = parse(
        f"# Line {{#line}}\n\n### Line {{#line}}\n\n{quotes}\n", path="line", stem="line"
    )
    errors = [problem for problem in problems if not problem.warning]
    found = script.cues[0].line.wordings if script and script.cues and not errors else ()
    if not found or not all(any(map(str.isalnum, words.text)) for words in found):
        what = f"{errors[0].what} {errors[0].remedy}" if errors else "It has no words."
        raise BadRow(f"This can't be a line of a script. {what}")
    return found


def _slots(text: str) -> dict[str, str]:
    """Return the names given as `next=Ms. Diaz;interviewer=Mr. Lee`."""
    names = {}
    for part in text.split(";"):
        if not part.strip():
            continue
        found = _SLOT.fullmatch(part)
        if not found:
            raise BadRow(f"“{part.strip()}” doesn't name a blank. Write it like next=Ms. Diaz")
        if value := " ".join(found[2].split()):
            names[found[1]] = value
    return names


def _way(text: str) -> Way:
    by = text.strip() or Way.TYPE.value
    if by not in _BY:
        raise BadRow(f"“{by}” isn't a way to answer. Use type, letters or voice.")
    return _BY[by]


def _strictness(row: Mapping[str, str]) -> Strictness:
    text = row.get("strictness", "").strip() or Strictness.EXACT.value
    if text not in {*Strictness}:
        raise BadRow(f"“{text}” isn't a strictness. Use {', '.join(Strictness)}.")
    return Strictness(text)


def _help(text: str) -> Help:
    words = text.strip() or "0"
    if not (words.isascii() and words.isdecimal()):
        raise BadRow(
            f"“{words}” isn't a number of hints. Type a number; {ALL} means the whole line."
        )
    count = int(words[:3])
    return Help(revealed=True) if count >= ALL else Help(words=count)


def _seconds(text: str) -> float | None:
    if not text.strip():
        return None
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds < float("inf"):
        raise BadRow(f"“{text.strip()}” isn't a number of seconds.")
    return seconds
