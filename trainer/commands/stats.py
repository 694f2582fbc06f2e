"""`trainer stats`: the log as figures."""

from pathlib import Path

import click

from trainer.acts.context import Context
from trainer.commands.base import Command, scripts


@click.command(cls=Command)
@click.option(
    "--since", metavar="DATE", help="Count from that day on: Nov 9, Monday or 2026-11-09."
)
@click.option(
    "--script",
    metavar="SCRIPT",
    shell_complete=scripts,
    help="The script to look at (the interview's).",
)
@click.option(
    "--json", "as_json", is_flag=True, help="As JSON: one object; docs/stats.md lists its fields."
)
@click.option(
    "--html",
    "page",
    type=click.Path(path_type=Path, allow_dash=True),
    metavar="FILE",
    help="Write the figures as a page with charts, to open in a browser.",
)
@click.option("--yes", is_flag=True, help="With --html: replace an earlier page without asking.")
@click.option("--example", is_flag=True, help="Show a made-up six-week search instead.")
@click.pass_obj
def command(
    context: Context,
    *,
    since: str | None,
    script: str | None,
    as_json: bool,
    page: Path | None,
    yes: bool,
    example: bool,
) -> None:
    """See whether you're improving.

    Recall is how much you got right on the first try each day. With --stage, only the practice for
    that interview is counted. In --json, times are in UTC, shares 0 to 1, stability in days.

    Example: trainer stats --since "Nov 9"
    """
    if example and script:
        raise click.UsageError("The example has a script of its own: leave out --script.")
    if as_json and page:
        raise click.UsageError("Use --json or --html, not both.")
    from trainer.acts.stats import Wanted, told

    shown = Wanted(
        since=since, script=script, as_json=as_json, example=example, page=page, sure=yes
    )
    told(context, shown)
