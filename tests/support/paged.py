"""The page of figures of a report, as the command makes it."""

from datetime import UTC

from tests.support.caller import SCRIPT
from trainer.core.stats.map import call_map
from trainer.core.stats.report import Report
from trainer.core.stats.search import readiness
from trainer.pages.stats.page import Shown, stats_page


def paged(found: Report, *, title: str = "x", example: bool = False) -> str:
    """Return the page of the figures of the built-in script."""
    ready = readiness([line.card for line in found.lines], found.told, found.stages)
    drawn = call_map(SCRIPT, say=found.tally.say, letters=found.tally.letters)
    return stats_page(Shown(found, ready, drawn, title=title, zone=UTC, example=example))
