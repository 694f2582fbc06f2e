"""What `trainer warm-up` does: five minutes aloud before the call, then the sheet, read aloud."""

from datetime import datetime

from trainer.acts.context import Context, agreed, echo
from trainer.acts.day.hurry import short_way
from trainer.acts.desk import Desk, OpenLog, opened
from trainer.acts.home.situation import too_late_to_learn
from trainer.acts.home.today import no_date
from trainer.acts.pages.sheet import looked_at, show_sheet
from trainer.acts.practice import Wishes, practice, spoken
from trainer.core.log.events import today
from trainer.core.plan.target import WARM_UP
from trainer.core.problems import TrainerError
from trainer.core.stages.stages import at_hand
from trainer.core.when.said import hour, hourless, moment_said
from trainer.rows.practice.near.day import DONE, READ_SHEET, SHEET_READ

MINUTE = 60.0
SHORTEST = 0.5
"""Minutes of a warm-up that is begun just before the call."""


class NoCallToday(TrainerError):
    """You asked for a warm-up on a day without a call."""

    def __init__(
        self,
        call: datetime | None,
        now: datetime,
        *,
        twelve: bool = True,
        without: str = "",
    ) -> None:
        if call is None:
            why = without
        elif call <= now:
            why = (
                f"The call was at {hour(call, twelve=twelve)}. To note how it went: trainer debrief"
            )
        else:
            day = moment_said(call, now.date(), twelve=twelve)
            why = f"The warm-up is for the day of your call: {day}. To practice now: trainer drill"
        super().__init__(why)


def warmed_up(context: Context, name: str | None) -> None:
    """Warm up for the call of today; somebody who never practiced gets the short way."""
    with opened(context) as log:
        now = context.local_now()
        call = _call(log.desk, now, twelve=context.twelve)
        late = call <= now  # it may still be made
        if too_late_to_learn(log.desk, now):
            short_way(context, log, log.desk.script(name))
            return
        left = (call - now).total_seconds() / MINUTE
        settings = context.settings
        wishes = Wishes(
            minutes=WARM_UP if late or hourless(call) else min(WARM_UP, max(SHORTEST, left)),
            by=spoken(context),
            strictness=settings.strictness,
            clock=settings.clock,
            warm=True,
        )
        drill = practice(context, log, name, wishes)
        if drill.task is None and context.at_terminal:
            _sheet(context, log, name)


def _call(desk: Desk, now: datetime, *, twelve: bool) -> datetime:
    """Return the call of today that is ahead, in local time; `NoCallToday` where there is none.

    So is one whose hour has only just come.
    """
    stage = desk.stage
    if stage and stage.call and stage.lasts(now):
        return stage.call.astimezone(now.tzinfo)
    call = stage.ahead(now) if stage else None
    if call is not None and at_hand(call, now):
        return call.astimezone(now.tzinfo)
    if call is None:  # one that is noted is over
        calls = (each.call for each in desk.stages if each.call and not each.debriefed)
        today_ = (
            at for at in calls if at <= now and today(at.astimezone(now.tzinfo)) == today(now)
        )
        call = max(today_, default=None)
    local = call.astimezone(now.tzinfo) if call else None
    raise NoCallToday(local, now, twelve=twelve, without=no_date(desk))


def _sheet(context: Context, log: OpenLog, name: str | None) -> None:
    """Show the call sheet, to be read aloud once from the top."""
    if agreed(READ_SHEET):
        script = log.desk.script(name)
        show_sheet(context, log.desk, script)
        if looked := looked_at(log.desk, script):
            log.append(looked)
        agreed(SHEET_READ, means=lambda _: True)
        echo(DONE)
