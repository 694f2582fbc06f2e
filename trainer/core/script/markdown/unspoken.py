"""What stands in a line and can't be said as it stands: brackets, blanks, names written out."""

import re
from collections.abc import Iterator

from trainer.core.script.faults import Fault
from trainer.core.script.ids import slug
from trainer.core.script.markdown.findings import Findings
from trainer.core.script.markdown.rendered import ASIDE, Flat

BRACKET = Fault(
    "The words in square brackets aren't asked: “{found}”.",
    "If you say them, remove the brackets. If it's a blank, write its name in braces: “{fixed}”.",
    warning=True,
)
CALLOUT = Fault(
    "This quote begins with “{found}”, so it reads as a note, not as what you say.",
    "Write the note as a paragraph below your line, without “>”.",
    warning=True,
)
BLANK = Fault(
    "“____” is a blank, and nobody can say it.",
    "Write what goes there in braces, {{next}} or a word of your own: “{fixed}”.",
    warning=True,
)
PARENTHESES = Fault(
    "The drill asks for every word, even “{found}” in parentheses.",
    "If you say it, use commas. If it's a blank, write its name in braces: “{fixed}”. If it's "
    "advice, move it below the line.",
    warning=True,
)
DIRECTION = Fault(
    "The drill asks for every word, even “{found}”.",
    "It's something you do, so write it in square brackets: “{fixed}”. Nobody asks for it there.",
    warning=True,
)
TAG = Fault(
    "“{found}” vanishes when the page is shown: it reads as an HTML tag.",
    "If it's a blank, write its name in braces: “{fixed}”.",
)
EITHER = Fault(
    "“{found}” can't be said as it's written.",
    "Write one of the two here. Right below the line, write it again with the other: both count.",
    warning=True,
)
STAND_IN = Fault(
    "“{found}” stands for a name here.",
    "Write it in braces, and the real name is filled in: “{fixed}”.",
    warning=True,
)
WRITTEN_OUT = Fault(
    "The name “{found}” is written out, so it stays the same in every interview.",
    "Write {{interviewer}} for the person you call, {{next}} for the next one: “{fixed}”.",
    warning=True,
)

DOING = frozenset(
    """pause wait breathe breath beat listen smile laugh look slow slowly write note nod silence
    silent quiet quietly softly stop count hold sigh whisper take let
    frown grin chuckle shrug wink lean""".split()
)
"""Words with which a direction begins: it says what to do."""
MOMENTS = frozenset({"pause", "silence", "breath", "beat"})
"""Words with which a direction may end: a long pause, a deep breath."""
SLOTS = {
    "me": "your-name|my-name|your-first-name|name-here",
    "interviewer": "interviewer|interviewer-s-name|interviewer-name|hiring-manager"
    "|hiring-manager-s-name|their-name|contact-name|recruiter-s-name|prospect",
    "next": "next-person|the-next-person|next-interviewer|the-next-interviewer"
    "|the-next-person-with-whom-you-will-be-meeting",
    "company": "company|company-name|the-company|name-of-company|name-of-the-company",
    "role": "role|position|job-title|title|the-role|the-position",
}
"""The known slots, by what people write in their place."""
_SLOT_OF = {text: slot for slot, texts in SLOTS.items() for text in texts.split("|")}
_LONGEST = 4
"""Words of a slot of one's own; what is longer is no blank."""
_AROUND, _NEAR = 2, 60
"""Words shown on each side of what is put right, and characters among which they are looked for."""

_TITLE = r"(?:Mr|Mrs|Ms|Miss|Dr|Prof)\b\.?"
_BLANK = re.compile(rf"(?:{_TITLE}(?:/{_TITLE})*\s*)?_{{3,}}")
_PARENTHESES = re.compile(r"\(([^()]*)\)")
_EITHER = re.compile(rf"{_TITLE}(?:/{_TITLE})+|\b[a-z]{{2,}}/[a-z]{{2,}}\b|\bs/he\b")
_HTML = frozenset(
    "b i em strong br span u a p div font sub sup small code img mark s del ins hr center q".split()
)
_SAID = frozenset({"and/or"})
_STAND_IN = re.compile(
    r"\b(?:XYZ|ABC)\b(?:\s+(?:Company|Corp|Inc|Ltd)\b\.?)?"
    r"|\b(?:(?:YOUR|MY|THEIR|NEXT|FIRST|LAST|JOB|COMPANY) )?(?:NAME|COMPANY|EMPLOYER|POSITION|"
    r"TITLE|ROLE|DATE|INTERVIEWER|MANAGER|RECRUITER)\b"
)
_SMALL = re.compile(r"[a-z].*[a-z].*[a-z]", re.DOTALL)
_GREETED = re.compile(
    r"\b(?:Hi|Hello|Hey|Dear|[Gg]ood (?:morning|afternoon|evening)),?\s+"
    r"(?P<name>[^\W\d_a-z][a-z\u00df-\u024f]+)(?=[,.!?])"
)
_NOBODY = frozenset("There Everybody Everyone All Again Sir Madam Team Folks You It".split())
_GREETINGS = frozenset("hi hello hey dear morning afternoon evening sorry yes no well so".split())
_NAME = re.compile(rf"\b{_TITLE}\s+[A-Z][^\W\d_]*(?:[-'\u2019][A-Z]?[^\W\d_]+)*")


def check(flat: Flat, findings: Findings, *, first: bool) -> None:
    """Note what can't be said in one paragraph of a line, each place once.

    `first` says that the paragraph is the first of its quote.
    """
    noted = set[str]()
    for start, end, fault in _places(flat, first=first):
        words = re.sub(r"\s+", " ", flat.text[start:end])
        if words in noted:
            continue
        noted.add(words)
        slot = f"{{{slot_for(words)}}}"
        if fault is BLANK:
            slot = f"{{{_blank(flat.text, start, words)}}}"
        elif fault is STAND_IN:
            slot = f"{{{_stood_for(flat.text, start, end)}}}"
        elif fault is DIRECTION:
            slot = f"[{words.strip('()')}]"
        fixed = around(flat.text, start, end, slot)
        findings.add(flat.line(start), fault, found=words, fixed=fixed)


def names(flat: Flat, findings: Findings, known: set[str]) -> None:
    """Note each name with a title that is written out, once in a file: `known` were noted."""
    places = [found.span() for found in _NAME.finditer(flat.mask)]
    places += [
        found.span("name")
        for found in _GREETED.finditer(flat.mask)
        if found["name"] not in _NOBODY and not _NAME.match(flat.mask, found.start("name"))
    ]
    for start, end in sorted(places):
        name = re.sub(r"\s+", " ", flat.text[start:end])
        if name not in known:
            known.add(name)
            slot = "interviewer" if _greeted(flat.text, start, end) else "next"
            fixed = around(flat.text, start, end, f"{{{slot}}}")
            findings.add(flat.line(start), WRITTEN_OUT, found=name, fixed=fixed)


def _greeted(text: str, start: int, end: int) -> bool:
    """Tell whether somebody is spoken to at a place of a text, and not spoken of."""
    before, after = text[:start].split(), text[end : end + 1]
    if not before or before[-1].strip(",.!").lower() in _GREETINGS:
        return True
    return before[-1].endswith((",", ".", "?", "!")) and after in {",", ".", "?", "!"}


def slot_for(text: str) -> str:
    """Return the slot that is meant by words in brackets: a known one, or these words as one."""
    name = slug(text)
    parts = name.split("-") if name else ["my", "words"]
    return _SLOT_OF.get(name) or "_".join(parts[:_LONGEST])


def around(text: str, start: int, end: int, fixed: str) -> str:
    """Return a place of a text put right, with the words beside it."""
    before, after = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    glued_before, glued_after = not before[-1:].isspace(), not after[:1].isspace()
    head = " ".join(before.split()[-_AROUND - glued_before :]) + ("" if glued_before else " ")
    tail = ("" if glued_after else " ") + " ".join(after.split()[: _AROUND + glued_after])
    return f"{head}{fixed}{tail}".strip()


def _places(flat: Flat, *, first: bool) -> Iterator[tuple[int, int, Fault]]:
    """Yield where something can't be said, from left to right, nothing twice."""
    found: list[tuple[int, int, Fault]] = []
    for bracket in ASIDE.finditer(flat.mask):
        inside = bracket.group(1).strip()
        if first and not flat.text[: bracket.start()].strip() and inside.startswith("!"):
            found.append((*bracket.span(), CALLOUT))
        elif inside and not is_direction(inside):
            found.append((*bracket.span(), BRACKET))
    asides = [bracket.span() for bracket in ASIDE.finditer(flat.mask)]
    for pattern, fault in (
        (_BLANK, BLANK),
        (_PARENTHESES, PARENTHESES),
        (_EITHER, EITHER),
        (_STAND_IN, STAND_IN),
    ):
        for match in pattern.finditer(flat.mask):
            start, end = match.span()
            inside = any(start < one_end and one < end for one, one_end in asides)
            again = any(start < one_end and one < end for one, one_end, _ in found)
            words = match.group().strip("()")
            shouted = fault is STAND_IN and words.isupper() and not _SMALL.search(flat.text)
            if inside or again or shouted or match.group() in _SAID or not words:
                continue
            does = fault is PARENTHESES and is_direction(words)
            found.append((start, end, DIRECTION if does else fault))
    yield from sorted(found, key=lambda place: place[0])


def tag(flat: Flat, findings: Findings) -> bool:
    """Note a tag that was meant as a blank, `<your name>`, and tell whether it was one."""
    inside = flat.tag.strip("<>/ ").lower()
    if not inside or inside.split()[0] in _HTML or "=" in inside:
        return False
    fixed = f"{{{slot_for(inside)}}}"
    findings.add(flat.html or flat.at, TAG, found=flat.tag, fixed=fixed)
    return True


def is_direction(text: str) -> bool:
    """Tell whether words in brackets say what to do, and are no words to say."""
    words = slug(text).split("-")
    return words[0] in DOING or words[-1] in MOMENTS


def _stood_for(text: str, start: int, end: int) -> str:
    """Return the slot for a word that stands for a name: NAME is whoever is spoken to, or of."""
    word = text[start:end]
    if not word.isupper() or word in {"XYZ", "ABC"}:
        return "company"
    if word != "NAME":
        return slot_for(word)
    if re.search(r"(?:this is|name is|I['\u2019]m|it['\u2019]s)\s+$", text[:start], re.IGNORECASE):
        return "me"
    return "interviewer" if _greeted(text, start, end) else "next"


def _blank(text: str, start: int, words: str) -> str:
    """Return the slot for a blank: whom you greet is the interviewer, any other name the next."""
    before = text[max(0, start - _NEAR) : start].split()
    if text[max(0, start - 1) : start] in {"$", "€", "£"}:
        return "amount"
    if words[:1].isalpha():
        greeted = not before or before[-1].strip(",").lower() in {"hi", "hello", "dear"}
        return "interviewer" if greeted else "next"
    return "my_words"
