"""The few signs that carry a meaning, and what they are where a terminal lacks them."""

from msgspec import Struct

from trainer.core.stats.map import Mark


class Signs(Struct, frozen=True):
    """One set of signs: marks of the map, the branches of a fork, a bar, and small marks in text.

    `line`, `down`, `on` and `last` draw a fork: along, its first branch, another, the last.
    """

    say: str
    letters: str
    not_yet: str
    gained: str
    line: str
    down: str
    on: str
    last: str
    full: str
    gone: str
    to: str
    cut: str
    between: str

    def mark(self, mark: Mark) -> str:
        """Return the sign of a mark."""
        return {Mark.SAY: self.say, Mark.LETTERS: self.letters, Mark.NOT_YET: self.not_yet}[mark]


ROUND = Signs(
    say="●",
    letters="○",
    not_yet="·",
    gained="+",
    line="─",
    down="┬",
    on="├",
    last="└",
    full="■",
    gone="·",
    to="→",
    cut="…",
    between="·",
)
"""Each of them is in WGL4, which the fonts of consoles cover."""

ASCII = Signs(
    say="*",
    letters="o",
    not_yet=".",
    gained="+",
    line="-",
    down="+",
    on="+",
    last="`",
    full="#",
    gone=".",
    to="->",
    cut="...",
    between=".",
)
"""For the Linux console, and where the encoding can't hold the others."""


_PLAINER = str.maketrans(
    {
        **{getattr(ROUND, name): getattr(ASCII, name) for name in Signs.__struct_fields__},
        **dict.fromkeys("\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}", "'"),
        **dict.fromkeys("\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}", '"'),
        "\N{EN DASH}": "-",
        "\N{EM DASH}": "--",
        "\N{NO-BREAK SPACE}": " ",
    }
)


def plainer(text: str, signs: Signs) -> str:
    """Return a text in these signs; typographic quotes and dashes go the way of the others."""
    return text.translate(_PLAINER) if signs is ASCII and not text.isascii() else text


def signs_for(encoding: str | None, term: str | None, *, wanted: str = "auto") -> Signs:
    """Return the signs that a terminal can show; `wanted` is auto, round or ascii."""
    if wanted == "ascii" or (wanted == "auto" and term == "linux"):
        return ASCII
    try:
        "●○·─┬├└■→…".encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return ASCII
    return ROUND
