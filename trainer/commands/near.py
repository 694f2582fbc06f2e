"""The option that was meant by one there isn't: by what people call it, or by how it's spelled."""

from collections.abc import Collection
from difflib import get_close_matches

CLOSE, SHORTEST = 0.75, 3
"""How alike two spellings are, at least, and from how many letters on that tells anything."""
_MOMENTS = ("--call", "--interview")
_CALLED = {
    ("at", "on", "when", "date", "day", "time", "datetime", "hour"): _MOMENTS,
    ("phone", "call-at", "call-date", "calling"): ("--call",),
    ("meeting", "interview-at", "interview-date"): ("--interview",),
    ("who", "with", "person", "contact", "whom", "boss", "recruiter"): ("--interviewer", "--next"),
    ("meet", "then", "second", "decider"): ("--next",),
    ("position", "job", "title", "for"): ("--role",),
    ("my-name", "myself", "user", "i"): ("--me",),
    ("name",): ("--interviewer", "--me"),
    ("firm", "employer", "organization", "business"): ("--company",),
    ("deck", "file", "lines"): ("--script",),
    ("mins", "minute", "duration", "length", "long", "daily"): ("--minutes",),
    ("off", "vacation", "holiday", "holidays", "days-off", "skip-days"): ("--away",),
    ("skip", "omit", "exclude", "without"): ("--leave-out",),
    ("afraid", "hard", "worried", "fear"): ("--feared",),
    ("blank", "fill", "var", "variable", "set"): ("--slot",),
    ("force", "confirm", "y", "no-prompt"): ("--yes",),
    ("web", "export-html"): ("--html",),
    ("print",): ("--page",),
    ("delete", "rm"): ("--remove",),
    ("strict", "level"): ("--strictness",),
    ("after", "start"): ("--since", "--from"),
}
"""What people call an option that has another name here."""
COMMANDS = {
    **dict.fromkeys(("settings", "setting", "preferences", "options", "setup"), "config"),
    **dict.fromkeys(("practice", "practise", "train", "learn", "study", "start"), "drill"),
    **dict.fromkeys(("call", "rehearsal", "simulate", "mock"), "rehearse"),
    **dict.fromkeys(("sheet", "call-sheet", "print"), "read --page"),
    **dict.fromkeys(("notes", "note"), "debrief --show"),
    **dict.fromkeys(("plan", "due", "schedule", "status"), "today"),
    **dict.fromkeys(("progress", "figures", "statistics", "score"), "stats"),
    **dict.fromkeys(("interviews", "calls"), "interview list"),
    **dict.fromkeys(("warmup", "warm"), "warm-up"),
}
"""What people call a command that has another name here, with how that is typed."""


def meant(typed: str, options: Collection[str]) -> tuple[str, ...]:
    """Return the options, of these, that may be meant by one that isn't among them; or none.

    >>> meant("--at", ("--call", "--interview", "--slot"))
    ('--call', '--interview')
    """
    bare = typed.lstrip("-").casefold().replace("_", "-")
    names = next((names for words, names in _CALLED.items() if bare in words), ())
    if found := tuple(name for name in names if name in options):
        return found
    if len(bare) < SHORTEST:
        return ()
    spelled = {option.lstrip("-"): option for option in options}
    near = get_close_matches(bare, list(spelled), n=1, cutoff=CLOSE)
    return tuple(spelled[each] for each in near)
