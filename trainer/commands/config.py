"""`trainer config`: where things are kept, and what each setting is."""

import click

from trainer.acts.context import Context
from trainer.commands.base import Command


@click.command(cls=Command)
@click.pass_obj
def command(context: Context) -> None:
    """Show where the settings file, the log and your scripts are; each setting, and its default.

    Example: trainer config
    """
    from msgspec.structs import asdict

    from trainer.core.settings import MEANINGS, Settings
    from trainer.core.text import one_line
    from trainer.disk.settings import read_settings

    path = context.settings_path
    settings = read_settings(path)
    click.echo(
        one_line(f"{path}{'' if path.exists() else '  (not there yet: create it to change one)'}")
    )
    defaults = asdict(Settings())
    for name, value in asdict(settings).items():
        default = "" if value == defaults[name] else f"  (default {_toml(defaults[name])})"
        click.echo(f"  {name} = {_toml(value)}{default}")
        click.echo(f"      {MEANINGS[name]}")
    click.echo(one_line(f"The log: {context.store_path}"))
    click.echo(one_line(f"Your scripts: {context.own_scripts}"))


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else f"{value:g}"
