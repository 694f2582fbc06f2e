"""Parts put together: which line a condition belongs to, which question a piece of advice."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from msgspec import Struct, field

from trainer.core.draft.draft import Draft, Fork, Question, Scene, Spoken
from trainer.core.draft.parts import Part, What
from trainer.core.draft.reading import phrases
from trainer.core.draft.reading.row.conditions import condition
from trainer.core.draft.reading.speech import asks
from trainer.core.draft.slots import Filled, filled
from trainer.core.value import replace

MOST_FORKS, MOST_DEPTH = 8, 6
_SHORT_WORDS = 45
_DIRECTION = re.compile(r"\[[^\[\]]*\]")
_ROOT = -100
"""To the left of everything: a question."""
Choices = Mapping[tuple[int, int], str]
"""The slots that somebody chose, by the number of the part and of the blank in it."""


class _Builder(Struct):
    """Puts parts together, one after the other."""

    choices: Choices
    draft: Draft = field(default_factory=Draft)
    stack: list[tuple[int, Spoken]] = field(default_factory=list)
    waiting: Fork | None = None
    depth: int = 0
    acted: bool = False
    """What is done on the condition that waits stands beside it: nothing more is said."""
    owner: Spoken | None = None
    topic: str = ""
    first: list[str] = field(default_factory=list)
    fresh: bool = False
    situation: int | None = None
    """How far to the right a condition stands that belongs to no question."""

    def take(self, number: int, part: Part) -> None:
        """Take the next part."""
        if not any(sign.isalnum() for sign in part.text):
            return  # signs alone are no words
        match part.what:
            case What.SCENE:
                self._scene(part)
            case What.TOPIC:
                self._topic(part)
            case What.SAY if has_words(part.text):
                self._say(number, part)
            case What.IF:
                self._if(number, part)
            case What.HEAR:
                self._hear(self._words(number, part).text)
            case What.FIRST:
                self._first(self._words(number, part).text)
            case What.ADVICE | What.SAY:
                self._advice(self._words(number, part).text, part.at)
            case What.LEFT:
                pass

    def _words(self, number: int, part: Part) -> Filled:
        choose = {blank: slot for (at, blank), slot in self.choices.items() if at == number}
        return filled(part.text, choose)

    def _scene(self, part: Part) -> None:
        self.situation = None
        self.waiting = None
        self.stack.clear()
        if part.title:
            self.draft.title = part.text
        else:
            self.draft.scenes.append(Scene(part.text))
        self.fresh = True

    def _topic(self, part: Part) -> None:
        """Take a point of its own: nothing was said on a condition that waits above it."""
        self.topic = part.text
        if self.waiting and part.at > self.waiting.at and part.depth <= self.depth:
            self.waiting = None

    def _say(self, number: int, part: Part) -> None:
        if part.more and len(self.stack) > 1 and not self.waiting:
            _go_on(self.stack[-1][1], self._words(number, part))
            return
        line = Spoken(self._words(number, part), part.at, number)
        self.fresh = False
        below = not (part.fresh or self.acted) and part.depth >= self.depth
        if self.waiting and self.owner and (part.at == self.waiting.at or below):
            self.waiting.said = line
            self.stack.append((self.depth, line))
            self.waiting = None
            return
        self.waiting = None
        if not self.draft.scenes:
            self.draft.scenes.append(Scene())
        question = Question(line, self.topic, self.first)
        self.draft.scenes[-1].questions.append(question)
        self.topic, self.first = "", []
        self.stack = [(_ROOT if self.situation is None else self.situation, line)]
        self.situation = None

    def _if(self, number: int, part: Part) -> None:
        while self.stack and (self.stack[-1][0] >= part.depth or self._beside(part)):
            if len(self.stack) == 1 and self.stack[0][1].at == part.at:
                break  # what is behind a question, on its line, is answered to it
            self.stack.pop()
        if phrases.INSTEAD.match(part.text):  # it stands beside another condition
            while len(self.stack) > 1 and not self.stack[-1][1].forks:
                self.stack.pop()
        if not self.stack:
            self.topic, self.situation = self.topic or condition(part.text).text, part.depth
            return
        self.owner = self.stack[-1][1]
        if len(self.owner.forks) >= MOST_FORKS or len(self.stack) > MOST_DEPTH:
            self.owner.advice.append(part.text)
            return
        self.acted = False
        said = condition(part.text)
        said = replace(said, text=filled(said.text).text)
        replies = [filled(reply).text for reply in said.replies if reply.strip()]
        self.waiting = Fork(said, part.at, number, replies)
        self.depth = part.depth
        self.owner.forks.append(self.waiting)

    def _beside(self, part: Part) -> bool:
        """Tell whether what was said last stands on one line with what was asked before it.

        A condition below that line, however far to the right, is another on the same.
        """
        lines = [line.at for _, line in self.stack[-2:]]
        return len(lines) > 1 and lines[0] == lines[1] < part.at

    def _hear(self, text: str) -> None:
        if self.waiting:
            self.waiting.replies.append(text)
        elif self.stack and not self.stack[-1][1].forks and len(self.stack) == 1:
            self.stack[-1][1].answers.append(text)
        else:
            self.first.append(text)

    def _first(self, text: str) -> None:
        """Take what they say first: what follows answers it, whatever was asked before."""
        self.stack.clear()
        self.waiting = None
        self.first.append(text)

    def _advice(self, text: str, at: int) -> None:
        if self.fresh or not self.draft.scenes:
            place = self.draft.scenes[-1].advice if self.draft.scenes else self.draft.advice
            place.append(text)
        elif self.waiting:
            self.waiting.advice.append(text)
            self.acted = self.acted or at == self.waiting.at
        elif self.stack:
            self.stack[-1][1].advice.append(text)


def has_words(text: str) -> bool:
    """Tell whether anything is said in a text: not where it's all a direction, `[Listen.]`."""
    return any(sign.isalnum() for sign in _DIRECTION.sub("", text))


def _go_on(line: Spoken, words: Filled) -> None:
    """Add words to a line: they are said right behind it."""
    before = line.words
    moved = (replace(blank, start=blank.start + len(before.text) + 1) for blank in words.blanks)
    line.words = Filled(f"{before.text} {words.text}", (*before.blanks, *moved))


def build(parts: Sequence[Part], choices: Choices) -> Draft:
    """Return the draft that parts make."""
    builder = _Builder(choices)
    for number, part in enumerate(parts):
        builder.take(number, part)
    for scene in builder.draft.scenes:
        for question in scene.questions:
            _mend(question.line)
    builder.draft.scenes = [scene for scene in builder.draft.scenes if scene.questions]
    return builder.draft


def _mend(line: Spoken) -> None:
    """Take out what a script can't hold: a condition with nothing after it, answers twice."""
    kept: list[Fork] = []
    seen: set[str] = set()
    named: dict[str, Fork] = {}
    for fork in line.forks:
        fork.replies = [reply for reply in fork.replies if _fresh(reply, seen)]
        if fork.said:
            _mend(fork.said)
        if not fork.said and not fork.replies:
            line.advice += [fork.condition.text, *fork.advice]
        elif fork.condition.text in named:
            _mend_twice(named[fork.condition.text], fork)
        else:
            named[fork.condition.text] = fork
            kept.append(fork)
    line.forks = kept
    if kept and line.answers:
        line.advice += line.answers
        line.answers = []


def _fresh(reply: str, seen: set[str]) -> bool:
    """Tell whether nobody said this yet, and note it."""
    words = "".join(sign for sign in reply.casefold() if sign.isalnum())
    known = words in seen or not words
    seen.add(words)
    return not known


def _mend_twice(first: Fork, again: Fork) -> None:
    """Put a condition that stands there twice into the first: nothing of it is lost."""
    first.replies += again.replies
    first.advice += again.advice
    if again.said and first.said:
        first.advice.append(again.said.words.text)
    first.said = first.said or again.said


def outlined(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Return parts with the title named, and what stands before and after the questions left out.

    Advice there is about the text and not about a question. A short one below the title stays.
    """
    says = [at for at, part in enumerate(parts) if part.what is What.SAY]
    if not says:
        return tuple(parts)
    found = list(parts)
    _name(found, says[0])
    scenes = [at for at, part in enumerate(parts) if part.what is What.SCENE]
    for at, part in enumerate(found):
        if part.what is What.IF and at < says[0] and found[at + 1].what is not What.SAY:
            found[at] = replace(part, what=What.LEFT)
        if part.what is What.ADVICE and _apart(found, at, says, scenes):
            found[at] = replace(part, what=What.LEFT)
    return tuple(found)


def _apart(found: Sequence[Part], at: int, says: Sequence[int], scenes: Sequence[int]) -> bool:
    """Tell whether advice belongs to no question, and not to the whole either."""
    if at < says[0]:
        return not _below_a_title(found, at, says[0])
    if at > says[-1] and not _of_the_last(found, at, says[-1]):
        return True
    return _elsewhere(found, at, says, scenes)


def _name(found: list[Part], first: int) -> None:
    """Make the first heading the title: it stands over all questions, as an item doesn't."""
    for at, part in enumerate(found[:first]):
        if part.what is What.SCENE:
            found[at] = replace(part, title=part.sure)
            return
        if part.what is not What.LEFT and not (part.what is What.ADVICE and at == 0):
            return


def _below_a_title(found: Sequence[Part], at: int, first: int) -> bool:
    headings = [part for part in found[:at] if part.what is What.SCENE]
    text = found[at].text
    named = any(part.title for part in found[:first])
    return (
        bool(headings)
        and named
        and len(text.split()) <= _SHORT_WORDS
        and not asks(text)
        and not phrases.GREETING.match(text)
        and not any(part.what is What.SCENE for part in found[at:first])
    )


def _of_the_last(found: Sequence[Part], at: int, last: int) -> bool:
    """Tell whether advice behind the last words to say is about them."""
    part, said = found[at], found[last]
    if any(each.what is What.SCENE for each in found[last:at]):
        return False
    labeled = phrases.ADVICE.match(part.text) is not None
    return part.at == said.at or labeled or (at == last + 1 and part.depth > said.depth)


def _elsewhere(found: Sequence[Part], at: int, says: Sequence[int], scenes: Sequence[int]) -> bool:
    """Tell whether advice stands under a heading with nothing to say below it."""
    number = bisect_left(scenes, at)
    if not number:
        return False
    begin = scenes[number - 1]
    end = scenes[number] if number < len(scenes) else len(found)
    return not found[begin].title and bisect_left(says, begin) == bisect_left(says, end)
