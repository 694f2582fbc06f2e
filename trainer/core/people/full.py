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
        return self.name if self.said != self.name and _unnamed(self.name) else self.said

    @property
    def shown(self) -> str:
        """The whole name; what is said, too, where that is another: `Deborah Lee (“Debbie”)`."""
        words = (text.casefold().split() for text in (self.said, self.name))
        of_it = frozenset.intersection(*map(frozenset, words)) or not self.said
        return self.name if of_it or _unnamed(self.name) else f"{self.name} (“{self.said}”)"

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


def _unnamed(name: str) -> bool:
    from trainer.core.people.described import described  # not before a drill's first frame

    return described(name)
