"""The evening before the call, in words: every line once, and then sleep does the rest."""

from datetime import datetime

from trainer.core.log.events import past_midnight
from trainer.core.plan.once import Round, is_line, minutes_of
from trainer.rows.row import all_lines, coming_day, counted, spelled, upper

BEST = "about an hour before you talk to them"
"""When a warm-up is worth most: before a call, and before an interview."""
SHEET = "a last look at the call sheet"
SLEEP = "Sleep does the rest."
WEAKEST = "Practice your weakest lines instead? Enter: yes · q: no "
EVENING = 17
MORNING = 4


def tomorrow(*, late: bool = False) -> str:
    """Return what the day of the call asks; `late`: it is past midnight, so that day has begun."""
    return f"{upper(coming_day(late=late))}: five minutes of warm-up, aloud, {BEST}."


def ahead(found: Round, now: datetime | None = None) -> str:
    """Return what the evening asks: `all 19 lines and 9 replies once, about 10 to 20 …`.

    Once some were said it counts what is left of both: `the 2 lines and 9 replies left, about 6
    to 10 minutes`. With `now` it says of which day they are left: how many can be said is
    another number.
    """
    if not found.left:
        return f"another look at {_again(found)}" if found.again else SHEET
    about = lasts(found.seconds)
    if found.untouched:
        return f"{all_lines(found.lines, found.replies)} once, {about}"
    when = f" for {_when(now)}" if now else ""
    return f"the {_left(found)} left{when}, {about}"


def lasts(seconds: float) -> str:
    """Return how long the evening takes where so many seconds are expected: `about 15 to 25 …`."""
    least, most = minutes_of(seconds)
    return f"about {f'{least} to ' if least < most else ''}{counted(most, 'minute')}"


def _left(found: Round) -> str:
    """Return how many lines and replies were not tried yet, as far as there are any."""
    return " and ".join(
        counted(number, *words)
        for number, words in (
            (found.lines_left, ("line", "lines")),
            (found.replies_left, ("reply", "replies")),
        )
        if number
    )


def briefly(found: Round, now: datetime) -> str:
    """Return that the evening is over, where there is little room."""
    return f"{upper(all_lines(found.lines, found.replies))} done for {_when(now)}."


def _when(now: datetime) -> str:
    return "tonight" if now.hour >= EVENING or now.hour < MORNING else "today"


def look_again(number: int) -> str:
    """Return the question whether to look again at so many lines."""
    return f"Enter: look at {'it' if number == 1 else 'them'} again · q: stop here "


def _again(found: Round) -> str:
    """Return what is worth another look: `two lines and one reply`."""
    lines = sum(map(is_line, found.again))
    kinds = ((lines, "line", "lines"), (len(found.again) - lines, "reply", "replies"))
    return " and ".join(
        f"{spelled(number)} {one if number == 1 else more}" for number, one, more in kinds if number
    )


def _right(found: Round, said: int) -> str:
    """Return how many of the lines were right, where that is most of them and not all.

    Some were right by first letters: those weren't said.
    """
    them = "the lines" if found.replies else "them"
    return f", and got {found.right} of {them} right" if said / 2 <= found.right < said else ""


def unfinished(found: Round, now: datetime, *, earlier: int = 0) -> str:
    """Return what the evening leaves for later, where it was stopped before its end.

    `earlier`: the lines of them that were said today before this practice.
    """
    next_day, when = tomorrow(late=past_midnight(now)), _when(now)
    verb = "is" if len(found.left) == 1 else "are"
    if not found.lines_left:
        return f"You've been through all the lines {when}; {_left(found)} {verb} left. {next_day}"
    few = "all" if found.replies_left == found.replies else f"{found.replies_left} of"
    replies = f" and {few} {counted(found.replies, 'reply', 'replies')}" * bool(found.replies_left)
    lines = f"{found.lines_left} of {counted(found.lines, 'line')}"
    left = f"{lines}{replies} {verb} left for {when}"
    did = counted(earlier, "line") if replies else f"{earlier}"
    before = f": you did {did} earlier today" if earlier else ""
    return f"{left}{before}. {next_day}"


def unfinished_heard(found: Round, now: datetime) -> str:
    """Return the same to be heard, with one number: nobody keeps six in mind."""
    if not found.lines_left:
        return unfinished(found, now)
    verb = "is" if found.lines_left == 1 else "are"
    replies = ", and some replies" if found.replies_left else ""
    left = f"{counted(found.lines_left, 'line')} {verb} left for {_when(now)}{replies}"
    return f"{left}. {tomorrow(late=past_midnight(now))}"


def whose(company: str, found: Round) -> str:
    """Return what the evening asks where there are several calls, and for which it is."""
    return f"{ahead(found)}, for {company}."


def following(company: str, found: Round) -> str:
    """Return which lines are next tonight, those for another call of tomorrow."""
    return f"Next tonight: {whose(company, found)}"


def finish(found: Round, now: datetime, *, enter: bool = False, then: str = "") -> str:
    """Return how the evening ends; with `enter`, how to look at what is worth it again.

    `then` is what comes next, where another call of tomorrow has lines left.
    """
    said, of = found.lines - found.lines_left, found.lines
    next_day = tomorrow(late=past_midnight(now))
    when = _when(now)
    done = f"You've been through {all_lines(of, found.replies)} {when}{_right(found, said)}."
    if said < of:  # the others were practiced in parts
        done = f"You've been through {said} of {of} lines from start to finish {when}."
        rest = of - said
        them = "one came in parts: it's" if rest == 1 else f"{spelled(rest)} came in parts: they're"
        done = f"{done} {'The other' if said else 'The'} {them} still here {when}, if you'd like."
    last = then or f"{SLEEP} {next_day}"
    if not found.again or not enter:
        return f"{done} {last}"
    verb = "is" if len(found.again) == 1 else "are"
    few = _again(found) if not all(map(is_line, found.again)) else spelled(len(found.again))
    again = f"{upper(few)} {verb} worth another look (Enter)"
    if then:
        return f"{done} {again}. {then}"
    return f"{done} {again}, or stop here: sleep does the rest. {next_day}"
