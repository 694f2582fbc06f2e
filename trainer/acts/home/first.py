"""The first ten minutes: a line before any question, the questions once it is plain why."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import click

from trainer.acts.context import Context, echo
from trainer.acts.desk import Desk, OpenLog, opened
from trainer.acts.home.launcher import offer
from trainer.acts.home.lines import keep_plain
from trainer.acts.home.questions import kept_day, three_questions
from trainer.acts.home.situation import hurried, practiced
from trainer.acts.home.welcome import BEGIN, READ_ALL, begun
from trainer.acts.look.terminal import led_on
from trainer.acts.typed import COME_BACK
from trainer.core.log.events import past_midnight
from trainer.core.script.cards import Card, cards
from trainer.core.script.key import Kind
from trainer.core.script.script import Script
from trainer.core.stages.stages import at_hand, waiting_lines
from trainer.core.stages.telling.dated import Dated
from trainer.core.stats.map import Mark
from trainer.core.when.said import hourless
from trainer.posix.terminal import forget_typed_ahead
from trainer.rows.row import coming_day

WELCOME = """\
Practice the questions to ask before a second interview, until you don't need notes.

  trainer drill      practice for five minutes
  trainer read       read the whole script aloud, three minutes
  trainer today      today's practice, and the days until the call
  trainer rehearse   the whole call, with an interviewer who surprises you
  trainer interview  who you'll call, who you'll meet, and when
  trainer debrief    after the call: how it went
  trainer stats      whether you're improving, and where you aren't yet
  trainer undo       take back the last thing you did
  trainer script     see, check and edit the script
  trainer log        everything you've ever answered
  trainer config     settings
  trainer --help     all of it; `trainer drill --help` shows more about one
"""
MINUTES = 4.0
"""Minutes of practice after the three questions and the opening line."""
NO_HOUR = (
    "Without a time I can't tell how long you have, so we'll start with a few lines. If the call is"
    " very soon, type q, then c: that's the call sheet, to read from."
)
"""Said where the call is today at an hour that is not known: the short way is for a near one."""
TIME_ENOUGH = "Your call is more than three hours away, so there's time to learn a few lines."
ONWARD = "Now back to practice, with the first line of the call."
"""What leads from the three questions back to practice."""
AT_ONCE = "Let's begin with the first line of the call."
"""The same where nothing was practiced before them."""
UNTOUCHED = "Your first five minutes are still here when you're ready."
SAVED_SO_FAR = "Everything you've rated is saved."
LATER = "See you later. To come back, type: trainer"


def first_start(
    context: Context, desk: Desk, wanted: Callable[[str], bool] = lambda _: False
) -> bool | str:
    """Lead a new person through the first ten minutes; False: they left, and nothing is open.

    What is `wanted` of home instead of an answer at its end is returned as it was typed. On the
    day of the call home follows even so: the call sheet is one key away there.
    """
    script = desk.script(None)
    echo(
        f"You're going to make one phone call and ask {len(script.questions)} questions without"
        " notes. We'll practice them here, five minutes a day. Everything is saved as you go."
    )
    typed, told = begun(context.local_now())
    with ExitStack() as stack:
        log = stack.enter_context(opened(context)) if typed != "q" else None
        if log:
            stack.enter_context(_cut_off(log))
        while log and typed == "r":
            from trainer.acts.read import read_aloud

            whole = read_aloud(context, log, script)
            typed, told = begun(context.local_now(), READ_ALL if whole else BEGIN)
        if log is None or typed == "q":
            echo(LATER)
            return False
        if typed == "t":
            whole = three_questions(context, log, call_today=True)
            whole = whole and _today_on(context, log, script)
        else:
            whole = _led(context, log, script, told)
        if not hurried(log.desk, context.local_now()):
            _ended(context, log, whole=whole)
        started, today = practiced(log.desk), _today(context, log)
    if today and not whole:  # nothing is asked of somebody who is about to call
        return True
    typed = _word(context, wanted) if started else ""
    if not (typed or whole):
        echo(LATER)
    return typed or whole


def _word(context: Context, wanted: Callable[[str], bool]) -> str:
    """Offer the word that comes back, also to somebody who leaves now: tomorrow they need it.

    What is `wanted` instead is returned.
    """
    forget_typed_ahead()  # the Enter after a `quit` makes no file
    keep_plain(context)
    return offer(context, wanted=wanted)


def _today_on(context: Context, log: OpenLog, script: Script) -> bool:
    _why_long(context, log)
    return _on(context, log, script, begun=False)


def _led(context: Context, log: OpenLog, script: Script, told: Dated | None) -> bool:
    """Practice a short line and a fork; ask the three questions, since now it is plain why.

    Then the opening line, and what else there is time for; the short line is said aloud at the end.
    False: the person left on the way.
    """
    whole = False
    try:
        whole = _before_the_questions(context, log, script)
    finally:
        if told and not whole:
            kept_day(context, log, told)
    return (
        whole and three_questions(context, log, told=told) and _on(context, log, script, begun=True)
    )


def _before_the_questions(context: Context, log: OpenLog, script: Script) -> bool:
    short, fork = easiest(script).key, simplest_fork(script)
    if not _part(context, log, short, cards=1, told=False):
        return False
    if fork:  # its question was only just read, so it isn't asked for yet: the reply is
        question, *replies = fork
        whole = _whole(context)
        if not _part(context, log, question, cards=1, by=whole):
            return False
        if not _part(context, log, *replies, cards=1):
            return False
    return True


def _on(context: Context, log: OpenLog, script: Script, *, begun: bool) -> bool:
    """Practice the opening line and more, say the first line aloud; False: the person left.

    Where the call is near, the short way instead. `begun`: they have practiced already, and know
    how to answer.
    """
    if hurried(log.desk, context.local_now()):
        from trainer.acts.day.hurry import short_way

        return short_way(context, log, script)
    if not led_on(context, ONWARD if begun else AT_ONCE):
        return False
    if not _part(context, log, cards(script)[0].key, cards=1, told=begun):
        return False
    if not _part(context, log, minutes=MINUTES):
        return False
    return _part(context, log, easiest(script).key, cards=1, by=_whole(context))


def _part(context: Context, log: OpenLog, *only: str, told: bool = True, **more: Any) -> bool:  # noqa: ANN401 - what Wishes takes
    """Practice these cards, or all; `told`: how to answer was said before. False: they left."""
    from trainer.acts.practice import Wishes, practice_part

    strictness = context.settings.strictness
    return practice_part(context, log, Wishes(only=only, strictness=strictness, told=told, **more))


def _whole(context: Context) -> str:
    from trainer.acts.practice import spoken

    return spoken(context)


def _why_long(context: Context, log: OpenLog) -> None:
    """Say why a call that is today gets the usual beginning, where it does."""
    if hurried(log.desk, context.local_now()):
        return
    call = log.desk.stage.call if log.desk.stage else None
    echo(NO_HOUR if call is None or hourless(call) else TIME_ENOUGH)


@contextmanager
def _cut_off(log: OpenLog) -> Iterator[None]:
    """Say what is saved, and how to come back, where Ctrl-C ends it."""
    try:
        yield
    except KeyboardInterrupt:
        echo(f"{SAVED_SO_FAR} {COME_BACK}" if practiced(log.desk) else LATER)
        raise


def easiest(script: Script) -> Card:
    """Return the line to begin with: the shortest of the questions that needs no name."""
    asked = [card for card in cards(script) if card.kind is Kind.PHRASING and card.asked is None]
    nameless = [card for card in asked if not card.line.wanted.slots]
    return min(nameless or asked, key=lambda card: card.line.wanted.count)


def simplest_fork(script: Script) -> tuple[str, ...]:
    """Return the keys of a question after which there is something to tell apart, and of that.

    It is the shortest such question; none in a script without a fork.
    """
    deck = cards(script)
    asked = {card.parent for card in deck if card.kind is Kind.BRANCH}
    forks = [card for card in deck if card.key in asked and card.asked is None]
    if not forks:
        return ()
    first = min(forks, key=lambda card: card.line.wanted.count)
    return (first.key, *(c.key for c in deck if c.parent == first.key and c.kind is Kind.BRANCH))


def _ended(context: Context, log: OpenLog, *, whole: bool) -> None:
    """Say what can be said now, and when to come back; `whole`: they didn't leave on the way."""
    from trainer.acts.look.map import map_of, show_map
    from trainer.rows.map import map_sentence
    from trainer.rows.practice.end.achieved import achieved

    script = log.desk.script(None)
    drawn, names = map_of(context, log.desk), log.desk.names(script)
    if context.wants_plain and (whole or _today(context, log)):
        click.echo()  # home says how many lines they can say
    elif context.wants_plain:
        echo(map_sentence(drawn, names, waiting_lines(cards(script), log.desk.stage)))
    else:
        show_map(context, names, drawn)
        click.echo()
    if not (practiced(log.desk) or _today(context, log)):
        echo(UNTOUCHED)
        return
    right = "" if drawn.count(Mark.SAY) else achieved(log.desk.live)
    when = coming_day(late=past_midnight(context.local_now()))
    kept = "Everything is saved." if whole else ""  # else what is was said as they left
    back = "" if _today(context, log) else f"Come back {when}, for about five minutes."
    if told := " ".join(filter(None, (right, kept, back))):
        echo(told)


def _today(context: Context, log: OpenLog) -> bool:
    """Say whether the call is today: then home follows, whether they were led through or left."""
    call = log.desk.stage.call if log.desk.stage else None
    return call is not None and at_hand(call, context.local_now())
