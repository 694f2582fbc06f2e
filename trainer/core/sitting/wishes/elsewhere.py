"""What is done at home, wished for elsewhere: settings, figures, another practice; easier lines."""

from trainer.core.sitting.wishes.kinds import Wish
from trainer.core.sitting.wishes.phrases import TO

_STRICT = r"(?:strict(?:ly)?|hard|harsh|picky|difficult|easy|complicated)"
SETTINGS = (
    r"settings?|preferences|config\w*"
    r"|(?:be |make it |keep it )?(?:quiet(?:ly)?|silent(?:ly)?)"
    r"|(?:cant|cannot) (?:speak|talk)(?: aloud| loud| now| here)?"
    r"|(?:dark|light) (?:mode|theme)|colou?rs?|font(?: size)?|sound|clock|timer|voice"
    r"|(?:less|more|not (?:so|as|that)|too) strict(?:ly)?|strict(?:er|ness)|difficulty(?: level)?"
    r"|(?:let|have|make|want) (?:him|her|them|the interviewer|it)(?: to)? (?:speak|talk)"
    r"|(?:rather|prefer to|want to) type"
    r"(?: (?:it|them|lines?|my|than|say|speak|talk|aloud|out|loud)\b)*"
    r"|(?:large|big|small)(?:er)? (?:text|type|font|letters)"
)
"""What the settings change, as people name it."""
FIGURES = r"stats?|statistics|figures?|progress|scores?"
WARM_UP = r"warm(?:ing|ed)?(?: me)? ?ups?"
_REHEARSAL = r"rehears(?:e|al|als)|mock (?:call|interview)s?"
SHEET = r"(?:call )?sheets?|one pager"
_THINGS = rf"{SETTINGS}|{FIGURES}|{WARM_UP}|{_REHEARSAL}|{SHEET}|menu|calendar|commands?|my notes"
_WISHED = (
    rf"(?:(?:{TO}|where(?: is| are|s| do i find| can i find)|i|id|i would|open"
    r"|go to|show|is there|are there)"
    r" )?(?:(?:see|show|open|go to|look at|change|adjust|edit|switch|turn(?: on| off| up| down)?"
    r"|find|get to|get|have|use|set|start|do|make|print|read|check|increase|reduce|lower|raise"
    r"|hide|me|to|back) )?"
    r"(?:(?:my|the|a|an|some|your|its|it|this|of|in|other|different|another|program|app|to|bigger|larger|smaller)"
    r" )*"
)
_TAIL = (
    r"(?: (?:it|that|this|please|now|here|instead|page|menu|screen|mode|size|first|of|the|app"
    r"|bigger|larger|smaller|darker|lighter|louder|quieter"
    r"|program|for|me|up|down|on|off|so|then|today))*"
)
_LINES = (
    r"(?:it|this|that|them|these|the (?:lines?|questions?|practice|drill|words?|checking)|lines)"
)
_LESS = r"(?:easier|simpler|shorter|harder|less \w+|more difficult|not so \w+|slower|faster)"
_MORE = r"(?:(?:a (?:bit|little)|much|a lot|way|even|any|just) )*"
PATTERNS: dict[Wish, str] = {
    Wish.EASIER: rf"(?:(?:{TO}|i (?:want|need|would like|like)) )?(?:(?:make|have|get|keep) )?"
    rf"{_LINES} {_MORE}{_LESS}{_TAIL}"
    rf"|(?:can|could|may) (?:it|this|that|they|you)(?: please)? be {_MORE}{_LESS}{_TAIL}"
    rf"|(?:(?:its|it is|this is|thats|that is|youre|you are|they are|theyre|lines are) )?"
    rf"(?:way |much |far |a bit |a little |just )*(?:too|so|very) {_STRICT}(?: for me)?"
    r"|(?:why (?:is it|are you|so|is this)|(?:dont|do not) be) (?:(?:so|that|this|too) )*"
    rf"{_STRICT}|(?:(?:(?:give|ask|show) me|i (?:want|need)|is there) )?(?:an? |some"
    r"|something |the )?(?:easier|simpler|shorter)(?: (?:one|line|ones|lines|question|questions"
    r"|way|mode|please))*",
    Wish.ELSEWHERE: rf"{_WISHED}(?:{_THINGS}){_TAIL}"
    rf"|{TO} (?:practice|do|train|try) (?:something|anything) (?:else|different)",
}
