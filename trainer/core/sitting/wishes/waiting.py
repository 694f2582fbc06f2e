"""What somebody says, or asks, who waits for an answer after an interview."""

import re
from enum import Enum

from trainer.core.sitting.wishes.reading import LONGEST, mended
from trainer.core.stages.telling.came import WAITING
from trainer.core.stages.telling.result import result


class Waits(Enum):
    """What is asked about an answer that hasn't come."""

    ASKS = "whether to write or call, when, or how long to wait"
    THANKS = "whether to thank them"
    WHOM = "whom to call, or to write to"
    LONG = "how long to wait"
    SAY = "what to say"


_I = r"(?:should|shall|do|must|can|could|may|might|am|would|is it time|how|when|need|ought|time)"
_WRITE = (
    r"follow(?:ing)? ?(?:it )?up|check(?:ing)? (?:in|back)|reach(?:ing)? out|e ?mail(?:ing)?"
    r"|writ(?:e|ing)(?= (?:to|them|her|him|back|again|an)\b|$)"
    r"|(?:send|drop|leave)(?:ing)? (?:\w+ )?(?:an?|the|another|my|one|something)\b"
    r"|(?:text|message|contact|remind|nudge|ping|bug|bother|chase)(?:ing)?"
    r"|(?:get|be|getting)(?: back)? in touch|touch base"
    r"|ask(?:ing)? (?:them|her|him|again|about (?:it|my|the)"
    r"|(?:how|when|if|whether|where|what) (?:they|she|he|things|it))"
    r"|wait(?:ing)?|expect(?:ing)?|hear(?: back)?|give up(?: on (?:them|it))?|move on"
)
_CALL = r"(?:call|phone|ring|telephone)(?:ing)?(?: (?:them|her|him|again|back|m\w+ \w+))*"
_THEY = r"(?:they|she|he|it|nobody|no one|anyone|i|we)"
_NOT = r"(?:havent|have not|hasnt|has not|didnt|did not|dont|do not|doesnt|wont|never|not|no one)"
_ANSWERS = (
    r"(?:call(?:ed|ing)?|answer(?:ed|ing)?|repl(?:y|ied|ying)|wr(?:ite|itten|ote)|respond(?:ed|ing)?"
    r"|decide[d]?|e ?mail(?:ed)?|contact(?:ed)?|reach(?:ed)? out|g[eo]t(?:ten)? back|let me know"
    r"|said|say|told|tell|sent|been in touch)"
)
_HEARD = (
    r"(?:hear[d]?|(?:get|got|gotten|had|received) (?:an?|any|the|my) (?:\w+ )?"
    r"(?:answer|news|reply|response|word|email|call|decision)|been (?:told|called|contacted))"
)
_ASKS = re.compile(
    rf"(?<!who )(?<!what )(?<!which )\b{_I}(?: (?:i|it|we))?(?: \w+){{0,3}}? (?:{_WRITE})\b"
    r"|\bis it (?:\w+ ){1,3}(?:to|if i|that) (?:\w+ ){0,2}"
    rf"(?:{_WRITE}|{_CALL}|{_ANSWERS}|{_HEARD}|ask|quiet)\b"
    r"|\bhow (?:much )?long(?:er)?(?: \w+){0,4} (?:wait\w*|hear|answer|decide|decision"
    r"|(?:they|she|he) (?:take|need|usually|normally))\b"
    r"|\bhow (?:long|soon) (?:do|does|will|would) (?:they|she|he|companies|people|an answer)\b"
    rf"|\bwhen (?:will|do|would|should|can|are|is) {_THEY}(?: \w+){{0,3}}?"
    rf" (?:{_ANSWERS}|hear|know)\b"
    rf"|\bwhy (?:\w+ )?{_THEY}(?: \w+){{0,3}}? (?:{_ANSWERS}|{_HEARD}|tak\w+|quiet|silent)\b"
    rf"|\bwhat(?: \w+){{0,4}} if {_THEY} (?:just )?{_NOT}(?: \w+){{0,2}}?"
    rf" (?:{_ANSWERS}|{_HEARD})\b"
    r"|\b(?:assume|think|take it)(?: that)? (?:its|it is|as) (?:a )?(?:no|over)\b"
    r"|\b(?:desperate|pushy|needy|annoying)\b"
    r"|\b(?:bad|good) sign\b|\bno news\b(?=.* good)|\bghost(?:ed|ing) me\b"
    r"|\bforg[eo]t(?:ten)? (?:all )?(?:about )?me\b"
    r"|\b(?:silence|quiet|that|this|it) means? (?:its |it is |a |i |they )?"
    r"(?:no|rejected|over|bad|didnt)\b"
    r"|\bwhat(?: \w+){1,3} (?:while i|until (?:they|she|he)|meanwhile|in the meantime)\b"
    r"|\bwhat (?:do|should|can|would|to)(?: \w+){0,2}? (?:write|put|say)(?: \w+){0,2}?"
    r" (?:e ?mail|message|voicemail|letter|follow up)\b"
)
_MAY_CALL = re.compile(
    rf"(?<!who )(?<!what )\b{_I}(?: i| we)?(?: (?:just|maybe|also|have to|need to))? {_CALL}\b"
)
_THANKS = re.compile(
    r"\bthank(?:s| you|you)? (?:\w+ )?(?:notes?|e ?mails?|cards?|letters?|messages?)\b"
    r"|\b(?:should|do|can|must) i(?: \w+){0,4} (?:a )?thank\b"
)
_WHY = re.compile(
    r"\bmy fault\b|\bwas it (?:me|something i)\b|"
    r"\bwhy (?:\w+ ){0,3}?(?:me|i|no|not|someone|rejected)\b"
    r"|\bwhat (?:did i do|went|was|have i done|is|did they)(?: \w+){0,3}"
    r" (?:wrong|missing|not like)\b"
    r"|\b(?:should|can|could|may|do) i (?:\w+ ){0,4}?(?:ask (?:them |her |him )?(?:why|what|for)"
    r"|apply|call|feedback|reapply|try again|write|e ?mail|reply|answer|respond|thank)\b"
)
"""What is asked after a no."""
_BY_MAIL = re.compile(r"\b(?:e ?mail|message|letter)\b")
_TO = r"(?:call|phone|e ?mail|write(?: to)?|ask|contact|reach out to|talk to)"
_KINDS = (
    (
        Waits.WHOM,
        re.compile(
            rf"\bwhom? (?:do|should|shall|can|must|would) i (?:\w+ )?{_TO}\b"
            rf"|\b(?:should|shall|do|can|would) i {_TO} (?:\w+ ){{1,4}}?or"
            rf" (?!wait|not\b|just\b|{_TO})\w"
        ),
    ),
    (
        Waits.SAY,
        re.compile(
            r"\bwhat (?:do|should|shall|can|would|must|to)(?: i)? (?:say|tell|write|put)\b"
            r"(?=.*\b(?:call|phone|e ?mail|message|voicemail|write|them|her|him|ask)\b)"
        ),
    ),
    (Waits.LONG, re.compile(r"\bhow (?:much )?long(?:er)? (?:\w+ ){1,4}?(?:i )?wait\b")),
)
_SILENT = re.compile(
    rf"\b{_NOT}(?: (?:really|even|yet|ever|still|actually))*(?: {_HEARD})\b"
    rf"|(?<!\bi )(?<!\bi still )(?<!\bi just )\b{_NOT}(?: (?:even|yet|ever|me|has|have))*"
    rf" {_ANSWERS}\b"
    r"|\b(?:nobody|no one)(?: has)? (?:called|answered|replied|written|responded|told)\b"
    r"|\b(?:no|zero|not an?|without) (?:\w+ )?"
    r"(?:word|news|answer|reply|response|decision|feedback)\b"
    r"|\bheard nothing\b|\bnothing (?:yet|so far|new|back|from (?:them|her|him))\b"
    r"|\bstill (?:nothing|waiting|silence|quiet)\b"
    r"|\bwaiting (?:to hear|for (?:an|the|their|them|her|him))\b"
    r"|\bit(?:s| has| is)(?: \w+)? been (?:\w+ ){1,3}?(?:days?|weeks?|months?)\b"
    r"|^(?:radio )?silence$|\bcrickets\b|\bghosted\b"
)
"""What tells that nothing came yet."""


_QUESTION = re.compile(
    r"\b(?:what|how|when|why|should|shall|can|could)\b(?: \w+){0,3}? (?:i|they)\b"
    r"|\b(?:now what|what now|what next)\b"
)

_AN_ANSWER = re.compile(
    r"\b(?:heard? back|call|answer|repl|decision|decide|e-?mail|follow|wait)", re.IGNORECASE
)
"""What is awaited that is no company's name: the answer after an interview."""


def waits(typed: str, *, calls: bool) -> Waits | None:
    """Return what is asked by somebody who waits for an answer; None: it's about something else.

    `calls`: no call is planned, so that one is to ask for the answer.

    >>> waits("when do I follow up?", calls=False), waits("should I call them", calls=True)
    (<Waits.ASKS: 'whether to write or call, when, or how long to wait'>, <Waits.ASKS: 'whether to \
write or call, when, or how long to wait'>)
    >>> waits("should I call them", calls=False), waits("should I practice", calls=True)
    (None, None)
    """
    if len(typed) > LONGEST:
        return None
    text = mended(typed)
    if _THANKS.search(text):
        return Waits.THANKS
    quiet = _SILENT.search(text) and (_QUESTION.search(text) or typed.rstrip().endswith("?"))
    if found := next((kind for kind, told in _KINDS if told.search(text)), None):
        return found if calls or found is Waits.LONG or _BY_MAIL.search(text) else None
    asks = _ASKS.search(text) or (calls and _MAY_CALL.search(text))
    return Waits.ASKS if asks or quiet else None


def asks_why(typed: str) -> bool:
    """Tell whether somebody asks what was behind a no, or whether they may call or ask.

    >>> asks_why("why didn't they pick me"), asks_why("when can I practice?")
    (True, False)
    """
    return len(typed) <= LONGEST and _WHY.search(mended(typed)) is not None


def silent(typed: str) -> bool:
    """Tell whether a text says that nothing was heard yet, and no more of what came of it.

    >>> silent("I still haven't heard back"), silent("I haven't called yet"), silent("They said no")
    (True, False, False)
    """
    found = len(typed) <= LONGEST and _SILENT.search(mended(typed)) is not None
    return found and result(typed) in ("", WAITING)


def of_an_answer(typed: str) -> bool:
    """Tell whether a text is about the answer after an interview, where a company is asked for.

    >>> of_an_answer("I still haven't heard back"), of_an_answer("they haven't told me yet")
    (True, False)
    """
    return bool(_AN_ANSWER.search(typed)) and (
        silent(typed) or waits(typed, calls=True) is not None
    )


_PREPARES = re.compile(
    r"\b(?:how|what) (?:do|should|can|could|must|will) i (?:\w+ ){0,2}?(?:prepare|get ready"
    r"|bring up|talk about|focus on|mention|say to|tell|stress|emphasize)\b"
    r"|\b(?:prepare|get ready|ready myself) for (?:\w+ ){0,2}?(?:interview|tomorrow|meeting)\b"
)


def prepares(typed: str) -> bool:
    """Tell whether somebody asks how to prepare for the interview that their call was about.

    >>> prepares("how do I prepare for the interview tomorrow"), prepares("what should I do")
    (True, False)
    """
    return len(typed) <= LONGEST and _PREPARES.search(mended(typed)) is not None
