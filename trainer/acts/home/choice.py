"""What is typed at home: a key, a command, help, or to leave; and what is none of them."""

import re
import shlex
from collections.abc import Callable, Sequence

import click
from msgspec import Struct

from trainer.acts.context import ask, echo
from trainer.acts.home.dated import Dated, dated
from trainer.acts.home.polite import bare, unthanked
from trainer.acts.typed import KEYS, looks_like
from trainer.core.plan.once import Round
from trainer.core.stages.outcome import called_off, not_made, turned_down, went
from trainer.core.stages.stages import ASK
from trainer.core.stages.telling.result import put_off, result
from trainer.core.text import one_line
from trainer.core.words.consent import consent
from trainer.core.words.labels import chosen, repeats
from trainer.rows.home.keys import help_rows, meant, page_help, worded
from trainer.rows.home.view import Home, Situation
from trainer.screens.asked.answers import word_of
from trainer.screens.printed import printed

LEAVE = frozenset("q quit exit stop bye goodbye leave done".split())
NOT_KNOWN = "I don't know “{}”.{} To see what you can type: help"
REFUSED = "All right. To leave, type q. To see what else you can type: help"
_OURS = re.compile(r"(?:.*[/\\])?trainer(?:\.exe|\.cmd)?|.*Scriptstrainer", re.IGNORECASE)
"""What stands before a command that is typed as if in a terminal; a backslash may be lost."""
_MOVED = re.compile(
    r"\b(?:moved|rescheduled|postponed|pushed|changed|wrong)\b",
    re.IGNORECASE,
)
"""What tells that an interview is not as it is listed."""
_VERBS = (
    r"(?:mov|chang|reschedul|postpon|push|shift|delay|put off|fix|correct|edit)(?:e[ds]?|ed|ing)?"
)
_WHICH = r"(?P<{0}>calls?|interviews?|meeting|appointment|dates?|times?)"
_TO_MOVE = re.compile(
    rf"\b{_VERBS}\b(?:.*\b{_WHICH.format('what')}\b| it\b)"
    rf"|\b{_WHICH.format('of')}\b.*\b(?:moved|rescheduled|postponed|pushed|changed|delayed|wrong)\b",
    re.IGNORECASE,
)
"""What tells at home that a day is to be changed."""
_OF_A_CALL = re.compile(r"\b(?:it|that|call|went|talk|conversation)\b", re.IGNORECASE)
_HOW = re.compile(r"\bhow (?:did|was) (?:it|(?:the|my) call)\b", re.IGNORECASE)
_COMMAND = re.compile(r"interview(?: (?:add|edit|list|remove|-\S*)|$)")
WHEN_TURNED_DOWN = (
    "I'm sorry to hear that. One more call asks what was missing. To practice it, type: drill"
    " after-a-no. To note how your call went: b. To take the interview off your list: i, then r"
)
"""Said to somebody who tells at home that they won't get the job."""
DATES = ("--interview", ASK, "--call", ASK)
BACK_HOME = ("", "back", "home")


class Choice(Struct, frozen=True):
    """What was typed at home: a command, or help, or to leave; neither: it was not understood.

    `told`: when the call is, of which nothing else is known yet.
    """

    command: tuple[str, ...] = ()
    leave: bool = False
    help: bool = False
    told: Dated | None = None


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
    spoken = first == "interview" and not _COMMAND.match(" ".join(words))  # `interview was moved`
    if (
        first in commands and not (spoken and (_moving(typed, view) or dated(typed)))
    ) or first.startswith("--"):
        return Choice((first, *words[1:]))
    found = _moving(typed, view) or _labeled((words, core), view, commands)
    return _told(typed, view) if found == Choice() else found


def _told(typed: str, view: Home) -> Choice:
    """Return what becomes of something told: when the call is, or how it went."""
    told = None if view.hears else dated(typed)
    return _of_the_day(told, view) if told else _of_the_call_made(typed, view)


def _of_the_day(told: Dated, view: Home) -> Choice:
    """Return what keeps a day that is told: it is asked who is called, where nobody is known yet.

    Of several interviews it's asked which one.
    """
    if view.stage is None:
        return Choice(told=told)
    whose = () if view.several else (view.stage.name,)
    return Choice(("interview", "edit", *whose, f"--{told.field}", told.when))


def _of_the_call_made(typed: str, view: Home) -> Choice:
    """Return the debrief where home asks how a call went and this tells it, or says it after it.

    So it is where it asks how an interview went.
    """
    if view.hears and (result(typed) or went(typed) or put_off(typed) is not None):
        return Choice(_keyed("b", view))
    tells = not_made(typed) is not None or (_OF_A_CALL.search(typed) and went(typed))
    told = view.situation is Situation.AFTER and (tells or _HOW.search(typed))
    return Choice(of_the_call(KEYS["b"], view)) if told else Choice()


def _moving(typed: str, view: Home) -> Choice | None:
    """Return what changes the day that somebody says is another; None where they don't.

    Of several interviews it's asked which one.
    """
    moved = _TO_MOVE.search(typed) if view.stage else None
    if moved is None or view.stage is None:
        return None
    which = (moved["what"] or moved["of"] or "").lower()
    dates = DATES[2:] if which.startswith("call") else DATES
    whose = () if view.several else (view.stage.name,)
    return Choice(("interview", "edit", *whose, *dates))


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
    keyed = _keyed(key, view)
    return Choice(keyed) if keyed else None


def _keyed(key: str, view: Home) -> tuple[str, ...]:
    """Return what a key does, nothing where it is none.

    Where an interview is there, `a` asks for what isn't known of it, and `n` for who will be met.
    After a call, its own sheet and script are read, and it is its own debrief: another may be next.
    """
    if key == "a" and view.lacks and view.stage:
        asked = (word for name in view.lacks for word in (f"--{name}", ASK))
        return ("interview", "edit", view.stage.name, *asked)
    if key == "m" and view.meets:
        return ("read", "--page", "--stage", view.meets)
    if key == "b" and view.hears:
        return (*KEYS["b"], view.hears)
    if key == "n" and view.unmet:
        return ("interview", "edit", view.unmet, "--next", ASK)
    return of_the_call(KEYS.get(key, ()), view)


def of_the_call(command: tuple[str, ...], view: Home) -> tuple[str, ...]:
    """Return what a key does, for the call that home shows where that isn't the next one."""
    if view.stage is None or not (view.turned or view.situation is Situation.AFTER):
        return command
    match command[:1]:
        case ("read",):
            return (*command, "--stage", view.stage.name)
        case ("rehearse",) if view.turned:
            return (*command, "--stage", view.stage.name)
        case ("debrief",) if view.situation is Situation.AFTER:
            return (*command, view.stage.name)
        case ("drill",) | ("rehearse",) | ("warm-up",) if view.lasts:
            return (*command, "--stage", view.stage.name)
    return command


def _next(view: Home, commands: Sequence[str]) -> tuple[str, ...]:
    if view.situation is Situation.AFTER:
        return of_the_call(("debrief",), view)
    if view.situation in (Situation.DAY, Situation.HURRY) and "warm-up" in commands:
        return of_the_call(KEYS["c"], view) if view.warmed else ("warm-up",)
    if view.situation is Situation.EVENING and view.tonight and _through(view.tonight):
        return ("read", "--page")
    if view.meeting or view.had:
        return KEYS["c"] if view.meeting else _keyed("b" if view.hears else "a", view)
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
        elif found != Choice():
            return found
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
    return "m" if key is None and "m" in own and _MOVED.search(typed) else key


def not_known(typed: str, commands: Sequence[str]) -> str:
    """Return what is said of a line that is no command, with the command it looks like."""
    if len(typed) > 1 and consent(typed) is False:  # `n` is a key where somebody is to be met
        return REFUSED
    if turned_down(typed):
        return WHEN_TURNED_DOWN
    word = typed.split(maxsplit=1)[0].lower() if typed else ""
    near = looks_like(word, commands)
    return one_line(NOT_KNOWN.format(typed, f" Did you mean {near}?" if near else ""))
