"""Reads the settings file."""

from pathlib import Path

from trainer.core.problems import Problem, TrainerError
from trainer.core.settings import Settings, parse_settings

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
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
        text = data.decode()
    except FileNotFoundError:
        return Settings()
    except UnicodeDecodeError:
        raise SettingsError(
            (_problem(path, "this is not UTF-8 text.", "Save it as UTF-8."),)
        ) from None
    except OSError as error:
        what = f"the settings can't be read ({error.strerror})."
        raise SettingsError((_problem(path, what, "Make it your own file."),)) from error
    if len(data) > MOST_BYTES:
        raise SettingsError((_problem(path, "this is over 64 KiB.", "Settings are a few lines."),))
    settings, problems = parse_settings(text, path=str(path))
    if problems:
        raise SettingsError(problems)
    return settings


def _problem(path: Path, what: str, remedy: str) -> Problem:
    return Problem(str(path), 1, what, remedy)
