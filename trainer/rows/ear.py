"""Text as it is heard: between two keys there is a pause, where a screen shows a dot."""

import re

BETWEEN = " \N{MIDDLE DOT} "
"""What stands between two keys, or two parts of a row, on the screen."""
_APART = re.compile(rf"(?<=\S){BETWEEN}(?=\S)")
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_WHOLE = {each[:3]: each for each in (*_DAYS, *_MONTHS)}
_MONTH = rf"(?:{'|'.join(each[:3] for each in _MONTHS)})"
_CUT = re.compile(
    rf"\b(?:{'|'.join(each[:3] for each in _DAYS)})(?=,\s{_MONTH}\s\d)|\b{_MONTH}(?=\s\d)"
)
"""The name of a day or of a month that is cut short in a date: `Thu, Nov 26`."""
_HOUR = r"\s(?=\d{1,2}:\d\d\b)"
_DAY = re.compile(rf"\b({'|'.join(_DAYS)}|today|tomorrow){_HOUR}")
_DATE = re.compile(rf"(\b(?:{'|'.join(_MONTHS)})\s\d{{1,2}}){_HOUR}")
"""A day with its hour right behind it: `Wednesday 5:00 PM`, `November 26 5:00 PM`."""
_EXAMPLE = re.compile(
    rf"(?<=for example[,:] )(?:({'|'.join(each[:3] for each in _DAYS)})"
    r"\s(\d{1,2}(?::\d\d)?)\s?([ap]m))\b",
    re.IGNORECASE,
)
"""A day and an hour as they can be typed: said as they are heard, they can be typed as well."""
_RANK = re.compile(r"(?<!say )(?<!says )(?<!said )\b([Nn])o\.(?=\s\d)")
"""How a rank is cut short, `no. 1`: it would be heard as a no, and a one. A no may end a sentence
on what they say."""
_KEY = re.compile(r"(?:Enter|Enter alone|back|hint|help|none|[a-z?]|\d): ")
_KEYED = re.compile(rf"(?:^|\W){_KEY.pattern}")
_ENDS = r"(?<!\b[DM][rs])(?<!\bMrs)[.?!]"
_BEFORE, _AFTER = re.compile(rf"(?m)^.*(?:{_ENDS}\s|\()"), re.compile(rf"(?:{_ENDS}(?:\s|$)|\)).*")
"""What stands before the first key of a row, and behind the last one."""


def heard(text: str) -> str:
    """Return a text with no dot to be read out: `Enter: next, or q: stop`.

    What a key does may hold a comma: then a semicolon parts it from the next one; of two parts
    that are no keys a colon, where the second begins with a capital. Blanks that hold
    words together, as where a row is to be wrapped, are left as they are. A date has whole words,
    and an hour is parted from its day: `Thursday, November 26, at 5:00 PM`; so has an example to
    type; `no. 1` is `number 1`.
    """
    text = _RANK.sub(lambda found: _number(text[: found.start()], found[1]), text)
    text = _CUT.sub(lambda found: _WHOLE[found[0]], text)
    text = _EXAMPLE.sub(
        lambda found: f"{_WHOLE[found[1].capitalize()]} at {found[2]} {found[3].upper()}", text
    )
    text = _DATE.sub(r"\1, at ", _DAY.sub(r"\1 at ", text))
    return "\n".join(map(_line, text.split("\n"))) if BETWEEN in text else text


def _number(before: str, letter: str) -> str:
    """Return how a rank begins that is said in whole: small, but where a sentence begins."""
    begins = not before.strip() or before.rstrip().endswith((".", "!", "?"))
    return "Number" if letter == "N" and begins else "number"


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
