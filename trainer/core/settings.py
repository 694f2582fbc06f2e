"""The settings of a person's screen and habit, as one small TOML file gives them."""

import json
import re

from msgspec import Struct

from trainer.core.problems import Problem

MOST_MINUTES = 600
DAY_BEGINS = 4
"""The hour at which a study day begins, unless the person says otherwise."""
LAST_HOUR = 12
"""The last at which it may: from the afternoon on, most of a day would be called yesterday."""
MOST_SHOWN = 60
"""Characters of a value that are shown where it can't be one."""


class Settings(Struct, frozen=True):
    """What a person prefers; the values here are the defaults."""

    plain: bool = False
    clock: bool = True
    minutes: float = 5.0
    day_begins: int = DAY_BEGINS
    strictness: str = "exact"
    quiet: bool = False
    by: str = "aloud"
    speak: bool = False
    theme: str = "auto"
    signs: str = "auto"
    launcher: str = "ask"
    editor: str = ""


MEANINGS = {
    "plain": "plain lines instead of the full screen",
    "clock": "show the minutes left",
    "minutes": "how many minutes a drill lasts",
    "day_begins": "the hour when a new day of practice begins",
    "strictness": "how strictly your words are checked",
    "quiet": "type whole lines instead of saying them aloud",
    "by": "whether the program listens when you say a line",
    "speak": "whether the interviewer speaks in a rehearsal",
    "theme": "the colors",
    "signs": "the marks on the map",
    "launcher": "whether to offer the short word trainer",
    "editor": "the editor that opens your script",
}
"""What each setting does."""
MAY_BE = {
    **dict.fromkeys(("plain", "clock", "quiet", "speak"), "true or false"),
    "minutes": f"a number above 0, up to {MOST_MINUTES}",
    "day_begins": f"a whole number from 0 to {LAST_HOUR}",
    "strictness": '"gist", "exact" or "opening-night"',
    "by": '"aloud" (you rate it) or "voice" (the program listens)',
    "theme": '"auto", "dark", "light" or "none"',
    "signs": '"auto", "round" or "ascii"',
    "launcher": '"ask" or "no"',
    "editor": 'a name, such as "nano"; "EDITOR" for the one that EDITOR names; "" to be asked',
}
"""What each setting may be."""

CHOICES = {
    "strictness": ("gist", "exact", "opening-night"),
    "by": ("aloud", "voice"),
    "theme": ("auto", "dark", "light", "none"),
    "signs": ("auto", "round", "ascii"),
    "launcher": ("ask", "no"),
}
"""The words that a setting may be."""
GONE = {"escape": "Esc doesn't end a drill anymore; it asks first. You can delete this line."}
"""Settings of earlier versions, and what became of them."""
YES, NO = frozenset({"true", "yes", "on"}), frozenset({"false", "no", "off"})


def parse_settings(text: str, *, path: str) -> tuple[Settings, tuple[Problem, ...]]:
    """Return the settings in `text` and every problem; a setting with a problem is left out."""
    if not text.strip():
        return Settings(), ()  # most people have no such file
    import tomllib

    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # also a number, or brackets, without an end
        line = re.search(r"line (\d+)", str(error))
        problem = Problem(
            path,
            int(line[1]) if line else 1,
            "This isn't written as a setting.",
            "Write one on each line, like: minutes = 5",
        )
        return Settings(), (problem,)
    good: dict[str, bool | float | str] = {}
    problems = []
    for name, value in table.items():
        if name in GONE:
            at = _line_of(name, text)
            problems.append(Problem(path, at, "This setting is gone.", GONE[name], warning=True))
        elif what := _wrong(name, value):
            problems.append(Problem(path, _line_of(name, text), *what))
        else:
            good[name] = value
    return Settings(**good), tuple(sorted(problems))  # type: ignore[arg-type]  # _wrong checked each


def with_setting(text: str, name: str, typed: str) -> str:
    """Return the text of a settings file with one setting as it was typed: `minutes`, `12`.

    Its line is changed, or one is added; comments and the other lines stay as they are.
    """
    value = as_toml(_value(name, typed))
    line = re.compile(rf"""^(\s*["']?{re.escape(name)}["']?\s*=\s*)({_TOML})""", re.MULTILINE)
    if line.search(text):
        return line.sub(lambda found: found[1] + value, text, count=1)
    start = text if not text or text.endswith("\n") else f"{text}\n"
    return f"{start}{name} = {value}\n"


_TOML = r"\"[^\"\n]*\"|'[^'\n]*'|[^\s#]+"


def as_toml(value: object) -> str:
    """Return a value as the file has it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return f"{value:g}"
    return json.dumps(str(value), ensure_ascii=False)  # of a text TOML and JSON write the same


def _value(name: str, typed: str) -> object:
    """Return what was typed as the kind of value that the setting is."""
    if name == "editor":
        return typed.strip().strip('"')
    word = typed.strip().strip("\"'").lower()
    if isinstance(getattr(Settings(), name, ""), bool):
        return True if word in YES else False if word in NO else word
    if kind := {"minutes": float, "day_begins": int}.get(name):
        try:
            return kind(word)
        except ValueError:
            return word
    return word


def _wrong(name: str, value: object) -> tuple[str, str] | None:
    """Return what is wrong with a setting and the remedy; None when nothing is."""
    known = Settings.__struct_fields__
    if name not in known:
        from difflib import get_close_matches

        near = get_close_matches(name, known, n=1)
        remedy = f"Did you mean “{near[0]}”?" if near else f"The settings are: {', '.join(known)}."
        return f"I don't know the setting “{name}”.", remedy
    match name, value:
        case ("minutes" | "day_begins", bool()):
            pass
        case ("day_begins", int()) if 0 <= value <= LAST_HOUR:
            return None
        case ("minutes", int() | float()) if 0 < value <= MOST_MINUTES:
            return None
        case (_, str()) if value in CHOICES.get(name, ()):
            return None
        case ("plain" | "clock" | "quiet" | "speak", bool()) | ("editor", str()):
            return None
        case _:
            pass
    return f"“{name}” can't be {_shown(value)}.", f"It can be {MAY_BE[name]}."


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
