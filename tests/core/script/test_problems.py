"""Broken scripts, and exactly what `check` says of each: every problem at once, at its line."""

from typing import NamedTuple

import pytest

from tests.for_each import for_each
from trainer.core.script import faults as say
from trainer.core.script.markdown import looks, unspoken
from trainer.core.script.markdown.lines import DOUBLED
from trainer.core.script.parse import parse

TOP = """\
# My call

### Ask how you rank

> How would you **rank me**?

"""
"""Six lines of a good script; the branches of the cases below begin at line 7."""

FORK = """\
- If you are first
  - "You are first."
  - "Nobody is better."

- Otherwise
  - "I'd rather not say."
  - "It's too early."
"""


class Broken(NamedTuple):
    """A script that something is wrong with, and what is to be said of it."""

    name: str
    text: str
    expected: list[str]


def at(line: int, fault: say.Fault, **values: str) -> str:
    what = fault.what.format(**values) if values else fault.what
    return f"{line}: {'warning: ' if fault.warning else ''}{what}"


def told(text: str, stem: str = "my-call") -> list[str]:
    problems = parse(text, path="my-call.md", stem=stem)[1]
    return [f"{p.line}: {'warning: ' if p.warning else ''}{p.what}" for p in problems]


TITLES = [
    Broken("an empty file", "", [at(1, say.NO_TITLE)]),
    Broken("blank lines only", "\n\n \n", [at(1, say.NO_TITLE)]),
    Broken("no title", "### Ask\n\n> Well?\n", [at(1, say.NO_TITLE)]),
    Broken("an empty title", "#\n\n### Ask\n\n> Well?\n", [at(1, say.EMPTY_TITLE)]),
    Broken("two titles", "# A\n\n# B\n\n### Ask\n\n> Well?\n", [at(3, say.TWO_TITLES)]),
    Broken(
        "every cue a title",
        "# A\n\n# B\n\n> Well?\n\n# C\n\n> So?\n",
        [at(3, say.TWO_TITLES), at(7, say.TWO_TITLES)],
    ),
    Broken("a late title", "### Ask\n\n> Well?\n\n# A\n", [at(5, say.LATE_TITLE)]),
    Broken("a cue without words", "# A\n\n### Ask\n\nWhy this matters.\n", [at(3, say.NO_WORDS)]),
    Broken("a cue with an empty quote", "# A\n\n### Ask\n\n>\n", [at(3, say.NO_WORDS)]),
    Broken(
        "a cue without words before another",
        "# A\n\n### B\n\n### C\n\n> Well?\n",
        [at(3, say.NO_WORDS)],
    ),
    Broken("an empty heading", "# A\n\n### {#ask}\n\n> Well?\n", [at(3, say.NO_HEADING)]),
    Broken("a bad id", "# A\n\n### Ask {#My Id}\n\n> Well?\n", [at(3, say.BAD_ID)]),
    Broken("an id in capitals", "# A {#Call}\n\n### Ask\n\n> Well?\n", [at(1, say.BAD_ID)]),
    Broken("an empty id", "# A\n\n### Ask {#}\n\n> Well?\n", [at(3, say.EMPTY_ID)]),
    Broken("a heading that gives no id", "# A\n\n### ???\n\n> Well?\n", [at(3, say.EMPTY_ID)]),
    Broken(
        "a key twice",
        "# A\n\n### Ask\n\n> Well?\n\n### ask!\n\n> So?\n",
        [at(7, say.TWICE, key="my-call/ask")],
    ),
    Broken(
        "a key twice, in NFC and NFD",
        "# A\n\n### Caf\u00e9\n\n> Well?\n\n### Cafe\u0301\n\n> So?\n",
        [at(7, say.TWICE, key="my-call/caf\u00e9")],
    ),
    Broken("an id in the middle", "# A\n\n### Ask {#a} now\n\n> Well?\n", [at(3, say.BRACE)]),
]

LINES = [
    Broken("a list in a line", "# A\n\n### Ask\n\n> Well?\n> - or not\n", [at(6, say.LISTED)]),
    Broken("a quote in a line", "# A\n\n### Ask\n\n> > Well?\n", [at(5, DOUBLED)]),
    Broken("a heading in a line", "# A\n\n### Ask\n\n> Well?\n> ---\n", [at(5, say.NOT_PLAIN)]),
    Broken("code in a line", "# A\n\n### Ask\n\n>     Well?\n", [at(5, say.CODE)]),
    Broken("a line too far right", "# A\n\n### Ask\n\n> Well?\n\n    > So?\n", [at(7, say.CODE)]),
    Broken("a fence", "# A\n\n```\nx\n```\n\n### Ask\n\n> Well?\n", [at(3, say.CODE)]),
    Broken("a tag in a line", "# A\n\n### Ask\n\n> Well, yes.\n> And <b>why</b>?\n",
           [at(6, say.HTML)]),
    Broken("a blank as a tag", "# A\n\n### Ask\n\n> Well, <my name>?\n",
           [at(5, unspoken.TAG, found="<my name>")]),
    Broken("a script element", "# A\n\n<script>alert(1)</script>\n\n### Ask\n\n> Well?\n",
           [at(3, say.HTML)]),
    Broken("an unpaired brace", "# A\n\n### Ask\n\n> Well,\n> {next?\n", [at(6, say.BRACE)]),
    Broken("a closing brace", "# A\n\n### Ask\n\nBe :-} kind.\n\n> Well?\n", [at(5, say.BRACE)]),
    Broken("a slot of two words", "# A\n\n### Ask\n\n> Well, {first name}?\n", [at(5, say.BRACE)]),
    Broken("a quote under the title", "# A\n\n> Well?\n\n### Ask\n\n> So?\n", [at(3, say.NOBODYS)]),
    Broken("a quote after a direction", "# A\n\n### Ask\n\n> Well?\n\nWait.\n\n> So?\n\n> No?\n",
           [at(9, say.AFTER_DIRECTION)]),
    Broken("text that slid into a quote", "# A\n\n### Ask\n\n> Well?\nThis is why.\nAnd this.\n",
           [at(6, say.SLID)]),
    Broken("a long line", "# A\n\n### Ask\n\n> " + "well " * 61 + "\n", [at(5, say.LONG)]),
    Broken("a misspelt slot, twice", "# A\n\n### Ask {interviwer}\n\n> Well, {interviwer}?\n",
           [at(3, say.MISSPELLED, slot="{interviwer}", known="{interviewer}, here and in line 5")]),
    Broken("a slot in capitals", "# A\n\n### Ask\n\n> Well, {Next}?\n",
           [at(5, say.MISSPELLED, slot="{Next}", known="{next}")]),
    Broken("stray asterisks", "# A\n\n### Ask\n\n> ** Well**, so?\n", [at(5, say.ASTERISK)]),
    Broken("text that vanishes", "# A\n\n[Note]: this\n\n### Ask\n\n> Well?\n",
           [at(3, say.VANISHES)]),
    Broken("a line that vanishes", "# A\n\n### Ask\n\n> [Note]: this\n", [at(3, say.NO_WORDS)]),
    Broken("an open comment", "# A\n\n### Ask\n\n> Well?\n\n<!-- later\n\n### So\n",
           [at(7, say.OPEN_COMMENT)]),
    Broken("control characters", "# A\n\n### Ask\n\n> \x1b[2JWell?\n", [at(5, say.CONTROL)]),
    Broken("text turned round", "# A\n\n### Ask\n\n> \u202eWell?\n", [at(5, say.CONTROL)]),
]  # fmt: skip

BRANCHES = [
    Broken("an item that is nothing", TOP + "- Be brave.\n", [at(7, say.NO_BRANCH)]),
    Broken("an empty item", TOP + "-\n", [at(7, looks.EMPTY_ITEM)]),
    Broken("a reply without its last mark",
           TOP + FORK.replace('better."', "better."), [at(9, looks.NEARLY_REPLY)]),
    Broken("two replies in one item",
           TOP + FORK.replace('better."', 'better." "Nobody."'), [at(9, looks.NEARLY_REPLY)]),
    Broken("a branch with neither", TOP + FORK + "- If you are last\n", [at(14, say.NEITHER)]),
    Broken("a branch with advice only", TOP + FORK + "- If you are last\n\n  Smile.\n",
           [at(14, say.NEITHER)]),
    Broken("a heading in a list", TOP + FORK + "\n  ### Next\n", [at(15, say.HEADING_IN_LIST)]),
    Broken("a rule under a reply", TOP + FORK + "    ---\n", [at(13, say.HEADING_IN_LIST)]),
    Broken("code in a branch", TOP + FORK + "\n        > Well.\n", [at(15, say.CODE)]),
    Broken("a quote left of its branch", TOP + FORK + "\n> I see.\n", [at(15, say.LEFT)]),
    Broken("a follow-up alone, left of its branch",
           TOP + FORK + "- If you are last\n\n> Why?\n",
           [at(14, say.FEW_REPLIES), at(16, say.LEFT)]),
    Broken("a quote inside a reply", TOP + FORK + "\n    > I see.\n", [at(15, say.IN_REPLY)]),
    Broken("a reply under the line itself", TOP + '- "Well."\n- "So."\n' + "\n" + FORK,
           [at(7, say.REPLY_ELSEWHERE)]),
    Broken("a reply beside the branches of a follow-up",
           TOP + FORK + '\n  > I see.\n\n  - "No."\n  - If so\n    - "Yes."\n    - "So."\n'
           + '  - If not\n    - "Nope."\n    - "Not so."\n', [at(17, say.REPLY_ELSEWHERE)]),
    Broken("a branch before the follow-up",
           TOP + FORK + '  - If not\n    - "A."\n    - "B."\n'
           + '  - Otherwise\n    - "C."\n    - "D."\n',
           [at(14, say.BRANCH_ELSEWHERE)]),
    Broken("branches before the line", "# A\n\n### Ask\n\n" + FORK + "\nSo:\n\n> Well?\n",
           [at(5, say.BRANCH_ELSEWHERE)]),
    Broken("branches under a scene", "# A\n\n## Scene\n\n" + FORK + "\n### Ask\n\n> Well?\n",
           [at(5, say.BRANCH_ELSEWHERE)]),
    Broken("branches of a cue without words", "# A\n\n### Ask\n\n" + FORK, [at(3, say.NO_WORDS)]),
    Broken("a ninth branch", TOP + FORK + "".join(
        f'- If it is {n}\n  - "{n} it is."\n  - "Maybe {n}."\n' for n in range(7)),
        [at(32, say.TOO_MANY_BRANCHES)]),
    Broken("one reply under two branches", TOP + FORK.replace("It's too early", "you are FIRST"),
           [at(13, say.REPLY_TWICE)]),
    Broken("a branch twice", TOP + FORK.replace("Otherwise", "If you are first:"),
           [at(11, say.TWICE, key="my-call/ask-how-you-rank/if-you-are-first")]),
    Broken("a bad id at a condition", TOP + FORK.replace("first\n", "first {#_}\n", 1),
           [at(7, say.BAD_ID)]),
    Broken("an empty follow-up", TOP + FORK + "\n  >\n", [at(15, say.EMPTY_QUOTE)]),
    Broken("a branch with one reply", TOP + FORK.replace('  - "It\'s too early."\n', ""),
           [at(11, say.FEW_REPLIES)]),
    Broken("a fork with one way", TOP + FORK[:FORK.index("- Otherwise")], [at(7, say.ONE_WAY)]),
    Broken("the ninth branch",
           TOP + "".join(f'{"  " * d}- If {d}\n{"  " * d}  - "{d}!"\n{"  " * d}  - "{d}?"\n\n'
                         f"{'  ' * d}  > Say {d}.\n\n" for d in range(9)),
           [*(at(7 + 6 * d, say.ONE_WAY) for d in range(8)), at(55, say.TOO_DEEP)]),
]  # fmt: skip

CASES = [*TITLES, *LINES, *BRANCHES]


@pytest.mark.slow
@for_each("broken", CASES)
def test_every_problem_is_told_once_at_its_line(broken: Broken) -> None:
    assert told(broken.text) == broken.expected


@pytest.mark.slow
@for_each("broken", CASES)
def test_only_errors_keep_a_script_from_being_used(broken: Broken) -> None:
    script, problems = parse(broken.text, path="x.md", stem="x")
    assert (script is None) == any(not problem.warning for problem in problems)


@pytest.mark.slow
@for_each("broken", CASES)
def test_a_problem_is_one_line_with_what_to_do(broken: Broken) -> None:
    for problem in parse(broken.text, path="my\ncall.md", stem="x")[1]:
        assert str(problem).startswith("my call.md:")
        assert "\n" not in str(problem)
        assert problem.what.endswith(".")
        assert problem.remedy.endswith((".", "`"))


def test_problems_of_several_kinds_are_told_together() -> None:
    text = TOP + "- Be brave.\n" + FORK + "\n### Ask {#?}\n\n> Well, {name?\n\n### Last\n"
    assert told(text) == [
        at(7, say.NO_BRANCH),
        at(16, say.BAD_ID),
        at(18, say.BRACE),
        at(20, say.NO_WORDS),
    ]


def test_a_file_whose_name_gives_no_id_needs_one_at_its_title() -> None:
    assert told("# A\n", stem="???") == [at(1, say.EMPTY_FILE_ID)]
    assert told("# A {#a}\n", stem="???") == []
