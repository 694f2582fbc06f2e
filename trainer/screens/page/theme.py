"""The style sheets of the full screen."""

from functools import cache

from prompt_toolkit.output import ColorDepth
from prompt_toolkit.styles import Style as Sheet

from trainer.rows.row import Style
from trainer.screens.colors import ATTRIBUTES, COLORS


@cache
def style_sheet(theme: str, depth: ColorDepth) -> Sheet:
    """Return the style sheet of a theme; with 16 colors or fewer, the attributes alone.

    Of a color that a terminal lacks prompt-toolkit makes its nearest, which may be the ground's.
    """
    few = depth in (ColorDepth.DEPTH_1_BIT, ColorDepth.DEPTH_4_BIT)
    colors = COLORS["none" if few else theme]
    return Sheet.from_dict(
        {
            style.value: " ".join((colors.get(style, ""), *ATTRIBUTES.get(style, ()))).strip()
            for style in Style
            if style.value
        }
    )
