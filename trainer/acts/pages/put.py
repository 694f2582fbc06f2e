"""Pages written where they are wanted: into a file, or, after `-`, to the standard output."""

from pathlib import Path

import click

from trainer.acts.context import STREAM, Context, agreed, say
from trainer.core.text import one_line
from trainer.disk.pages import Earlier, earlier, write_page
from trainer.pages.markup import MARK

QUESTION = "{} already exists. Replace it? y: yes \N{MIDDLE DOT} Enter: no "
KEPT = "All right. I left it as it was."


def put(context: Context, page: str, path: Path, *, sure: bool) -> bool:
    """Write a page; True: into a file, of which nothing was said yet.

    An earlier page there is replaced only by whoever is `sure`, or says so; with nobody to ask it
    stays (`Earlier`).
    """
    if path == STREAM:
        click.echo(page, nl=False)
        return False
    if not sure and earlier(path, MARK):
        if not context.at_terminal:
            raise Earlier(path)
        if not agreed(one_line(QUESTION.format(path)), enter=False):
            say(KEPT)
            return False
    write_page(path, page, MARK)
    return True
