"""The words that grading knows by heart: data, one list a rule."""

LIGHT = frozenset(
    """
    a about also am an and any are as at be because been being but by can could did do does doing
    done for from had has have having he her here hers herself him himself his i if in into is it
    its itself just may me might mine must my myself of on or our ours ourselves please quite really
    shall she should so some than that the their theirs them themselves then there these they this
    those through to too up upon us very was we well were will with would you your yours yourself
    's 'd
    """.split()
)
"""Words that weigh half (G8)."""

NEGATIONS = frozenset(
    """
    not no never none nobody nothing nowhere neither nor without hardly barely scarcely non
    """.split()
)
"""Words that turn a meaning round (G12a); `non` for what a hyphen splits: non-profit."""

_OPPOSITES = """
    strong/weak strength/weakness strengths/weaknesses stronger/weaker hire/fire next/last
    next/previous first/last before/after more/less most/least much/little many/few better/worse
    best/worst yes/no always/never with/without inside/outside within/outside within/without
    start/finish start/end begin/end up/down in/out to/from above/below over/under front/back
    short/long big/small bigger/smaller safer/riskier hard/easy harder/easier raise/lower raise/cut
    join/leave stay/leave win/lose pass/fail agree/disagree like/dislike succeed/fail
    success/failure early/late sooner/later earlier/later high/low higher/lower highest/lowest
    right/wrong all/none everything/nothing something/nothing anything/nothing everyone/nobody
    same/different internal/external increase/decrease ask/answer ask/tell give/take buy/sell
    employer/employee interviewer/interviewee interviewer/candidate old/new true/false
    advantage/disadvantage minimum/maximum remember/forget accept/reject accept/refuse
    accept/decline open/close open/closed for/against gain/loss pro/con pros/cons
    """

OPPOSITES = frozenset(frozenset(pair.split("/")) for pair in _OPPOSITES.split())
"""Words that say the reverse of one another (G12d)."""

PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "mis")
"""What before a word makes its opposite (G12d)."""

_PERSONS = (
    "i me my mine myself we us our ours ourselves",
    "you your yours yourself yourselves",
    "he him his himself she her hers herself they them their theirs themselves",
)

PERSONS = {word: number for number, group in enumerate(_PERSONS) for word in group.split()}
"""Who is spoken of: the speaker, the one spoken to, others (G12d)."""

TITLES = frozenset({"mr", "ms", "mrs", "miss", "dr", "prof", "mx", "sir", "madam"})
"""What stands before a name, after `ALIASES` (G3, G11)."""

LADIES = frozenset({"ms", "mrs", "miss"})
"""Titles that may be taken for one another (G11)."""

AFTER_A_NAME = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "md", "esq"})
"""What stands after a name and weighs nothing (G11)."""

FIRMS = frozenset({"inc", "ltd", "corp", "llc", "gmbh", "co", "plc", "limited", "incorporated"})
"""Parts of a company's name that nobody says (G11)."""

ALIASES = {
    "mister": "mr",
    "missus": "mrs",
    "doctor": "dr",
    "professor": "prof",
    "okay": "ok",
    "noone": "nobody",
}
"""Spellings of one word (G3)."""

SIGNS = {"&": "and", "%": "percent", "#": "number"}
"""Signs that are read as words (G3)."""

CURRENCIES = {"$": "dollars", "€": "euros", "£": "pounds"}
"""Signs that are read after the number they stand before (G3)."""

SUFFIXES = {"'m": "am", "'re": "are", "'ll": "will", "'ve": "have", "'s": "'s", "'d": "'d"}
"""What an apostrophe shortens, and its reading (G2)."""

SHORTENED = {"'s": ("is", "has"), "'d": ("would", "had")}
"""What the two doubtful endings may be read as (G2)."""

_AUXILIARIES = """
    do does did is are was were have has had would could should must need might
    """.split()

_ASKING = ("who", "what", "that", "there", "it", "how", "when", "where", "why")

_OPENED = {
    "won't": "will not",
    "can't": "can not",
    "shan't": "shall not",
    "ain't": "is not",
    "let's": "let us",
    "d'you": "do you",
    "cannot": "can not",
    "gonna": "going to",
    "wanna": "want to",
    "gotta": "got to",
    "gimme": "give me",
    "lemme": "let me",
    "dunno": "do not know",
    "alright": "all right",
    "wont": "will not",
    "cant": "can not",
    "shant": "shall not",
    "aint": "is not",
    "dyou": "do you",
    "im": "i am",
    "youre": "you are",
    "theyre": "they are",
    "youll": "you will",
    "theyll": "they will",
    "hed": "he 'd",
    "youd": "you 'd",
    "theyd": "they 'd",
    "whatre": "what are",
    "thatre": "that are",
    "therere": "there are",
    "whove": "who have",
    "thereve": "there have",
    **{f"{word}ll": f"{word} will" for word in _ASKING},
    **{f"{word}d": f"{word} 'd" for word in _ASKING},
    **{f"{word}ve": f"{word} have" for word in ("i", "you", "we", "they")},
    **{f"{word}ve": f"{word} have" for word in ("could", "would", "should", "might", "must")},
    **{f"{word}s": f"{word} 's" for word in ("he", "she", "that", "what", "where", "who", "how")},
    **{f"{word}s": f"{word} 's" for word in ("there", "here", "when", "why")},
    **{f"{word}nt": f"{word} not" for word in _AUXILIARIES},
}

OPENED = {short: tuple(full.split()) for short, full in _OPENED.items()}
"""Contractions that no ending explains, and those that are written without an apostrophe (G2).

`wont` and `cant` are words too, but nobody says them, and a *not* must never be overlooked.
"""

_DOUBTFUL = {
    "id": "i 'd",
    "ill": "i will",
    "well": "we will",
    "were": "we are",
    "wed": "we 'd",
    "hell": "he will",
    "shell": "she will",
    "shed": "she 'd",
    "its": "it 's",
    "lets": "let us",
    "your": "you are",
    "their": "they are",
    "there": "they are",
    "whose": "who 's",
}


def _readings() -> dict[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for spelling, reading in _DOUBTFUL.items():
        first, last = reading.split()
        for other in (last, *SHORTENED.get(last, ())):
            found[first, other] = (*found.get((first, other), ()), spelling)
    return found


DOUBTFUL = _readings()
"""Two words, and the spellings that equal them only where the other side has them (G2)."""

_SOUNDS = """
    to/too then/than your/you're its/it's their/there their/they're there/they're here/hear
    role/roll weak/week way/weigh see/sea whose/who's right/write through/threw piece/peace
    lead/led principal/principle whether/weather
    """


def _partners() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for pair in _SOUNDS.split():
        one, other = pair.split("/")
        found[one] = (*found.get(one, ()), other)
        found[other] = (*found.get(other, ()), one)
    return found


EQUAL_SOUNDS = _partners()
"""Words that cannot be told apart on the telephone (G6)."""

_ENGLISH = """
    centre/center theatre/theater defence/defense licence/license practise/practice
    programme/program judgement/judgment grey/gray fulfil/fulfill enrol/enroll
    fulfilment/fulfillment enrolment/enrollment instalment/installment skilful/skillful
    """

ENGLISH = dict(pair.split("/") for pair in _ENGLISH.split())
"""British spellings that no ending explains, and the American ones (G6)."""
