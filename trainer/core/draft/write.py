"""A draft as the Markdown of a script, with a comment at each place that somebody should check."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from trainer.core.draft.draft import Draft, Fork, Question, Spoken
from trainer.core.draft.topics import topics
from trainer.core.script.ids import slug
from trainer.core.text import one_line

Marks = Mapping[int, Sequence[str]]
"""What is to be said beside a question, by the number of the part that is its line."""
_SIGNS = re.compile(r"([\\`*_<>\[\]{}&])")
_KEPT = re.compile(r"\{[\w-]+\}|\[[^\[\]]{1,60}\]")
_BEGINNINGS = re.compile(r"(?:[#+-]|\d{1,9}[.)]|=+\s*$|~{3,})")
_DOUBLE = re.compile('["\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02]')
_BRACE_END = re.compile(r"(?<!\s)\s*\{[^{}]*\}\s*+:?\s*+$")
_LEADS = re.compile(r"^If (?:they |the answer |you |he |she )?(?:says?|is)?\b")
_MOST = 8_000
_ID_WORDS = 5


def written(draft: Draft, *, title: str, notes: Sequence[str], marks: Marks) -> str:
    """Return the script of a draft; `notes` stand at the top, `marks` above their questions."""
    blocks = [f"# {_heading(draft.title or title)}"]
    blocks += [_comment(note) for note in notes]
    blocks += _advice(draft.advice)
    names = iter(topics(draft))
    taken: set[str] = set()
    deep = any(scene.heading for scene in draft.scenes)
    for scene in draft.scenes:
        if scene.heading:
            blocks.append(f"## {_heading(scene.heading)}")
        blocks += _advice(scene.advice if scene.heading else ())
        for question in scene.questions:
            blocks += _question(question, next(names), marks, taken, level=3 if deep else 2)
    return "\n\n".join(blocks) + "\n"


def _question(
    question: Question, name: str, marks: Marks, taken: set[str], *, level: int
) -> Iterator[str]:
    for mark in marks.get(question.line.part, ()):
        yield _comment(mark)
    heading = _heading(name)
    yield f"{'#' * level} {heading} {{#{_id(heading, taken)}}}"
    if question.first:
        yield _items(question.first)
    yield from _line(question.line)


def _line(line: Spoken, indent: str = "") -> Iterator[str]:
    """Yield what is said, and what follows: advice, then answers or branches."""
    yield f"{indent}> {_escaped(line.words.text)}"
    yield from _advice(line.advice, indent)
    if line.answers:
        yield _items(line.answers, indent)
    taken = {"otherwise"}
    for fork in sorted(line.forks, key=lambda fork: fork.condition.text == "Otherwise"):
        yield from _fork(fork, taken, indent)


def _fork(fork: Fork, taken: set[str], indent: str) -> Iterator[str]:
    text = _heading(fork.condition.text)
    named = _named(text, taken)
    item = f"{indent}- {text}{named}"
    inner = f"{indent}  "
    if fork.replies:
        item += "\n" + _items(fork.replies, inner)
    yield item
    if fork.said:
        yield from _line(fork.said, inner)
    yield from _advice(fork.advice, inner)


def _named(text: str, taken: set[str]) -> str:
    if text == "Otherwise":
        return ""
    return f" {{#{_id(_LEADS.sub('', text), taken)}}}"


def _items(replies: Iterable[str], indent: str = "") -> str:
    return "\n".join(
        f"{indent}- \u201c{_escaped(_DOUBLE.sub(chr(39), reply))}\u201d" for reply in replies
    )


def _advice(texts: Iterable[str], indent: str = "") -> Iterator[str]:
    for text in texts:
        plain = _escaped(one_line(text)[:_MOST])
        if plain:
            yield indent + (f"Note: {plain}" if _looks_otherwise(plain) else plain)


def _looks_otherwise(text: str) -> bool:
    """Tell whether a paragraph of advice would be read as a branch."""
    return bool(re.match(r"[(*_]*\s*(?:if|otherwise|when\s+they|in\s+case)\b", text, re.IGNORECASE))


def _heading(text: str) -> str:
    """Return a heading, or a condition, on one line, in ordinary letters."""
    text = one_line(text).strip(" #")[:300]
    if text.isupper() and len(text.split()) > 1:
        text = text.capitalize()
    return _BRACE_END.sub("", _escaped(text)) or "Untitled"


def _id(heading: str, taken: set[str]) -> str:
    """Return an id that no other has: some words of the heading."""
    parts = [part for part in slug(heading.replace("\\", "")).split("-") if part]
    if parts[:1] in (["ask"], ["say"]) and len(parts) > 1:
        parts = parts[1:]
    name = base = "-".join(parts[:_ID_WORDS])[:60].strip("-") or "point"
    number = 1
    while name in taken:
        number += 1
        name = f"{base}-{number}"
    taken.add(name)
    return name


def _escaped(text: str) -> str:
    """Return text as Markdown that shows it: slots and directions stay what they are."""
    text = one_line(text)
    parts: list[str] = []
    place = 0
    for found in _KEPT.finditer(text):
        direction = found[0].startswith("[")
        inside = f"[{_signs(found[0][1:-1])}]" if direction else found[0]
        parts += [_signs(text[place : found.start()]), inside]
        place = found.end()
    parts.append(_signs(text[place:]))
    plain = "".join(parts)
    if begins := _BEGINNINGS.match(plain):
        end = begins.end() - 1 if plain[0].isdigit() else 0
        plain = f"{plain[:end]}\\{plain[end:]}"
    return plain


def _signs(text: str) -> str:
    return _SIGNS.sub(r"\\\1", text)


def _comment(text: str) -> str:
    """Return a comment on a line of its own; nothing in it can end it."""
    inside = (
        one_line(text).replace("--", "\u2013\u2013").replace(">", "\u203a").replace("<", "\u2039")
    )
    return f"<!-- {inside[:_MOST]} -->"
