"""A wish to be told, which doesn't say what: "Then please tell me.", "Yes, please."."""

from collections.abc import Mapping

from trainer.core.rehearsal.whose.words import SOUNDS, plain, spelled

_AROUND = SOUNDS | frozenset(
    """
    absolutely ah all and be by can could course curious d do go great hear honest i just let like
    love m me means now of oh ok on please really right ready s so sure tell that then to well
    would yeah yes you yep know it
    """.split()
)
"""Words that such a wish is made of."""
_WISHES = ("tell me", "let me know", "let me hear", "yes please", "please do", "sure please")
"""What makes it one."""


def nudges(words: str, names: Mapping[str, str]) -> bool:
    """Tell whether words ask to be told something, and not what.

    >>> nudges("Then please tell me.", {}), nudges("Please tell me, what is his role?", {})
    (True, False)
    """
    known = {word for name in names.values() for word in plain(name)}
    said = [word for word in spelled(words) if word not in known]
    text = f" {' '.join(said)} "
    return set(said) <= _AROUND and any(f" {wish} " in text for wish in _WISHES)
