"""Bare `trainer`: the first start for somebody new, home for everybody else."""

import click

from trainer.commands.base import Context, ask, echo

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
    from trainer.store import read

    if read(context.store_path, words=False):
        from trainer.commands.home import home

        return home(context)
    if context.at_terminal:
        _first_start(context)
    else:  # a pipe: nobody would answer
        click.echo(WELCOME, nl=False)
    return ()


def _first_start(context: Context) -> None:
    from trainer.commands.practice import Wishes, load, practise, read_aloud

    script = load(context, None)
    echo(
        f"You will make one telephone call and ask {len(script.cues)} questions without a sheet. "
        "We practise them here, five minutes a day. Whatever you do is saved at once."
    )
    click.echo()
    if not _first_stage(context):
        click.echo("Later, then: trainer")
        return
    match _key("\nEnter  read it through aloud, 3 minutes · d  drill · q  later: "):
        case "q":
            click.echo("Later, then: trainer")
            return
        case "d":
            pass
        case _:
            read_aloud(context, script)
            if _key("\nEnter  the first drill, 5 minutes · q  later: ") == "q":
                click.echo("Later, then: trainer drill")
                return
    settings = context.settings
    wishes = Wishes(strictness=settings.strictness, clock=settings.clock)
    practise(context, None, wishes)


def _first_stage(context: Context) -> bool:
    """Ask whom to call, about whom, and when; False: the person left at the end of the input.

    The company is no fourth question: the stage is named without it, and can be told it later.
    """
    from trainer.commands.practice import opened
    from trainer.commands.stage_edits import event, questions, tell
    from trainer.core.stages import next_name

    click.echo("Three questions first. Enter skips what you do not know yet.")
    try:
        told = questions(context).fields(("interviewer", "next", "call"), {})
    except EOFError:
        click.echo()
        return False
    if any(told.values()):
        with opened(context) as store:
            name, number = next_name("", store.events())
            store.append(event(context, name, {**told, "number": number}))
            tell(context, "Saved as", name, store.events())
        click.echo(f"More of it, or a change: trainer interview edit {name}")
    return True


def _key(question: str) -> str:
    """Return what was typed, the first letter of it in lower case; at the end of input: q."""
    try:
        return ask(question).strip()[:1].lower()
    except EOFError:
        click.echo()
        return "q"
