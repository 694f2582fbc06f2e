"""How what is said begins: a question, an answer to one, anything else that one says."""

import re

DOES = (
    r"(?:do|does|did|am|is|are|was|were|will|would|can|could|may|might|should|shall|have|has|had)"
    r"(?:n['\u2019]?t)?"
)
WH = r"(?:what|who|whom|whose|when|where|why|how|which)"
LINK = r"(?:and|so|but|also|then|ok(?:ay)?|well|or|now|next|plus|finally)"
"""A word that ties a question to what was said before it."""
_REACTION = (
    r"(?:great|okay|ok|good|nice|glad|happy|wonderful|excellent|perfect|fantastic|amazing|lovely|"
    r"cool|ouch|oh|ah|aww|fair|understood|got it|thanks?|thank you|thats|that is|that makes|"
    r"that means|that['\u2019]s|i see|i understand|i appreciate|sure|of course|no problem|"
    r"no worries|sorry|what a|in that case|then|why not)"
)
_SPEECH = (
    r"(?:i|my|we|i['\u2019]\w+|hi|hello|hey|good (?:morning|afternoon|evening)|please|tell me|"
    r"may|let me|let['\u2019]s|(?:could|can|would) you|no|yes|excuse me|goodbye|it was|"
    r"(?:help|walk|give) me|pleased|merci|bonjour|bonne|danke|vielen dank|guten|hallo|"
    r"tsch\u00fcss|gracias|muchas gracias|hola|buen[oa]s|grazie|obrigad[oa]|"
    r"just out of curiosity|have an? (?:\w+ ){0,2}(?:day|evening|night|week|weekend|afternoon|one|"
    r"time)|take care|see you|talk (?:to you )?soon|bye|honestly|mr|ms|mrs|dr)"
)
REACTS = re.compile(rf"{_REACTION}\b", re.IGNORECASE)
"""How one answers an answer: *Great*, *I see*."""
SPEAKS = re.compile(rf"(?:{_SPEECH}|{_REACTION})\b", re.IGNORECASE)
"""How words to say begin that don't ask."""
ASKS = re.compile(
    rf"(?:{LINK},? )*(?:(?:{WH}|{DOES})(?:['\u2019]\w+|s)?|any\w*|whether)\b(?!:)", re.IGNORECASE
)
"""How a question begins, or a sentence like one: nothing else in it is looked at."""
SAYS = re.compile(rf"{ASKS.pattern}|{SPEAKS.pattern}", re.IGNORECASE)
