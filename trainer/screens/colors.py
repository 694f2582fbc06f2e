"""The colors of each theme and what stands in for them: color is never the only sign of a thing."""

from collections.abc import Mapping

from trainer.rows.row import Style

BOLD, UNDERLINE, REVERSE = "bold", "underline", "reverse"
ATTRIBUTES: Mapping[Style, tuple[str, ...]] = {
    Style.CUE: (BOLD,),
    Style.BEST: (BOLD,),
    Style.SAY: (BOLD,),
    Style.GAINED: (BOLD,),
    Style.STRESS: (BOLD,),
    Style.UNSURE: (BOLD,),
    Style.HERE: (REVERSE,),
    Style.SLIP: (REVERSE,),
    Style.WRONG: (BOLD, UNDERLINE),
}
"""What a style has without any color."""


def _theme(calm: str, accent: str, missed: str, dim: str) -> dict[Style, str]:
    calms = (Style.RIGHT, Style.BEST, Style.SAY)
    accents = (Style.ADDED, Style.GAINED, Style.YOURS, Style.STRESS, Style.UNSURE, Style.HERE)
    return {
        **dict.fromkeys(calms, calm),
        **dict.fromkeys(accents, accent),
        **dict.fromkeys((Style.WRONG, Style.SLIP), missed),
        Style.DIM: dim,
    }


COLORS: Mapping[str, Mapping[Style, str]] = {
    "auto": {
        Style.SAY: "#5f8700",
        **dict.fromkeys((Style.ADDED, Style.GAINED, Style.HERE), "#0087af"),
        Style.SLIP: "#d75f00",
    },
    "dark": _theme("#87d7af", "#87afff", "#ffaf87", "#b2b2b2"),
    "light": _theme("#005f00", "#005faf", "#875f00", "#5f5f5f"),
    "none": {},
}
"""The colors of each theme, all of them in the table of 256.

No color of text is legible on every ground, so *auto*, which doesn't know it, colors only shapes.
"""
CUBE = (0x00, 0x5F, 0x87, 0xAF, 0xD7, 0xFF)
"""What each of red, green and blue can be in the table of 256."""
GRAY = 232
"""Where its grays begin: 8, 18, 28 and so on."""
FEW = ("linux", "vt100", "vt220", "ansi", "dumb", "unknown")
"""Terminals without a table of 256 colors."""
_LIGHT = (7, 15)
"""The grounds of COLORFGBG that are light: white, and bright white."""


def in_table(color: str) -> int:
    """Return the place of a color `#rrggbb` in the table of 256."""
    parts = [int(color[at : at + 2], 16) for at in (1, 3, 5)]
    if all(part in CUBE for part in parts):
        red, green, blue = map(CUBE.index, parts)
        return 16 + 36 * red + 6 * green + blue
    return GRAY + (parts[0] - 8) // 10


def theme_for(wanted: str, environment: Mapping[str, str]) -> str:
    """Return the theme to use: auto becomes dark or light where COLORFGBG says, or none.

    The terminal is never asked for its ground: a late answer would arrive as typed letters.
    """
    if environment.get("NO_COLOR") or environment.get("TERM", "unknown") in FEW:
        return "none"
    if wanted != "auto":
        return wanted
    ground = environment.get("COLORFGBG", "").rpartition(";")[2]
    if not ground.isdecimal():
        return "auto"
    return "light" if int(ground) in _LIGHT else "dark"
