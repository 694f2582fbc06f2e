"""What somebody asks or wishes of the program itself: how to stop, what to do, to go back.

Whatever is asked, people type such things. A text is one if every piece of it is: a question, or
what is polite around it. Where a line is asked for it may still be words of that line; who asks
for one looks at that (`aside`).
"""

import re
from enum import Enum

from trainer.core.text import lowered
from trainer.core.words.labels import repeats


class Wish(Enum):
    """What is asked of the program, or wished for."""

    NOW = "what to do now, or what is meant"
    STOP = "how to leave"
    BACK = "to have the last answer back"
    OVER = "to begin anew"
    AGAIN = "to be told once more"
    SKIP = "to leave this out"
    HINT = "to be told how it goes"
    SAVED = "whether it's saved, where, and who sees it"
    LONG = "how long it takes, or how much is left"
    COST = "what it costs"
    FEAR = "nothing: they're nervous, or it's too much"


LONGEST = 160
"""Characters of a text that may be a wish."""
_TO = (
    r"(?:how (?:do|can|could|would|should|must|am|are) (?:i|we|you|one)(?: (?:supposed|meant))?"
    r"(?: to)?|(?:how|where) to|where (?:do|can|could) (?:i|we)|(?:can|could|may|shall|should|might"
    r"|must|do) (?:i|we)(?: (?:please|just|maybe|also|perhaps))*(?: (?:have|need) to)?"
    r"|(?:is there|theres|i need) (?:a|any|some) way(?: for me)? to|(?:is|would) it(?: be)? "
    r"(?:possible|ok|okay|allowed|fine)(?: for me)? to"
    r"|(?:i|we)(?: (?:really|just|now))* (?:want|wish|need|have|would like|would love|ought|got) to"
    r"|(?:id|i d) (?:like|love) to|i (?:wanna|gotta|must|should)|(?:lets|let me|let us)"
    r"|(?:i|we) (?:would|d|had)? ?(?:rather|better))"
)
"""What makes a wish of something to do."""
_THAT = (
    r"(?: (?:it|that|this|these|those|them|all|of|everything|anything|my|the|a|your|one|more"
    r"|last|previous|whole|first|before|answers?|ratings?|lines?|questions?|words?|sentences?|parts?"
    r"|things?|step|what|i|ve|have|just|said|typed|wrote|told|to|here|now|please|for me))*"
)
"""What something is done to, in any order."""
_STOP = (
    r"(?:get (?:me )?out|get away|leave|quit|exit|stop|end|close|go (?:back )?home|log (?:out|off)"
    r"|cancel|get (?:back )?home|finish|turn (?:it|this) off|switch (?:it|this) off"
    r"|take a break|pause)(?: (?:of|from|out|back|to|here|this|it|that|the|program|practice|drill"
    r"|trainer|screen|thing|app|now|for|today|tonight|home|call|please|session|and|go|on|later"
    r"|tomorrow|continue))*"
)
_BACK = (
    rf"(?:(?:go|step|come) back|return|undo|redo|correct|change|fix|take back|take{_THAT} back"
    rf"|(?:do|try|answer|say|type|have|see|rate){_THAT} (?:over|again|back|once more)"
    rf"|(?:go|get) to the (?:last|previous)){_THAT}"
)
_DO = r"(?:do|type|press|say|write|enter|practice|hit|click|answer|choose|pick|put|read|speak)"
_NOT = r"(?:do not|dont|cannot|cant|can not|could not|couldnt|do nt)(?: (?:really|quite|even))*"
_SEE = (
    r"(?: (?:it|this|that|you|the question|any of (?:it|this|that)|anything|at all|a word|the point"
    r"|what (?:to do|you mean|you want|(?:this|that|it) (?:is|means)|i should do|is meant"
    r"|is going on|(?:is|i am|im) (?:asked|supposed to do))|how (?:this|it|that) works"
    r"|how to (?:do|use) (?:this|it)))*"
)
_SO = r"(?: (?:so|very|really|too|a bit|a little|totally|completely|quite|just|still|pretty|all))*"
_THIS = r"(?:this|it|that|the (?:program|app|trainer|practice|drill|thing)|all (?:this|that))"
_KEPT = r"(?:saved?|kept|keep|stored?|lost|lose|gone|recorded|recording|remembered|deleted)"
_MINE = (
    r"(?: (?:it|this|that|everything|all|of|my|the|your|answers?|data|work|progress|notes?|be|been"
    r"|being|get|gets|you|i|already|now|what|ve|have|typed?|said|wrote|any|so|far|if|when|stop|quit"
    r"|still|ratings?|to|on|computer|here|somewhere|for|me|later|automatically|by|itself))*"
)
_PATTERNS: dict[Wish, str] = {
    Wish.STOP: rf"{_TO} {_STOP}|(?:please )?(?:let|get) me out(?: of (?:here|this|it))?"
    r"|(?:stop|quit|exit)(?: (?:it|this|that|now|here|for today|the \w+))*"
    r"|(?:i want|how do i get) out(?: of (?:here|this|it))?"
    r"|i (?:have|need|got) to go|i (?:gotta|must|should) go|(?:im|i am) done for (?:today|now)"
    r"|(?:(?:thats|that is|(?:i have|ive) had) )?enough(?: for (?:today|now|tonight))?"
    r"|i need (?:a break|to rest)|(?:take me|get back) home|how do i get (?:back )?to the"
    r" (?:start|beginning|menu|main \w+)"
    rf"|{_TO} (?:come back|do (?:this|it)|go on|continue|finish(?: (?:this|it))?)"
    r" (?:later|tomorrow|another (?:time|day)|some other time)"
    rf"|(?:im|i am){_SO} (?:tired|exhausted|bored)",
    Wish.BACK: rf"{_TO} {_BACK}|(?:go|take me) back(?: (?:to|one|a|step|question|the|line|last))*"
    rf"|undo{_THAT}|take{_THAT} back"
    r"|i (?:have |just )?(?:made|typed|pressed|hit|chose|picked|clicked) (?:a|the|something)"
    r" (?:mistake|typo|wrong(?: \w+)?)|i mistyped|i have mistyped",
    Wish.OVER: rf"(?:{_TO} )?(?:start|begin)(?: (?:it|this|all|everything))*"
    r" (?:over|again|anew|afresh|from (?:the )?(?:beginning|start|scratch|top))"
    rf"|{_TO} reset(?: (?:it|this|everything|all))*",
    Wish.SKIP: rf"(?:{_TO} )?(?:skip|leave out|jump over)(?: (?:it|this|that|the|line|question|one"
    r"|ones|part|all|these|them|for now))*"
    rf"|{_TO} (?:go|move|jump)(?: on)? to the next(?: (?:one|line|question))?"
    r"|do (?:i|we)(?: really| actually)? (?:have|need) to (?:do|answer|say|know|tell you)"
    r"(?: (?:this|that|it|all|of|them|the|question|one|line|every|each|everything|these))+"
    r"|do (?:i|we)(?: really| actually)? have to"
    r"|i (?:do not|dont) want to (?:do|answer|say|type|practice)"
    r"(?: (?:this|it|that|the|one|line|question))+",
    Wish.HINT: r"(?:(?:give|show|get) me |i need |can i (?:have|get|see) |is there )?"
    r"(?:(?:a|one|another|the next)(?: more)? )?(?:hint|prompt)s?(?: me)?"
    r"|(?:what|how) does (?:it|the line|this line|my line) (?:start|begin|go)(?: with)?"
    r"|what(?: is|s| was) (?:the|my) (?:first word|next word|answer|line|right answer)"
    r"|(?:show|give|tell) me (?:the|my) (?:answer|line|words|whole line)"
    r"|can i (?:see|hear|read|look at) (?:the|my) (?:answer|line|words)",
    Wish.SAVED: rf"(?:is|are|was|were|will|would|did|does|do|has|have|am){_MINE} {_KEPT}{_MINE}"
    rf"|(?:how )?do i(?: (?:have|need) to)? (?:save|store){_MINE}"
    rf"|(?:how|where) (?:is|are|does|do|did|will){_MINE} (?:{_KEPT}|go)(?: to)?"
    r"|where (?:is|are|s) (?:all )?my (?:data|answers?|notes?|progress|work)"
    rf"|is (?:{_THIS}|my data|everything|what i type|any of this) (?:all )?(?:private|safe|secure"
    r"|confidential|online|secret)"
    r"|(?:who|(?:can|does|do|will|could) (?:anyone|anybody|somebody|someone|they|people|others)"
    r"(?: else)?)(?: (?:can|will|else|could))* (?:see|sees|read|reads|hear|hears|get|gets)"
    r"(?: (?:it|this|that|my|what|i|type|write|say|said|answers|data|notes|all))+",
    Wish.LONG: r"how (?:long|much longer|much time|far along)(?: (?:does|will|do|is|should|would|it"
    rf"|am|i|{_THIS}|one|take|last|go|on|need|needs|left|be|have|to|there|still|takes|going|until"
    r"|its|done|over|for|run|we|you|each|a|round))*"
    r"|how much (?:is|of it is|of this is|more)(?: (?:left|there|is|to|go|do|still))+"
    r"|how many(?: (?:more|lines|questions|cards|minutes|of (?:these|them|those)))+(?: (?:are|is"
    r"|there|left|to|go|do|i|have|still|will|come|remain|in|this|it|today|learn|practice))*"
    r"|are there (?:any |many )?more(?: (?:lines|questions|cards|of (?:these|them)))?"
    r"|how many (?:are|is)(?: (?:there|left|still|to|go|come))+"
    rf"|(?:are we|am i|is {_THIS}) (?:almost |nearly |about |all |soon )*(?:done|over|finished"
    r"|there|through|it|all)(?: yet| soon)?"
    rf"|when (?:is|does|will|am|are) (?:{_THIS}|i|we) (?:be )?(?:over|end|ends|done|finished|stop)"
    r"|is (?:this|that|it) the (?:last|end)(?: (?:one|line|question))?",
    Wish.COST: r"(?:do i|must i|will i|would i)(?: (?:have|need) to)? pay"
    r"(?: (?:for|this|it|that|anything|something))*"
    rf"|is {_THIS} (?:really )?free(?: of charge)?|how much is {_THIS}"
    rf"|(?:how much|what) (?:does|will) {_THIS} cost"
    rf"|does {_THIS} cost(?: (?:anything|something|money|me))*",
    Wish.FEAR: rf"(?:im|i am|i feel){_SO} (?:nervous|scared|afraid|anxious|stressed|panicking"
    r"|overwhelmed|terrified)(?: (?:about|of|for|because of) (?:(?:the|my|this|that|todays"
    r"|tomorrows) )?(?:it|this|that|call|interview|meeting|today|tonight|tomorrow|\w+day))?"
    r"|i (?:cant|cannot|can not) (?:(?:do|learn) (?:this|it|that)|(?:do|learn|remember) all"
    r" (?:of )?(?:this|that|it))(?: anymore)?"
    r"|i (?:will|ll) never (?:learn|get|remember) (?:this|it|that|all this)"
    r"|(?:this|its|it is|this is|thats)(?: is)? (?:too|so|way too|very) (?:hard|difficult|much)"
    r"(?: for me)?",
    Wish.NOW: r"(?:and )?(?:now what|what now|what next|whats next|what is next)"
    rf"|what (?:do|should|must|can|shall|would|could|did|else can|else do) i {_DO}(?: next)?"
    r"(?: with (?:this|that|it)| about (?:this|that|it))?"
    rf"|what (?:am i|are we) (?:supposed|meant|expected|asked|to)(?: to)? {_DO}"
    rf"|(?:what (?:i am|im)|am i) (?:supposed|meant) to {_DO}|where do i {_DO}"
    r"|what to (?:do|type|press|write|enter|answer)"
    rf"|what do i (?:have|need) to {_DO}(?= (?:here|now|next|first|then)\b)"
    rf"|what do you (?:want|need|expect)(?: (?:me to {_DO}|from me|to (?:hear|know)|this|that|it"
    r"|for|now))*|what (?:happens|comes) (?:now|next|then)|(?:how|where) do i (?:start|begin)"
    rf"|how does {_THIS} work"
    r"|how (?:do|should|can) i (?:do|use|answer|continue|go on|move on|proceed|rate)"
    rf"(?: {_THIS})?|what(?: is|s| was) {_THIS}(?: (?:for|about|all about|good for))?"
    r"|what(?: is|s)(?: going on| happening| meant| the point)(?: (?:by|of|with)? ?"
    rf"(?:{_THIS}))?"
    r"|what (?:does|do|did) (?:(?:the|a|all|these|those) )?\w+(?: (?:and|or) \w+| \w+)? mean"
    rf"(?: by {_THIS})?|what(?: is|s) the difference(?: between \w+ and \w+)?"
    r"|what(?: is|s) (?:(?:a|an|the) )?(?:hint|fork|cue|point|rating|good|hard|easy|next step)"
    r"|what are (?:these|those|the (?:numbers|options|keys|letters|rules|instructions)|my options)"
    r"(?: for)?|which (?:key|button|number|letter|one)s?"
    r"(?: (?:do|should|can) i (?:press|type|choose|pick|take|use))?"
    rf"|i{_SO} {_NOT} (?:understand|get|follow){_SEE}"
    r"|i (?:didnt|did not) (?:understand|follow)(?: (?:it|this|that|you|the question))?"
    r"|(?:i (?:do not|dont) know|i have no idea|no idea|not sure|im not sure|i am not sure)"
    rf" (?:what to (?:do|type|press|write|enter)|which (?:one|key)(?: to {_DO})?|what im doing"
    r"|what (?:i should do|i am supposed to do"
    r"|im supposed to do|this is|this means|you (?:want|mean)(?: (?:me to do|by (?:this|that)))?)"
    r"|how (?:this|it) works|how to (?:do|use) (?:this|it))"
    rf"|(?:im|i am){_SO} (?:lost|confused|stuck|puzzled)"
    rf"|{_THIS} (?:makes no sense|doesnt make (?:any )?sense|does not make (?:any )?sense"
    r"|is(?: so| very| really)? confusing|is unclear|is not clear|isnt clear)(?: to me)?"
    r"|where am i|huh|help(?: me)?(?: (?:with|out)(?: (?:this|that|it))?)?"
    r"|(?:can|could|would|will) (?:you|someone|somebody) help(?: me)?(?: (?:with|out)"
    r"(?: (?:this|that|it))?)?|(?:i need|is there)(?: (?:some|any|a))? (?:help|manual|instructions)"
    r"|explain(?: (?:that|this|it|again|to me|yourself|how (?:this|it) works))*"
    rf"|(?:how|what) (?:this|it) (?:works|is|means)|{_TO} do (?:something|anything) else"
    r"|why (?:do|must|should|am) i(?: have to| supposed to)? do(?:ing)? (?:this|that|it)"
    r"|why do you (?:ask|need|want)(?: (?:this|that|to know|it|me to do (?:this|that)))*"
    rf"|do (?:i|we)(?: (?:have|need) to| just)? (?:type|say|write|press|speak|read)"
    r"(?: (?:it|this|that|all|of|everything|the|whole|line|every|each|words?|something|only"
    r"|thing|first|letters?|a|key|enter|aloud|out|loud|again|or|type|say))*"
    r"|am i doing (?:this|it|that) (?:right|correctly|ok|okay|wrong)",
}
_WISHES = tuple((kind, re.compile(rf"(?:{told})(?!\w)")) for kind, told in _PATTERNS.items())
_AROUND = re.compile(
    r"(?:good (?:morning|afternoon|evening|day)"
    r"|oh dear|oh no|oh|ah|um+|uh+|h+m+|er+m?|well|so|but|and|or|ok|okay|please|pls|sorry|wait"
    r"|oops|whoops|excuse me|pardon(?: me)?|hello|hi|hey|yes|yeah|no|thanks|thank you"
    r"(?: (?:very|so) much)?|dear|sir|maam|madam|now|here|then|actually|just|really|exactly|today"
    r"|tonight|this evening|first|at all|already|again|seriously|honestly|there|because|if"
    r"|(?:im|i am) (?:sorry|afraid|wondering)|i (?:think|guess|wonder|was wondering)"
    r"|my (?:mistake|bad)"
    r"|(?:may|can|could) i (?:please )?ask(?: you)?(?: (?:something|a question))?"
    r"|(?:i have )?(?:a|one|another)(?: \w+)? question|quick question|question"
    r"|(?:can|could|would|will) you|(?:please )?(?:tell|show) me|let me know|do you know"
    r"|(?:i want|i would like|id like|i need|like) to know|(?:do|would) you mind"
    r"|(?:thats|(?:that|this|it) (?:is|was)|its) (?:(?:all )?wrong|not right|a mistake|not it"
    r"|not what i (?:meant|said|typed|wanted))|i did (?:that|it) wrong|not that)(?!\w)"
)
"""What is said around a wish, and is none alone."""
_APOSTROPHES = re.compile("['`\N{ACUTE ACCENT}]")
_SIGNS = re.compile(r"[^\w]+")
_SLIPS = {
    **dict.fromkeys(("waht", "wht", "whta", "wat", "wath"), "what"),
    **dict.fromkeys(("hwo", "hw", "howe"), "how"),
    **dict.fromkeys(("teh", "hte"), "the"),
    **dict.fromkeys(("od", "doo"), "do"),
    **dict.fromkeys(("cna", "acn"), "can"),
    **dict.fromkeys(("thsi", "tihs", "ths"), "this"),
    **dict.fromkeys(("taht", "tht"), "that"),
    **dict.fromkeys(("suposed", "supossed", "suppose", "supose", "supposd"), "supposed"),
    **dict.fromkeys(("undrestand", "understnad", "unterstand", "undestand"), "understand"),
    **dict.fromkeys(("bakc", "bak", "abck"), "back"),
    **dict.fromkeys(("stpo", "sotp", "stopp"), "stop"),
    **dict.fromkeys(("pleas", "plese", "plz", "pleese"), "please"),
    **dict.fromkeys(("dotn", "donot", "dnt"), "dont"),
    **dict.fromkeys(("confussed", "confsed", "cofused"), "confused"),
    **dict.fromkeys(("hlep", "halp", "hepl"), "help"),
    "u": "you",
    "iam": "i am",
}
"""Words of such a question as a hurried hand spells them."""


def plain(typed: str) -> str:
    """Return words in small letters, without signs: `I've said it!` is `ive said it`."""
    return _SIGNS.sub(" ", _APOSTROPHES.sub("", lowered(typed))).strip()


def mended(typed: str) -> str:
    """Return the same with the slips of a hurried hand put right: `Waht now?` is `what now`."""
    return " ".join(_SLIPS.get(word, word) for word in plain(typed).split())


def wish(typed: str) -> Wish | None:
    """Return what a text asks of the program, or wishes; None where it says anything else.

    Of several it's the last that is more than not knowing what to do.

    >>> wish("Excuse me, how do I stop?"), wish("Oh dear, that is wrong. Can I go back?")
    (<Wish.STOP: 'how to leave'>, <Wish.BACK: 'to have the last answer back'>)
    >>> wish("What do I need to do to get the job?"), wish("She asked how I stop")
    (None, None)
    """
    if len(typed) > LONGEST:
        return None
    if repeats(typed):
        return Wish.AGAIN
    text, at = mended(typed), 0
    found: list[Wish] = []
    while at < len(text):
        each = (told for told in _matched(text, at))
        if longest := max(each, key=lambda told: told[1], default=None):
            kind, end = longest
            found.append(kind)
        elif around := _AROUND.match(text, at):
            end = around.end()
        else:
            return None
        at = end + 1
    return next((kind for kind in reversed(found) if kind is not Wish.NOW), (*found, None)[0])


_HEADS = (
    "what how where why which who when can could may is are am do does did will i im id ive please"
    " excuse sorry help hello oh ok wait go take undo skip stop let give show tell explain repeat"
    " this that start".split()
)
"""Words that such a text begins with."""
_SOME = 2
"""Letters of one of them by which it may be told."""


def may_become(typed: str) -> bool:
    """Tell whether a text may be the beginning of a wish, by its first word as far as it goes.

    >>> may_become("ho"), may_become("how do"), may_become("hwyr"), may_become("however")
    (True, True, False, False)
    """
    first, *more = mended(typed).split() or [""]
    if more:
        return first in _HEADS
    return len(first) >= _SOME and any(head.startswith(first) for head in _HEADS)


def _matched(text: str, at: int) -> list[tuple[Wish, int]]:
    matches = ((kind, told.match(text, at)) for kind, told in _WISHES)
    return [(kind, match.end()) for kind, match in matches if match]
