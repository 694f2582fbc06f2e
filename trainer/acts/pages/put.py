"""Pages written where they are wanted: into a file, or, after `-`, to the standard output."""

from pathlib import Path

import click

from trainer.acts.context import STDOUT
from trainer.disk.pages import write_page
from trainer.pages.markup import MARK


def put(page: str, path: Path) -> bool:
    """Write a page; True: into a file, of which nothing was said yet."""
    if path == STDOUT:
        click.echo(page, nl=False)
        return False
    write_page(path, page, MARK)
    return True
