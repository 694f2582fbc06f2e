"""A draft: the questions of a pasted text, what may be answered to them, and what is said then."""

from msgspec import Struct, field

from trainer.core.draft.reading.row.conditions import Condition
from trainer.core.draft.slots import Filled


class Spoken(Struct):
    """Words to say; what may be answered to them, and the advice beside them."""

    words: Filled
    at: int
    part: int
    answers: list[str] = field(default_factory=list)
    advice: list[str] = field(default_factory=list)
    forks: list["Fork"] = field(default_factory=list)


class Fork(Struct):
    """A condition on what they answer: how they say it, and what you say then."""

    condition: Condition
    at: int
    part: int
    replies: list[str] = field(default_factory=list)
    said: Spoken | None = None
    advice: list[str] = field(default_factory=list)


class Question(Struct):
    """A question of the call, or another thing to say: its line, its topic, what they say first."""

    line: Spoken
    topic: str = ""
    first: list[str] = field(default_factory=list)


class Scene(Struct):
    """A heading, advice below it, and the questions that follow."""

    heading: str = ""
    advice: list[str] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)


class Draft(Struct):
    """What a script is written from."""

    title: str = ""
    advice: list[str] = field(default_factory=list)
    scenes: list[Scene] = field(default_factory=list)

    @property
    def questions(self) -> list[Question]:
        """All questions, in their order."""
        return [question for scene in self.scenes for question in scene.questions]


def forks(line: Spoken) -> list[Fork]:
    """Return the conditions after a line, and those after what is said then."""
    found = []
    for fork in line.forks:
        found.append(fork)
        if fork.said:
            found += forks(fork.said)
    return found
