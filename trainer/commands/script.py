"""`trainer script`: what is practiced, whether it is sound, and the cards that it makes."""

import click

from trainer.acts.context import Context
from trainer.commands.base import Command, Group, scripts


@click.group("script", cls=Group)
def command() -> None:
    """See, check and edit your scripts."""


@command.command(cls=Command)
@click.argument("script", nargs=-1, shell_complete=scripts)
@click.option(
    "--tree", is_flag=True, help="Show the scenes, questions and branches, with their keys."
)
@click.option(
    "--json", "as_json", is_flag=True, help="As JSON: an array with an object for each problem."
)
@click.pass_obj
def check(context: Context, *, script: tuple[str, ...], tree: bool, as_json: bool) -> int:
    """Look for mistakes in all scripts, or just those you name.

    Each finding is one line, `path:line: what is wrong. What to do.` The exit code is 1 if one of
    them is an error; warnings leave it 0.

    Example: trainer script check my-call.md --tree
    """
    if tree and as_json:
        raise click.UsageError("Use --tree or --json, not both.")
    from trainer.acts.scripts.listing import checked

    return checked(context, script, as_tree=tree, as_json=as_json)


@command.command("list", cls=Command)
@click.option(
    "--json", "as_json", is_flag=True, help="As JSON: an array with an object for each script."
)
@click.pass_obj
def list_(context: Context, *, as_json: bool) -> None:
    """List the scripts, your own first.

    Example: trainer script list
    """
    from trainer.acts.scripts.listing import listed

    listed(context, as_json=as_json)


@command.command("cards", cls=Command)
@click.argument("script", required=False, shell_complete=scripts)
@click.option("--keys", is_flag=True, help="Show their keys instead, for other commands.")
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="As JSON: an array with an object for each line and reply.",
)
@click.pass_obj
def cards_(context: Context, *, script: str | None, keys: bool, as_json: bool) -> None:
    """Show every line and reply of a script, and how well you know it.

    Example: trainer script cards second-interview
    """
    from trainer.acts.scripts.listing import in_cards

    in_cards(context, script, keys=keys, as_json=as_json)


@command.command(cls=Command)
@click.argument("name", required=False, shell_complete=scripts)
@click.pass_obj
def edit(context: Context, *, name: str | None) -> int:
    """Edit a script. A built-in one is copied first, so it's yours.

    Without a name: the second-interview script. Afterward you see every mistake, and
    your progress moves with the lines.

    Example: trainer script edit
    """
    from trainer.acts.scripts.listing import edited

    return edited(context, name)


@command.command(cls=Command)
@click.argument("name", required=False, shell_complete=scripts)
@click.pass_obj
def reset(context: Context, *, name: str | None) -> None:
    """Go back to the words that came with a script.

    Without a name: the second-interview script. Your copy is kept in the same folder, as a text
    file, and your progress moves with the lines.

    Example: trainer script reset
    """
    from trainer.acts.scripts.reset import reset as back

    back(context, name)


@command.command(cls=Command)
@click.argument("name")
@click.option(
    "--from",
    "source",
    type=click.Path(allow_dash=True),  # so that the shell offers files
    metavar="FILE",
    help="A text with your questions: plain text, Markdown, HTML, CSV, TSV or an Anki deck. "
    "“-”: a text you paste.",
)
@click.pass_obj
def new(context: Context, *, name: str, source: str | None) -> int:
    """Start a script of your own.

    Without --from, you get a script that explains how it's written. With it, your text becomes a
    draft: every guess is listed with its line. It never replaces a file.

    Example: trainer script new my-call --from questions.txt
    """
    from trainer.acts.exchange.new import begin

    return begin(context, name, source)
