"""What commands say of themselves is whole, beside their names, however narrow the terminal."""

import click
import pytest

from trainer.cli import COMMANDS, trainer

GROUPS = [(), *((name,) for name in COMMANDS)]


@pytest.mark.parametrize("width", [40, 60, 80])
@pytest.mark.parametrize("path", GROUPS, ids=lambda path: " ".join(path) or "trainer")
def test_no_summary_is_cut(
    path: tuple[str, ...], width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    group: click.Command = trainer
    context = click.Context(trainer, info_name="trainer", terminal_width=width)
    for name in path:
        found = trainer.get_command(context, name)
        assert found is not None
        group = found
        context = click.Context(group, context, name, terminal_width=width)
    if isinstance(group, click.Group):
        listed = group.get_help(context).partition("Commands:")[2]
        assert [line for line in listed.splitlines() if line.endswith("...")] == []
