"""A log from elsewhere joined with this one: all of it or nothing, and twice does nothing."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from trainer.acts.context import STREAM, Context, agreed, echo, say
from trainer.acts.desk import as_written, script_of
from trainer.acts.exchange.pasted import PASTED, pasted
from trainer.acts.log.strays import say_what_was_set_aside
from trainer.core.log.codec import NotAnEvent, as_fields, from_fields, private_words
from trainer.core.log.events import Event, What, microseconds
from trainer.core.stages.several.twins import twins
from trainer.core.stages.stages import current
from trainer.disk.reading import NotRegular, read_small
from trainer.exchange.logs.refusals import NotTaken
from trainer.rows.copies import instead
from trainer.rows.exchange import joined as words
from trainer.store.backup import back_up
from trainer.store.file import absent, examine, identity
from trainer.store.forget import forget_in_copies
from trainer.store.refusals import Damaged, StoreError
from trainer.store.salvage import readable
from trainer.store.store import Store, read

MOST_BYTES = 256 << 20
"""Bytes of a database to join, at most."""
ITSELF = "This is your answers file itself."
DAMAGED = (
    "This copy is damaged. To rescue what can still be read: trainer log export rescued.jsonl, "
    "with --db and the name of the copy. Then: trainer log import rescued.jsonl."
)


def taken_in(context: Context, file: Path, *, sure: bool = False) -> int:
    """Join a file with the log; return the exit code.

    `sure`: also where interviews that may be two become one.
    """
    if file.suffix.lower() == ".apkg":
        return _of_anki(context, file)
    events = _events(context, file)
    try:
        new = join(context, events, PASTED if file == STREAM else file.name, sure=sure)
    except Damaged as error:
        if file.suffix.lower() != ".db" or error.path != context.store_path:
            raise
        say(str(error))
        say(instead(file))
        return 1
    if new is None:
        say(words.not_joined(file))
    return 1 if new is None else 0


def _events(context: Context, file: Path) -> tuple[Event, ...]:
    """Return the events of a file, or of what is pasted; raise where anything in it is wrong."""
    from trainer.exchange.logs.jsonl import MOST_BYTES as MOST
    from trainer.exchange.logs.jsonl import events

    if file == STREAM:
        return tuple(events(pasted(MOST, words.PASTE), PASTED))
    log = context.store_path
    if not absent(log) and file.exists() and identity(file) == identity(log):
        raise NotTaken(str(file), None, ITSELF)
    if file.suffix.lower() == ".db":
        return of_store(file)
    data = _bytes(file)
    match file.suffix.lower():
        case ".csv":
            from trainer.exchange.logs.table import reviews

            return tuple(reviews(data, str(file)))
        case _:
            return tuple(events(data, str(file)))


def _bytes(file: Path) -> bytes:
    from trainer.exchange.logs.jsonl import MOST_BYTES as MOST

    try:
        return read_small(file, MOST)
    except NotRegular as error:
        what = (
            "This is a folder. Choose a file in it."
            if error.folder
            else "This isn't a regular file. Choose another one."
        )
        raise NotTaken(str(file), None, what) from error
    except PermissionError as error:
        raise NotTaken(
            str(file), None, "You don't have permission to read this. Ask its owner."
        ) from error
    except (OSError, ValueError) as error:
        raise NotTaken(
            str(file), None, "That file doesn't exist, or can't be read. Check its name."
        ) from error


def of_store(file: Path) -> tuple[Event, ...]:
    """Return the events of another store: it must be whole, and each event one that can be."""
    if not file.is_file():
        raise NotTaken(
            str(file), None, "That file doesn't exist, or isn't a regular file. Check its name."
        )
    if file.stat().st_size > MOST_BYTES:
        raise NotTaken(str(file), None, "This is larger than 256 MiB.")
    try:
        examine(file)
    except StoreError as error:
        raise NotTaken(str(file), None, f"This file {error.what}") from error
    found = readable(file)
    if not found.whole:
        raise NotTaken(str(file), None, DAMAGED)
    for event in found.events:
        try:
            from_fields(as_fields(event))
        except (NotAnEvent, ValueError, RecursionError) as error:
            what = str(error) if isinstance(error, NotAnEvent) else "An entry can't be read."
            raise NotTaken(str(file), None, what) from error
    return found.events


def _of_anki(context: Context, file: Path) -> int:
    """Join the reviews of our cards in a deck of Anki's."""
    from trainer.exchange.anki.history import is_ours, reviews
    from trainer.rows.exchange.anki import none_of_ours

    data = _bytes(file)
    if not is_ours(data, str(file)):
        say(none_of_ours(file))
        return 1
    desk = as_written(context)
    known = {
        (event.key, event.at // 1_000): event.id
        for event in (*desk.log, *desk.live)  # by the keys of then and of now
        if event.event == What.REVIEW and event.key
    }
    join(context, tuple(reviews(data, str(file), zone=context.zone, known=known)), file.name)
    return 0


def join(
    context: Context, events: Sequence[Event], source: str, *, sure: bool = False
) -> tuple[Event, ...] | None:
    """Join events with the log, which is copied first; say what was new, and return it.

    None, and nothing is joined, where interviews that may be two would become one, and nobody is
    `sure`, or says so.
    """
    log = context.store_path
    before = read(log)
    here = {event.id for event in before}
    arriving = {event.id: event for event in events}
    new = tuple(event for event in arriving.values() if event.id not in here)
    if not new:
        echo(words.joined(source, (), len(arriving)))
        return ()
    if not (sure or _agreed(context, before, events, source)):
        return None
    copy = back_up(log, "before-import") if before else None
    with Store.open(log) as store:
        say_what_was_set_aside()
        store.join(new)
        after = store.events()
        if any(event.event == What.TOMBSTONE for event in new):
            _forget(store, before, after)
    echo(words.joined(source, new, len(arriving) - len(new), after))
    if copy and copy.exists():
        for line in words.copied(copy):
            echo(line)
    _say_what_is_missing(context)
    return new


def _agreed(
    context: Context, before: Sequence[Event], events: Sequence[Event], source: str
) -> bool:
    """Say which interviews would become one, and ask; where nobody can be asked, that's a no."""
    now = context.clock()
    found = twins(before, events, now=microseconds(now))
    tell = echo if context.at_terminal else say
    for each in found:
        for line in words.twin(each, source, now=now, zone=context.zone, twelve=context.twelve):
            tell(line)
    if found:
        tell(words.become_one(len(found)))
    if bare := _wordless(before, events):
        tell(words.wordless(source))
    return not (found or bare) or (context.at_terminal and agreed(words.JOIN_ANYWAY, enter=False))


def _wordless(before: Iterable[Event], events: Iterable[Event]) -> bool:
    """Say whether interviews would arrive without what was told of them, and stay so.

    Of what was forgotten the file says so itself.
    """
    here, arriving = {event.id for event in before}, tuple(events)
    forgets = any(event.event == What.TOMBSTONE for event in arriving)
    new = (event for event in arriving if event.event == What.STAGE and event.id not in here)
    return not forgets and any(event.data is None for event in new)


def _say_what_is_missing(context: Context) -> None:
    """Say which scripts the interviews ahead use that are files of the other computer."""
    desk = as_written(context)
    for each in desk.stages:
        wanted = each.ahead(desk.now) or each.undated or each == current(desk.stages, desk.now)
        if wanted and not desk.shelf.has(script_of(each)):
            desk.say_missing(each)


def _forget(store: Store, before: Iterable[Event], after: Iterable[Event]) -> None:
    """Take what was forgotten elsewhere out of the copies too."""
    left = {event.id: private_words(event) for event in after}
    gone = {
        event.id: held
        for event in before
        if (held := private_words(event)) and not left.get(event.id)
    }
    if gone:
        store.compact()
        texts = {text for held in gone.values() for text in held.values()}
        forget_in_copies(store.path, gone.keys(), texts)
