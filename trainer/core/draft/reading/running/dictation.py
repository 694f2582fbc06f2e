"""Words that somebody dictated: no marks at all, but *then I ask* before each thing to say."""

import re
from collections.abc import Iterator

from trainer.core.draft.parts import Part, Row, What
from trainer.core.draft.reading import phrases
from trainer.core.draft.reading.asking import is_indirect, is_unmarked
from trainer.core.draft.reading.speech import sentences

_FEWEST = 2
_AND = re.compile(r"^(?:and|oh|also|then)\s", re.IGNORECASE)
_MARKED = re.compile(r"[?\"\u201c\u201d:;]")
_SAYS = (
    r"(?:\b(?:I|you)(?:['\u2019](?:d|ll|m))?\s"
    r"(?:(?:would|will|can|could|should|just|am|gonna|going to|want to)\s){0,2}|"
    r"\b(?<!he )(?<!they )(?<!to )(?<!should )(?<!can )(?<!could )(?<!and )(?<!or ))"
    r"(?:say|ask|add|tell (?:her|him|them))(?:\s(?:her|him|them))?\s"
)
_TELLS = re.compile(
    r"(?:\b(?:and|but|so|okay|then|first|next|also|finally|last|after that|"
    r"(?:at|in) the end),?\s){0,4}"
    rf"(?:(?P<if>{phrases.WHEN}\s(?:she|he|they|it)\b.{{2,60}}?),?\s(?:then )?)?"
    rf"(?:{_SAYS}|\b(?:the\s)?(?:\w+\s){{0,2}}(?:question|thing|one)(?: which)? is\s)"
    r"(?:is\s(?!there|it|this|that|s?he))?",
    re.IGNORECASE,
)
_GOODBYE = re.compile(
    r"\s(?:(?:and|then|okay) )*"
    r"(?:thank you|thanks|goodbye|bye|(?:don['\u2019]?t forget|remember) to)\b.*$",
    re.IGNORECASE,
)


def dictated(row: Row) -> Iterator[Part]:
    """Yield what is to be said of a row without marks; nothing where it has some, or no order."""
    text = row.text
    told = list(_TELLS.finditer(text))
    ends = [*(after.start() for after in told[1:]), len(text)]
    pairs = zip(told, ends, strict=bool(told))
    said = [text[found.end() : end].strip(" ,.") for found, end in pairs]
    empty = [not re.match(r"\w['\u2019\w]*+\s\w", words) for words in said]  # *what to ask her.*
    told = [found for found, none in zip(told, empty, strict=True) if not none]
    said = [words for words, none in zip(said, empty, strict=True) if not none]
    asked = sum(is_unmarked(words) or is_indirect(words) for words in said)
    if _MARKED.search(text) or len(told) < _FEWEST or asked * 2 < len(said):
        return
    if lead := text[: told[0].start()].strip():
        yield _part(What.ADVICE, lead, row)
    for found, words in zip(told, said, strict=True):
        stop = re.search(r"[.!]\s", words) or (
            _GOODBYE.search(words) if found is told[-1] else None
        )
        if found["if"]:
            yield _part(What.IF, found["if"], row)
        yield _part(What.SAY, words[: stop.start()] if stop else words, row)
        for rest in sentences(words[stop.start() :].strip(". ")) if stop else ():
            wish = _AND.sub("", rest).strip(" .")  # *And whether it's far.*
            what = What.SAY if wish != rest and is_indirect(wish) else What.ADVICE
            yield _part(what, wish if what is What.SAY else rest, row)


def _part(what: What, text: str, row: Row) -> Part:
    return Part(what=what, text=text.strip(), at=row.at, depth=row.depth, sure=False)
