"""Remarks that people make on the phone: what they are, by the words that stand out in them.

They are looked at only where the words are no attempt at a line, so that what else is said in a
remark need not be understood. A pattern a row, of words in small letters; what was shortened is
two words, with its apostrophe or without: `that s`.
"""

import re
from collections.abc import Mapping
from enum import StrEnum

from trainer.core.rehearsal.whose.words import plain, spelled


class Manner(StrEnum):
    """What polite words are; of several in one breath the first of these is answered."""

    AGAIN = "the wish to hear again what they said"
    ASKS_ON = "a small question about what they said"
    ELSEWHERE = "a question about something else"
    HOW_WAS = "the question how a holiday was"
    HOW_ARE_YOU = "a greeting that asks how they are"
    TIME = "the question whether they have time"
    BRIEF = "the promise to be brief"
    WAIT = "the wish to have a moment"
    BEGINS = "that something is about to be asked"
    THERE = "the question whether they are there"
    WEATHER = "a word on the weather"
    SEEN = "the question whether they have seen a game, or the news"
    HELLO = "a greeting"
    CALLS = "who is calling, and where they know each other from"
    NERVOUS = "that somebody is nervous"
    THANKS = "thanks"
    WISH = "a good wish"
    APOLOGY = "an apology"
    NODS = "that something was understood"


ASKS = frozenset(
    {Manner.HOW_WAS, Manner.HOW_ARE_YOU, Manner.TIME, Manner.THERE, Manner.WEATHER, Manner.SEEN}
)
"""What asks something that somebody answers."""
MOST = 24
"""Words of the longest that are looked at."""
_ROUND = r" (?:interview|round|meeting|conversation|talk|one|time|chance|call)\b"
"""What is a second one, and no moment."""
_MOMENT = r"(?:moment|minute|second|sec|min|tick|mo)s?"
_LINE = r"(?:line|connection|reception|signal|sound)"
_GOOD = r"(?:good|nice|great|lovely|wonderful|pleasant|happy|safe)"
_HOLIDAY = (
    r"(?:weekend|week|holidays?|vacation|trip|break|time off|thanksgiving|christmas|xmas|hanukkah"
    r"|easter|halloween|new years?|\w+day|fourth|summer|evening|night|flight|lunch)"
)
_CUES: dict[Manner, str] = {
    Manner.AGAIN: rf"""
        (?:go over|go through|walk me through) (?:that|it|this) (?:again|once more|one more time)
        (?:say|saying|hear|hearing|tell me) (?:that|it) (?:again|once more|one more time)
        (?:repeat|rephrase) (?:that|it|what|you|the)
        (?:run|go) (?:that|it|this) (?:by|past) me
        (?:didn t|did not|couldn t|could not) (?:\w+ )?(?:catch|hear|get that|get you|understand)
        (?:didn t|did not|couldn t|could not) (?:\w+ )?(?:follow|make out|get the|get all|get any)
        (?:can t|cannot|can not|can (?:hardly|barely)) (?:\w+ )?(?:hear|understand) (?:you|that)
        breaking up|(?:cutting|cut|cuts) (?:in and )?out|speak up(?! for)|lost you
        louder|slower|more (?:slowly|clearly)
        (?:bad|poor|terrible|awful|noisy|weak) {_LINE}|{_LINE} (?:is|s|was) (?:\w+ )?(?:bad|poor)
        an echo|what did you (?:just )?say|i missed (?:that|you|the last)|spell (?:that|it)
        (?:is|was) (?:his|her|their) name
        """,
    Manner.HOW_WAS: rf"""
        how (?:was|were) (?:your|the) (?:\w+ )?{_HOLIDAY}
        (?:did you|do you|you) (?:have|enjoy|had) (?:an? |your |the |any )?(?:\w+ )?{_HOLIDAY}
        """,
    Manner.HOW_ARE_YOU: r"""
        how (?:are|re|r) (?:you|things|we)|how you (?:doing|been)|how (?:have|ve) you been
        how (?:is|s) (?:it going|everything|life|things|your \w+|the \w+ going)|how do you do
        how (?:was|has) your|(?:(?:how|what) about|and) (?:you|yourself)(?= today| then|$)
        (?:are )?you (?:doing )?(?:ok|well|all right)
        """,
    Manner.TIME: rf"""
        (?:good|bad|ok|right|better|convenient|inconvenient) (?:time|moment)|at a bad
        (?:you|do you) (?:\w+ )?(?:have|got|spare) (?:\w+ ){{0,3}}(?:{_MOMENT}|time)
        (?:got|spare) (?:a|some|any) (?:\w+ )?(?:{_MOMENT}|time)
        (?:are|re) you (?:\w+ )?(?:busy|free)
        (?:can|could|may|ok|able) (?:you |we |i )?(?:to )?(?:talk|speak|chat) (?:now|right now)
        (?:can|could) (?:you|we) (?:talk|chat)(?!.* (?:about|next|tomorrow|\w+day)\b)
        (?:ok|free) to (?:talk|speak|chat)
        in the middle of (?:something|anything)
        did i wake|(?:disturb|bother|interrupt)ing
        """,
    Manner.BRIEF: r"""
        (?:won t|will not|not|don t want to) (?:\w+ )?(?:keep|take|hold|be) .*(?:long|time|you)
        (?:be|make it|make this) (?:\w+ )?(?:quick|brief|short)
        """,
    Manner.WAIT: rf"""
        (?:one|a|two|five|ten|half a|couple of|few|quick|this) (?:\w+ )?{_MOMENT}\b(?!{_ROUND})
        (?:hang|hold|wait|bear) (?:on|with me|up|please)|hold the line|wait
        (?:write|writing|jot|jotting|note|noting|take|taking|get) (?:\w+ )?(?:down|notes?|a pen)
        (?:grab|find|get|fetch|need|look for|looking for) (?:a|my|some) \w+|door|doorbell
        at the gate
        (?:dog|cat|baby|kid|kids|son|daughter|child|neighbor|alarm|siren|traffic|phone|bell)
        (?:some ?one|somebody) (?:is|s|just|else)|my notes
        train of thought
        i (?:\w+ )?(?:lost|forgot|forgotten|blanked|don t know|don t remember|can t remember)
        (?:let me|have to|need to) (?:\w+ )?(?:think|see|check|look)|mind .*blank|battery
        noisy|bathroom|water|sneeze|cough|frog in my|on mute|muted|speaker|signal
        (?:hm|hmm|um|uh|er|erm|so|and|but)(?: (?:hm|hmm|um|uh|er|well|so|and|but))*$
        """,
    Manner.BEGINS: r"""
        (?:a|some|few|one|more|quick|my|next|first|last|another|of) (?:\w+ )?(?:question|thing)s?
        (?:ask|asking) you|(?:calling|phoning|ringing|called) (?:\w+ )?(?:about|because|to|for)
        (?:calling|phoning|called) regarding|it s about|remember me|follow(?:ing)? up|go back to
        (?:we|you|i) (?:\w+ )?(?:spoke|talked|met|interviewed|had an interview|had the interview)
        (?:my|the|our|second|next) interview|(?:can|could|may) i(?: (?:ask|start|begin)|$)|a favor
        (?:get|getting) (?:ready|started)|let s (?:start|begin|go on|continue)|here goes
        """,
    Manner.WEATHER: r"""
        weather|(?:it|is it|it s) (?:\w+ )?(?:rain|snow|pour|freez|boil|storm)\w*|humid|chilly|windy
        (?:it s|it is|it was|is it|isn t it) (?:\w+ ){0,3}(?:cold|hot|warm|sunny|rainy|nice out)
        (?:so much|some|this) (?:rain|snow|heat|cold|sun|wind)|heat ?wave|(?:rain|snow|sun) today
        """,
    Manner.SEEN: r"""
        (?:watch|see|catch|seen|watched|caught) (?:the|that|any) (?:\w+ )?(?:game|match|race|news)
        (?:watch|see|catch|seen|watched|caught) (?:the|that) (?:\w+ )?(?:movie|show|fight|debate)
        """,
    Manner.THERE: r"""
        (?:are|re) you (?:\w+ )?there|can you (?:\w+ )?hear|hear me
        is (?:anyone|anybody|somebody) there
        you there|still (?:there|on the line)|is (?:this|that|it) (?:any )?better|test(?:ing)? one
        """,
    Manner.HELLO: r"""
        ^(?:\w+ ){0,2}(?:hi|hello|hey|hiya|hullo|howdy|greetings)
        (?<!a )(?<!very )good (?:morning|afternoon|evening|day)
        ^(?:morning|afternoon|evening)|this is \w+|my name (?:is|s)|it s me|i m calling
        am i (?:speaking|talking)
        (?:it s|i m) \w+(?: \w+)? (?:again|here|calling|speaking|from)|is this|speak (?:to|with)
        """,
    Manner.NERVOUS: r"""
        (?:i m|i am|i feel|i get|i was|makes? me|bit|little|so) (?:\w+ ){0,3}(?:nervous|anxious)
        (?:i m|i am|i feel|bit|little|so) (?:\w+ ){0,3}(?:scared|terrified|stressed|shaking)
        freaking out|butterflies|^nervous|wish me luck|fingers crossed
        i (?:\w+ )?(?:need|want) (?:this|the|that) job
        (?:don t|do not|hope i don t) (?:\w+ ){0,3}(?:mess|screw|blow) (?:it|this|that|up)
        """,
    Manner.THANKS: r"""
        thanks|thank you|thank|thx|cheers|appreciate|grateful|(?:kind|sweet|nice|generous) of you
        you (?:re|are) (?:\w+ )?(?:kind|nice|sweet|helpful|the best|a lifesaver)|very kind
        a big help
        """,
    Manner.WISH: rf"""
        hope (?:you|it|everything|all|things|your|that)|take care|good luck|all the best|best wishes
        (?:nice|good|great|lovely|glad|happy|pleasure) to (?:\w+ )?(?:talk|speak|hear from|meet|see)
        (?:nice|good|great|lovely) (?:talking|speaking|hearing|chatting)|looking forward
        look forward
        have (?:a|an) (?:\w+ )?{_GOOD}|enjoy (?:your|the)|congrat\w*|you too|likewise|same to you
        (?:nice|lovely|beautiful|good) (?:weather|weekend|day)|weekend|holidays?
        happy (?:new|birthday|\w+day)
        (?:talk|speak|see) (?:to |with )?you (?:\w+ )?(?:soon|later|then|tomorrow|on|at|next)
        """,
    Manner.APOLOGY: r"""
        sorry(?! to hear)(?!.*go ahead)|apolog\w+|excuse me|pardon me|cut off|disconnected
        got dropped|call dropped
        my (?:bad|mistake|fault)|i (?:m|am) (?:back|ready|here)|never ?mind|forget it|scratch that
        ignore that
        didn t mean to|wrong (?:question|one|person)|that was (?:\w+ )?(?:rude|wrong)
        as i was saying
        """,
    Manner.NODS: rf"""
        (?:good|great|nice|glad|happy|sorry|sad|relieved) to (?:know|hear)|interesting
        (?:sounds|looks) \w+
        makes? (?:\w+ )?sense|fair enough|no (?:worries|problem|rush|hurry|need)|take your time
        go (?:ahead|on)|got it|gotcha|i see|understand|understood
        (?:a|what a|too|that s) (?:shame|pity|bad|relief)
        ouch|oof|phew|yikes|fair point|good point|no wonder|i (?:can|could) imagine
        ^(?:(?:oh|ah|well|hm+|ok|wow|so) )*that (?:is|was|would|must|sounds|means|hurts|helps|makes)
        ^(?:(?:oh|ah|well|hm+|ok|wow|so) )*that (?:surprises|scares|worries|explains|s (?!all\b)\w+)
        i (?:didn t|did not) (?:know|realize|expect)
        (?:that|this|it|which) (?:s|is|was|would be|will be|ll be) (?:\w+ )*{_GOOD}
        (?:great|wonderful|perfect|excellent|awesome|amazing|fantastic|brilliant|super|cool|wow)
        (?:that|this|it) (?:s|is|was) (?:\w+ )?(?:helpful|useful|fine|ok|true|right|clear|fair)
        of course|you re (?:\w+ )?(?:welcome|right)|my pleasure
        doing (?:\w+ )?(?:well|fine|great|good|ok)
        i m (?:\w+ )?(?:fine|good|well|great|ok|glad|happy|excited|sure|all right)|will do|will try
        i (?:can|do|did|will|agree|know|hear you|think so|guess so)|me too|same here|exactly
        absolutely
        not (?:at all|bad|really|sure)|don t worry|really|oh (?:no|dear|my)|yes|yeah|yep|no|nope|ok
        sure
        """,
}

_OF_THEM = re.compile(
    rf"(?!.*\b(?:{_MOMENT}|hang|hold|wait|bear with)\b)(?:(?:oh|so|and|well|sorry|um|uh|ok) )*"
    r"(?:(?:did|does|do|are|have|has|is|was|were|will|should) (?!i\b|we\b|you mind\b|it ok)"
    r"|(?:can|could|should) i bring )"
)
"""How a question about them or the place begins: no wish for a moment, whatever it speaks of."""
_ASKED = re.compile(
    r"\bask(?:ing)? (?:you )?(?:how|if|what|when|where|whether|which|who"
    r"|whose|why)\b(?! \w+$)"
)
"""How somebody asks and says what: no mere word that a question comes."""


def _found(rows: str) -> re.Pattern[str]:
    every = "|".join(row.strip() for row in rows.splitlines() if row.strip())
    return re.compile(rf"\b(?:{every})\b")


_KINDS = [(kind, _found(rows)) for kind, rows in _CUES.items()]


def remark(words: str, names: Mapping[str, str]) -> Manner | None:
    """Return what a remark is; None: nothing in it stands out, or it is too long for one.

    >>> remark("sorry, someone is at the door, one moment", {}) is Manner.WAIT
    True
    """
    said = spelled(words)
    if not said or len(said) > MOST:
        return None
    known = {word for name in names.values() for word in plain(name)}
    text = " ".join(word for word in said if word not in known)
    if not text:  # by their name they are called
        return Manner.THERE
    kinds = (kind for kind, found in _KINDS if found.search(text))
    none = {Manner.WAIT} if _OF_THEM.match(text) else set()
    none |= {Manner.BEGINS} if _ASKED.search(text) else set()
    found = [kind for kind in kinds if kind not in none]
    asked = found[:1] == [Manner.BEGINS] and ASKS.intersection(found)  # "One thing: is it cold?"
    return next((kind for kind in found if kind in ASKS or not asked), None)
