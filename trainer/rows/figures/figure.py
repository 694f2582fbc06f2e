"""A figure as it is told, and as it may be drawn: a bar, a table."""

from collections.abc import Callable

from msgspec import Struct

from trainer.rows.row import Row


class Table(Struct, frozen=True):
    """Counts, such as how often each of `names` (the rows) was taken for each (the columns).

    Where there is one column more than names, it is for none of them.
    """

    title: str
    names: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]

    @property
    def unknown(self) -> bool:
        """Whether there is a column for none of them."""
        return any(len(row) > len(self.names) for row in self.counts)


class Figure(Struct, frozen=True):
    """A row; what may be drawn too: a bar for the share (0 to 1) beside it, a table instead of it.

    `begins`: a group of rows begins here.
    """

    row: Row
    share: float | None = None
    table: Table | None = None
    begins: bool = False

    def told(self, change: Callable[[str], str]) -> "Figure":
        """Return it with all its texts changed."""
        table = self.table
        if table:
            table = Table(change(table.title), tuple(map(change, table.names)), table.counts)
        return Figure(self.row.told(change), self.share, table, self.begins)
