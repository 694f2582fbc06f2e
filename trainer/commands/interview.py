"""`trainer interview`: the companies, whom to call there, and when."""

from collections.abc import Callable
from typing import Any, Unpack

import click

from trainer.acts.context import Context
from trainer.acts.interviews.flags import Flags, Typed
from trainer.commands.base import Command, Group, scripts, stages
from trainer.commands.values.numbers import Amount

MOST_MINUTES = 600


def with_flags(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the flags that tell of an interview."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


_OPTIONS = (
    click.option("--call", metavar="WHEN", help="When you call: “Wed 5pm”, “tomorrow 9:30am”."),
    click.option("--interview", metavar="WHEN", help="When the next interview is."),
    click.option("--interviewer", metavar="NAME", help="Who interviewed you: “Ms. Ortiz”."),
    click.option("--next", "next_", metavar="NAME", help="Who you'll meet next: “Mr. Lee”."),
    click.option("--role", metavar="TEXT", help="The position."),
    click.option("--me", metavar="NAME", help="Your own name."),
    click.option(
        "--script",
        metavar="SCRIPT",
        shell_complete=scripts,
        help="What you practice for it.",
    ),
    click.option(
        "--minutes",
        type=Amount(min=0, min_open=True, max=MOST_MINUTES),
        metavar="N",
        help="Minutes a day you want to practice.",
    ),
    click.option("--away", metavar="DAYS", help="Evenings without practice: “Dec 24-26”."),
    click.option("--leave-out", multiple=True, metavar="KEY", help="A line you won't ask."),
    click.option("--feared", multiple=True, metavar="KEY", help="An answer you're worried about."),
    click.option(
        "--slot",
        multiple=True,
        metavar="NAME=VALUE",
        help="Your words for a blank of your script. Just “ask”: it asks for each.",
    ),
)


@click.group("interview", cls=Group, invoke_without_command=True)
@click.pass_context
def command(ctx: click.Context) -> None:
    """Your interviews: who and when. Alone, it lists them."""
    from trainer.acts.interviews.stages import listed

    if ctx.invoked_subcommand is None:
        listed(ctx.ensure_object(Context), as_json=False)


@command.command(cls=Command)
@click.argument("company", required=False)
@with_flags
@click.pass_obj
def add(context: Context, *, company: str | None, **typed: Unpack[Typed]) -> None:
    """Add an interview and the call before it.

    You don't have to know anything yet. Type just the company and it asks you one thing at a
    time. If the company already has an interview, this adds the next one, and you'll call the
    person you met.

    Example: trainer interview add Acme --call "Wed 5pm" --next "Mr. Lee"
    """
    from trainer.acts.interviews.stages import added

    added(context, (company or "").strip(), Flags.of(typed))


@command.command("list", cls=Command)
@click.option(
    "--json", "as_json", is_flag=True, help="As JSON: an array with an object for each interview."
)
@click.pass_obj
def list_(context: Context, *, as_json: bool) -> None:
    """List your interviews, earliest first.

    Example: trainer interview list
    """
    from trainer.acts.interviews.stages import listed

    listed(context, as_json=as_json)


@command.command(cls=Command)
@click.argument("stage", required=False, shell_complete=stages)
@click.option("--company", metavar="NAME", help="The company. The interview keeps its name.")
@with_flags
@click.pass_obj
def edit(
    context: Context, *, stage: str | None, company: str | None, **typed: Unpack[Typed]
) -> None:
    """Change an interview. Without options, it asks you one thing at a time.

    A new value replaces the old one; "" clears it. With several interviews, it asks which one
    unless you name it.

    Example: trainer interview edit acme-1 --next "Mr. Lee"
    """
    from trainer.acts.interviews.stages import edited

    edited(context, stage, Flags.of(typed, company))


@command.command(cls=Command)
@click.argument("stage", required=False, shell_complete=stages)
@click.option("--yes", is_flag=True, help="Don't ask whether you're sure.")
@click.pass_obj
def remove(context: Context, *, stage: str | None, yes: bool) -> None:
    """Remove an interview that's off. What you practiced and noted for it is kept.

    With several interviews, it asks which one unless you name it. If you change your mind, undo
    brings it back: trainer undo

    Example: trainer interview remove acme-1
    """
    from trainer.acts.interviews.removing import removed

    removed(context, stage, yes=yes)
