"""Scripts read from their text, whole or line by line."""

from trainer.core.script.parse import parse
from trainer.core.script.script import Script, Words

EXAMPLE = """\
# Calling back the first interviewer

Ask these of the person who interviewed you first.

- Take your notes.
- Be brief:
  - and kind

## Where you stand

### Ask how you rank {#rank}

> If you were the person to rank the candidates that {next} is going to interview, **how would
> you rank me**?

> How do I rank?

Most people will not tell you exactly; be ready for "one of several".

- If they rank you, but not No. 1 {#not-first}
  - "Honestly, there is one person slightly ahead of you."
  - “You'd be my second choice today.”

  Keep calm.

  > Then please tell me, {interviewer}, what do I need to do in order to become number one?

  - If they sigh
    - "Well."
    - "Oh dear."

    > Take your time.

  - Otherwise
    - "Nothing."
    - "More of the same."

- If you are the No. 1 candidate
  - "You're at the top of my list."
  - "Number one, I'd say."

  > That is great to hear, {interviewer}.

- Otherwise:
  - "I'd rather not say."
  - "It's too early."

### Thank them

> Thank you.
"""


def read(text: str, stem: str = "call") -> Script:
    """Read a script that has neither an error nor a warning."""
    script, problems = parse(text, path="call.md", stem=stem)
    assert problems == ()
    assert script is not None
    return script


def line_of(text: str) -> Words:
    """Read the words of a line, whatever there is to warn of."""
    script, problems = parse(f"# A\n\n### Ask\n\n{text}\n", path="a.md", stem="a")
    assert script is not None, problems
    return script.cues[0].line.wanted


def words_of(text: str) -> str:
    """Return a text that is wrapped in this file on one line."""
    return " ".join(text.split())


def told(text: str) -> list[str]:
    return [f"{p.line}: {p.what}" for p in parse(text, path="a.md", stem="a")[1]]
