"""A long line is learned after one and the same reply, and what it follows is heard once."""

import pytest

from tests.support.made import script
from tests.support.terminals.talk import Talk
from trainer.core.log.events import What
from trainer.core.memory.step import Way
from trainer.core.script.cards import cards

REPLIES = "\n".join(f'  - "We like number {n}."' for n in range(9))
BEFORE = ("They say: ", "You asked: ")
LONG = cards(
    script(
        "# Call {#call}\n\n### Ask how you rank {#rank}\n\n> How do I rank?\n\n- If they rank you\n"
        f"{REPLIES}\n\n  > On a scale of one to ten, what would my number be today,"
        " compared with the one candidate that you like best, and what does that person have that"
        " I don't have yet, in the eyes of everyone that I'd meet next week?\n"
    )
)


class Able(Talk):
    """Somebody who types the right letters; `words` is typed first, once at each of these."""

    def __init__(self, words: str = "") -> None:
        super().__init__((), deck=LONG)
        self.words, self.before_it = words, ""

    def read(self, prompt: str) -> str:
        self.prompts.append(prompt)
        self.person.wait(20)
        task = self.screen.practice.asked
        if len(self.prompts) > 60 or task is None:
            raise EOFError
        if not prompt.startswith("First letters"):
            return "" if task.step.way is Way.READ or self.screen.practice.verdict else "a"
        if self.words and self.before_it != task.step.wanted.text:
            self.before_it = task.step.wanted.text
            return self.words
        letters = [word[0] for word in task.step.wanted.text.split()]
        return "".join(letters[1::2] if "missing" in prompt else letters)


@pytest.mark.parametrize("word", ["", "hint", "repeat", "?"])
def test_every_part_of_a_line_is_asked_after_the_same_reply(word: str) -> None:
    kept = [event for event in Able(word).run() if event.reply and event.way != Way.CHOOSE]
    parts = [event for event in kept if event.event == What.STUDY]
    assert len(parts) > 3
    assert len({event.reply for event in parts}) == 1


@pytest.mark.slow
def test_part_after_part_the_question_is_heard_once_and_again_where_it_is_wished() -> None:
    able, repeating = Able(), Able("repeat")
    for talk in (able, repeating):
        talk.run()
    at = [n for n, text in enumerate(able.said) if text.startswith("Part ")]
    assert len(at) > 3
    assert not [text for text in able.said[at[0] : at[-1]] if text.startswith(BEFORE)]
    told = [text for text in repeating.said if text.startswith("They say: ")]
    assert len(told) >= len(at) + 1
