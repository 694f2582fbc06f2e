"""The whole name of somebody, beside what is said on the phone."""

from msgspec import Struct


class Full(Struct, frozen=True):
    """Somebody's whole name, and what they do, beside the name that is `said` on the phone."""

    said: str
    name: str
    about: str = ""

    @property
    def short(self) -> str:
        """What they are called where no line is said: of `your boss` it is `her boss`."""
        apart = self.said != self.name and _unnamed(self.name)
        return _inside(self.name if apart else self.said)

    @property
    def shown(self) -> str:
        """The whole name; what is said, too, where that is another: `Deborah Lee (“Debbie”)`."""
        words = (text.casefold().split() for text in (self.said, self.name))
        of_it = frozenset.intersection(*map(frozenset, words)) or not self.said
        whole = of_it or _unnamed(self.name)
        return _inside(self.name) if whole else f"{self.name} (“{self.said}”)"

    @property
    def told(self) -> str:
        """The same with what they do: `Tom Osgood (the CFO)`, `Robert Hill (“Bob”, the CFO)`."""
        if not self.about:
            return self.shown
        also = self.shown.removeprefix(self.name).strip(" ()")
        return f"{self.name} ({', '.join(filter(None, (also, self.about)))})"

    @property
    def exact(self) -> str:
        """The same, with what is said wherever that is another: `Ruth Hill (“Ms. Hill”)`."""
        also = f"“{self.said}”" if self.said not in ("", self.name) else ""
        beside = ", ".join(filter(None, (also, self.about)))
        return f"{self.name} ({beside})" if beside else self.name


def _inside(name: str) -> str:
    """Return a name as it stands in a sentence: of `head of platform` `the head of platform`."""
    office = name[:1].islower() or name[:2].isupper()  # `CTO`; a name isn't looked at any further
    if not office or not _unnamed(name):
        return name
    from trainer.core.people.words import COUNTS, GROUPS, OPENING, SOMEBODY, bare  # as below

    first = bare(name.split(maxsplit=1)[0])
    none = OPENING | SOMEBODY | COUNTS | (GROUPS if name[:2].isupper() else frozenset())
    return name if first in none else f"the {name}"


def _unnamed(name: str) -> bool:
    from trainer.core.people.described import described  # not before a drill's first frame

    return described(name)
