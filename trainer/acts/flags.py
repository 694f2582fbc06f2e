"""The flags that tell of an interview, as they were typed."""

from collections.abc import Callable, Mapping
from typing import Any, TypedDict

import click
from msgspec import Struct

MOST_MINUTES = 600


class Typed(TypedDict):
    """What stands after the flags; None or nothing where a flag was not given."""

    call: str | None
    interview: str | None
    interviewer: str | None
    next_: str | None
    role: str | None
    me: str | None
    script: str | None
    minutes: float | None
    leave_out: tuple[str, ...]
    feared: tuple[str, ...]
    slot: tuple[str, ...]


class Flags(Struct, frozen=True):
    """The flags that were given, by the name of their field; values as they were typed."""

    given: Mapping[str, Any]

    @classmethod
    def of(cls, typed: Typed, company: str | None = None) -> "Flags":
        """Return the flags among what click found."""
        every = {**typed, "company": company}
        named = ((name.rstrip("_"), value) for name, value in every.items())
        return cls({name: value for name, value in named if value not in (None, ())})

    def __bool__(self) -> bool:
        return bool(self.given)

    def __contains__(self, name: str) -> bool:
        return name in self.given


def with_flags(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the flags that tell of an interview."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


_OPTIONS = (
    click.option("--call", metavar="WHEN", help="When you call: “wed 17:00”, “26 Nov 10:00”."),
    click.option("--interview", metavar="WHEN", help="When the next interview is."),
    click.option("--interviewer", metavar="NAME", help="Who interviewed you: “Ms. Ortiz”."),
    click.option("--next", "next_", metavar="NAME", help="Whom you meet next: “Mr. Lee”."),
    click.option("--role", metavar="TEXT", help="The position."),
    click.option("--me", metavar="NAME", help="Your own name."),
    click.option("--script", metavar="SCRIPT", help="What you practise for it."),
    click.option(
        "--minutes",
        type=click.FloatRange(min=0, min_open=True, max=MOST_MINUTES),
        metavar="N",
        help="Minutes a day that you want to practise.",
    ),
    click.option("--leave-out", multiple=True, metavar="KEY", help="A line that you won't ask."),
    click.option("--feared", multiple=True, metavar="KEY", help="An answer that you fear."),
    click.option("--slot", multiple=True, metavar="NAME=VALUE", help="A slot of your own script."),
)
