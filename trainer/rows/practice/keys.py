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


RATE = ("1: Again  2: Hard  3: Good  4: Easy", "u: undo", "n: note", "q: stop", "?: help")
RATE_NARROW = ("1-4: Again to Easy", "?: help")
WEIGH: Keys = (("y: keep it", "any other key: no"), ("y: keep it", "other keys: no"))
SAVED = " (all saved)"
"""How a key ends that ends practice, where that is true."""
ENDING = "Ctrl-C: stop (all saved)"
HANGING_UP = "Ctrl-C: hang up (all saved)"

_DRILL: dict[str, Keys] = {
    Doing.READING: (
        ("Enter: I've said it", "q: stop (all saved)"),
        ("Enter: I've said it", "q: stop"),
    ),
    Doing.ANSWERING: (
        ("Enter: check", "Tab: hint", "Ctrl-O: say it aloud", ENDING),
        ("Enter: check", "Tab: hint", "Ctrl-C: stop"),
    ),
    Doing.LETTERS: (
        ("First letter of each word", "Tab: hint", "Enter: show me", "Esc: stop"),
        ("Letters", "Tab: hint", "Ctrl-C: stop"),
    ),
    "gaps": (
        ("First letter of each missing word", "Tab: hint", "Enter: show me", "Esc: stop"),
        ("Letters", "Tab: hint", "Ctrl-C: stop"),
    ),
    Doing.ALOUD: (
        ("Enter: I've said it", "Tab: hint", "Ctrl-O: type it", "Esc: stop"),
        ("Enter: said", "Tab: hint", "Esc: stop"),
    ),
    Doing.NOTING: (("Enter: keep the note", "empty: no note"), ("Enter: keep the note",)),
    Doing.CHOOSING: (
        ("Enter: I don't know", "u: undo", "q: stop (all saved)"),
        ("Enter: skip", "q: stop"),
    ),
    Doing.PASSING: (("Enter: continue", "q: stop (all saved)"), ("Enter: continue", "q: stop")),
    Doing.RATING: (RATE, RATE_NARROW),
    Doing.WEIGHING: WEIGH,
    "first rating": (
        ("u: undo", "q: stop (all saved)", "?: help"),
        ("u: undo", "q: stop", "?: help"),
    ),
    "help": (("?: back", "q: stop (all saved)"), ("?: back", "q: stop")),
}
"""In a drill, by what the person is doing; with words shown, or in a first drill, otherwise."""

_CALL: dict[str, Keys] = {
    Doing.ANSWERING: (
        ("Enter: say it", "Tab: prompt me", "Ctrl-O: say it aloud", HANGING_UP),
        ("Enter: say", "Tab: hint", "Ctrl-C: end"),
    ),
    Doing.ALOUD: (
        ("Say it aloud, then Enter", "Tab: prompt me", HANGING_UP),
        ("Enter: said", "Tab: hint", "Ctrl-C: end"),
    ),
    Doing.NOTING: (
        ("Enter: keep the note", "empty: no note"),
        ("Enter: keep the note", "empty: none"),
    ),
    Doing.RATING: (RATE, RATE_NARROW),
    Doing.WEIGHING: WEIGH,
    "help": (("?: back", "q: hang up (all saved)"), ("?: back", "q: hang up")),
}
_LIVE: dict[str, Keys] = {
    **_CALL,
    Doing.ANSWERING: (
        ("Enter: say it", "Ctrl-O: say it aloud", HANGING_UP),
        ("Enter: say it", "Ctrl-C: stop"),
    ),
    Doing.ALOUD: (("Say it aloud, then Enter", HANGING_UP), ("Say it, Enter", "Ctrl-C: stop")),
    Doing.RATING: (("q: hang up (all saved)", "?: help"), ("q: hang up", "?: help")),
}
"""In a rehearsal, and in a live one, by what the person is doing."""


def _ratings() -> tuple[Row, ...]:
    return (
        row("1: Again", "I didn't know it."),
        row("2: Hard", "I got it with effort or a slip."),
        row("3: Good", "I knew it."),
        row("4: Easy", "I knew it right away."),
    )


_CLOSE = row("?", "closes this help.", role=Role.KEY)
_DRILL_HELP: tuple[Row, ...] = (
    row("Enter", "checks your answer, or accepts the suggested rating."),
    *_ratings(),
    row("u", "takes back your last answer to rate it again.", role=Role.KEY),
    row("e", "opens the script at this line, then comes back here.", role=Role.KEY),
    row("n", "adds a note for next time.", role=Role.KEY),
    row("w", "lets your words count too from now on.", role=Role.KEY),
    row("Tab", "gives a hint. Ctrl-O: say it aloud, or type it, instead."),
    row("q", "stops. Everything you've rated is saved. Ctrl-C and Ctrl-D work too.", role=Role.KEY),
    _CLOSE,
)

_SAY = row("Enter", "says your line, or accepts the suggested rating.")
_SAY_ALOUD = row("Ctrl-O", "lets you say this line aloud instead of typing it.")
_HANG_UP = row(
    "q", "hangs up. Everything you've rated is saved. Ctrl-C and Ctrl-D work too.", role=Role.KEY
)
_CALL_HELP: tuple[Row, ...] = (
    _SAY,
    row("Tab", "prompts you: first the point to make, then hints. Prompts are counted."),
    _SAY_ALOUD,
    *_ratings(),
    row(
        "u",
        "takes back your last answer. Before you type: Ctrl-U.",
        role=Role.KEY,
    ),
    row("e", "opens the script at this line, then comes back here.", role=Role.KEY),
    row("n", "adds a note for next time.", role=Role.KEY),
    row("w", "lets your words count too from now on.", role=Role.KEY),
    _HANG_UP,
    _CLOSE,
)
_LIVE_HELP: tuple[Row, ...] = (_SAY, _SAY_ALOUD, *_ratings(), _HANG_UP, _CLOSE)

RATINGS = "1: Again · 2: Hard · 3: Good · 4: Easy"
_EACH = """\
1: I didn't know it. 2: I got it with effort or a slip. 3: I knew it.
4: I knew it right away. Harder ones come back sooner."""
_BEGIN = (
    "You're on the phone. Type what you'd say, then press Enter. To say nothing, just press Enter."
)
_NOTE = "Your note on this {} (Enter: none): "

DRILL = Words(
    keys=_DRILL,
    help=_DRILL_HELP,
    opening=(
        "Type your answer, then Enter. ?: hint · Ctrl-C: stop. Everything you've rated is saved.",
    ),
    told=f"""\
Enter accepts the suggested rating.
{_EACH}
u takes back your last answer so you can rate it again. e opens the script at this line.
n adds a note for next time. w lets your words count too from now on. t shows the time left.
q stops. Everything you've rated is saved; the answer you haven't rated isn't.\
""",
    typable="Type 1, 2, 3, 4, u, e, n, w, t, q or ?, then Enter.",
    noting=_NOTE.format("card"),
)
CALL = Words(
    keys=_CALL,
    help=_CALL_HELP,
    opening=(_BEGIN, "?: prompt me · Ctrl-C: hang up. Everything you've rated is saved."),
    told=f"""\
Enter accepts the suggested rating.
{_EACH}
u takes back your last answer so you can rate it again. e opens the script at this line.
n adds a note for next time. w lets your words count too from now on.
q hangs up. Everything you've rated is saved; the answer you haven't rated isn't.\
""",
    typable="Type 1, 2, 3, 4, u, e, n, w, q or ?, then Enter.",
    noting=_NOTE.format("question"),
)
LIVE = Words(
    keys=_LIVE,
    help=_LIVE_HELP,
    opening=(
        _BEGIN,
        "Live: no hints; you see how it went at the end. Ctrl-C: hang up (all saved).",
    ),
    told=f"{_EACH}\nq hangs up. Everything you've rated is saved.",
    typable="Type 1, 2, 3, 4, q or ?, then Enter.",
    noting=_NOTE.format("question"),
)


def choosing(keys: Keys, options: int) -> Keys:
    """Return the keys with the letters of so many options before them."""
    wide, narrow = keys
    letters = LETTERS[:options]
    return (
        (f"{letters[0]}-{letters[-1]}: choose", *wide),
        (f"{letters[0]}-{letters[-1]}: choose", *narrow),
    )


def unsaved(keys: Keys) -> Keys:
    """Return the keys as they are told while an answer in hand could not be saved."""
    wide, narrow = keys
    return tuple(key.removesuffix(SAVED) for key in wide), narrow
