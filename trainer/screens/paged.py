"""A long text as ordinary lines, a screenful at a time."""

from collections.abc import Callable, Sequence

MORE = "Enter: more · q: that's enough "


def paged(
    lines: Sequence[str],
    *,
    rows: int,
    read: Callable[[str], str],
    write: Callable[[str], object],
) -> None:
    """Write lines; where they are more than `rows`, ask before each further screenful.

    The last row of the screen is the question's. Words typed at it go on, but for q; `EOFError` at
    the end of the input.
    """
    room = max(1, rows - 1)
    for start in range(0, len(lines), room):
        if start and read(MORE).strip().lower() in ("q", "quit", "stop"):
            return
        for line in lines[start : start + room]:
            write(line)
