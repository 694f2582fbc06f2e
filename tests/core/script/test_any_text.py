"""What holds for every text that a script might be."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.often import often
from tests.support.texts.scripts import read
from trainer.core.script.cards import cards
from trainer.core.script.parse import parse, script_id
from trainer.core.script.script import Branch

STARTS = ("\n\n", "\n  ", "\n\n    ", "# ", "### ", "> ", "- ", "1. ", "If ", "Otherwise", "---\n")
WHOLE = (
    "**",
    "{next}",
    "{#id}",
    "<!--",
    "-->",
    "<b>",
    "```",
    "&#123;",
    '- "No."\n',
    "|",
    "\n|---|\n",
)
ODD = ("\ufeff", "\x1b", "\0", "\u202e", "\u200b", "é", "e\u0301", "\r\n", "\ud800")
SIGNS = st.sampled_from([*'#>-*_`{}[]()<>"“”!&:\\1.a \n\t', *STARTS, *WHOLE, *ODD])
TEXTS = st.lists(SIGNS, max_size=60).map("".join) | st.text()


@given(TEXTS, st.text(max_size=8))
@often(300)
def test_any_text_is_read_without_a_crash(text: str, stem: str) -> None:
    script, problems = parse(text, path="a.md", stem=stem)
    assert [problem.line for problem in problems] == sorted(problem.line for problem in problems)
    assert (script is None) == any(not problem.warning for problem in problems)
    assert script_id(text, stem=stem) == (script.id if script else script_id(text, stem=stem))
    if script:
        keys = [card.key for card in cards(script)]
        assert len(set(keys)) == len(keys)
        assert all(card.line.wanted.pieces for card in cards(script))


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_line_ends_and_a_byte_order_mark_never_matter(text: str) -> None:
    text = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    expected = parse(text, path="a.md", stem="a")
    assert parse(text.replace("\n", "\r\n"), path="a.md", stem="a") == expected
    assert parse("\ufeff" + text, path="a.md", stem="a") == expected


WORDS = (
    st.text("abcdefgh ,.?", min_size=1, max_size=30)
    .map(" ".join)
    .filter(lambda text: text.replace(" ", "").strip(",.?") != "")
)


@given(st.lists(st.tuples(WORDS, st.lists(WORDS, min_size=2, max_size=4)), min_size=2, max_size=4))
@settings(max_examples=50, deadline=None)
def test_what_was_written_is_read(branches: list[tuple[str, list[str]]]) -> None:
    text = "# A\n\n### B\n\n> C?\n\n"
    for number, (follow_up, replies) in enumerate(branches):
        text += f"- If it is {number}\n"
        text += "".join(f'  - "{number} {reply}"\n' for reply in replies)
        text += f"\n  > And {follow_up}\n\n"
    found = read(text).cues[0].line.branches
    assert [heard(branch) for branch in found] == [
        [f"{number} {' '.join(reply.split())}".strip() for reply in replies]
        for number, (_, replies) in enumerate(branches)
    ]
    assert [branch.follow_up and branch.follow_up.wanted.text for branch in found] == [
        " ".join(f"And {follow_up}".split()) for follow_up, _ in branches
    ]


def heard(branch: Branch) -> list[str]:
    return [reply.text for reply in branch.replies]
