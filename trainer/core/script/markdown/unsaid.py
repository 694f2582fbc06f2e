"""Words that stand in a line, or beside it, and that nobody says: who speaks, a note to oneself."""

import re

from trainer.core.script.faults import Fault, shown
from trainer.core.script.markdown.findings import Findings

LABEL = Fault(
    "“{found}” says who's speaking, and the drill would ask you to say it.",
    "Take it out: “{fixed}”.",
    warning=True,
)
NOTE = Fault(
    "This reads like a note to yourself, and the drill would ask for it word for word.",
    "Write the words you say, such as “> What is the team like?”. A note goes below your line, "
    "without “>”.",
    warning=True,
)
SAID = Fault(
    "This paragraph says what to say, but it's only shown as advice.",
    "Write just the words, with “>” in front: “> {fixed}”.",
    warning=True,
)

_MINE = re.compile(r"(?P<who>you|me|i|candidate|caller|applicant)\s*:\s+(?=\S)", re.IGNORECASE)
_THEIRS = re.compile(
    r"(?P<who>they|them|he|she|him|her|interviewer|recruiter|manager)\s*:\s+(?=\S)", re.IGNORECASE
)
_NOTE = re.compile(
    r"(?:ask|thank|remind|mention|find out|introduce yourself|make sure|don['\u2019]t forget)\b"
    r"(?:\s+(?:her|him|them|about|whether|if|that|to)\b|[.!]?$)",
    re.IGNORECASE,
)
_FIRST = re.compile(r"\b(?:I|me|my|we|us|our|you|your)\b|['\u2019]m\b")
_SAY = re.compile(
    r"(?:then |you |and |just |simply )*(?:say|ask|reply|answer|respond)\b"
    r"[^\"\u201c\u201e\u00ab.?!]{0,30}[\"\u201c\u201e\u00ab]\s*(?P<said>[^\"\u201c\u201d\u201e\u00ab\u00bb]+)",
    re.IGNORECASE,
)


def quote(text: str, at: int, findings: Findings) -> None:
    """Note a line that begins with who speaks, or that is a note to oneself."""
    if found := _MINE.match(text):
        label = text[: found.end()].strip()
        findings.add(at, LABEL, found=label, fixed=f"> {shown(text[found.end() :])}")
    elif _NOTE.match(text) and "?" not in text and not _FIRST.search(text):
        findings.add(at, NOTE)


def reply(text: str, at: int, findings: Findings) -> None:
    """Note a reply that begins with who speaks."""
    if found := _THEIRS.match(text):
        label = text[: found.end()].strip()
        fixed = f"- \u201c{shown(text[found.end() :])}\u201d"
        findings.add(at, LABEL, found=label, fixed=fixed)


def said_in(text: str) -> str | None:
    """Return the words that a paragraph tells to say: *Then say: "Good."*; None: it tells none."""
    found = _SAY.match(text.strip())
    return shown(found["said"].strip()) if found else None


def paragraph(text: str, at: int, findings: Findings) -> bool:
    """Note a paragraph that tells what to say, where nothing is said, and tell whether it was."""
    said = said_in(text)
    if said:
        findings.add(at, SAID, fixed=said)
    return bool(said)
