"""What a hint shows: first letters, then the words that are still to come."""

from collections.abc import Mapping

from trainer.core.memory.ladder import Rung
from trainer.core.memory.step import Way
from trainer.core.script.clauses import tokens
from trainer.core.script.script import Words
from trainer.core.sitting.task import Task
from trainer.rows.names import filled, heard_names, is_unnamed
from trainer.rows.page.sheet import blank
from trainer.rows.row import Role, Row, row

NEXT = 3
"""Words whose first letters are the first hint."""


def hint_rows(
    task: Task, names: Mapping[str, str], *, so_far: int = 0, typed: str = "", aloud: bool = False
) -> tuple[Row, ...]:
    """Return the hints given; `so_far` words were said already, or those of the line in `typed`.

    `aloud`: they are to be heard, and so without blanks.
    """
    given, first = task.help, _letters if aloud else _words_begun
    shown = heard_names(names) if aloud else names
    words = [filled(Words(token), shown) for token in tokens(task.step.wanted)]
    if typed:
        from trainer.core.words.reached import reached  # when a hint follows typed words

        so_far = max(so_far, reached(words, typed))
    if given.revealed:
        return (row("Hint", " ".join(words), role=Role.HINT),)
    rows = []
    if given.letters:
        rows.append(row("First letters" if aloud else "Hint", first(words), role=Role.HINT))
    elif given.three and not given.words:
        place = min(so_far, len(words) - 1)
        following = first(words[place : place + NEXT])
        rows.append(row("Next letters" if aloud else "Next", following, role=Role.HINT))
    if given.words and (ahead := _to_come(task, names, so_far)[: given.words]):
        rows.append(row("Next", " ".join(words[at] for at in ahead), role=Role.HINT))
    return tuple(rows)


def _to_come(task: Task, names: Mapping[str, str], so_far: int) -> list[int]:
    """Return which words of a line are still to be given, a name being one of them.

    Where letters are asked, `so_far` counts words as they are shown, of a name each; what is on the
    screen already, or is a name that nobody knows, is not asked there.
    """
    words = tokens(task.step.wanted)
    if task.step.way is not Way.LETTERS:
        return list(range(so_far, len(words)))
    from trainer.core.grading.letters import expected_letters  # not before letters are asked

    found, before, step = [], 0, 2 if task.step.rung is Rung.SHOWN else 1
    for at, token in enumerate(words):
        asked = expected_letters(Words(token), names)
        before += len(asked)
        if before > so_far and (at + 1) % step == 0 and any(keys for _, keys in asked):
            found.append(at)
    return found


def _words_begun(words: list[str]) -> str:
    return " ".join(map(_begun, words))


def _letters(words: list[str]) -> str:
    """Return first letters alone, with the commas and stops between them: `M O, I e`."""
    found = []
    for word in " ".join(words).split():
        letter = next((sign for sign in word if sign.isalnum()), "")
        end = word[-1] if word[-1] in ",;:!?" else ""
        found += [f"{letter}{end}"] if letter else []
    return " ".join(found)


def _begun(word: str) -> str:
    """Return a word with its first letter alone; a name as many words as it has."""
    if is_unnamed(word):
        return word
    return " ".join(
        f"{each[: at + 1]}{blank(each)[at + 1 :]}"
        for each in word.split()
        for at in (next((n for n, sign in enumerate(each) if sign.isalnum()), 0),)
    )
