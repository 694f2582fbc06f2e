"""The keys of a call, by what they are for at the moment."""

from collections.abc import Callable
from functools import partial

from prompt_toolkit.filters import Condition, Filter, FilterOrBool
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import ALL_KEYS, Keys

from trainer.rows.call.keys import Moment
from trainer.rows.practice.aloud import IN_WORDS
from trainer.screens.call.keyboard import CallKeyboard
from trainer.screens.page.spelled import bind_leaving, bind_words

UNTYPED = [
    key for key in ALL_KEYS if key not in {"c-m", "c-j", "c-c", "c-d", "c-z"} and key[:1] != "<"
]
"""The keys that type nothing, but for Enter and those that end or set aside the program."""
PAGES = (Moment.CHOOSING, Moment.THROUGH, Moment.TURN, Moment.END)
"""What is told on a page that may be longer than the screen."""


def bindings(board: CallKeyboard) -> KeyBindings:
    """Return the key bindings of a call."""
    keys = KeyBindings()
    stopping, helping = Condition(board.stopping), Condition(board.helping)
    covered = Condition(lambda: board.noting() or board.leaving.begun)
    open_ = ~helping & ~stopping & ~covered & ~Condition(board.rambles)
    settled, blank = Condition(board.settled), Condition(board.blank)

    def at(*moments: Moment) -> Filter:
        return Condition(lambda: board.moment() in moments) & open_

    def bind(action: Callable[[], object], *names: str, when: FilterOrBool = True) -> None:
        for name in names:
            keys.add(name, filter=when, eager=True)(lambda _event: action())

    typing, aloud = at(Moment.TYPING), at(Moment.ALOUD)
    asked = at(Moment.CHOOSING, Moment.THROUGH)
    _entering(keys, board, ~helping & ~stopping, settled)
    bind(board.enter, " ", when=settled & at(Moment.OVER, Moment.THROUGH))
    bind(board.listen, " ", when=settled & aloud)
    words = typing | at(Moment.PARTING)
    bind(board.hint, "tab", when=words | aloud)
    bind(board.change, "c-o", when=typing | aloud | at(Moment.LISTENING))
    bind(board.undo, "c-u", when=settled & ((words & blank) | aloud))
    bind(board.help, "?", when=helping | (words & blank) | aloud | asked | at(Moment.OVER))
    bind(board.help, "enter", when=helping)
    _aloud(keys, board, aloud & settled, typing)
    keys.add(Keys.Any, filter=at(Moment.CHOOSING) & settled)(board.spell)
    bind(board.spelling.erase, "backspace", when=at(Moment.CHOOSING))
    _judging(keys, board, at, settled)
    _over(keys, board, at, settled)
    _spelled(keys, board, at(Moment.THROUGH) & settled, at(Moment.TURN) & settled)
    _rambling(keys, board, ~helping & ~stopping & ~covered)
    _paging(keys, board, helping | at(*PAGES))
    keys.add(Keys.BracketedPaste, eager=True)(lambda event: board.paste(event.data))
    _ways_out(keys, board, stopping)
    bind_leaving(keys, board.leaving)
    return keys


def _judging(
    keys: KeyBindings, board: CallKeyboard, at: Callable[..., Filter], settled: Filter
) -> None:
    """Bind the keys that rate, or say yes or no to a line said aloud."""

    def bind(action: Callable[[], object], name: str, when: Filter) -> None:
        keys.add(name, filter=when & settled, eager=True)(lambda _event: action())

    for key in "1234":
        rated = at(Moment.THROUGH, Moment.TURNS, Moment.TURN)
        bind(partial(board.rate, int(key)), key, rated)
    for key in "yn":
        bind(partial(board.rate_in_words, IN_WORDS[key]), key, at(Moment.THROUGH))


def _entering(keys: KeyBindings, board: CallKeyboard, here: Filter, settled: Filter) -> None:
    """Bind Enter: it goes on, but sends words that are no keys, and waits until it can be meant."""
    sends = Condition(board.sends)
    keys.add("enter", filter=here & sends, eager=True)(lambda _event: board.sent())
    keys.add("enter", filter=here & ~sends & ~settled, eager=True)(lambda _event: None)
    keys.add("enter", filter=here & ~sends & settled, eager=True)(lambda _event: board.enter())


def _aloud(keys: KeyBindings, board: CallKeyboard, aloud: Filter, typing: Filter) -> None:
    """Bind what is pressed while a line is said aloud; any other sign begins to type it.

    Where nothing but that sign is left, it can be taken back, and the line is said aloud again.
    """
    strayed = typing & Condition(lambda: board.entry.last)
    keys.add("backspace", filter=strayed, eager=True)(lambda _event: board.say_it())
    keys.add(Keys.Any, filter=aloud)(partial(_typed, board))
    for letter, action in (("s", board.skip), ("u", board.undo)):
        keys.add(letter, filter=aloud)(lambda _event, action=action: action())
        keys.add(letter, Keys.Any, filter=aloud)(partial(_word, board, letter, action))


def _typed(board: CallKeyboard, event: KeyPressEvent) -> None:
    """Begin to type with a sign; an arrow is none."""
    if event.data.isprintable():
        board.begin_typing(event.data)


def _word(
    board: CallKeyboard, letter: str, action: Callable[[], object], event: KeyPressEvent
) -> None:
    """Take a key's letter and what came right after it: of a word that is typed, or two keys."""
    following = event.key_sequence[1]
    if following.data.isalpha():
        board.begin_typing(letter)
        board.paste(following.data)
    else:
        action()
        event.key_processor.feed(following, first=True)


def _over(
    keys: KeyBindings,
    board: CallKeyboard,
    at: Callable[..., Filter],
    settled: Filter,
) -> None:
    """Bind what is pressed when the call is over."""
    keys.add("q", filter=at(Moment.END), eager=True)(lambda event: board.leaving.begin(event.app))
    for name, action, when in (
        ("a", partial(board.list, "a"), at(Moment.END)),
        ("c", partial(board.list, "c"), at(Moment.END)),
        ("q", board.escape, at(Moment.TURNS, Moment.TURN)),
        ("up", partial(board.move, -1), at(Moment.TURNS)),
        ("down", partial(board.move, 1), at(Moment.TURNS)),
        ("pageup", partial(board.move, -10), at(Moment.TURNS)),
        ("pagedown", partial(board.move, 10), at(Moment.TURNS)),
        ("w", board.also, at(Moment.TURN) & settled),
        ("y", board.also, at(Moment.WEIGHING) & settled),
    ):
        keys.add(name, filter=when, eager=True)(lambda _event, action=action: action())
    for name in (Keys.Any, "enter", "escape", "tab", "backspace"):
        keys.add(name, filter=at(Moment.WEIGHING))(lambda _event: board.stay())


def _spelled(keys: KeyBindings, board: CallKeyboard, through: Filter, turn: Filter) -> None:
    """Bind words, and the keys that are the first letter of one: they wait for the next letter."""
    words: dict[str, Callable[[], object]] = {
        "note": board.note,
        "edit": board.edit,
        "undo": board.undo,
        "exit": board.escape,
        "help": board.help,
    }
    for word in ("note", "edit", "undo"):
        keys.add(word[0], filter=turn)(lambda _event, action=words[word]: action())
    bind_words(keys, board.rate_in_words, words, turn)
    keys.add("u", filter=through)(lambda _event: board.undo())
    bind_words(keys, board.rate_in_words, {"help": board.help, "undo": board.undo}, through)


def _of_word(word: Callable[[], object], key: Callable[[], object], event: KeyPressEvent) -> None:
    """Take a letter and what came right after it: the beginning of a word, or two keys."""
    following = event.key_sequence[1]
    if following.data.isalpha():
        word()
    else:
        key()
        event.key_processor.feed(following, first=True)


def _rambling(keys: KeyBindings, board: CallKeyboard, open_: Filter) -> None:
    """Bind what does nothing: letters that are no keys where single letters are, and their words.

    Esc and the arrows are meant also while words are typed.
    """
    keyed, rambles = Condition(board.keyed) & open_, Condition(board.rambles) & open_
    keys.add(Keys.Any, filter=keyed)(lambda event: board.drop(event.data))
    keys.add(Keys.Any, filter=rambles, eager=True)(partial(_in_words, board))
    keys.add("backspace", filter=rambles, eager=True)(lambda _event: board.erase())


def _in_words(board: CallKeyboard, event: KeyPressEvent) -> None:
    """Take a key while words are typed: a letter goes on with them, any other is meant."""
    if event.data.isprintable():
        board.drop(event.data)
    else:
        board.forget()
        event.key_processor.feed(event.key_sequence[0], first=True)


def _paging(keys: KeyBindings, board: CallKeyboard, paged: Filter) -> None:
    """Bind what shows the rest of a page."""
    for step, names in ((1, ("down", "pagedown")), (-1, ("up", "pageup"))):
        for name in names:
            keys.add(name, filter=paged, eager=True)(lambda _event, step=step: board.turn(step))


def _ways_out(keys: KeyBindings, board: CallKeyboard, stopping: Filter) -> None:
    """Bind Esc, which asks where something would end; and what ends it all at once."""
    weighing = Condition(lambda: board.moment() is Moment.WEIGHING)
    keys.add("escape", filter=~stopping & ~weighing)(lambda _event: board.escape())
    _asked_to_stop(keys, board, stopping)
    keys.add("c-d", eager=True)(lambda event: event.app.exit())
    for name in ("c-c", Keys.SIGINT):  # the key, and the signal that others send
        keys.add(name, eager=True)(_interrupted)
    keys.add("c-z", eager=True)(lambda event: event.app.suspend_to_background())


def _asked_to_stop(keys: KeyBindings, board: CallKeyboard, stopping: Filter) -> None:
    """Bind Enter, a y and a yes, which stop; any other key goes on, and so does another word.

    What can be typed goes into the line, where one is typed; a `no` by itself is none of it.
    """
    for name in UNTYPED:
        keys.add(name, filter=stopping, eager=True)(lambda _event: board.stay())
    for letter in "yY":
        keys.add(letter, Keys.Any, filter=stopping)(
            lambda event: _of_word(partial(_goes_on, board, event), board.stop_in_word, event)
        )
    keys.add(Keys.Any, filter=stopping)(partial(_goes_on, board))
    keys.add(*"no", filter=stopping)(partial(_no, board))
    keys.add(*"no", "enter", filter=stopping)(lambda _event: board.stay())
    for enter in (("y", "enter"), ("Y", "enter")):
        keys.add(*enter, filter=stopping)(lambda _event: board.stop())
    for word in ("y", "Y", "yes", "Yes"):
        whole = len(word) > 1
        keys.add(*word, filter=stopping)(
            lambda _event, whole=whole: board.stop_in_word(whole=whole)
        )
    keys.add("enter", filter=stopping, eager=True)(lambda _event: board.stop())


def _goes_on(board: CallKeyboard, event: KeyPressEvent) -> None:
    """Go on with what was typed; an arrow is nothing of it."""
    board.go_on("".join(key.data for key in event.key_sequence if key.data.isprintable()))


def _no(board: CallKeyboard, event: KeyPressEvent) -> None:
    """Go on after a no; where more came at once, it is how a line begins: "Now ..."."""
    if len(event.key_processor.key_buffer) > len(event.key_sequence):
        _goes_on(board, event)
    else:
        board.stay()


def _interrupted(event: KeyPressEvent) -> None:
    event.app.exit(exception=KeyboardInterrupt)
