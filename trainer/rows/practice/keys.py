"""What can be pressed and typed, in words: the last line of a screen, and the help."""

from msgspec import Struct

from trainer.core.script.cards import LETTERS
from trainer.rows.practice.doing import Doing
from trainer.rows.row import Role, Row, row

Keys = tuple[tuple[str, ...], tuple[str, ...]]
"""What can be pressed, on a wide and on a narrow screen; the first first."""


class Words(Struct, frozen=True):
    """What is said in every moment of one kind of practice.

    `keys` can be pressed, by what the person is doing; `help` tells every key. In ordinary lines:
    `opening` is said first, `told` is the help for the rating, `typable` what can be typed there,
    `noting` asks for a line of notes.
    """

    keys: dict[str, Keys]
    help: tuple[Row, ...]
    opening: tuple[str, ...]
    told: str
    typable: str
    noting: str


RATE = ("1 Again  2 Hard  3 Good  4 Easy", "u undo", "e edit", "n note", "q end", "? help")
RATE_NARROW = ("1 Again 2 Hard 3 Good 4 Easy", "? help")
SAVED = ", all is saved"
"""How a key ends that ends practice, where that is true."""
ENDING = "Ctrl-C end, all is saved"
HANGING_UP = "Ctrl-C hang up, all is saved"

_DRILL: dict[str, Keys] = {
    Doing.READING: (
        ("Enter when you have said it", "q end, all is saved"),
        ("Enter when said", "q end"),
    ),
    Doing.ANSWERING: (
        ("Enter check", "Tab hint", "Ctrl-O say it aloud", ENDING),
        ("Enter check", "Tab hint", "Ctrl-C end"),
    ),
    Doing.LETTERS: (
        ("first letter of each word", "Tab hint", "Enter give up", ENDING),
        ("first letters", "Tab hint", "Ctrl-C end"),
    ),
    "gaps": (
        ("first letter of each gap", "Tab hint", "Enter give up", ENDING),
        ("first letters", "Tab hint", "Ctrl-C end"),
    ),
    Doing.ALOUD: (
        ("Say it aloud, then Enter", "Tab hint", ENDING),
        ("say it, Enter", "Tab hint", "Ctrl-C end"),
    ),
    Doing.NOTING: (("Enter keep the note", "empty: no note"), ("Enter keep the note",)),
    Doing.CHOOSING: (
        ("Enter don't know", "u undo", "q end, all is saved"),
        ("Enter don't know", "q end"),
    ),
    Doing.PASSING: (("Enter go on", "q end, all is saved"), ("Enter go on", "q end")),
    Doing.RATING: (RATE, RATE_NARROW),
    "first rating": (("u undo", "q end, all is saved", "? help"), ("u undo", "q end", "? help")),
    "help": (("? back to the card", "q end, all is saved"), ("? back", "q end")),
}
"""In a drill, by what the person is doing; with words shown, or in a first drill, otherwise."""

_CALL: dict[str, Keys] = {
    Doing.ANSWERING: (
        ("Enter say it", "Tab Line?", "Ctrl-O say it aloud", HANGING_UP),
        ("Enter say it", "Tab Line?", "Ctrl-C end"),
    ),
    Doing.ALOUD: (
        ("Say it aloud, then Enter", "Tab Line?", HANGING_UP),
        ("say it, Enter", "Tab Line?", "Ctrl-C end"),
    ),
    Doing.NOTING: (
        ("Enter keep the note", "empty: no note"),
        ("Enter keep the note", "empty: none"),
    ),
    Doing.RATING: (RATE, RATE_NARROW),
    "help": (("? back to the call", "q hang up, all is saved"), ("? back", "q hang up")),
}
_LIVE: dict[str, Keys] = {
    **_CALL,
    Doing.ANSWERING: (
        ("Enter say it", "Ctrl-O say it aloud", HANGING_UP),
        ("Enter say it", "Ctrl-C end"),
    ),
    Doing.ALOUD: (("Say it aloud, then Enter", HANGING_UP), ("say it, Enter", "Ctrl-C end")),
    Doing.RATING: (("q hang up, all is saved", "? help"), ("q hang up", "? help")),
}
"""In a rehearsal, and in a live one, by what the person is doing."""


def _ratings(what: str) -> tuple[Row, ...]:
    return (
        row("1 Again", "it failed."),
        row("2 Hard", "with effort, or with a slip."),
        row("3 Good", "right."),
        row("4 Easy", f"right at once. The harder, the sooner the {what} comes back."),
    )


_CLOSE = row("?", "closes this help.", role=Role.KEY)
_DRILL_HELP: tuple[Row, ...] = (
    row("Enter", "goes on: it checks, or accepts the rating that is suggested. So does Space."),
    *_ratings("card"),
    row("u", "takes your last rated answer back, for a new rating.", role=Role.KEY),
    row("e", "edits the script at this line, and comes back here.", role=Role.KEY),
    row("n", "notes a line with this card; you see it the next time.", role=Role.KEY),
    row("Tab", "while answering: a hint. Ctrl-O: say it aloud instead of typing."),
    row("q", "ends. All rated answers are saved. Ctrl-C and Ctrl-D end too.", role=Role.KEY),
    _CLOSE,
)

_SAY = row("Enter", "says your line, or accepts the rating suggested.")
_SAY_ALOUD = row("Ctrl-O", "lets you say this line aloud instead of typing it.")
_HANG_UP = row(
    "q", "hangs up. All rated answers are saved. Ctrl-C and Ctrl-D end too.", role=Role.KEY
)
_CALL_HELP: tuple[Row, ...] = (
    _SAY,
    row("Tab", "asks for the line: first the point to make, then hints. It is counted."),
    _SAY_ALOUD,
    *_ratings("line"),
    row(
        "u", "takes your last answer back, for a new rating; Ctrl-U before you type.", role=Role.KEY
    ),
    row("e", "edits the script at this line, and comes back here.", role=Role.KEY),
    row("n", "notes a line with this question; you see it the next time.", role=Role.KEY),
    _HANG_UP,
    _CLOSE,
)
_LIVE_HELP: tuple[Row, ...] = (_SAY, _SAY_ALOUD, *_ratings("line"), _HANG_UP, _CLOSE)

RATINGS = "1 Again, 2 Hard, 3 Good, 4 Easy"
_EACH = "1 Again: it failed. 2 Hard: with effort or a slip. 3 Good: right. 4 Easy: right at once."
_BEGIN = "You are on the phone. One line is what you say; Enter alone is to say nothing."
_NOTE = "A line of notes for this {}, Enter for none: "

DRILL = Words(
    keys=_DRILL,
    help=_DRILL_HELP,
    opening=(
        "Answer with one line. ? gives a hint. To end: Ctrl-C. What you have rated is saved.",
    ),
    told="""\
Enter accepts the rating that is suggested. 1 Again: it failed. 2 Hard: with effort or a slip.
3 Good: right. 4 Easy: right at once. The harder, the sooner the card comes back.
u takes your last rated answer back and lets you rate it anew. e edits the script at this line.
n notes a line for this card, to be shown with it the next time. t tells the time that is left.
q ends; what you have rated is saved, the answer in hand is not.\
""",
    typable="Type 1, 2, 3, 4, u, e, n, t, q or ?, then Enter.",
    noting=_NOTE.format("card"),
)
CALL = Words(
    keys=_CALL,
    help=_CALL_HELP,
    opening=(_BEGIN, "? asks for the line. To end: Ctrl-C. What you have rated is saved."),
    told=f"""\
Enter accepts the rating that is suggested. {_EACH}
u takes your last rated answer back and lets you rate it anew. e edits the script at this line.
n notes a line with this question, to be shown with it the next time.
q hangs up; what you have rated is saved, the answer in hand is not.\
""",
    typable="Type 1, 2, 3, 4, u, e, n, q or ?, then Enter.",
    noting=_NOTE.format("question"),
)
LIVE = Words(
    keys=_LIVE,
    help=_LIVE_HELP,
    opening=(
        _BEGIN,
        "Live: no hints, and how it went comes at the end. To hang up: Ctrl-C. All is saved.",
    ),
    told=f"{_EACH} q hangs up; what you have rated is saved.",
    typable="Type 1, 2, 3, 4, q or ?, then Enter.",
    noting=_NOTE.format("question"),
)


def choosing(keys: Keys, options: int) -> Keys:
    """Return the keys with the letters of so many options before them."""
    wide, narrow = keys
    letters = LETTERS[:options]
    return (
        (f"{', '.join(letters)} choose", *wide),
        (f"{letters[0]}-{letters[-1]} choose", *narrow),
    )


def unsaved(keys: Keys) -> Keys:
    """Return the keys as they are told while an answer in hand could not be saved."""
    wide, narrow = keys
    return tuple(key.removesuffix(SAVED) for key in wide), narrow
