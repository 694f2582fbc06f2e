"""Markup that carries data safely: text becomes HTML in `tag` alone, which escapes it."""

from html import escape

from msgspec import Struct

from trainer.core.text import clean

POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""Content Security Policy: no script, no picture, no address is ever loaded by a page of ours."""

MARK = '<meta name="generator" content="second-interview-trainer">'
"""What tells a page of ours from any other file."""

_VOID = frozenset({"meta"})


class Html(Struct, frozen=True):
    """Markup, made by `tag` only."""

    text: str


def tag(name: str, /, *children: Html | str, **attributes: str) -> Html:
    """Return an element: its texts and attributes escaped, its elements as they are.

    An attribute `class_` is `class`, and `_` in a name is a hyphen.
    """
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(clean(value))}"'
        for key, value in attributes.items()
    )
    if name in _VOID:
        return Html(f"<{name}{given}>")
    inside = "".join(
        child.text if isinstance(child, Html) else escape(clean(child)) for child in children
    )
    return Html(f"<{name}{given}>{inside}</{name}>")


def page(title: str, style: str, *body: Html) -> str:
    """Return a whole page; `style` is ours, and no data is in it."""
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        Html(MARK),
        tag("meta", http_equiv="Content-Security-Policy", content=POLICY),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("title", title),
        Html(f"<style>{style}</style>"),
    )
    return f"<!DOCTYPE html>\n{tag('html', head, tag('body', *body), lang='en').text}\n"
