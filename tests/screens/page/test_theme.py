"""Colors: each role at 1, 4, 8 and 24 bits, in each theme; never a color alone."""

import io
import re

import pytest
from prompt_toolkit.data_structures import Size
from prompt_toolkit.output import ColorDepth
from prompt_toolkit.output.vt100 import Vt100_Output
from prompt_toolkit.styles import Attrs

from tests.for_each import for_each
from trainer.rows.row import Part, Row, Style
from trainer.screens.colors import ATTRIBUTES, COLORS, CUBE, in_table, theme_for
from trainer.screens.ink import inked
from trainer.screens.page.theme import style_sheet

STYLES = [style for style in Style if style.value]
FEW, MANY = (
    (ColorDepth.DEPTH_1_BIT, ColorDepth.DEPTH_4_BIT),
    (
        ColorDepth.DEPTH_8_BIT,
        ColorDepth.DEPTH_24_BIT,
    ),
)
SIGNS = (Style.SAY, Style.ADDED, Style.GAINED, Style.HERE, Style.SLIP)
"""What is a shape, and may have a color that is not legible as text on every ground."""
CARRIED_BY_SIGNS = (Style.ADDED, Style.DIM, Style.RIGHT, Style.YOURS)
"""What only has a color: a sign of its own, a sentence or its place says the same."""
GROUNDS = {
    "dark": "#000000 #0c0c0c #1e1e1e #282c34 #002b36 #300a24".split(),
    "light": "#ffffff #fafafa #fdf6e3 #eee8d5".split(),
}
GROUNDS["auto"] = [*GROUNDS["dark"], *GROUNDS["light"]]
LEAST = {"dark": 6.4, "light": 4.6, "auto": 3.0}


def attrs(style: Style, theme: str, depth: ColorDepth) -> Attrs:
    return style_sheet(theme, depth).get_attrs_for_style_str(f"class:{style.value}")


def written(style: Style, theme: str, depth: ColorDepth) -> str:
    """Return the codes that the terminal gets for a style."""
    stream = io.StringIO()
    output = Vt100_Output(stream, lambda: Size(24, 80), term="xterm-256color")
    output.set_attributes(attrs(style, theme, depth), depth)
    output.flush()
    return stream.getvalue()


@for_each("theme", COLORS)
@for_each("depth", FEW)
@for_each("style", STYLES)
def test_with_few_colors_there_are_the_attributes_alone(
    style: Style, depth: ColorDepth, theme: str
) -> None:
    found = attrs(style, theme, depth)
    assert found.color == ""
    codes = re.findall(r"\d+", written(style, theme, depth))
    assert set(codes) == {"0"} | {
        {"bold": "1", "underline": "4", "reverse": "7"}[each] for each in ATTRIBUTES.get(style, ())
    }


@for_each("theme", COLORS)
@for_each("depth", MANY)
@for_each("style", STYLES)
def test_with_many_colors_each_role_has_that_of_its_theme(
    style: Style, depth: ColorDepth, theme: str
) -> None:
    codes = written(style, theme, depth)
    color = COLORS[theme].get(style)
    if color is None:
        assert "38;" not in codes
    elif depth is ColorDepth.DEPTH_8_BIT:
        assert f"38;5;{in_table(color)}" in codes
    else:
        parts = [int(color[at : at + 2], 16) for at in (1, 3, 5)]
        assert "38;2;{};{};{}".format(*parts) in codes
    assert "48;" not in codes
    assert not re.search(r"(?<=[\[;])(2|90)(?=[;m])", re.sub(r"38;[25];[\d;]+", "", codes))


@for_each("theme", COLORS)
@for_each("style", STYLES)
def test_what_is_printed_looks_as_on_the_full_screen(style: Style, theme: str) -> None:
    codes = re.compile(r"38;5;\d+|(?<=[\[;])[147](?=[;m])")
    said = codes.findall(inked(Row("", (Part("x", style),)), theme))
    assert set(said) == set(codes.findall(written(style, theme, ColorDepth.DEPTH_8_BIT)))


@pytest.mark.parametrize("style", STYLES)
def test_a_color_never_stands_alone(style: Style) -> None:
    if any(style in theme for theme in COLORS.values()):
        assert ATTRIBUTES.get(style) or style in CARRIED_BY_SIGNS


def test_only_shapes_are_colored_where_the_ground_is_not_known() -> None:
    assert set(COLORS["auto"]) == set(SIGNS)


@pytest.mark.parametrize("theme", GROUNDS)
def test_every_color_can_be_read_on_the_usual_grounds(theme: str) -> None:
    for color in set(COLORS[theme].values()):
        for ground in GROUNDS[theme]:
            assert contrast(color, ground) >= LEAST[theme], (color, ground)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colors, 1 to 21, as WCAG 2 has it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(color: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(color[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_every_color_is_in_the_table_of_256() -> None:
    for theme in COLORS.values():
        for color in theme.values():
            parts = [int(color[at : at + 2], 16) for at in (1, 3, 5)]
            gray = len(set(parts)) == 1 and (parts[0] - 8) % 10 == 0
            assert gray or all(part in CUBE for part in parts)


@pytest.mark.parametrize(
    ("wanted", "environment", "theme"),
    [
        ("auto", {"TERM": "xterm-256color"}, "auto"),
        ("dark", {"TERM": "xterm-256color"}, "dark"),
        ("auto", {"TERM": "xterm", "COLORFGBG": "15;0"}, "dark"),
        ("auto", {"TERM": "xterm", "COLORFGBG": "0;default;15"}, "light"),
        ("auto", {"TERM": "xterm", "COLORFGBG": "0;7"}, "light"),
        ("auto", {"TERM": "xterm", "COLORFGBG": "default;default"}, "auto"),
        ("light", {"TERM": "xterm", "COLORFGBG": "15;0"}, "light"),
        ("dark", {"TERM": "xterm", "NO_COLOR": "1"}, "none"),
        ("dark", {"TERM": "xterm", "NO_COLOR": ""}, "dark"),
        ("dark", {"TERM": "linux"}, "none"),
        ("none", {"TERM": "xterm", "COLORFGBG": "15;0"}, "none"),
    ],
)
def test_the_theme_follows_the_wish_and_the_terminal(
    wanted: str, environment: dict[str, str], theme: str
) -> None:
    assert theme_for(wanted, environment) == theme
