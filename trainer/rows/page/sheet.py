"""The parts of a page: what stands where, before it is laid out at a width."""

from collections.abc import Callable, Iterator

from msgspec import Struct

from trainer.core.text import one_line
from trainer.core.value import replace
from trainer.rows.row import TITLES, Part, Role, Row, Style, cells
from trainer.rows.signs import ASCII, ROUND, plainer

NOTHING = Row("", ())
ENDS = ' .,;:!?…"“”()'
"""Marks at the ends of a word, which is hidden without them."""
MOST_BEFORE, MOST_ASKED, SHARE_BEFORE = 7, 5, 0.6
"""Of the words before, or asked, so many are shown at most, and no more than this share of them."""
LEAST, WHOLE_PHRASE = 2, 3
"""More words than that are shown where a line is cut; where a part of a sentence begins."""
MARKS = ",;:.?!"
NAMED = 2
"""Words that a key is named with at most: `Up, Down`; more are a sentence with a key in it."""
BINDING = frozenset(
    "a an the this that these those my your his her its our their and or but of to in on at for"
    " from with about by as next".split()
).union(TITLES)
"""Words that belong to the one after them."""
TO = f" {ROUND.to} "
"""What stands between who is called and who is met."""
CUT = "… "
"""What stands for the words before the last few."""


class Head(Struct, frozen=True):
    """The first row: who is called, the map of the call in one row, the minutes left.

    Each may be empty. `small` is the map without its follow-ups, where the names need the room;
    `brief` is what stands there where there is so little that nobody is named.
    """

    names: str = ""
    map: Row = NOTHING
    small: Row = NOTHING
    brief: Row = NOTHING
    left: Row = NOTHING


class Choice(Struct, frozen=True):
    """One of several answers: its letter, its words, how it looks, and what is said beside it.

    Where there is little room only `short` is said.
    """

    letter: str
    text: str
    style: Style = Style.PLAIN
    mark: str = ""
    short: str = ""

    def told(self, change: Callable[[str], str]) -> "Choice":
        """Return it with its texts changed."""
        texts = (change(self.text), change(self.mark), change(self.short))
        return Choice(self.letter, texts[0], self.style, texts[1], texts[2])


class Sheet(Struct, frozen=True):
    """What stands on a page, in the order of reading.

    `context` is what was said before, `before` the same where it gives way first; `who` says whose
    words `reply` are, `cue` is what a line is asked with. `part` says which part of a long line it
    is. `heard` are the words that were heard of the line, `line` those of it that are shown,
    `whole` all of them: their height is kept free from the start. `typing`: the line is typed
    there. `note` says what just happened, `more` stands below it and gives way first; `last`
    stands above the foot.
    """

    context: Row = NOTHING
    before: Row = NOTHING
    who: Row = NOTHING
    reply: Row = NOTHING
    cue: Row = NOTHING
    part: str = ""
    heard: Row = NOTHING
    line: Row = NOTHING
    whole: Row = NOTHING
    typing: bool = False
    choices: tuple[Choice, ...] = ()
    note: tuple[Row, ...] = ()
    more: tuple[Row, ...] = ()
    last: tuple[Row, ...] = ()

    def noted(self, row: Row) -> "Sheet":
        """Return the sheet with one more sentence below its note."""
        return replace(self, note=(*self.note, row))

    def told(self, change: Callable[[str], str]) -> "Sheet":
        """Return the sheet with all its texts changed."""

        def all_of(rows: tuple[Row, ...]) -> tuple[Row, ...]:
            return tuple(row.told(change) for row in rows)

        return Sheet(
            self.context.told(change),
            self.before.told(change),
            self.who.told(change),
            self.reply.told(change),
            self.cue.told(change),
            change(self.part),
            self.heard.told(change),
            self.line.told(change),
            self.whole.told(change),
            self.typing,
            tuple(each.told(change) for each in self.choices),
            all_of(self.note),
            all_of(self.more),
            all_of(self.last),
        )


def said(text: str, style: Style = Style.PLAIN) -> Row:
    """Return a sentence that stands by itself."""
    return Row("", (Part(one_line(text), style),)) if text else NOTHING


def pressed(text: str, *, main: bool = False) -> Row:
    """Return what can be pressed, the key in bold: of `Tab: hint` what is before the colon.

    What the `main` key does is not dim, but for what follows from it, and other keys beside it.
    """
    first, *others = text.split(" · ")
    key, colon, does = first.partition(": ")
    if colon and (main or len(key.split()) <= NAMED):
        found = [Part(key, Style.CUE), Part(f": {does}", Style.PLAIN if main else Style.DIM)]
        for each in others:
            key, colon, does = each.rpartition(": ")
            named = bool(colon) and len(key.split()) == 1
            lead = (Part(" · ", Style.DIM), Part(key, Style.CUE), Part(f": {does}", Style.DIM))
            found += lead if named else (Part(f" · {each}", Style.DIM),)
        return Row("", tuple(part for part in found if part.text), Role.KEY)
    before, enter, after = text.partition("Enter")
    found = [Part(before), Part(enter, Style.CUE), Part(after)]
    return Row("", tuple(part for part in found if part.text), Role.KEY)


def tail(text: str, *, most: int = MOST_BEFORE) -> str:
    """Return the last few words of a line, never all of it: `… how would you rank me?`.

    They begin where a sentence or a part of one does, else where no phrase is cut in two: of `his
    or her role in it` not with `her role`.
    """
    words = text.split()
    longest = min(most, int(len(words) * SHARE_BEFORE))
    kept = next((n for n in range(longest, WHOLE_PHRASE, -1) if _ends(words[-n - 1])), 0)
    kept = kept or next(
        (n for n in range(longest, LEAST, -1) if not _bound(*words[-n - 1 :][:2])), longest
    )
    return f"{CUT}{' '.join(words[-kept:])}" if kept else ""


def fitted(row: Row, width: int) -> Row:
    """Return the last words of a line with as many of them as so many columns hold."""
    (part,) = row.parts or (Part(""),)
    told, cut, text = part.text.partition(CUT if CUT in part.text else plainer(CUT, ASCII))
    words, gone = text.split(), ""
    while cut and len(words) > 1:
        fits = cells(told + cut + " ".join(words)) <= width
        if fits and not (gone and _bound(gone, words[0]) and len(words) > LEAST):
            break
        gone, *words = words
    return Row(row.label, (Part(told + cut + " ".join(words), part.style),), row.role)


def _bound(word: str, after: str) -> bool:
    """Say whether a word belongs to the one after it, so that no line is cut between them.

    So do the words of a name: `Deborah Lee`.
    """
    named = word[:1].isupper() and after[:1].isupper() and word != "I"
    return (named or word.lower().strip(ENDS) in BINDING) and not _ends(word)


def _ends(word: str) -> bool:
    """Say whether a sentence, or a part of one, ends with a word; `Mr.` ends none."""
    return word[-1] in MARKS and word.lower().strip(ENDS) not in TITLES


def shorter(names: str) -> Iterator[str]:
    """Yield who is called and met, then only who is called, then only the company."""
    yield names
    for apart in (TO, ": "):
        first, found, _ = names.partition(apart)
        if found:
            yield first


def headed(text: str, width: int, cut: str = ROUND.cut) -> str:
    """Return a heading with as many of its words as so many columns hold and a `cut`, or nothing.

    The last of them is not a title without its name.
    """
    if cells(text) <= width:
        return text
    words = text.split()
    while words and (cells(" ".join(words)) > width - len(cut) or not words[-1][-1].isalnum()):
        words.pop()
    return f"{' '.join(words)}{cut}" if words else ""


def blank(word: str) -> str:
    """Return a word hidden, as wide as it was; the marks at its ends stay."""
    core = word.strip(ENDS)
    at = word.find(core) if core else len(word)
    return f"{word[:at]}{'_' * cells(core)}{word[at + len(core) :]}"


def pieces(word: str, style: Style) -> tuple[Part, ...]:
    """Return a word in a style; the marks at its ends are plain."""
    core = word.strip(ENDS)
    at = word.find(core) if core else len(word)
    parts = (Part(word[:at]), Part(core, style), Part(word[at + len(core) :]))
    return tuple(part for part in parts if part.text)
