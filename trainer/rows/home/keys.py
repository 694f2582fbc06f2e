"""The keys of home, what each does, and which is meant where its label was typed."""

from collections.abc import Sequence

from trainer.core.words.labels import ENTER, chosen, keys
from trainer.rows.home.view import Home, Situation
from trainer.rows.practice.near import evening
from trainer.rows.practice.near.day import SHORT_WAY
from trainer.rows.row import Part, Row, Style, counted, row

_FILLING = frozenset("a the my me it all whole again now some this today aloud".split())
_LINES = frozenset(("lines", "questions", "script"))
"""What stands around the words of a label and says no more; a script may be named `questions`."""
_LEADS = {
    "after-a-no": "practice the call that asks what was missing",
    "salary-talk": "practice talking about the salary",
}
"""What Enter does where what came of an interview leads on, by the script."""


def enter_row(home: Home) -> Row:
    """Return what Enter does now."""
    match home.situation:
        case Situation.NEW if not (home.meeting or home.had):
            text = "your first line"
        case Situation.EVENING if home.tonight:
            text = f"{evening.ahead(home.tonight, home.now)}{_whose(home)}"
        case Situation.DAY if home.warmed or home.at_hand:
            read = home.read or home.at_hand
            text = "the call sheet, for the call" if read else "the call sheet, to read aloud"
        case Situation.DAY:
            text = "warm-up, 5 minutes, aloud"
        case Situation.HURRY:
            text = SHORT_WAY
        case Situation.AFTER:
            text = "finish your notes on the call" if home.begun else "note how the call went"
        case _:
            text = _plain_day(home)
    return Row("", (Part("Enter:", Style.CUE), Part(f" {text}")))


def now_row(home: Home, question: str | None = None) -> Row:
    """Return what is said to somebody who asks what to do: what Enter does.

    `question`: the one below a page that was opened from home, where Enter does another thing.
    """
    does = enter_row(home).text if question is None else f"{ENTER}: {dict(keys(question))['']}"
    return row("", f"Press {does}. For the other keys, type: help")


def which_meant(home: Home, named: Sequence[str]) -> str:
    """Return the question whether one thing was meant, or which of two, by their keys."""
    helped = {each.label: each.text for each in help_rows(home)}
    next_ = dict(keys(enter_row(home).text))[""]
    labels = {
        **helped,
        "": next_,
        "o": "your notes on the call",
        "g": "settings",
        "e": "change an interview" if home.stages else adding(home),
        "?": "help",
    }
    if len(named) == 1:
        return f"Did you mean: {labels[named[0]]}? Enter: yes · n: no "
    shown = " · ".join(f"{key}: {labels[key]}" for key in named if key)
    enter = next_ if "" in named else "neither"
    return f"Which one? {shown} · Enter: {enter} "


def _plain_day(home: Home) -> str:
    """Return what Enter does on a day without a call near."""
    whole = counted(home.minutes, "minute")
    if home.finished or home.leads:
        return _LEADS.get(home.leads, "leave")
    if home.meeting:
        return "your notes, on the call sheet" if home.noted else "the call sheet"
    if home.had:
        return "note how the interview went" if home.hears else "add another interview"
    if home.situation is Situation.IDLE:
        return f"your weakest lines, {whole}"
    if home.done:
        return f"more practice, {whole}"
    about = "" if home.rest == home.minutes else "about "
    return f"drill, {about}{counted(home.rest, 'minute')}{_whose(home) * home.turned}"


def _whose(home: Home) -> str:
    """Return for which of several calls an evening's lines are; where none are left, nothing."""
    over = home.tonight and not (home.tonight.left or home.tonight.again)
    if over or not home.others or not (home.stage and home.stage.company):
        return ""
    return f", for {home.stage.company}"


def help_rows(home: Home) -> tuple[Row, ...]:
    """Return every key of home, and that commands can be typed."""
    keys = (
        ("Enter", "the next thing to do"),
        ("d", "drill"),
        ("r", "read the script aloud"),
        ("h", "rehearse the call"),
        ("c", "the call sheet"),
        ("p", "print it, from the browser"),
        *((("v", "the sheet for the interview"),) if home.meets and not home.meeting else ()),
        ("w", "warm up before the call"),
        ("b", f"note how the {'interview' if home.hears else 'call'} went"),
        ("i", "your interviews"),
        ("a", adding(home)),
        *((("n", "add who you'll meet next"),) if home.unmet else ()),
        *((("m", "add the day of your next interview"),) if home.undated else ()),
        ("t", "the days ahead"),
        ("s", "stats"),
        ("u", "undo the last answer, note or change"),
        ("q", "leave"),
    )
    rows = [row(key, text) for key, text in keys]
    more = "You can also type a command, for example: drill --minutes 12"
    settings = "To see your notes, type: notes. Your settings: settings"
    again = "To be told again where you stand: repeat"
    return (*rows, *(row("", text) for text in (more, settings, again)))


def page_help(question: str) -> tuple[Row, ...]:
    """Return the keys below a page that was opened from home, as its question shows them."""
    rows = [row(key or ENTER, label) for key, label in keys(question)]
    more = "All that you can type at home works here, too."
    return (*rows, row("", f"{more} To be told this again: repeat"))


def keys_shown(home: Home, *, wide: bool) -> tuple[tuple[str, ...], ...]:
    """Return the rows of keys below the map, each key with its label."""
    today = home.lasts or home.situation in (Situation.DAY, Situation.HURRY)
    if not wide:
        return ((*(["c: call sheet"] * today), "?: more", "q: leave"),)
    read = "r: read it all first" if home.situation is Situation.NEW else "r: read it aloud"
    others, sheet = (read, "h: rehearse the call"), ("c: call sheet",)
    first = (*sheet, *others) if today else (*others, *sheet)
    if home.situation is Situation.AFTER:
        first = ("a: add the next interview", *sheet, read)
        first = ("w: warm up", *sheet, "h: rehearse the call") if home.lasts else first
    call = missing(home)
    second = ("i: interviews", "s: stats", "?: help", "q: leave")
    return first, (*call, *second)


def missing(home: Home) -> tuple[str, ...]:
    """Return the key, if any, that asks for what isn't known yet: of the interview, or its call."""
    if home.lacks:
        return (f"a: {adding(home, brief=True)}",)
    if home.unmet:
        return ("n: who you'll meet next",)
    dated = home.call or home.situation is Situation.NEW
    return () if dated else (f"a: {adding(home, brief=True)}",)


def adding(home: Home, *, brief: bool = False) -> str:
    """Return what `a` adds: what is still missing of the interview that is there, or another."""
    match home.lacks:
        case () if not (home.call or home.stages):
            return "add your call" if brief else "add your call: who and when"
        case ():
            return "add an interview"
        case ("call",):
            return "add the call" if brief else "add the call: its day and time"
        case lacks if "call" in lacks:
            return "who and when"
        case _:
            return "who you'll call"


def meant(home: Home, typed: str, *, part: bool = False) -> str | None:
    """Return the key whose label was typed, as home or its help shows it; None where none was.

    That of Enter is empty. `part`: some words of a label are enough where only one has them.
    """
    beside = (key for keys in keys_shown(home, wide=True) for key in keys)
    helped = (f"{each.label}: {each.text}" for each in help_rows(home) if each.label)
    shown = "\n".join((enter_row(home).text, *beside))
    found = chosen(shown, typed, part=part)
    return chosen("\n".join(helped), typed, part=part) if found is None else found


def worded(home: Home, words: Sequence[str]) -> str | None:
    """Return the key that is meant by words of which the first is a command: `read the script`.

    The others are words of its label, or change nothing. None where they say more: an option, a
    name.
    """
    first, *others = (word.lower().strip(",.!?") for word in words)
    if not others or any(each.startswith("-") for each in others):
        return None
    typed = " ".join((first, *others))
    if (key := meant(home, typed, part=True)) is not None:
        return key
    around = _FILLING | (_LINES if others[0] in ("the", "my") else set())
    for key, label in keys("\n".join(_labels(home))):
        named = set(label.lower().replace(",", "").split())
        # `undo all` would be more than its label says.
        if first in named and set(others) <= named | (around if key != "u" else set()):
            return key
    return None


def _labels(home: Home) -> tuple[str, ...]:
    """Return what home and its help show of each key: `r: read the script aloud`."""
    beside = (key for keys_ in keys_shown(home, wide=True) for key in keys_)
    helped = (f"{each.label}: {each.text}" for each in help_rows(home) if each.label)
    return (enter_row(home).text, *beside, *helped)
