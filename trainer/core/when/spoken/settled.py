"""What is meant in the end by what is typed of a day and a time, without the talk around it.

`it's Tuesday, no, Monday at 4pm, I think` is `monday at 4pm`. Whatever bears on the moment stays:
what isn't understood then is asked, and nothing is taken for something else.
"""

import re

from trainer.core.hedges import I_THINK, MAYBE, QUITE_SURE
from trainer.core.text import straightened
from trainer.core.when.reading.found import WEEKDAYS, Unclear
from trainer.core.when.reading.reading import parted
from trainer.core.when.said import NUMBERS

_DAY = rf"(?:{'|'.join(f'{name[:3]}(?:{name[3:]})?' for name in WEEKDAYS)}|today|tomorrow)"
_CORRECTED = re.compile(
    r"\A(?P<before>.*)(?:^|[\s,;.])"
    r"(?:no|nope|nah|wait|sorry|actually|i mean|i meant|make that|make it)"
    r"(?:,\s*|\.\s+|\s+)(?=\S)(?!later|earlier|idea|time|hour|day)",
    re.DOTALL,
)
"""All up to a correction: what follows is said anew. `No later than 5pm` is none."""
_RETRACTING = re.compile(
    r"(?:(?:(?<!\s)\s+|(?<![,;.-])[,;.-]++\s*+)"
    r"(?:no|nope|nah|wait|sorry|oops|actually|and|but)){1,4}[\s,;.-]*$"
)
"""What takes back the words before it, where more of that follows."""
_DENIED = re.compile(
    rf"(?:,|(?<!\s))\s*+\b(?:and |but )?not (?:on |at |the |next |this )*"
    rf"(?:{_DAY}s?|\d[\d:]*(?:\s?[ap]m|th)?)\b"
    rf"(?:,?\s*but\b|,)?",
)
"""What it isn't: `not Tuesday`; of `not before Monday` nothing."""
_AGAIN = r"(?: back| again| once more| instead| then)*"
_WHO = r"(?:she|he|they|(?:(?:the|her|his|their) )?(?:assistant|secretary|receptionist|office))"
_LEADING = re.compile(
    r"(?:(?:well|so|um|oh|yes|yeah|yep|right(?! (?:now|away))|ok|okay|close(?! of)|almost|not quite"
    r"|but|and"
    rf"|{MAYBE}|hopefully|likely|of course|obviously|naturally|definitely|certainly"
    rf"|sometime|{I_THINK}|(?:i'm|im) {QUITE_SURE}"
    r"|(?:that|it|this|they|she|he|we|i|you|the (?:call|interview|meeting|next one)"
    r"|(?:my|our|the) (?:next )?(?:call|interview|meeting))"
    r"(?:(?:'s|s| is|'ll be| will be| was|'re| are|'d be)(?: (?:set|scheduled|planned|supposed))?"
    r"(?: for| to be)?|(?:'ll| will| want to| have to|'m going to|'re going to| should| would)"
    r" (?:call|phone|ring|try|meet|talk|speak)(?: with| to)?(?: me| them| her| him| us)?"
    rf"{_AGAIN})"
    r"(?: probably| maybe)?"
    r"|(?:i|we)(?:'m| am|'re| are) (?:calling|phoning|trying)(?: her| him| them)?"
    rf"{_AGAIN}"
    rf"|(?:{_WHO} (?:said|says|asked|told|wants?|wanted|suggested|let)(?: me| us)?(?: that)? )?"
    r"(?:(?:i|we) (?:should|can|could|may|need to|ought to) )?(?:to )?"
    rf"(?:please )?(?:try|call|phone|ring)(?: her| him| them)?{_AGAIN}"
    r"|(?:the|that) (?:day|date|time|hour)(?:'s| is) (?:wrong|off|not right)"
    r"|(?:(?:that|it)(?:'s| is) )?(?:the )?(?:wrong )?(?:day|date|time|hour)(?=,)"
    r"|(?:we|i) (?:agreed on|settled on|said)|let's (?:say|try)|i'd say"
    r"|(?:i|we) have (?:it|one|(?:a|the|my) (?:call|interview|meeting))"
    r"|(?:(?:it|this|they|she|he|we|i|the (?:call|interview))(?:'s|'ve| have| has| got| was)?"
    r"(?: been)?(?: just)? )?(?:re-?scheduled|scheduled|moved|changed|pushed|postponed|shifted|put)"
    r"(?: (?:it|me|us|that|the (?:call|interview)))?(?: (?:off|back|forward|out|up))?"
    r"(?: (?:for|to|till|until))?)"
    r"(?:,\s*|\s+|$))+"
)
"""How a sentence begins that tells a day."""
_TRAILING = re.compile(
    rf"(?:(?<![\s,])[\s,]++(?:but|sorry|yes|yeah|yep|correct|{I_THINK}"
    rf"|hopefully|{MAYBE}|or so|sharp|instead|if possible"
    r"|of course|obviously|naturally|definitely|certainly|for sure"
    rf"|for (?:about |around )?(?:an?|half an|\d{{1,2}}|{'|'.join(NUMBERS[1:])})"
    r" (?:hours?|minutes?|mins?)"
    r"|please|again|if i remember(?: right| correctly)?|tbc|thanks"
    r"|(?:but |though )?(?:(?:i have |i've |i've got )?no idea|(?:i'm )?not (?:really |quite )?sure"
    r"|(?:i )?don'?t know)(?: (?:exactly|yet|when|really|for sure|what time|about the time))*"
    r"))++[.!]?$"
)
_HOUR = r"(\d{1,2}(?::\d\d)?)\s?([ap]m)?"
_RANGE = re.compile(
    rf"(?:\b(from|between) )?\b{_HOUR}(?:\s*[-\N{{EN DASH}}]\s*|\s(to|until|till|and)\s){_HOUR}\b"
)
"""From an hour to another: the moment is the first."""
_ABOUT = re.compile(r"(?<=[\dmnk])[ -]?ish\b")
"""What makes an hour less exact: `2ish`, `noonish`."""
_RUN_ON = re.compile(r"(?<![\w:./-])(1[0-2]|0?[1-9])([0-5]\d)(?=\s?[ap]\.?m\b)")
"""An hour and its minutes in one: `530pm`."""
_APART = re.compile(
    rf"(?P<lead>^|\b(?:at|around|about|by|tonight|morning|afternoon|{_DAY}),? )"
    r"(?:(?P<hour>[1-9])(?P<minute>[0-5]\d)|(?P<of>1[0-2]|0?[1-9]) (?P<past>00|15|20|30|40|45|50))"
    r"(?![\w:/.-]|\.\d| (?:days?|weeks?|months?|hours?|minutes?|mins?)\b)"
)
"""The same without its half, or with its minutes apart: `930`, `9 30`."""
_TWELVE = 12
_MINUTES = frozenset({5, 10})


_WEEKDAY = rf"(?P<day>{'|'.join(f'{name[:3]}(?:{name[3:]})?' for name in WEEKDAYS)})"
_WEEK_FROM = re.compile(
    rf"\b(?:(?:the )?{_WEEKDAY} (?:week\b(?! (?:after|of))|after (?:this|the (?:coming|upcoming))"
    r" (?:one\b|(?P=day)\b|coming \w+))"
    rf"|a week (?:(?:on|after) (?:this )?)?{_WEEKDAY.replace('<day>', '<on>')}\b)"
)
"""Ways to say that it is a week after the coming one: `the friday after this one`."""
_NEXT_BUT_ONE = re.compile(rf"\b(?:the )?{_WEEKDAY} after (?:the )?next (?:one|(?P=day))\b")


_LATER_WEEK = re.compile(
    rf"\b(?:in |of )?(?:the )?week after next\b(?=.*\b{_DAY}\b)"
    r"|(?<=day )(?:in |of )?(?:the )?week after next\b"
)
"""The week after the next one, of which a day is told."""


def _week_from(found: re.Match[str]) -> str:
    return f"a week from {found['day'] or found['on']}"


_GOOD = r"(?:right|correct|fine|good|great|perfect|ok(?:ay)?|alright|better|best|it|the one)"
_APPROVED = re.compile(
    r"\b(?:(?:that(?:'s| is| was) )?(?:the (?:right|correct) (?:day|date|time|hour|one)"
    r"|(?:right|correct|same) (?:day|date|time|hour))"
    rf"|(?:(?P<said>{_DAY}s?|\d{{1,2}}(?:st|nd|rd|th)|\d{{1,2}}(?::\d\d)?(?:\s?[ap]m)?|noon)"
    r"|the (?:day|date|time|hour))"
    r"(?:(?:'s| is| was| sounds| looks| seems|'d be| would be| will be)"
    rf"(?: (?:just|actually|really|all|much|still|totally|perfectly))? {_GOOD}"
    r"| (?:works|it (?:is|was)|will do|would work|suits me))"
    r"(?: (?:after all|for me|for us|with me|then|indeed|too))*)"
    r"(?:,? but\b|(?=$|\s*[,.;!]|\s+(?:at|on|sorry)\b))"
)
"""What finds a day or an hour right: `Monday was right`, `the day's fine but at 4`."""
_UNITS = "first second third fourth fifth sixth seventh eighth ninth".split()
_TEENS = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth"
    " nineteenth twentieth"
).split()
_ORDINALS = {
    **{word: number for number, word in enumerate((*_UNITS, *_TEENS), 1)},
    **{f"twenty-{unit}": 20 + number for number, unit in enumerate(_UNITS, 1)},
    "thirtieth": 30,
    "thirty-first": 31,
}
"""The days of a month in words."""
_ORDINAL = re.compile(
    rf"\b({'|'.join(sorted((each.replace('-', '[ -]?') for each in _ORDINALS), key=len)[::-1])})\b"
    r"(?! (?:thing|week|half))"
)


_STOP = re.compile(r"(?<!\.\.)(?<!\d\.\d)(?<!\d\.\d\d)(?<!\d\. \d)(?<!\d\. \d\d)\.+$")
"""The full stop of a sentence: `tomorrow at 8.`; that of a date, `9.12.`, is part of it."""
_FORTNIGHT = re.compile(r"\b(?:an? |one )?fortnight\b")


def _in_figures(found: re.Match[str]) -> str:
    word = re.sub(r"^(twenty|thirty)[ -]?(?=.)", r"\1-", found[1])
    return f"{_ORDINALS[word]}th"


def approves(text: str) -> bool:
    """Tell whether a text says of a day or an hour that it's right: `sorry, Monday was right`."""
    return _APPROVED.search(_straight(text.lower())) is not None


def _straight(text: str) -> str:
    return straightened(text).strip()


_AFTER_IT = re.compile(
    r"(?<=\w),? (?:(?:right|just|shortly) )?after (?:my|the|our|an?)"
    r" (?!(?:call|interview|round|holidays?|weekend|break|[a-z]*day)\b)"
    r"[a-z']{3,20}(?=,| (?:at|around|about)\b|$)"
)
"""What somebody does before it, which tells no hour: `monday morning after the meeting, at 11`."""


def settled(text: str) -> str:
    """Return the part of a text in small letters that tells the moment.

    >>> settled("monday not tuesday, 4pm"), settled("no, at 4"), settled("wed 2-3pm")
    ('monday 4pm', 'at 4', 'wed 2pm')
    >>> settled("monday at 9, no wait, 10am"), settled("thursday at 3pm, sorry, friday")
    ('monday 10am', 'friday 3pm')
    >>> settled("december twenty-first at noon?")
    'december 21th at noon'
    """
    plain = _straight(text)
    if (found := _CORRECTED.match(plain)) is None:
        return _bare(plain)
    before = _CORRECTED.sub("", _RETRACTING.sub("", found["before"]))
    return _said_anew(_bare(before), _bare(plain[found.end() :]))


def _said_anew(before: str, after: str) -> str:
    """Return what holds after a correction: of a day or an hour alone the other one stays."""
    try:
        (day, hour), (new_day, new_hour) = parted(before), parted(after)
    except Unclear:
        return after
    kept = day if new_hour and not new_day else hour if new_day and not new_hour else ""
    return " ".join(filter(None, (kept, after) if kept == day else (after, kept)))


def _bare(text: str) -> str:
    """Return a text without the talk around the moment that it tells."""
    plain = _FORTNIGHT.sub("two weeks", _STOP.sub("", text.strip().rstrip("!?")))
    plain = _APART.sub(_together, plain)
    plain = _RUN_ON.sub(r"\1:\2", _ABOUT.sub("", _ORDINAL.sub(_in_figures, plain)))
    plain = _APPROVED.sub(lambda found: found["said"] or "", plain)
    plain = _LATER_WEEK.sub("in 2 weeks", plain)
    plain = _AFTER_IT.sub("", _DENIED.sub("", plain))
    plain = _LEADING.sub("", plain.strip(" ,"), count=1) if _LEADING.match(plain) else plain
    plain = _NEXT_BUT_ONE.sub(r"\g<day> after next", _WEEK_FROM.sub(_week_from, plain))
    return _RANGE.sub(_begins, _TRAILING.sub("", plain)).strip(" ,")


def _together(found: re.Match[str]) -> str:
    hour, minute = found["hour"] or found["of"], found["minute"] or found["past"]
    return f"{found['lead']}{hour}:{minute}"


def _begins(found: re.Match[str]) -> str:
    """Return when a range begins: its half is that of its end, unless it goes over noon.

    `10 to 3pm` may be ten minutes before it, and `12-4` a date: what is no range for certain stays.
    """
    lead, first, half, word, last, end = found.groups()
    minutes = word == "to" and int(first.partition(":")[0]) in _MINUTES and ":" not in first
    hours = half or end or (":" in first and ":" in last)
    if not lead and (minutes or not hours or word == "and"):
        return found[0]
    over = int(first.partition(":")[0]) % _TWELVE > int(last.partition(":")[0]) % _TWELVE
    other = {"am": "pm", "pm": "am"}.get(end, "")
    return f"{first}{half or (other if over else end) or ''}"
