"""What is said at home to somebody who asks the program something, in a sentence or two."""

from collections.abc import Mapping

from trainer.core.sitting.wishes.kinds import Wish
from trainer.core.sitting.wishes.reading import wish
from trainer.core.sitting.wishes.sad import laments
from trainer.core.sitting.wishes.waiting import Waits, asks_why, prepares, silent, waits
from trainer.core.sitting.wishes.worries import Worry, worry
from trainer.core.stages.telling.result import unclear
from trainer.core.text import lowered
from trainer.core.when.away import examples
from trainer.rows.asked.result import TO_SAY, silence, to_whom, until
from trainer.rows.home.beside import NOTES_KEPT
from trainer.rows.home.keys import now_row
from trainer.rows.home.page import stands_now, to_learn
from trainer.rows.home.view import Home, Situation
from trainer.rows.map import WIDE
from trainer.rows.row import Row, counted, row
from trainer.rows.script.pages import AS_TEXT

MISSED = (
    "Then the days that are left take over what it had: nothing you know is lost. A few minutes on"
    " most days are enough."
)
"""What is said to somebody who asks what a day without practice does."""
AWAY = "That's fine: the other days take over, and nothing you know is lost."
"""What is said to who won't practice on some days."""
TELL_DAYS = "To plan without them, type, for example:"
"""What leads to how days without practice are told."""
NOT_GOT = "If they turned you down, type: they said no. If something here isn't clear, type: help"
_TOLD: Mapping[Wish, str] = {
    Wish.STOP: "To leave, type q. Everything is saved.",
    Wish.BACK: "To take back the last thing you did, type u. To see where you stand: repeat",
    Wish.OVER: (
        "To practice from here on, type d: it asks what you need most. To read it all from the"
        " start, type r."
    ),
    Wish.SAVED: "Everything is saved as you go, on this computer only.",
    Wish.COST: "It's free.",
    Wish.EASIER: "It gets easier with every try. To have your words checked less strictly, type:"
    " settings",
}


THANK_THEM = (
    "Yes: a short email, on the same day or the next. Thank them, and name one thing you talked"
    " about."
)
"""What is said to somebody who asks whether to thank them."""
MEANWHILE = "Meanwhile, keep your lines fresh: type d. When you've heard from them: type b"
HEARD_HERE = "When you hear from them, type it here, for example: they said no"
"""What is told behind that, where it was noted that they wait; and where it wasn't."""
AFTER_A_NO = "after-a-no"
"""The script of the call that asks what was missing."""
WHY_NO = (
    "I'm sorry. A no often hangs on very little, and it needn't be the last word. They're the ones"
    " who know why: call and ask, kindly, what was missing."
)
"""What is said to who asks why, or what to do now, after a no."""
SAD_NO = (
    "I'm sorry. A no hurts, and it's fine to leave it for today: everything is saved. One day, when"
    " you feel like it, a call can ask what was missing. To practice that, type d"
)
"""What is said to who only says how they feel, after a no."""
SORRY = (
    "I'm sorry, this is hard. Take your time: everything is saved, and a few minutes now and then"
    " are enough."
)
"""What is said to who only says how they feel."""
NOTES_FIRST = "First, your notes on the call, for the interview tomorrow: type notes."
_COMFORT: Mapping[Worry, str] = {
    Worry.LUCK: "Good luck! For the call sheet, type c. Afterward, tell me how it went.",
    Worry.FREEZE: "That happens to everyone. Take a breath and say: “Let me think about that for a"
    " second.” Your lines are on the call sheet, in case: type c",
    Worry.SLEEP: "Rest helps, too, and everything is saved. To leave, type q",
    Worry.NOBODY: "Leave your name, and say when you'll call again. Then tell me here, for example:"
    " I left a voicemail",
    Worry.VIDEO: "You'll ask the same questions. Keep the call sheet next to the camera: type c",
    Worry.SHEET: "Yes, keep it in front of you. The fewer looks you need, the freer you sound. To"
    " see the call sheet, type c",
    Worry.BEGIN: "To read the call from its first line to its last, type r. To try it out, type h",
    Worry.WEIRD: "It's a polite call: you say you're glad to come back, and ask how to prepare."
    " That shows you care.",
    Worry.REMIND: "I can't once you've left: set an alarm on your phone. How to get a reminder"
    " every evening is in docs/reminders.md, in the program's folder.",
    Worry.KNOWN: "Then try the whole call: type h. What you know comes back less often.",
    Worry.WRITE: "In the call, jot down what they answer. Afterward I'll ask for it, and keep it.",
    Worry.LASTS: "That depends on how much they tell you. To see how long it takes you, try it:"
    " type h",
    Worry.AFTERWARD: "Come back here: I'll ask how it went and what they said, and you'll see your"
    " notes again before the interview.",
    Worry.NUMBER: "I don't keep phone numbers. Write theirs down where you'll see it before the"
    " call.",
    Worry.DELETE: "To erase all that you said and noted, type: log forget. To take an interview off"
    " your list, type: interview remove",
    Worry.FILE: f"For a page to print, type p. {AS_TEXT}",
    Worry.EXACT: "No, it's what you ask that counts. How strictly your words are checked is a"
    " setting: type settings",
    Worry.ALL: "No, ask those you want to. The more of them you ask, the more you'll know before"
    " the interview.",
    Worry.ENOUGH: "Even a few minutes help. To see how far you'll get by the call, type t",
    Worry.HURRY: "Ask first what matters most to you, and offer to call again for the rest.",
    Worry.BESIDE: "The call sheet, your notes from the first interview, and something to write"
    " with. For the sheet, type c",
    Worry.WEAR: "A little neater than they dress on a normal day. Not sure? Ask on the call.",
    Worry.ARRIVE: "Ten minutes early is fine. Look up the way the day before.",
    Worry.LATE: "Call as soon as you know, say you're sorry, and tell them when you'll be there.",
    Worry.BRING: "A few copies of your resume, your questions, and something to write with. To"
    " print the questions, type p",
    Worry.GREET: "Look at them, smile, and do as they do. That's plenty.",
    Worry.DECIDE: "It's normal to ask for a few days. To practice talking about the salary, type:"
    " drill salary-talk. Once you've decided, type it here: I took it, or: I said no",
}


def _comfort(typed: str, home: Home) -> str:
    """Return what is said to somebody who worries; nothing where they don't."""
    match worried := worry(typed):
        case Worry.AWAY:
            return _missed(AWAY, home)
        case Worry.COUNT:
            return to_learn(home)
        case Worry.LEARNED:
            day = f"About {counted(home.minutes, 'minute')} a day."
            return f"{day} To see what you'll know by the call, type t"
        case Worry.NERVES:
            return f"That's only natural, and it eases once you talk. {now_row(home).text}"
    return _COMFORT[worried] if worried else ""


def _missed(told: str, home: Home) -> str:
    """Return what is told of days without practice; with a call ahead, also how to plan."""
    if home.stage is None or home.call is None or home.situation is Situation.AFTER:
        return told
    days = examples(home.now).rpartition(" or ")[2]
    return f'{told} {TELL_DAYS} interview edit {home.stage.name} --away "{days}"'


def asked_row(typed: str, home: Home, question: str | None = None) -> Row | None:
    """Return what is said to what was typed; None where nothing is asked, or wished.

    `question`: the one below a page that was opened from home.
    """
    asked = wish(typed)
    told = _waiting(typed, asked, home) or NOT_GOT * unclear(typed) or _comfort(typed, home)
    if not told and asked in (None, Wish.FEAR) and laments(typed):
        told = SORRY
    if NOTES_KEPT in home.others and (asked is Wish.NOW or prepares(typed)):
        told = f"{NOTES_FIRST} {now_row(home, question).text}"
    if told := told or (_TOLD.get(asked, "") if asked else ""):
        return row("", told)
    if asked in (None, Wish.ELSEWHERE):
        return None
    match asked:
        case Wish.MISSED:
            return row("", _missed(MISSED, home))
        case Wish.LONG:
            day = f"About {counted(home.minutes, 'minute')} a day."
            stands = f"{stands_now(home, WIDE)} " if "how many" in lowered(typed) else ""
            return row("", f"{stands}{day} To see the days ahead, type t.")
        case Wish.FEAR:
            return row(
                "", f"That's only natural, and practice helps. {now_row(home, question).text}"
            )
    return now_row(home, question)


def _waiting(typed: str, asked: Wish | None, home: Home) -> str:
    """Return what is said to somebody who waits for an answer, or was just met; else nothing.

    Where nothing is planned, what to do now is to wait, too.
    """
    open_ = next((each for each in home.stages if each.name == (home.hears or home.awaits)), None)
    about = waits(typed, calls=home.call is None)
    if (home.leads or home.finished) and not open_ and about is not Waits.THANKS:  # it came
        return _after_a_no(typed, asked, home, about=about is not None)
    if about is Waits.THANKS and any(each.made(home.now) for each in home.stages):
        return THANK_THEM
    alone = open_ and home.over and not home.hears and asked in (Wish.NOW, Wish.FEAR)
    if not (about or silent(typed) or alone):
        return ""
    if about in (Waits.WHOM, Waits.SAY, Waits.LONG) and open_:
        return {
            Waits.WHOM: to_whom(open_),
            Waits.SAY: TO_SAY,
            Waits.LONG: until(open_, home.now, home.promised),
        }[about]
    had = any(each.made(home.now) or each.had(home.now) for each in home.stages)
    if open_ is None and (home.call is not None or not had):
        return ""  # of what is ahead there's nothing to hear yet
    first = "Waiting is hard. " if asked is Wish.FEAR else ""
    then = "To note how it went: type b" if home.hears else MEANWHILE if open_ else HEARD_HERE
    return f"{first}{silence(open_, home.now, home.promised)} {then}"


def _after_a_no(typed: str, asked: Wish | None, home: Home, *, about: bool) -> str:
    """Return what is said after a no to who asks why, or is sad; nothing after anything else.

    `about`: they ask about an answer, as if one was awaited.
    """
    if home.leads != AFTER_A_NO:
        return ""
    if asked is Wish.FEAR:
        return SAD_NO
    return f"{WHY_NO} {now_row(home).text}" if about or asks_why(typed) else ""
