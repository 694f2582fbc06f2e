"""Rows as JSON, for other programs."""

from collections.abc import Iterable

import click

from trainer.core.text import in_json


def array(rows: Iterable[object]) -> None:
    """Print rows as one JSON array, one row a line."""
    click.echo("[" + ",\n ".join(map(in_json, rows)) + "]")
