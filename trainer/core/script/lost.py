"""What lost its mark: a line without its “>”, a heading without its “#”; named where it stands.

A person types in a plain editor, and a sign is gone quickly. What is left reads as advice, so it is
told by how it sounds: words to somebody are a question, speak of oneself, or have a name in them.
Where the script was whole before, its lines are known, and no guess is needed.
"""

import re
from collections.abc import Sequence

from trainer.core.script.cards import cards
from trainer.core.script.faults import Fault, shown
from trainer.core.script.key import Kind
from trainer.core.script.markdown.findings import Findings
from trainer.core.script.script import Script

LOST = Fault("This looks like your line.", "Put “>” in front of it: “{fixed}”.")
ASIDE = Fault(
    "This looks like your line, but without “>” it's only shown as advice.",
    "Put “>” in front of it: “{fixed}”. If it is advice, leave it as it is.",
    warning=True,
)
INSIDE = Fault(
    ASIDE.what,
    "Put “>” in front of it, right below the first letter of the condition: “{fixed}”. If it is "
    "advice, leave it as it is.",
    warning=True,
)
NO_HASH = Fault("This looks like a heading.", "Put “{hashes}” and a space in front: “{fixed}”.")
NO_HASH_PERHAPS = Fault(
    "This looks like a heading, but it's only shown as advice.",
    "Put “{hashes}” and a space in front: “{fixed}”. If it is advice, end it with a period.",
    warning=True,
)
REPLY_LEFT = Fault(
    "This reply is too far left for its branch.",
    "Put two more spaces in front of its “-”, and of the replies below it.",
)
BRANCH_RIGHT = Fault(
    "This branch is too far right, so it doesn't belong to your line above.",
    "Take out the spaces in front of its “-”, so that it stands below the other branches.",
)
NO_DASH_IF = Fault("This looks like a branch.", "Put “-” and a space in front of it: “{fixed}”.")
NO_DASH = Fault(
    "This looks like something they say, but it's only shown as advice.",
    "Put “-” and a space in front: “{fixed}”.",
    warning=True,
)

_FOR_IT = "≥»<|→⇒\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}\N{FULLWIDTH GREATER-THAN SIGN}"
_MARK = re.compile(rf"(?:&gt;|[`>{_FOR_IT}]|[-=]+>)\s*")
"""What is typed for a “>”, what an editor makes of it, or what keeps it from being one."""
_QUOTED = re.compile(r"[\"“„«][^\"“”„«»]*[\"”“»]")
_SLOT = re.compile(r"\{[\w-]+\}")
_FIRST = re.compile(r"\b(?:I|me|my|mine|us)\b")
_BEGINS = re.compile(
    r"(?:(?:oh|ok|okay|great|sure|yes|no|of course)[,.!]? )?"
    r"(?:thanks|thank you|please|hello|hi|hey|good (?:morning|afternoon|evening)|tell me)\b",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[.?!:;,…\"”“)\]]\s*$")
_MOST_IN_A_HEADING = 10
_HASHES = re.compile(r"(#{1,6})(?=[^#\s])")
_PIN = re.compile(r"\{[#.][^{}]*\}\s*:?\s*$")
_SAME = 0.6
"""Share of the words of two wordings that they have in common at least."""


def key(text: str) -> str:
    """Return the words of a text, by which it is known again: no marks, no capitals."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def known(script: Script | None) -> frozenset[str]:
    """Return the lines of a script as it was, by which they are known again without their mark."""
    lines = [card.line for card in cards(script) if card.kind is Kind.PHRASING] if script else []
    return frozenset(key(words.text) for line in lines for words in line.wordings)


def bare(text: str) -> str:
    """Return a line without what stands in the place of its mark, and without quotation marks."""
    text = text.strip()
    while found := _MARK.match(text):
        text = text[found.end() :]
    whole = _QUOTED.fullmatch(text)
    return text[1:-1].strip() if whole else text


def marked(text: str) -> bool:
    """Tell whether a text begins with what is easily typed for a “>”."""
    return bool(_MARK.match(text.strip()))


def said(text: str, lines: frozenset[str] = frozenset()) -> bool:
    """Tell whether a text sounds like something said, or is one of the `lines` known before."""
    words = bare(text)
    if key(words) in lines:
        return True
    outside = _QUOTED.sub("", words)
    sounds = _SLOT.search(outside) or _FIRST.search(outside) or _BEGINS.match(outside)
    return "?" in outside or bool(sounds)


def titled(text: str) -> bool:
    """Tell whether a paragraph reads as a heading: a few words, and no sign at their end."""
    return len(text.split()) <= _MOST_IN_A_HEADING and not _ENDED.search(text)


def fixed(text: str) -> str:
    """Return the row to type: `> Please tell me, what is {next} like?`."""
    return f"> {shown(bare(text))}"


def alike(one: str, other: str) -> bool:
    """Tell whether two texts are wordings of one line: most of their words are the same."""
    these, those = set(key(one).split()), set(key(other).split())
    most = max(len(these), len(those))
    return bool(most) and len(these & those) >= _SAME * most


def heading(text: str, at: int, findings: Findings) -> bool:
    """Note a paragraph that was a heading: an id stands at its end, or a mark at its front."""
    if hashes := _HASHES.match(text):
        findings.add(
            at, NO_HASH, hashes=hashes[1], fixed=f"{hashes[1]} {shown(text[hashes.end() :])}"
        )
    elif _PIN.search(text):
        findings.add(at, NO_HASH, hashes="###", fixed=f"### {shown(text)}")
    else:
        return False
    return True


def majority_asks(texts: Sequence[str]) -> bool:
    """Tell whether most of these end with a question mark: questions to ask, and no replies."""
    asking = sum(text.rstrip("\"”“»')* ").endswith("?") for text in texts)
    return 2 * asking > len(texts)
