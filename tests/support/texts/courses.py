"""Every course a call may take through a script: what is asked, and which way each fork goes."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from trainer.core.script.parse import parse
from trainer.core.script.paths import Then, Trail, following, onward, trails
from trainer.core.script.script import Cue, Jump, Script
from trainer.disk.scripts import built_in_scripts

Course = tuple[tuple[Cue, Trail], ...]
"""The cues of a call in their order, each with the branches taken after it."""


def courses(script: Script, *, visits: bool = False) -> Iterator[Course]:
    """Yield every course from the first question to the end.

    A visit to what may come up at any time happens where a link leads to it, and with `visits`
    also once between any two questions.
    """
    cues = {cue.id: cue for cue in script.cues}
    anytime = tuple(cue for cue in script.cues if cue not in script.questions)

    def after(cue: Cue, then: Jump | Then, so_far: Course) -> Iterator[Course]:
        asked = {each.id for each, _ in so_far}
        target = cues[then.to] if isinstance(then, Jump) else None
        if target in anytime and target.id not in asked:
            yield from through(target, so_far, back=cue)
            return
        if target in anytime:
            then = Then.NEXT
        found = following(script.questions, script.questions.index(cue), then, asked)
        if found is None:
            yield so_far
            return
        yield from through(script.questions[found], so_far)
        visited = any(each in anytime for each, _ in so_far)
        if visits and not visited:
            for visit in anytime:
                yield from through(visit, so_far, back=cue)

    def through(cue: Cue, so_far: Course, back: Cue | None = None) -> Iterator[Course]:
        for trail in trails(cue.line):
            then = onward(cue, trail)
            yield from after(back or cue, then, (*so_far, (cue, trail)))

    yield from through(script.questions[0], ())


REAL = {path.stem: path for path in (Path(__file__).parents[2] / "data/scripts").glob("*.md")}
FILES = {**REAL, **built_in_scripts()}
"""The scripts that come along, and three that people really use, by their ids."""


@cache
def read(name: str) -> Script:
    """Return one of them; there is nothing amiss in it."""
    text = FILES[name].read_text("utf-8")
    script, problems = parse(text, path=f"{name}.md", stem=name)
    assert problems == ()
    assert script is not None
    return script
