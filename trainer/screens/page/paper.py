"""The page: where on the screen it lies, and how wide what stands on it may be."""

from msgspec import Struct

WIDEST, TALLEST = 80, 20
"""The most columns and rows of a page."""
TEXT = 68
"""The most columns of a line of text."""
NARROW = 60
"""Below so many columns there is less on the page, and a smaller margin."""
SMALLEST = (38, 14)
"""Below so many columns or rows nothing can be laid out: ordinary lines are better."""


class Paper(Struct, frozen=True):
    """A page on a screen of so many columns and rows: centered across, a third of the rest above.

    A `tall` one takes the whole height.
    """

    columns: int
    rows: int
    tall: bool = False

    @property
    def width(self) -> int:
        """Its columns, with the margins."""
        return min(WIDEST, self.columns)

    @property
    def height(self) -> int:
        """Its rows."""
        return self.rows if self.tall else min(TALLEST, self.rows)

    @property
    def top(self) -> int:
        """The rows above it."""
        return (self.rows - self.height) // 3

    @property
    def left(self) -> int:
        """The columns left of what stands on it."""
        return (self.columns - self.width) // 2 + self.margin

    @property
    def margin(self) -> int:
        """The columns kept free on each side."""
        return 1 if self.narrow else 2

    @property
    def narrow(self) -> bool:
        """Whether there is little room across."""
        return self.columns < NARROW

    @property
    def room(self) -> int:
        """The columns between the margins."""
        return max(1, self.width - 2 * self.margin)

    @property
    def text(self) -> int:
        """The columns that text takes at most."""
        return min(TEXT, self.room)


def too_small(columns: int, rows: int) -> bool:
    """Tell whether no page fits."""
    return columns < SMALLEST[0] or rows < SMALLEST[1]
