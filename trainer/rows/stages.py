"""A stage in words: as a list shows it, as the head of a screen does, and as JSON."""

from collections.abc import Iterable
from datetime import date, datetime, tzinfo

from trainer.core.log.events import iso_8601
from trainer.core.stages.clash import Clash
from trainer.core.stages.record import as_json
from trainer.core.stages.stages import Stage
from trainer.core.stages.telling.came import ACCEPTED, ENDED, FROZEN, NO, OFFER, ON, WAITING
from trainer.core.text import one_line
from trainer.core.when.said import WEEK, hour, hourless, in_days, said_back, within
from trainer.rows.row import Row, cells, counted, row

NONE = "-"
"""What is typed to take away what was known."""
HELPS = {
    "company": "The company you're interviewing with. Your interviews are listed under its name.",
    "interviewer": "The name of the person you'll call. That's who interviewed you last.",
    "next": "The name of the person who'll interview you next. Some lines ask about them.",
    "call": "The day and time of the call you're practicing for. For example: Wed 5pm.",
    "interview": "The day and time of the next interview. For example: Wed 5pm.",
    "role": "The job you're interviewing for, the way you'd say it: for example, data analyst.",
    "called": "The name you'll say on the phone. It goes into your lines. To change it later, edit"
    " the interview.",
    "me": "Your name, the way you'd say it on the phone.",
    "right": "Press Enter if that's right. If it isn't, type n, or type it again.",
    "hour": "The time of day, such as 5pm or 17:00. Don't know it yet? Press Enter.",
}
"""What each question about an interview asks for, by its field, and at what is asked about it."""
OWN_WORD = "The word your script has a blank for: type it the way you'd say it on the phone."
NO_DATE = "With its day there'll be a plan."
QUESTIONS = {
    "company": "Which company?",
    "interviewer": "Who interviewed you? That's who you'll call.",
    "next": "Who will you meet next?",
    "call": "When will you call?",
    "interview": "When is the next interview?",
    "role": "What position is it?",
    "me": "What's your own name?",
}
WHO = ("interviewer", "next")
"""Who is called and who is met."""
PEOPLE = {"interviewer": ("Ms. Ortiz", "Dr. Wu"), "next": ("Mr. Lee", "Ms. Diaz")}
"""Names for an example; the second where the first is somebody's already."""
ONWARD = {
    "interviewer": "Who will you call before it?",
    "next": "Who will you meet then?",
    "interview": "When is the interview?",
}
"""The same about the interview after one that was had, where they are asked in other words."""
AFTER_A_NO = (
    "If the answer was no, call once more in a day or two and ask what was missing. That call has a"
    " script, too: trainer drill after-a-no"
)
"""Said of a call that went badly, where no other interview follows it."""
CALLED = "What will you call {} on the phone? (Enter: {} \N{MIDDLE DOT} or type it{}) "
"""Asked of a name that nobody says to somebody: `Patricia O'Neill`."""
NAMED = "Which name will you say on the phone for {}? (Enter: {} \N{MIDDLE DOT} or type it{}) "
"""Asked of somebody who is only spoken of, where more than a name was told."""
DESCRIBED = "What will you say on the phone? (Enter: {} \N{MIDDLE DOT} or type their name) "
"""Asked of somebody of whom only is told what they do, and who is only spoken of."""
SOMEBODY_ELSE = "To {} you'll say “{}”? Enter: yes \N{MIDDLE DOT} n: type it again "
"""Asked of a name to be said on the phone that has no word of the person's own."""
NO_CALL = "No call date yet"
ANOTHER = {
    "company": "another company",
    "role": "another position",
    "call": "another day or time",
    "interview": "another day or time",
}
"""What may be typed instead of what is known; else another name."""
CLEARS = "To clear it, type none."
STAYS_OPEN = "To leave it open, type none."
"""Of what is only offered."""
FIRST = "This is the first question. There's none before it."
TYPE_AGAIN = "Enter: yes \N{MIDDLE DOT} n: type it again "


def title(
    stage: Stage,
    *,
    now: datetime,
    zone: tzinfo | None,
    whole: bool = False,
    twelve: bool = True,
    room: int | None = None,
    company: bool = False,
    aloud: bool = False,
) -> str:
    """Return the head of a screen: `Ms. Ortiz, then Mr. Lee · call Wed 17:00, in 2 days`.

    `whole` tells the interview after the call too. Empty when nothing is known; `zone` None is the
    computer's own. `room`: columns, in which what they do has its place last, and then whole names.
    `company`: with it, as where others are ahead: `Acme: Ms. Ortiz`. `aloud`: no day is cut short.
    """
    here = now.astimezone(zone)
    call = None if stage.made(now) else stage.call
    moments = () if stage.closed else ((call, "call"), (stage.interview, "interview"))
    ahead = sorted((at, what) for at, what in moments if at and at > now)
    soon = [
        _soon(what, at.astimezone(zone), here, twelve=twelve, aloud=aloud) for at, what in ahead
    ]
    ways = (people(stage), _shown(stage), people(stage, full=False))
    of = f"{stage.company}: " if company and stage.company else ""
    heads = [
        " · ".join(
            filter(None, (of + who if who else stage.company, *soon[: None if whole else 1]))
        )
        for who in ways
    ]
    return next((head for head in heads if room is None or cells(head) <= room), heads[-1])


def hint(example: str, known: str, *, offered: bool = False) -> str:
    """Return what can be typed at a question: `for example, Mr. Lee · Enter: skip`.

    `offered`: what is known is only a proposal, and nothing can be cleared.
    """
    if known:
        return f"Enter: {known} · none: {'leave it open' if offered else 'clear it'}"
    return f"for example, {example} · Enter: skip" if example else "Enter: skip"


def keeps(field: str, known: str, *, offered: bool = False) -> str:
    """Return what is said to a no where something is known: that is kept, and how to change it."""
    other = ANOTHER.get(field, "another name")
    if offered:
        return f"Type {other}, or press Enter for {known}. {STAYS_OPEN}"
    return f"Type {other}, or press Enter to keep {known}. {CLEARS}"


def people(stage: Stage, to: str = ", then ", *, full: bool = True) -> str:
    """Return who is called and who is met: `Deborah Lee, then Mr. Lee`; or nothing.

    Not `full`: only as they are called on the phone.
    """
    known = (stage.whole(slot) for slot in WHO)
    return _who_and_met(*(each.told if full else each.short for each in known), to=to)


def _shown(stage: Stage) -> str:
    """Return the same by their names alone, without what they do."""
    return _who_and_met(*(stage.whole(slot).shown for slot in WHO), to=", then ")


def _who_and_met(who: str, met: str, *, to: str) -> str:
    return f"to meet {met}" if met and not who else to.join(filter(None, (who, met)))


def late_call(stage: Stage) -> str:
    """Return that a call isn't before its interview, and how to change it; else nothing."""
    if not (stage.call and stage.interview and stage.call >= stage.interview):
        return ""
    when = "after the interview" if stage.call > stage.interview else "when the interview begins"
    return f"The call is set for {when}. To change it: {dating(stage)}"


def with_whom(stage: Stage) -> str:
    """Return an interview as a person would name it: `Ms. Ortiz at Acme`, else by its id."""
    who = stage.interviewer or stage.whole("next").short
    return one_line(" at ".join(filter(None, (who, stage.company))) or stage.name)


def called(stage: Stage) -> str:
    """Return an interview by its name and in words: `acme-1 (Acme, Ms. Ortiz, then Mr. Lee)`."""
    words = ", ".join(filter(None, (stage.company, _shown(stage))))
    return f"{stage.name} ({words})" if words else stage.name


def stage_row(
    stage: Stage,
    *,
    now: datetime,
    zone: tzinfo | None,
    at_hand: bool = False,
    twelve: bool = True,
    named: bool = True,
) -> Row:
    """Return all that is known of a stage as one row; `at_hand`: it is the one practiced for.

    `named`: with the name by which it is typed.
    """
    from trainer.rows.debrief import WENT  # not before a drill's first frame

    sentences = [
        ", ".join(filter(None, (stage.company, people(stage)))),
        stage.role,
        _called(stage, now, zone)
        or _at("call", _still(stage.call, stage, now), now, zone, twelve=twelve)
        or ("" if stage.result else NO_CALL),
        f"It {WENT[stage.outcome]}" if stage.outcome in WENT else "",
        _at("interview", _still(stage.interview, stage, now), now, zone, twelve=twelve),
        CAME_OF.get(stage.result, ""),
        *_habits(stage, now.date()),
        "You're practicing for this one" if at_hand and not stage.made(now) else "",
    ]
    return row(stage.name * named, " ".join(f"{text.rstrip('.')}." for text in sentences if text))


def _still(moment: datetime | None, stage: Stage, now: datetime) -> datetime | None:
    """Return a moment, but one that won't come, or didn't: they had said no to it before."""
    return None if moment and stage.closed and moment > min(now, stage.heard or now) else moment


CAME_OF = {
    NO: "They said no",
    ACCEPTED: "You accepted the offer",
    ENDED: "You said no",
    FROZEN: "The position is on hold",
    OFFER: "You have an offer",
    ON: "There's another round",
    WAITING: "You're waiting to hear",
}
"""What came of an interview, as a list tells it."""
_TOLD = (
    *("company", "number", "call", "interview", "interviewer", "next", "role", "me", "script"),
    *("minutes", "away", "leave_out", "feared", "slots", "in_full"),
)
"""What a list tells of a stage, in this order."""


def onward_text(stage: Stage, *, now: datetime, zone: tzinfo | None, twelve: bool = True) -> str:
    """Return what was told of a next interview, as it is read back whole, and how to change it."""
    call = _at("call", stage.call, now, zone, twelve=twelve)
    interview = _at("interview", stage.interview, now, zone, twelve=twelve)
    sentences = (
        f"Added: {stage.company}" if stage.company else "Added",
        f"You'll call {stage.whole('interviewer').told}" if stage.interviewer else "",
        call or NO_CALL,
        f"You'll meet {stage.whole('next').told}" if stage.next else "",
        interview or "No interview date yet",
        f"To change it: trainer interview edit {stage.name}",
    )
    return " ".join(f"{text.rstrip('.')}." for text in sentences[:-1] if text) + f" {sentences[-1]}"


def as_fields(stage: Stage, *, now: datetime) -> dict[str, object]:
    """Return a stage as JSON has it: times in UTC, null for what is not known."""
    known = as_json(stage)
    told = {name: None if known[name] == "" else known[name] for name in _TOLD}
    came = stage.result or None
    return {"name": stage.name, **told, "result": came, "ahead": iso_8601(stage.ahead(now))}


def clash_text(clash: Clash, *, now: datetime, zone: tzinfo | None, twelve: bool = True) -> str:
    """Return the sentence on another interview at the same time, with what changes it."""
    what = "call" if clash.call else "interview"
    who = people(clash.stage)
    when = said_back(clash.at.astimezone(zone), now.astimezone(zone), twelve=twelve)
    which = ", ".join(filter(None, (clash.stage.company, who))) or clash.stage.name
    change = f'trainer interview edit {clash.stage.name} --{what} "Wed 5pm"'
    return f"Another {what} is at about the same time: {which}. {when}. To change it: {change}"


def dating(stage: Stage | None) -> str:
    """Return the command that adds a call: to the interview that is there, else a new one."""
    what = f"edit {stage.name}" if stage else "add"
    return f'trainer interview {what} --call "Wed 5pm"'


def _at(
    what: str, moment: datetime | None, now: datetime, zone: tzinfo | None, *, twelve: bool
) -> str:
    """Return when something is, or that it was: `The call was today, Thursday, November 26`."""
    if moment is None:
        return ""
    told = within(said_back(moment.astimezone(zone), now.astimezone(zone), twelve=twelve))
    if moment > now:
        return f"{what.title()}: {told}"
    return f"The {what} was {told}"


def _called(stage: Stage, now: datetime, zone: tzinfo | None) -> str:
    """Return that a call was made whose time is still to come; nothing of any other."""
    if stage.call is None or stage.call <= now or not stage.made(now):
        return ""
    same = stage.call.astimezone(zone).date() == now.astimezone(zone).date()
    return "Called today" if same else "You've made the call"


def _soon(what: str, local: datetime, here: datetime, *, twelve: bool, aloud: bool) -> str:
    days = (local.date() - here.date()).days
    distance = in_days(days) if days <= 1 else f"in {days} days"
    weekday, month = ("%A", "%B") if aloud else ("%a", "%b")
    day = format(local, weekday if days < WEEK else f"{month} {local.day}")
    at = "" if hourless(local) else f" {hour(local, twelve=twelve)}"
    return f"{what} {day}{at}, {distance}"


def _habits(stage: Stage, day: date) -> Iterable[str]:
    told = (
        stage.script and f"Script: {stage.script}",
        stage.minutes and f"{stage.minutes:g} minutes a day",
        stage.leave_out and f"{counted(len(stage.leave_out), 'line')} left out",
        stage.feared and f"{counted(len(stage.feared), 'answer')} you're worried about",
        (left := sum(each >= day for each in stage.away))
        and f"{counted(left, 'evening')} without practice",
    )
    return (each for each in told if each)
