"""`trainer today`: what is due, or planned towards the call."""

import click

from trainer.acts.context import Context, say
from trainer.commands.base import Command, scripts
from trainer.core.problems import TrainerError

ERROR = 2
"""Exit code where nothing can be said; with --exit-code 1 means that nothing is to be done."""


@click.command(cls=Command)
@click.argument("script", required=False, shell_complete=scripts)
@click.option(
    "--exit-code",
    is_flag=True,
    help="One line. Exits with 0 when there's something to do, 1 when there isn't, 2 on an error.",
)
@click.option("--json", "as_json", is_flag=True, help="As JSON: one object, plan included.")
@click.pass_obj
def command(context: Context, *, script: str | None, exit_code: bool, as_json: bool) -> None:
    """See today's practice, and the days until the call.

    Example: trainer today
    """
    from trainer.acts.home.today import asked_today

    try:
        wanted = asked_today(context, script, as_json=as_json, briefly=exit_code)
    except TrainerError as error:
        if not exit_code:
            raise
        for line in str(error).splitlines():
            say(f"trainer: {line}")
        click.get_current_context().exit(ERROR)
    if exit_code and not wanted:
        click.get_current_context().exit(1)
