"""Moments of a call: *when they pick up*, *once you're put through*. Nobody answers them."""

import re
from collections.abc import Iterator, Sequence

from trainer.core.draft.parts import Part, What
from trainer.core.value import replace

_MOMENT = re.compile(
    r"(?:and |so |then )*(?:when(?:ever)?|once|as soon as)\s+[^.?!:]{0,40}?"
    r"\b(?:picks? (?:it )?up|answers?(?: the phone)?|(?:is|are|['\u2019]re|['\u2019]s) "
    r"(?:put through|connected|on the (?:line|phone)|done|finished|ready)|get through|"
    r"(?:has|have|need|needs) to (?:go|leave|run)|hangs? up|says? (?:hello|hi|goodbye))\W*$",
    re.IGNORECASE,
)


def is_moment(text: str) -> bool:
    """Tell whether a text is a moment of the call."""
    return _MOMENT.match(text) is not None


def with_moments(parts: Sequence[Part]) -> Iterator[Part]:
    """Yield parts, a moment as what the words after it are about: they stand in line."""
    after = False
    for part in parts:
        moment = part.what is What.IF and is_moment(part.text)
        if moment:
            yield replace(part, what=What.TOPIC)
        else:
            yield replace(part, fresh=True) if after and part.what is What.SAY else part
        after = moment
