"""About the line that is asked for: to leave it out, how it goes, what was wrong; more slowly."""

from trainer.core.sitting.wishes.kinds import Wish
from trainer.core.sitting.wishes.phrases import TO

_WRONG = r"(?:wrong(?:ly)?|incorrect(?:ly)?|missing|not right|my (?:mistake|error|slip)s?)"
PATTERNS: dict[Wish, str] = {
    Wish.SKIP: rf"(?:{TO} )?(?:skip|leave out|jump over)(?: (?:it|this|that|the|line|question|one"
    r"|ones|part|all|these|them|for now))*"
    rf"|{TO} (?:go|move|jump)(?: on)? to the next(?: (?:one|line|question))?"
    r"|do (?:i|we)(?: really| actually)? (?:have|need) to (?:do|answer|say|know|tell you)"
    r"(?: (?:this|that|it|all|of|them|the|question|one|line|every|each|everything|these))+"
    r"|do (?:i|we)(?: really| actually)? have to"
    r"|i (?:do not|dont) want to (?:do|answer|say|type|practice)"
    r"(?: (?:this|it|that|the|one|line|question))+",
    Wish.HINT: r"(?:(?:give|show|get) me |i need |can i (?:have|get|see) |is there )?"
    r"(?:(?:a|one|another|the next)(?: more)? )?(?:hint|prompt)s?(?: me)?"
    r"|what (?:do|should|must|shall) i (?:say|ask)(?: (?:next|now|then|here))+"
    r"|(?:what|how) does (?:it|the line|this line|my line) (?:start|begin|go)(?: with)?"
    r"|what(?: is|s| was) (?:the|my) (?:first word|next word|answer|line|right answer)"
    r"|(?:show|give|tell) me (?:the|my) (?:answer|line|words|whole line)"
    r"|can i (?:see|hear|read|look at) (?:the|my) (?:answer|line|words)",
    Wish.WRONG: r"(?:what|where|which (?:words?|ones?|part)) (?:did|have|had) i"
    r" (?:(?:do|done|get|got|say|said|type|typed|go|gone) wrong(?:ly)?|miss(?:ed)?|le(?:ave|ft) out"
    r"|forg[eo]t(?:ten)?|mess(?:ed)? up)"
    rf"|(?:what|where)(?: is|s| was| were) {_WRONG}(?: (?:with|about|in|there|it|that|this|my"
    r"|answer|line))*"
    rf"|why (?:is|was|isnt|wasnt) (?:that|it|this|my answer) (?:{_WRONG}|right|again)",
    Wish.SLOWER: rf"(?:(?:{TO}|please|you) )?(?:slow(?:er)?(?: it)?(?: down)?"
    r"|(?:speak|talk|read|go)(?: more)? slow(?:er|ly))(?: (?:a (?:bit|little)|please|down))*"
    r"|(?:(?:youre|you are|thats|that is|this is|its|it is)(?: (?:talking|speaking|reading|going))?"
    r" )?(?:(?:way|much|a bit|a little) )?(?:too|not so) (?:fast|quick(?:ly)?)(?: for me)?",
}
