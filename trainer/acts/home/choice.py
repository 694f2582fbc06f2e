"""What is typed at home: a key, a command, help, or to leave; and what is none of them."""

import re
import shlex
from collections.abc import Callable, Sequence

import click
from msgspec import Struct

from trainer.acts.context import ask, echo
from trainer.acts.home.dated import Dated, dated
from trainer.acts.home.keyed import keyed, of_the_call
from trainer.acts.home.polite import bare, unthanked
from trainer.acts.home.told import MOVED, moving, the_one, told
from trainer.acts.typed import KEYS, looks_like
from trainer.core.plan.once import Round
from trainer.core.sitting import wishes
from trainer.core.stages.telling.outcome import called_off
from trainer.core.text import one_line
from trainer.core.words.consent import consent
from trainer.core.words.labels import chosen, repeats
from trainer.rows.home.keys import help_rows, meant, now_row, page_help, worded
from trainer.rows.home.view import Home, Situation
from trainer.screens.asked.answers import word_of
from trainer.screens.printed import printed

LEAVE = frozenset("q quit exit stop bye goodbye leave done".split())
NOT_KNOWN = "I don't know “{}”.{} To see what you can type: help"
SCRIPTS = {"salary": "salary-talk", "negotiate": "salary-talk", "feedback": "after-a-no"}
"""Which script a word may be a wish for."""
PRACTICE = " To practice that, type: drill {}."
REFUSED = "All right. To leave, type q. To see what else you can type: help"
_OURS = re.compile(r"(?:.*[/\\])?trainer(?:\.exe|\.cmd)?|.*Scriptstrainer", re.IGNORECASE)
"""What stands before a command that is typed as if in a terminal; a backslash may be lost."""
_COMMAND = re.compile(r"interview(?: (?:add|edit|list|remove|-\S*)|$)")
_VERB = re.compile(r"(?:is|was|has|had|did|will|wo|went|goes|got|been)(?:n\W?t)?$", re.IGNORECASE)
"""What is said of an interview behind the word, and stands behind no command."""
BACK_HOME = ("", "back", "home")


class Choice(Struct, frozen=True):
    """What was typed at home: a command, or help, or to leave; neither: it was not understood.

    `told`: when the call is, of which nothing else is known yet.
    """

    command: tuple[str, ...] = ()
    leave: bool = False
    help: bool = False
    told: Dated | None = None

    def __bool__(self) -> bool:
        """Tell whether anything was understood."""
        return bool(self.command or self.leave or self.help or self.told)


def choice(typed: str, view: Home, commands: Sequence[str]) -> Choice:
    """Return what was meant by what was typed at home.

    Nothing, or a yes, is the next thing to do; one letter a key, and so is the label beside it; a
    word the command of that name, with what stands behind it, never its first letter's. Small words
    around it change nothing.
    """
    try:
        words = shlex.split(typed)
    except ValueError:  # a quote that was not closed
        words = typed.split()
    if words and _OURS.fullmatch(words[0]):
        words = words[1:]
    if not words or consent(typed):
        return Choice(_next(view, commands))
    core = bare(words)
    for wished in filter(None, (words, core)):
        if found := _alone(wished, view, commands):
            return found
    alone = len(core) == 1 and core[0].lower() in commands
    words = core if alone else unthanked(words)
    if words == ["interview"]:  # alone it would only show what can stand behind it
        return Choice(KEYS["i"])
    first = words[0].lower()
    if (key := worded(view, words)) is not None:
        return _pressed(key, view) or Choice(_next(view, commands))
    command = first in commands and not _spoken(typed, words, view)
    if command or first.startswith("--"):
        return Choice((first, *words[1:]))
    found = Choice(moving(typed, view)) or _labeled((words, core), view, commands)
    return found or _told(typed, view)


def _spoken(typed: str, words: Sequence[str], view: Home) -> bool:
    """Say whether a sentence begins with `interview`, and no command: `my interview went well`."""
    if words[0].lower() != "interview" or _COMMAND.match(" ".join(words)):
        return False
    return bool(_VERB.match(words[1]) or moving(typed, view) or dated(typed))


def _told(typed: str, view: Home) -> Choice:
    """Return what becomes of something told: when the call is, or how it went."""
    day = None if view.hears else dated(typed)
    return _of_the_day(typed, day, view) if day else Choice(told(typed, view))


def _of_the_day(typed: str, day: Dated, view: Home) -> Choice:
    """Return what keeps a day that is told: it is asked who is called, where nobody is known yet.

    Of several interviews it's asked which one, unless it is named.
    """
    if view.stage is None:
        return Choice(told=day)
    whose = the_one(typed, view) or (() if view.several else (view.stage.name,))
    return Choice(("interview", "edit", *whose, f"--{day.field}", day.when))


def _labeled(wished: Sequence[Sequence[str]], view: Home, commands: Sequence[str]) -> Choice:
    """Return what is meant by a part of a label; nothing where it's none."""
    parts = (meant(view, " ".join(each), part=True) for each in wished)
    key = next((each for each in parts if each is not None), None)
    return Choice() if key is None else _pressed(key, view) or Choice(_next(view, commands))


def _alone(words: Sequence[str], view: Home, commands: Sequence[str]) -> Choice | None:
    """Return what a key or its whole label means; None where it is neither."""
    first = words[0].lower()
    if len(words) == 1 and (found := _pressed(first, view)):
        return found
    if len(words) > 1 or first not in commands:
        key = meant(view, " ".join(words))
        if key is not None:
            return _pressed(key, view) or Choice(_next(view, commands))
    return None


def _pressed(key: str, view: Home) -> Choice | None:
    """Return what a key means, or a word for one; None where it is none."""
    if key in LEAVE:
        return Choice(leave=True)
    if key in ("?", "help"):
        return Choice(help=True)
    command = keyed(key, view)
    return Choice(command) if command else None


def _next(view: Home, commands: Sequence[str]) -> tuple[str, ...]:
    if view.situation is Situation.AFTER:
        return of_the_call(("debrief",), view)
    if view.situation in (Situation.DAY, Situation.HURRY) and "warm-up" in commands:
        return of_the_call(KEYS["c"], view) if view.warmed else ("warm-up",)
    if view.situation is Situation.EVENING and view.tonight and _through(view.tonight):
        return ("read", "--page")
    if view.meeting or view.had:
        return KEYS["c"] if view.meeting else keyed("b" if view.hears else "a", view)
    return ("drill", "--weakest") if view.situation is Situation.IDLE else ("drill",)


def _through(tonight: Round) -> bool:
    """Say whether the evening before is done: what is left is to look at the sheet, and sleep."""
    return not tonight.left and not tonight.again


def wish(
    question: str,
    view: Home,
    commands: Sequence[str],
    own: dict[str, tuple[str, ...]] | None = None,
    *,
    again: Callable[[], object],
) -> Choice:
    """Return what is wanted; help is given meanwhile, and what isn't understood is said.

    `again` tells once more what was told before the question. `own`: where what a command said was
    read. Its keys go before those of home, and Enter alone is back home: no command.
    """
    while True:
        try:
            typed = ask(question).strip()
        except EOFError:
            click.echo()
            return Choice(leave=True)
        beside = _beside(question, typed, own) if own is not None else None
        typed = typed if beside is None else beside
        word = typed.lower()
        if repeats(word):
            again()
            continue
        if own is not None and (word in BACK_HOME or word_of(word) == "back" or consent(word)):
            return Choice()
        found = _own(word, own or {}) or choice(typed, view, commands)
        if found.help:
            printed(help_rows(view) if own is None else page_help(question), echo)
        elif found:
            return found
        elif own is None and wishes.wish(typed) is wishes.Wish.NOW:
            printed((now_row(view),), echo)
        else:
            echo(not_known(typed, commands))


def _own(word: str, own: dict[str, tuple[str, ...]]) -> Choice | None:
    """Return what a key of a page means, also with a name that it shows: `e acme-1`."""
    key, _, name = word.partition(" ")
    if word in own:
        return Choice(own[word])
    return Choice((*own[key], name)) if key in own and name in own else None


def _beside(question: str, typed: str, own: dict[str, tuple[str, ...]]) -> str | None:
    """Return the key whose label was typed, also with small words around it; None where none was.

    Where an interview can be changed, that it was moved is a wish to change it.
    """
    wished = (typed, " ".join(bare(typed.split())))
    found = (chosen(question, each, part=True) for each in wished if each)
    key = next((each for each in found if each is not None), None)
    if key is None and "r" in own and called_off(typed) == (True, ""):
        return "r"
    return "m" if key is None and "m" in own and MOVED.search(typed) else key


def not_known(typed: str, commands: Sequence[str]) -> str:
    """Return what is said of a line that is no command, with the command it looks like."""
    if len(typed) > 1 and consent(typed) is False:  # `n` is a key where somebody is to be met
        return REFUSED
    words = re.findall(r"\w+", typed.lower())
    if script := next((id_ for about, id_ in SCRIPTS.items() if about in words), ""):
        return one_line(NOT_KNOWN.format(typed, PRACTICE.format(script)))
    word = typed.split(maxsplit=1)[0].lower() if typed else ""
    near = looks_like(word, commands)
    return one_line(NOT_KNOWN.format(typed, f" Did you mean {near}?" if near else ""))
