"""What figures are of: whom the practice is for, the interviews that were had, other scripts."""

from datetime import date, datetime, tzinfo

from trainer.core.log.events import today
from trainer.core.stages.stages import Stage
from trainer.core.stages.telling.came import ACCEPTED, ENDED, FROZEN, NO, OFFER, ON
from trainer.core.stats.report import Report
from trainer.rows.figures.excerpt import shown
from trainer.rows.row import listed, long_date, upper
from trainer.rows.stages import title, with_whom

STAGES = 4
"""Stages that are named, the last ones."""
SCRIPTS = 3
"""Other scripts that are named."""
NAME = 20
"""Signs of a name, of a branch or a stage, that are shown."""
HEADING = 36
"""Signs of a heading that are shown."""
CAME = {
    NO: "they said no",
    OFFER: "an offer",
    ON: "another round",
    ACCEPTED: "an offer accepted",
    ENDED: "you said no",
    FROZEN: "on hold",
}
"""What came of an interview, behind how its call went."""
BETWEEN = " \N{MIDDLE DOT} "


def head_text(report: Report, zone: tzinfo | None, *, twelve: bool, whole: bool) -> str:
    """Return whom the practice is for, and from when on it is counted.

    `whole`: to be heard, in sentences, and nothing is cut.
    """
    towards, room = report.towards, None if whole else 2 * HEADING
    ahead = towards and title(
        towards, now=report.now, zone=zone, twelve=twelve, room=room, aloud=whole
    )
    view, day = report.view, today(report.now)
    only = next((each for each in report.stages if each.name == view.stage), None)
    narrowed = [f"only {with_whom(only) if only else view.stage}"] if view.stage else []
    narrowed += [f"since {long_date(view.since, day)}"] if view.since else []
    if whole:
        told = (*(ahead or "").split(BETWEEN), *narrowed)
        return " ".join(f"{upper(each).rstrip('.')}." for each in told if each)
    first = shown(ahead or "", 2 * HEADING, whole=False)
    return BETWEEN.join(filter(None, (first, *narrowed)))


def held_text(report: Report, zone: tzinfo | None, *, whole: bool) -> str:
    """Return the last interviews: with whom, when, and how each went; `whole`: nothing is cut."""
    found = report.search.stages
    told = []
    for each in found[-STAGES:]:
        stage, met = each.stage, _met(each.stage, report.now)
        name = shown(_whom(stage) if met else with_whom(stage), HEADING, whole=whole)
        at = (stage.interview if met else None) or stage.first
        day = short_date(at.astimezone(zone).date(), aloud=whole) if at else "no date yet"
        came = CAME.get(stage.result, "")
        went = shown(stage.outcome, NAME, whole=whole) or "over" * (not came)
        call = (
            f"the call before it went {went}" if met and stage.outcome else went if not met else ""
        )
        known = each.say is not None or bool(came)
        outcome = ", ".join(filter(None, (call, came)))
        told.append(f"{name}, {day}{f': {outcome}' if known and outcome else ''}")
    more = f"{len(found) - STAGES} before. " if len(found) > STAGES else ""
    return f"{more}{'; '.join(told)}." if told else ""


def _met(stage: Stage, now: datetime) -> bool:
    """Say whether what is told is of the interview itself: it was had, or it's known what came."""
    return stage.had(now) or bool(stage.result)


def _whom(stage: Stage) -> str:
    """Return who was met in an interview, and where: `Mrs. Brody at Harbor`."""
    who = stage.whole("next").short
    return " at ".join(filter(None, (who, stage.company))) if who else with_whom(stage)


def others_text(report: Report, *, whole: bool) -> str:
    """Return which other scripts were practiced; `whole`: nothing is cut."""
    if not report.others or report.view.only:
        return ""
    names = [shown(name, NAME, whole=whole) for name in report.others[:SCRIPTS]]
    return f"{listed(names)}. Figures: trainer stats --script {names[0]}"


def short_date(day: date, *, aloud: bool = False) -> str:
    """Return a day as a label has it: `Oct 12`; to be heard `October 12`."""
    return f"{day:%B} {day.day}" if aloud else f"{day:%b} {day.day}"
