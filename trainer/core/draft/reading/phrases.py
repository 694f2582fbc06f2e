"""The phrases by which parts of a text are known: data, a pattern a rule."""

import re

_I = re.IGNORECASE
ARROW = (
    r"(?:[-=\u2013\u2014]{1,3}>|(?<=\s)>{1,3}(?=\s)|"
    r"[\u2192\u21d2\u27a1\u279c\u279d\u25ba\u2794]\ufe0f?)"
)

DRAWN = re.compile(rf"{ARROW}\s*")
"""An arrow, and the blanks behind it."""

_ANSWER = r"(?: (?:answer|reply|response|reaction))"
WELL = rf"(?:a )?positive{_ANSWER}?"
BADLY = rf"(?:a )?negative{_ANSWER}?"
"""What they may answer to any question, also to one that takes no yes."""
YES = rf"(?:yes|yep|yeah|yup|y|ja|oui|s[i\u00ed]|affirmative|a yes|{WELL})"
NO = rf"(?:no|nope|nah|n|nein|non|nee|a no|{BADLY})"
MAYBE = r"(?:maybe|perhaps|possibly|it depends|depends|a maybe)"
UNSURE = r"(?:not sure|unsure|undecided|hesitant|not certain|on the fence|don't know)"
ELSE = (
    r"(?:otherwise|else|or else|anything else|(?:any|all|every)(?:thing)? other(?:s| answers?|"
    r" repl(?:y|ies)| responses?)?|none of (?:these|the above)|in any other case|other(?: answer)?|"
    r"if neither|if none of these|everything else|if (?:it's|it is) anything else)"
)
INSTEAD = re.compile(rf"{ELSE}\b|if not\b", _I)
"""How a condition begins that only another one makes one."""
COUNT = re.compile(
    r"one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|fourth|fifth|sixth", _I
)
"""A number in words."""
REPLY = (
    r"(?:sure|of course|absolutely|definitely|certainly|probably(?: not)?|not really|not yet|meh|"
    r"kind of|sort of|so[- ]so|no idea|dunno|idk|unclear|vague|good|great|bad|neutral|mixed|"
    r"silence|no answer|don't know yet)"
)
"""What else they may answer in a word or two."""
_BRIEF = rf"(?:{YES}|{NO}|{MAYBE}|{UNSURE}|{ELSE}|{REPLY})"
SHORT = re.compile(rf"{_BRIEF}(?:\s*(?:/|,? or)\s*{_BRIEF})*", _I)
"""A condition in a word, or in one of several."""

_ASKED = (
    r"(?!['\u2019]s\b|"
    r"\s+(?:would|will|do|does|did|am|is|are|was|were|can|could|should|may|might|shall|has)\b)"
)
WHEN = (
    rf"(?:if|when(?:ever)?{_ASKED}|in case|"
    r"should(?=\s+(?:they|he|she|the|it|there|somebody|someone|you)\b)|"
    r"once(?=\s+(?:they|he|she)\b)|"
    r"in the event that|provided|assuming|suppose|wenn|falls|sofern)"
)
"""Words that a condition begins with; *when would ...* is a question."""
WHEN_WORD = re.compile(
    rf"{WHEN}\s+(?:they say |it's |the answer is )?(?:{YES}|{NO}|{MAYBE}|not)", _I
)
CONDITION = re.compile(rf"(?:and |but |or |only |else )?{WHEN}\b", _I)
SAID_SO = re.compile(
    r"(?:and |but |so )?(?:had )?(?:he|she|they)(?: had)? (?:says?|said|answer(?:s|ed)?|"
    rf"repl(?:ies|ied)) (?:that )?[\"\u201c]?({YES}|{NO}|{MAYBE})\b[^.?!]*:",
    _I,
)
"""What they answered, as it is told: *he said yes, so I went on:*."""
ON = re.compile(
    rf"(?:on|for|with|upon|after|given|answer(?: is)?|reply|response|their answer(?: is)?|"
    rf"the answer(?: is)?|they say|they answer|they reply|they said|he says|she says)"
    r"(?:\s*+:\s++|\s++)(?:an? )?"
    rf"[\"'\u201c\u2018]?({YES}|{NO}|{MAYBE}|{UNSURE})[\"'\u201d\u2019]?",
    _I,
)
SOMEONE = re.compile(
    r"(?:they|he|she|it|you|there|the (?:answer|interviewer|person|recruiter|manager|reply|"
    r"response|interviewing authority))(?:'\w+|\u2019\w+)?\b",
    _I,
)
"""What a condition without an *if* begins with: they have, it depends."""

TELLING = (
    r"(?:I(?:['\u2019](?:d|ll))? (?:would |will |can |usually )?|"
    r"you (?:can |could |might |should |may )?|then |"
    r"and |just |simply |always |please ){0,5}"
    r"(?:say|ask|tell|answer|reply|respond|go on|continue|follow up|follow|come back|try|use|add|"
    r"begin|start|open|close|end|finish|counter|let it go|move on|thank them|offer|put it)\b"
)
THEN = re.compile(r"(?:and )?then(?: you| I| me)?(?: say| ask| answer)?\s*:", _I)
"""A label before what is said to an answer."""
TOLD = re.compile(TELLING, _I)

ASKING = re.compile(
    r"\b(?:ask(?:ing)?|say(?:ing)?|add|begin with|start with|start by|open with|end with|"
    r"finish with|close with|go on with|continue with|follow up with|come back with|try|use|reply|"
    r"answer|respond|let it go with|yourself|introduce yourself|the point|about the \w+|"
    r"I (?:\w+ ){0,3}(?:said|asked|told (?:him|her|them)|replied|answered|added)|"
    r"(?:I(?:'d|\u2019d| would)?|and|then|just) go|the \w+ (?:thing|one|question) is|"
    r"question (?:\w+ )?(?:is|was)|"
    r"tell them|put it like this|for example|such as|something like|a good one is|"
    r"my favorite(?: is)?|"
    r"(?:first|second|third|fourth|fifth|next|last|final|also|(?:at|in) the (?:very )?"
    r"(?:beginning|start|end)|to (?:begin|start|finish|close))(?: of all|ly)?(?=[^\w\"]*$)"
    r")"
    r"[^.?!\"\u201c\u201e\u00ab]{0,40}$",
    _I,
)
"""What stands before a quotation that is to be said."""
NEVER = re.compile(
    r"\b(?:never|don'?t|don\u2019t|do not|avoid|instead of|rather than|stop|not|no need to|"
    r"shouldn'?t|shouldn\u2019t|resist|skip|mistake)\b[^.?!]{0,60}$",
    _I,
)
"""What stands before a quotation that is not to be said."""
REFUSED_BEHIND = re.compile(
    r"\s*(?:(?:is|was|sounds|seems|would be)\s(?:just |much )?(?:too|not|a bad|the wrong|rude)|"
    r"(?:isn|won|doesn|wouldn)['\u2019]?t)\b",
    _I,
)
"""What says behind a quotation that it is not to be said: *is too direct*."""
THEY_SAY = re.compile(
    r"\b(?:they|he|she|who|people|interviewers?|managers?|recruiters?|candidates?|everybody|"
    r"somebody|someone|friend|boss|mother|father|client|one of \w+)\b[^.?!\"\u201c]{0,40}"
    r"\b(?:say|says|said|ask|asks|asked|answer|answers|answered|tell|tells|told|reply|replied|"
    r"hear|wrote|writes|like)\b[^.?!\"\u201c]{0,25}$",
    _I,
)
"""What stands before a quotation of somebody else."""

ADVICE = re.compile(
    r"(?:why(?: (?:ask|this|it matters|it works|you ask))?|tips?|note(?: to self)?|notes|hint|"
    r"because|goals?|purpose|remember|listen(?: for)?|advice|comments?|reason(?:ing)?|warning|"
    r"background|p\.?\s?s\.?|what you learn|you learn|look for|watch for|aim|point|"
    r"what it tells you|"
    r"context|caution|bonus|n\.?b\.?|important|todo|to do|source|see also|explanation|rationale|"
    r"what (?:to listen|you(?:'|\u2019)re listening) for|red flags?|good (?:sign|answer)|bad sign|"
    r"check|after(?:wards?)?(?: the call)?|before(?: the call)?|reflect(?:ion)?|"
    r"(?:notice|mind|observe)\b[^:\"\u201c]{0,30}|"
    r"labels?|tags?|due(?: date)?|status|priority|assigned(?: to)?|created|updated|duration|"
    r"delivery|tone|body language|don'?ts?|follow-up action)\s*(?:[:\u2013\u2014]|-\s)\s*",
    _I,
)
"""A label before advice."""
LINE = re.compile(
    r"(?:q\d{1,2}(?=\s*[\"\u201c])|q(?:uestion|n)?|ask(?: them| him| her)?|say|line|opener|"
    r"opening(?: line)?|closer|"
    r"follow[- ]?ups?(?: questions?)?|prob(?:es?|ing questions?)|prompts?|"
    r"closing(?: line)?|then(?: say| ask)?|next|(?:and )?(?:finally|last(?:ly)?|say)|script|"
    r"prompt)\s*+"
    r"(?:#?\d{1,3})?+\s*+(?:[(\[][^()\[\]]{1,30}[)\]]\s*+)?(?:[:.)]|[-\u2013\u2014](?=\s)|(?<=\d)(?=\s*[\"\u201c]))\s*",
    _I,
)
"""A label before words to say."""
TO_SAY = re.compile(
    r"\b(?:questions?|lines?|openers?|(?:open|close|start|begin|end|finish|continue|go on) with|"
    r"my (?:answer|reply|response)|"
    r"what i(?:['\u2019](?:d|ll))?(?: would| will)? (?:say|ask|answer))"
    r"(?: \d{1,2})?$",
    _I,
)
"""How a label ends that names words to say, whatever stands before it: *Main question*."""
ME = re.compile(
    r"(?:you|me|i|candidate|caller|applicant|you say|you ask|you answer|you reply|i say|i ask|"
    r"my line|(?:what )?i(?:['\u2019](?:d|ll)| would| will)? (?:say|answer|reply)|"
    r"my (?:reply|response)|"
    r"my question|your line|your question|your answer|your reply|interviewee|yourself|myself|"
    r"job ?seeker|seller|rep|agent|tenant|volunteer|what you say|say this|say)",
    _I,
)
THEM = re.compile(
    r"(?:they|them|he|she|him|her|interviewer|recruiter|manager|hiring manager|boss|hr|employer|"
    r"they say|they ask|they answer|they reply|he says|she says|you hear|you may hear|other|"
    r"other person|the other side|company|prospect|customer|client|landlord|contact|"
    r"their answer|their reply|answer|reply|response|possible answers?|possible repl(?:y|ies)|"
    r"a|(?:or )?(?:likely|expected|probably)|"
    r"what they say|when they say|if they say|when you hear|objection|person)",
    _I,
)

HEARD = re.compile(
    r"(?:or )?(?:possible|possibly|likely|expected)|"
    r"(?:(?:possible|likely|typical|common|their) )?(?:answers?|repl(?:y|ies)|responses?)|"
    r"(?:what )?(?:they|he|she)(?:'ll|\u2019ll)? (?:(?:may|might|could|will|usually|often) )?"
    r"(?:say|answer|reply)s?|(?:then )?(?:you )?(?:listen (?:to|for)|wait for|hear) [^.?!]{2,40}|"
    r"(?:what )?you(?:'ll|\u2019ll)? (?:(?:may|might|could|will) )?hear",
    _I,
)
"""A label before what the interviewer may say."""

_NOT = (
    r"^\W*(?:don(?:'|\u2019)?ts?|do not|never|avoid)\b|"
    r"\b(?:won['\u2019]?t (?:ask|say)|don(?:'|\u2019)ts|to avoid|"
    r"(?:never|not to|don(?:'|\u2019)?t) (?:ask|say)|what not|"
    r"mistakes)\b"
)
AWAY = re.compile(
    rf"{_NOT}|"
    r"\b(?:related|you may also|also like|read next|"
    r"more (?:articles|posts)|they(?:'ll|\u2019ll| will| may| might| could| can)? (?:also )?ask|"
    r"(?:you(?:'ll|\u2019ll| will| may| might)?) be asked|questions from them|"
    r"(?:be )?(?:ready|prepared?) (?:for|to answer)|^afterwards?$|"
    r"after the (?:call|interview|meeting)|"
    r"before (?:the|you) (?:call|interview|meeting|dial)|checklist|bring|comments|faq about us|"
    r"think (?:about|through)|ask (?:yourself|myself)|reflect(?:ions?)?|for (?:myself|yourself)|"
    r"before (?:i|we) (?:call|dial)|^preparation\W*$|getting ready|"
    r"homework|to ?do|^(?:done|archived?|answered)\W*$|follow us|share this)\b",
    _I,
)
"""A heading over what is not to be said."""

REFUSED = re.compile(
    r"[\u274c\u2717\u2718\U0001f6ab\U0001f44e]|"
    rf"{_NOT}|\bbad(?: (?:questions?|examples?|answers?|ways?))?(?=\W*$)",
    _I,
)
"""In a heading: what is below it is not to be said, quoted or not."""
GO_ON = re.compile(
    r"(?:(?:great|good|ok(?:ay)?|fine|cool|perfect),? )?(?:then )?(?:please )?"
    r"(?:continue|go (?:on|to|back)\b.*|skip\b.*|end(?: (?:the )?call)?|stop|"
    r"(?:see |to )?(?:q|question|step|no\.?) ?\d{1,3}|terminate.*|"
    r"next(?: (?:question|one|topic))?|proceed\b.*|move on\b.*|hang up|done|n/?a|nothing|"
    r"try again\b.*)\W*",
    _I,
)
"""What to do after an answer, where there is nothing to say."""

ENDS = re.compile(
    r"(?:opening|opener|open|intro(?:duction)?|greeting|hello|start|beginning|warm[- ]?up|"
    r"(?:and )?(?:finally|lastly|(?:at|in) the (?:very )?(?:beginning|start|end))|"
    r"clos(?:e|ing)|end(?:ing)?|wrap[- ]?up|goodbye|bye|sign[- ]?off|thanks?|thank you)\W*",
    _I,
)
"""A heading over what one says before the questions, or after them."""
ANSWERS = re.compile(
    r"(?:(?:possible|likely|their|her|his|the) ){0,2}"
    r"(?:answers?|repl(?:y|ies)|responses?|reactions?|contingenc(?:y|ies)|branches|what[- ]ifs?"
    r"|objections|pushback)"
    r"(?:(?: and |\s?[&/]\s?)(?:my |your )?(?:answers?|repl(?:y|ies)|responses?|reactions?|"
    r"follow[- ]?ups?))?\W*",
    _I,
)
"""What stands over the answers to a question: no heading for others."""
GREETING = re.compile(
    r"(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\b[^.?!]{0,40}[,!.]?\s*$",
    _I,
)
CLOSER = re.compile(
    r"(?:best(?: regards| wishes)?|kind regards|regards|cheers|sincerely|yours(?: \w+)?|love|"
    r"good luck|talk soon|take care|xo+|all the best|warmly|many thanks|thanks(?: again)?|"
    r"sent from my \w+)[,!.]?\s*$",
    _I,
)
WROTE = re.compile(r".{0,120}\b(?:wrote|schrieb|a \u00e9crit)\s*:\s*$", _I)
MAIL_HEAD = re.compile(
    r"(?:from|to|cc|subject|date|sent|reply-to|von|an|betreff|datum|gesendet|"
    r"de|\u00e0|objet|envoy\u00e9|para|asunto|fecha|enviado)\s*:\s*\S",
    _I,
)
"""How the rows above a mail begin; programs write them in English, German, French or Spanish."""
