"""The keys of the full screen, by what they are for at the moment."""

from collections.abc import Callable
from functools import partial
from string import ascii_letters, digits
from typing import Protocol

from prompt_toolkit.filters import Condition, Filter, FilterOrBool
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys

from trainer.rows.practice.doing import Doing
from trainer.screens.page.frame import Entry
from trainer.screens.page.lettering import Lettering
from trainer.screens.page.spelled import Leaving, Spelling, bind_leaving, bind_words

TRAILING = f"{ascii_letters}{digits} ?.,!;:'\"-"
"""Keys that may belong to words typed on when their line is complete already."""


HELP = "help"
AGREES = ("enter", "y", "Y")
"""Keys that are a yes where it is asked whether to stop."""


class Actions(Protocol):
    """What the keys ask the screen to do."""

    letters: Lettering
    spelling: Spelling
    entry: Entry
    leaving: Leaving

    def doing(self) -> Doing:
        """Return what the keyboard is for now."""

    def settled(self) -> bool:
        """Tell whether the state has stood for long enough that a key can be meant."""

    def helping(self) -> bool:
        """Tell whether the help is shown."""

    def stopping(self) -> bool:
        """Tell whether it is asked whether to stop."""

    def escape(self) -> None:
        """Close what is open, or ask whether to stop."""

    def stay(self) -> None:
        """Go on after all."""

    def drop(self) -> None:
        """Let a key go that can't be meant yet."""

    def agree(self, key: str) -> None:
        """Take the first letter of a yes or a no."""

    def writing(self) -> bool:
        """Tell whether an answer has been begun."""

    def enter(self) -> None:
        """Go on."""

    def rate(self, rating: int) -> None:
        """Rate the answer in hand."""

    def rate_in_words(self, rating: int) -> None:
        """Rate it by the rating's name, typed in full."""

    def undo(self) -> None:
        """Take the last rated answer back."""

    def edit(self) -> None:
        """Edit the script."""

    def note(self) -> None:
        """Ask for a line of notes."""

    def also(self) -> None:
        """Let the words in hand count too."""

    def hint(self) -> None:
        """Give a hint."""

    def aloud(self) -> None:
        """Ask the line aloud."""

    def listen(self) -> None:
        """Listen to the line."""

    def vouch(self) -> None:
        """Take the person's word that they said it all."""

    def begin_typing(self, key: str) -> None:
        """Type the line that was to be said aloud."""

    def say_it(self) -> None:
        """Say it aloud after all."""

    def help(self) -> None:
        """Show or close the help."""

    def paste(self, text: str) -> None:
        """Take pasted text."""

    def letter(self, key: str) -> None:
        """Take the first letter of a word."""

    def trails(self, key: str) -> bool:
        """Tell whether a key only goes on with a line that is complete."""

    def trail(self, key: str) -> None:
        """Let such a key go."""

    def spell(self, event: KeyPressEvent) -> None:
        """Take a letter where they are chosen by."""

    def stray(self) -> None:
        """Let a key go that means nothing."""


def bindings(screen: Actions) -> KeyBindings:
    """Return the key bindings of practice."""
    keys = KeyBindings()
    stopping = Condition(screen.stopping)
    open_ = ~stopping & ~Condition(lambda: screen.leaving.begun)
    helping = Condition(screen.helping) & open_
    settled = Condition(screen.settled) & ~helping & open_

    def doing(*names: Doing) -> Filter:
        return Condition(lambda: screen.doing() in names) & ~helping & open_

    quiet = doing(Doing.READING, Doing.PASSING, Doing.RATING)
    typing = doing(Doing.ANSWERING, Doing.LETTERS)
    rating = settled & doing(Doing.RATING)

    def bind(action: Callable[[], object], *names: str, when: FilterOrBool = True) -> None:
        for name in names:
            keys.add(name, filter=when, eager=True)(lambda _event: action())

    bind(screen.drop, "enter", when=~settled & ~helping & ~stopping)  # what would act
    bind(screen.enter, "enter", when=settled)
    bind(screen.enter, " ", when=settled & doing(Doing.PASSING, Doing.RATING))
    _answering(keys, screen, typing | doing(Doing.ALOUD, Doing.LISTENING))
    _speaking(keys, screen, doing(Doing.ALOUD), typing)
    blank = settled & typing & Condition(lambda: not screen.writing())
    bind(screen.undo, "u", when=settled & quiet)
    bind(screen.undo, "c-u", when=blank)
    bind(screen.note, "n", when=settled & doing(Doing.PASSING))
    bind(screen.help, "?", when=settled & (quiet | doing(Doing.ALOUD)) | blank | helping)
    bind(screen.help, "enter", when=helping)
    _choosing(keys, screen, doing(Doing.CHOOSING), settled)
    _picking(keys, screen, rating, doing(Doing.RATING))
    _spelled(keys, screen, rating, settled & quiet & ~rating)
    _letters(keys, screen, doing(Doing.LETTERS), elsewhere=~helping & open_)
    keys.add(Keys.BracketedPaste, eager=True)(lambda event: screen.paste(event.data))
    _ways_out(keys, screen, (settled & quiet) | helping)
    _asked_to_stop(keys, screen, stopping)
    _counting(keys, screen, rating, doing(Doing.WEIGHING) & settled)
    bind_leaving(keys, screen.leaving)
    return keys


def _choosing(keys: KeyBindings, screen: Actions, here: Filter, settled: Filter) -> None:
    """Bind letters that choose what they said, or spell it."""
    keys.add(Keys.Any, filter=here & ~settled)(lambda _event: screen.drop())
    keys.add(Keys.Any, filter=here & settled)(screen.spell)
    keys.add("backspace", filter=here, eager=True)(lambda _event: screen.spelling.erase())
    blank = ~Condition(lambda: bool(screen.spelling.text))
    keys.add("?", filter=here & settled & blank, eager=True)(lambda _event: screen.help())


def _picking(keys: KeyBindings, screen: Actions, rating: Filter, here: Filter) -> None:
    """Bind the keys that rate an answer, or say yes or no to it; any other key is a stray one."""
    keys.add(Keys.Any, filter=here)(lambda _event: screen.stray())
    for key in "1234":
        action = partial(screen.rate, int(key))
        keys.add(key, filter=rating, eager=True)(lambda _e, action=action: action())
    for key in "yn":
        action = partial(screen.agree, key)
        keys.add(key, filter=rating, eager=True)(lambda _e, action=action: action())


def _spelled(keys: KeyBindings, screen: Actions, rating: Filter, others: Filter) -> None:
    """Bind words, and the keys that are the first letter of one: they wait for the next letter."""
    keys.add(*HELP, filter=others)(lambda _event: screen.help())
    for word in ("stop", "exit"):
        keys.add(*word, filter=rating | others)(
            lambda event: screen.leaving.begin(event.app, rest="")
        )
    keys.add("e", filter=rating)(lambda _event: screen.edit())
    keys.add("h", filter=rating)(lambda _event: screen.vouch())
    words: dict[str, Callable[[], object]] = {HELP: screen.help, "edit": screen.edit}
    bind_words(keys, screen.rate_in_words, words, rating)


def _answering(keys: KeyBindings, screen: Actions, here: Filter) -> None:
    """Bind what helps with an answer: a hint, and the change between typed and aloud."""
    keys.add("tab", filter=here, eager=True)(lambda _event: screen.hint())
    keys.add("c-o", filter=here, eager=True)(lambda _event: screen.aloud())


def _speaking(keys: KeyBindings, screen: Actions, saying: Filter, typing: Filter) -> None:
    """Bind what a line said aloud is heard by, and letters instead; the first can be taken back."""
    strayed = typing & Condition(lambda: screen.entry.last)
    keys.add("backspace", filter=strayed, eager=True)(lambda _event: screen.say_it())
    begins = saying & Condition(screen.settled)
    keys.add(" ", filter=begins, eager=True)(lambda _event: screen.listen())
    keys.add(Keys.Any, filter=begins)(partial(_typed, screen))


def _typed(screen: Actions, event: KeyPressEvent) -> None:
    """Begin to type with a sign; an arrow is none."""
    if event.data.isprintable():
        screen.begin_typing(event.data)


def _letters(keys: KeyBindings, screen: Actions, here: Filter, *, elsewhere: Filter) -> None:
    """Bind what first letters are typed with, and what trails behind the last of them."""
    keys.add(Keys.Any, filter=here)(lambda event: screen.letter(event.data))
    keys.add("backspace", filter=here, eager=True)(lambda _event: screen.letters.erase())
    for sign in (*TRAILING, "enter"):
        trailing = Condition(partial(screen.trails, sign)) & elsewhere
        keys.add(sign, filter=trailing, eager=True)(lambda _e, sign=sign: screen.trail(sign))


def _asked_to_stop(keys: KeyBindings, screen: Actions, stopping: Filter) -> None:
    """Bind Esc, which asks: then Enter or y is a yes, and every other key only goes on."""
    keys.add("escape", filter=~stopping)(lambda _event: screen.escape())
    for name in (Keys.Any, "escape", "tab", "backspace"):
        keys.add(name, filter=stopping, eager=True)(lambda _event: screen.stay())
    for name in AGREES:
        keys.add(name, filter=stopping, eager=True)(_end)


def _counting(keys: KeyBindings, screen: Actions, rating: Filter, weighing: Filter) -> None:
    """Bind what lets words count too; where it is asked before, only a `y` is a yes."""
    for name in (Keys.Any, "enter", "escape", "tab", "backspace"):
        keys.add(name, filter=weighing, eager=True)(lambda _event: screen.stay())
    for name, when in (("w", rating), ("y", weighing)):
        keys.add(name, filter=when, eager=True)(lambda _event: screen.also())


def _ways_out(keys: KeyBindings, screen: Actions, letters: FilterOrBool) -> None:
    """Bind what ends practice, or sets it aside; a letter does so only where `letters` are keys."""
    keys.add("q", filter=letters, eager=True)(lambda event: screen.leaving.begin(event.app))
    keys.add("c-d", eager=True)(_end)
    for name in ("c-c", Keys.SIGINT):  # the key, and the signal that others send
        keys.add(name, eager=True)(lambda event: event.app.exit(exception=KeyboardInterrupt))
    keys.add("c-z", eager=True)(lambda event: event.app.suspend_to_background())


def _end(event: KeyPressEvent) -> None:
    event.app.exit()
