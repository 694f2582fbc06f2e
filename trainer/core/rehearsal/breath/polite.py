"""What is asked out of politeness, beside what somebody calls for: "How are you? What's next?"."""

from collections.abc import Mapping

from trainer.core.rehearsal.manners.manners import manner
from trainer.core.rehearsal.manners.remarks import Manner, remark
from trainer.core.text import sentences

_ASKED = frozenset({Manner.HOW_ARE_YOU, Manner.HOW_WAS, Manner.TIME, Manner.THERE})


def asked_politely(words: str, names: Mapping[str, str]) -> Manner | None:
    """Return what one of the sentences asks out of politeness, the first that does; None: none.

    >>> asked_politely("Hi! How are you? What happens next?", {}) is Manner.HOW_ARE_YOU
    True
    >>> asked_politely("What is her part, Mrs. Hart?", {"next": "Mrs. Hart"})
    >>> asked_politely("And you, where do you put me?", {})
    """
    asked = (each for each in sentences(words) if each.rstrip().endswith("?"))
    found = (manner(each, names) or remark(each, names) for each in asked)
    return next((each for each in found if each in _ASKED), None)
