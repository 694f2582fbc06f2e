"""Home: where the person stands, what today asks, and one key for each thing they can do."""

from datetime import timedelta

import click

from trainer.commands.base import Context, ask, echo
from trainer.commands.today import looked_at
from trainer.core.events import Event, microseconds
from trainer.core.stages import Stage, stages
from trainer.core.text import one_line
from trainer.store import read

LATELY = timedelta(days=14)
"""How long after a call it is asked how it went."""

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


def home(context: Context) -> tuple[str, ...]:
    """Show where the person stands; at a terminal, return what they choose to do, as it is typed.

    Nothing is returned when they leave.
    """
    from trainer.core.agenda_rows import home_rows
    from trainer.core.drill import today
    from trainer.core.stage_rows import title
    from trainer.screens.plain import printed

    log = read(context.store_path)
    found, agenda = looked_at(context, log, None)
    now = context.clock()
    stage = found.stage
    head = title(stage, now=now, zone=context.zone, whole=True) if stage else ""
    if head:
        echo(head)
    printed(home_rows(agenda, stage.names if stage else {}, day=today(now)), echo)
    if over := _just_over(context, log):
        who = f" with {over.interviewer}" if over.interviewer else ""
        echo(one_line(f"How did the call{who} go? b asks, and keeps it."))
    elif not found.targets:
        echo("No call has a date yet. a adds one; until then Enter practises what is due.")
    click.echo()
    if not context.at_terminal:
        _commands()
        return ()
    return _chosen()


def _just_over(context: Context, log: tuple[Event, ...]) -> Stage | None:
    """Return the stage whose call was last, if it was lately and nothing was told of it yet."""
    now = context.clock()
    known = stages(log, now=microseconds(now))
    calls = [(each.call, each) for each in known if each.call and each.call <= now]
    at, last = max(calls, key=lambda pair: pair[0], default=(None, None))
    recent = at is not None and now - at <= LATELY
    return last if last and recent and not last.debriefed else None


def _chosen() -> tuple[str, ...]:
    places = {key: (name, *arguments) for key, name, _, arguments in KEYS}
    while True:
        echo(_menu())
        try:
            typed = ask("> ").strip()[:1].lower()
        except EOFError:
            click.echo()
            return ()
        if typed == "q":
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
