"""Events of a stage with whatever data a test wants in them."""

import json
from collections.abc import Mapping
from datetime import datetime

from trainer.core.log.events import Event, What, iso_8601, microseconds, study_day


def stage_event(name: str, fields: Mapping[str, object], now: datetime) -> Event:
    """Return the event that sets these fields: moments and collections as JSON has them."""
    data = json.dumps(dict(fields), ensure_ascii=False, default=_plain)
    at, day = microseconds(now), study_day(now)
    return Event(event=What.STAGE, at=at, day=day, stage=name, data=data)


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return iso_8601(value)
    if isinstance(value, set | frozenset):
        return sorted(value)
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(value)
