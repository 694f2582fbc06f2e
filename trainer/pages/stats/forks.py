"""The forks on the page: what was taken for what, as sentences, then a table with letters."""

from collections.abc import Mapping

from trainer.core.stats.forks import NONE, Fork
from trainer.pages.markup import Html, tag
from trainer.pages.sections import section, th
from trainer.rows.figures.forks import branch_name, letter, mistakes
from trainer.rows.names import filled

NOTHING = "-"
"""The head of the column of choices where nothing was chosen."""

UNKNOWN = "you didn't know"
"""What that column is."""
TOLD = 4
"""Sentences on a fork; the table has the rest."""


def fork(fork: Fork, names: Mapping[str, str]) -> Html:
    """Return what was chosen, and what was said, after each answer."""
    heading = f"What they might say: {filled(fork.cue.heading, names)}"
    if not fork.choices and not fork.said:
        return section(heading, tag("p", "Not asked yet."))
    told = f"You got {fork.right} of {fork.choices} right."
    sentences = (tag("p", each.text, dir="auto") for each in mistakes(fork, names)[:TOLD])
    return section(heading, tag("p", told), *sentences, _table(fork, names))


def _table(fork: Fork, names: Mapping[str, str]) -> Html:
    keys = [key for key, _ in fork.branches]
    unknown = any(taken == NONE for _, taken in fork.chosen)
    columns = [*keys, NONE] if unknown else keys
    named = [(letter(n), branch_name(each, names)) for n, (_, each) in enumerate(fork.branches)]
    heads = [*named, (NOTHING, UNKNOWN)][: len(columns)]
    head = tag("tr", th("They said"), *(_head(sign, told) for sign, told in heads))
    rows = []
    for number, (key, branch) in enumerate(fork.branches):
        cells = (_cell(fork.chosen.get((key, taken), 0), right=taken == key) for taken in columns)
        name = f"{letter(number)}  {branch_name(branch, names)}"
        rows.append(tag("tr", tag("th", name, scope="row", dir="auto"), *cells))
    more = f" ({NOTHING}: {UNKNOWN})" if unknown else ""
    said = f"Left: what they said. Top: what you chose{more}."
    return tag("div", tag("table", tag("caption", said), head, *rows), class_="wide")


def _head(sign: str, told: str) -> Html:
    """Return the head of a column: a sign to be seen, and what it stands for to be heard."""
    seen = tag("span", sign, aria_hidden="true")
    return tag("th", seen, tag("span", told, class_="unseen"), scope="col", dir="auto")


def _cell(number: int, *, right: bool) -> Html:
    return tag("td", str(number or ""), class_="right" if right else "wrong" if number else "")
