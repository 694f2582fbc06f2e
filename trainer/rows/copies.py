"""What is said of copies of the log: which one is offered, what it lacks, where the rest is."""

import shlex
from collections.abc import Iterator, Sequence
from datetime import tzinfo
from pathlib import Path

from trainer.core.log.events import Event, What, moment
from trainer.core.text import one_line
from trainer.rows.row import counted

NOTHING_YET = "You haven't answered anything yet."
NO_COPY = (
    "I didn't find a good copy of your answers. To save what can still be read of them: "
    "trainer log export rescued.db"
)
KEPT_AS_IT_WAS = "Nothing was changed."
NOT_ASKED = "Nobody can be asked here. Add --yes if you're sure."
ENDS = "The file's name has to end in .jsonl or .db."


def clock(at: int, zone: tzinfo | None) -> str:
    """Return microseconds since 1970 as local time: `November 26, 2026, 5:00 PM`."""
    local = moment(at).astimezone(zone)
    half = "AM" if local.hour < 12 else "PM"  # noqa: PLR2004 - noon
    return f"{local:%B} {local.day}, {local.year}, {local.hour % 12 or 12}:{local:%M} {half}"


def answers(events: Sequence[Event]) -> int:
    """Return how many answers are among the events."""
    return sum(event.event == What.REVIEW for event in events)


def held(events: Sequence[Event], zone: tzinfo | None) -> str:
    """Say how many answers there are, and when the last was given."""
    times = [event.at for event in events if event.event == What.REVIEW]
    last = f", the last from {clock(max(times), zone)}" if times else ""
    return f"{counted(len(times), 'answer')}{last}"


def offered(copy: Path, events: Sequence[Event], zone: tzinfo | None) -> str:
    """Say which copy is the newest good one, and what is in it."""
    return one_line(f"The newest good copy is {copy}. It has {held(events, zone)}.")


def lacking(count: int, since: int | None, zone: tzinfo | None, *, known: bool) -> str:
    """Say which answers of the log are not in a copy."""
    more = "" if known else " I couldn't read all of that file, so more could be missing."
    if since is None:
        return f"Nothing I can read is missing from it.{more}" if more else "It has all of them."
    are = "isn't" if count == 1 else "aren't"
    return f"{counted(count, 'answer')} since {clock(since, zone)} {are} in it.{more}"


def question(log: Path) -> str:
    """Ask whether to put the copy in place."""
    return one_line(f"Put it in place of {log}? What's there now is set aside, not deleted.")


def restored(copy: Path, events: Sequence[Event], zone: tzinfo | None) -> str:
    """Say what is in place now."""
    return one_line(f"Restored from {copy}: {held(events, zone)}.")


def set_aside(aside: Path | None) -> Iterator[str]:
    """Say where the log is that was there, and how to get it back."""
    if aside:
        yield one_line(f"What was there before is set aside in {aside.parent}.")
        yield one_line(f"To undo this: trainer log restore {shlex.quote(str(aside))}")


def rescue(aside: Path) -> str:
    """Say how to get at what can be read of a damaged log that was set aside."""
    log = shlex.quote(str(aside))
    return one_line(
        f"To get back what can be read of it: trainer log export rescued.db --db {log}. Then: "
        "trainer log restore rescued.db"
    )


def copied(copy: Path, count: int) -> str:
    """Say where a copy was put."""
    return one_line(f"Copied {counted(count, 'answer')} to {copy}. The copy was checked.")


def exported(target: Path, count: int) -> str:
    """Say what was exported."""
    return one_line(f"Exported {counted(count, 'answer')}, and everything else saved, to {target}.")


def not_exported(spoilt: int, wordless: int, gaps: Sequence[tuple[str, int, int]]) -> Iterator[str]:
    """Say what of a damaged log is not in an export."""
    yield "The file is damaged, so I exported what can still be read."
    if spoilt:
        left = counted(spoilt, "saved answer")
        yield f"Left out because they don't match their checksum: {left}."
    if wordless:
        yield f"Without the words you said or noted: {counted(wordless, 'saved answer')}."
    for origin, first, last in gaps:
        numbers = f"number {first}" if first == last else f"numbers {first} to {last}"
        yield one_line(f"Missing: {numbers} from {origin[:8]}.")
    yield "What was saved after the last one I could read may be missing too."


def stray(places: Sequence[Path]) -> Iterator[str]:
    """Say what was set aside because it did not belong to the log."""
    for place in places:
        yield one_line(
            "Next to your answers there was a file that belongs to another version of them. Using "
            f"it would damage them, so I set it aside in {place}. If answers are missing now, use: "
            "trainer log restore"
        )
