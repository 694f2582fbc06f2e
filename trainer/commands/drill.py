"""`trainer drill`: the daily drill."""

import click

from trainer.acts.context import Context
from trainer.commands.base import Command, scripts
from trainer.commands.values.numbers import Amount, Count
from trainer.core.settings import CHOICES

WAYS = ("type", "letters", "aloud", "voice")


@click.command(cls=Command)
@click.argument("script", required=False, shell_complete=scripts)
@click.option(
    "--minutes",
    type=Amount(min=0, min_open=True, max=600),
    help="Stop after this many minutes (5).",
)
@click.option(
    "--cards",
    type=Count(min=1, max=10_000),
    help="Stop after this many lines and replies.",
)
@click.option("--by", type=click.Choice(WAYS), help="Answer every line this way.")
@click.option(
    "--strictness",
    type=click.Choice(CHOICES["strictness"]),
    help="How strictly your words are checked (exact).",
)
@click.option("--weakest", is_flag=True, help="Ask your weakest lines, due or not.")
@click.option("--no-clock", is_flag=True, help="Don't show the time left.")
@click.option("--keys", is_flag=True, help="In plain lines: show the key of each line.")
@click.pass_obj
def command(  # noqa: PLR0913 - click hands over each option
    context: Context,
    *,
    script: str | None,
    minutes: float | None,
    cards: int | None,
    by: str | None,
    strictness: str | None,
    weakest: bool,
    no_clock: bool,
    keys: bool,
) -> None:
    """Practice for five minutes. Learn lines, say them, choose what fits.

    Example: trainer drill --minutes 10
    """
    if cards is not None and minutes is not None:
        raise click.UsageError("Use --minutes or --cards, not both.")
    from trainer.acts.practice import Wishes, drilled

    settings = context.settings
    drilled(
        context,
        script,
        Wishes(
            minutes=minutes,
            cards=cards,
            by=by,
            strictness=strictness or settings.strictness,
            clock=settings.clock and not no_clock,
            keys=keys,
            weakest=weakest,
        ),
    )
