"""A call on the full screen: a conversation that grows, then pages on how it went."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from msgspec import Struct

from trainer.core.rehearsal.rehearsal import Rehearsal
from trainer.rows.call import keys as words
from trainer.rows.call import page
from trainer.rows.call.keys import Moment
from trainer.rows.page.sheet import headed, pressed, said
from trainer.rows.practice.keys import SPELLED, SPELLING
from trainer.rows.row import Part, Role, Row, Style
from trainer.rows.signs import ROUND, Signs, plainer
from trainer.screens.call.listed import listed, numbered
from trainer.screens.page.body import help_lines
from trainer.screens.page.layout import (
    Fragments,
    between,
    fragments,
    keys_line,
    trimmed,
    typed_lines,
    width_of,
    wrapped,
)
from trainer.screens.page.paper import Paper, too_small
from trainer.screens.page.view import TOO_SMALL, Screen

if TYPE_CHECKING:
    from trainer.rows.hearing.listening import Level

BUBBLE, WIDE = 0.72, 0.9
"""How much of the width a turn may take, and on a page of few rows."""
FEW = 18
"""Rows below which a page has few: little is kept for what is typed then."""
TYPED = 3
"""Rows kept for what is typed; of more the ones at the cursor are shown."""
PROMPT = "> "
NOTE, NOTING = "Note: ", ("Enter: keep the note", "Esc: no note")
FOOT = 3
"""Rows of a page that tell what can be done."""
GAP = 2
"""Columns between who is on the phone and the time."""
_TYPED = (Moment.TYPING, Moment.KEEPING, Moment.PARTING)
TALKING = (*_TYPED, Moment.ALOUD, Moment.LISTENING, Moment.WORKING, Moment.OVER)


class CallView(Struct, frozen=True):
    """A call as it is to be shown on a screen of so many columns and rows.

    `typed` is what was typed, the cursor before its character `at`; `picked` is the turn that is
    chosen of all, from 0; `gone` is how many pages the text went up, where not all of it fits.
    `hears`: a line said aloud can be listened to. `twelve`: hours are counted to 12 and again;
    `again` is what has to be typed to pick up a call that was left.
    """

    call: Rehearsal
    moment: Moment
    now: datetime
    columns: int
    rows: int
    typed: str = ""
    at: int = 0
    notice: str = ""
    picked: int = 0
    gone: int = 0
    hears: bool = False
    noting: bool = False
    helping: bool = False
    stopping: bool = False
    signs: Signs = ROUND
    twelve: bool = True
    again: str = "trainer rehearse"
    level: "Level | None" = None

    def screen(self) -> Screen:
        """Return what the screen shows."""
        if too_small(self.columns, self.rows):
            return Screen(wrapped(TOO_SMALL, self.columns)[: self.rows])
        talking = self.moment in TALKING and not self.helping
        paper = Paper(self.columns, self.rows, tall=talking)
        shown = self._talk(paper) if talking else self._page(paper)
        margin = [("", " " * paper.left)]
        placed: list[Fragments] = [[*margin, *line] if line else [] for line in shown.lines]
        lines: list[Fragments] = [*([] for _ in range(paper.top)), *placed]
        at = shown.cursor and (shown.cursor[0] + paper.top, shown.cursor[1] + paper.left)
        return Screen(lines, None if self.stopping else at)

    def _talk(self, paper: Paper) -> Screen:
        """Return the conversation: the newest two rows above what is typed, older ones gone."""
        foot = [[], self._keys(paper)]
        typed, cursor = self._typed(paper)
        top = [self._head(paper), []]
        room = max(1, paper.height - len(top) - 1 - len(typed) - len(foot))
        said_so_far = self._bubbles(paper, room)
        above = [*([] for _ in range(room - len(said_so_far))), *said_so_far]
        lines = [*top, *above, [], *typed, *foot]
        row = len(top) + room + 1
        return Screen(lines, cursor and (row + cursor[0], cursor[1]))

    def _head(self, paper: Paper) -> Fragments:
        time: Fragments = [("", page.clock(self.call, self.now))]
        who = self._plainer(page.head(self.call))
        who = headed(who, paper.room - width_of(time) - GAP, self.signs.cut)
        return between([("class:dim", who)], time, paper.room)

    def _bubbles(self, paper: Paper, room: int) -> list[Fragments]:
        """Return the newest turns as lines, as many as there is room for, a blank row between."""
        found: list[Fragments] = []
        told = page.conversation(self.call, typed=self.typed, notice=self._told_now())
        for each in reversed(told):
            if len(found) >= room:
                break
            found[:0] = [*self._bubble(each, paper), *([[]] if found else [])]
        return found[-room:]

    def _told_now(self) -> str:
        """Return what is told below the conversation."""
        if self.level is None or not self.level.dead:
            return self.notice
        from trainer.rows.hearing.listening import SILENT  # when somebody is heard

        return SILENT

    def _bubble(self, each: Row, paper: Paper) -> list[Fragments]:
        """Return one turn as lines: theirs left, yours right, so that the longest ends there."""
        one = page.labeled(each).told(self._plainer)
        most = max(10, int(paper.room * (WIDE if paper.height < FEW else BUBBLE)))
        if each.role is not Role.SAID:
            return wrapped(one, most if each.role is Role.CUE else paper.text)
        lines = wrapped(_yours(one), most)
        left = paper.room - max(map(width_of, lines), default=0)
        return [[("", " " * left), *line] for line in lines]

    def _typed(self, paper: Paper) -> tuple[list[Fragments], tuple[int, int] | None]:
        """Return the rows where words are typed, and the cursor in them."""
        kept = TYPED if paper.height >= FEW else 1
        if self.moment not in (Moment.TYPING, Moment.PARTING):
            text = page.waiting(self.call, self.moment)
            first: Fragments = [("class:cue", self._plainer(text))] if text else []
            if self.level:
                from trainer.rows.hearing.listening import level_row  # when somebody is heard

                drawn = level_row(self.level, narrow=paper.narrow)
                first = fragments(drawn.told(self._plainer))
            return [first, *([] for _ in range(kept - 1))], None
        width = paper.room - len(PROMPT)
        texts, (row, column) = typed_lines(self.typed, width, at=self.at)
        start = max(0, row - kept + 1)
        lines: list[Fragments] = []
        for number, text in enumerate(texts[start : start + kept]):
            lead = PROMPT if number == 0 else " " * len(PROMPT)
            lines.append([("class:dim", lead), ("", text.rstrip(" "))])
        lines += [[] for _ in range(kept - len(lines))]
        return lines, (row - start, column + len(PROMPT))

    def _keys(self, paper: Paper) -> Fragments:
        """Return what can be pressed as one line."""
        if self.stopping:
            asked, briefly = words.stopping(self.call)
            asked = briefly if len(asked) > paper.room else asked
            return fragments(said(asked, Style.CUE).told(self._plainer))
        wide, narrow = words.keys(self.call, self.moment, hears=self.hears)
        rows = [pressed(key).told(self._plainer) for key in (narrow if paper.narrow else wide)]
        return keys_line(rows, paper.room, self.signs)

    @property
    def pages(self) -> int:
        """How many times a page has to be turned until all of it was shown, and once more."""
        paper = Paper(self.columns, self.rows)
        if self.moment in TALKING and not self.helping:
            return 1
        room = max(1, paper.height - FOOT)
        lines = len(self._told(paper, room))
        return 1 + -(-max(0, lines - room) // max(1, room - 1))

    # When it is over.

    def _page(self, paper: Paper) -> Screen:
        """Return a page: what it tells, and its two last rows on what can be done."""
        found = self._told(paper, max(1, paper.height - FOOT))
        longer = len(found) > paper.height - FOOT and not self.notice
        foot, cursor = self._foot(paper, more=longer)
        room = max(1, paper.height - len(foot))
        gone = self.pages if self.notice else self.gone  # what is noted stands at its end
        start = max(0, min(gone * (room - 1), len(found) - room))
        lines = found[start : start + room]
        lines += [[] for _ in range(room - len(lines))]
        at = cursor and (room + cursor[0], cursor[1])
        return Screen([*lines, *foot], at)

    def _foot(self, paper: Paper, *, more: bool) -> tuple[list[Fragments], tuple[int, int] | None]:
        """Return what can be done, and the cursor in it; `more`: not all of the text fits."""
        if self.helping:
            close = [pressed(key) for key in (*[words.MORE] * more, "?: close")]
            return [[], [], keys_line(close, paper.room, self.signs)], None
        spelled = self.moment is Moment.CHOOSING and bool(self.typed) and not self.stopping
        if self.noting or spelled:
            label, told = (SPELLED, SPELLING[0][1:]) if spelled else (NOTE, NOTING)
            lines, (row, column) = typed_lines(self.typed, paper.room - len(label), at=self.at)
            typed: Fragments = [("class:cue", label), ("", lines[row])]
            line = keys_line([pressed(key) for key in told], paper.room, self.signs)
            return [[], typed, line], (1, len(label) + column)
        if self.stopping:
            return [[], self._keys(paper)], None
        wide, narrow = words.keys(self.call, self.moment)
        do, *rest = narrow if paper.narrow else wide
        rest = [*[words.MORE] * more, *rest]
        keys = [pressed(key).told(self._plainer) for key in rest]
        first = fragments(pressed(do).told(self._plainer))
        return [[], trimmed(first, paper.room), keys_line(keys, paper.room, self.signs)], None

    def _help(self, paper: Paper) -> list[Fragments]:
        """Return the help as the drill has it: each key, and what it does beside it."""
        rows = words.help_rows(self.call, hears=self.hears)
        told = (Row(each.label, each.told(self._plainer).parts) for each in rows)
        return help_lines(told, paper)[1:]  # no head stands above it here

    def _told(self, paper: Paper, room: int) -> list[Fragments]:
        """Return what is told, all of it; of the turns as many as there is room for."""
        if self.helping:
            return self._help(paper)
        match self.moment:
            case Moment.CHOOSING | Moment.THROUGH:
                notice = (said(self.notice, Style.CUE),) if self.notice else ()
                return self._apart((*page.asked(self.call, self.moment), *notice), paper)
            case Moment.TURNS:
                return listed(self.call, self.picked, paper, room, self.signs)
            case Moment.TURN | Moment.WEIGHING:
                notice = (said(self.notice, Style.CUE),) if self.notice else ()
                return self._apart((*page.turn(self.call), *notice), paper)
            case _:
                return self._ended(paper)

    def _apart(self, rows: Iterable[Row], paper: Paper) -> list[Fragments]:
        """Return rows with a blank between them; choices stand together."""
        found: list[Fragments] = []
        before: Row | None = None
        for each in rows:
            together = before and before.role is each.role is Role.CHOICE
            found += [] if before is None or together else [[]]
            found += wrapped(page.labeled(each).told(self._plainer), paper.text)
            before = each
        return found

    def _ended(self, paper: Paper) -> list[Fragments]:
        """Return how it went: a headline, the lines to look at under their numbers, the rest."""
        found: list[Fragments] = []
        before = ""
        for each in page.end(self.call, self.now, twelve=self.twelve, again=self.again):
            kind = "item" if each.role is Role.ITEM else "sentence"
            alone = kind != before or len(found) <= paper.height // 2
            found += [[]] if found and (alone or kind == "item") else []
            one = each.told(self._plainer)
            found += (numbered if kind == "item" else wrapped)(one, paper.text)
            before = kind
        if self.notice:
            found += [[], *self._plain(said(self.notice, Style.CUE), paper)]
        return found

    def _plain(self, each: Row, paper: Paper) -> list[Fragments]:
        return wrapped(each.told(self._plainer), paper.text)

    def _plainer(self, text: str) -> str:
        return plainer(text, self.signs)


def _yours(each: Row) -> Row:
    """Return your words in their color; what only tells of them is dim."""
    parts = (Part(part.text, part.style or Style.YOURS) for part in each.parts)
    return Row(each.label, tuple(parts), each.role)
