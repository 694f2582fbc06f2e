"""Reads the settings file."""

from pathlib import Path

from trainer.core.problems import Problem, TrainerError
from trainer.core.settings import Settings, parse_settings
from trainer.disk.reading import NotRegular, read_small

MOST_BYTES = 64 * 1024


class SettingsError(TrainerError):
    """The settings file has problems; each is one line of the message."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(map(str, problems)))


def read_settings(path: Path) -> Settings:
    """Return the person's settings; the defaults when there is no file.

    Raises `SettingsError` with every problem in it.
    """
    try:
        data = read_small(path, MOST_BYTES)
        text = data.decode("utf-8-sig")  # Notepad begins a file with a mark
    except FileNotFoundError:
        return Settings()
    except UnicodeDecodeError:
        raise _refused(path, "this isn't UTF-8 text.", "Save it as UTF-8.") from None
    except NotRegular as error:
        what = "this is a folder." if error.folder else "this isn't a regular file."
        raise _refused(path, what, "Settings are a small text file.") from None
    except OSError as error:
        what = f"the settings can't be read ({error.strerror})."
        raise _refused(path, what, "Make it your own file.") from error
    if len(data) > MOST_BYTES:
        raise _refused(path, "this is over 64 KiB.", "Settings are a few lines.")
    settings, problems = parse_settings(text, path=str(path))
    if problems:
        raise SettingsError(problems)
    return settings


def _refused(path: Path, what: str, remedy: str) -> SettingsError:
    return SettingsError((Problem(str(path), 1, what, remedy),))
