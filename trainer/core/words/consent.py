"""A yes or a no as people type it, with the polite words around it: `yes please`, `no thanks`."""

import re

from trainer.core.apostrophes import restored
from trainer.core.hedges import BELIEVE, MAYBE, unhesitating
from trainer.core.text import lowered, one_line

ABROAD = frozenset("ja oui si s\N{LATIN SMALL LETTER I WITH ACUTE}".split())
"""Yes in other languages, as people type it who speak those at home."""
_RIGHT = frozenset("right correct true".split())
_YES = (
    _RIGHT
    | ABROAD
    | frozenset(
        "y yes yeah yea yah ya yep yup sure ok okay definitely absolutely exactly certainly"
        " indeed aye mhm mhmm mmhm mm-hm mm-hmm uh-huh".split()
    )
)
_NOT = frozenset("not isn't isnt wrong incorrect".split())
_NO = _NOT | frozenset("n no nope nah never nein".split())
_BEGIN_YES = ABROAD | frozenset("yes yeah yea yep yup".split())
_BEGIN_NO = frozenset("no nope nah nein".split())
_AROUND = frozenset(
    "please thanks thank thx you very much so a lot that's thats that it's its it is all do go"
    " ahead of course for me i am i'm im think guess gues gracias merci danke bitte".split()
)
"""What stands around a yes or a no, and makes neither another."""
_LATER = frozenset("now yet today right at moment just the time".split())
"""What stands around a no alone: `not right now`."""
_WHOLE = frozenset(
    "please|sure thing|go ahead|go on|please do|do it|of course|looks good|sounds good|all good"
    "|looks right|you bet|uh huh|mm hm|mm hmm"
    "|that works|works for me|that's fine|that's good|that's it|that's the one".split("|")
)
"""What is a yes without one of its words."""
_APOLOGY = re.compile(
    r"(?:\bi(?:'m| am) )?(?:\b(?:so|very|really) )?\bsorry(?: about that)?\b|\bi(?:'m| am) afraid\b"
    r"|\bmy (?:bad|mistake|fault|apologies)\b|\bapologies\b|\bunfortunately\b|\bexcuse me\b"
)
"""What is polite around a no, and makes it no other answer: `no, I am sorry, that was wrong`."""
_OF_SOMEBODY = frozenset(
    "he she they him her them his their theirs hers was are were does did will sir ma'am maam one"
    " name guy man woman lady person company place that this the".split()
)
"""What stands around them besides where somebody was named: `yes that's him`."""
_IS = (
    r"(?:(?:that|it|this|he|she)(?:'?s| is| was)|they(?:'?re| are))"
    r"(?: (?:really|just|all|still|exactly|so))*"
)
_ONE = (
    r"(?:him|her|them|it|right|correct|fine|good|true|so|ok|okay"
    r"|(?:the|his|her|their|my)(?: (?:right|same))?"
    r" (?:one|guy|man|lady|woman|person|name|company|place|day|time))"
)
_WHAT_WAS_SAID = (
    r"(?:what|who|how|when|where) (?:i|he|she|they|we|it)(?: just| really| actually| always)?"
    r" (?:said|typed|meant|means?|wrote|told me|put|wants?|wanted|is|was|went|goes)"
)
_SO = re.compile(
    rf"(?:(?:well|oh|um|hm+|yes|yeah|yep|yup),? )*(?:{_IS} (?:{_ONE}|{_WHAT_WAS_SAID})"
    rf"|(?:he|she|it|that|they) (?:sure )?(?:is|are|does|did)"
    rf"|you got it|thats? {_WHAT_WAS_SAID}|(?:he|she|they|i) (?:said|meant|told me)(?: that| so)?"
    rf"|uh huh|mm hm+|i {BELIEVE} so"
    r"|i(?:'ll| will| do)? (?:call|meet|see|(?:talk|speak) (?:to|with)) (?:him|her|them))"
    r"(?:,? (?:indeed|sir|ma'?am|please|thanks|thank you|yes|all right|for sure|exactly|then))*"
)
"""What finds right who or what was shown."""
_NOT_SO = re.compile(
    rf"(?:(?:no|nope|nah|well|oh|sorry),? )*(?:not {_ONE}"
    rf"|(?:that|it|this|he|she)(?:'?s| is) not(?: {_ONE})?"
    rf"|(?:that|it|this|he|she) (?:isn'?t|ain'?t|wasn'?t)(?: {_ONE})?"
    r"|(?:that|it|this) (?:doesn'?t|does not) (?:look|sound|seem) (?:right|good|correct))"
)
_LONG = re.compile(r"(?<=[a-z])([aehops])\1+(?=\b|[aehop]\b)")
"""A letter that is drawn out: `yesss`, `nooo`."""
_CLAUSE = re.compile(r"[,.!;:\N{EM DASH}]\s|\s[-\N{EN DASH}]\s")
"""Where the first part of a sentence ends."""


_DENIES = re.compile(
    r"\?|\b(?:but|wait|however|unless|only|or|maybe|later|problem|worries|doubt|idea|clue"
    rf"|(?!{_WHAT_WAS_SAID})what|why)\b"
)
"""What takes back a yes or a no that a sentence begins with, or makes it none."""
_DENIES_YES = re.compile(r"\b(?:something else|\w+n't)\b")
"""The same of a yes alone."""
_MINDS_NOT = re.compile(r"\b(?:why not|i (?:don'?t|do not|wouldn'?t) mind)\b")
"""A yes with a no's words."""
_NONE_OF = re.compile(
    r"(?<=[a-z,.!;]) no (?:\w+ )?(?:concerns?|objections?|issues?|reservations?|doubts?"
    r"|hesitations?|complaints?|conditions?|questions?)\b"
)
"""Of what there is none, behind a yes: `yes, no concerns`."""
_RATHER_NOT = re.compile(
    rf"(?:absolutely|certainly|definitely|{MAYBE}|surely|(?:i )?{BELIEVE}"
    r"|(?:i'd )?rather|better) not[.!]*|not (?:really|at all|quite)[.!]*|(?:please )?don't[.!]*"
    r"|(?:maybe|perhaps)? ?(?:some (?:other )?time )?later[.!]*"
    r"|i (?:really )?(?:don't|do not|didn't|wouldn't)"
    r" (?:want|need|wish|care|like|feel like)(?: to\b)?+"
    r"(?! (?:change|lose|delete|remove|cancel|stop|skip|quit|leave|edit|forget|miss)\b)"
    r"(?:(?!\b(?:but|until|unless|only|just)\b)[^?,;])*"
)
"""What refuses what is asked, whatever it is: `I don't want to look at it now`."""
_THINKS_SO = re.compile(rf"(?:well,? )?i (don'?t )?{BELIEVE} so[.!]*")


def answered(text: str) -> bool | None:
    """Return the yes or no to a question that asks for nothing else; None where it is neither.

    >>> answered("sure, that's what he said"), answered("ok, the second one")
    (True, True)
    >>> answered("not that one"), answered("ok but later")
    (False, None)
    """
    return sentence(text, yes=_YES - {"right"}, no=_NO)


def sentence(
    text: str, *, yes: frozenset[str] = _BEGIN_YES, no: frozenset[str] = _BEGIN_NO
) -> bool | None:
    """Return the yes or no that a whole sentence is; None where it is neither, or both.

    Only for what asks for one of them, for a name may begin so: with one of these words.

    >>> sentence("Yes, there is another one"), sentence("I've no idea what it is but ok")
    (True, True)
    >>> sentence("yes, no concerns, he would hire me")
    True
    >>> sentence("Absolutely not."), sentence("absolutely")
    (False, True)
    """
    plain = lowered(text).strip()
    if (found := consent(plain)) is not None:
        return found
    if _RATHER_NOT.fullmatch(plain):
        return False
    if thinks := _THINKS_SO.fullmatch(plain):
        return thinks[1] is None
    plain = _NONE_OF.sub(" none", _MINDS_NOT.sub("", plain))
    words = [word.strip(".,!;:-") for word in plain.split()]
    first = words[0] if words else ""
    begins = True if first in yes else False if first in no else None
    if begins is None:
        front, but, last = plain.rpartition(" but ")
        return consent(last) if but and "?" not in front else None
    rest = plain.removeprefix(first).strip(" ,.!")
    takes_back = _DENIES_YES.search(rest) if begins else _SO.fullmatch(rest)
    other = _NO if begins else _YES
    return None if takes_back or _DENIES.search(plain) or other & set(words) else begins


def found_right(text: str) -> bool | None:
    """Return whether somebody finds right what was shown to them: a name, a company; else None.

    Only for what asks for that: a name may be like a part of it.

    >>> found_right("yes thats him"), found_right("That's her."), found_right("no, it isnt him")
    (True, True, False)
    >>> found_right("Dale")
    """
    if (found := consent(text)) is not None:
        return found
    plain = _plain(text).rstrip(" .!")
    if _SO.fullmatch(plain):
        return True
    if _NOT_SO.fullmatch(plain):
        return False
    words = {word.strip(".,!;:-") for word in plain.split()}
    around = _AROUND | _OF_SOMEBODY
    if words & _NO and not words & _YES:
        return False if words <= _NO | around | _RIGHT else None
    return True if words & _YES and words <= _YES | around else None


def opened(text: str) -> bool | None:
    """Return the yes or no with which a sentence begins: `Yes, I will meet the board`.

    None where it begins with neither. Only for what can be taken back: much may follow a comma.
    """
    return consent(_CLAUSE.split(one_line(text), maxsplit=1)[0])


_BEGINS_NO = re.compile(
    r"(?:(?:oh|um|sorry|wait|well|hm+|ok|okay),? )*(?:no|nope|nah)\b(?! ?(?:idea|clue|name|one|news"
    r"|word|problem|worr(?:y|ies)|doubt|need|rush|matter|biggie|\d)\b)"
)
_MERELY = frozenset(
    "sorry i i'm i've i'd let let's me do don't did didn't want wanted like meant mean to that"
    " that's it it's is isn't was wasn't not no nope wrong right correct the a an this these what"
    " wait stop please thanks mistake mistaken typo error accident accidentally by oops my bad one"
    " again go back type typed try retype redo change press pressed hit key button enter how can"
    " made make could would all never at of and but so just have had him her them who person"
    " someone else name day date time thing answer now should be".split()
)
"""Words that only say no to what is shown, and tell nothing instead."""


def begins_no(text: str) -> bool:
    """Say whether a sentence begins with a no to what is shown: `no sorry, the 9th`, not `no idea`.

    >>> begins_no("nope not that day"), begins_no("no worries"), begins_no("Nora Lee")
    (True, False, False)
    """
    return _BEGINS_NO.match(_plain(text)) is not None


def only_no(text: str) -> bool:
    """Say whether a sentence says no to what is shown, in as many words, and tells nothing instead.

    >>> only_no("no sorry i dont want that"), only_no("no i mean Jane Poole")
    (True, False)
    """
    words = re.findall(r"[\w']+", _plain(text))
    return begins_no(text) and len(words) > 1 and set(words) <= _MERELY


def consent(text: str) -> bool | None:
    """Return whether a text is a yes or a no; None where it is neither, or both.

    >>> consent("no, I am sorry, that was wrong"), consent("I'm afraid not")
    (False, False)
    """
    plain = _plain(text)
    words = [stripped for word in plain.split() if (stripped := word.strip(".,!?;:-"))]
    said = set(words)
    if " ".join(words) in _WHOLE:
        return True
    around = {"was"} if said & _NOT else {"ok", "okay"}
    if said & _NO and said <= _NO | _AROUND | _RIGHT | _LATER | around:
        # Of `no, that's right` nobody knows which it is; `not right` is plain.
        return False if said & _NOT or not said & _RIGHT else None
    return True if said & _YES and said <= _YES | _AROUND else None


def _plain(text: str) -> str:
    plain = unhesitating(_APOLOGY.sub("", lowered(text)).strip())
    return _LONG.sub(r"\1", plain) if plain[:1] in "ynoaus" else plain


_SLIPS = (
    (re.compile(r"\b(?:y+e+s+|yse|yess+s)\b", re.IGNORECASE), "yes"),
    (re.compile(r"\bno{2,}\b", re.IGNORECASE), "no"),
    (re.compile(r"\b(?:mabye|mabey|maby|mayb|maybee+|maybie|mybe|mabe)\b", re.IGNORECASE), "maybe"),
)
"""Yes, no and maybe as a hurried hand spells them; none is a word of its own."""


def respelled(text: str) -> str:
    """Return a text with its yes, no or maybe as they are spelled.

    >>> respelled("they say yess"), respelled("Mabye.")
    ('they say yes', 'maybe.')
    """
    for slips, word in _SLIPS:
        text = slips.sub(word, text)
    return text


_CLIPPED = (
    (
        re.compile(
            r"(?i:\b(?:ur|u r)\b(?= (?:not|no|number|one|my|our|the|in|\w+th|\w+d|\w+st|#)\b))"
        ),
        "you're",
    ),
    (re.compile(r"\b(he|she)d\b(?= \w)", re.IGNORECASE), r"\1'd"),
    (re.compile(r"(\b(?:i'm|i am|you're|was|be|as|said) )there(?= \w)", re.IGNORECASE), r"\1their"),
    (re.compile(r"(?i:\byour(?= (?:there|their|my|our|her|his|the|one|number|no)\b))"), "you're"),
    (re.compile(r"(\b(?:you're|i'm) )there(?= \w)", re.IGNORECASE), r"\1their"),
)
"""What people type who take one word for another that sounds the same."""


def unclipped(text: str) -> str:
    """Return what somebody was told with its apostrophes, and with `their` for `there`.

    >>> unclipped("im there number one"), unclipped("your there first choice")
    ("i'm their number one", "you're their first choice")
    """
    text = restored(text)
    for clipped, whole in _CLIPPED:
        text = clipped.sub(whole, text)
    return text
