"""What is said of the log's damage, and of its copies: which is offered, what one lacks."""

import shlex
from collections.abc import Iterator, Sequence
from datetime import tzinfo
from pathlib import Path

from trainer.core.log.damage import Checked, Finding, Wrong
from trainer.core.log.events import VERSION, Event, What, live, moment
from trainer.core.text import one_line
from trainer.rows.row import counted

NOTHING_YET = "You haven't answered anything yet."
NO_COPY = (
    "I didn't find a good copy of your answers. To save what can still be read of them, type "
    "trainer log export rescued.db and then, to use it: trainer log restore rescued.db"
)
KEPT_AS_IT_WAS = "Nothing was changed."
NOT_ASKED = "There's nobody to ask here. Add --yes if you're sure."


def clock(at: int, zone: tzinfo | None) -> str:
    """Return microseconds since 1970 as local time: `November 26, 2026, 5:00 PM`."""
    local = moment(at).astimezone(zone)
    half = "AM" if local.hour < 12 else "PM"  # noqa: PLR2004 - noon
    return f"{local:%B} {local.day}, {local.year}, {local.hour % 12 or 12}:{local:%M} {half}"


def answers(events: Sequence[Event]) -> int:
    """Return how many answers are among the events."""
    return sum(event.event == What.REVIEW for event in events)


def taken_back(events: Sequence[Event]) -> int:
    """Return how many answers among the events don't count anymore, since they were taken back."""
    stand = {event.id for event in live(events, now=max((e.at for e in events), default=0))}
    return sum(
        event.event == What.REVIEW and event.v <= VERSION and event.id not in stand
        for event in events
    )


def held(events: Sequence[Event], zone: tzinfo | None) -> str:
    """Say how many answers there are, and when the last was given."""
    times = [event.at for event in events if event.event == What.REVIEW]
    if not times:
        return "no answers yet"
    back = taken_back(events)
    more = f", {back} more taken back" if back else ""
    stand = counted(len(times) - back, "answer")
    return f"{stand}{more}, the last from {clock(max(times), zone)}"


def offered(copy: Path, events: Sequence[Event], zone: tzinfo | None) -> str:
    """Say which copy is the newest good one, and what is in it."""
    return one_line(f"The newest good copy is {copy}. It has {held(events, zone)}.")


def lacking(count: int, others: int, since: int | None, zone: tzinfo | None, *, known: bool) -> str:
    """Say what of the log is not in a copy: answers, and whatever else there is, since a moment."""
    more = "" if known else " I couldn't read all of that file, so more could be missing."
    if since is None:
        return f"Nothing I can read is missing from it.{more}" if more else "Nothing is missing."
    are = "isn't" if count + others == 1 else "aren't"
    return f"{entries(count, others)} since {clock(since, zone)} {are} in it.{more}"


def entries(answers: int, others: int) -> str:
    """Count answers and what else there is: `5 answers and 2 other entries (interviews, ...)`."""
    found = [counted(answers, "answer")] if answers or not others else []
    if others:
        other = "other " if answers else ""
        other = counted(others, f"{other}entry", f"{other}entries")
        found.append(f"{other} (interviews, notes, lines read)")
    return " and ".join(found)


def erased(what: str, name: str, *, interview: bool) -> str:
    """Say what was erased for good, and what is kept; `interview`: it left the list, too."""
    gone = f"Erased: the words of {what}, here and in the backups."
    if not interview:
        return f"{gone} Ratings, dates and the name {name} are kept."
    return (
        f"{gone} The interview {name} left your list, with its dates. Even undo can't bring"
        " it back. Your ratings and the days you practiced are kept, under that short name."
    )


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
    """Say how to add what can be read of a damaged log that was set aside.

    It is joined with the copy that is in place now, which may have more of the rest.
    """
    log = shlex.quote(str(aside))
    return one_line(
        f"To add what can still be read of it, type trainer --db {log} log export rescued.jsonl "
        "and then: trainer log import rescued.jsonl"
    )


def still_in_copies(why: Exception) -> str:
    """Say that what was erased from the log is still in its copies."""
    return f"Erased from your answers file, but not from its copies yet. {why} Then run this again."


def copied(copy: Path, events: Sequence[Event]) -> str:
    """Say where a copy was put, and what is in it."""
    return one_line(
        f"Copied {_saved(answers(events), taken_back(events))} to {copy}. The copy was checked."
    )


def exported(target: Path, events: Sequence[Event]) -> str:
    """Say what was exported."""
    return one_line(f"Exported {_saved(answers(events), taken_back(events))} to {target}.")


def scripts_stay(names: Sequence[str], folder: Path) -> str:
    """Say that the person's own scripts are in no export, and where they are."""
    return one_line(f"Your own scripts aren't in it ({', '.join(names)}). They're here: {folder}")


def _saved(given: int, back: int, future: int = 0) -> str:
    """Return how much is saved: the answers that count, and those that don't."""
    if not given:
        return "what's saved so far (no answers yet)"
    parts = [counted(given - back - future, "answer")]
    parts += [f"{back} more taken back"] * bool(back)
    parts += [f"{future} more dated in the future, not counting yet"] * bool(future)
    return f"{', '.join(parts)}{',' * (len(parts) > 1)} and everything else saved"


def not_exported(
    spoiled: int, wordless: int, gaps: Sequence[tuple[str, int, int]]
) -> Iterator[str]:
    """Say what of a damaged log is not in an export."""
    yield "The file is damaged, so I exported what can still be read."
    if spoiled:
        left = counted(spoiled, "saved answer")
        yield f"Left out because they don't match their checksum: {left}."
    if wordless:
        yield f"Without the words you said or noted: {counted(wordless, 'saved answer')}."
    for origin, first, last in gaps:
        numbers = f"number {first}" if first == last else f"numbers {first} to {last}"
        yield one_line(f"Missing: {numbers} from {origin[:8]}.")
    yield "What was saved after the last one I could read may be missing too."


def rescued(target: Path) -> str:
    """Say how to go on with what could be exported of a damaged log."""
    return one_line(f"To use what I saved: trainer log restore {shlex.quote(str(target))}")


def instead(file: Path) -> str:
    """Say how to put a file in place of a damaged log, which it can't be joined with."""
    return one_line(
        f"To put {file.name} in its place: trainer log restore {shlex.quote(str(file))}"
    )


def stray(places: Sequence[Path]) -> Iterator[str]:
    """Say what was set aside because it did not belong to the log."""
    for place in places:
        yield one_line(
            "Next to your answers there was a file that belongs to another version of them. Using "
            f"it would damage them, so I set it aside in {place}. If answers are missing now, use: "
            "trainer log restore"
        )


def sound(checked: Checked) -> str:
    """Say that nothing was found, and in how much."""
    if not checked.answers:
        return "No damage found. No answers are saved yet."
    saved = _saved(checked.answers, checked.back, checked.future)
    return f"No damage found in {saved}."


_FINDINGS = {
    Wrong.PAGE: "SQLite reports: {0.detail}.",
    Wrong.ORPHAN: "Row {0.detail} of {0.name} belongs to nothing in {0.other}.",
    Wrong.CHANGED: "{event} was changed: it doesn't match its checksum.",
    Wrong.MISSING: "Events {0.seq} to {0.last} are missing from origin {0.origin}.",
    Wrong.TEXT_CHANGED: (
        "The text {0.name} of event {0.event} was changed: it doesn't match its checksum."
    ),
    Wrong.TEXT_LOST: "{event} has lost its text {0.name}, and nothing says it was forgotten.",
    Wrong.TEXT_ADDED: "{event} has a text {0.name} that it didn't come with.",
    Wrong.PART_GONE: "The {0.detail} {0.name} is missing or was changed.",
    Wrong.PART_ADDED: "The {0.detail} {0.name} doesn't belong here.",
    Wrong.UNREADABLE: "The file can't be read to its end: {0.detail}.",
}
_ONE_MISSING = "Event {0.seq} is missing from origin {0.origin}."


def finding(found: Finding, zone: tzinfo | None) -> str:
    """Say in one line what is wrong."""
    event = f"Event {found.seq} of origin {found.origin} ({_when(found.at, zone)})"
    one = found.wrong is Wrong.MISSING and found.seq == found.last
    told = _ONE_MISSING if one else _FINDINGS[found.wrong]
    return one_line(told.format(found, event=event))


def damaged(path: Path, findings: Sequence[Finding]) -> str:
    """Say how much is wrong, and what to do."""
    problems = counted(len(findings), "problem")
    if all(found.wrong is Wrong.MISSING for found in findings):
        return one_line(
            f"{path}: {problems}. What's there is sound. What's missing stays on this list for"
            " good. If a copy still has it: trainer log restore"
        )
    return one_line(f"{path}: {problems}. Bring back a good copy with: trainer log restore")


def _when(at: object, zone: tzinfo | None) -> str:
    try:
        return f"{moment(int(str(at))).astimezone(zone):%Y-%m-%d %H:%M}"
    except (ValueError, OverflowError, OSError):
        return "at an impossible time"
