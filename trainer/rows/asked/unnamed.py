"""What is asked about the name of somebody of whom only was told what they do."""

from trainer.core.people.words import LINKS

IS_THEIR_NAME = "Is that {}? Enter: yes \N{MIDDLE DOT} n: it's somebody after them "
"""Asked of a name that may be that of who is met next."""

IS_MET = "Is {} who you'll meet there? Enter: yes \N{MIDDLE DOT} n: no "
"""Asked of a word that may be a name, where it was asked whether there's another interview."""


def name_of(told: str) -> str:
    """Return whose name is meant.

    >>> name_of("the nursing director"), name_of("her colleague from HR")
    ("the nursing director's name", 'the name of her colleague from HR')
    """
    short = told[-1] != "s" and not LINKS & {*told.split()}
    return f"{told}'s name" if short else f"the name of {told}"


def name_wanted(told: str) -> str:
    """Return what is asked of who is called and was met."""
    return f"What's {name_of(told)}? That's who you'll call."
