"""To leave, for now or for today."""

from trainer.core.sitting.wishes.kinds import Wish
from trainer.core.sitting.wishes.phrases import SO, TO

_STOP = (
    r"(?:get (?:me )?out|get away|leave|quit|exit|stop|end|close|go (?:back )?home|log (?:out|off)"
    r"|cancel|abort|hang up|get (?:back )?home|finish|turn (?:it|this) off|switch (?:it|this) off"
    r"|take a break|pause)(?: (?:of|from|out|back|to|here|this|it|that|the|program|practice|drill"
    r"|trainer|screen|thing|app|now|for|today|tonight|home|call|please|session|and|go|on|later"
    r"|tomorrow|continue))*"
)
PATTERNS: dict[Wish, str] = {
    Wish.STOP: rf"{TO} {_STOP}|(?:please )?(?:let|get) me out(?: of (?:here|this|it))?"
    r"|(?:i quit|stop|quit|exit|cancel|abort|end|leave|hang up)"
    r"(?: (?:it|this|that|now|here|for today|the \w+))*"
    r"|i (?:do not|dont|wont) (?:want to )?(?:continue|go on|carry on|keep going)"
    r"(?: (?:with (?:it|this|that)|any ?more|now|today|here))*"
    r"|(?:i want|how do i get) out(?: of (?:here|this|it))?"
    r"|i (?:have|need|got) to go|i (?:gotta|must|should) go|(?:im|i am) done for (?:today|now)"
    r"|(?:(?:thats|that is|(?:i have|ive) had) )?enough(?: for (?:today|now|tonight))?"
    r"|i need (?:a break|to rest)|(?:take me|get back) home|how do i get (?:back )?to the"
    r" (?:start|beginning|menu|main \w+)"
    rf"|{TO} (?:come back|do (?:this|it)|go on|continue|finish(?: (?:this|it))?)"
    r" (?:later|tomorrow|another (?:time|day)|some other time)"
    rf"|(?:im|i am){SO} (?:tired|exhausted|bored)",
}
