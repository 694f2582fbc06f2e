"""`trainer script edit`: a script in the person's own editor."""

import click

from trainer.commands.base import Command, Context


@click.command("edit", cls=Command)
@click.argument("name", required=False)
@click.pass_obj
def edit(context: Context, *, name: str | None) -> int:
    """Edit a script; one that comes with the program is made your own first.

    Without a name: the second-interview script. Afterwards every mistake is shown, and what you
    have learnt follows what moved.

    Example: trainer script edit
    """
    from trainer.commands.aiming import FIRST_SCRIPT
    from trainer.commands.following import follow
    from trainer.commands.own import opened_in_editor
    from trainer.commands.practice import opened

    found = opened_in_editor(context, name or FIRST_SCRIPT)
    for problem in found.problems:
        click.echo(str(problem))
    if found.script is None:
        return 1
    if context.store_path.exists():
        with opened(context) as store:
            follow(context, store, found.script)
    click.echo("The script is fine." if not found.problems else "It can be practised.")
    return 0
