"""The keys of the full screen, by the state it is in."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from prompt_toolkit.filters import Condition, Filter, FilterOrBool
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys

from trainer.core.script.cards import LETTERS


class Actions(Protocol):
    """What the keys ask the screen to do."""

    def state(self) -> str:
        """Name what the keyboard means now."""

    def settled(self) -> bool:
        """Tell whether the state has stood for long enough that a key can be meant."""

    def helping(self) -> bool:
        """Tell whether the help is shown."""

    def writing(self) -> bool:
        """Tell whether an answer has been begun."""

    def enter(self) -> None:
        """Go on."""

    def rate(self, rating: int) -> None:
        """Rate the answer in hand."""

    def undo(self) -> None:
        """Take the last rated answer back."""

    def edit(self) -> None:
        """Edit the script."""

    def note(self) -> None:
        """Ask for a line of notes."""

    def hint(self) -> None:
        """Give a hint."""

    def aloud(self) -> None:
        """Ask the line aloud."""

    def help(self) -> None:
        """Show or close the help."""

    def paste(self, text: str) -> None:
        """Take pasted text."""


class DrillActions(Actions, Protocol):
    """What the keys ask of a drill besides."""

    def letter(self, key: str) -> None:
        """Take the first letter of a word."""

    def pick(self, letter: str) -> None:
        """Choose a branch."""


def drill_bindings(screen: DrillActions, *, escape: bool) -> KeyBindings:
    """Return the key bindings of a drill; with `escape`, Esc ends it too."""
    keys = bindings(screen, escape=escape)
    helping = Condition(screen.helping)
    choosing = Condition(lambda: screen.state() == "choosing" and screen.settled()) & ~helping
    letters = Condition(lambda: screen.state() == "letters") & ~helping
    for option in LETTERS:
        pick = partial(screen.pick, option)
        keys.add(option, filter=choosing, eager=True)(lambda _event, pick=pick: pick())
    keys.add(Keys.Any, filter=letters)(lambda event: screen.letter(event.data))
    return keys


def bindings(screen: Actions, *, escape: bool) -> KeyBindings:
    """Return the key bindings that every practice has; with `escape`, Esc ends it too."""
    keys = KeyBindings()
    helping = Condition(screen.helping)
    settled = Condition(screen.settled) & ~helping

    def state(*names: str) -> Filter:
        return Condition(lambda: screen.state() in names) & ~helping

    quiet = state("reading", "passing", "choosing", "rating")
    blank = state("answering", "letters") & Condition(lambda: not screen.writing())

    def bind(action: Callable[[], object], *names: str, when: FilterOrBool = True) -> None:
        for name in names:
            keys.add(name, filter=when, eager=True)(lambda _event: action())

    # Before the screen has settled, a key that would act is swallowed.
    bind(lambda: None, "enter", when=~settled & ~helping)
    bind(screen.enter, "enter", when=settled)
    bind(screen.enter, " ", when=settled & state("reading", "passing", "rating", "aloud"))
    bind(screen.hint, "tab", when=state("answering", "letters", "aloud"))
    bind(screen.aloud, "c-o", when=state("answering", "letters"))
    bind(screen.undo, "u", when=settled & state("rating", "choosing"))
    bind(screen.undo, "c-u", when=settled & blank)
    bind(screen.edit, "e", when=settled & state("rating"))
    bind(screen.note, "n", when=settled & state("rating"))
    bind(screen.help, "?", when=(settled & quiet) | helping)
    bind(screen.help, "enter", when=helping)
    for number in range(1, 5):
        bind(partial(screen.rate, number), str(number), when=settled & state("rating"))
    keys.add(Keys.BracketedPaste, eager=True)(lambda event: screen.paste(event.data))

    keys.add("q", filter=(settled & quiet) | helping, eager=True)(_end)
    keys.add("c-d", eager=True)(_end)
    if escape:
        keys.add("escape")(_end)
    keys.add("c-c", eager=True)(lambda event: event.app.exit(exception=KeyboardInterrupt))
    keys.add("c-z", eager=True)(lambda event: event.app.suspend_to_background())
    return keys


def _end(event: KeyPressEvent) -> None:
    event.app.exit()
