"""The texts of a deck of Anki's as rows of tables: one for each kind of note."""

from collections.abc import Iterator, Sequence

from selectolax.lexbor import LexborHTMLParser

from trainer.core.draft.parts import MAX_ROWS, Mark, Row
from trainer.exchange.anki.form import NAME
from trainer.exchange.anki.package import Note, package

_HEAD = ("Topic", "Question", "They say", "Then say", "Why")


def rows(data: bytes, path: str) -> tuple[Row, ...]:
    """Return the rows of a package; those of our own notes have their columns named."""
    notes = package(data, path).notes[: MAX_ROWS + 1]
    ours = [note for note in notes if note.kind.startswith(NAME) and "Line" in note.fields]
    found: list[Row] = []
    if ours:
        found += _table(_HEAD, (_own(note) for note in ours), len(found))
    kinds = dict.fromkeys(note.kind for note in notes if note not in ours)
    for kind in kinds:
        same = [note for note in notes if note.kind == kind and note not in ours]
        texts = [tuple(map(plain, note.fields.values())) for note in same]
        found.append(Row(text="", at=len(found) + 1))  # another table begins
        found += _table((), texts, len(found))
    return tuple(found)


def _table(
    head: Sequence[str], cells: Iterator[tuple[str, ...]] | list[tuple[str, ...]], begun: int
) -> Iterator[Row]:
    for number, each in enumerate([*([tuple(head)] if head else []), *cells], begun + 1):
        yield Row(text=" | ".join(each), at=number, mark=Mark.CELLS, cells=tuple(each))


def _own(note: Note) -> tuple[str, ...]:
    """Return our own note as cells: a follow-up stands behind its condition."""
    text = {name: plain(value) for name, value in note.fields.items()}
    line, asked, condition = text["Line"], text.get("Asked", ""), text.get("Condition", "")
    if condition and asked:
        return (text.get("Cue", ""), asked, condition, line, text.get("Advice", ""))
    return (text.get("Cue", ""), line, "", "", text.get("Advice", ""))


def plain(html: str) -> str:
    """Return a field as plain text on one line."""
    if "<" in html or "&" in html:
        tree = LexborHTMLParser(html)
        tree.strip_tags(["script", "style"])
        html = (tree.body.text(separator=" ") if tree.body else "") or ""
    return " ".join(html.split())
