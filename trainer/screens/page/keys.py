"""The keys of the full screen, by what they are for at the moment."""

from asyncio import sleep
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
from trainer.screens.page.spelled import ALONE, SPELLED, Leaving, Spelling, bind_leaving

TRAILING = f"{ascii_letters}{digits} ?.,!;:'\"-"
"""Keys that may belong to words typed on when their line is complete already."""


AGREES = ("y", "Y")
"""Keys that are a yes where it is asked whether to stop, as Enter is."""


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

    def refused(self) -> None:
        """Go on after a no."""

    def sent(self) -> None:
        """Do what the words typed mean where a letter alone is a key."""

    def drop(self) -> None:
        """Let a key go that can't be meant yet."""

    def writing(self) -> bool:
        """Tell whether an answer has been begun."""

    def enter(self) -> None:
        """Go on."""

    def rate(self, rating: int) -> None:
        """Rate the answer in hand."""

    def undo(self) -> None:
        """Take the last rated answer back."""

    def hint(self) -> None:
        """Give a hint."""

    def aloud(self) -> None:
        """Ask the line aloud."""

    def listen(self) -> None:
        """Listen to the line."""

    def begin_typing(self, key: str) -> None:
        """Type the line that was to be said aloud."""

    def alone(self) -> None:
        """Take a letter that nothing followed."""

    def say_it(self) -> None:
        """Say it aloud after all."""

    def help(self) -> None:
        """Show or close the help."""

    def help_on(self) -> None:
        """Go on in the help, or close it; the Enter behind the word that opened it does neither."""

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

    def weighed(self, *, agreed: bool) -> None:
        """Take the first letter of a yes or a no to whether words are to count."""

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

    quiet = doing(*SPELLED)
    blank = ~Condition(lambda: bool(screen.spelling.text))
    typing = doing(Doing.ANSWERING, Doing.LETTERS)
    rating = settled & doing(Doing.RATING)

    def bind(action: Callable[[], object], *names: str, when: FilterOrBool = True) -> None:
        for name in names:
            keys.add(name, filter=when, eager=True)(lambda _event: action())

    bind(screen.drop, "enter", when=~settled & ~helping & ~stopping)  # what would act
    bind(screen.enter, "enter", when=settled)
    bind(screen.enter, " ", when=settled & doing(Doing.PASSING, Doing.RATING) & blank)
    bind(screen.sent, "enter", when=settled & quiet & ~blank)
    _answering(keys, screen, typing | doing(Doing.ALOUD, Doing.LISTENING))
    _speaking(keys, screen, doing(Doing.ALOUD), typing)
    empty = settled & typing & Condition(lambda: not screen.writing())
    asking = settled & (doing(*SPELLED, Doing.CHOOSING) & blank | doing(Doing.ALOUD))
    bind(screen.undo, "c-u", when=asking | empty)
    bind(screen.help, "?", when=asking | empty | helping)
    bind(screen.help_on, "enter", when=helping)
    _spelled(keys, screen, quiet | doing(Doing.CHOOSING), settled)
    _rated(keys, screen, rating & blank, doing(Doing.RATING) & ~settled)
    _letters(keys, screen, doing(Doing.LETTERS), elsewhere=~helping & open_)
    keys.add(Keys.BracketedPaste, eager=True)(lambda event: screen.paste(event.data))
    _ways_out(keys, screen, helping)
    _asked_to_stop(keys, screen, stopping)
    _counting(keys, screen, doing(Doing.WEIGHING) & settled)
    bind_leaving(keys, screen.leaving)
    return keys


def _spelled(keys: KeyBindings, screen: Actions, here: Filter, settled: Filter) -> None:
    """Bind letters: alone one is a key, with others it is a word."""
    keys.add(Keys.Any, filter=here & ~settled)(lambda _event: screen.drop())
    keys.add(Keys.Any, filter=here & settled)(screen.spell)
    keys.add("backspace", filter=here, eager=True)(lambda _event: screen.spelling.erase())


def _rated(keys: KeyBindings, screen: Actions, rating: Filter, unsettled: Filter) -> None:
    """Bind the figures that rate an answer; what comes too soon to be meant is a stray key."""
    keys.add(Keys.Any, filter=unsettled)(lambda _event: screen.stray())
    for key in "1234":
        action = partial(screen.rate, int(key))
        keys.add(key, filter=rating, eager=True)(lambda _e, action=action: action())


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
        event.app.create_background_task(_alone(screen, event))


async def _alone(screen: Actions, event: KeyPressEvent) -> None:
    await sleep(ALONE)
    if screen.entry.last and not screen.stopping():
        screen.alone()
        event.app.invalidate()


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
    for name in ("escape", "tab", "backspace"):
        keys.add(name, filter=stopping, eager=True)(lambda _event: screen.stay())
    keys.add(Keys.Any, filter=stopping, eager=True)(partial(_goes_on, screen))
    keys.add("enter", filter=stopping, eager=True)(_end)
    for name in AGREES:
        keys.add(name, filter=stopping, eager=True)(lambda event: screen.leaving.agree(event.app))
    for name in "nN":
        keys.add(name, filter=stopping, eager=True)(lambda _event: screen.refused())


def _goes_on(screen: Actions, event: KeyPressEvent) -> None:
    """Go on; what can be typed goes into the line, where one is typed."""
    screen.stay()
    if screen.doing() is Doing.ANSWERING and event.data.isprintable():
        screen.paste(event.data)


def _counting(keys: KeyBindings, screen: Actions, weighing: Filter) -> None:
    """Bind what is pressed where it is asked whether words are to count: only a `y` is a yes."""
    for name in (Keys.Any, "enter", "escape", "tab", "backspace"):
        keys.add(name, filter=weighing, eager=True)(lambda _event: screen.stay())
    for name, agreed in (("y", True), ("n", False)):
        action = partial(screen.weighed, agreed=agreed)
        keys.add(name, filter=weighing, eager=True)(lambda _e, action=action: action())


def _ways_out(keys: KeyBindings, screen: Actions, letters: FilterOrBool) -> None:
    """Bind what ends practice, or sets it aside; a letter does so only where `letters` are keys."""
    keys.add("q", filter=letters, eager=True)(lambda event: screen.leaving.begin(event.app))
    keys.add("c-d", eager=True)(_end)
    for name in ("c-c", Keys.SIGINT):  # the key, and the signal that others send
        keys.add(name, eager=True)(lambda event: event.app.exit(exception=KeyboardInterrupt))
    keys.add("c-z", eager=True)(lambda event: event.app.suspend_to_background())


def _end(event: KeyPressEvent) -> None:
    event.app.exit()
