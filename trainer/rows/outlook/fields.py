"""What today asks as JSON has it."""

from datetime import date

from trainer.core.log.events import iso_8601, moment
from trainer.core.outlook.agenda import Agenda
from trainer.core.outlook.forecast import Forecast
from trainer.core.plan.target import Target
from trainer.core.stats.estimate import Estimate


def agenda_fields(found: Agenda, target: Target | None, *, day: date) -> dict[str, object]:
    """Return what today asks as JSON has it: minutes as numbers, the moment aimed at in UTC."""
    ahead, estimate = found.ahead, found.estimate
    return {
        "day": day.isoformat(),
        "stage": target.stage if target else None,
        "aim": iso_8601(moment(target.at)) if target else None,
        "wanted": found.wanted,
        "cards": found.now.cards,
        "minutes": round(found.now.minutes, 1),
        "minutes_done": round(found.done, 1),
        "minutes_a_day": found.minutes,
        "due": found.due,
        "new": found.now.new,
        "can_say": len(found.tally.say),
        "by_letters": len(found.tally.letters),
        "lines": found.tally.lines,
        "weakest": [card.key for card in found.weakest],
        "plan": [
            {
                "day": each.day.isoformat(),
                "cards": each.cards,
                "minutes": round(each.minutes, 1),
                "lines_practiced": each.lines,
                "every_line": each.once,
                "warm_up": each.warm_up,
            }
            for each in (ahead.days if ahead else ())
        ],
        "lines_practiced": list(ahead.practicing) if ahead else None,
        "lines_sayable": list(ahead.coming) if ahead else None,
        "minutes_for_all": ahead.enough if ahead else None,
        "if_you_stop_now": _estimated(estimate),
        "if_you_keep_going": _going(ahead) if ahead else None,
    }


def _going(ahead: Forecast) -> dict[str, object]:
    """Return the range that is shown; without `answers` it is an early guess, as it says there."""
    low, high = ahead.coming
    return {"low": low, "high": high, "answers": ahead.going.answers if ahead.going else None}


def _estimated(found: Estimate | None) -> dict[str, object] | None:
    if found is None:
        return None
    return {"low": found.low, "high": found.high, "answers": found.answers}
