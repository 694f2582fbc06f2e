"""To have the last answer back, or to begin anew."""

from trainer.core.sitting.wishes.kinds import Wish
from trainer.core.sitting.wishes.phrases import THAT, TO

_BACK = (
    rf"(?:(?:go|step|come) back|return|undo|redo|correct|change|fix|take back|take{THAT} back"
    rf"|(?:do|try|answer|say|type|have|see|rate){THAT} (?:over|again|back|once more)"
    rf"|(?:go|get) to the (?:last|previous)){THAT}"
)
PATTERNS: dict[Wish, str] = {
    Wish.BACK: rf"{TO} {_BACK}|(?:go|take me) back(?: (?:to|one|a|step|question|the|line|last))*"
    rf"|undo{THAT}|take{THAT} back"
    r"|i (?:have |just )?(?:made|typed|pressed|hit|chose|picked|clicked) (?:a|the|something)"
    r" (?:mistake|typo|wrong(?: \w+)?)|i mistyped|i have mistyped",
    Wish.OVER: rf"(?:{TO} )?(?:start|begin)(?: (?:it|this|all|everything))*"
    r" (?:over|again|anew|afresh|from (?:the )?(?:beginning|start|scratch|top))"
    rf"|{TO} reset(?: (?:it|this|everything|all))*",
}
