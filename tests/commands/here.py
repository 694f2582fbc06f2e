"""A person whose log, scripts and settings lie in one folder, at a clock that stands still."""

from datetime import datetime
from pathlib import Path

from tests.core.people import MONDAY
from trainer.commands.base import Context


class Here(Context):
    """A context that keeps everything in one folder."""

    def __init__(self, folder: Path, *, now: datetime = MONDAY) -> None:
        super().__init__(
            clock=lambda: now, db=folder / "log.db", scripts=folder / "scripts", plain=True
        )
        self.folder = folder

    @property
    def settings_path(self) -> Path:
        """Where the settings are read from."""
        return self.folder / "settings.toml"
