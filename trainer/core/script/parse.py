"""Markdown in; a script and all its problems out."""

from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from trainer.core.problems import Problem
from trainer.core.script.astray import Astray
from trainer.core.script.cards import cards
from trainer.core.script.faults import (
    EMPTY_FILE_ID,
    EMPTY_TITLE,
    LATE_TITLE,
    MAX_CARDS,
    NO_HEADING,
    NO_TITLE,
    TOO_DEEP,
    TOO_MANY_CARDS,
    TWICE,
    TWO_TITLES,
)
from trainer.core.script.ids import slug
from trainer.core.script.lost import NO_HASH
from trainer.core.script.markdown import looks
from trainer.core.script.markdown.advice import advice
from trainer.core.script.markdown.blocks import Block, Kind, Page, page
from trainer.core.script.markdown.braces import Mark
from trainer.core.script.markdown.findings import Findings
from trainer.core.script.markdown.forks import misspelled, together
from trainer.core.script.markdown.inline import Reader
from trainer.core.script.markdown.jumps import check_jumps
from trainer.core.script.markdown.lines import Lines
from trainer.core.script.markdown.passage import Passages
from trainer.core.script.markdown.source import decode, lines
from trainer.core.script.script import Cue, Line, Scene, Script, Words

__all__ = ["decode", "parse", "script_id"]

_TITLE = 1
_OF_SCENES = frozenset({Mark.ANYTIME})
_OF_CUES = frozenset({Mark.ANYTIME, Mark.END})


def parse(
    text: str, *, path: str, stem: str, known: frozenset[str] = frozenset()
) -> tuple[Script | None, tuple[Problem, ...]]:
    """Return the script that `text` is, None if it has errors, and all its problems by line.

    `path` is what the problems name; `stem`, the file's name without its ending, gives the id
    where none is pinned at the title. `known` are the lines that it had before (`lost.known`): they
    change what its problems say, and never what the script is.
    """
    findings = Findings(path)
    rows = lines(text, findings)
    if rows is None:
        return None, findings.all()
    here = page(rows, findings)
    outline = _outline(here, findings, known)
    script = outline.script(path, stem)
    outline.reader.check_blanks()
    if len(cards(script)) > MAX_CARDS:
        findings.add(1, TOO_MANY_CARDS)
    if not findings.has(NO_HASH):  # a cue whose heading is none can't be led to
        check_jumps(script, findings)
    if here.too_deep and not findings.has(TOO_DEEP):
        findings.add(here.too_deep, TOO_DEEP)
    return None if findings.errors else script, misspelled(together(findings.all()))


def script_id(text: str, *, stem: str) -> str:
    """Return the id of a script even where it has errors, so that it can be named."""
    findings = Findings("")
    rows = lines(text, findings)
    return slug(stem) if rows is None else _outline(page(rows, findings), findings).id(stem)


class _Section(Struct, frozen=True):
    """A heading (None: the top of the file) and what stands under it."""

    heading: Block | None
    body: Sequence[Block]


class _Outline(Struct):
    """Reads a page, section by section."""

    page: Page
    findings: Findings
    reader: Reader
    passages: Passages

    def id(self, stem: str) -> str:
        """Return the script's id."""
        headings = [block for block in self.page.blocks if block.kind is Kind.HEADING]
        return self._named(self._title(headings), stem)[1]

    def script(self, path: str, stem: str) -> Script:
        """Read the whole page; what cannot be read is noted and left out."""
        sections = list(_sections(self.page.blocks))
        title = self._title([section.heading for section in sections if section.heading])
        words, name = self._named(title, stem)
        directions: list[Words] = []
        parts: list[Scene | Cue] = []
        seen: set[str] = set()
        around = _Around()
        for number, section in enumerate(sections):
            if section.heading is None or section.heading is title:
                directions += advice(section.body, self.reader, self.findings)
            elif _is_scene(sections, number):
                parts.append(self._scene(section.heading, section.body, around))
            else:
                parts.append(self._cue(section.heading, section.body, around, name, seen))
        if not any(isinstance(part, Cue) for part in parts):
            self._only_questions(sections)
        return Script(name, words, tuple(parts), tuple(directions), path)

    def _title(self, headings: Sequence[Block]) -> Block | None:
        """Find the title among the headings; note if there is none, a late one, or a second."""
        titles = [heading for heading in headings if heading.level == _TITLE]
        if not titles:
            self.findings.add(1, NO_TITLE)
            return None
        if titles[0] is not headings[0]:
            self.findings.add(titles[0].at, LATE_TITLE)
        for second in titles[1:]:
            self.findings.add(second.at, TWO_TITLES)
        return titles[0]

    def _named(self, title: Block | None, stem: str) -> tuple[Words, str]:
        """Return the title's words and the script's id."""
        if not title:
            return Words(()), slug(stem)
        named = self.reader.pinned(title, default=slug(stem))
        if not named.words.pieces:
            self.findings.add(title.at, EMPTY_TITLE)
        elif not (named.id or slug(stem)):
            self.findings.add(1, EMPTY_FILE_ID)
        return named.words, named.id or slug(stem)

    def _scene(self, heading: Block, body: Sequence[Block], around: "_Around") -> Scene:
        named = self.reader.pinned(heading, default="scene", allowed=_OF_SCENES)
        around.begin(heading.level, anytime=Mark.ANYTIME in named.marks)
        directions = tuple(advice(body, self.reader, self.findings))
        return Scene(named.words, heading.level, directions, around.anytime)

    def _cue(
        self,
        heading: Block,
        body: Sequence[Block],
        around: "_Around",
        script: str,
        seen: set[str],
    ) -> Cue:
        named = self.reader.pinned(heading, allowed=_OF_CUES)
        words, name, marks = named.words, named.id, named.marks
        around.leave(heading.level)
        anytime = around.anytime or Mark.ANYTIME in marks
        if not words.pieces:
            self.findings.add(heading.at, NO_HEADING)
        key = f"{script}/{name}"
        if name in seen:
            self.findings.add(heading.at, TWICE, key=key, other=f"{name}-2")
        elif name:
            seen.add(name)
        found = self.passages.cue(heading, body, key, ends=Mark.END in marks)
        plain = not (anytime or found.replies or found.lineless)
        below = around.under(heading.level)
        if not (plain and looks.heading(words.text, heading.at, self.findings, below=below)):
            around.cue = heading.level
        # Without words there is an error, so nobody sees this empty line.
        line = found.line or Line((Words(()),))
        return Cue(
            name,
            words,
            heading.level,
            line,
            tuple(found.directions),
            tuple(found.replies),
            Mark.END in marks,
            found.jump,
            anytime,
        )

    def _only_questions(self, sections: "Sequence[_Section]") -> None:
        """Note the items of a page without a single cue that look like questions to ask."""
        for section in sections:
            self.passages.astray.questions(section.body)


class _Around(Struct):
    """The scenes that a heading stands in, each with whether it is for any time; the last cue."""

    scenes: list[tuple[int, bool]] = field(default_factory=list)
    cue: int | None = None

    @property
    def anytime(self) -> bool:
        """Whether what stands here may come up at any time."""
        return any(anytime for _, anytime in self.scenes)

    def under(self, level: int) -> bool:
        """Tell whether a heading of this level stands under the last cue."""
        return self.cue is not None and level > self.cue

    def begin(self, level: int, *, anytime: bool) -> None:
        """Begin a scene."""
        self.leave(level)
        self.scenes.append((level, anytime))
        self.cue = None

    def leave(self, level: int) -> None:
        """End the scenes that a heading of this level does not stand in."""
        while self.scenes and self.scenes[-1][0] >= level:
            self.scenes.pop()


def _outline(page: Page, findings: Findings, known: frozenset[str] = frozenset()) -> _Outline:
    reader = Reader(findings, page.references)
    rows = Lines(reader, page.lines, findings)
    lined = any(block.kind is Kind.QUOTE for block in page.blocks)
    passages = Passages(reader, rows, findings, Astray(reader, findings, lined, known))
    return _Outline(page, findings, reader, passages)


def _sections(blocks: Sequence[Block]) -> Iterator[_Section]:
    heading: Block | None = None
    start = 0
    for number, block in enumerate(blocks):
        if block.kind is Kind.HEADING:
            yield _Section(heading, blocks[start:number])
            heading, start = block, number + 1
    yield _Section(heading, blocks[start:])


def _is_scene(sections: Sequence[_Section], number: int) -> bool:
    """Tell whether a heading has no quote of its own, but deeper headings below it.

    A second title is an error by itself, so it may as well group what follows.
    """
    here = sections[number]
    level = here.heading.level if here.heading else 0
    after = sections[number + 1].heading if number + 1 < len(sections) else None
    groups = level == _TITLE or (after is not None and after.level > level)
    return groups and all(block.kind is not Kind.QUOTE for block in here.body)
