"""Copies of the log that a cloud made beside it when two machines wrote at once."""

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from trainer.posix.files import private_folder, sync_folder
from trainer.store import schema
from trainer.store.aside import folder_of
from trainer.store.bytes.image import HEAD, is_database

_CONFLICT = re.compile(
    r"(?:.*\b(?i:conflict\w*)\b.*|[ ._-]?\(\d{1,3}\)|[ ]\d{1,2}|-[A-Z][A-Z0-9]+(?:-[A-Z0-9]+)*)"
)
"""How a name goes on: Dropbox and Nextcloud say *conflicted copy*, Syncthing *sync-conflict*, Drive
and iCloud count, OneDrive names the machine."""


def conflicts(path: Path) -> Iterator[Path]:
    """Yield the files beside the log that are copies of one, made by a service."""
    with suppress(OSError):
        for each in sorted(path.parent.glob(f"{_plain(path.stem)}*{path.suffix}")):
            rest = each.stem.removeprefix(path.stem)
            if each.name != path.name and _CONFLICT.fullmatch(rest) and _ours(each):
                yield each


def put_away(path: Path, copy: Path) -> Path:
    """Put a copy that was joined into the folder of what is set aside; return where it is."""
    folder = folder_of(path)
    private_folder(folder)
    number = 0
    while True:
        number += 1
        place = folder / f"joined-{number}" / copy.name
        if not place.parent.exists():
            break
    private_folder(place.parent)
    copy.rename(place)
    sync_folder(place.parent)
    sync_folder(copy.parent)
    return place


def _plain(name: str) -> str:
    return re.sub(r"([\[\]*?])", r"[\1]", name)


def _ours(path: Path) -> bool:
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            head = file.read(HEAD)
    except OSError:
        return False
    return is_database(head) and int.from_bytes(head[68:72]) == schema.APPLICATION
