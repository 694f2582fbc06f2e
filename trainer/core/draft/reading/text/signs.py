"""Text without what only its typist, or a word processor, put there: stress, odd signs."""

import re
import textwrap

from trainer.core.draft.reading import phrases

_STRESS = re.compile(
    r"(\*\*\*|\*\*|\*)(?=\S)(.{1,500}?)(?<=\S)\1|(?<![\w_])(__|_)(?=[^\s_])(.{1,500}?)(?<=[^\s_])\3(?![\w_])"
)
_CODE = re.compile(r"`([^`]+)`")
_LINK = re.compile(r"!?\[([^\]]{1,200})\]\((?:https?:|mailto:|/|#|www\.)[^)\s]{0,500}[^)]{0,100}\)")
_WIKI = re.compile(r"\[\[(?:[^\[\]|]{1,200}\|)?([^\[\]|]{1,200})\]\]")
_NARROW_SIGNS = {
    "\uff1a": ": ",
    "\uff1f": "? ",
    "\uff01": "! ",
    "\uff0c": ", ",
    "\uff1b": "; ",
    "\u3001": ". ",
    "\u3002": ". ",
}
_WIDE_SIGN = re.compile(
    r"(?<=[A-Za-z0-9'\")\]])([\uff1a\uff1f\uff01\uff0c\uff1b\u3001\u3002])[ \t]*"
)
"""The wide signs of East Asian keyboards, in a text in Latin letters."""
_LABELED = (
    rf"[ \t]*(?!{phrases.CONDITION.pattern}|"
    rf"{phrases.SHORT.pattern}\s*(?:[:=]|{phrases.ARROW}|[\u2013\u2014-]))"
)
_SIGNED = re.compile(
    rf"(\?[\"\u201d)]*[ \t]*\n[ \t]*)[\u2705\U0001f44d\u2714]\ufe0f?{_LABELED}(\S.*\n[ \t]*)"
    rf"[\u274c\U0001f44e\u2718\u2716]\ufe0f?{_LABELED}(?=\S)",
    re.IGNORECASE,
)
"""Below a question, a line with a check mark and one with a cross: a yes and a no."""
_GUILLEMETS = re.compile(
    r"\u00ab[ \u00a0\u202f]?([^\u00ab\u00bb\n]{1,1500}?)[ \u00a0\u202f]?\u00bb"
)
_COMMENT = re.compile(r"^\[([a-z]{1,2})\][ \t]*(?=\S)", re.MULTILINE)
"""The mark of a comment, as word processors put them below a text."""
_KEYCAP = re.compile(r"(?<!\S)(\d{1,2})\ufe0f?\u20e3\s*")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>|\"'])")


def plain(text: str) -> str:
    """Return the text of Markdown without what it stresses with: `**really**` is `really`."""
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    text = _WIKI.sub(r"\1", text)
    for _ in range(2):
        text = _STRESS.sub(lambda found: found[2] or found[4], text)
    text = _CODE.sub(r"\1", text)
    return _ESCAPED.sub(r"\1", text).strip()


def tidy(text: str) -> str:
    """Return text with the signs that word processors leave in it made plain, line by line."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
    text = _uncommented(text)
    text = _SIGNED.sub(r"\1Yes: \2No: ", text)
    text = _KEYCAP.sub(r"\1. ", text)
    text = _WIDE_SIGN.sub(lambda sign: _NARROW_SIGNS[sign[1]], text)
    text = _GUILLEMETS.sub("\u201c\\1\u201d", text)
    text = re.sub(r"(?<=\s)--(?=\s)", "\u2013", text)
    text = text.replace("\u00a0", " ").replace("\u202f", " ").replace("\u00ad", "")
    text = (
        text.replace("\ufeff", "").replace("\u200b", "").replace("\x0b", "\n").replace("\f", "\n")
    )
    return textwrap.dedent(text) if text.startswith((" ", "\t")) else text


def _uncommented(text: str) -> str:
    """Return text with comments below it named as notes, and without their marks: `Who? [a]`."""
    marks = {found[1] for found in _COMMENT.finditer(text)}
    marks = {mark for mark in marks if re.search(rf"\S[ \t]*\[{mark}\]", text)}
    if not marks:
        return text
    text = _COMMENT.sub(lambda found: "Note: " if found[1] in marks else found[0], text)
    return re.sub(rf"[ \t]*\[(?:{'|'.join(sorted(marks))})\]", "", text)
