"""What can be pressed and typed, in words: the last line of a screen, and the help."""

from msgspec import Struct

from trainer.core.grading.terms import LONGEST_ANSWER
from trainer.core.script.cards import LETTERS
from trainer.core.text import one_line
from trainer.core.value import replace
from trainer.rows.practice.doing import Doing
from trainer.rows.row import Role, Row, row

Keys = tuple[tuple[str, ...], tuple[str, ...]]
"""What to do and what else can be pressed, the first first; then what to do in fewer words."""


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


RATE = ("1: Again", "2: Hard", "3: Good", "4: Easy", "u: undo", "?: help")
ALSO = (*RATE[:4], "w: this also counts", "?: help")
"""What can be pressed where an answer in other words could count from now on."""
STOP, UNDO = "Esc: stop", "u: undo"
SURE = "{} y: yes · Enter: no "
"""Asks for a yes behind what an answer would change, in ordinary lines."""
WEIGH: Keys = (("y: count it", "any other key: no"), ("y: count it", "other keys: no"))
TYPE_IT = "Type your line, then Enter."

TOO_LONG = f"That's more than {LONGEST_ANSWER:,} characters, so only the first part counts."
SPELLED = "Your answer: "
"""What stands before words that are typed where one letter would choose."""
SPELLING: Keys = (("", "Enter: choose", "Esc: clear"), ("",))
WORDS = "> "
"""What stands before words that are typed where a letter alone would be a key, as at home."""
SENDING: Keys = (("", "Enter: send", "Esc: clear"), ("",))
KEYS_HERE = "To rate it, press 1, 2, 3 or 4. For the other keys: ?"
"""What is said to words that are none of those at a rating."""
ENTER_HERE = "To keep that rating, press Enter. For the other keys: ?"
"""The same where the figures aren't offered."""

_DRILL: dict[str, Keys] = {
    Doing.READING: (("Enter: I've said it", "?: help", STOP), ("Enter: I've said it",)),
    Doing.ANSWERING: ((TYPE_IT, "Tab: hint", "Ctrl-O: say it aloud", STOP), (TYPE_IT,)),
    Doing.LETTERS: (
        (
            "Type the first letter of each word.",
            "Tab: hint",
            "Enter: show me",
            "Ctrl-O: say it aloud",
            STOP,
        ),
        ("Type the first letter of each word.",),
    ),
    "gaps": (
        ("Type the first letter of each missing word.", "Tab: hint", "Enter: show me", STOP),
        ("Type the first letter.",),
    ),
    "part": (
        ("Type the first letter of each word.", "Tab: hint", "Enter: show me", STOP),
        ("Type the first letter of each word.",),
    ),
    Doing.ALOUD: (
        ("Enter: I've said it", "Tab: hint", "Ctrl-O: type it", STOP),
        ("Enter: I've said it",),
    ),
    "by voice": (
        ("Space: start listening", "Enter: I've said it", "Tab: hint", "Ctrl-O: type it", STOP),
        ("Space: start listening",),
    ),
    Doing.LISTENING: (
        ("Enter: done", "Ctrl-O: start over", "Tab: hint", "Esc: don't listen"),
        ("Enter: done",),
    ),
    Doing.WORKING: (("One moment.",), ("One moment.",)),
    Doing.NOTING: (("Note", "Enter: keep the note", "Esc: no note"), ("Note",)),
    Doing.CHOOSING: (
        ("What did they just tell you?", "Enter: I don't know", UNDO, STOP),
        ("What did they just tell you?", "Enter: unsure", STOP),
    ),
    Doing.PASSING: (
        ("Enter: continue", "u: undo", "n: note", "?: help", STOP),
        ("Enter: continue",),
    ),
    Doing.RATING: (RATE, RATE),
    Doing.WEIGHING: WEIGH,
    "first rating": (("u: undo", "?: help", STOP), ("u: undo", "?: help", STOP)),
    "chosen": (("u: undo", "?: help", STOP), ("u: undo", "?: help", STOP)),
}
"""In a drill, by what the person is doing: what to do, then the other keys; for the rating the
latter alone. With words shown, of a part, after a choice, or in a first drill, otherwise.
"""


def _ratings() -> tuple[Row, ...]:
    return (
        row("1", "Again: I didn't know it."),
        row("2", "Hard: I got it with effort or a slip."),
        row("3", "Good: I knew it."),
        row("4", "Easy: I knew it right away. Harder ones come back sooner."),
    )


_CLOSE = row("?", "shows this help, and closes it.", role=Role.KEY)
_EDIT = row("e", "opens the script at this line, then comes back here.", role=Role.KEY)
_NOTING = row("n", "adds a note for next time.", role=Role.KEY)
_ALSO = row("w", "lets your words count too from now on.", role=Role.KEY)
_ELSE = row("q", "stops at once; while you answer, Ctrl-C. Ctrl-Z pauses it.", role=Role.KEY)
_DRILL_HELP: tuple[Row, ...] = (
    row("Enter", "checks, or accepts what's suggested. So do Space and y."),
    *_ratings(),
    row("a-h", "chooses what they said. Or type it in words, then Enter."),
    row("u", "takes back this answer, then the one before (or Ctrl-U).", role=Role.KEY),
    _NOTING,
    _ALSO,
    _EDIT,
    row("Tab", "gives a hint: the first letters, then the words."),
    row("Ctrl-O", "lets you say it aloud, or type it. Then Space listens."),
    row("Esc", "asks, then stops. Everything you've rated is saved.", role=Role.KEY),
    _ELSE,
    _CLOSE,
)


REPEAT = "repeat"
"""What tells it once more, wherever it is typed alone."""
HEAR_IT = f"{REPEAT}: hear it again"
WHERE = f"Enter: continue · {HEAR_IT} · q: stop."
YES_TO_WHAT = "Enter alone saves it as Again. If you knew it after all, type good or hard."
"""What is said to a yes where Enter would mean Again: it is not plain what was meant."""
RATINGS = "1: Again · 2: Hard · 3: Good · 4: Easy"
EACH = """\
1: I didn't know it. 2: I got it with effort or a slip. 3: I knew it.
4: I knew it right away. Harder ones come back sooner."""
NO_NOTE = frozenset({"", "q", "quit", "exit"})
"""What is no note where one is asked for: whoever types it would rather not."""
NOTE_HELP = "Type a sentence to see with this line the next time. Enter alone: no note."
"""What is said to somebody who asks for help where a note is asked for."""
_NOTE = "Your note on this {} (Enter: none): "

TYPABLE = "Type hint for a hint, repeat to hear it again, help for more, q to stop."
"""What can be typed where a line is asked, in ordinary lines."""

_FIGURES, _IN_A_WORD = "1, 2, 3 or 4", "yes, no, almost or easily"
_TOLD_AGAIN = "To hear it once more, type repeat. The word again rates it 1."
_AGAIN_TOO = "To hear it once more, type repeat or again."
COUNTS = "w lets your words count too from now on. "
SAVED = "Each answer is saved as soon as you rate it."

DRILL = Words(
    keys=_DRILL,
    help=_DRILL_HELP,
    opening=(
        f"Each question says what to do: read it, type it, or say it aloud. Then Enter. {TYPABLE}",
        SAVED,
    ),
    told=f"""\
Enter accepts the suggested rating.
{EACH}
{_TOLD_AGAIN}
u takes back this answer so you can give it again; then the one before, to rate it again.
e opens the script at this line.
n adds a note for next time. {COUNTS}t shows the time left.
q stops. Everything you've rated is saved; the answer you haven't rated isn't.\
""",
    typable=f"Type {_FIGURES}, then Enter. To see what else you can type: help",
    noting=_NOTE.format("line"),
)
_ACCEPTS, _AS_ASKED = "Enter accepts the suggested rating.", "Enter does what the question says."


def at_rating(words: Words, *, alone: bool, counts: bool) -> Words:
    """Return the words where an answer is rated, without what can't be done there.

    `alone`: a line was said aloud, and no rating is suggested for it. `counts`: words were typed
    that can count from now on.
    """
    told = words.told if counts else words.told.replace(COUNTS, "")
    if not alone:
        return replace(words, told=told)
    told = told.replace(_ACCEPTS, _AS_ASKED).replace(_TOLD_AGAIN, _AGAIN_TOO)
    return replace(words, told=told, typable=words.typable.replace(_FIGURES, _IN_A_WORD))


_VOUCH = row("h", "says that you did say all of it.", role=Role.KEY)
DRILL_HEARD = replace(
    DRILL,
    help=(DRILL.help[0], _VOUCH, *DRILL.help[1:]),
    told=f"{DRILL.told}\nh says that you did say all of it.",
    typable="Type 1, 2, 3, 4 or h, then Enter. To see what else you can type: help",
)
"""Where what was said was heard."""


ALREADY_THERE = "Those words are already there. The gap comes after them."
"""What is said to somebody who types the parts of a line before the one that is asked."""
MEANT = {
    "edit": "e",
    "note": "n",
    "undo": "u",
    "back": "u",
    "time": "t",
    "again": "1",
    "hard": "2",
    "good": "3",
    "easy": "4",
    "more": "help",
    "hint": "help",
    "??": "help",
}
"""What a word typed at the rating means, beside the letters and figures."""


def meant(typed: str, *, again: bool = True) -> str:
    """Return the key that a word means where an answer is rated, or `yes` or `no`; else the word.

    `again`: that word is a rating there, since one is offered by it; else it asks to be told once
    more, as `repeat` does everywhere.

    >>> meant("Undo!"), meant("no thanks"), meant("n"), meant("banana")
    ('u', 'no', 'n', 'banana')
    >>> meant("Again"), meant("Again", again=False), meant("say that again")
    ('1', 'repeat', 'repeat')
    """
    word = one_line(typed).strip().lower()
    word = word.rstrip(".!") or word
    if len(word) <= 1:
        return MEANT.get(word, word)
    from trainer.core.words.consent import consent  # not before a word was typed
    from trainer.core.words.labels import repeats

    if repeats(word) and not (again and word in MEANT):
        return REPEAT
    if word in MEANT:
        return MEANT[word]
    said = consent(word)
    return word if said is None else "yes" if said else "no"


def taken_back(doing: Doing) -> str:
    """Return what is said once an answer is back: it is given again, or only rated again."""
    if doing in (Doing.RATING, Doing.PASSING):
        return "Taken back. Rate it again."
    return f"Taken back. {'Choose' if doing is Doing.CHOOSING else 'Answer it'} again."


def choosing(keys: Keys, options: int, *, undoes: bool = True) -> Keys:
    """Return the keys with the letters of so many options before them.

    Without `undoes` there is nothing to take back yet, so that isn't offered.
    """
    (do, *wide), (briefly, *narrow) = keys
    wide = wide if undoes else [key for key in wide if key != UNDO]
    letters = f"{LETTERS[0]}-{LETTERS[options - 1]}"
    return (do, f"{letters}: choose", *wide), (briefly, f"{letters}: pick", *narrow)
