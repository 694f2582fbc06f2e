"""What one is told to do in a condition: *If they name one, write it down and say* isn't all if."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from trainer.core.draft.parts import Part, What
from trainer.core.draft.reading import phrases
from trainer.core.draft.reading.speech import is_told
from trainer.core.value import replace

_SAY = r"(?:say|ask|tell (?:him|her|them)|answer|reply|respond|go|said|asked)"
_MINE = (
    r"(?:(?:I|you|we)(?:['\u2019](?:d|ll|m))? (?:(?:would|will|can|could|should|have|just|then) )*)"
)
_TELLS = re.compile(
    rf"(?:^|,\s*|\s+(?:(?:and|then|just|please)\s)+|\s+(?={_MINE}|then$))"
    rf"(?:(?:and|then|just|please)\s)*(?:{_MINE}?{_SAY}|then)$",
    re.IGNORECASE,
)
"""What leads from a condition to the words: *then*, *I say*, *and ask*."""
_ASKED = re.compile(
    r"\b(?:what|how|that|which|when|why|where|to|they|he|she|who|or)$", re.IGNORECASE
)
"""What stands before such words where they are a part of the condition."""
_LONGEST = 260
"""Characters of a condition, at most."""


def with_orders(parts: Sequence[Part]) -> Iterator[Part]:
    """Yield parts; what is to be done on a condition is advice, behind the words to say."""
    order: Part | None = None
    for part, after in zip_longest(parts, parts[1:]):
        said = after is not None and after.what is What.SAY
        if part.what is What.IF and said:
            condition, do = _parted(part.text)
            yield replace(part, text=condition)
            order = replace(part, what=What.ADVICE, text=do) if do else None
            continue
        yield part
        if order:
            yield order
            order = None


def _parted(text: str) -> tuple[str, str]:
    """Return a condition, and what is to be done on it besides saying something."""
    if len(text) > _LONGEST:
        return text, ""
    for comma in re.finditer(r",\s+", text):
        do = text[comma.end() :].strip(" :,")
        if phrases.CONDITION.match(text) and (is_told(do) or phrases.TOLD.match(do)):
            return text[: comma.start()], _untold(do)
    return _untold(text), ""


def _untold(text: str) -> str:
    """Return a text without the words that only lead to what is said."""
    bare = text.rstrip(" :,")
    found = _TELLS.search(bare)
    return text if not found or _ASKED.search(bare[: found.start()]) else bare[: found.start()]
