"""What is said before a script is opened in an editor: which one, and how to leave it."""

from pathlib import Path

SAVE_AND_CLOSE = "Save there, then close its window."
TO_TYPE = "To type there, press i first. "
"""What somebody has to know of an editor that doesn't write what is typed."""
_LEAVING = {
    "vi vim nvim gvim mvim view vis elvis nvi lvim hx helix kak": (
        f"{TO_TYPE}To leave it: press Esc, type :wq, press Enter. That saves; :q! doesn't."
    ),
    "nano pico rnano": "To save: Ctrl-O, then Enter. To leave it: Ctrl-X.",
    "micro ne": "To save: Ctrl-S. To leave it: Ctrl-Q.",
    "emacs emacsclient jmacs zile mg jed": "To save: Ctrl-X Ctrl-S. To leave it: Ctrl-X Ctrl-C.",
    "ed ex red": "To save: type w, press Enter. To leave it: type q, press Enter.",
    "joe": "To save and leave it: Ctrl-K, then X.",
    "code code-insiders code-oss codium vscodium cursor windsurf subl zed atom pulsar": (
        "Save there, then close its tab."
    ),
}
LEAVING = {name: text for names, text in _LEAVING.items() for name in names.split()}
"""How to save and leave each editor that is known."""
_THERE = {
    "ed": "To get to line {line} there: type {line}, press Enter.",
    "red": "To get to line {line} there: type {line}, press Enter.",
    "notepad": "To get to line {line} there: press Ctrl-G, type {line}, press Enter.",
}
"""How to get to a line in an editor that opens a file elsewhere."""
NOT_OPENED = "Not opened."
NOBODY_HERE = "There's nobody to ask here, so no editor was opened. Type this in a terminal."
HELP = (
    "Type y and press Enter to change the script in that editor. Press Enter alone to leave it as"
    " it is and go back."
)
HELP_THEIRS = (
    "Press Enter to change the script in that editor. Type n and press Enter to leave it as it is"
    " and go back."
)
REST_OF_EDIT = frozenset({"edit", "dit"})
"""What is left of the word `edit` where its first letter opened the question."""
FIX = "Until that's fixed, there's nothing to practice. Enter: fix it in the editor · q: leave "
"""Asked at home where the script has an error."""
FIX_OR_BACK = (
    "Until that's fixed, there's nothing to practice. Enter: fix it in the editor · b: back to the "
    "words that came with it · q: leave "
)
"""Asked instead where the script came with the program."""
FIX_HELP = (
    "Press Enter to open the script where the error is. Save it when you're done, and you come back"
    " here. Your answers are safe either way. To hear again what's wrong, type repeat. To leave it"
    " for now, type q."
)
"""What helps there, and is said to what isn't understood."""
AGAIN = (
    "Until that's fixed, you can't practice with this script. Enter: back to the editor · q: leave "
    "it like that for now "
)
"""Asked where a script was saved with an error in it."""
AGAIN_OR_BACK = (
    "Until that's fixed, you can't practice with this script. Enter: back to the editor · b: back "
    "to the words that came with it · q: leave it like that for now "
)
"""Asked instead where the script came with the program."""
KEPT = "You can practice with it like that. Enter: keep it as it is · e: back to the editor "
"""Asked where a script was saved with something in it that may be meant otherwise."""
KEPT_OR_NOT = "Press Enter to keep it as it is, or type e to open it again."
UNCHANGED = "You didn't change anything, so the script stays as it was."


def broken_script(name: str, errors: int) -> str:
    """Return what stands above the errors of a script, each with its line."""
    return f"Your script {name} has {'an error' if errors == 1 else f'{errors} errors'}:"


def file_of(path: Path) -> str:
    """Return where the script is kept, for whoever would rather open it another way."""
    return f"The script is this file: {path}"


def kept(other: str, *, theirs: bool = False) -> str:
    """Return what is said once an editor is kept; `other` is one that could be chosen instead.

    It is empty where no other is known here. `theirs`: it is the one that they set themselves.
    """
    which = "whichever editor EDITOR names" if theirs else "it"
    told = f"From now on scripts open in {which}. To choose another"
    if not other:
        return f"{told}, type its name after: trainer config editor"
    return f"{told}, for example {other}: trainer config editor {other}"


def reminded(name: str, *, line: int, there: bool) -> str:
    """Return how to leave an editor that was agreed to before, `name` its program.

    Where it doesn't open at the line by itself (`there`), also how to get to it.
    """
    return (
        f"The editor is {name}. {_to(name, line, there=there)}{LEAVING.get(name, SAVE_AND_CLOSE)}"
    )


def _to(name: str, line: int, *, there: bool) -> str:
    """Return how to get to a line where the editor doesn't open there, with a blank; or nothing."""
    if there or line == 1:
        return ""
    return f"{_THERE.get(name, 'Go to line {line} there.').format(line=line)} "


def _opens(name: str, line: int, *, there: bool) -> str:
    return f"This opens the script{f' at line {line}' * there} in {name}"


def opens(name: str, *, line: int, there: bool = True) -> tuple[str, str]:
    """Return what opens and how to leave it, in two sentences; `name` is the program's own.

    `there`: it opens at the line by itself.
    """
    to = _to(name, line, there=there)
    return (
        f"{_opens(name, line, there=there)}, a text editor.",
        f"{to}{LEAVING.get(name, SAVE_AND_CLOSE)} Then you come back here.",
    )


def opens_theirs(name: str, *, line: int, there: bool = True) -> str:
    """Return the same of the editor that they set themselves, and know: one line."""
    leaving = LEAVING.get(name, SAVE_AND_CLOSE).removeprefix(TO_TYPE)
    to = _to(name, line, there=there)
    return f"{_opens(name, line, there=there)}. {to}{leaving}"


def question(*, theirs: bool) -> str:
    """Return the question whether to open it: only a yes is one, and another editor may be named.

    Of the editor that is `theirs`, Enter is a yes.
    """
    if theirs:
        return "Enter: open it · n: not now · or type another editor's name: "
    return "y: open it · Enter: not now · or type another editor's name: "


def helped(*, theirs: bool) -> str:
    """Return what the answers to that question do."""
    return HELP_THEIRS if theirs else HELP


GO_BACK = "To go back to the words that came with it:"
"""What stands before the command that does."""
NOTHING_BUILT_IN = (
    "{} is your own script, so it has no words that came with it. The scripts that came with the"
    " program: {}."
)
NOT_YOURS = "{} has the words that came with it. There's nothing to go back from."


def back_again(name: str, kept: Path) -> str:
    """Return that a script has the words again that came with it, and where the copy is."""
    return f"{name} has the words again that came with it. Your own are kept in {kept}"
