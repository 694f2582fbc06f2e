"""What today asks as JSON has it."""

from datetime import date, datetime

from trainer.core.log.events import iso_8601
from trainer.core.outlook.agenda import Agenda
from trainer.core.outlook.days import Day
from trainer.core.outlook.forecast import Forecast
from trainer.core.stats.estimate import Estimate


def agenda_fields(
    found: Agenda, *, day: date, stage: str | None, aim: datetime | None, ask: str | None = None
) -> dict[str, object]:
    """Return what today asks as JSON has it: minutes as numbers, the moment aimed at in UTC.

    Where nothing is left to practice, that's nothing; once all is over, nothing is due, either.
    `aim` is the call or interview that is practiced for, of that `stage`; `ask` the interview of
    which it's time to ask for an answer.
    """
    ahead, estimate, asked = found.ahead, found.estimate, found.now if found.wanted else None
    return {
        "day": day.isoformat(),
        "stage": stage,
        "aim": iso_8601(aim) if aim else None,
        "wanted": found.wanted,
        "cards": asked.cards if asked else 0,
        "minutes": round(asked.minutes, 1) if asked else 0.0,
        "minutes_done": round(found.done, 1),
        "minutes_a_day": found.minutes,
        "due": 0 if found.over else found.due,
        "new": asked.new if asked else 0,
        "can_say": len(found.tally.say),
        "by_letters": len(found.tally.letters),
        "lines": found.tally.lines,
        "weakest": [card.key for card in found.weakest],
        "plan": [
            _planned(each, left=found.wanted or each.day != day)
            for each in (ahead.days if ahead else ())
        ],
        "lines_practiced": list(ahead.practicing) if ahead else None,
        "lines_sayable": list(ahead.coming) if ahead else None,
        "minutes_for_all": ahead.enough if ahead else None,
        "time_to_ask": ask,
        "if_you_stop_now": _estimated(estimate),
        "if_you_keep_going": _going(ahead) if ahead else None,
    }


def _planned(day: Day, *, left: bool) -> dict[str, object]:
    """Return a day of the plan; `left`: something of it is still to be practiced."""
    return {
        "day": day.day.isoformat(),
        "cards": day.cards if left else 0,
        "minutes": round(day.minutes, 1) if left else 0.0,
        "lines_practiced": day.lines,
        "every_line": day.once,
        "warm_up": day.warm_up,
    }


def _going(ahead: Forecast) -> dict[str, object]:
    """Return the range that is shown; without `answers` it is an early guess, as it says there."""
    low, high = ahead.coming
    return {"low": low, "high": high, "answers": ahead.going.answers if ahead.going else None}


def _estimated(found: Estimate | None) -> dict[str, object] | None:
    if found is None:
        return None
    return {"low": found.low, "high": found.high, "answers": found.answers}
