"""What can be pressed and typed in a rehearsal, in words."""

from enum import StrEnum

from trainer.core.memory.step import Way
from trainer.core.rehearsal.outcome import outcome
from trainer.core.rehearsal.rehearsal import Rehearsal, Waits
from trainer.core.script.cards import LETTERS
from trainer.core.words.labels import chosen
from trainer.rows.call.talk import unspoken
from trainer.rows.call.through import through_keys
from trainer.rows.practice.keys import RATINGS, Keys
from trainer.rows.row import Role, Row, row


class Moment(StrEnum):
    """What the keyboard is for."""

    TYPING = "words are typed"
    ALOUD = "words are said aloud"
    LISTENING = "words are listened to"
    WORKING = "what was said is being worked out"
    KEEPING = "what was said could not be kept"
    PARTING = "words are typed to say goodbye"
    OVER = "the call has ended"
    CHOOSING = "which branch it was is asked"
    THROUGH = "how a line said aloud went is asked"
    END = "how it went is told"
    TURNS = "one of the turns is looked for"
    TURN = "one turn is looked at"
    WEIGHING = "a yes is waited for, whether words are to count"


def moment(call: Rehearsal) -> Moment:
    """Return what the keyboard is for in a call; which turn is looked for, the screen knows."""
    if call.waits is Waits.NOTHING:
        return Moment.TURN if call.verdict else Moment.END
    if call.waits is Waits.THROUGH:
        choosing = call.task is not None and call.task.step.way is Way.CHOOSE
        return Moment.CHOOSING if choosing and not call.verdict else Moment.THROUGH
    if call.verdict:
        return Moment.KEEPING
    if call.waits is Waits.OVER:
        return Moment.PARTING if call.parting else Moment.OVER
    return Moment.ALOUD if call.way.spoken else Moment.TYPING


STOPS = "Esc: stop"
HANG_UP = "Hang up here? What you said is kept. Enter: yes · any other key: keep going"
STOP = "Stop? The rest won't be rated. Enter: yes · any other key: keep going"
STOP_FOR_NOW = "Stop? You can rate the rest later. Enter: yes · any other key: keep going"
MORE = "Up, Down: more"
"""What can be pressed where a page doesn't hold all of it."""
HANG_UP_BRIEFLY = "Hang up? Enter: yes · other keys: no"
STOP_BRIEFLY = "Stop? Enter: yes · other keys: no"
"""Either, where there is no room for more."""
RATE: Keys = (
    (RATINGS, "n: note", "w: this also counts", "e: edit the line", "Esc: back"),
    ("1-4: Again to Easy", "n: note", "w: counts too", "e: edit", "Esc: back"),
)


_LISTENS = ("Enter: done", "Ctrl-O: start over", "Esc: don't listen")
_FIXED: dict[Moment, Keys] = {
    Moment.LISTENING: (_LISTENS, _LISTENS),
    Moment.WORKING: (("One moment.",), ("One moment.",)),
    Moment.TURNS: (
        ("Enter: open it", "Up, Down: choose", "1-4: change the rating", "Esc: back"),
        ("Enter: open it", "Up, Down: choose", "1-4: rate", "Esc: back"),
    ),
    Moment.TURN: RATE,
    Moment.WEIGHING: (("y: count it", "any other key: no"), ("y: count it", "other keys: no")),
    Moment.KEEPING: (("Enter: try again", "Esc: hang up"), ("Enter: try again", "Esc: hang up")),
}


def keys(call: Rehearsal, now: Moment, *, hears: bool = False) -> Keys:
    """Return what can be pressed, on a wide and on a narrow screen.

    `hears`: a line said aloud can be listened to.
    """
    match now:
        case Moment.TYPING | Moment.ALOUD:
            return _talking(call, now, hears=hears)
        case Moment.THROUGH:
            return through_keys(call)
        case Moment.CHOOSING:
            letters = LETTERS[: len(call.task.choices)] if call.task else ""
            found = (f"{letters[0]}-{letters[-1]}: choose", "Enter: I don't know", "?: help", STOPS)
            return found, (found[0], found[1], STOPS)
        case Moment.OVER | Moment.PARTING:
            aloud = "Enter: go through what you said aloud"
            told = aloud if call.unrated else "Enter: how it went"
            return (told, "?: help"), ("Enter: continue", "?: help")
        case Moment.END:
            look = ("a: all turns", "c: change a rating") if call.turns else ()
            if outcome(call).to_drill:
                found = ("Enter: practice these now", *look, "q: done")
            else:
                found = ("Enter: done", *look)
            return found, found
        case _:
            return _FIXED[now]


def stopping(call: Rehearsal) -> tuple[str, str]:
    """Return what is asked before a call is hung up or its rating stopped; and more briefly."""
    if call.lasts:
        return HANG_UP, HANG_UP_BRIEFLY
    return STOP_FOR_NOW if call.ratable else STOP, STOP_BRIEFLY


def _talking(call: Rehearsal, now: Moment, *, hears: bool) -> Keys:
    aloud = now is Moment.ALOUD
    found = ["Enter: I've said it" if aloud else "Enter: say it"]
    if aloud and hears and call.way is not Way.VOICE:
        found.append("Space: listen")
    found += ["Tab: hint" if aloud else "Tab: prompt me"] * (not call.live)
    found += ["s: skipped"] * aloud
    found += ["Ctrl-O: type" if aloud else "Ctrl-O: aloud", "Esc: hang up"]
    if aloud and hears and call.way is Way.VOICE:
        return ("Space: start listening", *found), ("Space: listen", *found)
    hint = ["Tab: hint"] * (not call.live)
    return tuple(found), tuple(found) if aloud else ("Enter: say", *hint, *found[-2:])


def help_rows(call: Rehearsal, *, hears: bool = False) -> tuple[Row, ...]:
    """Return what every key does in a call; `hears`: a line said aloud can be listened to."""
    live = call.live
    rows = [
        row("Enter", "says your line, or nothing. When it's over: a yes, like Space and y."),
        row("Space", "starts listening, and Enter ends it."),
        row("Tab", "prompts you, with a little more each time. Prompts are counted."),
        row("Ctrl-O", "changes between typing and saying it aloud, from here on."),
        row("s", "says you skipped the question that's due, if you answer aloud.", role=Role.KEY),
        row("Ctrl-U", "takes back the last thing you said, so you can say it again."),
        row("Esc", "hangs up, after asking. Ctrl-C hangs up at once."),
        row("1-4", "rate a line when it's over: Again to Easy. So do y and n."),
        row("q", "leaves how it went, like Esc. What you typed is saved as you go."),
        row("?", "opens and closes this help.", role=Role.KEY),
    ]
    gone = {"Tab", "Ctrl-U"} if live else set()
    gone |= set() if hears or call.way is Way.VOICE else {"Space"}
    return tuple(each for each in rows if each.label not in gone)


OPENING = (
    "You're on the phone. Type what you'd say, then press Enter. To say nothing, just press Enter."
)
TYPED_AHEAD = "hint: prompt me · o: say it aloud · u: take back · q: hang up. All of it is saved."
OPENING_ALOUD = "You're on the phone. Say what you'd say, then press Enter. Or type it."
BEGINNING_ALOUD = (
    "You're on the phone. Say hello and your first question, then press Enter. Or type it."
)
"""The same before anything was said: Enter stands for the question, not for the hello."""
OPENING_HEARD = "You're on the phone. Press Enter, say your line, press Enter again. Or type it."
SPOKEN_AHEAD = "hint: prompt me · s: I skipped one · o: type it · u: take back · q: hang up."
SPOKEN_LIVE = "Live: no prompts. s: I skipped one · o: type it · q: hang up."
KEYED_TYPED = "o: say it aloud\nu: take back\nq: hang up"
KEYED_ALOUD = "s: I skipped one\no: type it\nu: take back\nq: hang up"
"""What may be typed instead of those keys, where lines are typed, and where they are said."""
TYPED_LIVE = "Live: no prompts. o: say it aloud · q: hang up. What you type is saved."


def opening(call: Rehearsal) -> tuple[str, ...]:
    """Return what is said in lines before the call."""
    if not call.way.spoken:
        return OPENING, TYPED_LIVE if call.live else TYPED_AHEAD
    aloud = BEGINNING_ALOUD if unspoken(call) else OPENING_ALOUD
    first = OPENING_HEARD if call.way is Way.VOICE else aloud
    return first, SPOKEN_LIVE if call.live else SPOKEN_AHEAD


def asking(call: Rehearsal) -> str:
    """Return what stands before a line: `You: ` where it's typed, else that it's said aloud."""
    if call.way is Way.LETTERS:
        return "You (first letters): "
    return "You, aloud: " if moment(call) is Moment.ALOUD else "You: "


def ending(call: Rehearsal) -> str:
    """Return what can be typed when it is over."""
    return " · ".join(keys(call, Moment.END)[0])


ENDED_HELP = """\
a lists every turn of the call. c changes a rating. repeat tells you again how it went.
undo takes back a rating you changed here; if you changed none, the last thing you said, so the
call goes on from there. q is done, and what you said stays saved.\
"""
"""What is said to somebody who asks for help where it was told how a call went."""
ENDED_TYPABLE = "Press Enter, or type a, c, undo or q, then Enter. To see what they do: help"


def meant_at_end(call: Rehearsal, typed: str) -> str:
    """Return the key whose words were typed once a call is over, `done`; else what was typed."""
    key = chosen(ending(call), typed)
    return typed if key is None else key
