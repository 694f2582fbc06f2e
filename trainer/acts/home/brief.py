"""Today in one line, as for a notification: what comes first, and whether there is anything."""

from trainer.acts.aim import Aimed
from trainer.acts.context import Context
from trainer.acts.desk import Desk
from trainer.acts.home.beside import to_ask, to_be_heard, today_beside
from trainer.acts.typed import key_or
from trainer.core.outlook.agenda import Agenda
from trainer.core.outlook.first import First
from trainer.core.stages.onward import awaited, had_all, meeting
from trainer.core.stages.stages import companies
from trainer.rows.home.beside import came_of, none_planned, unnoted
from trainer.rows.outlook.work import work_row
from trainer.rows.practice.near import evening
from trainer.rows.row import Row, row


def in_one_line(
    context: Context, desk: Desk, found: Aimed, told: Agenda, first: First
) -> tuple[Row, bool]:
    """Return what a notification says, as home would, and whether there is anything to do.

    A call that was made is noted first; on the day of an interview its sheet is read. Once all was
    had nobody is called to practice every evening: it's asked what came of the last interview, and
    then there is nothing more.
    """
    if told.over:
        return work_row(told), False
    if first.notes:
        over = first.over[0]
        how = key_or("b", f"trainer debrief {over.stage.name}")
        return row("", unnoted(over.stage, begun=over.begun, how=how)), True
    if desk.wish is None and not found.targets and meeting(desk.stages, desk.now):
        return row("", today_beside(context, desk, first)[0]), True
    if desk.wish is None and had_all(desk.stages, desk.now):
        return _once_all_was_had(context, desk, first)
    stage, several = found.stage, len(found.ahead) > 1 and companies(found.ahead) > 1
    if told.wanted and told.tonight and several and stage and stage.company:
        return row("Tonight", evening.whose(stage.company, told.tonight)), True
    return work_row(told), told.wanted


def _once_all_was_had(context: Context, desk: Desk, first: First) -> tuple[Row, bool]:
    """Return what is asked once nothing is ahead, and whether there is anything to do."""
    if hears := to_be_heard(desk, first):
        how = key_or("b", f"trainer debrief {hears.name}")
        return row("", came_of(hears, how=how)), True
    if (asks := to_ask(context, desk)) and awaited(asks, desk.now):
        return row("", today_beside(context, desk, first)[0]), True
    return row("", none_planned(key_or("a", "trainer interview add"))), False
