"""A script of a conversation that forks, jumps, ends and is interrupted."""

from trainer.core.script.cards import Card, cards
from trainer.core.script.parse import parse
from trainer.core.script.script import Cue, Script

CALL = """\
# A call {#call}

## Opening

### They pick up {#hello}

Let it ring.

- "Hello?"
- "Who is this?"

> It's {me}. [pause] Do you have a minute?

- If they do
  - "Sure."
  - "Go ahead."

- If they don't {#busy}
  - "I'm driving."
  - "Not now."

  > When can I call back?

  - "Tomorrow."
  - "Try me after six."

  Write it down.

  [Say goodbye](#bye)

- If they hang up {.end}
  - "Not interested."
  - "Take me off your list."

### Ask what they need {#need}

> What do you need?

- "A plumber."
- "Nothing, really."

### Say goodbye {#bye .end}

> Thank you. Goodbye.

## What they may throw in {.anytime}

### "We have somebody" {#have}

- "We already have a guy."

> Good. Is he happy?

### "How much?" {#much}

> It depends.

[Ask what they need](#need)
"""


def read(text: str) -> Script:
    script, problems = parse(text, path="call.md", stem="call")
    assert script is not None, problems
    return script


def cue(script: Script, name: str) -> Cue:
    return next(cue for cue in script.cues if cue.id == name)


def row(text: str, start: str) -> int:
    """Return the number of the line that begins so."""
    return next(n for n, line in enumerate(text.split("\n"), 1) if line.startswith(start))


def told(text: str) -> list[str]:
    return [f"{p.line}: {p.what}" for p in parse(text, path="a.md", stem="a")[1]]


def deck(text: str = CALL) -> dict[str, Card]:
    return {card.key: card for card in cards(read(text))}
