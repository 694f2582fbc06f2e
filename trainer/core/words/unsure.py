"""Not knowing, as people say it: `I don't remember`, `no idea yet`, `hard to say`."""

import re
from collections.abc import Sequence

from trainer.core.hedges import I_THINK, MAYBE, unhedged
from trainer.core.text import lowered, one_line, straightened

_SELF = (
    r"(?:(?:(?:i|we)(?:'?m| am|'?ve| have)?|(?:it|that)'?s) )?"
    r"(?:(?:really|honestly|just|still|sorry) ){0,4}"
)
_NOT = (
    r"(?:(?:do|did|could|would)(?:n'?t| not)|can'?t|can ?not|not that (?:i|we)"
    r"|(?:not|no)(?= (?:know|remember|recall|understand|get)\b))"
    r" (?:(?:really|quite|even|yet|exactly) ){0,4}"
)
_HIDDEN = (
    r"(?:know|remember|recall|say|tell|think of (?:any|anything|one)|have a clue|be sure"
    r"|(?:catch|hear|note|write)(?: (?:it|that)(?: down)?|(?= (?:(?:the|his|her|their|a) )?name)))"
)
_SURE = r"(?:not |un)(?:(?:really|too|entirely|quite|so|100%|totally) ){0,4}(?:sure|certain|clear)"
_NONE = (
    r"(?:(?:have |got )?(?:no|not a)|haven'?t (?:got )?a) (?:idea|clue|memory)(?: of (?:it|that))?"
    r"|no names?(?= yet| so far)|(?:do not|don'?t|have not|haven'?t) (?:have|got|heard)"
    r"(?: (?:an?|any|the|his|her|their|that|it|one))*(?: names?)?(?= yet| so far|$)"
    r"|(?:have|has)(?: not|n'?t) been (?:told|given|decided)"
)
_HARD = (
    r"(?:it'?s |that'?s )?(?:too |a bit |still )*(?:hard|early|soon|difficult) to (?:say|tell|know)"
)
_SHORT = (
    r"(?:yo )?no s[eé](?=$|[ .,])|dunno|idk|dk|i forget|(?:have )?forgot(?:ten)?"
    r"|who knows|beats me|unknown|unclear|not known"
)
_REST = (
    r"(?:,? (?:yet|either|myself"
    r"|(?:(?:the|which|what|any|an?) )?(?:exact )?(?:day|date|time|hour)s?"
    r"|exactly|now|right now|so far|still|anymore|any more|for sure|to me|sorry"
    r"|honestly|really|to be honest|it|that|this|them|the (?:exact )?words"
    r"|(?:of |about )?(?:(?:the|his|her|their|any|a) )?(?:exact |full |first |last )?names?"
    r"|(?:when|where)(?: is)? (?:it|i|we|they|she|he)(?: (?:is|was|will|can|should))?(?: \w+)?"
    r"|(?:what|how|which|whom?) (?:it|they|she|he|that|i|we)(?:'ll|'s|'d)?(?: \w+){0,3}"
    r"|(?:what|which)(?: one)?|who|when|where))*+"
)
"""What stands behind it; taken once, as the same words may be read in many ways."""
_UNSURE = re.compile(
    rf"(?:(?:well|um|hm+|oh|sorry|i'm afraid),? )*{_SELF}"
    rf"(?:{_NOT}{_HIDDEN}|{_SURE}|{_NONE}|{_HARD}|{_SHORT}){_REST}[ .!?…]*"
)

_FRONT = re.compile(
    rf"(?:(?:well|um|hm+|oh|sorry|i'm afraid),? )*{_SELF}"
    rf"(?:{_NOT}{_HIDDEN}|{_SURE}|{_NONE}|{_HARD}|{_SHORT})\b{_REST}"
    r"(?: (?:the|his|her|their) (?:exact |full )?name)?"
    r"(?:\s*[,;.:!?\N{HORIZONTAL ELLIPSIS}\N{EN DASH}\N{EM DASH}-]+\s+|\s+(?=(?:some|an?|the)\s))"
    rf"(?:(?:but|{MAYBE}|{I_THINK}),? )*(?=\w)",
    re.IGNORECASE,
)
"""The same at the front, with something known behind it: `no idea, some VP`."""

_OF_NAME = r"(?: (?:the|his|her|their|a|any) (?:exact |full |first |last )?names?)?"
_SIGN = r"[,;.:(\N{HORIZONTAL ELLIPSIS}\N{EN DASH}\N{EM DASH}-]"
_TAIL = re.compile(
    rf"(?: ?(?<!{_SIGN}){_SIGN}++ ?| )(?:(?:but|and|although|though|sorry),? ){{0,4}}+(?:{_SELF}"
    rf"(?:{_NOT}(?:{_HIDDEN}|have|get|catch)|{_SURE}|{_NONE}|{_SHORT}){_REST}{_OF_NAME}{_REST}"
    r"|(?:(?:i )?have |with |got )?no name(?: yet| so far| for now)?"
    r"|(?:(?:the|his|her|their) )?name(?:'s| is)?(?: still)?"
    r" (?:unknown|tbd|tba|not known(?: yet)?|to come|to follow|missing))[ .!?)]*$",
    re.IGNORECASE,
)
"""The same at the end, with something known before it: `her boss, don't know the name yet`."""


_THEY = r"(?:they|she|he|nobody|no one|hr|the (?:company|recruiter|manager|secretary|assistant))"
_NOT_DONE = (
    r"(?:say|said|tell|told|let|give|given|confirm(?:ed)?|decide[d]?|schedule[d]?|set|fix(?:ed)?"
    r"|mention(?:ed)?|announce[d]?|get(?: back)?|got(?:ten)?(?: back)?|call(?:ed)?|email(?:ed)?"
    r"|write|written|answer(?:ed)?|repl(?:y|ied)|pick(?:ed)?(?! (?:me|us)\b)|settle[d]?"
    r"|plan(?:ned)?|book(?:ed)?)"
)
_SET = (
    r"(?:set|fixed|scheduled|decided|confirmed|determined|announced|planned|settled|arranged|booked"
    r"|assigned|known|final)"
)
_A_DATE = (
    r"(?:(?:exact|fixed|firm|set|definite|specific) )?"
    r"(?:date|day|time|hour|appointment|slot|news|word)\b"
    r"(?=$|,| (?:yet|or|so far|set|known|fixed|for now|at the moment|from)\b)"
)
_IT = r"(?:it|that|this|(?:the|that) (?:date|day|time|interview|meeting|call|name|one))"
_AWAITED = re.compile(
    rf"(?:(?:well|um|oh|sorry|so|i'm afraid),? )*(?:(?:but|because) )?(?:"
    rf"{_THEY} (?:still )?(?:(?:have|has|did)(?:n'?t| not)|never|not|no)(?: yet)?"
    rf" (?:even )?{_NOT_DONE}\b"
    rf"|{_THEY} (?:(?:is|was|are|were)(?:n'?t| not)(?: \w+)? (?:sure|certain|decided)"
    rf"|(?:do|does|did)(?:n'?t| not) know)\b"
    rf"|(?:nobody|no one)(?: has)? {_NOT_DONE}\b"
    rf"|{_THEY}(?:'ll| will|'re (?:going to|supposed to|about to)| said (?:they|she|he)(?:'d|'ll))"
    r" (?:call|let (?:me|us) know|(?:tell|say) (?:me|us)|get back|email|be in touch"
    r"|confirm|decide|write)\b"
    r"|(?:(?:i'?m|i am|we'?re|we are) )?(?:still |just )*(?:waiting|to be)\b"
    r"(?=$| (?:to|for|on|hear|determined|confirmed|announced|decided|scheduled|set|arranged))"
    rf"|(?:{_IT}(?: has| is|'s)?|is|has)?(?:n'?t| not)? ?(?:still )?"
    rf"(?:not|to be|yet to be|n't|(?:has|is)(?:n't| not)) (?:yet )?(?:been )?{_SET}\b"
    rf"|(?:(?:{_IT}|they|who) ?)?(?:will|'ll) be {_SET}\b"
    r"|t\.?b\.?[ad](?=\b|$)\.?(?=$|,| yet\b)"
    r"|(?:(?:i|we) )?(?:still )?(?:have|did)(?:n'?t| not)(?: yet)?"
    r" (?:set|fix|decide|agree|pick|schedule|settle|arrange|plan|choose|chosen|heard?)(?:e?d)?\b"
    r"|(?:i|we) (?:was|were|have)(?:n'?t| not)(?: yet)? (?:been )?told\b"
    rf"|(?:(?:there(?:'s| is)|(?:i|we|they)(?: have|'ve got)?|with|got) )?no {_A_DATE}"
    rf"|(?:(?:i|we) )?(?:do|have|did)(?:n'?t| not)(?: (?:yet|have|got|get|even))* (?:an?|any|the)"
    rf" {_A_DATE}"
    r"|nothing(?: is| has been| was)?(?=$|,| (?:yet|so far|scheduled|fixed|set|planned|known)\b)"
    r"|(?:it )?depends(?=$| on\b)|when(?:ever)? (?:they|she|he) (?:call|tell|decide|let)\b"
    r"|(?:we|i|you|they)(?:'ll| will| shall| have to| must| need to) (?:just |first )?(?:wait|see)"
    r"(?=$|,| (?:and see|then|soon|later|first|about (?:it|that)|who|when|what|how|if|whether)\b)"
    r"|let's (?:wait|see)(?=$|,| (?:and see|then|who|when|what|how|if|whether)\b)"
    r"|(?:only )?time will tell(?=$|,)|(?:it |that )?remains to be seen(?=$|,)"
    r"|when i hear\b|(?:it's )?(?:still )?(?:up in the air|undecided|open|pending)"
    r"(?=$|,| (?:yet|right now|until)\b)"
    r"|(?:i(?:'d| would)? )?(?:rather not|prefer not|don'?t want)(?: to)?(?: (?:say|tell|share))?"
    r"(?=$| (?:it|that|yet|now|who)\b)"
    r"|(?:(?:ask me |i'll (?:tell|add|fill) (?:you |it |that |in )*|maybe |do (?:it|that) )?later"
    r"(?: on)?|not (?:right )?now)(?=$|,)"
    r"|there(?:'s| is) (?:no|nobody|not a)"
    r"(?: (?:one|next|more|other|further|else|interview|person|call))+(?=$|,| (?:after|yet)\b)"
    r"|(?:that|this|it)(?:'s| was| is) (?:the|my) last(?: one| interview| round)?(?=$|,)"
    r"|(?:it|this|that)(?:'s| is| will be|'ll be)(?: going to be)? my (?:very )?first"
    r"(?: one| interview| time)*(?=$|,| (?:ever|here|there|with)\b)"
    r"|(?:i |we )?(?:haven't|have not|never|didn't)(?: yet)? (?:had|have|been|interviewed)"
    r"(?: (?:one|an?|any|it|my|the|interviews?|interviewed|first|with|anyone|anybody|so|far))*"
    r"(?=$|,| yet\b)"
    r"|(?:i )?(?:still )?(?:have to|need to|must|gotta|'ll have to)"
    r" (?:ask|find out|check|look it up)\b"
    r")(?P<rest>.*)"
)
OF_TIME = re.compile(r"\A(?:the )?(?:exact )?(?:date|day|time|hour)(?:'s| is)?(?: still)?\s+(?=\S)")
"""What is named before it's said that nobody told it: `time TBD`."""
_TOLD = re.compile(
    r"\d|\b(?:mon|tue|wed|thu|fri|sat|sun)\w*day\b|\bbut\b|\b(?:called|named|with|name is)\b"
)
"""What may tell it all the same."""


def awaited(text: str) -> bool:
    """Tell whether a text says that nobody has told its writer yet.

    >>> awaited("they haven't told me yet"), awaited("still waiting to hear back")
    (True, True)
    >>> awaited("not confirmed, but Thursday at 3")
    False
    """
    plain = lowered(text)
    texts = {each.rstrip(" .!?") for each in (plain, known_part(plain), OF_TIME.sub("", plain))}
    return any(
        found and not _TOLD.search(found["rest"]) for found in map(_AWAITED.fullmatch, texts)
    )


_WELL = r"(?:(?:ok|okay|wait|sorry|um+|hm+|oh|well|but|so|and|please|i'm sorry),? )*"
_ABOUT = re.compile(
    r"(?:what|why|how|where|which|who|whose|when)(?:'?s|'?re)? "
    r"(?:is|are|was|do|does|did|should|can|could|would|will|am|if|i|you|u|it|this|that|the|a|kind"
    r"|name|one|to)\b"
)
_IS_IT = re.compile(
    r"(?:(?:do|should|must|can|could|may|am|will|would|have|are) (?:i|you|u|they|we)"
    r"|(?:does|is|was|will|would|has|are) (?:it|this|that|there|they|the|my|your))\b"
)
_ASKING = re.compile(
    rf"{_WELL}(?:"
    r"(?:yo )?no (?:lo )?(?:entiendo|comprendo)|(?:ich )?verstehe? (?:das |es )?nicht"
    r"|(?:je )?(?:ne )?comprends pas|h+m+|h+u+h|eh|um+|uh+|er+m?"
    r"|what|why|who|how|where|which|wait|sorry|pardon|excuse me"
    r"|come again|wdym|for example|such as|like (?:what|who)|meaning"
    rf"|{_SELF}(?:confused|lost|puzzled|stuck)"
    rf"|{_SELF}{_NOT}(?:understand|get|follow|know)(?: (?:it|that|this|you|the question|at all))*"
    r"(?: (?:what|how|why|which|where|who) .+)?"
    rf"|{_SELF}(?:{_SURE}|{_NONE}) (?:what|how|why|which) .+"
    r"|(?:what|why|how|where|which|who) (?!about\b)\S+(?: \S+){1,4}"
    rf"|{_ABOUT.pattern}.*|{_IS_IT.pattern}.+|idk (?:what|how|why) .+|(?:explain|tell me)(?: \S+)+)"
)
_ASKS_BACK = re.compile(
    rf"{_WELL}(?:"
    r"(?:what|why|how|where|which|who|whom|whose|when)(?:'?s|'?re)? (?!about\b|knows\b).+"
    r"|(?:you mean|if i)\b.+|the \w+ or (?:the )?\w+"
    r"|(?:the|that) (?:one|person|guy|lady|man|woman) (?:who|that|on|i|he|she|they|you)\b.*)"
)
"""The same where a question mark stands behind it; a fragment, too."""
_WHICH_NAME = re.compile(r"[a-z' ]*\bnames?\b(?!'s| is| was)[a-z ]*", re.IGNORECASE)
"""What asks how much of a name is wanted: `first or last name?`."""
_TO_YOU = re.compile(r"\b(?:would|will|did|have|might) you\b")
"""What a line of a call has, and seldom a question about a question: `What would you change?`."""
_SHORT_ONE = 6
"""Words up to which it may be one all the same."""
_KNOWS = re.compile(rf"\bknow\b|{_SURE}|{_NONE}")
_PUZZLES = re.compile(
    r"\b(?:understand|get|follow|mean|means|type|write|enter|say|to do|press|here|answer)\b"
)
"""What `I don't know what ...` has where the question is what isn't known, and not the answer."""


def puzzled(text: str) -> bool:
    """Tell whether somebody doesn't understand what they are asked, and asks back.

    >>> puzzled("hm"), puzzled("what do you mean"), puzzled("I don't know what you mean by that")
    (True, True, True)
    >>> puzzled("I don't know"), puzzled("what about Friday"), puzzled("WHO"), puzzled("Howard")
    (False, False, False, False)
    """
    said = lowered(text).rstrip(" .!?")
    words = text.split()
    titled = len(words) > 1 and all(word[:1].isupper() for word in words)  # `Who Gives A Crap`
    if text.strip() == "WHO" or titled or (len(words) > _SHORT_ONE and _TO_YOU.search(said)):
        return False
    proposes = _tells(words)
    if text.rstrip().endswith("?") and (
        _ASKS_BACK.fullmatch(said) or (_WHICH_NAME.fullmatch(said) and not proposes)
    ):
        return True
    if not _ASKING.fullmatch(said) or (_IS_IT.match(said) and proposes):
        return False
    asked = _ABOUT.match(said) or _IS_IT.match(said) or _PUZZLES.search(said)
    return asked is not None or not _KNOWS.search(said)


_MOMENT = re.compile(
    r"\d|\b(?:mon|tue|wed|thu|fri|sat|sun)\w*day\b|\b(?:noon|morning|evening|tomorrow|week)\b"
)


def _tells(words: Sequence[str]) -> bool:
    """Say whether words of a question propose an answer: `can it be Friday`, `is it Sam`."""
    named = any(word[:1].isupper() and word.strip(".,?!'").upper() != word for word in words[1:])
    return named or _MOMENT.search(" ".join(words).casefold()) is not None


def known_part(text: str) -> str:
    """Return what is known beside words that say something isn't.

    >>> known_part("idk, some VP"), known_part("her boss, don't know the name yet")
    ('some VP', 'her boss')
    """
    front = _FRONT.match(straight := _straight(text))
    if front:
        return unhedged(straight[front.end() :])
    tail = _TAIL.search(straight)
    return straight[: tail.start()].strip() if tail and tail.start() else text


def unsure(text: str) -> bool:
    """Tell whether a text says that its writer doesn't know, and nothing else.

    >>> unsure("Sorry, I don't remember exactly."), unsure("I don't know who will decide")
    (True, False)
    """
    return _UNSURE.fullmatch(lowered(text)) is not None


def _straight(text: str) -> str:
    straight = straightened(one_line(text))
    return " ".join(straight.split())
