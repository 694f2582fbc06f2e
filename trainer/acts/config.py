"""What `trainer config` does: it shows each setting, its default, and where things are kept."""

import click
from msgspec.structs import asdict

from trainer.acts.context import Context
from trainer.core.settings import MEANINGS, Settings
from trainer.core.text import one_line
from trainer.disk.settings import read_settings


def shown(context: Context) -> None:
    """Print the settings and the places of all files."""
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
