"""Word lists of the grading rules: plain data."""

LIGHT = frozenset(
    """a about also am an and any are as at be because been being but by can could did do does doing
    done for from had has have having he her here hers herself him himself his i if in into is it
    its itself just may me might mine must my myself of on or our ours ourselves please quite really
    shall she should so some than that the their theirs them themselves then there these they this
    those through to too up upon us very was we well were will with would you your yours
    yourself""".split()
) | {"'s", "'d", "not"}

NEGATIONS = frozenset(
    """not no never none nobody nothing nowhere neither nor without hardly barely scarcely""".split()
)

SOUNDS = r"u+[hm]+|e+r+m*|h+m+|m{2,}|a+h+|e+h+|o+h+"

OPPOSITES = """strong/weak strength/weakness strengths/weaknesses stronger/weaker hire/fire
next/last next/previous first/last before/after more/less most/least much/little many/few
better/worse best/worst yes/no always/never with/without inside/outside within/outside
within/without start/finish start/end begin/end up/down in/out to/from above/below over/under
front/back short/long big/small bigger/smaller safer/riskier hard/easy harder/easier raise/lower
raise/cut join/leave stay/leave win/lose pass/fail agree/disagree like/dislike succeed/fail
success/failure early/late sooner/later earlier/later high/low higher/lower highest/lowest
right/wrong all/none everything/nothing something/nothing anything/nothing everyone/nobody
same/different internal/external increase/decrease ask/answer ask/tell give/take buy/sell
employer/employee interviewer/interviewee interviewer/candidate old/new true/false
advantage/disadvantage minimum/maximum remember/forget accept/reject accept/refuse accept/decline
open/close open/closed for/against gain/loss pro/con pros/cons"""

SAME = {
    "mister": "mr", "doctor": "dr", "professor": "prof", "okay": "ok", "alright": "allright",
}  # fmt: skip
"""Spellings of one word."""

TITLES = frozenset({"mr", "ms", "mrs", "miss", "mx", "dr", "prof", "sir", "madam"})
MISTRESSES = frozenset({"ms", "mrs", "miss"})
FIRMS = frozenset({"inc", "ltd", "corp", "llc", "gmbh", "co"})

SHORT = {"'s": ("is", "has", "us"), "'d": ("would", "had")}
"""A short form, and what it may stand for."""

ENDINGS = {"m": "am", "re": "are", "ll": "will", "ve": "have", "s": "'s", "d": "'d"}
"""What stands after an apostrophe."""

_NOT = "do does did is are was were have has had would could should must need might".split()
_SHORT = {
    "i": "m ve", "you": "re ve ll d", "they": "re ve ll d", "we": "ve", "what": "s re", "that": "s ll",
    "he": "s", "she": "s", "here": "s", "where": "s", "how": "s", "who": "ll", "it": "ll", "there": "s",
    "would": "ve", "could": "ve", "should": "ve",
}  # fmt: skip

CONTRACTED = {
    "won't": "will not", "can't": "can not", "cannot": "can not", "shan't": "shall not",
    "let's": "let 's", "d'you": "do you", "gonna": "going to", "wanna": "want to",
    "gotta": "got to", "gimme": "give me", "lemme": "let me", "ain't": "is not",
    **{f"{verb}nt": f"{verb} not" for verb in _NOT},
    **{stem + end: f"{stem} {ENDINGS[end]}" for stem, ends in _SHORT.items() for end in ends.split()},
}  # fmt: skip
"""Contractions, with and without their apostrophe, opened."""

TWO_READINGS = {
    "id": "i 'd", "ill": "i will", "well": "we will", "were": "we are", "wed": "we 'd",
    "its": "it 's", "lets": "let 's", "wont": "will not", "cant": "can not", "hell": "he will",
    "shell": "she will", "your": "you are", "their": "they are", "there": "they are",
    "whose": "who 's",
}  # fmt: skip
"""Words that are also a contraction without its apostrophe: only where the other side has it."""

_ALIKE = """to/too then/than your/you're its/it's their/there/they're here/hear role/roll weak/week
way/weigh see/sea whose/who's right/write through/threw piece/peace lead/led principal/principle
whether/weather nobody/no one everybody/everyone somebody/someone anybody/anyone""".replace(
    "\n", " "
)
"""Words that sound the same, or mean the same and are often taken for each other."""


def _alike() -> dict[str, str]:
    groups = [
        group.replace("you're", "you are").replace("it's", "it 's").replace("they're", "they are")
        .replace("who's", "who 's").replace("_", " ").split("/")
        for group in _ALIKE.replace("no one", "no_one").split()
    ]  # fmt: skip
    return {phrase: group[0] for group in groups for phrase in group}


ALIKE = _alike() | {"it is": "its", "who is": "whose", "no 1": "nobody"}
"""A phrase, and the first of the phrases that sound like it."""

PERSON_WORDS = {
    **dict.fromkeys("i me my mine myself we us our ours ourselves".split(), "speaker"),
    **dict.fromkeys("you your yours yourself".split(), "hearer"),
    **dict.fromkeys("he him his himself she her hers herself they them their theirs".split(), "others"),
}
"""Who is meant by a word."""

_PAIRS = [pair.split("/") for pair in OPPOSITES.split()]
OPPOSITE = frozenset(frozenset(pair) for pair in _PAIRS)
PREFIXES = ("un", "in", "im", "ir", "dis", "non", "mis")

SPELT = {"'s": "is", "'d": "would"}
"""How a short form is shown."""
