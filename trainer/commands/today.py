"""`trainer today`: what is due, or planned towards the call."""

from typing import TYPE_CHECKING

import click

from trainer.acts.agenda import looked_at
from trainer.acts.context import Context, echo, say
from trainer.commands.base import Command
from trainer.core.problems import TrainerError

ERROR = 2
"""Exit code where nothing can be said; with --exit-code 1 means that nothing is to be done."""

if TYPE_CHECKING:
    from trainer.acts.aim import Aimed
    from trainer.core.outlook.agenda import Agenda


@click.command(cls=Command)
@click.argument("script", required=False)
@click.option(
    "--exit-code",
    is_flag=True,
    help="Exit with 0 when there is something to practise, 1 when not, 2 on an error.",
)
@click.option("--json", "as_json", is_flag=True, help="One object; the plan is in it.")
@click.pass_obj
def command(context: Context, *, script: str | None, exit_code: bool, as_json: bool) -> None:
    """Say what today asks, and what the days until the call will bring.

    Example: trainer today
    """
    from trainer.core.log.events import today
    from trainer.rows.outlook import today_rows
    from trainer.rows.stages import title
    from trainer.screens.plain import printed
    from trainer.store.store import read

    try:
        found, agenda = looked_at(context, read(context.store_path), script)
    except TrainerError as error:
        if not exit_code:
            raise
        for line in str(error).splitlines():
            say(f"trainer: {line}")
        click.get_current_context().exit(ERROR)
    now = context.clock()
    if as_json:
        import json

        click.echo(json.dumps(_fields(found, agenda, day=today(now).isoformat())))
    else:
        stage = found.stage
        if stage and (head := title(stage, now=now, zone=context.zone, whole=True)):
            echo(head)
        printed(today_rows(agenda, stage.names if stage else {}, day=today(now)), echo)
        if not found.targets:
            say('No call has a date yet: trainer interview add --call "wed 17:00"')
    if exit_code and not agenda.wanted:
        click.get_current_context().exit(1)


def _fields(found: "Aimed", agenda: "Agenda", *, day: str) -> dict[str, object]:
    """Return the agenda as JSON has it: minutes as numbers, the moment aimed at in UTC."""
    from trainer.core.log.events import moment
    from trainer.core.stages.stages import iso

    ahead, estimate = agenda.ahead, agenda.estimate
    return {
        "day": day,
        "stage": found.targets[0].stage if found.targets else None,
        "aim": iso(moment(found.targets[0].at)) if found.targets else None,
        "wanted": agenda.wanted,
        "cards": agenda.now.cards,
        "minutes": round(agenda.now.minutes, 1),
        "minutes_done": round(agenda.done, 1),
        "minutes_a_day": agenda.minutes,
        "due": agenda.due,
        "new": agenda.new,
        "unaided": agenda.unaided,
        "lines": agenda.lines,
        "weakest": [card.key for card in agenda.weakest],
        "plan": [
            {
                "day": each.day.isoformat(),
                "cards": each.cards,
                "minutes": round(each.minutes, 1),
                "lines_practised": each.lines,
            }
            for each in (ahead.days if ahead else ())
        ],
        "lines_practised": ahead.lines if ahead else None,
        "minutes_for_all": ahead.enough if ahead else None,
        "estimate": {"low": estimate.low, "high": estimate.high, "answers": estimate.answers}
        if estimate
        else None,
    }
