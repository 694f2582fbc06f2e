"""Text as data: made harmless where it comes in and where it goes out."""

import json
import re
import unicodedata
from collections.abc import Callable, Sequence

from trainer.core.apostrophes import restored

_KEPT = "\n"
# Joiners and marks that only shape their neighbors: gone without a trace.
_SILENT = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
_PICTURES = 0x2400
_LAST_C0 = 0x1F
_DELETE = 0x7F
_TYPED = {
    **dict.fromkeys("\u2018\u2019\u201a\u2032", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u2033\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
    **dict.fromkeys("\u00b7\u2022\u25cf\u25cb", "*"),
    "\u2026": "...",
    "\u2192": "->",
    "\u2190": "<-",
    "\u00d7": "x",
    "\u00f8": "o",
    "\u00df": "ss",
    "\u0142": "l",
    "\u0141": "L",
    "\u0111": "d",
    "\u0110": "D",
    "\u00e6": "ae",
    "\u00d8": "O",
}
_UNSAFE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_KEYSTROKE = re.compile(
    "(?:\x1b\\[|\x9b)(?:\\[[A-E]|[0-?]*[ -/]*[@-~])"  # arrows, Home, F5; colors
    "|\x1bO[A-HMP-S]"  # the same in another mode
    "|(?:\x1b\\]|\x9d)[^\x07\x1b\x9c]*(?:\x07|\x1b\\\\|\x9c)"  # a window's title
    "|[\x00-\x08\x0e-\x1f\x7f-\x9f]"
)
"""What keys that are no letters leave in a line, and what is pasted with it to drive a terminal."""
_BREAK = re.compile("[\t\n\v\f\r]")


CTRL_O = "\x0f"
"""What the key that asks to say a line aloud leaves in one."""


def clean(text: str) -> str:
    r"""Return `text` with nothing in it that could drive a terminal or turn its direction.

    C0 controls become their visible pictures (ESC: `␛`), other control and format characters
    `�`; invisible joiners vanish, a tab is a blank; `\r\n` and `\r` are `\n`, which stays.
    Cleaning twice changes nothing.
    """
    if text.isascii() and text.isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return "".join(map(_clean_sign, text))


def one_line(text: str) -> str:
    """Return `text` cleaned and on one line: every run of white space is one blank."""
    return " ".join(clean(text).split())


def straightened(text: str) -> str:
    """Return a text with the apostrophes that are on a keyboard: phones and editors bend them."""
    return text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")


def lowered(text: str) -> str:
    """Return a text as patterns read it: one line, small letters, its apostrophes all there.

    They are straight, and those that were left out are put back: a *not* is never overlooked.

    >>> lowered("She  Didnt. I can\N{RIGHT SINGLE QUOTATION MARK}t")
    "she didn't. i can't"
    """
    return restored(straightened(one_line(text)).casefold())


_PHONE_CALL = re.compile(r"\b(?:tele)?phone (?=calls?\b)")
_PHONES = re.compile(
    r"\b(?:tele|(?<=\bi )|(?<=\bto )|(?<=\bwe ))phone(?P<ed>d?)\b(?! number)"
    r"|\bphone(?P<also>d?)(?= (?:him|her|them|back|again|m[rsx]s?|dr)\b)"
    r"|\b(?:tele)?phon(?P<ing>ing)\b"
)
"""Where somebody phones, and doesn't speak of the thing: `who do I telephone`, `I'll phone her`."""


def as_call(text: str) -> str:
    """Return small letters with a telephone call, and to telephone, as `call`.

    >>> as_call("practise the telephone call"), as_call("who do i telephone?"), as_call("my phone")
    ('practise the call', 'who do i call?', 'my phone')
    """
    return _PHONES.sub(_calls, _PHONE_CALL.sub("", text))


def _calls(found: re.Match[str]) -> str:
    return f"call{found['ing'] or ('ed' if found['ed'] or found['also'] else '')}"


def cut(text: str, most: int, more: str = "", measure: Callable[[str], int] = len) -> str:
    """Return a text, one line, of at most so many signs: cut at a word, unless that is too long.

    `more` stands at the end of one that was cut; `measure` is for columns instead of signs.

    >>> cut("a very nice man", 13), cut("a very nice man", 13, "..."), cut("abcdef", 4)
    ('a very nice', 'a very...', 'abcd')
    """
    if measure(text) <= most:
        return text
    room = most - measure(more)
    kept = text[: max(0, room)]
    while measure(kept) > room:
        kept = kept[:-1]
    whole = kept if text[len(kept)] == " " else kept.rpartition(" ")[0]
    whole = whole.rstrip(" ,;:")
    return f"{whole if measure(whole) * 2 > room else kept.rstrip()}{more}"


def cut_apart(
    texts: Sequence[str], most: int, more: str = "", measure: Callable[[str], int] = len
) -> list[str]:
    """Return texts cut like that; those that would come out alike show how they end instead.

    >>> cut_apart(["would they hire you", "would they hire you, if no", "why"], 14, "...")
    ['would they...', '...you, if no', 'why']
    """
    found = [cut(text, most, more, measure) for text in texts]
    for place, text in enumerate(texts):
        ends = ((more + text[at:].lstrip()) for at in range(1, len(text)) if text[at - 1] == " ")
        ending = next((each for each in ends if measure(each) <= most), "")
        seen = found[place] in found[:place]
        if seen and found[place] != text and ending:
            found[place] = ending
    return found


_SHORTENED = frozenset(
    "inc corp co ltd llc plc pty bros mfg assn univ intl dept st dr jr sr mr ms mrs mx prof"
    " esq".split()
)
"""Words that are shortened by a period, which is no sentence's."""
_OWN_SIGN = frozenset({"yahoo!"})
"""Names that are written with one."""
_INITIAL = 2
"""Characters of an initial with its period."""


def unended(name: str) -> str:
    """Return a name without the sign that ends a sentence; `Jr.`, `Inc.` and initials keep theirs.

    >>> unended("Ms. Park."), unended("Acme, Inc.,"), unended("Priya K."), unended("Ana, Ph.D.")
    ('Ms. Park', 'Acme, Inc.', 'Priya K.', 'Ana, Ph.D.')
    """
    bare = name.rstrip(" .,;:!?\N{HORIZONTAL ELLIPSIS}")
    *_, last = ("", *bare.split())
    if f"{last.casefold()}!" in _OWN_SIGN and name.startswith(f"{bare}!"):
        return f"{bare}!"
    own = last.casefold() in _SHORTENED or "." in last or len(last) < _INITIAL
    return f"{bare}." if bare and own and name.startswith(f"{bare}.") else bare or name


_TITLES = "mr ms mx dr mrs prof".split()
ENDS = "".join(rf"(?<!\b{title})" for title in _TITLES) + "[.!?]"
"""What ends a sentence, in small letters: the period of `mrs. hart` doesn't."""
_BETWEEN = re.compile(
    "(?<=[.!?])"
    + "".join(rf"(?<!\b{title}\.)" for title in _TITLES)
    + r"(?:\s+(?!\d)|(?<!\bno\.)\s+)",
    re.IGNORECASE,
)


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, each with the sign that ends it.

    >>> sentences("Good morning. Is that Mrs. Hart? Fine")
    ['Good morning.', 'Is that Mrs. Hart?', 'Fine']
    """
    return _BETWEEN.split(text)


def keyed(text: str) -> str:
    """Return a line as it was meant: what keys left in it that are no letters is gone.

    A tab or a line break is a blank; blanks at the ends stay.
    """
    return _BREAK.sub(" ", _KEYSTROKE.sub("", text))


def plainly(text: str) -> str:
    """Return text in ASCII as people type it: `Nguyễn` is `Nguyen`; what has no letter is `?`."""
    return "".join(map(_plain_sign, text))


def _plain_sign(sign: str) -> str:
    if sign in _TYPED:
        return _TYPED[sign]
    letters = unicodedata.normalize("NFKD", sign).encode("ascii", "ignore").decode()
    return letters if letters.isprintable() and letters else "?"


def _clean_sign(sign: str) -> str:
    if sign in _KEPT:
        return sign
    if sign in _SILENT:
        return ""
    if unicodedata.category(sign) not in _UNSAFE:
        return sign
    code = ord(sign)
    if code <= _LAST_C0:
        return chr(_PICTURES + code)
    return "\u2421" if code == _DELETE else "\ufffd"


def in_json(value: object, *, indent: int | None = None) -> str:
    """Return a value as JSON in ASCII: every encoding has it, and no terminal is driven by it."""
    text = clean(json.dumps(value, ensure_ascii=False, indent=indent))
    return text if text.isascii() else _ABOVE_ASCII.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    pairs = found[0].encode("utf-16-be", "replace")
    return "".join(f"\\u{pairs[at : at + 2].hex()}" for at in range(0, len(pairs), 2))


_ABOVE_ASCII = re.compile(r"[^\x00-\x7f]+")


def one_letter(typed: str) -> str:
    """Return the letter of a text that has no other, however often it was pressed; else nothing.

    >>> one_letter("aaaa"), one_letter("ab"), one_letter("11"), one_letter("?")
    ('a', '', '', '?')
    """
    same = typed.isalpha() and len(set(typed.casefold())) == 1
    return typed[:1] if same or len(typed) == 1 else ""
