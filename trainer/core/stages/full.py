"""The whole name of somebody, beside the short one that is said on the phone."""

from msgspec import Struct


class Full(Struct, frozen=True):
    """Somebody's whole name, and what they do, beside the name that is `said` on the phone."""

    said: str
    name: str
    about: str = ""

    @property
    def shown(self) -> str:
        """The whole name; what is said, too, where that is another: `Deborah Lee (“Debbie”)`."""
        words = (text.casefold().split() for text in (self.said, self.name))
        of_it = frozenset.intersection(*map(frozenset, words)) or not self.said
        return self.name if of_it else f"{self.name} (“{self.said}”)"

    @property
    def told(self) -> str:
        """The same with what they do: `Tom Osgood (the CFO)`."""
        return f"{self.shown} ({self.about})" if self.about else self.shown
