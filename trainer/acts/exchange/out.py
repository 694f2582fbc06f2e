"""What is saved, written for other programs: lines, a table, a database, a deck for Anki."""

from pathlib import Path

from trainer.acts.context import STREAM, Context, echo, say
from trainer.acts.desk import Desk, as_written, desk_of
from trainer.core.log.events import Live, What
from trainer.core.memory.fitted import new_card
from trainer.core.memory.fold import fold
from trainer.core.script.cards import cards
from trainer.posix.files import appearing
from trainer.rows.copies import NOTHING_YET
from trainer.rows.exchange import anki, joined
from trainer.store.file import absent, put_at


def written(context: Context, file: Path, *, words: bool, history: bool, script: str | None) -> int:
    """Write what is saved, or a script, to a new file, by its ending; return the exit code."""
    if file.suffix.lower() == ".apkg":
        return _deck(context, file, history=history, script=script)
    if absent(context.store_path):
        say(NOTHING_YET)
        return 1
    if file.suffix.lower() == ".csv":
        from trainer.exchange.logs.table import table

        desk = as_written(context)
        _write(file, table(desk.live).encode())
        echo(joined.as_table(file, _reviews(desk.live)))
        return 0
    from trainer.acts.log.copies import write_out

    code = write_out(context, file, words_too=words)
    if not words:
        (say if file == STREAM else echo)(joined.NO_WORDS)
    return code


def _reviews(events: Live) -> int:
    return sum(event.event == What.REVIEW for event in events)


def _write(file: Path, data: bytes) -> None:
    with put_at(file), appearing(file) as unfinished:
        unfinished.write_bytes(data)


def _deck(context: Context, file: Path, *, history: bool, script: str | None) -> int:
    from trainer.exchange.anki.notes import places
    from trainer.exchange.anki.write import History, packed

    desk: Desk = desk_of(context)
    found = desk.script(script)
    deck = cards(found)
    stage = desk.meant(found)
    names = stage.names if stage else {}
    made = tuple(places(found, deck, names))
    past = None
    if history:
        keys = {card.key for card in deck}
        reviews = [each for each in desk.live if each.event == What.REVIEW and each.key in keys]
        past = History(reviews, fold(desk.live, new_card(desk.live)))
    title = found.title.text
    _write(file, packed(title, found.id, made, now=desk.now, history=past))
    echo(anki.written(file, len(made), len(past.reviews) if past else None))
    echo(anki.AGAIN)
    return 0
