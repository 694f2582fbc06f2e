"""What the full screen shows at one moment of a rehearsal: header, body and footer that fit."""

from datetime import datetime

from msgspec import Struct
from prompt_toolkit.formatted_text import StyleAndTextTuples

from trainer.core.memory.step import Way
from trainer.core.rehearsal.rehearsal import Rehearsal
from trainer.rows.rehearsal import accept, asking, brief, heard_rows, help_rows, where, you
from trainer.rows.row import Role, Row, Style, row
from trainer.screens.layout import LABEL, NARROW, header, help_lines, hints, joined, lines, wrapped

ENDING = "Ctrl-C hang up, all is saved"
TEXT_STATES = ("answering", "noting")
"""States in which a line of text is typed."""

FOOTERS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "answering": (
        ("Enter say it", "Tab Line?", "Ctrl-O say it aloud", ENDING),
        ("Enter say it", "Tab Line?", "Ctrl-C end"),
    ),
    "aloud": (
        ("Say it aloud, then Enter", "Tab Line?", ENDING),
        ("say it, Enter", "Tab Line?", "Ctrl-C end"),
    ),
    "live": (("Enter say it", "Ctrl-O say it aloud", ENDING), ("Enter say it", "Ctrl-C end")),
    "live aloud": (("Say it aloud, then Enter", ENDING), ("say it, Enter", "Ctrl-C end")),
    "noting": (("Enter keep the note", "empty: no note"), ("Enter keep the note", "empty: none")),
    "rating": (
        ("1 Again  2 Hard  3 Good  4 Easy", "u undo", "e edit", "n note", "q end", "? help"),
        ("1 Again 2 Hard 3 Good 4 Easy", "? help"),
    ),
    "live rating": (("q hang up, all is saved", "? help"), ("q hang up", "? help")),
    "help": (("? back to the call", "q hang up, all is saved"), ("? back", "q hang up")),
}
"""What each state tells the person to press, on a wide and on a narrow screen; the first first."""

HELP: tuple[Row, ...] = (
    row("Enter", "says your line, or accepts the rating suggested."),
    row("Tab", "asks for the line: first the point to make, then hints. It is counted."),
    row("Ctrl-O", "lets you say this line aloud instead of typing it."),
    row("1 Again", "it failed."),
    row("2 Hard", "with effort, or with a slip."),
    row("3 Good", "right."),
    row("4 Easy", "right at once. The harder, the sooner the line comes back."),
    row(
        "u", "takes your last answer back, for a new rating; Ctrl-U before you type.", role=Role.KEY
    ),
    row("e", "edits the script at this line, and comes back here.", role=Role.KEY),
    row("n", "notes a line with this question; you see it the next time.", role=Role.KEY),
    row("q", "hangs up. All rated answers are saved. Ctrl-C and Ctrl-D end too.", role=Role.KEY),
    row("?", "closes this help.", role=Role.KEY),
)
LIVE_HELP = tuple(
    one
    for one in HELP
    if one.label in {"Enter", "Ctrl-O", "q", "?"} | {"1 Again", "2 Hard", "3 Good", "4 Easy"}
)


class View(Struct, frozen=True):
    """A call as it is to be shown.

    `state` names what the keyboard means, `said` counts the words typed so far; `width` and
    `height` are those of the screen.
    """

    call: Rehearsal
    state: str
    now: datetime
    width: int
    height: int
    title: str = ""
    said: int = 0
    notice: str = ""
    helping: bool = False

    def header(self) -> StyleAndTextTuples:
        """Return one line: the title, and how far the call has come."""
        end = where(self.call)
        end = end.removeprefix("question ") if self.width < NARROW else end
        return header(self.title, f"live · {end}" if self.call.live else end, self.width)

    def body(self) -> StyleAndTextTuples:
        """Return the lines between header and footer; when not all fit, the latest matter."""
        text: list[StyleAndTextTuples] = [[]]
        if self.helping:
            text.extend(help_lines(LIVE_HELP if self.call.live else HELP, self.width))
        for group in () if self.helping else self._groups():
            text.extend(lines(group, self.width))
            text.append([])
        room = self.height - 1 - len(self.footer()) - (2 if self.state in TEXT_STATES else 0)
        return joined(text[-max(3, room) :])

    def footer(self) -> list[str]:
        """Return what Enter would do with an answer, and what can be pressed now."""
        keys = hints(*FOOTERS[self._footing()], self.width)
        if self.state != "rating" or self.helping:
            return [keys]
        return [*wrapped(accept(self.call, now=self.now), self.width), keys]

    def label(self) -> str:
        """Return what stands before the line that is typed."""
        if self.width < NARROW:
            return " > "
        if self.state == "noting":
            text = " NOTE"
        else:
            text = " LETTERS" if self.call.way is Way.LETTERS else " YOU SAY"
        return text.ljust(LABEL)

    def _footing(self) -> str:
        """Name the footer that fits the state."""
        if self.helping:
            return "help"
        live = {"answering": "live", "aloud": "live aloud", "rating": "live rating"}
        return live.get(self.state, self.state) if self.call.live else self.state

    def _groups(self) -> list[tuple[Row, ...]]:
        call = self.call
        if call.task is None:
            return []
        groups = [heard_rows(call)]
        if call.verdict:
            own = you(call)
            groups += [(own,)] if own else []
            groups += [brief(call)] if not call.live else []
        else:
            if call.way is not Way.TYPE:
                groups.append((row("", f"{asking(call)}.", Style.DIM),))
            groups.append(help_rows(call, so_far=self.said))
        if self.notice:
            groups.append((row("", self.notice, Style.CUE),))
        return [group for group in groups if group]
