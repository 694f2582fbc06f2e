"""Writes every state of the screens as pages to be looked at: python docs/gallery.py FOLDER.

One page for each size (80x24, 40x20, 120x40) and theme (dark, light, without color, ASCII): home,
every moment of a drill and of a call, heard or not, the printed ends of both, the figures of a
made-up search and of somebody new. They are drawn from the same rows and views
that the program shows, so what is wrong there is wrong here. Open them in a browser and look at
each picture before a change of the screens is finished.
"""

import sys
from collections.abc import Iterable, Iterator
from datetime import timedelta
from html import escape
from pathlib import Path
from textwrap import wrap

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.support.people import MONDAY
from tests.support.search import figures as figures_of
from tests.support.terminals.calling import calling, ends
from tests.support.terminals.gallery import ENDED, NAMES, SCRIPT, drawn, gallery
from tests.support.terminals.listening import called, drilled
from trainer.core.stages.stages import Stage
from trainer.core.stats.map import call_map
from trainer.core.value import replace
from trainer.rows.figures.stats import ROOMS, figures
from trainer.rows.home.page import home_rows
from trainer.rows.home.view import Home, Situation
from trainer.rows.map import WIDE, legend, map_rows
from trainer.rows.practice.end.ending import Ended, coming, ended_row, saved_row
from trainer.rows.row import Part, Row
from trainer.rows.signs import ASCII, ROUND, Signs, plainer
from trainer.screens.breaking import hanging
from trainer.screens.colors import ATTRIBUTES, COLORS
from trainer.screens.columns import lines as laid_out
from trainer.screens.page.view import Screen
from trainer.screens.printed import printed

SIZES = ((80, 24), (40, 20), (120, 40))
GROUNDS = {"dark": ("#1e1e1e", "#d0d0d0"), "light": ("#ffffff", "#1b1b1b")}
THEMES = (("dark", ROUND), ("light", ROUND), ("none", ROUND), ("ascii", ASCII))
ROOMY = 60
LOOKS = {
    "bold": "font-weight:bold",
    "underline": "text-decoration:underline",
}
Lines = list[list[tuple[str, str]]]
"""Lines of runs of text, each with the name of its style."""


def homes(columns: int, signs: Signs) -> Iterator[tuple[str, Lines]]:
    """Yield home in every situation, as it would be then."""
    stage = Stage(name="a", interviewer=NAMES["interviewer"], next=NAMES["next"])
    now, known = MONDAY.replace(hour=15, minute=50), drawn()
    untouched = call_map(SCRIPT, say=())
    for situation in Situation:
        days = {"DAY": 0, "HURRY": 0, "EVENING": 1, "AFTER": 0}.get(situation.name, 2)
        call = MONDAY.replace(day=MONDAY.day + days, hour=17, minute=0)
        home = Home(situation, now, known, stage, call)
        match situation:
            case Situation.NEW | Situation.HURRY:
                home = replace(home, drawn=untouched)
            case Situation.AFTER:
                home = replace(home, call=now - timedelta(minutes=20))
            case Situation.IDLE:
                home = replace(home, call=None, idle="Nothing is due until tomorrow.")
            case Situation.EVENING:
                home = replace(home, tonight=ENDED["nothing gained"].drill.round(now))
            case _:
                pass
        rows = home_rows(home, columns=columns, signs=signs)
        shown = [line for row in rows for line in hanging(row, columns - 1)]
        told = [row.told(lambda text: plainer(text, signs)) for row in shown]
        yield f"home: {situation.value}", [styled(row) for row in told]


def drills(columns: int, rows: int, signs: Signs) -> Iterator[tuple[str, Lines]]:
    """Yield every moment of a drill, its help, the question whether to stop; and being heard."""
    views = {**dict(gallery()), **dict(drilled())}
    first = views["typed, verdict"]
    extra = {"help": replace(first, helping=1), "stop?": replace(first, stopping=True)}
    for name, view in {**views, **extra}.items():
        yield name, drawn_lines(replace(view, columns=columns, rows=rows, signs=signs).screen())


def calls(columns: int, rows: int, signs: Signs) -> Iterator[tuple[str, Lines]]:
    """Yield every moment of a call: typed, said aloud, heard; and how it went."""
    for name, view in (*calling(), *called()):
        yield name, drawn_lines(replace(view, columns=columns, rows=rows, signs=signs).screen())


def drawn_lines(shown: Screen) -> Lines:
    """Return what is shown as lines of runs of text."""
    return [[(part[0].removeprefix("class:"), part[1]) for part in line] for line in shown.lines]


def endings(columns: int, signs: Signs) -> Iterator[tuple[str, Lines]]:
    """Yield what is printed when a drill is over: with something gained, and with nothing."""
    for name, found in ENDED.items():
        shown = [
            line for row in _ending(found, columns, signs) for line in hanging(row, columns - 1)
        ]
        yield f"the end: {name}", [styled(row) for row in shown]
    for name, rows in ends():
        yield name, [[("", text)] for text in _as_lines(rows, columns, signs)]


def _as_lines(rows: Iterable[Row], columns: int, signs: Signs) -> Iterator[str]:
    """Yield rows as they are printed, wrapped as for a terminal."""
    told: list[str] = []
    printed(rows, told.append)
    for text in told:
        yield from wrap(plainer(text, signs), columns - 1, subsequent_indent="  ") or [""]


def _ending(found: Ended, columns: int, signs: Signs) -> Iterator[Row]:
    """Yield the rows as `trainer drill` prints them."""
    margin = "  " if columns >= ROOMY else " "
    room = columns - 2 * len(margin)
    apart = [Row("", ())] if room >= WIDE else []
    rows = (
        *(Row("", ()), ended_row(found), *apart),
        *map_rows(found.drawn, NAMES, columns=room, signs=signs),
        *(*apart, legend(found.drawn, columns=room, signs=signs), Row("", ())),
        *(Row("", (Part(coming(found)),)), saved_row("trainer")),
    )
    yield from (Row(row.label, (Part(margin), *row.parts), row.role) for row in rows)


def stats(columns: int, rows: int, signs: Signs) -> Iterator[tuple[str, Lines]]:
    """Yield the figures of a made-up search, and of somebody who has none yet."""
    for name, report in (("a search", figures_of()), ("nothing yet", figures_of(()))):
        told: list[str] = []
        for room in ROOMS:
            found = figures(report, zone=MONDAY.tzinfo, room=room)
            found = (each.told(lambda text: plainer(text, signs)) for each in found)
            told = laid_out(found, columns, rows - 1, blocks=signs is ROUND, signs=signs)
            if len(told) <= rows - 1:
                break
        yield f"figures: {name}", [[("", line)] for line in told]


def styled(row: Row) -> list[tuple[str, str]]:
    """Return a row as runs of text."""
    return [(part.style.value, part.text) for part in row.parts]


def page(size: tuple[int, int], theme: str, shown: Iterable[tuple[str, Lines]]) -> str:
    """Return a page with all these screens."""
    ground, ink = GROUNDS.get(theme, GROUNDS["dark"])
    styles = {**COLORS.get(theme, {})}
    rules = [
        f".{style.value}{{{_rule(styles.get(style, ink), ATTRIBUTES.get(style, ()), ground)}}}"
        for style in {*styles, *ATTRIBUTES}
    ]
    screens = "\n".join(_screen(name, lines, size) for name, lines in shown)
    return f"""<!doctype html><meta charset="utf-8"><title>{size[0]}x{size[1]} {theme}</title>
<style>body{{background:#777;font:14px/1.25 "DejaVu Sans Mono",monospace}}
figure{{display:inline-block;margin:8px;vertical-align:top}}figcaption{{color:#fff}}
pre{{background:{ground};color:{ink};margin:0;font:inherit}}
{"".join(rules)}</style>
{screens}
"""


def _rule(color: str, attributes: tuple[str, ...], ground: str) -> str:
    if "reverse" in attributes:
        return f"background:{color};color:{ground}"
    return ";".join([f"color:{color}", *(LOOKS[each] for each in attributes)])


def _screen(name: str, lines: Lines, size: tuple[int, int]) -> str:
    columns, rows = size
    told = [
        "".join(f'<span class="{style}">{escape(text)}</span>' for style, text in line)
        for line in lines
    ]
    told += [""] * (rows - len(told))
    blank = " " * columns
    return (
        f"<figure><figcaption>{escape(name)}</figcaption><pre>{blank}\n"
        + "\n".join(told)
        + "</pre></figure>"
    )


def main(folder: Path) -> None:
    """Write the pages into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for columns, rows in SIZES:
        for theme, signs in THEMES:
            practice = (*drills(columns, rows, signs), *calls(columns, rows, signs))
            after = (*endings(columns, signs), *stats(columns, rows, signs))
            shown = (*homes(columns, signs), *practice, *after)
            path = folder / f"{columns}x{rows}-{theme}.html"
            path.write_text(page((columns, rows), theme, shown), encoding="utf-8")
            print(path)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
