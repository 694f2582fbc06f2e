"""The call sheet: the script at a glance, for the minute before the call and during it."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime, tzinfo

from msgspec import Struct

from trainer.core.script.clauses import Token, clauses, joined, tokens
from trainer.core.script.key import Key
from trainer.core.script.script import Cue, Line, Scene, Script, Words
from trainer.core.stages.notes import NO_NOTES, Note, Shown, quoted
from trainer.core.stages.stages import Stage
from trainer.core.text import clean, one_line
from trainer.core.value import replace
from trainer.core.when.said import moment_said
from trainer.rows.line import GO_ON, line_parts, noted_at, onward, titled
from trainer.rows.names import WrittenNames, filled, heard_names, unnamed
from trainer.rows.row import Part, Row, Style, row

GLANCE = 7
"""Words that begin a line on the sheet; they bring the others back."""
CLAUSE = range(6, 10)
"""Words of a first clause that stands there instead; a line so short stands there whole."""
ANYTIME = "At any time"
"""The heading of what may come up at any time."""


class Run(Struct, frozen=True):
    """A run of words, names filled; `key` when they must be said, `aside` when they never are."""

    text: str
    key: bool = False
    aside: bool = False


class Said(Struct, frozen=True):
    """A line to say: its first words, which stand out, and the rest of it."""

    first: str
    rest: tuple[Run, ...]

    @property
    def whole(self) -> str:
        """The whole line: what is read aloud, or from in the call, must be there."""
        return one_line(f"{self.first} {''.join(run.text for run in self.rest)}".strip())


class Way(Struct, frozen=True):
    """A branch: its condition, what to say then (None: nothing more), the branches after that.

    `then` says where the call goes on; empty: with the next question.
    """

    condition: str
    said: Said | None
    note: str = ""
    ways: tuple["Way", ...] = ()
    then: str = ""


class Entry(Struct, frozen=True):
    """A cue: its number, the point to make, the line, the branches, last time's note.

    It has no number where it may come up at any time. `heard` is what they may say first, `then`
    where the call goes on, as of a way.
    """

    number: int | None
    cue: str
    said: Said
    note: str = ""
    ways: tuple[Way, ...] = ()
    heard: str = ""
    then: str = ""


class Section(Struct, frozen=True):
    """A scene, or what comes before the first one, with the cues in it."""

    heading: str
    entries: tuple[Entry, ...]


class Sheet(Struct, frozen=True):
    """All that the call sheet says: whom and when at its head, then section by section."""

    title: str
    head: tuple[str, ...]
    sections: tuple[Section, ...]


class Circumstances(Struct, frozen=True):
    """What a script is filled with for one call: names, last time's notes, what is left out.

    `leave_out` are keys of lines.
    """

    names: Mapping[str, str]
    notes: Shown = NO_NOTES
    leave_out: Collection[str] = ()

    def note(self, *keys: Key | str) -> str:
        """Return the notes of these keys, of what day they are; or nothing."""
        found = noted_at(keys, self.notes)
        return " ".join(f"{label}: {one_line(told)}" for label, told in found)


def sheet(
    script: Script, call: Circumstances, *, head: tuple[str, ...] = (), aloud: bool = False
) -> Sheet:
    """Return the call sheet of a script; `head` are lines that say whom one calls, and when.

    `aloud`: it is heard, and whoever has no name is called something; else there is a blank.
    """
    names = heard_names(call.names) if aloud else WrittenNames(call.names)
    title = titled(script, call.names)
    call = replace(call, names=names)
    return Sheet(title, tuple(map(one_line, head)), tuple(_sections(script, call)))


def sheet_rows(found: Sheet) -> tuple[tuple[Row, ...], ...]:
    """Return the sheet as rows, in blocks that an empty line keeps apart."""
    head = (row("", found.title, Style.CUE), *(row("", text) for text in found.head))
    blocks = [head]
    for section in found.sections:
        top = (row("", section.heading, Style.CUE),) if section.heading else ()
        rows = tuple(each for entry in section.entries for each in _entry_rows(entry))
        blocks.append((*top, *rows))
    return tuple(blocks)


def glance(line: Words, names: Mapping[str, str]) -> Said:
    """Return a line cut after its first clause, where that is neither short nor long, or words."""
    words = tokens(line)
    number = len(words)
    if number >= CLAUSE.stop:
        clause = len(tokens(clauses(line)[0]))
        number = clause if clause in CLAUSE else GLANCE
    first, rest = _parted(words, number, line)
    runs = [run for piece in rest for run in _runs(piece, names)]
    opening = "".join(part.text for part in line_parts(first, names))
    return Said(opening, tuple(_merged(runs)))


def _parted(words: list[Token], number: int, line: Words) -> tuple[Words, list[Words]]:
    """Return the first words of a line with the directions in them, and the rest in its parts.

    A direction among the rest is a part of its own, without pieces.
    """
    own = tuple(aside for aside in line.asides if aside.after < number or number == len(words))
    first = joined(words[:number], line.at)
    rest: list[Words] = []
    place = number
    for aside in line.asides[len(own) :]:
        rest += [joined(words[place : aside.after], line.at)] if aside.after > place else []
        rest.append(Words((), line.at, (aside,)))
        place = aside.after
    rest += [joined(words[place:], line.at)] if words[place:] else []
    return Words(first.pieces, line.at, own), rest


def _runs(part: Words, names: Mapping[str, str]) -> Iterator[Run]:
    for aside in part.asides:
        yield Run(f" [{one_line(filled(aside.words, names))}] ", aside=True)
    for piece in part.pieces:
        text = names.get(piece.text, unnamed(piece.text)) if piece.slot else piece.text
        yield Run(clean(text), piece.key)


def _sections(script: Script, call: Circumstances) -> Iterator[Section]:
    heading, entries, anytime = "", list[Entry](), list[Entry]()
    for part in script.parts:
        match part:
            case Scene():
                if entries:
                    yield Section(heading, tuple(entries))
                heading, entries = one_line(filled(part.heading, call.names)), []
            case Cue():
                if Key.of(script.id, part.id) not in call.leave_out:
                    entry = _entry(script, part, call)
                    (entries if entry.number else anytime).append(entry)
    if entries:
        yield Section(heading, tuple(entries))
    if anytime:
        yield Section(ANYTIME, tuple(anytime))


def _entry(script: Script, cue: Cue, call: Circumstances) -> Entry:
    key = Key.of(script.id, cue.id)
    return Entry(
        script.number(cue),
        one_line(filled(cue.heading, call.names)),
        glance(cue.line.wanted, call.names),
        call.note(key),
        tuple(_ways(script, cue.line, key, call)),
        one_line(filled(cue.heard[0], call.names)) if cue.heard else "",
        onward(cue, script, call.names),
    )


def _ways(script: Script, line: Line, key: Key, call: Circumstances) -> Iterator[Way]:
    for branch in line.branches:
        here = key.under(branch.id)
        follow = branch.follow_up if here not in call.leave_out else None
        yield Way(
            "Otherwise" if branch.otherwise else one_line(filled(branch.condition, call.names)),
            glance(follow.wanted, call.names) if follow else None,
            call.note(here.choice, here),
            tuple(_ways(script, follow, here, call)) if follow else (),
            onward(branch, script, call.names),
        )


def _entry_rows(entry: Entry) -> Iterator[Row]:
    yield row("", f"{entry.number}. {entry.cue}" if entry.number else entry.cue, Style.CUE)
    if entry.heard:
        yield _indented(f"“{entry.heard}”", Style.DIM)
    yield _indented(entry.said.whole)
    if entry.note:
        yield _indented(entry.note, Style.DIM)
    yield from _way_rows(entry.ways, "")
    if entry.then:
        yield _indented(f"{entry.then[:1].upper()}{entry.then[1:]}", Style.DIM)


def _way_rows(ways: tuple[Way, ...], before: str) -> Iterator[Row]:
    for way in ways:
        said = way.said.whole if way.said else way.then or GO_ON
        yield _indented(f"{before}{way.condition}: {said}")
        if way.note:
            yield _indented(way.note, Style.DIM)
        yield from _way_rows(way.ways, f"{before}then: ")
        if way.said and way.then:
            yield _indented(f"{before}then: {way.then}", Style.DIM)


def _indented(text: str, style: Style = Style.PLAIN) -> Row:
    return Row("", (Part(f"    {one_line(text)}", style),))


def _merged(runs: Iterable[Run]) -> Iterator[Run]:
    """Join neighbors of one kind, so that blanks and commas stand where they belong."""
    text, key = "", False
    for run in runs:
        if text.strip() and (run.aside or (run.key != key and run.text.strip())):
            yield Run(text, key)
            text = ""
        if run.aside:
            yield run
            continue
        key = run.key if run.text.strip() else key
        text += run.text
    if text.strip():
        yield Run(text, key)


def head(
    stage: Stage,
    last: Stage | None,
    notes: Mapping[str, Note],
    *,
    zone: tzinfo | None,
    twelve: bool = True,
) -> tuple[str, ...]:
    """Return what the call sheet begins with: whom one calls, who is next, how it went last time.

    `last` is the stage before this one, `notes` are by key, times are told in `zone`.
    """
    whom = ", ".join(filter(None, (stage.whole("interviewer").told, stage.company)))
    then = f"Then {stage.whole('next').told}" if stage.next else ""
    lines = [_with_time(whom, "call", stage.call, zone, twelve=twelve)]
    lines.append(_with_time(then, "interview", stage.interview, zone, twelve=twelve))
    if last:
        noted = quoted(found.text) if (found := notes.get(last.name)) else ""
        told = _before(stage, last) if noted or last.outcome else ""
        lines.append(": ".join(filter(None, (told, noted))))
    return tuple(filter(None, lines))


def _before(stage: Stage, last: Stage) -> str:
    """Return what stands before the note on the call before this one: whose it was, how it went."""
    who = last.whole("interviewer").short
    another = who and who != stage.whole("interviewer").short
    call = f"The call with {who}" if another else "Last time"
    if not last.outcome:
        return call
    return f"{call} went {last.outcome}" if another else f"{call} it went {last.outcome}"


def _with_time(
    text: str, what: str, at: datetime | None, zone: tzinfo | None, *, twelve: bool
) -> str:
    local = at.astimezone(zone) if at else None
    when = f"{what} {moment_said(local, local.date(), twelve=twelve)}" if local else ""
    return " · ".join(filter(None, (text, when)))
