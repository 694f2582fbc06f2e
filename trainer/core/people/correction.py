"""A name that is corrected, as people correct one: `no, it's Bob`, `Bob, not Robert`."""

import re

from trainer.core.people.called import nobody
from trainer.core.text import straightened
from trainer.core.words.consent import consent

_NO = (
    r"(?:no|nope|nah|wrong|actually|sor+y|srr?y|oops|whoops|wait|almost|not (?:quite|right)"
    r"|correction|scratch that|my (?:bad|mistake)|that's (?:wrong|not right)|typo|wrong name"
    r"|(?:it|that) isn't right|i made a (?:mistake|typo)"
    r"|i (?:misspelled|mistyped|misspelt) (?:it|that|(?:his|her|their|the)(?: \w+)? name)"
    r"|i (?:got|typed|wrote|spelled|had) (?:it|that|(?:his|her|their|the)(?: \w+)? name) wrong"
    r"|(?:the|his|her|that|their)(?: \w+)? name(?:'s| is| was) wrong)"
)
_OH = r"(?:(?:oh|well|um|hm+|ah|ok|okay)[,.]? )*"
_SIGN = r"(?:\s*[,.!;:]+\s*|\s+[\N{EN DASH}\N{EM DASH}-]+\s+)"
_MEANT = (
    r"(?:(?:it|that|he|she|they|(?:his|her|their|the|my)(?: (?:first|last|full|real|actual))? name)"
    r"(?:'s|s| is| was)(?: (?:actually|really|just|called|spelled))*"
    r"|(?:(?:it|that) )?should be(?: spelled)?|(?:it|that) should say|make (?:it|that)"
    r"|change (?:it|that) to|i mean[t]?|i said|put|(?:it|that) ought to be) "
)
_NOT = r"(?:(?:(?:it|that|he|she)(?:'s| is) )?not|(?:it|that|he|she) (?:isn't|is not))"
_OTHER = r"(?P<other>[\w.&'-]+(?: [\w.&'-]+){0,3}?)"
_BEGINS = re.compile(_MEANT, re.IGNORECASE)
_PLAINLY = re.compile(rf"{_OH}(?:(?:{_NO} )*{_NO}(?:{_SIGN}| (?={_MEANT})))+{_OH}", re.IGNORECASE)
"""With what a correction begins, whether or not something is shown."""
_MENDED = re.compile(
    r"[\w.' -]{1,40}?\s*(?:[,.;!]|\s[\N{EN DASH}\N{EM DASH}-])\s*"
    r"(?:(?:oh|no|sorry|oops|wait)[,.!]?\s+)*"
    r"(?:i mean[t]?|i meant to say|make (?:it|that)|correction|or rather|scratch that"
    r"|actually (?:it's|that's|it is|his name is|her name is)"
    r"|(?:(?:no|wait|sorry|oops|hang on|hold on)(?:,? |(?=[,.!:;]))){1,3}(?<! )(?=[,.!:;])[.!;]?)"
    r"[,:]?\s+(?=\S)",
    re.IGNORECASE,
)
"""What is mended in the same breath: of `Bob, I mean Robert Hale` all before the right name."""
_SHOWN = re.compile(rf"{_OH}{_NO} ", re.IGNORECASE)
"""The same where something is shown that may be wrong; else `No` may be a name."""
_NOT_BUT = re.compile(
    rf"{_NOT} {_OTHER}(?:\s*[,;.]\s*(?:but )?|\s+but\s+|\s+[\N{{EM DASH}}-]+\s+)(?=\S)",
    re.IGNORECASE,
)
_BUT_NOT = re.compile(
    rf"(?<!\s)(?:\s*+[,;(]\s*+|\s++)(?:and )?(?:not|instead of|rather than) {_OTHER}\)?[.!]*$",
    re.IGNORECASE,
)
_SAYS_IT = r"(?!(?:it|that|this|he|she|they|his|her|their|the|my|there)\b)"
_FROM_TO = re.compile(
    rf"{_OH}(?:please )?(?:(?:change|correct|fix|replace) {_SAYS_IT}"
    rf"{_OTHER.replace('other', 'changed')} (?:to|with|into)"
    rf"|{_SAYS_IT}{_OTHER.replace('other', 'gone')} (?:isn't|is not|not|won't|can't|cannot)(?: be)?"
    r"(?: \w+){0,3}(?:[,.;]|,? (?:and|but|so))+ (?:so )?(?:now )?(?:i|we)(?:'ll| will|'m| am)?"
    r"(?: now)? (?:meet(?:ing)?|see(?:ing)?|call(?:ing)?|talk(?:ing)? (?:to|with))"
    rf"|{_SAYS_IT}{_OTHER} (?:should(?: really)? (?:be|say)|is (?:really |actually )?(?:spelled"
    r"|called|written)|is (?:really|actually))(?: spelled)?) (?=\S)",
    re.IGNORECASE,
)
"""The name that is wrong, and then the right one: `Ortega should be Ortiz`."""
_LAST = re.compile(
    r"(?:(?<!\s)|(?=,))(?:,?\s++(?:actually|instead|sorry|please|pls|i mean|then|now)){1,4}[.!]*$",
    re.IGNORECASE,
)


_MEANT_IT = re.compile(
    rf"{_OH}(?:i mean[t]?|i meant to say|change (?:it|that) to|make (?:it|that)"
    r"|(?:(?:it|that) )?should be(?: spelled)?|(?:it|that) should say) ",
    re.IGNORECASE,
)
_SORRY = re.compile(
    rf"{_OH}(?:(?:actually|sor+y|srr?y|oops|whoops|wait)[\s,.!:;-]+)++(?!{_MEANT})", re.IGNORECASE
)
_LETTER = r"['\"]?[^\W\d]['\"]?(?:'?s)?"
_SPELLING = re.compile(
    r"(?:^|(?<![\s,(])[\s,(]++)(?:(?:and|but|it's|its|that's|just|spelled|spelt|written)\s){0,4}"
    rf"(?:(?:with|without|has|no)\s(?:(?:an?|the|one|two|double|single|only|just)\s){{0,3}}{_LETTER}"
    r"|(?:ends|ending|begins|starts)\s(?:in|with)\s(?:an?\s)?['\"]?\w{1,4}['\"]?)"
    r"(?:,?\s(?:at the (?:end|start|beginning)|in the (?:end|middle)"
    rf"|(?:and )?(?:not|instead of)\s(?:with\s)?(?:an?\s)?{_LETTER})){{0,2}}[\s.!)]*$",
    re.IGNORECASE,
)
"""What is said behind a name of its letters: `with an e`, `no h`."""
_NAMING = re.compile(
    rf"{_OH}(?:{_NO}(?:{_SIGN}| ))*(?:his|her|their)(?: (?:first|last|full|real|actual))? name"
    r"(?:'s|s| is| was)(?: (?:actually|really|spelled))* (?=\S)",
    re.IGNORECASE,
)


def begins_to_correct(text: str, *, plainly: bool = True) -> bool:
    """Say whether a text begins with a correction, whatever it corrects: `no, it's Bob`.

    Not `plainly`: `No Lee` may be a name, too.
    """
    ways = (_PLAINLY, _MEANT_IT) if plainly else (_PLAINLY, _MEANT_IT, _SHOWN)
    return any(each.match(text) for each in ways)


def only_sorry(text: str) -> bool:
    """Say whether a text begins with an apology alone, which may be for anything: `Sorry, Bob`."""
    return _SORRY.match(text) is not None


def names_somebody(text: str) -> bool:
    """Say whether a text says what somebody's name is: `sorry, her last name is Diaz`."""
    return _NAMING.match(text) is not None


def instead_of(text: str) -> str:
    """Return the name that is said to be wrong: of `Bob, not Robert` `Robert`; else nothing."""
    text = unspelled(text)
    if found := _FROM_TO.match(text):
        return found["changed"] or found["gone"] or found["other"]
    found = _BUT_NOT.search(text)
    if found is None:
        left = text[plain.end() :] if (plain := _SHOWN.match(text)) else text
        found = _NOT_BUT.match(left)
    return found["other"] if found else ""


def unspelled(text: str) -> str:
    """Return a text without what it says of letters; empty where that is all it says.

    >>> unspelled("no, Halvorsen with an e"), unspelled("with an e, not an o")
    ('no, Halvorsen', '')
    """
    left = _SPELLING.sub("", text)
    if left == text:
        return text
    return "" if re.fullmatch(rf"{_OH}(?:{_NO}|{_MEANT.strip()})?", left, re.IGNORECASE) else left


def corrected(typed: str, shown: str) -> str:
    """Return the name that is right, of a text that corrects the one that is `shown`.

    What corrects nothing stays as it was typed. `shown` empty: nothing is there to be corrected,
    and only what is plainly a correction is one.

    >>> corrected("no, it's Bob", "Robert"), corrected("Bob, not Robert", "Robert")
    ('Bob', 'Bob')
    >>> corrected("Bob, I mean Robert Hale", ""), corrected("Bob Hale, no wait, Ana Diaz", "")
    ('Robert Hale', 'Ana Diaz')
    """
    if consent(typed) is not None or nobody(typed):
        return typed
    text = " ".join(straightened(typed).split())
    left = unspelled(text)
    left = left[found.end() :] if (found := _PLAINLY.match(left)) else left
    left = left[found.end() :] if (found := _MENDED.match(left)) else left
    if shown:
        left = _LAST.sub("", _BUT_NOT.sub("", left))
        for begins in (_FROM_TO, _SHOWN, _NOT_BUT, _BEGINS):
            if found := begins.match(left):
                left = left[found.end() :]
    elif left != text and (found := _BEGINS.match(left)):
        left = left[found.end() :]
    if left == text:
        return typed
    left = left.strip(" ,;:.!-") if left.endswith((".", "!", ",")) else left.strip()
    no_name = not left or consent(left) is not None or nobody(left)
    return typed if no_name or re.fullmatch(rf"{_NOT} .*", left, re.IGNORECASE) else left
