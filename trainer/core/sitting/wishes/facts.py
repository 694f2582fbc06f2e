"""Facts of the program: whether it's saved, how long it takes, what it costs."""

from trainer.core.sitting.wishes.kinds import Wish
from trainer.core.sitting.wishes.phrases import THIS

_KEPT = r"(?:saved?|kept|keep|stored?|lost|lose|gone|recorded|recording|remembered|deleted)"
_MINE = (
    r"(?: (?:it|this|that|everything|all|of|my|the|your|answers?|data|work|progress|notes?|be|been"
    r"|being|get|gets|you|i|already|now|what|ve|have|typed?|said|wrote|any|so|far|if|when|stop|quit"
    r"|still|ratings?|to|on|computer|here|somewhere|for|me|later|automatically|by|itself))*"
)
_MISS = (
    r"(?:miss(?:ed)?|skip(?:ped)?|forg[eo]t|lose|take|have|leave out|am (?:away|busy|gone|sick|out)"
    r"|m (?:away|busy|gone|sick|out)|(?:dont|do not|cant|cannot|didnt) (?:practice|practise|train"
    r"|do (?:it|this|anything)|have (?:the )?time|find (?:the )?time|make it|manage))"
)
_WHAT = r"(?:a|an|one|two|three|four|few|couple|of|some|any|the|this|next|in|for|on|to|it|out|my)"
_WHEN = (
    r"(?:practice|practicing|session|lesson|days?|evenings?|nights?|weeks?|weekend|today|tomorrow"
    r"|yesterday|tonight|once|again|sometimes|off|time|\w+day)"
)
_DAYS = rf"(?: {_WHAT})* {_WHEN}(?: (?:{_WHAT}|{_WHEN}))*"
PATTERNS: dict[Wish, str] = {
    Wish.SAVED: rf"(?:is|are|was|were|will|would|did|does|do|has|have|am){_MINE} {_KEPT}{_MINE}"
    rf"|(?:how )?do i(?: (?:have|need) to)? (?:save|store){_MINE}"
    rf"|(?:how|where) (?:is|are|does|do|did|will){_MINE} (?:{_KEPT}|go)(?: to)?"
    r"|where (?:is|are|s) (?:all )?my (?:data|answers?|progress|work)"
    rf"|is (?:{THIS}|my data|everything|what i type|any of this) (?:all )?(?:private|safe|secure"
    r"|confidential|online|secret)"
    r"|(?:who|(?:can|does|do|will|could) (?:anyone|anybody|somebody|someone|they|people|others)"
    r"(?: else)?)(?: (?:can|will|else|could))* (?:see|sees|read|reads|hear|hears|get|gets)"
    r"(?: (?:it|this|that|my|what|i|type|write|say|said|answers|data|notes|all))+",
    Wish.LONG: r"how (?:long|much longer|much time|far along)(?: (?:does|will|do|is|should|would|it"
    rf"|am|i|{THIS}|one|take|last|go|on|need|needs|left|be|have|to|there|still|takes|going|until"
    r"|its|done|over|for|run|we|you|each|a|round|day|every|per|daily|evening|all|really))*"
    r"|how much (?:is|of it is|of this is|more)(?: (?:left|there|is|to|go|do|still))+"
    r"|how many(?: (?:more|lines|questions|cards|minutes|of (?:these|them|those)))+(?: (?:are|is"
    r"|there|left|to|go|do|i|have|still|will|come|remain|in|this|it|today|learn|practice))*"
    r"|are there (?:any |many )?more(?: (?:lines|questions|cards|of (?:these|them)))?"
    r"|how many(?: (?:are|is))?(?: (?:there|left|still|to|go|come|remaining|remain))+"
    rf"|(?:are we|am i|is {THIS}) (?:almost |nearly |about |all |soon )*(?:done|over|finished"
    r"|there|through|it|all)(?: yet| soon)?"
    rf"|when (?:is|does|will|am|are) (?:{THIS}|i|we) (?:be )?(?:over|end|ends|done|finished|stop)"
    r"|is (?:this|that|it) the (?:last|end)(?: (?:one|line|question))?",
    Wish.MISSED: r"(?:what (?:happens|would happen|will happen|(?:do|should|must) i do) (?:if|when)"
    r"|what if|(?:is it|will it be|would it be) (?:bad|ok|okay|fine|a problem|all right|too late)"
    rf" (?:if|when)|(?:does|will|would) it matter (?:if|when)) i {_MISS}(?:{_DAYS})?"
    rf"|(?:can|may|could) i (?:please )?(?:miss|skip|take|have){_DAYS}"
    rf"|i(?: have|ve)? (?:missed|skipped|forgot){_DAYS}"
    r"|(?:do|must|should) i(?: really)?(?: (?:have|need) to)? (?:do|practice|practise|train|come"
    r"|be here|learn)(?: (?:this|it|that|here|back))*"
    r" (?:every|each|daily)(?: (?:single|day|evening|night|time))*"
    r"|i (?:wont|will not|cant|cannot|dont|do not) (?:have (?:any |the |much )?time|be able"
    rf" to(?: (?:practice|practise|do (?:it|this)))?|be here|practice|practise){_DAYS}"
    rf"|i(?:m| am|ll be| will be) (?:away|gone|traveling|travelling|out of town|busy){_DAYS}",
    Wish.COST: r"(?:do i|must i|will i|would i)(?: (?:have|need) to)? pay"
    r"(?: (?:for|this|it|that|anything|something))*"
    rf"|is {THIS} (?:really )?free(?: of charge)?|how much is {THIS}"
    rf"|(?:how much|what) (?:does|will) {THIS} cost"
    rf"|does {THIS} cost(?: (?:anything|something|money|me))*",
}
