"""What somebody asks at home who worries: before a call, after it, after an offer.

Elsewhere it may be a line. What they ask about an answer that doesn't come is in `waiting`.
"""

import re
from enum import Enum

from trainer.core.sitting.wishes.reading import LONGEST, led_in, mended


class Worry(Enum):
    """What they worry about."""

    FREEZE = "that they won't know what to say"
    NERVES = "nothing: they feel it"
    SLEEP = "that they can't sleep"
    NOBODY = "that nobody answers the phone"
    VIDEO = "that it's no phone call"
    SHEET = "whether they may look at their notes"
    BEGIN = "how a call begins, and how it ends"
    WEIRD = "whether it's odd to call"
    REMIND = "that they forget when it is"
    KNOWN = "nothing: they know it already"
    WRITE = "whether to take notes"
    LASTS = "how long a call is"
    AFTERWARD = "what comes after a call"
    NUMBER = "which number to call"
    DELETE = "how to be rid of all that is kept"
    FILE = "how to take the questions along"
    EXACT = "whether every word has to be right"
    ALL = "whether all has to be asked"
    ENOUGH = "whether there's time enough"
    HURRY = "that the call is too short"
    BESIDE = "what they need in the call"
    COUNT = "how much there is to learn"
    LEARNED = "when all of it is learned"
    DECIDE = "what to say to an offer"
    LUCK = "nothing: they are about to call"
    AWAY = "days on which they won't practice"
    WEAR = "what to wear"
    ARRIVE = "how early to be there"
    LATE = "that they come late"
    BRING = "what to bring along"
    GREET = "how to greet them, and to sit there"


_SOME = r"(?:\w+ ){0,4}?"
_FEW = r"(?:\w+ ){0,2}?"
_FAIL = (
    r"(?:freez\w*|forget|blank|blow|mess|panic\w*|stutter\w*|stumbl\w*|stammer\w*|chok\w*|fail"
    r"|screw|ruin|cry|get stuck|lose (?:it|my)|(?:dont|cant|wont) (?:know|remember|think|speak"
    r"|talk|say))\b"
)
_THEY = r"(?:she|he|they|nobody|no one|anybody|dr|mr|mrs|ms|my interviewer)"
_SHOULD = r"(?:should|can|may|could|shall|must|do|would)"
_KNOW = r"(?:know|say|learn|memori[sz]e|remember|get)"
_VIDEO = r"(?:video|zoom|teams|skype|facetime|webex|google meet|camera|online)\b"
_NOTES = r"(?:notes?|(?:call )?sheet|paper|script|lines|questions|front of me|cheat\w*)\b"
_OPEN = r"(?:start|begin|open|end|finish|close|introduce|greet|hang up)"
_ALL = r"(?:everything|it all|all|me|my (?:data|answers|account|history|log|notes))\b"
_CALLS = r"(?:call|calling|phone|phoning|ring|ringing|dial|dialing)"
_WORRIES: dict[Worry, str] = {
    Worry.LUCK: r"(?:(?:i am|im|i will|ill)(?: (?:just|now|about to|going to|off to|ready to))*"
    rf" {_CALLS}\b(?: \w+){{0,3}}? (?:now|right now|right away)(?: (?:and )?wish me luck)?"
    r"|(?:please )?wish me luck|fingers crossed|here i go)$",
    Worry.FREEZE: rf"(?:what if|suppose|and if) i {_SOME}{_FAIL}"
    rf"|what if (?:someone|{_THEY}) {_FEW}(?:asks?|wants? to know)\b"
    rf"|(?:im|i am) (?:going to|gonna|afraid|scared|worried)(?: that)? {_SOME}{_FAIL}"
    rf"|i(?:ll| will)(?: (?:just|surely|probably|definitely|totally))* {_FAIL}",
    Worry.NERVES: r"my (?:hands?|heart|voice|knees|legs|stomach|head|mind)(?:s| is| are| was)\b"
    r"|i feel (?:\w+ )?(?:sick|ill|like (?:throwing|running|crying|fainting|im|i am|i cant))\b"
    r"|(?:im|i am) (?:about|going) to (?:throw up|be sick|faint|cry)\b"
    r"|(?:i feel|im feeling|i am feeling|i am|im) (?:so |really |a bit |very )?"
    r"(?:awful|terrible|dizzy|shaking|trembling|sweating|freaking out|a wreck|a mess)\b",
    Worry.SLEEP: r"(?:i )?(?:cant|cannot|couldnt|wont|dont)(?: be able to)?(?: fall)? ?a?sleep"
    rf"|(?:when |what time |how long )?{_SHOULD} i (?:go to (?:bed|sleep)|sleep|rest)\b",
    Worry.NOBODY: r"what (?:if|happens (?:if|when)|(?:do|should|will|can) i (?:do|say) (?:if|when))"
    rf" (?:it (?:goes|rings) (?:\w+ ){{0,2}}?(?:voicemail|voice mail|machine|out)"
    rf"|(?:\w+ ){{1,3}}?(?:doesnt|dont|does not|do not|isnt|arent|is not) {_FEW}"
    r"(?:pick|answer|there|home|in|around|reachable|available|free)"
    r"|(?:\w+ ){0,2}?line is (?:still )?(?:busy|dead)"
    r"|(?:nobody|no one) (?:answers|picks|is)|i (?:get|reach|hit) (?:\w+ ){0,2}?"
    r"(?:voicemail|voice mail|machine|assistant|someone else|secretary))\b",
    Worry.VIDEO: r"(?:its|it is|it will be|itll be|what if its|this is|is it|does it work"
    r"|(?:the|my) (?:call|interview)(?: is|s| will be)?|can i use (?:it|this)"
    rf"|we(?:re| are| will|ll)?) {_SOME}{_VIDEO}",
    Worry.SHEET: rf"(?:{_SHOULD} i|is it (?:ok|okay|fine|allowed|bad|cheating)|am i allowed)"
    rf" {_SOME}(?:read|use|have|look|peek|keep|bring|cheat)(?: \w+){{0,4}}? {_NOTES}",
    Worry.BEGIN: rf"how {_SHOULD} i {_OPEN}\b(?: \w+){{0,3}}?"
    r" (?:call|conversation|talk|phone|myself|them|her|him)\b"
    rf"|how {_SHOULD} i say (?:hello|hi|goodbye|bye)\b"
    rf"|what {_SHOULD} i say (?:first|last|to (?:begin|start|end)"
    r"|at the (?:start|beginning|end))\b",
    Worry.LASTS: r"how (?:long|many minutes|much time) (?:does|will|is|should|do) "
    r"(?:\w+ ){0,2}?(?:calls?|conversation|phone call)\b",
    Worry.AFTERWARD: r"what (?:comes|happens|is|s|do i do)(?: \w+){0,3} after"
    r" (?:(?:the|this|my|that) )?(?:phone )?(?:call|conversation)\b",
    Worry.WEIRD: r"(?:is it|isnt it|wont it be|will it be|would it be) (?:\w+ ){0,2}?"
    r"(?:weird|rude|odd|strange|pushy|normal|annoying|awkward|unprofessional|silly|too much|ok|okay"
    r"|allowed)"
    r"(?: for me)? to (?:call|phone|ask|do)\b"
    rf"|(?:what if|(?:wont|will|would|wouldnt)) {_THEY} {_FEW}"
    r"(?:weird|rude|odd|strange|pushy|annoyed|angry|mad|bothered|surprised|upset|mind|hate)\b"
    r"|(?:am i|will i|wont i) (?:be )?(?:bother|annoy|disturb)\w*"
    r"|why (?:would|should|do|must) i (?:even )?call\b",
    Worry.REMIND: r"(?:can you |could you )?(?:please )?(?:remind|wake|notify|alert|alarm) me\b"
    r"(?! (?:what|who|how|which|why|where)\b)"
    r"|(?:can you )?set (?:an? |my |the )?(?:alarm|reminder|timer)\b",
    Worry.KNOWN: r"i (?:already |now )?know (?:already )?(?:it|them|all|most|everything|this|these"
    r"|the (?:lines|questions|whole|script)|half)\b(?! (?:isnt|wasnt|doesnt|that))",
    Worry.WRITE: rf"(?:do i (?:need|have) to|{_SHOULD} i) (?:write|take|jot)"
    r" (?:\w+ ){0,2}?(?:notes|down|anything|something)\b",
    Worry.NUMBER: r"(?:wheres|where is|whats|what is|which|do you (?:have|know)|i (?:need|lost"
    rf"|dont have|cant find)|find) {_FEW}(?:phone )?number\b(?! (?:\d|do|should|can|to|of)\b)",
    Worry.DELETE: r"(?:how (?:do|can) i |can i |i want to |can you )?"
    rf"(?:delete|erase|wipe|remove|clear|forget|get rid of) {_FEW}{_ALL}",
    Worry.FILE: rf"(?:(?:how )?{_SHOULD} i |is there a way to |i (?:want|need) to )?"
    r"(?:save|export|download|copy|send|get|put|store|print)\b(?: \w+){0,5}?"
    r" (?:file|text|txt|document|pdf|usb)\b",
    Worry.COUNT: r"how many (?:questions|lines|follow ups?|things)"
    r" (?:are|is|do|does|will|should|in|must)\b(?!.*\b(?:left|know|more|said?|today|remain)\b)",
    Worry.LEARNED: rf"(?:how long|when|how many (?:days|weeks)) {_SOME}"
    rf"(?:(?:until|till|til|before|to|for me to) )?{_SOME}"
    r"(?:know|learn(?:ed)?|remember|memori[sz]ed?|master(?:ed)?)"
    r" (?:it|this|that|all|everything|the|my)\b",
    Worry.AWAY: r"(?:can|may|could|should) i (?:\w+ ){0,2}?(?:take|have)(?: \w+){1,3}? off\b"
    r"|(?:can|may|could) i (?:skip|miss) (?:a|one|some|two|the|tomorrow|today|tonight|\w+day)\b"
    r"|(?:im|i am|i will be|ill be|were|we are|well be|im going|i am going|i go) (?:\w+ )?"
    r"(?:on (?:a )?(?:vacation|holiday|leave|trip)|away|travell?ing|out of town|gone|off)\b"
    r"(?= (?:\w+ ){0,2}?(?:till|til|until|to|from|on|for|next|this|tomorrow|today|over|between"
    r"|the (?:whole|rest|week|next))\b|$)",
    Worry.WEAR: rf"(?:what|which \w+) {_SHOULD} i (?:wear|put on)\b"
    rf"|(?:how )?{_SHOULD} i (?:need to |have to )?(?:dress|wear|put on)\b"
    r"|do i need (?:a |to wear )?(?:a |an )?(?:suit|tie|dress|jacket|blazer|heels|uniform)\b"
    r"|(?:is|are|would) (?:\w+ ){0,3}?(?:jeans|a suit|a tie|sneakers|a dress|business casual)"
    r" (?:ok|okay|fine|enough|too|right|good)\b"
    r"|whats? (?:is )?the dress code\b",
    Worry.LATE: r"what (?:if|happens if|do i do if) (?:im|i am|i come|i get there|i arrive|i run)"
    r" (?:\w+ )?late\b|what if i (?:miss|get stuck|dont find|cant find)\b"
    r"(?: \w+){0,3} (?:bus|train|traffic|place|building|office|way)\b",
    Worry.ARRIVE: r"(?:how early|what time|when|how (?:much|long) (?:time )?before)"
    rf" {_SHOULD} i (?:\w+ )?(?:get there|be there|arrive|show up|come|go|leave)\b"
    rf"|{_SHOULD} i (?:\w+ )?(?:arrive|be|come|go|get there|show up) (?:\w+ )?early\b"
    r"|how early is too early\b",
    Worry.BRING: rf"{_SHOULD} i (?:need to |have to )?(?:bring|take along|take with me|carry)\b"
    r"(?! it up\b)|how many (?:copies|resumes)\b",
    Worry.GREET: rf"(?:how )?{_SHOULD} i (?:\w+ )?(?:shake (?:\w+ )?hands?|hug|bow|stand up|smile"
    r"|make eye contact|sit down|cross my)\b",
    Worry.DECIDE: rf"how {_SHOULD} i {_FEW}(?:ask|negotiate|get|bargain|counter|say|tell)\b"
    r"(?: \w+){0,4}? (?:more|money|salary|raise|higher|offer|pay)\b"
    rf"|{_SHOULD} i {_FEW}(?:accept|sign|decline|refuse|negotiate|counter)\b"
    rf"|{_SHOULD} i {_FEW}take(?= (?:it|this|that|less|(?:the|this|that|their|an?) (?:\w+ ){{0,2}}?"
    r"(?:job|offer|position|role|money|deal|pay))(?! off)\b|$)"
    rf"|{_SHOULD} i ask for (?:\w+ ){{0,2}}?(?:weeks?|days?|time)\b"
    r"|(?:they|she|he) (?:wants?|needs?|expects?|gave me|gives? me) (?:\w+ ){0,3}?"
    r"(?:an answer|a decision|a reply|until|till|to decide|my answer|my decision"
    r"|to (?:know|hear) (?:by|until|before|tomorrow|on|today|soon))\b"
    r"|(?:can i have|i need|i want|i would like|id like) (?:\w+ ){0,3}?"
    r"(?:time to think|time to decide|to think (?:it|about)|to decide)\b",
    Worry.EXACT: rf"(?:do|must|should) i (?:really )?(?:have to |need to )?{_KNOW} {_SOME}"
    r"(?:word for word|exact(?:ly)?|by heart|perfect(?:ly)?|every word|verbatim)\b",
    Worry.ALL: r"(?:do|must|should) i (?:really )?(?:have to |need to )?(?:ask|say|use) "
    r"(?:all|every|each|everything|them all)\b",
    Worry.ENOUGH: r"(?:is|are|will) (?:\w+ ){1,4}?(?:be )?"
    r"(?:enough|too (?:late|short|little)(?! to (?:call|phone|write|ask|send)\b))\b"
    r"|(?:can|could|will) i (?:do|learn|manage|make|get) (?:\w+ ){1,2}?(?:in|by|until|before)\b"
    r"|(?:do i have|is there|how much) (?:enough )?time (?:do i have|is there|is left)?",
    Worry.HURRY: r"what if (?:we|i|she|he|they)(?: \w+){0,2} "
    r"(?:run out of time|no time|in a hurry|busy|hurry|short on time|cut me off)\b",
    Worry.BESIDE: r"what (?:do|should|must) i (?:have|need|prepare|bring|get out|put)"
    r" (?:with me|ready|next to me|on (?:the|my) (?:desk|table)|in front of me|for the call)\b"
    r"|what (?:do|should|must) i (?:prepare|bring|need)$",
}
_PATTERNS = tuple((kind, re.compile(told)) for kind, told in _WORRIES.items())


def worry(typed: str) -> Worry | None:
    """Return what a text worries about; None where it's about anything else.

    >>> worry("Oh no, what if I freeze?"), worry("should I write to them?")
    (<Worry.FREEZE: "that they won't know what to say">, None)
    """
    if len(typed) > LONGEST:
        return None
    texts = (mended(typed), led_in(typed))
    return next((kind for kind, told in _PATTERNS if any(map(told.match, texts))), None)
