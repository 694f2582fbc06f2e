"""The reviews of our own cards, out of a package of Anki's."""

from collections.abc import Iterator, Mapping
from datetime import tzinfo

from trainer.core.log.clock import believable
from trainer.core.log.codec import digest
from trainer.core.log.events import Event, What, moment, study_day
from trainer.core.script.key import Kind, placed
from trainer.exchange.anki.form import NAME
from trainer.exchange.anki.package import Note, Package, Review, package
from trainer.exchange.anki.texts import plain
from trainer.exchange.logs.refusals import NotTaken

_RATINGS = range(1, 5)
_THOUSAND = 1_000
_APART = 3


def reviews(
    data: bytes, path: str, *, zone: tzinfo | None, known: Mapping[tuple[str, int], str]
) -> Iterator[Event]:
    """Yield the reviews of our cards in a package; raises `NotTaken` where one can't be.

    `known` are the ids of the reviews of the log, by their key and their millisecond: what was
    exported with its history comes back as itself. A review that Anki itself made gets an id from
    what it says, the same every time it is read. `zone` None is the computer's own.
    """
    found: Package = package(data, path)
    ours = {note.id: note for note in found.notes if note.kind.startswith(NAME)}
    for review in found.reviews:
        note = ours.get(review.note)
        if note and (event := _event(note, review, path, zone, known)):
            yield event


def is_ours(data: bytes, path: str) -> bool:
    """Tell whether there are cards of ours in a package."""
    return any(note.kind.startswith(NAME) for note in package(data, path).notes)


def _event(
    note: Note,
    review: Review,
    path: str,
    zone: tzinfo | None,
    known: Mapping[tuple[str, int], str],
) -> Event | None:
    at = review.id * _THOUSAND
    if review.ease == 0:  # Anki's way of noting that somebody moved a card's day by hand
        return None
    if review.ease not in _RATINGS:
        raise NotTaken(
            path, None, f"A review in it has the rating {review.ease}, not 1, 2, 3 or 4."
        )
    if not believable(at):
        raise NotTaken(
            path, None, f"A review in it has the time {review.id}, which can't be right."
        )
    kind = Kind.BRANCH if review.ordinal else Kind.PHRASING
    key = placed(plain(note.fields.get("Key", "")), kind)
    if not key:
        return None
    # Two of one millisecond stand a millisecond apart in Anki.
    names = (known.get((key, review.id - later)) for later in range(_APART))
    name = next(filter(None, names), None) or digest(("anki", key, review.id))
    return Event(
        event=What.REVIEW,
        id=name,
        origin=name,  # a source of its own: no number of another is missing then
        seq=1,
        at=at,
        day=study_day(moment(at).astimezone(zone)),
        key=key,
        kind="drill",
        rating=review.ease,
        seconds=max(0.0, review.milliseconds / _THOUSAND),
    )
