"""A web page as rows: what a reader sees of its article, not of what stands around it.

selectolax parses it as a browser does. The tree is walked without recursion: a page may be nested
as deep as it likes.
"""

import re
from collections.abc import Iterator

from msgspec import Struct, field
from selectolax.lexbor import LexborHTMLParser, LexborNode

from trainer.core.draft.parts import MAX_ROWS, Mark, Row
from trainer.core.draft.reading.text.lines import left_of_text, unmarked

_UNSEEN = frozenset(
    """
    script style noscript template head title nav footer aside form button select option svg math
    iframe object embed video audio canvas input textarea label dialog menu meta link
    """.split()
)
_AROUND = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|sidebar|footer|related|comments?|share|sharing|social|"
    r"newsletter|subscribe|cookie|breadcrumbs?|advert|ads?|promo|widget|author-bio|toc|pagination)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_BLOCKS = frozenset(
    """
    p div section article main header address h1 h2 h3 h4 h5 h6 li dt dd blockquote pre ul ol dl
    table tr figure figcaption details summary body html center fieldset hr
    """.split()
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LISTS = frozenset({"ul", "ol", "dl"})
_CELLS = frozenset({"tr", "td", "th"})
_NESTED, _LOOKED_AT = 8, 100
"""Tables around each other, and rows of each, that are looked at to tell what it is for."""
_STEP = 2
_DEEPEST = 1_000
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]{0,30})")
_ENDLESS = frozenset(
    """
    p li td th tr dt dd option thead tbody tfoot colgroup col body html head br img input hr meta
    link base area embed source track wbr param rp rt
    """.split()
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


class _Place(Struct):
    """Where in the page the text is: the mark of its row, how many lists are around it."""

    mark: Mark = Mark.PLAIN
    depth: int = 0
    numbered: bool = False


class _Reader(Struct):
    """Gathers the text of one row after the other."""

    rows: list[Row]
    words: list[str]
    cells: list[str]
    row: int = 0
    tables: list[bool] = field(default_factory=list)
    """The tables around the text: whether each holds a table, and not the layout of a page."""

    def end(self, place: _Place) -> None:
        """End a row, where there is one."""
        text = " ".join("".join(self.words).split())
        self.words.clear()
        if text and self.tables and self.tables[-1]:
            self.cells[-1:] = [f"{self.cells[-1]} {text}".strip()] if self.cells else [text]
        elif text and len(self.rows) <= MAX_ROWS:
            self.row += 1
            self.rows.append(
                Row(
                    text=text,
                    at=self.row,
                    mark=place.mark,
                    depth=place.depth * (1 if place.mark is Mark.HEADING else _STEP),
                    paragraph=self.row,
                    numbered=place.numbered,
                )
            )


class TooDeep(ValueError):
    """A page whose elements are nested deeper than any that is read by people."""


def rows(page: str) -> Iterator[Row]:
    """Yield the rows of a web page; they are numbered as they are seen, one after the other.

    Raises `TooDeep`: the time to read a page grows with the square of its depth.
    """
    if _depth(page) > _DEEPEST:
        raise TooDeep
    tree = LexborHTMLParser(page)
    root = tree.body or tree.root
    reader = _Reader([], [], [])
    if root is not None:
        _walk(root, reader)
    reader.end(_Place())
    yield from map(unmarked, reader.rows)


def _depth(page: str) -> int:
    """Return how deep the elements of a page are nested, those left out that need no end."""
    deepest = depth = 0
    for found in _TAG.finditer(page):
        if found[2].lower() not in _ENDLESS:
            depth = max(0, depth - 1) if found[1] else depth + 1
            deepest = max(deepest, depth)
    return deepest


def _walk(root: LexborNode, reader: _Reader) -> None:
    """Go through a tree: each element is entered, then what is in it, then left."""
    places = [_Place()]
    steps: list[tuple[LexborNode, bool]] = [(root, True)]
    while steps:
        node, entering = steps.pop()
        tag = node.tag or ""
        if tag in _CELLS and reader.tables and not reader.tables[-1]:
            tag = "div"
        if not entering:
            _leave(tag, reader, places)
            continue
        if tag == "-text":
            reader.words.append(node.text_content or "")
            continue
        if tag == "br":
            _broken(reader, places[-1])
            continue
        if tag.startswith("-") or tag == "!doctype" or not _seen(node, tag):
            continue
        if tag == "table":
            reader.tables.append(len(reader.tables) >= _NESTED or not _is_layout(node))
        _enter(tag, reader, places)
        steps.append((node, False))
        inside: list[LexborNode] = []
        child = node.child
        while child is not None:
            inside.append(child)
            child = child.next
        steps += [(each, True) for each in reversed(inside)]


def _is_layout(table: LexborNode) -> bool:
    """Tell whether a table only holds a page together: it has headings, or one cell a row."""
    if table.css_first("h1, h2, h3, h4, td table") is not None:
        return True
    rows = table.css("tr")[:_LOOKED_AT]
    return bool(rows) and all(len(row.css("td, th")) <= 1 for row in rows)


def _seen(node: LexborNode, tag: str) -> bool:
    if tag in _UNSEEN:
        return False
    attributes = node.attributes
    if "hidden" in attributes or _HIDDEN.search(attributes.get("style") or ""):
        return False
    if (attributes.get("role") or "") in {"navigation", "banner", "complementary", "contentinfo"}:
        return False
    named = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    return tag in {"body", "html", "main", "article"} or not _AROUND.search(named)


def _enter(tag: str, reader: _Reader, places: list[_Place]) -> None:
    if tag in {"td", "th"}:
        reader.end(places[-1])
        reader.cells.append("")
        return
    if tag not in _BLOCKS:
        return
    reader.end(places[-1])
    here = places[-1]
    if tag == "tr":
        reader.cells.clear()
    if tag in _HEADINGS:
        places.append(_Place(Mark.HEADING, left_of_text(int(tag[1]))))
    elif tag in _LISTS:
        places.append(_Place(here.mark, here.depth + 1, tag == "ol"))
    elif tag in {"li", "dt", "dd"}:
        places.append(_Place(Mark.ITEM, here.depth, here.numbered))
    elif tag == "blockquote":
        places.append(_Place(Mark.QUOTE, here.depth))
    else:
        places.append(_Place(here.mark, here.depth, here.numbered))


def _leave(tag: str, reader: _Reader, places: list[_Place]) -> None:
    if tag in {"td", "th"}:
        reader.end(places[-1])
        return
    if tag not in _BLOCKS:
        return
    reader.end(places[-1])
    places.pop()
    if tag == "tr" and any(reader.cells):
        reader.row += 1
        cells = tuple(reader.cells)
        row = Row(text=" | ".join(cells), at=reader.row, mark=Mark.CELLS, cells=cells)
        reader.rows.append(row)
        reader.cells.clear()
    elif tag == "table":
        del reader.tables[-1:]
    elif tag == "li" and places[-1].mark is Mark.ITEM:
        places[-1].mark = Mark.PLAIN


def _broken(reader: _Reader, place: _Place) -> None:
    """Begin a new row at a line break, where one is needed: Word breaks its lines so."""
    reader.end(place)
