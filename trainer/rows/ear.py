"""Text as it is heard: between two keys there is a pause, where a screen shows a dot."""

import re

BETWEEN = " \N{MIDDLE DOT} "
"""What stands between two keys, or two parts of a row, on the screen."""
_APART = re.compile(rf"(?<=\S){BETWEEN}(?=\S)")
_KEY = re.compile(r"(?:Enter|Enter alone|back|hint|help|none|[a-z?]|\d): ")
_KEYED = re.compile(rf"(?:^|\W){_KEY.pattern}")
_ENDS = r"(?<!\b[DM][rs])(?<!\bMrs)[.?!]"
_BEFORE, _AFTER = re.compile(rf"(?m)^.*(?:{_ENDS}\s|\()"), re.compile(rf"(?:{_ENDS}(?:\s|$)|\)).*")
"""What stands before the first key of a row, and behind the last one."""


def heard(text: str) -> str:
    """Return a text with no dot to be read out: `Enter: next, or q: stop`.

    What a key does may hold a comma: then a semicolon parts it from the next one; of two parts
    that are no keys a colon, where the second begins with a capital. Blanks that hold
    words together, as where a row is to be wrapped, are left as they are.
    """
    return "\n".join(map(_line, text.split("\n"))) if BETWEEN in text else text


def _line(text: str) -> str:
    first, *rest = _APART.split(text)
    if not rest:
        return text
    *most, last = rest
    keyed = any(_KEYED.search(re.sub(r"\s", " ", each)) for each in (first, last))
    told = not most and last[:1].isupper() and not keyed
    if told and "," in first:
        return f"{first}: {last}"  # what is said of one of a list
    listed = (_BEFORE.sub("", first), *most, _AFTER.sub("", last))
    pause = "; " if any("," in each for each in listed) else ", "
    choice = "or " if _KEY.match(re.sub(r"\s", " ", last)) else ""
    return f"{pause.join((first, *most))}{pause}{choice}{last}"
