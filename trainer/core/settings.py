"""The settings of a person's screen and habit, as one small TOML file gives them."""

import re

from msgspec import Struct

from trainer.core.problems import Problem

MOST_MINUTES = 600
MOST_SHOWN = 60
"""Characters of a value that are shown where it can't be one."""


class Settings(Struct, frozen=True):
    """What a person prefers; the values here are the defaults."""

    plain: bool = False
    clock: bool = True
    minutes: float = 5.0
    strictness: str = "exact"
    escape: bool = True


MEANINGS = {
    "plain": "ordinary lines instead of the full screen: true or false",
    "clock": "show the minutes that are left: true or false",
    "minutes": "how long a drill lasts: a number",
    "strictness": 'how exactly the words are compared: "gist", "exact" or "opening-night"',
    "escape": "the Esc key ends a drill: true or false",
}
"""What each setting does, and what it may be."""

STRICTNESSES = ("gist", "exact", "opening-night")


def parse_settings(text: str, *, path: str) -> tuple[Settings, tuple[Problem, ...]]:
    """Return the settings in `text` and every problem; a setting with a problem is left out."""
    import tomllib  # most people have no such file

    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # also a number, or brackets, without an end
        line = re.search(r"line (\d+)", str(error))
        problem = Problem(
            path,
            int(line[1]) if line else 1,
            "this isn't written as a setting.",
            "Write one on each line, like: minutes = 5",
        )
        return Settings(), (problem,)
    good: dict[str, bool | float | str] = {}
    problems = []
    for name, value in table.items():
        if what := _wrong(name, value):
            problems.append(Problem(path, _line_of(name, text), *what))
        else:
            good[name] = value
    return Settings(**good), tuple(sorted(problems))  # type: ignore[arg-type]  # _wrong checked each


def _wrong(name: str, value: object) -> tuple[str, str] | None:
    """Return what is wrong with a setting and the remedy; None when nothing is."""
    known = Settings.__struct_fields__
    if name not in known:
        from difflib import get_close_matches

        near = get_close_matches(name, known, n=1)
        remedy = f"Did you mean “{near[0]}”?" if near else f"There are: {', '.join(known)}."
        return f"there is no setting “{name}”.", remedy
    match name, value:
        case ("minutes", bool()):
            pass
        case ("minutes", int() | float()) if 0 < value <= MOST_MINUTES:
            return None
        case ("strictness", str()) if value in STRICTNESSES:
            return None
        case ("plain" | "clock" | "escape", bool()):
            return None
        case _:
            pass
    return f"“{name}” can't be {_shown(value)}.", f"It is {MEANINGS[name]}."


def _shown(value: object) -> str:
    """Return a value as it can be said: a table may be nested deeper than can be shown."""
    if isinstance(value, dict | list):
        return "a table"
    if isinstance(value, int) and value.bit_length() > MOST_SHOWN:
        return "so large a number"
    return repr(value)[:MOST_SHOWN]


def _line_of(name: str, text: str) -> int:
    """Return the line on which a setting stands."""
    pattern = re.compile(rf"""\s*["']?{re.escape(name)}["']?\s*[=.]|\s*\[\[?\s*{re.escape(name)}""")
    return next((n for n, line in enumerate(text.splitlines(), 1) if pattern.match(line)), 1)
