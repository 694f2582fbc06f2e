"""The map of the call on the page: scenes, their questions, branches, and how well each is known.

It is drawn with ordinary characters, so that it wraps on a phone and can be read aloud.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

from trainer.core.stats.map import Chapter, Map, Mark, Question, Spot, Way
from trainer.pages.markup import Html, tag
from trainer.pages.sections import section
from trainer.rows.map import following
from trainer.rows.names import filled
from trainer.rows.signs import ROUND

CLASSES = {Mark.SAY: "say", Mark.LETTERS: "letters", Mark.NOT_YET: "not"}


def call_map(drawn: Map, names: Mapping[str, str], waits: Collection[str] = ()) -> Html:
    """Return the map with what its marks mean; `waits`: the keys that wait for a name."""
    legend = (
        tag("li", _sign(mark), f" {mark.value}", class_="key") for mark in Mark
    )  # a list: what is heard of it is three things, not one sentence
    first = following(drawn, names, waits)
    chapters = (_chapter(each, names) for each in drawn.chapters)
    return section(
        "The call",
        *((tag("p", first),) if first else ()),
        tag("div", *chapters, class_="map"),
        tag("ul", *legend, class_="small keys", role="list", aria_label="What the marks mean"),
    )


def _chapter(chapter: Chapter, names: Mapping[str, str]) -> Html:
    heading = filled(chapter.heading, names) if chapter.heading else ""
    return tag(
        "div",
        *((tag("h3", heading, dir="auto"),) if heading else ()),
        tag("ul", *map(_question, chapter.questions), role="list"),
        class_="chapter",
    )


def _question(asked: Question) -> Html:
    number = tag("span", f"{asked.number or '·'}", class_="number")
    return tag("li", number, " ", *_spot(asked.spot), *_below(asked.ways))


def _below(ways: Iterable[Way]) -> Iterator[Html]:
    found = tuple(map(_way, ways))
    if found:
        yield tag("ul", *found, class_="ways", role="list")


def _way(way: Way) -> Html:
    label = tag("span", way.label, dir="auto")
    return tag("li", *_spot(way.spot, ":"), label, *_below(way.ways))


def _spot(spot: Spot, behind: str = "") -> tuple[Html, Html, str]:
    """Return how well a line is known: its sign to be seen, its words to be heard."""
    told = tag("span", f"{spot.mark.value}{behind}", class_="unseen")
    return _sign(spot.mark), told, " " * bool(behind)


def _sign(mark: Mark) -> Html:
    return tag("span", ROUND.mark(mark), class_=f"mark {CLASSES[mark]}", aria_hidden="true")
