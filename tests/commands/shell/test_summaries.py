"""What commands say of themselves fits beside their names at 80 columns."""

import click
import pytest

from trainer.cli import COMMANDS, trainer

GROUPS = [(), *((name,) for name in COMMANDS)]


@pytest.mark.parametrize("path", GROUPS, ids=lambda path: " ".join(path) or "trainer")
def test_no_summary_is_cut(path: tuple[str, ...]) -> None:
    group: click.Command = trainer
    context = click.Context(trainer, info_name="trainer", terminal_width=80)
    for name in path:
        found = trainer.get_command(context, name)
        assert found is not None
        group = found
        context = click.Context(group, context, name, terminal_width=80)
    if isinstance(group, click.Group):
        listed = group.get_help(context).partition("Commands:")[2]
        assert [line for line in listed.splitlines() if line.endswith("...")] == []
