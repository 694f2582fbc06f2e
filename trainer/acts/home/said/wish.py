"""What is wanted at home, asked until it's plain; what isn't understood is answered."""

import re
from collections.abc import Callable, Sequence

import click

from trainer.acts.context import agreed, ask, echo
from trainer.acts.home.said.added import of_script, settings, with_added
from trainer.acts.home.said.choice import Choice, choice, pressed
from trainer.acts.home.said.heard import may_answer, ours
from trainer.acts.home.said.keyed import HELP, keyed, of_the_call
from trainer.acts.home.said.moved import UNCHANGED, which_moved
from trainer.acts.home.said.named import LOOK, SETTINGS, Named, named
from trainer.acts.home.said.new import tells_new
from trainer.acts.home.said.placed import placed, places
from trainer.acts.home.said.told import NOTE, done_about
from trainer.acts.typed import KEYS, looks_like
from trainer.core.polite import bare, courteous, uncourteous
from trainer.core.stages.several.moved import of_whom
from trainer.core.stages.several.named import named_in, one_named
from trainer.core.stages.telling.news import ASKS, CALL, INTERVIEW, What, news, of_which
from trainer.core.stages.telling.outcome import plainly
from trainer.core.stages.telling.reports.hinted import hint
from trainer.core.stages.telling.result import unclear
from trainer.core.stages.telling.unmade import called_off
from trainer.core.text import lowered, one_line
from trainer.core.value import replace
from trainer.core.words.consent import consent
from trainer.core.words.labels import chosen, repeats
from trainer.core.words.unsure import puzzled
from trainer.disk.shelf import ALSO_CALLED
from trainer.rows.asked.result import TURNED_DOWN_THEN
from trainer.rows.home.asked import asked_row
from trainer.rows.home.keys import help_rows, now_row, page_help, which_meant
from trainer.rows.home.view import Home, Situation
from trainer.screens.asked.answers import word_of
from trainer.screens.printed import printed

NOT_KNOWN = "I don't know “{}”.{} To see what you can type: help"
RUNNING = "You're in it already. To see what you can type here: help"
"""What is said to the command that starts the program."""
NOT_CLEAR = "Sorry, I didn't understand that. "
NO_ADVICE = "I can't answer that one: I only help with what you'll say. "
"""What is said to who asks for advice that isn't known here."""
_ADVICE = re.compile(
    r"(?:(?:and|so|but|well|hi|ok|okay),? )*(?:(?:should|shall|may|must) i|do i (?:need|have) to"
    r"|(?:how|what|when|where) (?:should|shall|must) i|is it (?:ok|okay|fine|bad|rude) (?:to|if))\b"
)
ALL_RIGHT = "All right."
PRACTICE = " To practice that, type: drill {}."
REFUSED = "All right. To leave, type q. To see what else you can type: help"
LOOKS = ("debrief", "--show")
_TELLS = re.compile(
    r"(?:well|so|ok|okay)?[, ]*(?:she|he|they|we|it|i(?= (?:forgot|asked|told|mentioned|couldn't"
    r"|didn't|should have|talked|spoke"
    r"|e-?mailed|called|wrote|texted|sent|left|followed|waited|thanked)\b))\b(?:'\w+)?"
    r"(?: [^\s?]+){3,}$",
    re.IGNORECASE,
)
"""How somebody begins who tells of a call, in a whole sentence that asks nothing."""
_YES_AND = re.compile(
    r"(?:yes|yeah|yep|yup|sure)\b[ ,.!]+(?P<more>(?!but\b|not\b|no\b|later\b)\S.*)", re.IGNORECASE
)
"""A yes with more words behind it: `yes, it's at Larkin Dental`."""
BACK_HOME = ("", "back", "home")


def wish(
    question: str,
    view: Home,
    commands: Sequence[str],
    own: dict[str, tuple[str, ...]] | None = None,
    *,
    again: Callable[[], object],
    typed: str = "",
) -> Choice:
    """Return what is wanted; help is given meanwhile, and what isn't understood is said.

    `again` tells once more what was told before the question. `own`: where what a command said was
    read. Its keys go before those of home, and Enter alone is back home: no command. `typed`: that
    was typed already.
    """
    page, then = None if own is None else question, typed
    while (said := then or _read(question)) is not None:
        typed = uncourteous(said)
        beside = _beside(question, typed, own) if own is not None else None
        typed, then = typed if beside is None else beside, ""
        word = typed.lower()
        if repeats(word):
            again()
            continue
        agrees = consent(word) and not hint(word)
        if own is not None and (word in BACK_HOME or word_of(word) == "back" or agrees):
            return Choice()
        found = _own(word, own or {}) or choice(typed, view, commands) or _turned_down(typed, view)
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
    elif wished := settings(typed) or of_script(typed, view):
        return Choice(wished), ""
    elif found := named(typed) or (Named(("a",)) if tells_new(typed, view) else None):
        view = _of_its_interview(typed, view)
        key, instead, more = _meant(found, view)
        typed = f"{typed} {more}".strip()
        if key in (LOOK, SETTINGS):
            return Choice(_notes(typed, view) if key == LOOK else ("config",)), instead
        chosen_ = Choice() if key is None else pressed(key, view, commands)
        return replace(chosen_, command=with_added(chosen_.command, typed, view)), instead
    elif _asks_of_one(typed, view):
        return Choice(KEYS["i"]), ""
    elif told_ := _telling(typed, view):
        return Choice(told_), ""
    else:
        echo(not_known(typed, view, commands, page))
    return Choice(), ""


def _turned_down(typed: str, view: Home) -> Choice:
    """Return what keeps a no that may be none, where an answer was awaited and they say it is."""
    no = view.awaits and unclear(typed) and agreed(TURNED_DOWN_THEN)
    return Choice((*NOTE, view.awaits, "--result", "no") if no else ())


def _telling(typed: str, view: Home) -> tuple[str, ...]:
    """Return what keeps what is told in no set words, of what was just made, had, or is awaited.

    What they did from whom an answer is awaited may be that answer: it is asked about.
    """
    if may_answer(typed, view):
        return (*NOTE, view.hears or view.awaits, "--result", typed)
    note = _noting(view)
    return (*note, "--went", typed) if note and (_TELLS.match(typed) or plainly(typed)) else ()


def _noting(view: Home) -> tuple[str, ...]:
    """Return what notes something of a call that was just made, or of an interview."""
    if view.situation is Situation.AFTER:
        return of_the_call(KEYS["b"], view)
    if view.hears:
        return keyed("b", view)
    return (*NOTE, view.awaits) if view.awaits else ()


def _of_its_interview(typed: str, view: Home) -> Home:
    """Return home with the interview that was had as the one to be noted, where it's spoken of.

    By name it is the one with them; who is met next may be called before.
    """
    if of_which(lowered(typed)) != INTERVIEW or view.situation is Situation.AFTER:
        return view
    had = [each for each in view.stages if each.had(view.now) and each.interview]
    named_ = [each for each in named_in(typed, had) if of_whom(typed, each) != CALL]
    if not named_ and (named_in(typed, view.stages) or view.hears):
        return view
    last = max(named_ or had, key=lambda each: (each.interview, each.name), default=None)
    return replace(view, hears=last.name) if last else view


def _meant(found: Named, view: Home) -> tuple[str | None, str, str]:
    """Return the key of what a sentence names, None where it's none, and what was typed instead.

    What isn't sure is asked about; what stands behind a yes to that comes last.
    """
    if not found.keys:
        echo(REFUSED)
        return None, "", ""
    if found.sure:
        return found.keys[0], "", ""
    question, several = which_meant(view, found.keys), len(found.keys) > 1
    while (typed := uncourteous(_read(question) or "")).lower() in HELP or repeats(typed):
        printed(() if repeats(typed) else help_rows(view), echo)
    key = typed.lower() if typed.lower() in found.keys else chosen(question, typed, part=True)
    if key in found.keys:
        return key, "", ""
    yes = _YES_AND.fullmatch(typed)
    if not several and (not typed or key == "" or consent(typed) or yes):
        return found.keys[0], "", yes["more"] if yes else ""
    if not typed or key in ("", "n") or consent(typed) is False:
        echo(ALL_RIGHT)
        return None, "", ""
    return None, typed, ""


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
    lost = courteous(typed) or (len(words) == 1 and puzzled(typed))
    if len(words) > 1 or lost:
        first = NO_ADVICE if _ADVICE.match(lowered(typed)) else NOT_CLEAR
        return f"{first * (not lost)}{now_row(view, question).text}"
    near = looks_like(typed, commands)
    return one_line(NOT_KNOWN.format(typed, f" Did you mean {near}?" if near else ""))
