"""Reads the settings file, and changes a line of it."""

from collections.abc import Callable
from pathlib import Path

from trainer.core.problems import Problem, TrainerError
from trainer.core.settings import Settings, parse_settings, with_setting
from trainer.disk.reading import NotRegular, read_small
from trainer.posix.files import private_folder, replacing

MOST_BYTES = 64 * 1024


class SettingsError(TrainerError):
    """The settings file has mistakes; each gets a line of its own."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(map(str, problems)))


def read_settings(path: Path, tell: Callable[[str], None] | None = None) -> Settings:
    """Return the person's settings; the defaults when there is no file.

    Raises `SettingsError` with every problem in it; what is only old is told with `tell`.
    """
    return _parsed(path, _text(path), tell)


def change(path: Path, name: str, typed: str) -> Settings:
    """Set one setting in the file, which is made when there is none, and return all of them.

    Raises `SettingsError`, and changes nothing, where the file has problems or would get one.
    """
    text = _text(path)
    _parsed(path, text)
    after = with_setting(text, name, typed)
    settings = _parsed(path, after)
    private_folder(path.parent)
    # A link stays one: people keep such files in a folder of their own, and link them from here.
    with replacing(path.resolve()) as unfinished:
        unfinished.write_text(after, encoding="utf-8", newline="")
    return settings


def _parsed(path: Path, text: str, tell: Callable[[str], None] | None = None) -> Settings:
    settings, problems = parse_settings(text, path=str(path))
    if any(not problem.warning for problem in problems):
        raise SettingsError(problems)
    for problem in problems:
        if tell:
            tell(str(problem))
    return settings


def _text(path: Path) -> str:
    """Return the text of the file; none where there is no file."""
    try:
        data = read_small(path, MOST_BYTES)
        text = data.decode("utf-8-sig")  # Notepad begins a file with a mark
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError:
        raise _refused(path, "This isn't UTF-8 text.", "Save it as UTF-8.") from None
    except NotRegular as error:
        what = "This is a folder." if error.folder else "This isn't a regular file."
        raise _refused(path, what, "Settings are a small text file.") from None
    except OSError as error:
        what = f"Your settings can't be read ({error.strerror})."
        raise _refused(path, what, "Give yourself permission to read it.") from error
    if len(data) > MOST_BYTES:
        raise _refused(path, "This is over 64 KiB.", "Settings are a few lines.")
    return text


def _refused(path: Path, what: str, remedy: str) -> SettingsError:
    return SettingsError((Problem(str(path), 1, what, remedy),))
