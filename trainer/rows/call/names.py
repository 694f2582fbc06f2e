"""Names in a conversation: one that nobody knows yet is said as people say it."""

from collections.abc import Mapping

from trainer.core.rehearsal.rehearsal import Rehearsal
from trainer.core.script.script import Words
from trainer.core.value import replace
from trainer.rows.names import filled, heard_names

UNKNOWN: Mapping[str, str] = {
    "interviewer": "the interviewer",
    "next": "the next interviewer",
    "company": "the company",
    "role": "the job",
    "me": "you",
}
_TITLES = frozenset("mr ms mrs miss mx sir madam".split())
"""What others say before a name, and nobody of themselves; a doctor may."""
THEY = "They"
"""Who speaks, where nobody knows the name."""


def said(words: Words, names: Mapping[str, str]) -> str:
    """Return what they say: a name that isn't known as people say it, capitalized where it begins.

    A name of the script's own that isn't known is a blank.
    """
    known = {slot: UNKNOWN[slot] for slot in words.slots if slot in UNKNOWN}
    found = {slot: names[slot] for slot in words.slots if slot in names}
    return filled(replace(words, theirs=True), {**known, **found})


def speaker(names: Mapping[str, str]) -> str:
    """Return who is on the phone: `Ms. Ortiz`."""
    return names.get("interviewer") or THEY


def by_themselves(names: Mapping[str, str]) -> str:
    """Return what who is on the phone calls themselves: `Kern`, of `Mr. Kern`; empty: no name."""
    who = names.get("interviewer", "")
    title, _, name = who.partition(" ")
    alone = name and title.strip(".").casefold() in _TITLES and " and " not in who
    return name if alone else who


def hearable(call: Rehearsal) -> Rehearsal:
    """Return the call with something to be heard where nobody gave a name."""
    return replace(call, names=heard_names(call.names))
