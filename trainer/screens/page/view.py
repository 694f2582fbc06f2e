"""What the full screen shows at one moment: the page as lines that fit, and the cursor."""

from itertools import product
from typing import TYPE_CHECKING

from msgspec import Struct

from trainer.core.value import replace
from trainer.rows.page.sheet import NOTHING, Sheet, headed, pressed, said, shorter
from trainer.rows.practice.doing import Doing, Typed
from trainer.rows.practice.face import Face
from trainer.rows.practice.keys import SENDING, SPELLED, SPELLING, WORDS
from trainer.rows.row import Row, Style
from trainer.rows.signs import ROUND, Signs, plainer
from trainer.screens.page.body import Body, Cursor, body, help_lines
from trainer.screens.page.layout import (
    Fragments,
    between,
    fragments,
    keys_line,
    typed_lines,
    width_of,
    wrapped,
)
from trainer.screens.page.paper import SMALLEST, Paper, too_small

if TYPE_CHECKING:
    from trainer.rows.hearing.listening import Level  # loaded when somebody is heard

STOP = said("Stop here? Enter: yes · any other key: keep going", Style.CUE)
STOP_BRIEF = said("Stop? Enter: yes · other keys: no", Style.CUE)
LEAVING = said("Stopping. Everything you've rated is saved.", Style.CUE)
LEAVING_BRIEF = said("Stopping. What you rated is saved.", Style.CUE)
NOTE = "Note: "
WORDED = (Doing.CHOOSING, Doing.RATING, Doing.PASSING, Doing.READING)
"""Where words may be typed though a letter alone does something."""
TOO_SMALL = said(
    "Too small. Please make this window at least"
    f" {SMALLEST[0]} letters wide and {SMALLEST[1]} lines high. To stop: Ctrl-C"
)
GAP = 3
"""Columns between the map and the minutes, and the least before the map."""


class Screen(Struct, frozen=True):
    """The whole screen: its lines from the top, and the row and column of the cursor."""

    lines: list[Fragments]
    cursor: Cursor = None


class View(Struct, frozen=True):
    """Practice as it is to be shown.

    `doing` is what the keyboard is for, `typed` what was typed so far; `columns` and `rows` are
    those of the screen. `helping` is the page of the help that is open, from 1; 0: none. `level` is
    how loud it is while somebody is heard; `hears`: a line said aloud can be. `leaving`: it is
    about to be over.
    """

    face: Face
    doing: Doing
    columns: int
    rows: int
    typed: Typed = Typed()
    notice: str = ""
    helping: int = 0
    stopping: bool = False
    leaving: bool = False
    signs: Signs = ROUND
    level: "Level | None" = None
    hears: bool = False

    @property
    def paper(self) -> Paper:
        """The page on this screen."""
        return Paper(self.columns, self.rows)

    @property
    def help_pages(self) -> int:
        """How many pages the help has."""
        lines = help_lines(self.face.words.help, self.paper)
        return -(-len(lines) // self._room(self.foot()))

    def screen(self) -> Screen:
        """Return what the screen shows."""
        if too_small(self.columns, self.rows):
            return Screen(wrapped(TOO_SMALL, self.columns)[: self.rows])
        paper, foot = self.paper, self.foot()
        room = self._room(foot)
        shown = self._helped(room) if self.helping else self._body(room)
        lines = [*shown.lines, *([] for _ in range(room - len(shown.lines)))]
        page = [self.head(), *lines, *foot][: paper.height]
        cursor = shown.cursor and (shown.cursor[0] + 1, shown.cursor[1])
        if self._writing:
            cursor = (len(page) - 2, self._line()[1])
        margin = [("", " " * paper.left)]
        placed: list[Fragments] = [[*margin, *line] if line else [] for line in page]
        at = cursor and (cursor[0] + paper.top, cursor[1] + paper.left)
        return Screen([*([] for _ in range(paper.top)), *placed], None if self.stopping else at)

    def head(self) -> Fragments:
        """Return the first row: names left, then the map of the call and the minutes.

        Where they don't fit, the follow-ups give way on the map, then all names but the first.
        """
        paper, told = self.paper, self.face.head()
        left = fragments(told.left.told(self._plainer))
        if paper.narrow:
            return between(fragments(told.brief.told(self._plainer)), left, paper.room)
        ends = [self._beside(drawn, left) for drawn in (told.map, told.small)]
        for text, end in product(shorter(told.names), ends):
            names = self._plainer(text)
            if width_of([("", names)]) <= paper.room - width_of(end) - GAP:
                break
        else:
            names = headed(names, paper.room - width_of(end) - GAP, self.signs.cut)
        return between([("class:dim", names)], end, paper.room)

    def _beside(self, drawn: Row, left: Fragments) -> Fragments:
        """Return a map with what is left beside it."""
        shown = fragments(drawn.told(self._plainer))
        return [*shown, *([("", " " * GAP)] if shown and left else []), *left]

    def foot(self) -> list[Fragments]:
        """Return a blank row, what to do now, and below it the other keys."""
        room = self.paper.room
        do, keys = self._keys()
        if self.stopping:  # any other key keeps going, so none is offered
            do, keys = (STOP_BRIEF if self.paper.narrow else STOP).told(self._plainer), ()
        if self.leaving:
            do, keys = LEAVING_BRIEF if self.paper.narrow else LEAVING, ()
        first = [self._line()[0]] if self._writing else wrapped(do, room) or [[]]
        return [[], *first, keys_line([key.told(self._plainer) for key in keys], room, self.signs)]

    # Parts of it.

    @property
    def _spelled(self) -> bool:
        return self.doing in WORDED and bool(self.typed.text)

    @property
    def _label(self) -> str:
        """What stands before what is typed there."""
        if not self._spelled:
            return NOTE
        return SPELLED if self.doing is Doing.CHOOSING else WORDS

    @property
    def _writing(self) -> bool:
        """Whether what is typed stands in the first row of the foot."""
        typed = self.doing is Doing.NOTING or self._spelled
        return typed and not self.helping and not self.stopping and not self.leaving

    def _room(self, foot: list[Fragments]) -> int:
        return max(1, self.paper.height - 1 - len(foot))

    def _line(self) -> tuple[Fragments, int]:
        """Return what is typed there, its end where it is long, and the cursor's column."""
        label = self._label
        room = self.paper.room - len(label)
        lines, (row, column) = typed_lines(self.typed.text, room, at=self.typed.at)
        return [("class:cue", label), ("", lines[row])], len(label) + column

    def _keys(self) -> tuple[Row, tuple[Row, ...]]:
        if self.helping:
            return said(""), (pressed("Enter: next, or close"), pressed("Esc: close"))
        wide, narrow = self.face.footer(self.doing, hears=self.hears)
        if self._spelled:
            wide, narrow = SPELLING if self.doing is Doing.CHOOSING else SENDING
        if self.doing is Doing.RATING and not self._spelled:
            do, rest = self.face.accept(), wide
        else:
            do, rest = wide[0], wide[1:]
            if len(do) > self.paper.room:
                do = narrow[0]
            rest = (narrow[1:] if self.paper.narrow else ()) or rest
        return pressed(do, main=True).told(self._plainer), tuple(map(pressed, rest))

    def _helped(self, room: int) -> Body:
        lines = help_lines(self.face.words.help, self.paper)
        return Body(lines[(self.helping - 1) * room :][:room])

    def _body(self, room: int) -> Body:
        """Return what stands between the first row and the foot, as much of it as there is room.

        What stands above the foot keeps its rows; what is less than the rest gives way first, then
        the rows above the cursor, or above the last.
        """
        sheet = self.face.sheet(self.typed)
        if self.notice:
            sheet = sheet.noted(said(self.notice))
        sheet = self._listening(sheet).told(self._plainer)
        shown = body(sheet, self.paper, self.typed)
        last = [line for row in sheet.last for line in wrapped(row, self.paper.text)]
        last = last if len(shown.lines) + len(last) < room else []
        free = room - len(last) - len(shown.lines)
        lines = [*shown.lines, *(shown.more if len(shown.more) <= free else [])]
        if last:
            lines += [*([] for _ in range(room - len(last) - len(lines))), *last]
        cursor = shown.cursor
        first = max(0, len(lines) - room)
        if cursor:
            first = min(first, cursor[0])
            cursor = (cursor[0] - first, cursor[1])
        return Body(lines[first : first + room], cursor)

    def _listening(self, sheet: Sheet) -> Sheet:
        """Return the sheet with the level where the line will stand, while somebody is heard."""
        if self.level is None:
            return replace(sheet, line=NOTHING) if self.doing is Doing.WORKING else sheet
        from trainer.rows.hearing.listening import SILENT, level_row  # when somebody is heard

        sheet = replace(sheet, line=level_row(self.level, narrow=self.paper.narrow))
        return sheet.noted(said(SILENT)) if self.level.dead else sheet

    def _plainer(self, text: str) -> str:
        return plainer(text, self.signs)
