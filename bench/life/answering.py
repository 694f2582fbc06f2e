"""Somebody who reads what is asked in plain lines, and answers as their memory lets them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from random import Random

from bench.learners import Learner
from bench.lives import real_deck
from trainer.core.grading.keys.keying import keying
from trainer.core.memory.ladder import Rung
from trainer.core.memory.pace import expected
from trainer.core.memory.step import Step, Way
from trainer.core.outlook.walk import USUAL
from trainer.core.script.cards import Card
from trainer.core.script.clauses import clauses
from trainer.core.script.key import Kind
from trainer.core.script.script import Words
from trainer.rows.line import meaning
from trainer.rows.names import filled, heard_names
from trainer.rows.row import upper

NAMES = {"interviewer": "Ms. Ortiz", "next": "Mr. Lee"}
CALLED: tuple[Mapping[str, str], ...] = (NAMES, heard_names({}), {})
"""What slots are called in what is printed: once the names are known, and before."""
AGAIN, HARD, GOOD = 1, 2, 3
READING = 4.0
"""Seconds in which a verdict is read."""
THINKING = 6.0
"""Seconds before a question that is no card is answered."""
SLIPS = 0.1
"""Share of the parts of a line, still being learned, in which the end is missed."""
HOME = ">"
"""What home asks with, whatever its margin."""
ANSWERS = (
    (r"the first line .* q: later", ""),
    (r"Who interviewed you", "Ms. Ortiz"),
    (r"Who will you meet next", "Mr. Lee"),
    (r"When will you call", "Mon 5pm"),
    (r"n: no, and don't ask again", "n"),
    (r"How did it go\?", "w"),
    (r"Enter: back home", "q"),
    (r"look at (it|them) again", ""),
)
"""What is answered to a question that is no card; Enter to any other."""
ROWS = re.compile(r"^(The point|They say|You asked): (.*?)\s*$", re.MULTILINE)
"""What a card is put with."""


@dataclass
class Asked:
    """A question of the program, and the card it belongs to, as far as it has one."""

    prompt: str
    block: str
    """What was printed since the card began."""


def prompt_of(text: str, said: str) -> Asked:
    """Return what is asked at the end of what the program said."""
    blocks = re.split(r"\r?\n\r?\n", said)
    at = max((n for n, block in enumerate(blocks) if ROWS.search(block)), default=len(blocks))
    since = "\n\n".join(blocks[at:])  # part after part of a line its question isn't told again
    return Asked(text.splitlines()[-1], since.replace("\r", ""))


@dataclass
class Person:
    """A learner at the keyboard; they press Enter at home `enough` times, then leave."""

    learner: Learner
    call: datetime
    enough: int = 1
    rating: int = 0
    whole: bool = False
    chance: Random = field(default_factory=lambda: Random(1))

    def sits_down(self, *, enough: int = 1) -> None:
        """Begin another evening."""
        self.enough = enough

    def at_call(self, call: datetime) -> float:
        """Return how many lines they would truly say right at the call, as they are now."""
        lines = (card.key for card in real_deck() if card.kind is Kind.PHRASING)
        return sum(self.learner.recall(key, call) for key in lines)

    def answer(self, asked: Asked, now: datetime) -> tuple[str, float]:
        """Return what is typed, and the seconds before it."""
        prompt = asked.prompt
        if prompt.strip() == HOME:
            self.enough -= 1
            return ("" if self.enough >= 0 else "q"), THINKING
        for pattern, way in _CARDS:
            if pattern in prompt:
                return self._card(asked, way, now)
        if "In these words?" in prompt or "Enter: accept" in prompt or "4: Easy" in prompt:
            return self._rates(prompt), READING
        found = (answer for pattern, answer in ANSWERS if re.search(pattern, prompt))
        return next(found, ""), THINKING

    def _rates(self, prompt: str) -> str:
        if "In these words?" not in prompt:
            return "" if "Enter: accept" in prompt else str(self.rating or GOOD)
        told = {AGAIN: "1", HARD: "2", GOOD: ""}.get(self.rating, "4")
        return told if "Enter: yes" in prompt else told or "3"

    def _card(self, asked: Asked, way: Way, now: datetime) -> tuple[str, float]:
        card = card_of(asked.block, choosing=way is Way.CHOOSE)
        step = step_of(card, way, asked)
        self.rating, seconds = self.learner.answer(step, usual=expected(step, USUAL), now=now)
        seconds = max(1.0, seconds - READING)
        right = self.rating != AGAIN
        if step.study:
            right = self.chance.random() >= SLIPS
        match way:
            case Way.READ:
                return "", seconds
            case Way.ALOUD:
                return "", max(seconds, 0.3 * step.wanted.count)
            case Way.CHOOSE:
                return chosen(card, asked.block, right=right), seconds
            case Way.LETTERS:
                state = keying(step.wanted, NAMES, every_other=step.rung is Rung.SHOWN)
                keys = "".join(blank.keys[:1] for blank in state.blanks)
                return (keys if right else keys[: len(keys) // 2]), seconds
            case _:
                words = filled(step.wanted, NAMES).split()
                return " ".join(words if right else words[: len(words) // 2]), seconds


_CARDS = (
    ("Read it aloud", Way.READ),
    ("First letters of", Way.LETTERS),
    ("Say it now, to the room", Way.ALOUD),
    ("Which is it?", Way.CHOOSE),
    ("Type it, then Enter", Way.TYPE),
    ("Type your line", Way.TYPE),
)


def step_of(card: Card, way: Way, asked: Asked) -> Step:
    """Return the step that a prompt stands for."""
    line = card.line.wanted
    if way is Way.CHOOSE:
        assert card.branch
        return Step(card, way, card.branch.condition)
    if way is not Way.LETTERS:
        return Step(card, way, line, None if way is Way.READ else Rung.WHOLE)
    rung = Rung.SHOWN if "missing word" in asked.prompt else Rung.LETTERS
    parts = clauses(line)
    part = next(reversed(re.findall(r"^Part (\d+) of (\d+)\.", asked.block, re.MULTILINE)), None)
    if part and len(parts) == int(part[1]):
        from trainer.core.memory.ladder import Clause

        words = parts[int(part[0]) - 1]
        return Step(card, way, words, rung, Clause(words, int(part[0]), len(parts)))
    return Step(card, way, line, rung)


def card_of(block: str, *, choosing: bool) -> Card:
    """Return the card that was put."""
    rows = dict(ROWS.findall(block))
    kind = Kind.BRANCH if choosing else Kind.PHRASING
    for card in real_deck():
        if card.kind is not kind:
            continue
        if card.asked is None:
            if rows.get("The point") in texts(card.cue.heading):
                return card
        elif rows.get("You asked") in texts(card.asked.wanted) and card.branch:
            replies = {words for reply in card.branch.replies for words in texts(reply)}
            if rows.get("They say") in replies:
                return card
    raise ValueError(f"no card is known for: {block}")


def chosen(card: Card, block: str, *, right: bool) -> str:
    """Return the letter of the right branch, or of another."""
    options = dict(re.findall(r"^([a-h]): (.*?)\s*$", block, re.MULTILINE))
    assert card.branch
    own = {upper(meaning(card.branch, names)) for names in CALLED}
    letters = [letter for letter, words in options.items() if (words in own) is right]
    return letters[0] if letters else ""


def texts(words: Words) -> set[str]:
    """Return words as they are printed, before the names are known and after."""
    return {filled(words, names) for names in CALLED}
