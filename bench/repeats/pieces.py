"""What a pattern looks for again and again, out of the pattern itself."""

import re
from random import Random
from re import _constants as signs  # type: ignore[attr-defined]  # the standard parser, without types
from re import _parser as parser  # type: ignore[attr-defined]  # the standard parser, without types
from typing import Any

BEHIND = ("", "!", " zq", "\n")
"""What makes a match fail at the end, after which an unwise pattern tries everything else."""
JOINTS = ("", " ", ", ")
SAMPLES, MOST = 6, 600


def hostile(pattern: re.Pattern[str]) -> list[str]:
    """Return what to feed this pattern: before, what is repeated, behind; a zero between."""
    chance = Random(1)  # the same texts on every run
    tree = parser.parse(pattern.pattern, pattern.flags)
    texts: dict[str, None] = {}
    for before, body in _repeats(tree, "", chance):
        for _ in range(SAMPLES):
            piece = _sample(body, chance)
            for joint in JOINTS if piece.strip() == piece else ("",):
                for behind in BEHIND[:3]:
                    texts[f"{before}\0{piece}{joint}\0{behind}"] = None
    for piece in (" ", "a", "a ", ", ", ".", "1", "\n", "- "):
        texts[f"\0{piece}\0"] = texts[f"\0{piece}\0!"] = None
        texts[f"{_sample(tree, chance)}\0{piece}\0!"] = None
    for _ in range(SAMPLES):
        for joint in JOINTS:
            texts[f"\0{_sample(tree, chance)}{joint}\0!"] = None
    every = [text for text in texts if text.split("\0")[1]]
    return chance.sample(every, MOST) if len(every) > MOST else every


def _repeats(tree: Any, before: str, chance: Random) -> list[tuple[str, Any]]:  # noqa: ANN401 - untyped
    """Return each part that may come again, and each choice, with a text that leads to it."""
    found: list[tuple[str, Any]] = []
    for kind, value in tree:
        for inner in _inside(kind, value):
            found += _repeats(inner, before, chance)
        if kind in {signs.MAX_REPEAT, signs.MIN_REPEAT, signs.POSSESSIVE_REPEAT}:
            found.append((before, value[2]))
        elif kind is signs.BRANCH:
            found += [("", choice) for choice in value[1]]
        before += _sample([(kind, value)], chance)
    return found


def _inside(kind: Any, value: Any) -> list[Any]:  # noqa: ANN401 - an untyped tree
    if kind in {signs.MAX_REPEAT, signs.MIN_REPEAT, signs.POSSESSIVE_REPEAT}:
        return [value[2]]
    if kind is signs.SUBPATTERN:
        return [value[3]]
    if kind is signs.BRANCH:
        return list(value[1])
    if kind is signs.ATOMIC_GROUP:
        return [value]
    if kind in {signs.ASSERT, signs.ASSERT_NOT}:
        return [value[1]]
    return []


def _sample(tree: Any, chance: Random) -> str:  # noqa: ANN401 - an untyped tree
    """Return a text that this part would take, looking neither ahead nor back."""
    return "".join(_one(kind, value, chance) for kind, value in tree)


def _one(kind: Any, value: Any, chance: Random) -> str:  # noqa: ANN401, PLR0911 - one return a kind of an untyped tree
    if kind is signs.LITERAL:
        return chr(value)
    if kind is signs.NOT_LITERAL:
        return "b" if value == ord("a") else "a"
    if kind is signs.ANY:
        return "a"
    if kind is signs.IN:
        return _of_set(value, chance)
    if kind in {signs.MAX_REPEAT, signs.MIN_REPEAT, signs.POSSESSIVE_REPEAT}:
        least, most, body = value
        return "".join(
            _sample(body, chance)
            for _ in range(chance.randint(least, max(least, min(most, least + 2))))
        )
    if kind is signs.SUBPATTERN:
        return _sample(value[3], chance)
    if kind is signs.BRANCH:
        return _sample(chance.choice(value[1]), chance)
    if kind is signs.ATOMIC_GROUP:
        return _sample(value, chance)
    return ""


def _of_set(members: Any, chance: Random) -> str:  # noqa: ANN401 - an untyped tree
    """Return a character of a set; of one told by what is not in it, what a person types."""
    if members[0][0] is signs.NEGATE:
        left = [sign for sign in "a 1,.-x" if not _is_in(members[1:], sign)]
        return left[0] if left else "a"
    kind, value = chance.choice(members)
    if kind is signs.LITERAL:
        return chr(value)
    if kind is signs.RANGE:
        return chr(chance.randint(*value))
    return _CLASSES.get(value, "a")


_CLASSES = {
    signs.CATEGORY_SPACE: " ",
    signs.CATEGORY_DIGIT: "1",
    signs.CATEGORY_WORD: "a",
    signs.CATEGORY_NOT_SPACE: "a",
    signs.CATEGORY_NOT_DIGIT: "a",
    signs.CATEGORY_NOT_WORD: " ",
}


def _is_in(members: Any, sign: str) -> bool:  # noqa: ANN401 - an untyped tree
    for kind, value in members:
        if kind is signs.LITERAL and chr(value) == sign:
            return True
        if kind is signs.RANGE and value[0] <= ord(sign) <= value[1]:
            return True
        if kind is signs.CATEGORY and _of_class(value, sign):
            return True
    return False


def _of_class(kind: Any, sign: str) -> bool:  # noqa: ANN401 - an untyped tree
    takes = {
        signs.CATEGORY_SPACE: sign.isspace(),
        signs.CATEGORY_DIGIT: sign.isdigit(),
        signs.CATEGORY_WORD: sign.isalnum(),
        signs.CATEGORY_NOT_SPACE: not sign.isspace(),
        signs.CATEGORY_NOT_DIGIT: not sign.isdigit(),
        signs.CATEGORY_NOT_WORD: not sign.isalnum(),
    }
    return takes.get(kind, False)
