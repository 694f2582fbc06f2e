"""Running text: the words to say that are quoted in it, and nothing else."""

import re
from collections.abc import Iterator

from trainer.core.draft.parts import Part, Row, What
from trainer.core.draft.reading import phrases
from trainer.core.draft.reading.quotes import Quoted, begins, quoted
from trainer.core.draft.reading.running.dictation import dictated
from trainer.core.draft.reading.speech import asks, never, sentences

_INSTEAD = re.compile(r"[,;]?\s*(?:but|rather|instead)(?: ask| say)?[,:]?\s*", re.IGNORECASE)
"""What stands between a quotation that is not to be said and the one that is."""
_BY_ME = re.compile(
    r"\b(?:I|we) (?:(?!\b(?:he|she|they|it)\b)[^.?!\"\u201c]){0,80}\band (?:then )?"
    r"(?:asked|said|told (?:him|her|them))\b[^.?!\"\u201c]{0,25}$|"
    r"\b(?:I|you|we)(?:['\u2019](?:d|ll))?"
    r"(?: (?:would|will|can|could|should|have|had|just|then|always|usually))*"
    r" (?:say|said|ask(?:ed)?|tell|told|answer(?:ed)?|repl(?:y|ied)|respond(?:ed)?|go|add)\b"
    r"[^.?!\"\u201c]{0,25}$",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"(?:,|(?<!\s))\s+(?:(?:then )?(?:(?:I|you)(?:['\u2019]\w+)?(?: would| can| just)* )?"
    r"(?:say|ask|reply|answer|respond|go)|then)$",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"(?:and |but |or |now |so )?(?:\w+ said (?:that )?)?"
    rf"(?P<if>{phrases.WHEN}\b[^,.?!:]{{2,160}})(?:[,:]|$)",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(
    rf"(?:and |but |or )?(?P<if>{phrases.ELSE}|if not)(?:\s*(?:[,:]|$)|(?=\s{phrases.TELLING}))",
    re.IGNORECASE,
)
_WHAT_IF = re.compile(
    rf"(?:^|\b(?:and|but|or|so|what|ok(?:ay)?)\s)(?P<if>{phrases.WHEN}\s+"
    rf"(?:{phrases.SOMEONE.pattern}[^,.?!]{{1,80}}|yes|no|not|maybe))"
    r"\W*$",
    re.IGNORECASE,
)
"""A condition that somebody asks about: *and if she says no?*."""
_BETWEEN = re.compile(r"\s*+[,;/&]?\s*+(?:(?:and|or|then|also)\s)*", re.IGNORECASE)
"""What stands between two quotations that are said one after the other."""
_NAMED_BEHIND = re.compile(
    r",?\s*(?:[\u2013\u2014-]\s*)?(?:(?:is|was|would be|that(?:['\u2019]s| is)) (?:what |the one )?"
    r"(?:(?:I|you)(?:['\u2019](?:d|ll|m))?\b|my\b|"
    r"(?:an?|the) (?:\w+ ){0,3}(?:question|one|way|opener|start))|"
    r"(?:I|you)(?:['\u2019](?:d|ll))? (?:would |will |can |could )?(?:ask|say)\b)",
    re.IGNORECASE,
)
"""What says behind a quotation that it is to be said: *is what I'd ask*."""
_IF_BEHIND = re.compile(rf"\s*\((?P<if>{phrases.WHEN}\b[^()?]{{2,80}})\)", re.IGNORECASE)
"""A condition in brackets behind what is said then: `"Who could help?" (if not)`."""
_OF_ANOTHER = re.compile(
    r"\b(?:to|after) the (?:first|second|third|fourth|fifth|other)\b|\bquestion \d", re.IGNORECASE
)
"""A condition on what they answer to another question than the last."""
_THEIRS = re.compile(r"\b(?:says?|answers?|repl(?:y|ies))\W*$", re.IGNORECASE)
"""How a condition ends before what they say: *if she says "gladly"*."""
_THEN = re.compile(r"\bthen(?: just)?[,:]?\s*$", re.IGNORECASE)
_LED = re.compile(r"(?P<lead>[^:?!.\"\u201c]{1,60}):\s+(?P<said>[^:]+\?)")
_LEAD, _FEWEST = 6, 2
"""Words before a question at the end of a paragraph, at most: *and at the end*."""
_NEAR = 600
"""Characters before a quotation, at most, in which its sentence begins."""
_SHORTEST, _ASIDE_WORDS, _TERM = 3, 3, 4
"""A quotation of fewer words is a term, and nothing to say."""
_START = re.compile(
    r"(?:^|(?<=[.?!\"\u201d\u2019])\s+|(?<=[.?!]\))\s+|(?<=;)\s+(?=(?:if|when|should)\b))(?=\S)"
)


def in_prose(row: Row) -> tuple[Part, ...]:
    """Return the parts of a paragraph: what it says to say, under which condition, and advice."""
    found = list(_said(row)) or list(dictated(row)) or list(_led(row))
    if not found:
        return (Part(what=What.ADVICE, text=row.text, at=row.at, depth=row.depth),)
    return tuple(found)


def _led(row: Row) -> Iterator[Part]:
    """Yield the questions that nothing quotes, each behind a colon: *Then: Who decides?*.

    One alone may be for the reader.
    """
    found = [_LED.fullmatch(each) for each in sentences(row.text)]
    leads = [each["lead"] for each in found if each]
    if len(leads) < _FEWEST or not any(map(_leads, leads)):
        return
    for each, sentence in zip(found, sentences(row.text), strict=True):
        if not each:
            yield Part(what=What.ADVICE, text=sentence, at=row.at, depth=row.depth)
            continue
        if phrases.CONDITION.match(each["lead"]):
            yield Part(what=What.IF, text=each["lead"], at=row.at, depth=row.depth, sure=False)
        yield Part(what=What.SAY, text=each["said"], at=row.at, depth=row.depth, sure=False)


def _leads(lead: str) -> bool:
    found = phrases.CONDITION.match(lead) or phrases.ASKING.search(lead)
    return found is not None


def in_talk(row: Row) -> Iterator[Part]:
    """Yield the parts of what somebody says about the call: *if she says no?* is a condition."""
    whole = begins(row.text)
    if found := _WHAT_IF.search(row.text):
        yield Part(what=What.IF, text=found["if"], at=row.at, depth=row.depth)
    elif whole and whole.end >= len(row.text):
        yield Part(what=What.SAY, text=whole.words, at=row.at, depth=row.depth)
    else:
        yield from in_prose(row)


def _said(row: Row) -> Iterator[Part]:
    text, place, refused = row.text, 0, 0
    for each in quoted(text):
        near = text[max(place, each.start - _NEAR) : each.start]
        sentence = near[_last_start(near) :]
        behind = _IF_BEHIND.match(text, each.end)
        if not (behind or _is_taken(text, each, sentence, place=place, refused=refused)):
            refused = each.end
            continue
        refused = 0
        before = text[place : each.start]
        rest = before[: _last_start(before)].strip()
        words = behind["if"] if behind else _condition(sentence)[0]
        if not words and _THEN.match(sentence):  # *If she hesitates, wait. Then: "..."*
            words = _before_then(rest)
            rest = rest.removesuffix(words).strip()
            words = words.rpartition(",")[0] or words
        if rest and place:
            yield Part(what=What.ADVICE, text=rest, at=row.at, depth=row.depth)
        if words:
            yield Part(what=What.IF, text=words, at=row.at, depth=row.depth)
        said = each.words
        yield Part(what=What.SAY, text=said, at=row.at, depth=row.depth, sure=asks(said))
        place = behind.end() if behind else each.end
    rest = text[place:].strip()
    if place and len(rest.split()) >= _SHORTEST:
        yield Part(what=What.ADVICE, text=rest, at=row.at, depth=row.depth)


def _is_taken(text: str, each: Quoted, sentence: str, *, place: int, refused: int) -> bool:
    """Tell whether a quotation is to be said, by what stands around it.

    `place`: where the last one that is said ends, `refused` the last that is not; 0: there is none.
    """
    if phrases.REFUSED_BEHIND.match(text, each.end):
        return False
    instead = refused and _INSTEAD.fullmatch(text[refused : each.start])
    listed = each.start and _BETWEEN.fullmatch(text[place : each.start]) and asks(each.words)
    if instead or listed or _NAMED_BEHIND.match(text, each.end):
        return True
    last = not text[each.end :].strip(" .")
    return _wanted(sentence, each.words, first=each.start == 0, last=last)


def _before_then(rest: str) -> str:
    """Return the sentence with a condition that *then* goes on with; empty: there is none."""
    last = rest[_last_start(rest) :]
    return last if _WHEN.match(last.strip()) and next(quoted(last), None) is None else ""


def _last_start(text: str) -> int:
    """Return where the sentence begins that a text ends in."""
    last = 0
    for found in _START.finditer(text):
        if found.end() < len(text.rstrip()):
            last = found.end()
    return last


def _wanted(before: str, words: str, *, first: bool, last: bool) -> bool:
    """Tell whether a quotation is to be said, by the words before it in its sentence.

    `first` and `last`: nothing stands before it, or behind it.
    """
    told, behind = _condition(before)
    clause = behind.rpartition(", ")[2] if told else before
    led = told or (words[0].isupper() and phrases.ASKING.search(before))
    brief = len(words.split()) < _SHORTEST and not (led and asks(words))
    if brief or never(clause):
        return False
    if told and len(behind.strip(" ,:;\u2013\u2014-").split()) <= _ASIDE_WORDS:
        return not (_OF_ANOTHER.search(told) or _THEIRS.search(told))
    if (phrases.ASKING.search(before) or _THEN.search(before)) and not _by_them(before):
        return True
    lead = before.strip()
    if not (asks(words) or words[-1:] in ".!") or (not first and _by_them(lead)):
        return False
    return (
        first
        or lead.endswith((":", "\u2013", "\u2014"))
        or (len(words.split()) > _TERM and lead[-1:] in {",", "."})
        or (last and len(lead.split()) <= _LEAD and asks(words))
    )


def _by_them(before: str) -> bool:
    """Tell whether somebody else says it: *they say*, but not *if they say no, ask*."""
    found = phrases.THEY_SAY.search(before)
    if not found or _BY_ME.search(before) or _THEN.search(before):
        return False
    told = list(re.finditer(phrases.TELLING, before, re.IGNORECASE))
    return not (
        phrases.CONDITION.match(before.strip())
        and told
        and told[-1].start() > found.start() + 2
        and "," in before
    )


def _condition(sentence: str) -> tuple[str, str]:
    """Return the condition in a sentence before a quotation, and what stands between them.

    Empty: there is none.
    """
    sentence = sentence.strip().lstrip("\u2013\u2014-;,. ")
    found = _OTHERWISE.match(sentence) or _WHEN.match(sentence)
    if not found:
        return "", sentence
    told = _TOLD.search(found["if"])
    end = found.start("if") + told.start() if told and told.start() else found.end("if")
    return sentence[:end], sentence[end:]
