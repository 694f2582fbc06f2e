"""What says that there is an offer, another round, a no, or nothing yet, in small letters."""

import re

from trainer.core.stages.telling.came import OFFER, ON
from trainer.core.stages.telling.refusal import JOB

AWAITS = re.compile(
    r"\bwaiting\b|\bpending\b|\b(?:have(?:n't| not)|not|nothing) heard\b|\bheard nothing\b"
    r"|\bno (?:word|news|answer|reply|response|decision)\b(?: back)?(?= (?:yet|so far)|$)"
    r"|\bno (?:word|news|reply|response|decision)\b|^(?:not(?:hing)?(?: \w+)? )?(?:yet|so far)$"
    r"|\b(?:let (?:me|us) know|get(?:ting)? back to (?:me|us)|be in touch|silence)\b"
    r"|\bstill nothing\b|^nothing (?:still|new|back)\b"
    r"|(?:\bwill|'ll|\bgoing to) (?:tell|inform|notify) (?:me|us)\b"
    r"|\bto hear\b|\b(?:i'll|i will|i'd|i should) hear\b"
    r"|\b(?:have(?:n't| not)|has(?:n't| not)|did(?:n't| not)|not) (?:\w+ )?(?:said|say|told|tell"
    r"|decided?|called|call|answered|answer|replied|reply|written|write|heard)\b"
    r"|\b(?:have|has)(?:n't| not) (?:\w+ )?(?:made|given|sent)(?: me)? (?:an?|any|the|their|up)\b"
    r"|(?:will|'ll|going to|about to|want to) (?:make|give|send|extend|prepare)\b[^.]*\boffer"
    r"|\boffer(?:'s| is| will be|'ll be| should be)?(?: (?:still|being))*"
    r" (?:coming|on (?:its|the) way|in the works|to (?:come|follow)|pending|prepared|drawn up)\b"
    r"|^(?:(?:i|we|now|just|so|still) )*(?:gotta|have to|need to|must) wait\b"
    r"|(?<!n't )(?<!not )\b(?:expect\w*|hop(?:e|ing) for|promised) (?:me )?(?:an?|the|their|my)"
    r" (?:\w+ )?offer\b"
    r"|\b(?:need|want|tak(?:e|ing))s? (?:(?:a|an|some|two|three|\d) )*(?:more|another|few)"
    r" (?:\w+ )?(?:time|days?|weeks?|months?)\b"
    r"|\bnever (?:heard|called|replied|responded|got back|wrote)\b"
    r"|(?:\bnot|n't) (?:yet )?an? (?:no|yes)\b"
    r"|\b(?:will|'ll|going to|need to|have to|still) (?:decide|think)|\bundecided\b|\bghosted\b"
    r"|\bstill (?:deciding|discussing|considering|interviewing|reviewing|looking|talking)\b"
    r"|\b(?:they|she|he) (?:do|does)(?:n't| not) know\b"
    r"|\b(?:said|says|told me|asked me) to (?:wait|be patient)\b"
    r"|\b(?:postponed|delayed|put off|pushed(?: back)?) (?:the|their|its|that)"
    r" (?:decision|answer)\b"
    r"|\b(?:said|says|takes?|wait) (?:for )?(?:another|one more|(?:a|two|three|\d) (?:few )?more)"
    r" (?:days?|weeks?|months?)\b"
)
"""What says that nothing is heard yet."""
REFUSES = re.compile(
    r"\b(?:took|take|taken|taking) back (?:the|their|my|that) offer\b"
    r"|\b(?:took|take|taken|taking) (?:the|their|my|that) offer back\b"
    r"|\b(?:withdrew|withdrawn|rescind\w*|revok\w*|pulled) (?:the|their|my|that) offer\b"
    r"|\boffer(?:'s| is| was| has| been)* (?:withdrawn|rescinded|revoked|taken back|off)\b|"
    r"\breject(?:ed|ion|s)?\b|\bdeclined\b|\bturned (?:me |us )?down\b|\bpass(?:ed|ing)? on me\b"
    r"|\b(?:it(?:'s| is| was)|got|a|an|clear|said|say|says|meant) no\b"
    r"|\b(?:went|going|go|gone) with (?:\w+ ){0,2}(?:else|other|another|candidate|person)"
    r"|\b(?:mov(?:ed?|ing)|go(?:ing|ne)?|went|proceed(?:ed|ing)?|continu(?:ed?|ing))"
    r" (?:on |forward |ahead )?(?:without me\b"
    r"|with(?: \w+){0,2}? (?:else|others|candidates?|applicants?)\b)"
    r"|\b(?:they|he|she)(?:'ve|'s| have| has)?(?: decided to)? pass(?:ed)?(?=[.!]*$)"
    r"|\b(?:position|job|role|spot)(?:'s| is| was| has| been|'s been)+(?: \w+)? filled\b"
    r"|\bfilled (?:it\b|(?:the|that|my) (?:position|job|role|spot)\b)"
    r"|\bdecided (?:for|against) (?:me\b|it\b|(?:\w+ ){0,2}(?:else|other|another|candidate|person))"
    r"|\b(?:did|does|will|wo)(?:n't| not) work out\b|\b(?:i'm|i am) out(?=$|[.!])"
    r"|\bhired (?:someone |somebody )?(?:internally|from within)\b"
    r"|\bwent with (?:an|some)|\bnot for me\b"
    r"|(?:\bnot|n't|\bnever) pass(?:ed)?\b(?! on\b)|\b(?:i'm|i am) not (?:in|through)$"
    rf"|(?:\bnot|n't) (?:going to get|getting) (?:it\b|(?:the|this|that) {JOB}\b)"
    r"|\bno (?:job|luck|go|dice)\b|^not this time\b"
)
"""What says no, besides `telling.refusal`."""
OFFERS = re.compile(
    r"\b(?:have(?:n't| not)|did(?:n't| not)) (?:yet )?accept(?:ed)?\b|"
    r"\boffer(?:ed|s|ing)?\b(?!(?: me| us)?(?: to (?:meet|talk|speak|call|come|have)\b"
    r"| (?:(?:an?|another|the) )?(?:[\w-]+ )?(?:rounds?|interviews?|conversation|meeting|call|talk"
    r"|tour|coffee|trial)\b))|\bhir(?:ed?|ing me)\b"
    r"(?! (?:internally|from|someone|somebody|anyone|anybody|another|an?|the|people|more|new)\b)"
    rf"|\b(?:got|get|getting|have|landed|mine|giving me|gave me|given me) (?:the|that|this) {JOB}\b"
    r"|\b(?:they|she|he|we)(?:'ll|'re| will| are| are going to| want to| decided to)?"
    r" (?:take|taking|took) me(?=$|[.!]| on\b(?! (?:a|the)\b))"
    r"|\b(?:sent|gave|got|have|received|emailed|mailed) (?:me )?(?:a|an|the|my)"
    r" (?:(?:job|work|employment) )?contract\b"
    r"|\bjob(?: is|'s) mine\b"
    r"|\b(?:like|want|need|ask)(?:s|ed)? me to (?:start|join|work (?:for|with|there))\b"
)
"""What says that there is an offer, where nothing denies it or leaves it open."""
MINE_TO_DECIDE = re.compile(
    r"(?:^|\b(?:i|we) )(?:still )?(?:have(?:n't| not)|did(?:n't| not)|need to|have to)(?: yet)?"
    r" (?:decided?|answer(?:ed)?|signed?|repl(?:y|ied)|accept(?:ed)?)(?: yet)?"
    r"(?: (?:on|about|to))? (?:the|their|that|my) offer\b"
)
"""What leaves an offer with the one who tells of it: `I haven't decided on the offer`."""
GOES_ON = re.compile(
    r"\b(?:another|next|second|third|fourth|fifth|final|last|one more|further|2nd|3rd|4th)"
    r" (?:\w+ )?(?:round|interview|stage|step|one|conversation|meeting|call|talk|chat|visit"
    r"|onsite)s?\b|\b(?:a|the) (?:final|onsite)$|\bfly(?:ing)? me (?:out|in)\b"
    r"|\bmov(?:ed?|es|ing) (?:me|us) (?:on|forward|up|ahead|along|to)\b|\badvanc(?:ed?|ing)\b"
    r"|\b(?:i'm|am|i was|got|get|made it|make it|put me|going|go|went) through\b"
    r"|\bpass(?:ed|ing)?(?: me)?(?: on| along)? (?:to )?(?:the|this|that|it|my|their|stage|round)\b"
    r"|\b(?:call|want|ask|invit|bring|have)(?:e?d|e?s|ing)? me (?:\w+ )?(?:back|again)\b"
    r"|\b(?:want|need|like|ask)(?:s|ed)? me to (?:meet|see|interview|come|(?:talk|speak)"
    r" (?:to|with))\b"
    r"|\b(?:see|meet|interview|talk (?:to|with)|speak (?:to|with)) me"
    r" (?:again|once more|(?:one more|another|a (?:second|third)) time)\b|\bcome (?:in )?again\b"
    r"|\bon to (?:the )?(?:round|stage|next)\b"
    r"|\binvited\b|\bcoming back\b|\bcome back\b"
)
"""What says that there is another round, likewise."""
DENIES = re.compile(r"\b(?:not|never|no|without|nobody|\w*n't)(?: [\w']+){0,4} $")
"""What denies the words right behind it: of `they didn't offer me the job`."""
YET = {
    ON: re.compile(r"\b(?:yet|so far|still)\b"),
    OFFER: re.compile(r"\b(?:yet|so far|still|(?:have|has)(?: not|n't))\b"),
}
"""What leaves open what is denied: `no offer yet`, `I haven't got an offer`."""
BARE_NO = re.compile(r"(?:(?:but|and|then|well) )*(?:no|nope|nah)")
"""What ends what was told: `I hoped for it, but nope`."""
OPEN = re.compile(
    r"\?|\b(?:(?<!asked )(?<!asked me )(?:if|whether)|unless|maybe|perhaps|possibly|might"
    r"|hope[sd]?|hoping|wish|doubt|idk|not sure|unsure)\b"
)
"""What leaves open whether it is so."""
NOT_PLAIN = re.compile(
    r"\b(?:probably|may(?! \d)|almost|nearly|close to|think|thinks|guess|likely|supposed"
    r"|someone|somebody|else|others?|instead of|rather than|about (?:an|the|my)|sounds? like)\b"
    rf"|\boffer(?:ed)?(?: (?:it|the {JOB}|went|goes|is|was|made|given|extended|sent|going))* to"
    r" (?!(?:me|us|hire|start|join|work)\b)|\boffer(?:'s| is| was)(?:n't| not)\b"
    rf"|\boffer(?:ed|s|ing)(?: me| us)? an? (?!(?:[\w-]+ ){{0,2}}(?:{JOB}|place|package|deal)\b)"
)
"""What says that there may be no offer, or that it is somebody else's."""
THAN = re.compile(r"(?<!rather )\bthan\b.*")
"""By what an offer is measured: `less than I hoped`."""

SUPPOSED = re.compile(
    r"(?:\b(?:would|might|may|could)(?:n't)?|'d)(?! (?:like|love)\b)(?: [\w']+){0,2}?"
    r" (?:hire|offer|reject|decline|pass|pick|choose|take|move|invite|say (?:yes|no))\b[^,.;:!]*"
)
"""What they would do, which hasn't come yet: of `he said he would hire me`."""
