"""A card's key: its place in a script, and what is asked for there.

`second-interview/rank/no#phrasing` is the line said in the script *second-interview*, after its cue
*rank* was answered with *no*. This file alone knows how a key is written.
"""

import re
from enum import StrEnum


class Kind(StrEnum):
    """What a card asks for: words to say, or the branch that a reply belongs to."""

    PHRASING = "phrasing"
    BRANCH = "branch"


class Key(str):
    """The key of a card; also of a text that is none, whose parts are then empty."""

    __slots__ = ()

    @classmethod
    def of(cls, script: str, cue: str) -> "Key":
        """Return the key of the line of a cue."""
        return cls(f"{script}/{cue}#{Kind.PHRASING}")

    @property
    def place(self) -> str:
        """Where the card stands: ids joined by `/`, the script's first."""
        return self.partition("#")[0]

    @property
    def kind(self) -> str:
        """What is asked for there; a `Kind` of any card of today."""
        return self.partition("#")[2]

    @property
    def pieces(self) -> tuple[str, ...]:
        """The key in pieces that may stand on lines of their own: after each `/`, before a `#`."""
        ids = re.findall(r"[^/]*/|[^/]+", self.place)
        return (*ids, f"#{self.kind}") if self.kind else tuple(ids)

    @property
    def script(self) -> str:
        """The id of the script."""
        return self.place.partition("/")[0]

    @property
    def cue(self) -> str:
        """The place of the cue that the card belongs to."""
        return "/".join(self.place.split("/")[:2])

    @property
    def above(self) -> str:
        """The place that the card stands under: of the line before it, or the script."""
        return self.place.rpartition("/")[0]

    @property
    def own(self) -> str:
        """The id at the end of the place: of a cue or of a branch."""
        return self.place.rpartition("/")[2]

    @property
    def below(self) -> tuple[str, ...]:
        """The ids of the branches that lead from its cue to it."""
        return tuple(self.place.split("/")[2:])

    @property
    def opens(self) -> bool:
        """Whether it stands at a cue, and not below a branch."""
        return self.place.count("/") == 1

    def within(self, script: str) -> "Key":
        """Return the key of the same place in another script."""
        return Key(f"{script}{self.removeprefix(self.script)}")

    @property
    def line(self) -> "Key":
        """The key of the words that are said at this place."""
        return Key(f"{self.place}#{Kind.PHRASING}")

    @property
    def choice(self) -> "Key":
        """The key of the branch at this place, as something to choose."""
        return Key(f"{self.place}#{Kind.BRANCH}")

    def under(self, branch: str) -> "Key":
        """Return the key of what is said after the branch of that id below this place."""
        return Key(f"{self.place}/{branch}#{Kind.PHRASING}")

    def beside(self, branch: str) -> "Key":
        """Return the key, as something to choose, of a branch of the same fork as this one."""
        return Key(f"{self.above}/{branch}#{Kind.BRANCH}")

    def at(self, place: str) -> "Key":
        """Return the key of the same kind at another place."""
        return Key(f"{place}#{self.kind}")

    @property
    def is_aside(self) -> bool:
        """Whether it is one that `aside` made."""
        return "~" in self.place

    def aside(self, moment: int) -> "Key":
        """Return a key that no card of a script can have: no id holds this sign."""
        return Key(self.replace("#", f"~{moment}#"))


_TYPED = re.compile(r"([^\s#]+)#([^\s#]+)")


def typed_place(text: str) -> tuple[str, str] | None:
    """Return a script and a place in it, as people type them: `SCRIPT#CUE/BRANCH`.

    The script may be an id or a path. None for a text that is no place.
    """
    found = _TYPED.fullmatch(text)
    return (found[1], found[2]) if found else None


KINDS = tuple(f"#{kind}" for kind in Kind)
"""How a key may end."""


def placed(place: str, kind: Kind) -> Key | None:
    """Return the key of that kind at a place that came from outside; None where it is none."""
    found = Key(f"{place}#{kind}")
    sound = _PLACE.fullmatch(place) is not None
    return found if sound else None


_PLACE = re.compile(r"[^\s#/]+(?:/[^\s#/]+)+")
