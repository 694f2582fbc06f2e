"""`trainer read`: the table read."""

import click

from trainer.commands.base import Command, Context, echo


@click.command(cls=Command)
@click.argument("script", required=False)
@click.option("--page", is_flag=True, help="Print it all at once.")
@click.pass_obj
def command(context: Context, *, script: str | None, page: bool) -> None:
    """Read the script through aloud, one question at a time.

    Enter goes on, b goes back, q ends. The lines you read are met: the drill asks them next.

    Example: trainer read
    """
    from trainer.commands.practice import load, read_aloud

    found = load(context, script)
    if not page:
        read_aloud(context, found)
        click.echo("Now practise: trainer drill")
        return
    from trainer.core.reading import pages
    from trainer.screens.plain import printed

    for number, sheet in enumerate(pages(found, {})):
        if number:
            click.echo()
        printed(sheet.rows, echo)
