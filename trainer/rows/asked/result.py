"""What came of an interview, in words: the question, what is said once it is kept, what is next."""

from datetime import date, datetime, timedelta

from trainer.core.stages.stages import Stage
from trainer.core.stages.telling.came import ACCEPTED, ENDED, FROZEN, NO, OFFER, ON, WAITING
from trainer.core.text import one_line
from trainer.core.when.said import WEEK, day_said
from trainer.rows.stages import with_whom

WAYS = (
    "y: another round · o: an offer · n: they said no · w: waiting to hear · a: I accepted"
    " · d: I said no · h: on hold · Enter: {} "
)
HELP = (
    "Type y if there's another round, o for an offer, n for a no, w if you're waiting to hear. Type"
    " a if you accepted an offer, d if you said no yourself, h if the position is on hold. You can"
    " also type it in words. If the interview was moved, say so. Or press Enter to skip."
)
NO_RESULT = (
    "I can't tell from “{}” what came of the interview. For example: offer, no, waiting,"
    " another round"
)
NOTED = "I've kept that as a note. What did they decide, if you know?"
"""Said of a sentence that doesn't tell what came of it."""
TURNED_DOWN = "Do you mean they said no? y: yes · Enter: no "
"""Asked of what may also be said of the question."""
TURNED_DOWN_THEN = "They said no. Is that right? Enter: yes \N{MIDDLE DOT} n: no "
"""Asked of the same where nothing but an answer was awaited."""
GOOD_WAYS = "o: an offer \N{MIDDLE DOT} i: another interview \N{MIDDLE DOT} Enter: neither "
GOOD_HELP = "Type o for an offer, i for another interview. If it's neither, press Enter."
"""What is asked of good news that may be either, and what is said to another answer."""
AFTERWARD = "After the interview: {}"
"""How words told of an interview stand in the note on its call."""
NOTHING_NOW = "What came of it is open again."
PUT_OFF = "All right: the interview is still to come."
NEW_DAY = 'When you hear the new day: trainer interview edit {} --interview "Wed 5pm"'
"""Said where an interview was put off, and the new day isn't known yet."""
HAD_ALREADY = "Did you have it already? y: yes \N{MIDDLE DOT} Enter: no "
"""Asked of another round that is told of before the interview was had."""
LOOK_AT_NOTES = "Look at your notes on the call, too? y: yes · Enter: no "
NOTE_THE_CALL = "Note how the call before it went, too? y: yes · Enter: no "
_KEPT = {
    ON: "Saved: there's another round.",
    OFFER: "Saved: you have an offer.",
    NO: "Saved: they said no.",
    ACCEPTED: "Saved: you accepted the offer. Congratulations!",
    ENDED: "Saved: you said no.",
    FROZEN: "Saved: the position is on hold.",
    WAITING: "Saved: you're waiting to hear.",
}
_KNOWN = {
    ON: "there's another round",
    OFFER: "you have an offer",
    NO: "they said no",
    ACCEPTED: "you accepted the offer",
    ENDED: "you said no",
    FROZEN: "the position is on hold",
    WAITING: "still waiting",
}
SALARY = "Before you answer, practice talking about the salary: {} salary-talk"
MISSING = "In a day or two, one more call asks what was missing. To practice it: {} after-a-no"
_DRILL = "trainer drill"


def still_listed(stage: Stage) -> str:
    """Say that the next interview there is still to come, and how it's removed."""
    whose = interview_with(stage)
    off = f"If it's off, too: trainer interview remove {stage.name}"
    return one_line(f"{whose[0].upper()}{whose[1:]} is still on your list. {off}")


def taken_back(result: str, of: str, now: str) -> str:
    """Return what is said once it isn't kept any more what came of an interview: `of` which.

    `now` is what counts again.
    """
    stands = f"What stands now: {_KNOWN.get(now, now)}." if now else NOTHING_NOW
    return f"Taken back for {of}: {_KNOWN.get(result, result)}. {stands}"


def heard_asked(stage: Stage) -> str:
    """Return the question what was heard of an interview that wasn't had yet."""
    return one_line(f"What have you heard{_from(stage)}?")


def _from(stage: Stage) -> str:
    return f" from {stage.company}" if stage.company else ""


def went_asked(stage: Stage) -> str:
    """Return the question how an interview went, with whom and where; of an offer what they do."""
    if stage.result == OFFER:
        return one_line(f"What did you decide about the offer{_from(stage)}?")
    return one_line(f"How did {interview_with(stage)} go?")


def good_asked(stage: Stage) -> str:
    """Return the question what good news are: an offer, or another interview."""
    return one_line(f"Is that an offer{_from(stage)}, or another interview?")


def position_off(stage: Stage) -> str:
    """Return the question whether the position is off, where they called something off."""
    at = f" at {stage.company}" if stage.company else ""
    return one_line(f"Is the position{at} off? y: yes \N{MIDDLE DOT} Enter: no ")


def interview_with(stage: Stage) -> str:
    """Return an interview in words: `your interview with Ms. Weiss at Zeta`."""
    who = f" with {stage.whole('next').short}" if stage.next else ""
    return f"your interview{who}{f' at {stage.company}' if stage.company else ''}"


def ways_asked(known: str) -> str:
    """Return the keys for what came of it; Enter keeps what is `known`."""
    if known == WAITING:
        return WAYS.format(_KNOWN[known])
    return WAYS.format(f"keep “{_KNOWN[known]}”" if known in _KNOWN else "skip")


def kept(result: str, *, noted: bool, of: str = "") -> str:
    """Return what is said once it is kept what came of it; `noted`: and in which words.

    `of`: of which interview, where nobody asked about it.
    """
    told = _KEPT[result].replace("Saved:", f"Saved for {of}:") if of else _KEPT[result]
    return f"{told}{' Your words are kept as a note.' if noted else ''}"


def noted_of(stage: Stage, *, had: bool = True) -> str:
    """Return what is said once words are kept as a note on an interview, where nobody asked.

    Before it was `had` they are a note on the call.
    """
    on = interview_with(stage) if had else f"the call with {with_whom(stage)}"
    return one_line(f"Saved as a note on {on}.")


def where(stage: Stage) -> str:
    """Return what a call is called inside a sentence: its company, or its people."""
    return one_line(stage.company or with_whom(stage))


def of_whom(stage: Stage) -> str:
    """Return what the interview after it is called: its company, or who was met there."""
    return one_line(stage.company or stage.whole("next").short or with_whom(stage))


A_WEEK = timedelta(days=7)
"""How long an answer may take before it's time to ask for it, where they named no day."""
SATURDAY = 5
"""The weekday on which a weekend begins."""


TO_SAY = (
    "For example: “I enjoyed our conversation, and I'm still very interested. May I ask when you"
    " expect to decide?” Then thank them."
)
"""What is said to who asks what to say to them, or to write."""


def to_whom(stage: Stage | None) -> str:
    """Return whom to call, or to write to, for an answer: whoever was met last."""
    last = one_line(stage.whole("next").short or stage.whole("interviewer").short) if stage else ""
    return f"{last or 'Whoever you met last'}, unless somebody else told you when you'd hear."


def until(stage: Stage | None, now: datetime, named: date | None = None) -> str:
    """Return how long to wait for an answer; `now` is local. `named`: by which day it's to come."""
    if named:
        return f"{_they_named(named, now)} ask{'' if _due(named) > now.date() else ' now'}."
    return (
        "Until the day they named, and one or two days more."
        f" If they named no day, {_asking(stage, now)}."
    )


def time_to_ask(stage: Stage, now: datetime, named: date | None = None) -> str:
    """Return that it's time to ask for an answer, and whom; nothing before that. `now` is local.

    `named`: the day by which it's to come, where that is known.

    >>> time_to_ask(Stage(name="a", next="Mr. Lee"), datetime(2026, 12, 14), date(2026, 12, 11))
    "They named Friday, December 11, so it's time to ask: write to Mr. Lee, or call."
    """
    if named and _due(named) <= now.date():
        why = f"They named {day_said(named, now.date())}"
    elif not named and stage.interview and stage.interview.astimezone(now.tzinfo) + A_WEEK <= now:
        why = "It's been a week"
    else:
        return ""
    whom = stage.whole("next").short or stage.whole("interviewer").short or "whoever you met last"
    return one_line(f"{why}, so it's time to ask: write to {whom}, or call.")


def _asking(stage: Stage | None, now: datetime) -> str:
    """Return when to ask for an answer of which no day was named."""
    due = stage and stage.interview and stage.interview.astimezone(now.tzinfo) + A_WEEK
    ask = "ask now" if due else "wait a week"
    return f"wait until {day_said(due.date(), now.date())}" if due and due > now else ask


def _due(named: date) -> date:
    """Return when an answer that is to come by a day is late enough to ask: on no weekend."""
    due = named + timedelta(days=2)
    return due + timedelta(days=WEEK - due.weekday()) if due.weekday() >= SATURDAY else due


def _they_named(named: date, now: datetime) -> str:
    """Return which day they named by the notes, and until when to wait: to go on with what then."""
    due = _due(named)
    still = due > now.date()
    wait = f"If you haven't heard by {day_said(due, now.date())}," if still else "It's time:"
    return f"Your notes say they named {day_said(named, now.date())}. {wait}"


def silence(stage: Stage | None, now: datetime, named: date | None = None) -> str:
    """Return what is said to somebody who waits for an answer; `now` is local.

    `named`: the day by which it's to come, where that is known.

    >>> silence(Stage(name="a"), datetime(2026, 12, 8)).partition(":")[0]
    "Silence isn't a no"
    """
    day = "Once the day they named is past," if named is None else _they_named(named, now)
    more = "" if named else f" If they named no day, {_asking(stage, now)}."
    return (
        f"Silence isn't a no: deciding often takes longer than they said. {day} send one short,"
        " friendly email, or call: say you're still interested, and ask when they expect to decide."
        f"{more}"
    )


def leads(stage: Stage, *, named: bool = False) -> tuple[str, ...]:
    """Return where a result leads, a sentence each; another round has questions of its own.

    `named`: the script alone might be taken to be about another interview.
    """
    which = f" --stage {stage.name}" if named else ""
    when = f"When you've heard from them: trainer debrief {stage.name}"
    match stage.result:
        case "":
            return (f"All right. {when}",)
        case known if known in (WAITING, FROZEN):
            return (when,)
        case known if known == OFFER:
            return (
                SALARY.format(_DRILL) + which,
                f"Once you have decided: trainer debrief {stage.name}",
            )
        case known if known in (ACCEPTED, ENDED):
            return ()
        case known if known == NO:
            return ("I'm sorry to hear that.", MISSING.format(_DRILL) + which)
        case _:
            return ("Once you know who or when: trainer interview add",)
