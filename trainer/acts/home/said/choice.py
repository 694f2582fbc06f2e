"""What is typed at home: a key, a command, help, or to leave; and what is none of them."""

import re
from collections.abc import Callable, Sequence

import click
from msgspec import Struct

from trainer.acts.context import ask, echo
from trainer.acts.home.said.added import settings, with_added
from trainer.acts.home.said.corrected import put_right
from trainer.acts.home.said.heard import Heard, heard, ours
from trainer.acts.home.said.keyed import EDIT, HELP, LEAVE, keyed, led_on, of_the_call
from trainer.acts.home.said.moved import UNCHANGED, which_moved
from trainer.acts.home.said.named import CHANGE, LOOK, SETTINGS, Named, named
from trainer.acts.home.said.placed import placed, places
from trainer.acts.home.said.told import done_about, of_what_it_leads_to, of_which
from trainer.acts.typed import KEYS, looks_like
from trainer.core.plan.once import Round
from trainer.core.polite import bare, courteous, uncourteous
from trainer.core.stages.several.named import named_in, one_named
from trainer.core.stages.telling.dated import Dated, dated
from trainer.core.stages.telling.news import ASKS, News, What, news
from trainer.core.stages.telling.outcome import plainly
from trainer.core.stages.telling.unmade import called_off
from trainer.core.text import lowered, one_line
from trainer.core.value import replace
from trainer.core.words.consent import consent
from trainer.core.words.labels import chosen, repeats
from trainer.disk.shelf import ALSO_CALLED
from trainer.rows.home.asked import asked_row
from trainer.rows.home.keys import help_rows, now_row, page_help, which_meant
from trainer.rows.home.view import Home, Situation
from trainer.screens.asked.answers import word_of
from trainer.screens.printed import printed

NOT_KNOWN = "I don't know “{}”.{} To see what you can type: help"
RUNNING = "You're in it already. To see what you can type here: help"
"""What is said to the command that starts the program."""
NOT_CLEAR = "Sorry, I didn't understand that. "
ALL_RIGHT = "All right."
PRACTICE = " To practice that, type: drill {}."
REFUSED = "All right. To leave, type q. To see what else you can type: help"
LOOKS = ("debrief", "--show")
_TELLS = re.compile(
    r"(?:well|so|ok|okay)?[, ]*(?:she|he|they|we|it)\b(?:'\w+)?(?: [^\s?]+){3,}$", re.IGNORECASE
)
"""How somebody begins who tells of a call, in a whole sentence that asks nothing."""
BACK_HOME = ("", "back", "home")


class Choice(Struct, frozen=True):
    """What is wanted at home: a command, or help, or to leave; neither: it was not understood.

    `told`: when the call is, of which nothing else is known yet. `moved`: a new day, and of which
    it is, the call or the interview, isn't said. `says`: what is to be said before the command.
    """

    command: tuple[str, ...] = ()
    leave: bool = False
    help: bool = False
    told: Dated | None = None
    moved: News | None = None
    says: str = ""

    def __bool__(self) -> bool:
        """Tell whether anything was understood."""
        return bool(self.command or self.leave or self.help or self.told or self.moved)


def choice(typed: str, view: Home, commands: Sequence[str]) -> Choice:
    """Return what is to be done about what was typed at home."""
    if right := put_right(typed, view):
        return Choice(right.command, says=right.says)
    match heard(typed, view, commands):
        case Heard(key=str(key)):
            return _pressed(key, view, commands)
        case Heard(news=News() as told):
            return _told(told, view)
        case Heard(command=command):
            return Choice(led_on(command, view) if view.leads else command)


def _pressed(key: str, view: Home, commands: Sequence[str]) -> Choice:
    """Return what a key does; that of Enter is the empty text."""
    if key in LEAVE | HELP:
        return Choice(leave=key in LEAVE, help=key in HELP)
    if key == CHANGE:
        return Choice(EDIT if view.stages else keyed("a", view))
    if not key and view.finished:
        return Choice(leave=True)
    return Choice(keyed(key, view) or _next(view, commands))


def _told(told: News, view: Home) -> Choice:
    """Return what is done about news: some of it has to be asked about first."""
    if told.what is What.DAY and (leads := of_what_it_leads_to(told, view)):
        return Choice(leads)
    if told.what is What.DAY:
        day = dated(told.said) or Dated(told.of, told.when)
        if view.stage is None or places(day, view):
            return Choice(told=day)
    stage = one_named(told.said, view.stages, view.now) or view.stage
    new_day = told.what is What.MOVED and told.when
    if new_day and stage and not stage.closed and not of_which(told, stage, view.now):
        return Choice(moved=told)
    return Choice(done_about(told, view))


def _next(view: Home, commands: Sequence[str]) -> tuple[str, ...]:
    if view.situation is Situation.AFTER:
        return of_the_call(("debrief",), view)
    if view.situation in (Situation.DAY, Situation.HURRY) and "warm-up" in commands:
        return of_the_call(KEYS["c"], view) if view.warmed or view.at_hand else ("warm-up",)
    if view.situation is Situation.EVENING and view.tonight and _through(view.tonight):
        return ("read", "--page")
    if view.leads:
        return keyed("d", view)
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
    page, then = None if own is None else question, ""
    while (typed := then or _read(question)) is not None:
        typed = uncourteous(typed)
        beside = _beside(question, typed, own) if own is not None else None
        typed, then = typed if beside is None else beside, ""
        word = typed.lower()
        if repeats(word):
            again()
            continue
        if own is not None and (word in BACK_HOME or word_of(word) == "back" or consent(word)):
            return Choice()
        found = _own(word, own or {}) or choice(typed, view, commands)
        if not found:
            found, then = _otherwise(typed, view, commands, page)
        if found.help:
            printed(help_rows(view) if own is None else page_help(question), echo)
        elif further := _further(found, view):
            return further
    return Choice(leave=True)


def _further(found: Choice, view: Home) -> Choice:
    """Return what is wanted, once all is known of it: of which day it is, and whose."""
    if found.told and (where := places(found.told, view)):
        if command := placed(found.told, where):
            return Choice(command)
        echo(UNCHANGED)
        return Choice()
    if found.moved:
        of = which_moved()
        return Choice(done_about(replace(found.moved, of=of), view)) if of else Choice()
    if found.says:
        echo(found.says)
    return found


def _read(question: str) -> str | None:
    """Return what was typed; None at the end of input."""
    try:
        return ask(question).strip()
    except EOFError:
        click.echo()
        return None


def _otherwise(
    typed: str, view: Home, commands: Sequence[str], page: str | None
) -> tuple[Choice, str]:
    """Answer what is no key, command or news; return what is to be done, or was typed instead."""
    if ours(typed):
        echo(RUNNING)
    elif told := asked_row(typed, view, page):
        printed((told,), echo)
    elif wished := settings(typed):
        return Choice(wished), ""
    elif found := named(typed):
        key, instead = _meant(found, view)
        if key in (LOOK, SETTINGS):
            return Choice(_notes(typed, view) if key == LOOK else ("config",)), instead
        chosen_ = Choice() if key is None else _pressed(key, view, commands)
        return replace(chosen_, command=with_added(chosen_.command, typed, view)), instead
    elif _asks_of_one(typed, view):
        return Choice(KEYS["i"]), ""
    elif view.situation is Situation.AFTER and (_TELLS.match(typed) or plainly(typed)):
        return Choice((*of_the_call(KEYS["b"], view), "--went", typed)), ""
    else:
        echo(not_known(typed, view, commands, page))
    return Choice(), ""


def _meant(found: Named, view: Home) -> tuple[str | None, str]:
    """Return the key of what a sentence names, None where it's none, and what was typed instead.

    What isn't sure is asked about.
    """
    if not found.keys:
        echo(REFUSED)
        return None, ""
    if found.sure:
        return found.keys[0], ""
    question, several = which_meant(view, found.keys), len(found.keys) > 1
    while (typed := uncourteous(_read(question) or "")).lower() in HELP or repeats(typed):
        printed(() if repeats(typed) else help_rows(view), echo)
    key = typed.lower() if typed.lower() in found.keys else chosen(question, typed, part=True)
    if key in found.keys:
        return key, ""
    if not several and (not typed or key == "" or consent(typed)):
        return found.keys[0], ""
    if not typed or key in ("", "n") or consent(typed) is False:
        echo(ALL_RIGHT)
        return None, ""
    return None, typed


def _notes(typed: str, view: Home) -> tuple[str, ...]:
    """Return what shows the notes on a call: that with whom a sentence names, if it does."""
    one = one_named(typed, view.stages, view.now)
    return (*LOOKS, *((one.name,) if one else ()))


def _asks_of_one(typed: str, view: Home) -> bool:
    """Say whether a question is about an interview that it names: the list tells all of it."""
    return bool(ASKS.match(lowered(typed)) and named_in(typed, view.stages))


def _own(word: str, own: dict[str, tuple[str, ...]]) -> Choice | None:
    """Return what a key of a page means, also with a name that it shows: `e acme-1`."""
    key, _, name = word.partition(" ")
    if word in own:
        return Choice(own[word])
    return Choice((*own[key], name)) if key in own and name in own else None


def _beside(question: str, typed: str, own: dict[str, tuple[str, ...]]) -> str | None:
    """Return the key whose label was typed, also with small words around it; None where none was.

    Where an interview can be changed, that it was moved is a wish to change it; where its new day
    is told, too, that's news as it is at home.
    """
    wished = (typed, " ".join(bare(typed.split())))
    found = (chosen(question, each, part=True) for each in wished if each)
    key = next((each for each in found if each is not None), None)
    if key is None and "x" in own and called_off(typed) == (True, ""):
        return "x"
    told = news(typed, named=True) if key is None and "m" in own else None
    return "m" if told and told.what is What.MOVED and not told.when else key


def not_known(typed: str, view: Home, commands: Sequence[str], question: str | None = None) -> str:
    """Return what is said of a line that is no command, with the command it looks like.

    Of a sentence it is what Enter does now; `question` is the one below a page.
    """
    if len(typed) > 1 and consent(typed) is False:  # `n` is a key where somebody is to be met
        return REFUSED
    words = re.findall(r"\w+", typed.lower())
    if script := next((id_ for about, id_ in ALSO_CALLED.items() if about in words), ""):
        return one_line(NOT_KNOWN.format(typed, PRACTICE.format(script)))
    if len(words) > 1 or courteous(typed):
        return f"{NOT_CLEAR * (not courteous(typed))}{now_row(view, question).text}"
    near = looks_like(typed, commands)
    return one_line(NOT_KNOWN.format(typed, f" Did you mean {near}?" if near else ""))
