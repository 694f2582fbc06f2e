"""Home: where the person stands, what today asks, and one key for each thing they can do."""

from contextlib import ExitStack
from datetime import timedelta

import click

from trainer.acts.context import Context, answer, echo
from trainer.acts.desk import Desk, OpenLog, desk_of, opened
from trainer.core.script.script import Script
from trainer.core.stages.stages import Stage
from trainer.core.text import one_line

LATELY = timedelta(days=14)
"""How long after a call it is asked how it went."""
NOBODY = Stage(name="")
"""The stage of somebody of whom nothing is known yet."""

KEYS = (
    ("", "drill", "practise", ()),
    ("r", "read", "read aloud", ()),
    ("h", "rehearse", "rehearse the call", ()),
    ("c", "read", "call sheet", ("--page",)),
    ("b", "debrief", "after the call", ()),
    ("i", "interview", "interviews", ("list",)),
    ("a", "interview", "add one", ("add",)),
    ("t", "today", "the days ahead", ()),
    ("u", "undo", "last answer back", ()),
)
"""The key, the command, what it is called, and what stands after the command."""


def home(context: Context, desk: Desk) -> tuple[str, ...]:
    """Show where the person stands; at a terminal, return what they choose to do, as it is typed.

    Nothing is returned when they leave.
    """
    from trainer.acts.today import looked_at
    from trainer.core.log.events import today
    from trainer.rows.outlook import home_rows
    from trainer.rows.stages import title
    from trainer.screens.printed import printed

    found, agenda = looked_at(context, desk, None)
    now = context.clock()
    stage = found.stage
    head = title(stage, now=now, zone=context.zone, whole=True) if stage else ""
    if head:
        echo(head)
    printed(home_rows(agenda, stage.names if stage else {}, day=today(now)), echo)
    if over := _just_over(context, desk):
        who = f" with {over.interviewer}" if over.interviewer else ""
        echo(one_line(f"How did the call{who} go? b asks, and keeps it."))
    elif not found.targets:
        echo("No call has a date yet. a adds one; until then Enter practises what is due.")
    click.echo()
    if not context.at_terminal:
        _commands()
        return ()
    return _chosen()


def _just_over(context: Context, desk: Desk) -> Stage | None:
    """Return the stage whose call was last, if it was lately and nothing was told of it yet."""
    now = context.clock()
    calls = [(each.call, each) for each in desk.stages if each.call and each.call <= now]
    at, last = max(calls, key=lambda pair: pair[0], default=(None, None))
    recent = at is not None and now - at <= LATELY
    return last if last and recent and not last.debriefed else None


def _chosen() -> tuple[str, ...]:
    places = {key: (name, *arguments) for key, name, _, arguments in KEYS}
    while True:
        echo(_menu())
        if (typed := _key("> ")) == "q":
            return ()
        if typed in places:
            return places[typed]


def _menu() -> str:
    # A line of the terminal ends between two of them, never within one.
    told = [
        f"{key or 'Enter'} {what}".replace(" ", "\N{NO-BREAK SPACE}") for key, _, what, _ in KEYS
    ]
    return " · ".join((*told, "q leave"))


def _commands() -> None:
    """Print what can be typed, where no key can be pressed."""
    for _, name, what, arguments in KEYS:
        click.echo(f"  {' '.join(('trainer', name, *arguments)):<24}{what}")


WELCOME = """\
Practise the questions to ask before a second interview, until you need no sheet.

  trainer drill      practise for five minutes
  trainer read       read the script through aloud, three minutes
  trainer today      what today asks, and the days until the call
  trainer rehearse   the whole call, with an interviewer who surprises you
  trainer interview  whom you call, whom you will meet, and when
  trainer debrief    after the call: what was said
  trainer stats      whether it gets better, and where it does not
  trainer undo       take your last answer back
  trainer script     see, check and edit what is practised
  trainer log        everything that you ever answered
  trainer config     settings of the screen
  trainer --help     all of it; `trainer drill --help` more on one
"""


def start(context: Context) -> tuple[str, ...]:
    """Lead a new person through the first ten minutes; show the others where they stand.

    Returns the command that was chosen there, as it would be typed; none: nothing is to be done.
    """
    desk = desk_of(context)
    if desk.log:
        return home(context, desk)
    if context.at_terminal:
        _first_start(context, desk)
    else:  # a pipe: nobody would answer
        click.echo(WELCOME, nl=False)
    return ()


def _first_start(context: Context, desk: Desk) -> None:
    script = desk.script(None)
    questions = len(script.questions)
    echo(
        f"You will make one telephone call and ask {questions} questions without a sheet. "
        "We practise them here, five minutes a day. Whatever you do is saved at once."
    )
    click.echo()
    told = _first_questions(context)
    if told is None:
        click.echo("Later, then: trainer")
        return
    with ExitStack() as stack:
        log = None
        if told != NOBODY:
            log = stack.enter_context(opened(context))
            _first_stage(context, log, told)
        typed = _key("\nEnter  read it through aloud, 3 minutes · d  drill · q  later: ")
        if typed == "q":
            click.echo("Later, then: trainer")
            return
        log = log or stack.enter_context(opened(context))
        _first_practice(context, log, script, reading=typed != "d")


def _first_practice(context: Context, log: OpenLog, script: Script, *, reading: bool) -> None:
    """Read the script through aloud, unless the person would rather not; then drill."""
    from trainer.acts.practice import Wishes, practise
    from trainer.acts.read import read_aloud

    if reading:
        read_aloud(context, log, script)
        if _key("\nEnter  the first drill, 5 minutes · q  later: ") == "q":
            click.echo("Later, then: trainer drill")
            return
    settings = context.settings
    practise(context, log, None, Wishes(strictness=settings.strictness, clock=settings.clock))


def _first_questions(context: Context) -> Stage | None:
    """Ask whom to call, about whom, and when; None: the person left at the end of the input.

    The company is no fourth question: the stage is named without it, and can be told it later.
    """
    from trainer.acts.interviews.stages import questions

    click.echo("Three questions first. Enter skips what you do not know yet.")
    try:
        return questions(context).fields(("interviewer", "next", "call"), NOBODY)
    except EOFError:
        click.echo()
        return None


def _first_stage(context: Context, log: OpenLog, told: Stage) -> None:
    from trainer.acts.interviews.stages import tell
    from trainer.core.stages.record import added
    from trainer.core.stages.stages import next_name
    from trainer.core.value import replace

    name, number = next_name("", log.desk.log)
    log.append(added(replace(told, name=name, number=number), context.clock()))
    tell(context, "Saved as", name, log.desk)
    click.echo(f"More of it, or a change: trainer interview edit {name}")


def _key(question: str) -> str:
    """Return what was typed, the first letter of it in lower case; at the end of input: q."""
    typed = answer(question)
    return "q" if typed is None else typed[:1]
