"""What `trainer stats` does: which log, which script, from which day on; and how it is shown."""

import json
import shutil
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, date
from functools import partial
from pathlib import Path
from random import Random
from time import monotonic
from typing import TypeVar

import click
from msgspec import Struct

from trainer.acts.aim import script_of, the_stage
from trainer.acts.context import Context, Mistyped, echo, say
from trainer.core.example.search import DAYS, NOW, SEED, example
from trainer.core.log.events import Event, today
from trainer.core.script.cards import cards
from trainer.core.stats.report import Report, View, report
from trainer.core.stats.search import readiness
from trainer.core.text import clean, one_line
from trainer.core.value import replace
from trainer.core.when.moments import since
from trainer.core.when.reading import Unclear
from trainer.disk.pages import write_page
from trainer.disk.scripts import FIRST, built_in, usable
from trainer.pages.markup import MARK
from trainer.pages.stats.page import stats_page
from trainer.rows.figures.fields import report_fields
from trainer.rows.figures.stats import ROOMS, figures
from trainer.screens.columns import lines
from trainer.screens.plain import printed
from trainer.store.store import read

HEAD = "AN EXAMPLE: a made-up search of six weeks. Nothing of yours is in it."
PROMPT = 1
"""Lines that the shell takes for its prompt."""


class Wanted(Struct, frozen=True):
    """What the person wants to see, as typed."""

    since: str | None = None
    script: str | None = None
    as_json: bool = False
    example: bool = False
    page: Path | None = None


def told(context: Context, wanted: Wanted) -> None:
    """Print the figures of the person's log, or of the example."""
    name = wanted.script
    if wanted.example:
        context, log, name = _example(context)
    else:
        log = read(context.store_path)
    view = View(_since(context, wanted.since), only=wanted.script is not None)
    found = _report(context, log, name, view)
    if wanted.as_json:
        fields = {"example": wanted.example, **report_fields(found)}
        click.echo(clean(json.dumps(fields, ensure_ascii=False, indent=1)))
        return
    if wanted.page:
        _write(context, found, wanted.page, example=wanted.example)
        return
    if wanted.example:
        echo(HEAD)
    _show(context, found, PROMPT + wanted.example)


def _write(context: Context, found: Report, path: Path, *, example: bool) -> None:
    """Write the figures as a page, and say where it is."""
    deck = [line.card for line in found.lines]
    ready = readiness(deck, found.told, found.stages)
    script = usable(found.script, context.own_scripts) if found.script else None
    title = script.title.text if script else ""
    write_page(path, stats_page(found, ready, title=title, example=example), MARK)
    echo(one_line(f"Written: {path}. It opens in any browser, and nothing in it leaves it."))


def _example(context: Context) -> tuple[Context, tuple[Event, ...], str]:
    """Return where the example is looked at, its log and its script: nothing of the person's."""
    there = Context(
        clock=lambda: NOW,
        zone=UTC,
        scripts=built_in(),
        stage_name=context.stage_name,
        plain=context.wants_plain,
    )
    chance = Random(SEED)  # noqa: S311 - a made-up search, the same every time
    days = watched(context, "Making up a search", range(DAYS))
    return there, example(usable(FIRST, built_in()), chance, days), FIRST


def _report(context: Context, log: tuple[Event, ...], name: str | None, view: View) -> Report:
    """Return the figures of a log."""
    stage = the_stage(context, log)
    if stage and context.stage_name:
        view = replace(view, stage=stage.name)
    return report(
        cards(usable(name or script_of(stage), context.own_scripts)),
        log,
        now=context.clock(),
        view=view,
        watch=partial(watched, context, "Counting"),
    )


def _since(context: Context, text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return since(text, today(context.clock()))
    except Unclear as unclear:
        raise Mistyped(one_line(str(unclear))) from unclear


def _show(context: Context, found: Report, taken: int) -> None:
    """Print the figures: laid out on a terminal, whose lines but `taken` are free; else plain."""
    if context.wants_plain:
        printed((figure.row for figure in figures(found, zone=context.zone)), echo)
        return
    size = shutil.get_terminal_size()
    height = size.lines - taken
    blocks = (sys.stdout.encoding or "").lower().startswith("utf")
    laid_out: list[str] = []
    for room in ROOMS:
        told = figures(found, zone=context.zone, room=room)
        laid_out = lines(told, size.columns, height, blocks=blocks)
        if len(laid_out) <= height:
            break
    for line in laid_out:
        click.echo(line)


AFTER = 1.0
"""Seconds of silence."""
STEP = 0.1
"""Seconds between two looks of the same line."""
T = TypeVar("T")


def watched(context: Context, what: str, items: Sequence[T]) -> Iterator[T]:
    """Yield the items; tell how many are done, in plain only that it takes a moment."""
    if not sys.stderr.isatty():
        yield from items
        return
    start = last = monotonic()
    told = False
    for number, item in enumerate(items):
        now = monotonic()
        if now - start >= AFTER and now - last >= STEP and not (told and context.wants_plain):
            last, told = now, True
            if context.wants_plain:
                say(f"{what} ...")
            else:
                sys.stderr.write(f"\r{what}: {number * 100 // len(items)} %")
                sys.stderr.flush()
        yield item
    if told and not context.wants_plain:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()
