"""The log as a person reads it, one line for each event; and as JSON."""

from datetime import tzinfo

from trainer.core.log.codec import as_fields
from trainer.core.log.events import Event, What, moment
from trainer.core.stages.record import in_one_form
from trainer.core.text import one_line
from trainer.rows.row import RATINGS


def sentence(event: Event, zone: tzinfo | None) -> str:
    """Return one line on an event: local time, kind, key, then what the kind has to tell.

    With no `zone` the time is that of the computer's own.
    """
    when = f"{moment(event.at).astimezone(zone):%Y-%m-%d %H:%M:%S}"
    parts = (when, event.event, event.key, *_told(event))
    return one_line(" ".join(part for part in parts if part))


def event_fields(event: Event) -> dict[str, object]:
    """Return an event as JSON has it."""
    found = as_fields(event, iso=True)
    if event.event == What.STAGE:
        found["data"] = in_one_form(found["data"])
    return found


def _told(event: Event) -> tuple[str | None, ...]:
    said = f'"{event.said}"' if event.said else None
    match event.event:
        case What.REVIEW:
            rating = RATINGS[event.rating - 1] if event.rating else None
            return rating, event.chosen and f"chose {event.chosen}", said
        case What.STUDY | What.WORDING:
            return (said,)
        case What.RETRACT | What.TOMBSTONE:
            return (event.of and f"of {event.of}",)
        case What.ALIAS:
            return (f"{event.from_} -> {event.to}",)
        case _:
            return event.stage, event.data
