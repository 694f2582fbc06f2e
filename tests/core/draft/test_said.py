"""Whole texts as somebody may type them, and all that is to be said in each."""

import pytest

from tests.support.texts.drafts import drafted_labels
from trainer.core.draft.guesses import drafted, from_text
from trainer.core.draft.parts import What

TEXTS = """\
- Would they hire me today?
    - If yes, "Wonderful. What made the difference?"
    - If no, "What's missing?"
        - If it's experience: "Which experience?"
- When do they decide?
=> Would they hire me today?
=> > Wonderful. What made the difference?
=> > What's missing?
=> > Which experience?
=> When do they decide?
===
Do you like me?

YES:
"Great!"

NO:
"Why?"

What now?
=> Do you like me?
=> > Great!
=> > Why?
=> What now?
===
Are you happy with me? Yes \u2192 I'm glad. No \u2192 Tell me more.
What now?
=> Are you happy with me?
=> > I'm glad.
=> > Tell me more.
=> What now?
===
I would start with "How did I do?" and then ask "Who decides?". If she does, ask "When, then?".
=> How did I do?
=> Who decides?
=> > When, then?
===
Q: How did it go?
A (well): Great, what did you like?
A (badly): What should I change?
Q: What comes next?
=> How did it go?
=> > Great, what did you like?
=> > What should I change?
=> What comes next?
===
# Big questions
- Do I have a chance?
- Who decides?
# Bye
- It was good to talk to you, Dr. Amin.
=> Do I have a chance?
=> Who decides?
=> It was good to talk to you, Dr. Amin.
===
Hi Luis,

- How did it look?
- Who decides?

Thanks,
Hank Odom, Odom Trades - "We put you to work"
=> How did it look?
=> Who decides?
===
First "Who decides?" Then "When do they decide?" and at the end "Thank you, I'll call again."
=> Who decides?
=> When do they decide?
=> Thank you, I'll call again.
===
What's the pay? [pause] Can it change?
Who knows?
=> What's the pay? [pause] Can it change?
=> Who knows?
===
How big is the budget?
If yes, ask: Could I see it?
If no, then say: I'll wait.
Who decides?
=> How big is the budget?
=> > Could I see it?
=> > I'll wait.
=> Who decides?
===
Von: Anna Schmidt
An: Jo Park
Datum: 27. November 2026 10:12
Betreff: Fragen

Hi Jo, here's what I'd ask:
Who decides?
When do they decide?
=> Who decides?
=> When do they decide?
"""


@pytest.mark.parametrize("case", TEXTS.split("===\n"))
def test_all_that_is_said_is_found_in_its_order(case: str) -> None:
    text, *said = case.rstrip("\n").split("\n=> ")
    found = drafted_labels(drafted(from_text(text)).draft)
    assert [f"{'> ' if each.owner else ''}{each.words}" for each in found] == said


def test_what_is_noted_between_a_question_and_my_answer_is_advice() -> None:
    text = "\n".join(
        f'"{asked}"\nA: I sat down with both.\nWhat I say: "{said}"\n'
        for asked, said in (("Why you?", "I calm people down."), ("Why us?", "You train them."))
    )
    found = [part.what for part in from_text(text)]
    assert [what for what in found if what not in {What.ADVICE, What.LEFT}] == [
        What.FIRST,
        What.SAY,
    ] * 2
