"""What looks like a branch or words to say, and is none to the parser: named, and put right."""

import re

from trainer.core.script.faults import Fault, shown
from trainer.core.script.markdown.blocks import Block
from trainer.core.script.markdown.findings import Findings

BULLET = Fault(
    "“{mark}” doesn't make a list in Markdown, so nothing here is asked.",
    "Write “-” and a space instead, here and below: “{fixed}”.",
    warning=True,
)
NO_SPACE = Fault(
    "A list mark needs a space after it, so nothing here is asked.",
    "Write “{fixed}”.",
    warning=True,
)
PARAGRAPH = Fault(
    "This paragraph looks like a branch, but it's only shown as advice.",
    "Write it as a list item: “{fixed}”. What you say then goes below it, indented, with “>” in "
    "front. If it's advice, begin it with another word.",
    warning=True,
)
HEADING = Fault(
    "This heading looks like a branch of the line above it, but it's a question of its own.",
    "Write it as a list item: “{fixed}”. What you say then goes below it, indented, with “>” in "
    "front.",
    warning=True,
)
QUOTE = Fault(
    "This quote begins with a condition, and the drill would ask for that word for word.",
    "Write it as a list item: “{fixed}”. What you say then goes below it, indented, with “>” in "
    "front.",
    warning=True,
)
TABLE = Fault(
    "This table is only shown as advice: nothing in it is asked.",
    "Write each row as a branch: “{fixed}”. What you say then goes below it, indented, with “>” "
    "in front.",
    warning=True,
)
NEARLY_BRANCH = Fault(
    "This list item looks like a branch, but a branch begins with “If ” or is “Otherwise”.",
    "Write “{fixed}”.",
)
NEARLY_REPLY = Fault(
    "A reply is one quotation from the first character to the last.",
    "Give each one its own item, and leave out anything they don't say: “{fixed}”.",
)
EMPTY_ITEM = Fault(
    "This list item is empty.", "Write a branch, such as “- If they say yes”, or take it out."
)

_BULLETS = "•◦‣\u2043▪▫●○■□·\u2013\u2014\u2212\u2010\u2011→⇒➔➜➝➞➡➢➣➤▶►▷▸▹⮞✓✔✗✘☐☑☒★☆◆◇❖♦✦✱"
_BULLET = re.compile(rf"(?P<mark>[{_BULLETS}]|o(?=\s+(?:[A-Z\"“„«(])))\s*(?P<text>\S.*)")
_NO_SPACE = re.compile(r"(?P<mark>[-+]|\*(?!\*)|\d{1,2}[.)])(?P<text>[A-Z\"“„«(].*)")
_THEY = r"(?:they|he|she|the\s+(?:answer|person|interviewer|caller))"
_ASKS = rf"(?:when(?:ever)?|should|suppose|supposing)\s+{_THEY}"
_IF = rf"(?:if|otherwise|else(?=\s*(?:[,:.]|$))|in\s+case|{_ASKS})(?!\w)"
_BRANCH = re.compile(rf"[(\[*_]*\s*{_IF}", re.IGNORECASE)
_WORD = r"(?P<word>yes|yeah|no|nope|maybe|not sure)"
_ALONE = re.compile(rf"{_WORD}[.:!]?", re.IGNORECASE)
_ANSWER = re.compile(
    rf"[(\[*_\"“„«]*\s*{_WORD}[)\]*_\"”»]*\s*"
    r"(?::|[-=\u2013\u2014]+>|[→⇒➔➜]|[\u2013\u2014-]\s)",
    re.IGNORECASE,
)
"""An answer in a word, and behind it what to say then."""
_QUOTED_BRANCH = re.compile(rf"[\"“„«]\s*(?:if|when)\s+{_THEY}\b", re.IGNORECASE)
_SAYS = re.compile(
    r"[(\[*_]*\s*(?:otherwise\b|if\s+(?:they|he|she|it|the\s+answer|yes|no|so|not|you(?:'re|\s+are|"
    r"\s+were)\s+told)\b)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"\s*[\"“”„«»']")
_MARKS = '"“”„‟«»'
_DO = "say|ask|tell|answer|reply|thank|explain|offer|try|stop|end|hang|move|go|give|repeat|then"
_THEN = re.compile(rf"[:;]\s|,\s(?=(?:{_DO})\b)|[\"“„”«»)\]|]", re.IGNORECASE)
"""Where a condition ends and what to say then begins, when both stand in one paragraph."""
_CONDITION = re.compile(
    rf"\s*(?:if|when)\s+{_THEY}\s+\w[^?.!]*(?::\s|[,]?\s[\"“„«])", re.IGNORECASE
)
"""What is said nowhere: a condition with the words for it right behind."""
_LEAD = re.compile(r"^(?:whenever|when|in case|should|supposing|suppose)\s+", re.IGNORECASE)
"""What some people begin a condition with, and a branch does not."""
_THEIRS = re.compile(r"(?:they|he|she|them|interviewer|answer|objection)\b", re.IGNORECASE)
_YOURS = re.compile(r"(?:you|i|me|my|say|response|respond|reply)\b", re.IGNORECASE)
_MINE = re.compile(r"\b(?:you|i|me|my)\b", re.IGNORECASE)
_BOX = re.compile(r"\[[ xX]?\]\s*")


def paragraph(block: Block, findings: Findings, noted: set[Fault]) -> bool:
    """Note a paragraph of a cue or a branch that was meant as one, and tell whether it was.

    `noted` were here already.
    """
    rows = [row.strip() for row in block.text.split("\n")]
    if rows[0].startswith("|"):
        return _table(block, rows, findings)
    for number, row in enumerate(rows):
        at = block.at + number
        bullet, unspaced = _BULLET.fullmatch(row), _NO_SPACE.fullmatch(row)
        if bullet and _meant(bullet["text"]):
            if BULLET not in noted:
                noted.add(BULLET)
                findings.add(at, BULLET, mark=bullet["mark"], fixed=item_of(bullet["text"]))
            return True
        if unspaced and _meant(unspaced["text"]) and not _stressed(row):
            findings.add(at, NO_SPACE, fixed=item_of(unspaced["text"]))
            return True
    meant = any(each.match(rows[0]) for each in (_BRANCH, _QUOTED_BRANCH, _ANSWER))
    if meant:
        findings.add(block.at, PARAGRAPH, fixed=item_of(" ".join(rows)))
    return meant


def quote(text: str, at: int, findings: Findings) -> None:
    """Note a quote that begins with a condition: it would be asked word for word."""
    if _CONDITION.match(text):
        findings.add(at, QUOTE, fixed=item_of(text))


def heading(text: str, at: int, findings: Findings, *, below: bool) -> bool:
    """Note a heading that was meant as a branch, and tell whether it was.

    `below` says that it stands under a cue.
    """
    meant = bool((_BRANCH.match(text) or _ALONE.fullmatch(text)) if below else _SAYS.match(text))
    if meant:
        findings.add(at, HEADING, fixed=item_of(text))
    return meant


def item(text: str, at: int, findings: Findings) -> bool:
    """Note an item of a list that is neither a branch nor a reply, with what it was meant as.

    Tell whether that was a branch.
    """
    text = _BOX.sub("", text, count=1).strip()
    nearly = bool(_BRANCH.match(text) or _ANSWER.match(text))
    if not text:
        findings.add(at, EMPTY_ITEM)
    elif nearly:
        findings.add(at, NEARLY_BRANCH, fixed=item_of(text))
    elif _QUOTED.match(text) or text.rstrip(" .")[-1] in _MARKS:
        findings.add(at, NEARLY_REPLY, fixed=_quoted(text))
    else:
        findings.add_item(at, _quoted(text))
    return nearly


def condition(text: str) -> bool:
    """Tell whether a text begins as a branch does."""
    return bool(_BRANCH.match(text))


def questioning(text: str) -> bool:
    """Tell whether an item of a list looks like a question to ask."""
    text = _BOX.sub("", text, count=1).strip()
    return text.rstrip(_MARKS + " )").endswith("?") or bool(_QUOTED.match(text))


def pasted(block: Block) -> list[tuple[int, str]]:
    """Return the rows of a paragraph that begin with a pasted bullet: their lines, their texts."""
    rows = (_BULLET.fullmatch(row.strip()) for row in block.text.split("\n"))
    return [(block.at + number, row["text"]) for number, row in enumerate(rows) if row]


def bare(text: str) -> str:
    """Return a question without what stands around it: a box to tick, quotation marks."""
    return shown(_BOX.sub("", text, count=1).strip(f" {_MARKS}'"))


def item_of(text: str) -> str:
    """Return a text as the branch that was meant: `- If they say yes`."""
    text = re.sub(r"\s+", " ", text.lstrip("([*_ ").replace("**", "").replace("__", "")).strip()
    if answer := _ANSWER.match(text) or _ALONE.fullmatch(text):
        word = answer["word"].lower()
        return "- If they're not sure" if word == "not sure" else f"- If they say {word}"
    if _QUOTED_BRANCH.match(text):
        text = text.lstrip(f"{_MARKS} ")
    if _QUOTED.match(text):
        return f"- {shown(text)}"
    condition = _THEN.split(text)[0].strip()
    condition = _LEAD.sub("If ", condition)
    condition = re.sub(r"^If (\w+) be\b", r"If \1 are", condition)
    condition = re.sub(r"^else\b", "Otherwise", condition, flags=re.IGNORECASE)
    return f"- {shown(condition.rstrip(' ,:.;…*_'))}"


def _quoted(text: str) -> str:
    """Return the first thing said in a text as a reply: `- "Yes, I would."`."""
    text = text.strip().lstrip(f"{_MARKS}'\u2018 ")
    said = re.split(rf"[{_MARKS}]", text)[0].strip(" '\u2019")
    return f'- "{shown(said or text)}"'


def _meant(text: str) -> bool:
    """Tell whether the text of an item is a branch, something they say, or a question."""
    said = bool(_QUOTED.match(text)) or text.rstrip(_MARKS).endswith("?")
    return said or bool(_BRANCH.match(text))


def _stressed(row: str) -> bool:
    """Tell whether a row stands in italics: its asterisk is no list mark."""
    return row.startswith("*") and row.rstrip(" .:").endswith("*")


def _table(block: Block, rows: list[str], findings: Findings) -> bool:
    """Note a table whose rows are branches: by their words, or by what stands above them."""
    table = [[cell.strip(" *_") for cell in row.strip("|").split("|")] for row in rows]
    for cells in table:
        branch = next((cell for cell in cells if _BRANCH.match(cell)), None)
        if branch:
            findings.add(block.at, TABLE, fixed=item_of(branch))
            return True
    filled = [cells for cells in table if any(cell.strip(":- ") for cell in cells)]
    if not filled:  # a table without a word in it
        return False
    first, *body = filled
    heads = [bool(_THEIRS.search(cell) and not _MINE.search(cell)) for cell in first]
    theirs = heads.index(True) if any(heads) else None
    yours = any(_YOURS.search(cell) for n, cell in enumerate(first) if n != theirs)
    if theirs is None or not yours or not body or theirs >= len(body[0]):
        return False
    said = body[0][theirs].strip(f"{_MARKS} .")
    findings.add(block.at, TABLE, fixed=f"- If they say {shown(said[:1].lower() + said[1:])}")
    return True
