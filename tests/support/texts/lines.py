"""Words of a line, from a text in which {this} is a slot and **this** a key word."""

from trainer.core.script.parse import parse
from trainer.core.script.script import Words


def line(text: str) -> Words:
    """Return the wording of a line as a script would give it."""
    script, problems = parse(f"# A\n\n## B\n\n> {text}\n", path="a.md", stem="a")
    assert script is not None, problems
    return script.cues[0].line.wanted
